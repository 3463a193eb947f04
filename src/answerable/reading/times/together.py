"""Happenings that a sentence tells in one breath with a dated one, and that have no other time there.

"Shelled the town on Monday, killing ten and wounding five", "raided the office yesterday and detained three editors",
"the February 2006 attack that killed 100", "in 1997, when rebels killed the governor".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.model.event import Family
from answerable.model.vocabulary import Kind
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import ARTICLES, word_set
from answerable.reading.language.words import Word
from answerable.reading.times.following import ANOTHER_TIME

SAYING = word_set("say tell claim suggest report announce state deny allege add write tweet declare warn note")
_JOINING = word_set("and while")
_THAT = word_set("that which")
_KNOWN = ARTICLES | word_set("this that")
_OWNING = word_set("'s ’s")
_COURSE = word_set("in during at")
_WHILE = "while"
_WHOLES = word_set("a an")
_ELSEWHERE = word_set("for over about on with against after before following since despite than as")
"""Behind these a noun is not of what the verb before them tells: "charged over the deaths in a fire"."""
_AT_ONCE = frozenset({"arrest", "release"})
_DESCRIBING = frozenset({"N", "ADJ", "POS", "NAME", "ADV"})
_OF_A_NOUN = frozenset({"N", "ADJ", "POS", "NAME", "ADV", "NUM", "DET", "PREP", "TIME"})
_LONGEST = 5  # words between a time and the noun that it describes


def named_by(shape: Shape, first: int, last: int, triggers: Sequence[Trigger]) -> Trigger | None:
    """The happening that a time stands before: "the Feb. 1 coup", "the March 2019 bombing", "last week's train crash".

    Args:
        shape: of the sentence.
        first, last: the first and the last word of the time.
        triggers: in the sentence.
    """
    words = shape.words
    nouns = {trigger.main: trigger for trigger in triggers if words[trigger.main].tag != "V"}
    return next((nouns[i] for i in reversed(described(words, first, last)) if i in nouns), None)


def described(words: Sequence[Word], first: int, last: int) -> range:
    """The words behind a time among which the noun is that it stands before, with its article or as its owner."""
    owns = last + 1 < len(words) and words[last + 1].tag == "POS"
    if not owns and not describes(words, first, last):
        return range(0)
    begin = last + 1 + owns
    end = min(begin + _LONGEST, len(words))
    stop = next((i for i in range(begin, end) if words[i].tag not in _DESCRIBING), end)
    return range(begin, min(stop + 1, end))


def describes(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a time may describe a noun behind it: its article, or whose it is, stands right before it."""
    article = next((i for i in range(last, max(first - 2, -1), -1) if words[i].lower in _KNOWN), None)
    if first and words[first - 1].tag == "POS":  # "the region's summer capital"
        return True
    if any(word.lower in _OWNING for word in words[first:last]):  # "last year's September vote"
        return True
    return article is not None and all(words[i].lower != "of" for i in range(article, last))


def told_with(
    shape: Shape,
    owner: Trigger,
    triggers: Sequence[Trigger],
    times: Sequence[tuple[int, int]],
    kinds: Mapping[str, Kind],
) -> Iterator[Trigger]:
    """What is told in one breath with `owner`, which a time dates: what it did, and what its doer did then.

    Args:
        shape: of the sentence.
        owner: what a time dates.
        triggers: in the sentence.
        times: the first and the last word of the others of the sentence, but those before a noun.
        kinds: of the triggers, by id.
    """
    return _Breath(shape, triggers, times, kinds).told_with(owner)


def at_that_time(
    shape: Shape, last: int, triggers: Sequence[Trigger], times: Sequence[tuple[int, int]]
) -> Iterator[Trigger]:
    """What the clause right behind a time tells that happened then: "in 1997, when rebels killed the governor".

    Args:
        shape: of the sentence.
        last: the last word of the time.
        triggers: in the sentence.
        times: the first and the last word of each time in it: a clause with one of its own happened at that.
    """
    words = shape.words
    at = last + 1 + (last + 1 < len(words) and words[last + 1].text == ",")
    if at >= len(words) or words[at].lower != "when":
        return
    group = shape.verb_behind(at, finite=True)
    if group is None or shape.clause_of(at) is not group or not shape.simple_past(group):
        return
    if not _moved(shape, at, group, times):
        yield from (trigger for trigger in triggers if trigger.main == group.main)


