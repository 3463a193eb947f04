"""The languages that the shipped engines read."""

from __future__ import annotations

LANGUAGES = frozenset({"en", "und"})
