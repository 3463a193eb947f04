"""The numbers that Word writes before paragraphs and headings by itself: "12.", "IV.", "(a)" (ECMA-376, part 1, 17.9).

They stand in no run of the text: a paragraph or its style names a list and a level, and the file says how each level
counts. Lawyers cite a judgment by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from answerable.sources.bytes import package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_MOST_LETTERS = 780
"""Thirty rounds of the alphabet; who counts farther writes a number."""
_MOST_ROMAN = 3_999
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts.

    Attributes:
        start: its first number.
        form: `decimal`, `upperRoman` and so on.
        text: what is written, `%1` standing for the number of the first level.
        style: id of the paragraphs' style that is of this level.
        restarts: whether it begins anew behind a higher level.
        legal: whether all its numbers are Arabic.
    """

    start: int
    form: str
    text: str
    style: str
    restarts: bool
    legal: bool


@dataclass(slots=True)
class _List:
    """A list: its abstract definition, and where its levels begin if not as that says."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of numbers: list and level, and the style that it is based on."""

    based_on: str
    number: str
    level: int | None


class Numbering:
    """Counts the numbered paragraphs of a document, which must come in its order."""

    def __init__(self, word: WordDocument) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._styles = dict(_styles(word))
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        linked: dict[str, str] = {}
        for root in _parts(word):
            for element in root.iterfind(f"{_W}abstractNum"):
                name = _value(element, "abstractNumId", own=True)
                self._levels[name] = dict(_levels(element))
                linked[name] = _value(element, "numStyleLink")
            for element in root.iterfind(f"{_W}num"):
                starts = dict(_starts(element))
                self._lists[_value(element, "numId", own=True)] = _List(_value(element, "abstractNumId"), starts)
        for name, style in linked.items():
            number = self._styles[style].number if style in self._styles else ""
            if number in self._lists:
                self._levels[name] = self._levels.get(self._lists[number].abstract, {})

    def label(self, paragraph: etree._Element) -> str:
        """What Word writes before a paragraph; empty for none and for a bullet."""
        named = self._of(paragraph)
        if named is None:
            return ""
        number, depth = named
        told = self._lists[number]
        levels = self._levels.get(told.abstract, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(told.abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            for level in told.starts:
                counts.pop(level, None)
        first = told.starts.get(depth, levels[depth].start)
        counts[depth] = counts[depth] + 1 if depth in counts else first
        for deeper in [level for level in counts if level > depth and (level not in levels or levels[level].restarts)]:
            del counts[deeper]
        return _written(levels, depth, counts)

    def _of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """Of which list a paragraph is, and how deep in it."""
        properties = paragraph.find(f"{_W}pPr")
        style = _value(properties, "pStyle") if properties is not None else ""
        own = properties.find(f"{_W}numPr") if properties is not None else None
        number = _value(own, "numId") if own is not None else ""
        level = _value(own, "ilvl") if own is not None else ""
        told = self._by_style(style)
        if not number and told is not None:
            number = told.number
        if number not in self._lists:
            return None
        if level:
            return (number, int(level)) if level.isdecimal() else None
        levels = self._levels.get(self._lists[number].abstract, {})
        of_style = next((depth for depth, each in levels.items() if each.style and each.style == style), None)
        if of_style is not None and own is None:
            return number, of_style
        return number, (told.level or 0) if told is not None and own is None else 0

    def _by_style(self, name: str) -> _Style | None:
        """The nearest style that says of which list its paragraphs are."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if style.number:
                return style
            name = style.based_on
        return None


def _written(levels: dict[int, _Level], depth: int, counts: dict[int, int]) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        of = int(place[1]) - 1
        if of not in levels or of > depth:
            return ""
        return _figure(counts.get(of, levels[of].start), "decimal" if level.legal else levels[of].form)

    text = _PLACE.sub(number, level.text).strip()
    return text if any(character.isalnum() for character in text) else ""


def _figure(number: int, form: str) -> str:
    """A number as a level writes it; empty where it writes none, and Arabic in a form that is not known."""
    if form in {"none", "bullet"}:
        return ""
    if form in {"upperRoman", "lowerRoman"} and 0 < number <= _MOST_ROMAN:
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and 0 < number <= _MOST_LETTERS:
        rounds, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) * (rounds + 1)
        return letters if form == "upperLetter" else letters.lower()
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        written += sign * times
    return written


def _parts(word: WordDocument) -> Iterator[etree._Element]:
    for related in word.part.rels.values():
        if related.reltype == RELATIONSHIP_TYPE.NUMBERING and not related.is_external:
            yield package.parse_xml(related.target_part.blob)


def _styles(word: WordDocument) -> Iterator[tuple[str, _Style]]:
    for related in word.part.rels.values():
        if related.reltype != RELATIONSHIP_TYPE.STYLES or related.is_external:
            continue
        for style in package.parse_xml(related.target_part.blob).iterfind(f"{_W}style"):
            numbers = style.find(f"{_W}pPr/{_W}numPr")
            level = _value(numbers, "ilvl") if numbers is not None else ""
            yield (
                _value(style, "styleId", own=True),
                _Style(
                    _value(style, "basedOn"),
                    _value(numbers, "numId") if numbers is not None else "",
                    int(level) if level.isdecimal() else None,
                ),
            )


def _levels(abstract: etree._Element) -> Iterator[tuple[int, _Level]]:
    for element in abstract.iterfind(f"{_W}lvl"):
        depth, start = _value(element, "ilvl", own=True), _value(element, "start")
        if depth.isdecimal():
            yield (
                int(depth),
                _Level(
                    start=int(start) if start.isdecimal() else 0,
                    form=_value(element, "numFmt") or "decimal",
                    text=_value(element, "lvlText"),
                    style=_value(element, "pStyle"),
                    restarts=_value(element, "lvlRestart") != "0",
                    legal=element.find(f"{_W}isLgl") is not None,
                ),
            )


def _starts(number: etree._Element) -> Iterator[tuple[int, int]]:
    for element in number.iterfind(f"{_W}lvlOverride"):
        depth, start = _value(element, "ilvl", own=True), _value(element, "startOverride")
        if depth.isdecimal() and start.isdecimal():
            yield int(depth), int(start)


def _value(element: etree._Element, name: str, *, own: bool = False) -> str:
    """What an element says of `name`: in an attribute of its own, or in that of a child of this name."""
    told = element if own else element.find(f"{_W}{name}")
    if told is None:
        return ""
    return str(told.get(f"{_W}{name}" if own else f"{_W}val") or "")
