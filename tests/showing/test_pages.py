from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.actors.actor_parts import DatedPost
from answerable.model.actor import CalledName
from answerable.model.claim import Role
from answerable.model.event import Count, RoleHolder
from answerable.model.link import Evidence, Relation
from answerable.model.when import Basis, When
from answerable.showing import pages
from answerable.showing.screen import Screen
from tests.asking.made_since import LATER, make_since


def shown(show: Callable[[Screen], None], width: int | None = None) -> str:
    stream = io.StringIO()
    show(Screen(stream, width=width))
    return stream.getvalue()


def test_an_event_with_claims_speakers_sources_and_links(record: Record) -> None:
    text = shown(lambda screen: pages.event(screen, record.event(record.timeline()[0].event.id)))
    assert "“Joss Brand denied that he [killed] Mara Lenz in Port Alder on 10 March 1990.”" in text
    assert "Joss Brand denies it · by-hand/1, 0.80 · c-" in text
    assert "The captain answers, Nordwest Courier, 2 Apr 1990 · s-" in text
    assert "≠ disputed, 3 independent sources" in text
    assert text.index("answered by:") < text.index("Conviction")


def test_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_since(tmp_path / "since.answerable", monkeypatch)
    with Record.at(path) as record:
        text = shown(lambda screen: pages.changes(screen, record.changes(since=f"2026-11-0{LATER}")), 160)
    told = [
        "Since 9 Nov 2026: 4 new documents, 1 newer version, 2 decisions. 1 event told before told again.",
        "newer version: Nothing",
        "Who stands otherwise in law",
        "Joss Brand  convicted (4 Jun 1991), then pardoned (19 Jan 1995)",
        "before: no legal step",
        "What came of acts told before",
        "new:",
        "Conviction",
        "Pardon",
        "Told before, and denied now",
        "Joss Brand denied that he [killed] Mara Lenz",
        "Acts not told before",
        "Torture",
    ]
    places = [text.index(words) for words in told]
    assert places == sorted(places)


def test_what_became_by_law_of_who_is_said_to_have_done_it(record: Record) -> None:
    text = shown(lambda screen: pages.event(screen, record.event(record.timeline()[0].event.id)))
    lines = [line.split() for line in text.splitlines()]
    at = next(i for i, line in enumerate(lines) if line[:3] == ["perpetrator", "Joss", "Brand"])
    assert lines[at + 1][:2] == ["since", "convicted"]
    assert text.count("  since  convicted") == 1


def test_a_case_says_what_each_step_is_to_which(record: Record) -> None:
    page = record.case("killed Mara Lenz")
    text = shown(lambda screen: pages.case(screen, page))
    assert (
        text.index("The act") < text.index("answers the act:") < text.index("lifts the punishment under conviction e-")
    )


def test_a_case_counts_and_dates_no_closer_than_its_sources(record: Record) -> None:
    page = record.case("killed Mara Lenz")
    last = page.steps[-1].event
    day = When(edtf="1995", basis=Basis.RELATIVE)
    wider = [
        replace(line, event=replace(line.event, happened=day)) if line.event is last else line for line in page.steps
    ]
    exact = shown(lambda screen: pages.case(screen, page))
    loose = shown(lambda screen: pages.case(screen, replace(page, steps=tuple(wider))))
    (gap, *_) = (line for line in exact.splitlines() if "without a dated step" in line and last.id[:10] in line)
    assert "at least" not in gap
    assert "pardoned (19 Jan 1995), by the last step known" in exact
    assert f"at least {gap.strip()}" in loose
    assert "pardoned (~ 1995), by the last step known" in loose


def test_a_case_of_silence_ends_with_the_finding(record: Record) -> None:
    text = shown(lambda screen: pages.case(screen, record.case("tortured")))
    assert "What came of it" not in text
    assert "no answer to the reported torture of Ilan Voss" in text


def test_an_actor(record: Record) -> None:
    text = shown(lambda screen: pages.actor(screen, record.actor("Joss Brand")))
    assert "conviction (4 Jun 1991)" in text
    assert "not a verdict" in text
    assert "Pardon" in text


def test_a_source(record: Record) -> None:
    page = record.source(record.sources()[0].id)
    text = shown(lambda screen: pages.source(screen, page))
    assert page.source.digest in text
    assert "https://harbour-gazette.example/1990/a-death" in text
    assert "[killed]" in text


