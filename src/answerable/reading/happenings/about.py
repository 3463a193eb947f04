"""What a whole document is about, where that decides what its words say: sport, elections, accidents, bombs."""

from __future__ import annotations

import re
from functools import cached_property

from answerable.reading.happenings import near_misses
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort

_ON = frozenset({"on", "against"})
_WHOM = frozenset({"him", "her", "he", "she", "me", "i"})
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
_ELECTION = re.compile(
    r"\b(?:ads?|ballots?|campaign(?:s|ed|ing)?|candida(?:tes?|cy)|caucus(?:es)?|debates?|democrat(?:s|ic)?|electoral|gop|"
    r"nomin(?:ees?|ation)|polls?|polling|presidential|primar(?:y|ies)|re-?election|republicans?|running\s+mate|"
    r"senat(?:ors?|e)|super\s+pacs?|voters?)\b",
    re.I,
)
_ELECTION_SHARE, _ELECTION_LEAST = 1 / 60, 8
_HEAD = 20_000
"""Characters of a document's beginning."""
_VIOLENT = re.compile(
    r"\b(?:armed|assail\w*|bomb\w*|bullets?|clash\w*|dead|deaths?|died|grenades?|gun\w*|hack\w*|hospital\w*|injur\w*|"
    r"kill\w*|kni(?:fe|ves)|machetes?|militants?|militia\w*|mobs?|murder\w*|physical\w*|police|rebels?|shoot\w*|shot|"
    r"soldiers?|stab\w*|stones?|terror\w*|thugs?|troops|violen\w*|weapons?|wound\w*)\b",
    re.I,
)
_NEAR = 800
"""Characters before and behind a place that are near it."""


def _attacked(shape: Shape, trigger: Trigger) -> Chunk | None:
    """Whom an attack is on: what the verb is said of, or who stands behind "on" or "against"."""
    group, words = shape.group_at.get(trigger.main), shape.words
    if group is not None:
        return next(iter(group.undergone), None)
    last = trigger.last
    return shape.chunk_at[last + 1] if last + 1 < len(words) and words[last].lower in _ON else None


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
    def election(self) -> bool:
        """Whether it is about those who stand for election, by the share of such words in its beginning."""
        head = self._text[:_HEAD]
        found = sum(1 for _ in _ELECTION.finditer(head))
        return found >= _ELECTION_LEAST and found >= _ELECTION_SHARE * (head.count(" ") + 1)

    def borrows(self, shape: Shape, trigger: Trigger) -> bool:
        """Whether sport, or those who stand for election, only borrow its words: "he attacked her in a tweet".

        Of an election, where a person is attacked and no word of the sentence tells of violence.

        Args:
            shape: of the sentence.
            trigger: that says the happening.
        """
        if self.sport and trigger.kind in near_misses.IN_SPORT:
            return True
        words = shape.words
        if trigger.kind != "armed_attack" or words[trigger.main].base != "attack" or not self.election:
            return False
        whom = _attacked(shape, trigger)
        named = whom is not None and whom.name is not None and whom.name.sort in {Sort.PERSON, Sort.UNKNOWN}
        person = named or (whom is not None and whom.pronoun in _WHOM)
        return person and _VIOLENT.search(self._text, words[0].start, words[-1].end) is None

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
