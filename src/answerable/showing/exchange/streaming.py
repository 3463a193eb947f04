"""One JSON file written item by item, so that memory does not grow with the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec


def json_list(head: str, items: Iterable[Any], tail: str) -> Iterator[bytes]:
    """`head`, the items with commas between them, a line each, and `tail`."""
    yield head.encode()
    between = b"\n"
    for item in items:
        yield between + msgspec.json.encode(item)
        between = b",\n"
    yield f"\n{tail}\n".encode()
