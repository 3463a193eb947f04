"""Documents that are zips of XML (DOCX, ODT): looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Set
from functools import lru_cache

from lxml import etree

from answerable.errors import UnreadableSource
from answerable.sources.bytes.archive import BROKEN

WORDS = "word/document.xml"
"""The part of a DOCX file that holds its text."""

MOST_MEMBERS = 10_000
MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all members together, as the zip's directory has them; unpacking stops at those figures."""
MOST_XML = 32 * 1024 * 1024
"""Bytes of one XML member: a tree takes some ten times as much memory."""


def check(data: bytes, name: str) -> None:
    """See that unpacking `data` cannot exhaust the machine.

    Args:
        data: the zip.
        name: the reader's name, for the error's code.

    Raises:
        UnreadableSource: it is no whole zip (`<name>_damaged`), or a bomb (`<name>_too_large`).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableSource(f"The {name.upper()} file is damaged: {error}.", code=f"{name}_damaged") from error
    largest = max((member.file_size for member in members if member.filename.endswith((".xml", ".rels"))), default=0)
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or largest > MOST_XML:
        raise UnreadableSource(
            f"The {name.upper()} file unpacks to {unpacked:,} bytes in {len(members):,} members, more than is safe.",
            "Save its text in a new document without pictures and read that.",
            code=f"{name}_too_large",
        )


@lru_cache(maxsize=1)  # several look at one in turn: for signs of a download, for tables, for their rows
def member(data: bytes, name: str) -> bytes:
    """One member of a package; nothing where it has none of that name, a damaged one, or unpacks to too much."""
    try:
        check(data, name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.read(name)
    except (*BROKEN, KeyError, UnreadableSource):
        return b""


def parse_xml(data: bytes) -> etree._Element:
    """The root of an XML member. Entities are not expanded and nothing is fetched.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.
    """
    return etree.fromstring(
        data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    )


def outermost(root: etree._Element, passed_over: Set[str], *tags: str) -> Iterator[etree._Element]:
    """The elements with one of `tags` below `root` that are in no other such, nor in one that is passed over."""
    waiting = list(reversed(root))
    while waiting:
        element = waiting.pop()
        if element.tag in tags:
            yield element
        elif element.tag not in passed_over:
            waiting.extend(reversed(element))
