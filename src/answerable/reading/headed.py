"""A long pattern of many ways, tried only where a text goes on as one of them begins.

Of an alternation `re` tries every way at every letter of a text, though few letters begin one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_SIZE = 4
"""Letters at the beginning of a way that are looked for, at most."""
FIGURE = "0"
_FIGURES = re.compile(r"\\d|\[(?:\\d|\d|-)+\]")
_PART = re.compile(
    r"(?:(?P<around>\(\?<?[=!])|(?P<opens>\((?:\?(?:P<\w+>|[-a-z]*:))?)|(?P<closes>\))|(?P<either>\|)|(?P<edge>\\b|\^)"
    r"|\[(?P<set>[\w’']+)\]|(?P<any>\[(?:\\.|[^\]])+\]|\\[dswDSWnrt]|\.)|\\?(?P<one>.))"
    r"(?P<times>[?*+]\??|\{[\d,]+\}\??)?"
)
"""Of a pattern, with how often it stands."""

_Head = tuple[str, bool]
"""Letters with which a way begins, and whether what stands behind them is known too."""


class Headed:
    """A pattern each of whose ways begins with letters that are known.

    Args:
        pattern: in lower case, for text in lower case.

    Raises:
        ValueError: it has a way that may begin with anything.
    """

    def __init__(self, pattern: str) -> None:
        self._whole = re.compile(pattern)
        by_first: dict[str, list[str]] = {}
        begun = heads(pattern)
        if "" in begun:
            raise ValueError(f"a way of the pattern may begin with anything: {pattern[:80]}")
        for head in sorted(begun):
            by_first.setdefault(head[0], []).append(re.escape(head[1:]))
        self._begins = re.compile("|".join(f"{re.escape(c)}(?={'|'.join(rest)})" for c, rest in by_first.items()))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the pattern, as `re` gives them."""
        reached = 0
        for begin in self._begins.finditer(text):
            if begin.start() >= reached and (found := self._whole.match(text, begin.start())) is not None:
                reached = found.end()
                yield found


def heads(pattern: str, size: int = _SIZE, figures: bool = False) -> frozenset[str]:
    """The letters with which the ways of a pattern begin; an empty one where a way may begin with anything.

    Args:
        pattern: as `re` has it.
        size: letters of each at most.
        figures: whether any figure is one and the same, `FIGURE`, and nothing behind it is looked for.
    """
    parts = _PART.finditer(pattern)

    def ways() -> tuple[set[_Head], str]:
        """Of the pattern, or of the bracket that was opened last; and how often that stands."""
        done: set[_Head] = set()
        way: set[_Head] = {("", True)}
        for part in parts:
            times = part["times"] or ""
            if part["closes"]:
                return done | way, times
            if part["either"]:
                done, way = done | way, {("", True)}
                continue
            inner: set[_Head]
            if part["around"] or part["opens"]:
                inner, times = ways()
                inner = {("", True)} if part["around"] else inner
            elif part["edge"]:
                inner = {("", True)}
            elif figures and part["any"] and _FIGURES.fullmatch(part["any"]):
                inner = {(FIGURE, False)}
            else:
                inner = {(c, True) for c in part["set"] or part["one"] or ()} or {("", False)}
                inner = {(FIGURE, False) if figures and c.isdigit() else (c, known) for c, known in inner}
            if times and not times.startswith("?"):
                inner = {(letters, False) for letters, _ in inner}
            if times.startswith(("?", "*", "{0")):
                inner.add(("", True))
            way = {_joined(before, after, size) for before, after in product(way, inner)}
        return done | way, ""

    return frozenset(letters for letters, _ in ways()[0])


def _joined(before: _Head, after: _Head, size: int) -> _Head:
    letters, known = before
    if not known or len(letters) == size:
        return letters, False
    return (letters + after[0])[:size], after[1]
