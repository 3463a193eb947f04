"""Versions of one page: what was read at one address at several times, and which of them is the newest.

Which is newer rests on dates that the versions carry, never on the order of reading. Where these do not tell, none is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from urllib.parse import urlsplit

from answerable.joining.actors.names import fold
from answerable.joining.provenance.copies import pack, similarity
from answerable.model.source import Genre, Source
from answerable.model.when import Basis, bounds
from answerable.sources.dates.publication import CAPTURED
from answerable.sources.dates.revision import Moments, Revision, of_days

MOST = 50
"""An address under which more documents stand than these is that of a list or a front page, not of one document."""

ALIKE = 0.3
"""Estimated Jaccard similarity from which two texts of one address are versions of one article."""

ALIKE_BY_TITLE = 0.1
"""The same where they have one title."""

_STATED = (Basis.STATED, Basis.METADATA, Basis.DATELINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a page, as far as it is compared with others.

    Attributes:
        id: of the source.
        text: digest of its working text.
        title: folded.
        publisher: folded; empty where it is not known.
        signature: MinHash signature of its text, packed; empty for a short text.
        stated: when it was published, or last changed if it says so.
        captured: on which day a web archive captured it.
        is_corrected: whether its text says that it was changed.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    signature: bytes = b""
    stated: Moments | None = None
    captured: Moments | None = None
    is_corrected: bool = False

    @classmethod
    def of(cls, source: Source, revised: Revision) -> Version:
        """The version that a source is, with what it says of its changes."""
        published = source.published
        given = source.given.published
        return cls(
            id=source.id,
            text=source.text_digest,
            title=fold(source.title),
            publisher=fold(source.publisher),
            signature=pack(source.shingles),
            stated=revised.at
            or (of_days(published.earliest, published.latest) if published.basis in _STATED else None),
            captured=of_days(bounds(given)[1], bounds(given)[1]) if given.startswith(CAPTURED) else None,
            is_corrected=revised.is_stated,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """How the versions of one page stand to each other.

    Attributes:
        superseded: from the id of an older version to that of the one that stands in its place.
        newer: from the id of each of these older versions to those of all that are newer.
        since: of each version that is newer than another, by which day it surely stood, by what it states or by its
            capture; None where neither tells.
        undecided: pairs of ids, each sorted, of which it cannot be told which is newer: both stand.
    """

    superseded: dict[str, str]
    undecided: tuple[tuple[str, str], ...]
    newer: dict[str, frozenset[str]] = field(default_factory=dict)
    since: dict[str, date | None] = field(default_factory=dict)


def page_of(source: Source) -> str:
    """What names the page of a source: its address without scheme, fragment and last slash; empty for none.

    A site's front page names none, and neither does the address of a list, under which many entries stand.
    """
    try:
        parts = urlsplit(source.url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if source.genre is Genre.LIST or not host or not (path or parts.query):
        return ""
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")


def compare(versions: Sequence[Version], kept: Collection[str] = frozenset()) -> Versions:
    """Which versions of one page are superseded, and by which.

    Versions with the same text do not supersede each other. Of several newest versions the one with the smallest id
    is named.

    Args:
        versions: of the page, in any order.
        kept: ids of those that stand whatever is newer, since a person decided so.
    """
    if len(versions) > MOST:
        return Versions(superseded={}, undecided=())
    above: dict[str, set[str]] = {one.id: set() for one in versions}
    undecided = []
    for one, other in combinations(sorted(versions, key=lambda each: each.id), 2):
        if one.text == other.text:
            continue
        order = _order(one, other) if _is_one_article(one, other) else 0
        if order > 0:
            above[other.id].add(one.id)
        elif order < 0:
            above[one.id].add(other.id)
        else:
            undecided.append((one.id, other.id))
    held = {one.id: one for one in versions}
    superseded: dict[str, str] = {}
    newer: dict[str, frozenset[str]] = {}
    for older, next_ones in above.items():
        reached = _reached(next_ones, above)
        newest = [each for each in reached if not above[each]]
        if newest and older not in kept and held[older].text not in {held[each].text for each in newest}:
            superseded[older] = min(newest)
            newer[older] = frozenset(reached)
    return Versions(
        superseded=superseded,
        undecided=tuple(pair for pair in undecided if superseded.keys().isdisjoint(pair)),
        newer=newer,
        since=_since(held, above),
    )


def _since(held: Mapping[str, Version], above: Mapping[str, set[str]]) -> dict[str, date | None]:
    """By which day each version stood that is newer than another: that by which it had taken the place of each."""
    found: dict[str, list[date | None]] = defaultdict(list)
    for older, next_ones in above.items():
        for one in next_ones:
            found[one].append(_came(held[one], held[older]))
    return {one: None if None in days else max(day for day in days if day is not None) for one, days in found.items()}


def _came(newer: Version, older: Version) -> date | None:
    """The day that tells a version from an older one: the one that it states, where that is later, or its capture's."""
    if max(_sign(newer.stated, older.stated), _sign(newer.stated, older.captured)) > 0 and newer.stated is not None:
        return newer.stated[1].date()
    return None if newer.captured is None else newer.captured[1].date()


def _reached(begin: set[str], above: dict[str, set[str]]) -> set[str]:
    reached, waiting = set(begin), sorted(begin)
    while waiting:
        new = above[waiting.pop()] - reached
        reached |= new
        waiting += sorted(new)
    return reached


def _is_one_article(one: Version, other: Version) -> bool:
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return False
    same_title = bool(one.title) and one.title == other.title
    if not one.signature or not other.signature:
        return same_title
    return similarity(one.signature, other.signature) >= (ALIKE_BY_TITLE if same_title else ALIKE)


def _order(one: Version, other: Version) -> int:
    """1 where the first is newer, -1 where the second is, 0 where nothing tells or what tells disagrees."""
    signs = {
        _sign(one.captured, other.captured),
        _sign(one.stated, other.stated),
        max(0, _sign(one.stated, other.captured)),
        min(0, _sign(one.captured, other.stated)),
    } - {0}
    if not signs:
        return int(one.is_corrected) - int(other.is_corrected)
    return signs.pop() if len(signs) == 1 else 0


def _sign(one: Moments | None, other: Moments | None) -> int:
    if one is None or other is None:
        return 0
    return int(one[0] > other[1]) - int(other[0] > one[1])
