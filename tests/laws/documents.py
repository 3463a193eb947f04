"""One document of every format with the same words in it, in any script."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

import docx
import odfdo
from hypothesis import strategies as st

Maker = Callable[[Sequence[str]], tuple[str, bytes]]

SENTENCES = (
    "A Swedish court sentenced Omid Rahbari to life in prison on 14 July 2022.",
    "According to witnesses, guards killed at least 1,500 prisoners in the summer of 1988.",
    "The ministry denied that police had tortured the detainees.",
    "The council should impose sanctions, said Marta Nováková (née Dvořáková).",
    "دادگاه برلین در ۱۰ آوریل ۱۹۹۷ رأی خود را صادر کرد.",
    "قالت المحكمة إن المتهم أدين بالقتل يوم الخميس.",
    "Суд приговорил бывшего чиновника к пожизненному заключению.",
    "法院周四判处该前官员终身监禁。",
    "The spokesman said «لا تعليق» and left; the judge (法官) replied: “нет”.",
    "Cafe\u0301 owner Zoe\u0308 Lind was arre\u00adsted 👩🏽‍⚖️ in the ﬁnal hearing.",
)

paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6)


def text(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.txt", "\n\n".join(lines).encode()


def utf16(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.txt", "\n\n".join(lines).encode("utf-16")


def markdown(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.md", ("# A heading\n\n" + "\n\n".join(lines)).encode()


def page(lines: Sequence[str]) -> tuple[str, bytes]:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return "a.html", (
        "<!doctype html><html><head><meta charset=utf-8><title>A page</title></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>A page</h1>{body}</article></body></html>"
    ).encode()


def word(lines: Sequence[str]) -> tuple[str, bytes]:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return "a.docx", file.getvalue()


def open_document(lines: Sequence[str]) -> tuple[str, bytes]:
    document = odfdo.Document("text")
    document.body.clear()
    for line in lines:
        document.body.append(odfdo.Paragraph(line))
    file = io.BytesIO()
    document.save(file)
    return "a.odt", file.getvalue()


def message(lines: Sequence[str]) -> tuple[str, bytes]:
    mail = EmailMessage()
    mail["From"] = "Desk <desk@example.org>"
    mail["Subject"] = "A message"
    mail["Date"] = "Thu, 14 Jul 2022 10:00:00 +0200"
    mail.set_content("\n\n".join(lines))
    return "a.eml", mail.as_bytes()


def feed(lines: Sequence[str]) -> tuple[str, bytes]:
    body = escape("".join(f"<p>{html.escape(line)}</p>" for line in lines))
    return "a.xml", (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed</title>'
        f"<item><title>An entry</title><description>{body}</description></item></channel></rss>"
    ).encode()


def csv_table(lines: Sequence[str]) -> tuple[str, bytes]:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["url", "date", "title", "text"])
    writer.writerow(["https://example.org/1", "2022-07-14", "A row", "\n\n".join(lines)])
    return "a.csv", file.getvalue().encode()


def json_lines(lines: Sequence[str]) -> tuple[str, bytes]:
    row = {"url": "https://example.org/1", "date": "2022-07-14", "title": "A row", "text": "\n\n".join(lines)}
    return "a.jsonl", (json.dumps(row) + "\n").encode()


MAKERS: tuple[Maker, ...] = (
    text,
    utf16,
    markdown,
    page,
    word,
    open_document,
    message,
    feed,
    csv_table,
    json_lines,
)
