"""Whom a text tells to have been killed: nobody tries or sentences the dead."""

from __future__ import annotations

import re

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set

_JUDGING = word_set("acquit arraign charge convict imprison indict jail prosecute sentence try")
_SLAYING = r"(?:(?:murder|kill|assassinat)(?:ed|ing)|(?:murder|killing|assassination|manslaughter) of)"


def is_judged(shape: Shape, chunk: Chunk) -> bool:
    """Whether a court does to somebody what it does to the accused: "he was tried"; "had been" may be of before."""
    return any(
        _is_told_of_the_accused(shape, group) and any(each is chunk for each in group.subjects)
        for group in shape.groups
    )


def _is_told_of_the_accused(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    judged = group.passive and "have" not in group.auxiliaries and base in _JUDGING
    return judged or (base == "plead" and not group.passive)


def is_slain(text: str, name: str) -> bool:
    """Whether a text tells that somebody was killed, or of the charge of it: "charged with murdering one Ada Venn"."""
    slaying = rf"(?<!attempted )(?<!attempting )\b{_SLAYING} (?:one |the late )?{re.escape(name)}\b"
    return re.search(slaying, text) is not None
