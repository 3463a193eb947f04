"""Which words that the tagger takes for nouns are verbs where they stand: "the men **face** charges", "people **go**".

Logistic regression over a word and its neighbours. The weights (`weights/verbs.json`) are of GUM's trees and the
predicates of PropBank on the English Web Treebank, by `training.verbs`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from answerable.reading.language import lexicon
from answerable.reading.language.words import Word, lower_at
from answerable.reading.shipped import weights_of

SURE = 0.75
"""The least probability: of fresh texts 96 in 100 such words are verbs."""

_TOLD_BY_WORD = frozenset({"PREP", "DET", "PRON", "SUB", "MD", "AUX", "CONJ", "PUNCT", "TO", "POS"})
_VERBAL = frozenset({"V", "MD", "AUX"})
_NOMINAL = frozenset({"N", "NAME", "ADJ", "NUM", "ADV"})
_ENDS = frozenset({".", ";", ":", "?", "!"})


class Weights(NamedTuple):
    """What a word is judged by.

    Attributes:
        forms: form of a verb → its base, and sort of form.
        weights: of each feature.
    """

    forms: dict[str, tuple[str, str]]
    weights: dict[str, float]


def forms_of(bases: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Every form of these verbs → base, and sort of form; the earlier verb where two share one."""
    found: dict[str, tuple[str, str]] = {}
    for base in bases:
        for form, sort in lexicon.forms(base).items():
            found.setdefault(form, (base, sort))
    return found


@cache
def shipped() -> Weights:
    """The weights of the package."""
    held = weights_of("verbs")
    return Weights(forms_of(held["verbs"]), held["weights"])


def tell_verbs(words: Sequence[Word]) -> None:
    """Tags as verbs, in place, what the tagger took for nouns and is almost surely a verb."""
    forms, weights = shipped()
    for i, word in enumerate(words):
        if word.tag == "N" and word.lower in forms:
            base, sort = forms[word.lower]
            score = sum([weights.get(name, 0.0) for name in features(words, i, base, sort)])
            if score > _LEAST:
                word.tag, word.base, word.form = "V", base, sort


_LEAST = math.log(SURE / (1 - SURE))


def features(words: Sequence[Word], i: int, base: str, sort: str) -> tuple[str, ...]:
    """What is asked of a word that may be a verb.

    Args:
        words: of its sentence, tagged.
        i: which.
        base: the verb that it may be.
        sort: which form of it.
    """
    left, right = _beside(words, i - 1), _beside(words, i + 1)
    before, after = _tag(words, i - 1), _tag(words, i + 1)
    told, follows = _before(words, i), _after(words, i)
    return (
        "always",
        f"form {words[i].lower}",
        f"base {base}",
        f"ending {words[i].lower[-3:]}",
        f"capital {words[i].capital}",
        f"sort {sort}",
        f"left {left}",
        f"right {right}",
        f"left {left}, sort {sort}",
        f"right {right}, sort {sort}",
        f"between {before} {after}, sort {sort}",
        f"left word {lower_at(words, i - 1)}",
        f"right word {lower_at(words, i + 1)}",
        f"two left {_tag(words, i - 2)} {before}",
        f"two right {after} {_tag(words, i + 2)}",
        f"told before {told}, sort {sort}",
        f"told after {follows}, sort {sort}",
        f"told {told} {follows}",
        f"article {_article(words, i)}, sort {sort}, left {before}",
    )


def _tag(words: Sequence[Word], i: int) -> str:
    """The tag of a word, with "s" for a plural; "END" where none is."""
    if not 0 <= i < len(words):
        return "END"
    tag, lower = words[i].tag, words[i].lower
    plural = (lower.endswith("s") and not lower.endswith("ss")) or lower in lexicon.IRREGULAR_PLURALS
    return f"{tag}s" if tag == "N" and plural else tag


def _beside(words: Sequence[Word], i: int) -> str:
    tag = _tag(words, i)
    return f"{tag} {words[i].lower}" if tag in _TOLD_BY_WORD else tag


def _before(words: Sequence[Word], i: int) -> str:
    """Whether the clause has a verb already."""
    for word in reversed(words[:i]):
        if word.text in _ENDS:
            break
        if word.tag in _VERBAL:
            return "verb"
        if word.tag == "SUB" or word.lower in {"who", "which", "that"}:
            return "subordinate"
    return "none"


def _after(words: Sequence[Word], i: int) -> str:
    """Which form of a verb follows in the clause."""
    for word in words[i + 1 :]:
        if word.text in _ENDS:
            break
        if word.tag in _VERBAL:
            return word.form if word.tag == "V" else word.tag
        if word.tag in {"SUB", "CONJ"} or word.text == ",":
            return "clause"
    return "none"


def _article(words: Sequence[Word], i: int) -> bool:
    """Whether the phrase that the word would end begins with an article or an owner."""
    for word in reversed(words[:i]):
        if word.tag in {"DET", "POS"}:
            return True
        if word.tag not in _NOMINAL:
            break
    return False
