"""Words for what the record keeps as codes: in dossiers, on sites, in exports. None is stronger than the code.

What a function here takes from a source it has made fit to be shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from answerable.model.claim import Modality, Role, Vital, Voice, nameless
from answerable.model.dates import is_only_after, readable
from answerable.model.event import DISPUTED_ABOUT, INFERRED, NUMBER_RULES, STATED_BY_ONE, Family, Inferred, Status
from answerable.model.source import Genre
from answerable.model.when import Basis
from answerable.reading.places.country import country_name
from answerable.showing.dates import REPORTED
from answerable.showing.participant import in_words, teller
from answerable.showing.screen import oneline
from answerable.showing.terminal import plural

if TYPE_CHECKING:
    from answerable.showing.lines.lines import (
        ClaimLine,
        CountPart,
        Dated,
        EpithetPart,
        EventLine,
        InferredPart,
        LifePart,
        NumberPart,
        RolePart,
        SourceLine,
    )


class Tone(StrEnum):
    """What a badge means; its words say the same, so nothing rests on colour alone."""

    AGREED = "agreed"
    SINGLE = "single"
    DISPUTED = "disputed"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEUTRAL = "neutral"


_FIRST_STRONG, _END = "\u2068", "\u2069"
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left (ISO 639, CLDR's character order)."""

STATUS = {
    Status.AGREED.value: ("Several sources agree", Tone.AGREED),
    Status.SINGLE_SOURCE.value: ("One source", Tone.SINGLE),
    Status.DISPUTED.value: ("Disputed", Tone.DISPUTED),
    Status.ALLEGED.value: ("Alleged only", Tone.ALLEGED),
    Status.DENIED.value: ("Denied", Tone.DENIED),
    Status.UNSUPPORTED.value: ("Taken back", Tone.DENIED),
}
ROLE = {
    Role.PERPETRATOR.value: "Attributed to",
    Role.VICTIM.value: "Done to",
    Role.ACTOR.value: "By",
    Role.RECIPIENT.value: "Towards",
}
PUT = {
    Modality.HAPPENED.value: "put as having happened",
    Modality.ATTEMPTED.value: "put as attempted",
    Modality.ALLEGED.value: "put as an allegation",
    Modality.DENIED.value: "a denial",
    Modality.PLANNED.value: "put as planned",
    Modality.THREATENED.value: "put as a threat",
    Modality.CALLED_FOR.value: "a call for it",
    Modality.POSSIBLE.value: "put as possible",
    Modality.DID_NOT_HAPPEN.value: "put as not having happened",
}
FAMILY = {
    Family.ACT.value: ("act", "acts"),
    Family.ANSWER.value: ("answer", "answers"),
    Family.REVERSAL.value: ("reversal", "reversals"),
    Family.CONTEXT.value: ("other event", "other events"),
}
UNCHECKED = "left out: the document is short, and something is withheld"
"""In place of a document's digest, which would confirm what somebody guesses."""


def digest_note(digest: str) -> str:
    """A document's digest as a note beside its title; empty where an edition leaves it out."""
    return f"SHA-256 {digest}" if digest else ""


GENRE = {
    Genre.NEWS.value: "news",
    Genre.OPINION.value: "opinion",
    Genre.COURT.value: "court text",
    Genre.OFFICIAL.value: "official text",
    Genre.REPORT.value: "report of a non-governmental organisation",
    Genre.LIST.value: "list",
    Genre.UNKNOWN.value: "genre not known",
}
BASIS = {
    Basis.STATED.value: "as the text states it",
    Basis.METADATA.value: "from the file or page, outside its text",
    Basis.DATELINE.value: "from the dateline",
    Basis.RELATIVE.value: "worked out from another date",
    Basis.INFERRED.value: "bounds inferred",
    Basis.UNKNOWN.value: "",
}
_NOTES = {Basis.RELATIVE.value: "worked out", Basis.INFERRED.value: "bounds inferred"}
_TOLD = {Status.ALLEGED.value: "Alleged", Status.DENIED.value: "Denied", Status.UNSUPPORTED.value: "Withdrawn"}
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?")
_UNITS = ("year", "month", "week", "day", "hour")


