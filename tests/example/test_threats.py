"""Promises of the threat model that concern the whole way from a document to an export."""

from __future__ import annotations

import getpass
import platform
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

import answerable
from answerable.model.source import Document
from answerable.reading import rules
from answerable.sources import read

TRAPS = {
    "text/html": b"""<!DOCTYPE html [<!ENTITY x SYSTEM "http://tracker.example/entity">]>
        <html><head><title>Court frees editor</title><base href="http://tracker.example/">
        <link rel="stylesheet" href="style.css"><script src="http://tracker.example/a.js"></script></head>
        <body><article><h1>Court frees editor</h1><p>A court released the editor on Monday &x; after two years.</p>
        <p><img src="http://tracker.example/pixel.gif"></p><iframe src="http://tracker.example/f"></iframe>
        </article></body></html>""",
    "text/markdown": b"# Court frees editor\n\n![](http://tracker.example/pixel.gif) A court released the editor.\n",
    "message/rfc822": b"From: a@b.example\r\nSubject: Court frees editor\r\nDate: Fri, 15 Mar 2002 08:00:00 +0000\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n"
    b"<p>A court released the editor.</p><img src='http://tracker.example/pixel.gif'>\r\n",
}


@pytest.mark.parametrize("media_type", TRAPS)
def test_reading_opens_no_connection(monkeypatch: pytest.MonkeyPatch, media_type: str) -> None:
    tried: list[Any] = []

    def refuse(*arguments: Any, **_: Any) -> NoReturn:
        tried.append(arguments)
        raise OSError("no network here")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    source, text = read(Document(location="trap", data=TRAPS[media_type], media_type=media_type))
    rules().read(source, text)
    assert "released the editor" in text
    assert not tried


def test_neither_record_nor_export_tells_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A short name ("vm") stands among the bytes of any file by chance.
    machine, user = "machine-of-the-collector", "collector-at-work"
    monkeypatch.setattr(socket, "gethostname", lambda: machine)
    monkeypatch.setattr(platform, "node", lambda: machine)
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, user)
    assert getpass.getuser() == user
    cabinet = tmp_path / "cabinet-of-the-collector"
    cabinet.mkdir()
    (cabinet / "note.txt").write_text(
        "Court frees editor\n\nPARIS, 3 May 2001 — A court released the editor Ada Tremlow on Monday.\n",
        encoding="utf-8",
    )
    path, lines = tmp_path / "record.answerable", tmp_path / "lines.jsonl"
    with answerable.open(path) as record:
        record.read([cabinet])
        record.export(lines)
        assert [source.location for source in record.sources()] == ["cabinet-of-the-collector/note.txt"]
    told = path.read_bytes() + lines.read_bytes()
    assert b"note.txt" in told
    for private in (str(tmp_path), str(Path.home()), machine, user):
        assert private.encode() not in told, private
