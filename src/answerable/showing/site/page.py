"""A page of the site, and how one is led to from another.

All pages lie in one folder and are named by ids alone, so that no file name holds a word of a source.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from msgspec import Struct

from answerable.model.vocabulary import vocabulary
from answerable.showing.dossier import html
from answerable.showing.dossier.content import Run, Section, words
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import SCHEMA, EventLine, RolePart, SourceLine
from answerable.showing.wording import holder, mention, occurred, source_name
from answerable.sources.text.own import OF_A_SITE

STYLE = "style.css"
_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
_PLACES = (
    ("index.html", "Cases"),
    ("timeline.html", "Timeline"),
    ("actors.html", "Actors"),
    ("sources.html", "Sources"),
    ("words.html", "Words"),
    ("about.html", "About"),
)


class Page(Struct, frozen=True, kw_only=True):
    """A page.

    Attributes:
        name: of its file.
        title: plain text.
        lead: a sentence under the title; empty for none.
        sections: in order.
        leads_to: the file that a browser goes on to at once; empty for none.
    """

    name: str
    title: str
    lead: str = ""
    sections: tuple[Section, ...] = ()
    leads_to: str = ""


def render(page: Page) -> bytes:
    """The page as HTML in UTF-8."""
    here = [
        f'<a href="{name}"{" aria-current=page" if name == page.name else ""}>{title}</a>' for name, title in _PLACES
    ]
    lead = f'<p class="lead">{escape(page.lead)}</p>' if page.lead else ""
    body = "\n".join(map(_section, page.sections))
    onward = f'<meta http-equiv="refresh" content="0; url={page.leads_to}">\n' if page.leads_to else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_CSP)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n{onward}'
        f'<title>{escape(page.title)}</title>\n<link rel="stylesheet" href="{STYLE}">\n</head>\n<body>\n'
        '<a class="skip" href="#content">Skip to the content</a>\n'
        f'<nav aria-label="The record">{" ".join(here)}</nav>\n'
        f'<main id="content">\n<h1>{escape(page.title)}</h1>{lead}\n{body}\n</main>\n'
        f"<footer><p>{OF_A_SITE} "
        f"{escape(SCHEMA)}, vocabulary {escape(vocabulary().version)}.</p></footer>\n</body>\n</html>\n"
    ).encode()


def _section(section: Section) -> str:
    body = "\n".join(map(html.block, section.blocks))
    if not section.title:
        return body
    return (
        f'<section aria-labelledby="{section.anchor}"><h2 id="{section.anchor}">{escape(section.title)}</h2>\n'
        f"{body}\n</section>"
    )


def file_of(identity: str) -> str:
    """Name of the page of an event, an actor or a source."""
    return f"{identity}.html"


def case_file(act: str) -> str:
    """Name of the page of a case."""
    return f"case-{act}.html"


def event_run(event: EventLine) -> Run:
    """An event, leading to its page."""
    return words(f"{mention(event)}, {occurred(event)}", to=file_of(event.id))


def source_run(source: SourceLine) -> Run:
    """A source, leading to its page."""
    return Run(text=source_name(source), to=file_of(source.id))


def holders(held: Holdings, parts: Iterable[RolePart]) -> tuple[Run, ...]:
    """Those who take a role, each leading to its page where it has one."""
    runs: list[Run] = []
    for part in parts:
        to = file_of(part.actor) if part.actor in held.actors else ""
        run = Run(text=holder(part), to=to)
        if run not in runs:
            runs += [Run(text="; "), run] if runs else [run]
    return tuple(runs)
