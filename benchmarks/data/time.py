"""Texts with their time expressions marked: WikiWars (TIMEX2) and TimeML (TIMEX3), packed or in folders."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from answerable.errors import BadInput
from benchmarks.data.meantime import annotated_words

_OPEN = re.compile(r"<(/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A time expression of a text: where it stands, its type and value (TIMEX2's `val` without a type gives both)."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its marks; `scheme` is `TIMEX2` or `TIMEX3`."""

    name: str
    text: str
    published: date | None
    marks: tuple[Marked, ...]
    scheme: str


def load(paths: Sequence[Path]) -> list[Document]:
    """The documents of files and folders, whatever their form.

    Raises:
        BadInput: there is none.
    """
    found = [document for path in paths for name, text in _files(path) for document in _document(name, text)]
    if not found:
        raise BadInput(
            "No text with TIMEX2 or TIMEX3 marks is there.",
            "Give WikiWars' files.jsonl.gz, a folder of .tml files, or jsonl.gz with path and text.",
        )
    return found


def _files(path: Path) -> Iterator[tuple[str, str]]:
    if path.is_dir():
        for each in sorted(path.rglob("*")):
            if each.suffix in {".tml", ".xml", ".sgm", ".gz"}:
                yield from _files(each)
    elif path.name.endswith(".jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if isinstance(row, dict) and "path" in row and "text" in row:
                    yield row["path"], row["text"]
    elif path.suffix != ".gz":
        yield path.name, path.read_text(encoding="utf-8")


def _document(name: str, raw: str) -> Iterator[Document]:
    if "<TIMEX2" in raw:
        yield _inline(name, raw, "TIMEX2")
    elif "<token_anchor" in raw and "<TIMEX3" in raw and "intra-doc" in name:
        yield _by_tokens(name, raw)
    elif "<TIMEX3" in raw and "<token_anchor" not in raw:
        yield _inline(name, raw, "TIMEX3")


def _inline(name: str, raw: str, scheme: str) -> Document:
    """A document with marks in its text: only what stands inside TEXT is scored, as TempEval-3's scorer has it."""
    head, opened, rest = raw.partition("<TEXT>")
    body = rest.partition("</TEXT>")[0] if opened else raw
    stamp = re.search(r"<(?:DCT|DATETIME|DATE_TIME)>.*?</(?:DCT|DATETIME|DATE_TIME)>", raw, re.DOTALL)
    dated = _DAY.search(stamp[0] if stamp else head)
    text: list[str] = []
    length = 0
    marks: list[Marked] = []
    pending: list[tuple[int, dict[str, str]]] = []
    place = 0
    for tag in _OPEN.finditer(body):
        plain = _plain(body[place : tag.start()])
        text.append(plain)
        length += len(plain)
        place = tag.end()
        if tag[2] != scheme:
            continue
        if tag[1]:
            start, given = pending.pop()
            marks.append(_mark(start, length, given))
        elif not tag[4]:
            pending.append((length, {m[1]: m[2] if m[2] is not None else m[3] for m in _ATTRIBUTE.finditer(tag[3])}))
    text.append(_plain(body[place:]))
    marks = [mark for mark in marks if mark.end > mark.start]
    marks.sort(key=lambda mark: (mark.start, mark.end))
    return Document(name, "".join(text), _day(dated), tuple(marks), scheme)


def _plain(text: str) -> str:
    return re.sub(r"&(?:amp|lt|gt|quot|apos);", lambda match: _ENTITIES[match[0]], text)


def _mark(start: int, end: int, given: dict[str, str]) -> Marked:
    value = given.get("value", given.get("val", given.get("VAL", "")))
    kind = given.get("type", given.get("TYPE", ""))
    if not kind:
        kind = "SET" if given.get("set", given.get("SET", "")).upper() == "YES" else _type(value)
    return Marked(start, end, kind, value)


def _type(value: str) -> str:
    if value.startswith("P") and value not in {"PRESENT_REF", "PAST_REF"}:
        return "DURATION"
    return "TIME" if re.search(r"\dT|XT", value) else "DATE"


def _by_tokens(name: str, raw: str) -> Document:
    """A document whose marks name tokens (MEANTIME's form); those without words are left out.

    Of MEANTIME the title and five sentences are annotated, so the text ends there.
    """
    root = ElementTree.fromstring(raw)
    text: list[str] = []
    places: dict[str | None, tuple[int, int]] = {}
    length, line = 0, 0
    for token, sentence, word in annotated_words(root):
        if text:
            gap = " " if sentence == line else "\n\n" if line == 0 else "\n"
            text.append(gap)
            length += len(gap)
        line = sentence
        places[token] = (length, length + len(word))
        text.append(word)
        length += len(word)
    marks, published = [], None
    for mark in root.iter("TIMEX3"):
        spans = [places[a.get("t_id")] for a in mark.iter("token_anchor") if a.get("t_id") in places]
        value, kind = mark.get("value", ""), mark.get("type", "DATE")
        if mark.get("functionInDocument") == "CREATION_TIME":
            published = published or _day(_DAY.match(value))
        if spans:
            marks.append(Marked(min(s for s, _ in spans), max(e for _, e in spans), kind, value))
    marks.sort(key=lambda mark: (mark.start, mark.end))
    return Document(name, "".join(text), published, tuple(marks), "TIMEX3")


def _day(match: re.Match[str] | None) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
