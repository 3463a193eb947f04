"""The content tree of a dossier: what is said, in what order, before any writer sets it.

Text in the tree is plain. Each writer escapes it for its own format, and none reads markup out of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from answerable.showing.screen import safe
from answerable.showing.wording import Tone, shown


class Style(StrEnum):
    """What a run of words is."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    CODE = "code"
    MARK = "mark"  # the words of a quotation that say it happened


class Run(Struct, frozen=True, kw_only=True):
    """Some words.

    Attributes:
        text: plain text.
        style: what they are.
        to: the anchor they lead to, or in a site the file; empty for none.
    """

    text: str
    style: Style = Style.PLAIN
    to: str = ""


Runs: TypeAlias = tuple[Run, ...]


class Paragraph(Struct, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph."""

    runs: Runs
    quiet: bool = False


class Items(Struct, frozen=True, kw_only=True, tag="items"):
    """A list of points."""

    items: tuple[Runs, ...]


class Facts(Struct, frozen=True, kw_only=True, tag="facts"):
    """Names and what stands for each."""

    rows: tuple[tuple[str, Runs], ...]


class Table(Struct, frozen=True, kw_only=True, tag="table"):
    """A table.

    Attributes:
        about: what it holds, for those who hear it read.
        head: the columns' names.
        widths: relative width of each column.
        rows: each with a cell a column.
    """

    about: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Runs, ...], ...]


class Quotation(Struct, frozen=True, kw_only=True, tag="quotation"):
    """Words of a source.

    Attributes:
        runs: the words, those that say it happened in `Style.MARK`.
        language: ISO 639-1 code, or `und`.
        rtl: whether they run from right to left.
    """

    runs: Runs
    language: str
    rtl: bool


class Chart(Struct, frozen=True, kw_only=True, tag="chart"):
    """A drawing of what the list beside it holds. Forms that show no drawing leave it out.

    Attributes:
        svg: the drawing, in which no word of a source stands.
        about: what it shows, for those who do not see it.
    """

    svg: str
    about: str


Block: TypeAlias = "Paragraph | Items | Facts | Table | Quotation | Chart"


class Entry(Struct, frozen=True, kw_only=True, tag="entry"):
    """A numbered part of a section: an event, a statement, an exhibit.

    Attributes:
        anchor: to which others lead.
        number: as it is cited: "12", "Exhibit 3".
        when: the date, where it has one.
        title: in a few words.
        badge: how far sources agree, in words; empty for none.
        tone: the badge's meaning.
        blocks: what is in it.
    """

    anchor: str
    number: str
    title: str
    when: str = ""
    badge: str = ""
    tone: Tone = Tone.NEUTRAL
    blocks: tuple[Block, ...] = ()


class Section(Struct, frozen=True, kw_only=True):
    """A section with its heading."""

    anchor: str
    title: str
    blocks: tuple[Block | Entry, ...]


class Dossier(Struct, frozen=True, kw_only=True):
    """The whole.

    Attributes:
        title: of the case.
        subtitle: what sort of document it is.
        head: the title as it stands at the head of every page, short enough for one line.
        running: what stands beside it.
        notice: what a reader must know before the first fact.
        cover: what the cover says of it.
        sections: in order.
    """

    title: str
    subtitle: str
    head: str
    running: str
    notice: str
    cover: Facts
    sections: tuple[Section, ...]


def words(text: str, style: Style = Style.PLAIN, to: str = "") -> Run:
    """A run of a source's words on one line: no control character, no override of direction (those become U+FFFD)."""
    return Run(text=shown(text), style=style, to=to)


def piece(text: str, style: Style = Style.PLAIN) -> Run:
    """A part of a quotation: the same, not isolated, with white space at either end kept as one space."""
    cleaned = safe(text)
    inner = " ".join(cleaned.split())
    if not inner:
        return Run(text=" " if cleaned else "", style=style)
    before, after = " " * cleaned[0].isspace(), " " * cleaned[-1].isspace()
    return Run(text=f"{before}{inner}{after}", style=style)


def joined(parts: Iterable[Run], by: str = ", ") -> Runs:
    """Runs with plain words between them."""
    together: list[Run] = []
    for part in parts:
        together += (Run(text=by), part) if together else (part,)
    return tuple(together)


def plain(runs: Iterable[Run]) -> str:
    """The words of runs, without anything else."""
    return "".join(run.text for run in runs)
