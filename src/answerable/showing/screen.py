"""Where text is shown: a terminal of some width and colour, or a pipe that gets whole lines without either."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

_PIPE_WIDTH = 1_000_000
_NARROWEST = 30
_ENDS = "\n\r\t\u2028\u2029"
_UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, halves of characters, and what turns the direction: UAX 9 and the general categories Cc and Cs."""

DIM = Style(dim=True)
BOLD = Style(bold=True)
HEAD = Style(bold=True, color="cyan")


def safe(text: str) -> str:
    """`text` without anything that could steer a terminal: controls and direction overrides become U+FFFD.

    Line ends and tabs become spaces, since a listing's line is one line.
    """
    return _UNSAFE.sub(lambda found: " " if found[0] in _ENDS else "\N{REPLACEMENT CHARACTER}", text)


def oneline(text: str) -> str:
    """`text` made safe, with every run of white space one space."""
    return " ".join(safe(text).split())


@dataclass(frozen=True, slots=True)
class Signs:
    """The few signs that carry meaning, always next to a word."""

    agreed: str = "●"
    single_source: str = "○"
    unsupported: str = "·"
    disputed: str = "≠"
    alleged: str = "?"
    denied: str = "✕"
    to: str = "→"
    dot: str = "·"
    dots: str = "…"
    answered: str = "↳"

    def of(self, status: str) -> str:
        """The sign of a status."""
        return str(getattr(self, status))


ASCII = Signs(
    agreed="=", single_source="-", disputed="!", unsupported=".", denied="x", to="->", dot="|", dots="...", answered=">"
)


class _Console(Console):
    """One that leaves it to the program what to do when the reader of a pipe has gone."""

    def on_broken_pipe(self) -> None:
        """Pass on the `BrokenPipeError` that is being handled."""
        raise


class Screen:
    """One output stream.

    Args:
        stream: where to write; standard output where none is given.
        width: columns; None asks the terminal.
    """

    def __init__(self, stream: TextIO | None = None, *, width: int | None = None) -> None:
        out = sys.stdout if stream is None else stream
        self.terminal = out.isatty() or width is not None
        self.console = _Console(
            file=out,
            width=width if self.terminal else _PIPE_WIDTH,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=not self.terminal,
        )
        self.signs = Signs() if (out.encoding or "utf-8").lower().replace("-", "") in ("utf8", "utf8sig") else ASCII

    @property
    def width(self) -> int:
        """Columns that may be filled; very many on a pipe."""
        return max(_NARROWEST, self.console.width)

    def put(self, *parts: str | tuple[str, str | Style] | Text, indent: int = 0, hang: int | None = None) -> None:
        """A paragraph: one line on a pipe; on a terminal as many as it needs, from the second `hang` columns in."""
        text = Text.assemble(*parts, end="")
        text.rstrip()
        if not self.terminal:
            self.console.print(Text(" " * indent).append_text(text), soft_wrap=True)
            return
        more = indent if hang is None else hang
        room = max(10, self.width - max(indent, more))
        for number, line in enumerate(text.wrap(self.console, room)):
            line.rstrip()
            self.console.print(Text(" " * (more if number else indent)).append_text(line), soft_wrap=True)

    def gap(self) -> None:
        """An empty line."""
        self.console.print()

    def head(self, text: str) -> None:
        """A heading."""
        self.put((safe(text), HEAD))
