"""Notices of lists: whom each maker's form puts on a list and takes off, with words, date and reference."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Modality, Reading, Role
from answerable.model.source import Document
from answerable.reading.notices import with_notices
from answerable.sources import read

OFAC = """Counter Terrorism Designation; Removals
Release date 4 March 2026

The Office of Foreign Assets Control (OFAC) is taking the following action.

The following individuals have been added to OFAC's SDN List:

NEMOVA, Berta (a.k.a. NEMO, B.), Testville, Testland; DOB 08 Dec 1961; nationality Testland (individual) [SDGT].

The following deletions have been made to OFAC's SDN List:

EXEMPLAR, Zoran (a.k.a. "ZORAN THE TALL"), Testville, Testland; DOB 11 Aug 1960 (individual) [SDGT].

TEST TRADING CO., LTD. (a.k.a. TTC), 12 Mill Street, Testville, Testland [SDGT] (Linked To: EXEMPLAR, Zoran).

PROBE SHIPPING S.A., Testville, Testland; Tax ID No. 12 (Testland) [SDGT].

The following changes have been made to OFAC's SDN List:

MARR, Ivo, Testland; DOB 1950 (individual) [SDGT]. -to- MARR, Ivo, Testland; DOB 1951 (individual) [SDGT].

Unrelated Administrative List Updates.
"""
UN = """Security Council Committee Removes Entries from Its Sanctions List

On 12 May 2026, the Security Council Committee under resolution 1267 (1999) removed the entries below from its List.

A. Individuals

TSi.001 Name: 1: ZORAN 2: EXEMPLAR 3: na 4: na
Title: na Designation: Commander DOB: 11 Aug. 1960
Listed on: 17 Oct. 2007

TSi.002 Name: 1: NADIA 2: PETRA 3: TESTOVA 4: na
Title: na

B. Entities and other groups

TSe.003 Name: TEST RELIEF FOUNDATION
A.k.a.: TRF

The names of those removed may be found in the section of press releases.
"""
EU = """COUNCIL IMPLEMENTING REGULATION (EU) 2026/901
of 3 March 2026
implementing Regulation (EU) No 901/2014

Annex I to Regulation (EU) No 901/2014 is amended as follows:

(1) in part A, the entries concerning the following persons are deleted:

12. Zoran EXEMPLAR;

35. Nadia TESTOVA (Надя ТЕСТОВА);

(2) in part B, the entry for the following entity is deleted:

‘7. Test Trading Company OJSC’.

(3) the following persons are added to the list:

‘140. Berta NEMOVA’

Article 2

The entry for Ivo MARR in Annex II to that Regulation is hereby deleted.
"""
OFF, ON = "sanction_lifted", "designation"


def _claims(text: str) -> tuple[Claim, ...]:
    source, working = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    reading = with_notices(Reading(source=source.id, reader="rules/1"), source, working)
    assert all(span.holds_in(working) for span in reading.spans())
    assert all(claim.modality is Modality.HAPPENED for claim in reading.claims)
    return reading.claims


def _values(claim: Claim, role: Role) -> str:
    return "; ".join(argument.value for argument in claim.arguments if argument.role is role)


@pytest.mark.parametrize(
    ("text", "maker", "when", "told"),
    [
        (
            OFAC,
            "United States Treasury",
            "",
            [
                (ON, "Berta NEMOVA"),
                (OFF, "Zoran EXEMPLAR"),
                (OFF, "TEST TRADING CO., LTD."),
                (OFF, "PROBE SHIPPING S.A."),
            ],
        ),
        (
            UN,
            "United Nations Security Council",
            "2026-05-12",
            [
                (OFF, "ZORAN EXEMPLAR (United Nations Security Council TSi.001)"),
                (OFF, "NADIA PETRA TESTOVA (United Nations Security Council TSi.002)"),
                (OFF, "TEST RELIEF FOUNDATION (United Nations Security Council TSe.003)"),
            ],
        ),
        (
            EU,
            "European Union",
            "2026-03-03",
            [
                (OFF, "Zoran EXEMPLAR"),
                (OFF, "Nadia TESTOVA"),
                (OFF, "Test Trading Company OJSC"),
                (ON, "Berta NEMOVA"),
                (OFF, "Ivo MARR"),
            ],
        ),
    ],
)
def test_every_entry_below_a_heading_is_put_on_or_taken_off(
    text: str, maker: str, when: str, told: list[tuple[str, str]]
) -> None:
    claims = _claims(text)
    assert [(claim.kind, _values(claim, Role.RECIPIENT)) for claim in claims] == told
    assert {(_values(claim, Role.ACTOR), claim.speaker.name) for claim in claims} == {(maker, maker)}
    assert {_values(claim, Role.TIME) for claim in claims} == {when}


@pytest.mark.parametrize(
    "text",
    [
        "The following persons have been removed from the list of speakers:\n\nAnn Mill\n",
        "The Council decided. The following persons are added to the list:\n\n1. Ann Mill\n",
        "The Council of the Union met.\n\nThe entry of the train into Tarn is deleted from the timetable.\n",
        OFAC[OFAC.index("The following changes") :],
        "OFAC said nothing. The following deletions have been made to OFAC's SDN List:\n\nIt was a long list.\n",
    ],
)
def test_nothing_else_is_a_notice(text: str) -> None:
    assert _claims(text) == ()
