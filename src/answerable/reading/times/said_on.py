"""Days told within somebody's words, which count from the day of those words and not from the publication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.model.when import When, bounds
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.signed import messages
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times

_QUOTED = re.compile(r"“[^“”]+(?:”|$)|\"[^\"]+(?:\"|$)|«[^«»]+(?:»|$)")
_NO_DAY = r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_SAID = re.compile(
    r"\b(?:wrote|written|tweeted|posted|said|stated|told\s+[\w ]{1,40}|announced|declared|warned|added|published)\b"
    rf"(?:\s+(?:in|on|via)\s+{_NO_DAY}[\w'’ ]{{1,40}}?)?,?\s+(?:on\s+|late\s+|early\s+)*$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def signed_on(text: str, published: Anchor | None) -> list[tuple[int, int, Anchor]]:
    """The messages that a text shows with a day beside them: from where to where, and that day.

    Args:
        text: the working text.
        published: when; a message of a later day says that the day of publication is wrong, and counts from that.
    """
    found = []
    for start, end, name in messages(text):
        stamp = text.find(")", name[1], end) + 1 or name[1]  # behind "(@name)"
        days = [time.edtf for time in find_times(text, stamp, end, None) if _DAY.fullmatch(time.edtf)]
        day = Anchor.of(When(edtf=days[0])) if days else None
        if day is not None and (published is None or day.first <= published.last):
            found.append((start, name[0], day))
    return found


def counted_from_saying(text: str, sentence: Sentence, times: Sequence[Time], anchor: Anchor | None) -> list[Time]:
    """The times, those within a quotation worked out from the day on which the sentence says that it was said.

    "They shot him last night," she wrote on 3 March.

    Args:
        text: the working text.
        sentence: in it.
        times: of the sentence, in order.
        anchor: from which they were worked out.
    """
    quoted = [match.span() for match in _QUOTED.finditer(text, sentence.start, sentence.end)] if len(times) > 1 else []
    if not quoted:
        return list(times)
    inside = [each for each in times if any(start < each.start < end for start, end in quoted)]
    days = [each for each in times if each not in inside and _DAY.fullmatch(each.edtf)]
    days = [each for each in days if _SAID.search(text, sentence.start, each.start)]
    if not inside or len(days) != 1 or (anchor is not None and bounds(days[0].edtf)[0] > anchor.last):
        return list(times)
    then = Anchor.of(When(edtf=days[0].edtf))
    moved = {each.start: each for each in find_times(text, sentence.start, sentence.end, then)}
    return [moved.get(each.start, each) if each in inside else each for each in times]
