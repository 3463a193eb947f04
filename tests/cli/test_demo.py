from __future__ import annotations

from pathlib import Path

from tests.cli.run import good, program, run


def test_the_example_is_read_and_both_cases_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "example.answerable"
    result = program("demo", path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.index("Lockerbie") < result.stdout.index("Mykonos")
    assert result.stdout.count("The act") == 2
    assert "answers the act" in result.stdout
    for step in (
        "Charge",
        "Sanction  ",
        "Sanction lifted",
        "Trial",
        "Conviction",
        "Appeal",
        "Recall of ambassador",
        "Release",
    ):
        assert step in result.stdout
    assert f"answerable -r {path} timeline" in result.stderr
    assert "could not be read" not in result.stderr
    assert good("verify", "-r", path).startswith("Whole.")
    again = run("demo", path)
    assert again.exit_code == 2
    assert "exists" in again.stderr
