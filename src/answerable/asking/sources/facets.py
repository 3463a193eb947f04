"""Search narrowed by what the documents are: their sort, language, publisher and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.sources.search import Found, search
from answerable.errors import BadQuestion
from answerable.model.source import Source
from answerable.record.file import RecordFile

FACETS = ("genre", "language", "publisher", "year")
MOST = 1000
"""How many of the documents that hold the words are counted."""

_LOOKED_AT = 300
_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Answer):
    """What the documents that hold the words are.

    Attributes:
        name: genre, language, publisher or year.
        values: each value with the number of documents, most first; an empty one where it is not known.
        whole: whether every document that holds the words was counted.
    """

    name: str
    values: tuple[tuple[str, int], ...]
    whole: bool


def facets(record: RecordFile, words: str) -> tuple[Facet, ...]:
    """The facets of the first `MOST` documents that hold the words.

    Raises:
        BadQuestion: there is nothing to search for.
    """
    found = []
    for name in FACETS:
        counted = record.tallies().facets(words, name, MOST)
        number = sum(number for _, number in counted)
        found.append(Facet(name=name, values=tuple(counted[:_SHOWN]), whole=number < MOST))
    return tuple(found)


def found_with(
    record: RecordFile,
    words: str,
    chosen: Mapping[str, str],
    *,
    as_of: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[Found, ...]:
    """The passages that hold the words in documents of these values, best first.

    With a value chosen, the best 300 documents are looked at.

    Raises:
        BadQuestion: there is nothing to search for, or no such facet.
    """
    unknown = set(chosen) - set(FACETS)
    if unknown:
        raise BadQuestion(f"There is no facet “{min(unknown)}”.", f"Choose among {', '.join(FACETS)}.")
    if not chosen:
        return search(record, words, as_of=as_of, limit=offset + limit)[offset:]
    found = search(record, words, as_of=as_of, limit=_LOOKED_AT)
    return tuple(hit for hit in found if all(value_of(hit.source, name) == chosen[name] for name in chosen))[
        offset : offset + limit
    ]


def value_of(source: Source, facet: str) -> str:
    """What a document is in that respect."""
    if facet == "year":
        latest = source.published.latest
        return "" if latest == date.max else f"{latest.year:04}"
    return str(getattr(source, facet))
