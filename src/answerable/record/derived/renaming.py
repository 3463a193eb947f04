"""The names of changed sources taken in: only the components of names that they can have to do with are joined anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from answerable.joining.actors.actors import Joining, blocks
from answerable.joining.actors.gathering import Mentions
from answerable.joining.actors.keys import Use
from answerable.joining.actors.life import bare, names_meant
from answerable.joining.judged import latest_first
from answerable.model.judgement import Judgement, Verdict
from answerable.record.derived.gathered import birth_rows, mentions_of, office_rows
from answerable.record.derived.made import actor_id
from answerable.record.derived.rows import Row
from answerable.record.derived.spellings import Spellings, naming_rows
from answerable.record.kept.connection import listed
from answerable.record.kept.standing import standing_of

_SOURCE_TABLES = ("actor_names", "actor_posts", "actor_epithets", "actor_life")


@dataclass(slots=True)
class Renamed:
    """What taking in names has changed.

    Attributes:
        mapped: from a source to the keys of the names that now stand for another actor there.
        actors: from the id of an actor to its row without the number of its events (None if it is no more), and its
            reasons; not yet written.
    """

    mapped: dict[str, set[str]] = field(default_factory=dict)
    actors: dict[str, tuple[Row | None, list[Row]]] = field(default_factory=dict)


class Renaming:
    """One run over some changed sources."""

    def __init__(self, spellings: Spellings, changed: Mapping[str, Mentions], judged: Iterable[Judgement]) -> None:
        self.spellings = spellings
        self.connection = spellings.connection
        self.changed = changed
        self.uses: dict[str, dict[Use, bool]] = {}  # source → use → whether it acts, as it is from now on
        self.before: dict[str, list[Row]] = {}  # source → its rows of `actor_names`
        self.keys: set[str] = set()  # whose spellings, uses or definitions change
        for judgement in latest_first(list(judged), Verdict.SAME, Verdict.DIFFERENT, claims=False):
            for key in filter(None, map(spellings.key, judgement.about)):
                self.keys.update(names_meant(key))
        self.judged = set(self.keys)

    def run(self) -> Renamed:
        """Take them in."""
        self._count()
        closure = self._closure()
        old = self._old_keys(closure)
        there = {key for key in closure if self._exists(key)}
        joining = Joining(self.spellings.names(there), self.spellings.decisions)
        sources = self._concerned(joining, old, there)
        self._resolve(joining, sources, closure)
        self.connection.executemany("DELETE FROM name_keys WHERE key = ?", [(key,) for key in closure | old.keys()])
        self.spellings.write_keys(joining)
        self.spellings.rows.flush()
        moved = self._moved(joining, old)
        found = Renamed()
        touched = sources | moved | set(self.uses)
        for source in sorted(touched):
            self._write(source, found)
        self.spellings.note_shortened(joining)
        for actor, row, reasons in self.spellings.actor_rows(joining, touched):
            found.actors[actor] = (row, reasons)
        gone = {actor_id(root) for root, _ in old.values()} | {
            str(row[0]) for rows in self.before.values() for row in rows
        }
        for actor in gone - found.actors.keys():
            if not self.spellings.rows.select_one("actor_names", "actor", actor):
                found.actors[actor] = (None, [])
        return found

    def _moved(self, joining: Joining, old: Mapping[str, tuple[str, str]]) -> set[str]:
        """The sources of which a name stands for another actor, though for the same name as before."""
        moved = [each for each in joining.members() if each in old and old[each][0] != joining.root(each)]
        rows = self.connection.execute(
            "SELECT DISTINCT source FROM name_members WHERE member IN (SELECT value FROM json_each(?))",
            (listed(moved),),
        )
        return self.spellings.using(moved) | {row[0] for row in rows}

    # Uses

    def _count(self) -> None:
        """Bring the counts of spellings and the definitions up to date."""
        for source, mentions in self.changed.items():
            self._hold(source)
            self.uses[source] = _uses(mentions)
        was = {key: self._acts(key) for key in self._acting_keys()}
        for source, mentions in self.changed.items():
            defined = self.connection.execute(
                "SELECT long_key, short_key FROM name_definitions WHERE source = ?", (source,)
            ).fetchall()
            self.keys.update(key for pair in defined for key in pair)
            self.connection.execute("DELETE FROM name_definitions WHERE source = ?", (source,))
            for each in mentions.definitions:
                self.keys.update((each.long[0], each.short[0]))
                self.spellings.rows.add("name_definitions", source, *each.long, *each.short)
            for table, rows in (
                ("name_births", birth_rows(source, mentions)),
                ("name_offices", office_rows(source, mentions)),
            ):
                self.keys.update(str(row[0]) for row in (*self.spellings.rows.select(table, "source", source), *rows))
                self.connection.execute(f"DELETE FROM {table} WHERE source = ?", (source,))  # noqa: S608
                for row in rows:
                    self.spellings.rows.add(table, *row)
            held = {(str(row[4]), str(row[1])) for row in self.before[source] if row[5]}
            self._tally("acting", held, set(mentions.acting))
        self.spellings.rows.flush()
        flipped = {key for key, acted in was.items() if acted != self._acts(key)}
        for source in self._defining(flipped) - self.uses.keys():
            self._hold(source)
            self.uses[source] = _uses(self._mentions(source))
        for source, uses in self.uses.items():
            for each in self.spellings.definitions(source):
                uses.setdefault(each.long, False)
                uses.setdefault(each.short, False)
                self.keys.update((each.long[0], each.short[0]))
            held = {(str(row[4]), str(row[1])) for row in self.before[source]}
            self._tally("sources", held, set(uses))
            self.keys.update(key for key, _ in held | uses.keys())
        self.connection.execute("DELETE FROM name_spellings WHERE sources = 0 AND acting = 0")

    def _hold(self, source: str) -> None:
        if source not in self.before:
            self.before[source] = self.spellings.rows.select("actor_names", "source", source)

    def _acting_keys(self) -> set[str]:
        held = {str(row[4]) for rows in self.before.values() for row in rows if row[5]}
        return held | {key for mentions in self.changed.values() for key, _ in mentions.acting}

    def _acts(self, key: str) -> bool:
        query = "SELECT 1 FROM name_spellings WHERE key = ? AND acting > 0"
        return self.connection.execute(query, (key,)).fetchone() is not None

    def _exists(self, key: str) -> bool:
        query = "SELECT 1 FROM name_spellings WHERE key = ? AND sources > 0"
        return self.connection.execute(query, (key,)).fetchone() is not None

    def _defining(self, keys: set[str]) -> set[str]:
        rows = self.connection.execute(
            "SELECT source FROM name_definitions WHERE long_key IN (SELECT value FROM json_each(?1)) "
            "OR short_key IN (SELECT value FROM json_each(?1))",
            (listed(keys),),
        )
        return {row[0] for row in rows}

    def _tally(self, column: str, before: set[Use], after: set[Use]) -> None:
        for uses, by in ((before - after, -1), (after - before, 1)):
            for use in sorted(uses):
                self.connection.execute("INSERT OR IGNORE INTO name_spellings VALUES (?, ?, 0, 0)", use)
                self.connection.execute(
                    f"UPDATE name_spellings SET {column} = {column} + ? WHERE key = ? AND spelling = ?",  # noqa: S608
                    (by, *use),
                )

    # Components

    def _closure(self) -> set[str]:
        """The changed names, and all that these can have to do with, before or now."""
        for key in sorted(self.keys):
            exists = self._exists(key)
            for block in set(blocks(key)):
                if exists:
                    self.connection.execute("INSERT OR IGNORE INTO name_blocks VALUES (?, ?)", (block, key))
                else:
                    self.connection.execute("DELETE FROM name_blocks WHERE block = ? AND key = ?", (block, key))
        return self._reached(self.keys)

    def _reached(self, keys: set[str]) -> set[str]:
        """These names, and all that blocks, definitions and judgements connect with them."""
        found, waiting = set(keys), set(keys)
        while waiting:
            met = {block for key in waiting for block in blocks(key)}
            rows = self.connection.execute(
                "SELECT DISTINCT key FROM name_blocks WHERE block IN (SELECT value FROM json_each(?))", (listed(met),)
            )
            waiting = ({row[0] for row in rows} | self.spellings.partners(waiting)) - found
            found |= waiting
        return found

    def _old_keys(self, closure: set[str]) -> dict[str, tuple[str, str]]:
        rows = self.connection.execute(
            "SELECT held.key, held.root, held.state FROM json_each(?1) JOIN name_keys AS held ON held.key = value "
            "UNION ALL SELECT held.key, held.root, held.state FROM json_each(?1) JOIN name_keys AS held "
            "ON held.key > value || char(31) AND held.key < value || char(32)",
            (listed(closure),),
        )
        return {key: (root, state) for key, root, state in rows}

    def _concerned(self, joining: Joining, old: Mapping[str, tuple[str, str]], there: set[str]) -> set[str]:
        """The sources whose names must be looked at again."""
        now = {each: (joining.root(each), joining.state(each)) for each in joining.members()}
        found = set(self.uses)
        changed = self.judged | {bare(each) for each in now.keys() | old.keys() if now.get(each) != old.get(each)}
        if changed:
            reached = self._reached(changed)
            found |= self.spellings.using(reached.intersection(joining.may_be_short()))
            rows = self.connection.execute(
                "SELECT DISTINCT source FROM name_members WHERE key IN (SELECT value FROM json_each(?))",
                (listed(reached),),
            )
            found.update(row[0] for row in rows)
        held = self.connection.execute(
            "SELECT source, key, member FROM name_members "
            "WHERE key IN (SELECT value FROM json_each(?)) AND NOT shortened AND instr(member, char(9)) = 0",
            (listed(there),),
        )
        defined = {((source, key), member) for source, key, member in held}
        return found | {source for (source, _), _ in defined ^ set(joining.elsewhere().items())}

    def _resolve(self, joining: Joining, sources: set[str], closure: set[str]) -> None:
        """Write anew what the names of the closure stand for in these sources."""
        for source in sources:
            self._hold(source)
            keys = {key for key, _ in self._used(source)} & closure
            held = {row[1] for row in self.spellings.rows.select("name_members", "source", source)}
            self.connection.executemany(
                "DELETE FROM name_members WHERE source = ? AND key = ?", [(source, key) for key in held & closure]
            )
            for key, member in joining.resolve(source, keys).items():
                self.spellings.rows.add(
                    "name_members", source, key, member, int(joining.is_shortened(source, key, member))
                )
        self.spellings.rows.flush()

    def _mentions(self, source: str) -> Mentions:
        """What the readings of a source hold of names, from now on."""
        if source not in self.changed and (one := standing_of(self.connection, source)) is not None:
            return mentions_of(self.connection, one, self.spellings.parted)
        return self.changed.get(source, Mentions())

    def _used(self, source: str) -> dict[Use, bool]:
        """The names that a source uses from now on, and whether each acts."""
        if source in self.uses:
            return self.uses[source]
        return {(str(row[4]), str(row[1])): bool(row[5]) for row in self.before[source]}

    def _write(self, source: str, found: Renamed) -> None:
        """Write anew the rows of a source, and note what its names now stand for."""
        self._hold(source)
        before, uses = self.before[source], self._used(source)
        mentions = self._mentions(source)
        at = self.spellings.actors_at({source: {key for key, _ in uses}})[source]
        made = naming_rows(source, uses.items(), mentions, at)
        for table in _SOURCE_TABLES:
            self.spellings.rows.replace(table, "source", source, made[table])
        was = {row[4]: row[0] for row in before}
        found.mapped[source] = {str(key) for key in was.keys() | at.keys() if was.get(key) != at.get(str(key))}


def _uses(mentions: Mentions) -> dict[Use, bool]:
    """The names that a source uses but for those of its definitions, and whether each acts."""
    return dict.fromkeys(mentions.beside(), False) | dict.fromkeys(mentions.acting, True)
