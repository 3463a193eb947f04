"""Answerable: who did what to whom, who answered for it, and what followed."""

from importlib.metadata import version as _version

__version__ = _version("answerable")

from answerable.api import Listing, Record, open
from answerable.errors import AnswerableError

__all__ = ["AnswerableError", "Listing", "Record", "__version__", "open"]
