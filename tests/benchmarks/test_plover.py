from pathlib import Path

import numpy as np
import pytest
from benchmarks.plv.classes import CONFLICT, COOPERATION, OF_KIND, QUADRANT, ROOTS, put, quadrant, root_of, side
from benchmarks.plv.frozen import Frozen
from benchmarks.plv.rows import Row, Unreadable, masked, read, unmark
from benchmarks.plv.scoring import Answer, accuracy, by_class, confusions, macro, summed

from answerable.model.vocabulary import kinds

SENTENCE = "<s>Velia</s> expelled two envoys of <t>Marland</t>, and <t>Marland</t> protested."


def test_marks_give_the_places_of_both() -> None:
    text, source, target = unmark(SENTENCE)
    assert text == "Velia expelled two envoys of Marland, and Marland protested."
    assert [text[a:b] for a, b in source] == ["Velia"]
    assert [text[a:b] for a, b in target] == ["Marland", "Marland"]


@pytest.mark.parametrize("marked", ["<s>Velia", "Velia</s>", "<s><s>Velia</s>"])
def test_marks_that_do_not_match_are_refused(marked: str) -> None:
    with pytest.raises(Unreadable):
        unmark(marked)


def test_masks_hide_who_they_are() -> None:
    row = Row(*unmark(SENTENCE), "SANCTION")
    assert masked(row, "S", "T").split() == "S expelled two envoys of T , and T protested.".split()


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plv.tsv"
    path.write_text(f'marked_sentence\tgold_root\n"{SENTENCE}"\tSANCTION\n', encoding="utf-8")
    assert [row.root for row in read(path)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("sentence\tgold_root\nVelia\tAID\n", "marked_sentence"),
        ("marked_sentence\tgold_root\n<s>Velia</s>\tHELP\n", ":2: no class"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "plv.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable, match=said):
        read(path)


def test_classes_fall_into_quadrants_and_these_into_sides() -> None:
    assert len(ROOTS) == 15
    assert {quadrant(root) for root in ROOTS} == {"1", "2", "3", "4"}
    assert {root for root in ROOTS if side(root) == COOPERATION} == {
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD",
    }  # fmt: skip
    assert side("REQUEST") == CONFLICT


def test_every_kind_falls_into_a_class_or_none() -> None:
    assert set(OF_KIND) <= set(kinds())
    assert {root_of(kind) for kind in kinds()} <= {*QUADRANT, ""}
    assert root_of("killing") == "ASSAULT"
    assert root_of("release") == "YIELD"  # RETREAT, as PLOVER now has it


@pytest.mark.parametrize(
    ("root", "modality", "wanted"),
    [
        ("AID", "happened", "AID"),
        ("AID", "planned", "AGREE"),
        ("AID", "did_not_happen", "REJECT"),
        ("ASSAULT", "planned", "THREATEN"),
        ("ASSAULT", "threatened", "THREATEN"),
        ("YIELD", "called_for", "REQUEST"),
        ("ACCUSE", "planned", "ACCUSE"),
        ("", "called_for", ""),
    ],
)
def test_how_it_is_put_changes_the_class(root: str, modality: str, wanted: str) -> None:
    assert put(root, modality) == wanted


def test_scores_by_hand() -> None:
    gold, given = ["AID", "AID", "YIELD", "ASSAULT"], ["AID", "YIELD", "YIELD", "COERCE"]
    each = by_class(gold, given)
    assert each["AID"].f1 == pytest.approx(2 / 3)
    assert (each["YIELD"].precision, each["YIELD"].recall) == (0.5, 1.0)
    assert (each["ASSAULT"].f1, each["COERCE"].f1, each["COERCE"].rows) == (0.0, 0.0, 0)
    assert macro(gold, given) == pytest.approx((2 / 3 + 2 / 3) / 4)
    assert accuracy(gold, given) == 0.5
    assert Answer.of(given).scores(gold) == pytest.approx(((2 / 3 + 2 / 3) / 4, 1.0, 1.0, 0.5))
    assert confusions(gold, given) == [("AID", "YIELD", 1), ("ASSAULT", "COERCE", 1)]


def test_answers_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        macro(["AID"], [])


def test_a_level_is_the_sum_of_its_classes() -> None:
    answer = summed(np.array([[0.4, 0.3, 0.3]]), ["REJECT", "AID", "YIELD"])
    assert (answer.roots, answer.quadrants, answer.sides) == (["REJECT"], ["2"], [COOPERATION])


def test_the_kernel_classifier_learns_what_is_told_apart() -> None:
    draw = np.random.default_rng(0)
    gold = ["AID", "ASSAULT"] * 20
    middle = np.array([[1.0 if root == "AID" else -1.0] * 6 for root in gold])
    blocks = {"predicate": middle + draw.normal(0, 0.5, middle.shape)}
    texts = [
        ("gave rice to" if root == "AID" else "shelled a town of") + f" place{k % 5}" for k, root in enumerate(gold)
    ]
    model = Frozen(["AID", "ASSAULT"], {"predicate": 1.0}).fit(
        {"predicate": blocks["predicate"][:30]}, texts[:30], gold[:30]
    )
    scores = model.scores({"predicate": blocks["predicate"][30:]}, texts[30:])
    assert summed(scores, model.classes).roots == gold[30:]
