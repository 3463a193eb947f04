"""Footnotes of a printed page: the notes taken out of its flow, and their marks out of its sentences.

A note is known by two things together: small type at the foot of the page that begins with a number, and the same
number raised in a line above. A raised number without a note (a square metre, a power) stays where it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from answerable.sources.formats.pdf_layout import RAISED, Line

_SMALLER = 0.93
"""A note's size of type to that of most of the page, at most."""
_MARK = re.compile(rf"\s?{RAISED}(\d+){RAISED}")
_OPENING = re.compile(rf"{RAISED}?(\d{{1,3}}){RAISED}?(?!\d|[.,]\d)\s*")


def usual_size(pages: Iterable[Sequence[Line]]) -> float:
    """The size of most of the type, in points; 0 where no places are known."""
    sizes: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def without_notes(lines: Sequence[Line], usual: float) -> tuple[list[Line], list[list[Line]]]:
    """The lines of a page without its notes and their marks, and the lines of each note without its number.

    Args:
        lines: of the page, without its running heads.
        usual: size of most of the document's type, in points.
    """
    start = _start(lines, usual)
    above = {found for line in lines[:start] for found in _MARK.findall(line.text)}
    opened = {place: found[1] for place in range(start, len(lines)) if (found := _OPENING.match(lines[place].text))}
    marked = above & set(opened.values())
    if not marked:
        return [_plain(line, marked) for line in lines], []
    notes: list[list[Line]] = [[]]
    for place in range(start, len(lines)):
        line = lines[place]
        if opened.get(place) in marked:
            notes.append([])
            line = replace(line, text=_OPENING.sub("", line.text, count=1))
        notes[-1].append(_plain(line, marked))
    return [_plain(line, marked) for line in lines[:start]], [note for note in notes if note]


def _start(lines: Sequence[Line], usual: float) -> int:
    """Where the small type at the foot of the page begins; behind the last line where there is none."""
    start = len(lines)
    while start and 0 < lines[start - 1].size < _SMALLER * usual:
        start -= 1
    return start


def _plain(line: Line, marked: set[str]) -> Line:
    """`line` without the marks of notes, other raised numbers left as they are."""
    text = _MARK.sub(lambda found: "" if found[1] in marked else found[0].replace(RAISED, ""), line.text)
    return replace(line, text=text) if text != line.text else line
