"""What is said of a reversal that somebody only works towards: nowhere that it has reversed anything."""

from pathlib import Path

import pytest

import answerable
from answerable.model.link import TOWARDS, Evidence, Link, Relation
from answerable.showing import pages, wording
from answerable.showing.workbench import templates

TEXT = (
    "On 4 February 2021 a court in Velia sentenced Piet Marlo to 20 years in prison for the bombing in Dravna on 3 May "
    "2018, which killed four people.\n\n"
    "In July 2022 the government of Velia approved a treaty that aims to prepare the ground for Marlo's release "
    "in a prisoner swap.\n"
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("towards")
    (folder / "text.txt").write_text(TEXT, "utf-8")
    with answerable.open(folder / "r.answerable") as held:
        held.read([folder / "text.txt"], workers=0)
        assert any(link["relation"] == "reverses" for link in held.lines() if link["type"] == "link")
    return folder / "r.answerable"


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_dossier_does_not_say_that_it_reverses(record: Path, tmp_path: Path, form: str) -> None:
    with answerable.open(record) as held:
        held.dossier("Marlo", tmp_path / f"d.{form}")
    told = (tmp_path / f"d.{form}").read_text("utf-8")
    assert wording.WORKS_TOWARDS in told
    assert "Reverses" not in told
    assert "Reversed by" not in told


def test_a_site_does_not_say_that_it_reverses(record: Path, tmp_path: Path) -> None:
    with answerable.open(record) as held:
        held.publish(tmp_path / "site")
    told = {file.name: file.read_text("utf-8") for file in (tmp_path / "site").glob("*.html")}
    whole = "".join(told.values())
    assert wording.WORKS_TOWARDS in whole
    assert wording.MAY_BE_UNDONE in whole
    assert "Reversed by" not in whole
    assert "<td>1 answer</td>" in told["index.html"]


@pytest.mark.parametrize(
    ("reversal", "outward", "inward"),
    [
        ("release", "ends custody under", "custody ended by"),
        ("sentence_reduction", "reduces", "reduced by"),
        ("conviction_overturned", "reverses", "reversed by"),
    ],
)
def test_who_is_let_out_stays_convicted(reversal: str, outward: str, inward: str) -> None:
    evidence = (Evidence(claim="c-1", start=0, end=7, quote="freed", rule="person_elsewhere"),)
    link = Link(id="l-1", source="e-1", target="e-2", relation=Relation.REVERSES, evidence=evidence)
    assert pages._tie(link, reversal=reversal, outward=True) == outward
    assert pages._tie(link, reversal=reversal, outward=False) == inward
    assert templates.tie(link, reversal=reversal).endswith(outward)
    assert templates.tie(link, reversal=reversal, outward=False).endswith(inward)
    assert wording.undone_by(reversal).lower() == inward


def test_the_screen_and_the_workbench_say_the_same() -> None:
    evidence = (Evidence(claim="c-1", start=0, end=7, quote="aims at", rule=TOWARDS),)
    link = Link(id="l-1", source="e-1", target="e-2", relation=Relation.REVERSES, evidence=evidence)
    for outward, told in ((True, "works towards undoing"), (False, "may be undone by")):
        assert templates.tie(link, outward=outward) == told
        assert pages._tie(link, outward=outward) == told
