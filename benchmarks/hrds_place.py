"""The place half of HRDsAttack: what a label means, and whether an answer is the same place.

A label is a string that a crowd worker typed. Of a country label any spelling counts, a people ("yemeni"), a slip of
the pen ("turrkey"), a part of the country ("scotland", "texas"); of a label that names two countries either counts;
where it names a continent, the country that the label's other fields name or lie in. Of a town or region: the same name
but for case, marks, "State" and the like, a slip of the pen, or another name of the same place in the gazetteer.

    python -m benchmarks.hrds_place ../shared/data/hrdsattack/dev.json
    python -m benchmarks.hrds_place … --errors 20         # what went wrong, by cause, and the first of each

prints the place half alone, beside the country and the town that the article names most. The published figures are
those of T5-large on the test part (Ran et al. 2023), of all 100 articles; of the labelled, as they would be without the
articles that carry no label.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from answerable.model.place import Precision
from answerable.reading.encoder.linear import models
from answerable.reading.incident.article import listen
from answerable.reading.incident.incident import default, describe
from answerable.reading.incident.place import Clues, Where, best, of_article, town_of, weights
from answerable.reading.language.words import fold
from answerable.reading.places.gazetteer import gazetteer, key
from answerable.reading.places.locating import home_of
from answerable.reading.places.places import country_of, plain
from benchmarks.hrds_data import Sample, country, load

ALIKE = 0.84
"""Least share of letters that two spellings have in common in order."""
_SPLIT = re.compile(r"\band\b|[,;/()]|\betc\b|\bmultiple\b")
_ONE = {"HK": "CN", "MO": "CN"}
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
            found.add(_ONE.get(code, code))
    return frozenset(found)


def wanted(label: dict[str, str]) -> frozenset[str]:
    """The countries that count as right for a label that has a country."""
    for name in ("country", "city", "region") if "country" in label else ():
        if name in label and (codes := codes_of(label[name])):
            return codes
    towns = gazetteer().find(label["city"]) if {"country", "city"} <= set(label) else ()
    return frozenset({_ONE.get(towns[0].country, towns[0].country)}) if towns else frozenset()


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
        return _ONE.get(answer[name], answer[name]) in wanted(label)
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


def cause(name: str, sample: Sample, clue: Clues, answer: dict[str, str]) -> str:
    """Why an answer is not the label: the label's doing or ours."""
    label = sample.place[name]
    text = key(sample.text)
    if name == "country":
        right = wanted(sample.place)
        if not right:
            return "the label names no country"
        named = {_ONE.get(each.code, each.code) for each in clue.seen}
        return "the label's country is not named in the article" if not named & right else "another country was taken"
    if codes_of(label) and country_of(label):
        return "the label names a country in the field for towns"
    if key(plain(label)[0]) not in text:
        return "the label is not in the article in this form"
    here = {town_of(each) for each in clue.seen} | {key(each.name.name) for each in clue.seen if town_of(each)}
    if not any(alike(key(label), town) for town in here):
        return "in the article, not found as a town"
    return "no town was said" if not answer.get(name) else "another town was taken"


PUBLISHED = {"country": (66.0, 74.2), "region": (None, None), "city": (23.0, 51.1)}
"""T5-large on the test part, of all articles and of those labelled."""


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="how many mistakes of each cause to print")
    options = parser.parse_args()
    engine, by = default(), models()
    answers: list[tuple[Sample, dict[str, dict[str, str]], Clues]] = []
    for sample in load(options.path):
        article = listen(engine, sample.source, sample.text)
        if article is None:
            raise SystemExit(f"{sample.source.id} is not in English.")
        violations = frozenset(told.value for told in describe(article, by, sample.source).violations)
        clue = of_article(article, home_of(sample.source), violations)
        said = {"ours": answered(best(clue, weights())), "named most": most_named(clue)}
        answers.append((sample, said, clue))
    print(f"HRDsAttack, {options.path.name}: {len(answers)} articles; {date.today()}\n")
    heads = (
        "",
        "labelled",
        "T5-large, test",
        "ours",
        "named most",
        "T5-large, of all",
        "ours, of all, letter by letter",
    )
    print("|", " | ".join((*heads, "given without a label")), "|")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name in ("country", "region", "city"):
        labelled = [each for each in answers if name in each[0].place]
        share = {
            who: 100 * sum(same(name, s.place, a[who]) for s, a, _ in labelled) / max(len(labelled), 1)
            for who in ("ours", "named most")
        }
        letter = 100 * sum(strict(name, s.place, a["ours"]) for s, a, _ in answers) / max(len(answers), 1)
        given = sum(name in a["ours"] for s, a, _ in answers if name not in s.place)
        everything, theirs = PUBLISHED[name]
        rival = "" if name == "region" else f"{share['named most']:.1f}"
        cells = (name, len(labelled), theirs or "", f"{share['ours']:.1f}", rival, everything or "", f"{letter:.1f}")
        print("|", " | ".join(map(str, (*cells, f"{given} of {len(answers) - len(labelled)}"))), "|")
    for name in ("country", "city") if options.errors else ():
        wrong: dict[str, list[str]] = defaultdict(list)
        for sample, said, clue in answers:
            if name in sample.place and not same(name, sample.place, said["ours"]):
                detail = f"{said['ours'].get(name, '')} for {sample.place[name]} [{sample.source.title[:60]}]"
                wrong[cause(name, sample, clue, said["ours"])].append(detail)
        print(f"\n{name}")
        for why, details in sorted(wrong.items(), key=lambda pair: -len(pair[1])):
            print(f"{len(details):4} {why}")
            for detail in details[: options.errors]:
                print(f"       {detail}")


if __name__ == "__main__":
    main()
