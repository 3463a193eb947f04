from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.sources import read
from answerable.sources.bytes.media_type import TELEGRAM_MESSAGE
from tests.sources.containers import documents, found, places
from tests.sources.samples import document

CHAT = {
    "name": "Harbour Watch",
    "type": "public_channel",
    "id": 12,
    "messages": [
        {"id": 1, "type": "service", "date": "2021-07-22T09:00:00", "action": "create_channel", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2021-07-23T10:22:33",
            "from": "Harbour Watch",
            "text": ["Police arrested ", {"type": "bold", "text": "Ana Lopes"}, " in Port Lemar."],
        },
        {
            "id": 3,
            "type": "message",
            "date": "2021-07-23T11:00:00",
            "from": "Harbour Watch",
            "photo": "a.jpg",
            "text": "",
        },
        {
            "id": 4,
            "type": "message",
            "date": "2021-07-24T08:00:00",
            "from": "Harbour Watch",
            "forwarded_from": "Quay News",
            "text": "She was freed.",
        },
    ],
}

PAGE = """<!DOCTYPE html><html><head><title>Exported Data</title></head><body onload="CheckLocation();">
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Harbour Watch </div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">23 July 2021</div></div>
<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"></div><div class="body">
<div class="pull_right date details" title="23.07.2021 10:22:33 UTC+01:00">10:22</div>
<div class="from_name">Harbour Watch </div>
<div class="text">Police arrested <strong>Ana Lopes</strong> in Port Lemar.<br><br>She is
held.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="23.07.2021 11:00:00">11:00</div>
<div class="media_wrap clearfix">Photo</div></div></div>
<div class="message default clearfix joined" id="message4"><div class="body">
<div class="pull_right date details" title="24.07.2021 08:00:00">08:00</div>
<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body">
<div class="from_name">Quay News <span class="date details" title="24.07.2021 07:00:00"> 24.07.2021</span></div>
<div class="text">She was freed.</div></div></div></div>
</div></div></div></body></html>"""


def test_an_export_as_json(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text(json.dumps(CHAT))
    items = documents(tmp_path / "result.json")
    assert places(items) == ["result.json#2", "result.json#4"]
    source, text = read(items[0])
    assert text == "Police arrested Ana Lopes in Port Lemar."
    assert (source.publisher, source.author, source.published.edtf) == ("Harbour Watch", "", "2021-07-23")
    assert source.title == text
    source, text = read(items[1])
    assert (text, source.author, source.published.edtf) == ("She was freed.", "Quay News", "2021-07-24")


def test_a_long_message_has_a_short_title() -> None:
    message = {"chat": "Harbour Watch", "message": {"text": "Police in Port Lemar " * 9 + "\nMore."}}
    source, _ = read(document(json.dumps(message), TELEGRAM_MESSAGE))
    assert source.title == "Police in Port Lemar Police in Port Lemar Police in Port Lemar Police in Port …"


def test_the_chats_of_an_account(tmp_path: Path) -> None:
    account = {
        "about": "",
        "chats": {"list": [CHAT]},
        "left_chats": {"list": [{**CHAT, "name": "Old"}, {"name": "No"}]},
    }
    (tmp_path / "result.json").write_text(json.dumps(account))
    assert [read(item)[0].publisher for item in documents(tmp_path / "result.json")] == ["Harbour Watch"] * 2 + [
        "Old"
    ] * 2


def test_an_export_as_pages(tmp_path: Path) -> None:
    (tmp_path / "messages.html").write_text(PAGE)
    items = documents(tmp_path / "messages.html")
    assert places(items) == ["messages.html#2", "messages.html#4"]
    source, text = read(items[0])
    assert text == "Police arrested Ana Lopes in Port Lemar.\n\nShe is held."
    assert (source.publisher, source.author, source.published.edtf) == ("Harbour Watch", "", "2021-07-23")
    source, text = read(items[1])
    assert (text, source.author, source.published.edtf) == ("She was freed.", "Quay News", "2021-07-24")


def test_a_chat_without_words_says_so(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text(json.dumps({"name": "Empty", "messages": []}))
    (problem,) = found(tmp_path / "result.json")
    assert getattr(problem, "code", "") == "no_text_column"


@pytest.mark.parametrize("data", [b"{}", b"[1]", b"no json", b'{"message": 3}'])
def test_what_is_no_message(data: bytes) -> None:
    with pytest.raises(UnreadableSource) as error:
        read(document(data, TELEGRAM_MESSAGE))
    assert error.value.name == "broken_message"
