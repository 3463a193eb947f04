"""How many mentions are joined within texts that tell of many happenings of one kind, and how many joins are wrong.

    python -m benchmarks.chronicles benchmarks/chronicles_gold
    python -m benchmarks.chronicles benchmarks/chronicles_gold --engine encoder --errors

The joining alone is given the marked claims; with `--engine` the program reads the texts as well. Pairs are counted as
`benchmarks.within` says. The *largest wrong event* is given by how many marked claims it holds. The baselines join
claims whose triggers have one base form and whose kinds may be one: anywhere in a text, or within a paragraph.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path

from answerable.model.claim import Argument, Claim, Reading
from answerable.model.event import HAPPENING
from answerable.model.link import Relation
from answerable.model.span import Span
from answerable.model.vocabulary.told_as import may_be_one
from answerable.reading import rules
from answerable.reading.engine import located_in
from answerable.reading.plugins.page import Page
from benchmarks.data.dossiers import READER, Document, Dossier, Mark, claim_of, load, role_of
from benchmarks.ours.source import source
from benchmarks.scores.halves import tuning
from benchmarks.scores.tables import machine
from benchmarks.within import GIVEN, SAME_WORD, Article, Groups, Pair, Score, given, read, same_word

SAME_PARAGRAPH = "same word within one paragraph, claims given"

Way = Callable[[Article], tuple[list[tuple[str, Claim]], Groups]]


def articles(folder: Path) -> list[Article]:
    """The marked texts of a folder, by name.

    Raises:
        ValueError: a file is not as its README says.
    """
    return [_article_of(dossier, document) for dossier in load(folder) for document in dossier.documents]


def _article_of(dossier: Dossier, document: Document) -> Article:
    its = replace(source(document.day.isoformat()), id=f"s-{dossier.name}")
    page = Page(its, document.text, rules())
    told = {f"{mark.label}@{mark.start}": mark for mark in document.marks if not mark.role}
    claims = tuple(_claim(dossier, document, page, mark) for mark in told.values())
    reading = located_in(Reading(source=its.id, reader=READER, claims=claims), its, document.text, rules())
    parts = {frozenset({one, whole}) for one, relation, whole in dossier.allowed if relation is Relation.PART_OF}
    one: set[Pair] = set()
    may_be: set[Pair] = set()
    for (name, mark), (other_name, other) in combinations(told.items(), 2):
        if mark.label == other.label:
            one.add(frozenset({name, other_name}))
        elif frozenset({mark.label, other.label}) in parts:
            may_be.add(frozenset({name, other_name}))
    marked = dict(zip(told, reading.claims, strict=True))
    return Article(dossier.name, its, document.text, marked, frozenset(one), frozenset(may_be))


def _claim(dossier: Dossier, document: Document, page: Page, mark: Mark) -> Claim:
    """A mark as a claim, with its participants as they are read on a page."""
    kind = mark.kind or dossier.kinds[mark.label][0]
    number = next(n for n, each in enumerate(page.sentences) if each.start <= mark.start < each.end)
    around = page.sentences[number]
    parts = [each for each in document.marks if each.role and each.label == mark.label]
    found = [
        page.argument(kind, role_of(part.role, kind), Span.of(page.text, part.start, part.end), number)
        for part in sorted(parts, key=lambda part: (part.start, part.end, part.role))
        if around.start <= part.start < around.end
    ]
    sentence = Span.of(page.text, around.start, around.end)
    arguments = (each for each in found if isinstance(each, Argument))
    return claim_of(mark, kind, page.source, page.text, sentence, arguments)


def same_paragraph(article: Article) -> tuple[list[tuple[str, Claim]], Groups]:
    """The baseline: the marked claims, and those together that share a word and a paragraph."""
    named, groups = same_word(article)
    line = {claim.id: article.text.count("\n", 0, claim.trigger.start) for _, claim in named}
    parted = [{claim for claim in group if line[claim] == at} for group in groups for at in {line[c] for c in group}]
    return named, parted


def largest_wrong(article: Article, named: Iterable[tuple[str, Claim]], groups: Groups) -> int:
    """How many marked claims the largest event of a text holds of which some two are not one happening."""
    marks: dict[str, list[tuple[str, Claim]]] = {}
    for mark, claim in named:
        if claim.modality in HAPPENING:
            marks.setdefault(claim.id, []).append((mark, claim))
    sizes = [0]
    for group in groups:
        mine = [each for claim in sorted(group) for each in marks.get(claim, ())]
        if any(_are_two(article, *pair) for pair in combinations(mine, 2)):
            sizes.append(len(mine))
    return max(sizes)


def _are_two(article: Article, one: tuple[str, Claim], other: tuple[str, Claim]) -> bool:
    pair = frozenset({one[0], other[0]})
    return len(pair) > 1 and pair not in article.one | article.open and may_be_one(one[1].kind, other[1].kind)


def table(lot: Sequence[Article], engine: Sequence[str], errors: bool) -> str:
    """One Markdown table."""
    return "\n".join(_rows(lot, engine, errors))


def _rows(lot: Sequence[Article], engine: Sequence[str], errors: bool) -> Iterator[str]:
    ways: dict[str, Way] = {SAME_WORD: same_word, SAME_PARAGRAPH: same_paragraph, GIVEN: given}
    for name in engine:
        ways[name] = partial(read, engine=name)
    yield "| | pairs of one happening | joined | wrongly joined | largest wrong event |"
    yield "|---|--:|--:|--:|--:|"
    for way, found_by in ways.items():
        score, largest = Score(), 0
        for article in lot:
            named, groups = found_by(article)
            score.add(article, named, groups)
            largest = max(largest, largest_wrong(article, named, groups))
        yield f"| {way} | {score.wanted} | {score.right} | {score.wrong} | {largest} |"
        if errors and way not in (SAME_WORD, SAME_PARAGRAPH):
            print("".join(f"{way}: missing {each}\n" for each in score.missing), end="")
            print("".join(f"{way}: wrong {each}\n" for each in score.mistaken), end="")


def main() -> None:
    """Print the table of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="of texts, as benchmarks/chronicles_gold/README.md says")
    parser.add_argument("--half", choices=("tune", "score"), help="only this half")
    parser.add_argument("--engine", action="append", default=[], help="read with this as well: rules, encoder")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the half for tuning")
    options = parser.parse_args()
    began = machine()
    lot = articles(options.folder)
    tune = tuning(article.name for article in lot)
    for half in (options.half,) if options.half else ("tune", "score"):
        mine = [article for article in lot if (article.name in tune) == (half == "tune")]
        print(f"\n{half}: {len(mine)} texts, {sum(len(each.marked) for each in mine)} marks\n")
        print(table(mine, options.engine, options.errors and half == "tune"), flush=True)
    print(f"\n{began}.")


if __name__ == "__main__":
    main()
