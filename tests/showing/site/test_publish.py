from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import answerable
from answerable.api import Record
from answerable.errors import BadInput, UnknownName
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, KILLED
from tests.showing.dossier.made import HOSTILE_NAME, PERSIAN, make
from tests.showing.dossier.test_forms import Elements, elements


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with Record(RecordFile.open(make(folder / "made.answerable"), read_only=True)) as record:
        record.publish(folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Elements]:
    return {path.name: elements(path.read_bytes()) for path in sorted(site.glob("*.html"))}


def test_every_event_actor_and_source_has_its_page(site: Path, pages: dict[str, Elements]) -> None:
    lines = [json.loads(line) for line in (site / "record.jsonl").read_text("utf-8").splitlines()]
    ids = {line["id"] for line in lines if line["type"] in ("event", "actor", "source")}
    assert {f"{identity}.html" for identity in ids} <= set(pages)
    assert {"index.html", "timeline.html", "actors.html", "sources.html", "words.html", "about.html"} <= set(pages)
    assert len([name for name in pages if name.startswith("case-e-")]) == 1
    assert all(re.fullmatch(r"[a-z0-9-]+\.(html|json|jsonl|css)", path.name) for path in site.iterdir())


def test_every_link_leads_to_a_page_or_a_place_on_it(site: Path, pages: dict[str, Elements]) -> None:
    for name, page in pages.items():
        ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
        assert len(ids) == len(set(ids)), name
        for tag, attributes in page.found:
            if (to := attributes.get("href")) is None:
                continue
            assert tag in ("a", "link")
            assert (to[1:] in ids) if to.startswith("#") else (site / to).is_file(), f"{name}: {to}"


def test_no_script_no_request_no_markup_of_a_source(pages: dict[str, Elements]) -> None:
    for page in pages.values():
        tags = {tag for tag, _ in page.found}
        assert not tags & {"script", "img", "iframe", "object", "form", "base", "style"}
        for _, attributes in page.found:
            assert not any(key.startswith("on") or key in ("src", "style", "srcset") for key in attributes)
    csp = dict(next(a for tag, a in pages["index.html"].found if a.get("http-equiv")))["content"]
    assert csp is not None
    assert "default-src 'none'" in csp
    assert any(HOSTILE_NAME in "".join(page.text) for page in pages.values())


def test_an_event_shows_the_words_it_rests_on(site: Path, pages: dict[str, Elements]) -> None:
    entries = json.loads((site / "search.json").read_text("utf-8"))
    (killing,) = [entry for entry in entries if KILLED in entry["texts"]]
    assert KILLED in "".join(pages[killing["page"]].text)
    (persian,) = [entry for entry in entries if PERSIAN in entry["texts"]]
    quotes = [attributes for tag, attributes in pages[persian["page"]].found if tag == "blockquote"]
    assert quotes == [{"lang": "fa", "dir": "rtl"}]


def test_a_word_leads_to_its_events(pages: dict[str, Elements]) -> None:
    page = pages["words-6d.html"]
    text = "".join(page.text)
    assert "mara" in text
    assert any(attributes.get("href", "") and attributes["href"].startswith("e-") for _, attributes in page.found)  # type: ignore[union-attr]


def test_one_case_alone(record: Record, tmp_path: Path) -> None:
    number = record.publish(tmp_path / "site", case="Port Alder killed Mara Lenz", as_of="1992-12-31")
    assert number == len(list((tmp_path / "site").iterdir()))
    lines = [json.loads(line) for line in (tmp_path / "site" / "record.jsonl").read_text("utf-8").splitlines()]
    assert sorted(line["kind"] for line in lines if line["type"] == "event") == ["conviction", "killing"]
    with pytest.raises(UnknownName):
        record.publish(tmp_path / "other", case="nothing that anybody said")


def test_published_twice_it_is_the_same(record: Record, tmp_path: Path) -> None:
    for name in ("a", "b"):
        record.publish(tmp_path / name)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / n).iterdir()} for n in ("a", "b"))
    assert first == second


def test_a_page_says_that_its_source_stands_no_more(tmp_path: Path) -> None:
    head = '<html><head><title>Raid</title><link rel="canonical" href="https://courier.example/raid"></head><body><article>'
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "old" / "raid.html").write_text(f"{head}<p>1 May 1990</p><p>{KILLED}</p></article></body></html>")
    (tmp_path / "new" / "raid.html").write_text(
        f"{head}<p>3 May 1990</p><p>{KILLED} She was 40.</p></article></body></html>"
    )
    (tmp_path / "new" / "jail.txt").write_text(f"Gazette\n\n4 May 1990\n\n{CONVICTED}\n")
    with answerable.open(tmp_path / "a.answerable") as record:
        record.read([tmp_path / "old", tmp_path / "new"])
        (jail,) = [source for source in record.sources() if source.location.endswith("jail.txt")]
        (old,) = [source for source in record.sources() if source.superseded_by]
        withdrawn = record.judge("retract", jail.id, by="A", why="B")
        record.publish(tmp_path / "site")
        record.judge("undo", withdrawn.id, by="A", why="B")
        record.publish(tmp_path / "again")

    def text(name: str, site: str = "site") -> str:
        return " ".join("".join(elements((tmp_path / site / name).read_bytes()).text).split())

    assert "Its publisher withdrew it" in text(f"{jail.id}.html")
    assert "Its publisher withdrew it" not in text(f"{jail.id}.html", "again")
    assert "by a newer version" in text(f"{old.id}.html")
    assert text("sources.html").count("withdrawn") == text("sources.html").count("superseded") == 1


def test_nobody_has_a_page_whom_only_a_withdrawn_source_names(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "arrest.txt").write_text(
        "Courier\n\n4 May 1990\n\nPolice arrested Ivo Lopes in Karsa on 3 May 1990.\n"
    )
    (tmp_path / "in" / "jail.txt").write_text(f"Gazette\n\n4 May 1990\n\n{CONVICTED}\n")
    with answerable.open(tmp_path / "a.answerable") as record:
        record.read([tmp_path / "in"])
        (lopes,) = [actor for actor in record.actors() if actor.name == "Ivo Lopes"]
        record.publish(tmp_path / "before")
        (arrest,) = [source for source in record.sources() if source.location.endswith("arrest.txt")]
        record.judge("retract", arrest.id, by="A", why="B")
        record.publish(tmp_path / "site")
    assert (tmp_path / "before" / f"{lopes.id}.html").exists()
    assert not (tmp_path / "site" / f"{lopes.id}.html").exists()
    assert "Lopes" not in (tmp_path / "site" / "actors.html").read_text()
    assert len(list((tmp_path / "site").glob("a-*.html"))) == len(list((tmp_path / "before").glob("a-*.html"))) - 1


def test_nothing_is_overwritten(record: Record, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    record.publish(tmp_path / "empty")
    with pytest.raises(BadInput, match="not an empty folder"):
        record.publish(tmp_path / "empty")
    (tmp_path / "file").write_text("mine")
    with pytest.raises(BadInput):
        record.publish(tmp_path / "file")
    with pytest.raises(BadInput):
        record.publish(tmp_path / "file" / "below")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "file"]
