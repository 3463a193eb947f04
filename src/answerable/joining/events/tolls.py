"""Numbers by which texts tell of one happening: one toll in the news, one that rises, a total, one of long ago."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise, product

from answerable.joining.actors.names import fold
from answerable.joining.actors.states import areas, is_key, same_place, state, states_in
from answerable.joining.events.other_words import ANOTHER, KILLED, ONCE
from answerable.joining.events.others import befell_others
from answerable.joining.facts.counts import MOST, Range, range_of
from answerable.joining.facts.extent import ATTACKS
from answerable.joining.facts.facts import NEWS_DAYS, Facts
from answerable.joining.facts.phrases import is_small_town
from answerable.joining.matching.name_words import CALENDAR
from answerable.model.vocabulary import kinds
from answerable.reading.language.lexicon import word_set

_SEVERAL = 10
"""A number from which two happenings of a kind hardly have it at one place within days."""
_LARGE = 20
"""A number from which two happenings of a kind are hardly told with nearly the same of one small town."""
_THOUSAND = 1000
_DOZENS, _TWO = 24, "2"
"""How "dozens" are counted, and how the numbers of "hundreds" and "thousands" begin."""
_NEARLY = 10
"""Per cent by which two tolls of one happening of long ago differ."""
_WITHIN = re.compile(r"\b(?:at|from|in|near|of)\s+([^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*)")
"""A name of somewhere: "the 143 villagers of Karsa"."""
_MONTH_DAYS = 31
"""Days between two tellings of one running total."""
_GROWS = 3
"""How many times the lesser of two running totals the greater may be."""
_RISES = 2
"""How many times the lesser of two tolls of one happening the greater may be."""
_ENORMOUS = 10_000
"""A toll that two disasters of a month hardly have."""
_FEW = 3
"""A toll below which another of the day is as likely another happening's."""
_RISEN = re.compile(
    r"\b(?:toll|number\s+of\s+(?:dead|deaths|victims))\b[^.;]*?"
    r"\b(?:climb(?:ed|s)|gr(?:ew|own|ows)|jump(?:ed|s)|pass(?:ed|es)|reach(?:ed|es)|ris(?:en|es)|rose|stands)\b",
    re.I,
)
_FIGURE = re.compile(
    r"(?<![\w.,:])(\d{1,3}(?:,\d{3})+|\d+)((?:\.\d+)?\s+million)?(?![\w:%]|[.,]\d)"
    r"(?![\s-]*(?:days?|hours?|kilomet\w+|km|met(?:er|re)s?|miles?|minutes?|months?|per\s?cent|weeks?|years?)\b)"
)
"""A number in figures that is no measure."""
_YEARS = range(1800, 2101)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!,\d)")
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*")
_WORD = re.compile(r"\w+")
_BEGINS = word_set(
    "began begin begun beginning start started broke erupted outbreak when that this last with from about nearly over "
    "first late early week weeks month months year years days came took their"
)
"""Words that tell nothing of what a running total is counted from."""
_CAUSES = ATTACKS | {"accident", "disaster", "protest", "shooting"}
"""Kinds of which many die."""
_DISASTER = frozenset({"disaster"})
_ENDING = re.compile(r"(?<=\w{4})(?:ings?|ed|es|e|s)$")


def one_toll(one: Facts, other: Facts, *, recurrent: bool) -> bool:
    """Whether the numbers of two texts are of one happening, with nobody named who was hurt.

    The news of three days has one number of one happening if that is not round ("1,890", "302"), or if they also give
    one place that is no state. Of one small town, numbers that are large and differ by a tenth are of one, whenever.

    Args:
        one: a claim.
        other: another whose time has a day in common with it, and whose kind is the same or may be one with it.
        recurrent: whether happenings of their kinds come back, which at one place they do within days.
    """
    if one.group == other.group or one.persons or other.persons:
        return False
    if one.doers and other.doers and one.doers.isdisjoint(other.doers):
        return False
    pairs = [(here, there) for here in large(one) for there in large(other) if here[0] == there[0]]
    same = [least for (_, least, _), (_, there, _) in pairs if least == there]
    if same and _are_one_news(one, other) and not befell_others(one, other):
        here = not recurrent and one.precise and one.place == other.place
        if any(_is_singular(least) or (here and least >= _SEVERAL) for least in same):
            return True
    if not any(_differ_little(here, there) for here, there in pairs):
        return False
    return not _small_towns(one).isdisjoint(_small_towns(other))


