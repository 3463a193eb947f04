from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from answerable.api import Record
from answerable.model.claim import Modality, Role, Voice
from answerable.model.event import Count, RoleHolder, Status
from answerable.model.source import Genre
from answerable.showing import terminal
from answerable.showing.screen import Screen


def shown(width: int | None, show: Callable[[Screen], None]) -> str:
    stream = io.StringIO()
    show(Screen(stream, width=width))
    return stream.getvalue()


def test_a_line_holds_date_kind_who_whom_place_status_sources_id(record: Record) -> None:
    line = record.timeline()[0]
    (text,) = shown(120, lambda screen: terminal.timeline(screen, [line])).splitlines()
    for part in (
        "10 Mar 1990",
        "Killing",
        "Joss Brand → Mara Lenz",
        "Port Alder",
        "1 answer",
        "≠ disputed",
        "3 sources",
    ):
        assert part in text
    assert text.endswith(line.event.id[:10])
    assert len(text) == 120


def test_of_several_sources_it_is_not_said_that_one_source_tells(record: Record) -> None:
    line = record.timeline()[0]
    told = replace(line.event, status=Status.SINGLE_SOURCE, status_rule="others_allege", sources=2)
    text = shown(200, lambda screen: terminal.timeline(screen, [replace(line, event=told)]))
    assert "○ stated by one" in text
    assert "one source" not in text


def test_numbers_and_who_gives_them_are_put_in_words() -> None:
    given = (
        Count(value="200.. killed", speaker="he", claim="c-1"),
        Count(value="200.. killed", speaker="", claim="c-2"),
    )
    assert terminal.counts(given) == {"at least 200 killed": "“he”, the outlet"}


def test_people_who_are_only_described_are_counted(record: Record) -> None:
    line = record.timeline()[0]
    people = RoleHolder(role=Role.VICTIM, actor="", name="dockers")
    told = replace(line.event, roles=(*line.who, people), counts=(Count(value="30.. killed", speaker="", claim="c-1"),))
    text = shown(200, lambda screen: terminal.timeline(screen, [replace(line, event=told)]))
    assert "Joss Brand → dockers (at least 30 killed)" in text


@pytest.mark.parametrize("width", [30, 40, 60, 80, 99, 100, 120, 200])
def test_no_width_is_overrun(record: Record, width: int) -> None:
    lines = list(record.timeline())
    long = replace(
        lines[0].event,
        place="The old quarter behind the customs house of Port Alder " * 2,
        roles=(RoleHolder(role=Role.PERPETRATOR, actor="", name="men of the Third Harbour Guard Battalion " * 3),),
    )
    lines.append(replace(lines[0], event=long))
    text = shown(width, lambda screen: terminal.timeline(screen, lines))
    assert max(map(len, text.splitlines())) <= width
    if width >= 40:
        assert text.count("e-") == len(lines)


def test_on_a_pipe_a_line_is_an_event_with_nothing_cut(record: Record) -> None:
    lines = list(record.timeline())
    place = "The old quarter behind the customs house of Port Alder, by the third gate of the harbour"
    lines[0] = replace(lines[0], event=replace(lines[0].event, place=place))
    text = shown(None, lambda screen: terminal.timeline(screen, lines))
    assert len(text.splitlines()) == len(lines)
    assert place in text
    assert "\x1b" not in text


@pytest.mark.parametrize("status", Status)
def test_a_status_is_a_sign_and_a_word(status: Status, record: Record) -> None:
    event = replace(record.timeline()[0].event, status=status)
    text = terminal.status(Screen(io.StringIO()), event).plain
    sign, word = text.split(" ", 1)
    assert len(sign) == 1
    assert word


def test_a_dispute_says_on_what_where_that_is_known(record: Record) -> None:
    event = replace(record.timeline()[0].event, status=Status.DISPUTED, status_rule="part_denied")
    assert terminal.status(Screen(io.StringIO()), event).plain.endswith(" disputed: who did it")
    event = replace(event, status_rule="denied_by_some")
    assert terminal.status(Screen(io.StringIO()), event).plain.endswith(" disputed")


def test_an_attempt_says_so(record: Record) -> None:
    line = record.timeline()[0]
    tried = replace(line, event=replace(line.event, modality=Modality.ATTEMPTED))
    assert terminal.label(tried).plain == "Killing (attempted)"


def test_many_names_are_counted() -> None:
    holders = [RoleHolder(role=Role.VICTIM, actor="", name=name) for name in ("A", "B", "B", "C", "D")]
    assert terminal.names(holders) == "A, B +2"


