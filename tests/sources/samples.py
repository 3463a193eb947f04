"""Small real documents, made as their authors' programs make them. People, places and outlets are invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import odfdo
from fpdf import FPDF

from answerable.model.source import Document, Given
from answerable.sources.bytes import media_type

ENGLISH = (
    "A court in Port Alder sentenced the former colonel to twenty years in prison on Monday for the killing of "
    "forty villagers. His lawyers said that they would appeal."
)
SCRIPTS = {
    "persian": "دادگاه روز سه‌شنبه سرهنگ پیشین را به بیست سال زندان محکوم کرد. "
    "وکلای او گفتند که درخواست تجدیدنظر خواهند کرد.",
    "arabic": "حكمت المحكمة يوم الثلاثاء على العقيد السابق بالسجن عشرين عاما بتهمة قتل المدنيين. "
    "وقال محاموه إنهم سيستأنفون الحكم.",
    "cyrillic": "Суд приговорил бывшего полковника к двадцати годам лишения свободы за убийство мирных жителей. "
    "Адвокаты подадут апелляцию.",
    "chinese": "法院周二判处这名前上校二十年监禁，罪名是杀害平民。他的律师表示将提出上诉。",
    "japanese": "裁判所は火曜日、民間人殺害の罪で元大佐に禁錮二十年を言い渡した。弁護士は控訴すると述べた。",
    "korean": "법원은 화요일 민간인 살해 혐의로 전직 대령에게 징역 20년을 선고했다. 변호인은 항소하겠다고 밝혔다.",
    "hebrew": "בית המשפט גזר על הקולונל לשעבר עשרים שנות מאסר על רצח אזרחים. עורכי דינו אמרו שיערערו.",
    "mixed": "The paper “کیهان” wrote on 3 May: «سرهنگ پیشین» was freed (الإفراج عنه), said Дмитрий Волков.",
    "decomposed": "Le procureur a re\u0301quis vingt ans; le cafe\u0301 "
    "de la Paix fut de\u0301truit, dit l'e\u0301ve\u0302que.",
    "composed": "Le procureur a r\u00e9quis vingt ans; le caf\u00e9 "
    "de la Paix fut d\u00e9truit, dit l'\u00e9v\u00eaque.",
    "soft hyphens": "The extra\u00addition of the ex-colo\u00adnel was or\u00addered by the Supreme Court on Friday.",
    "ligatures": "The ﬁrst oﬃcer to be identiﬁed ﬂed the aﬀected city before the ﬁnal verdict.",
    "emoji": "The ministry posted 👨‍👩‍👧‍👦 and 🇳🇱 and 👩🏽‍⚖️ next to the news of the verdict on its page.",
}


def document(data: bytes | str, kind: str, location: str = "case/item", given: Given | None = None) -> Document:
    """A document with these bytes."""
    raw = data.encode() if isinstance(data, str) else data
    return Document(location=location, data=raw, media_type=kind, given=given or Given())


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Colonel sentenced to twenty years | The Alder Courier</title>
<meta property="og:site_name" content="The Alder Courier">
<meta property="article:published_time" content="1997-04-10T09:30:00+02:00">
<meta name="author" content="Mara Lindqvist">
<link rel="canonical" href="https://courier.example/1997/colonel">
<style>p { color: black }</style><script>var tracked = "yes";</script></head>
<body><header><a href="/">Home</a> <a href="/world">World</a></header>
<nav><ul><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Colonel sentenced to twenty years</h1>
<p>On <time datetime="1997-04-07">Monday</time> a court in Port Alder sentenced the former colonel to twenty years in
prison for the killing of forty villagers in the spring of 1992.</p>
<p>His lawyers said that they would <b>appeal</b> to the Supreme Court. <a href="/x">The families</a> of the dead wept
when the judge read the verdict, which had been awaited for five years.</p>
<ul><li>Twenty years for murder</li><li>Four years for arson</li></ul>
</article>
<aside><p>Related: the mayor opens a bridge.</p></aside>
<div id="comments" class="comments"><p>A reader writes that the whole court is rotten and should be closed.</p></div>
<p>Comments are closed.</p>
<footer><p>Copyright 1997 The Alder Courier. All rights reserved.</p></footer></body></html>
"""

MARKDOWN = """---
title: "Verdict in the Port Alder case: a summary"
date: 1997-04-10
author: Mara Lindqvist
publisher: Alder Rights Watch
url: https://watch.example/verdict
tags:
  - courts
---
# Verdict in the *Port Alder* case

A court sentenced the former colonel
to [twenty years](https://watch.example/1) in prison.\\
He was led away.

- Forty villagers died.
- Nine houses were burned:
  1. six in the north
  2. three in the south

> The law has spoken, said the judge.

| Date | Step |
|------|------|
| 1992 | attack |
| 1997 | verdict |

<div>Names of the dead are <b>withheld</b>.</div>

```
Case 12/1997
```
"""


