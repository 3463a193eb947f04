"""The network as it is shipped: real weights, real sentences."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Hearing, network, spans
from answerable.reading.language.words import Word, tokenise

LABELS = ("O", "B-who", "I-who", "B-whom", "I-whom")


def words(text: str) -> list[Word]:
    return tokenise(text, 0, len(text))


def test_spans_follow_the_rule_of_begin_and_inside() -> None:
    scores = np.full((4, 5), -5.0, np.float32)
    for word, label in enumerate((1, 2, 0, 4)):
        scores[word, label] = 5.0
    found = spans(scores, LABELS)
    assert [(first, last, label) for first, last, label, _ in found] == [(0, 2, "who")]


@given(st.integers(1, 12).flatmap(lambda n: st.lists(st.lists(st.floats(-9, 9), min_size=5, max_size=5), min_size=n)))
def test_spans_never_overlap_and_stay_in_the_sentence(rows: list[list[float]]) -> None:
    found = spans(np.array(rows, np.float32), LABELS)
    ends = [0, *(last for _, last, _, _ in found)]
    assert all(before <= first < last <= len(rows) for before, (first, last, _, _) in zip(ends, found, strict=False))
    assert all(0 <= chance <= 1 for *_, chance in found)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(-90, 90), min_size=5, max_size=5, unique=True), min_size=1, max_size=4))
def test_no_other_path_that_holds_to_the_rule_is_likelier(rows: list[list[int]]) -> None:
    scores = (np.array(rows, np.float32) / 10).astype(np.float32)

    def legal(path: tuple[int, ...]) -> bool:
        before = ["O", *(LABELS[k] for k in path)]
        return all(a != "O" and a[2:] == LABELS[b][2:] for a, b in zip(before, path, strict=False) if b in {2, 4})

    def worth(path: tuple[int, ...]) -> float:
        return float(sum(np.log(softmax(scores)[i, k] + 1e-9) for i, k in enumerate(path)))

    found = [0] * len(rows)
    for first, last, label, _ in spans(scores, LABELS):
        found[first:last] = [LABELS.index(f"B-{label}"), *[LABELS.index(f"I-{label}")] * (last - first - 1)]
    best = max(worth(path) for path in product(range(5), repeat=len(rows)) if legal(path))
    assert worth(tuple(found)) >= best - 1e-4


def test_every_word_is_heard() -> None:
    sentences = [words("Police arrested Omid Rahbari in Tehran on Monday."), words("His lawyer protested.")]
    heard = network().hear(sentences)
    for sentence, each in zip(sentences, heard, strict=True):
        assert each is not None
        assert len(each.vectors) == len(each.kinds) == len(each.names) == len(sentence)


def test_a_sentence_longer_than_any_is_not_read() -> None:
    assert network().hear([words("word " * 900)]) == [None]


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 3))
def test_what_stands_in_another_document_changes_nothing(others: int) -> None:
    sentence = words("The court sentenced Piet Marlo to life in prison.")
    alone = network().hear([sentence])[0]
    for _ in range(others):
        network().hear([words("A long unrelated report on the harvest was printed in the evening paper.")])
    again = network().hear([sentence])[0]
    assert alone is not None
    assert again is not None
    assert np.array_equal(alone.kinds, again.kinds)


def test_predicates_are_asked_together_as_alone() -> None:
    sentence = words("The court convicted and sentenced Piet Marlo.")
    (heard,) = network().hear([sentence])
    assert heard is not None
    both, one = network().ask(heard, [(2, 3), (4, 5)]), network().ask(heard, [(4, 5)])
    assert softmax(both.modality[1]).argmax() == softmax(one.modality[0]).argmax()


def test_of_a_long_text_only_sentences_that_may_tell_of_a_happening_are_heard() -> None:
    dull = [words(f"The river is wide near its mouth and the {colour} hills lie behind it.") for colour in LABELS * 4]
    told = [words("Soldiers killed Omid Rahbari in Orsk."), words("Two vans were set ablaze.")]
    heard = network().hear([*dull, *told], passing=True)
    assert [each is not None for each in heard] == [False] * len(dull) + [True, True]
    assert all(network().hear([*dull, *told]))
    assert all(network().hear([dull[0], *told], passing=True)), "a short text is read whole"


def test_what_is_heard_of_a_text_does_not_hang_on_how_much_of_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [words(f"Soldiers killed {name} Rahbari and {name} Marlo in Orsk on Monday.") for name in LABELS * 8]
    whole = network().hear(told)
    monkeypatch.setattr("answerable.reading.encoder.network.KEPT_WINDOWS", 1)
    hearing = Hearing(network(), told)
    for k in (0, len(told) - 1, 0, len(told) // 2):
        one, other = whole[k], hearing.of(k)
        assert one is not None
        assert other is not None
        assert (one.vectors == other.vectors).all()
        assert (one.kinds == other.kinds).all()
    assert len(hearing._kept) == 1
