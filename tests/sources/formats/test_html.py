from __future__ import annotations

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Given
from answerable.sources.bytes import media_type
from answerable.sources.formats import html
from answerable.sources.text.extract import Extract
from tests.sources.samples import PAGE, SCRIPTS, document


def extract(markup: str | bytes) -> Extract:
    return html.extract(document(markup, media_type.HTML))


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_the_main_text_and_nothing_else() -> None:
    assert extract(PAGE).text.split("\n\n") == [
        "Colonel sentenced to twenty years",
        "On Monday a court in Port Alder sentenced the former colonel to twenty years in prison for the killing of "
        "forty villagers in the spring of 1992.",
        "His lawyers said that they would appeal to the Supreme Court. The families of the dead wept when the judge "
        "read the verdict, which had been awaited for five years.",
        "- Twenty years for murder\n- Four years for arson",
    ]


def test_metadata() -> None:
    assert extract(PAGE).given == Given(
        title="Colonel sentenced to twenty years",
        author="Mara Lindqvist",
        publisher="The Alder Courier",
        url="https://courier.example/1997/colonel",
        published="1997-04-10T09:30:00+02:00",
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_changed(script: str) -> None:
    text = SCRIPTS[script]
    body = f"<article><h1>Title of it</h1><p>{text}</p><p>{text} {text}</p></article>"
    assert extract(page(body)).text.endswith(f"{text}\n\n{text} {text}")


def test_invisible_characters_written_as_entities_stay() -> None:
    body = "<p>The co&shy;lonel said &#8207;می&zwnj;خواهم&lrm; and was led away by four men in the morning.</p>"
    assert "co\u00adlonel said \u200fمی\u200cخواهم\u200e and" in extract(page(body)).text


def test_letters_that_stand_in_for_invisible_ones_are_kept_when_a_page_uses_them() -> None:
    body = "<p>The sign 𓀀 and 𓀁 stood beside the co&shy;lonel when he was sentenced to twenty years in prison.</p>"
    assert "sign 𓀀 and 𓀁 stood beside the co\u00adlonel" in extract(page(body)).text


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta name="DC.date.issued" content="1997-04-10">', "", "1997-04-10"),
        ('<meta itemprop="datePublished" content="10 April 1997">', "", "10 April 1997"),
        (
            '<script type="application/ld+json">[{"@graph": [{"@type": ["Report"], "datePublished": "1997-04-10"}]}]'
            "</script>",
            "",
            "1997-04-10",
        ),
        (
            '<script type="application/ld+json">{broken</script>',
            '<time datetime="1997-04-10" pubdate>x</time>',
            "1997-04-10",
        ),
        (
            '<script type="application/ld+json">{"@type": "Person", "datePublished": "1950-01-01"}</script>',
            "",
            "",
        ),
        ("", '<span class="byline published">10 April 1997</span>', "10 April 1997"),
        ("", '<span class="entry-date"><time datetime="1997-04-10">Thursday</time></span>', "1997-04-10"),
        ("", '<abbr class="published" title="1997-04-10T09:30">Thursday</abbr>', "1997-04-10T09:30"),
        (
            "",
            '<article><header><time datetime="1997-04-10">Thursday</time></header><p>words</p></article>',
            "1997-04-10",
        ),
        ("", '<div itemprop="datePublished">April 1997</div>', "April 1997"),
        # Dates that are not said to be the date of publication.
        ("", '<article><p>On <time datetime="1992-05-01">1 May 1992</time> it began.</p></article>', ""),
        ("", "<p>Copyright 2003. It happened on 3 May 1992.</p>", ""),
        ('<link rel="canonical" href="https://a.example/2003/04/05/x.html">', "<p>words</p>", ""),
        ('<meta name="date" content="unknown">', "<p>words</p>", ""),
    ],
)
def test_only_what_is_marked_up_as_the_date_of_publication_counts(head: str, body: str, date: str) -> None:
    assert extract(page(f"{body}<p>A court sentenced the colonel.</p>", head)).given.published == date


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/relative", "http://[broken", "ftp://a.example/x"])
def test_an_address_must_be_one_of_the_web(url: str) -> None:
    assert extract(page("<p>words</p>", f'<link rel="canonical" href="{url}">')).given.url == ""


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("", "cp1251"),
        ('<meta charset="iso-8859-1">', "utf-8"),
    ],
)
def test_encodings(declaration: str, encoding: str) -> None:
    markup = page(f"<p>{SCRIPTS['cyrillic']}</p>", declaration)
    assert extract(markup.encode(encoding)).text == SCRIPTS["cyrillic"]


