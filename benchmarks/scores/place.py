"""What HRDsAttack's label of a place means, and whether an answer is the same place.

A label is a string that a crowd worker typed. Of a country label any spelling counts, a people ("yemeni"), a slip of
the pen ("turrkey"), a part of the country ("scotland", "texas"); of a label that names two countries either counts;
where it names a continent, the country that the label's other fields name or lie in. Of a town or region: the same name
but for case, marks, "State" and the like, a slip of the pen, or another name of the same place in the gazetteer.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

from answerable.model.place import Precision
from answerable.reading.incident.place import Clues, Where, town_of
from answerable.reading.language.words import fold
from answerable.reading.places.gazetteer import gazetteer, key
from answerable.reading.places.places import country_of, plain
from benchmarks.data.hrds import country

ALIKE = 0.84
"""Least share of letters that two spellings have in common in order."""
_SPLIT = re.compile(r"\band\b|[,;/()]|\betc\b|\bmultiple\b")
ONE_WITH = {"HK": "CN", "MO": "CN"}
"""Countries of the gazetteer that the labels count as parts of another."""


def alike(one: str, other: str) -> bool:
    """Whether two folded names are one but for a slip of the pen."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


@cache
def _country_names() -> dict[str, str]:
    table = gazetteer()
    return {key(table.entry(row).name): table.codes[row] for row in range(len(table.codes))}


@cache
def codes_of(label: str) -> frozenset[str]:
    """ISO codes of the countries that a label means; empty for a continent and for what names no country."""
    found: set[str] = set()
    for part in (part.strip() for part in _SPLIT.split(label)):
        code = country_of(part)
        if not code:
            code = next((c for name, c in _country_names().items() if alike(name, key(part))), "") if part else ""
        if not code:
            code = next((e.country for e in gazetteer().find(part) if e.precision is Precision.PROVINCE), "")
        if code and part not in {"africa", "asia", "europe"}:
            found.add(ONE_WITH.get(code, code))
    return frozenset(found)


def wanted(label: dict[str, str]) -> frozenset[str]:
    """The countries that count as right for a label that has a country."""
    for name in ("country", "city", "region") if "country" in label else ():
        if name in label and (codes := codes_of(label[name])):
            return codes
    towns = gazetteer().find(label["city"]) if {"country", "city"} <= set(label) else ()
    return frozenset({ONE_WITH.get(towns[0].country, towns[0].country)}) if towns else frozenset()


def same(name: str, label: dict[str, str], answer: dict[str, str]) -> bool:
    """Whether an answer is what a label means.

    Args:
        name: `country`, `region` or `city`.
        label: of the article, folded.
        answer: the same; the country as an ISO code.
    """
    if name not in label or not answer.get(name):
        return False
    if name == "country":
        return ONE_WITH.get(answer[name], answer[name]) in wanted(label)
    mine, theirs = (key(plain(each[name])[0]) for each in (answer, label))
    if alike(mine, theirs):
        return True
    ours = {entry.row for entry in gazetteer().find(mine) if entry.country == answer.get("country")}
    return any(entry.row in ours for entry in gazetteer().find(theirs))


def answered(where: Where) -> dict[str, str]:
    """An answer in the form of a label, the country as an ISO code; without what is not known."""
    found = {"country": where.country, "region": where.province, "city": where.town}
    return {name: value for name, value in found.items() if value}


def strict(name: str, label: dict[str, str], answer: dict[str, str]) -> bool:
    """Whether an answer is the label letter for letter but for case, as the published script compares."""
    given = answer.get(name, "")
    if name == "country" and given:
        found = gazetteer().country(given)
        given = country(found.name) if found is not None else given
    return name in label and fold(given) == label[name]


def most_named(clue: Clues) -> dict[str, str]:
    """The country and the town that an article names most, the first of them: the plainest rival."""
    codes = Counter(each.code for each in clue.seen if each.code)
    of_towns = Counter(town_of(each) for each in clue.seen if town_of(each))
    found = {
        "country": next(iter(codes.most_common(1)), ("", 0))[0],
        "city": next(iter(of_towns.most_common(1)), ("", 0))[0],
    }
    return {name: value for name, value in found.items() if value}
