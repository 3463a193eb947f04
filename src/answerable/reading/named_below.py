"""Those whom the next sentence names of a party told of without names: "arrested two clerks. They are Ana Tarn and".

All of them where it names as many as were counted ("they were identified as"), some where it says so ("they include",
"among them is").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from answerable.model.claim import DONE_TO, TOLD, Argument, Claim, Role, ordered
from answerable.model.span import Span
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Name, Sort, find_names
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import Word
from answerable.reading.parsed import Parsed

_BE = r"(?:is|are|was|were|have\s+been)"
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten"
_PEOPLE = r"men|women|victims|dead|detainees|suspects|defendants|prisoners"
_THEY = rf"(?:they|these|the\s+(?:{_NUMBER}|{_PEOPLE}))"
_THOSE = r"those(?:\s+(?P<done>\w+(?:ed|en|eld)))?"
_ALL = re.compile(rf"{_THEY}\s+{_BE}(?:\s+(?:later\s+)?(?:identified|named)(?:\s+as)?)?\s+", re.I)
_SOME = (
    re.compile(rf"(?:they|these|{_THOSE})\s+includ(?:e|ed)\s+", re.I),
    re.compile(rf"among\s+(?:them|{_THOSE})\s+{_BE}\s+", re.I),
)
_COUNTED = re.compile(r"(\d+)(?:\s|$)")
_PLURALS = word_set("men women people children")
_BODIES = word_set(
    "groups organisations organizations companies firms entities newspapers outlets parties unions banks bodies "
    "agencies institutions associations churches schools websites papers networks militias countries states forces"
)
_WHERE = re.compile(r"\s+(?:of|from|in|at|with)\s")
_ENDS = frozenset({"V", "AUX", "MD", "SUB", "NEG", "TO"})
"""Tags of words with which a list of names turns to telling something."""
_RELATIVE = word_set("who whom whose which that")
_PARTS = word_set(", and & or")
_FULL = 2
"""Words of a name of which nothing else tells that it is a person's."""


def with_named_below(text: str, claims: Sequence[Claim], sentences: Sequence[Parsed]) -> tuple[Claim, ...]:
    """The claims, with those whom the sentence behind each names.

    Args:
        text: the working text.
        claims: of it.
        sentences: of it, in order.
    """
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.sentence.start, []).append(claim)
    changed: dict[str, Claim] = {}
    for before, after in pairwise(sentences):
        beside = told.get(before.sentence.start)
        listed = _listed(text, after) if beside else None
        if beside and listed is not None:
            changed |= {claim.id: made for claim, made in _with(beside, listed)}
    return tuple(changed.get(claim.id, claim) for claim in claims)


@dataclass(frozen=True, slots=True)
class _Listed:
    """Whom a sentence names at once.

    Attributes:
        people: their names.
        every: whether they are all of whom it goes on to tell.
        done: what was done to them, where it says so: "those arrested"; else empty.
    """

    people: Sequence[Span]
    every: bool
    done: str = ""


def _with(claims: Sequence[Claim], listed: _Listed) -> Iterator[tuple[Claim, Claim]]:
    """The claims towards the one party that those named may be, each with these."""
    fitting = [(claim, whom) for claim in claims if (whom := _party(claim, listed)) is not None]
    if len({whom.span for _, whom in fitting}) == 1:
        for claim, whom in fitting:
            named = [Argument(role=whom.role, span=each, value=normal(each.quote), name=True) for each in listed.people]
            yield claim, claim.remade(arguments=tuple(ordered([*claim.arguments, *named])))


def _party(claim: Claim, listed: _Listed) -> Argument | None:
    """The party to whom it was done, if it has no name and may be of so many; None where it cannot be."""
    whom = [each for each in claim.arguments if each.role in DONE_TO]
    if not whom or (len(whom) > 1 and listed.every) or claim.modality not in TOLD:
        return None
    if not all(map(_are_people, whom)) or (listed.done and listed.done not in claim.trigger.quote.lower().split()):
        return None
    counts = [found for each in claim.arguments if each.role is Role.COUNT and (found := _COUNTED.match(each.value))]
    counted, number = int(counts[0][1]) if len(counts) == 1 else None, len(listed.people)
    return whom[0] if (counted == number if listed.every else counted is None or counted > number) else None


def _are_people(party: Argument) -> bool:
    """Whether several persons without a name are meant: "clerks", and not "groups"."""
    noun = _WHERE.split(party.value.lower())[0].split()[-1]
    return not party.name and (noun.endswith("s") or noun in _PLURALS) and noun not in _BODIES


def _listed(text: str, parsed: Parsed) -> _Listed | None:
    """Whom a sentence that goes on with "they" names at once; None for nobody."""
    said = text[parsed.sentence.start : parsed.sentence.end]
    every = _ALL.match(said)
    opened = every or next(filter(None, (each.match(said) for each in _SOME)), None)
    if opened is None:
        return None
    start = parsed.sentence.start + opened.end()
    words = parsed.words
    first = next((i for i, word in enumerate(words) if word.start >= start), len(words))
    people = list(_in_list(words, first))
    if not all(_is_person(name, every is not None) for name in people):
        return None
    spans = [Span.of(text, words[name.first].start, words[name.last - 1].end) for name in people]
    done = "" if every is not None else (opened["done"] or "").lower()
    return _Listed(spans, every is not None, done) if spans else None


def _in_list(words: Sequence[Word], first: int) -> Iterator[Name]:
    """The names of a list that begins at a word: "the clerk Ana Tarn, 29, and Lev Venn, a lawyer of Halden"."""
    at = first
    for name in (each for each in find_names(list(words)) if each.first >= first):
        lead = words[at : min(name.title, name.first)]
        if any(word.tag in _ENDS or word.lower in _RELATIVE for word in lead):
            return
        last = max((i for i, word in enumerate(lead) if word.lower in _PARTS), default=-1)
        if at > first and last < 0:
            at = name.last
            continue
        whose = any(word.tag == "POS" for word in words[name.last : name.last + 1])
        if not whose and not any(word.tag in {"PREP", "POS"} for word in lead[last + 1 :]):
            yield name
        at = name.last


def _is_person(name: Name, counted: bool) -> bool:
    return name.sort is Sort.PERSON or (counted and name.sort is Sort.UNKNOWN and name.last - name.first >= _FULL)