def one_count(one: Facts, other: Facts, *, recurrent: bool) -> bool:
    """Whether the numbers of two texts, which may differ, are of one happening: of one day, or since one day.

    What was counted since a day is one, whoever counts on. One number is of one happening if the sentences have a
    second figure in common that tells ("3 killed and 639 hurt"), or give one range ("50 to 80"). Numbers that differ
    are of one where one body counts on for a day; where two texts give one day, or one says that the toll has risen, at
    a place in that of the other, of what words of the vocabulary call alike; and where ten thousand died of a disaster
    of the month.

    Args:
        one: a claim.
        other: another whose time has a day in common with it, and whose kind is the same or may be one with it.
        recurrent: whether happenings of their kinds come back, which at one place they do within days.
    """
    if one.group == other.group or one.persons or other.persons or befell_others(one, other):
        return False
    if one.doers and other.doers and one.doers.isdisjoint(other.doers):
        return False
    if one.total or other.total:
        return _run_from_one_day(one, other)
    pairs = [(here, there) for here, there in product(_counts(one), _counts(other)) if here[0] == there[0]]
    same = {here[1] for here, there in pairs if here[1] == there[1]}
    if same and (_are_one_news(one, other) or _told_within(one, other, NEWS_DAYS)):
        if not recurrent and any(here == there and _is_span(here) for here, there in pairs):
            return True
        shared = max(_figures(one) & _figures(other), default=0)
        if _is_singular(shared) or min(shared, max(same)) >= _SEVERAL:
            return True
    rising = [pair for pair in pairs if _rise(*pair)]
    if any(min(here[1], there[1]) >= _ENORMOUS for here, there in rising) and _are_one_disaster(one, other):
        return True
    if one.by and one.by == other.by and any(_counts_on(one, other, *pair) for pair in pairs):
        return True
    return bool(rising) and not recurrent and _may_rise(one, other)


def _counts(each: Facts) -> list[Range]:
    """The numbers of a claim, "up to 40" as 40; who was killed is dead too."""
    return [("dead" if each.kind in ONCE else of, least or most, most) for of, least, most in each.counts]


def _is_span(count: Range) -> bool:
    """Whether a number is a range with two ends, "50 to 80", and neither a bound nor about so many."""
    _, least, most = count
    middle = (least + most) // 2
    return _SEVERAL <= least < most < MOST and (least, most) != range_of(f"~{middle}")[1:]


def _run_from_one_day(one: Facts, other: Facts) -> bool:
    """Whether two running totals are of one thing, counted on: since one day or one beginning in one state."""
    if not (one.total and other.total and one.told and other.told) or one.precise or other.precise:
        return False
    first, second = sorted((one, other), key=lambda each: each.told)
    if second.told - first.told > _MONTH_DAYS:
        return False
    pairs = [(here, there) for here, there in product(_counts(first), _counts(second)) if here[0] == there[0]]
    if not any(
        (here[1] <= there[1] or first.told == second.told) and _near(here, there, _GROWS) for here, there in pairs
    ):
        return False
    here, there = _states(one), _states(other)
    if here and there and here.isdisjoint(there):
        return False
    days, others = _days(one.total), _days(other.total)
    if days and others:
        return not days.isdisjoint(others)
    return not here.isdisjoint(there) and not _beginnings(one.total).isdisjoint(_beginnings(other.total))


def _near(one: Range, other: Range, times: int) -> bool:
    return max(one[1], other[1]) <= times * min(one[1], other[1])


def _states(each: Facts) -> set[str]:
    """Codes of the states that a sentence names."""
    found = {state(each.place)} - {""}
    return found.union(*(states_in(name) for name in _NAME.findall(each.wording)))


