"""Which kinds of happening a word may say, by the vocabulary's lists: a hint to the encoder, which decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.model.vocabulary import Kind
from answerable.reading.language import lexicon
from answerable.reading.language.words import Forms, Word, fold, singular, tokenise

_REMEMBERED = 50_000
"""Words whose forms are kept, so that memory stays bounded."""


class Hints:
    """The vocabulary's triggers as a table from a word to kinds.

    Args:
        kinds: of the vocabulary; a hint is the place of a kind in their order by id, counted from 1.
    """

    def __init__(self, kinds: Iterable[Kind]) -> None:
        listed = sorted(kinds, key=lambda kind: kind.id)
        self._words: dict[str, dict[tuple[str, ...], set[int]]] = {}
        verbs: set[str] = set()
        for number, kind in enumerate(listed, 1):
            for verb in kind.triggers.verbs:
                verbs.add(fold(verb).split()[0])
                self._add(fold(verb).split(), number)
            for wording in (*kind.triggers.nouns, *kind.triggers.phrases):
                self._add([word.lower for word in tokenise(fold(wording), 0, len(wording))], number)
        forms = Forms(tuple(sorted(verbs))).verbs
        self._known: dict[str, tuple[str, ...]] = {}
        self._bases = {form: base for form, (base, _) in forms.items()}
        for base in verbs:
            for form in lexicon.forms(base):
                self._bases.setdefault(form, base)

    def _add(self, words: Sequence[str], number: int) -> None:
        if words:
            self._words.setdefault(words[0], {}).setdefault(tuple(words[1:]), set()).add(number)

    def _forms(self, lower: str) -> tuple[str, ...]:
        known = self._known.get(lower)
        if known is None:
            known = tuple(dict.fromkeys((lower, self._bases.get(lower, lower), singular(lower))))
            if len(self._known) < _REMEMBERED:
                self._known[lower] = known
        return known

    def of(self, words: Sequence[Word]) -> list[tuple[int, ...]]:
        """For each word the kinds whose trigger may begin there, in order; the longest wordings count alone."""
        forms = [self._forms(word.lower) for word in words]
        there = {form for each in forms for form in each}
        found: list[tuple[int, ...]] = []
        for i in range(len(words)):
            longest, best = -1, set[int]()
            for form in forms[i]:
                for tail, numbers in self._words.get(form, {}).items():
                    if len(tail) < longest or not there.issuperset(tail) or not self._follows(forms, i + 1, tail):
                        continue
                    best = best | numbers if len(tail) == longest else set(numbers)
                    longest = len(tail)
            found.append(tuple(sorted(best)))
        return found

    @staticmethod
    def _follows(forms: Sequence[tuple[str, ...]], first: int, tail: tuple[str, ...]) -> bool:
        if not tail:
            return True
        if all(first + k < len(forms) and part in forms[first + k] for k, part in enumerate(tail)):
            return True
        # "put the four men on trial": the rest of the wording may stand a little apart
        k = 0
        for i in range(first, min(first + 7, len(forms))):
            if k < len(tail) and tail[k] in forms[i]:
                k += 1
        return k == len(tail)