def hanging(
    shape: Shape, first: int, last: int, owners: frozenset[Trigger], triggers: Sequence[Trigger]
) -> set[Trigger]:
    """Participles behind the comma, or the time, that closes a dated main clause: "…, killing all on board"."""
    clause = shape.clause_of(first)
    if clause is None or shape.words[clause.main].base in SAYING or clause.modal or clause.negated:
        return set()
    if owners and not any(carries(clause, owner) for owner in owners):
        return set()
    between = [*shape.group_at, *(trigger.main for trigger in triggers)]
    if not owners and any(clause.main < i < first for i in between):
        return set()
    found: set[Trigger] = set()
    chain = -1
    by_main = {trigger.main: trigger for trigger in triggers}
    for group in shape.groups:
        if group.finite or group.auxiliaries or shape.words[group.main].form != "ing":
            continue
        if group.first <= max(first, clause.main) or shape.clause_of(group.main) is not clause:
            continue
        before = shape.words[group.first - 1]
        if before.text == "," or group.first == last + 1 or (chain >= 0 and before.lower in _JOINING):
            chain = group.main
            if group.main in by_main:
                found.add(by_main[group.main])
    return found


def carries(clause: Group, trigger: Trigger) -> bool:
    """Whether a happening is said by the verb of a clause."""
    return trigger.main == clause.main or trigger.first <= clause.main < trigger.last


