"""Full-text search. What the user writes is never passed to FTS5 as its query language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from answerable.errors import BadQuestion
from answerable.record.folding import fold, true_ranges
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection

PASSAGE = 160
"""The longest passage of a hit, in code points of the folded text, unless one phrase is longer."""

_MOST_MATCHES = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A source that holds what was searched, and the words: `text[start:end] == quote` in its working text.

    Attributes:
        source: id.
        start: in code points.
        end: in code points.
        quote: the passage with most of the words that were searched; the first line where only the title has them.
        score: BM25 (Robertson and Zaragoza 2009) with a title's word counting four times; higher is better.
    """

    source: str
    start: int
    end: int
    quote: str
    score: float


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that must stand side by side; `prefix` lets the last go on."""

    words: tuple[str, ...]
    prefix: bool

    def fts(self) -> str:
        """The phrase as FTS5 wants it, quoted."""
        return '"' + " ".join(self.words) + '"' + ("*" if self.prefix else "")

    def pattern(self) -> str:
        """A regular expression that finds it in folded text."""
        return r"(?<!\S)" + r"\s+".join(map(re.escape, self.words)) + ("" if self.prefix else r"(?!\S)")


def phrases(query: str) -> tuple[Phrase, ...]:
    """The phrases of a query: words, "words in quotation marks", and beginnings with a star (`prison*`).

    Raises:
        BadQuestion: nothing to search for, or a quotation mark without its partner.
    """
    plain = re.sub("[“”„«»]", '"', query)
    if plain.count('"') % 2:
        raise BadQuestion(f"In “{query}” a quotation mark has no partner.", "Close the quotation.", code="bad_query")
    found = []
    for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', plain):
        given = quoted or word
        words = tuple(fold(given).split())
        if words:
            found.append(Phrase(words, prefix=given.endswith("*")))
    if not found:
        raise BadQuestion(f"“{query}” holds nothing to search for.", "Give a word or a name.", code="bad_query")
    return tuple(found)


def search(connection: Connection, query: str, limit: int = 20, as_of: date | None = None) -> list[Hit]:
    """Sources whose title and text hold every phrase of the query, best first, then by id.

    With `as_of`, only those surely published by then.

    Raises:
        BadQuestion: as in `phrases`, or a limit below 1.
    """
    if limit < 1:
        raise BadQuestion("A limit is at least 1.")
    wanted = phrases(query)
    rows = connection.execute(
        _BEST if as_of is None else _BEST_BY_THEN,
        {
            "query": " AND ".join(phrase.fts() for phrase in wanted),
            "as_of": None if as_of is None else as_of.isoformat(),
            "limit": limit,
        },
    ).fetchall()
    hits = []
    for source, digest, score in rows:
        text = blobs.get(connection, digest).decode()
        start, end = passage(text, wanted)
        hits.append(Hit(source=source, start=start, end=end, quote=text[start:end], score=round(score, 6)))
    return hits


_BEST = """
    SELECT sources.id, sources.text_digest, score
    FROM (SELECT rowid AS number, -bm25(search, 4.0, 1.0) AS score FROM search WHERE search MATCH :query
          ORDER BY score DESC, rowid LIMIT :limit) AS hit
    JOIN search_sources ON search_sources.number = hit.number JOIN sources ON sources.id = search_sources.source
    ORDER BY score DESC, hit.number
"""
_BEST_BY_THEN = """
    SELECT sources.id, sources.text_digest, -bm25(search, 4.0, 1.0) AS score
    FROM search JOIN search_sources ON search_sources.number = search.rowid
    JOIN sources ON sources.id = search_sources.source
    WHERE search MATCH :query AND sources.visible_from <= :as_of ORDER BY score DESC, search.rowid LIMIT :limit
"""


def passage(text: str, wanted: tuple[Phrase, ...]) -> tuple[int, int]:
    """The stretch of `text` with the most of the phrases: the first of the shortest. Its first line if it has none."""
    folded = fold(text)
    matches: list[tuple[int, int, int]] = []
    for number, phrase in enumerate(wanted):
        for found in re.finditer(phrase.pattern(), folded):
            matches.append((found.start(), found.end(), number))
            if len(matches) > _MOST_MATCHES:
                break
    matches.sort()
    best: tuple[int, int, int, int] | None = None
    for index, (start, end, number) in enumerate(matches):
        met = {number}
        stretch = (-1, end - start, start, end)
        for _, later_end, later in matches[index + 1 :]:
            if later_end - start > PASSAGE or len(met) == len(wanted):
                break
            if later not in met:
                met.add(later)
                end = max(end, later_end)
                stretch = (-len(met), end - start, start, end)
        if best is None or stretch < best:
            best = stretch
    if best is None:
        line = text.split("\n", 1)[0]
        return 0, len(line)
    return true_ranges(text, [(best[2], best[3])])[0]
