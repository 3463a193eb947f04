"""Whom a text calls by a family name alone and names in full before: "Kolvane" after "Maria Kolvane".

In its title and in sentences of which nothing is claimed, too. A wrong name is worse than none: there is none where two
of the text may bear it, where somebody is called by it before the full name comes, where that may be no person's, or
where it ends in the father's ("bin Salman").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import TITLES, Sort
from answerable.reading.people.coreference import Chains, bare
from answerable.reading.people.referring import Form, Mention, Sex, is_outlet
from answerable.reading.people.shortening import untitled

_FATHERS = word_set("bin ibn ben bint abu abi")
_BEHIND = word_set("jr sr ii iii iv qc kc sc mp mep phd md")
"""What stands behind a family name."""
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
"""A word that is no article nor preposition, so that a heading writes it with a capital."""
_WITHIN = re.compile(r"\w")
"""What stands within a word."""
_DOUBLE = 3
"""Names of somebody who may bear two family names and be called by the first: "Ana Moreno Diaz"."""


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A family name that stands alone in a text.

    Attributes:
        alone: where it does, in order.
        full: where its bearer is first named in full.
        last: whether the full name ends in it, and it is no given name: no other text is needed to tell.
    """

    alone: tuple[Mention, ...]
    full: Mention
    last: bool


def family_names(text: str, chains: Chains, named: Iterable[tuple[str, ...]], outlet: str = "") -> Iterator[FamilyName]:
    """The family names that stand alone in a text and have one bearer there.

    Args:
        text: the working text.
        chains: of it.
        named: the words in lower case of all names of it, those too that describe something else ("the Kolvane case").
        outlet: who publishes it.
    """
    alone: dict[str, list[Mention]] = defaultdict(list)
    bearers: dict[str, list[Mention]] = defaultdict(list)
    for mention in chains.mentions:
        if mention.form is not Form.NAME or is_outlet(mention, outlet):
            continue
        words = _without_degree(bare(mention))
        if len(words) == 1 and mention.sort in {Sort.PERSON, Sort.UNKNOWN} and mention.lead != "the":
            alone[words[0]].append(mention)
        elif len(words) > 1 and mention.sort is Sort.PERSON:
            for word in _borne_by(words):
                bearers[word].append(mention)
    names = {_without_degree(untitled(words)) for words in named}
    called: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words in names:
        for word in _borne_by(words) if len(words) > 1 else ():
            called[word].add(words)
    for word in sorted(alone.keys() & bearers.keys() - {words[0] for words in names if len(words) > 1}):
        found = bearers[word]
        known = {_without_degree(bare(each)) for each in found}
        if called[word] - known or found[0].start > alone[word][0].start or _may_be_two(chains, found, alone[word]):
            continue
        if any(words[-2] in _FATHERS for words in known) or not any(_is_person(text, each) for each in found):
            continue
        whole = bare(found[0])
        if _without_degree(whole)[-1] != word and whole[0] not in given_names():
            continue  # "Singer Moreno Kolvane" is no Moreno
        yield FamilyName(tuple(alone[word]), found[0], whole[-1] == word and word not in given_names())


def _without_degree(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without what stands behind it."""
    while len(words) > 1 and words[-1].strip(".,") in _BEHIND | {""}:
        words = words[:-1]
    return words


def _borne_by(words: tuple[str, ...]) -> Iterator[str]:
    """The family names of a full name: the last word, and the one before where it may be the first of two."""
    yield words[-1]
    if len(words) >= _DOUBLE and words[-2] not in given_names():
        yield words[-2]


def _may_be_two(chains: Chains, found: Sequence[Mention], alone: Sequence[Mention]) -> bool:
    """Whether the full names may be two persons', or a title tells another sex than they do."""
    one = {each.order for each in chains.chain(found[0].order)}
    sexes = {each.sex for each in (*found, *alone)} - {Sex.UNKNOWN}
    return len(sexes) > 1 or not one.issuperset(each.order for each in found)


def _is_person(text: str, mention: Mention) -> bool:
    """Whether a full name is surely a person's: by its given name, a title, or words that the text never writes small.

    In a heading all words may be written as those of a name are.
    """
    words = _without_degree(bare(mention))
    if words[0] in given_names() or (mention.before and mention.before[-1].rstrip(".") in TITLES):
        return True
    end = text.find("\n", mention.end)
    line = text[text.rfind("\n", 0, mention.start) + 1 : end if end >= 0 else len(text)]
    heading = not any(each[0].islower() for each in _WORD.findall(line))
    return not heading and not any(_stands_in(text, word) for word in words)


def _stands_in(text: str, word: str) -> bool:
    """Whether a text has a word, written so, that is no part of another; a name may end with it behind a hyphen."""
    place = text.find(word)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + len(word) : place + len(word) + 1]
        if not (before == "-" or _WITHIN.fullmatch(before) or _WITHIN.fullmatch(after)):
            return True
        place = text.find(word, place + 1)
    return False
