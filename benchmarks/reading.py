"""How fast an engine reads: articles and sentences a second, time to load, memory, an article by itself.

    python -m benchmarks.reading ../shared/data/inputs/wikinews/wikinews_2019.csv
    python -m benchmarks.reading FILE --peer-python scratch/bin/python --peer-model en_core_web_sm

The articles of the file are joined and cut anew into articles of about 500 words at ends of sentences. Every line is
measured in a process of its own, whose peak memory is its own; on two cores two processes read half of them each,
as `answerable read` does. A peer reads the same articles with its whole pipeline. What else the machine does while this
runs slows all of them: give it a quiet one.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from answerable.reading.engines import make
from answerable.reading.language.sentences import paragraphs
from answerable.record.processes.collecting import collect_seldom
from benchmarks.ours.source import source
from benchmarks.scores.tables import machine

WORDS = 500
ALONE = 40
"""Articles that are timed one by one."""

_PEER = """
import importlib, json, sys, time, resource
began = time.perf_counter()
spacy = importlib.import_module("spacy")
model = importlib.import_module(sys.argv[1])
try:
    pipeline = spacy.load(sys.argv[1])
except OSError:
    pipeline = model.load()
loaded = time.perf_counter() - began
texts = json.load(sys.stdin)
pipeline(texts[0])
began = time.perf_counter()
for document in pipeline.pipe(texts, batch_size=16):
    pass
whole = time.perf_counter() - began
alone = []
for text in texts[:40]:
    began = time.perf_counter()
    pipeline(text)
    alone.append(time.perf_counter() - began)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"load": loaded, "whole": whole, "alone": alone, "peak": peak, "claims": 0}))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine on one number of cores.

    Attributes:
        load: seconds until the engine is made.
        whole: seconds for all articles, loading left out.
        alone: seconds for each of some articles by itself.
        peak: megabytes that a process held at most.
        claims: found in all.
    """

    load: float
    whole: float
    alone: list[float]
    peak: float
    claims: int


def articles(path: Path, words: int = WORDS) -> list[str]:
    """Articles of about so many words, out of the texts of a CSV with a column `text`."""
    csv.field_size_limit(1 << 30)
    found: list[str] = []
    held: list[str] = []
    count = 0
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            text = row["text"]
            for block in paragraphs(text):
                for sentence in block.sentences:
                    part = text[sentence.start : sentence.end]
                    held.append(part)
                    count += len(part.split())
                    if count >= words:
                        found.append(" ".join(held))
                        held, count = [], 0
    return found


def _read(engine: str, texts: list[str]) -> Measured:
    """Read the texts in this process, which collects garbage as seldom as a worker of `answerable read`."""
    collect_seldom()
    began = time.perf_counter()
    reader = make(engine)
    loaded = time.perf_counter() - began
    reader.read(source(), texts[0])
    began = time.perf_counter()
    claims = sum(len(reader.read(source(), text).claims) for text in texts)
    whole = time.perf_counter() - began
    alone = []
    for text in texts[:ALONE]:
        began = time.perf_counter()
        reader.read(source(), text)
        alone.append(time.perf_counter() - began)
    return Measured(loaded, whole, alone, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, claims)


def ours(engine: str, texts: list[str], cores: int) -> Measured:
    """Read the texts with so many processes at a time."""
    shares = [texts[k::cores] for k in range(cores)]
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        parts = list(pool.map(_read, [engine] * cores, shares))
    return Measured(
        load=max(part.load for part in parts),
        whole=max(part.whole for part in parts),
        alone=[second for part in parts for second in part.alone],
        peak=max(part.peak for part in parts),
        claims=sum(part.claims for part in parts),
    )


def peer(python: Path, model: str, texts: list[str]) -> Measured:
    """A spaCy pipeline on the texts, in its own environment."""
    done = subprocess.run(
        [str(python), "-c", _PEER, model], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="CSV with a column `text`")
    parser.add_argument("--most", type=int, default=200, help="articles to read")
    parser.add_argument("--peer-python", type=Path, help="the interpreter of an environment with spaCy")
    parser.add_argument("--peer-model", default="en_core_web_sm", help="the name of spaCy's pipeline")
    given = parser.parse_args()
    texts = articles(given.path)[: given.most]
    if not texts:
        sys.exit(f"{given.path} holds no article of {WORDS} words.")
    sentences = sum(len(block.sentences) for text in texts for block in paragraphs(text))
    # Modules are compiled when an installed program first runs, not whenever it starts.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    ours("encoder", texts[:1], 1)
    rows = [
        (f"{engine}, {cores} core{'s' * (cores > 1)}", ours(engine, texts, cores))
        for engine in ("encoder", "rules")
        for cores in (1, 2)
    ]
    if given.peer_python is not None:
        rows.append((f"spaCy {given.peer_model}, as it comes", peer(given.peer_python, given.peer_model, texts)))
    title = f"{len(texts)} articles of {sum(len(t.split()) for t in texts) // len(texts)} words, {sentences} sentences"
    table = Table(title=title, title_justify="left")
    for heading in (
        "",
        "articles/s",
        "sentences/s",
        "load s",
        "peak MB",
        "alone ms (median)",
        "alone ms (worst)",
        "claims",
    ):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, one in rows:
        table.add_row(
            name,
            f"{len(texts) / one.whole:.1f}",
            f"{sentences / one.whole:.0f}",
            f"{one.load:.2f}",
            f"{one.peak:.0f}",
            f"{statistics.median(one.alone) * 1000:.0f}",
            f"{max(one.alone) * 1000:.0f}",
            f"{one.claims:,}" if one.claims else "–",
        )
    console = Console(width=140)
    console.print(table)
    console.print(machine(), highlight=False, markup=False)


if __name__ == "__main__":
    main()
