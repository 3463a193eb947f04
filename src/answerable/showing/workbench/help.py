"""What the pages are for, and the keys."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable.showing.workbench.page import show

KEYS = (
    ("a", "accept the claim that is shown"),
    ("r", "reject it"),
    ("c", "correct it"),
    ("w", "withhold it from public editions"),
    ("s", "the two of the pair that is shown are the same"),
    ("d", "they are different"),
    ("j", "the next claim or pair of the queue; on a list, the next line"),
    ("k", "the one before"),
    ("u", "what was decided, to undo it"),
    ("/", "search"),
    ("g then o, q, t, c, m, l", "go to the overview, queue, timeline, cases, map, log"),
    ("?", "this page"),
)
"""Every key has a form or a link that does the same without a script."""


def page(request: Request) -> Response:
    """Pages and keys."""
    return show(request, "help.html", {"keys": KEYS})
