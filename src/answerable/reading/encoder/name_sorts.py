"""Whether a name of a text is a person's or a body's, as the network hears it wherever the text has it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from answerable.model.actor import ActorType
from answerable.model.claim import WHO, Claim, NameSort, Voice
from answerable.model.span import Span
from answerable.reading.language.clauses import Shape
from answerable.reading.language.given_names import PARTICLES, WORDS_TOO, given_names
from answerable.reading.language.names import DESCRIBING, SUFFIXES, Name, Sort
from answerable.reading.language.words import Labelled, Word

Heard = tuple[int, int, str, float]
"""From one code point to another, the label of a name, and its probability."""

_SORTS = {"person": ActorType.PERSON, "organisation": ActorType.ORGANISATION, "court": ActorType.ORGANISATION}
_MOSTLY = 0.75
"""Share of what is heard of a name from which on it is of that sort."""


class HeardNames:
    """The names that are heard in a text so far, by where they stand in it and no longer by the numbers of words."""

    def __init__(self, told: Iterable[Heard] = ()) -> None:
        self._told = sorted(told)

    def __iter__(self) -> Iterator[Heard]:
        return iter(self._told)

    def add(self, words: Sequence[Word], named: Iterable[Labelled]) -> None:
        """Note those of a sentence."""
        for first, last, label, sure in named:
            insort(self._told, (words[first].start, words[last - 1].end, label, sure))

    def of(self, start: int, end: int) -> Mapping[str, float]:
        """What is heard between two code points, each label with how surely."""
        found: dict[str, float] = {}
        k = bisect_right(self._told, start, key=_end)  # names do not overlap, so that their ends ascend too
        while k < len(self._told) and self._told[k][0] < end:
            found[self._told[k][2]] = found.get(self._told[k][2], 0.0) + self._told[k][3]
            k += 1
        return found


def as_written(named: Sequence[Labelled], shape: Shape) -> list[Labelled]:
    """The names of a sentence, known bodies whole, "Save the Children", and none with a "Norland-backed" before it.

    Whole too is what an "and" binds, "Research and Analysis Wing", and what marks and first names belong to: "A. Q.
    Tarn", "Ivo Tarn, Jr".
    """
    bodies = [(name.first, name.last) for name in shape.names if name.body]
    found: list[Labelled] = [(first, last, "organisation", 1.0) for first, last in bodies]
    for first, last, label, sure in named:
        if not any(first < end and start < last for start, end in bodies):
            found.append((undescribed(shape.words, first, last), last, label, sure))
    for name in shape.names:
        within = [each for each in found if each[0] < name.last and each[1] > name.first]
        if within and not name.body and _is_more(shape, name, within):
            found = [each for each in found if each not in within]
            label, sure = max(((each[2], each[3]) for each in within), key=lambda each: each[1])
            first, last = min(name.first, within[0][0]), max(name.last, within[-1][1])
            found.append((first, last, label, sure))
    return sorted(found)


def undescribed(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name begins that may have a "Norland-backed" before it."""
    described = [i for i in range(first, last - 1) if words[i].text.endswith(DESCRIBING) and words[i + 1].tag == "NAME"]
    return described[-1] + 1 if described else first


def _is_more(shape: Shape, name: Name, heard: Sequence[Labelled]) -> bool:
    """Whether the rules surely know more of a name than what is heard of it."""
    words = shape.words
    first, last = heard[0][0], heard[-1][1]
    if name.sort in {Sort.ORGANISATION, Sort.PLACE} and any(
        words[i].lower in {"and", ","} for i in range(name.first, name.last)
    ):
        return len(heard) > 1 or last < name.last or first > name.first
    ahead, behind = words[name.first : first], words[last : name.last]
    given = all(
        len(word.text) == 1 or word.lower in given_names() or word.lower in WORDS_TOO | PARTICLES for word in ahead
    )
    told_on = not behind or any(word.tag == "PUNCT" or word.lower in SUFFIXES for word in behind)
    parted = len(heard) > 1 and words[name.first].lower in given_names()
    person = name.sort is Sort.PERSON and heard[-1][2] == "person"
    return person and given and told_on and bool(ahead or behind or parted)


def name_sorts(source: str, claims: Iterable[Claim], heard: HeardNames) -> tuple[NameSort, ...]:
    """The names of those who take part or speak that are a person's or a body's; of the others nothing is said.

    Args:
        source: id.
        claims: of the text.
        heard: the names of its sentences.
    """
    weight: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    first: dict[str, Span] = {}
    for name, span in sorted(set(_named(claims)), key=lambda each: (each[1].start, each[1].end, each[0])):
        for label, sure in heard.of(span.start, span.end).items():
            weight[name][_SORTS.get(label, label)] += sure
            first.setdefault(name, span)
    found = []
    for name, labels in weight.items():
        likeliest = max(sorted(labels), key=lambda label: labels[label])
        if likeliest in _SORTS.values() and labels[likeliest] >= _MOSTLY * sum(labels.values()):
            found.append(NameSort(source=source, name=first[name], of=name, sort=ActorType(likeliest)))
    return tuple(sorted(found, key=lambda each: (each.name.start, each.name.end, each.of)))


def _named(claims: Iterable[Claim]) -> Iterator[tuple[str, Span]]:
    for claim in claims:
        for argument in claim.arguments:
            if argument.name and argument.role in WHO:
                yield argument.value, argument.span
        speaker = claim.speaker
        if speaker.voice is Voice.NAMED and speaker.span is not None:
            yield speaker.name, speaker.span


def _end(heard: Heard) -> int:
    return heard[1]
