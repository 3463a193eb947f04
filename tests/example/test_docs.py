"""The docs speak of what there is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

import answerable
from answerable.example import cases, folder

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
THREATS = (DOCS / "threat_model.md").read_text(encoding="utf-8")


def test_every_test_that_the_threat_model_names_is_there() -> None:
    named = re.findall(r"^- `(tests/[\w/]+\.py)::(\w+)`$", THREATS, re.M)
    assert len(named) > 25
    for path, function in named:
        assert f"def {function}(" in (ROOT / path).read_text(encoding="utf-8"), (path, function)


def test_every_threat_has_a_number_of_its_own_and_a_test() -> None:
    promises = re.findall(r"^\*\*T(\d+)\. .+\*\*\n.+\n- `tests/", THREATS, re.M)
    assert [int(number) for number in promises] == list(range(1, THREATS.count("**T") + 1))


def test_every_document_named_in_the_sources_of_the_example_is_there() -> None:
    page = (DOCS / "example_sources.md").read_text(encoding="utf-8")
    with folder() as documents:
        named = re.findall(r"^\| `(\w+)/([\w*.-]+)`", page, re.M)
        assert len(named) > 10
        for case, pattern in named:
            assert list((documents / case).glob(pattern)), (case, pattern)
    assert all(case.id in page for case in cases())


def test_every_page_is_in_the_table_of_contents() -> None:
    listed = re.findall(r"^([a-z_]+)$", (DOCS / "index.md").read_text(encoding="utf-8"), re.M)
    assert {page.stem for page in PAGES} - {"index"} == set(listed)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_tells_of_a_machine(page: Path) -> None:
    assert not re.search(r"/(?:home|root|work|Users)/|localhost", page.read_text(encoding="utf-8"))


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == project["version"] == answerable.__version__
    assert citation["license"] == project["license"]
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"]
    assert citation["title"]
    assert citation["authors"]
