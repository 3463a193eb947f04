"""One JSON file written item by item, so that memory does not grow with the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec


def json_list(head: str, items: Iterable[Any], tail: str | Callable[[], str]) -> Iterator[bytes]:
    """`head`, the items with commas between them, a line each, and `tail`, or what it gives once they are written."""
    yield head.encode()
    between = b"\n"
    for item in items:
        yield between + msgspec.json.encode(item)
        between = b",\n"
    yield f"\n{tail if isinstance(tail, str) else tail()}\n".encode()
