"""What is withheld: its words however they are written, near-copies of it, and the same or like words elsewhere.

A decision to withhold stands until it is undone, whatever is read later. Where in doubt, more is withheld.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from answerable.asking.answer import Answer
from answerable.errors import UnknownName
from answerable.model.claim import WHO, Claim
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.record.file import RecordFile
from answerable.record.queries.versions import ALIKE, InPlace

_SAME_LETTER = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"})
_LOOKED_AT = (Verdict.ACCEPT, Verdict.REJECT, Verdict.WITHHOLD)

_TELLING = 8
"""Words of a sentence from which on the same in another document is no chance."""

_MOST_REPEATING = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PerhapsWithheld(Answer):
    """A claim of another version of a page that may say what was withheld, in other words.

    Attributes:
        claim: id of that claim; a public edition shows it.
        withheld: id of the claim that is withheld.
        judgement: id of the judgement that withholds it.
    """

    claim: str
    withheld: str
    judgement: str


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Mn") or "\u02b0" <= character <= "\u02ff":
        return ""
    plain = unicodedata.normalize("NFKD", character).casefold()
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cf", "Mn") and not "\u02b0" <= c <= "\u02ff")
    same = kept.translate(_SAME_LETTER)
    return "".join(c if c.isalnum() or unicodedata.category(c) == "Mc" else " " for c in same)


def fold(text: str) -> str:
    """`text` as withheld words are looked for in it: however they are written.

    Case, accents, invisible characters (soft hyphens, zero-width joiners, direction marks), the signs for ayn and hamza
    in romanised names, compatibility forms and the signs and spaces between words do not count.
    """
    return " ".join("".join(map(_fold_character, text)).split())


def folded_with_places(text: str, skipped: Collection[int] = ()) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` it comes from.

    Args:
        text: any.
        skipped: places whose characters do not count.
    """
    letters: list[str] = []
    places: list[int] = []
    left_out = frozenset(skipped)
    for place, character in enumerate(text):
        if place in left_out:
            continue
        for folded in _fold_character(character):
            if folded == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(folded)
            places.append(place)
    return "".join(letters), places


def other_versions(record: RecordFile, source: str) -> tuple[str, ...]:
    """Ids of the other versions of the page of a source, sorted: older, newer, or of which it cannot be told."""
    stands: InPlace = record.versions(source)
    newest = stands.superseded_by or source
    found = {newest, *stands.undecided, *record.versions(newest).supersedes, *record.versions(newest).undecided}
    return tuple(sorted(found - {source}))


def same_elsewhere(record: RecordFile, withheld: Claim) -> tuple[Claim, ...]:
    """The claims that stand in the very words of a withheld one, by source and place.

    In other versions of its page and in near-copies of it all that stand in its sentence, whole or a part; in other
    documents those that stand in the whole of it, if it is so long that chance does not repeat it. Not those that say
    what another claim of that sentence says which is not withheld.

    Args:
        record: any.
        withheld: a claim.
    """
    sentence = fold(withheld.sentence.quote)
    shown = {
        _said(each)
        for each in record.claims(source=withheld.source)
        if each.id != withheld.id and each.sentence == withheld.sentence
    } - {_said(withheld)}
    near = {*other_versions(record, withheld.source), *record.copies(withheld.source)}
    far = _repeating(record, withheld) - near - {withheld.source}
    return tuple(
        claim
        for source in (*sorted(near), *sorted(far))
        for claim in record.claims(source=source)
        if _holds(fold(claim.sentence.quote), sentence, part=source in near) and _said(claim) not in shown
    )


def _repeating(record: RecordFile, withheld: Claim) -> set[str]:
    """Ids of the documents that hold the whole sentence of a claim, if it has as many words as `_TELLING`."""
    words = withheld.sentence.quote.replace('"', " ")
    if len(fold(words).split()) < _TELLING:
        return set()
    return {hit.source for hit in record.search(re.sub("[“”„«»]", " ", words).join('""'), limit=_MOST_REPEATING)}


