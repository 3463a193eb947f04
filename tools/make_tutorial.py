"""Makes `docs/first_record.md` from `tools/first_record.md` by running every command that stands there.

`python -m tools.make_tutorial` writes the page, and the screen of `answerable demo` into README; `--check` only says
whether both are up to date. `{act}`, `{acquittal}` and `{claim}` in the text stand for ids of the example's Mykonos
case.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Sequence
from pathlib import Path

import answerable
from answerable.example import MYKONOS, folder

ROOT = Path(__file__).parents[1]
TEXT = ROOT / "tools" / "first_record.md"
PAGE = ROOT / "docs" / "first_record.md"
README = ROOT / "README.md"

COLUMNS = 80
"""Width of the terminal, in characters."""

_README_LINES = 38

_SCREEN = re.compile(r"(?<=<!-- demo -->\n).*?(?=<!-- /demo -->)", re.DOTALL)
_COMMANDS = re.compile(r"```console\n(?P<lines>.*?)```", re.DOTALL)

# What differs from one run to the next, and what stands for it on the page.
_CHANGING = (
    (re.compile(r" \([\d,.]+ a second\)"), ""),
    (re.compile(r"\b\d+(?:\.\d+)? (?:seconds?|s)\b"), "0.1 s"),
    (re.compile(r"\b[\d,.]+ MB(?:/s| a second)"), "300 MB/s"),
    (re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)"), "2026-11-24T09:00:00Z"),
    (re.compile(r"(?<=Head: )(\d+) [0-9a-f]{8}[0-9a-f\s]+"), r"\1 3f6b2c0d91e7…"),
)


def page(text: str, workplace: Path) -> str:
    """`text` with the output of every command below it.

    Args:
        text: the page with the commands alone.
        workplace: an empty folder in which they run.
    """
    environment = _environment()
    with folder() as documents:
        (workplace / MYKONOS.id).symlink_to(documents / MYKONOS.id)

    ids = _ids(workplace)
    for name, identity in ids.items():
        text = text.replace(f"{{{name}}}", identity)

    def answered(block: re.Match[str]) -> str:
        pieces = []
        for line in block["lines"].strip().split("\n"):
            output = _run(line.removeprefix("$ "), workplace, environment)
            pieces.append(f"{line}\n{output}\n" if output else line)
        return "```console\n" + "\n".join(pieces).rstrip() + "\n```"

    return _COMMANDS.sub(answered, text)


def readme(text: str, workplace: Path) -> str:
    """README with the first case of the example as `answerable demo` shows it."""
    shown = _run("answerable demo", workplace, _environment())
    lines = shown.split(f"\n{MYKONOS.title}\n")[0].strip().splitlines()
    first = "\n".join([*lines[:_README_LINES], *(["…"] if len(lines) > _README_LINES else [])])
    return _SCREEN.sub(lambda _: f"```text\n{first}\n```\n", text)


def _environment() -> dict[str, str]:
    environment = os.environ | {
        "COLUMNS": str(COLUMNS),
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    environment.pop("ANSWERABLE_RECORD", None)
    return environment


def _run(command: str, workplace: Path, environment: dict[str, str]) -> str:
    if command.startswith("export "):
        name, _, value = command.removeprefix("export ").partition("=")
        environment[name] = value
        return ""
    output, status = _on_a_terminal(shlex.split(command), workplace, environment)
    if status:
        raise SystemExit(f"{command}: exit code {status}\n{output}")
    output = "\n".join(line.rstrip() for line in output.strip("\r\n").splitlines())
    for changing, settled in _CHANGING:
        output = changing.sub(settled, output)
    return output


def _on_a_terminal(words: list[str], workplace: Path, environment: dict[str, str]) -> tuple[str, int]:
    """What a person sees on standard output, and the exit code. What goes to standard error is talk."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    with subprocess.Popen(words, cwd=workplace, env=environment, stdout=theirs, stderr=subprocess.DEVNULL) as program:
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:  # how Linux tells that the other end has closed
            pass
        os.close(ours)
    return b"".join(pieces).decode(), program.returncode


def _ids(workplace: Path) -> dict[str, str]:
    """The ids that the page needs, found in a record of its own."""
    with answerable.open(workplace / ".ids.answerable") as record:
        record.read([workplace / MYKONOS.id])
        acts = record.timeline(kind=MYKONOS.act, since=MYKONOS.day, until=MYKONOS.day)
        act = max(acts, key=lambda line: (len(line.answered_by), line.event.id))
        acquittal = record.events(kind="acquittal", order="time")[0]
        return {
            "act": act.event.id[:10],
            "acquittal": acquittal.event.id[:10],
            "claim": acquittal.event.claims[0][:10],
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; 1 if the page is to be made again."""
    parser = argparse.ArgumentParser(description="Make docs/first_record.md by running its commands.")
    parser.add_argument("--check", action="store_true", help="change nothing, only say whether all is up to date")
    check = parser.parse_args(arguments).check
    with tempfile.TemporaryDirectory() as workplace:
        made = {
            PAGE: page(TEXT.read_text(encoding="utf-8"), Path(workplace)),
            README: readme(README.read_text(encoding="utf-8"), Path(workplace)),
        }
    status = 0
    for path, content in made.items():
        if not check:
            path.write_text(content, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            sys.stderr.write(f"{path.relative_to(ROOT)} is out of date. Run `python -m tools.make_tutorial`.\n")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
