from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.cases.case import CasePage
from answerable.asking.questions import actor, case
from answerable.model.claim import Argument, Claim, Role
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

TRIED = (
    "Karim Rahimi, tried under universal jurisdiction, was sentenced to 20 years in Hamburg on 4 May 2015 "
    "for the torture of prisoners in Elmwick in 1990."
)
CHARGED = "German prosecutors charged Karim Rahimi on 2 March 2014 with the torture of prisoners in Elmwick in 1990."
FREED = "Karim Rahimi was released on 1 June 2020."
BLAMED = "The silence of the courts led to the torture of prisoners in Elmwick in 1990, said Anna Holt."


def _tortured(page: Page, sentence: str, speaker: str = "", cue: str = "") -> None:
    page.say(
        sentence, "torture", "torture", speaker=speaker, cue=cue, victim="prisoners", place="Elmwick",
        time=("1990", "1990"),
    )  # fmt: skip


def _towards_another(page: Page, claim: Claim, name: str) -> Claim:
    span = page.span(name, claim.sentence.quote)
    other = Argument(role=Role.RECIPIENT, span=span, value=name, basis="", name=True)
    return Claim.make(
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        sentence=claim.sentence,
        arguments=tuple(sorted((*claim.arguments, other), key=lambda argument: argument.span.start)),
        speaker=claim.speaker,
        modality=claim.modality,
        reader=claim.reader,
        confidence=claim.confidence,
    )


def _page(path: Path, *extra: tuple[str, str]) -> CasePage:
    with RecordFile.open(path / "case.answerable", create=True) as record:
        words = [CHARGED, TRIED, FREED, BLAMED]
        page = Page(" ".join([*words, *(sentence for sentence, _ in extra)]), "Elmwick", published=on("2021-01-01"))
        charge = "the torture of prisoners in Elmwick"
        page.say(
            CHARGED, "charge", "charged", actor="German prosecutors", recipient="Karim Rahimi", charge=charge,
            time=("2 March 2014", "2014-03-02"),
        )  # fmt: skip
        _tortured(page, CHARGED)
        page.say(
            TRIED, "sentence", "sentenced", recipient="Karim Rahimi", charge=charge, term=("20 years", "P20Y"),
            time=("4 May 2015", "2015-05-04"),
        )  # fmt: skip
        _tortured(page, TRIED)
        page.say(FREED, "release", "released", recipient="Karim Rahimi", time=("1 June 2020", "2020-06-01"))
        _tortured(page, BLAMED, speaker="Anna Holt", cue="said")
        for sentence, kind in extra:
            page.say(sentence, kind, sentence.split()[1], recipient="Karim Rahimi")
        page.add_to(record)
        record.rebuild()
        return case(record, next(record.events(kind="torture")).id)


def test_the_steps_of_one_person_in_order_with_what_they_rest_on(tmp_path: Path) -> None:
    (held,) = _page(tmp_path).procedures
    assert (held.name, held.committed_in, held.prosecuted_in) == ("Karim Rahimi", "Elmwick", ("Germany",))
    assert [basis.quote for basis in held.basis] == ["universal jurisdiction"]
    assert held.acts == ("torture Elmwick 1990",)
    assert held.charges == ("the torture of prisoners in Elmwick",)
    assert (held.terms, held.verdict, held.undated) == (("P20Y",), "", 0)
    assert (held.stands, held.since) == ("released", "2020-06-01")
    assert len(held.steps) == 3


def test_a_step_without_a_date_takes_its_place_in_the_order_of_law(tmp_path: Path) -> None:
    page = _page(tmp_path, ("Judges tried Karim Rahimi.", "trial"))
    by_id = {line.event.id: line.event.kind for line in page.steps}
    (held,) = page.procedures
    assert [by_id[step] for step in held.steps] == ["charge", "trial", "sentence", "release"]
    assert held.undated == 1