@pytest.mark.parametrize("modality", Modality)
def test_every_modality_has_words(modality: Modality) -> None:
    assert terminal.put_as(modality)


@pytest.mark.parametrize(
    ("name", "voice", "modality", "words"),
    [
        ("Prosecutors", Voice.UNNAMED, Modality.ALLEGED, "Prosecutors allege it"),
        ("families of the dead women", Voice.UNNAMED, Modality.DENIED, "families of the dead women deny it"),
        ("police", Voice.UNNAMED, Modality.HAPPENED, "police say it happened"),
        ("a witness", Voice.UNNAMED, Modality.HAPPENED, "a witness says it happened"),
        ("Reuters", Voice.NAMED, Modality.CALLED_FOR, "Reuters calls for it"),
        ("", Voice.OUTLET, Modality.DENIED, "the outlet denies it"),
        ("", Voice.UNNAMED, Modality.HAPPENED, "somebody unnamed says it happened"),
    ],
)
def test_several_say_and_one_says(record: Record, name: str, voice: Voice, modality: Modality, words: str) -> None:
    claim = next(iter(record.claims()))
    speaker = replace(claim.speaker, name=name, voice=voice)
    assert terminal.said_by(replace(claim, speaker=speaker, modality=modality)) == words


@pytest.mark.parametrize(
    ("genre", "author", "name", "words"),
    [
        (Genre.OPINION, "Rina Sol", "", "Rina Sol (opinion) calls for it"),
        (Genre.OPINION, "", "", "the author (opinion) calls for it"),
        (Genre.OPINION, "Rina Sol", "Emil Tarn", "Emil Tarn calls for it"),
        (Genre.NEWS, "Rina Sol", "", "the outlet calls for it"),
    ],
)
def test_an_opinion_piece_is_its_authors(record: Record, genre: Genre, author: str, name: str, words: str) -> None:
    claim = record.claims(modality="called_for")[0]
    voice = Voice.NAMED if name else Voice.OUTLET
    claim = replace(claim, speaker=replace(claim.speaker, name=name, voice=voice))
    source = replace(next(iter(record.sources())), genre=genre, author=author)
    assert terminal.said_by(claim, source) == words
    assert words in shown(200, lambda screen: terminal.claims(screen, [claim], source))


def test_the_trigger_stands_between_brackets(record: Record) -> None:
    claim = record.claims(modality="called_for")[0]
    assert terminal.sentence(claim).plain == "“The council should impose [sanctions] on Joss Brand.”"


def test_listings(record: Record) -> None:
    text = shown(80, lambda screen: terminal.actors(screen, record.actors()))
    assert "Joss Brand  5 sources" in text
    text = shown(80, lambda screen: terminal.sources(screen, record.sources()))
    assert "Monitor of Courts · 5 Jun 1991 · court · en" in text
    text = shown(80, lambda screen: terminal.found(screen, record.search("fisherman")))
    assert "a [fisherman] told this paper." in text
    text = shown(80, lambda screen: terminal.claims(screen, record.claims(kind="sanction")))
    assert "the outlet calls for it" in text
    text = shown(200, lambda screen: terminal.unanswered(screen, record.unanswered()))
    assert "In 8 sources (1 without a date, the others up to 20 Jan 1995), no answer" in text
    text = shown(200, lambda screen: terminal.disputed(screen, record.disputed()))
    assert "90 killed, says Rina Sol" in text
    assert text.index("denied by") < text.index("Joss Brand denies it")


def test_cut_text_shows_that_it_is_cut() -> None:
    assert terminal.fit("harbour", 7, "…") == "harbour"
    assert terminal.fit("harbour", 5, "…") == "harb…"
    assert terminal.fit("法院周四", 5, "…") == "法院…"
    assert terminal.fit("harbour", 0, "…") == ""


def test_a_hostile_title_is_made_safe(record: Record) -> None:
    source = replace(record.sources()[0], title="Quiet\x1b]0;owned\x07 day")
    text = shown(None, lambda screen: terminal.sources(screen, [source]))
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.parametrize(
    ("number", "nouns", "told"),
    [
        (1, "judgements", "1 judgement"),
        (1, "log entries", "1 log entry"),
        (0, "blobs", "0 blobs"),
        (2_000, "log entries", "2,000 log entries"),
    ],
)
def test_one_is_told_of_one(number: int, nouns: str, told: str) -> None:
    assert terminal.of_many(number, nouns) == told
