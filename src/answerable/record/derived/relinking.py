"""Links brought up to date where events, ties or judgements have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.joining.links.steps import BARE
from answerable.model.judgement import Judgement, Verdict
from answerable.record.derived.rows import Row, Rows
from answerable.record.derived.tying import (
    REVERSAL,
    TEXT_TIES,
    Linked,
    Pair,
    across_rows,
    days_of,
    described_as,
    ends_of,
    in_texts,
    link_rows,
    persons_under,
    ties_between,
)
from answerable.record.kept.connection import Connection, listed
from answerable.record.queries.claims import event_of


class Relinking:
    """One run over some changed events.

    A link rests on the ties between its two events. A tie across documents rests on all steps of its block, on the acts
    to which texts tie these, and on the acts of which these are part.

    Attributes:
        events: ids of those that are gone, new or other than before.
        blocks: of steps, that must be looked at again.
        pairs: of events, whose links must be made again.
    """

    def __init__(self, connection: Connection, rows: Rows, before: Linked, events: set[str]) -> None:
        self._connection = connection
        self._rows = rows
        self._before = before
        self.events = events
        self.blocks: set[str] = set()
        self.pairs: set[Pair] = set()

    def note_before(self) -> None:
        """Note what rests on the events and ties as they were: before these change."""
        given = (listed(self.events),)
        self.pairs.update(
            self._connection.execute(
                "SELECT source_event, target_event FROM links "
                "WHERE source_event IN (SELECT value FROM json_each(?1)) "
                "OR target_event IN (SELECT value FROM json_each(?1))",
                given,
            ).fetchall()
        )
        self._note()
        self.pairs.update(pair for pair in self._before.pairs if not self.events.isdisjoint(pair))

    def note_steps(self, steps: Iterable[Row]) -> None:
        """Note what rests on these rows of steps, gone or new.

        A step may change while its event does not: it is directed at persons only, and a name may turn out to be none.
        """
        held = list(steps)
        self.blocks.update(str(row[0]) for row in held)
        rows = self._connection.execute(
            "SELECT DISTINCT event FROM event_claims WHERE claim IN (SELECT value FROM json_each(?))",
            (listed({str(row[1]) for row in held}),),
        )
        self._note_reversals({row[0] for row in rows})

    def run(self, linked: Linked, judged: Sequence[Judgement]) -> None:
        """Make the links again, now that events, ties and steps are what they are."""
        self._note()
        for one, other in self._text_pairs():
            self.pairs.add((one, other))
        for judgement in judged:
            if judgement.verdict in (Verdict.LINK, Verdict.UNLINK) and len(judgement.about) == 2:
                one, other = (event_of(self._connection, claim) for claim in judgement.about)
                self.pairs.add((one, other))
        self.pairs.update(pair for pair in linked.pairs if not self.events.isdisjoint(pair))
        texts = in_texts(self._connection)
        for block in [each for each in self.blocks if each[:1] == BARE]:
            self.blocks.update(each for each in persons_under(self._connection, block) if each[0] != BARE)
        self.blocks |= described_as(self._connection, self.blocks)
        for block in sorted(self.blocks):
            before = set(self._rows.remove("ties_across", "block", block))
            now = across_rows(self._connection, block, texts)
            for row in now:
                self._rows.add("ties_across", *row)
            self.pairs.update((str(row[0]), str(row[1])) for row in before ^ set(now))
        self._rows.flush()
        for one, other in sorted(self.pairs):
            self._link((one, other), linked)

    def _note(self) -> None:
        """Note the blocks that rest on the changed events: theirs, and those of the events tied to them by texts."""
        near = set(self.events)
        wholes = self._tied_to(self.events, "AND relation = 'part_of'")
        near |= self._tied_to(self.events | wholes, "")
        self.blocks.update(
            row[0]
            for row in self._connection.execute(
                "SELECT DISTINCT block FROM event_claims JOIN steps USING (claim) "
                "WHERE event IN (SELECT value FROM json_each(?))",
                (listed(near),),
            )
        )
        self._note_reversals(self.events)

    def _note_reversals(self, events: set[str]) -> None:
        """Note the blocks of the reversals that texts say are about an act near some events, and of these themselves.

        What answers one part of an act may be undone by what is about another part of it.
        """
        acts = events | self._tied_from(events)
        wholes = acts | self._tied_from(acts)
        parts = self._tied_to(wholes, "AND relation = 'part_of'")
        reversals = self._tied_to(wholes | parts, "AND relation = 'follows'") | events
        self.blocks.update(f"{REVERSAL}{event}" for event in reversals)

    def _tied_to(self, events: Iterable[str], condition: str) -> set[str]:
        rows = self._connection.execute(
            f"SELECT DISTINCT one.event {TEXT_TIES} AND other.event IN (SELECT value FROM json_each(?)) {condition}",  # noqa: S608
            (listed(events),),
        )
        return {row[0] for row in rows}

    def _tied_from(self, events: Iterable[str]) -> set[str]:
        rows = self._connection.execute(
            f"SELECT DISTINCT other.event {TEXT_TIES} AND one.event IN (SELECT value FROM json_each(?))",  # noqa: S608
            (listed(events),),
        )
        return {row[0] for row in rows}

    def _text_pairs(self) -> list[Pair]:
        return self._connection.execute(
            f"SELECT one.event, other.event {TEXT_TIES} AND one.event IN (SELECT value FROM json_each(?1)) "  # noqa: S608
            f"UNION SELECT one.event, other.event {TEXT_TIES} AND other.event IN (SELECT value FROM json_each(?1))",
            (listed(self.events),),
        ).fetchall()

    def _link(self, pair: Pair, linked: Linked) -> None:
        """Make the links between two events again."""
        held = {
            str(row[0])
            for row in self._connection.execute(
                "SELECT id FROM links WHERE source_event = ? AND target_event = ?", pair
            ).fetchall()
        }
        ties = ties_between(self._connection, pair)
        made = {link.id: link for link in linked.links(pair, ties, ends_of(self._connection, pair))}
        days = days_of(self._connection, made.values())
        for identity in sorted(held | made.keys()):
            row, evidence = link_rows(made[identity], days) if identity in made else (None, [])
            self._rows.replace("links", "id", identity, [] if row is None else [row])
            self._rows.replace("link_evidence", "link", identity, evidence)
