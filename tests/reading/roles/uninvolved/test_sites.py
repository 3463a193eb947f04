"""Sites that a preposition leads to, whoever takes them for those to whom it was done."""

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.uninvolved.sites import with_sites
from tests.reading.sentence import shape_of


def role(text: str, kind: str, word: str, what: str) -> Role:
    """What the words `what`, taken for the victim or recipient of what `word` says, are told to be."""
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == word)
    part = Part.VERB if main in shape.group_at else Part.NOUN
    trigger = Trigger(kind, shape.words[main].base, part, main, main + 1, main)
    start = text.index(what)
    heard = Role.RECIPIENT if kind == "arrest" else Role.VICTIM
    argument = Argument(role=heard, span=Span.of(text, start, start + len(what)), value=what, name=True)
    (found,) = with_sites([argument], shape, trigger)
    return found.role


@pytest.mark.parametrize(
    ("text", "kind", "word", "what", "expected"),
    [
        ("A bomb exploded at Orsk Hospital.", "bombing", "exploded", "Orsk Hospital", Role.PLACE),
        ("Nine died in an attack at the Orsk mosque.", "armed_attack", "attack", "Orsk mosque", Role.PLACE),
        ("Gunmen opened fire at the Church of St. Orsk.", "shooting", "fire", "Church of St. Orsk", Role.PLACE),
        (
            "Nine died in an attack on all at Orsk Hospital.",
            "armed_attack",
            "attack",
            "all at Orsk Hospital",
            Role.VICTIM,
        ),
        ("A bomb exploded at Penal Colony No. 4.", "bombing", "exploded", "Penal Colony No. 4", Role.PLACE),
        ("Gunmen fired at the Orsk mosque.", "shooting", "fired", "Orsk mosque", Role.VICTIM),
        ("Gunmen attacked the Orsk mosque.", "armed_attack", "attacked", "Orsk mosque", Role.VICTIM),
        ("Police arrested her on Orsk Island.", "arrest", "arrested", "Orsk Island", Role.PLACE),
        ("Nine died in an attack on Orsk Island.", "armed_attack", "attack", "Orsk Island", Role.VICTIM),
        ("Nine died in an attack at noon on Lena Orsk.", "armed_attack", "attack", "Lena Orsk", Role.VICTIM),
    ],
)
def test_a_site_is_where_it_happened(text: str, kind: str, word: str, what: str, expected: Role) -> None:
    assert role(text, kind, word, what) is expected
