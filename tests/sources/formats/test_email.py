from __future__ import annotations

from email.header import Header
from email.message import EmailMessage

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Document
from answerable.model.when import Basis
from answerable.sources import read
from answerable.sources.bytes.media_type import EMAIL
from answerable.sources.formats import email
from tests.sources.containers import PARAGRAPH, message_with_files
from tests.sources.samples import ENGLISH, MESSAGE, SCRIPTS, document


def test_headers_are_metadata() -> None:
    source, text = read(document(MESSAGE, EMAIL))
    assert text == ENGLISH
    assert (source.title, source.author) == ("Verdict in Port Alder", "Mara Lindqvist")
    assert (source.published.edtf, source.published.basis) == ("1997-04-10", Basis.METADATA)


def test_the_plain_part_is_preferred_and_the_html_part_does() -> None:
    both = email.extract(document(message_with_files({}, html="<p>Another <b>text</b>.</p>"), EMAIL))
    assert both.text.strip() == PARAGRAPH
    assert both.given.title == "Die Urteile über Port Alder — Überblick"
    assert both.given.author == "Lindqvist, Mara"
    only = MESSAGE.replace("text/plain", "text/html").replace(ENGLISH, "<html><p>One<p>Two &amp; <i>three</i>")
    assert email.extract(document(only, EMAIL)).text == "One\n\nTwo & three"


@pytest.mark.parametrize(
    "quoted",
    [
        '<div class="gmail_quote">On 3 May Ana Tarn wrote:<blockquote><p>Was he shot?</p>By whom?</blockquote></div>',
        "<blockquote type=cite>On 3 May Ana Tarn wrote:<p>Was he shot?<p>By whom?</blockquote>",
    ],
)
def test_what_a_page_quotes_of_an_earlier_message_is_marked_as_in_plain_text(quoted: str) -> None:
    page = MESSAGE.replace("text/plain", "text/html").replace(
        ENGLISH, f"<p>No, he was freed.</p>{quoted}<p>Yours, Emil"
    )
    assert email.extract(document(page.encode(), EMAIL)).text == (
        "No, he was freed.\n\n> On 3 May Ana Tarn wrote:\n\n> Was he shot?\n\n> By whom?\n\nYours, Emil"
    )


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_every_script_comes_through_base64(script: str) -> None:
    mail = EmailMessage()
    mail.set_content(SCRIPTS[script], cte="base64")
    subject = Header(SCRIPTS[script][:40], "utf-8", header_name="Subject").encode()
    found = email.extract(document(f"Subject: {subject}\n".encode() + mail.as_bytes(), EMAIL))
    assert found.text.strip() == SCRIPTS[script]
    assert found.given.title == " ".join(SCRIPTS[script][:40].split())


def test_a_comment_after_the_date_and_a_bare_address() -> None:
    mail = MESSAGE.replace("+0200", "+0200 (CEST)").replace(
        "Mara Lindqvist <mara@courier.example>", "m@courier.example"
    )
    source, _ = read(document(mail, EMAIL))
    assert (source.published.edtf, source.author) == ("1997-04-10", "m@courier.example")


def test_a_message_of_attachments_alone() -> None:
    mail = MESSAGE.replace("Content-Type: text/plain; charset=utf-8", "Content-Type: application/pdf")
    with pytest.raises(UnreadableSource, match="email_without_text"):
        email.extract(document(mail, EMAIL))


def mixed(*parts: tuple[str, bytes], kind: str = "multipart/mixed") -> bytes:
    """A message of parts, each with its own headers."""
    held = b"".join(b"--x\n%s\n\n%s\n" % (headers.encode(), content) for headers, content in parts)
    return b"Subject: S\nMIME-Version: 1.0\nContent-Type: %s; boundary=x\n\n%s--x--\n" % (kind.encode(), held)


def test_words_around_what_is_attached_are_all_read() -> None:
    picture = ("Content-Type: image/jpeg", b"\xff\xd8\xff")
    pieces = mixed(("Content-Type: text/plain", b"Above."), picture, ("Content-Type: text/html", b"<p>Below.</p>"))
    assert email.extract(document(pieces, EMAIL)).text == "Above.\n\nBelow."
    assert list(email.attachments(pieces)) == [("attachment-2", b"\xff\xd8\xff")]


def test_a_file_without_a_name_or_a_text_beside_it_is_attached_too() -> None:
    (only,) = email.attachments(b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: application/pdf\n\n%PDF-")
    assert only == ("attachment-1", b"%PDF-")
    invited = ("Content-Type: text/calendar", b"BEGIN:VCALENDAR")
    plain = ("Content-Type: text/plain", b"Come.")
    assert [name for name, _ in email.attachments(mixed(plain, invited))] == ["attachment-2"]
    assert list(email.attachments(mixed(plain, invited, kind="multipart/alternative"))) == []


def test_the_pictures_of_a_page_and_a_signature_are_not_attached() -> None:
    page = ("Content-Type: text/html", b"<p>Seen <img src='cid:1'></p>")
    logo = ("Content-Type: image/png; name=logo.png\nContent-ID: <1>", b"\x89PNG")
    assert list(email.attachments(mixed(page, logo, kind="multipart/related"))) == []
    assert [name for name, _ in email.attachments(mixed(page, logo))] == ["logo.png"]
    seal = ("Content-Type: application/pgp-signature; name=signature.asc", b"-----BEGIN")
    assert list(email.attachments(mixed(page, seal, kind="multipart/signed"))) == []


def test_attachments_with_and_without_names() -> None:
    data = message_with_files({"Bericht ü.txt": (b"One", "text/plain"), "b.bin": (b"\x00", "application/octet-stream")})
    assert list(email.attachments(data)) == [("Bericht ü.txt", b"One"), ("b.bin", b"\x00")]
    nameless = data.replace(b"filename", b"nofilename")
    assert [name for name, _ in email.attachments(nameless)] == ["attachment-2", "attachment-3"]


def test_a_forwarded_message_is_an_attachment_and_not_the_text() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Inner"
    inner.set_content("The inner text.")
    outer = EmailMessage()
    outer["Subject"] = "Outer"
    outer.set_content("The outer text.")
    outer.add_attachment(inner)
    data = outer.as_bytes()
    assert email.extract(document(data, EMAIL)).text == "The outer text.\n"
    ((name, attached),) = email.attachments(data)
    assert name == "attachment-2"
    assert email.extract(document(attached, EMAIL)).text == "The inner text.\n"


@pytest.mark.parametrize(
    "header", [b"Subject: =?utf-8?b?%%%?=", b"Subject: =?none?q?x?=", b"Subject: \xff\xfe", b"From: <<<>>>,,"]
)
def test_headers_that_are_none(header: bytes) -> None:
    data = header + b"\nMIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\nIt was so.\n"
    source, text = read(Document(location="x", data=data, media_type=EMAIL))
    assert text == "It was so."
    assert f"{source.title}{source.author}".isprintable()


def test_a_message_nested_without_end() -> None:
    part = b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n"
    data = b"".join(part % (n, n) for n in range(3_000))
    with pytest.raises(UnreadableSource):
        email.extract(document(data, EMAIL))
    with pytest.raises(UnreadableSource):
        list(email.attachments(data))
