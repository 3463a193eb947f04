"""Which kinds of happening a word may say, by the vocabulary's lists: a hint to the encoder, which decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from importlib.resources.abc import Traversable

from answerable.model.vocabulary import Kind, kinds
from answerable.reading.language import lexicon
from answerable.reading.language.tagging import Forms
from answerable.reading.language.words import Word, fold, singular, tokenise

_REMEMBERED = 50_000
"""Words whose forms are kept, so that memory stays bounded."""

_NO_KIND: frozenset[int] = frozenset()

_REACH = 7
"""Words within which a wording that stands apart ends."""

_VERB = "to "
"""What stands before a verb in the list of words that may say a kind."""


def perhaps_listed(folder: Traversable) -> dict[str, tuple[str, ...]]:
    """What the file `perhaps.txt` of a network lists: by kind the words that may say it, where others decide.

    A verb is written as its base form after "to" ("to uphold"), others as nouns are.
    """
    lines = (folder / "perhaps.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {kind: tuple(words.split("; ")) for kind, words in pairs}


def hints_of(folder: Traversable) -> Hints:
    """The hints that a network was trained with."""
    return Hints(kinds().values(), perhaps_listed(folder))


class Hints:
    """Two tables from a word to kinds: of the vocabulary's triggers, and of words that may say a kind.

    A kind's hint is its place in the order by id, counted from 1, where a trigger says it; where a word may say it, so
    much more as there are kinds, one for none counted in.

    Args:
        kinds: of the vocabulary.
        perhaps: by kind the words that may say it.

    Attributes:
        width: one more than the greatest hint.
        apart: what tells a word that may say a kind from its trigger: the least hint of that sort.
    """

    def __init__(self, kinds: Iterable[Kind], perhaps: Mapping[str, Sequence[str]]) -> None:
        listed = sorted(kinds, key=lambda kind: kind.id)
        self.apart = len(listed) + 1
        self.width = 2 * self.apart
        sure, possible = _Wordings(), _Wordings()
        for number, kind in enumerate(listed, 1):
            words = kind.triggers
            for verb in words.verbs:
                sure.verb(verb, number)
            for wording in (*words.nouns, *words.phrases):
                sure.add(wording, number)
            for wording in perhaps.get(kind.id, ()):
                if wording.startswith(_VERB):
                    possible.verb(wording.removeprefix(_VERB), number + self.apart)
                else:
                    possible.add(wording, number + self.apart)
        self._sorts = (sure, possible)
        verbs = sure.verbs | possible.verbs
        forms = Forms(tuple(sorted(verbs))).verbs
        self._known: dict[str, _Known] = {}
        self._bases = {form: base for form, (base, _) in forms.items()}
        for base in verbs:
            for form in lexicon.forms(base):
                self._bases.setdefault(form, base)

    def _look_up(self, lower: str) -> _Known:
        forms = tuple(dict.fromkeys((lower, self._bases.get(lower, lower), singular(lower))))
        sure, possible = self._sorts
        found = (forms, sure.begun_by(forms), possible.begun_by(forms))
        if len(self._known) < _REMEMBERED:
            self._known[lower] = found
        return found

    def of(self, words: Sequence[Word]) -> list[tuple[int, ...]]:
        """For each word the hints of the kinds whose trigger may begin there, in order.

        Of triggers the longest wordings count alone, and so of words that may say a kind; these count only for kinds of
        which no trigger stands there.
        """
        known = [self._known.get(word.lower) or self._look_up(word.lower) for word in words]
        forms = [each[0] for each in known]
        there = {form for each in forms for form in each} | {""}
        found: list[tuple[int, ...]] = []
        for i, (_, sure, possible) in enumerate(known):
            said = _longest(sure, forms, i, there) if sure else _NO_KIND
            may = _longest(possible, forms, i, there) if possible else _NO_KIND
            if said:
                may = {n for n in may if n - self.apart not in said}
            found.append((*sorted(said), *sorted(may)) if said or may else ())
        return found


_Begun = Mapping[str, Sequence[tuple[tuple[str, ...], frozenset[int]]]]
"""How wordings that begin with one word go on, with their numbers, by their last word; empty where it is the first."""

_Known = tuple[tuple[str, ...], _Begun, _Begun]
"""The forms of a word, and the wordings that it begins of either sort."""


class _Wordings:
    """Wordings by their first word, each with its numbers."""

    def __init__(self) -> None:
        self._tails: dict[str, dict[tuple[str, ...], set[int]]] = {}
        self.verbs: set[str] = set()

    def verb(self, wording: str, number: int) -> None:
        """Takes in a verb with its particles, as base forms."""
        words = fold(wording).split()
        self.verbs.add(words[0])
        self._take(words, number)

    def add(self, wording: str, number: int) -> None:
        """Takes in a noun or a phrase."""
        self._take([word.lower for word in tokenise(fold(wording), 0, len(wording))], number)

    def _take(self, words: Sequence[str], number: int) -> None:
        if words:
            self._tails.setdefault(words[0], {}).setdefault(tuple(words[1:]), set()).add(number)

    def begun_by(self, forms: Iterable[str]) -> _Begun:
        """The wordings that begin with one of the forms of a word."""
        found: dict[tuple[str, ...], frozenset[int]] = {}
        for form in forms:
            for tail, numbers in self._tails.get(form, {}).items():
                found[tail] = found.get(tail, frozenset()) | numbers
        by_last: dict[str, list[tuple[tuple[str, ...], frozenset[int]]]] = {}
        for tail, said in found.items():
            by_last.setdefault(tail[-1] if tail else "", []).append((tail, said))
        return by_last


def _longest(begun: _Begun, forms: Sequence[tuple[str, ...]], place: int, there: set[str]) -> Set[int]:
    """The numbers of the longest wordings that begin at a word.

    Args:
        begun: what may go on behind the word.
        forms: of each word of the sentence.
        place: of the word.
        there: all forms of the sentence, and the empty one.
    """
    longest, best = 0, frozenset[int]()
    for last in begun.keys() & there:
        for tail, numbers in begun[last]:
            if len(tail) >= longest and there.issuperset(tail) and _follows(forms, place + 1, tail):
                best = best | numbers if len(tail) == longest else numbers
                longest = len(tail)
    return best


def _follows(forms: Sequence[tuple[str, ...]], first: int, tail: tuple[str, ...]) -> bool:
    if not tail:
        return True
    if all(first + k < len(forms) and part in forms[first + k] for k, part in enumerate(tail)):
        return True
    # "put the four men on trial": the rest of the wording may stand a little apart
    k = 0
    for i in range(first, min(first + _REACH, len(forms))):
        if k < len(tail) and tail[k] in forms[i]:
            k += 1
    return k == len(tail)
