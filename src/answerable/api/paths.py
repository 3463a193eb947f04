"""Which file is the record where none is named."""

from __future__ import annotations

import os
from pathlib import Path

DEFAULT = "record.answerable"
VARIABLE = "ANSWERABLE_RECORD"


def default_path() -> Path:
    """The record used where none is named: that of `ANSWERABLE_RECORD`, or `record.answerable` here."""
    return Path(os.environ.get(VARIABLE) or DEFAULT)
