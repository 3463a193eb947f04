from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from answerable.model.when import Basis, When
from answerable.reading.engines import make
from answerable.reading.language.words import touching
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.dating import outside
from answerable.reading.times.times import find_times
from tests.gold.score import source
from tests.reading.sentence import MATCHER, claim_of, claims_of, shape_of, values


def dates(text: str, published: str) -> dict[str, list[str]]:
    """The dates of each kind in the text, in order."""
    found: dict[str, list[str]] = {}
    for claim in claims_of(text, published):
        found.setdefault(claim.kind, []).extend(values(claim, Role.TIME))
    return found


def test_the_dateline_dates_nothing() -> None:
    text = "ORSK, Velia, 1 February 2001 (Meridian Wire) - A court in Sarde convicted Emil Tarn of murder."
    (claim, *_) = [claim for claim in claims_of(text, "2001-02-01") if claim.kind == "conviction"]
    assert claim.sentence.quote.startswith("A court in Sarde")
    assert values(claim, Role.TIME) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "A jet fell on the town on Wednesday evening, killing all 258 people, the airline said.",
            "death",
            "2001-01-31",
        ),
        ("On Wednesday soldiers stormed the village, killing ten people.", "killing", "2001-01-31"),
        ("The general said on Wednesday that the army was strong, killing time.", "killing", ""),
        ("Soldiers left the village after the attack on Wednesday, killing ten people on the way.", "killing", ""),
    ],
)
def test_a_dated_clause_dates_its_participle(text: str, kind: str, expected: str) -> None:
    found = dates(text, "2001-02-01")
    happened = [value for each in (kind, "killing", "mass_killing", "death") for value in found.get(each, [])]
    assert happened[:1] == ([expected] if expected else [])


def test_the_day_of_the_announcement_is_not_that_of_the_charge() -> None:
    text = "A grand jury charged Emil Tarn with murder, the Justice Department announced on Thursday."
    assert dates(text, "1991-11-15")["charge"] == []
    text = "A grand jury charged Emil Tarn with murder on Thursday, the Justice Department announced."
    assert dates(text, "1991-11-15")["charge"] == ["1991-11-14"]


@pytest.mark.parametrize(
    ("text", "published", "step", "act"),
    [
        ("A court convicted Emil Tarn of the murder of 270 people on 31 January 2001.", "2001-02-01", "2001-01-31", ""),
        ("A court convicted Emil Tarn of the murder of 270 people on 31 January 2001.", "2012-05-21", "", ""),
        ("A court convicted Emil Tarn of killing four people on 17 September 1992.", "1997-04-11", "", "1992-09-17"),
        (
            "A court convicted Emil Tarn on 10 April 1997 of the murder of four people on 17 September 1992.",
            "1997-04-11",
            "1997-04-10",
            "1992-09-17",
        ),
        ("A court convicted Emil Tarn of the murder of four people in 1992.", "1997-04-11", "", "1992"),
    ],
)
def test_the_date_behind_an_answer_and_its_act(text: str, published: str, step: str, act: str) -> None:
    found = dates(text, published)
    assert found["conviction"] == ([step] if step else [])
    assert found["killing"] == ([act] if act else [])


def test_an_appeal_is_dated_and_not_the_conviction_that_it_is_against() -> None:
    text = "Five judges rejected the appeal of Emil Tarn against his conviction on Thursday, 14 March 2002."
    found = dates(text, "2002-03-15")
    assert found["appeal"] == ["2002-03-14"]
    assert found.get("conviction", []) == []


def test_a_memorial_is_dated_and_not_the_bombing_that_it_recalls() -> None:
    text = (
        "President Orsk dedicated a memorial to the victims of the Sarde bombing at Venn Cemetery on 3 November 1995."
    )
    assert dates(text, "1995-11-04") == {"memorial": ["1995-11-03"], "bombing": []}


def test_a_date_behind_an_aside_belongs_before_it() -> None:
    text = "Velia released Emil Tarn, the only man convicted of the Sarde bombing, from prison on 20 August 2009."
    assert dates(text, "2009-08-21")["release"] == ["2009-08-20"]
    text = "Police arrested Emil Tarn, an engineer who lives in Orsk, in October 1992."
    assert dates(text, "1992-11-02")["arrest"] == ["1992-10"]


