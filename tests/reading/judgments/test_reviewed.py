"""When and by whom a judgment is upheld or undone is not when and by whom it was given."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.reading.judgments.reviewed import without_reviews
from tests.joining.made import Text


def _told(text: Text) -> dict[str, set[Role]]:
    claims: tuple[Claim, ...] = without_reviews(text.claims)
    return {each.trigger.quote: {one.role for one in each.arguments} for each in claims}


@pytest.mark.parametrize(
    ("sentence", "review", "kind"),
    [
        ("The sentence of Ivo Tarn was upheld on 7 May 2016 by the Appeal Court.", "upheld", "appeal"),
        ("On 7 May 2016 the sentence of Ivo Tarn was upheld by the Appeal Court.", "upheld", "appeal"),
        ("Ivo Tarn had his sentence upheld by the Appeal Court on 7 May 2016.", "upheld", "appeal"),
        ("The Appeal Court cut the sentence of Ivo Tarn on 7 May 2016.", "cut", "sentence_reduction"),
    ],
)
def test_what_is_told_of_the_review_is_not_of_the_judgment(sentence: str, review: str, kind: str) -> None:
    text = Text("s-1", sentence)
    court, day = ("the" if " the Appeal" in sentence else "The") + " Appeal Court", ("7 May 2016", "2016-05-07")
    text.claim("sentence", "sentence", actor=court, recipient="Ivo Tarn", time=day)
    text.claim(kind, review, actor=court, recipient="Ivo Tarn", time=day)
    found = _told(text)
    assert found["sentence"] == {Role.RECIPIENT}
    assert found[review] == {Role.RECIPIENT, Role.ACTOR, Role.TIME}


@pytest.mark.parametrize(
    "sentence",
    [
        "The 2013 conviction of Ivo Tarn was quashed.",
        "The conviction of Ivo Tarn in 2013 was quashed.",
        "A court quashed the 2013 conviction of Ivo Tarn.",
    ],
)
def test_what_stands_beside_its_noun_is_of_the_judgment(sentence: str) -> None:
    text = Text("s-1", sentence)
    text.claim("conviction", "conviction", recipient="Ivo Tarn", time=("2013", "2013"))
    text.claim("conviction_overturned", "quashed", recipient="Ivo Tarn", time=("2013", "2013"))
    assert _told(text)["conviction"] == {Role.RECIPIENT, Role.TIME}


def test_what_is_not_reviewed_stays_whole() -> None:
    text = Text("s-1", "Ivo Tarn was convicted on 7 May 2016 and his friend lost an appeal.")
    text.claim("conviction", "convicted", recipient="Ivo Tarn", time=("7 May 2016", "2016-05-07"))
    text.claim("appeal", "appeal", time=("7 May 2016", "2016-05-07"))
    assert _told(text)["convicted"] == {Role.RECIPIENT, Role.TIME}


def test_a_court_that_declares_a_pardon_void_did_not_grant_it() -> None:
    text = Text("s-1", "On 7 May 2016 the High Court declared the 1990 pardon of Ivo Tarn unconstitutional.")
    text.claim("pardon", "pardon", actor="High Court", recipient="Ivo Tarn", time=("7 May 2016", "2016-05-07"))
    text.claim("court_order", "unconstitutional", recipient="Ivo Tarn")
    assert _told(text) == {"pardon": {Role.RECIPIENT}, "unconstitutional": {Role.RECIPIENT}}


def test_nor_does_one_that_strikes_it_down() -> None:
    text = Text("s-1", "The High Court struck down the amnesty of 1990.")
    text.claim("amnesty", "amnesty", actor="High Court")
    text.claim("court_order", "struck down", actor="High Court")
    assert _told(text) == {"amnesty": set(), "struck down": {Role.ACTOR}}
