"""The date at the head of a text: "BRUSSELS, 4 February 2021 (Agency) —", "Published: 2021-02-04"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from answerable.model.when import Basis, When, bounds, until
from answerable.sources.dates.written_date import WrittenDate, dates_in

LINES, CHARACTERS = 15, 2_000
"""How much of a text is its head: so many lines that are not blank, within so many characters."""

_LONGEST_LINE = 200


class _Standing(IntEnum):
    """How clearly a line gives the date of publication, clearest first."""

    PUBLISHED = 1  # "Published: …"
    ALONE = 2  # nothing but the date
    PLACED = 3  # after a place or a name: "Brussels, …", "Jane Doe | …"
    UPDATED = 4  # "Last updated: …"


_PUBLISHED = re.compile(
    r"""(?:.{0,60}[|·•–—(-]\s*)?
    (?:first\ |originally\ )?(?:published|posted|issued|released|dated?|(?:publication|release)\ date
    |date\ of\ publication
    |publié|mis\ en\ ligne|veröffentlicht|erschienen|datum
    |publicado|fecha|pubblicato|gepubliceerd|publicerad|publisert
    |опубликовано|дата|опубліковано|yayınlanma|تاریخ\ انتشار|منتشر\ شده|نشر|تاريخ\ النشر)
    (?:\ (?:on|at|le|am|el|il|em|op|в|في|در))?\s*[::：]?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_UPDATED = re.compile(
    r"(?:.{0,100}[|·•–—(-]\s*)?(?:last )?(?:updated|modified|revised|mis à jour|aktualisiert|actualizado|обновлено)"
    r"(?: (?:on|at|le|am|el|il))?\s*[:：]?\s*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|von|par|por|di)\s.{2,60}?(?:[,|·•–—-]|\s(?:on|am|le|el|il))\s*", re.IGNORECASE)
_PLACE = re.compile(r"(?P<words>[^\W\d_][^\d.!?:;]{1,58}?)\s*(?:\([^()]{2,40}\)\s*)?[,،|·•–—/-]\s*")
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "de", "la", "le", "der", "die", "das", "del", "di", "da", "do", "du", "von", "van", "el", "al"}
)

# What may follow: nothing, a time of day, an agency in brackets, or a dash and then anything.
_TIME = r"[\s,]*(?:(?:at|à|um|a las|alle)\s)?\s*\d{1,2}[:.h]\d\d(?::\d\d)?.{0,30}"
_AFTER_SHORT = re.compile(rf"(?:[\s.,:;)\]]*|T\d.{{0,30}}|{_TIME}|\s*[|·•(/].{{0,100}}|\s*[–—-].{{0,60}})", re.DOTALL)
_TOLD = re.compile(r"\s*[|·•/]\s*(?:\S+\s+){3,}\S+[.!?]\s*")
"""A sentence in the next column: a row of a table of what happened on days."""
_AFTER_PLACE = re.compile(r"\s*(?:г\.)?\s*(?:\([^()]{2,60}\)\s*)?(?:[–—:-]|--).*", re.DOTALL)


def dateline(text: str) -> When | None:
    """The date that the first lines of `text` give for its publication.

    A line counts if it holds only the date, or the date with a label ("Published"), a place, an agency or a byline.
    Lines that are clear in the same degree and disagree give nothing: they may be entries of a chronology.

    Returns:
        The date with basis `dateline`; for a date of updating alone, the bound "on or before", inferred; or nothing.
    """
    found = sorted(_candidates(text), key=lambda pair: pair[0])
    if not found:
        return None
    standing = found[0][0]
    dates = [written for rank, written in found if rank == standing]
    if standing is _Standing.UPDATED:
        latest = max(bounds(written.edtf)[1] for written in dates)
        return When(edtf=until(latest), basis=Basis.INFERRED, why=f"The text says that it was updated on {latest}.")
    if standing is not _Standing.PUBLISHED and len({written.edtf for written in dates}) > 1:
        return None
    return When(edtf=dates[0].edtf, basis=Basis.DATELINE, why=dates[0].why)


def stands_alone(line: str) -> bool:
    """Whether a line gives a date of publication and nothing else."""
    found = dates_in(line[:_LONGEST_LINE])
    return any(_standing(line[: one.start], line[one.end :]) in (_Standing.ALONE, _Standing.PUBLISHED) for one in found)


def _candidates(text: str) -> Iterator[tuple[_Standing, WrittenDate]]:
    lines = [line for line in text[:CHARACTERS].split("\n") if line.strip()]
    for line in lines[:LINES]:
        begin = line[:_LONGEST_LINE]
        for written in dates_in(begin):
            standing = _standing(begin[: written.start].lstrip(), begin[written.end :])
            if standing is not None:
                yield standing, written


def _standing(before: str, after: str) -> _Standing | None:
    if _UPDATED.fullmatch(before):
        return _Standing.UPDATED
    if _PUBLISHED.fullmatch(before):
        return _Standing.PUBLISHED
    ends = bool(_AFTER_SHORT.fullmatch(after)) and not _TOLD.fullmatch(after)
    if not before.strip("([ -–—*_#>"):
        return _Standing.ALONE if ends else None
    if (ends or _AFTER_PLACE.fullmatch(after)) and (_BYLINE.fullmatch(before) or _is_place(before)):
        return _Standing.PLACED
    return None


def _is_place(before: str) -> bool:
    """Whether the words before the date are a place or a name: few, and each with a capital where there are any."""
    match = _PLACE.fullmatch(before)
    if match is None:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", match["words"])
    return len(words) <= 6 and all(not word[0].islower() or word in _SMALL_WORDS for word in words)