def test_the_subject_of_opening_is_what_comes_first() -> None:
    text = "The trial of Emil Tarn and four other men for the murders at the inn opened in Orsk on Thursday."
    assert dates(text, "1993-10-29")["trial"] == ["1993-10-28"]


def test_a_letter_is_as_old_as_what_it_says() -> None:
    text = "In a letter to the council dated 15 August 2003, Velia accepted responsibility for the bombing."
    assert dates(text, "2003-09-15")["acknowledgement"] == ["2003-08-15"]


def test_a_ban_begins_later_than_it_is_adopted() -> None:
    text = "Resolution 748 bans flights to Velia and the sale of arms to the country from 15 April."
    assert not [value for found in dates(text, "1992-04-01").values() for value in found]


def test_a_day_just_ahead_is_the_coming_one_behind_a_verb_that_looks_forward() -> None:
    claim = claim_of("The council lifts its sanctions against Velia on 15 April.", "sanction_lifted", "1992-04-01")
    assert values(claim, Role.TIME) == ["1992-04-15"]
    assert claim.modality is Modality.PLANNED
    claim = claim_of("The council lifted its sanctions against Velia on 15 April.", "sanction_lifted", "1992-04-01")
    assert values(claim, Role.TIME) == ["1991-04-15"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council would meet on 14 October, the clerk said.", "2019-10-14"),
        ("The council said that the two envoys would meet on 14 October.", "2019-10-14"),
        ("The council would meet on 14 October, two weeks later than usual.", "2019-10-14"),
        ("The council met on 14 October.", "2018-10-14"),
        ("The council would have met on 14 October.", "2018-10-14"),
        ("The council would later meet on 14 October.", "2018-10-14"),
        ("The council would meet on 12 December.", "2019-12-12"),
        ("The council would meet on 12 March.", "2019-03-12"),
        ("The council would meet on 14 October 2018.", "2018-10-14"),
        ("The mayor is to present the plans on 14 October, and will meet the council the same day.", "2019-10-14"),
        ("The mayor is to present the plans on 14 October. The council will meet two days later.", "2019-10-16"),
        ("The mayor presented the plans on 14 May, and met the council the same day.", "2019-05-14"),
    ],
)
def test_what_would_be_and_what_counts_from_it_lie_ahead(text: str, expected: str) -> None:
    assert dates(text, "2019-08-29")["meeting"] == [expected]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The court acquitted Piet Venn on the same day.", "2001-01-31"),
        ("The court acquitted Piet Venn two days later.", "2001-02-02"),
        ("The court acquitted Piet Venn on the same day as the general.", ""),
    ],
)
def test_the_same_day(second: str, expected: str) -> None:
    text = f"A court convicted Emil Tarn of murder on 31 January 2001. {second}"
    claims = [claim for claim in claims_of(text, "2009-08-21") if claim.kind == "acquittal"]
    assert [values(claim, Role.TIME) for claim in claims] == [[expected] if expected else []]
    bases = {a.basis for claim in claims for a in claim.arguments if a.role is Role.TIME}
    assert bases == ({Basis.RELATIVE} if expected else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was blamed for a 2011 crackdown that killed 300 people and for his role in the 1987 massacre.",
            {"crackdown": ["2011"], "killing": ["2011"], "mass_killing": ["1987"]},
        ),
        ("The 2015 bombing, which killed 12 soldiers, was recalled.", {"bombing": ["2015"], "killing": ["2015"]}),
        ("Anna Holt was jailed over the 2012 riot.", {"imprisonment": []}),
        ("Police arrested Anna Holt in the 2012 raid.", {"arrest": [], "armed_attack": ["2012"]}),
    ],
)
def test_a_year_before_a_noun_dates_it_and_the_clause_that_hangs_on_it(
    text: str, expected: dict[str, list[str]]
) -> None:
    found = dates(text, "2019-01-04")
    assert {kind: found.get(kind, []) for kind in expected} == expected


