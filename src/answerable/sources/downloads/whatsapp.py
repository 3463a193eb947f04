"""Chats exported from WhatsApp ("Export chat"): a text file with a message a line or more, each a document.

    [23/07/2021, 10:22:33] Ana Lopes: They took him to Gate station.
    7/23/21, 10:22 AM - Ana Lopes: They took him to Gate station.

Whether the day or the month stands first is seen from all of them; where it is not, the date is the interval of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import PLAIN, WHATSAPP_MESSAGE
from answerable.sources.downloads.telegram import title_of
from answerable.sources.text.extract import Extract

NAME = "whatsapp"
VERSION = "1"
MEDIA_TYPES = (WHATSAPP_MESSAGE,)

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_MARKS_ALONE = "\u200e\u200f"
_HEAD = re.compile(
    rf"^[{_MARKS}]*\[?(?P<one>\d{{1,4}})[/.-](?P<two>\d{{1,2}})[/.-](?P<three>\d{{2,4}})\.?,?\s"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[ap]\.?[\s\u202f]?m\.?)?(?:\]|\s[-–])\s(?P<rest>.*)$",
    re.IGNORECASE,
)
_SAID = re.compile(rf"[{_MARKS}]*(?P<who>[^:\n]{{1,60}}): (?P<words>.*)", re.DOTALL)
_NO_WORDS = re.compile(
    rf"""[{_MARKS}\s]*(?:<[^<>\n]{{1,60}}>|null
    |(?:image|video|audio|GIF|sticker|document|Contact\ card)\ omitted
    |(?:Bild|Video|Audio|GIF|Sticker|Dokument|Kontaktkarte)\ (?:weg|aus)gelassen
    |(?:imagen|v[ií]deo|audio|GIF|sticker|documento|Tarjeta\ de\ contacto)\ omitid[ao]
    |(?:image|vid[ée]o|audio|GIF|sticker|document|Fiche\ contact)\ (?:absente?|retir[ée]e?|omise?)
    |(?:imagem|v[ií]deo|[áa]udio|GIF|figurinha|documento)\ (?:ocultad[oa]|n[ãa]o\ revelad[oa]|omitid[oa])
    |(?:immagine|video|audio|GIF|sticker|documento)\ (?:omess[oa]|esclus[oa])
    |(?:afbeelding|video|audio|GIF|sticker|document)\ weggelaten
    |.*\((?:file\ attached|Datei\ angehängt|archivo\ adjunto|fichier\ joint|arquivo\ anexado|file\ allegato
    |bestand\ bijgevoegd)\)
    |(?:You\ deleted\ this\ message|This\ message\ was\ deleted|Waiting\ for\ this\ message.{{0,60}}
    |Diese\ Nachricht\ wurde\ gelöscht|Du\ hast\ diese\ Nachricht\ gelöscht
    |(?:Se\ eliminó|Eliminaste)\ este\ mensaje|Este\ mensaje\ fue\ eliminado
    |Ce\ message\ a\ été\ supprimé|Vous\ avez\ supprimé\ ce\ message
    |(?:Esta\ )?[Mm]ensagem\ (?:foi\ )?(?:apagada|eliminada)|Você\ (?:apagou|eliminou)\ esta\ mensagem
    |Questo\ messaggio\ è\ stato\ eliminato|Hai\ eliminato\ questo\ messaggio
    |Dit\ bericht\ is\ verwijderd|Je\ hebt\ dit\ bericht\ verwijderd)\.?
    |Messages\ and\ calls\ are\ end-to-end\ encrypted.*)\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_BY_THE_PROGRAM = re.compile("\u200e[^\\n<>]{1,400}")
"""How what a telephone of Apple's puts among the messages begins, in whatever language."""
_CHAT = re.compile(
    r"(?:WhatsApp[ -]Chat (?:with|mit|-)|Chat de WhatsApp con|Discussion WhatsApp avec|Conversa do WhatsApp com"
    r"|Chat WhatsApp con|WhatsApp-chat met) ([^/!]+?)\.(?:txt|zip)",
    re.IGNORECASE,
)
_LOOKED_AT, _LEAST = 40, 2
"""Lines at the beginning of a file, and how many messages must begin there."""


@dataclass(frozen=True, slots=True)
class _Message:
    one: int
    two: int
    three: int
    lines: Sequence[str]


def may_be(document: Document) -> bool:
    """Whether it is an exported chat, as its first lines show."""
    if document.media_type != PLAIN:
        return False
    beginning = document.data[:16384].decode("utf-8", "replace").split("\n")[:_LOOKED_AT]
    begun = sum(_HEAD.match(line.rstrip("\r")) is not None for line in beginning)
    return begun >= _LEAST and _HEAD.match(beginning[0]) is not None


def messages(document: Document) -> list[Document]:
    """The messages with words in an exported chat; none of any other text."""
    if not may_be(document):
        return []
    found = list(_taken_apart(decode(document.data).replace("\r\n", "\n").split("\n")))
    chat = _CHAT.search(document.location)
    publisher = chat[1].strip() if chat else "WhatsApp"
    order = _order(found)
    return [
        Document(
            location=f"{document.location}#{number}",
            data="\n".join(message.lines).encode(),
            media_type=WHATSAPP_MESSAGE,
            given=Given(publisher=publisher, published=_date(message, order)),
        )
        for number, message in enumerate(found, 1)
        if _said("\n".join(message.lines)) is not None
    ]


def extract(document: Document) -> Extract:
    """The words of a message, and who wrote it.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    text = decode(document.data)
    who, words = _said(text) or ("", text)
    return Extract(text=words, given=Given(title=title_of(words), author=who))


def _taken_apart(lines: Sequence[str]) -> Iterator[_Message]:
    head: re.Match[str] | None = None
    held: list[str] = []
    for line in lines:
        begins = _HEAD.match(line)
        if begins is None:
            held.append(line)
            continue
        if head is not None:
            yield _message(head, held)
        head, held = begins, [line]
    if head is not None:
        yield _message(head, held)


def _message(head: re.Match[str], lines: list[str]) -> _Message:
    while lines and not lines[-1].strip():
        lines.pop()
    return _Message(int(head["one"]), int(head["two"]), int(head["three"]), lines)


def _said(text: str) -> tuple[str, str] | None:
    """Who wrote a message, and its words; None for what the program itself tells, and for what holds no words."""
    first, _, rest = text.partition("\n")
    head = _HEAD.match(first)
    said = _SAID.fullmatch(head["rest"]) if head is not None else None
    if said is None:
        return None
    words = "\n".join(filter(None, (said["words"], rest)))
    told = _BY_THE_PROGRAM.fullmatch(words) and first.lstrip(_MARKS_ALONE).startswith("[")
    return None if told or _NO_WORDS.fullmatch(words) or not words.strip() else (said["who"].strip(), words)


def _order(found: Sequence[_Message]) -> str:
    """In which order days, months and years stand: "ymd", "dmy", "mdy", or empty where that is not seen."""
    if any(message.one > 31 for message in found):
        return "ymd"
    if any(message.one > 12 for message in found):
        return "dmy"
    return "mdy" if any(message.two > 12 for message in found) else ""


def _date(message: _Message, order: str) -> str:
    one, two, three = message.one, message.two, message.three
    if order == "ymd":
        return f"{one}-{two:02}-{three:02}"
    year = three if three > 99 else 2000 + three
    if not order:
        return f"{one}/{two}/{year}"
    day, month = (one, two) if order == "dmy" else (two, one)
    return f"{year}-{month:02}-{day:02}"
