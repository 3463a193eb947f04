"""Where a text quotes somebody: over several paragraphs too, and with ``two backticks'' or single marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TICKS, _PRIMES = "``", "''"
_OPEN = frozenset({*"“«„「『", _TICKS})
_CLOSE = frozenset({*"”»“」』", '"', _PRIMES})
_MARK = re.compile(r"[“”«»„「」『』\"]|``|''")
_FARTHEST = 12
"""Paragraphs over which a quotation that one leaves open is followed."""
_SINGLE = re.compile(r"(?<![\w'’‘`])(?:(?P<either>')(?=[A-Z])|‘(?=[^\W\d])|`(?=\s?[^\W\d]))")
_SINGLE_END = re.compile(r"(?<=[,.?!…])\s?['’](?![\w'])|(?<=\w)['’](?=[,.;:)])|(?<=[^\Ws])['’](?=\s|$)")
_TERM = re.compile(r"[^‘’'`.?!]{0,23}[^‘’'`.?!,…]['’](?=[\s,.;:)]|$)")
"""The rest of a quotation that is a term or a title: "the ‘free villages’ of the north"."""
_SMALL = frozenset("a an and at by de for from in la of on or the to with".split())
"""Words that a title has in lower case."""
_SAID = re.compile(r"[.,;?!…]")
_EITHER_END = re.compile(r"(?<=[,.?!…])'(?![\w'])")
"""What ends a quotation that a straight mark opens: an apostrophe looks the same."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, in code points.

    Attributes:
        start: where its opening mark stands.
        end: one past its closing mark; of one that is never closed, where its last paragraph ends.
        goes_on: whether it goes on with the one before, which was left open.
    """

    start: int
    end: int
    goes_on: bool = False


def quotations(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quotation]:
    """The quotations of a text, in order, none within another.

    One that its paragraph leaves open goes on in the next where that begins with a mark, as newspapers print it. Where
    its mark tells that it opens, it runs on to what closes it, if no other opens before; what backticks open runs on to
    the next paragraph that begins with them, too.

    Args:
        text: the working text.
        blocks: where its paragraphs begin and end, in code points.
    """
    found: list[Quotation] = []
    opened, mark, goes_on = -1, "", False
    for number, (start, end) in enumerate(blocks):
        for match in _MARK.finditer(text, start, end):
            place, said = match.start(), match.group()
            if opened < 0 and _opens(text, place, start, said):
                opened, mark = place, said
            elif opened >= 0 and said in _CLOSE:
                found.append(Quotation(opened, match.end(), goes_on))
                opened, goes_on = -1, False
        if opened < 0:
            continue
        following = blocks[number + 1 : number + 1 + _FARTHEST]
        again = _again(text, mark, following)
        if again is None and _closes(text, mark, following):
            continue
        last = end if not again else following[again - 1][1]
        if last - opened > 1:
            found.append(Quotation(opened, last, goes_on))
        opened, goes_on = -1, again is not None
    return sorted([*found, *_single(text, blocks, found)], key=lambda each: each.start)


def is_title(text: str, quotation: Quotation) -> bool:
    """Whether marks stand around a name or a title and nobody speaks: "the “World Summit for a Free Norland”"."""
    inside = text[quotation.start : quotation.end].strip("“”«»„「」『』\"'‘’`")
    words = re.findall(r"[^\W\d_][\w'’-]*", inside)
    named = [word for word in words if word[0].isupper()]
    small = all(word in _SMALL for word in words if word not in named)
    return small and len(named) > 1 and bool(words) and words[0] in named and not _SAID.search(inside)


def within(found: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Those of the quotations, which stand in order, that the code points from `start` to `end` touch."""
    first = bisect_right(found, start, key=lambda each: each.end)
    return found[first : bisect_left(found, end, key=lambda each: each.start)]


def _again(text: str, mark: str, following: Sequence[tuple[int, int]]) -> int | None:
    """After how many paragraphs without a mark one begins with the same; None where none does."""
    for number, (start, end) in enumerate(following if mark == _TICKS else following[:1]):
        if text.startswith(mark, start):
            return number
        if _MARK.search(text, start, end):
            return None
    return None


def _closes(text: str, mark: str, following: Sequence[tuple[int, int]]) -> bool:
    """Whether the first mark of the paragraphs behind closes what one that can only open has opened."""
    marks = (match for start, end in following for match in _MARK.finditer(text, start, end))
    first = next(marks, None)
    return mark in _OPEN and first is not None and first.group() in _CLOSE - _OPEN - {'"'}


def _opens(text: str, place: int, start: int, mark: str) -> bool:
    return mark in _OPEN or (mark == '"' and (place == start or not text[place - 1].isalnum()))


def _single(text: str, blocks: Sequence[tuple[int, int]], found: Sequence[Quotation]) -> Iterator[Quotation]:
    """What stands between single marks, outside other quotations; what a backtick opens may be left open."""
    for start, end in blocks:
        inside = within(found, start, end)
        place = start
        while (opening := _SINGLE.search(text, place, end)) is not None:
            place = opening.end()
            over = next((each.end for each in inside if each.start <= opening.start() < each.end), None)
            term = _TERM.match(text, place, end)
            if over is not None or term is not None:
                place = max(place, over or 0, term.end() if term is not None else 0)
                continue
            closing = (_EITHER_END if opening.group("either") else _SINGLE_END).search(text, place, end)
            before = text[start : opening.start()].rstrip()[-1:]
            if closing is not None or (opening.group() == "`" and not before.isalnum()):  # no "Qur ` an"
                place = closing.end() if closing is not None else end
                yield Quotation(opening.start(), place)
