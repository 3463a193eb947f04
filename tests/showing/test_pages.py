from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise

import pytest

from answerable.api import Record
from answerable.showing import pages
from answerable.showing.screen import Screen


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


def test_a_case_says_what_each_step_is_to_which(record: Record) -> None:
    page = record.case("killed Mara Lenz")
    text = shown(lambda screen: pages.case(screen, page))
    assert text.index("The act") < text.index("answers the act:") < text.index("reverses conviction e-")


def test_a_case_of_silence_ends_with_the_finding(record: Record) -> None:
    text = shown(lambda screen: pages.case(screen, record.case("tortured")))
    assert "What came of it" not in text
    assert "no answer to the reported torture of Ilan Voss" in text


def test_an_actor(record: Record) -> None:
    text = shown(lambda screen: pages.actor(screen, record.actor("Joss Brand")))
    assert "conviction (1991-06-04)" in text
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
