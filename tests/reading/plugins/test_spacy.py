from __future__ import annotations

import pickle
import sys
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from answerable.errors import BadInput
from answerable.model.claim import WHO
from answerable.reading import rules
from answerable.reading.law import hold
from answerable.reading.plugins.spacy import Spacy, spacy_engine
from tests.gold.score import source
from tests.reading.plugins import trees
from tests.reading.plugins.trees import ALL, ARREST_TEXT, ARRESTED_TEXT, KILLED_TEXT, WHO_TEXT

SOURCE = source("2020-06-15", "en")
EXPECTED = [
    (
        KILLED_TEXT,
        "killing",
        {
            ("perpetrator", "gunmen", False),
            ("victim", "Mara Lenz", True),
            ("victim", "guard", False),
        },
    ),
    (ARRESTED_TEXT, "arrest", {("actor", "secret police", False), ("recipient", "Ivo Dorn", True)}),
    (ARREST_TEXT, "arrest", {("actor", "soldiers", False), ("recipient", "Petra Lund", True)}),
    (WHO_TEXT, "shooting", {("perpetrator", "Soldiers", False), ("victim", "farmers", False)}),
]


def participants(engine: Spacy, text: str, kind: str) -> set[tuple[str, str, bool]]:
    """Who and whom of the claim of that kind, all of it held to the law."""
    reading = engine.read(SOURCE, text)
    held = hold(reading, SOURCE, text, engine.name)
    assert (held.reading.claims, dict(held.refused)) == (reading.claims, {})
    [claim] = [claim for claim in reading.claims if claim.kind == kind]
    return {(a.role.value, a.value, a.name) for a in claim.arguments if a.role in WHO}


@pytest.fixture
def by_hand() -> Spacy:
    return Spacy(trees.Pipeline(), "by_hand", "spacy:en_by_hand-1.0/1", rules())


@pytest.mark.parametrize(("text", "kind", "expected"), EXPECTED)
def test_who_and_whom_come_from_the_tree(
    by_hand: Spacy, text: str, kind: str, expected: set[tuple[str, str, bool]]
) -> None:
    assert participants(by_hand, text, kind) == expected


def test_several_sentences_and_their_offsets(by_hand: Spacy) -> None:
    text = f"{KILLED_TEXT}\n\nNobody knew. {ARRESTED_TEXT}"
    reading = by_hand.read(SOURCE, text)
    assert [claim.kind for claim in reading.claims] == ["killing", "arrest"]
    assert all(span.holds_in(text) for span in reading.spans())


def test_another_language_is_left_unread(by_hand: Spacy) -> None:
    assert by_hand.read(source("2020", "fr"), KILLED_TEXT).claims == ()


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module in the place of spaCy."""
    module: Any = ModuleType("spacy")
    monkeypatch.setitem(sys.modules, "spacy", module)
    module.load = lambda name: trees.Pipeline()
    return module  # type: ignore[no-any-return]


def test_a_pipeline_is_loaded_by_name_and_again_in_a_worker(fake: Any) -> None:
    engine = spacy_engine("by_hand")
    assert engine.name == "spacy:en_by_hand-1.0/1"
    assert pickle.loads(pickle.dumps(engine)).name == engine.name


@pytest.mark.parametrize(
    ("change", "words"),
    [({"lang": "fr"}, "reads “fr”"), ({"pipe_names": ("ner",)}, "no parser"), (None, "no pipeline “x”")],
)
def test_a_pipeline_that_is_no_use(fake: Any, change: dict[str, Any] | None, words: str) -> None:
    def load(name: str) -> Any:
        if change is None:
            raise OSError("E050")
        pipeline = trees.Pipeline()
        vars(pipeline).update(change)
        return pipeline

    fake.load = load
    with pytest.raises(BadInput, match=words) as caught:
        spacy_engine("/home/somebody/x")
    assert caught.value.name == "engine_unavailable"
    assert "somebody" not in str(caught.value)


def test_with_spacy_itself(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import Span

    @spacy.Language.component("trees_by_hand")
    def parse(doc: Any) -> Any:
        table = ALL.get(doc.text, ())
        assert not table or [token.text for token in doc] == [row[0] for row in table]
        for token, (_, head, dep, pos, tag, _) in zip(doc, table, strict=True):
            token.head, token.dep_, token.pos_, token.tag_ = doc[head], dep, pos, tag
        found: list[Any] = []
        for i, row in enumerate(table):
            if row[5] and found and found[-1].end == i and found[-1].label_ == row[5]:
                found[-1] = Span(doc, found[-1].start, i + 1, row[5])
            elif row[5]:
                found.append(Span(doc, i, i + 1, row[5]))
        doc.ents = found
        return doc

    nlp = spacy.blank("en")
    nlp.add_pipe("trees_by_hand", name="parser")
    nlp.to_disk(tmp_path / "pipeline")
    engine = spacy_engine(str(tmp_path / "pipeline"))
    for text, kind, expected in EXPECTED:
        assert participants(engine, text, kind) == expected


def test_with_an_installed_pipeline() -> None:
    pytest.importorskip("spacy")
    names = [point.name for point in entry_points(group="spacy_models") if point.name.startswith("en_")]
    if not names:
        pytest.skip("no English pipeline of spaCy is installed")
    engine = spacy_engine(names[0])
    for text, kind, expected in EXPECTED[:2]:
        assert expected & participants(engine, text, kind)
