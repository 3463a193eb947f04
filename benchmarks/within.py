"""How many later mentions of a happening are joined within one text, and how many joins are wrong, on real news.

    python -m benchmarks.within ../shared/data
    python -m benchmarks.within ../shared/data --engine encoder --errors

The joining alone is given the claims that are marked in the reports which are for measuring alone
(`training/news/gold.jsonl`); with `--engine` the program reads them as well, and a claim counts for the mark whose
trigger it shares. Which marks are one happening stands in `training/news/chains.jsonl`: `one` lists them by sentence
and place in it, `open` lists marks that may be one, a part of it, or its like, and of which no two count either way.

A *pair* is two claims of one text that make events and whose kinds may be one happening: *joined* where one event holds
both, *wrong* where these are two happenings. A happening is *split* into as many events as hold claims of it. The
baseline joins claims of one text whose triggers have one base form and whose kinds may be one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from pathlib import Path

from answerable.joining.actors.actors import join_actors
from answerable.joining.context import Context
from answerable.joining.events.events import join_events
from answerable.joining.links.links import charged, ties_in
from answerable.joining.links.passages import Passages
from answerable.joining.tagging import tagged
from answerable.model.claim import Claim, Reading
from answerable.model.event import HAPPENING
from answerable.model.source import Source
from answerable.model.vocabulary.told_as import may_be_one
from answerable.reading import engines
from benchmarks.data.halves import half_of
from benchmarks.data.marked import READER, marked, of_marks
from benchmarks.scores.tables import machine
from training.data import reports

CHAINS = reports.GOLD.with_name("chains.jsonl")
GIVEN = "joining alone, claims given"
SAME_WORD = "same word, claims given"

Pair = frozenset[str]
"""The ids of two claims, or the names of two marks: `3.0` is the first mark of the third sentence."""

Groups = list[set[str]]
"""Ids of claims that are held to be one happening."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its marks and what they are of.

    Attributes:
        name: its set, and where it stands there.
        source: as the program would keep it.
        text: the sentences, one behind the other.
        marked: claims as marked, by the names of the marks.
        one: pairs of marks that are one happening.
        open: pairs that count neither way.
    """

    name: str
    source: Source
    text: str
    marked: Mapping[str, Claim]
    one: frozenset[Pair]
    open: frozenset[Pair]

    @property
    def half(self) -> str:
        """`tune` or `score`: by the digest of its number at Wikinews; what is of another set is scored."""
        of, _, number = self.name.partition("/")
        return half_of(number) if of == "temporal_graphs" else "score"


@dataclass(slots=True)
class Score:
    """Of one way over articles.

    Attributes:
        wanted, right, wrong: pairs.
        happenings: of which some claim makes an event.
        events: that hold claims of them.
        missing, mistaken: the pairs themselves, each as words to be shown.
    """

    wanted: int = 0
    right: int = 0
    wrong: int = 0
    happenings: int = 0
    events: int = 0
    missing: list[str] = field(default_factory=list)
    mistaken: list[str] = field(default_factory=list)

    def add(self, article: Article, claims: Iterable[tuple[str, Claim]], groups: Groups) -> None:
        """Count one article.

        Args:
            article: it.
            claims: those that count, each with the name of its mark.
            groups: which claims are held to be one happening.
        """
        telling = [(mark, claim) for mark, claim in claims if claim.modality in HAPPENING]
        held = {pair for group in groups for pair in map(frozenset, combinations(sorted(group), 2))}
        for (one, first), (other, second) in combinations(telling, 2):
            pair = frozenset({one, other})
            if not may_be_one(first.kind, second.kind) or pair in article.open - article.one:
                continue
            joined, wanted = frozenset({first.id, second.id}) in held, len(pair) == 1 or pair in article.one
            self.wanted += wanted
            self.right += wanted and joined
            self.wrong += joined and not wanted
            if joined != wanted:
                self._note(article, (one, first), (other, second), wanted=wanted)
        self._count_events(article, telling, groups)

    def _count_events(self, article: Article, telling: Sequence[tuple[str, Claim]], groups: Groups) -> None:
        found: list[set[str]] = []
        for mark in {mark for mark, _ in telling}:
            near = [each for each in found if any(frozenset({mark, other}) in article.one for other in each)]
            found = [each for each in found if each not in near] + [{mark}.union(*near)]
        self.happenings += len(found)
        self.events += sum(not group.isdisjoint(claim.id for _, claim in telling) for group in groups)

    def _note(self, article: Article, one: tuple[str, Claim], other: tuple[str, Claim], *, wanted: bool) -> None:
        said = " | ".join(f"{mark} {claim.kind} “{claim.trigger.quote}”" for mark, claim in (one, other))
        (self.missing if wanted else self.mistaken).append(f"{article.name}: {said}")


def articles(data: Path) -> list[Article]:
    """The marked articles.

    Raises:
        OSError: the set is not in the folder.
    """
    with CHAINS.open(encoding="utf-8") as rows:
        chains = {row["report"]: row for row in map(json.loads, rows)}
    found = []
    for each in marked(data):
        if its := chains.get(each.name):
            one, may_be = _pairs(its["one"]), _pairs(its["open"])
            found.append(Article(each.name, each.source, each.text, each.claims, one, may_be))
    return found


def _pairs(chains: Iterable[Sequence[str]]) -> frozenset[Pair]:
    return frozenset(pair for chain in chains for pair in map(frozenset, combinations(chain, 2)))


def joined(its: Source, reading: Reading) -> Groups:
    """The events that joining makes of one text, as groups of claims."""
    text = Passages(reading.claims)
    contexts = {its.id: Context(id=its.id, published=its.published)}
    events = join_events(reading.claims, contexts, join_actors([reading]), charged=charged(text, ties_in(text)))
    return [set(event.claims) for event in events]


def given(article: Article) -> tuple[list[tuple[str, Claim]], Groups]:
    """The marked claims, and what joining makes of them."""
    reading = Reading(source=article.source.id, reader=READER, claims=tuple(article.marked.values()))
    return list(article.marked.items()), joined(article.source, reading)


def same_word(article: Article) -> tuple[list[tuple[str, Claim]], Groups]:
    """The baseline: the marked claims, and those together that share a word."""
    groups: Groups = []
    words: dict[str, str] = {claim.id: _lemma(claim) for claim in article.marked.values()}
    by_id = {claim.id: claim for claim in article.marked.values() if claim.modality in HAPPENING}
    for claim in by_id.values():
        near = [
            group
            for group in groups
            if any(words[other] == words[claim.id] and may_be_one(by_id[other].kind, claim.kind) for other in group)
        ]
        groups = [group for group in groups if group not in near] + [{claim.id}.union(*near)]
    return list(article.marked.items()), groups


def _lemma(claim: Claim) -> str:
    found = tagged(claim.trigger.quote)
    return found[0].base if found else claim.trigger.quote.lower()


def read(article: Article, engine: str) -> tuple[list[tuple[str, Claim]], Groups]:
    """The claims of an engine that share their words with a mark, and what joining makes of all its claims."""
    reading = engines.make(engine).read(article.source, article.text)
    return of_marks(article.marked, reading.claims), joined(article.source, reading)


def table(lot: Sequence[Article], engine: Sequence[str], errors: bool) -> str:
    """One Markdown table."""
    ways: dict[str, Callable[[Article], tuple[list[tuple[str, Claim]], Groups]]] = {SAME_WORD: same_word, GIVEN: given}
    rows = [
        "| | pairs of one happening | joined | wrongly joined | happenings | events |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name in engine:
        ways[name] = partial(read, engine=name)
    for way, found_by in ways.items():
        score = Score()
        for article in lot:
            score.add(article, *found_by(article))
        rows.append(f"| {way} | {score.wanted} | {score.right} | {score.wrong} | {score.happenings} | {score.events} |")
        if errors and way != SAME_WORD:
            print("".join(f"{way}: missing {each}\n" for each in score.missing), end="")
            print("".join(f"{way}: wrong {each}\n" for each in score.mistaken), end="")
    return "\n".join(rows)


def main() -> None:
    """Print the table of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="with the folder temporal_graphs")
    parser.add_argument("--half", choices=("tune", "score"), help="only this half")
    parser.add_argument("--engine", action="append", default=[], help="read with this as well: rules, encoder")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the half for tuning")
    options = parser.parse_args()
    began = machine()
    lot = articles(options.data)
    for half in (options.half,) if options.half else ("tune", "score"):
        mine = [article for article in lot if article.half == half]
        print(f"\n{half}: {len(mine)} articles, {sum(len(each.marked) for each in mine)} marks\n")
        print(table(mine, options.engine, options.errors and half == "tune"), flush=True)
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
