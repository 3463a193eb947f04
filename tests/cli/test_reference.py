from __future__ import annotations

import re
import runpy
from pathlib import Path

import click
import pytest

from answerable import errors
from answerable.cli import main
from answerable.cli.reference import _walk, markdown

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_current() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == markdown(), (
        "write it again: python -m answerable.cli.reference > docs/commands.md"
    )


def test_every_command_and_option_is_documented() -> None:
    written = (DOCS / "commands.md").read_text("utf-8")
    for path, command in _walk("answerable", main):
        assert command.help, path
        section = written.split(f"## `{path}`\n", 1)[1].split("\n## ", 1)[0]
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{path} {parameter.opts}"
                for name in parameter.opts:
                    assert name in section, f"{path} {name}"


def test_every_exit_code_and_error_is_documented() -> None:
    written = (DOCS / "exit_codes.md").read_text("utf-8")
    kinds = [errors.AnswerableError]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        assert f"`{kind.code}`" in written
        row = next(line for line in written.splitlines() if f"`{kind.code}`" in line)
        assert row.startswith(f"| {kind.exit_status} |")
    assert set(re.findall(r"^\| (\d+) \|", written, re.M)) == {"0", "1", "2", "3", "4", "130"}


def test_a_next_step_names_only_commands_that_are_there() -> None:
    source = Path(errors.__file__).parent
    for path in source.rglob("*.py"):
        for name in re.findall(r"`answerable ([a-z_]+)", path.read_text("utf-8")):
            assert name in main.commands, f"{path.name}: answerable {name}"


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_run_as_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_module("answerable.cli.reference", run_name="__main__")
    assert capsys.readouterr().out == markdown()
