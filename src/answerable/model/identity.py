"""How things get their names: canonical JSON, digests and ids made from content.

An id is a letter for the noun and 20 hexadecimal digits (80 bits) of a SHA-256, so that the same
content has the same id in every record, whatever was read first.
"""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {}
"""Each made once: to look at a shape anew takes a third of the time of each thing decoded."""


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` as 64 hexadecimal digits (FIPS 180-4)."""
    return hashlib.sha256(data).hexdigest()


def canonical(value: object) -> bytes:
    """`value` (a dataclass or plain values) as UTF-8 JSON with sorted names and no spaces."""
    return _ENCODER.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """The dataclass `kind` out of its JSON.

    Raises:
        msgspec.ValidationError: the JSON is not of that shape.
        msgspec.DecodeError: it is not JSON.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.json.Decoder(kind)
    found: T = decoder.decode(data)
    return found


def make_id(letter: str, *parts: object) -> str:
    """An id such as `c-0f…` out of everything that makes the thing what it is."""
    return f"{letter}-{sha256(canonical(parts))[:20]}"
