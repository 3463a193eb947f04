"""One document of every format with the same words in it, in any script."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import re
import unicodedata
import zipfile
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

HIDDEN = ("Omid Rahbari", "Marta Nováková", "محمد رضایی", "ليلى حداد", "Семён Орлов", "王伟")
"""Names of the sentences, one of each script, and of a sentence each that tells who was arrested."""

ARRESTS = tuple(f"Police arrested {name} in Tarn on 3 May 2020, said {name}." for name in HIDDEN)

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


def atom(lines: Sequence[str]) -> tuple[str, bytes]:
    body = escape("".join(f"<p>{html.escape(line)}</p>" for line in lines))
    return "a.atom", (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>'
        f'<entry><title>An entry</title><content type="html">{body}</content></entry></feed>'
    ).encode()


def mailbox(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.mbox", b"From desk@example.org Thu Jul 14 10:00:00 2022\n" + message(lines)[1] + b"\n"


def archived(lines: Sequence[str]) -> tuple[str, bytes]:
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(lines)[1]
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\n"
        "WARC-Date: 2022-07-15T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(reply)}\r\n\r\n"
    )
    return "a.warc.gz", gzip.compress(head.encode() + reply + b"\r\n\r\n", mtime=0)


def collected(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.wacz", zipped({"datapackage.json": b"{}", "archive/a.warc.gz": archived(lines)[1]})


def packed(lines: Sequence[str]) -> tuple[str, bytes]:
    return "a.zip", zipped({"b.zip": zipped(dict([word(lines)]))})


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


PRINTED_OTHERWISE = (SENTENCES[-2], SENTENCES[-1])
"""Of these a page holds the glyphs, from which mixed directions, ligatures and marks cannot be told as typed."""


def as_printed(line: str) -> str:
    """A line as its glyphs stand from left to right: a line of Arabic script backwards, but for its numbers."""
    if unicodedata.bidirectional(line[0]) not in ("R", "AL"):
        return line
    return re.sub(r"\d+", lambda number: number[0][::-1], line[::-1])


def pdf(lines: Sequence[str]) -> tuple[str, bytes]:
    """A text layer in any script: each character is a glyph of its own, and a table says which character it is."""
    lines = [as_printed(line) for line in lines]
    characters = sorted(set("".join(lines)))
    glyph = {character: f"{number:04x}" for number, character in enumerate(characters, 1)}
    table = "".join(f"<{glyph[c]}> <{c.encode('utf-16-be').hex()}>\n" for c in characters)
    shown = "".join(
        f"BT /F 8 Tf 1 0 0 1 20 {800 - 30 * at} Tm <{''.join(glyph[c] for c in line)}> Tj ET\n"
        for at, line in enumerate(lines)
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(characters)} beginbfchar\n{table}endbfchar\n"
        "endcmap end end"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}endstream",
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 500"
        "/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]
    data, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{held}endobj\n".encode()
    index = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 8\n0000000000 65535 f \n{index}trailer<</Size 8/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    return "a.pdf", data + end.encode()


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
    atom,
    mailbox,
    archived,
    collected,
    packed,
    pdf,
)
