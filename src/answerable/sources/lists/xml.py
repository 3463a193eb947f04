"""Lists in XML: their elements, and the words in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from lxml import etree

from answerable.errors import UnreadableSource


def xml_entries(*tags: str) -> Callable[[BinaryIO, list[str]], Iterator[bytes]]:
    """What splits a list in XML into its elements of these names, each in canonical form.

    It notes the day of the edition in the list that it is given, and raises UnreadableSource (`broken_list`).
    """

    def split(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
        try:
            # Entities of other files are not fetched, and libxml2 stops those that multiply.
            for event, element in etree.iterparse(
                stream, events=("start", "end"), resolve_entities=False, remove_comments=True, remove_pis=True
            ):
                local = local_name(element)
                if event == "start":
                    dated = element.get("dateGenerated") or element.get("generationDate")
                    if dated and not edition:
                        edition.append(dated[:10])
                elif local == "Publish_Date" and not edition:
                    month, number, year = (element.text or "//").split("/")
                    edition.append(f"{year}-{month}-{number}")
                elif local in tags:
                    yield etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)
                    element.clear()
        except (etree.LxmlError, ValueError) as error:
            raise UnreadableSource(
                "The list is no well-formed XML.", "Download it again.", code="broken_list"
            ) from error

    return split


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def parsed(data: bytes) -> etree._Element:
    """The element that `data` holds; entities are not resolved."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False))


def every(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements of a name inside, whatever their namespace, in order."""
    return (found for found in element.iter(etree.Element) if local_name(found) == name)


def texts(element: etree._Element, *names: str) -> list[str]:
    """The words of all elements of these names inside, in the order of the names, without repeats."""
    found = (" ".join("".join(map(str, each.itertext())).split()) for name in names for each in every(element, name))
    return list(dict.fromkeys(filter(None, found)))


def first(element: etree._Element, *names: str) -> str:
    """The words of the first such element; empty where there is none."""
    return next(iter(texts(element, *names)), "")
