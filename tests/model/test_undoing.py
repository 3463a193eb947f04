"""What a reversal does to an answer, by the kinds of both: a release leaves a conviction standing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.links.reversals.reversible import UNDOES
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family, RoleHolder, Status
from answerable.model.link import TOWARDS, Evidence, Link, Relation
from answerable.model.undoing import EFFECTS, WORDING, Effect, Undone, effect_of, stands, undone_by
from answerable.model.vocabulary import kinds

LINK = Link(
    id="l-1",
    source="e-2",
    target="e-1",
    relation=Relation.REVERSES,
    evidence=(Evidence(claim="c-1", start=0, end=5, quote="freed", rule="object"),),
)


def event(identity: str, kind: str, *towards: str) -> Event:
    roles = tuple(
        RoleHolder(role=Role.RECIPIENT, actor=f"a-{name}" if name[0].isupper() else "", name=name) for name in towards
    )
    return Event(id=identity, kind=kind, family=kinds()[kind].family, modality=Modality.HAPPENED, roles=roles)


def done(effect: Effect, **others: object) -> Undone:
    plain = Undone(by="e-2", effect=effect, modality=Modality.HAPPENED, status=Status.SINGLE_SOURCE)
    return replace(plain, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reversal", "answer", "effect", "left"),
    [
        ("release", "conviction", Effect.CUSTODY_ENDED, True),
        ("release", "sentence", Effect.CUSTODY_ENDED, True),
        ("release", "arrest", Effect.CUSTODY_ENDED, False),
        ("prisoner_swap", "conviction", Effect.CUSTODY_ENDED, True),
        ("pardon", "conviction", Effect.PUNISHMENT_LIFTED, True),
        ("pardon", "sentence", Effect.REMITTED, False),
        ("amnesty", "arrest", Effect.ENDED, False),
        ("sentence_reduction", "sentence", Effect.REDUCED, True),
        ("sentence_reduction", "imprisonment", Effect.REDUCED, True),
        ("transfer_treaty", "sentence", Effect.TRANSFER_ALLOWED, True),
        ("conviction_overturned", "conviction", Effect.OVERTURNED, False),
        ("charges_dropped", "arrest_warrant", Effect.WITHDRAWN, False),
        ("charges_dropped", "charge", Effect.DISCONTINUED, False),
        ("immunity", "arrest_warrant", Effect.MET_WITH_IMMUNITY, None),
        ("sanction_lifted", "sanction", Effect.LIFTED_OR_EASED, None),
        ("sanction_lifted", "designation", Effect.LIFTED, False),
        ("sanction_lifted", "dismissal", Effect.TAKEN_BACK, False),
        ("ambassador_return", "recall", Effect.ENDED, False),
        ("relations_restored", "break_of_relations", Effect.ENDED, False),
    ],
)
def test_what_is_done_and_what_is_left(reversal: str, answer: str, effect: Effect, left: bool | None) -> None:
    found = undone_by(event("e-2", reversal), event("e-1", answer), LINK)
    assert found is not None
    assert found.effect is effect
    assert stands(answer, [found]) is left


def test_every_pair_that_can_be_tied_has_an_effect_of_its_own() -> None:
    for reversal, sets in UNDOES.items():
        for answer in frozenset().union(*sets):
            assert effect_of(LINK, reversal, answer) not in (None, Effect.UNDONE, Effect.AIMED_AT), (reversal, answer)


def test_every_kind_of_reversal_has_an_effect_and_every_effect_its_words() -> None:
    assert EFFECTS.keys() == {kind.id for kind in kinds().values() if kind.family is Family.REVERSAL}
    assert {answer for by_answer in EFFECTS.values() for answer in by_answer} - {""} <= kinds().keys()
    assert list(WORDING) == list(Effect)
    assert all("{}" in said.counted for said in WORDING.values())


def test_other_ties_undo_nothing() -> None:
    assert effect_of(replace(LINK, relation=Relation.ANSWERS), "release", "conviction") is None
    evidence = (Evidence(claim="c-1", start=0, end=4, quote="aims", rule=TOWARDS),)
    towards = replace(LINK, evidence=evidence)
    assert effect_of(towards, "transfer_treaty", "sentence") is Effect.AIMED_AT
    assert undone_by(event("e-2", "transfer_treaty"), event("e-1", "sentence"), towards) is None


def test_what_a_person_ties_beside_the_table_is_called_undone_and_no_more() -> None:
    assert effect_of(LINK, "statement", "conviction") is Effect.UNDONE
    assert stands("conviction", [done(Effect.UNDONE)]) is None


def test_what_is_only_said_of_a_reversal_takes_nothing_away() -> None:
    for put in ({"status": Status.DENIED}, {"status": Status.ALLEGED}, {"modality": Modality.ATTEMPTED}):
        overturned = done(Effect.OVERTURNED, **put)
        assert not overturned.took_place
        assert stands("conviction", [overturned]) is None
        assert stands("conviction", [overturned, done(Effect.CUSTODY_ENDED)]) is True
    assert stands("conviction", [done(Effect.OVERTURNED, status=Status.DISPUTED)]) is None


def test_one_that_takes_away_weighs_more_than_many_that_leave() -> None:
    assert stands("conviction", [done(Effect.CUSTODY_ENDED), done(Effect.OVERTURNED)]) is False
    assert stands("conviction", []) is None


def test_what_is_done_for_some_of_those_convicted_is_not_said_of_all() -> None:
    conviction = event("e-1", "conviction", "Brand", "Marr", "Voss")
    found = undone_by(event("e-2", "conviction_overturned", "Brand"), conviction, LINK)
    assert found is not None
    assert found.whom == ("Brand",)
    assert stands("conviction", [found]) is None
    for towards in ((), ("Brand", "the others"), ("Brand", "Marr", "Voss"), ("Tarn",)):
        whole = undone_by(event("e-2", "conviction_overturned", *towards), conviction, LINK)
        assert whole is not None
        assert whole.whom == ()


def test_what_is_done_to_a_part_is_not_said_of_the_whole() -> None:
    conviction = event("e-1", "conviction", "Brand")
    whole = undone_by(event("e-2", "conviction_overturned", "Brand"), conviction, LINK)
    assert whole is not None
    assert stands("conviction", [whole]) is False
    assert stands("conviction", [replace(whole, in_part=True)]) is None
    pardon = undone_by(event("e-3", "pardon", "Brand"), conviction, LINK)
    assert pardon is not None
    assert stands("conviction", [replace(pardon, in_part=True)]) is True
