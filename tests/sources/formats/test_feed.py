from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from answerable.errors import UnreadableSource
from answerable.model.source import Document
from answerable.model.when import Basis
from answerable.sources import read
from answerable.sources.bytes.media_type import ATOM, RSS
from answerable.sources.formats import feed
from tests.sources.containers import ATOM as ATOM_FEED
from tests.sources.containers import PARAGRAPH, RDF, documents, found, places
from tests.sources.containers import RSS as RSS_FEED
from tests.sources.samples import SCRIPTS, document


def entries_of(data: bytes, location: str = "feed.xml") -> list[Document]:
    """The entries of a feed without problems."""
    entries = list(feed.entries(data, location))
    assert all(isinstance(entry, Document) for entry in entries)
    return [entry for entry in entries if isinstance(entry, Document)]


def test_rss(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS_FEED)
    full, short, bare = documents(tmp_path / "feed.xml")
    assert places([full, short, bare]) == ["feed.xml#1", "feed.xml#2", "feed.xml#3"]
    source, text = read(full)
    assert text == f"{PARAGRAPH}\n\nHe was led away."
    assert (source.title, source.publisher, source.author, source.url) == (
        "Colonel sentenced & led away",
        "The Alder Courier",
        "Mara Lindqvist",
        "https://courier.example/1",
    )
    assert (source.published.edtf, source.published.basis) == ("1997-04-10", Basis.METADATA)
    source, text = read(short)
    assert text == "The appeal was lodged."
    assert (source.author, source.url, source.published.edtf) == ("Jon Aas", "https://courier.example/2", "1997-04-11")
    assert read(bare)[1] == "Only a headline"


def test_atom() -> None:
    (entry,) = entries_of(ATOM_FEED.encode(), "feed.xml")
    assert entry.media_type == ATOM
    source, text = read(entry)
    assert text == f"{PARAGRAPH}\n\nHe was led away."
    assert (source.title, source.publisher, source.author) == (
        "Verdict & appeal",
        "Alder Rights Watch",
        "Mara Lindqvist",
    )
    assert (source.url, source.published.edtf) == ("https://watch.example/1", "1997-04-11")


def test_rss_of_the_first_kind() -> None:
    (entry,) = entries_of(RDF.encode(), "feed.xml")
    source, text = read(entry)
    assert (text, source.publisher) == ("A colonel was sentenced.", "Old Alder News")
    assert (source.url, source.published.edtf) == ("https://old.example/1", "1997-04-10")


def test_an_entry_is_canonical_and_has_the_same_name_in_a_longer_feed() -> None:
    first, *_ = entries_of(RSS_FEED.encode(), "feed.xml")
    # Another order of attributes, other white space in tags, an entry before: the same entry.
    longer = RSS_FEED.replace("<item><title>Colonel", "<item><title>New</title></item><item ><title >Colonel")
    _, again, *_ = entries_of(longer.encode("utf-8"), "feed.xml")
    assert again.data == first.data
    assert read(again)[0].id == read(first)[0].id
    assert etree.tostring(etree.fromstring(first.data), method="c14n", exclusive=True) == first.data


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_every_script(script: str) -> None:
    xml = f"<rss version='2.0'><channel><item><description>{SCRIPTS[script]}</description></item></channel></rss>"
    (entry,) = entries_of(xml.encode(), "feed.xml")
    assert feed.extract(entry).text == SCRIPTS[script]


def test_a_feed_that_is_not_well_formed_gives_what_can_be_read() -> None:
    torn = RSS_FEED.replace("&amp; led", "& led")[: RSS_FEED.index("<item><title>Only")]
    entries = entries_of(torn.encode(), "feed.xml")
    assert [feed.extract(entry).given.title for entry in entries] == ["Colonel sentenced & led away", "Appeal lodged"]


def test_a_damaged_entry_does_not_stop_the_others() -> None:
    torn = RSS_FEED.replace("<dc:creator>", "<dc:creator><a:b:c \x01>", 1).replace(
        "<description>In", "<\x02:x/><description>In"
    )
    kinds = [type(item).__name__ for item in feed.entries(torn.encode(), "feed.xml")]
    assert len(kinds) == 3
    assert kinds[1:] == ["Document", "Document"]


def test_names_of_characters_that_only_html_knows_are_not_lost() -> None:
    text = RSS_FEED.replace("Appeal lodged", "Appeal&nbsp;lodg&eacute;d & heard &amp; &unheard;of &#233;")
    _, entry, _ = entries_of(text.encode())
    assert feed.extract(entry).given.title == "Appeal lodg\u00e9d & heard & &unheard;of \u00e9"


def test_nothing_is_fetched_and_nothing_multiplies(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("A secret.")
    outer = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>'
    item = "<rss><channel><item><description>See &x; here</description></item></channel></rss>"
    (entry,) = entries_of((outer + item).encode(), "feed.xml")
    assert b"secret" not in entry.data.lower()
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 50}">' for n in range(10))
    bomb = f"<!DOCTYPE rss [{laughs}]>{item.replace('&x;', '&l9;')}".encode()
    try:
        size = sum(len(entry.data) for entry in entries_of(bomb, "feed.xml"))
    except UnreadableSource:
        size = 0
    assert size < 20_000_000


def test_no_feed(tmp_path: Path) -> None:
    (tmp_path / "empty.rss").write_text("<rss version='2.0'><channel><title>x</title></channel></rss>")
    assert places(found(tmp_path)) == [f"{tmp_path.name}/empty.rss empty_feed"]
    for data in ("", "no feed", "<html></html>"):
        with pytest.raises(UnreadableSource, match=r"broken_feed|empty_feed"):
            entries_of(data.encode(), "feed.xml")
        with pytest.raises(UnreadableSource, match="broken_feed"):
            feed.extract(document(data, RSS))
