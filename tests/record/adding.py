"""A program that adds documents to a record until it is stopped: `python -m tests.record.adding RECORD NUMBER [BYTES]`.

It prints a document's number once the record has acknowledged it. With BYTES, no file may grow beyond that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from answerable.errors import RecordError
from answerable.record import RecordFile
from tests.record.made import Made, story

FILLING = "The committee met, and nothing was decided. "


def made(number: int) -> Made:
    """Document `number`; every third is as long as a report."""
    day = f"{1900 + number % 120}-0{number % 9 + 1}-1{number % 10}"
    return story(
        f"On {day} guards killed prisoner {number}, Ana Lopes, in Porto Velo.\n"
        + "".join(f"{number * line} {FILLING}" for line in range(400 if number % 3 == 0 else 5)),
        "killing",
        "killed",
        about={"whom": "Ana Lopes", "when": day, "day": day, "place": "Porto Velo"},
        location=f"{number}.txt",
        published=day,
    )


def main(path: Path, number: int, most_bytes: int = 0) -> None:
    """Add documents 0 to `number`."""
    if most_bytes:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    try:
        with RecordFile.open(path, create=True) as record:
            for at in range(number):
                record.add(*made(at).parts)
                print(at, flush=True)
    except RecordError as error:
        print(error.name, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
