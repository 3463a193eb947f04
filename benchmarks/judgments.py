"""What judgments are read to tell as a fact that they do not find.

    python -m benchmarks.judgments benchmarks/judgments_gold            # both halves, both engines
    python -m benchmarks.judgments benchmarks/judgments_gold --errors   # and what is wrong in the half for tuning

The form of the texts is told in their folder. *Facts* are claims of what was done or tried, by the outlet or by a
court. One is *false* in a line of a party, a witness, of what is not found, of the law, in a heading, and in the
operative part, where nothing is marked, and where a line says so of its words; that a witness was heard is none. The
others are *true*. An act that the court finds is *the court's* where the claim gives the court as who says so. A mark
of the operative part is *met* by a claim of its kind that names whom it names and has its term.
"""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from answerable.model.claim import DONE_TO, Claim, Modality, Role, Voice
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned
from answerable.reading.official import read_by
from answerable.sources.text.genre import genre
from benchmarks.ours.source import source

_COURTS = ("court", "chamber", "panel", "senate", "tribunal", "judge", "jury", "justice")
_FACTS = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
_TRUE = frozenset("FO")
COLUMNS = (
    "true",
    "by the court",
    "false",
    "party's",
    "witness's",
    "not found",
    "law",
    "heading",
    "operative",
    "other",
    "met",
)
_SORTS = {"P": "party's", "W": "witness's", "N": "not found", "L": "law", "H": "heading", "D": "operative"}


@dataclass(slots=True)
class Line:
    """A sentence, a heading or a part of the operative part.

    Attributes:
        sort: the letter before it.
        start, end: where it stands.
        facts: words that tell a fact all the same.
        none: words that tell none.
        marks: kind, names of those whom it touches, term.
    """

    sort: str
    start: int
    end: int
    facts: list[str] = field(default_factory=list)
    none: list[str] = field(default_factory=list)
    marks: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Marked:
    """A judgment with its marks."""

    name: str
    title: str
    published: str
    text: str
    lines: list[Line]


def load(path: Path) -> Marked:
    """A marked judgment."""
    title, published, numbered, number = "", "", False, 0
    text, lines, opens = "", list[Line](), True
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, rest = line[:1], line[2:]
        if line.startswith("== "):
            title, _, published = line[3:].rpartition(" | ")
        elif mark == "#":
            numbered = numbered or rest == "numbered"
        elif mark == "-":
            kind, _, roles = rest.rstrip("| ").partition(" | ")
            told = dict(each.split("=", 1) for each in roles.split("; ") if each)
            lines[-1].marks.append((kind, told.get("recipient", ""), told.get("term", "")))
        elif mark in {"+", "!"}:
            (lines[-1].facts if mark == "+" else lines[-1].none).append(rest)
        elif mark in set("FOPWNLHD"):
            heading = mark == "H"
            alone = heading or (lines and lines[-1].sort == "H")
            if text:
                text += "\n\n" if opens or alone else " "
            if numbered and (opens or alone) and mark not in "HD":
                number += 1
                text += f"{number}. "
            lines.append(Line(mark, len(text), len(text) + len(rest)))
            text += rest
            opens = False
        elif not line:
            opens = True
        else:
            raise ValueError(f"{path.name}: {line}")
    return Marked(path.stem, title, published, text, lines)


def claims_of(engine: Engine, marked: Marked) -> Sequence[Claim]:
    """What is read of a judgment, as the program reads a document."""
    sort = genre(marked.text, title=marked.title)
    document = replace(source(marked.published, marked.title), genre=sort)
    return read_by(engine, document, marked.text).claims


def is_fact(claim: Claim) -> bool:
    """Whether a claim is told as a fact by the outlet or by a court."""
    return claim.modality in _FACTS and (claim.speaker.voice is Voice.OUTLET or by_court(claim))


def by_court(claim: Claim) -> bool:
    """Whether a court says so."""
    speaker = claim.speaker
    if speaker.voice is Voice.OUTLET:
        return False
    if not speaker.name:
        return speaker.span is not None
    return any(each in speaker.name.casefold() for each in _COURTS)


def judge(claims: Sequence[Claim], marked: Marked, tally: Counter[str]) -> Iterator[tuple[str, Claim, str]]:
    """Count, and yield each that is false or not met."""
    for claim in claims:
        kind = kinds()[claim.kind]
        if not is_fact(claim) or kind.answers == "statement":
            continue
        line = next((each for each in marked.lines if each.start <= claim.trigger.start < each.end), None)
        if line is None:
            continue
        quote = claim.trigger.quote
        true = line.sort in _TRUE or any(each in quote for each in line.facts)
        if line.sort == "D":
            true = any(mark[0] == claim.kind for mark in line.marks) or any(each in quote for each in line.facts)
        true = true or (claim.kind == "trial" and line.sort == "W")
        true = true and not any(each in quote for each in line.none)
        if true:
            tally["true"] += 1
            if kind.family is Family.ACT and line.sort == "F":
                tally["acts found"] += 1
                tally["acts by the court"] += by_court(claim)
            continue
        sort = _SORTS.get(line.sort, "other")
        tally.update(("false", sort))
        yield sort, claim, marked.text[line.start : line.end]
    for line in marked.lines:
        for kind_, whom, term in line.marks:
            tally["marked"] += 1
            met = any(
                claim.kind == kind_
                and is_fact(claim)
                and line.start <= claim.trigger.start < line.end
                and (not whom or any(_alike(each.value, whom) for each in claim.arguments if each.role in DONE_TO))
                and (not term or any(each.value == term for each in claim.arguments if each.role is Role.TERM))
                for claim in claims
            )
            tally["met"] += met
            if not met:
                yield f"missed {kind_} {whom} {term}", None, marked.text[line.start : line.end]  # type: ignore[misc]


def _alike(one: str, other: str) -> bool:
    return one.split()[-1].casefold() == other.split()[-1].casefold()


def main() -> None:
    """Prints the table, and what is wrong in the half for tuning where asked."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="also print what is wrong in the half for tuning")
    given = parser.parse_args()
    print("| half | text | engine | true | acts by the court |", *(f"{each} |" for each in COLUMNS[2:]))
    print("|---" * (5 + len(COLUMNS[2:])) + "|")
    engines = (learned(rules()), rules())
    for half in ("tuning", "held"):
        texts = [load(path) for path in sorted((given.folder / half).glob("*.txt"))]
        sums = {engine.name: Counter[str]() for engine in engines}
        wrong: list[tuple[str, str, Claim | None, str]] = []
        for text in texts:
            for engine in engines:
                tally: Counter[str] = Counter()
                wrong += [(f"{text.name} {engine.name}", *each) for each in judge(claims_of(engine, text), text, tally)]
                sums[engine.name] += tally
                if half == "tuning":
                    _row(half, text.name, engine.name, tally)
        for name, tally in sums.items():
            _row(half, "all", name, tally)
        if given.errors and half == "tuning":
            for where, sort, claim, words in wrong:
                told = (
                    f"{claim.kind} [{claim.trigger.quote}] {claim.modality.value} {claim.speaker.who}" if claim else ""
                )
                print(f"  {where}: {sort}: {told}: {words}")


def _row(half: str, text: str, engine: str, tally: Counter[str]) -> None:
    found = f"{tally['acts by the court']} of {tally['acts found']}"
    met = f"{tally['met']} of {tally['marked']}"
    counts = (tally[each] for each in COLUMNS[2:-1])
    print(f"| {half} | {text} | {engine} | {tally['true']} | {found} |", *(f"{each} |" for each in counts), f"{met} |")


if __name__ == "__main__":
    main()
