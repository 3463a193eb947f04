"""What a question gives back: a plain frozen value that a notebook can show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar


class Answer:
    """The root of every value that a question gives back.

    `render` is filled in by `answerable.showing.notebook`, since this room knows nothing of screens.
    """

    __slots__ = ()
    render: ClassVar[Callable[[Any], str] | None] = None

    def _repr_html_(self) -> str | None:
        """HTML for a notebook, or None where no renderer is loaded."""
        render = Answer.render
        return None if render is None else render(self)
