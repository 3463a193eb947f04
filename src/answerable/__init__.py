"""Answerable: who did what to whom, who answered for it, and what followed."""

from importlib.metadata import version as _version

__version__ = _version("answerable")
