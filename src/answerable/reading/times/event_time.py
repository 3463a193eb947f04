"""Which of a text's time expressions an event happened at: candidates weighed by readable features.

A candidate stands in the event's sentence or was told before; no candidate at all means that only the publication date
bounds the event. The weights (`weights/event_time.json`) are those of a conditional logit (McFadden 1974), fitted on
the events of the temporal dependency graphs of Yao et al. ("Annotating Temporal Dependency Graphs via Crowdsourcing",
EMNLP 2020) by `training.event_time`.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from answerable.reading.choices import choose
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, describes_another, touching
from answerable.reading.shipped import weights_of
from answerable.reading.times.expressions import Expression
from answerable.reading.times.moments import Sort
from answerable.reading.times.together import describes

NONE = -1
"""The key of the choice that no expression dates the event."""
Features = dict[str, float]
CERTAIN = 0.9
"""The least probability at which an event that nothing else dates is given a time: of the development graphs' events
that reach it, 95 in 100 are right."""

_BEFORE = 4
"""How many of the times told last in earlier sentences are candidates."""
_SAYING = word_set(
    "say tell claim suggest report announce state deny allege add write tweet declare warn note believe think know "
    "explain argue comment ask describe call express urge insist confirm"
)
_SUBORDINATE = word_set(
    "who whom whose which that when while where after before since until because as if although whether"
)
_PREPOSITIONS = word_set(
    "on in at since until by before after for during from over within about around of to last this"
)
_DESCRIBING = frozenset({"date", "weekday"})
"""Rules of times that stand before nouns: "the 1988 massacre", "the Tuesday attack"."""
_PERFECT = word_set("have has had having")
_PRESENT = word_set("is are am has have does do")
_MODAL = word_set("will would shall should can could may might must to")


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression among the words: its sentence and its words, half-open."""

    sentence: int
    first: int
    last: int
    expression: Expression


@dataclass(frozen=True, slots=True)
class Before:
    """The event before: its sentence and what was chosen for it."""

    sentence: int
    choice: int


def placed(sentences: Sequence[Sequence[Word]], expressions: Sequence[Expression]) -> list[Placed]:
    """The expressions among the words of the sentences, those that touch no word left out."""
    found = []
    number = 0
    for each in expressions:
        while number < len(sentences) and (not sentences[number] or sentences[number][-1].end <= each.start):
            number += 1
        if number == len(sentences):
            break
        words = sentences[number]
        place = touching(words, each.start, each.end)
        if place is not None and not each.modifier:
            found.append(Placed(number, *place, each))
    return found


def options(
    sentences: Sequence[Sequence[Word]],
    times: Sequence[Placed],
    sentence: int,
    event: int,
    before: Before | None = None,
) -> dict[int, Features]:
    """The candidates of an event, by their place in `times` (`NONE` for none), with their features.

    Args:
        sentences: the tagged words of each.
        times: of the text, in order.
        sentence: in which the event stands.
        event: its main word there.
        before: what was chosen for the event before it.
    """
    words = sentences[sentence]
    about = _event(words, event, sentence)
    first = bisect_left(times, sentence, key=lambda each: each.sentence)
    here = list(range(first, bisect_right(times, sentence, first, key=lambda each: each.sentence)))
    told = (k for k in range(first - 1, -1, -1) if times[k].expression.sort is not Sort.SET)
    candidates = list(reversed(list(islice(told, _BEFORE))))
    earliest = next((k for k in range(first) if times[k].expression.sort is not Sort.SET), NONE)
    found: dict[int, Features] = {}
    for rank, k in enumerate(sorted(here, key=lambda k: _distance(times[k], event))):
        found[k] = _beside(words, times[k], event, rank, len(here), about)
    if candidates and earliest not in candidates:
        candidates = [earliest, *candidates]
    for rank, k in enumerate(reversed(candidates)):
        found[k] = _told(times[k], sentence, rank, bool(here), about, first=k == earliest)
    own = "time here" if here else "no time here"
    none = {"none": 1.0, f"none, {own}": 1.0, "none, nothing told": float(not candidates and not here)}
    none |= {f"none {name}": value for name, value in about.items()}
    none |= {f"none, {own} {name}": value for name, value in about.items()}
    found[NONE] = none
    if before is not None:
        away = sentence - before.sentence
        where = f"{away if away < 2 else 'more'} on"
        for k, row in found.items():
            if k == before.choice:
                row["as before"] = 1.0
                row[f"as before, {where}"] = 1.0
                row[f"as before, {where}, {'none' if k == NONE else 'here' if k in here else 'told'}"] = 1.0
            elif k != NONE and before.choice != NONE and k > before.choice:
                row["later than before"] = 1.0
    return found


def choose_all(
    sentences: Sequence[Sequence[Word]],
    times: Sequence[Placed],
    events: Sequence[tuple[int, int]],
    by: Mapping[str, float] | None = None,
) -> list[tuple[int, float]]:
    """For each event (sentence, word), in the order of the text, the likeliest candidate and its probability."""
    found: list[tuple[int, float]] = []
    before: Before | None = None
    for sentence, event in events:
        found.append(choose(options(sentences, times, sentence, event, before), by if by is not None else weights()))
        before = Before(sentence, found[-1][0])
    return found


