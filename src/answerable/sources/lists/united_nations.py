"""The Consolidated List of the United Nations Security Council, in XML."""

from __future__ import annotations

import re

from answerable.sources.lists.entries import made
from answerable.sources.lists.listing import BODY, PERSON, UNITED_NATIONS, ListEntry
from answerable.sources.lists.xml import every, first, local_name, parsed, texts, xml_entries

LIST = "Consolidated List"

_NOTICE = r"INTERPOL[- ]UN(?:SC| Security Council) Special Notice"
_OF_THE_FILE = re.compile(
    r"(?:Photo(?:s|graphs?)?|Pictures?)(?: and fingerprints)?(?: (?:is|are))? (?:available for inclusion|included)"
    rf" in (?:the )?{_NOTICE}\s?\.?"
    r"|Review pursuant to Security Council resolution \d+ \(\d{4}\) was concluded on \d{1,2} [A-Z][a-z]+\.? \d{4}\.?"
    rf"|{_NOTICE} web link:\s?(?:https?://\S+)?"
)
"""What a comment tells of the entry's file, and not of what the listed one did."""

split = xml_entries("INDIVIDUAL", "ENTITY")
"""A file into the elements of its entries."""


def entry(data: bytes) -> ListEntry:
    """The entry that an element is."""
    root = parsed(data)
    person = local_name(root) == "INDIVIDUAL"
    name = " ".join(texts(root, "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
    comments = texts(root, "COMMENTS1")
    noted = [found.group() for comment in comments for found in _OF_THE_FILE.finditer(comment)]
    born = []
    for birth in every(root, "INDIVIDUAL_DATE_OF_BIRTH"):
        born += texts(birth, "DATE", "YEAR") or ["–".join(texts(birth, "FROM_YEAR", "TO_YEAR"))]
    places = [
        ", ".join(texts(at, "CITY", "STATE_PROVINCE", "COUNTRY")) for at in every(root, "INDIVIDUAL_PLACE_OF_BIRTH")
    ]
    lived = [
        ", ".join(texts(at, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"))
        for at in (*every(root, "INDIVIDUAL_ADDRESS"), *every(root, "ENTITY_ADDRESS"))
    ]
    return made(
        UNITED_NATIONS,
        LIST,
        reference=first(root, "REFERENCE_NUMBER") or first(root, "DATAID"),
        sort=PERSON if person else BODY,
        name=name,
        aliases=[*texts(root, "NAME_ORIGINAL_SCRIPT"), *texts(root, "ALIAS_NAME")],
        born=born,
        birthplace="; ".join(filter(None, places)),
        nationality=", ".join(value for at in every(root, "NATIONALITY") for value in texts(at, "VALUE")),
        addresses=lived,
        position="; ".join(value for at in every(root, "DESIGNATION") for value in texts(at, "VALUE")),
        programme=first(root, "UN_LIST_TYPE"),
        listed=first(root, "LISTED_ON"),
        updated=max((value for at in every(root, "LAST_DAY_UPDATED") for value in texts(at, "VALUE")), default=""),
        remarks=" ".join(noted),
        reasons=[" ".join(_OF_THE_FILE.sub(" ", comment).split()) for comment in comments],
    )
