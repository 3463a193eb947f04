"""By whose word a thing is told that another passes on: "the Courier reported that a nurse said Tarn was shot"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Speaker
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import Word, lower_at
from answerable.reading.people.speakers import LAWS, SAYING, SPEAKING_THINGS, Attribution

_TELLING = word_set(
    "say tell report announce confirm write state add claim allege testify admit argue complain confess insist"
)
_FINDING = word_set("find discover uncover unearth obtain locate see get spot notice examine")
"""Verbs of who brings to light what says something itself."""
_SPEAKING_FOR = word_set("attorney family lawyer lawyers relative relatives spokesperson")
"""Who tells of another, whether "he" or "she"."""
_HERS = word_set("aunt daughter mother niece sister spokeswoman widow wife")
_HIS = word_set("brother father husband nephew son spokesman uncle")
_KIN = {"he": _SPEAKING_FOR | _HERS, "she": _SPEAKING_FOR | _HIS}
"""Who cannot be the "he" or the "she" of whom they tell, or seldom is."""
_CHANCING = word_set("across upon on")
"""What makes them of "come" and "stumble"."""


def what_was_found(shape: Shape, found: Sequence[Attribution], first: int, at: int) -> Speaker | None:
    """What tells what stands at word `at`, where the words from `first` on name who only found it; else None.

    "Tarn came across records that showed that soldiers had killed them": by the word of the records.

    Args:
        shape: of the sentence.
        found: its attributions.
        first: index of the first word for who is taken for the speaker.
        at: index of the word.
    """
    words = shape.words
    finding = [
        group
        for group in shape.groups
        if first < group.main < at and any(each.first <= first < each.last for each in group.subjects)
    ]
    if not finding or not _finds(words, finding[-1]):
        return None
    inside = [each for each in found if each.first <= at < each.last and finding[-1].main < each.cue < at]
    start = words[finding[-1].main].start
    for each in inside:
        span = each.speaker.span
        place = shape.place_of(span) if span is not None and span.start > start else None
        if place is not None and words[place[1] - 1].base in SPEAKING_THINGS:
            return each.speaker
    return None


def _finds(words: Sequence[Word], group: Group) -> bool:
    base, behind = words[group.main].base, lower_at(words, group.last)
    return base in _FINDING or (base in {"come", "stumble", "chance", "happen"} and behind in _CHANCING)


def who_announced(shape: Shape, found: Sequence[Attribution], at: int) -> Speaker | None:
    """Who is told to have announced what stands at word `at`, inside what is told "according to" another; else None.

    "The court announced that Tarn had died, according to an obituary": by the word of the court.
    """
    inside = [
        each
        for each in found
        if each.first <= at < each.last
        and each.cue in shape.group_at
        and each.cue < at
        and shape.words[each.cue].lower != "according"
    ]
    if not inside or inside[-1].speaker.span is None:
        return None
    said = [group for group in shape.groups if group.finite and inside[-1].cue < group.main <= at]
    same = at in shape.group_at and all(group.subjects == said[0].subjects for group in said)
    return inside[-1].speaker if same and shape.clause_of(at) in said[-1:] else None


def told_within(shape: Shape, found: Sequence[Attribution], first: int, at: int) -> Speaker | None:
    """Who is told to say what stands at word `at`, where another, named at word `first`, tells it of him; else None.

    "The Courier reported that a nurse said Tarn was shot", "a nurse said Tarn was shot, the Courier reports": by the
    word of the nurse.
    """
    words = shape.words
    covering = [each for each in found if each.first <= at < each.last]
    telling = [each for each in covering if words[each.cue].base in _TELLING]
    outer = next((each for each in telling if _named_at(shape, each) == first), None)
    inner = next((each for each in reversed(telling) if each.cue < at), None) if outer is not None else None
    place = _named_at(shape, inner) if inner is not None else None
    if outer is None or inner is None or place is None or place < outer.first:
        return None
    chunk = shape.chunk_at[place]
    return inner.speaker if chunk is not None and is_people(shape, chunk) and not chunk.pronoun else None


def _named_at(shape: Shape, attribution: Attribution) -> int | None:
    """The first word for the speaker."""
    span = attribution.speaker.span
    place = shape.place_of(span) if span is not None else None
    return place[0] if place is not None else None


def cited(shape: Shape, ends: Sequence[int]) -> Chunk | None:
    """Whom a speaker goes by: "Orsk Radio, citing the ministry, says", "the Courier reported, citing a clerk"; or None.

    Args:
        shape: of the sentence.
        ends: one past the words for who speaks, and for how he says it.
    """
    words = shape.words
    at = next((i for i in ends if i + 2 < len(words) and words[i].text == "," and words[i + 1].lower == "citing"), None)
    chunk = shape.owned(shape.chunk_at[at + 2]) if at is not None else None
    if chunk is None or chunk.pronoun or words[chunk.head].lower in LAWS:
        return None
    by = shape.owned(shape.chunk_at[chunk.last + 1]) if lower_at(words, chunk.last) == "by" else None
    chunk = by if by is not None and is_people(shape, by) else chunk
    return chunk if is_people(shape, chunk) or words[chunk.head].base in SPEAKING_THINGS else None


def spoken_for(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Whose kin, lawyer or spokesman without a name tells of a pronoun: Tarn of "Tarn's family said he was shot"."""
    telling = shape.verb_before(chunk.first)
    if telling is None or shape.words[telling.main].base not in SAYING or telling.passive:
        return None
    for each in telling.subjects:
        kin = each.nameless and each.owner is not None and shape.words[each.head].base in _KIN.get(chunk.pronoun, ())
        if kin and each.owner is not None and each.owner.is_person and each.last <= telling.first:
            return each.owner
    return None
