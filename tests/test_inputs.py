"""The public inputs beside the repository, read whole; skipped where they are not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import answerable
from answerable.model.claim import Modality
from answerable.model.link import Relation

INPUTS = Path(__file__).parents[2] / "shared" / "data" / "inputs"

pytestmark = pytest.mark.skipif(not INPUTS.is_dir(), reason="the shared inputs are not here")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[answerable.Record]:
    with answerable.open(tmp_path_factory.mktemp("inputs") / "inputs.answerable") as record:
        summary = record.read([INPUTS])
        assert (summary.read, summary.problems) == (172, 0)
        yield record


def test_everything_verifies(record: answerable.Record) -> None:
    report = record.verify()
    assert report.faults == ()
    assert report.checked["quotes"] > 1000


def test_the_undated_opinion_is_dated_by_what_it_mentions(record: answerable.Record) -> None:
    (opinion,) = [source for source in record.sources() if source.location.endswith("op-ed-2022-08.txt")]
    assert opinion.published.edtf == "2022-08"
    assert opinion.published.basis == "inferred"
    assert "General Assembly in September" in opinion.published.why


def test_what_should_be_done_is_no_event(record: answerable.Record) -> None:
    (opinion,) = [source for source in record.sources() if source.location.endswith("op-ed-2022-08.txt")]
    events = [line.event for line in record.timeline(limit=None)]
    claimed = {claim for event in events for claim in event.claims}
    wished = [claim for claim in record.claims(source=opinion.id) if claim.kind in ("sanction", "expulsion")]
    assert wished
    assert not claimed & {claim.id for claim in wished}


@pytest.fixture(scope="module", params=["rules", "encoder"])
def opinion(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[answerable.Record]:
    with answerable.open(tmp_path_factory.mktemp(request.param) / "opinion.answerable") as record:
        record.read([INPUTS / "op-ed-2022-08.txt"], engine=request.param)
        yield record


def _one(record: answerable.Record, kind: str, who: str = "") -> answerable.asking.TimelineLine:
    lines = [line for line in record.events(kind=kind) if not who or any(who in held.name for held in line.event.roles)]
    assert len(lines) == 1, [(line.label, line.event.roles) for line in lines]
    return lines[0]


def _answered(record: answerable.Record, line: answerable.asking.TimelineLine) -> set[str]:
    return {step.event.id for step in record.case(line.event.id).steps}


def test_the_conviction_and_the_sentence_answer_the_plot_of_2018(opinion: answerable.Record) -> None:
    plots = [line for line in opinion.events(kind="plot") if line.event.happened.edtf == "2018"]
    assert len(plots) == 1
    wanted = {_one(opinion, "conviction").event.id, _one(opinion, "sentence", "Assadi").event.id}
    assert set(plots[0].answered_by) == wanted


def test_the_treaty_works_towards_undoing_and_undoes_nothing(opinion: answerable.Record) -> None:
    sentence = _one(opinion, "sentence", "Assadi")
    treaty = _one(opinion, "transfer_treaty")
    assert sentence.reversed_by == ()
    (link,) = [tied.link for tied in opinion.event(treaty.event.id).links if tied.link.relation is Relation.REVERSES]
    assert (link.target, link.modality) == (sentence.event.id, Modality.POSSIBLE)
    assert not opinion.events(kind="release")
    assert not opinion.events(kind="prisoner_swap")


def test_the_sentence_answers_the_killings_of_1988(opinion: answerable.Record) -> None:
    act = _one(opinion, "mass_killing")
    assert act.event.happened.edtf == "1988-22"
    assert _one(opinion, "sentence", "Noury").event.id in act.answered_by


def test_the_article_is_a_threat_without_an_answer(opinion: answerable.Record) -> None:
    threat = _one(opinion, "threat", "Fars")
    assert threat.answered_by == ()
    page = opinion.case(threat.event.id)
    assert page.steps == ()
    assert page.finding is not None


def test_nothing_wished_for_is_among_the_answers(opinion: answerable.Record) -> None:
    """Sanctions, expulsions, arrests "after his trip", visits of heads of state: none of it happened."""
    wished = {"sanction", "expulsion", "arrest", "military_reply", "designation", "prisoner_swap"}
    told = [line for family in ("answer", "reversal") for line in opinion.events(family=family)]
    assert {line.event.kind for line in told} & wished == set()
    claims = [cited.claim for line in told for cited in opinion.event(line.event.id).claims]
    # What was pledged may stand there; nothing of it in the words of a wish.
    pledged = [claim for claim in claims if claim.kind == "statement"]
    assert not [claim for claim in pledged if {"should", "must", "could", "ought"} & set(claim.sentence.quote.split())]
