"""Verb groups: a verb with its auxiliaries, what it governs, and what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.reading.language import lexicon
from answerable.reading.language.chunks import Chunk, Chunks
from answerable.reading.language.effects import INFINITIVE, NOUN_INFINITIVE
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Name
from answerable.reading.language.words import Word

NAMING = word_set("name call dub nickname identify know")
"""Verbs whose object is followed by what it is called."""
TELLING = word_set(
    "say tell claim report announce state add write declare note explain confirm argue insist believe think show "
    "reveal stress warn conclude indicate allege deny suggest know hope fear"
)
"""Verbs behind which a clause may stand without "that"."""
TAKING = word_set("call brand label describe denounce portray")
"""Verbs by which somebody takes another, or a thing, for what a noun says: "branded him a traitor", "as a traitor"."""
BEFORE_CLAUSE = word_set("after before since until as while when")
"""Words that open a clause of its own."""
OPENING_CLAUSE = word_set(
    "who whom whose which that when while where after before since until because as if although though whether"
)
"""Words that open a clause within another."""
_NOR = frozenset({"nor", "neither"})
_UNTIL = frozenset({"until", "till"})
_HOURS = word_set("hour day week month")
_LETTING = word_set("help let make watch see hear")
"""Verbs whose object does what a bare infinitive tells."""
PARTICLES = word_set("up down out off over away back")
"""Words that belong to the verb before them: "carried out"."""


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries.

    Attributes:
        first: index of its first word (auxiliary, modal or "to").
        main: index of the verb itself.
        last: index after the verb.
        passive: voice.
        finite: whether it makes a clause.
        infinitive: whether it stands after "to".
        modal: folded modal, if any.
        negated: by not, never and the like.
        auxiliaries: base forms in order.
        start: index where its clause begins.
        end: index where its clause ends.
        subjects, objects: chunks; conjoined ones one by one.
        relative: whether its subject is a relative pronoun's antecedent.
    """

    first: int
    main: int
    last: int
    passive: bool = False
    finite: bool = True
    infinitive: bool = False
    modal: str = ""
    negated: bool = False
    auxiliaries: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    subjects: list[Chunk] = field(default_factory=list)
    objects: list[Chunk] = field(default_factory=list)
    relative: bool = False

    @property
    def undergone(self) -> list[Chunk]:
        """Whom or what the verb is said of: its objects, in the passive its subjects."""
        return self.subjects if self.passive else self.objects

    @property
    def reduced(self) -> bool:
        """Whether it is a participle alone, said of what undergoes it: "the men held since May"."""
        return self.passive and not self.finite and not self.auxiliaries

    @property
    def told_of(self) -> Chunk | None:
        """What its relative clause tells of, as its subject or its object; None where it makes none."""
        if self.relative:
            return self.subjects[0] if self.subjects else None
        return self.objects[0] if self.objects and self.objects[0].last <= self.first else None


_SHORT_HAD = frozenset({"'d", "’d"})
_DONE = frozenset({"ed", "past", "participle"})
"""Forms of a verb behind "'d" that make it "had": no "she'd escape"."""
_AUXILIARY = dict.fromkeys(lexicon.BE, "be") | dict.fromkeys(lexicon.HAVE, "have") | dict.fromkeys(lexicon.DO, "do")


