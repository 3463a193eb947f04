"""The names of a record as joining needs them: which source uses which, what each stands for, and the actors' tables.

`name_spellings` counts the sources that use a spelling, `name_blocks` says which names may have to do with one another,
`name_keys` what a name stands for everywhere, `name_members` what it stands for in one source, where that is another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from answerable.joining.actors.actor_type import heard_as, type_of
from answerable.joining.actors.actors import Joining, favourite
from answerable.joining.actors.gathering import Definition, Mentions, Names
from answerable.joining.actors.keys import Use, key_of
from answerable.joining.actors.life import names_meant, told_date
from answerable.joining.actors.offices import Basis, Office
from answerable.joining.judged import latest_first
from answerable.model.actor import ActorType
from answerable.model.judgement import Judgement, Verdict
from answerable.record.derived.made import actor_id, number_of, own_id
from answerable.record.derived.rows import Row, Rows
from answerable.record.folding import fold_name
from answerable.record.kept.connection import Connection, listed

_SOURCES = 500


@lru_cache(maxsize=1 << 13)
@dataclass(slots=True)
class Spellings:
    """The names of a record.

    Attributes:
        connection: to the record.
        rows: of its tables, as they are changed.
        parted: spellings that judgements keep apart.
        decisions: the judgements that stand.
        uses: the table that says which source uses which name: `actor_names` once it is filled.
    """

    connection: Connection
    rows: Rows
    parted: frozenset[str]
    decisions: Sequence[Judgement]
    uses: str = "actor_names"

    def names(self, keys: Collection[str]) -> Names:
        """These names, with their spellings and definitions."""
        found = Names(self.parted)
        given = (listed(keys),)
        for key, spelling, sources in self.connection.execute(
            "SELECT key, spelling, sources FROM name_spellings "
            "WHERE key IN (SELECT value FROM json_each(?)) AND sources > 0",
            given,
        ):
            found.spellings[key][spelling] = sources
        for source, *names in self.connection.execute(
            "SELECT source, long_key, long, short_key, short FROM name_definitions "  # noqa: S608
            f"WHERE short_key IN (SELECT value FROM json_each(?)) AND {COUNTS}",
            given,
        ):
            found.define(source, definition(*names))
        for key, source, born in self.connection.execute(
            "SELECT key, source, born FROM name_births WHERE key IN (SELECT value FROM json_each(?))", given
        ):
            found.births.setdefault(key, {}).setdefault(source, set()).add(born)
        for key, source, office, code, basis, sex in self.connection.execute(
            "SELECT key, source, office, state, basis, sex FROM name_offices "
            "WHERE key IN (SELECT value FROM json_each(?))",
            given,
        ):
            found.offices.setdefault(key, {}).setdefault(source, set()).add(Office(office, code, Basis(basis), sex))
        return found

    def together(self, keys: Collection[str], sources: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
        """Of each of the sources those of the keys that it uses."""
        ordered = iter(sorted(set(sources)))
        while some := list(islice(ordered, _SOURCES)):
            found: dict[str, set[str]] = {source: set() for source in some}
            for source, key in self.connection.execute(
                f"SELECT source, key FROM {self.uses} WHERE source IN (SELECT value FROM json_each(?))",  # noqa: S608
                (listed(some),),
            ):
                if key in keys:
                    found[source].add(key)
            yield from found.items()

    def using(self, keys: Iterable[str]) -> set[str]:
        """The sources that use one of these names."""
        rows = self.connection.execute(
            f"SELECT DISTINCT source FROM {self.uses} WHERE key IN (SELECT value FROM json_each(?))",  # noqa: S608
            (listed(keys),),
        )
        return {row[0] for row in rows}

    def definitions(self, source: str) -> set[Definition]:
        """The definitions of a source that count."""
        rows = self.connection.execute(
            f"SELECT long_key, long, short_key, short FROM name_definitions WHERE source = ? AND {COUNTS}",  # noqa: S608
            (source,),
        )
        return {definition(*row) for row in rows}

    def partners(self, keys: Collection[str]) -> set[str]:
        """The names that a definition or a judgement connects with one of these."""
        given = (listed(keys),)
        found: set[str] = set()
        for one, other in (("long_key", "short_key"), ("short_key", "long_key")):
            found.update(
                row[0]
                for row in self.connection.execute(
                    f"SELECT DISTINCT {other} FROM name_definitions "  # noqa: S608
                    f"WHERE {one} IN (SELECT value FROM json_each(?)) AND {COUNTS}",
                    given,
                )
            )
        for group in self.judged():
            if not group.isdisjoint(keys):
                found |= group
        return found

    def judged(self) -> list[set[str]]:
        """The names of each judgement that joins names or keeps them apart."""
        joining = latest_first(self.decisions, Verdict.SAME, Verdict.DIFFERENT, claims=False)
        return [
            {meant for name in each.about if (held := self.key(name)) for meant in names_meant(held)}
            for each in joining
        ]

    def key(self, name: str) -> str:
        """The key of a name."""
        return key_of(name, self.parted)

    # Writing

    def concerned(self, joining: Joining) -> set[str]:
        """The sources in which a name of a component may stand for something else than everywhere."""
        return self.using(joining.may_be_short()) | {source for source, _ in joining.elsewhere()}

    def write_keys(self, joining: Joining) -> None:
        """Write what the names of a component stand for everywhere."""
        for member in joining.members():
            self.rows.add("name_keys", member, joining.root(member), joining.state(member), number_of(actor_id(member)))

    def settle(self, joining: Joining, sources: Iterable[str]) -> None:
        """Write what the names of a component stand for in these sources, where that is something else."""
        for source, there in self.together(joining.gathered.spellings.keys(), sources):
            for key, member in joining.resolve(source, there).items():
                self.rows.add("name_members", source, key, member, int(joining.is_shortened(source, key, member)))
        self.rows.flush()

    def note_shortened(self, joining: Joining) -> None:
        """Tell a component which of its names stand for others in which sources."""
        for key, member, number, first in self.connection.execute(
            "SELECT key, member, count(*), min(source) FROM name_members "
            "WHERE member IN (SELECT value FROM json_each(?)) AND shortened GROUP BY key, member ORDER BY key, member",
            (listed(joining.members()),),
        ).fetchall():
            joining.note_shortened(key, member, number, first)

    def actors_at(self, keys: Mapping[str, Collection[str]]) -> dict[str, dict[str, str]]:
        """Of each source, from each of its keys to the id of the actor that it stands for there."""
        every = {key for its in keys.values() for key in its}
        roots = dict(
            self.connection.execute(
                "SELECT key, root FROM name_keys WHERE key IN (SELECT value FROM json_each(?))", (listed(every),)
            ).fetchall()
        )
        found = {source: {key: roots[key] for key in its if key in roots} for source, its in keys.items()}
        for source, key, member, root in self.connection.execute(
            "SELECT source, name_members.key, member, root FROM name_members "
            "LEFT JOIN name_keys ON name_keys.key = member WHERE source IN (SELECT value FROM json_each(?))",
            (listed(keys),),
        ):
            if key in keys[source]:
                found[source][key] = member if "\t" in member else root
        ids = {root: actor_id(root) for root in {root for its in found.values() for root in its.values()}}
        return {source: {key: ids[root] for key, root in its.items()} for source, its in found.items()}

    def actor_rows(
        self, joining: Joining, sources: Collection[str] | None = None
    ) -> Iterator[tuple[str, Row | None, list[Row]]]:
        """For every actor that the names of a component may make: its id, its row (None if it is none), its reasons.

        Args:
            joining: of the component.
            sources: of actors that are a source's own, those of these only; of all, if none are given.
        """
        keys: dict[str, set[str]] = defaultdict(set)
        for key in joining.gathered.spellings:
            keys[joining.root(key)].add(key)
        for key, member in self.connection.execute(
            "SELECT DISTINCT key, member FROM name_members WHERE key IN (SELECT value FROM json_each(?)) "
            "AND (instr(member, char(9)) = 0 OR ? OR source IN (SELECT value FROM json_each(?)))",
            (listed(joining.gathered.spellings), sources is None, listed(sources or ())),
        ):
            keys[joining.root(member)].add(key)
        persons, why = joining.roots_of_persons(), joining.why()
        for root, possible in keys.items():
            yield self._actor(joining, root, possible, root in persons, why.get(root, set()))

    def _actor(
        self, joining: Joining, root: str, possible: set[str], person: bool, why: set[str]
    ) -> tuple[str, Row | None, list[Row]]:
        actor = actor_id(root)
        used = dict(
            self.connection.execute(
                "SELECT name, count(DISTINCT source) FROM actor_names WHERE actor = ? GROUP BY name", (actor,)
            ).fetchall()
        )
        if not used:
            return actor, None, []
        held = "SELECT 1 FROM actor_names WHERE key = ? AND actor = ? LIMIT 1"
        keys = {key for key in possible if self.connection.execute(held, (key, actor)).fetchone()}
        known = "SELECT 1 FROM actor_posts WHERE actor = ? UNION ALL SELECT 1 FROM actor_life WHERE actor = ? LIMIT 1"
        lived = self.connection.execute(known, (actor, actor)).fetchone()
        told = self.connection.execute(
            "SELECT sort, count(DISTINCT source) FROM actor_names WHERE actor = ? GROUP BY sort", (actor,)
        ).fetchall()
        heard = heard_as({ActorType(sort): number for sort, number in told})
        sort = type_of(keys, used, person=person or lived is not None, heard=heard)
        reasons = sorted(why | joining.one_name(root, keys))
        return actor, (actor, favourite(used), sort.value), [(actor, reason) for reason in reasons]


def naming_rows(
    source: str, uses: Iterable[tuple[Use, bool]], mentions: Mentions, at: Mapping[str, str]
) -> dict[str, list[Row]]:
    """The rows of `actor_names`, `actor_posts`, `actor_epithets` and `actor_life` that a source makes.

    Args:
        source: its id.
        uses: the names that it uses, and whether each acts.
        mentions: what its readings hold of names.
        at: from the key of each of these names to the id of its actor.
    """
    names: set[Row] = set()
    posts: set[Row] = set()
    epithets: set[Row] = set()
    life: set[Row] = set()
    for (key, spelling), acting in uses:
        actor = at[key]
        used = (key, int(acting), mentions.sort(key).value, number_of(own_id(key, source)))
        names.add((actor, spelling, fold_name(spelling), source, *used))
        posts.update((actor, post, source) for post in mentions.posts.get(key, ()))
        epithets.update((actor, epithet, who, source) for epithet, who in mentions.epithets.get(key, ()))
        for told in map(told_date, mentions.life.get(key, ())):
            place, words, speaker = told.place, told.words, told.speaker
            life.add((actor, told.what, told.date, told.basis, place, words, speaker, source))
    return {
        "actor_names": sorted(names),
        "actor_posts": sorted(posts),
        "actor_epithets": sorted(epithets),
        "actor_life": sorted(life),
    }


COUNTS = (
    "(EXISTS (SELECT 1 FROM name_spellings WHERE key = long_key AND acting > 0) "
    "OR EXISTS (SELECT 1 FROM name_spellings WHERE key = short_key AND acting > 0))"
)
"""Whether a row of `name_definitions` counts: one of its names acts in some source."""


def definition(long_key: str, long: str, short_key: str, short: str) -> Definition:
    """A definition out of its columns."""
    return Definition((long_key, long), (short_key, short))
