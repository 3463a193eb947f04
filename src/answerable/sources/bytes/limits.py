"""How much of the machine a file may take, whatever it claims to be."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import BinaryIO

from answerable.errors import UnreadableSource

DOCUMENT = 64 * 1024 * 1024
"""Most bytes of one document."""

RATIO = 100
"""How many times its own size a file may expand to, all its members together, one document beyond that."""

DEPTH = 3
"""How deep archives may lie in archives."""

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Begun:
    """Word that a part of a file is now looked into, before it is: should that be lost, no other part is.

    Attributes:
        number: of the file's own part that it is or lies in, from 1.
        key: what tells it from the other parts of that one.
        location: where it is.
        size: how many bytes it has, as far as its container says so truly.
    """

    number: int
    key: str
    location: str
    size: int


class Budget:
    """The bytes that one file may still expand to."""

    def __init__(self, size: int) -> None:
        self.left = size * RATIO + DOCUMENT

    def spend(self, size: int) -> None:
        """Take `size` bytes off.

        Raises:
            UnreadableSource: nothing is left (`expands_too_far`).
        """
        self.left -= size
        if self.left < 0:
            raise UnreadableSource(
                f"The file expands to more than {RATIO} times its size, as files made to fill memory do.",
                "Unpack it in its own program, look at what it holds, and read the folder.",
                code="expands_too_far",
            )


def read_whole(stream: BinaryIO) -> bytes:
    """All bytes of one document.

    Raises:
        UnreadableSource: it is larger than `DOCUMENT` (`too_large`).
    """
    data = stream.read(DOCUMENT + 1)
    if len(data) > DOCUMENT:
        raise too_large()
    return data


def too_large() -> UnreadableSource:
    """The error for a document of more than `DOCUMENT` bytes."""
    return UnreadableSource(
        f"The document is larger than {DOCUMENT // 1024 // 1024} MB.",
        "Split it into its parts and read those.",
        code="too_large",
    )


def printable(name: str) -> str:
    """A name of a file or an address as it may be shown: control characters and halves of characters are U+FFFD."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs") or c in _DIRECTIONS else c for c in name)
