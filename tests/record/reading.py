"""A program that reads a folder into a record: `python -m tests.record.reading RECORD FOLDER`.

It prints each document's location once the record has acknowledged it, and the summary at its end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from answerable.record.file import RecordFile
from answerable.record.intake import Tick, take_in
from tests.record.engines import Words


def tell(tick: Tick) -> None:
    """Print what was acknowledged."""
    if tick.location:
        print(tick.location, flush=True)


def main(path: Path, folder: Path) -> None:
    """Read the folder."""
    with RecordFile.open(path, create=True) as record:
        summary = take_in(record, [folder], engine=Words(), progress=tell)
    print(f"read {summary.read} held {summary.held} interrupted {summary.interrupted}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
