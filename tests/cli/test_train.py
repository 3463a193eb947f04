from __future__ import annotations

import json
from pathlib import Path

from tests.cli.run import program


def written(path: Path, number: int, kind: str = "imprisonment") -> Path:
    rows = [
        {
            "text": f"They sent prisoner {n} of the town to the salt works.",
            "claims": [{"kind": kind, "trigger": {"quote": "sent"}}],
        }
        for n in range(number)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_an_adjustment_is_made_and_read_with(tmp_path: Path) -> None:
    out = tmp_path / "adjusted.npz"
    made = program("train", "--corrections", written(tmp_path / "c.jsonl", 30), "--out", out)
    assert made.returncode == 0, made.stderr
    assert "before" in made.stdout
    (tmp_path / "d.txt").write_text("They sent prisoner 77 of the town to the salt works. It was cold.")
    record = tmp_path / "r.answerable"
    read = program(
        "read", tmp_path / "d.txt", "-r", record, "--engine", "encoder", "--engine-option", f"adjustment={out}"
    )
    assert read.returncode == 0, read.stderr
    claims = json.loads(program("claims", "-r", record, "--json").stdout)["items"]
    assert any(claim["reader"].startswith("encoder/1+") and claim["kind"] == "imprisonment" for claim in claims)


def test_bad_corrections_are_one_clear_error(tmp_path: Path) -> None:
    for given, code in (
        (tmp_path / "none.jsonl", "no_such_file"),
        (written(tmp_path / "few.jsonl", 3), "too_few"),
        (written(tmp_path / "bad.jsonl", 30, kind="levitation"), "bad_correction"),
    ):
        done = program("train", "--corrections", given, "--out", tmp_path / "x.npz")
        assert done.returncode == 2
        assert f"error[{code}]" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "x.npz").exists()
