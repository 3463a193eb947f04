"""What goes with an undo: a correction is two decisions, the claim made by hand and the one rejected for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from answerable.asking.review.claiming import READER
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.record.file import RecordFile

_REPLACED_BY = re.compile(r"\(in its place: (c-[0-9a-f]{20})\)$")


def with_it(record: RecordFile, undo: Judgement) -> Iterator[Judgement]:
    """The further judgements that take back the whole of a correction or of a claim by hand; none for other undos.

    Args:
        record: which holds the undo already.
        undo: what was decided; anything but an undo takes nothing with it.
    """
    if undo.verdict is not Verdict.UNDO:
        return
    every = tuple(record.judgements())
    stand = standing(every)
    undone = next(each for each in every if each.id == undo.about[0])
    if undone.verdict is Verdict.UNDO:
        for each in stand:
            if each.why.endswith(_mark(undone)):
                yield _made(Verdict.UNDO, each.id, undo)
    elif undone.verdict is Verdict.REJECT and (found := _REPLACED_BY.search(undone.why)):
        if not _is_rejected(found[1], stand):
            yield _made(Verdict.REJECT, found[1], undo)
    elif undone.verdict is Verdict.ACCEPT and _began(undone, every) and _is_by_hand(record, undone.about[0]):
        (new,) = undone.about
        if not _is_rejected(new, stand):
            yield _made(Verdict.REJECT, new, undo)
        for each in stand:
            if each.verdict is Verdict.REJECT and each.why.endswith(f"(in its place: {new})"):
                yield _made(Verdict.UNDO, each.id, undo)


def _made(verdict: Verdict, about: str, undo: Judgement) -> Judgement:
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    return Judgement.make(verdict=verdict, about=(about,), by=undo.by, at=at, why=f"{undo.why} {_mark(undo)}")


def _mark(undo: Judgement) -> str:
    return f"(goes with {undo.id})"


def _is_rejected(claim: str, stand: tuple[Judgement, ...]) -> bool:
    return any(each.verdict is Verdict.REJECT and claim in each.about for each in stand)


def _began(accept: Judgement, every: tuple[Judgement, ...]) -> bool:
    """Whether it is the first word on its claim, as the acceptance that a claim by hand is kept with."""
    about = [each for each in every if accept.about[0] in each.about]
    return len(accept.about) == 1 and min(about, key=lambda each: (each.at, each.id)).id == accept.id


def _is_by_hand(record: RecordFile, claim: str) -> bool:
    return all(each.reader.startswith(f"{READER}/") for each in record.claims(ids=[claim]))
