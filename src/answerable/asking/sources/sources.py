"""Sources: the documents of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.former import standing_id
from answerable.asking.sources.withdrawn import retractions
from answerable.model.claim import Claim, Modality, Voice
from answerable.model.judgement import Judgement
from answerable.model.source import Source
from answerable.reading import LANGUAGES
from answerable.record.file import RecordFile
from answerable.record.queries.sources import Coverage

GIVE = (
    "To give dates, read a CSV with the columns date and text, one document a row; what is read already is then known "
    "as a copy of it. A list of persons gives them in a column “date recorded”."
)
"""How the dates of documents without one are given."""

_MOST_LANGUAGES = 6
"""Languages that are told one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(Answer):
    """One document with what was read from it.

    Attributes:
        source: the document.
        copies: ids of its near-copies.
        claims: what it says, in the order of the text.
        retracted: the judgements that it was withdrawn or put right: its claims make no event any more.
        supersedes: ids of the older versions of the page in whose place it stands.
        undecided: ids of other versions of the page of which it cannot be told which is newer: all stand.
    """

    source: Source
    copies: tuple[str, ...]
    claims: tuple[Claim, ...]
    retracted: tuple[Judgement, ...] = ()
    supersedes: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()


def sources(record: RecordFile, *, as_of: date | None = None, limit: int | None = None) -> tuple[Source, ...]:
    """The documents in order of publication; those without a date last."""
    known = None if as_of is None else record.published_by(as_of)
    held = [source for source in record.sources() if known is None or source.id in known]
    ordered = sorted(held, key=lambda source: (source.published.latest, source.published.earliest, source.id))
    return tuple(ordered[:limit])


def source(record: RecordFile, identity: str) -> SourcePage:
    """The document with that id.

    Raises:
        UnknownName: the record holds no such document.
    """
    found = record.source(standing_id(record, "source", identity))
    claims = sorted(record.claims(source=found.id), key=lambda c: (c.trigger.start, c.trigger.end, c.id))
    versions = record.versions(found.id)
    return SourcePage(
        source=found,
        copies=tuple(record.copies(found.id)),
        claims=tuple(claims),
        retracted=retractions(record, found.id),
        supersedes=versions.supersedes,
        undecided=versions.undecided,
    )


def claims(
    record: RecordFile,
    *,
    kind: str | None = None,
    modality: Modality | None = None,
    speaker: str | None = None,
    source: str | None = None,
    as_of: date | None = None,
    limit: int | None = None,
) -> tuple[Claim, ...]:
    """What the sources say, in order of publication and place in the text.

    Args:
        record: where to look.
        kind: id of a kind.
        modality: how it is put.
        speaker: part of the speaker's name, in any case; `outlet` for the outlets' own voice.
        source: id of a source.
        as_of: only what was published up to this day.
        limit: at most so many.

    Raises:
        UnknownName: there is no such source.
    """
    found: list[Claim] = []
    known = None if as_of is None else record.published_by(as_of)
    held = (record.source(source),) if source else sources(record)
    for document in held:
        if known is not None and document.id not in known:
            continue
        told = record.claims(source=document.id, kind=kind)
        found += sorted(
            (claim for claim in told if _matches(claim, modality, speaker)),
            key=lambda claim: (claim.trigger.start, claim.trigger.end, claim.id),
        )
        if limit is not None and len(found) >= limit:
            break
    return tuple(found[:limit])


def _matches(claim: Claim, modality: Modality | None, speaker: str | None) -> bool:
    if modality is not None and claim.modality is not modality:
        return False
    if speaker is None:
        return True
    if speaker.casefold() == "outlet":
        return claim.speaker.voice is Voice.OUTLET
    return speaker.casefold() in claim.speaker.name.casefold()


def in_other_languages(record: RecordFile) -> str:
    """How many sources are in languages that the shipped engines do not read, in sentences; empty where none is.

    Of these are rows of lists of persons, of which the columns are read and the notes are not. Another source of which
    some engine has read something is not among them.
    """
    found = _others(record.tallies().without_claims())
    rows = _others(record.tallies().languages_of_rows())
    said = []
    if found:
        whole = sum(number for _, number in found)
        is_are, them = ("source is", "it") if whole == 1 else ("sources are", "them")
        said.append(
            f"{whole:,} {is_are} not in English ({_told(found)}): kept, and found by `answerable search`; nothing that "
            f"happened is read in {them} (`answerable engines` lists what else can read)."
        )
    if rows:
        whole = sum(number for _, number in rows)
        of_lists = "row of a list is" if whole == 1 else "rows of lists are"
        said.append(
            f"{whole:,} {of_lists} not in English ({_told(rows)}): what the columns say is read, and what notes tell "
            "in sentences is not."
        )
    return " ".join(said)


def _others(found: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(language, number) for language, number in found if language not in LANGUAGES]


def _told(found: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{language} {number:,}" for language, number in found[:_MOST_LANGUAGES])


def undated(covered: Coverage) -> str:
    """How many sources have no date and what follows from it, in a sentence; empty where all have one.

    Args:
        covered: of the whole record.
    """
    if not covered.undated:
        return ""
    whole = covered.searched + covered.undated
    has = "has" if covered.undated == 1 else "have"
    source = "source" if whole == 1 else "sources"
    return (
        f"{covered.undated:,} of {whole:,} {source} {has} no date of publication: “Monday” in them is no day, what "
        "they tell is in no order of time, and questions as of a day leave them out."
    )
