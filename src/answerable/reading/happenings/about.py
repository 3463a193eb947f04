"""What a whole document is about, where that decides what its words say: sport, accidents, bombs, disappearances."""

from __future__ import annotations

import re
from functools import cached_property

from answerable.reading.happenings import near_misses
from answerable.reading.language.lexicon import word_set

_FORCED = re.compile(
    r"\b(?:(?:en)?forced|involuntary)\s+disappearances?\b|\bforcibly\s+disappear\w*|\bdesaparecid[oa]s?\b",
    re.IGNORECASE,
)
_BEFORE = 400
"""Characters before a sentence in which the one before it stands."""
_BREAK = re.compile(r"\n\s*\n")
_CHOKING = word_set("asphyxiate choke garrotte smother strangle suffocate throttle")
_DOWN = re.compile(r"[\w’'-]+\s+(?:[\w’'-]+\s+){1,5}?(?:to|on|onto)\s+the\s+(?:floor|ground)\b")
_DEAD = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|dead(?:ly)?|deaths?|die[ds]?|dying|executed|fatal\w*|funerals?|homicides?|kill\w*|lifeless|"
    r"manslaughter|murder\w*|remains|slain|widow\w*)\b",
    re.I,
)
_NEAR = 800
"""Characters before and behind a place that are near it."""


class About:
    """What a document is about; each thing is looked for once.

    Args:
        text: the working text.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def sport(self) -> bool:
        """Whether it is about sport."""
        return near_misses.is_sport(self._text)

    @cached_property
    def accidents(self) -> bool:
        """Whether it is about an accident or a disaster."""
        return near_misses.is_accident(self._text)

    @cached_property
    def bombs(self) -> bool:
        """Whether it tells of bombs."""
        return near_misses.tells_of_bombs(self._text)

    @cached_property
    def disappearances(self) -> bool:
        """Whether it speaks of people who were made to disappear."""
        return _FORCED.search(self._text) is not None

    def before(self, start: int) -> str:
        """The words of the paragraph that stand right before a sentence, as far back as the one before it may begin.

        Args:
            start: where the sentence begins, in code points.
        """
        return _BREAK.split(self._text[max(0, start - _BEFORE) : start])[-1]

    def lives_through(self, verb: str, at: int) -> bool:
        """Whether a verb tells what somebody may live through, and nobody is said to be dead near it.

        Args:
            verb: its base form.
            at: where it stands, in code points.
        """
        if verb not in _CHOKING and not (verb == "throw" and _DOWN.match(self._text, at)):
            return False
        return _DEAD.search(self._text, max(0, at - _NEAR), at + _NEAR) is None
