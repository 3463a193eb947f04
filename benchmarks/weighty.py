"""What users of a record of real news see first: do its weightiest events hold one happening, and is one in one event?

    python -m benchmarks.weighty DATA                  # reads the articles, a second each
    python -m benchmarks.weighty DATA --kept FOLDER    # keeps the records there; the next time only joins again
    python -m benchmarks.weighty DATA --kept FOLDER --errors
    python -m benchmarks.weighty DATA --marks benchmarks/weighty/second.jsonl   # by other readers

The marks, `benchmarks/weighty/marks.jsonl`, hold none of the words; see the page beside them. All articles of both sets
are read and joined as a user would read them, and the claims whose words are marked are counted. An *event* counts
where it holds two of them; it holds *one* happening, or *two or more*. A *pair* is two claims of a half whose kinds may
be one happening: *joined* where they are, *wrong* where one event holds claims of two happenings, *missed* where one
happening lies in two events. A *happening* counts where two claims of it are found: *whole* in one event, or in
*pieces*. *Pure* and *gathered* are the B-cubed precision and recall, each claim weighing alike: pairs favour the few
happenings that are told of most.

Beside it: claims joined that share document and kind, or kind and word, whatever they tell of.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import answerable
from answerable.joining.tagging import tagged
from answerable.model.claim import Claim
from answerable.model.identity import sha256
from answerable.model.vocabulary.told_as import may_be_one
from benchmarks.data.articles import UPRISING, VIOLATIONS, articles, as_table
from benchmarks.scores.tables import figure, machine
from benchmarks.scores.tally import Tally

MARKS = Path(__file__).parent / "weighty" / "marks.jsonl"
HALVES = ("tune", "score")
COLUMNS = (
    *("found", "marked", "events", "one", "two or more", "joined", "wrong", "missed"),
    *("happenings", "whole", "pieces", "pure", "gathered"),
)

Told = tuple[int, int] | None
"""A happening and what of it is told: two sides of one, as a fight and its dead, count neither way. None: another."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim as marked.

    Attributes:
        start, end: of its trigger in the text.
        kind: id of its kind.
        happening: its number, 0 for a claim that is wrong altogether, none for a happening that has no number.
        side: what of the happening is told, 0 for all of it.
    """

    start: int
    end: int
    kind: str
    happening: int | None
    side: int = 0

    @property
    def told(self) -> Told:
        """What two claims must share to be of one event."""
        return None if self.happening is None else (self.happening, self.side)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its marks.

    Attributes:
        name: its set and row.
        digest: SHA-256 of its text.
        half: `tune` or `score`.
        marks: in the order of the text.
    """

    name: str
    digest: str
    half: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A claim of a record whose words are marked.

    Attributes:
        claim: as read.
        mark: that it fits.
        event: what holds it.
    """

    claim: Claim
    mark: Mark
    event: Hashable


def load(path: Path = MARKS) -> list[Marked]:
    """The marked articles."""
    return [_read(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _read(row: dict[str, Any]) -> Marked:
    return Marked(row["article"], row["digest"], row["half"], tuple(Mark(*each) for each in row["claims"]))


def digest(text: str) -> str:
    """By which a text is known again."""
    return sha256(text.encode())


def fitted(marks: Sequence[Mark], claims: Iterable[Claim]) -> list[tuple[Mark, Claim]]:
    """To each mark the claim that says it: the same words and kind, or else words and a kind that may be its."""
    left = list(claims)
    pairs: list[tuple[Mark, Claim]] = []
    for exact in (True, False):
        for mark in marks:
            if any(mark is each for each, _ in pairs):
                continue
            fits = next((each for each in left if _fits(mark, each, exact=exact)), None)
            if fits is not None:
                left.remove(fits)
                pairs.append((mark, fits))
    return pairs


def _fits(mark: Mark, claim: Claim, *, exact: bool) -> bool:
    its = claim.trigger
    if exact:
        return (its.start, its.end, claim.kind) == (mark.start, mark.end, mark.kind)
    return its.start < mark.end and mark.start < its.end and may_be_one(mark.kind, claim.kind)


def count(found: Sequence[Found], tally: Counter[str], note: Callable[[str, Found, Found], None] | None = None) -> None:
    """Count the claims of a half in a record.

    Args:
        found: the claims.
        tally: what is counted is added here.
        note: told of each pair that is wrong or missed.
    """
    told = [each for each in found if each.mark.happening != 0]
    _count_events(told, tally)
    _count_happenings(told, tally)
    for one, other in combinations(told, 2):
        wanted, joined = _one(one, other), one.event == other.event
        if wanted is None or not may_be_one(one.claim.kind, other.claim.kind) or not (wanted or joined):
            continue
        sort = "wrong" if not wanted else "joined" if joined else "missed"
        tally[sort] += 1
        if note is not None and sort != "joined":
            note(sort, one, other)


def _one(one: Found, other: Found) -> bool | None:
    """Whether two claims tell of one happening; none where that counts neither way."""
    return _are_one(one.mark, other.mark)


def _are_one(one: Mark, other: Mark) -> bool | None:
    if one.happening != other.happening:
        return False
    return True if one.told is not None and one.told == other.told else None


def _count_events(told: Sequence[Found], tally: Counter[str]) -> None:
    events: dict[Hashable, list[Found]] = defaultdict(list)
    for each in told:
        events[each.event].append(each)
    for held in events.values():
        happenings = {each.mark.happening for each in held}
        if len(held) > 1 and happenings != {None}:
            tally["events"] += 1
            tally["one" if len(happenings) == 1 else "two or more"] += 1


def _count_happenings(told: Sequence[Found], tally: Counter[str]) -> None:
    tellings: dict[Told, list[Found]] = defaultdict(list)
    held: dict[Hashable, list[Found]] = defaultdict(list)
    for each in told:
        held[each.event].append(each)
        if each.mark.told is not None:
            tellings[each.mark.told].append(each)
    for its in tellings.values():
        for each in its:
            beside = [other for other in held[each.event] if other is each or _one(each, other) is not None]
            same = [other for other in its if may_be_one(each.claim.kind, other.claim.kind)]
            tally["claims"] += 1
            tally["pure, in thousandths"] += 1000 * sum(_one(each, other) is True for other in beside) // len(beside)
            tally["gathered, in thousandths"] += 1000 * sum(each.event == other.event for other in same) // len(same)
        if len(its) > 1:
            tally["happenings"] += 1
            tally["pieces"] += len({each.event for each in its}) - 1
            tally["whole"] += len({each.event for each in its}) == 1


def row(tally: Counter[str]) -> list[str]:
    """What is printed of a count, by `COLUMNS`."""
    return [
        f"{tally[f'{each}, in thousandths'] / 1000 / max(1, tally['claims']):.3f}"
        if each in ("pure", "gathered")
        else f"{tally[each]}"
        for each in COLUMNS
    ]


def agreement(first: Sequence[Marked], second: Sequence[Marked]) -> dict[str, Tally]:
    """By half, of the pairs of claims that one reader or the other holds to be one happening those that both do.

    Claims count that both tell of, and pairs of kinds that may be one of which both say yes or no.
    """
    other = {each.name: {(mark.start, mark.end, mark.kind): mark for mark in each.marks} for each in second}
    both: dict[str, list[tuple[Mark, Mark]]] = {half: [] for half in HALVES}
    for article in first:
        theirs = other.get(article.name, {})
        for mark in article.marks:
            beside = theirs.get((mark.start, mark.end, mark.kind))
            if beside is not None and mark.happening != 0 and beside.happening != 0:
                both[article.half].append((mark, beside))
    tallies = {half: Tally() for half in HALVES}
    for half, its in both.items():
        for (one, beside), (another, beside_it) in combinations(its, 2):
            if may_be_one(one.kind, another.kind):
                here, there = _are_one(one, another), _are_one(beside, beside_it)
                if here is not None and there is not None:
                    tallies[half].add({True} if here else set(), {True} if there else set())
    return tallies


def by_kind_and_document(claim: Claim) -> Hashable:
    """The baseline that joins what one document tells with one kind."""
    return claim.source, claim.kind


def by_kind_and_word(claim: Claim) -> Hashable:
    """The baseline that joins what is told with one kind in one word."""
    words = tagged(claim.trigger.quote)
    return claim.kind, words[0].base if words else claim.trigger.quote.lower()


BASELINES: Mapping[str, Callable[[Claim], Hashable]] = {
    "same kind and document": by_kind_and_document,
    "same kind and word": by_kind_and_word,
}


def made(data: Path, of: str, folder: Path) -> answerable.Record:
    """The record of a set, read if the folder does not hold it, and its events joined."""
    path = folder / f"{of.split('/')[0]}.answerable"
    held = path.is_file()
    record = answerable.open(path, create=not held)
    if held:
        record.rebuild()
        return record
    table = folder / f"{of.split('/')[0]}.csv"
    as_table(articles(data, of), table)
    record.read([table])
    table.unlink()
    return record


def measure(record: answerable.Record, marked: Sequence[Marked]) -> dict[str, list[Found]]:
    """By article, the claims of a record whose words are marked."""
    articles_of = {each.digest: each for each in marked}
    wanted = {
        its.id: article
        for its in record.sources()
        if (article := articles_of.get(digest(record.text(its.id)))) is not None
    }
    claims: dict[str, list[Claim]] = {each: [] for each in wanted}
    for claim in record.claims():
        if claim.source in claims:
            claims[claim.source].append(claim)
    event_of = {claim: line.event.id for line in record.events() for claim in line.event.claims}
    return {
        article.name: [
            Found(claim, mark, event_of[claim.id])
            for mark, claim in fitted(article.marks, (each for each in claims[its] if each.id in event_of))
        ]
        for its, article in wanted.items()
    }


def table(records: Sequence[tuple[answerable.Record, Sequence[Marked]]], *, errors: bool) -> str:
    """Both halves as Markdown; what is wrong in the half for tuning is printed before, where asked."""
    lines = [f"| half | joined | {' | '.join(COLUMNS)} |", "|---|---|" + "--:|" * len(COLUMNS)]
    measured = [(record, marked, measure(record, marked)) for record, marked in records]
    for half in HALVES:
        ways: dict[str, Counter[str]] = {way: Counter() for way in ("ours", *BASELINES)}
        for record, marked, by_article in measured:
            mine = [each for each in marked if each.half == half]
            found = [each for article in mine for each in by_article.get(article.name, ())]
            shown = _shown(record) if errors and half == "tune" else None
            count(found, ways["ours"], shown)
            for way, key in BASELINES.items():
                count([Found(each.claim, each.mark, key(each.claim)) for each in found], ways[way])
            for tally in ways.values():
                tally["marked"] += sum(bool(mark.happening) for each in mine for mark in each.marks)
                tally["found"] += sum(bool(each.mark.happening) for each in found)
        lines += [f"| {half} | {way} | {' | '.join(row(tally))} |" for way, tally in ways.items()]
    return "\n".join(lines)


def _shown(record: answerable.Record) -> Callable[[str, Found, Found], None]:
    def show(sort: str, one: Found, other: Found) -> None:
        print(f"{sort}: {one.mark.happening} {_words(one)}\n       {other.mark.happening} {_words(other)}")

    def _words(found: Found) -> str:
        text, its = record.text(found.claim.source), found.claim.trigger
        before, after = text[max(0, its.start - 90) : its.start], text[its.end : its.end + 60]
        return f"{found.event} {found.claim.kind} " + " ".join(f"{before}[{its.quote}]{after}".split())

    return show


def main() -> None:
    """Print the table of both halves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the sets")
    parser.add_argument("--kept", type=Path, help="where the records are kept and found again")
    parser.add_argument("--marks", type=Path, default=MARKS, help="of another reader")
    parser.add_argument("--errors", action="store_true", help="also print what is wrong in the half for tuning")
    given = parser.parse_args()
    began, marked = machine(), load(given.marks)
    with ExitStack() as stack:
        folder = given.kept or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        records = [
            (stack.enter_context(made(given.data, of, folder)), [each for each in marked if each.name.startswith(of)])
            for of in (VIOLATIONS, UPRISING)
        ]
        print(table(records, errors=given.errors))
    if given.marks != MARKS:
        for half, tally in agreement(load(), marked).items():
            print(f"{half}: of the pairs that one reader or the other joins both agree at F1 {figure(tally.f1)}.")
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
