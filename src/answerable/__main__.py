"""Starts the command line: `answerable`, or `python -m answerable`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run it. Ctrl-C while the program is still being loaded ends it as Ctrl-C later does: with code 130."""
    for number in (0, 1, 2):  # one that is closed would be given to the next file that is opened: the record
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    try:
        from answerable.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("error[interrupted]: Stopped. Nothing was begun; run it again.\n")
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