def _days(words: str) -> set[str]:
    """The days without their year among words in lower case: "january 25" of both orders."""
    told = _WORD.findall(words)
    pairs = [pair for each in pairwise(told) for pair in (each, each[::-1])]
    return {f"{month} {day}" for month, day in pairs if month in CALENDAR and day.isdigit()}


def _beginnings(words: str) -> set[str]:
    """The words in lower case that tell what began."""
    return {
        word.removesuffix("s")
        for word in _WORD.findall(words)
        if len(word) > _FEW and not word.isdigit() and word not in _BEGINS | CALENDAR and not states_in(word)
    }


@lru_cache(maxsize=1 << 10)
def _figures_in(sentence: str) -> frozenset[int]:
    found = set()
    for figure in _FIGURE.finditer(sentence):
        if figure[2]:
            found.add(round(float(figure[1].replace(",", "") + figure[2].split()[0].removesuffix("million")) * 10**6))
        elif not ("," not in figure[1] and int(figure[1]) in _YEARS) and not _is_day(sentence, figure):
            found.add(int(figure[1].replace(",", "")))
    return frozenset(found)


def _is_day(sentence: str, figure: re.Match[str]) -> bool:
    """Whether the name of a month stands beside a figure."""
    around = (*sentence[: figure.start()].split()[-1:], *sentence[figure.end() :].split()[:1])
    return any(word.strip(",.").lower() in CALENDAR for word in around)


def _figures(each: Facts) -> frozenset[int]:
    """The figures of a claim's sentence but for its own number and years."""
    own = [(least or most, most if least and most < MOST else least or most) for _, least, most in each.counts]
    return frozenset(found for found in _figures_in(each.wording) if not any(low <= found <= high for low, high in own))


def _rise(one: Range, other: Range) -> bool:
    """Whether two numbers may be one toll that has risen."""
    return min(one[1], other[1]) >= _FEW and _near(one, other, _RISES)


def _counts_on(one: Facts, other: Facts, here: Range, there: Range) -> bool:
    """Whether one body gives numbers of one day, in two texts, of which the later is no less."""
    if _days_of(one).isdisjoint(_days_of(other)) or not (one.dated or other.dated):
        return False
    if not (one.told and other.told) or not _near(here, there, _GROWS) or _speak_of_others(one, other):
        return False
    (_, first), (_, second) = sorted(((one.told, here[1]), (other.told, there[1])))
    return first <= second


def _speak_of_others(one: Facts, other: Facts) -> bool:
    """Whether the sentences of two claims speak of what is not one cause, or one of them of another."""
    if any(ANOTHER.search(each.wording[: each.offset]) for each in (one, other)):
        return True
    here, there = _causes(one.wording), _causes(other.wording)
    return bool(here and there) and here.isdisjoint(there)


def _told_within(one: Facts, other: Facts, days: int) -> bool:
    """Whether two texts came out so many days apart at most."""
    return bool(one.told and other.told) and abs(one.told - other.told) <= days


def _are_one_disaster(one: Facts, other: Facts) -> bool:
    """Whether two claims of a month, of no place narrower than a state, tell of what one word for a disaster did."""
    if one.precise or other.precise or not _told_within(one, other, _MONTH_DAYS):
        return False
    here, there = _disasters(one), _disasters(other)
    return any(first.endswith(second) or second.endswith(first) for first, second in product(here, there))


def _disasters(each: Facts) -> set[str]:
    """The words for a disaster in a claim's sentence, if that tells of no other year than that of its text."""
    years = {int(year) for year in _YEAR.findall(each.wording)}
    if not each.told or not years <= {date.fromordinal(each.told).year}:
        return set()
    words = {_ENDING.sub("", word) for word in _WORD.findall(each.wording.lower())}
    return {word for word in words if _by_word().get(word) == _DISASTER}


def _may_rise(one: Facts, other: Facts) -> bool:
    """Whether two claims with like tolls are of one day and place, and of what may be one."""
    if not (one.precise and other.precise and same_place(one.place, other.place)):
        return False
    if one.place != other.place and not (is_key(one.place) and is_key(other.place)):
        return False
    if _speak_of_others(one, other) or _days_of(one).isdisjoint(_days_of(other)) or not (one.dated or other.dated):
        return False
    if _causes(one.wording) and _causes(other.wording):
        return True
    return one.place == other.place and not _small_towns(one).isdisjoint(_small_towns(other))


