"""A dossier in Markdown (CommonMark), with every character of a source escaped that Markdown or HTML would read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch

from answerable.showing.dossier.content import (
    Chart,
    Dossier,
    Entry,
    Facts,
    Items,
    Paragraph,
    Quotation,
    Run,
    Style,
    Table,
)

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_STARTS_LIST = re.compile(r"^(\s*)([-+]|\d+(?=[.)]))")


def render(dossier: Dossier) -> bytes:
    """The file, in UTF-8."""
    blocks = [
        f"# {inline(dossier.title)}",
        inline(dossier.subtitle),
        f"**{inline(dossier.notice)}**",
        block(dossier.cover),
    ]
    for number, section in enumerate(dossier.sections, start=1):
        blocks.append(f"## {number} {inline(section.title)}")
        blocks += map(block, section.blocks)
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def inline(text: str) -> str:
    """`text` with nothing in it that Markdown reads."""
    return _MARKUP.sub(r"\\\g<0>", text)


def line(text: str) -> str:
    """The same at the start of a line, where a dash or a number would begin a list."""
    return _STARTS_LIST.sub(lambda found: f"{found[1]}{_start(found[2])}", text)


def _start(sign: str) -> str:
    return f"\\{sign}" if sign in "-+" else f"{sign}\\"


@singledispatch
def block(part: object) -> str:
    """A block as Markdown.

    Raises:
        TypeError: it is no block.
    """
    raise TypeError(f"{type(part).__name__} is no block of a dossier")


@block.register
def _paragraph(part: Paragraph) -> str:
    return line(runs(part.runs))


@block.register
def _items(part: Items) -> str:
    return "\n".join(f"- {line(runs(item))}" for item in part.items)


@block.register
def _facts(part: Facts) -> str:
    return "\n".join(f"- {inline(name)}: {runs(value)}" for name, value in part.rows)


@block.register
def _table(part: Table) -> str:
    rows = [part.head, tuple("---" for _ in part.head), *(tuple(map(runs, row)) for row in part.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@block.register
def _quotation(part: Quotation) -> str:
    return f"> {line(runs(part.runs))}"


@block.register
def _chart(part: Chart) -> str:
    return ""


@block.register
def _entry(part: Entry) -> str:
    head = " · ".join(inline(text) for text in (part.number, part.when, part.title, part.badge) if text)
    return "\n\n".join([f"### {head}", *map(block, part.blocks)])


def runs(parts: Iterable[Run]) -> str:
    """Runs in Markdown: strong words in two stars, the words of a mark in one."""
    return "".join(map(_run, parts))


def _run(run: Run) -> str:
    text = inline(run.text)
    inner = text.strip()
    if not inner or run.style not in (Style.STRONG, Style.MARK):
        return text
    stars = "**" if run.style is Style.STRONG else "*"
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{stars}{inner}{stars}{after}"
