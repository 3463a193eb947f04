"""Bodies that every state has, and acronyms that anybody has."""

from __future__ import annotations

import pytest

from answerable.joining.actors.bodies import body_of, is_stateless
from answerable.model.judgement import Verdict
from tests.joining.made import Text, actors_of, judge, named


@pytest.mark.parametrize(
    ("folded", "body", "code"),
    [
        ("supreme court", "court supreme", ""),
        ("supreme court of norway", "court supreme", "NO"),
        ("norwegian supreme court", "court supreme", "NO"),
        ("ministry of foreign affairs of iran", "foreign ministry", "IR"),
        ("foreign ministry", "foreign ministry", ""),
        ("norways supreme court", "court supreme", "NO"),
        ("justice department", "department justice", "US"),
        ("department of justice", "department justice", ""),
        ("halden high court", "", ""),
        ("un human rights council", "", ""),
        ("security council", "", ""),
        ("dravna rights watch", "", ""),
        ("norway", "", ""),
    ],
)
def test_a_name_says_which_body_and_whose(folded: str, body: str, code: str) -> None:
    assert body_of(folded) == (body, code)
    assert is_stateless(folded) is bool(body and not code)


def test_the_supreme_court_of_two_texts_is_two() -> None:
    table = actors_of(named("s-1", "the Supreme Court"), named("s-2", "Supreme Court"))
    assert table.find("s-1", "the Supreme Court") != table.find("s-2", "Supreme Court")


def test_a_body_without_its_state_is_the_one_that_its_text_names_whole() -> None:
    table = actors_of(
        named("s-1", "Supreme Court", "Norwegian Supreme Court"),
        named("s-2", "Supreme Court of Norway"),
        named("s-3", "Supreme Court", "Supreme Court of Chad", "Supreme Court of Norway"),
    )
    whole = table.find("s-2", "Supreme Court of Norway")
    assert table.find("s-1", "Supreme Court") == table.find("s-1", "Norwegian Supreme Court") == whole
    assert table.find("s-3", "Supreme Court") not in (whole, table.find("s-3", "Supreme Court of Chad"))


def test_a_person_may_judge_that_a_body_is_one() -> None:
    one = judge(Verdict.SAME, "Supreme Court", "Supreme Court of Norway")
    table = actors_of(named("s-1", "Supreme Court"), named("s-2", "Supreme Court of Norway"), judgements=[one])
    assert table.find("s-1", "Supreme Court") == table.find("s-2", "Supreme Court of Norway")


def test_a_bare_justice_department_is_that_of_the_united_states_unless_its_text_names_another() -> None:
    table = actors_of(
        named("s-1", "Justice Department"),
        named("s-2", "U.S. Department of Justice", "Justice Department"),
        named("s-3", "Justice Department", "Philippine Department of Justice"),
        named("s-4", "Department of Justice"),
        named("s-5", "Justice Department", "Department of Justice"),
    )
    of_us = table.find("s-2", "U.S. Department of Justice")
    assert table.find("s-1", "Justice Department") == table.find("s-2", "Justice Department") == of_us
    assert table.find("s-5", "Department of Justice") == of_us
    other = table.find("s-3", "Philippine Department of Justice")
    assert table.find("s-3", "Justice Department") == other != of_us
    assert table.find("s-4", "Department of Justice") not in (of_us, other)


def test_a_person_may_judge_that_a_bare_justice_department_is_not_that_of_another_state() -> None:
    apart = judge(Verdict.DIFFERENT, "Justice Department", "Philippine Department of Justice")
    table = actors_of(named("s-1", "Justice Department", "Philippine Department of Justice"), judgements=[apart])
    assert table.find("s-1", "Justice Department") != table.find("s-1", "Philippine Department of Justice")


def _party(source: str, short: str, long: str) -> Text:
    text = named(source, long, short)
    text.alias(long, short)
    return text


def test_what_a_text_calls_a_body_for_short_is_its_own() -> None:
    table = actors_of(
        _party("s-1", "FM", "Foreign Ministry"), _party("s-2", "MFA", "Foreign Affairs Ministry"), named("s-3", "MFA")
    )
    assert table.find("s-1", "FM") == table.find("s-1", "Foreign Ministry")
    assert table.find("s-2", "MFA") == table.find("s-2", "Foreign Affairs Ministry") != table.find("s-3", "MFA")


def test_an_acronym_with_a_letter_for_the_state_says_whose_body_it_is() -> None:
    table = actors_of(
        _party("s-1", "TCP", "Communist Party"), _party("s-2", "TCP", "Communist Party"), named("s-3", "TCP"),
        _party("s-4", "DCP", "Communist Party"),
    )  # fmt: skip
    assert len({table.find(source, "TCP") for source in ("s-1", "s-2", "s-3")}) == 1
    assert table.find("s-1", "Communist Party") == table.find("s-2", "Communist Party") == table.find("s-3", "TCP")
    assert table.find("s-4", "Communist Party") == table.find("s-4", "DCP") != table.find("s-3", "TCP")


def test_two_letters_join_only_what_texts_spell_out() -> None:
    table = actors_of(named("s-1", "DT"), named("s-2", "DT"), named("s-3", "DTQ"), named("s-4", "DTQ"))
    assert table.find("s-1", "DT") != table.find("s-2", "DT")
    assert table.find("s-3", "DTQ") == table.find("s-4", "DTQ")
    once = actors_of(_party("s-1", "DT", "Dravna Tidende"), named("s-2", "DT"))
    assert once.find("s-1", "DT") == once.find("s-1", "Dravna Tidende") != once.find("s-2", "DT")
    twice = actors_of(_party("s-1", "DT", "Dravna Tidende"), _party("s-2", "DT", "Dravna Tidende"), named("s-3", "DT"))
    assert twice.find("s-3", "DT") == twice.find("s-1", "Dravna Tidende")
