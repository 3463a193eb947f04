"""The weights that the program carries, which its learned parts read."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any


def weights_folder() -> Traversable:
    """The folder of all that this version of the program carries."""
    return resources.files("answerable.reading") / "weights"


def weights_of(name: str) -> Any:
    """What a table holds, by the name of its file: of most, log-odds a feature."""
    return json.loads((weights_folder() / f"{name}.json").read_text(encoding="utf-8"))
