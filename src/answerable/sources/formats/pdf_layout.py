"""From the lines of a printed page back to its paragraphs.

A text layer knows characters and their places, not paragraphs. Where one ends is seen as a reader sees it: by space
above, an indented first line, a short last line, or another size of type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

_HYPHEN = "\ufffe"
"""What pdfium gives for a hyphen at the end of a line, whose two halves it joins."""

RAISED = "\ufdd0"
"""Put around a number that stands above its line, as the mark of a footnote does; no character of any text."""

_RAISED_FIRST, _RAISED_LAST = re.compile(f"{RAISED}\\d+{RAISED} *"), re.compile(f" *{RAISED}(\\d+){RAISED}$")
_TENS = tuple(f"{tens}-" for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split())
_NUMBERED = re.compile(r"(\d{1,4})\.\s+\W?[^\W\d_]")
_TERMINAL = (".", "!", "?", ":", ";", "”", '"', "»", ".)", "。", "！", "？", "؟", "۔")
_ENOUGH, _LEADING = 4, 1.6
_BULLETS = ("•", "▪", "◦", "‣", "●", "■", "–\t", "o\t")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type.

    Attributes:
        text: its words.
        left: of its first character to the left, in points from the page's left edge.
        right: likewise, of the last to the right.
        first: height of its baseline above the page's foot, in points, where it begins.
        last: likewise where it ends, which is lower when a hyphen has tied it to the next line.
        size: of its type.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    last: float = 0.0
    size: float = 0.0


def lines_of(layer: pypdfium2.PdfTextPage) -> list[Line]:
    """The lines of a page's text layer that are not blank, in the layer's order."""
    text = layer.get_text_range(errors="replace")
    # Characters outside the Basic Multilingual Plane are two of pdfium's, so places are counted in UTF-16 units.
    placed = len(text.encode("utf-16-le", "replace")) // 2 == layer.count_chars()
    lines: list[Line] = []
    position = 0
    for row in text.split("\r\n"):
        words = row.strip()
        if words:
            start = position + _units(row[: len(row) - len(row.lstrip())])
            end = start + _units(words) - 1
            shown = _unhyphenated(_with_raised(layer, words, start) if placed else words)
            lines.append(_place(layer, shown, start, end) if placed else Line(shown))
        position += _units(row) + 2
    return lines


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """The paragraphs that `lines` make, each on one line of its own."""
    return [reduce(join, (line.text for line in group)) for group in _groups(lines)]


def join(above: str, below: str) -> str:
    """Two lines of a paragraph as one: "infor-" and "mation" make one word; "al-" and "Assad" keep their hyphen."""
    if above[-1:] not in ("-", "\u2010") or not above[-2:-1].isalnum() or not below[:1].isalnum():
        return f"{above} {below}"
    if above.lower().endswith(_TENS):
        return above + below  # "thirty-" and "eight"
    return above[:-1] + below if above[-2].islower() and below[0].islower() else above + below


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    pitch = _pitch(lines)
    left = min((line.left for line in lines if line.size), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    group: list[Line] = []
    for line, end in zip(lines, _ends(lines, right), strict=True):
        if group and (_is_next_number(line, group) or _begins(line, group[-1], pitch, (left, end))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _ends(lines: Sequence[Line], margin: float) -> list[float]:
    """How far each line could have gone: to the margin, or as far as others of its column where one stands beside."""
    ends = [margin] * len(lines)
    start = 0
    for number, (above, line) in enumerate(pairwise(lines), start=1):
        if above.last - line.first < -line.size:  # the head of the next column, or page
            own = [one.right for one in lines[start:number] if one.right < line.left]
            if 2 * len(own) > number - start:
                ends[start:number] = [max(own)] * (number - start)
            start = number
    return ends


def _is_next_number(line: Line, group: Sequence[Line]) -> bool:
    """Whether `line` begins with the number that follows on that of the paragraph above, which has ended."""
    own, before = _NUMBERED.match(line.text), _NUMBERED.match(group[0].text)
    return bool(own and before and int(own[1]) == int(before[1]) + 1 and group[-1].text.endswith(_TERMINAL))


def _is_centred(line: Line, margins: tuple[float, float]) -> bool:
    """Whether a line stands in the middle between the margins, and clear of both."""
    before, after = line.left - margins[0], margins[1] - line.right
    return min(before, after) > line.size and abs(before - after) < 0.5 * line.size


def _begins(line: Line, above: Line, pitch: float, margins: tuple[float, float]) -> bool:
    """Whether `line` begins a paragraph, having `above` before it."""
    right = margins[1]
    if line.text.startswith(_BULLETS):
        return True
    ended = above.text.endswith(_TERMINAL)
    if not line.size or not above.size:  # no places known
        return ended
    if not 0.87 < line.size / above.size < 1.15:
        return True
    gap = above.last - line.first
    if gap < -line.size:  # the head of the next column
        return ended and not line.text[:1].islower()
    if pitch and gap > 1.35 * pitch:
        return True
    if abs(gap) < 0.3 * line.size:  # a cell of the same row
        return False
    if _is_centred(above, margins):
        # of a title that is set in the middle, a line that had room for the next word was ended there
        word = (line.right - line.left) * len(line.text.split()[0]) / len(line.text)
        return above.right - above.left + word + line.size < right - margins[0]
    width = right - above.left
    short = above.right < right - 0.2 * width
    indented = line.left > above.left + 0.8 * line.size
    very_short = above.right < right - 0.45 * width
    return (ended and (short or indented)) or (very_short and not line.text[:1].islower())


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from a line down to the next: the lower quartile, for paragraphs may have space between."""
    gaps = sorted(
        above.last - line.first
        for above, line in pairwise(lines)
        if 0.5 * line.size < above.last - line.first < 4 * line.size
    )
    if not gaps:
        return 0.0
    usual = gaps[len(gaps) // 4]
    # A few lines alone may all stand apart; then the type's size tells.
    return usual if len(gaps) >= _ENOUGH else min(usual, _LEADING * max(line.size for line in lines))


def _with_raised(layer: pypdfium2.PdfTextPage, words: str, start: int) -> str:
    """The words of a line, with what tells its numbers that stand above the others around them."""

    def told(found: re.Match[str]) -> str:
        beside = words[: found.start()].rstrip()
        place = (
            len(beside) - 1 if beside else found.end() + len(words[found.end() :]) - len(words[found.end() :].lstrip())
        )
        if place >= len(words):
            return found[0]
        own, other = start + _units(words[: found.start()]), start + _units(words[:place])
        height = 0.2 * raw.FPDFText_GetFontSize(layer.raw, other)
        raised = layer.get_charbox(own)[1] > _baseline(layer, other) + height
        return f"{RAISED}{found[0]}{RAISED}" if raised else found[0]

    return re.sub(r"\d{1,3}(?!\d)", told, words)


def _place(layer: pypdfium2.PdfTextPage, text: str, start: int, end: int) -> Line:
    if text.startswith(_BULLETS) and len(text) > 2:  # set in a type of its own; the word after it tells
        start += _units(text) - _units(text[1:].lstrip())
    boxes = (layer.get_charbox(start), layer.get_charbox(end))
    first, last = _level(text, start, end)
    return Line(
        text,
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        first=_baseline(layer, first),
        last=_baseline(layer, last),
        size=raw.FPDFText_GetFontSize(layer.raw, first),
    )


def _level(text: str, start: int, end: int) -> tuple[int, int]:
    """The first and the last place of a line that stand on it, where the mark of a note begins or ends it."""
    opening, closing = _RAISED_FIRST.match(text), _RAISED_LAST.search(text)
    first = start + len(opening[0]) - 2 if opening else start
    last = end - len(closing[1]) if closing else end
    return (first, last) if first <= last else (start, end)


def _baseline(layer: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(layer.raw, index, byref(x), byref(y))
    return y.value


def _unhyphenated(text: str) -> str:
    """`text` with its words made whole."""
    head, *parts = text.split(_HYPHEN)
    return reduce(lambda above, below: join(f"{above}-", below), parts, head)


def _units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)
