"""A dossier as one HTML file: no script, no request, styles inside, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from html import escape
from importlib import resources

from answerable.showing.dossier.content import (
    Chart,
    Dossier,
    Entry,
    Facts,
    Items,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Section,
    Style,
    Table,
)

_TAG = {Style.STRONG: "strong", Style.CODE: "code", Style.MARK: "mark"}
_CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(dossier: Dossier) -> bytes:
    """The file, in UTF-8."""
    style = resources.files(__package__).joinpath("dossier.css").read_text("utf-8")
    contents = "".join(
        f'<li><a href="#{section.anchor}">{escape(section.title)}</a></li>' for section in dossier.sections
    )
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_CSP)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(dossier.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f'<header><p class="subtitle">{escape(dossier.subtitle)}</p><h1>{escape(dossier.title)}</h1>'
        f'<p class="notice">{escape(dossier.notice)}</p>{block(dossier.cover)}'
        f'<nav aria-label="Contents"><h2>Contents</h2><ol>{contents}</ol></nav></header>\n<main>\n'
        + "\n".join(_section(number, section) for number, section in enumerate(dossier.sections, start=1))
        + "\n</main>\n</body>\n</html>\n"
    )
    return page.encode()


def _section(number: int, section: Section) -> str:
    body = "\n".join(map(block, section.blocks))
    title = f"{number} {escape(section.title)}"
    return f'<section aria-labelledby="{section.anchor}"><h2 id="{section.anchor}">{title}</h2>\n{body}\n</section>'


@singledispatch
def block(part: object) -> str:
    """A block as HTML.

    Raises:
        TypeError: it is no block.
    """
    raise TypeError(f"{type(part).__name__} is no block of a dossier")


@block.register
def _paragraph(part: Paragraph) -> str:
    return f"<p{' class=quiet' if part.quiet else ''}>{runs(part.runs)}</p>"


@block.register
def _items(part: Items) -> str:
    return "<ul>" + "".join(f"<li>{runs(item)}</li>" for item in part.items) + "</ul>"


@block.register
def _facts(part: Facts) -> str:
    rows = "".join(f"<div><dt>{escape(name)}</dt><dd>{runs(value)}</dd></div>" for name, value in part.rows)
    return f"<dl>{rows}</dl>"


@block.register
def _table(part: Table) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in part.head)
    rows = "".join("<tr>" + "".join(map(_cell, part.head, row)) + "</tr>" for row in part.rows)
    return f"<table><caption>{escape(part.about)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(name: str, cell: Runs) -> str:
    """A cell that knows its column's name, where a narrow screen sets the cells one below another."""
    return f'<td data-label="{escape(name)}">{runs(cell)}</td>'


@block.register
def _quotation(part: Quotation) -> str:
    language = f' lang="{escape(part.language)}"' if part.language != "und" else ""
    direction = "rtl" if part.rtl else "auto"
    return f'<blockquote{language} dir="{direction}">{runs(part.runs)}</blockquote>'


@block.register
def _chart(part: Chart) -> str:
    return f'<figure tabindex="0">{part.svg}<figcaption>{escape(part.about)}</figcaption></figure>'


@block.register
def _entry(part: Entry) -> str:
    head = []
    if part.number:
        head.append(f'<span class="number">{escape(part.number)}</span>')
    if part.when:
        head.append(f'<span class="when">{escape(part.when)}</span>')
    if part.title:
        head.append(f"<bdi>{escape(part.title)}</bdi>")
    if part.badge:
        head.append(f'<span class="badge {part.tone.value}">{escape(part.badge)}</span>')
    body = "".join(map(block, part.blocks))
    return f'<article id="{part.anchor}"><h3>{" ".join(head)}</h3>{body}</article>'


def runs(parts: Iterable[Run] | Runs) -> str:
    """Runs as HTML, each isolated so that its direction does not reach the next."""
    return "".join(map(_run, parts))


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.to:
        return f'<a href="{_address(run.to)}">{text}</a>'
    if run.style is Style.QUIET:
        return f'<span class="quiet">{text}</span>'
    tag = _TAG.get(run.style)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _address(to: str) -> str:
    """An anchor of this page, or a file beside it."""
    return escape(to if "." in to else f"#{to}")
