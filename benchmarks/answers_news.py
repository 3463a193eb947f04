"""How well answers are tied to acts, and reversals to answers, within real news.

    python -m benchmarks.answers_news ../shared/data
    python -m benchmarks.answers_news ../shared/data --half tune --errors

The linker alone is given the claims that are marked in the reports which are for measuring alone
(`training/news/gold.jsonl`) and joins them; with `--engine` the program reads the reports as well, and a claim counts
for the mark whose words it shares. What is tied stands in `training/news/ties.jsonl`, marked by readers before any
program had read the reports: `ties` from mark to mark, `one` lists marks of one happening, and ties in `may` count
neither way. Another reader marked the same reports, `ties_second.jsonl` beside it, and a third, who saw no other marks,
those of the half for scoring: `ties_third.jsonl`. A tie of two events is right where some mark of the one is tied to
some mark of the other. Ties of an event of which no mark tells are told apart: the marks do not say whether they are
right.

Two baselines tie the marked claims: each answer to the nearest act before it, each reversal to the nearest answer; and
the same within one sentence or the next.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from answerable.joining.links.passages import next_sentence, same_sentence
from answerable.model.claim import Claim, Modality, Reading
from answerable.model.event import HAPPENING, Family
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds
from answerable.reading import engines
from answerable.reading.official import read_by
from answerable.record.file import RecordFile
from benchmarks.data.halves import half_of
from benchmarks.data.marked import Marked, marked, of_marks
from benchmarks.scores.tables import figure, machine
from benchmarks.scores.tally import Tally
from training.data import reports

TIES = reports.GOLD.with_name("ties.jsonl")
GIVEN = "linker alone, claims given"
_SCORED = (Relation.ANSWERS, Relation.REVERSES)
_TIED = {Family.ANSWER: (Family.ACT, Relation.ANSWERS), Family.REVERSAL: (Family.ANSWER, Relation.REVERSES)}

Pair = tuple[str, Relation, str]
"""Two happenings, each by its first mark, and how the one stands to the other."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report and what is tied in it.

    Attributes:
        marked: it, with its claims.
        first: of each mark the first mark of the same happening.
        wanted: the ties.
        open: ties that count neither way.
    """

    marked: Marked
    first: Mapping[str, str]
    wanted: frozenset[Pair]
    open: frozenset[Pair]

    @property
    def half(self) -> str:
        """`tune` or `score`, by the digest of its name."""
        return half_of(self.marked.name)


@dataclass(slots=True)
class Found:
    """What a way makes of a report.

    Attributes:
        pairs: ties of two happenings that marks tell of.
        beside: how many ties have an end that no mark tells of.
        rules: of each pair the rules that made it.
    """

    pairs: set[Pair] = field(default_factory=set)
    beside: int = 0
    rules: dict[Pair, set[str]] = field(default_factory=lambda: defaultdict(set))


@dataclass(slots=True)
class Score:
    """Of one way over reports."""

    answers: Tally = field(default_factory=Tally)
    reverses: Tally = field(default_factory=Tally)
    beside: int = 0

    def add(self, report: Report, found: Found) -> None:
        """Count one report."""
        for relation, tally in zip(_SCORED, (self.answers, self.reverses), strict=True):
            given = found.pairs - (report.open - report.wanted)
            tally.add({p for p in report.wanted if p[1] is relation}, {p for p in given if p[1] is relation})
        self.beside += found.beside


def load(data: Path, ties: Path = TIES) -> list[Report]:
    """The reports of which ties are marked.

    Args:
        data: folder of the sets.
        ties: the file of the marks.

    Raises:
        OSError: a set is not in the folder.
    """
    with ties.open(encoding="utf-8") as rows:
        tied = {row["report"]: row for row in map(json.loads, rows)}
    return [_report(each, tied[each.name]) for each in marked(data) if each.name in tied]


def _report(its: Marked, row: Mapping[str, Sequence[Sequence[str]]]) -> Report:
    """A report, or the part of one that is marked by itself, with the ties of its own marks."""
    first = {mark: mark for mark in its.names}
    for group in row["one"]:
        held = {first[mark] for mark in group if mark in first}
        first |= {mark: min(held, key=_place) for mark, at in first.items() if at in held}

    def pairs(rows: Iterable[Sequence[str]]) -> frozenset[Pair]:
        its_own = ((one, how, other) for one, how, other in rows if one in first and other in first)
        return frozenset((first[one], Relation(how), first[other]) for one, how, other in its_own)

    return Report(its, first, pairs(row["ties"]), pairs(row["may"]))


def _place(mark: str) -> tuple[int, int]:
    sentence, _, place = mark.partition(".")
    return int(sentence), int(place)


def joined(report: Report, reading: Reading, marks: Iterable[tuple[str, Claim]]) -> Found:
    """The ties that the program makes of a reading.

    Args:
        report: it.
        reading: of it.
        marks: the claims that count, each with its mark.
    """
    of_claim = {claim.id: report.first[mark] for mark, claim in marks}
    found = Found()
    with tempfile.TemporaryDirectory() as folder, RecordFile.open(Path(folder) / "record", create=True) as record:
        text = report.marked.text
        record.add(report.marked.source, text.encode(), text, reading)
        record.rebuild()
        told = {event.id: {of_claim[each] for each in event.claims if each in of_claim} for event in record.events()}
        for link in record.links():
            if link.relation not in _SCORED:
                continue
            pairs = {
                (one, link.relation, other) for one in told.get(link.source, ()) for other in told.get(link.target, ())
            }
            found.pairs |= pairs
            found.beside += not pairs
            for pair in pairs:
                found.rules[pair] |= {each.rule for each in link.evidence}
    return found


def given(report: Report) -> Found:
    """What the linker makes of the marked claims."""
    return joined(report, report.marked.reading, report.marked.claims.items())


def read(report: Report, engine: str) -> Found:
    """What the whole program makes of the report."""
    reading = read_by(engines.make(engine), report.marked.source, report.marked.text)
    return joined(report, reading, of_marks(report.marked.claims, reading.claims))


def nearest(report: Report, *, near: bool = False) -> Found:
    """The baseline: each marked answer goes with the act before it, each reversal with the answer before it.

    Args:
        report: it.
        near: whether only within one sentence or the next.
    """
    told = sorted(
        ((claim, mark) for mark, claim in report.marked.claims.items() if claim.modality in HAPPENING),
        key=lambda each: each[0].trigger.start,
    )
    found = Found()
    for number, (claim, mark) in enumerate(told):
        wanted = _TIED.get(kinds()[claim.kind].family)
        if wanted is None or claim.modality not in (Modality.HAPPENED, Modality.ALLEGED):
            continue
        family, relation = wanted
        before = [each for each in told[:number] if kinds()[each[0].kind].family is family]
        if near:
            before = [each for each in before if same_sentence(each[0], claim) or next_sentence(each[0], claim)]
        if before:
            found.pairs.add((report.first[mark], relation, report.first[before[-1][1]]))
    return found


def table(lot: Collection[Report], chosen: Sequence[str], errors: bool) -> str:
    """One Markdown table."""
    ways: dict[str, Callable[[Report], Found]] = {
        GIVEN: given,
        "nearest before, claims given": nearest,
        "nearest in the sentence or the one before": partial(nearest, near=True),
    }
    for name in chosen:
        ways[name] = partial(read, engine=name)
    rows = ["| | answers P | R | F1 | reverses P | R | F1 | both P | R | F1 | not marked |", "|---|" + "--:|" * 10]
    for way, found_by in ways.items():
        score = Score()
        for report in lot:
            found = found_by(report)
            score.add(report, found)
            if errors and found_by in (given, *(ways[name] for name in chosen)):
                show(report, way, found)
        cells = [
            figure(value)
            for tally in (score.answers, score.reverses, score.answers + score.reverses)
            for value in (tally.precision, tally.recall, tally.f1)
        ]
        rows.append(f"| {way} | {' | '.join(cells)} | {score.beside} |")
    return "\n".join(rows)


def show(report: Report, way: str, found: Found) -> None:
    """Prints what is missing and what is wrong."""
    for word, pairs in (
        ("missing", report.wanted - found.pairs),
        ("wrong", found.pairs - report.wanted - report.open),
    ):
        for one, how, other in sorted(pairs):
            said = [_said(report, mark) for mark in (one, other)]
            rules = sorted(found.rules.get((one, how, other), ()))
            print(f"{report.marked.name} [{way}] {word}: {said[0]} {how} {said[1]} {' '.join(rules)}")


def _said(report: Report, mark: str) -> str:
    claim = report.marked.claims.get(mark)
    return mark if claim is None else f"{mark} {claim.kind} “{claim.trigger.quote}”"


def main() -> None:
    """Print the table of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the sets that training/data/reports.py names")
    parser.add_argument("--ties", type=Path, default=TIES, help="the marks to go by, such as another reader's")
    parser.add_argument("--half", choices=("tune", "score"), help="only this half")
    parser.add_argument("--engine", action="append", help="read with this; rules and encoder unless named")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the half for tuning")
    options = parser.parse_args()
    began = machine()
    lot = load(options.data, options.ties)
    for half in (options.half,) if options.half else ("tune", "score"):
        mine = [each for each in lot if each.half == half]
        wanted = sum(len(each.wanted) for each in mine)
        print(f"\n{half}: {len(mine)} reports, {wanted} ties\n")
        print(table(mine, options.engine or ("rules", "encoder"), options.errors and half == "tune"), flush=True)
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
