"""Articles saved from news databases: Nexis (Nexis Uni, Lexis Advance, LexisNexis Academic) and Factiva.

Both put up to some hundreds of articles into one file, each with a head of its headline, outlet, day, length and
writer. Read as one document, all of them would be of one day and one outlet.

Nexis marks where an article begins ("3 of 61 DOCUMENTS") or ends ("Load-Date: …", "End of Document"). Factiva ends it
with its number ("Document RTRS000020190312ef3c00abc"), and may index it, a field of two letters a line: HD, PD, SN.

LexisNexis Academic labels in the language of the site's pages, whatever the article's: in English, German ("Dokument 3
von 61", "LÄNGE:") or French ("Document 3 de 61", "LONGUEUR:"). Nexis Uni labels in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes import package
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import DOCX, HTML, NEWS_ARTICLE, PLAIN, RTF
from answerable.sources.dates.written_date import dates_in
from answerable.sources.formats import plain
from answerable.sources.text.extract import Extract

NAME = "news_database"
VERSION = "2"
MEDIA_TYPES = (NEWS_ARTICLE,)

_FORMATS = frozenset({PLAIN, RTF, DOCX, HTML})

_SIGNS = re.compile(
    r"[0-9] of [0-9]+ DOCUMENT|Dokument [0-9]+ von [0-9]|Document [0-9]+ de [0-9]|[Ee]nd of [Dd]ocument"
    r"|[A-Z][A-Z0-9]{5,15}(?:19|20)[0-9]{6}[a-z]"
)
"""What a file of either holds, whatever its format."""
_SIGNS_IN_BYTES = re.compile(_SIGNS.pattern.encode())

_BEGINS = re.compile(r"(?:FOCUS - )?\d+ of \d+ DOCUMENTS?|(?P<other>Dokument \d+ von \d+|Document \d+ de \d+)")
_ENDS = re.compile(r"End of Document", re.IGNORECASE)
_LOADED = re.compile(r"Load-Date:.*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:AN[\s|]+)?\w{2,12}[\s|]+[A-Z][A-Z0-9]{5,15}(?:19|20)\d{6}[a-z][a-z0-9]{4,11}")
"""Factiva's: the outlet's code, filled up with noughts to eight signs, and a day: J0000000…, LBA00000…, RSTPROCY…."""

_LENGTH = re.compile(r"[\d.,\s]*\d\s+(?:words?|Wörter|mots|palabras|parole|palavras|woorden|слов\w*)", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:Copyright|\(c\)|©).*|(?:All Rights Reserved|Alle Rechte vorbehalten|Tous droits réservés)\.?", re.IGNORECASE
)
_LABEL = re.compile(
    r"""(?P<name>SECTION|LENGTH|BYLINE|HEADLINE|DATELINE|HIGHLIGHT|SERIES|BODY
    |RUBRIK|LÄNGE|AUTOR|RUBRIQUE|LONGUEUR|AUTEUR|TITRE|ENCART)(?::\s*(?P<value>.*)|(?<=BODY))""",
    re.IGNORECASE | re.VERBOSE,
)
_ENGLISH = {"länge": "length", "autor": "byline", "longueur": "length", "auteur": "byline", "titre": "headline"}
"""The labels that tell something, in their German and French names."""
_BELOW = re.compile(
    r"""(?:URL|SUBJECT|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|CORRECTION(?:-DATE)?|TYPE|NOTES?|COUNTRY
    |STATE|CITY|COMPANY|PERSON|ORGANIZATION|TICKER|INDUSTRY|GEOGRAPHIC|ACC-NO|DISTRIBUTION|DOCUMENT-TYPE
    |SPRACHE|GRAFIK|LANGUE|SUJET|SOCIETE|LOCALISATION-GEO|SYMBOLE-BOURSIER|SECTEUR-ACTIVITE|DATE-CHARGEMENT
    |TYPE-PUBLICATION|CODE-REVUE):.*
    |UPDATE:\s+\d\d?\.\s*\w+\s+\d{4}|Load-Date:.*|Classification|Graphic|Notes?""",
    re.VERBOSE,
)
"""What Nexis puts below an article: its subjects in per cent are nobody's words."""

