from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from answerable.api import Listing, Record
from answerable.showing import notebook
from tests.asking.made import DENIED

HOSTILE = "<script>alert(1)</script>\"'&"


class Tags(HTMLParser):
    """The tags, and the text in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_words_are_marked(record: Record) -> None:
    claim = record.claims(modality="denied")[0]
    html = Listing([claim])._repr_html_()
    assert "<mark>killed</mark>" in html
    assert Tags(html).words.startswith(DENIED)


def test_a_passage_marks_every_word_it_rests_on(record: Record) -> None:
    html = record.show(record.claims(modality="denied")[0].id)._repr_html_()
    assert html is not None
    assert Tags(html).tags.count("mark") == 6
    assert '<mark title="trigger">killed</mark>' in html


def test_every_answer_shows(record: Record) -> None:
    killing = record.timeline()[0].event.id
    for value in (
        record.event(killing),
        record.case(killing),
        record.case("tortured"),
        record.actor("Joss Brand"),
        record.source(record.sources()[0].id),
        record.followed(killing, days=900),
        record.timeline()[0],
        *record.unanswered(),
        *record.disputed(),
        record.changes(since="1990"),
        *record.search("killed"),
        *record.chronology("killed"),
    ):
        html = value._repr_html_()
        assert html is not None
        assert not html.startswith("<pre>")
        assert "Joss" in html or "Ilan" in html or "Kestrel" in html
    assert record.timeline()._repr_html_().count("<tr>") == 6
    assert "Joss Brand" in record.actors()._repr_html_()
    assert "A pardon" in record.sources()._repr_html_()
    assert Listing[int]([])._repr_html_() == "<p>Nothing.</p>"
    assert Listing([1])._repr_html_() == "<pre>1</pre>"


def test_nothing_in_a_document_becomes_a_tag(record: Record) -> None:
    source = replace(record.sources()[0], title=HOSTILE, publisher=HOSTILE)
    line = record.timeline()[0]
    bad = replace(line, event=replace(line.event, place=HOSTILE))
    claim = record.claims()[0]
    quote = replace(claim, sentence=replace(claim.sentence, quote=HOSTILE + claim.sentence.quote))
    for value in (source, bad, quote):
        found = Tags(notebook.html(value))
        assert "script" not in found.tags
        assert "alert(1)" in found.words


def test_only_web_addresses_become_links(record: Record) -> None:
    source = record.sources()[0]
    assert Tags(notebook.html(source)).links == ["https://harbour-gazette.example/1990/a-death"]
    for url in ("javascript:alert(1)", "data:text/html,x", "", "file:///etc/passwd"):
        assert Tags(notebook.html(replace(source, url=url))).links == []
