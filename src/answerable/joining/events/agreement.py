"""When two claims tell of one happening, and when they cannot: claims of one kind, or of two that may be one.

Claims join when participants and time agree and nothing contradicts. In doubt they stay two events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from answerable.joining.actors.states import same_place
from answerable.joining.events.days import can_be_of_one
from answerable.joining.events.list_rows import are_of_two_rows
from answerable.joining.events.naming import is_distinct
from answerable.joining.events.one_step import (
    another_turn,
    are_of_other_cases,
    for_others,
    one_occasion,
    one_thing,
    one_turn,
)
from answerable.joining.events.other_words import FIGHTING, KILLED, ONCE, WEAK, agree_otherwise
from answerable.joining.events.others import (
    are_one_and_several,
    are_side_by_side,
    befell_one,
    befell_ones_people,
    befell_others,
    befell_who_did,
    did_to_others,
    done_by_others,
    is_one_of_places,
    number_others,
)
from answerable.joining.events.summary import Summary
from answerable.joining.events.tolls import large, one_count, one_toll
from answerable.joining.events.traits import traits_of
from answerable.joining.events.upheavals import one_upheaval
from answerable.joining.facts.counts import Range, counts_clash
from answerable.joining.facts.extent import are_part_and_whole
from answerable.joining.facts.facts import NEWS_DAYS, PARAGRAPH, Facts, Party, gap
from answerable.model.vocabulary import Kind, kinds
from answerable.model.vocabulary.groups import TAKINGS
from answerable.model.vocabulary.told_as import all_may_be_one, circle, may_be_one

T = TypeVar("T")

NEAR_DAYS = 31
"""Times up to this long are near enough for claims that share no person acted upon."""

_YEAR = 366

_SELDOM_ON_A_DAY = frozenset({"coup", "election"})
"""What is hardly done in two states on one day."""

_LEFT = frozenset({"resignation"})
"""What who does it does of himself."""

_SORT_OF_VOTE = re.compile(
    r"\b(?:general|legislative|local|mayoral|municipal|parliamentary|presidential|primary|provincial|regional)\b"
)

STANDING = frozenset(
    {"aid_suspension", "arms_embargo", "asset_freeze", "break_of_relations", "designation", "dismissal"}
) | {"expulsion", "recall", "sanction", "travel_ban"}
"""Measures that last, so that texts tell of them later: "the embargo on Norland"."""

_SEIZED = frozenset({"arrest", "arrest_warrant"})
"""Steps with which a procedure begins."""

_NO_SMALL = 5
"""A number from which one text hardly gives it of two happenings."""

_LARGE = 20
"""A number from which two happenings of one day hardly have it both."""

_GRAVE = 4
"""Severity from which an act is violence."""

_ON_PERSONS = KILLED | TAKINGS | {"enforced_disappearance", "ill_treatment", "sexual_violence", "torture", "wounding"}
"""What is done to one person or to many: "a reporter was beaten" is not "639 were hurt"."""

_REST = re.compile(r"\b(?:another|fourth|last|other|others|remaining|rest|second|third)\b", re.I)

_TIME_AND_AGAIN = re.compile(
    r"\b(?:constantly|frequently|often|regularly|repeatedly|routinely)\s+(?:\w+ly\s+)?(?:\w+ed\s+and\s+)?$", re.I
)

_ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth|sixth|latest|\d+(?:st|nd|rd|th))\b")
"""What makes a noun one of many: "the fourth attack since October"."""

_AND_OTHERS = re.compile(r"[^.,;:]*\band\b")

NEAR = 2500
"""Code points within which a text goes on with one happening, as far as a place tells: some 400 words."""

_TO_WHOM_OR_WHERE = ("receivers", "places")
_BELONGS = re.compile(r"(?<=\w)\s+of\s+")
"""What leads from a thing to whose it is: "the boathouse of Otto Skall"."""


class Rules:
    """The rules as they stand for a kind and those that may be one happening with it.

    Attributes:
        circle: ids of these kinds.
        own: whether a happening of them is its maker's own (see `Traits`).
        deadly: whether one of them befalls a person once.
    """

    def __init__(self, kind: Kind) -> None:
        self.circle = circle(kind.id)
        self.own = any(traits_of(each).own for each in self.circle)
        self.deadly = not ONCE.isdisjoint(self.circle)

    def known_by_name(self, facts: Facts) -> bool:
        """Whether texts name what a claim tells of by a place or a target."""
        return traits_of(facts.kind).known_by_name

    def personal(self, facts: Facts) -> bool:
        """Whether what a claim tells of is a step against one person."""
        return traits_of(facts.kind).personal

    def comes_back(self, facts: Facts) -> bool:
        """Whether what a claim tells of comes back, as a visit or a storm does."""
        return traits_of(facts.kind).recurrent

    def contradict(self, one: Summary, other: Summary) -> bool:
        """Whether a claim of one set rules out a claim of the other.

        Disjoint times; kinds that are never one happening; a first step and a second; charges of violence and of none,
        or of other acts where days do not tell; different places, terms, or persons and bodies acted upon, or sorts of
        a step (unless a claim names both); an attempt and a death; a running total and a day; one act and the many of
        which a sentence says it is one; for an answer that is its maker's own, different makers.
        """
        if one.is_of_other_days(other):
            return True
        if one.kinds != other.kinds and not all_may_be_one(one.kinds, other.kinds):
            return True
        if not one.turn.fits(other.turn):
            return True
        if one.terms and other.terms and len(one.terms | other.terms) > 1:
            return True
        if len(one.violent | other.violent) > 1:  # a conviction of murder is not the conviction of fraud
            return True
        if one.failed and other.failed and one.failed != other.failed:
            return True
        if len(one.runs | other.runs) > 1:  # what was counted since a day, and what happened on one
            return True
        if one.extents and other.extents and are_part_and_whole(one.extents, other.extents):
            return True
        if any(not same_place(here, there) for here in one.places for there in other.places):
            return True
        if _name_others(one.receivers, other.receivers) or apart(one.sorts, other.sorts):
            return True
        if for_others(one.bases, other.bases):
            return True
        return self.own and apart(one.doers, other.doers)

    def agree(self, one: Facts, other: Facts) -> int:
        """How strongly two claims point to one happening: from 0, not at all, to 9. Looks for no contradiction."""
        if not can_be_of_one(one, other):
            return 0
        if are_one_and_several(one, other) or are_side_by_side(one, other) or befell_who_did(one, other):
            return 0
        if is_one_of_places(one, other) or is_one_of_places(other, one) or are_of_two_rows(one, other):
            return 0
        if befell_ones_people(one) != befell_ones_people(other):
            return 0
        if _is_sum_of_years(one, other) or _is_sum_of_years(other, one):
            return 0
        if traits_of(one.kind).personal and are_of_other_cases(one, other):
            return 0
        return self._agree(one, other) or (WEAK if self._give_one_toll(one, other) or one_upheaval(one, other) else 0)

    def _give_one_toll(self, one: Facts, other: Facts) -> bool:
        """Whether their numbers are of one happening; of two kinds only those of people killed are compared."""
        if not (one.counts and other.counts):
            return False
        if one.kind != other.kind and not ({one.kind, other.kind} <= ONCE and may_be_one(one.kind, other.kind)):
            return False
        recurrent = traits_of(one.kind).recurrent or traits_of(other.kind).recurrent
        if one_count(one, other, recurrent=recurrent):
            return True
        killed = one.kind == other.kind or {one.kind, other.kind} <= KILLED
        return killed and one_toll(one, other, recurrent=recurrent)

    def _agree(self, one: Facts, other: Facts) -> int:
        if one.whom.is_entry_of(other.whom):
            return _one_listing(one, other) if may_be_one(one.kind, other.kind) else 0
        traits = traits_of(one.kind)
        if one.kind != other.kind:
            back = traits.recurrent or traits_of(other.kind).recurrent
            return agree_otherwise(one, other, recurrent=back) if may_be_one(one.kind, other.kind) else 0
        if one.group == other.group and (found := _agree_in_text(one, other, recurrent=traits.recurrent)):
            return found
        if one.wording == other.wording and one.offset == other.offset and is_distinct(one):
            return 8  # a sentence that one text takes over from another
        both = one.dated and other.dated
        near = both and _short(one) and _short(other)
        if traits.seldom and _news_of(one, other):
            return 5
        if one.persons & other.persons:
            several = _are_several(one) or _are_several(other)
            return 6 if both else 0 if several or traits.recurrent or not one_occasion(one, other) else 5
        if one.receivers & other.receivers:
            return 4 if near else WEAK if _one_charge(one, other) or _one_measure(one, other) else 0
        if one.receivers and other.receivers:
            named = one.whom.is_named_in(other.whom)
            return WEAK if named and (self._told_of_one(one, other) or _one_measure(one, other)) else 0
        if _one_charge(one, other):
            return WEAK
        if _one_news(one, other) and _one_judgment(one, other):
            return WEAK
        if one.kind in _SELDOM_ON_A_DAY and both and _one_day(one, other) and _may_be_of_one_sort(one, other):
            return 2
        here = both and one.precise and one.place == other.place
        if one.doers & other.doers:
            return 3 if (near or here) and not befell_others(one, other) else 0
        if one.doers and other.doers:
            return 0
        if not _one_day(one, other):
            return 0
        if _names_fewer(one, other) or _names_fewer(other, one) or (one.kind in KILLED and befell_others(one, other)):
            return 0
        alike = both and one.counts & other.counts and unnamed(one) & unnamed(other)  # "gunmen killed four", twice
        return 2 if here or alike or (both and _one_large_toll(one, other)) else 0

    def _told_of_one(self, one: Facts, other: Facts) -> bool:
        """Whether what befell a person, named by the family name alone in one of two texts, is one happening."""
        if one.group == other.group or not (one.kind in ONCE or traits_of(one.kind).personal):
            return False
        if one.dated and other.dated:
            return _short(one) and _short(other)
        if one.kind in ONCE:
            return True
        if not one_occasion(one, other):
            return False
        return one.kind in _SEIZED or (bool(one.term) and one.term == other.term) or one_thing(one, other)

    def weighed(self, one: Facts, other: Facts) -> bool:
        """Whether words may tell of two claims that no rule joins: both of one day, with more in common.

        That is a number, a place or a doer. Looks for no contradiction. A happening that comes back needs a doer in
        common. A step of a procedure is one person's, and no words tell whose where no name does.
        """
        traits = traits_of(one.kind)
        if traits.personal or not may_be_one(one.kind, other.kind) or are_of_two_rows(one, other):
            return False
        if not (one.dated and one.first == one.last and other.dated and other.first == other.last == one.first):
            return False
        if one.doers & other.doers:
            return True
        if traits.recurrent or (one.doers and other.doers):
            return False
        return bool(one.counts & other.counts) or (bool(one.place) and one.place == other.place)


def _is_sum_of_years(one: Facts, other: Facts) -> bool:
    """Whether one claim counts what happened over years, and the other tells of a month at most, by no such number."""
    if not (one.dated and other.dated and one.counts) or one.last - one.first <= _YEAR or not _short(other):
        return False
    return one.counts.isdisjoint(other.counts)


def _one_listing(one: Facts, other: Facts) -> int:
    """How strongly a list's entry and a report of a measure against that name point to one listing.

    A name alone is anybody's: its maker must be named, and the day known but for some days, or the year.
    """
    if one.doers.isdisjoint(other.doers) or not (one.dated or other.dated):
        return 0
    if all(map(_short, (one, other))):
        return 5
    return WEAK if all(each.last - each.first < _YEAR for each in (one, other)) else 0


def _are_several(each: Facts) -> bool:
    """Whether a claim tells of several acts against one: "attacks on Dorn", but not "bombings of Ket and of Lomm"."""
    if _TIME_AND_AGAIN.search(each.wording[: each.offset]) or FIGHTING.match(each.trigger):
        return True
    if not traits_of(each.kind).known_by_name or each.kind in ONCE or not each.phrase.plural:
        return False
    return _AND_OTHERS.match(each.wording, each.offset) is None


def _news_of(one: Facts, other: Facts) -> bool:
    """Whether of two claims of somebody the one gives the day, and the other was published within a month of it."""
    if one.dated == other.dated or _whom(one).isdisjoint(_whom(other)):
        return False
    told, news = (one, other) if one.dated else (other, one)
    return _short(told) and told.last <= news.last <= told.first + NEAR_DAYS


def _whom(facts: Facts) -> frozenset[str]:
    """Whose step it is: of a resignation, who resigns; else the person it befalls."""
    return facts.persons | facts.doers if facts.kind == "resignation" else facts.persons


def _one_charge(one: Facts, other: Facts) -> bool:
    """Whether two texts lay an act at the door of one person, each in telling of a step of the law."""
    if one.group == other.group or not one.accused.meets(other.accused):
        return False
    if one.accused.ids.isdisjoint(other.accused.ids) and kinds()[one.kind].severity < _GRAVE:
        return False  # a family name tells little where bribes may be many
    if one.phrase.labels and other.phrase.labels and one.phrase.labels.isdisjoint(other.phrase.labels):
        return False
    here, there = _details(one), _details(other)
    if here and there and here.isdisjoint(there) and not (one.dated and other.dated):
        return False
    if any(_names_fewer(here, there) for here, there in ((one, other), (other, one))):
        return False
    return not any(counts_clash(here, there) for here in one.counts for there in other.counts)


def _one_measure(one: Facts, other: Facts) -> bool:
    """Whether of two texts that tell of a measure against the same one only comes back to it: "lifted its embargo"."""
    if one.kind not in STANDING or one.group == other.group or not one_occasion(one, other):
        return False
    if one.doers and other.doers and one.doers.isdisjoint(other.doers):
        return False
    return any(comes_back_to(each) for each in (one, other))


def comes_back_to(each: Facts) -> bool:
    """Whether a claim names a measure that lasts, and does not tell that it was taken."""
    definite = each.phrase.pointed or each.phrase.back == "his"
    return each.kind in STANDING and definite and not (each.dated or each.phrase.plural)


def _one_judgment(one: Facts, other: Facts) -> bool:
    """Whether two judgments, of those whom neither names, are over what befell one and the same: "Ost's killers"."""
    if one.receivers or other.receivers or one.about.isdisjoint(other.about):
        return False
    if not one_turn(one, other) or any(map(_tells_of_rest, (one, other))):
        return False
    return not number_others(one.counts, other.counts)


def _one_news(one: Facts, other: Facts) -> bool:
    """Whether two texts came out within days of one another, and neither gives the day of what they tell."""
    if one.dated or other.dated or (one.doers and other.doers and one.doers.isdisjoint(other.doers)):
        return False
    return abs(one.last - other.last) <= NEWS_DAYS


def _tells_of_rest(facts: Facts) -> bool:
    """Whether those whom it befell are others than those of whom was told before."""
    return any(part == "receivers" and _REST.search(words) for part, words in facts.parts)


def _details(facts: Facts) -> set[str]:
    """What tells an act from others of its kind besides who did it and when: words for whom and where, and numbers."""
    told = {_BELONGS.split(words.lower())[0].split()[-1] for part, words in facts.parts if part in _TO_WHOM_OR_WHERE}
    return told | {str(count) for count in facts.counts} | facts.phrase.labels


def _names_fewer(one: Facts, other: Facts) -> bool:
    """Whether the one tells whom it befell, and the other names nobody and counts more: "the murders of six"."""
    if one.kind in _ON_PERSONS and not (one.persons or other.receivers) and befell_one(one):
        return any(least > 1 for _, least, _ in other.counts)
    if not one.persons or other.receivers:
        return False
    if len(one.persons) == 1 and other.kind in ONCE and other.phrase.plural:
        return True  # "three counts of murder"
    return any(least > len(one.persons) for _, least, _ in other.counts)


def unnamed(facts: Facts) -> frozenset[str]:
    """Descriptions of who did it that name nobody, in lower case: "gunmen"."""
    named = {value for part, value in facts.parts if part == "names"}
    return frozenset(value.lower() for part, value in facts.parts if part == "doers" and value not in named)


def _agree_in_text(one: Facts, other: Facts, *, recurrent: bool) -> int:
    """How strongly two claims of one text point to one happening.

    Of a happening that comes back (an election, a visit), or is done to a body or a state, a claim with a date and
    one without may be two, unless one says "the".
    """
    if one.offset == other.offset and one.wording == other.wording:
        return 9
    if one.receivers & other.receivers:
        same = _told_alike(one, other) or (one.persons & other.persons and not recurrent)
        return 8 if same and not another_turn(one, other) else 0
    if (one.receivers and other.receivers) or (one.doers and other.doers and not one.doers & other.doers):
        return 0
    if _one_judgment(one, other):
        return 7
    if one.kind in _LEFT and one.doers & other.doers and not (one.receivers or other.receivers):
        return 7
    if one.phrase.words and one.phrase.words == other.phrase.words and not did_to_others(one, other):
        return 7
    if one.phrase.proper and one.trigger == other.trigger:
        return 7
    if _one_toll(one, other, recurrent):
        return 7
    if one.wording == other.wording and one.term and one.term == other.term:
        return 7
    if _names_fewer(one, other) or _names_fewer(other, one):
        return 0
    here = bool(one.place) and one.place == other.place and _is_one_there(one, other, recurrent)
    if here or (one.dated and other.dated and (recurrent or _one_time(one, other))):
        others = done_by_others(one, other) if recurrent else befell_others(one, other)
        return 0 if others or number_others(one.counts, other.counts) else 7
    return 0


def _is_one_there(one: Facts, other: Facts, recurrent: bool) -> bool:
    """Whether what a text tells of one place is one happening: a chronicle tells of much there, and much is in a state.

    "The bombing in Karsa" is also the one pages before; "the violence in Norland" is not.
    """
    if one.source == other.source and _is_introduced(*sorted((one, other), key=lambda each: (each.at, each.id))):
        return False
    near, pointed = abs(one.at - other.at) <= NEAR, one.phrase.pointed or other.phrase.pointed
    if one.precise:
        return near or pointed
    return near and (_told_alike(one, other) if recurrent else pointed or not one.counts.isdisjoint(other.counts))


def _is_introduced(before: Facts, each: Facts) -> bool:
    """Whether a later mention begins as what has not been told yet, "a bomb", elsewhere than right behind the other."""
    return each.phrase.new and gap(before, each) >= PARAGRAPH


def _told_alike(one: Facts, other: Facts) -> bool:
    """Whether both give a time, or neither, or one says "the"."""
    return one.dated == other.dated or one.phrase.pointed or other.phrase.pointed


def _one_time(one: Facts, other: Facts) -> bool:
    """Whether two times are no longer than a month, or that of a noun with "the" holds the other's.

    "The 2003 invasion" is the one of March 2003.
    """
    if _short(one) and _short(other):
        return True
    pairs = ((one, other), (other, one))
    return any(
        the.phrase.pointed
        and not _ORDINAL.match(the.phrase.words)
        and the.first <= told.first
        and told.last <= the.last
        for the, told in pairs
    )


def _one_toll(one: Facts, other: Facts, recurrent: bool) -> bool:
    """Whether both give one exact number that is not small, and no others who did it: "killing 13", "the 13 killed"."""
    here, there = unnamed(one), unnamed(other)
    if not (one.doers or other.doers) and here and there and here.isdisjoint(there):
        return False
    others = one.wording != other.wording and befell_others(one, other)
    shared = [count for count in one.counts & other.counts if count[1] == count[2] and _is_whole(count, one, other)]
    if any(least >= (_LARGE if others else _NO_SMALL) for _, least, _ in shared):
        return True
    near = not recurrent and abs(one.at - other.at) <= NEAR  # "49 were hurt", "at least 49"
    return near and any(here[:2] == there[:2] and here[1] >= _LARGE for here in large(one) for there in large(other))


def _is_whole(count: Range, one: Facts, other: Facts) -> bool:
    """Whether a number is the greatest of its unit in both, and not that of some: "25 police and five civilians"."""
    return all(count[1] >= least for each in (one, other) for unit, least, _ in each.counts if unit == count[0])


def _one_large_toll(one: Facts, other: Facts) -> bool:
    """Whether both give one exact number that two happenings of a day hardly have: "the 270 people who died"."""
    here, there = unnamed(one), unnamed(other)
    if here and there and here.isdisjoint(there):
        return False
    return any(least == most >= _LARGE for _, least, most in one.counts & other.counts)


def _one_day(one: Facts, other: Facts) -> bool:
    """Whether both can be of one and the same day only."""
    return one.first == one.last == other.first == other.last


def _may_be_of_one_sort(one: Facts, other: Facts) -> bool:
    """Whether the sentences name no two sorts of vote: "the presidential election", "the local elections"."""
    here, there = (set(_SORT_OF_VOTE.findall(each.wording.lower())) for each in (one, other))
    return not here or not there or not here.isdisjoint(there)


def _short(facts: Facts) -> bool:
    return facts.last - facts.first < NEAR_DAYS


def count_others(one: Iterable[Range], other: Iterable[Range]) -> bool:
    """Whether every number of the one excludes every number of the other that is of the same thing."""
    pairs = [(here, there) for here in one for there in other if here[0] == there[0]]
    return bool(pairs) and all(counts_clash(here, there) for here, there in pairs)


def _name_others(one: Iterable[Party], other: Iterable[Party]) -> bool:
    """As `apart`; a family name alone is nobody else than who has it."""
    here, there = list(one), list(other)
    return any(
        not left.meets(right)
        and all(each.ids.isdisjoint(left.ids) or each.ids.isdisjoint(right.ids) for each in (*here, *there))
        for left in here
        for right in there
    )


def apart(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> bool:
    """Whether some two of the sets share nobody and no set here names somebody of both."""
    here, there = list(one), list(other)
    return any(
        left.isdisjoint(right) and not any(each & left and each & right for each in (*here, *there))
        for left in here
        for right in there
    )
