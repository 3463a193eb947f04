"""Who speaks in a transcript or a printed interview: "ANA TARN, REPORTER: …", "TARN: …", "Ana Tarn: …", "Q: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answerable.reading.language.given_names import given_names

_SHOUTED = r"(?:[^\W\d_a-zß-öø-ÿ]|Mc(?=[A-Z])|[.'’-])+"
_LABEL = re.compile(
    # Capitals stand where a line or a sentence begins, with an office or how it is heard; a name where a line does.
    rf"(?:^[^\S\n]*|(?<=[.?!”\"’)…] ))(?P<shouted>{_SHOUTED}(?: {_SHOUTED}){{0,4}})"
    r"(?:,[^:\n.?!a-z]{2,90})?(?: \([^()\n]{2,60}\))?:[^\S\n]+(?=\S)"
    r"|^[^\S\n]*(?P<named>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}):[^\S\n]+(?=\S)"
    # One name alone ("Tarn: …") only in an interview, where it also stands behind words that are broken off.
    r"|(?:^[^\S\n]*|(?<=\.\.\. ))(?P<alone>[A-Z][a-z][\w'’-]*):(?:[^\S\n]+(?=\S)|(?=\.\.\.))",
    re.M,
)
_TALKING = re.compile(r"\?|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b")
_HEADS = frozenset({"dr", "gen", "judge", "justice", "mr", "mrs", "ms", "prof", "rep", "sen"})
_IN_COURT = frozenset({"accused", "chair", "chairman", "chairperson", "court", "interpreter", "president", "witness"})
_LEAST_TURNS = 4
"""Turns from which a text is a transcript."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next one speaks, in code points of the text.

    Attributes:
        start: where the label begins that names the speaker.
        label: where its name stands.
        said: where the words begin that are said.
        end: where the next turn starts, or the text ends.
        name: where the fullest form of the name stands in the labels; the same as `label` where there is none.
        known: whether the label names somebody, and not only a part ("Q", "UNIDENTIFIED MALE").
    """

    start: int
    label: tuple[int, int]
    said: int
    end: int
    name: tuple[int, int]
    known: bool


@lru_cache(maxsize=1)  # of a document its sentences and its speakers are asked one after the other
def turns(text: str) -> Sequence[Turn]:
    """The turns of a transcript, in order; none of another text.

    A line that begins with a word and a colon is common ("UPDATE: …", "Location: …"). So a transcript is known by two
    labels that come back, and by "Q" and "A" or by speakers: a name that later stands without its first part, one that
    begins with a known given name, a title, a part in court, or one name alone of those who talk to each other.
    """
    if text.count(":") < _LEAST_TURNS:  # a label ends with one
        return ()
    found = [(match, match.group(match.lastgroup or 0)) for match in _LABEL.finditer(text)]
    found = [(match, label) for match, label in found if match.group("named") is None or _is_given(label)]
    talkers = _talkers(text, found)
    found = [(match, label) for match, label in found if match.group("alone") is None or label in talkers]
    if len(found) < _LEAST_TURNS:
        return ()
    full = _full_names([label for _, label in found])
    counts = Counter(full.get(label, label) for _, label in found)
    known = {name for name in counts if name in full.values() or name in talkers or _tells_somebody(name)}
    asked = counts["Q"] > 1 and counts["A"] > 1  # "Q: …", "A: …": an interview, whoever speaks
    if sum(count > 1 for count in counts.values()) < 2:
        return ()
    if not asked and sum(counts[name] for name in known) < _LEAST_TURNS:
        return ()
    places = [match.span(match.lastgroup or 0) for match, _ in found]
    first = {label: place for (_, label), place in reversed(list(zip(found, places, strict=True)))}
    ends = [place[0] for place in places[1:]] + [len(text)]
    return tuple(
        Turn(place[0], place, match.end(), end, first[full.get(label, label)], full.get(label, label) in known)
        for (match, label), place, end in zip(found, places, ends, strict=True)
    )


def _talkers(text: str, found: Sequence[tuple[re.Match[str], str]]) -> frozenset[str]:
    """The names that stand alone before what is said, where people talk to each other: they ask, and say "I" or "you".

    None where fewer than two labels come back, or where most of what stands behind such labels is no talk.
    """
    counts = Counter(label for _, label in found if " " not in label)
    ends = [*(match.start() for match, _ in found), len(text)][1:]
    talk = [
        _TALKING.search(text, match.end(), end) is not None
        for (match, label), end in zip(found, ends, strict=True)
        if counts[label] > 1
    ]
    alone = {label for match, label in found if match.group("alone")}
    if sum(count > 1 for count in counts.values()) < 2 or 2 * sum(talk) < len(talk):
        return frozenset()
    return frozenset(label for label in alone if counts[label] > 1 or label.casefold() in given_names())


def _full_names(labels: Sequence[str]) -> dict[str, str]:
    """The label of several words that each of one word is the end of, where it is that of one alone."""
    alone = {label for label in labels if " " not in label}
    ends: dict[str, set[str]] = {}
    for label in labels:
        *given, last = label.split()
        if given and last in alone:
            ends.setdefault(last, set()).add(label)
    return {last: next(iter(of)) for last, of in ends.items() if len(of) == 1}


def _tells_somebody(label: str) -> bool:
    words = [word.strip(".'’").casefold() for word in label.split()]
    in_court = words[0] == "the" and words[-1] in _IN_COURT
    return len(words) > 1 and (words[0] in _HEADS or in_court or _is_given(label))


def _is_given(label: str) -> bool:
    words = [word.strip(".'’").casefold() for word in label.split()]
    return len(words) > 1 and any(word in given_names() for word in words[:-1])
