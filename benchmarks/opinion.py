"""How much of what opinion pieces, analyses and reviews only imagine, compare or exaggerate is told as done.

    python -m benchmarks.opinion benchmarks/opinion_gold            # both halves, both engines
    python -m benchmarks.opinion benchmarks/opinion_gold --errors   # and what is wrong in the half for tuning

The texts are in the form of the corpus (`training/corpus/README.md`). Marked are the happenings that a documenter would
record and, in remarks `# trap SORT: words`, words of the sentence above that look like one and tell of none. Counted
are claims that make an event: put as done, tried, alleged or denied. A claim is *right* where it touches a mark of its
kind that is put as it is, a *trap* where it touches words marked so, else *otherwise wrong*. A mark that no right claim
touches is *missed*; marks of what did not happen are not asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.data.corpus import Part, Text, find, parse, written

from answerable.model.claim import Claim, Modality
from benchmarks.scores.halves import Wrong, bracketed, options, report

EVENTFUL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.DENIED})
"""How what makes an event is put."""
_TRAP = re.compile(r"# trap (?P<sort>\w+): (?P<words>.+)")


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like a happening and tell of none.

    Attributes:
        where: file and line of their sentence.
        sort: "fiction", "figure", "counterfactual" and the like.
        part: where they stand in it.
    """

    where: str
    sort: str
    part: Part


def load(folder: Path) -> tuple[list[Text], list[Trap]]:
    """The marked texts of a folder and their traps.

    Raises:
        training.annotation.Faulty: a line does not hold to the form, or a trap's words do not stand in its sentence.
    """
    texts: list[Text] = []
    traps: list[Trap] = []
    for path in sorted(folder.glob("*.txt")):
        texts += parse(path)
        where, sentence = "", ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("= "):
                where, sentence = f"{path.name}:{number}", line[2:].strip()
            elif found := _TRAP.match(line):
                traps.append(Trap(where, found["sort"], find(sentence, found["words"])))
    return texts, traps


def judge(claims: Sequence[Claim], text: Text, traps: Sequence[Trap], tally: Counter[str]) -> Iterator[Wrong]:
    """Count the claims of a text into `tally`, and yield what is wrong."""
    whole, places = written(text)
    base = {sentence.where: start for start, sentence in places}
    trapped = [(base[t.where] + t.part.start, base[t.where] + t.part.end, t.sort) for t in traps if t.where in base]
    marks = [(start, sentence.text, each) for start, sentence in places for each in sentence.happenings]
    open_ = [mark for mark in marks if mark[2].modality in EVENTFUL]
    tally["marks"] += len(open_)
    tally["traps marked"] += len(trapped)
    for claim in claims:
        if claim.modality not in EVENTFUL:
            continue
        tally["claims"] += 1
        first, last = claim.trigger.start, claim.trigger.end
        right = next(
            (
                mark
                for mark in open_
                if mark[0] + mark[2].trigger.start < last
                and first < mark[0] + mark[2].trigger.end
                and (mark[2].kind, mark[2].modality) == (claim.kind, claim.modality)
            ),
            None,
        )
        if right is not None:
            open_.remove(right)
            tally["right"] += 1
            continue
        of = next((sort for start, end, sort in trapped if start < last and first < end), "otherwise wrong")
        tally["otherwise wrong" if of == "otherwise wrong" else "traps"] += 1
        sentence = whole[claim.sentence.start : claim.sentence.end]
        marked = bracketed(sentence, first - claim.sentence.start, last - first)
        yield Wrong(of, f"{claim.kind} {claim.modality} {claim.confidence:.2f}", marked)
    for _, sentence, each in open_:
        marked = bracketed(sentence, each.trigger.start, each.trigger.end - each.trigger.start)
        yield Wrong("missed", f"{each.kind} {each.modality}", marked)


def _row(tally: Counter[str]) -> Iterator[Sequence[object]]:
    traps = f"{tally['traps']} of {tally['traps marked']}"
    counts = (tally[each] for each in ("texts", "marks", "claims", "right"))
    yield (*counts, traps, tally["otherwise wrong"], tally["marks"] - tally["right"])


def main() -> None:
    """Prints the table, and what is wrong in the half for tuning where asked."""
    given = options(__doc__)
    texts, traps = load(given.folder)
    columns = ("texts", "marks", "claims", "right", "traps told as done", "otherwise wrong", "missed")
    report([(text, traps) for text in texts], judge, columns, _row, errors=given.errors)


if __name__ == "__main__":
    main()
