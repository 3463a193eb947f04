"""Whom a text names in full beside its claims: "Karsten resigned" in one of them, "President Donel Karsten" elsewhere.

What a claim calls by the family name alone is somebody whom its text has brought in by the whole name: with an office,
with a date of birth, or in a sentence in which somebody else acts. Such a name is one of the text's too. A wrong one is
worse than none: there is none where two could be meant, where the name is brought in as a relative's, or only after
somebody is called by the family name alone, or where "Mrs" stands before that and the given name is a man's. Nor where
a claim names one in full, who is taken, and for what is also a large town, a region or an acronym.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from answerable.joining.actors import names
from answerable.joining.actors.keys import Use, is_personal, key_of, may_be_short, stands_for
from answerable.joining.matching.name_words import GIVEN, HONORIFICS, OFFICES
from answerable.model.place import Precision
from answerable.model.span import Span
from answerable.reading.language.geography import PLACES
from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import TITLES
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.toponyms import REGIONS

_TITLES = TITLES | HONORIFICS | OFFICES
_SEX = {"mr": "male", "sir": "male", "lord": "male", "mrs": "female", "ms": "female", "miss": "female", "mme": "female"}
_PARTICLES = word_set("al bin ibn bint de da del della di dos du el la le van von der den ul")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|[^\W\d_]\.")
_NAME = re.compile(rf"(?!(?:{'|'.join(sorted(_PARTICLES))})\b)[^\W\d_][\w’'-]*\w", re.IGNORECASE)
_OPENING = "“‘\"'(["
_KIN = (
    r"(?:wife|husband|widow|widower|spouse|partner|son|daughter|brother|sister|sibling|father|mother|parent|uncle|aunt"
    r"|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|first\s+lady)"
)
_KIN_BEFORE = re.compile(rf"\b{_KIN},?\s+(?:[^\W\d_]\w*\s+)?$", re.IGNORECASE)
_KIN_BEHIND = re.compile(rf",\s+(?:[\w’'.-]+\s+){{0,4}}{_KIN}\b", re.IGNORECASE)
_AND = re.compile(r"(?:^|[^\w\s]\s*|\b[a-z]\w*\s+)([^\W\d_]\w*)\s+(?:and|&)\s+$")
_GOES_ON = re.compile(r"\s+([^\W\d_])|-([^\W\d_])")
_HYPHENED = re.compile(r"(\w+)-$")
_LONGEST = 5
"""Words of a name."""
_LARGE = 500_000
"""People in a town that is known by its name alone."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """Those whom the claims of a text call by the family name alone.

    Attributes:
        whole: their full names, of those whom the text gives in full elsewhere.
        alone: from the keys of those of whom it has no other name at all to their sex, as a title tells it.
    """

    whole: frozenset[Use] = frozenset()
    alone: Mapping[str, str] = field(default_factory=dict)


def introduced(
    acting: Collection[Use],
    first: Mapping[str, int],
    given: Collection[tuple[int, Use]],
    sentences: Iterable[Span],
    parted: frozenset[str],
) -> Introduced:
    """Whom the claims of a text call by the family name alone.

    Args:
        acting: the names of participants and speakers.
        first: from their keys to where the text has each first.
        given: the names to which the text gives an office or a date of birth, one for each time, and where.
        sentences: in which its claims stand.
        parted: see `key_of`.
    """
    keys = {key for key, _ in acting}
    short = {
        key: names.plain(spelling).split()[-1]
        for key, spelling in sorted(acting)
        if " " not in key
        and may_be_short(key)
        and not names.is_given(key)
        and not any(is_personal(full) and stands_for(key, full) for full in keys)
        and not names.is_acronym(spelling)
        and not _is_place(key)
    }
    passages = sorted(set(sentences), key=lambda each: (each.start, each.end)) if short else []
    whole: set[Use] = set()
    alone: dict[str, str] = {}
    for key, family in short.items():
        bearers = _Bearers(key, first[key], given)
        for sentence in passages:
            bearers.look(sentence, family, parted)
        if (one := bearers.one()) is not None:
            whole.add(one)
        elif not bearers.uses and not bearers.unknown:
            alone[key] = next(iter(bearers.sexes)) if len(bearers.sexes) == 1 else ""
    return Introduced(frozenset(whole), alone)


class _Bearers:
    """The full names of a text that a family name may be short for."""

    def __init__(self, short: str, since: int, given: Collection[tuple[int, Use]]) -> None:
        self.short = short
        self.since = min([since, *(at for at, use in given if use[0] == short)])
        self.uses: Counter[Use] = Counter()
        self.first: dict[Use, int] = {}
        self.kin: set[str] = set()
        self.sexes: set[str] = set()
        self.unknown: set[str] = set()
        for at, use in given:
            self._take(at, use)

    def _take(self, at: int, use: Use) -> bool:
        may_be = is_personal(use[0]) and stands_for(self.short, use[0])
        if may_be:
            self.uses[use] += 1
            self.first[use] = min(at, self.first.get(use, at))
        return may_be

    def look(self, sentence: Span, family: str, parted: frozenset[str]) -> None:
        """Take in a sentence."""
        for told in _named(sentence.quote, family):
            self.unknown |= {told.unknown} - {""}
            self.sexes |= {told.sex} - {""}
            use = key_of(told.words, parted), names.plain(told.words)
            if told.words and self._take(sentence.start + told.at, use) and told.is_kin:
                self.kin.add(use[0])

    def one(self) -> Use | None:
        """The name of the only one who may be meant; none if there is none, or it is unsure."""
        possible = sorted(
            (use for use in self.uses if use[0] not in self.kin and not is_other_sex(use[0], self.sexes)),
            key=lambda use: (-self.uses[use], len(use[0]), use),
        )
        if min((self.first[use] for use in possible), default=self.since + 1) > self.since or not all(
            _is_one(possible[0][0], key) for key, _ in possible
        ):
            return None
        return possible[0] if self.unknown <= set(" ".join(key for key, _ in possible).split()) else None


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands before a family name: the full name, if a given name that is known begins it; the sex that a title
    tells; whether it is a relative's; else the folded word there that may be a name's."""

    words: str = ""
    at: int = 0
    sex: str = ""
    is_kin: bool = False
    unknown: str = ""


