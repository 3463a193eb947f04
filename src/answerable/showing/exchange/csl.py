"""CSL-JSON: the sources as items for reference managers (Citation Style Language, input schema 1.0)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from answerable.model.source import Genre, web_address
from answerable.model.when import bounds
from answerable.showing.exchange.streaming import json_list
from answerable.showing.lines.lines import SourceLine
from answerable.showing.wording import digest_note

_TYPE = {
    Genre.NEWS.value: "article-newspaper",
    Genre.OPINION.value: "article-newspaper",
    Genre.COURT.value: "legal_case",
    Genre.REPORT.value: "report",
}


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the file."""
    sources = (msgspec.convert(line, SourceLine) for line in lines if line["type"] == "source")
    return json_list("[", map(item, sources), "]")


def item(source: SourceLine) -> dict[str, Any]:
    """A source as an item. What is not known is left out."""
    sort = _TYPE.get(source.genre, "webpage" if source.url else "document")
    holder = "container-title" if sort in ("article-newspaper", "webpage") else "publisher"
    fields = {
        "title": source.title or source.location,
        "author": [{"literal": source.author}] if source.author else None,
        holder: source.publisher,
        "URL": web_address(source.url),
        "issued": issued(source.published.edtf),
        "language": "" if source.language == "und" else source.language,
        "note": digest_note(source.digest),
    }
    return {"id": source.id, "type": sort, **{name: value for name, value in fields.items() if value}}


def issued(edtf: str) -> dict[str, Any] | None:
    """A date as CSL has it: a day, a month or a year, or the first and last day of an interval.

    Of an interval whose one end is not known the other stands, as `circa`.
    """
    if not edtf:
        return None
    first, last = bounds(edtf)
    if edtf[:4].isdigit() and edtf.replace("-", "").isdigit():
        return {"date-parts": [[int(part) for part in edtf.split("-")]]} if edtf[5:7] < "13" else _interval(first, last)
    return _interval(first, last)


def _interval(first: date, last: date) -> dict[str, Any]:
    days = [day for day in (first, last) if day not in (date.min, date.max)]
    parts = {"date-parts": [[day.year, day.month, day.day] for day in days]}
    return parts if len(days) == 2 else {**parts, "circa": True}