_FIELD = re.compile(
    r"(?P<name>HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPD|IPC|PUB|AN|RF|CLM|SE|ART|CX)"
    r"(?:[ \t|]+|$)(?P<value>.*)"
)
_BY = re.compile(r"(?:By|Von|Par|Por|Di)\s+(?P<name>\S.{1,80})", re.IGNORECASE)
_LONGEST_DATE = 60
_LONGEST_HEAD = 40
"""Lines from where an article of Nexis begins to how long it is."""
_MOST_HEAD = 12
"""Lines between the day and the text, in Factiva: outlet, code, edition, page, language, rights."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article's passage holds: its head, and its text."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    body: Sequence[str] = field(default=())


def may_be(document: Document) -> bool:
    """Whether it may be a file from a news database, as its bytes show, those of a package unpacked."""
    return document.media_type in _FORMATS and _SIGNS_IN_BYTES.search(_looked_at(document)) is not None


def articles(document: Document) -> list[Document]:
    """The articles in a file from a news database; none of any other file.

    Each is the passage that tells of it out of the text that a reader of the file's format takes from it, in UTF-8.
    """
    if not may_be(document):
        return []
    try:
        text = _text_of(document)
    except Exception:  # noqa: BLE001 - whatever a damaged file does to a reader, it is told when the file itself is read
        return []
    return [
        Document(location=f"{document.location}#{number}", data="\n".join(lines).encode(), media_type=NEWS_ARTICLE)
        for number, lines in enumerate(_articles_in(text), 1)
    ]


def require_one(text: str, location: str) -> None:
    """Refuse a text of several articles, of a format out of which they are not taken: they are of several days.

    Raises:
        UnreadableSource: so it is (`several_articles`).
    """
    if _SIGNS.search(text) and (number := len(_articles_in(text))) > 1:
        raise UnreadableSource(
            f"“{location}” holds {number} articles of a news database, of several days and outlets.",
            "Save them there as DOCX, RTF or text: each is then a document.",
            code="several_articles",
        )


def _articles_in(text: str) -> list[list[str]]:
    """The lines of each article in a text; none where no day is told."""
    passages = list(_passages([line.strip() for line in text.split("\n")]))
    return passages if any(_understood(lines).published for lines in passages) else []


def extract(document: Document) -> Extract:
    """The headline and the text of an article, with its outlet, writer and day.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    lines = decode(document.data).split("\n")
    found = _understood(lines)
    body = "\n".join(found.body or lines)
    given = Given(title=found.title, publisher=found.publisher, author=found.author, published=found.published)
    return Extract(text=f"{found.title}\n\n{body}" if found.body else body, given=given)


def _looked_at(document: Document) -> bytes:
    """The bytes in which a sign would stand, unpacked."""
    return package.member(document.data, package.WORDS) if document.media_type == DOCX else document.data


def _text_of(document: Document) -> str:
    """The text of such a file, by the reader of its format, which is loaded where there is one to be read."""
    if document.media_type == HTML:
        from answerable.sources.formats import html

        return html.plain_text(decode(document.data))
    if document.media_type == DOCX:
        from answerable.sources.formats import docx

        return docx.extract(document).text
    if document.media_type == RTF:
        from answerable.sources.formats import rtf

        return rtf.extract(document).text
    return plain.extract(document).text