def shown(text: str) -> str:
    """`text` on one line, without controls and overrides of direction; isolated if any of it runs right to left.

    Without isolation a date after a Persian title is drawn into it (Unicode Standard Annex 9, section 2.4.2).
    """
    plain = oneline(text)
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in plain):
        return f"{_FIRST_STRONG}{plain}{_END}"
    return plain


def without_isolation(text: str) -> str:
    """`text` without the marks that `shown` sets, for programs that compare it."""
    return text.replace(_FIRST_STRONG, "").replace(_END, "")


def dated(edtf: str, basis: str = "") -> str:
    """A date in words, with its basis where it is not stated as it stands."""
    words, note = readable(edtf), _NOTES.get(basis)
    return f"{words} ({note})" if note else words


def dated_within(edtf: str, basis: str = "") -> str:
    """The same for within brackets: "28 Jan 2021, worked out"."""
    words, note = readable(edtf), _NOTES.get(basis)
    return f"{words}, {note}" if note else words


def occurred(event: EventLine) -> str:
    """When an event happened, as above; where no source says so, when it was first reported, which is said."""
    if event.happened or not event.first_reported or is_only_after(event.first_reported):
        return dated(event.happened, event.happened_basis)
    return f"{REPORTED} {dated(event.first_reported, event.first_reported_basis)}"


def published(when: Dated) -> str:
    """When a source was published, and what that rests on."""
    if not when.edtf:
        return "date not known"
    basis = BASIS.get(when.basis, when.basis)
    return f"{readable(when.edtf)} ({basis})" if basis else readable(when.edtf)


def label(event: EventLine) -> str:
    """What happened, with how it is put where that is not "happened"."""
    return f"{event.label} (attempted)" if event.modality == Modality.ATTEMPTED.value else event.label


def mention(event: EventLine) -> str:
    """The same where nothing beside it tells how far sources go: "Killing (alleged)"."""
    told = _TOLD.get(event.status, "").lower()
    return f"{label(event)} ({told})" if told else label(event)


def badge(event: EventLine) -> tuple[str, Tone]:
    """How far the sources go together, and its tone."""
    text, tone = STATUS[event.status]
    if event.status == Status.AGREED.value:
        return f"{event.sources} independent sources agree", tone
    if event.status == Status.DISPUTED.value:
        about = f": {DISPUTED_ABOUT[event.status_rule]}" if event.status_rule in DISPUTED_ABOUT else ""
        among = f" among {event.sources} independent sources" if event.sources > 1 else ""
        return f"Disputed{among}{about}", tone
    if event.status_rule == STATED_BY_ONE:
        return f"Stated by one of {event.sources} independent sources, alleged by the rest", tone
    return text, tone


def holder(part: RolePart) -> str:
    """Who takes a role, and how far that is said."""
    name, said = shown(part.name), ", ".join(shown(teller(each)) for each in part.said_by)
    if part.modality in (Modality.ALLEGED.value, Modality.DENIED.value, Modality.ATTEMPTED.value):
        return f"{name} ({part.modality}{f', says {said}' if said else ''})"
    told = ["by own account" if said.casefold() == name.casefold() else f"says {said}"] if said else []
    told += [part.since] if part.since else []
    return f"{name} ({'; '.join(told)})" if told else name


def count(part: CountPart) -> str:
    """A number with who gives it."""
    return f"{number(part.value)}, says {shown(teller(part.speaker))}" if part.speaker else number(part.value)


def told_numbers(parts: Iterable[CountPart]) -> list[str]:
    """Each number once, with all who give it: "3 killed, says the ministry, Ana Lopes"."""
    tellers: dict[str, dict[str, None]] = {}
    for part in parts:
        tellers.setdefault(number(part.value), {})[shown(teller(part.speaker))] = None
    return [
        value if list(told) == [""] else f"{value}, says {', '.join(who or 'the outlet' for who in told)}"
        for value, told in tellers.items()
    ]


def settled(part: NumberPart) -> str:
    """What numbers come to, and why."""
    return f"{number(part.value) or f'no number of {shown(part.unit)} taken'}: {NUMBER_RULES[part.rule]}"


