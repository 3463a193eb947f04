"""How well acts, answers and reversals are tied, and silence found, over dossiers of a few documents each.

    python -m benchmarks.answers benchmarks/answers_gold
    python -m benchmarks.answers benchmarks/answers_gold --half tune --errors

Three ways to the same questions: the whole program with each engine (read, join, tie), and the linker alone, which is
given the marked claims and which of them are one happening. Beside each stand two baselines on the same events: the
nearest earlier act (or answer) with a participant in common, and the nearest before it in the same document.

A tie counts by the labels of its two ends: an end that no marked words tell of makes it wrong. A finding that an act
is unanswered is right if the dossier says so for that day and sort of answer.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path

from answerable.model.claim import WHO, Claim
from answerable.model.event import Event, Family
from answerable.model.judgement import Judgement, Verdict
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds
from answerable.reading import engines
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from benchmarks.data.dossiers import Dossier, Pair, claims_by_label, load, reading_of
from benchmarks.scores.tables import figure, machine
from benchmarks.scores.tally import Tally

GIVEN = "linker alone, claims given"
UNKNOWN = "?"
_SCORED = (Relation.ANSWERS, Relation.REVERSES)


@dataclass(slots=True)
class Told:
    """What a record says of a dossier, by label.

    Attributes:
        events: id → event.
        labels: id of an event → labels of its claims; `?` where no marked words tell of one.
        first: id of an event → the day of its first publication.
        pairs: the ties.
        rules: of each tie, the rules that made it.
        unanswered: question → labels found unanswered.
    """

    events: dict[str, Event] = field(default_factory=dict)
    labels: dict[str, set[str]] = field(default_factory=dict)
    first: dict[str, date] = field(default_factory=dict)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    pairs: set[Pair] = field(default_factory=set)
    rules: dict[Pair, set[str]] = field(default_factory=lambda: defaultdict(set))
    unanswered: dict[tuple[date, str], set[str]] = field(default_factory=dict)

    def tie(self, source: str, relation: Relation, target: str) -> Iterator[Pair]:
        """The labels of a tie between two events."""
        return ((one, relation, other) for one in self.labels[source] for other in self.labels[target])


@dataclass(slots=True)
class Score:
    """Of one system."""

    answers: Tally = field(default_factory=Tally)
    reverses: Tally = field(default_factory=Tally)
    silence: Tally = field(default_factory=Tally)

    def add(self, dossier: Dossier, pairs: set[Pair], unanswered: dict[tuple[date, str], set[str]]) -> None:
        """Count one dossier."""
        for relation, tally in ((Relation.ANSWERS, self.answers), (Relation.REVERSES, self.reverses)):
            counted = pairs - dossier.allowed
            tally.add({p for p in dossier.wanted if p[1] is relation}, {p for p in counted if p[1] is relation})
        for question, wanted in dossier.unanswered.items():
            found = unanswered[question] - dossier.doubtful.get(question, set())
            self.silence.add({(question, label) for label in wanted}, {(question, each) for each in found})


def read(dossier: Dossier, folder: Path, engine: str, scored: tuple[Relation, ...] = _SCORED) -> Told:
    """The whole way: the documents are read, joined and tied."""
    with taken_in(dossier, folder, engine) as record:
        return _told(dossier, record, labels_of(dossier, record), scored)


def given(dossier: Dossier, folder: Path, scored: tuple[Relation, ...] = _SCORED) -> Told:
    """The linker alone, on the marked claims."""
    documents = {document.name: document for document in dossier.documents}
    labels: dict[str, str] = {}
    with taken_in(dossier, folder, "rules") as read, RecordFile.open(folder / "given", create=True) as record:
        held: list[Claim] = []
        for source in read.sources():
            document, text = documents[Path(source.location).name], read.text(source.id)
            reading, found = reading_of(dossier, document, source, text)
            record.add(source, read.data(source.id), text, reading)
            labels |= found
            held += reading.claims
        for judgement in _judgements(held, labels):
            record.add_judgement(judgement)
        record.rebuild()
        return _told(dossier, record, labels, scored)


def taken_in(dossier: Dossier, folder: Path, engine: str) -> RecordFile:
    """A record of the documents, read and joined, made in an empty folder."""
    texts = folder / "texts"
    texts.mkdir()
    for document in dossier.documents:
        (texts / document.name).write_text(document.text, encoding="utf-8")
    record = RecordFile.open(folder / "read", create=True)
    summary = take_in(record, [texts], engine=engines.make(engine), workers=0)
    if summary.read != len(dossier.documents):
        raise SystemExit(f"{dossier.name}: {summary.read} of {len(dossier.documents)} documents were read.")
    return record


def labels_of(dossier: Dossier, record: RecordFile) -> dict[str, str]:
    """From the id of each claim that marked words tell of to their label."""
    documents = {document.name: document for document in dossier.documents}
    found: dict[str, str] = {}
    for source in record.sources():
        claims = list(record.claims(source=source.id))
        found |= claims_by_label(dossier, documents[Path(source.location).name], claims)
    return found


def _judgements(claims: list[Claim], labels: dict[str, str]) -> Iterator[Judgement]:
    """Which claims of one kind are one happening, and which of any kinds are not."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    for number, (one, other) in enumerate(combinations(ordered, 2)):
        same = labels[one.id] == labels[other.id]
        if one.kind == other.kind or not same:
            verdict = Verdict.SAME if same else Verdict.DIFFERENT
            at = f"2026-01-01T00:00:00.{number:06}"
            yield Judgement.make(verdict=verdict, about=(one.id, other.id), by="The dossier", at=at, why="As written.")


