"""How marks of pronouns are laid on a text, and what is counted of them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from benchmarks.data.articles import VIOLATIONS, Whole
from benchmarks.referents import DESCRIBED, SORTS, WAYS, Told, agreement, described, table, tell
from training.data.referents import DESCRIPTIONS, DESCRIPTIONS_SECOND, REFERENTS, SECOND, Article, Referent, load

from answerable.reading import rules
from answerable.reading.encoder.learned import learned
from training.data import referents

DATA = Path(__file__).parents[3] / "shared" / "data"
TEXT = (
    "Emil Tarn’s lawyer spoke in Orsk on Monday. Emil Tarn was arrested in May, she said. Officers beat him there. "
    "“They tortured me in the cells for days,” Bela Lom said."
)
WHOLE = Whole(name=f"{VIOLATIONS}/0", title="", published="2019-06-15", text=TEXT)


def _place(words: str, nth: int = 1) -> tuple[int, int]:
    at = -1
    for _ in range(nth):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


HIM = Referent(_place("him")[0], _place("Emil Tarn", 2), _place("Emil Tarn"), "person")
ME = Referent(_place("me in")[0], _place("Bela Lom"), _place("Bela Lom"), "person")
THEY = Referent(_place("They")[0], _place("Officers"), (0, 0), "people")
ARTICLE = Article(WHOLE, "score", (HIM, THEY, ME))


def test_an_answer_is_right_by_the_last_word_of_what_a_reader_says() -> None:
    assert HIM.called(TEXT) == {"emil", "tarn"}

    def told(*taken: str) -> Told:
        return Told(ARTICLE, HIM, "he, she", {WAYS[0]: taken})

    assert told("Mr TARN").right(WAYS[0])
    assert not told("Bela Lom").right(WAYS[0])
    assert not told("Emil Tarn", "Bela Lom").right(WAYS[0])


def test_pronouns_of_one_and_of_who_speaks_are_asked_of_the_program() -> None:
    told = {each.referent.at: each for each in tell(learned(rules()), [ARTICLE])}
    assert set(told) == {HIM.at, ME.at}
    assert [told[HIM.at].sort, told[ME.at].sort] == list(SORTS)
    assert told[HIM.at].taken == {way: ["Emil Tarn"] for way in WAYS}
    assert told[ME.at].taken == {"encoder": ["Bela Lom"], "its rules alone": [], "last person named": ["Emil Tarn"]}


def test_what_is_given_and_right_is_counted_by_half() -> None:
    told = [
        Told(ARTICLE, HIM, "he, she", {WAYS[0]: ["Emil Tarn"], WAYS[1]: [], WAYS[2]: ["Bela Lom"]}),
        Told(ARTICLE, HIM, "he, she", {WAYS[0]: [], WAYS[1]: [], WAYS[2]: ["Emil Tarn"]}),
    ]
    lines = table(told).splitlines()
    assert "| score | he, she | encoder | 2 | 1 | 1 | 1.000 | .500 |" in lines
    assert "| score | he, she | its rules alone | 2 | 0 | 0 | .000 | .000 |" in lines
    assert "| score | he, she | last person named | 2 | 2 | 1 | .500 | .500 |" in lines
    assert not any(line.startswith("| tune") for line in lines)


def test_a_description_is_asked_of_the_chain_it_stands_in() -> None:
    text = "Emil Tarn, a weaver, was arrested in Orsk. Bela Lom spoke for the weaver. The officer left."
    whole = Whole(name=f"{VIOLATIONS}/1", title="", published="2019-06-15", text=text)

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    weaver = Referent(text.index("weaver. The"), at("a weaver"), at("Emil Tarn"), "person")
    officer = Referent(text.index("officer"), (0, 0), (0, 0), "person")
    told = list(described(learned(rules()), [Article(whole, "score", (weaver, officer))]))
    assert [each.taken for each in told] == [
        {WAYS[1]: ["Emil Tarn"], WAYS[2]: ["Bela Lom"]},
        {WAYS[1]: [], WAYS[2]: ["Bela Lom"]},
    ]
    lines = table(told).splitlines()
    assert f"| score | {DESCRIBED} | its rules alone | 1 | 1 | 1 | 1.000 | 1.000 |" in lines
    assert f"| score | {DESCRIBED} | last person named | 1 | 2 | 0 | .000 | .000 |" in lines


def test_two_readers_agree_where_they_mean_one_by_a_name_or_by_the_words_nearest() -> None:
    unclear = Referent(THEY.at, (0, 0), (0, 0), "unclear")
    other = Referent(HIM.at, _place("Emil Tarn"), (0, 0), "person")
    wrong = Referent(ME.at, _place("Officers"), (0, 0), "people")
    second = Article(WHOLE, "score", (other, unclear, wrong))
    assert agreement([ARTICLE], [second]) == (3, 1)
    assert agreement([second], [second]) == (3, 3)


def test_marks_lie_on_the_text_that_was_marked_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(referents, "articles", lambda data, of: iter([WHOLE] if of == VIOLATIONS else []))
    row = {
        "article": WHOLE.name,
        "digest": hashlib.sha256(TEXT.encode()).hexdigest(),
        "half": "score",
        "referents": [[each.at, each.near, each.name, each.sort, each.all] for each in ARTICLE.referents],
    }
    path = tmp_path / "marks.jsonl"
    path.write_text(json.dumps(row) + "\n")
    assert list(load(DATA, path)) == [ARTICLE]
    path.write_text(json.dumps(row | {"digest": "0" * 64}) + "\n")
    with pytest.raises(ValueError, match="is not the text that was marked"):
        list(load(DATA, path))


@pytest.mark.parametrize("path", [REFERENTS, SECOND, DESCRIPTIONS, DESCRIPTIONS_SECOND])
def test_the_marks_hold_no_words(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert set(row) == {"article", "digest", "half", "referents"}
        assert row["half"] in {"tune", "score"}
        for at, near, name, sort, several in row["referents"]:
            assert sort in {"person", "people", "body", "thing", "unclear", "nobody", "any"}
            assert all(isinstance(place, int) for pair in (near, name, *several, (at,)) for place in pair)


@pytest.mark.skipif(not DATA.is_dir(), reason="the sets are not here")
def test_every_mark_stands_in_its_text() -> None:
    marked = [each for path in (REFERENTS, SECOND, DESCRIPTIONS, DESCRIPTIONS_SECOND) for each in load(DATA, path)]
    assert marked
    for article in marked:
        for each in article.referents:
            assert all(0 <= start <= end <= len(article.whole.text) for start, end in (each.near, each.name, *each.all))
            assert article.whole.text[each.at].isalpha()
