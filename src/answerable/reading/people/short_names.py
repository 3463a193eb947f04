"""Whom a text calls by less than a name: "Brenda" after "Brenda Holm", "the Court" after "the Regional Court".

Only where one alone of that first name, or of that sort of body, is named; a bare "Ministry" is else no name at all. A
family name that is a given name too, or is not the last of the full name ("Moreno" of "Ana Moreno Diaz"), and a full
name without its last ("Ana Moreno") stand for the whole here; for any other joining tells that, and says why.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from answerable.model.claim import Argument, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import fold
from answerable.reading.people.family_names import FamilyName
from answerable.reading.people.referring import Form, Mention, is_outlet
from answerable.reading.people.shortening import begins, stands_within, untitled

_BODIES = word_set(
    "office ministry court army government police parliament senate congress council commission committee department "
    "bureau agency authority party board chamber tribunal cabinet embassy consulate navy militia administration "
    "mission unit institute association federation foundation company university hospital bank centre center junta "
    "assembly secretariat directorate delegation union corps guard guards force forces regime state presidency "
    "prosecution judiciary house front group movement league organisation organization service services brigade "
    "regiment prison"
)
"""Nouns that say what sort of body it is, and not which."""
_BRINGS_IN = re.compile(r"\s*[,(]\s*(?:aged?\s+)?\d{1,3}\b")
"""An age behind a name: somebody is brought in who has not been named before."""


class ShortNames:
    """What the short names of one text stand for.

    Args:
        text: the working text.
        mentions: of it, in order.
        outlet: who publishes it: nothing else is called by a part of that name.
        families: its family names that stand alone.
    """

    def __init__(
        self, text: str, mentions: Iterable[Mention], outlet: str = "", families: Iterable[FamilyName] = ()
    ) -> None:
        self._full: dict[tuple[int, int], str] = {}
        bodies: dict[str, list[tuple[int, str]]] = defaultdict(list)
        bearers: dict[str, dict[str, str]] = defaultdict(dict)  # first name → family name → full name
        whole: dict[tuple[str, ...], str] = {}
        alike: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)  # first two words → the whole names
        last_names: set[str] = set()
        alone: list[tuple[str, Mention, dict[str, str]]] = []
        new: set[str] = set()
        for mention in mentions:
            if mention.form is not Form.NAME or is_outlet(mention, outlet):
                continue
            named = normal(text[slice(*mention.named)])
            words = untitled([fold(word) for word in named.split()])
            if " " in named and (kind := _sort_of_body(named)):
                bodies[kind].append((mention.named[0], named))
            elif len(words) > 1 and mention.sort is Sort.PERSON:
                longer = [full for full in alike[words[:2]] if begins(words, full)]
                longer = longer or [full for full in whole if stands_within(words, full)]
                if len(longer) == 1:
                    self._full[mention.named] = whole[longer[0]]
                    continue
                if words not in whole:
                    whole[words] = named
                    alike[words[:2]].append(words)
                last_names.add(words[-1])
                bearers[words[0]].setdefault(words[-1], named)
            elif len(words) == 1 and mention.sort in {Sort.PERSON, Sort.UNKNOWN} and mention.lead != "the":
                alone.append((words[0], mention, dict(bearers.get(words[0], {}))))
                if _BRINGS_IN.match(text, mention.named[1]):
                    new.add(words[0])
        for word, mention, before in alone:
            if len(bearers[word]) == 1 and before and word not in last_names | new:
                self._full[mention.named] = next(iter(before.values()))
        self._bodies = {kind: list(_longest_so_far(sorted(named))) for kind, named in bodies.items()}
        for family in families:
            if not family.last:
                self._full.update((each.named, normal(text[slice(*family.full.named)])) for each in family.alone)

    def in_full(self, span: Span) -> str:
        """The full name that the words at `span` stand for; empty where they are no short name, or unsure."""
        if not self.is_bare(span):
            return self._full.get((span.start, span.end), "")
        bodies = self._bodies.get(fold(span.quote), ())
        before = bisect_left(bodies, span.start, key=lambda each: each[0])
        return bodies[before - 1][1] if before else ""

    def argument(self, argument: Argument) -> Argument:
        """An argument with the full name that it stands for; none by name where its words name nobody."""
        if not argument.name:
            return argument
        full = self.in_full(argument.span)
        return replace(argument, value=full or argument.value, name=bool(full) or not self.is_bare(argument.span))

    def speaker(self, speaker: Speaker) -> Speaker:
        """A speaker with the full name; unnamed where the words name nobody."""
        if speaker.voice is not Voice.NAMED or speaker.span is None:
            return speaker
        full = self.in_full(speaker.span)
        nobody = not full and self.is_bare(speaker.span)
        return replace(speaker, name=full or speaker.name, voice=Voice.UNNAMED if nobody else Voice.NAMED)

    @staticmethod
    def is_bare(span: Span) -> bool:
        """Whether the words say what sort of body it is and not which: "the Ministry"."""
        return fold(span.quote) in _BODIES


def _longest_so_far(named: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """From each place on the longest name so far, of which all others are the beginning; empty where they are not."""
    longest, one = "", True
    for place, name in named:
        shorter, longest = sorted((longest, name), key=len)
        one = one and longest.startswith(shorter)
        yield place, longest if one else ""


def _sort_of_body(name: str) -> str:
    """The noun that says what a named body is, "court" of "Regional Court of Halden"; empty where none does."""
    words = [fold(word) for word in name.split()]
    own = next((words[:i] for i, word in enumerate(words) if word in {"of", "for"} and i), words)
    return own[-1] if own[-1] in _BODIES else ""
