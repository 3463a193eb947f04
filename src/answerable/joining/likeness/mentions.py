"""A mention of a happening as the learned comparison sees it: its words, who, where, when, and what stands around."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log, sqrt

import numpy as np

from answerable.joining.facts.facts import Facts
from answerable.joining.likeness.senses import senses
from answerable.joining.likeness.word_table import SIZE, Vector, WordTable, word_table
from answerable.joining.tagging import tagged
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, touching

_EMPTY = word_set(
    "a an the of in on at to for from by with and or but as is are was were be been has had have his her their its it "
    "he she they that this which who not will would said says say"
)
_ENDINGS = tuple("ations ation ings ing ments ment ers er ors or ions ion ies ed es s e al ance ence ure".split())
_SHORTEST = 4
_NEAR = 4
"""Words on either side of a mention that count as standing near."""

_NUMBER = re.compile(r"\d")

Words = frozenset[str]
Profile = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A mention.

    Attributes:
        head: base form of the word that says it.
        stem: the same without its ending.
        words: base forms of all its words.
        verb: whether it is a verb.
        meaning, head_meaning: vectors of its words and of its head.
        around: base forms of the other telling words of its sentence.
        near: those that stand close.
        gist: vector of the sentence.
        doers, receivers, others, places, times, names: telling words of those.
        numbers: in the sentence.
        kinds: probabilities of the vocabulary's kinds, the first that of none; empty where the kind is settled.
        document: id.
        sentence: its number in the document.
        profile: weights of the document's words, of length 1; empty where it is not known.
        about: vector of the document; zeros where it is not known.
    """

    head: str
    stem: str
    words: Words
    verb: bool
    meaning: Vector
    head_meaning: Vector
    around: Words
    near: Words
    gist: Vector
    doers: Words = frozenset()
    receivers: Words = frozenset()
    others: Words = frozenset()
    places: Words = frozenset()
    times: Words = frozenset()
    names: Words = frozenset()
    numbers: Words = frozenset()
    kinds: Vector = field(default_factory=lambda: np.zeros(0))
    document: str = ""
    sentence: int = 0
    profile: Profile = field(default_factory=dict)
    about: Vector = field(default_factory=lambda: np.zeros(SIZE))

    @property
    def participants(self) -> Words:
        """Telling words of all who take part."""
        return self.doers | self.receivers | self.others


def stem(word: str) -> str:
    """A word without the ending that makes a noun or a form of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def telling(words: Iterable[str], table: WordTable) -> Words:
    """The words that tell something: no article, preposition or sign, and none that is everywhere."""
    return frozenset(word for word in words if word not in _EMPTY and table.rarity(word) > 0)


def profile_of(words: Iterable[str], table: WordTable) -> Profile:
    """How much each word weighs in a document, squares adding up to 1."""
    counts = Counter(word for word in words if word not in _EMPTY)
    weights = {word: (1 + log(count)) * table.rarity(word) for word, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items() if weight}


def mention(
    words: Sequence[Word],
    tokens: Collection[int],
    parts: Mapping[str, Words] | None = None,
    *,
    kinds: Vector | None = None,
    document: str = "",
    sentence: int = 0,
    profile: Profile | None = None,
    about: Vector | None = None,
) -> Mention:
    """A mention out of its tagged sentence.

    Args:
        words: of the sentence, tagged.
        tokens: numbers of the mention's words, one at least.
        parts: `doers`, `receivers`, `others`, `places`, `times`, `names` by name; the mention's words are taken out.
        kinds, document, sentence, profile, about: as in `Mention`.
    """
    table = word_table()
    own = sorted(tokens)
    place = _head(words, own)
    head = senses().base(words[place].base)
    spoken = frozenset(words[i].base for i in own) - _EMPTY or frozenset({words[place].base})
    others = [i for i in range(len(words)) if i not in tokens]
    given = {name: found - spoken for name, found in (parts or {}).items()}
    around = telling((words[i].base for i in others), table)
    return Mention(
        head=head,
        stem=stem(head),
        words=frozenset(senses().base(word) for word in spoken),
        verb=words[place].tag == "V",
        meaning=table.vector(words[i].lower for i in own),
        head_meaning=table.vector([words[place].lower]),
        around=around,
        near=telling((words[i].base for i in others if min(abs(i - k) for k in own) <= _NEAR), table),
        gist=table.gist(word.lower for word in words),
        numbers=frozenset(word for word in around if _NUMBER.match(word)),
        kinds=kinds if kinds is not None else np.zeros(0),
        document=document,
        sentence=sentence,
        profile=profile if profile is not None else {},
        about=about if about is not None else np.zeros(SIZE),
        **given,
    )


def _head(words: Sequence[Word], own: Sequence[int]) -> int:
    """The first verb, else the last word where it is a noun, else the first."""
    verbs = [i for i in own if words[i].tag == "V"]
    if verbs:
        return verbs[0]
    return own[-1] if words[own[-1]].tag in {"N", "NAME"} else own[0]


@lru_cache(maxsize=4096)
def mention_of(facts: Facts) -> Mention:
    """The mention that a claim makes."""
    words = tagged(facts.wording)
    found = touching(words, facts.offset, facts.offset + len(facts.trigger))
    parts: dict[str, set[str]] = defaultdict(set)
    for part, text in facts.parts:
        parts[part].update(word.base for word in tagged(text))
    table = word_table()
    told = {part: telling(sorted(bases), table) for part, bases in parts.items()}
    return mention(words, range(*found) if found is not None else range(1), told, document=facts.group)
