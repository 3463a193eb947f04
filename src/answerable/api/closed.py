"""What stands for the file of a record that was closed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from answerable.errors import RecordError


class Closed:
    """Knows where the file is, may be closed again, and can be asked nothing else.

    Attributes:
        path: of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def close(self) -> None:
        """Nothing is left to close."""

    def __getattr__(self, name: str) -> Any:
        raise RecordError("The record is closed.", "Ask within the `with` statement, or open it again.")
