"""The scores of clusters against cases worked out by hand, and the heuristics on made-up mentions."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from benchmarks.data.same_event import Mention, read
from benchmarks.ours.clusters import agglomerated, linked
from benchmarks.scores.coreference import Cluster, Half, clusters, score


def parts(*words: str) -> list[Cluster]:
    return [frozenset(word) for word in words]


def test_scores_of_the_reference_scorers_example() -> None:
    # Pradhan and others 2014, section 4: mentions that one side lacks.
    found = score(parts("abc", "defg"), parts("ab", "cd", "fghi"))
    assert found.muc.recall == pytest.approx(2 / 5)
    assert found.muc.precision == pytest.approx(2 / 5)
    assert found.b_cubed.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert found.b_cubed.precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)
    assert found.ceaf_e.recall == pytest.approx((0.8 + 0.5) / 2)
    assert found.ceaf_e.precision == pytest.approx((0.8 + 0.5) / 3)
    assert found.conll == pytest.approx(sum(each.f1 for each in (found.muc, found.b_cubed, found.ceaf_e)) / 3)


def test_scores_of_luos_example() -> None:
    # Luo 2005, figure 1, response (b): the two lesser of three entities merged.
    gold = parts("12345", "67", "89abc")
    found = score(gold, parts("12345", "6789abc"))
    assert found.muc == Half(1.0, 9 / 10)
    assert found.b_cubed.precision == pytest.approx((5 + 4 / 7 + 25 / 7) / 12)
    assert found.b_cubed.recall == 1.0
    assert found.ceaf_e.recall == pytest.approx((1 + 10 / 12) / 3)
    assert found.ceaf_e.precision == pytest.approx((1 + 10 / 12) / 2)


def test_the_gold_itself_is_perfect_and_nothing_is_nought() -> None:
    gold = parts("ab", "c")
    assert score(gold, gold).conll == 1.0
    assert score(gold, []).conll == 0.0
    assert score(gold, parts("a", "b", "c")).muc == Half(0.0, 0.0)


def test_clusters_are_by_label() -> None:
    assert set(clusters({"a": 1, "b": 2, "c": 1})) == set(parts("ac", "b"))


def test_average_link_joins_by_the_mean_and_not_by_one_pair() -> None:
    alike = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.6], [0.1, 0.6, 1.0]])
    assert len(set(agglomerated(alike, 0.5))) == 2
    assert len(set(agglomerated(alike, 0.3))) == 1
    assert agglomerated(np.ones((1, 1)), 0.5) == [0]


def test_linked_never_crosses_units() -> None:
    labels = linked([1, 1, 1], {"here": [0, 1], "there": [2]}, lambda one, other: one == other)  # type: ignore[list-item]
    assert labels[0] == labels[1] != labels[2]


def corpus_in(folder: Path) -> Path:
    words = ["Ona", "Brell", "was", "arrested", "."]
    tokens = "".join(
        f'<token t_id="{k}" sentence="{s}" number="{n}">{word}</token>'
        for k, (s, n, word) in enumerate([(0, 0, "http"), *((1, n, word) for n, word in enumerate(words))])
    )
    files = {
        "7/7_1ecbplus.xml": f"<Document>{tokens}</Document>",
        "ECB_Test_corpus.txt": "\n".join(f"7_1ecbplus\t0\t{n}\t{word}\t-" for n, word in enumerate(words)),
        "ECB_Test_Event_gold_mentions.json": json.dumps(
            [{"doc_id": "7_1ecbplus", "sent_id": 0, "tokens_number": [3], "coref_chain": "ACT1"}]
        ),
    }
    with gzip.open(folder / "all.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"path": path, "text": text}) + "\n" for path, text in files.items())
    return folder


def test_sentences_of_the_setup_are_found_in_the_documents(tmp_path: Path) -> None:
    corpus = read(corpus_in(tmp_path), "test")
    mention = Mention("7_1ecbplus", 0, (3,), "ACT1")
    assert corpus.mentions == [mention]
    assert corpus.words(mention)[3] == "arrested"
    assert (corpus.documents["7_1ecbplus"].topic, corpus.documents["7_1ecbplus"].subtopic) == ("7", "7 ecbplus")


def test_a_folder_without_mentions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no documents with event mentions"):
        read(corpus_in(tmp_path), "dev")


def meantime_in(folder: Path) -> Path:
    def document(number: int, words: str, marks: str) -> dict[str, str]:
        tokens = "".join(
            f'<token t_id="{at}" sentence="{(at - 1) // 3}" number="{at}">{word}</token>'
            for at, word in enumerate(words.split(), 1)
        )
        path = f"intra_cross-doc_annotation/corpus_ferry/{number}_Ferry.xml"
        return {"path": path, "text": f"<Document>{tokens}{marks}</Document>"}

    def mention(identity: int, *tokens: int) -> str:
        anchors = "".join(f'<token_anchor t_id="{at}"/>' for at in tokens)
        return f'<EVENT_MENTION m_id="{identity}">{anchors}</EVENT_MENTION>'

    sinking = '<EVENT m_id="9" instance_id="SINK1"/><REFERS_TO><source m_id="1"/><target m_id="9"/></REFERS_TO>'
    lone = '<EVENT m_id="8"/><REFERS_TO><source m_id="2"/><target m_id="8"/></REFERS_TO>'
    texts = [
        document(1, "Ferry sank . Brell resigned .", mention(1, 2) + mention(2, 5) + sinking + lone),
        document(2, "A sinking " + ". " * 16 + "mourned", mention(1, 2) + mention(3, 19) + sinking),
    ]
    with gzip.open(folder / "all.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(each) + "\n" for each in [*texts, {"path": "intra-doc_annotation/x.xml", "text": ""}])
    return folder


def test_happenings_of_meantime_have_one_chain_in_its_documents(tmp_path: Path) -> None:
    corpus = read(meantime_in(tmp_path))
    assert [(each.document, each.tokens, each.chain) for each in corpus.mentions] == [
        ("ferry_1_Ferry", (1,), "SINK1"),
        ("ferry_1_Ferry", (1,), "ferry_1_Ferry 8"),
        ("ferry_2_Ferry", (1,), "SINK1"),
    ]
    assert corpus.words(corpus.mentions[0])[1] == "sank"
    assert {each.topic for each in corpus.documents.values()} == {"ferry"}


def test_what_stands_behind_the_annotated_sentences_of_meantime_is_not_read(tmp_path: Path) -> None:
    corpus = read(meantime_in(tmp_path))
    assert len(corpus.documents["ferry_2_Ferry"].sentences) == 6
