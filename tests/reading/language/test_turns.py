from __future__ import annotations

import pytest

from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.turns import turns
from tests.reading.sentence import claims_of

BROADCAST = """\
The Evening Hour. Aired 4 March. THIS IS A RUSH TRANSCRIPT.
ORLA TENNICK, HOST: Good evening. We begin in Karsa.
DAVIN ROKE, CORRESPONDENT (voice-over): Soldiers shot eleven men at the gate on Friday.
TENNICK: Did anybody answer for it?
ROKE: The general says it never happened.
UNIDENTIFIED MALE: They burned down my house.
TENNICK: Thank you. NEW: The market is up."""

HEARING = """\
THE PRESIDENT: Please go on.
MR. VENNEL: Who was at the gate?
THE WITNESS: The police arrested my brother there.
MR. VENNEL: What then?
THE WITNESS: They tortured him for two days."""

QUESTIONS = """\
Q: When were you arrested?
A: In March. Soldiers killed my brother.
Q: By whom?
A: He broke my arm. Omar Veld never answered for it."""

INTERVIEW = """\
Nadia Orsk: Tell us what you saw.
Omar Veld: Soldiers killed two boys beside the mill.
Nadia Orsk: When was that?
Omar Veld: In the spring. They burned the houses too."""


ALONE = """\
MWN: Was the town warned?
Veldorn: I do not think so. Soldiers killed two boys there.
MWN: What did you do?
Veldorn: We left... Nadia: ... when the army bombed Karsa.
Veldorn: My house fell."""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (BROADCAST, ["ORLA TENNICK", "DAVIN ROKE", "ORLA TENNICK", "DAVIN ROKE", "", "ORLA TENNICK", ""]),
        (HEARING, ["THE PRESIDENT", "MR. VENNEL", "THE WITNESS", "MR. VENNEL", "THE WITNESS"]),
        (QUESTIONS, ["", "", "", ""]),
        (INTERVIEW, ["Nadia Orsk", "Omar Veld", "Nadia Orsk", "Omar Veld"]),
        (ALONE, ["", "Veldorn", "", "Veldorn", "Nadia", "Veldorn"]),
    ],
)
def test_the_turns_of_a_transcript_with_the_fullest_name_of_who_speaks(text: str, speakers: list[str]) -> None:
    assert [text[slice(*turn.name)] if turn.known else "" for turn in turns(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "NEW: Soldiers shot two.\nUPDATE: A third man died.\nNEW: Curfew.\nUPDATE: Curfew lifted.\nREAD MORE: Karsa.",
        "Name: Zoran Exemplar\nBorn: 1961\nProgramme: KARSA\nDesignated: 2011-03-04\nRemarks: none",
        "KARSA: Soldiers shot two.\nVOLDEN: Police arrested ten.\nKARSA: Curfew.\nVOLDEN: Rain.",
        "Date: 3 May\nPlace: Karsa\nDate: 4 May\nPlace: Volden\nDate: 5 May\nPlace: Orsk",
        "Photo: Omar Veld\nNadia Orsk: a life\nRead more: Karsa\nPhoto: Omar Veld\nRead more: Volden",
    ],
)
def test_labels_that_name_no_speaker_make_no_transcript(text: str) -> None:
    assert turns(text) == ()


def test_who_speaks_is_no_part_of_what_is_said() -> None:
    said = [BROADCAST[s.start : s.end] for block in paragraphs(BROADCAST) for s in block.sentences]
    assert "Soldiers shot eleven men at the gate on Friday." in said
    assert "They burned down my house." in said
    assert not any("TENNICK" in each for each in said)


def test_what_is_said_in_a_transcript_is_not_the_outlets() -> None:
    said = {claim.trigger.quote: claim.speaker for claim in claims_of(BROADCAST)}
    assert said["shot"].name == "Davin Roke"
    cue = said["shot"].cue
    assert cue is not None
    assert cue.quote == "DAVIN ROKE"
    assert said["burned down"].name == "Unidentified Male"
    assert {claim.speaker.name for claim in claims_of(HEARING)} == {"The Witness"}
    assert {claim.speaker.name for claim in claims_of(INTERVIEW)} == {"Omar Veld"}
    assert {claim.speaker.name for claim in claims_of(ALONE)} == {"Veldorn", "Nadia"}
    assert {claim.speaker.name for claim in claims_of(QUESTIONS) if claim.kind == "killing"} == {"A"}
