"""Offices that one person at a time holds in a state: what lets a family name alone stand for who is named elsewhere.

"President Karsten" in a text on Norland is the Donel Karsten whom another text calls Norland's president. The name
alone would not do, nor a post that many hold (a judge, a general, a lawyer).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import log2

from answerable.joining.actors import names
from answerable.joining.actors.bodies import state_of
from answerable.joining.actors.introduced import is_other_sex
from answerable.joining.actors.keys import is_personal, stands_for
from answerable.joining.actors.states import state_name
from answerable.joining.countries import countries_named, country_of_text
from answerable.joining.matching.rarity import bits
from answerable.joining.matching.score import Part, Score
from answerable.model.claim import Claim
from answerable.reading.language.lexicon import word_set

_WORD = re.compile(r"[^\W\d_](?:[\w’']|\.(?=\w))*")
_NOTHING = word_set(
    "a affairs an the acting current deposed elect elected ex former incumbent interim late long longtime newly ousted "
    "outgoing serving sitting then time veteran"
)
"""Words of an office that say when it is held, or nothing."""
_ONE = {
    "chancellor": "chancellor", "emir": "emir", "king": "king", "premier": "prime minister", "president": "president",
    "prime minister": "prime minister", "queen": "queen", "sultan": "sultan", "supreme leader": "supreme leader",
    "crown prince": "crown prince", "vice president": "vice president", "deputy president": "vice president",
    "deputy prime minister": "deputy prime minister", "attorney general": "attorney general",
    "secretary of state": "secretary of state",
}  # fmt: skip
"""Offices as they are worded, and what they are called here."""
_OF_MINISTERS = re.compile(r"(?P<before>\w+(?: and \w+)?) minister|minister of (?P<behind>\w+(?: and \w+)?)")
_NO_PORTFOLIO = word_set("cabinet chief deputy first government junior prime senior state")


class Basis(StrEnum):
    """How a text tells of which state an office is."""

    SAID = "said"  # "Norland's president"
    LIES = "lies"  # every place of the text is in that state
    NAMED = "named"  # a sentence that names the bearer names that state


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """An office as a text gives it to a name.

    Attributes:
        name: what it is called here.
        state: code of the state; empty if nothing tells it.
        basis: how the text tells the state.
        sex: of the bearer, as a title tells it ("Mrs"); empty if none does.
    """

    name: str
    state: str
    basis: Basis
    sex: str = ""


_ENOUGH = 4.2
"""Points that a family name alone needs to stand for somebody of another text."""
_OFFICE = 2.0
_STATE = {Basis.SAID: 1.0, Basis.LIES: 0.75, Basis.NAMED: 0.5}
"""What a state brings, of each of the two texts, by how it is told there."""
_WORDED = {
    (Basis.SAID, Basis.SAID): "as both texts say",
    (Basis.SAID, Basis.LIES): "as one text says, where the other lies",
    (Basis.SAID, Basis.NAMED): "as one text says, which the other names there",
    (Basis.LIES, Basis.LIES): "where both texts lie",
    (Basis.LIES, Basis.NAMED): "where one text lies, which the other names there",
    (Basis.NAMED, Basis.NAMED): "which both texts name there",
}
_OTHERS = -1.5
"""What it costs that others of the family name are known of whom no office is; eight texts make up for that."""
_COMMON, _COMMON_SPAN = 10.0, 4.0
"""Bits of a family name that speak neither for nor against, and how many more or fewer make a point."""


@lru_cache(maxsize=1 << 12)
def office_of(post: str) -> tuple[str, str]:
    """The office that a post is, and the code of the state that it names; each empty if there is none.

    "Norway’s then-foreign minister" and "former Foreign Minister of Norway" give the same. "President of the Rowing
    Club", "Senate President" and "Minister" give nothing.
    """
    folded = (names.fold(word) for word in _WORD.findall(post))
    words = [word for word in folded if word not in _NOTHING]
    for first, last in ((at, len(words)) for at in range(min(4, len(words)))):
        code = state_of(words[:first]) if first else ""
        if first and not code:
            continue
        if office := _called(" ".join(words[first:last])):
            return office, code
        for at in range(1, last - 1) if not first else ():
            behind = state_of(words[at + 1 :]) if words[at] == "of" else ""
            if behind and (office := _called(" ".join(words[:at]))):
                return office, behind
    return "", ""


def _called(words: str) -> str:
    if found := _ONE.get(words):
        return found
    minister = _OF_MINISTERS.fullmatch(words)
    portfolio = (minister["before"] or minister["behind"]) if minister is not None else ""
    return f"minister {portfolio}" if portfolio and portfolio not in _NO_PORTFOLIO and not state_of([portfolio]) else ""


def offices_of(
    keys: Set[str], alone: Mapping[str, str], posts: Mapping[str, Collection[str]], claims: Iterable[Claim]
) -> dict[str, set[Office]]:
    """From a key to the offices that a text gives: to full names, and to family names if to nobody's full one.

    Args:
        keys: of the names that the text uses.
        alone: from the keys of family names of whose bearers the text has no other name to their sex; empty if unknown.
        posts: from a key to the posts that the text gives.
        claims: of the text.
    """
    named = {key: _offices(posts[key]) for key in posts if _offices(posts[key])}
    found: dict[str, set[tuple[str, str]]] = {}
    for key, its in named.items():
        bearers = {key} & keys if " " in key else {full for full in keys if is_personal(full) and stands_for(key, full)}
        if key in alone:
            found.setdefault(key, set()).update(its)
        elif len(bearers) == 1 and is_personal(bearer := next(iter(bearers))):
            found.setdefault(bearer, set()).update(its)
    told = list(claims) if any(not code for its in found.values() for _, code in its) else []
    here = country_of_text(told)
    quotes = {each.sentence.quote: f" {names.fold(each.sentence.quote)} " for each in told}
    made: dict[str, set[Office]] = {}
    for key, its in found.items():
        beside = {
            code
            for quote, folded in quotes.items()
            if f" {key.rsplit(' ', 1)[-1]} " in folded
            for code in countries_named(quote)
        }
        for name, said in its:
            states = dict.fromkeys(beside or {""}, Basis.NAMED) | ({here: Basis.LIES} if here else {})
            for code, basis in ({said: Basis.SAID} if said else states).items():
                made.setdefault(key, set()).add(Office(name, code, basis, alone.get(key, "")))
    return made


def _offices(posts: Iterable[str]) -> set[tuple[str, str]]:
    return {office for office in map(office_of, posts) if office[0]}


@dataclass(frozen=True, slots=True)
class Standing:
    """That a family name alone stands for a full name in a source, and why.

    Attributes:
        source: its id.
        short, full: keys.
        score: what speaks for it.
    """

    source: str
    short: str
    full: str
    score: Score


def standing_for(
    short: str,
    fulls: Mapping[str, Collection[str]],
    offices: Mapping[str, Mapping[str, Collection[Office]]],
) -> Iterator[Standing]:
    """For whom a family name alone stands by an office, in each source of which that can be told.

    Args:
        short: its key.
        fulls: the keys of all full names that it may be short for, those of one actor together.
        offices: from a key to the offices that each source gives.
    """
    known = {root: set().union(*(_all(offices.get(key, {})) for key in keys)) for root, keys in fulls.items()}
    for source, its in sorted(offices.get(short, {}).items()):
        sexes = {each.sex for each in its} - {""}
        meant = [root for root in fulls if not all(is_other_sex(key, sexes) for key in fulls[root])]
        holding = [root for root in meant if any(_may_be_one(a, b) for a in its for b in known[root])]
        if len(holding) != 1 or len({each.state for each in its if each.basis is Basis.SAID}) > 1:
            continue
        keys = [key for key in fulls[holding[0]] if _shared(its, _all(offices.get(key, {})))]
        others = sum(not known[root] for root in meant)
        scores = [
            _score(
                short,
                one,
                other,
                sum(bool(_shared([one], held)) for key in keys for held in offices[key].values()),
                others,
            )
            for one, other in _shared(its, known[holding[0]])
        ]
        best = max(scores, key=lambda each: (each.points, each.why()), default=None)
        if best is not None and best.points >= _ENOUGH:
            yield Standing(source, short, min(keys), best)


def _all(by_source: Mapping[str, Collection[Office]]) -> set[Office]:
    return {each for its in by_source.values() for each in its}


def _shared(one: Iterable[Office], other: Collection[Office]) -> list[tuple[Office, Office]]:
    """The pairs of one office of one state."""
    return [(a, b) for a in one for b in other if a.state and (a.name, a.state) == (b.name, b.state)]


def _may_be_one(one: Office, other: Office) -> bool:
    """Whether two may be one office: of one state, or of which one it is not said of both."""
    said = one.basis is Basis.SAID and other.basis is Basis.SAID
    return one.name == other.name and (one.state == other.state or not said)


def _score(short: str, one: Office, other: Office, texts: int, others: int) -> Score:
    """What speaks for it that two texts which give an office to one family name mean one person.

    Args:
        short: the family name.
        one, other: as the two texts give it.
        texts: how many give it to the full name.
        others: of the family name, to whom none gives any.
    """
    worst, best = sorted((one.basis, other.basis), key=lambda basis: _STATE[basis])
    rarity = bits(names.sound(short))
    parts = [
        Part("office", f"{one.name} in both texts", 1.0, _OFFICE),
        Part("state", f"of {state_name(one.state)}, {_WORDED[best, worst]}", 1.0, _STATE[best] + _STATE[worst]),
        Part("rarity", "how rare the family name is", round(rarity, 1), round((rarity - _COMMON) / _COMMON_SPAN, 2)),
    ]
    if others:
        points = round(min(0.0, _OTHERS + log2(texts) / 2), 2)
        parts.append(Part("others", f"{texts} texts give it to this one of {others + 1} of the name", others, points))
    return Score.of(parts)
