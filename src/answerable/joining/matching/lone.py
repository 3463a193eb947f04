"""Names of one word, which many may bear: when two of them tell less than their likeness says.

"Yasser" is not the "Abu Yasser" whose son has that name, an acronym with another letter is another body's, and where a
person's whole name is known a word of it alone tells no more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.joining.matching import latin
from answerable.joining.matching.form import Form, Sort, Word
from answerable.joining.matching.score import Part

_SHORT = 4
"""Letters up to which a word alone has to be spelled alike."""
_POINTS = -2.5
_KIN = frozenset(latin.sound(latin.spelling(word)) for word in ("abu", "abou", "abo", "umm", "oum", "أبو", "ابو", "أم"))
_WORD = re.compile(r"[^\W\d_]+")


def doubt(one: Form, other: Form, sort: Sort) -> Part | None:
    """What speaks against two names of one word each; None where nothing does, or where a name has more words."""
    mine, theirs = _only(one), _only(other)
    if mine is None or theirs is None:
        return None
    if sort is Sort.PERSON and _is_of_child(one) != _is_of_child(other):
        return Part("lone_kin", "one is called father or mother of whoever has the name", 1.0, _POINTS)
    short = min(len(mine.spelled), len(theirs.spelled)) <= _SHORT
    if short and mine.spelled != theirs.spelled and mine.abjad == theirs.abjad:
        return Part("lone_short", "one short word, spelled otherwise", 1.0, _POINTS)
    return None


def without_parts(names: Sequence[str]) -> tuple[str, ...]:
    """The names of a person without those of one word that stands in another of them."""
    words = {name: {_sound(word) for word in _WORD.findall(name)} for name in names}
    fuller = [each for each in words.values() if len(each) > 1]
    return tuple(name for name in names if len(words[name]) != 1 or not any(words[name] < each for each in fuller))


def _only(form: Form) -> Word | None:
    full = [word for word in form.words if not word.small and word.sound not in _KIN]
    return full[0] if len(full) == 1 else None


def _is_of_child(form: Form) -> bool:
    return any(word.sound in _KIN for word in form.words)


def _sound(word: str) -> str:
    return latin.sound(latin.spelling(word))