class Chronicle:
    """A text's times, by which its events can be dated one at a time.

    Args:
        sentences: the tagged words of each.
        expressions: the text's time expressions.
    """

    def __init__(self, sentences: Sequence[Sequence[Word]], expressions: Sequence[Expression]) -> None:
        self.sentences = sentences
        self.times = placed(sentences, expressions)
        self.number = {words[0].start: k for k, words in enumerate(sentences) if words}

    def certain(self, words: Sequence[Word], event: int) -> Expression | None:
        """The dated expression at which an event happened; none where that is not all but certain.

        Args:
            words: of its sentence.
            event: its main word there.
        """
        if not self.times or not words:
            return None
        choice, chance = choose(options(self.sentences, self.times, self.number[words[0].start], event), weights())
        if choice == NONE or chance < CERTAIN:
            return None
        if _of_another(words, self.times[choice], self.number[words[0].start], event):
            return None
        found = self.times[choice].expression
        return found if found.edtf and found.sort in {Sort.DATE, Sort.TIME} else None


@cache
def weights() -> dict[str, float]:
    """The weights that the program carries."""
    found: dict[str, float] = weights_of("event_time")
    return found


def _of_another(words: Sequence[Word], time: Placed, sentence: int, event: int) -> bool:
    """Whether a date stands with its article before a noun that is not the event: "the 1988 massacre"."""
    if time.sentence != sentence or time.expression.rule not in _DESCRIBING:
        return False
    return describes(words, time.first, time.last - 1) and describes_another(words, time.last, event)


def _distance(time: Placed, event: int) -> int:
    return time.first - event if time.first > event else event - time.last + 1


def _event(words: Sequence[Word], event: int, sentence: int) -> Features:
    """What the event's own words say: its form, its tense, whether somebody only says something."""
    word = words[event]
    lead = [each.lower for each in words[max(0, event - 3) : event]]
    verb = word.tag in {"V", "AUX", "MD"}
    found = {
        f"tag {word.tag}": 1.0,
        f"form {word.form}" if verb else "noun": 1.0,
        "says": float(word.base in _SAYING),
        "modal": float(any(each in _MODAL for each in lead)),
        "perfect": float(any(each in _PERFECT for each in lead)),
        "present": float(any(each in _PRESENT for each in lead)),
        "was": float(any(each in {"was", "were"} for each in lead)),
        "first sentences": float(sentence <= 1),
        "in quotes": float(sum(each.text in {"“", "”", "``", "''", '"'} for each in words[:event]) % 2),
        "event early": float(event < 6),
    }
    return {name: value for name, value in found.items() if value}


def _beside(words: Sequence[Word], time: Placed, event: int, rank: int, count: int, about: Features) -> Features:
    before = time.last <= event
    between = words[time.last : event] if before else words[event + 1 : time.first]
    lead = words[time.first - 1].lower if time.first else "^"
    lead = lead if lead in _PREPOSITIONS or lead == "^" else "-"
    verbs = [word for word in between if word.tag == "V"]
    where = "before" if before else "behind"
    found = {
        "here": 1.0,
        f"here {where}": 1.0,
        f"here {where} distance": math.log1p(len(between)),
        "here covers": float(time.first <= event < time.last),
        f"here rank {min(rank, 3)}": 1.0,
        "here alone": float(count == 1),
        f"here {where} verbs": math.log1p(len(verbs)),
        f"here {where} commas": math.log1p(sum(word.text in {",", ";", ":", "--", "–", "—"} for word in between)),
        f"here {where} quotes": float(any(word.text in {"“", "”", "``", "''", '"'} for word in between)),
        f"here {where} subordinate": float(any(word.lower in _SUBORDINATE for word in between)),
        f"here {where} and": float(any(word.lower in {"and", "but"} for word in between)),
        f"here {where} saying": float(any(word.base in _SAYING for word in verbs)),
        f"here lead {lead}": 1.0,
        f"here rule {time.expression.rule}": 1.0,
        f"here sort {time.expression.sort}": 1.0,
        "here opens": float(time.first <= 1),
        "here closes": float(time.last >= len(words) - 1),
        "here adnominal": float(time.last < len(words) and words[time.last].tag in {"N", "NAME"}),
        "here right before": float(time.last == event),
    }
    found |= {f"here {name}": value for name, value in about.items()}
    found |= {f"here {where} {name}": value for name, value in about.items()}
    return {name: value for name, value in found.items() if value}


def _told(time: Placed, sentence: int, rank: int, here: bool, about: Features, *, first: bool) -> Features:
    away = sentence - time.sentence
    bucket = away if away <= 3 else 4 if away <= 6 else 7
    found = {
        "told": 1.0,
        f"told {bucket} before": 1.0,
        f"told rank {min(rank, 4)}": 1.0,
        "told away": math.log1p(away),
        "told first": float(first),
        "told at the head": float(time.sentence <= 1),
        "told, time here": float(here),
        f"told rule {time.expression.rule}": 1.0,
        f"told sort {time.expression.sort}": 1.0,
        f"told by {time.expression.by or 'itself'}": 1.0,
        f"told {bucket} before, last": float(rank == 0),
    }
    found |= {f"told {name}": value for name, value in about.items()}
    return {name: value for name, value in found.items() if value}
