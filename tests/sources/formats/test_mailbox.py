from __future__ import annotations

import io
import mailbox as standard
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.sources import read
from answerable.sources.formats import mailbox
from tests.sources.containers import SECOND_MESSAGE, documents, found, mbox_file, places
from tests.sources.samples import MESSAGE


def test_messages_keep_their_bytes(tmp_path: Path) -> None:
    quoted = MESSAGE + "\nFrom here on the road was closed.\n\nFrom the first day it was known.\n"
    (tmp_path / "in.mbox").write_bytes(mbox_file(MESSAGE, quoted, SECOND_MESSAGE))
    items = documents(tmp_path / "in.mbox")
    assert places(items) == ["in.mbox#1", "in.mbox#2", "in.mbox#3"]
    assert [item.data.decode() for item in items] == [MESSAGE, quoted, SECOND_MESSAGE]
    assert [read(item)[0].author for item in items] == ["Mara Lindqvist", "Mara Lindqvist", "Jon Aas"]


def test_what_another_program_wrote(tmp_path: Path) -> None:
    path = tmp_path / "other.mbox"
    box = standard.mbox(path)
    box.add(MESSAGE)
    box.add(SECOND_MESSAGE + "\nFrom the first day it was known.\n")
    box.close()
    items = documents(path)
    assert len(items) == 2
    assert items[0].data.decode() == MESSAGE


def test_line_ends_of_windows(tmp_path: Path) -> None:
    (tmp_path / "in.mbox").write_bytes(mbox_file(MESSAGE, SECOND_MESSAGE).replace(b"\n", b"\r\n"))
    items = documents(tmp_path / "in.mbox")
    assert [item.data for item in items] == [text.replace("\n", "\r\n").encode() for text in (MESSAGE, SECOND_MESSAGE)]


def test_a_message_that_is_too_large_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "DOCUMENT", 2_000)
    (tmp_path / "in.mbox").write_bytes(mbox_file(MESSAGE, MESSAGE + "word " * 500 + "\n", SECOND_MESSAGE))
    assert places(found(tmp_path / "in.mbox")) == ["in.mbox#1", "in.mbox#2 too_large", "in.mbox#3"]


def test_the_last_line_may_look_like_a_separator() -> None:
    data = mbox_file(MESSAGE) + b"From the first day"
    (message,) = mailbox.messages(io.BytesIO(data), "in.mbox")
    assert getattr(message, "data", b"").endswith(b"\n\nFrom the first day")


def test_no_message_at_all() -> None:
    with pytest.raises(UnreadableSource) as error:
        list(mailbox.messages(io.BytesIO(b"no mailbox\n"), "in.mbox"))
    assert error.value.name == "no_message"
