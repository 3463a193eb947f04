"""Dates that stand alone above what happened on them, as in a chronicle: "3 March 2019", and below it the entry."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.model.when import Basis, bounds
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import OPENING_CLAUSE, Group
from answerable.reading.language.sentences import Paragraph
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.following import ANOTHER_TIME
from answerable.reading.times.times import Time, find_times
from answerable.reading.times.together import SAYING, carries

_LEAST = 3
"""A text with fewer such lines is no chronicle: a line may be when it was written."""
_LONGEST = 3
"""Paragraphs of an entry that its date is taken to hold for."""
_LINE = 40  # code points


def headed(text: str, blocks: Sequence[Paragraph], anchor: Anchor | None) -> dict[int, Time]:
    """The date that each paragraph stands under, by the code point at which the paragraph begins.

    Args:
        text: the working text.
        blocks: its paragraphs.
        anchor: when it was published, if that is known.
    """
    found: dict[int, Time] = {}
    above: Time | None = None
    headings = below = 0
    for block in blocks:
        alone = _alone(text, block, anchor)
        if alone is not None:
            above, below = alone, 0
            headings += 1
        elif above is not None and below < _LONGEST:
            found[block.start] = above
            below += 1
    return found if headings >= _LEAST else {}


def _alone(text: str, block: Paragraph, anchor: Anchor | None) -> Time | None:
    """The date that is all that a paragraph says."""
    if block.end - block.start > _LINE or len(block.sentences) != 1:
        return None
    times = find_times(text, block.start, block.end, anchor)
    if len(times) != 1 or not times[0].edtf:
        return None
    rest = text[block.start : times[0].start] + text[times[0].end : block.end]
    late = anchor is not None and bounds(times[0].edtf)[0] > anchor.last
    return None if late or any(each.isalnum() for each in rest) else times[0]


def time_above(text: str, time: Time, shape: Shape, trigger: Trigger, times: Sequence[Time]) -> Argument | None:
    """The date of an entry for what a main clause of it tells, in the past or the present; inferred, not stated.

    A sentence with a time of its own, or with words that put it at another ("later"), has none by the entry's.

    Args:
        text: the working text.
        time: that the paragraph stands under.
        shape: of the sentence.
        trigger: of the happening.
        times: in the sentence.
    """
    if times or any(word.lower in ANOTHER_TIME for word in shape.words):
        return None
    clause = shape.clause_of(trigger.main)
    if not any(each.finite for each in shape.groups):  # "Arrest of the editor"
        return _dated(text, time) if all(word.tag != "PREP" for word in shape.words[: trigger.main]) else None
    if clause is None or not carries(clause, trigger) or not _tells(shape, clause):
        return None
    before = shape.verbs_before(clause.main, finite=True)
    if any(not _tells(shape, each) or shape.words[each.main].base in SAYING for each in before):
        return None
    return _dated(text, time)


def _dated(text: str, time: Time) -> Argument:
    return Argument(role=Role.TIME, span=Span.of(text, time.start, time.end), value=time.edtf, basis=Basis.INFERRED)


def _tells(shape: Shape, group: Group) -> bool:
    """Whether a main clause tells that something happens or happened: "arrest", "was arrested", "are charged"."""
    words = shape.words
    if group.modal or group.negated or group.relative or "have" in group.auxiliaries:
        return False
    return all(words[i].lower not in OPENING_CLAUSE for i in range(group.start, group.first))
