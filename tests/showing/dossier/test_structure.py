"""The tree by which a screen reader goes through a dossier's PDF, walked as ISO 14289-1 (PDF/UA) asks for it.

Clauses by number. What only a person can judge (reading order, whether an alternate text says enough) is not tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from answerable import example
from answerable.api import Record


@dataclass
class Element:
    """An element of the tree: its standard type, the element itself, the types above it, and those right below."""

    type: str
    held: Any
    above: tuple[str, ...]
    below: list[str]


def children(node: Any) -> list[Any]:
    held = node.get("/K", [])
    held = held.get_object() if hasattr(held, "get_object") else held
    every = [child.get_object() for child in (held if isinstance(held, list) else [held])]
    return [child for child in every if isinstance(child, dict) and "/S" in child]


def elements(node: Any, roles: dict[str, str], above: tuple[str, ...] = ()) -> Iterator[Element]:
    """Every element below a node, in reading order."""
    for child in children(node):
        name = roles.get(child["/S"], child["/S"])
        yield Element(name, child, above, [roles.get(each["/S"], each["/S"]) for each in children(child)])
        yield from elements(child, roles, (*above, name))


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """The dossier of a bundled case."""
    out: Path = tmp_path_factory.mktemp("dossier") / "case.pdf"
    with Record.at(out.with_name("r.answerable"), create=True) as record, example.folder() as folder:
        record.read([folder], workers=0)
        record.rebuild()
        record.dossier(record._file.tallies().tied_acts(1)[0], out)
    return PdfReader(out)


@pytest.fixture(scope="module")
def tree(pdf: PdfReader) -> list[Element]:
    root: Any = pdf.trailer["/Root"]
    roles = dict(root["/StructTreeRoot"]["/RoleMap"].items())
    return list(elements(root["/StructTreeRoot"], roles))


def test_headings_begin_at_the_first_level_and_leave_none_out(tree: list[Element]) -> None:  # 7.4.2
    levels = [int(one.type[2:]) for one in tree if one.type in {f"/H{level}" for level in range(1, 7)}]
    assert len(levels) > 5
    assert all(level <= before + 1 for before, level in zip([0, *levels], levels, strict=False))


def test_every_figure_has_an_alternate_text_and_a_place(tree: list[Element]) -> None:  # 7.3
    figures = [one.held for one in tree if one.type == "/Figure"]
    assert figures
    for figure in figures:
        assert len(figure["/Alt"]) > 20
        assert any("/BBox" in each for each in figure["/A"])


def test_tables_and_lists_hold_what_belongs_in_them(tree: list[Element]) -> None:  # 7.5, 7.6
    assert {"/Table", "/L"} <= {one.type for one in tree}
    allowed = {
        "/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"},
        "/TR": {"/TH", "/TD"},
        "/L": {"/LI", "/L", "/Caption"},
        "/LI": {"/Lbl", "/LBody"},
    }
    for one in tree:
        assert set(one.below) <= allowed.get(one.type, set(one.below)), one.type
    rows = [len(one.below) for one in tree if one.type == "/TR"]
    assert len(set(rows)) == 1
    heads = [one.held for one in tree if one.type == "/TH"]
    assert len(heads) == rows[0]
    assert all(any(each.get("/Scope") == "/Column" for each in head["/A"]) for head in heads)


def test_links_say_where_they_lead_and_are_in_the_tree(pdf: PdfReader, tree: list[Element]) -> None:  # 7.18
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    assert {note["/Subtype"] for note in notes} == {"/Link"}
    assert all(str(note["/Contents"]).strip() and "/StructParent" in note for note in notes)
    assert sum(one.type == "/Link" for one in tree) == len(notes)
    assert {str(page["/Tabs"]) for page in pdf.pages} == {"/S"}


def test_a_reader_is_told_the_title_and_every_letter(pdf: PdfReader) -> None:  # 7.1, 7.2, 7.21
    root: Any = pdf.trailer["/Root"]
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert root["/Lang"] == "en-GB"
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(described)
