"""Bytes → Source: one file a format."""

from answerable.sources.reader import READERS, read
from answerable.sources.walk import walk

__all__ = ["READERS", "read", "walk"]
