from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.encoder.features import LONGEST, Pieces, shape, windows


class _Letters:
    """Stands in for the tokenizer: a piece a letter."""

    class _Encoding:
        def __init__(self, ids: list[int]) -> None:
            self.ids = ids

    def encode(self, sequence: str, *, add_special_tokens: bool) -> "_Letters._Encoding":
        assert not add_special_tokens
        return self._Encoding([1000 + ord(letter) % 500 for letter in sequence if letter.isalnum()])


def test_the_shape_of_a_word_tells_what_lower_case_hides() -> None:
    words = ["the", "Noury", "EU", "McKay", "1988", "20-year", ",", "B", "iPhone"]
    assert len({shape(word, False) for word in words}) == len(words)
    assert shape("Police", True) != shape("Police", False)


def test_a_window_knows_where_each_word_begins() -> None:
    window = Pieces(_Letters()).window([["He", "left"], ["No"]])
    assert len(window.ids) == len(window.shapes) == 2 + 2 + 4 + 2
    assert window.firsts == [1, 3, 7]
    assert window.shapes[3] != window.shapes[4], "a word's later pieces are told from its first"


def test_a_word_without_pieces_is_unknown_and_not_lost() -> None:
    window = Pieces(_Letters()).window([["\u200b", "left"]])
    assert len(window.firsts) == 2


@given(st.lists(st.integers(1, 2 * LONGEST)))
def test_windows_hold_every_sentence_once_and_in_order(counts: list[int]) -> None:
    found = windows(counts)
    assert [k for start, end in found for k in range(start, end)] == list(range(len(counts)))
    assert all(end - start == 1 or sum(counts[start:end]) <= LONGEST for start, end in found)