def test_a_declaration_of_xml_that_is_not_true() -> None:
    markup = '<?xml version="1.0" encoding="utf-16"?>' + page("<p>The court sentenced the colonel.</p>")
    assert extract(markup).text == "The court sentenced the colonel."


@pytest.mark.parametrize("depth", [300, 9_000])
def test_deep_nesting_loses_no_words(depth: int) -> None:
    markup = f"<html><body>{'<div><b>' * depth}<p>The court sentenced him.</p>{'</b></div>' * depth}<p>He appealed.</p>"
    assert extract(markup).text == "The court sentenced him.\n\nHe appealed."


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(UnreadableSource) as caught:
        extract("<html><body>words" + "<div>" * (html.DEEPEST + 1))
    assert caught.value.name == "html_too_deep"


def test_a_page_too_large_to_look_for_its_main_text() -> None:
    markup = page("<nav>Home</nav>" + "<p>The court sentenced him.</p>" * (html.HUGE + 1), "<title>Verdict</title>")
    extracted = extract(markup)
    assert extracted.text.count("The court sentenced him.") == html.HUGE + 1
    assert "Home" not in extracted.text
    assert extracted.given.title == "Verdict"


def test_a_large_page_is_read_too() -> None:
    words = "The court sentenced him to twenty years in prison for the killing of forty villagers. "
    markup = page(f"<article>{''.join(f'<p>Part {n}. {words}</p>' for n in range(html.LARGE))}</article>")
    text = extract(markup).text
    assert text.startswith("Part 0. The court")
    assert f"Part {html.LARGE - 1}. The court" in text


def test_characters_that_xml_does_not_allow() -> None:
    body = "<p title='&#2;'>The court\x0csentenced&#2; him\x01 to&#12;twenty&#xFFFE; years in prison on Monday.</p>"
    assert extract(page(body, "<title>A&#3;B</title>")).text == (
        "The court sentenced\ufffd him\ufffd to\ufffdtwenty\ufffd years in prison on Monday."
    )


def test_tables_and_breaks() -> None:
    body = "<article><p>One line<br>and another of the same address.</p><table><tr><td>1992</td><td>attack</td></tr>"
    text = extract(page(body + "<tr><td>1997</td><td>verdict</td></tr></table></article>")).text
    assert text == "One line\nand another of the same address.\n\n1992 | attack\n1997 | verdict"


def test_plain_text_of_a_piece() -> None:
    piece = "<p>One &amp; two<br>three</p><script>no()</script><ul><li>four<li>five</ul>"
    piece += "<table><tr><td>a<td>b</table><nav>menu</nav>"
    assert html.plain_text(piece) == "One & two\nthree\n\nfour\nfive\n\na b\n\nmenu"
    assert html.plain_text(piece, clutter=False).endswith("a b")
    assert html.plain_text("<head><title>x</title><body>y<br/>z<hr/>") == "y\nz"
    assert html.plain_text("a\x00b\x1ec") == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("markup", ["", "<html></html>", "<body><script>x()</script></body>", "<!-- only a remark -->"])
def test_a_page_without_words(markup: str) -> None:
    assert extract(markup).text == ""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('in Kelsa.<sup><a href="#f1">1</a></sup> Police came.', "in Kelsa. Police came."),
        ('met Lenz Odra<a href="#fn2"><sup>[2]</sup></a> in Vorn', "met Lenz Odra in Vorn"),
        ('in Vorn.<a href="report.html#n3">3</a> A court', "in Vorn. A court"),
        ('in 2022,<sup id="r4"><a href="#c-4"><span>[</span>4<span>]</span></a></sup> and', "in 2022, and"),
        ("she said.”<sup>12</sup> Then", "she said.” Then"),
        ("over 5 km<sup>2</sup> of land", "over 5 km2 of land"),
        ('on <a href="/page">7</a> May', "on 7 May"),
        ('<a href="#r1">1</a> Police arrested the guard.', "1 Police arrested the guard."),
        ('see part <a href="#two">two</a>', "see part two"),
    ],
)
def test_marks_of_footnotes_behind_words_are_none_of_the_text(markup: str, text: str) -> None:
    around = "The mayor of the town said that nobody else was hurt on that day, and that the market stayed open."
    told = extract(page(f"<article><p>{around}</p><p>{markup}</p><p>{around} So it was.</p></article>")).text
    assert f"\n\n{text}\n\n" in told
