"""Who keeps a list by whatever name, and whom an entry and a report both name. The people are invented."""

from __future__ import annotations

import pytest

from answerable.joining.actors.listed import (
    DIPLOMATS,
    GENERAL_COURT,
    as_listed,
    is_entry_of,
    maker_of,
    makers_of,
    parts_of,
    row_of,
)
from answerable.joining.actors.names import fold
from answerable.sources.lists.listing import TREASURY, UNION, UNITED_NATIONS

ENTRY = "EXEMPLAR Zoran Petrovich (European Union 32021D0999 II.A 6)"


@pytest.mark.parametrize(
    ("name", "makers"),
    [
        ("the EU", {UNION}),
        ("Council of the European Union", {UNION}),
        ("EU foreign ministers", {UNION}),
        ("UN Security Council", {UNITED_NATIONS}),
        ("the Sanctions Committee", {UNITED_NATIONS}),
        ("OFAC", {TREASURY}),
        ("U.S. Department of the Treasury's Office of Foreign Assets Control", {TREASURY}),
        ("State Department", {DIPLOMATS}),
        ("United States", {TREASURY, DIPLOMATS}),
        ("the Council", {UNION, UNITED_NATIONS}),
        ("EU's General Court", {GENERAL_COURT}),
        ("Supreme Court", set()),
        ("United Kingdom", set()),
        ("Council of Europe", set()),
        ("Testville City Council", set()),
    ],
)
def test_a_maker_of_lists_has_many_names(name: str, makers: set[str]) -> None:
    assert makers_of(name) == makers


def test_whose_entry_it_is_that_one_makes_or_takes_away() -> None:
    assert maker_of("General Court") == maker_of("EU") == UNION
    assert maker_of("the Council") == ""
    assert maker_of("the Council", "Council of the European Union") == UNION
    assert maker_of("the Council", "UN Security Council") == UNITED_NATIONS
    assert maker_of("United States") == maker_of("United Kingdom") == ""


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("Zoran Petrovich Exemplar", True),
        ("Mr Zoran Exemplar", True),
        ("Exemplar", False),
        ("Zoran Ivanovich Exemplar", False),
        ("Zoran Exemplar Foundation", False),
        ("Mira Exemplar", False),
    ],
)
def test_a_report_may_leave_out_what_a_list_gives_of_a_name(told: str, is_one: bool) -> None:
    assert is_entry_of(as_listed(ENTRY), as_listed(told)) is is_one
    assert is_entry_of(as_listed(told), as_listed(ENTRY)) is is_one
    assert not is_one or not set(parts_of(as_listed(ENTRY))).isdisjoint(parts_of(as_listed(told)))


def test_two_entries_and_two_reports_tell_nothing_by_their_names() -> None:
    assert not is_entry_of(as_listed(ENTRY), as_listed(ENTRY))
    assert not is_entry_of(as_listed("Zoran Exemplar"), as_listed("Zoran Exemplar"))


def test_a_body_is_compared_by_its_whole_name() -> None:
    entry = as_listed("Testland Oil Company (European Union 32021D0999 II.B 2)")
    assert is_entry_of(entry, as_listed("Testland Oil Company"))
    assert not is_entry_of(entry, as_listed("Testland Company"))


def test_a_reference_may_end_in_a_name() -> None:
    assert as_listed("Zoran Exemplar (European Union 32021D0999 I Zoran Exemplar)") == as_listed(
        "Zoran Exemplar (European Union 32021D0999 I 6)"
    )


def test_a_row_of_the_journal_is_known_by_its_name() -> None:
    assert row_of(fold(ENTRY)) == row_of(fold("Zoran Petrovich EXEMPLAR (European Union 32022D0111 I 3)")) != ""
    assert row_of(fold("Zoran Exemplar (European Union EU.1.1)")) == row_of(fold("Zoran Exemplar")) == ""