def same_in_versions_of(record: RecordFile, source: str) -> tuple[Claim, ...]:
    """The claims of other versions of a withheld source whose sentence stands in it word for word."""
    text = f" {fold(record.text(source))} "
    return tuple(
        claim
        for other in other_versions(record, source)
        for claim in record.claims(source=other)
        if f" {fold(claim.sentence.quote)} " in text
    )


def perhaps_withheld(record: RecordFile) -> tuple[PerhapsWithheld, ...]:
    """The claims of newer versions that may say in other words what was withheld in an older one, sorted.

    Of each version the claim in the most similar sentence, of the same kind or about one of the same persons. Not
    those that a person has withheld, accepted or rejected: these were looked at.
    """
    judgements = standing(tuple(record.judgements()))
    done = {about for each in judgements if each.verdict in _LOOKED_AT for about in each.about}
    found = [
        PerhapsWithheld(claim=near, withheld=claim.id, judgement=judgement.id)
        for judgement, claim in withheld_claims(record, judgements)
        if (near := _near(record, claim)) and near not in done
    ]
    return tuple(sorted(found, key=lambda each: (each.withheld, each.claim)))


def withheld_claims(record: RecordFile, judgements: Iterable[Judgement]) -> Iterator[tuple[Judgement, Claim]]:
    """The claims that standing judgements withhold and the record still holds."""
    for judgement in judgements:
        if judgement.verdict is Verdict.WITHHOLD:
            for about in judgement.about:
                if about.startswith("c-"):
                    try:
                        yield judgement, record.claim(about)
                    except UnknownName:
                        continue


def going_with(
    made: Judgement, judgements: Iterable[Judgement], copies_of: Callable[[str], Iterable[str]]
) -> tuple[str, ...]:
    """Ids of the near-copies that go with the documents which a judgement withholds, sorted.

    Also those that were read after it; not those that a person has accepted after it.

    Args:
        made: a judgement that stands.
        judgements: all of the record.
        copies_of: from the id of a source to those of its near-copies.
    """
    if made.verdict is not Verdict.WITHHOLD:
        return ()
    shown = {
        about
        for each in standing(tuple(judgements))
        if each.verdict is Verdict.ACCEPT and (each.at, each.id) > (made.at, made.id)
        for about in each.about
    }
    found = {copy for about in made.about if about.startswith("s-") for copy in copies_of(about)}
    return tuple(sorted(found - shown - set(made.about)))


def withheld_with(record: RecordFile, source: str) -> tuple[str, ...]:
    """Ids of the withheld documents with which a source goes as their near-copy, sorted."""
    judgements = tuple(record.judgements())
    copies = set(record.copies(source))
    return tuple(
        sorted(
            {
                about
                for made in standing(judgements)
                if made.verdict is Verdict.WITHHOLD and copies.intersection(made.about)
                if source in going_with(made, judgements, record.copies)
                for about in copies.intersection(made.about)
            }
        )
    )


def _near(record: RecordFile, withheld: Claim) -> str:
    """Id of the newer version's claim most like a withheld one; empty for none, or where the very words stand there."""
    newer = record.versions(withheld.source).superseded_by
    if not newer or any(each.source == newer for each in same_elsewhere(record, withheld)):
        return ""
    from rapidfuzz import fuzz

    persons = _persons(withheld)
    likeness = {
        claim.id: fuzz.ratio(claim.sentence.quote, withheld.sentence.quote)
        for claim in record.claims(source=newer)
        if claim.kind == withheld.kind or persons & _persons(claim)
    }
    best = max(sorted(likeness), key=lambda each: likeness[each], default="")
    return best if best and likeness[best] >= ALIKE else ""


def _persons(claim: Claim) -> set[str]:
    return {each.value.casefold() for each in claim.arguments if each.role in WHO and each.name}


def _said(claim: Claim) -> tuple[str, str]:
    return claim.kind, claim.trigger.quote


def _holds(words: str, sentence: str, *, part: bool = True) -> bool:
    return f" {sentence} " in f" {words} " or (part and bool(words) and f" {words} " in f" {sentence} ")
