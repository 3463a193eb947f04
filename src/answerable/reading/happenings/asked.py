"""What a question only asks for, and does not tell: "Has anyone been arrested?"."""

from __future__ import annotations

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import DEFINITE, word_set

_POINTING = frozenset({"NUM", "TIME", "NAME"})
"""Words of a noun phrase with which it points to something known."""
_LEADING = word_set("and but or so then now")
"""What may stand before it opens."""


def is_asked(shape: Shape, trigger: Trigger) -> bool:
    """Whether a question asks whether it came about, as its verb or as a noun that points to nothing known.

    "Did soldiers shoot them?", "Are deaths by bombs less worthy?"; not "Who shot them?", nor the invasion of "Will
    they end the invasion?", nor the arrests of "Has he heard that two were arrested?".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
    """
    opening = _opening(shape)
    if opening is None:
        return False
    told = [group for group in shape.groups if group.main > opening and not group.relative]
    asked = told[0] if told else None
    if trigger.main in shape.group_at:
        return shape.group_at[trigger.main] is asked
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or chunk.owner is not None:
        return False
    part = chunk.first == opening + 1 or (asked is not None and any(each is chunk for each in asked.undergone))
    words = shape.words[chunk.first : chunk.last]
    return part and words[0].lower not in DEFINITE and not any(word.tag in _POINTING for word in words)


def _opening(shape: Shape) -> int | None:
    """Where the auxiliary stands that opens a question: "did they", "so will the court"; None where none does."""
    words, i = shape.words, 0
    if words[-1].text != "?":
        return None
    while words[i].lower in _LEADING or (words[i].tag == "PUNCT" and i + 1 < len(words)):
        i += 1
    return i if words[i].tag in {"AUX", "MD"} else None