def number(value: str) -> str:
    """`1000..2000 killed` as "1,000 to 2,000 killed", `1500.. killed` as "at least 1,500 killed"."""
    return in_words(shown(value))


def term(value: str) -> str:
    """`P20Y` as "20 years"; "life", "death" and sums as they are."""
    found = _DURATION.fullmatch(value)
    if found is None or not any(found.groups()):
        return {"life": "imprisonment for life", "death": "death"}.get(value, shown(value))
    return ", ".join(plural(int(n), unit) for n, unit in zip(found.groups(), _UNITS, strict=True) if n)


def voice(claim: ClaimLine) -> str:
    """Whose voice carries a statement."""
    speaker = claim.speaker
    if speaker.voice == Voice.OUTLET.value:
        return "in the source's own voice"
    if not speaker.name:
        return f"said by {nameless(speaker.quote)}"
    return f"said by {shown(teller(speaker.name))}" + (" (not named)" if speaker.voice == Voice.UNNAMED.value else "")


def called(epithets: Iterable[EpithetPart]) -> list[str]:
    """What somebody called an actor, each with who said it."""
    return list(dict.fromkeys(f"{shown(f'“{e.epithet}”')}, says {shown(e.speaker) or 'a source'}" for e in epithets))


def lived(told: Iterable[LifePart]) -> list[str]:
    """When an actor was born and died as far as sources say, each once, with who says it."""
    found = []
    for each in told:
        about = "about " if each.basis == Basis.RELATIVE.value and each.what == Vital.BORN.value else ""
        where = f" in {shown(each.place)}" if each.place else ""
        by = f", says {shown(each.speaker)}" if each.speaker else ""
        found.append(f"{each.what} {about}{readable(each.date)}{where}{by}")
    return list(dict.fromkeys(found))


def place(event: EventLine) -> str:
    """The place as it is worded, and the place of the gazetteer that it is taken for."""
    found = event.location
    if found is None:
        return shown(event.place)
    country = country_name(found.country) if found.country else ""
    within = ", ".join(shown(part) for part in (found.province, country) if part and part != found.name)
    named = f"{shown(found.name)}, {within}" if within else shown(found.name)
    return f"{shown(event.place)} (taken for {named}: {found.precision})"


def inferred(found: Inferred | InferredPart) -> str:
    """The country that an event is inferred to have been in, and on what ground."""
    return f"{country_name(found.country)}: {INFERRED[found.evidence.rule]}, such as “{shown(found.evidence.quote)}”"


def source_name(source: SourceLine) -> str:
    """A source in a few words: publisher, title, date."""
    title = shown(f"“{source.title}”") if source.title else shown(source.location)
    when = readable(source.published.edtf) if source.published.edtf else "date not known"
    parts = [shown(source.publisher), title, when]
    return ", ".join(part for part in parts if part)


def case_title(act: EventLine) -> str:
    """The act as a title: "Reported killing: Mara Lenz, Port Alder, 10 Mar 1990"."""
    return event_title(act, occurred(act) if act.happened or act.first_reported else "")


def event_title(act: EventLine, when: str = "") -> str:
    """An event with how it is told, to whom it was done and where: "Alleged killing: Mara Lenz, Port Alder"."""
    done_to = [part for part in act.roles if part.role in (Role.VICTIM.value, Role.RECIPIENT.value)]
    named = list(dict.fromkeys(part.name for part in done_to if part.actor)) or [part.name for part in done_to[:1]]
    whom = ", ".join(map(shown, named[:3])) + (" and others" if len(named) > 3 else "")
    if not any(part.actor for part in done_to):
        numbers = ", ".join(dict.fromkeys(number(part.value) for part in act.counts))
        whom = f"{whom} ({numbers})" if whom and numbers else whom or numbers
    about = [whom, shown(act.place) if act.place not in named else "", when]
    told = ", ".join(part for part in about if part)
    attempted = "attempted " if act.modality == Modality.ATTEMPTED.value else ""
    what = f"{_TOLD.get(act.status, 'Reported')} {attempted}{act.label.lower()}"
    return f"{what}: {told}" if told else what
