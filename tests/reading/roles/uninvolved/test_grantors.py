"""Who grants a pardon, and whom."""

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.uninvolved.grantors import as_granted
from tests.reading.sentence import shape_of


def side(text: str, who: str, role: Role = Role.RECIPIENT, word: str = "pardon") -> list[Role]:
    """As what `who` stands behind, who was given in that role."""
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == word)
    part = Part.VERB if main in shape.group_at else Part.NOUN
    trigger = Trigger("pardon", shape.words[main].base, part, main, main + 1, main)
    start = text.index(who)
    argument = Argument(role=role, span=Span.of(text, start, start + len(who)), value=who, name=True)
    return [each.role for each in as_granted([argument], shape, trigger)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Ivo Tarn's pardon freed three officers.", "Ivo Tarn"),
        ("Ivo Tarn's pardon to the officers drew anger.", "Ivo Tarn"),
        ("Mila Venn has accepted Ivo Tarn's pardon.", "Ivo Tarn"),
        ("Mila Venn asked President Ivo Tarn for a pardon.", "Ivo Tarn"),
        ("Mila Venn thanked Ivo Tarn for the pardon.", "Ivo Tarn"),
        ("The governor's pardon came on Friday.", "governor"),
    ],
)
def test_who_grants_it(text: str, who: str) -> None:
    assert side(text, who) == [Role.ACTOR]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ivo Tarn's pardon came after eleven years in prison.", "Ivo Tarn"),
        ("Former President Ivo Tarn's pardon was annulled.", "Ivo Tarn"),
        ("The officers' pardon was signed on Friday.", "officers"),
        ("The pardon of former President Ivo Tarn drew anger.", "Ivo Tarn"),
        ("President Ivo Tarn's pardon of Mila Venn drew anger.", "Mila Venn"),
    ],
)
def test_who_is_pardoned(text: str, who: str) -> None:
    assert side(text, who) == [Role.RECIPIENT]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("President Ivo Tarn's pardon came late.", "pardon"),
        ("The pardons of President Ivo Tarn drew anger.", "pardons"),
        ("The last pardon of President Ivo Tarn drew anger.", "pardon"),
    ],
)
def test_who_may_be_either_is_left_open(text: str, word: str) -> None:
    assert not side(text, "Ivo Tarn", word=word)


def test_who_accepts_it_has_not_granted_it() -> None:
    assert side("Mila Venn has accepted Ivo Tarn's pardon.", "Mila Venn", Role.ACTOR) == [Role.RECIPIENT]


def test_whom_it_is_for_is_no_charge() -> None:
    text = "The king issued a pardon for Mila Venn."
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == "pardon")
    trigger = Trigger("pardon", "pardon", Part.NOUN, main, main + 1, main)
    span = Span.of(text, text.index("Mila"), len(text) - 1)
    sides = [Argument(role=role, span=span, value="Mila Venn") for role in (Role.CHARGE, Role.RECIPIENT)]
    assert as_granted(sides, shape, trigger) == sides[1:]
