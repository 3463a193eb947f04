"""The headings of a judgment: whose word stands under them, and how deep each lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from answerable.reading.language.sentences import Paragraph


class Whose(StrEnum):
    """Whose word a part of a judgment is."""

    COURT = "court"
    PARTY = "party"
    WITNESS = "witness"
    NOT_FOUND = "not found"
    LAW = "law"
    OPERATIVE = "operative"


_LONGEST = 170
"""Code points of a heading."""
_MOST_WORDS = 14
"""Of a heading that has no number."""
_CLOSED = re.compile(r"(?:(?<!\b[A-Z])[.;,!?][\"'”’)]*|\b(?:and|or|of|the))$")
_TITLE = re.compile(r"\W*in the matter (?:of|between)\b|\((?:being )?an appeal (?:from|against)\b", re.IGNORECASE)
"""How a line of the title page begins that ends as a sentence does."""
_ROMAN = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_NUMBER = re.compile(
    rf"[#*\s]*(?:(?:part|chapter|section|title)\s+)?(?:(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}})+)\.?|(?P<arabic>\d{{1,3}})[.)]"
    rf"|(?P<roman>{_ROMAN})[.)]|(?P<letter>[A-Z])[.)]|\(?(?P<small>[a-z])[.)]|\(?(?P<low>[ivx]{{1,5}})[.)]"
    r"|\((?P<bracketed>\d{1,2})\))\s+",
    re.IGNORECASE,
)
_NOT_FOUND = re.compile(
    r"\bnot (?:proven|proved|established|made out)\b|\bunproven\b|\bno findings?\b|\bacquittals? of\b"
)
_FINDING = re.compile(
    r"\b(?:findings?|assessments?|evaluations?|discussion|deliberations?|determinations?|analysis|conclusions?|merits"
    r"|reasons?|proven|established|procedur\w+|history|background|proceedings|introduction|overview)\b"
    r"|\bfacts (?:found|as found)\b|^(?:the )?facts$"
)
_PARTY = re.compile(
    r"\b(?:submissions?|arguments?|contentions?|charges?|indictments?|allegations?|alleged|case theory|pleadings?"
    r"|plea of|positions?|pleas?|versions?|accounts?|grounds of appeal|relief sought|information|closing|opening)\b"
    r"|\b(?:prosecution|prosecutor|defen[cs]e|crown|government|plaintiff|defendant|applicant|claimant|appellant"
    r"|respondent|accused)(?:['’]s?|s['’])? case\b"
    r"|\bcases? (?:for|of) the (?:prosecution|defen[cs]e|crown|accused|parties)\b"
)
_TRIED_CASE = re.compile(r"\bcharge (?:sheet|of the jury)|\bargument heard|\bargued\b|\bplea (?:agreement|bargain)")
_LAW = re.compile(
    r"\b(?:applicable law|the law|conclusions of law|legal (?:standards?|framework|principles?|background|elements?)"
    r"|elements of|standards? (?:of|for)\b.*\b(?:review|proof)|sentencing (?:law|principles|guidelines))"
)
_WITNESS = re.compile(
    r"\b(?:evidence|testimon(?:y|ies)|witness(?:es)?|statements?|exhibits?|interviews?|cross-examination)\b"
)
_WEIGHED = re.compile(
    r"\b(?:sufficiency|admissib\w+|credibility|reliability|rules? of|law of|agreed|weight|burden|evidentiary"
    r"|standard)\b"
)
_OPERATIVE = re.compile(r"\b(?:disposition|operative|orders? of the court|dispositif)\b|^(?:verdict|decision|order)$")
_SPEAKERS = re.compile(
    r"\b(?:(?:special(?:ist)? |federal |public |state |co-)*(?:prosecution|prosecutor)|defen[cs]e|crown|government"
    r"|plaintiffs?|defendants?|applicants?|claimants?|appellants?|appellees?|respondents?|petitioners?|accused|parties"
    r"|indictment|complaint|charges?|witness(?:es)?|army|police|ministry)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        start, end: where it stands in the text.
        whose: the word of all that stands under it up to the next of its depth; None where it does not tell.
        speaker: where it names who speaks; None where it does not.
    """

    start: int
    end: int
    whose: Whose | None
    speaker: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    number: int
    heading: Heading


