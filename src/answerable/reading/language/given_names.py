"""What a given name tells of a person's sex, by a list that leaves out the names of both."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def given_names() -> dict[str, str]:
    """From each listed given name, folded, to `female` or `male`."""
    lines = (resources.files(__package__) / "given_names.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {name: sex for sex, names in pairs for name in names.split()}