@dataclass(frozen=True, slots=True)
class _Breath:
    """A sentence with its happenings.

    Attributes:
        shape: of the sentence.
        triggers: in it.
        times: the first and the last word of its other times: what has one of its own is told with nothing else.
        kinds: of the triggers, by id.
    """

    shape: Shape
    triggers: Sequence[Trigger]
    times: Sequence[tuple[int, int]]
    kinds: Mapping[str, Kind]

    def told_with(self, owner: Trigger) -> Iterator[Trigger]:
        """What is told with `owner`, which a time dates."""
        if owner.main in self.shape.group_at:
            group = self.shape.group_at[owner.main]
            yield from self._going_on(group, owner)
            yield from self._meanwhile(group, owner)
            for each in self.triggers:
                if self._done_in(each) is group and self._is_deed_or_at_once(owner):
                    yield each
        else:
            yield from self._by_it(owner)
            clause, begun = self._done_in(owner), self._opened_with(owner)
            others = [each for each in self.triggers if each is not owner]
            if clause is not None:
                yield from (each for each in others if carries(clause, each) and self._is_deed_or_at_once(each))
            if begun is not None:
                yield from (each for each in others if carries(begun, each) and self._is_deed(each))

    def _going_on(self, group: Group, owner: Trigger) -> Iterator[Trigger]:
        """What the same subject is said to have done behind "and": another deed, or an arrest that came of one."""
        if not group.subjects or not self._is_deed(owner) or not self.shape.simple_past(group):
            return
        reached = group
        for other in self.shape.groups:
            joined = _joined(self.shape, other)
            if not other.finite or other.first <= reached.main or not joined:
                continue
            if [each.first for each in other.subjects] != [each.first for each in group.subjects]:
                return
            if other.passive != group.passive or not self._is_then(other, joined):
                return
            reached = other
            told = (each for each in self.triggers if carries(other, each))
            yield from (each for each in told if self._is_deed(each) or each.kind == "arrest")

    def _meanwhile(self, group: Group, owner: Trigger) -> Iterator[Trigger]:
        """What was done to others at the same time: "killed ten on Monday, while six were arrested"."""
        if not self.shape.simple_past(group):
            return
        for other in self.shape.groups:
            if not other.finite or other.first <= group.main or not _opened_by(self.shape, other, _WHILE):
                continue
            if not self._is_then(other, other.start):
                return
            for each in self.triggers:
                if carries(other, each) and (self._is_deed(each) or each.kind in _AT_ONCE | {owner.kind}):
                    yield each

    def _done_in(self, noun: Trigger) -> Group | None:
        """The verb that tells what was done in a happening: "held in several raids", "shot while covering riots"."""
        shape, words = self.shape, self.shape.words
        chunk, clause = shape.chunk_at[noun.main], shape.clause_of(noun.main)
        if chunk is None or clause is None or chunk.head != noun.main or chunk.owner is not None or not chunk.first:
            return None
        if noun.main in shape.group_at or not self._is_deed(noun):
            return None
        first = chunk.first
        whole = shape.chunk_at[first - 2] if first > 1 and words[first - 1].lower == "of" else None
        if whole is not None:
            if words[whole.first].lower not in _WHOLES or not whole.first:
                return None
            first = whole.first
        at = first - 1
        gerund = shape.group_at.get(at) if at and words[at - 1].lower == _WHILE and words[at].form == "ing" else None
        known = words[first].tag == "DET" and words[first].lower in _KNOWN - _WHOLES
        if gerund is None and (words[at].lower not in _COURSE or (words[at].lower == "in" and known)):
            return None
        if not clause.main < at or any(each is not gerund for each in shape.verbs_between(clause.main, first)):
            return None
        if any(words[i].lower in _ELSEWHERE and words[i].tag != "TIME" for i in range(clause.last, at)):
            return None
        return clause if self._is_then(clause, clause.main) else None

    def _opened_with(self, noun: Trigger) -> Group | None:
        """The verb of a clause that a happening opens: "in the attack of 2019 four men died", "during the riots …"."""
        words, chunk, clause = self.shape.words, self.shape.chunk_at[noun.main], self.shape.clause_of(noun.main)
        if chunk is None or clause is None or noun.main in self.shape.group_at or not self._is_deed(noun):
            return None
        opens = chunk.head == noun.main and chunk.owner is None and clause.start < chunk.first
        opens = opens and all(word.tag in {"DET", "TIME"} for word in words[clause.start + 1 : chunk.first])
        if not opens or words[clause.start].lower not in _COURSE or not noun.main < clause.first:
            return None
        if any(words[i].tag == "V" for i in range(chunk.last, clause.first)):
            return None
        return clause if self._is_then(clause, noun.main) else None

    def _by_it(self, noun: Trigger) -> Iterator[Trigger]:
        """What a happening named by a noun did: "the 2006 attack killed ten", "the crackdown, which killed 1,500"."""
        if not self._is_deed(noun):
            return
        for trigger in self.triggers:
            group = self.shape.group_at.get(trigger.main)
            if group is None or not group.finite or group.passive or group.main < noun.main:
                continue
            mine = any(chunk.head == noun.main for chunk in group.subjects) or _relative(self.shape, group, noun)
            if mine and self._is_deed(trigger) and self._is_then(group, group.start):
                yield trigger

    def _is_then(self, clause: Group, start: int) -> bool:
        """Whether a clause tells in the past what was done, and from a word on nothing of another time."""
        return self.shape.simple_past(clause) and not _moved(self.shape, start, clause, self.times)

    def _is_deed(self, trigger: Trigger) -> bool:
        return self.kinds[trigger.kind].family in (Family.ACT, Family.CONTEXT)

    def _is_deed_or_at_once(self, trigger: Trigger) -> bool:
        return self._is_deed(trigger) or trigger.kind in _AT_ONCE


def _opened_by(shape: Shape, group: Group, word: str) -> bool:
    """Whether a word opens the clause of a verb, with no more than numbers and the like before whom it tells of."""
    at = group.start
    while at > 0 and shape.words[at - 1].tag in {"NUM", "DET", "ADJ", "ADV"}:
        at -= 1
    return word in {each.lower for each in shape.words[max(0, at - 1) : group.first]}


def _joined(shape: Shape, group: Group) -> int:
    """The "and" before a verb, with no more than adverbs between; 0 where there is none."""
    at = group.first - 1
    while at > 0 and shape.words[at].tag == "ADV":
        at -= 1
    return at if at > 0 and shape.words[at].lower == "and" else 0


def _relative(shape: Shape, group: Group, noun: Trigger) -> bool:
    """Whether a clause opened by "that" or "which" tells of the noun, with nothing between but what describes it."""
    words = shape.words
    at = group.first - 1
    if not group.relative or at <= noun.last - 1 or words[at].lower not in _THAT:
        return False
    return all(words[i].tag in _OF_A_NOUN or words[i].text == "," for i in range(noun.last, at))


def _moved(shape: Shape, start: int, group: Group, times: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause, from a word on, has a time of its own, or words that say that it was another."""
    if any(start <= first < group.end for first, _ in times):
        return True
    return any(word.lower in ANOTHER_TIME for word in shape.words[start : group.end])
