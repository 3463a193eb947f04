"""What sentences written for this test tell of a violation; every name is invented."""

from __future__ import annotations

from answerable.model.source import Source
from answerable.model.when import Basis, When
from answerable.reading.incident.article import Article, listen
from answerable.reading.incident.article_features import doers, sentences
from answerable.reading.incident.incident import default

TEXT = "Library opens in Brasa. Bakers gave away bread. Gunmen kidnapped the editor Emil Tarn in Brasa."


def heard(text: str) -> Article:
    source = Source(
        id="s-test", location="a.txt", digest="0" * 64, size=1, media_type="text/plain", text_digest="0" * 64,
        length=len(text), reader="plain/1", language="en", title="Library opens in Brasa",
        published=When(edtf="2024-03-07", basis=Basis.METADATA),
    )  # fmt: skip
    found = listen(default(), source, text)
    assert found is not None
    return found


def test_each_sentence_tells_by_its_own_words() -> None:
    first, second, third = sentences(heard(TEXT))
    assert first["title"] == 1
    assert second["title"] == third["title"] == 0
    assert "s kidnapped" not in first | second
    assert third["s kidnapped"] == third["first kidnapped"] == third["s gunmen"] == 1
    assert third["early"] < second["early"] < first["early"]


def test_a_claim_of_a_violation_counts_in_its_sentence() -> None:
    first, _, third = sentences(heard(TEXT))
    assert third["tells kidnapping"] > 0.2
    assert not any(name.startswith("tells") for name in first)


def test_an_empty_text_has_one_empty_row() -> None:
    assert sentences(heard("")) == [{}]


def test_the_doer_of_a_violation_is_told_by_families_of_words() -> None:
    assert doers(heard(TEXT))["d gunmen"] > 0
    assert doers(heard("Bakers gave away bread.")) == {}