def _days_of(each: Facts) -> set[int]:
    """The day on which it happened; of a toll that has risen, those of which it may be the news."""
    if each.dated:
        return {each.first} if each.first == each.last else set()
    if each.told and _RISEN.search(each.wording):
        return {each.told - back for back in range(NEWS_DAYS + 1)}
    return set()


@cache
def _by_word() -> dict[str, frozenset[str]]:
    """From how a word for what kills many begins to the kinds that it may mean."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind in _CAUSES:
        triggers = kinds()[kind].triggers
        for phrase in (*triggers.nouns, *(verb for verb in triggers.verbs if " " not in verb)):
            found[_ENDING.sub("", phrase.split()[-1])].add(kind)
    return {word: frozenset(its) for word, its in found.items()}


@lru_cache(maxsize=1 << 10)
def _causes(sentence: str) -> frozenset[str]:
    """The kinds of what kills many that a sentence may speak of."""
    words = (_ENDING.sub("", word.lower()) for word in _WORD.findall(sentence) if word.lower() not in CALENDAR)
    return frozenset().union(*(_by_word().get(word, ()) for word in words))


def tolls_in(each: Facts) -> set[str]:
    """By what `one_toll` or `one_count` may tie a claim to others: its numbers, with places, towns and days."""
    found = set()
    if each.total and each.told and not each.precise:
        found |= {f"{of} since" for of, _, _ in _counts(each)}
    for _, least, most in _counts(each):
        if least < most < MOST:
            found.add(f"{least} to {most}")
        found |= {f"{least} with {figure}" for figure in _figures(each) if _is_singular(figure) or figure >= _SEVERAL}
        found |= {f"on {day} by {each.by}" for day in _days_of(each) if each.by}
        if least >= _ENORMOUS and _disasters(each):
            found.add("in a disaster")
    if each.precise and any(least >= _FEW for _, least, _ in _counts(each)):
        found |= {f"on {day} within {area}" for day in _days_of(each) for area in areas(each.place)}
    for _, least, _ in large(each):
        if _is_singular(least):
            found.add(f"{least}")
        if least >= _SEVERAL and each.precise:
            found.add(f"{least} at {each.place}")
        if least >= _LARGE:
            found |= {f"many at {town}" for town in _small_towns(each)}
    return found


def large(each: Facts) -> list[Range]:
    """The numbers of a claim but for those that tell little: "dozens", "hundreds". Who was executed was killed too."""
    unit = "killed" if each.kind in KILLED else ""
    return [
        (unit or of, least, most)
        for of, least, most in each.counts
        if least >= _SEVERAL and not (most == MOST and (least == _DOZENS or _digits(least) == _TWO))
    ]


def _digits(number: int) -> str:
    return str(number).rstrip("0")


def _is_singular(number: int) -> bool:
    """Whether a number is hardly that of two happenings in the news of one day."""
    digits = len(_digits(number))
    return digits > 2 or (digits == 2 and number > _THOUSAND)


def _differ_little(one: Range, other: Range) -> bool:
    """Whether two large numbers may both be told of one happening: the one holds the other, or they are near."""
    less, more = sorted((one[1], other[1]))
    return less >= _LARGE and (more - less) * 100 <= _NEARLY * more


def _are_one_news(one: Facts, other: Facts) -> bool:
    """Whether two claims give days that are near, of what happened or of the news of it."""
    here, there = ((each.first if each.first == each.last else 0) if each.dated else each.told for each in (one, other))
    return bool(here and there) and abs(here - there) <= NEWS_DAYS


def _small_towns(each: Facts) -> set[str]:
    """Folded names of small towns where it happened, or that a sentence which gives no place tells of."""
    if each.place:
        told = [words.partition(",")[0] for part, words in each.parts if part == "places"]
    else:
        told = _WITHIN.findall(each.wording)
    named = {fold(words) for words in told if not (words.islower() or words.isupper())}  # "the town", "UN"
    return set(filter(is_small_town, named))
