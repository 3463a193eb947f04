"""FollowTheMoney (https://followthemoney.tech): entities as JSON, one a line, as Aleph and OpenSanctions read them.

| of the record | entity |
|---|---|
| source | `Article` for news and opinion, otherwise `Document` |
| actor | `Person`, `Organization`, `PublicBody` (a state), `LegalEntity` (not known) |
| event | `Event`, whatever its kind: a conviction that one source alleges makes no `CourtCase` |
| who takes a role in an event | `UnknownLink` from the actor to the event, the role and how far it is said in `role` |
| link | `UnknownLink` from event to event |
| statement | `Documentation` from the source to the event, its sentence in `summary` |

What somebody called an actor is no name and is left out. Judgements and findings have no place in the model.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from answerable.model.actor import ActorType
from answerable.model.claim import Modality, Vital
from answerable.model.source import Genre, web_address
from answerable.model.vocabulary import kind
from answerable.model.when import Basis, bounds
from answerable.showing.lines.lines import (
    ActorLine,
    ClaimLine,
    EventLine,
    LifePart,
    Line,
    LinkLine,
    RolePart,
    SourceLine,
)
from answerable.showing.screen import oneline
from answerable.showing.ties import tie
from answerable.showing.wording import case_title, digest_note, occurred, without_isolation

_THREE_LETTERS = {
    "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "bn": "ben", "bs": "bos", "cs": "ces", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "ha": "hau", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "it": "ita", "ja": "jpn", "ka": "kat", "kk": "kaz",
    "km": "khm", "ko": "kor", "ku": "kur", "lt": "lit", "lv": "lav", "mk": "mkd", "my": "mya", "ne": "nep", "nl": "nld",
    "no": "nor", "pa": "pan", "pl": "pol", "ps": "pus", "pt": "por", "ro": "ron", "ru": "rus", "si": "sin", "sk": "slk",
    "sl": "slv", "so": "som", "sq": "sqi", "sr": "srp", "sv": "swe", "sw": "swa", "ta": "tam", "tg": "tgk", "th": "tha",
    "ti": "tir", "tr": "tur", "ug": "uig", "uk": "ukr", "ur": "urd", "uz": "uzb", "vi": "vie", "zh": "zho",
}  # fmt: skip
"""ISO 639-1 codes as ISO 639-3, for the languages in which reporting comes most."""

Entity = dict[str, Any]
_EARLIEST = "1000"
"""No date of an earlier year is one to FollowTheMoney."""
_ACTOR = {
    ActorType.PERSON.value: "Person",
    ActorType.ORGANISATION.value: "Organization",
    ActorType.STATE.value: "PublicBody",
    ActorType.UNKNOWN.value: "LegalEntity",
}
_ARTICLES = (Genre.NEWS.value, Genre.OPINION.value)


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the file. The statements are held until their events come: some hundred bytes each."""
    told: dict[str, ClaimLine] = {}
    for line in lines:
        for made in entities(msgspec.convert(line, Line), told):
            yield msgspec.json.encode(made) + b"\n"


def entities(line: Line, told: dict[str, ClaimLine]) -> Iterator[Entity]:
    """The entities of a line.

    Args:
        line: of an export.
        told: the statements that came before and wait for their event; kept up to date here.
    """
    match line:
        case SourceLine():
            yield _source(line)
        case ActorLine():
            yield _actor(line)
        case ClaimLine():
            told[line.id] = line
        case EventLine():
            yield _event(line)
            for number, part in enumerate(part for part in line.roles if part.actor):
                yield _part(line, part, number)
            for claim in line.claims:
                if claim in told:
                    yield _statement(line, told.pop(claim))
        case LinkLine():
            yield _link(line)


_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


def _entity(identity: str, schema: str, **properties: Any) -> Entity:
    """An entity with the properties that hold anything, each a list of texts on one line."""
    listed = {name: [value] if isinstance(value, str) else value for name, value in properties.items()}
    held = {
        name: list(dict.fromkeys(text for value in values if (text := _text(value)))) for name, values in listed.items()
    }
    return {"id": identity, "schema": schema, "properties": {name: values for name, values in held.items() if values}}


