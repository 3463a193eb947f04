"""What an entry of a list says, as claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.model.claim import Claim, Modality, Role, Speaker, Voice
from answerable.model.source import Document
from answerable.model.span import Span
from answerable.reading import rules
from answerable.reading.listed import KIND, with_entry
from answerable.sources import read
from answerable.sources.lists.media_types import JOURNAL

ROW = (
    "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,position\n"
    "32001R0001,6,EU-TST,II.A,Asset freeze,4.3.2020,"
    "Police under his command killed 12 protesters in Testville in 2019.,Person,EXEMPLAR Zoran,,11.8.1960,Commander\n"
)


def test_an_entry_is_a_designation_and_its_reasons_are_alleged_by_the_lists_maker() -> None:
    source, text = read(Document(location="l.csv#1", data=ROW.encode(), media_type=JOURNAL))
    reading = with_entry(rules().read(source, text), source, text)
    made = reading.claims[0]
    values = {argument.role: argument.value for argument in made.arguments}
    assert made.kind == KIND
    assert values[Role.RECIPIENT] == "EXEMPLAR Zoran (European Union 32001R0001 II.A 6)"
    assert (values[Role.ACTOR], values[Role.TIME], values[Role.INSTRUMENT]) == (
        "European Union",
        "2020-03-04",
        "EU-TST",
    )
    assert values[Role.CHARGE].startswith("Police under his command")
    told = [claim for claim in reading.claims[1:] if claim.kind == "killing"]
    assert told
    assert all(claim.modality is Modality.ALLEGED for claim in told)
    assert all(claim.speaker.voice is Voice.NAMED and claim.speaker.name == "European Union" for claim in told)
    assert all(span.holds_in(text) for span in reading.spans())
    assert [post.post.quote for post in reading.posts][:1] == ["Commander"]


def test_any_other_text_is_left_as_it_was_read() -> None:
    source, text = read(Document(location="a.txt", data=b"Police detained Nadia Testova.", media_type="text/plain"))
    reading = rules().read(source, text)
    assert with_entry(reading, source, text) is reading


def test_whom_a_list_names_speaks_in_it_only_with_a_word_of_saying() -> None:
    """ "He supports" is no saying, whatever an engine reads; what he is said to have said stays his."""
    source, text = read(Document(location="l.csv#1", data=ROW.encode(), media_type=JOURNAL))
    plain = rules().read(source, text)
    at = text.index("EXEMPLAR")
    name, cue = Span.of(text, at, at + len("EXEMPLAR")), Span.of(text, text.index("under"), text.index("under") + 5)
    speaker = Speaker(voice=Voice.NAMED, name="Exemplar", span=name, cue=cue)
    misread = replace(plain, claims=tuple(_said_by(claim, speaker) for claim in plain.claims))
    told = with_entry(misread, source, text).claims[1:]
    assert told
    assert all(claim.modality is Modality.ALLEGED and claim.speaker.name == "European Union" for claim in told)

    row = ROW.replace("Police under his command killed", "Exemplar said that police killed")
    source, text = read(Document(location="l.csv#1", data=row.encode(), media_type=JOURNAL))
    told = with_entry(rules().read(source, text), source, text).claims[1:]
    assert [(claim.modality, claim.speaker.name) for claim in told] == [(Modality.ALLEGED, "Exemplar")]


def _said_by(claim: Claim, speaker: Speaker) -> Claim:
    return Claim.make(
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        sentence=claim.sentence,
        arguments=claim.arguments,
        speaker=speaker,
        modality=Modality.HAPPENED,
        reader=claim.reader,
        confidence=claim.confidence,
    )


def _told(schema: str, name: str, alias: str, reasons: str) -> tuple[Claim, ...]:
    """What the reasons of an entry tell."""
    row = ROW.replace("Police under his command killed 12 protesters in Testville in 2019.", reasons)
    row = row.replace("Person,EXEMPLAR Zoran,,", f"{schema},{name},{alias},")
    source, text = read(Document(location="l.csv#1", data=row.encode(), media_type=JOURNAL))
    return with_entry(rules().read(source, text), source, text).claims[1:]


@pytest.mark.parametrize(
    ("schema", "name", "called", "is_listed"),
    [
        ("Person", "Zoran Exemplar", "Zoran Exemplar", True),
        ("Person", "EXEMPLAR Zoran Ivo", "Zoran Exemplar", True),
        ("Person", "Zoran Exemplar", "Exemplar", True),
        ("Person", "Zoran Exemplar", "Tall Zoran", True),
        ("Person", "Zoran Exemplar", "Ivo Exemplar", False),
        ("Organization", "Ministry of Probes Academy", "the Ministry of Probes", False),
        ("Organization", "Ministry of Probes Academy", "the Ministry of Probes Academy", True),
    ],
)
def test_whom_the_reasons_name_as_the_listed_one_is_the_entry(
    schema: str, name: str, called: str, is_listed: bool
) -> None:
    told = _told(schema, name, "Tall Zoran" * (schema == "Person"), f"In May 2019 {called} tortured two detainees.")
    (claim,) = [claim for claim in told if claim.kind == "torture"]
    doers = [argument.value for argument in claim.arguments if argument.role is Role.PERPETRATOR]
    assert (f"{name} (European Union 32001R0001 II.A 6)" in doers) is is_listed


def test_a_family_name_that_the_reasons_give_to_another_too_is_not_the_entry() -> None:
    told = _told(
        "Person",
        "Zoran Exemplar",
        "",
        "His brother Ivo Exemplar is a minister. In May 2019 Exemplar tortured two detainees.",
    )
    assert told
    assert not [arg for claim in told for arg in claim.arguments if "(European Union" in arg.value]
