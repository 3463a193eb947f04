"""Those who take part in an event: how far it is said of each, and how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from answerable.model.claim import DOING, DONE_TO, WHO, Argument, Claim, Modality, Role
from answerable.model.dates import readable
from answerable.model.event import Family
from answerable.model.source import Genre, Source
from answerable.model.when import Basis
from answerable.reading.language.lexicon import SUBJECT_PRONOUNS
from answerable.showing.screen import oneline

if TYPE_CHECKING:
    from answerable.model.event import Event, RoleHolder

_LARGE = re.compile(r"[0-9]{4,15}")


def said_of(holder: RoleHolder, cleared: Mapping[str, str] = MappingProxyType({})) -> str:
    """Words in brackets to stand behind the name: never more than the sources say; empty for a fact.

    Args:
        holder: who takes part.
        cleared: from the ids of those who were cleared since of what they are told to have done to words that say so.
    """
    if holder.modality in (Modality.ALLEGED, Modality.DENIED):
        return f" ({holder.modality.value})"
    if holder.role is not Role.PERPETRATOR:
        return ""
    said = [since] if (since := cleared.get(holder.actor)) else []
    if holder.said_by:
        told = teller(holder.said_by[0])
        own = told.casefold() == oneline(holder.name).casefold()
        said.insert(0, "by own account" if own else f"says {told}")
    return f" ({'; '.join(said)})" if said else ""


def said_alike(roles: Iterable[RoleHolder]) -> list[tuple[RoleHolder, ...]]:
    """The role holders: each who is named, and in one those of whom one thing is said and nobody named."""
    groups: dict[tuple[object, ...], list[RoleHolder]] = {}
    for holder in roles:
        alone = holder.actor or (holder.role, holder.modality, holder.said_by)
        groups.setdefault((holder.role, holder.modality, alone), []).append(holder)
    return [tuple(group) for group in groups.values()]


def teller(name: str) -> str:
    """Who says so, on one line; a word that names nobody stands in quotation marks, as the text's: “he”, “I”."""
    plain = "I" if name == "i" else oneline(name)
    return f"“{plain}”" if plain.lower() in SUBJECT_PRONOUNS else plain


def read_out(claim: Claim, arrow: str) -> str:
    """What is read out of a claim's words: who → whom, then each circumstance behind its role; empty for nothing.

    A pronoun stands in quotation marks, as the text's: “They” → “her”.
    """
    who, whom = (
        ", ".join(dict.fromkeys(value_of(each) for each in claim.arguments if each.role in roles))
        for roles in (DOING, DONE_TO)
    )
    sides = f"{who} {arrow} {whom}".strip() if whom else who
    around = (f"{each.role.value} {value_of(each)}" for each in claim.arguments if each.role not in WHO)
    return "; ".join(filter(None, dict.fromkeys((sides, *around))))


def value_of(argument: Argument) -> str:
    """What fills a role, in words; a date that is worked out has its mark."""
    value = oneline(argument.value)
    if argument.pronoun:
        return f"“{value}”"
    if argument.role in (Role.TIME, Role.KNOWN):
        about = "~ " if argument.basis == Basis.RELATIVE else ""
        return f"{about}{readable(value)}"
    if argument.role is Role.TERM:
        return oneline(argument.span.quote)
    return in_words(value) if argument.role is Role.COUNT else value


def spellings(names: Iterable[str], name: str) -> list[str]:
    """The other ways in which a name is written, each once whatever its capitals: where there is a choice, in some."""
    every = list(dict.fromkeys(names))
    found: dict[str, str] = {name.casefold(): name}
    for other in sorted(every, key=lambda each: each.isupper() or each.islower()):
        found.setdefault(other.casefold(), other)
    kept = set(found.values()) - {name}
    return [other for other in every if other in kept]


def own_voice(source: Source | None) -> str:
    """Whose voice a source's own is: its outlet's, or of an opinion piece its author's."""
    if source is None or source.genre is not Genre.OPINION:
        return "the outlet"
    return f"{oneline(source.author) or 'the author'} (opinion)"


def how_many(event: Event, whom: Iterable[RoleHolder]) -> str:
    """The numbers that sources give, where they name nobody to whom it was done: "81 killed"; empty otherwise."""
    if any(holder.actor for holder in whom):
        return ""
    return ", ".join(dict.fromkeys(in_words(oneline(count.value)) for count in event.counts))


def sides(event: Event, who: str, whom: str, many: str, arrow: str) -> str:
    """Who → whom with how many. Of an act of which no victim is told "by" whom: a name alone could be either's.

    Args:
        event: of which it is told.
        who: the names of those who acted.
        whom: of those to whom it was done.
        many: the numbers that sources give, in words.
        arrow: the sign between the two.
    """
    counted = f" ({many})" if many and (who or whom) else many
    if whom:
        return f"{who} {arrow} {whom}{counted}".lstrip()
    return f"{'by ' if who and event.family is Family.ACT else ''}{who}{counted}"


def in_words(number: str) -> str:
    """`1000..2000 killed` as "1,000 to 2,000 killed", `1500.. killed` as "at least 1,500 killed"."""
    figures, space, unit = number.partition(" ")
    first, dots, last = _LARGE.sub(lambda found: f"{int(found[0]):,}", figures).partition("..")
    figures = first
    if dots:
        figures = f"{first} to {last}" if first and last else f"at least {first}" if first else f"up to {last}"
    return f"{figures}{space}{unit}"
