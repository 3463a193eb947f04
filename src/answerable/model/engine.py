"""What is said of an engine: its options, and how it stands on this computer."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "answerable"
"""The distribution of this program's own engines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that can be set on an engine, always as text: `--engine-option NAME=VALUE`.

    Attributes:
        name: in lower case.
        does: in a few words.
        default: what holds where nothing is given; None where something must be.
    """

    name: str
    does: str
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An engine as it stands on this computer.

    Attributes:
        name: by which it is asked for.
        does: what it is; empty where its offer cannot be loaded.
        ready: whether it can run here.
        why: why not, in one sentence.
        next_step: what to do about that.
        default: whether it reads where none is named.
        package: the distribution that offers it.
        packages: that it needs.
        sends: what leaves the machine; empty for nothing.
        options: that it takes.
    """

    name: str
    does: str
    ready: bool
    why: str = ""
    next_step: str = ""
    default: bool = False
    package: str = OWN
    packages: tuple[str, ...] = ()
    sends: str = ""
    options: tuple[Option, ...] = ()
