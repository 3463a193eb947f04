"""Feeds saved as files: the entries of RSS 2.0, RSS 1.0 and Atom (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.limits import printable
from answerable.sources.bytes.media_type import ATOM, RSS
from answerable.sources.formats import html
from answerable.sources.text.extract import Extract

NAME = "feed"
VERSION = "1"
MEDIA_TYPES = (RSS, ATOM)

_ATOM = "{http://www.w3.org/2005/Atom}"

_AMPERSAND = re.compile(rb"&(#\d{1,7};|#x[0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?")

# What holds what, the fuller or more exact first. `encoded` is that of RSS's content module, `creator` and `date`
# are Dublin Core's. An entry's date of change says less than that of publication and more than nothing.
_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_AUTHORS = ("creator", "author")


def entries(data: bytes, location: str) -> Iterator[Document | Problem]:
    """The entries of a feed, each as canonical XML (Exclusive XML Canonicalization 1.0), with the feed's title.

    A feed that is not well-formed is read as far as it can be; a damaged entry is a problem and the rest go on.

    Raises:
        UnreadableSource: it is no feed (`broken_feed`), or one without entries (`empty_feed`).
    """
    root = _parsed(data)
    found = [element for element in root.iter(etree.Element) if _local(element) in ("item", "entry")]
    if not found:
        raise UnreadableSource("The feed has no entries.", "Save it again from its address.", code="empty_feed")
    publisher = _words(_child(root if _local(root) == "feed" else _child(root, "channel"), "title"))
    for number, element in enumerate(found, start=1):
        place = f"{location}#{number}"
        try:
            canonical = etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)
        except etree.C14NError:  # what the parser made of broken XML need not be XML
            yield problem(place, UnreadableSource("The entry is damaged.", code="broken_entry"))
            continue
        yield Document(
            location=place,
            data=canonical,
            media_type=ATOM if str(element.tag).startswith(_ATOM) else RSS,
            given=Given(publisher=publisher),
        )


def extract(document: Document) -> Extract:
    """The text and the metadata of one entry; its title, where it has no text.

    Raises:
        UnreadableSource: it is no entry (`broken_feed`).
    """
    entry = _parsed(document.data)
    if _local(entry) not in ("item", "entry"):
        raise UnreadableSource("It is not one entry of a feed.", "Read the feed itself.", code="broken_feed")
    title = _words(_child(entry, "title"))
    texts = (_text(element) for name in _CONTENT for element in _children(entry, name))
    given = Given(
        url=_url(entry),
        title=title,
        author=next((name for tag in _AUTHORS for name in map(_name, _children(entry, tag)) if name), ""),
        published=next((day for tag in _DATES for day in map(_words, _children(entry, tag)) if day), ""),
    )
    return Extract(text=next((text for text in texts if text.strip()), title), given=given)


def _parsed(data: bytes) -> etree._Element:
    try:
        return etree.fromstring(data, _parser(recover=False))
    except (etree.XMLSyntaxError, ValueError):
        pass
    try:
        root = etree.fromstring(_mended(data), _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken() from error
    if not isinstance(root, etree._Element):  # nothing could be recovered
        raise _broken()
    return root


def _parser(*, recover: bool) -> etree.XMLParser:
    # Entities of other files are not fetched, and libxml2 stops those that multiply. (lxml's stubs lack "internal".)
    return etree.XMLParser(resolve_entities="internal", recover=recover)  # type: ignore[arg-type]


def _mended(data: bytes) -> bytes:
    """The feed with HTML's names for characters as numbers and bare ampersands escaped: lxml would drop both."""
    return _AMPERSAND.sub(_character, data)


def _character(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name is None:
        return b"&amp;"
    if name[:-1] in (b"amp", b"lt", b"gt", b"quot", b"apos") or name.startswith(b"#"):
        return match[0]
    return "".join(f"&#{ord(character)};" for character in html5.get(name.decode(), "")).encode() or b"&amp;" + name


def _broken() -> UnreadableSource:
    return UnreadableSource("The feed is no XML.", "Save it again from its address.", code="broken_feed")


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _children(element: etree._Element | None, name: str) -> list[etree._Element]:
    return [child for child in element if _local(child) == name] if element is not None else []


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return next(iter(_children(element, name)), None)


def _words(element: etree._Element | None) -> str:
    """All the words in an element, markup and escaped markup taken off, on one line."""
    if element is None:
        return ""
    return printable(" ".join(_unmarked("".join(map(str, element.itertext()))).split()))


def _unmarked(text: str) -> str:
    return html.plain_text(text) if "<" in text or "&" in text else text


def _text(element: etree._Element) -> str:
    if len(element):  # XHTML, as elements of the feed itself
        return html.plain_text(etree.tostring(element, encoding="unicode", with_tail=False))
    return _unmarked(element.text or "")


def _name(element: etree._Element) -> str:
    """An author: Atom's name, or RSS's "address (name)"."""
    words = _words(_child(element, "name")) or _words(element)
    address, _, name = words.partition(" (")
    return name.rstrip(")") if name and "@" in address else words


def _url(entry: etree._Element) -> str:
    """The address of the entry's page: RSS's link, or Atom's link of relation "alternate"."""
    for link in _children(entry, "link"):
        if link.get("rel", "alternate") == "alternate" and (link.get("href") or _words(link)):
            return printable((link.get("href") or _words(link)).strip())
    about = next((str(value) for name, value in entry.attrib.items() if str(name).endswith("}about")), "")
    guid = _child(entry, "guid")
    identity = _words(guid) if guid is not None and guid.get("isPermaLink", "true") == "true" else ""
    return printable(about or (identity if identity.startswith(("http:", "https:")) else ""))
