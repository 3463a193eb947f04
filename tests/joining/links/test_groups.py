"""Persons told of by their number."""

from __future__ import annotations

import pytest

from answerable.joining.links.groups import Group, group_in, group_of
from answerable.joining.links.passages import Passages
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("the five", Group(5, "", True)),
        ("three soldiers", Group(3, "soldier")),
        ("the two Kestrian officers", Group(2, "officer", True)),
        ("both men", Group(2, "", True)),
        ("the couple", Group(2, "", True)),
        ("the five to twenty years", Group(5, "", True)),
        ("a couple of towns", None),
        ("four years", None),
        ("the soldiers", None),
        ("one man", None),
    ],
)
def test_group_in(words: str, group: Group | None) -> None:
    assert group_in(words) == group


def _meant(text: str, named: str, kind: str, trigger: str, whom: str = "") -> list[str]:
    made = Text("s-1", text, published="2010-01-01")
    made.claim("sentence", "sentenced", recipient=named)
    claim = made.claim(kind, trigger, recipient=whom) if whom else made.claim(kind, trigger)
    return [each.value for each in Passages(made.claims).recipients(claim)]


def test_a_number_stands_for_those_named_before() -> None:
    text = "A court sentenced Oren Vash and Tarn Ruben. The president pardoned the two."
    made = Text("s-1", text, published="2010-01-01")
    made.claim("sentence", "sentenced", recipient=("Oren Vash", "Tarn Ruben"))
    claim = made.claim("pardon", "pardoned", recipient="<the two>")
    assert [each.value for each in Passages(made.claims).recipients(claim)] == ["Oren Vash", "Tarn Ruben"]


def test_another_number_stands_for_nobody() -> None:
    text = "A court sentenced Oren Vash and Tarn Ruben. The president pardoned the three."
    made = Text("s-1", text, published="2010-01-01")
    made.claim("sentence", "sentenced", recipient=("Oren Vash", "Tarn Ruben"))
    claim = made.claim("pardon", "pardoned", recipient="<the three>")
    assert Passages(made.claims).recipients(claim) == []


def test_a_pronoun_stands_for_the_only_person_named() -> None:
    assert _meant("A court sentenced Oren Vash. Judges reduced his sentence.", "Oren Vash", "sentence_reduction",
                  "reduced his sentence") == ["Oren Vash"]  # fmt: skip
    assert _meant("A court sentenced Oren Vash. Judges reduced their sentences.", "Oren Vash", "sentence_reduction",
                  "reduced their sentences") == []  # fmt: skip


def test_a_group_behind_the_step() -> None:
    made = Text("s-1", "The court commuted the death sentences of the five to twenty years.", published="2010-01-01")
    assert group_of(made.claim("sentence_reduction", "commuted")) == Group(5, "", True)


def test_a_pronoun_behind_the_step_stands_for_the_only_person_named() -> None:
    assert _meant(
        "A court sentenced Oren Vash. Police had arrested him in May.", "Oren Vash", "arrest", "arrested"
    ) == ["Oren Vash"]
    assert _meant("A court sentenced Oren Vash. Police arrested her brother.", "Oren Vash", "arrest", "arrested") == []
    assert _meant("A court sentenced Oren Vash. Police arrested them.", "Oren Vash", "arrest", "arrested") == []


def test_a_post_at_something_with_a_name() -> None:
    made = Text("s-1", "The president pardoned the captain of the Aurora and the men of Tarn.", published="2010-01-01")
    assert group_of(made.claim("pardon", "pardoned", recipient="<captain of the Aurora>")) == Group(
        1, "captain of aurora", True
    )
    assert group_of(made.claim("pardon", "pardoned", recipient="<the men of Tarn>")) is None


def test_somebody_of_a_named_person_is_not_that_person() -> None:
    made = Text("s-1", "A court jailed Oren Vash. It released the driver of Vash.", published="2010-01-01")
    made.claim("sentence", "jailed", recipient="Oren Vash")
    freed = made.claim("release", "released", recipient="<driver of Vash>")
    assert Passages(made.claims).recipients(freed) == []
