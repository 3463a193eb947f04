"""What the readers of all lists share: the making of an entry, and the error of what is none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from answerable.errors import UnreadableSource
from answerable.sources.lists.listing import ListEntry


def made(
    maker: str,
    of: str,
    *,
    name: str,
    aliases: list[str],
    born: list[str],
    reasons: list[str],
    addresses: Sequence[str] = (),
    **rest: str,
) -> ListEntry:
    """An entry of the list `of` that `maker` keeps, white space made single and repeats left out.

    Raises:
        ValueError: it lacks a name or a reference.
    """
    name = " ".join(name.split())
    if not name or not rest["reference"].strip():
        raise ValueError("an entry without a name or a reference")
    known = dict.fromkeys(" ".join(alias.split()) for alias in aliases)
    return ListEntry(
        maker=maker,
        list=of,
        name=name,
        aliases=tuple(alias for alias in known if alias and alias != name),
        born=tuple(dict.fromkeys(b.strip() for b in born if b.strip())),
        addresses=tuple(dict.fromkeys(each.strip() for each in addresses if each.strip())),
        reasons=tuple(reason.strip() for reason in reasons if reason.strip()),
        **rest,
    )


def broken() -> UnreadableSource:
    """The error of what is no entry."""
    return UnreadableSource("It is no entry of a known list.", "Read the list itself.", code="broken_entry")


def of_json(data: bytes) -> dict[str, Any]:
    """The object that `data` holds as JSON.

    Raises:
        UnreadableSource: it is none (`broken_entry`).
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise broken() from error
    if not isinstance(found, dict):
        raise broken()
    return found
