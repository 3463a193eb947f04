"""What this program writes: dossiers, sites, exports. None is a source, since each says again what sources say."""

from __future__ import annotations

import re
from collections.abc import Collection

OF_A_DOSSIER = "This document states what the sources listed in it say, each in its own words. It finds nothing proved."
OF_A_SITE = "What sources say, each in its own words; nothing here is a finding of fact."
OF_ANNOTATIONS = "Statements of an Answerable record"
"""The sentences by which each is known, whatever form it has."""

_REFERENCE = re.compile(rb"\s*@[a-z]+\{s-[0-9a-f]{20},")
_TABLE = re.compile(rb"(?:\xef\xbb\xbf)?(?:id,event,as_of,sources,undated,|text,events,actor,actor_name,kind,)")
"""The heads of the two tables of an export that have a column of text."""
_HEAD = 8192
_FOLDERS = (
    frozenset({"index.html", "words.html", "sources.html", "record.jsonl", "search.json", "style.css"}),
    frozenset({"data_dictionary.csv", "claims.csv", "claim_arguments.csv", "event_roles.csv", "link_evidence.csv"}),
)


def is_own(data: bytes, text: str) -> bool:
    """Whether a document is this program's own.

    Args:
        data: its bytes.
        text: its working text.
    """
    return (
        OF_A_DOSSIER in " ".join(text[:_HEAD].split())
        or OF_ANNOTATIONS.encode() in data[:_HEAD]
        or any(each.encode() in data for each in (OF_A_DOSSIER, OF_A_SITE))
        or any(each.match(data) for each in (_REFERENCE, _TABLE))
    )


def is_own_folder(names: Collection[str]) -> bool:
    """Whether a folder of these names is a site, or an export as tables."""
    return any(own.issubset(names) for own in _FOLDERS)
