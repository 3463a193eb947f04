"""Somebody who is gone was made to disappear only where a state or its agents are told to be behind it."""

from __future__ import annotations

import pytest

from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of

KIND = "enforced_disappearance"
ONLY_GONE = [
    "The disappearance of the student on 3 May 2019 shocked Karsa.",
    "Police are investigating the disappearance of Marco Venn.",
    "She is accused of the disappearance of her husband.",
    "The girl vanished without a trace on her way to school.",
    "The teacher went missing after a meeting with friends on 3 May 2019.",
    "The student Marco Venn has not been seen since men in plain clothes took him on 3 May 2019.",
    "Police arrested a man after the girl vanished without a trace in Sarde.",
    "Ana Tarn was arrested in May 2019.\n\nThe girl vanished without a trace in June 2019.",
    "Families protested against the disappearances of hundreds of activists in Sarde.",
]
MADE_TO = [
    "The enforced disappearance of Marco Venn in 2014 was never investigated.",
    "Marco Venn was disappeared in 2014.",
    "The disappearance of 43 students by police shocked the country.",
    "The army is blamed for the disappearance of 43 students.",
    "The government denies any role in the disappearance of Omar Tarn.",
    "Two former officers were convicted of the disappearance of a union leader in 1977.",
    "The teacher went missing after she was detained by intelligence agents.",
    "Ivo Tarn disappeared in custody in 2010.",
    "Rights groups reported killings, torture and disappearances of farmers in Sarde.",
    "Families ask about the disappearance of two activists.\n\nA law on enforced disappearances was passed in 2010.",
]


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize("text", ONLY_GONE)
def test_who_only_went_missing_was_not_made_to_disappear(engine: Learned, text: str) -> None:
    assert KIND not in {claim.kind for claim in claims_of(text)}
    assert KIND not in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}


@pytest.mark.parametrize("text", MADE_TO)
def test_a_state_behind_it_makes_it_one(engine: Learned, text: str) -> None:
    assert KIND in {claim.kind for claim in claims_of(text)}
    assert KIND in {claim.kind for claim in engine.read(source("2020-06-15"), text).claims}


def test_whoever_was_taken_before_was_abducted(engine: Learned) -> None:
    text = "The student Marco Venn has not been seen since men in plain clothes took him on 3 May 2019."
    assert [claim.kind for claim in engine.read(source("2020-06-15"), text).claims] == ["abduction"]