def test_a_time_before_a_relative_clause_is_that_of_what_its_subject_does() -> None:
    found = dates("In 1999 the men who murdered the editor Emil Tarn were pardoned.", "2020-06-15")
    assert found == {"killing": [], "pardon": ["1999"]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Five people died after the bombing of the 17th century Sarde mosque.", "bombing"),
        ("Riot police have clashed with marchers in the region's summer capital, Sarde.", "armed_attack"),
        ("A guard was wounded in a clash north of Orsk, the winter capital of Velia.", "armed_attack"),
        ("Police began an inquiry into last week's failed bombing of the station.", "investigation"),
        ("Rebels stepped up their attacks ahead of a January 13 deadline.", "armed_attack"),
        ("The minister condemned Monday's fire.", "condemnation"),
    ],
)
def test_a_time_of_something_else_dates_nothing(text: str, kind: str) -> None:
    found = dates(text, "2008-06-02")
    assert found.get(kind, []) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Two men were killed in Monday's fire.", "death", ["2008-06-02"]),
        ("Lawyers for victims of the bombing of the 1950s say the state has denied it.", "bombing", ["195X"]),
        ("Rebels have been attacking the town of Sarde since 2001.", "armed_attack", ["2001/.."]),
        ("The governor was ousted in 1992 and died the following year.", "death", ["1993"]),
    ],
)
def test_a_time_of_its_own_is_kept(text: str, kind: str, expected: list[str]) -> None:
    assert dates(text, "2008-06-03").get(kind, []) == expected


def test_the_year_in_which_a_pact_was_broken_is_not_its_own() -> None:
    text = "The two sides declared a ceasefire in July 2006, but the ceasefire was broken a year later."
    assert dates(text, "2010-06-03")["ceasefire"] == ["2006-07"]


def test_a_year_that_names_a_happening_keeps_its_value_behind_after() -> None:
    found = dates("Since Emil Tarn had been arrested after the 2015 bombing, his house stood empty.", "2020-01-01")
    assert (found["bombing"], found["arrest"]) == (["2015"], [])


def test_a_time_before_who_did_it_is_of_what_was_done() -> None:
    found = dates("The mayor confirmed the killing of two guards on Monday by bandits.", "2020-09-17")
    assert found["killing"] == ["2020-09-14"]
    assert dates("The mayor confirmed the killing of two guards on Monday.", "2020-09-17")["killing"] == []


@pytest.mark.parametrize(
    ("text", "word", "when", "expected"),
    [
        ("Yesterday a court sentenced the men who had been held since May.", "sentenced", "Yesterday", False),
        ("The group, a small one, threatened yesterday to bomb the towns that pay.", "threatened", "yesterday", False),
        ("On Monday the men who shot the mayor fled.", "shot", "Monday", True),
    ],
)
def test_a_time_before_a_relative_clause_is_not_outside_the_verb_before_it(
    text: str, word: str, when: str, expected: bool
) -> None:
    shape = shape_of(text)
    times = find_times(text, 0, len(text), Anchor.of(When(edtf="2021-11-16")))
    time = next(each for each in times if text[each.start : each.end] == when)
    place = touching(shape.words, time.start, time.end)
    trigger = next(each for each in MATCHER.find(shape) if shape.words[each.main].text == word)
    assert place is not None
    assert outside(shape, place, trigger, time) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emil Tarn may be tried on 27 June.", ["2001-06-27"]),
        ("Emil Tarn may have been tried on 27 June.", ["2000-06-27"]),
    ],
)
def test_what_may_still_be_lies_ahead(text: str, expected: list[str]) -> None:
    assert dates(text, "2001-02-01")["trial"] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They want the towns to vote in a June 5 general election.", "2001-06-05"),
        ("Elections are due three days from today.", "2001-04-10"),
        ("The government postponed the election in June.", "2000-06"),
    ],
)
def test_a_planned_day_lies_ahead_where_it_is_tied_to_what_is_planned(text: str, day: str) -> None:
    claims = make("encoder").read(source("2001-04-07"), text).claims
    assert [values(each, Role.TIME) for each in claims if each.kind == "election"] == [[day]]