def _told(dossier: Dossier, record: RecordFile, labels: dict[str, str], scored: tuple[Relation, ...]) -> Told:
    told = Told()
    days = {source.id: source.published.latest for source in record.sources()}
    for event in record.events():
        claims = [record.claim(identity) for identity in event.claims]
        told.events[event.id] = event
        told.claims[event.id] = claims
        told.labels[event.id] = {labels.get(claim.id, UNKNOWN) for claim in claims}
        if len(told.labels[event.id]) > 1:
            told.labels[event.id].discard(UNKNOWN)
        told.first[event.id] = min(days[claim.source] for claim in claims)
    for link in record.links():
        if link.relation in scored:
            for pair in told.tie(link.source, link.relation, link.target):
                told.pairs.add(pair)
                told.rules[pair] |= {evidence.rule for evidence in link.evidence}
    for day, sort in dossier.unanswered:
        found = record.unanswered(as_of=day, answers=(sort,) if sort else None)
        told.unanswered[day, sort] = {label for event in found for label in told.labels[event.id]}
    return told


def nearest(told: Told, event: Event, others: list[Event]) -> Event | None:
    """The nearest earlier one with a participant in common."""
    mine = _participants(told, event)
    shared = [
        each for each in others if mine & _participants(told, each) and told.first[each.id] <= told.first[event.id]
    ]
    return max(shared, key=lambda each: (told.first[each.id], each.id), default=None)


def in_document(told: Told, event: Event, others: list[Event]) -> Event | None:
    """The nearest one in the same document, those before it first."""

    def away(other: Event) -> tuple[bool, int] | None:
        gaps = [
            (one.trigger.start < two.trigger.start, abs(one.trigger.start - two.trigger.start))
            for one in told.claims[event.id]
            for two in told.claims[other.id]
            if one.source == two.source
        ]
        return min(gaps, default=None)

    near = [(gap, each.id, each) for each in others if (gap := away(each)) is not None]
    return min(near)[2] if near else None


BASELINES: dict[str, Callable[[Told, Event, list[Event]], Event | None]] = {
    "nearest earlier, same actor": nearest,
    "nearest, same document": in_document,
}


def _participants(told: Told, event: Event) -> set[str]:
    return {
        " ".join(each.value.casefold().split()[-1:])
        for claim in told.claims[event.id]
        for each in claim.arguments
        if each.role in WHO and each.name
    }


