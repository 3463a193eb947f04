"""Every case of a record as a dossier, in all four forms: how long it takes, how large it is, and whether it holds.

    python -m benchmarks.dossier RECORD.answerable [--most N]

Holds: it can be made, and made twice it is the same bytes. No peer makes such a document, so none stands beside.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

from answerable.api import Record
from answerable.errors import AnswerableError
from answerable.showing.dossier.forms import FORMS
from answerable.showing.dossier.make import make
from answerable.showing.dossier.write import render


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--most", type=int, default=200, help="cases")
    asked = parser.parse_args()
    seconds: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = defaultdict(list)
    failed: dict[str, list[str]] = defaultdict(list)
    with Record.at(asked.record) as record:
        report = record.verify()
        acts = [line.event.id for line in record.events(family="act", limit=asked.most)]
        for act in acts:
            began = time.perf_counter()
            told = make(record._file, act, report)
            again = make(record._file, act, report)
            seconds["content"].append((time.perf_counter() - began) / 2)
            for form in FORMS:
                began = time.perf_counter()
                try:
                    data = render(told, form)
                except AnswerableError as error:
                    failed[form].append(f"{act}: {error.name}")
                    continue
                seconds[form].append(time.perf_counter() - began)
                sizes[form].append(len(data))
                if render(again, form) != data:
                    failed[form].append(f"{act}: not the same bytes")
    print(f"| form | dossiers | ms, median | ms, 95th of 100 | kB, median | kB, most | do not hold |\n|{'---|' * 7}")
    for name in ("content", *FORMS):
        took, large = sorted(seconds[name]), sizes[name] or [0]
        print(
            f"| {name} | {len(took)} | {1000 * statistics.median(took or [0]):.0f} "
            f"| {1000 * took[int(0.95 * (len(took) - 1))] if took else 0:.0f} "
            f"| {statistics.median(large) / 1000:.0f} | {max(large) / 1000:.0f} | {len(failed[name])} |"
        )
    for name, cases in failed.items():
        if cases:
            print(f"- {name}: {'; '.join(cases[:10])}")
    print(f"\n{datetime.now(UTC):%d %B %Y}, {platform.machine()}, Python {platform.python_version()}")


if __name__ == "__main__":
    main()
