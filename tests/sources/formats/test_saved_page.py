from __future__ import annotations

import pytest

from answerable.model.source import Document
from answerable.sources import read
from answerable.sources.bytes.media_type import EMAIL, HTML
from answerable.sources.formats import saved_page
from tests.sources.samples import document

ADDRESS = "https://courier.example/raid"
PAGE = """<html><head><meta property="og:site_name" content="Harbour Courier"></head><body>
<nav>Home World</nav><article><h1>Raid in Drum Hill</h1><p>Police raided the offices of the union in Drum Hill on Monday
and took three of its clerks away, a lawyer for the union said.</p></article>
<section class="comments"><p>Tom: the mayor shot them</p></section></body></html>"""


def saved(head: str, part: str = "") -> Document:
    text = (
        f'{head}\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="X"\n\n'
        f"--X\nContent-Type: text/html; charset=utf-8\n{part}\n{PAGE}\n--X\nContent-Type: text/css\n\np {{}}\n--X--\n"
    )
    return document(text, EMAIL, "raid.mhtml")


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (f"From: <Saved by Blink>\nSnapshot-Content-Location: {ADDRESS}", ""),
        ("From: <Saved by Windows Internet Explorer 8>", f"Content-Location: {ADDRESS}\n"),
    ],
)
def test_a_page_saved_as_one_file_is_read_as_the_page_it_was(head: str, part: str) -> None:
    page = saved_page.page(saved(f"{head}\nDate: Tue, 4 May 2021 10:00:00 -0000", part))
    assert page is not None
    assert (page.location, page.media_type) == (f"raid.mhtml!{ADDRESS}", HTML)
    source, text = read(page)
    assert (source.url, source.publisher, source.published.edtf) == (ADDRESS, "Harbour Courier", "../2021-05-04")
    assert "Police raided" in text
    assert "Tom" not in text
    assert "Home" not in text


def test_a_page_that_somebody_was_sent_is_a_message() -> None:
    head = "From: Mara <m@a.example>\nTo: desk@a.example\nSubject: Raid"
    assert saved_page.page(saved(head, f"Content-Location: {ADDRESS}\n")) is None
    assert saved_page.page(saved("From: Mara <m@a.example>\nSubject: Raid")) is None


def test_a_page_without_an_address_or_a_day_that_can_be_read() -> None:
    page = saved_page.page(saved("From: <Saved by Blink>\nDate: soon"))
    assert page is not None
    assert (page.location, page.given.url, page.given.published) == ("raid.mhtml!page", "", "")
