"""Queries for actors."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from answerable.joining.actors.life import in_order
from answerable.model.actor import Actor, ActorType, CalledName, HeldPost, ToldDate, UsedName
from answerable.record.folding import fold_name
from answerable.record.kept.connection import Connection

_MOST_ENDING = 200
_LIFE = ("what", "date", "basis", "place", "words", "speaker", "source")


def listed(connection: Connection, limit: int | None = None, offset: int = 0) -> list[Actor]:
    """Actors, those with most events first, then by name."""
    rows = connection.execute(
        "SELECT id FROM actors ORDER BY events DESC, name, id LIMIT ? OFFSET ?",
        (-1 if limit is None else limit, offset),
    )
    return load(connection, [row[0] for row in rows])


def find(connection: Connection, name: str) -> list[Actor]:
    """Actors that a source calls `name`; if none, those with a name that begins so; if none, with these words in one.

    Case and accents do not count.
    """
    folded = fold_name(name)
    if not folded:
        return []
    for condition, values in (
        ("folded = ?", (folded,)),
        ("folded >= ? AND folded < ?", (folded, folded + "\U0010ffff")),
        ("instr(' ' || folded || ' ', ?) > 0", (f" {folded} ",)),
    ):
        rows = connection.execute(
            "SELECT id FROM actors WHERE id IN "  # noqa: S608
            f"(SELECT actor FROM actor_names WHERE {condition}) ORDER BY events DESC, name, id",
            values,
        ).fetchall()
        if rows:
            return load(connection, [row[0] for row in rows])
    return []


def ending(connection: Connection, word: str) -> list[Actor]:
    """Actors with a name whose last word this is, as it is folded, those with most events first."""
    rows = connection.execute(
        "SELECT id FROM actors WHERE id IN (SELECT actor FROM actor_names WHERE folded = ? OR "
        "substr(folded, -length(?)) = ?) ORDER BY events DESC, name, id LIMIT ?",
        (word, f" {word}", f" {word}", _MOST_ENDING),
    ).fetchall()
    return load(connection, [row[0] for row in rows])


def load(connection: Connection, identities: Sequence[str]) -> list[Actor]:
    """The actors with these full ids, in this order."""
    given = (json.dumps(identities),)
    names: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for actor, name, source in connection.execute(
        "SELECT actor, name, source FROM actor_names "
        "WHERE actor IN (SELECT value FROM json_each(?)) ORDER BY actor, name, source",
        given,
    ):
        held = names[actor][name]
        if held[-1:] != [source]:
            held.append(source)
    posts: dict[str, list[HeldPost]] = defaultdict(list)
    for actor, post, source in connection.execute(
        "SELECT actor, post, source FROM actor_posts "
        "WHERE actor IN (SELECT value FROM json_each(?)) ORDER BY actor, post, source",
        given,
    ):
        posts[actor].append(HeldPost(post=post, source=source))
    epithets: dict[str, list[CalledName]] = defaultdict(list)
    for actor, epithet, speaker, source in connection.execute(
        "SELECT actor, epithet, speaker, source FROM actor_epithets "
        "WHERE actor IN (SELECT value FROM json_each(?)) ORDER BY actor, epithet, speaker, source",
        given,
    ):
        epithets[actor].append(CalledName(epithet=epithet, speaker=speaker, source=source))
    life: dict[str, list[ToldDate]] = defaultdict(list)
    for actor, *told in connection.execute(
        'SELECT actor, what, "date", basis, place, words, speaker, source FROM actor_life '
        "WHERE actor IN (SELECT value FROM json_each(?))",
        given,
    ):
        life[actor].append(ToldDate(**dict(zip(_LIFE, told, strict=True))))
    reasons: dict[str, list[str]] = defaultdict(list)
    for actor, reason in connection.execute(
        "SELECT actor, reason FROM actor_reasons "
        "WHERE actor IN (SELECT value FROM json_each(?)) ORDER BY actor, reason",
        given,
    ):
        reasons[actor].append(reason)
    rows = connection.execute("SELECT id, name, type FROM actors WHERE id IN (SELECT value FROM json_each(?))", given)
    found = {
        identity: Actor(
            id=identity,
            name=name,
            type=ActorType(sort),
            names=tuple(UsedName(name=spelling, sources=tuple(used)) for spelling, used in names[identity].items()),
            posts=tuple(posts[identity]),
            epithets=tuple(epithets[identity]),
            life=in_order(life[identity]),
            why=tuple(reasons[identity]),
        )
        for identity, name, sort in rows
    }
    return [found[identity] for identity in identities]
