"""Claims that name a happening instead of telling it: "the attack", "the Lockerbie bombing", "the Mykonos murders"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from answerable.joining.actors.names import fold
from answerable.joining.events.other_words import FIGHTING, ONCE
from answerable.joining.events.others import are_many, befell_other_strangers, is_one_of_places
from answerable.joining.events.tolls import large
from answerable.joining.facts.counts import counts_clash
from answerable.joining.facts.facts import Facts
from answerable.joining.facts.phrases import is_distinctive, is_rare
from answerable.joining.provenance.outlets import LONG
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.told_as import may_be_one
from answerable.reading.language.given_names import given_names

_TELLING = 3
"""A number of victims from which one hardly gives it of two happenings at one rare place."""
_YEAR = 366
"""Days of the vaguest time by which two texts may mean one happening."""

_SEX = {"his": "male", "her": "female"}
_SOMEBODY = re.compile(r"\s+(?:(?:against|dead|of)\s+)?an?\s", re.I)
_OF = re.compile(r"\s+of\b")
_NAME_WITHIN = re.compile(r"[^.!?\s]\s+[^\W\d_a-z]\w")


def points_back(each: Facts) -> bool:
    """Whether the claim is "the attack" and nothing else, told as what that did, or done by "the attackers"."""
    if each.means:
        return not each.persons
    if each.by_them:
        return not (each.dated or each.persons)
    return each.phrase.bare and not (each.dated or each.place or each.receivers)


def says_who_alone(each: Facts) -> bool:
    """Whether the claim says of what happened only which person did it: "Dorn was convicted of murder"."""
    return bool(each.culprits) and not (each.dated or each.place or each.receivers)


def tells(each: Facts) -> bool:
    """Whether the claim tells its happening from others: by time, place, name, somebody acted upon, or a number."""
    return bool(each.dated or each.place or each.receivers or each.counts or each.phrase.labels)


def is_distinct(each: Facts) -> bool:
    """Whether the claim's sentence, word for word in another text, tells of the same happening there.

    It is long, names somebody or something within or counts many, and the claim tells its happening from others. "The
    Front claimed responsibility for the attack" is said of many.
    """
    if not tells(each) or len(each.wording.split()) < LONG:
        return False
    return _NAME_WITHIN.search(each.wording) is not None or bool(large(each))


def only_names(each: Facts) -> bool:
    """Whether the claim names a happening and tells nothing of it: "convicted of murder", "the murders by his men"."""
    return (each.phrase.general or each.phrase.pointed) and not tells(each)


def may_point_to(each: Facts, other: Facts) -> bool:
    """Whether a claim that points back may mean another of its text, by their kinds and sentences."""
    if _is_one_death(other) and (each.kind == "mass_killing" or (each.kind != "death" and not other.receivers)):
        return False  # "he died in prison": not in "the massacre"
    if each.phrase.bare and each.phrase.plural and not other.counts and (len(other.persons) == 1 or other.phrase.whose):
        return False  # "the killings" are not one person's
    if (_is_toll(each) and _is_ones(other)) or is_one_of_places(each, other):
        return False
    if other.phrase.plural and not (each.phrase.plural or each.phrase.general or each.means or each.by_them):
        return False
    return each.wording != other.wording and may_be_one(each.kind, other.kind) and each.means in ("", other.kind)


def may_mean(each: Facts, other: Facts) -> bool:
    """Whether a claim that points back may mean another of its text, which tells of something itself."""
    return bool(other.means or not points_back(other)) and may_point_to(each, other)


def share_word(one: Facts, other: Facts) -> bool:
    """Whether the words that say two claims are forms of one: "exploded", "explosion"."""
    return not one.phrase.roots.isdisjoint(other.phrase.roots)


def refers_back(each: Facts) -> bool:
    """Whether the claim may be a later word for what its text has told: "the deadly attack", "his arrest"."""
    return bool(each.phrase.back) and not (each.phrase.plural and each.phrase.back == "his")


def are_of_its_sentence(each: Facts, other: Facts) -> bool:
    """Whether a claim tells of some of those whom its sentence tells of before: "70 were killed; of those killed …"."""
    before = other.wording == each.wording and other.source == each.source and other.at < each.at
    return each.phrase.people and before and may_be_one(each.kind, other.kind)


def may_refer(each: Facts, other: Facts) -> bool:
    """Whether a claim that refers back may mean what another tells earlier in its text, by kinds, words and numbers."""
    if each.source != other.source or other.at >= each.at:
        return False
    told_again = each.phrase.bare and each.trigger != other.trigger and share_word(each, other)
    if each.wording == other.wording and not told_again:  # "violence after the killing", "exploded … the explosion"
        return False
    if not may_be_one(each.kind, other.kind) or _is_one_death(other) != _is_one_death(each):
        return False
    if other.kind == "death" and kinds()[each.kind].family is Family.ACT:
        return False  # who died need not have died of "the attack"
    if each.phrase.plural != other.phrase.plural and not (each.phrase.plural and befell_many(other)):
        return False
    if (_is_toll(each) and _is_ones(other)) or is_one_of_places(each, other):
        return False
    if (other.phrase.general and not tells(other)) or is_habit(other):
        return False
    if each.phrase.whose and (befell_many(other) or _is_of_somebody_else(each, other)):
        return False
    if befell_other_strangers(each, other):
        return False  # "the beating of an immigrant" after "a missionary was shot"
    return not any(counts_clash(one, two) for one in each.counts for two in other.counts)


def _is_of_somebody_else(each: Facts, other: Facts) -> bool:
    """Whether "his" is known, and the other is "of" somebody of whom no more is known: "the death of | a teen"."""
    told = other.receivers or any(part == "receivers" for part, _ in other.parts)
    return bool(each.persons) and not told and _OF.match(other.wording, other.offset + len(other.trigger)) is not None


def is_habit(each: Facts) -> bool:
    """Whether a claim tells what somebody does at all, to nobody and at no time: "bandits live by kidnapping"."""
    if each.dated or each.counts or not each.trigger.endswith("ing"):
        return False
    return each.phrase.general and not any(part == "receivers" for part, _ in each.parts)


def may_be_the_deed(each: Facts, other: Facts) -> bool:
    """Whether a claim that says only who did it may mean another of its text that tells more of the same person."""
    if not tells(other) or each.culprits.isdisjoint(other.culprits) or not may_point_to(each, other):
        return False
    if other.receivers and other.at < each.at and _brings_in(each):
        return False  # "for killing Lena Ost. He is in prison for having shot a guard"
    if other.phrase.plural and not each.phrase.plural and any(least > 1 for _, least, _ in other.counts):
        return False  # "arrested for assault": of "two assaults" years later it may be neither
    if each.phrase.plural and not befell_many(other):
        return False  # "three counts of murder"
    if each.kind in ONCE and each.phrase.whose and other.at > each.at:
        return False  # "her murder": not hers who is named later
    return not any(counts_clash(here, there) for here in each.counts for there in other.counts)


def _brings_in(each: Facts) -> bool:
    """Whether a claim brings in somebody of whom it was not told yet as the one whom it befell: "shot a guard"."""
    return _SOMEBODY.match(each.wording, each.offset + len(each.trigger)) is not None


def befell_many(each: Facts) -> bool:
    """Whether a claim tells of several whom it befell, each of whom "his" arrest or death would be another."""
    if not (each.kind in ONCE or kinds()[each.kind].legal):
        return False
    described = [words for part, words in each.parts if part == "receivers"]
    many = bool(described) and all(words.islower() and are_many(words) for words in described)
    return each.phrase.plural or len(each.persons) > 1 or many or any(least > 1 for _, least, _ in each.counts)


def is_anothers(each: Facts, other: Facts) -> bool:
    """Whether "his" arrest or death is told, and "her" arrest or death, or that of a woman by name: of two persons."""
    if each.phrase.whose and other.phrase.whose:
        return each.phrase.whose != other.phrase.whose
    return _is_of_other_sex(each, other) or _is_of_other_sex(other, each)


def _is_of_other_sex(each: Facts, other: Facts) -> bool:
    """Whether "his" cannot be said of those whom another claim names as whom it befell, by their given names."""
    sex = _SEX.get(each.phrase.whose, "")
    if not (sex and other.persons):
        return False
    named = {words for part, words in other.parts if part == "names"}
    befell = [fold(words).split() for part, words in other.parts if part == "receivers" and words in named]
    told = [given_names().get(words[0], "") if len(words) > 1 else "" for words in befell]
    return bool(told) and all(told) and sex not in told


def _is_toll(each: Facts) -> bool:
    """Whether a claim tells how many died; of one person there is no toll."""
    return each.trigger.endswith("toll")


def _is_ones(each: Facts) -> bool:
    """Whether a claim tells what befell one person."""
    return bool(each.persons or each.phrase.whose) and not befell_many(each)


def _is_one_death(each: Facts) -> bool:
    """Whether a claim is told as a death, and not as that of several."""
    return each.kind == "death" and not each.counts


def is_wide(each: Facts) -> bool:
    """Whether a claim may stand for another that it names: it gives no day, and nobody acted upon but by that name.

    "The bombing of Ket" is known by the town that was bombed, as "the bombing at Ket" is.
    """
    if each.persons or each.first == each.last:
        return False
    told = {fold(words) for part, words in each.parts if part == "receivers"}
    return not each.receivers or told <= each.phrase.labels


class Named:
    """Claims, dated ones or undated ones, by the names in their phrases."""

    def __init__(self, facts: Iterable[Facts], *, dated: bool) -> None:
        self._by_label: dict[str, list[Facts]] = defaultdict(list)
        self._wide: list[Facts] = []
        self._dated = dated
        for each in facts:
            if each.dated is not dated or not each.phrase.labels:
                continue
            for label in each.phrase.labels:
                self._by_label[label].append(each)
            if is_wide(each):
                self._wide.append(each)

    def wide(self) -> list[Facts]:
        """Those that name nobody acted upon and no day, so that they may stand for another."""
        return self._wide

    def like(self, each: Facts) -> list[Facts]:
        """Those that `each` may stand for: known by one name, at a time that fits, dated no less exactly.

        Of one kind with it where there are such, else of kinds that may be one happening with it.
        """
        found = {
            other.id: other
            for label in each.phrase.labels
            for other in self._by_label.get(label, ())
            if other is not each and _stands_for(each, other, label)
        }
        same = {identity: other for identity, other in found.items() if other.kind == each.kind}
        found = same or found
        if not self._dated:
            return list(found.values())
        length = each.last - each.first
        closer = [other for other in found.values() if other.last - other.first < length]
        return closer or [other for other in found.values() if other.last - other.first == length]


def _stands_for(each: Facts, other: Facts, label: str) -> bool:
    """Whether a claim with a label of another means it: "the murder at the Mykonos", "Mykonos murders", "four killed".

    Within a text either its noun is definite, or it is named by the label itself, or it gives the same number. More is
    asked of two texts.
    """
    if max(each.first, other.first) > min(each.last, other.last):
        return False
    if each.kind != other.kind and not (may_be_one(each.kind, other.kind) and is_distinctive(label)):
        return False
    if any(counts_clash(one, two) for one in each.counts for two in other.counts):
        return False
    if each.group != other.group:
        return _stands_across(each, other, label)
    same_number = not each.counts.isdisjoint(other.counts)
    return each.phrase.pointed or (is_distinctive(label) and (same_number or each.phrase.compound == label))


def _stands_across(each: Facts, other: Facts, label: str) -> bool:
    """As `_stands_for`, of claims of two texts, each of which may know another raid as "the raid" or at that place.

    A rare name is enough with one number, or in the phrase itself with a definite noun. That of a city or a region does
    only where it stands for the happening ("the Paris murders"), which is dated or has that name in both texts. Who did
    it has done more, and whom somebody fights he fights for years.
    """
    if label in _words(each, "doers") | _words(other, "doers") or _is_fought(each, label) or _is_fought(other, label):
        return False
    named = each.phrase.compound == label and label in each.phrase.names
    if is_rare(label):
        if any(most >= _TELLING for _, _, most in each.counts & other.counts):
            return label in each.phrase.names | _words(each, "places")
        return named or (each.phrase.pointed and label in each.phrase.names)
    return named and (_is_timed(other) or (other.phrase.compound == label and label in other.phrase.names))


def _is_fought(facts: Facts, label: str) -> bool:
    """Whether a name is of whom somebody fights: "the fight against the Front"."""
    return FIGHTING.match(facts.trigger) is not None and label in _words(facts, "receivers")


def _words(facts: Facts, part: str) -> set[str]:
    """Folded names among the words for a part; "the town" is none."""
    return {fold(words) for its, words in facts.parts if its == part and not words.split()[-1].islower()}


def _is_timed(each: Facts) -> bool:
    """Whether a claim gives its time no more vaguely than to a year."""
    return each.dated and each.last - each.first <= _YEAR


def shares_own_name(one: Facts, other: Facts) -> bool:
    """Whether two claims know their happening by a name that is no great city's or region's."""
    return any(map(is_distinctive, one.phrase.labels & other.phrase.labels))


def stands_for(each: Facts, other: Facts) -> bool:
    """Whether a claim that names its happening may mean that of another claim by one of its names."""
    return any(_stands_for(each, other, label) for label in each.phrase.labels & other.phrase.labels)
