"""What the network hears of a happening and grammar keeps out: how often that is right.

    python -m training.kept_out ../shared/data

On the held-out real articles (`news/marks.jsonl`), of happenings whose word and kind are right: the stretches that the
network hears as a side, a place, a time or a count, by whether the claim has them and whether the marks do. Rules that
keep out more that is right than wrong do harm. Stretches of one pronoun are left aside.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.ours.source import source

from answerable.reading import rules
from answerable.reading.encoder.found import Found
from answerable.reading.encoder.learned import EncoderReading, Learned, learned
from answerable.reading.encoder.parts import PARTIES
from training.data import reports
from training.data.corpus import Text, written
from training.data.split import is_held_out
from training.measure import PRONOUNS, overlap

LABELS = ("who", "whom", "place", "time", "count", "charge", "instrument")
Heard = tuple[int, int, str]


class _Listening(EncoderReading):
    """Keeps what is heard of each happening, by where its words begin and by its kind."""

    def __init__(self, engine: Learned, text: Text, whole: str) -> None:
        super().__init__(engine, source(text.published or "2024-06-15"), whole)
        self.heard_of: dict[tuple[int, str], list[Heard]] = {}

    def _happening(self, parsed, shape, found: Found, *rest):  # type: ignore[no-untyped-def]
        words = parsed.words
        place = words[found.trigger.first].start, found.trigger.kind
        self.heard_of[place] = [(words[f].start, words[t - 1].end, label) for f, t, label, _ in found.parts]
        return super()._happening(parsed, shape, found, *rest)


def count(engine: Learned, texts: Iterable[Text]) -> Counter[tuple[str, bool, bool]]:
    """How many stretches are heard, by label, whether the claim has them, and whether the marks do."""
    tally: Counter[tuple[str, bool, bool]] = Counter()
    for text in texts:
        whole, places = written(text)
        reading = _Listening(engine, text, whole)
        claims = {(claim.trigger.start, claim.kind): claim for claim in reading.told_on().claims}
        marked = {
            (base + happening.trigger.start, happening.kind): [
                (base + each.start, base + each.end, each.role) for each in happening.arguments
            ]
            for base, sentence in places
            for happening in sentence.happenings
        }
        for place in claims.keys() & marked.keys():
            given = [(a.span.start, a.span.end, str(a.role)) for a in claims[place].arguments]
            for start, end, label in reading.heard_of.get(place, ()):
                if label in LABELS and whole[start:end].lower() not in PRONOUNS:
                    tally[label, _has(given, start, end, label), _has(marked[place], start, end, label)] += 1
    return tally


def _has(parts: Iterable[Heard], start: int, end: int, label: str) -> bool:
    roles = {role.value for role in PARTIES[label]} if label in PARTIES else {label}
    return any(each[2] in roles and overlap((start, end), (each[0], each[1])) for each in parts)


def main() -> None:
    """Print what is heard, kept and kept out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the data sets")
    chosen = parser.parse_args()
    tally = count(learned(rules()), (text for text in reports.texts(chosen.data) if is_held_out(text)))
    print("| heard as | kept, right | kept, wrong | kept out, right | kept out, wrong |\n|---|--:|--:|--:|--:|")
    for label in LABELS:
        figures = (tally[label, kept, right] for kept in (True, False) for right in (True, False))
        print(f"| {label} | {' | '.join(map(str, figures))} |")


if __name__ == "__main__":
    main()