def is_heading(text: str, block: Paragraph) -> bool:
    """Whether a paragraph is a heading or a line of the title page: short, and no sentence."""
    words = text[block.start : block.end].strip()
    if _TITLE.match(words) and len(words) <= 2 * _LONGEST:
        return True
    if not words or len(words) > _LONGEST or _CLOSED.search(words):
        return False
    own = words[_numbered(words) :]
    if own == words and not words.isupper() and len(words.split()) > _MOST_WORDS:
        return False  # a paragraph that the end of a page cuts
    return not own.lstrip("“\"'‘«([")[:1].islower()


class Headings:
    """Walks through the headings of a judgment, and tells under which a paragraph stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._levels: list[_Level] = []

    def add(self, block: Paragraph) -> None:
        """Take in the next heading."""
        words = self.text[block.start : block.end]
        below = _numbered(words)
        heading = _heading(self.text, block.start + below, block.end)
        styles = list(_styles(words, below))
        depth = self._depth(styles)
        style, number = next(
            (s for s in styles if depth < len(self._levels) and s[0] == self._levels[depth].style), styles[0]
        )
        self._levels = [*self._levels[:depth], _Level(style, number, heading)]

    def over(self) -> Heading | None:
        """The nearest heading that tells whose word stands under it."""
        return next((level.heading for level in reversed(self._levels) if level.heading.whose is not None), None)

    def _depth(self, styles: Sequence[tuple[str, int]]) -> int:
        """How deep a heading lies: where its number goes on, else where its style stands, else below all."""
        depths = range(len(self._levels) - 1, -1, -1)
        for depth in depths:
            level = self._levels[depth]
            if any(style == level.style and number == level.number + 1 for style, number in styles):
                return depth
        first = all(number == 1 for _, number in styles)
        for depth in depths:
            style = self._levels[depth].style
            if style in dict(styles) and (style.startswith("plain") or not first):
                return depth
        return len(self._levels)


def _heading(text: str, start: int, end: int) -> Heading:
    words = text[start:end].casefold()
    speaker = next(_SPEAKERS.finditer(text, start, end), None)
    return Heading(start, end, _whose(words), speaker.span() if speaker is not None else None)


def _whose(words: str) -> Whose | None:
    """Whose word stands under a heading of these words, in lower case."""
    if _NOT_FOUND.search(words):
        return Whose.NOT_FOUND if "acquittal" not in words else None
    if _OPERATIVE.search(words):
        return Whose.OPERATIVE
    if _LAW.search(words):
        return Whose.LAW
    if _PARTY.search(words) and not _TRIED_CASE.search(words):
        return Whose.PARTY
    if _FINDING.search(words) or _WEIGHED.search(words):
        return Whose.COURT
    return Whose.WITNESS if _WITNESS.search(words) else None


def _numbered(words: str) -> int:
    """Where a heading begins behind its number."""
    found = _NUMBER.match(words)
    return found.end() if found is not None else 0


def _styles(words: str, below: int) -> Sequence[tuple[str, int]]:
    """In which row of numbers a heading may stand, and as which: "I." is a Roman one, or the letter behind H."""
    found = _NUMBER.match(words) if below else None
    if found is None:
        own = words[below:]
        return [("plain capitals" if own.isupper() else "plain", 0)]
    told: list[tuple[str, int]] = []
    if found["decimal"]:
        parts = found["decimal"].split(".")
        return [(f"decimal {len(parts)}", int(parts[-1]))]
    if found["arabic"] or found["bracketed"]:
        return [("arabic" if found["arabic"] else "bracketed", int(found["arabic"] or found["bracketed"]))]
    mark = re.sub(r"[^A-Za-z]", "", words[: found.end()].split()[-1])
    case = "small" if mark.islower() else "large"
    if re.fullmatch(_ROMAN, mark.upper()):
        told.append((f"{case} roman", _value(mark.upper())))
    if len(mark) == 1:
        letter = (f"{case} letter", ord(mark.upper()) - ord("A") + 1)
        told.insert(0 if mark.upper() not in "IVX" else len(told), letter)
    return told


def _value(roman: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for here, behind in zip(roman, [*roman[1:], ""], strict=True):
        total += -worth[here] if behind and worth[behind] > worth[here] else worth[here]
    return total