def test_long_stretches_are_named(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert [gap.days for gap in page.gaps] == pytest.approx([8461, 428, 1855], abs=1)
    assert page.gaps[0].after == page.act.event.id


def test_a_claimed_cause_is_kept_with_its_speaker(tmp_path: Path) -> None:
    page = _page(tmp_path)
    (cause,) = page.causes
    assert (cause.cause, cause.speaker) == ("The silence of the courts", "Anna Holt")
    assert cause.quote == "The silence of the courts led to the torture"
    assert all(link.relation.value != "claimed_cause" for link in page.case.links)


def test_who_hands_a_person_over_does_not_prosecute(tmp_path: Path) -> None:
    handed = "Norway extradited Karim Rahimi on 1 May 2013 over the torture of prisoners in Elmwick in 1990."
    with RecordFile.open(tmp_path / "case.answerable", create=True) as record:
        page = Page(f"{handed} {CHARGED}", "Elmwick", published=on("2021-01-01"))
        charge = "the torture of prisoners in Elmwick"
        page.say(
            handed, "extradition", "extradited", actor="Norway", recipient="Karim Rahimi", charge=charge,
            time=("1 May 2013", "2013-05-01"),
        )  # fmt: skip
        _tortured(page, handed)
        page.say(CHARGED, "charge", "charged", actor="German prosecutors", recipient="Karim Rahimi", charge=charge)
        _tortured(page, CHARGED)
        page.add_to(record)
        record.rebuild()
        (held,) = case(record, next(record.events(kind="torture")).id).procedures
    assert len(held.steps) == 2
    assert held.prosecuted_in == ("Germany",)


def test_what_became_of_an_appeal_is_told_in_the_sources_words(tmp_path: Path) -> None:
    page = _page(tmp_path, ("Judges rejected the appeal of Karim Rahimi.", "appeal"))
    (held,) = page.procedures
    assert held.appeal == ("appeal",)
    assert [(said.quote, said.happened) for said in held.appeals] == [("rejected", "")]


def test_what_was_done_to_a_verdict_is_told_for_the_person_alone(tmp_path: Path) -> None:
    convicted = (
        "Judges in Hamburg convicted Karim Rahimi and Odo Marr on 4 May 2015 of the torture of prisoners in Elmwick "
        "in 1990."
    )
    cleared = "Judges in Karlsruhe quashed the conviction of Odo Marr on 3 June 2017."
    freed = "Karim Rahimi was released on 1 June 2020."
    with RecordFile.open(tmp_path / "case.answerable", create=True) as record:
        page = Page(f"{convicted} {cleared} {freed}", "Elmwick", published=on("2021-01-01"))
        charge = "the torture of prisoners in Elmwick"
        page.say(
            convicted, "conviction", "convicted", recipient="Karim Rahimi", charge=charge,
            time=("4 May 2015", "2015-05-04"),
        )  # fmt: skip
        page.claims.append(_towards_another(page, page.claims.pop(), "Odo Marr"))
        _tortured(page, convicted)
        page.say(cleared, "conviction_overturned", "quashed", recipient="Odo Marr", time=("3 June 2017", "2017-06-03"))
        page.say(freed, "release", "released", recipient="Karim Rahimi", time=("1 June 2020", "2020-06-01"))
        page.add_to(record)
        record.rebuild()
        told = {held.name: held for held in case(record, next(record.events(kind="torture")).id).procedures}
    freed_man, cleared_man = told["Karim Rahimi"], told["Odo Marr"]
    assert [each.effect.value for each in freed_man.verdict_undone] == ["custody_ended"]
    assert freed_man.verdict_stands is True
    assert [each.effect.value for each in cleared_man.verdict_undone] == ["overturned"]
    assert cleared_man.verdict_stands is False


def test_a_pardon_of_one_of_two_crimes_is_none_of_the_other(tmp_path: Path) -> None:
    crimes = "the torture of prisoners in Elmwick and the murder of Mara Lenz"
    judged = f"Judges convicted Karim Rahimi on 4 May 2015 of {crimes}."
    pardoned = "The president pardoned Karim Rahimi on 3 June 2017 for the torture of prisoners in Elmwick."
    with RecordFile.open(tmp_path / "case.answerable", create=True) as record:
        page = Page(f"{judged} {pardoned}", "Elmwick", published=on("2021-01-01"))
        page.say(
            judged, "conviction", "convicted", recipient="Karim Rahimi",
            charge=crimes, time=("4 May 2015", "2015-05-04"),
        )  # fmt: skip
        page.say(judged, "torture", "torture", victim="prisoners", perpetrator="Karim Rahimi", place="Elmwick")
        page.say(judged, "killing", "murder", victim="Mara Lenz", perpetrator="Karim Rahimi")
        page.say(
            pardoned, "pardon", "pardoned", recipient="Karim Rahimi", charge="the torture of prisoners in Elmwick",
            time=("3 June 2017", "2017-06-03"),
        )  # fmt: skip
        page.add_to(record)
        record.rebuild()
        (killing,) = case(record, next(record.events(kind="killing")).id).procedures
        (torture,) = case(record, next(record.events(kind="torture")).id).procedures
        told = actor(record, "Karim Rahimi")
    in_part = "convicted (4 May 2015), then pardoned in part (3 Jun 2017) of “the torture of prisoners in Elmwick”"
    assert (killing.status, killing.stands, killing.verdict_undone) == ("convicted (4 May 2015)", "convicted", ())
    assert (torture.status, torture.stands, torture.verdict_stands) == (in_part, "pardoned", True)
    assert all(each.in_part for each in torture.verdict_undone)
    assert told.status == in_part
    assert {act.line.event.kind: act.status for act in told.done} == {
        "killing": "convicted (4 May 2015)",
        "torture": in_part,
    }
    assert [(stage.said, stage.happened) for stage in told.course] == [
        ("convicted", "2015-05-04"),
        ("pardoned", "2017-06-03"),
    ]
    assert all(stage.claim.startswith("c-") for stage in told.course)