def _passages(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each article, from its head on; what stands above the first and below the last is no article's."""
    begin = [at for at, line in enumerate(lines) if (match := _BEGINS.fullmatch(line)) and _is_head(match, lines, at)]
    if begin:
        for first, after in zip(begin, [*begin[1:], len(lines)], strict=True):
            yield list(lines[first + 1 : after])
        return
    start = 0
    for at, line in enumerate(lines):
        of_nexis = _ENDS.fullmatch(line) and any(_LOADED.fullmatch(each) for each in lines[start:at])
        if of_nexis:
            yield list(lines[_head_of(lines, start, at) : at])
        elif _NUMBER.fullmatch(line):
            yield list(lines[start : at + 1])
        if of_nexis or _NUMBER.fullmatch(line):
            start = at + 1
    if start and any(map(_LENGTH.fullmatch, lines[start:])):  # cut off, or numbered in a way that is not known
        yield list(lines[start:])


def _is_head(match: re.Match[str], lines: Sequence[str], at: int) -> bool:
    """Whether a line marks the beginning of an article: in German and French, who files papers numbers them so too."""
    below = (_label(line) for line in lines[at + 1 : at + _LONGEST_HEAD])
    return not match["other"] or any(label is not None and label[0] == "length" for label in below)


def _label(line: str) -> tuple[str, str] | None:
    """The English name of the label that a line begins with, in small letters, and what stands behind it."""
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    name = match["name"].lower()
    return _ENGLISH.get(name, name), (match["value"] or "").strip()


def _head_of(lines: Sequence[str], start: int, end: int) -> int:
    """Where the head of an article of Nexis Uni begins: with the headline, two lines above the day."""
    day = _day_line(lines, start, end)
    above = [at for at in range(start, day) if lines[at]]
    return above[-2] if len(above) > 1 else start


def _day_line(lines: Sequence[str], start: int, end: int) -> int:
    """The last line that is a day, before the first that is a label; `start` if there is none."""
    label = next((at for at in range(start, end) if (_LABEL.fullmatch(lines[at]) or _RIGHTS.fullmatch(lines[at]))), end)
    while True:
        days = [at for at in range(start, label) if _day(lines[at])]
        after = next((at for at in range(label + 1, end) if _LABEL.fullmatch(lines[at])), None)
        if days or after is None:
            return days[-1] if days else start
        label = after


def _day(line: str) -> str:
    """The day that a line is, whatever time follows it; else nothing."""
    if not line or len(line) > _LONGEST_DATE:
        return ""
    first = next(dates_in(line), None)
    return line[first.start : first.end] if first is not None and not line[: first.start].strip(" ,.") else ""


def _understood(lines: Sequence[str]) -> _Article:
    fields = _fields(lines)
    if _day(" ".join(fields.get("pd", ()))) and "sn" in fields and ("td" in fields or "lp" in fields):
        return _indexed(fields)
    length = next((at for at, line in enumerate(lines) if _LENGTH.fullmatch(line)), None)
    if length is not None:
        below = next(filter(None, lines[length + 1 :]), "")
        if _day(below) or any(_NUMBER.fullmatch(line) for line in lines[-3:]):
            return _of_factiva(lines, length)
    return _of_nexis(lines)


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    """Factiva's fields by their names in small letters, each with its lines."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        match = _FIELD.fullmatch(line)
        if match:
            name = match["name"].lower()
            found.setdefault(name, [])
            line = match["value"]
        if name and (line or found[name]):
            found[name].append(line)
    return found


def _indexed(fields: dict[str, list[str]]) -> _Article:
    def said(name: str) -> str:
        return " ".join(" ".join(fields.get(name, ())).split())

    body = [*_trimmed(fields.get("lp", ())), "", *_trimmed(fields.get("td", ()))]
    return _Article(said("hd"), said("sn"), _name(said("by")), _day(said("pd")), _trimmed(body))


def _of_factiva(lines: Sequence[str], length: int) -> _Article:
    above = [line for line in lines[:length] if line and line not in ("Dow Jones Factiva", "Dow Jones", "Factiva")]
    by = next((at for at, line in enumerate(above) if at and _BY.fullmatch(line)), None)
    title = above[by - 1] if by is not None else max(above, key=len, default="")
    below = [at for at in range(length + 1, len(lines)) if lines[at]][:_MOST_HEAD]
    day = next((at for at in below if _day(lines[at])), length)
    named = [at for at in below if at > day and not re.fullmatch(r"\d\d?:\d\d.*", lines[at])]
    rights = next((at for at in below if _RIGHTS.fullmatch(lines[at])), None)
    start = rights if rights is not None else named[min(1, len(named) - 1)] if named else day
    return _Article(
        title,
        lines[named[0]] if named else "",
        _name(above[by]) if by is not None else "",
        _day(lines[day]),
        _trimmed([line for line in lines[start + 1 :] if not _NUMBER.fullmatch(line)]),
    )


def _of_nexis(lines: Sequence[str]) -> _Article:
    day = _day_line(lines, 0, len(lines))
    labels: dict[str, str] = {}
    start = day + 1
    titled: list[str] = []
    between: list[str] = []
    for at in range(day + 1, len(lines)):
        line = lines[at]
        label = _label(line)
        if label is not None:
            labels.setdefault(*label)
            start = at + 1
            if label[0] == "body":
                break
        elif "length" in labels and line and not lines[at - 1]:
            break  # the text; what goes on in the line below is a label's
        elif line and not labels and not _RIGHTS.fullmatch(line):
            between.append(line)
        elif not line and between and not labels:
            titled, between = between, []
    above = [line for line in lines[:day] if line and not _RIGHTS.fullmatch(line)]
    headline = labels.get("headline", "") or (above[-2] if len(above) > 1 else " ".join(between or titled))
    end = next((at for at in range(start, len(lines)) if _BELOW.fullmatch(lines[at])), len(lines))
    return _Article(
        headline,
        above[-1] if above else "",
        _name(labels.get("byline", "")),
        _day(lines[day]) if lines else "",
        _trimmed([line for line in lines[start:end] if not _RIGHTS.fullmatch(line)]),
    )


def _name(line: str) -> str:
    match = _BY.fullmatch(line)
    return (match["name"] if match else line).strip()


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Lines without the blank ones around them."""
    filled = [at for at, line in enumerate(lines) if line and not re.fullmatch(r"[_\-=*]+", line)]
    return list(lines[filled[0] : filled[-1] + 1]) if filled else []