def baseline(
    told: Told, dossier: Dossier, choose: Callable[[Told, Event, list[Event]], Event | None]
) -> tuple[set[Pair], dict[tuple[date, str], set[str]]]:
    """The ties that a baseline makes on the events of a record, and what it leaves unanswered."""
    families: dict[Family, list[Event]] = defaultdict(list)
    for event in told.events.values():
        families[event.family].append(event)
    pairs: set[Pair] = set()
    tied: list[tuple[Event, Event]] = []
    for source, target, relation in (
        (Family.ANSWER, Family.ACT, Relation.ANSWERS),
        (Family.REVERSAL, Family.ANSWER, Relation.REVERSES),
    ):
        for event in families[source]:
            if (other := choose(told, event, families[target])) is not None:
                pairs |= set(told.tie(event.id, relation, other.id))
                tied.append((event, other))
    unanswered = {}
    for day, sort in dossier.unanswered:
        answered = {
            other.id
            for event, other in tied
            if told.first[event.id] <= day and (not sort or sort in (kinds()[event.kind].answers, event.kind))
        }
        unanswered[day, sort] = {
            label
            for act in families[Family.ACT]
            if told.first[act.id] <= day and act.id not in answered
            for label in told.labels[act.id]
        }
    return pairs, unanswered


def measure(dossiers: list[Dossier], ways: list[str], errors: bool) -> dict[str, Score]:
    """Every way and every baseline over the dossiers."""
    scores: dict[str, Score] = defaultdict(Score)
    for dossier in dossiers:
        for way in ways:
            with tempfile.TemporaryDirectory() as folder:
                told = given(dossier, Path(folder)) if way == GIVEN else read(dossier, Path(folder), way)
            scores[way].add(dossier, told.pairs, told.unanswered)
            for name, choose in BASELINES.items():
                scores[f"{way}: {name}"].add(dossier, *baseline(told, dossier, choose))
            if errors and dossier.half == "tune":
                _show_errors(dossier, way, told)
    return scores


def show_ties(dossier: Dossier, way: str, told: Told, made: set[Pair]) -> None:
    """Prints what is missing and what is wrong among the ties that are made of a dossier."""
    for word, pairs in (("missing", dossier.wanted - made), ("wrong", made - dossier.wanted - dossier.allowed)):
        for pair in sorted(pairs):
            print(f"{dossier.name} [{way}] {word}: {' '.join(pair)} {sorted(told.rules.get(pair, ()))}")


def _show_errors(dossier: Dossier, way: str, told: Told) -> None:
    show_ties(dossier, way, told, told.pairs)
    for (day, sort), wanted in dossier.unanswered.items():
        found = told.unanswered[day, sort] - dossier.doubtful[day, sort]
        if found != wanted:
            print(f"{dossier.name} [{way}] unanswered {day} {sort or 'any'}: {sorted(found)}, not {sorted(wanted)}")


def table(half: str, scores: dict[str, Score]) -> str:
    """One Markdown table."""
    sorts = "answers P | R | F1 | reverses P | R | F1 | both P | R | F1"
    rows = [f"| {half} | {sorts} | unanswered right | found |", "|---|" + "--:|" * 11]
    for name, score in scores.items():
        cells = []
        for tally in (score.answers, score.reverses, score.answers + score.reverses):
            cells += [figure(tally.precision), figure(tally.recall), figure(tally.f1)]
        cells += [figure(score.silence.precision), figure(score.silence.recall)]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def command(doc: str | None, gold: str, measured: Callable[[str, list[Dossier], list[str], bool], str]) -> None:
    """The command of a benchmark over dossiers.

    Args:
        doc: what it says of itself.
        gold: the folder beside this file whose README tells the form.
        measured: from a half's name, its dossiers, the ways and whether to print errors to a table.
    """
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help=f"of dossiers, as benchmarks/{gold}/README.md says")
    parser.add_argument("--half", choices=("tune", "score"), help="only this half")
    parser.add_argument("--engine", action="append", help="read with this; rules and encoder unless named")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the half for tuning")
    options = parser.parse_args()
    began = machine()
    ways = [GIVEN, *(options.engine or ("rules", "encoder"))]
    dossiers = load(options.folder)
    if not dossiers:
        raise SystemExit(f"{options.folder} holds no dossiers.")
    for half in (options.half,) if options.half else ("tune", "score"):
        mine = [dossier for dossier in dossiers if dossier.half == half]
        documents = sum(len(dossier.documents) for dossier in mine)
        print(f"\n{len(mine)} dossiers, {documents} documents\n")
        print(measured(half, mine, ways, options.errors), flush=True)
    print(f"\n{began}.")


def main() -> None:
    command(__doc__, "answers_gold", lambda half, *asked: table(half, measure(*asked)))


if __name__ == "__main__":
    main()
