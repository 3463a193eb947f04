from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.model.source import Document, Problem
from answerable.sources import read
from tests.sources.containers import documents, found, places

ARTICLE = {
    "source": {"id": None, "name": "Coast Wire"},
    "author": "Jo Vin",
    "title": "Minister recalled",
    "url": "https://wire.example/1",
    "publishedAt": "2019-03-03T08:00:00Z",
    "content": "The government on Sunday recalled its minister.",
}


@pytest.mark.parametrize(
    "held", [[ARTICLE, ARTICLE | {"content": "He left."}], {"status": "ok", "articles": [ARTICLE] * 2}]
)
def test_a_list_of_texts(tmp_path: Path, held: object) -> None:
    (tmp_path / "news.json").write_text(json.dumps(held, indent=2))
    items = documents(tmp_path / "news.json")
    assert places(items) == ["news.json#1", "news.json#2"]
    source, text = read(items[0])
    assert text == ARTICLE["content"]
    assert (source.title, source.publisher, source.author) == ("Minister recalled", "Coast Wire", "Jo Vin")
    assert (source.url, source.published.edtf) == ("https://wire.example/1", "2019-03-03")


def test_a_list_of_persons(tmp_path: Path) -> None:
    rows = [{"name": "Ana Lopes", "date of death": "2021-07-23", "cause of death": "shot"}]
    (tmp_path / "victims.json").write_text(json.dumps(rows))
    (item,) = documents(tmp_path / "victims.json")
    assert read(item)[1].startswith("name: Ana Lopes")


def test_one_text(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(ARTICLE, indent=1))
    (item,) = documents(tmp_path / "one.json")
    assert (item.location, read(item)[0].title) == ("one.json", "Minister recalled")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('[{"text": "cut', "broken_json"),
        ('{"version": 3}', "no_text_column"),
        ('[{"id": 3, "label": "x"}]', "no_text_column"),
        ('{"events": [{"unique_id": "e1", "text": {"headline": "A"}}]}', "no_text_column"),
        ('{"items": [{"id": "a", "body": [{"value": "A"}]}]}', "no_text_column"),
        ("[" * 100_000, "broken_json"),
    ],
)
def test_other_json_says_what_it_lacks(tmp_path: Path, data: str, code: str) -> None:
    (tmp_path / "other.json").write_text(data)
    items: list[Document | Problem] = found(tmp_path / "other.json")
    assert [item.code for item in items if isinstance(item, Problem)] == [code]
    assert len(items) == 1
