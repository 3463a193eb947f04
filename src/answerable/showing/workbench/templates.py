"""The pages' templates. Everything that comes from a document is escaped and freed of marks that steer a screen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from answerable.asking.events.events import TimelineLine
from answerable.asking.sources.cited import CitedClaim
from answerable.model.actor import Actor
from answerable.model.claim import Modality
from answerable.model.dates import readable
from answerable.model.event import DISPUTED_ABOUT, NUMBER_RULES, STATED_BY_ONE, Family, RoleHolder, Status
from answerable.model.link import Link, Relation, tied_by
from answerable.model.source import Source
from answerable.model.undoing import Effect
from answerable.model.vocabulary import kind as kind_of
from answerable.reading.places.country import country_name
from answerable.showing.dates import bounded, marked, stood, when
from answerable.showing.participant import how_many, said_alike, said_of, sides, teller, value_of
from answerable.showing.screen import oneline, safe
from answerable.showing.terminal import counts as told_counts
from answerable.showing.terminal import follow_up, plural, short, speaker
from answerable.showing.ties import became, tie
from answerable.showing.wording import RIGHT_TO_LEFT, inferred, shown, term

SIGNS = {Family.ACT: "■", Family.ANSWER: "●", Family.REVERSAL: "◆", Family.CONTEXT: "○"}
"""A shape goes with every colour."""

STATUSES = {
    Status.AGREED: "sources agree",
    Status.SINGLE_SOURCE: "one source",
    Status.DISPUTED: "disputed",
    Status.ALLEGED: "alleged",
    Status.DENIED: "denied",
    Status.UNSUPPORTED: "taken back",
}


def _tie(link: Link, effect: Effect | None, *, outward: bool = True) -> str:
    return tie(link.relation, effect, outward=outward).lower()


def render(name: str, values: Mapping[str, Any]) -> str:
    """The page of a template."""
    return _environment().get_template(name).render({"session": None, "notice": "", **values})


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "clean": oneline,
        "text": text,
        "by_sentence": by_sentence,
        "with_links": with_links,
        "fit": fit,
        "bounded": bounded,
        "day": marked,
        "when": when,
        "stood": stood,
        "edtf": readable,
        "short": short,
        "path": lambda part: quote(part, safe=""),
        "label": lambda kind: kind_of(kind).label,
        "family": lambda kind: kind_of(kind).family.value,
        "words": lambda name: str(name).replace("_", " "),
        "tied_by": tied_by,
        "term": term,
        "country": country_name,
        "inferred": inferred,
        "put": put,
        "who": who,
        "people": people,
        "named": source_name,
        "speaker": speaker,
        "teller": teller,
        "value": value_of,
        "direction": direction,
        "thousands": lambda number: f"{number:,}",
        "percent": lambda share: f"{share:.0%}",
    }
    environment.globals |= {
        "plural": plural,
        "families": {family.value: sign for family, sign in SIGNS.items()},
        "statuses": {status.value: words for status, words in STATUSES.items()},
        "disputed_about": DISPUTED_ABOUT,
        "stated_by_one": STATED_BY_ONE,
        "said_alike": said_alike,
        "outward": {relation.value: tie(relation, "").lower() for relation in Relation},
        "tie": _tie,
        "follow_up": follow_up,
        "became": became,
        "how_many": how_many,
        "told_counts": told_counts,
        "number_rules": NUMBER_RULES,
        "link": link,
    }
    return environment


def _source(name: str) -> str | None:
    found = resources.files(__package__) / "html" / name
    return found.read_text("utf-8") if found.is_file() else None


def text(given: str) -> str:
    """A document's words with their lines, without controls and marks that turn the reading direction."""
    return "".join(letter if letter == "\n" else safe(letter) for letter in given.replace("\r\n", "\n"))


_PAGES = {"a": "actors", "c": "claims", "e": "events", "s": "sources"}
_ID = re.compile(r"\b([aces])-[0-9a-f]{20}\b")


def with_links(given: str) -> Markup:
    """One line in which every id of an actor, a claim, an event or a source leads to its page."""
    told = str(escape(oneline(given)))
    return Markup(_ID.sub(lambda found: f'<a href="/{_PAGES[found[1]]}/{found[0]}">{found[0]}</a>', told))


def by_sentence(given: Iterable[CitedClaim]) -> list[CitedClaim]:
    """The claims, of those of one sentence of a document the first."""
    found: dict[tuple[str, str], CitedClaim] = {}
    for cited in given:
        found.setdefault((cited.source.id, cited.claim.sentence.quote), cited)
    return list(found.values())


def fit(given: str, most: int) -> str:
    """At most so many characters on one line, cut at a word."""
    line = oneline(given)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"


_NAMED = 3
"""How many of those with a role are named in a line."""


def put(modality: Modality) -> str:
    """How it is put, where it is not simply said to have happened."""
    return "" if modality is Modality.HAPPENED else modality.value.replace("_", " ")


_NOBODY: Mapping[str, str] = MappingProxyType({})


def who(
    holders: Iterable[RoleHolder],
    most: int = 3,
    named: Callable[[str], str] = oneline,
    cleared: Mapping[str, str] = _NOBODY,
) -> str:
    """The names of those with a role; what is only alleged, denied or said by one body of somebody says so.

    Args:
        holders: who they are.
        most: how many are named.
        named: how a name is set.
        cleared: who was cleared since of what they are told to have done (see `TimelineLine`).
    """
    names = list(dict.fromkeys(named(holder.name) + said_of(holder, cleared) for holder in holders))
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def people(holders: Iterable[RoleHolder], cleared: Mapping[str, str] = _NOBODY) -> Markup:
    """The same for a page, each name set by itself: else what is said of one stands beside another, right to left."""
    names = list(
        dict.fromkeys(
            Markup("<bdi>{}</bdi>{}").format(oneline(holder.name), said_of(holder, cleared)) for holder in holders
        )
    )
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return Markup(", ").join(names[:_NAMED]) + more


def between(line: TimelineLine) -> str:
    """Who → whom, the first two of each."""
    done_by, done_to = who(line.who, 2, shown, line.cleared), who(line.whom, 2, shown)
    return sides(line.event, done_by, done_to, oneline(how_many(line.event, line.whom)), "→")


def source_name(source: Source) -> str:
    """What a document is called: its title, else where it was found."""
    return oneline(source.title) or oneline(source.location)


def direction(given: str | Source | Actor) -> str:
    """`rtl` for a language, a document or a name that is written from right to left, otherwise `ltr`."""
    if isinstance(given, Source):
        return "rtl" if given.language in RIGHT_TO_LEFT else "ltr"
    words = given.name if isinstance(given, Actor) else given
    for letter in words:
        found = unicodedata.bidirectional(letter)
        if found in ("R", "AL"):
            return "rtl"
        if found == "L":
            return "ltr"
    return "ltr"


def link(path: str, **query: str | int | None) -> str:
    """An address on this server with a query; what is empty is left out."""
    kept = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path
