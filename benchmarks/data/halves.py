"""A set in two halves: one to be looked at while tuning, one to be scored."""

from __future__ import annotations

from answerable.model.identity import sha256

__all__ = ["half_of"]


def half_of(name: str) -> str:
    """`tune` or `score`: by the digest of `name`, so the half does not turn on an order or on what else there is."""
    return "tune" if int(sha256(name.encode())[0], 16) % 2 == 0 else "score"
