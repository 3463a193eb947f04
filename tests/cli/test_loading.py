"""What a command loads: at a terminal everybody waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

HELP_OF_ALL = """
import contextlib
from answerable.cli import COMMANDS, main
for arguments in (["--version"], ["--help"], *([each.name, "--help"] for each in COMMANDS)):
    with contextlib.suppress(SystemExit):
        main(arguments)
"""
ONE = "from answerable.cli import main; main()"

LIBRARIES = {"jinja2", "lxml", "numpy", "onnxruntime", "pyparsing", "rapidfuzz", "starlette", "tokenizers", "typst"}
READING = {"answerable.reading.by_rules", "answerable.reading.engine", "answerable.sources.reader"}
MAKING = {"answerable.joining.events.events", "answerable.joining.links.links", "answerable.record.derived.rebuild"}


def loaded(code: str, *arguments: str | Path, env: Mapping[str, str] | None = None) -> tuple[set[str], str]:
    """The modules that a program loads, and what it prints; those that measure coverage are no part of it."""
    found = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code, *map(str, arguments)],
        env={name: each for name, each in os.environ.items() if not name.startswith("COV")} | dict(env or {}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    lines = found.stderr.splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}, found.stdout


def test_help_loads_no_record_and_nothing_that_answers() -> None:
    modules, printed = loaded(HELP_OF_ALL)
    assert "answerable.cli.events" in modules
    assert printed.count("Usage: ") > 30
    assert not modules & (LIBRARIES | READING | MAKING | {"answerable.api.record", "answerable.record", "sqlite3"})


@pytest.mark.parametrize(
    ("words", "completed"), [("answerable ev", "plain,events"), ("answerable events --kind bomb", "plain,bombing")]
)
def test_a_shell_completes_without_a_record(words: str, completed: str) -> None:
    shell = {"_ANSWERABLE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    modules, printed = loaded(ONE.replace("main()", "main(prog_name='answerable')"), env=shell)
    assert completed in printed.splitlines()
    assert not modules & (LIBRARIES | READING | MAKING | {"answerable.record"})


@pytest.mark.parametrize(
    "question",
    [
        *(("timeline",), ("events",), ("events", "--jsonl"), ("cases",), ("unanswered",), ("disputed",), ("actors",)),
        *(("changes",), ("claims",), ("sources",), ("search", "killed")),
    ],
    ids=" ".join,
)
def test_a_question_loads_nothing_that_reads_or_joins(made_path: Path, question: tuple[str, ...]) -> None:
    modules, printed = loaded(ONE, *question, "-r", made_path)
    assert printed
    assert not modules & (LIBRARIES | READING | MAKING)
