"""The exhibits: every document a statement is taken from, with what proves that it is the same document."""

from __future__ import annotations

from answerable.showing.dossier.citations import Citations, exhibit_anchor
from answerable.showing.dossier.content import Entry, Facts, Run, Runs, Section, Style, joined, words
from answerable.showing.lines.lines import SourceLine
from answerable.showing.wording import GENRE, UNCHECKED, published


def exhibits(cited: Citations) -> Section:
    """Every exhibit in order of publication."""
    return Section(
        anchor="exhibits",
        title="Exhibits",
        blocks=tuple(_entry(cited, source) for source in cited.exhibits),
    )


def _entry(cited: Citations, source: SourceLine) -> Entry:
    number = cited.exhibit(source.id)
    rows: list[tuple[str, Runs]] = []
    for name, text in (
        ("Publisher", source.publisher),
        ("Author", source.author),
        ("Published", published(source.published)),
        ("Date, why", source.published.why),
        ("Address", source.url),
        ("Found at", source.location),
    ):
        rows += [(name, (words(text),))] if text else []
    size = f"{source.size:,} bytes, " if source.size else ""
    sort = f"{source.media_type}, {size}language {source.language}, {GENRE[source.genre]}"
    rows.append(("Is", (words(sort),)))
    if source.digest:
        rows.append(("SHA-256", (Run(text=source.digest, style=Style.CODE),)))
        text = f", {source.length:,} characters, {source.reader}"
        rows.append(("SHA-256 of its text", (Run(text=source.text_digest, style=Style.CODE), words(text, Style.QUIET))))
    else:
        rows.append(("SHA-256", (words(UNCHECKED, Style.QUIET),)))
    rows.append(("In the record", (Run(text=source.id, style=Style.CODE),)))
    others = [other for other in cited.exhibits if other.copies == source.copies and other.id != source.id]
    if others:
        rows.append(("Near-copies", joined(cited.exhibit_run(other.id) for other in others)))
    told = tuple(claim.id for one in cited.statements if one.source.id == source.id for claim in one.claims)
    rows.append(("Statements", cited.of_claims(told)))
    return Entry(
        anchor=exhibit_anchor(number),
        number=f"Exhibit {number}",
        title=words(source.title or source.location).text,
        blocks=(Facts(rows=tuple(rows)),),
    )
