"""The main incident of news articles on attacks on human rights defenders, beside the published model and baselines.

    python -m benchmarks.hrdsattack ../shared/data/hrdsattack/dev.json --train ../shared/data/hrdsattack/train.json
    python -m benchmarks.hrdsattack … --errors 25         # what went wrong, by cause, and the first of each

The set is Ran et al., "A New Task and Dataset on Detecting Attacks on Human Rights Defenders", Findings of ACL 2023
(arXiv 2306.17695). The published figures are those of T5-large on its test part. How each figure is worked out is
described in `benchmarks.scores.hrds`; each that says "published" is scored as the authors' script scores it.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from answerable.model.claim import Claim, Role
from answerable.reading import rules
from answerable.reading.encoder.linear import models
from answerable.reading.incident.article import Article, listen
from answerable.reading.incident.incident import NOBODY, Incident, Victim, default, describe, of_name, victim, whole
from answerable.reading.incident.place import of_article
from benchmarks.data.files import the_file
from benchmarks.data.hrds import Sample, load
from benchmarks.scores.hrds import Described, Said, paired, scores
from benchmarks.scores.place import answered, most_named

PUBLISHED = {
    "perpetrator mention F1, published": 96.8,
    "perpetrator type accuracy, published": 62.0,
    "victim names exact F1, published": 47.4,
    "victim names fuzzy F1, published": 51.2,
    "violations micro F1, published": 71.4,
}
"""T5-large on the test part (Ran et al. 2023)."""

WHEN_AND_WHERE = frozenset({"year", "month", "day", "country", "region", "city"})
"""Sections of the table are: the article, its victims, when and where."""
LAST_OF_SECTION = frozenset({"violations whole set right", "victim age macro F1, matched victims"})


def _described(who: Victim | None) -> Described:
    if who is None:
        return Described()
    return Described(
        frozenset(t.value for t in who.types),
        who.sex.value if who.sex is not None else "unknown",
        who.age.value if who.age is not None else "unknown",
    )


def ours(sample: Sample, article: Article) -> tuple[Said, Incident]:
    """What the product says of an article."""
    by = models()
    found = describe(article, by, sample.source)
    given, about = {}, whole(article)
    for each in sample.victims:
        who = of_name(article, each.name)
        if who is not None:
            given[each.name] = _described(victim(article, who, by, about))
    violations = frozenset(t.value for t in found.violations)
    mentioned = found.perpetrator is not None and found.perpetrator.value != NOBODY
    doer = found.perpetrator_type.value if found.perpetrator_type is not None else ""
    said = Said(
        mentioned=mentioned,
        perpetrator=doer if mentioned else NOBODY,
        violations=violations,
        victims={v.name: _described(v) for v in found.victims},
        given=given,
        place=answered(found.where),
        date=found.date.parts,
    )
    return said, found


def named_victims(claims: Sequence[Claim]) -> dict[str, Described]:
    """The named victims of acts and recipients of what followed, longest form of each."""
    names = {
        a.value
        for c in claims
        for a in c.arguments
        if a.name
        and (a.role is Role.VICTIM or (a.role is Role.RECIPIENT and c.kind in {"arrest", "sentence", "charge"}))
    }
    return {n: Described() for n in sorted(names) if not any(n != o and n in o for o in names)}


def plain(sample: Sample, article: Article) -> Said:
    """Of when and where the plainest: the day of publication, the country and town that the article names most."""
    day = sample.source.published.edtf.split("-")
    date = {name: int(part) for name, part in zip(("year", "month", "day"), day, strict=False) if part}
    return Said(True, "", frozenset(), place=most_named(of_article(article, "", frozenset())), date=date)


def majority(samples: Sequence[Sample]) -> Said:
    """What is most often right of some articles: no name, and of every other question the commonest answer."""
    violations = Counter(v for s in samples for v in s.violations)
    victims = [v for s in samples for v in s.victims]
    types = Counter(v.types for v in victims).most_common(1)
    return Said(
        mentioned=2 * sum(s.mentioned for s in samples) >= len(samples),
        perpetrator=Counter(s.perpetrator for s in samples).most_common(1)[0][0],
        violations=frozenset(
            {v for v, n in violations.items() if 2 * n > len(samples)} or {violations.most_common(1)[0][0]}
        ),
        given={
            "": Described(
                types[0][0] if types else frozenset(),
                Counter(v.sex for v in victims).most_common(1)[0][0] if victims else "unknown",
                Counter(v.age for v in victims).most_common(1)[0][0] if victims else "unknown",
            )
        },
    )


def causes(sample: Sample, said: Said, article: Article) -> list[tuple[str, str]]:
    """What is wrong in an article: cause and detail."""
    found = []
    gold = [v.name for v in sample.victims]
    pairs = paired(gold, said.victims)
    text = sample.text.casefold()
    people = [p.name for p in article.persons]
    for name in gold:
        if name in pairs.values():
            continue
        if name.casefold() not in text:
            found.append(("victim missed: not in the article in this form", name))
        elif not paired([name], people):
            found.append(("victim missed: not found as a person", name))
        else:
            found.append(("victim missed: held for no victim", name))
    for name in said.victims:
        if name in pairs:
            if name != pairs[name]:
                found.append(("victim in another form", f"{name} for {pairs[name]}"))
        elif not gold:
            found.append(("victim too many: the label names none", name))
        else:
            found.append(("victim too many: beside other victims", name))
    if said.perpetrator != sample.perpetrator:
        found.append((f"perpetrator: {said.perpetrator or 'unsure'} for {sample.perpetrator}", ""))
    told = said.violations or frozenset({"unknown"})
    found += [("violation missed", v) for v in sorted(sample.violations - told)]
    found += [("violation too many", v) for v in sorted(told - sample.violations)]
    return found


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--train", type=Path, help="on which the majority is counted; without it the file itself")
    parser.add_argument("--errors", type=int, default=0, help="how many mistakes of each cause to print")
    parser.add_argument("--articles", type=int, help="only so many from the beginning")
    options = parser.parse_args()
    samples = load(the_file(options.path, "test.json", "dev.json"))[: options.articles]
    engine = default()
    listen(engine, samples[0].source, samples[0].text[:500])
    said, everyone, encoder, plainest, wrong = [], [], [], [], defaultdict(list)
    took = 0.0
    for sample in samples:
        began = time.perf_counter()
        article = listen(engine, sample.source, sample.text)
        if article is None:
            raise SystemExit(f"{sample.source.id} is not in English.")
        answer, _ = ours(sample, article)
        took += time.perf_counter() - began
        said.append(answer)
        everyone.append(Said(True, "", frozenset(), {p.name: Described() for p in article.persons}))
        plainest.append(plain(sample, article))
        encoder.append(Said(True, "", frozenset(), named_victims(article.claims)))
        for cause, detail in causes(sample, answer, article) if options.errors else []:
            wrong[cause].append(f"{detail}  [{sample.source.title[:60]}]".strip())
    by_rules = [Said(True, "", frozenset(), named_victims(rules().read(s.source, s.text).claims)) for s in samples]
    common = majority(load(options.train) if options.train else samples)
    usual = [
        Said(common.mentioned, common.perpetrator, common.violations, {}, {v.name: common.given[""] for v in s.victims})
        for s in samples
    ]
    columns = {
        "ours": scores(samples, said), "majority": scores(samples, usual), "all persons": scores(samples, everyone),
        "rules/1": scores(samples, by_rules), "encoder/1": scores(samples, encoder),
        "publication, most named": scores(samples, plainest),
    }  # fmt: skip
    rest = [each for name, each in columns.items() if name != "ours"]
    console = Console(width=160)
    table = Table(title=f"HRDsAttack, {options.path.name}: {len(samples)} articles", title_justify="left")
    for name in ("", "T5-large, test", *columns):
        table.add_column(name, justify="left" if not name else "right")
    for name in columns["ours"]:
        only_names, ours_alone = "victim names" in name, "matched" in name
        last = len(rest) - 1
        rivals = {last} if name.split(",")[0] in WHEN_AND_WHERE else set(range(1, last)) if only_names else {0}
        others = [f"{c[name]:.1f}" if k in rivals else "" for k, c in enumerate(rest)]
        table.add_row(
            name,
            f"{PUBLISHED[name]:.1f}" if name in PUBLISHED else "",
            f"{columns['ours'][name]:.1f}",
            *("" if ours_alone else other for other in others),
            end_section=name in LAST_OF_SECTION,
        )
    console.print(table)
    console.print(
        f"{date.today()}, {platform.machine()}, {os.cpu_count()} cores; {len(samples) / took:.1f} articles/s on one, "
        "reading and answering"
    )
    if options.errors:
        for cause, details in sorted(wrong.items(), key=lambda pair: -len(pair[1])):
            console.print(f"{len(details):4} {cause}", highlight=False)
            for detail in details[: options.errors]:
                console.print(f"       {detail}", highlight=False, markup=False)


if __name__ == "__main__":
    main()
