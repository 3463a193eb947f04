from __future__ import annotations

import pickle
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from answerable.errors import BadInput, BadQuestion
from answerable.reading import rules
from answerable.reading.law import hold
from answerable.reading.plugins.gliner import LABELS_AT_ONCE, Gliner, gliner_engine
from tests.gold.score import source

SOURCE = source("2020-06-15", "en")
TEXT = "Guards in Tarn did away with the printer Ana Mollen on 3 May 2020, and the police detained Ivo Dorn."
MARKS = {
    "killing": [("did away with", 0.8)],
    "arrest": [("detained", 0.4)],
    "perpetrator": [("Guards", 0.9)],
    "victim": [("the printer Ana Mollen", 0.9)],
    "authority that acts": [("the police", 0.7)],
    "person or body that it is done to": [("Ivo Dorn", 0.9)],
}


class Model:
    """What the engine asks of a GLiNER model."""

    def __init__(self, more: list[dict[str, Any]] | None = None) -> None:
        self.more = more or []
        self.most = 0

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        self.most = max(self.most, len(labels))
        found = [
            {
                "start": text.index(words),
                "end": text.index(words) + len(words),
                "text": words,
                "label": label,
                "score": s,
            }
            for label in labels
            for words, s in MARKS.get(label, [])
            if words in text and s >= threshold
        ]
        return [*found, *(span for span in self.more if span["label"] in labels or span["label"] == "other")]

    def eval(self) -> None:
        pass


def engine(model: Model, threshold: float = 0.3) -> Gliner:
    return Gliner(model, "/models/small", threshold, rules())


def test_happenings_and_people_come_from_the_model() -> None:
    made = engine(model := Model())
    reading = made.read(SOURCE, TEXT)
    held = hold(reading, SOURCE, TEXT, "gliner:small@0.3/1")
    assert (held.reading.claims, dict(held.refused)) == (reading.claims, {})
    told = {c.kind: ({(a.role.value, a.value) for a in c.arguments}, c.confidence) for c in reading.claims}
    killing, arrest = told["killing"], told["arrest"]
    assert {("perpetrator", "Guards"), ("victim", "printer Ana Mollen"), ("time", "2020-05-03")} <= killing[0]
    assert {("actor", "police"), ("recipient", "Ivo Dorn")} <= arrest[0]
    assert arrest[1] <= 0.4
    assert model.most <= LABELS_AT_ONCE
    assert not made.settle()


def test_the_threshold_is_part_of_the_name_and_decides() -> None:
    made = engine(Model(), 0.5)
    assert made.name == "gliner:small@0.5/1"
    assert {claim.kind for claim in made.read(SOURCE, TEXT).claims} == {"killing"}


def test_stretches_that_are_no_words_of_the_text_are_counted() -> None:
    strays: list[dict[str, Any]] = [
        {"start": -1, "end": 5, "label": "killing", "score": 0.9},
        {"start": 0, "end": 5_000, "label": "killing", "score": 0.9},
        {"start": 0, "end": 3, "label": "killing", "score": 0.9},
        {"start": 0, "end": 6, "text": "Police", "label": "killing", "score": 0.9},
        {"start": 0, "end": 6, "label": "killing", "score": float("nan")},
    ]
    made = engine(Model(strays))
    made.read(SOURCE, TEXT)
    assert made.settle().refused == {"quote_absent": len(strays)}
    other = engine(Model([{"start": 0, "end": 6, "label": "other", "score": 0.9}]))
    other.read(SOURCE, TEXT)
    assert other.settle().refused["quote_absent"] > 0


def test_another_language_is_left_unread() -> None:
    assert engine(Model()).read(source("2020", "de"), TEXT).claims == ()


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """A module in the place of GLiNER; what it was asked to load."""
    asked: list[tuple[str, dict[str, Any]]] = []

    def load(folder: str, **options: Any) -> Model:
        asked.append((folder, options))
        if folder.endswith("broken"):
            raise RuntimeError("no such tensor")
        return Model()

    module: Any = ModuleType("gliner")
    module.GLiNER = SimpleNamespace(from_pretrained=load)
    monkeypatch.setitem(sys.modules, "gliner", module)
    return asked


def test_a_model_is_loaded_from_a_folder_without_a_network(
    fake: list[tuple[str, dict[str, Any]]], tmp_path: Path
) -> None:
    made = gliner_engine(str(tmp_path), "0.25")
    assert fake == [(str(tmp_path), {"local_files_only": True})]
    assert pickle.loads(pickle.dumps(made)).name == made.name == f"gliner:{tmp_path.name}@0.25/1"


def test_what_is_no_use(fake: list[tuple[str, dict[str, Any]]], tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no folder “small”"):
        gliner_engine("somebody/small")
    (tmp_path / "broken").mkdir()
    with pytest.raises(BadInput, match="cannot be loaded"):
        gliner_engine(str(tmp_path / "broken"))
    for threshold in ("high", "2", "nan"):
        with pytest.raises(BadQuestion):
            gliner_engine(str(tmp_path), threshold)