def _text(value: str) -> str:
    """The words on one line as FollowTheMoney keeps them: composed (NFC), without soft hyphens or signs of no width."""
    return " ".join(_NO_WIDTH.sub("", unicodedata.normalize("NFC", oneline(value))).split())


def _source(source: SourceLine) -> Entity:
    return _entity(
        source.id,
        "Article" if source.genre in _ARTICLES else "Document",
        title=source.title or source.location,
        author=source.author,
        publisher=source.publisher,
        sourceUrl=web_address(source.url),
        publishedAt=_day(source.published.edtf),
        fileName=source.location.rsplit("/", 1)[-1],
        mimeType=source.media_type,
        fileSize=str(source.size) if source.size else "",
        language=_THREE_LETTERS.get(source.language, ""),
        keywords=source.genre,
        notes=digest_note(source.digest),
    )


def _actor(actor: ActorLine) -> Entity:
    person = actor.actor_type == ActorType.PERSON.value
    life = actor.life if person else ()
    posts = [post.post for post in actor.posts] if person else []
    return _entity(
        actor.id,
        _ACTOR[actor.actor_type],
        name=actor.name,
        alias=[used.name for used in actor.names if used.name != actor.name],
        position=posts,
        birthDate=_whole_dates(life, Vital.BORN),
        deathDate=_whole_dates(life, Vital.DIED),
        birthPlace=[told.place for told in life if told.what == Vital.BORN.value and told.place],
    )


def _whole_dates(life: Iterable[LifePart], what: Vital) -> list[str]:
    """Stated days, months and years: the format has no place for "about"."""
    told = (each.date for each in life if each.what == what.value and each.basis == Basis.STATED.value)
    return [edtf for edtf in dict.fromkeys(told) if "/" not in edtf and edtf >= _EARLIEST]


def _event(event: EventLine) -> Entity:
    whole = event.happened.replace("-", "").isdigit() and event.happened[5:7] < "13"
    first, last = bounds(event.happened)
    spread = bool(event.happened) and not whole
    codes = [f"{scheme}:{code}" for scheme, found in _codes(event.kind) for code in found]
    return _entity(
        event.id,
        "Event",
        name=without_isolation(case_title(event)),
        date=event.happened if whole and event.happened >= _EARLIEST else "",
        startDate=start if spread and (start := first.isoformat()) >= _EARLIEST else "",
        endDate=end if spread and last != date.max and (end := last.isoformat()) >= _EARLIEST else "",
        location=event.place,
        involved=[part.actor for part in event.roles if part.actor],
        summary=f"{event.label}, {event.modality}, {event.status.replace('_', ' ')}, {occurred(event)}",
        keywords=[event.kind, event.family, event.status, *codes],
    )


def _codes(identity: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    codes = kind(identity).codes
    yield from (("plover", codes.plover), ("cameo", codes.cameo), ("acled", codes.acled), ("huridocs", codes.huridocs))


def _part(event: EventLine, part: RolePart, number: int) -> Entity:
    put = "" if part.modality == Modality.HAPPENED.value else f", {part.modality}"
    said = f", says {', '.join(part.said_by)}" if part.said_by else ""
    return _entity(
        f"{event.id}-{number}",
        "UnknownLink",
        subject=part.actor,
        object=event.id,
        role=f"{part.role}{put}{said}",
    )


def _statement(event: EventLine, claim: ClaimLine) -> Entity:
    speaker = f", says {claim.speaker.name}" if claim.speaker.name else ""
    return _entity(
        claim.id,
        "Documentation",
        document=claim.source,
        entity=event.id,
        role=f"{claim.kind}, {claim.modality}{speaker}",
        summary=claim.sentence.quote,
    )


def _link(link: LinkLine) -> Entity:
    said = f", says {link.speaker}" if link.speaker else ""
    return _entity(
        link.id,
        "UnknownLink",
        subject=link.source,
        object=link.target,
        role=f"{tie(link.relation, link.effect).lower()}{said}",
        description=[evidence.quote for evidence in link.evidence],
    )


def _day(edtf: str) -> str:
    """A day, month or year as it is; of an interval the last day, which FollowTheMoney reads as a date."""
    if not edtf or (edtf.replace("-", "").isdigit() and edtf[5:7] < "13"):
        return edtf
    last = bounds(edtf)[1]
    return last.isoformat() if last != date.max else ""
