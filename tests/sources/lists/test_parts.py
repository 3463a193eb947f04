"""The Treasury's list in several tables that lie together: lines on an entry go with the entry. All are invented."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.asking.actors.screen import screen
from answerable.model.source import Document, Problem
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from answerable.sources import read
from answerable.sources.lists.listing import ListEntry, read_back
from answerable.sources.walk import walk

EMPTY = "-0- ,"
SDN = (
    f'7,"EXEMPLAR, Zoran","individual","TEST","Commander",{EMPTY * 6}"DOB 11 Aug 1960; citizen Testland; '
    "a.k.a. 'ABU 'UMAR'; a.k.a. 'TALL'.\"\r\n"
    f'8,"TESTOIL LTD.",-0- ,"TEST",-0- ,{EMPTY * 6}-0- \r\n\x1a\r\n'
)
ALT = (
    '7,72,"fka","EXEMPLAR, Jr., Zoran Ivan",-0- \r\n7,71,"aka","SAMPLER, Zoltan",-0- \r\n'
    '8,81,"nka","TESTGAS LTD.",-0- \r\n\x1a'
)
ADD = '7,21,"4 Mill Lane","Exampleton","Testland",-0- \r\n8,22,-0- ,-0- ,"Otherland","since 2019"\r\n\x1a'
FILES = {"SDN.CSV": SDN, "ALT.CSV": ALT, "ADD.CSV": ADD}


def _folder(at: Path, **files: str) -> Path:
    at.mkdir(exist_ok=True)
    for name, text in (files or FILES).items():
        (at / name).write_bytes(text.encode())
    return at


def _entries(*paths: Path) -> dict[str, ListEntry]:
    return {entry.reference: entry for entry in map(_entry, _documents(*paths))}


def _entry(document: Document) -> ListEntry:
    _, text = read(document)
    placed = read_back(text)
    assert placed is not None
    return placed.entry


def _documents(*paths: Path) -> Iterator[Document]:
    return (each for each in walk(paths) if isinstance(each, Document))


def _problems(*paths: Path) -> Iterator[Problem]:
    return (each for each in walk(paths) if isinstance(each, Problem))


def _codes(*paths: Path) -> list[tuple[str, str]]:
    return [(each.location, each.code) for each in _problems(*paths)]


def test_the_tables_of_one_folder_are_one_list(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "ofac")
    entries = _entries(folder)
    assert _codes(folder) == []
    assert (entries["7"].name, entries["8"].name) == ("Zoran EXEMPLAR", "TESTOIL LTD.")
    assert entries["7"].aliases == ("Zoltan SAMPLER", "Zoran Ivan EXEMPLAR, Jr.", "ABU 'UMAR", "TALL")
    assert entries["8"].aliases == ("TESTGAS LTD.",)
    assert entries["7"].addresses == ("4 Mill Lane, Exampleton, Testland",)
    assert entries["8"].addresses == ("Otherland, since 2019",)
    assert entries["7"].nationality == "Testland"


def test_every_name_and_address_stands_in_the_text_of_its_entry(tmp_path: Path) -> None:
    first, _ = _documents(_folder(tmp_path / "ofac"))
    source, text = read(first)
    assert first.location == "ofac/SDN.CSV#1"
    assert source.title == "Zoran EXEMPLAR (United States Treasury 7)"
    assert "\nAlso known as: Zoltan SAMPLER\n" in text
    assert "\nAddress: 4 Mill Lane, Exampleton, Testland\n" in text


def test_where_the_tables_lie_and_in_which_order_they_come_changes_nothing(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "ofac")
    packed, pressed = tmp_path / "sdn.zip", tmp_path / "pressed"
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in FILES.items():
            archive.writestr(name, text)
    pressed.mkdir()
    for name, text in FILES.items():
        (pressed / f"ofac_{name.lower()}.gz").write_bytes(gzip.compress(text.encode()))
    turned = "".join(reversed(ALT.removesuffix("\x1a").splitlines(keepends=True)))
    ways = [
        [folder],
        [folder / name for name in FILES],
        [folder / name for name in reversed(FILES)],
        [packed],
        [pressed],
        [_folder(tmp_path / "turned", **{**FILES, "ALT.CSV": turned})],
    ]
    wanted = sorted(each.data for each in _documents(folder))
    assert [sorted(each.data for each in _documents(*way)) for way in ways] == [wanted] * len(ways)


def test_remarks_that_are_cut_go_on_among_the_comments(tmp_path: Path) -> None:
    cut = ("Gender Male; " * 100)[:995] + "POB E"
    sdn = f'7,"EXEMPLAR, Zoran","individual","TEST",{EMPTY * 7}"{cut}"\r\n'
    comments = "7,\"xampleton, Testland; Linked To: TESTOIL LTD.; a.k.a. 'TALL'.\"\r\n"
    (entry,) = _entries(_folder(tmp_path / "ofac", **{"SDN.CSV": sdn, "SDN_COMMENTS.CSV": comments})).values()
    assert entry.birthplace == "Exampleton, Testland"
    assert entry.aliases == ("TALL",)
    assert entry.remarks.endswith("POB Exampleton, Testland; Linked To: TESTOIL LTD.; a.k.a. 'TALL'.")


def test_a_day_of_listing_among_the_remarks_is_the_day(tmp_path: Path) -> None:
    told = "Listing Date (EO 99999 Directive 1): 24 Feb 2022; Effective Date (EO 99999 Directive 1): 26 Mar 2022."
    sdn = f'8,"TESTBANK",-0- ,"TEST",{EMPTY * 7}"{told}"\r\n'
    (document,) = _documents(_folder(tmp_path / "ofac", **{"SDN.CSV": sdn}))
    assert _entry(document).listed == "24 Feb 2022"
    assert read(document)[0].published.edtf == "2022-02-24"


@pytest.mark.parametrize(
    ("name", "text"),
    [("ALT.CSV", ALT), ("ADD.CSV", ADD), ("SDN_COMMENTS.CSV", '7,"er; Linked To: TESTOIL LTD."\r\n')],
)
def test_a_table_without_its_list_says_what_it_needs(tmp_path: Path, name: str, text: str) -> None:
    folder = _folder(tmp_path / "ofac", **{name: text})
    (problem,) = _problems(folder)
    assert (problem.location, problem.code) == (f"ofac/{name}", "part_of_a_list")
    assert "SDN.CSV" in problem.next_step
    assert _entries(folder) == {}


def test_lines_on_no_entry_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    more = ALT.removesuffix("\x1a") + '9,91,"aka","NOBODY",-0- \r\n7,73,"aka","BROKEN\r\n'
    folder = _folder(tmp_path / "ofac", **{"SDN.CSV": SDN, "ALT.CSV": more})
    (problem,) = _problems(folder)
    assert (problem.location, problem.code) == ("ofac/ALT.CSV", "lines_of_no_entry")
    assert problem.cause.startswith("2 of its 5 lines")
    assert _entries(folder)["8"].aliases == ("TESTGAS LTD.",)


def test_of_several_lists_in_a_folder_each_table_goes_with_the_one_of_its_name(tmp_path: Path) -> None:
    other = f'9,"TESTBANK",-0- ,"TEST",{EMPTY * 7}-0- \r\n'
    files = {"CONS_PRIM.CSV": other, "CONS_ALT.CSV": '9,91,"aka","BANK OF TESTS",-0- \r\n', **FILES}
    folder = _folder(tmp_path / "ofac", **files)
    entries = _entries(folder)
    assert _codes(folder) == []
    assert entries["9"].aliases == ("BANK OF TESTS",)
    assert entries["8"].aliases == ("TESTGAS LTD.",)
    (folder / "ALT.CSV").rename(folder / "names.csv")
    assert _codes(folder) == [("ofac/names.csv", "part_of_a_list")]


def test_a_headless_table_of_texts_is_no_part_of_a_list(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "case", **{"a.csv": '1,"The minister said that it was so."\n2,"The mayor did not."\n'})
    assert _codes(folder) == [("case/a.csv", "no_text_column")]


def test_an_actor_is_found_by_a_name_of_another_table(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "case")
    (folder / "a.txt").write_text("Police in Exampleton arrested Zoltan Sampler on 3 May 2021, the ministry said.")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        summary = take_in(record, [folder], workers=0)
        assert summary.problems == 0
        hits = screen(record)
        assert {(hit.actor.name, hit.hit.entry_name, hit.entry.reference) for hit in hits} == {
            ("Zoltan Sampler", "Zoltan SAMPLER", "7")
        }
