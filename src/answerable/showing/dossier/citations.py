"""The numbers of a dossier: entries, statements and exhibits, and how one is cited from another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.asking.cases.status import in_time
from answerable.joining.actors.names import plain
from answerable.showing.dossier.content import Run, Runs
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine, ClaimLine, EventLine, SourceLine

_Key = tuple[str, int | None, int | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of one source, with every claim read from it that the dossier rests on."""

    number: int
    source: SourceLine
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """What has which number. Statements are numbered through the exhibits, in the order of each text.

    Attributes:
        entries: the events of the chronology in order; those without a date last.
        statements: in order.
        exhibits: in order of publication.
    """

    entries: tuple[EventLine, ...]
    statements: tuple[Statement, ...]
    exhibits: tuple[SourceLine, ...]
    _entry: dict[str, int]
    _statement: dict[str, int]
    _exhibit: dict[str, int]

    @classmethod
    def of(
        cls, held: Holdings, told: Iterable[EventLine], beside: Iterable[EventLine] = (), *, act: str = ""
    ) -> Citations:
        """The numbers for events, for their statements, and for those of events beside them that are cited too.

        Args:
            held: what the edition shows.
            told: the events that are told, each once.
            beside: others that are cited.
            act: id of the one that comes before what begins on the same day.
        """
        entries = tuple(sorted(told, key=lambda event: _act_first(event, act)))
        cited = {claim.id: claim for event in (*entries, *beside) for claim in held.claims_of(event)}
        exhibits = sorted({claim.source for claim in cited.values()}, key=held.published)
        by_sentence: dict[_Key, list[ClaimLine]] = {}
        for claim in sorted(cited.values(), key=lambda claim: (held.published(claim.source), held.place(claim.id))):
            sentence = claim.sentence
            by_sentence.setdefault((claim.source, sentence.start, sentence.end, sentence.quote), []).append(claim)
        statements = tuple(
            Statement(number=number, source=held.sources[told[0].source], claims=tuple(told))
            for number, told in enumerate(by_sentence.values(), start=1)
        )
        return cls(
            entries=entries,
            statements=statements,
            exhibits=tuple(held.sources[source] for source in exhibits),
            _entry={event.id: number for number, event in enumerate(entries, start=1)},
            _statement={claim.id: told.number for told in statements for claim in told.claims},
            _exhibit={source: number for number, source in enumerate(exhibits, start=1)},
        )

    def has_entry(self, event: str) -> bool:
        """Whether an event stands in the chronology."""
        return event in self._entry

    def entry(self, event: str) -> int:
        """Number of an event."""
        return self._entry[event]

    def entry_run(self, event: str) -> Run:
        """An event, cited."""
        number = self._entry[event]
        return Run(text=f"entry\u00a0{number}", to=entry_anchor(number))

    def exhibit(self, source: str) -> int:
        """Number of a source."""
        return self._exhibit[source]

    def has_exhibit(self, source: str) -> bool:
        """Whether a statement is taken from a source."""
        return source in self._exhibit

    def exhibit_run(self, source: str) -> Run:
        """A source, cited."""
        number = self._exhibit[source]
        return Run(text=f"Exhibit\u00a0{number}", to=exhibit_anchor(number))

    def naming(self, event: EventLine, actor: ActorLine) -> tuple[str, ...]:
        """Ids of the event's claims, of those in the statements, that name an actor as one who takes part."""
        names, wanted = {used.name for used in actor.names}, set(event.claims)
        return tuple(
            claim.id
            for told in self.statements
            for claim in told.claims
            if claim.id in wanted and any(plain(part.value) in names for part in claim.arguments)
        )

    def of_claims(self, claims: Iterable[str]) -> Runs:
        """The statements that hold these claims, cited: "[3] [7]"."""
        numbers = sorted({self._statement[claim] for claim in claims if claim in self._statement})
        runs: list[Run] = []
        for number in numbers:
            runs += [Run(text=" ")] if runs else []
            runs.append(Run(text=f"[{number}]", to=statement_anchor(number)))
        return tuple(runs)


def _act_first(event: EventLine, act: str) -> tuple[bool, date, bool, date, int, str]:
    """In order of time; the act before what begins on the same day."""
    undated, first, last, place, identity = in_time(event)
    return undated, first, event.id != act, last, place, identity


def entry_anchor(number: int) -> str:
    """Anchor of an entry."""
    return f"entry-{number}"


def statement_anchor(number: int) -> str:
    """Anchor of a statement."""
    return f"statement-{number}"


def exhibit_anchor(number: int) -> str:
    """Anchor of an exhibit."""
    return f"exhibit-{number}"