def test_a_passage_with_its_marks(record: Record) -> None:
    claim = record.claims(modality="denied")[0]
    text = shown(lambda screen: pages.passage(screen, record.show(claim.id)))
    assert "‹Joss Brand› ‹denied› that he [killed] ‹Mara Lenz› in ‹Port Alder› on ‹10 March 1990›." in text
    assert "speaker  “Joss Brand” at 0–10" in text
    assert "event  e-" in text


def test_what_followed(record: Record) -> None:
    page = record.followed(record.timeline()[0].event.id, days=800)
    text = shown(lambda screen: pages.followed(screen, page))
    assert "2 events in the 800 days after; no cause is claimed" in text


def test_an_event_with_everything(record: Record) -> None:
    page = record.event(record.timeline()[0].event.id)
    event = replace(
        page.line.event,
        known=When(edtf="1991", basis=Basis.RELATIVE, why="a year later"),
        charge="for nothing",
        term="P20Y",
        counts=(
            Count(value="3 killed", speaker="", claim="c-1"),
            Count(value="3 killed", speaker="", claim="c-2"),
            Count(value="3 killed", speaker="Rina Sol", claim="c-3"),
        ),
        roles=(RoleHolder(role=Role.VICTIM, actor="", name="three men"),),
    )
    (tied,) = page.links
    words = Evidence(claim="c-1", start=0, end=4, quote="over", rule="reason")
    cause = replace(tied.link, relation=Relation.CLAIMED_CAUSE, speaker="Rina Sol", evidence=(words,) * 5)
    everything = replace(page, line=replace(page.line, event=event), links=(replace(tied, link=cause),))
    text = shown(lambda screen: pages.event(screen, everything))
    assert "became known  ~ 1991 (a year later)" in text
    assert "for  for nothing" in text
    assert "term  20 years" in text
    assert "3 killed, says the outlet (2 times), Rina Sol" in text
    assert "three men  names nobody" in text
    assert "claimed to be the cause of (so says Rina Sol):" in text
    assert text.count("“over” (the reason the sentence gives) c-1") == 3
    assert "and 2 more" in text


def test_an_actor_with_everything(record: Record) -> None:
    page = record.actor("Joss Brand")
    captain = DatedPost(post="captain", first="1990-03-11", last="1991", sources=("s-1", "s-2"))
    held = replace(
        page.actor,
        epithets=(CalledName(epithet="the butcher", speaker="", source="s-1234567890"),),
        why=("“Brand” is the last word of “Joss Brand”",),
    )
    text = shown(
        lambda screen: pages.actor(
            screen, replace(page, actor=held, posts=(captain,), others=tuple(record.actors()[1:2]))
        )
    )
    assert text.count("post  captain (2 sources, 11 Mar 1990 – 1991)") == 1
    assert "called  “the butcher” by the outlet (s-12345678)" in text
    assert "joined since  “Brand” is the last word" in text
    assert "Others of that name" in text


def test_what_follows_a_case_and_cannot_be_told(record: Record) -> None:
    page = record.case("tortured")
    text = shown(lambda screen: pages.case(screen, replace(page, others=tuple(record.timeline()[:1]))))
    assert "Other acts that match the words" in text
    followed = record.followed(record.timeline()[0].event.id, days=1)
    text = shown(lambda screen: pages.followed(screen, replace(followed, unsure=2)))
    assert "2 more events may lie there" in text
    source = record.source(record.sources()[0].id)
    text = shown(lambda screen: pages.source(screen, replace(source, copies=("s-1234567890abc",))))
    assert "near-copies  s-12345678" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_page_overruns_its_terminal(record: Record, width: int) -> None:
    killing = record.timeline()[0].event.id

    def everything(screen: Screen) -> None:
        pages.event(screen, record.event(killing))
        pages.case(screen, record.case(killing))
        pages.actor(screen, record.actor("Joss Brand"))
        pages.passage(screen, record.show(record.claims()[0].id))

    assert max(map(len, shown(everything, width).splitlines())) <= width


def test_segments_cover_the_passage_without_gap(record: Record) -> None:
    for claim in record.claims():
        page = record.show(claim.id)
        found = pages.segments(page)
        assert found[0][0] == page.start
        assert found[-1][1] == page.start + len(page.text)
        assert all(before[1] == after[0] for before, after in pairwise(found))
        trigger = [(start, end) for start, end, what in found if what == "trigger"]
        assert trigger == [(claim.trigger.start, claim.trigger.end)]
