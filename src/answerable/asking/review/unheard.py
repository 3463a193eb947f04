"""Names in a decision that nothing in the record bears: misspelt, they change nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from answerable.model.judgement import Judgement, Verdict

_LABEL = re.compile(r" \((?:born|in) [^()]+\)$")
"""What tells one bearer of a name from the others: "Ana Lopes (born 1946)"."""


def of_no_actor(verdict: Verdict, about: Iterable[str], bears: Callable[[str], bool]) -> tuple[str, ...]:
    """The names to be joined or parted that no actor bears.

    Args:
        verdict: of the decision.
        about: names and ids.
        bears: whether an actor bears a name.
    """
    if verdict not in (Verdict.SAME, Verdict.DIFFERENT):
        return ()
    return tuple(name for name in (_LABEL.sub("", each) for each in about) if not _is_id(name) and not bears(name))


def in_no_document(made: Judgement, holds: Callable[[str], bool]) -> tuple[str, ...]:
    """The names that a judgement withholds and that stand in no document: they hide nothing.

    Args:
        made: any judgement.
        holds: whether a document holds words that are searched for.
    """
    names = [name for name in made.about if not _is_id(name)] if made.verdict is Verdict.WITHHOLD else []
    return tuple(name for name in names if not holds(f'"{name.replace(chr(34), " ")}"'))


def _is_id(name: str) -> bool:
    return name[1:2] == "-"
