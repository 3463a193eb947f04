"""Starts the command line: `answerable`, or `python -m answerable`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run it. Ctrl-C while the program is still being loaded ends it as Ctrl-C later does: with code 130."""
    try:
        from answerable.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("error[interrupted]: Stopped. Nothing was begun; run it again.\n")
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
