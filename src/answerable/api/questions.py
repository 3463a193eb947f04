"""The questions to a record, as methods. Each loads what it takes to answer it, and nothing for the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.api.conditions import actor_id, conditions
from answerable.given import Day, between, first, last, one_of
from answerable.model.actor import Actor
from answerable.model.claim import Claim, Modality
from answerable.model.event import Family, Order
from answerable.model.source import Source
from answerable.model.vocabulary import kind as kind_of
from answerable.record.file import RecordFile
from answerable.showing.listing import Listing

if TYPE_CHECKING:
    from answerable.asking.actors.actor import ActorPage
    from answerable.asking.actors.screened import Screened
    from answerable.asking.cases.case import CasePage
    from answerable.asking.cases.days import ChronologyDay
    from answerable.asking.cases.event_page import EventPage
    from answerable.asking.cases.unanswered import Unanswered
    from answerable.asking.changes import Changes
    from answerable.asking.events.disputed import Dispute
    from answerable.asking.events.events import TimelineLine
    from answerable.asking.events.followed import Followed
    from answerable.asking.review.pairs import Pair
    from answerable.asking.sources.editions import Edition
    from answerable.asking.sources.passage import Passage
    from answerable.asking.sources.search import Found
    from answerable.asking.sources.sources import SourcePage


class Questions:
    """What can be asked of an open record. A listing is in a stable order.

    Ids may be given as their first characters, four or more, if no other begins so.

    Args:
        file: the open record.
    """

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    def timeline(
        self,
        actor: str | None = None,
        *,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        undated: bool = False,
        unplaced: bool = False,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[TimelineLine]:
        """The dated events, in order of time; with `undated` the others too, each where it was first reported.

        Args:
            actor: id or name of an actor.
            kind: id of a kind.
            family: act, answer, reversal or context.
            place: name of a place.
            since: only what may have happened then or later.
            until: only what may have happened then or earlier.
            undated: list the events without a date too: `since` and `until` go by the day of their first report.
            unplaced: with `place`, a country, also events without one whose country is inferred (see
                `Event.inferred`).
            as_of: only what was published up to then.
            limit: at most so many.
        """
        from answerable.asking.events.timeline import timeline

        return Listing(
            timeline(
                self._file,
                **conditions(self._file, actor, kind, place, since, until, family, unplaced),
                undated=undated,
                as_of=last(as_of),
                limit=limit,
            )
        )

    def events(
        self,
        *,
        actor: str | None = None,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        unplaced: bool = False,
        order: Order | str = Order.WEIGHT,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[TimelineLine]:
        """Every event. The other arguments are those of `timeline`.

        Args:
            order: `weight`, the gravest kinds first, of these what most sources tell, then what has a date or names
                anybody, then what befell most people, then the latest; last what one source tells more than ten years
                after. Or `time`, those without a date first.
        """
        from answerable.asking.events.events import events

        return Listing(
            events(
                self._file,
                **conditions(self._file, actor, kind, place, since, until, family, unplaced),
                order=one_of(Order, order),
                as_of=last(as_of),
                limit=limit,
            )
        )

    def event(self, identity: str, *, as_of: Day | None = None) -> EventPage:
        """One event, by its id or that of one of its claims, with all it rests on."""
        from answerable.asking.cases.event_page import event

        return event(self._file, identity, as_of=last(as_of))

    def actors(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[Actor]:
        """The actors, those with most events first."""
        from answerable.asking.actors.actors import actors

        return Listing(actors(self._file, as_of=last(as_of), limit=limit))

    def actor(self, name: str, *, as_of: Day | None = None, limit: int | None = None) -> ActorPage:
        """One actor, by id or name."""
        from answerable.asking.actors.actor import actor

        return actor(self._file, name, as_of=last(as_of), limit=limit)

    def case(self, asked: str, *, as_of: Day | None = None) -> CasePage:
        """An act with its answers, reversals and what followed, by an id or by words."""
        from answerable.asking.cases.case import case

        return case(self._file, asked, as_of=last(as_of))

    def cases(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[TimelineLine]:
        """The acts that others are tied to, the weightiest first."""
        from answerable.asking.cases.cases import cases

        return Listing(cases(self._file, as_of=last(as_of), limit=limit))

    def unanswered(
        self,
        actor: str | None = None,
        *,
        kind: str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        unplaced: bool = False,
        as_of: Day | None = None,
        answers: Iterable[str] = (),
        within: int | None = None,
        order: Order | str = Order.WEIGHT,
        limit: int | None = None,
    ) -> Listing[Unanswered]:
        """The acts for which no answer is found.

        Args:
            actor, kind, place, since, until, unplaced: of the act, as in `timeline`.
            as_of: in what was published up to then; in the whole record where no day is given.
            answers: sorts or kinds of answer that count; all where none is named.
            within: only answers within so many days count: after the act or, where it has no date, its first report.
            order: `weight` or `time`, as in `events`.
            limit: at most so many.
        """
        from answerable.asking.cases.unanswered import unanswered

        acts = conditions(self._file, actor, kind, place, since, until, unplaced=unplaced)
        del acts["family"]
        return Listing(
            unanswered(
                self._file,
                **acts,
                as_of=last(as_of),
                answers=tuple(answers),
                within_days=within,
                order=one_of(Order, order),
                limit=limit,
            )
        )

    def disputed(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[Dispute]:
        """The events that some source denies or counts otherwise."""
        from answerable.asking.events.disputed import disputed

        return Listing(disputed(self._file, as_of=last(as_of), limit=limit))

    def changes(self, *, since: Day | None = None, limit: int | None = None) -> Changes:
        """What documents that entered since a day changed: acts followed up, who stands otherwise, what is new.

        Args:
            since: from the beginning of this day on, UTC; the day of the last entry where it is not given.
            limit: at most so many in each list.
        """
        from answerable.asking.changes import changes

        return changes(self._file, since=first(since), limit=limit)

    def doubtful(self, *, of: str | None = None, limit: int | None = None) -> Listing[Pair]:
        """The pairs of actors and of events that may be one, what a decision would change most first.

        Args:
            of: `actors` or `events`; both where it is not given.
            limit: at most so many; 200 where it is not given.

        Raises:
            BadQuestion: there is no such sort of pairs.
        """
        from answerable.asking.review.doubtful import doubtful

        return Listing(doubtful(self._file, of=of, limit=limit))

    def followed(
        self,
        identity: str,
        *,
        days: int,
        family: Family | str | None = None,
        actor: str | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Followed:
        """What came within some days after an event. No cause is claimed."""
        from answerable.asking.events.followed import followed

        return followed(
            self._file,
            identity,
            days=days,
            family=None if family is None else one_of(Family, family),
            actor=actor_id(self._file, actor),
            as_of=last(as_of),
            limit=limit,
        )

    def screen(
        self, actor: str | None = None, *, found: str | None = None, limit: int | None = None
    ) -> Listing[Screened]:
        """Which actors may be entries of the official lists in the record, the surest first.

        Args:
            actor: only this one, by id or name.
            found: only hits of this class: `match`, `possible`, `possible, name only`, or `excluded`.
            limit: at most so many.

        Raises:
            UnknownName: the record knows no such actor.
            BadQuestion: there is no such class, or the record holds no list.
        """
        from answerable.asking.actors.screen import screen

        return Listing(screen(self._file, actor, found=found, limit=limit))

    def undated(self) -> str:
        """How many sources have no date and what follows from it, in a sentence; empty where all have one."""
        from answerable.asking.sources.sources import undated

        return undated(self._file.coverage())

    def in_other_languages(self) -> str:
        """How many sources are in languages that the shipped engines do not read, in a sentence; empty where none."""
        from answerable.asking.sources.sources import in_other_languages

        return in_other_languages(self._file)

    def editions(self, *, as_of: Day | None = None) -> tuple[Edition, ...]:
        """The editions of official lists in the record, by maker, list and day: what each holds."""
        from answerable.asking.sources.editions import editions

        return editions(self._file, as_of=last(as_of))

    def search(self, words: str, *, as_of: Day | None = None, limit: int = 20) -> Listing[Found]:
        """The passages that hold the words, "phrases" and begin*, best first."""
        from answerable.asking.sources.search import search

        return Listing(search(self._file, words, as_of=last(as_of), limit=limit))

    def chronology(
        self,
        topic: str = "",
        *,
        actor: str | None = None,
        place: str | None = None,
        case: str | None = None,
        days: int = 20,
        sentences: int = 2,
        since: Day | None = None,
        until: Day | None = None,
        as_of: Day | None = None,
    ) -> Listing[ChronologyDay]:
        """The days of a matter that stand out in many texts, in order of time, with sentences quoted of each.

        The matter: a topic as `search` takes it, or an actor, a place or a case.
        """
        from answerable.asking.cases.chronology import chronology

        start, end = between(since, until)
        return Listing(
            chronology(
                self._file,
                topic,
                actor=actor_id(self._file, actor) or "",
                place=place or "",
                case=case or "",
                days=days,
                sentences=sentences,
                since=start,
                until=end,
                as_of=last(as_of),
            )
        )

    def show(self, claim: str) -> Passage:
        """The passage that a claim rests on, its words marked."""
        from answerable.asking.sources.passage import show

        return show(self._file, claim)

    def sources(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[Source]:
        """The documents, in order of publication."""
        from answerable.asking.sources.sources import sources

        return Listing(sources(self._file, as_of=last(as_of), limit=limit))

    def source(self, identity: str) -> SourcePage:
        """One document with what it says."""
        from answerable.asking.sources.sources import source

        return source(self._file, identity)

    def is_published(self, identity: str) -> bool:
        """Whether an id is none of the record's own, and stands for one of them in its public editions."""
        from answerable.asking.former import is_published

        return is_published(self._file, identity)

    def text(self, source: str) -> str:
        """The working text of a document: what every offset counts in."""
        return self._file.text(source)

    def data(self, source: str) -> bytes:
        """The preserved bytes of a document."""
        return self._file.data(source)

    def claims(
        self,
        *,
        kind: str | None = None,
        modality: Modality | str | None = None,
        speaker: str | None = None,
        source: str | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[Claim]:
        """What the sources say, in order of publication.

        Args:
            kind: id of a kind.
            modality: how it is put.
            speaker: part of the speaker's name; `outlet` for the outlets' own voice.
            source: id of a source.
            as_of: only what was published up to then.
            limit: at most so many.
        """
        from answerable.asking.sources.sources import claims

        return Listing(
            claims(
                self._file,
                kind=None if kind is None else kind_of(kind).id,
                modality=None if modality is None else one_of(Modality, modality),
                speaker=speaker,
                source=source,
                as_of=last(as_of),
                limit=limit,
            )
        )