def _named(quote: str, family: str) -> Iterator[_Told]:
    """Each time that a sentence has a family name."""
    for found in re.finditer(rf"(?<![\w’']){re.escape(family)}(?!\w)", quote):
        behind = _GOES_ON.match(quote, found.end())
        if behind is not None and behind[behind.lastindex or 1].isupper():
            continue
        half = _HYPHENED.search(quote[: found.start()])
        if half is not None and half[1].lower() not in _PARTICLES:
            yield _Told(unknown=names.fold(half[1]) if half[1][0].isupper() else "")
            continue
        start, sex = found.start() if half is None else half.start(), ""
        starts: list[int] = []
        for token in reversed([*re.finditer(r"\S+", quote[:start])][-_LONGEST:]):
            opened = token.group().lstrip(_OPENING)
            if not quote[token.end() : start].isspace() or not _WORD.fullmatch(opened):
                break
            if (title := opened.rstrip(".").lower()) in _TITLES:
                sex = _SEX.get(title, "")
                break
            if title.endswith(("'s", "’s")) or not (opened[0].isupper() or title in _PARTICLES):
                break
            start = token.end() - len(opened)
            starts.append(start)
            if opened != token.group():
                break
        firsts = [at for at in starts if _is_given(_WORD.match(quote, at))]
        if not firsts:
            word = next((name for at in starts if at and (name := _NAME.match(quote, at))), None)
            yield _Told(sex=sex, unknown="" if word is None else names.fold(word.group()))
            continue
        words, before = quote[min(firsts) : found.end()], quote[: min(firsts)]
        is_kin = bool(_KIN_BEFORE.search(before) or _KIN_BEHIND.match(quote, found.end()))
        yield _Told(words, min(firsts), sex, is_kin)
        if (other := _AND.search(before)) is not None and _is_given(other):
            yield _Told(f"{other[1]} {family}", other.start(1))  # "George and Emily Karsten"


def _is_given(found: re.Match[str] | None) -> bool:
    word = names.fold(found[found.lastindex or 0]) if found is not None else ""
    return word in GIVEN or word in given_names()


def is_other_sex(key: str, told: Collection[str]) -> bool:
    """Whether the given name of a full name is of no sex that is told; never if none is."""
    sex = given_names().get(key.split()[0], "")
    return bool(sex and told) and sex not in told


def _is_one(one: str, other: str) -> bool:
    """Whether two full names of one text are one person's: equal, one the end of the other, or spellings of one."""
    return (
        one == other
        or one.endswith(f" {other}")
        or other.endswith(f" {one}")
        or names.spelling_distance(one, other) is not None
    )


@lru_cache(maxsize=1 << 13)
def _is_place(key: str) -> bool:
    return key in REGIONS | PLACES or any(
        place.precision is Precision.CITY and place.people >= _LARGE and names.fold(place.name) == key
        for place in gazetteer().find(key)
    )
