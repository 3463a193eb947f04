"""Near-copies, as the command line tells of them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.run import good, lines, run

WIRE = " ".join(f"The court in Port Alder heard witness {number} on the burned houses." for number in range(20))


def test_every_view_of_a_source_names_its_group_of_copies_and_so_does_who_withholds_it(tmp_path: Path) -> None:
    folder, record = tmp_path / "wire", tmp_path / "r.answerable"
    folder.mkdir()
    act = "Soldiers killed Emil Tarn in Port Alder on 3 May 2020."
    for name, ending in (("one", "The agency told it."), ("two", "So the agency told it.")):
        (folder / f"{name}.txt").write_text(f"{WIRE} {act} {ending}", encoding="utf-8")
    assert "1 source is a near-copy of another." in good("read", folder, "-r", record, "--workers", "0")
    exported = {line["id"]: line["copies"] for line in lines("export", "-r", record) if line["type"] == "source"}
    assert len(exported) == 2
    assert set(exported.values()) == {min(exported)}

    one, other = exported
    withhold = ("judge", "withhold", "--by", "A. Tester", "--why", "asked", "-r", record)
    said = run(*withhold, one).stderr
    assert f"Near-copies go with it, also those read later: {other[:10]}." in said
    assert "none holds it" in said

    (claim, *_) = lines("claims", "-r", record, "--jsonl")
    for command in (
        ("sources",),
        ("search", "Alder"),
        ("show", claim["id"]),
        ("event", claim["id"]),
        ("source", claim["source"]),
    ):
        told = [line.get("source", line) for line in lines(*command, "-r", record, "--jsonl")]
        sources = [line for line in told if isinstance(line, dict) and line["type"] == "source"]
        assert sources
        assert all(source["copies"] == min(exported) for source in sources), command
