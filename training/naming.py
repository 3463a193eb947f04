"""Judged names of real news → the table that says how sure it is that whom a claim names did it.

    python -m training.naming DATA            # what it takes away of a fifth, taught by the other four
    python -m training.naming DATA --write    # and the table that all of them teach

`training/news/named.jsonl` holds, of 456 articles, 1,437 claims that the program made as the outlet's facts, each
judged by its words alone (28 November 2026): right, a verdict's, another one (`who`), another happening or none
(`kind`), only said by another, alleged, not done (`not`), or open. It holds none of their words. What the program does
not claim of the same words is passed over, and so is whom the law touched: a table of what the network thinks, of
whether grammar names the same, and of the distance, the rivals and the clauses between takes away, by tenths of the
articles and at any threshold, at least two right names for a wrong one. From the half for tuning the program was
mended, so that half its errors are gone there: the other teaches.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.ours.source import source
from numpy.typing import NDArray

from answerable.model.claim import Argument, Claim
from answerable.reading import rules
from answerable.reading.encoder import naming
from answerable.reading.encoder.learned import EncoderReading, Learned, learned
from training.data.reports import Sets, closed

JUDGED = Path(__file__).parent / "news" / "named.jsonl"
OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "naming.json"
NAMES = ("one", "kind", "put", "part", "not heard", "agreed")
RIDGE = 3.0
FOLDS = 5
TAUGHT_BY = "held"
_MOST = 15_000
_BREAK = re.compile(r"</p>\s*<p>|<br ?/?>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Judged:
    """A name with what is known of it.

    Attributes:
        fold: which fifth of the articles it is of.
        named: whether it is a proper name; descriptions are weighed alike and teach too.
        right: what the judge says; a verdict's is right.
        features: as the table weighs them.
    """

    fold: int
    named: bool
    right: bool
    features: dict[str, float]


def judged_text(sets: Sets, name: str) -> str:
    """An article as it was judged: its title, if it has one, and the first 15,000 code points.

    Raises:
        OSError: its set is not there.
    """
    of, place = name.rsplit("/", 1)
    if of == "wikinews":
        row = sets.wikinews_2019()[int(place)]
        title, body = row["title"], row["text"]
    elif of == "hrdsattack/train":
        row = sets.violations("train")[int(place)]
        title, body = row["Input.title"], row["Input.article_interface"]
        body = unescape(_TAG.sub("", _BREAK.sub("\n\n", body))).strip()
    else:
        row = [each for each in sets.rows(of) if "InputDocs" in each["path"]][int(place)]
        lines = row["text"].replace("\\/", "/").split("\n")
        title, body = "", "\n\n".join(closed(line) for line in lines if line.strip())
    whole = f"{title}\n\n{body}" if title else body
    return str(whole[:_MOST])


class _Open(EncoderReading):
    """Gives every name, and keeps what the network thinks."""

    def named_surely(self, claim: Claim) -> Claim:
        return claim


def weighed(data: Path, path: Path = JUDGED) -> Iterator[Judged]:
    """The judged names that the program still gives.

    Args:
        data: folder of the sets.
        path: a line a text.

    Raises:
        OSError: a set is not in the folder.
        ValueError: a text is not the one that was judged.
    """
    engine: Learned = learned(rules())
    sets = Sets(data)
    rows = [row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if row["half"] == TAUGHT_BY]
    for number, row in enumerate(rows):
        text = judged_text(sets, row["text"])
        if hashlib.sha256(text.encode()).hexdigest() != row["digest"]:
            raise ValueError(f"{row['text']} is not the text that was judged")
        reading = _Open(engine, source("2019-06-15"), text)
        given: dict[tuple[object, ...], tuple[Claim, Argument]] = {}
        for claim in reading.told_on().claims:
            for each in claim.arguments:
                if naming.is_asked(claim, each):
                    given[claim.kind, claim.trigger.start, each.span.start, each.span.end] = claim, each
        for kind, trigger, start, end, _, verdict in row["judged"]:
            found = given.get((kind, trigger, start, end))
            thought = reading.weighed.get(trigger)
            if found is None or thought is None or verdict == "open":
                continue
            features = naming.features(found[1], thought)
            yield Judged(number % FOLDS, found[1].name, verdict in ("ok", "verdict"), features)


def fit(rows: list[Judged]) -> dict[str, float]:
    """Weights of a logistic regression with a ridge penalty, by Newton's steps; what all have is not penalised."""
    x = np.array([[row.features.get(name, 0.0) for name in NAMES] for row in rows])
    y = np.array([row.right for row in rows], float)
    ridge = np.diag([0.0] + [RIDGE] * (len(NAMES) - 1))
    beta: NDArray[np.float64] = np.zeros(len(NAMES))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ (chance - y) + ridge @ beta
        beta = beta - np.linalg.solve((x.T * (chance * (1 - chance))) @ x + ridge, slope)
    return {name: round(float(value), 3) for name, value in zip(NAMES, beta, strict=True)}


def main() -> None:
    """Prints what the table takes away; writes it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = list(weighed(options.data))
    kept: list[Judged] = []
    for fold in range(FOLDS):
        table = fit([row for row in rows if row.fold != fold])
        kept += [row for row in rows if row.fold == fold and row.named and naming.odds(row.features, table) >= 0]
    those = [row for row in rows if row.named]
    every, right = sum(row.right for row in those), sum(row.right for row in kept)
    print("| judged | right | given where likelier right | right | wrong ones gone | right ones lost |")
    print("|--:|--:|--:|--:|--:|--:|")
    counts = (len(those), every, len(kept), right, len(those) - every - len(kept) + right, every - right)
    print("|", *(f"{count} |" for count in counts))
    if options.write:
        OUT.write_text(json.dumps(fit(rows), indent=1) + "\n", encoding="utf-8")
        print(OUT)


if __name__ == "__main__":
    main()
