"""Preserved bytes: kept once under their SHA-256, compressed with Zstandard (RFC 8878)."""

from __future__ import annotations

from functools import cache

import zstandard

from answerable.errors import RecordDamaged
from answerable.model.identity import sha256
from answerable.record.kept.connection import Connection

LEVEL = 3


@cache
def _compressor() -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=LEVEL)


@cache
def _decompressor() -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor()


def put(connection: Connection, digest: str, data: bytes) -> bool:
    """Keep `data` under its digest; False if it is kept already."""
    if connection.execute("SELECT 1 FROM blobs WHERE digest = ?", (digest,)).fetchone():
        return False
    connection.execute("INSERT INTO blobs VALUES (?, ?, ?)", (digest, len(data), _compressor().compress(data)))
    return True


def get(connection: Connection, digest: str) -> bytes:
    """The bytes with that SHA-256, held to it.

    Raises:
        RecordDamaged: they are missing or do not match their digest.
    """
    data = fetch(connection, digest)
    if data is None or sha256(data) != digest:
        raise RecordDamaged(f"The preserved bytes {digest} are missing or do not match their digest.")
    return data


def fetch(connection: Connection, digest: str) -> bytes | None:
    """The bytes kept under `digest`, not held to it; None if they are missing or cannot be unpacked."""
    row = connection.execute("SELECT size, data FROM blobs WHERE digest = ?", (digest,)).fetchone()
    return None if row is None else unpack(row[0], row[1])


def unpack(size: int, packed: bytes) -> bytes | None:
    """The bytes out of their packing; None if it is damaged or they are not of that size."""
    if size == 0:
        return b"" if packed == _compressor().compress(b"") else None
    try:
        if zstandard.frame_content_size(packed) != size:
            return None
        return _decompressor().decompress(packed, max_output_size=size)
    except zstandard.ZstdError:
        return None
