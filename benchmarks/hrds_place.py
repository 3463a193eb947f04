"""Where an article's main incident happened, by HRDsAttack's labels; `scores/place.py` says what is the same place.

    python -m benchmarks.hrds_place ../shared/data/hrdsattack/dev.json
    python -m benchmarks.hrds_place … --errors 20         # what went wrong, by cause, and the first of each

prints the place half alone, beside the country and the town that the article names most. The published figures are
those of T5-large on the test part (Ran et al. 2023), of all 100 articles; of the labelled, as they would be without the
articles that carry no label.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from datetime import date
from pathlib import Path

from answerable.reading.encoder.linear import models
from answerable.reading.incident.article import listen
from answerable.reading.incident.incident import default, describe
from answerable.reading.incident.place import Clues, best, of_article, town_of, weights
from answerable.reading.places.gazetteer import key
from answerable.reading.places.locating import home_of
from answerable.reading.places.places import country_of, plain
from benchmarks.data.hrds import Sample, load
from benchmarks.scores.place import ONE_WITH, alike, answered, codes_of, most_named, same, strict, wanted


def cause(name: str, sample: Sample, clue: Clues, answer: dict[str, str]) -> str:
    """Why an answer is not the label: the label's doing or ours."""
    label = sample.place[name]
    text = key(sample.text)
    if name == "country":
        right = wanted(sample.place)
        if not right:
            return "the label names no country"
        named = {ONE_WITH.get(each.code, each.code) for each in clue.seen}
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
