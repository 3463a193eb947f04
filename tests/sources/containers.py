"""Small real containers, made as programs make them. People, places and outlets are invented."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from pathlib import Path

from answerable.model.source import Document, Problem
from answerable.sources.walk import walk
from tests.sources.samples import ENGLISH, MESSAGE, PAGE

PARAGRAPH = f"{ENGLISH} The families of the dead said that they had waited for five years."


def found(*paths: Path) -> list[Document | Problem]:
    """All that `walk` yields."""
    return list(walk(paths))


def documents(*paths: Path) -> list[Document]:
    """The documents, where there is to be no problem."""
    everything = found(*paths)
    assert not [item for item in everything if isinstance(item, Problem)]
    return [item for item in everything if isinstance(item, Document)]


def places(items: Iterable[Document | Problem]) -> list[str]:
    """Where they were found; of a problem with its code."""
    return [item.location if isinstance(item, Document) else f"{item.location} {item.code}" for item in items]


def zip_file(members: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def warc_file(*, gzipped: bool = True) -> bytes:
    """A crawl: a page, a picture, a missing page, a page sent packed, a resource and a request."""
    site = "https://courier.example"
    packed = gzip.compress(PAGE.replace("Colonel", "General").encode(), mtime=0)
    records = (
        _record("warcinfo", "", "application/warc-fields", b"software: by hand\r\n"),
        _response(f"{site}/1997/colonel", PAGE.encode(), "text/html; charset=utf-8"),
        _response(f"{site}/logo.png", b"\x89PNG\r\n\x1a\n....", "image/png"),
        _response(f"{site}/gone", b"<html><body>Not here</body></html>", "text/html", "404 Not Found"),
        _response(f"{site}/general", packed, "text/html", "200 OK", "Content-Encoding: gzip"),
        _record("resource", f"{site}/notes.txt", "text/plain", PARAGRAPH.encode()),
        _record("request", f"{site}/", "application/http;msgtype=request", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    )
    # By custom a compressed web archive is a gzip member a record.
    return b"".join(gzip.compress(record, mtime=0) if gzipped else record for record in records)


def _response(url: str, payload: bytes, media_type: str, status: str = "200 OK", *more: str) -> bytes:
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(payload)}", *more, "", "")
    return _record("response", url, "application/http;msgtype=response", "\r\n".join(lines).encode() + payload)


def _record(kind: str, url: str, media_type: str, block: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}>\r\nWARC-Date: 1999-05-17T08:00:00Z\r\n"
    head += f"WARC-Target-URI: {url}\r\n" if url else ""
    head += f"Content-Type: {media_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


SECOND_MESSAGE = MESSAGE.replace("<1@", "<2@").replace("Mara Lindqvist", "Jon Aas").replace("10 Apr", "11 Apr")


def mbox_file(*messages: str) -> bytes:
    """A mailbox as mail programs write it: a line "From …" before each message and a blank line after."""
    return "".join(f"From desk@courier.example Thu Apr 10 09:30:00 1997\n{text}\n" for text in messages).encode()


def message_with_files(attached: Mapping[str, tuple[bytes, str]], html: str = "") -> bytes:
    """An e-mail with a plain part, perhaps an HTML part, and files."""
    mail = EmailMessage()
    mail["From"] = '"Lindqvist, Mara" <mara@courier.example>'
    mail["Subject"] = "Die Urteile über Port Alder — Überblick"
    mail["Date"] = "Thu, 10 Apr 1997 09:30:00 +0200"
    mail.set_content(PARAGRAPH)
    if html:
        mail.add_alternative(html, subtype="html")
    for name, (data, media_type) in attached.items():
        main, _, sub = media_type.partition("/")
        mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return mail.as_bytes()


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Alder Courier</title><link>https://courier.example/</link><description>News</description>
<item><title>Colonel sentenced &amp; led away</title><link>https://courier.example/1</link>
<dc:creator>Mara Lindqvist</dc:creator><pubDate>Thu, 10 Apr 1997 09:30:00 +0200</pubDate>
<description>In short</description>
<content:encoded><![CDATA[<p>{PARAGRAPH}</p><p>He was led away.</p>]]></content:encoded></item>
<!-- a note -->
<item><title>Appeal lodged</title><guid>https://courier.example/2</guid><author>jon@courier.example (Jon Aas)</author>
<pubDate>Fri, 11 Apr 1997 09:30:00 +0200</pubDate><description>&lt;p&gt;The appeal &lt;b&gt;was&lt;/b&gt;
lodged.&lt;/p&gt;</description></item>
<item><title>Only a headline</title></item>
</channel></rss>
"""

ATOM = f"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Alder Rights Watch</title><id>urn:x</id><updated>1997-04-12</updated>
<entry><title type="html">Verdict &amp;amp; appeal</title><id>urn:1</id>
<link rel="self" href="https://watch.example/1.xml"/><link href="https://watch.example/1"/>
<author><name>Mara Lindqvist</name><uri>https://watch.example/mara</uri></author>
<updated>1997-04-12T00:00:00Z</updated><published>1997-04-11T00:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{PARAGRAPH}</p><p>He was led away.</p>
</div></content></entry></feed>
"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old Alder News</title></channel>
<item rdf:about="https://old.example/1"><title>Verdict</title><dc:date>1997-04-10</dc:date>
<description>A colonel was sentenced.</description></item></rdf:RDF>
"""
