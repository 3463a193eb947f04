"""The main incident of articles written for this test; every name is invented."""

from functools import cache

import pytest

from answerable.model.source import Source
from answerable.model.when import Basis, When
from answerable.reading.incident.article import listen
from answerable.reading.incident.incident import NOBODY, Incident, default, incident, of_name

EDITOR = """Editor jailed after raid on weekly in Korvan.

Police in Korvan arrested journalist Mirela Okafor on Tuesday and took her from the office of the weekly Lantern.
Okafor, 34, an editor and reporter, was beaten in custody, her lawyer said. She was charged with sedition on Wednesday.

Interior minister Dorin Haskel said officers had acted within the law. The press union demanded that Okafor be freed.
"""
UNIONIST = """Gunmen kill trade union leader in Brasa.

Unidentified gunmen shot dead trade unionist Tomas Veldt outside his home in Brasa late on Monday, his union said.
Veldt, 51, led the miners' union. He had told his wife that he was followed. No one has claimed responsibility.

Governor Ilse Maron condemned the murder. Three workers were wounded.
"""
FAIR = """Town opens a new library.

The mayor opened a new library in Brasa on Saturday. Children sang, and bakers gave away bread.
"""


def source(title: str, language: str = "en") -> Source:
    """A source to read from."""
    return Source(
        id="s-test", location="a.txt", digest="0" * 64, size=1, media_type="text/plain", text_digest="0" * 64,
        length=1, reader="plain/1", language=language, title=title,
        published=When(edtf="2024-03-07", basis=Basis.METADATA),
    )  # fmt: skip


@cache
def told(text: str) -> Incident:
    """What is told of a text."""
    return incident(source(text.split(".")[0]), text)


@pytest.mark.parametrize("text", [EDITOR, UNIONIST, FAIR])
def test_quotes_stand_in_the_text(text: str) -> None:
    found = told(text)
    assert all(span.holds_in(text) for span in found.spans())


@pytest.mark.parametrize(
    ("text", "name", "other"), [(EDITOR, "Mirela Okafor", "Haskel"), (UNIONIST, "Tomas Veldt", "Maron")]
)
def test_the_victim_is_named_and_nobody_who_only_speaks(text: str, name: str, other: str) -> None:
    names = [victim.name for victim in told(text).victims]
    assert names[:1] == [name]
    assert not any(other in each for each in names)


def test_the_victim_is_described() -> None:
    editor, unionist = told(EDITOR).victims[0], told(UNIONIST).victims[0]
    assert [t.value for t in editor.types] == ["journalist"]
    assert editor.sex is not None
    assert editor.sex.value == "woman"
    assert unionist.sex is not None
    assert unionist.sex.value == "man"
    assert editor.age is not None
    assert editor.age.value == "adult"


def test_what_was_done() -> None:
    assert "arbitrary detention" in [t.value for t in told(EDITOR).violations]
    assert "killing" in [t.value for t in told(UNIONIST).violations]


def test_who_did_it() -> None:
    found = told(EDITOR)
    assert found.perpetrator is not None
    assert found.perpetrator.value != NOBODY
    assert found.perpetrator_type is not None
    assert found.perpetrator_type.value == "state actor"


def test_probabilities() -> None:
    found = told(UNIONIST)
    chances = [v.probability for v in found.victims] + [t.probability for t in found.violations]
    assert all(0 < chance <= 1 for chance in chances)
    assert chances[: len(found.victims)] == sorted(chances[: len(found.victims)], reverse=True)


def test_nobody_is_a_victim_where_nobody_is_named() -> None:
    assert told(FAIR).victims == ()


def test_a_language_that_is_not_read_is_left_alone() -> None:
    assert incident(source("", "de"), EDITOR) == Incident()


def test_a_name_is_found_in_any_of_its_forms() -> None:
    article = listen(default(), source("Editor jailed"), EDITOR)
    assert article is not None
    person = of_name(article, "Mirela Okafor")
    assert person is not None
    assert len(person.mentions) >= 2
    assert of_name(article, "Nobody Here") is None


def test_a_suspect_is_no_victim() -> None:
    found = told(
        "Man charged with kidnapping a teacher in Brasa.\n\n"
        "The teacher Salome Ardt was kidnapped in Brasa on Monday and held in a cellar for two days, police said. "
        "Ardt was found beaten on Wednesday.\n\nDario Venn, 40, was charged with kidnapping on Friday and "
        "pleaded guilty to assault."
    )
    assert [victim.name for victim in found.victims][:1] == ["Salome Ardt"]
    assert "kidnapping" in [each.value for each in found.violations]
