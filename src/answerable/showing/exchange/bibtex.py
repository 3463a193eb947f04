"""BibTeX: the sources as entries, in UTF-8, with every character that TeX reads escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

import msgspec

from answerable.model.source import Genre, web_address
from answerable.showing.exchange.csl import issued
from answerable.showing.lines.lines import SourceLine
from answerable.showing.screen import oneline
from answerable.showing.wording import digest_note

_SORT = {Genre.NEWS.value: "article", Genre.OPINION.value: "article", Genre.REPORT.value: "techreport"}
_HOLDER = {"article": "journal", "techreport": "institution", "misc": "howpublished"}
# Braces are named and not escaped: BibTeX counts them even behind a backslash.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_UNSAFE_IN_ADDRESS = re.compile(r'[\s\\{}"<>^`|]')


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the file."""
    for line in lines:
        if line["type"] == "source":
            yield entry(msgspec.convert(line, SourceLine)).encode()


def entry(source: SourceLine) -> str:
    """A source as an entry, its id the key."""
    sort = _SORT.get(source.genre, "misc")
    date = issued(source.published.edtf)
    parts = date["date-parts"][0] if date and len(date["date-parts"]) == 1 else []
    fields = {
        "title": f"{{{escaped(source.title or source.location)}}}",
        "author": f"{{{escaped(source.author)}}}" if source.author else "",
        _HOLDER[sort]: escaped(source.publisher),
        "date": "-".join(f"{part:02}" for part in parts),
        "year": f"{parts[0]:04}" if parts else "",
        "url": address(web_address(source.url)),
        "language": "" if source.language == "und" else source.language,
        "note": digest_note(source.digest),
    }
    told = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{sort}{{{source.id},\n{told}}}\n\n"


def escaped(text: str) -> str:
    """`text` on one line with nothing in it that TeX or BibTeX reads."""
    return "".join(_TEX.get(character, character) for character in oneline(text))


def address(url: str) -> str:
    """An address with what would end or break the field percent-encoded (RFC 3986)."""
    return _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found[0]), oneline(url))
