"""Acts that are part of a greater one, and those that only stand beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.facts.extent import COLLECTIVE
from answerable.joining.links.collective import collective
from answerable.joining.links.passages import Passages
from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.link import COLLECTIVE_RULE, TIES, Relation
from answerable.model.place import Place, Precision
from answerable.model.vocabulary import kinds
from tests.joining.made import Text, events_of

Found = dict[tuple[str, str], str]


def _parts(text: Text) -> Found:
    """The rules by the triggers of part and whole; every tie with its words in the text."""
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    found = list(collective(Passages(text.claims)))
    for tie in found:
        assert tie.relation is Relation.PART_OF
        assert tie.evidence.rule in TIES
        assert text.text[tie.evidence.start : tie.evidence.end] == tie.evidence.quote != ""
    return {
        (trigger[tie.source_claim], trigger[tie.target_claim]): tie.evidence.rule.removeprefix(COLLECTIVE_RULE)
        for tie in found
    }


def test_wholes_and_parts_are_acts() -> None:
    for whole, parts in COLLECTIVE.items():
        assert {kinds()[each].family for each in (whole, *parts)} == {Family.ACT}


@pytest.mark.parametrize(
    ("sentence", "kind", "part", "whole", "rule"),
    [
        ("Guards killed nine people in the crackdown.", "killing", "killed", "crackdown", "inside"),
        ("A clerk was killed in the November 2019 crackdown.", "killing", "killed", "crackdown", "inside"),
        ("The shooting in Tarn was part of the crackdown.", "shooting", "shooting", "crackdown", "inside"),
        ("The shelling of Tarn came in the course of the siege.", "shelling", "shelling", "siege", "inside"),
        ("Soldiers burned Tarn in the first days of the invasion.", "arson", "burned", "invasion", "inside"),
        ("The fire was part of a campaign of persecution.", "arson", "fire", "persecution", "inside"),
        ("During the genocide, militias killed the people of Tarn.", "mass_killing", "killed", "genocide", "leading"),
        ("On 5 April, during the siege of Tarn, guns shelled it.", "shelling", "shelled", "siege", "leading"),
        ("The crackdown, in which 40 people were killed, is over.", "killing", "killed", "crackdown", "holds"),
        ("The crackdown included the torture of detainees.", "torture", "torture", "crackdown", "holds"),
        ("The crackdown saw 40 people killed in Tarn.", "killing", "killed", "crackdown", "holds"),
        (
            "A crackdown began on Monday, arresting and beating marchers.",
            "ill_treatment",
            "beating",
            "crackdown",
            "doing",
        ),
        ("The shooting in Tarn opened a crackdown.", "shooting", "shooting", "crackdown", "opens"),
        ("The fire in Tarn marked the beginning of the invasion.", "arson", "fire", "invasion", "opens"),
        ("Guns shelled a ferry, the worst incident of the siege.", "shelling", "shelled", "siege", "opens"),
        ("Among the victims of the crackdown was a boy who was shot.", "shooting", "shot", "crackdown", "leading"),
        ("The crackdown killed 300 people.", "killing", "killed", "crackdown", "subject"),
    ],
)
def test_words_that_make_an_act_a_part(sentence: str, kind: str, part: str, whole: str, rule: str) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, part)
    text.claim(whole, whole)
    assert _parts(text) == {(part, whole): rule}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("A clerk was killed before the crackdown.", "killed"),
        ("The killing of a clerk led to a crackdown.", "killing"),
        ("The killing of a clerk set off the crackdown.", "killing"),
        ("The killing in Tarn triggered the crackdown.", "killing"),
        ("The killing of a clerk in Tarn preceded a crackdown.", "killing"),
        ("Among the critics of the crackdown was a priest; he was killed.", "killed"),
        ("The crackdown ended after two years, leaving a widow whose son was killed.", "killed"),
        ("A clerk was killed two years after the crackdown.", "killed"),
        ("A clerk was killed at a march against the crackdown.", "killed"),
        ("A clerk was killed in a march against the crackdown.", "killed"),
        ("A clerk was killed in the trial over the crackdown.", "killed"),
        ("The death of the clerk, who was killed, had nothing to do with the crackdown.", "killed"),
        ("The ministry denied that the killing was part of the crackdown.", "killing"),
        ("The killing was not part of the crackdown.", "killing"),
        ("A man jailed for the crackdown killed a warder.", "killed"),
        ("During the crackdown, a man who had killed his wife was freed.", "killed"),
        ("A woman who had survived the crackdown was killed.", "killed"),
        ("While the crackdown went on a minister was killed by his son.", "killed"),
        ("The city saw a crackdown on clerks, evictions, random killings of porters.", "killings"),
    ],
)
def test_an_act_that_stands_beside_it_is_no_part(sentence: str, part: str) -> None:
    text = Text("s-1", sentence)
    text.claim("killing", part)
    text.claim("crackdown", "crackdown")
    assert _parts(text) == {}


def test_only_what_a_whole_can_be_made_of() -> None:
    text = Text("s-1", "A cyber attack was part of the siege.")
    text.claim("cyber_attack", "cyber attack")
    text.claim("siege", "siege")
    assert _parts(text) == {}


def test_an_act_denied_or_attempted_is_part_of_nothing() -> None:
    for modality in (Modality.DENIED, Modality.ATTEMPTED):
        text = Text("s-1", "Guards killed nine people in the crackdown.")
        text.claim("killing", "killed", modality=modality)
        text.claim("crackdown", "crackdown")
        assert _parts(text) == {}


@pytest.mark.parametrize(
    ("sentence", "tied"),
    [
        ("The murder of Ivo Rask is one of eleven murders since May.", True),
        ("The murder of Ivo Rask was the third in a series of murders.", True),
        ("The murder of Ivo Rask came in a series of murders.", True),
        ("The murder of Ivo Rask came a year after the eleven murders.", False),
        ("The murder of Ivo Rask is not one of the eleven murders.", False),
    ],
)
def test_one_of_a_series_is_a_part_and_never_the_series(sentence: str, tied: bool) -> None:
    text = Text("s-1", sentence, published="1997-03-02")
    text.claim("killing", "murder", victim="Ivo Rask", place=())
    text.claim("killing", "murders")
    assert _parts(text) == ({("murder", "murders"): "one_of"} if tied else {})


def test_a_part_and_its_series_are_two_events_whatever_they_share() -> None:
    text = Text(
        "s-1", "The murder of Ivo Rask in Pell on 3 May is one of four murders in Pell.", published="1997-05-09"
    )
    text.claim("killing", "murder", victim="Ivo Rask", place="Pell", time=("3 May", "1997-05-03"))
    text.claim("killing", "murders", place="Pell#2", time=("3 May", "1997-05-03"))
    assert len(events_of(text)) == 2


@pytest.mark.parametrize(
    ("told", "tied"),
    [
        ("Soldiers burned Kell. It was part of the invasion.", True),
        ("The invasion went on. The fire that burned Kell belonged to it.", True),
        ("Boys burned Kell. It was among the villages laid waste in the invasion.", True),
        ("Soldiers burned Kell. It came after the invasion.", False),
        ("Soldiers burned Kell. Nobody says that it was part of the invasion.", False),
        ("The invasion went on. A boy burned a barn in Kell.", False),
    ],
)
def test_the_next_sentence_may_point_back(told: str, tied: bool) -> None:
    text = Text("s-1", told)
    text.claim("arson", "burned")
    text.claim("invasion", "invasion")
    assert _parts(text) == ({("burned", "invasion"): "pointing"} if tied else {})


@pytest.mark.parametrize(("year", "is_tied"), [("2016", False), ("2020", True)])
def test_what_befell_somebody_years_before_is_no_part_of_what_he_was_caught_in_later(year: str, is_tied: bool) -> None:
    text = Text("s-1", f"He was detained in {year}. He was among those held in the raids of 2020.")
    text.claim("arbitrary_detention", "detained", time=(year, year))
    text.claim("crackdown", "raids", time=("2020#2" if is_tied else "2020", "2020"))
    assert bool(_parts(text)) is is_tied


@pytest.mark.parametrize(
    ("day", "country", "doer", "tied"),
    [
        ("30 September", "IR", "", True),
        ("30 August", "IR", "", False),
        ("30 September", "AF", "", False),
        ("30 September", "IR", "Rina Sol", False),
    ],
)
def test_time_and_place_of_one_text(day: str, country: str, doer: str, tied: bool) -> None:
    by = f" by {doer}" if doer else ""
    text = Text("s-1", f"The Guards began a crackdown in Iran from September to December 2022. On {day} people were"
                f" killed in Zahedan{by}.")  # fmt: skip
    whole = text.claim(
        "crackdown", "crackdown", place="Iran", time=("September to December 2022", "2022-09/2022-12"),
        perpetrator="The Guards",
    )  # fmt: skip
    month = "09" if day.endswith("September") else "08"
    part = text.claim("killing", "killed", place="Zahedan", time=(day, f"2022-{month}-30"), perpetrator=doer or ())
    iran = Place(id="1", name="Iran", country="IR", precision=Precision.COUNTRY)
    inside = ("1",) if country == "IR" else ("2",)
    town = Place(id="9", name="Zahedan", country=country, precision=Precision.CITY, within=inside)
    text.claims = [replace(whole, location=iran), replace(part, location=town)]
    assert _parts(text) == ({("killed", "crackdown"): "time_and_place"} if tied else {})
