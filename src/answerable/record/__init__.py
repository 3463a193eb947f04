"""The file: an append-only log, and tables derived from it. The only room that knows SQL."""

from answerable.record.file import RecordFile
from answerable.record.queries.search import Hit

__all__ = ["Hit", "RecordFile"]
