"""Which of the versions of one page is the newest."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.joining.provenance.copies import pack
from answerable.joining.provenance.versions import MOST, Version, compare, page_of
from answerable.model.source import Genre
from answerable.sources.dates.revision import Moments, of_days
from tests.record.made import document


def on(day: int) -> Moments:
    return of_days(date(2021, 5, day), date(2021, 5, day))


def version(
    number: int,
    *,
    stated: int | None = None,
    captured: int | None = None,
    is_corrected: bool = False,
    publisher: str = "",
    title: str = "the raid",
) -> Version:
    return Version(
        id=f"s-{number}",
        text=f"text {number}",
        title=title,
        publisher=publisher,
        stated=None if stated is None else on(stated),
        captured=None if captured is None else on(captured),
        is_corrected=is_corrected,
    )


def test_the_later_date_stands_in_the_place_of_the_earlier() -> None:
    found = compare([version(1, stated=4), version(2, stated=2), version(3, stated=3)])
    assert found.superseded == {"s-2": "s-1", "s-3": "s-1"}
    assert found.undecided == ()


def test_the_later_capture_is_newer_whatever_the_id() -> None:
    assert compare([version(1, stated=2, captured=9), version(2, stated=2, captured=5)]).superseded == {"s-2": "s-1"}


def test_what_was_changed_after_the_other_was_captured_is_newer() -> None:
    assert compare([version(1, captured=5), version(2, stated=6)]).superseded == {"s-1": "s-2"}


def test_with_one_date_the_one_that_says_it_was_corrected_is_newer() -> None:
    assert compare([version(1, stated=2, is_corrected=True), version(2, stated=2)]).superseded == {"s-2": "s-1"}


@pytest.mark.parametrize(
    "pair",
    [
        (version(1, stated=2), version(2, stated=2)),
        (version(1), version(2, stated=2)),
        (version(1, stated=2, captured=9), version(2, stated=3, captured=8)),
        (version(1, stated=2), version(2, stated=3, title="the trial")),
        (version(1, stated=2, publisher="the coast"), version(2, stated=3, publisher="harbour news")),
        (version(1, stated=2, title=""), version(2, stated=3, title="")),
    ],
)
def test_where_it_cannot_be_told_both_stand_and_it_is_said(pair: tuple[Version, Version]) -> None:
    found = compare(pair)
    assert found.superseded == {}
    assert found.undecided == (("s-1", "s-2"),)


def test_what_went_back_to_an_older_text_leaves_that_standing() -> None:
    first, back = (replace(version(number, captured=number), text="text") for number in (1, 3))
    assert compare([first, version(2, captured=2), back]).superseded == {"s-2": "s-3"}


def test_texts_that_have_little_in_common_are_no_versions_even_under_one_title() -> None:
    one = replace(version(1, stated=2), signature=pack(tuple(range(64))))
    other = replace(version(2, stated=3), signature=pack(tuple(range(100, 164))))
    assert compare([one, other]).superseded == {}
    near = replace(other, title="", signature=pack((*range(32), *range(100, 132))))
    assert compare([replace(one, title="another"), near]).superseded == {"s-1": "s-2"}


def test_an_address_of_very_many_documents_is_no_page() -> None:
    found = compare([version(number, captured=1 + number % 28) for number in range(MOST + 1)])
    assert (found.superseded, found.undecided) == ({}, ())


_DAYS = st.none() | st.integers(1, 6)


@given(st.lists(st.tuples(_DAYS, _DAYS, st.booleans()), min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_something_always_stands_and_the_order_says_nothing(
    told: list[tuple[int | None, int | None, bool]], chance: random.Random
) -> None:
    versions = [
        version(number, stated=stated, captured=captured, is_corrected=corrected)
        for number, (stated, captured, corrected) in enumerate(told)
    ]
    found = compare(versions)
    standing = {one.id for one in versions} - found.superseded.keys()
    assert standing
    assert standing.issuperset(found.superseded.values())
    assert compare(chance.sample(versions, len(versions))) == found


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://www.coast.example/raid/?p=1#top", "coast.example/raid?p=1"),
        ("http://Coast.example/raid", "coast.example/raid"),
        ("https://coast.example/", ""),
        ("", ""),
        ("https://[broken", ""),
    ],
)
def test_the_page_of_an_address(url: str, page: str) -> None:
    source = document("Text.", url=url).source
    assert page_of(source) == page
    assert page_of(replace(source, genre=Genre.LIST)) == ""