class Grouped(Chunks):
    """The noun chunks and verb groups of one tagged sentence.

    Args:
        words: tagged; words of time expressions carry the tag `TIME`.
        names: in `words`.

    Attributes:
        groups: in order.
        group_at: the group of each verb, by the index of the verb itself.
    """

    def __init__(self, words: list[Word], names: list[Name]) -> None:
        super().__init__(words, names)
        self.groups = find_groups(words)
        self.group_at: dict[int, Group] = {group.main: group for group in self.groups}

    def verbs_before(self, i: int, *, finite: bool = False) -> list[Group]:
        """The verbs before word `i`, in order; where `finite`, only those that make a clause."""
        return [group for group in self.groups if group.last <= i and (group.finite or not finite)]

    def verb_before(self, i: int, *, finite: bool = False) -> Group | None:
        """The last verb before word `i`; where `finite`, the last that makes a clause."""
        return next((each for each in reversed(self.groups) if each.last <= i and (each.finite or not finite)), None)

    def verb_behind(self, i: int, *, finite: bool = False) -> Group | None:
        """The first verb that begins behind word `i`; where `finite`, the first that makes a clause."""
        return next((each for each in self.groups if each.first > i and (each.finite or not finite)), None)

    def verbs_between(self, i: int, j: int, *, finite: bool = False) -> list[Group]:
        """The verbs behind word `i` and before word `j`, in order; where `finite`, only those that make a clause."""
        return [group for group in self.groups if i < group.main < j and (group.finite or not finite)]

    def simple_past(self, group: Group) -> bool:
        """Whether a finite verb tells in the past what was done: "shot", "was shot", and "was shooting" too."""
        if not group.finite or group.modal or group.negated:
            return False
        if group.auxiliaries:
            return group.auxiliaries == ("be",) and self.words[group.first].lower in {"was", "were"}
        return self.words[group.main].form not in {"s", "base", "ing"}

    def governor(self, group: Group) -> Group | int | None:
        """What an infinitive or a gerund hangs on: a verb group, or the index of a noun or an adjective."""
        before = self.verb_before(group.first) if group.infinitive else None
        if before is not None and self.sets_a_time(before, group):
            return before
        i = self.back(group.first - 1)
        if i >= 0 and self.words[i].tag in {"PREP", "TO"}:
            i = self.back(i - 1)
        if i >= 0 and self.words[i].tag in {"NEG"}:
            i = self.back(i - 1)
        if i < 0:
            return None
        if i in self.group_at:
            return self.group_at[i]
        chunk = self.chunk_at[i]
        if chunk is None:
            return i if self.words[i].tag == "ADJ" else None
        if chunk.nameless:
            controlling = next((g for g in self.groups if g.last <= chunk.first and chunk in g.objects), None)
            noun = self.words[chunk.head].base in NOUN_INFINITIVE
            if controlling is not None and not noun and self.words[controlling.main].base in INFINITIVE:
                return controlling
            return chunk.head
        j = self.back(chunk.begins - 1)
        return self.group_at.get(j)

    def sets_a_time(self, giving: Group, group: Group) -> bool:
        """Whether a verb sets somebody a time to do what an infinitive tells: "gave them until Friday to free him"."""
        between = self.words[giving.last : group.first]
        told = any(word.tag == "TIME" or word.lower in _UNTIL or word.base in _HOURS for word in between)
        return told and self.words[giving.main].base == "give" and bool(giving.objects)

    def letting(self, group: Group) -> Group | None:
        """The verb behind whose object a bare infinitive stands: "helped the rebels storm the hall"; else none."""
        word = self.words[group.main]
        chunk = self.chunk_at[group.main - 1] if group.main else None
        if chunk is None or group.first != group.main or word.form not in {"base", "any"}:
            return None
        opening = chunk.begins
        before = self.verb_before(opening)
        if before is None or self.words[before.main].base not in _LETTING or self.ahead(before.last) != opening:
            return None
        return before


def find_groups(words: Sequence[Word]) -> list[Group]:
    """The verb groups of a tagged sentence, in order; their voices, subjects and objects are not told yet."""
    found = []
    for i, word in enumerate(words):
        if word.tag == "V" or (word.tag == "AUX" and _lone(words, i)):
            found.append(_group(words, i))
    return found


def _lone(words: Sequence[Word], i: int) -> bool:
    """Whether an auxiliary is the only verb of its clause: "is ready", "had no choice"."""
    following = next((word.tag for word in words[i + 1 :] if word.tag not in {"ADV", "NEG"}), "")
    return following not in {"AUX", "V"}


def _group(words: Sequence[Word], main: int) -> Group:
    group = Group(main, main, main + 1)
    auxiliaries: list[str] = []
    i = main - 1
    while i >= 0:
        word = words[i]
        if word.tag == "AUX":
            auxiliaries.append(_AUXILIARY.get(word.lower, _AUXILIARY.get(word.base, "be")))
            if group.first - i > 1 and any(words[k].tag == "PUNCT" for k in range(i, group.first)):
                auxiliaries.pop()
                break
        elif word.tag == "MD" and word.lower in _SHORT_HAD and words[main].form in _DONE:
            auxiliaries.append("have")  # "she'd been convicted"
        elif word.tag == "MD":
            group.modal = word.base if word.base in lexicon.MODALS else word.lower
        elif word.tag == "TO" and i and words[i - 1].lower == "ought":
            group.modal, i = "ought", i - 1
        elif word.tag == "TO":
            group.infinitive = True
        elif word.tag == "NEG":
            group.negated = True
        elif word.tag == "ADV":
            i -= 1
            continue
        elif (
            word.tag == "POS"
            and words[main].form in {"ed", "participle", "ing"}
            and i
            and words[i - 1].tag in {"PRON", "SUB"}
        ):
            auxiliaries.append("be")
        else:
            break
        group.first = i
        if group.infinitive:
            break
        i -= 1
    if i > 1 and words[i].tag == "PRON" and words[i - 1].tag in {"AUX", "MD"} and words[i - 2].lower in _NOR:
        group.negated = True  # "nor did they ever"
    if words[main].tag == "AUX":
        group.negated = group.negated or (main + 1 < len(words) and words[main + 1].tag == "NEG")
    if group.modal in {"cannot"} or words[main].lower.endswith("n't"):
        group.negated = True
    group.negated = group.negated or any(words[k].lower.endswith("n't") for k in range(group.first, main))
    group.auxiliaries = tuple(reversed(auxiliaries))
    return group
