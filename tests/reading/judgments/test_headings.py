from __future__ import annotations

import pytest

from answerable.reading.judgments.headings import Headings, Whose, is_heading
from answerable.reading.language.sentences import paragraphs


def over(*lines: str) -> Whose | None:
    """Whose word stands under the last of some headings."""
    text = "\n\n".join(lines)
    headings = Headings(text)
    for block in paragraphs(text):
        assert is_heading(text, block), text[block.start : block.end]
        headings.add(block)
    found = headings.over()
    return found.whose if found is not None else None


@pytest.mark.parametrize(
    ("heading", "whose"),
    [
        ("Submissions of the Defence", Whose.PARTY),
        ("B. The charges", Whose.PARTY),
        ("THE PROSECUTION CASE", Whose.PARTY),
        ("2. Defence evidence", Whose.WITNESS),
        ("Victim personal statements", Whose.WITNESS),
        ("4. The Chamber's findings", Whose.COURT),
        ("Assessment of the evidence", Whose.COURT),
        ("A. Sufficiency of the Evidence", Whose.COURT),
        ("II. APPLICABLE LAW", Whose.LAW),
        ("Not proven", Whose.NOT_FOUND),
        ("VI. DISPOSITION", Whose.OPERATIVE),
        ("C. The attack on Polje", None),
        ("The acquittal of Karim R.", None),
    ],
)
def test_whose_word_a_heading_says(heading: str, whose: Whose | None) -> None:
    assert over(heading) is whose


def test_a_heading_that_does_not_say_stands_under_the_one_above() -> None:
    assert over("I. THE PROSECUTION CASE", "A. Polje") is Whose.PARTY
    assert over("I. THE PROSECUTION CASE", "A. Polje", "B. Karsk") is Whose.PARTY
    assert over("I. THE PROSECUTION CASE", "A. Polje", "II. THE QUARRY") is None


def test_the_next_of_its_depth_ends_it() -> None:
    assert over("A. Polje", "1. Evidence", "2. Findings") is Whose.COURT
    assert over("A. Polje", "1. Evidence", "B. The quarry") is None
    assert over("Evidence", "The quarry") is None
    assert over("3.1 Evidence", "3.1.1 Polje") is Whose.WITNESS
    assert over("3.1 Evidence", "3.1.1 Polje", "3.2 Karsk") is None


@pytest.mark.parametrize(
    "words",
    [
        "They shot the man at the gate.",
        "FINDS the accused guilty of count 1;",
        "men of the brigade who had come from",
        "On the next day the men of the second brigade and the police of the town went back",
    ],
)
def test_a_sentence_and_a_cut_one_are_no_headings(words: str) -> None:
    (block,) = paragraphs(words)
    assert not is_heading(words, block)