def docx_file(*paragraphs: str, title: str = "Findings of the commission", author: str = "Mara Lindqvist") -> bytes:
    """A Word file with a heading, the paragraphs and a table."""
    word = docx.Document()
    word.core_properties.title, word.core_properties.author = title, author
    word.add_heading("Findings", 1)
    for paragraph in paragraphs or (ENGLISH,):
        word.add_paragraph(paragraph)
    table = word.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("1992", "attack", "1997", "verdict"), strict=True
    ):
        cell.text = text
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def odt_file(*paragraphs: str, title: str = "Findings of the commission") -> bytes:
    """An ODT file with a heading, the paragraphs, a list and a table."""
    odt = odfdo.Document("text")
    odt.meta.title, odt.meta.creator = title, "Mara Lindqvist"
    body = odt.body
    body.clear()
    body.append(odfdo.Header(1, "Findings"))
    for paragraph in paragraphs or (ENGLISH,):
        body.append(odfdo.Paragraph(paragraph))
    body.append(odfdo.List(["Forty villagers died.", "Nine houses burned."]))
    table = odfdo.Table("Steps", width=2, height=1)
    table.set_value("A1", "1997")
    table.set_value("B1", "verdict")
    body.append(table)
    out = io.BytesIO()
    odt.save(out)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes | str) -> bytes:
    """The same zip with one member more, or another in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return out.getvalue()


def pdf_file(*pages: tuple[str, ...], header: str = "", password: str = "", title: str = "") -> bytes:
    """A PDF with these paragraphs on each page, a running head and page numbers where `header` is given."""

    class Report(FPDF):
        def header(self) -> None:
            if header:
                self.set_font("helvetica", size=8)
                self.cell(0, 6, header, new_x="LMARGIN", new_y="NEXT")
                self.ln(6)

        def footer(self) -> None:
            if header:
                self.set_y(-15)
                self.set_font("helvetica", size=8)
                self.cell(0, 6, f"Page {self.page_no()} of {len(pages)}", align="C")

    pdf = Report()
    if title:
        pdf.set_title(title)
        pdf.set_author("Mara Lindqvist")
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)
    for page in pages or ((ENGLISH,),):
        pdf.add_page()
        pdf.set_font("helvetica", size=11)
        for paragraph in page:
            pdf.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
    return bytes(pdf.output())


def scan_file() -> bytes:
    """A PDF whose one page is a picture, as a scanner makes it."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (600, 200), 255)
    ImageDraw.Draw(picture).text((20, 80), "THE COURT SENTENCED THE COLONEL", fill=0, font_size=28)
    pdf = FPDF()
    pdf.add_page()
    pdf.image(picture, w=180)
    return bytes(pdf.output())


RICH_TEXT = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Times;}}}}\pard\f0 A headline\par\par {ENGLISH}\par}}"

FILES: dict[str, Callable[[], bytes]] = {
    media_type.PLAIN: lambda: f"A headline\n\n{ENGLISH}\n".encode(),
    media_type.MARKDOWN: lambda: MARKDOWN.encode(),
    media_type.HTML: lambda: PAGE.encode(),
    media_type.PDF: pdf_file,
    media_type.DOCX: docx_file,
    media_type.ODT: odt_file,
    media_type.RTF: lambda: RICH_TEXT.encode(),
    media_type.DOC: (Path(__file__).parent / "formats/papers/judgment.doc").read_bytes,
}


MESSAGE = f"""From: Mara Lindqvist <mara@courier.example>
To: desk@courier.example
Subject: =?utf-8?q?Verdict_in_Port_Alder?=
Date: Thu, 10 Apr 1997 09:30:00 +0200
Message-ID: <1@courier.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{ENGLISH}
"""
RSS_ITEM = f"""<item><title>Verdict in Port Alder</title><link>https://courier.example/1</link>
<pubDate>Thu, 10 Apr 1997 09:30:00 +0200</pubDate><description>&lt;p&gt;{ENGLISH}&lt;/p&gt;</description></item>"""
ATOM_ENTRY = f"""<entry xmlns="http://www.w3.org/2005/Atom"><title>Verdict in Port Alder</title>
<published>1997-04-10T09:30:00+02:00</published><content type="text">{ENGLISH}</content></entry>"""
ROW = f'url,date,title,text\nhttps://courier.example/1,1997-04-10,Verdict,"{ENGLISH}"\n'
LINE = f'{{"url": "https://courier.example/1", "date": "1997-04-10", "title": "Verdict", "text": "{ENGLISH}"}}'

ARTICLE = (
    f"The Alder Courier\nApril 10, 1997 Thursday\nHEADLINE: Verdict\nLENGTH: 40 words\nBODY:\n{ENGLISH}\nLOAD-DATE: x"
)
CHAT_MESSAGE = f'{{"chat": "Alder Watch", "message": {{"date": "1997-04-10T09:30:00", "text": "{ENGLISH}"}}}}'

PARTS: dict[str, Callable[[], bytes]] = {
    media_type.EMAIL: MESSAGE.encode,
    media_type.RSS: RSS_ITEM.encode,
    media_type.ATOM: ATOM_ENTRY.encode,
    media_type.CSV: ROW.encode,
    media_type.TSV: ROW.replace(",", "\t").encode,
    media_type.JSON_LINES: LINE.encode,
    media_type.NEWS_ARTICLE: ARTICLE.encode,
    media_type.TELEGRAM_MESSAGE: CHAT_MESSAGE.encode,
    media_type.WHATSAPP_MESSAGE: f"[10/04/1997, 10:22:33] Mara: {ENGLISH}".encode,
}
"""What `walk` makes of mailboxes, feeds, tables and downloads: one message, entry, row, line or article."""

DOCUMENTS = FILES | PARTS
