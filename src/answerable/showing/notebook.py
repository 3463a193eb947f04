"""Answers in a notebook: small HTML, everything escaped, the words a claim rests on in `<mark>`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from html import escape

from answerable.asking.actors.actor import ActorPage
from answerable.asking.answer import Answer
from answerable.asking.cases.case import CasePage
from answerable.asking.cases.days import ChronologyDay
from answerable.asking.cases.event_page import EventPage
from answerable.asking.cases.unanswered import Unanswered
from answerable.asking.changes import Changes
from answerable.asking.events.disputed import Dispute
from answerable.asking.events.events import TimelineLine
from answerable.asking.events.followed import Followed
from answerable.asking.sources.cited import CitedClaim
from answerable.asking.sources.passage import Passage
from answerable.asking.sources.search import Found
from answerable.asking.sources.sources import SourcePage
from answerable.model.actor import Actor
from answerable.model.claim import Claim
from answerable.model.source import Source, web_address
from answerable.model.vocabulary import kind
from answerable.showing import terminal
from answerable.showing.dates import when
from answerable.showing.pages import entered, segments
from answerable.showing.participant import how_many, sides
from answerable.showing.wording import shown


@singledispatch
def html(value: object) -> str:
    """HTML of an answer or a noun."""
    return f"<pre>{escape(repr(value))}</pre>"


def listing(items: Sequence[object]) -> str:
    """HTML of a listing: a table where all items are events, otherwise one after the other."""
    lines = [item for item in items if isinstance(item, TimelineLine)]
    if lines and len(lines) == len(items):
        return _timeline(lines)
    return "".join(html(item) for item in items) or "<p>Nothing.</p>"


def _timeline(lines: Iterable[TimelineLine]) -> str:
    head = (
        "<tr><th>when</th><th>what</th><th>who → whom</th><th>where</th><th>status</th><th>sources</th>"
        "<th>what followed</th><th>id</th></tr>"
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(cell)}</td>"
            for cell in (
                when(line.event),
                terminal.label(line).plain,
                _parties(line),
                terminal.where(line.event, inferred=True),
                line.event.status.value.replace("_", " "),
                str(line.event.sources),
                terminal.follow_up(line),
                line.event.id,
            )
        )
        + "</tr>"
        for line in lines
    )
    return f'<table dir="auto"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def _parties(line: TimelineLine) -> str:
    done_by = terminal.names(line.who, named=shown, cleared=line.cleared)
    done_to = terminal.names(line.whom, named=shown)
    return sides(line.event, done_by, done_to, how_many(line.event, line.whom), "→")


@html.register
def _line(line: TimelineLine) -> str:
    return _timeline([line])


@html.register
def _claim(claim: Claim) -> str:
    sentence, trigger = claim.sentence, claim.trigger
    start, end = max(0, trigger.start - sentence.start), max(0, trigger.end - sentence.start)
    quote = sentence.quote
    words = f"{escape(quote[:start])}<mark>{escape(quote[start:end])}</mark>{escape(quote[end:])}"
    said = terminal.said_by(claim)
    label = kind(claim.kind).label
    return (
        f'<blockquote dir="auto">{words}</blockquote><p><small>{escape(f"{label} · {said} · {claim.id}")}</small></p>'
    )


@html.register
def _source(source: Source) -> str:
    words = escape(terminal.source_words(source))
    if web_address(source.url):
        words = f'<a href="{escape(source.url)}" rel="noopener noreferrer">{words}</a>'
    return f'<p dir="auto">{words} <small>{escape(source.id)}</small></p>'


@html.register
def _cited(cited: CitedClaim) -> str:
    return html(cited.claim) + html(cited.source)


@html.register
def _event(page: EventPage) -> str:
    tied = _timeline(link.line for link in page.links) if page.links else ""
    return html(page.line) + "".join(map(html, page.claims)) + tied


@html.register
def _case(page: CasePage) -> str:
    silent = f"<p>{escape(page.finding.text)}</p>" if page.finding else ""
    return _timeline([page.act, *page.steps]) + silent


@html.register
def _changes(page: Changes) -> str:
    standings = "".join(
        f'<p dir="auto"><b>{escape(each.name)}</b> {escape(each.now)}<br><small>before: '
        f"{escape(each.before or 'no legal step')}</small></p>"
        for each in page.standings
    )
    ups = "".join(_timeline([up.act, *up.steps]) for up in page.followed_up)
    denied = "".join(html(denial.line) + "".join(map(html, denial.claims)) for denial in page.denied)
    rest = "".join(_timeline(lines) for lines in (page.acts, page.answers) if lines)
    return f"<p>{escape(entered(page))}</p>{standings}{ups}{denied}{rest}"


@html.register
def _actor(actor: Actor) -> str:
    spellings = ", ".join(used.name for used in actor.names)
    return f'<p dir="auto"><b>{escape(actor.name)}</b> {escape(spellings)} <small>{escape(actor.id)}</small></p>'


@html.register
def _actor_page(page: ActorPage) -> str:
    return f"{html(page.actor)}<p>{escape(page.standing)}</p>{_timeline(page.lines)}"


@html.register
def _source_page(page: SourcePage) -> str:
    return html(page.source) + "".join(map(html, page.claims))


@html.register
def _passage(page: Passage) -> str:
    pieces = []
    for start, end, what in segments(page):
        words = escape(page.text[start - page.start : end - page.start])
        pieces.append(f'<mark title="{escape(what)}">{words}</mark>' if what else words)
    text = "".join(pieces)
    return f'<blockquote dir="auto" style="white-space: pre-line">{text}</blockquote>{html(page.source)}'


@html.register
def _found(found: Found) -> str:
    words = f"{escape(found.before)}<mark>{escape(found.words.quote)}</mark>{escape(found.after)}"
    return f'<blockquote dir="auto">{words}</blockquote>{html(found.source)}'


@html.register
def _chronology_day(found: ChronologyDay) -> str:
    quotes = "".join(
        f'<blockquote dir="auto">{escape(each.words.quote)}</blockquote>{html(each.source)}' for each in found.sentences
    )
    return f"<h4>{found.day.isoformat()}</h4>{quotes}"


@html.register
def _unanswered(silent: Unanswered) -> str:
    return f"{html(silent.line)}<p>{escape(silent.finding.text)}</p>"


@html.register
def _dispute(dispute: Dispute) -> str:
    numbers = ", ".join(f"{count.value} ({count.speaker or 'the outlet'})" for count in dispute.counts)
    sides = "".join(map(html, (*dispute.denying, *dispute.saying)))
    return f"{html(dispute.line)}<p>{escape(numbers)}</p>{sides}"


@html.register
def _followed(page: Followed) -> str:
    after = f" {page.after}" if page.after else ""
    head = f"<p>{page.counted} events in the {page.days} days after{after}; no cause is claimed.</p>"
    return html(page.line) + head + _timeline(page.lines)


Answer.render = staticmethod(html)
