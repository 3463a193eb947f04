"""An actor's page says on which official lists the actor surely is."""

from __future__ import annotations

from pathlib import Path

from answerable.api import Record
from answerable.model.judgement import Verdict
from tests.showing.workbench.addresses import parsed
from tests.showing.workbench.conftest import Served, serving
from tests.sources.lists.test_lists import SECOND, UN

NEWS = "Vienna, 4 February 2021 — Police arrested Nadia Testova and Berta Nemo on 3 February 2021.\n"


def test_an_actors_page_opens_the_entries_that_are_the_actor(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "list.xml").write_text(UN.format(day="2026-02-27", more=SECOND), encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "news.txt", tmp_path / "list.xml"], workers=0)
        mark = next(each.entry.mark for each in record.screen("Nadia Testova"))
        record.judge(Verdict.SAME, "Nadia Testova", mark, by="A. Tester", why="The passport number.")
        (hit,) = record.actor("Nadia Testova").lists
        other = record.actor("Berta Nemo").actor.id
    with serving(tmp_path / "r.answerable") as (only,):
        page = parsed(only.get(f"/actors/{hit.actor.id}").text)
        assert mark in page.text_content()
        assert "on the list of 2026-02-27" in page.text_content()
        assert [link for link in page.iter("a") if link.get("href") == f"/sources/{hit.source.id}"]
        assert "On official lists" not in only.get(f"/actors/{other}").text


def test_a_sentence_of_a_document_is_shown_once_on_a_side_of_a_dispute(served: Served) -> None:
    for article in parsed(served.get("/disputes").text).xpath("//article"):
        told = [each.text_content() for each in article.xpath(".//li[q]")]
        assert len(told) == len(set(told))
