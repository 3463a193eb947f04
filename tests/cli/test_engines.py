from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import good, lines, program, run
from tests.reading.plugins.stub import claiming, serving, status

FIRST = "TARN, 5 June 2001 — Guards shot Ana Mollen dead in Tarn on 4 June 2001.\n"
SECOND = "TARN, 6 June 2001 — Police arrested Ivo Dorn in Tarn on 5 June 2001.\n"
SHOT = {
    "sentence": 0,
    "kind": "killing",
    "trigger": "shot Ana Mollen dead",
    "modality": "happened",
    "arguments": [{"role": "victim", "quote": "Ana Mollen", "sentence": 0}],
    "speaker": None,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.txt").write_text(SECOND, "utf-8")
    return folder


def llm(url: str, *more: str) -> list[str]:
    given = [f"url={url}", "model=stub-1", "price_in=1", "price_out=2", "attempts=1", *more]
    return ["--engine", "llm", *(word for option in given for word in ("--engine-option", option))]


def test_the_list() -> None:
    shown = good("engines")
    assert "it reads where none is named" in shown
    assert "The whole working text, title and date of every document go to the endpoint." in shown
    found = {one["name"]: one for one in lines("engines", "--jsonl")}
    assert found["rules"]["ready"]
    assert {one["type"] for one in found.values()} == {"engine"}
    assert [o["name"] for o in found["llm"]["options"] if o["default"] is None] == ["url", "model"]
    assert json.loads(good("engines", "--json"))["of"] == "engine"


def test_reading_with_a_named_engine(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    good("read", folder, "-r", path, "--workers", "0", "--engine", "rules")
    assert {claim["reader"] for claim in lines("claims", "-r", path, "--jsonl")} == {"rules/1"}
    again = ("read", folder, "-r", path, "--workers", "0", "--json")
    assert json.loads(good(*again, "--engine", "rules"))["held"] == 2
    assert json.loads(good(*again))["held"] == 0
    assert {claim["reader"] for claim in lines("claims", "-r", path, "--jsonl")} == {"encoder/1"}
    assert json.loads(good(*again))["held"] == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("--engine", "nobody"), "unknown_engine"),
        (("--engine", "llm"), "bad_engine_option"),
        (("--engine", "rules", "--engine-option", "speed=2"), "bad_engine_option"),
        (("--engine", "rules", "--engine-option", "speed"), "bad_engine_option"),
        (("--engine-option", "speed=2"), "bad_engine_option"),
        (("--engine", "gliner", "--engine-option", "model=nowhere"), "engine_unavailable"),
    ],
)
def test_engines_that_cannot_be_had(folder: Path, tmp_path: Path, given: tuple[str, ...], code: str) -> None:
    result = run("read", folder, "-r", tmp_path / "r.answerable", *given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"error[{code}]: ")
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "r.answerable").exists()


@pytest.mark.parametrize("workers", [0, 2])
def test_an_llm_reads_and_its_cost_is_told(folder: Path, tmp_path: Path, workers: int) -> None:
    path = tmp_path / "r.answerable"
    with serving(claiming(SHOT, {**SHOT, "trigger": "murdered"})) as server:
        result = program("read", folder, "-r", path, "--workers", str(workers), "--json", *llm(server.url))
    assert result.returncode == 0, result.stderr
    assert len(server.bodies) == 2  # none to warm up, none for the names of files
    account = json.loads(result.stdout)["account"]
    assert (account["requests"], account["tokens_in"], account["tokens_out"]) == (2, 2000, 200)
    assert account["cost"] == pytest.approx(0.0024)
    assert account["refused"] == {"quote_absent": 3}
    assert "engine documents/first.txt: 1 request; 1,000 tokens in, 100 out; cost 0.0012;" in result.stderr
    [claim] = lines("claims", "-r", path, "--jsonl")
    assert (claim["reader"], claim["trigger"]["quote"]) == ("llm:stub-1/1", "shot Ana Mollen dead")
    assert good("verify", "-r", path).startswith("Whole.")


def test_neither_address_nor_key_gets_into_the_record(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.answerable"
    monkeypatch.setenv("ANSWERABLE_LLM_KEY", "sk-very-secret")
    with serving(claiming(SHOT), status(401)) as server:
        result = run("read", folder, "-r", path, "--workers", "0", *llm(server.url))
    assert result.exit_code == 4
    assert server.headers[0]["Authorization"] == "Bearer sk-very-secret"
    assert "not read[llm_http_401] documents/second.txt" in result.stderr
    assert "The engine: 2 requests; " in result.stdout
    held = path.read_bytes()
    assert b"very-secret" not in held
    assert b"127.0.0.1" not in held
    assert "very-secret" not in result.output
    with serving(claiming()) as server:
        again = run("read", folder, "-r", path, "--workers", "0", *llm(server.url))
    assert again.exit_code == 0
    assert len(server.bodies) == 1  # what was read is not sent again
