"""Surnames of the persons whom a text names in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from answerable.reading.language.given_names import given_names
from answerable.reading.language.names import SUFFIXES, TITLES, Name, Sort
from answerable.reading.language.words import Word, fold


def surnames(names: list[tuple[list[Word], Name]]) -> frozenset[str]:
    """Folded last names of the persons among `names` that are given in full."""
    return frozenset(
        fold(words[_family(words, name)].text)
        for words, name in names
        if name.sort is Sort.PERSON and name.last - name.first > 1
    )


def _family(words: Sequence[Word], name: Name) -> int:
    """Where the family name of a person stands: before "Jr" and "III"."""
    last = name.last - 1
    while last > name.first + 1 and (words[last].lower in SUFFIXES or words[last].text in {".", ","}):
        last -= 1
    return last


def are_family_names(sentences: Collection[list[Word]], names: Iterable[tuple[list[Word], Name]]) -> None:
    """Tag as names the words for a title that are somebody's family name in the text: "Sheikh" beside "Omar Sheikh".

    Not where the text also tells of "the King".

    Args:
        sentences: the words of the text's sentences.
        names: those that stand in them.
    """
    borne = {
        words[_family(words, name)].lower
        for words, name in names
        if name.sort is Sort.PERSON and name.last - name.first > 1 and words[name.first].lower in given_names()
    } & TITLES
    alone = [
        (words[i - 1].tag if i else "", word)
        for words in (sentences if borne else ())
        for i, word in enumerate(words)
        if word.lower in borne and word.capital and word.tag == "N"
    ]
    offices = {word.lower for before, word in alone if before in {"DET", "POS"}}
    for _, word in alone:
        if word.lower not in offices:
            word.tag = "NAME"
