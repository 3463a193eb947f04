"""Which of several choices is the likeliest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.choices import choose


@given(
    st.dictionaries(
        st.integers(-1, 5), st.dictionaries(st.sampled_from("abc"), st.floats(-5, 5), max_size=3), min_size=1
    ),
    st.dictionaries(st.sampled_from("abc"), st.floats(-5, 5)),
)
def test_the_likeliest_has_no_smaller_probability_than_any_even_share(
    options: dict[int, dict[str, float]], weights: dict[str, float]
) -> None:
    choice, sure = choose(options, weights)
    assert choice in options
    assert 1 / len(options) - 1e-9 <= sure <= 1
