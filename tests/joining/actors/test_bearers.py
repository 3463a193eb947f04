"""The bearer of a name in one source, told apart by a person where no text does."""

from __future__ import annotations

from itertools import permutations

from answerable.joining.actors.actors import ActorTable
from answerable.model.judgement import Judgement, Verdict
from tests.joining.made import Text, actors_of, born, judge, named

NAME = "Ana Lopes"
S1, S2, S3, S4 = (f"s-{'0' * 19}{number}" for number in (1, 2, 3, 4))
TEXTS = [named(source, NAME) for source in (S1, S2, S3)]


def _in(source: str, name: str = NAME) -> str:
    return f"{name} (in {source})"


def _groups(table: ActorTable, *sources: str) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for source in sources:
        found.setdefault(table.find(source, NAME), set()).add(source)
    return sorted(found.values(), key=sorted)


def _judged(*judgements: Judgement, texts: list[Text] | None = None) -> list[set[str]]:
    tables = [actors_of(*each, judgements=judgements) for each in permutations(texts or TEXTS)]
    found = [_groups(table, *sorted({text.source for text in texts or TEXTS})) for table in tables]
    assert all(each == found[0] for each in found)
    return found[0]


def test_whom_one_source_names_is_parted_from_the_others() -> None:
    assert _judged() == [{S1, S2, S3}]
    assert _judged(judge(Verdict.DIFFERENT, NAME, _in(S1))) == [{S1}, {S2, S3}]


def test_two_sources_parted_from_one_another_leave_open_whom_the_rest_mean() -> None:
    apart = judge(Verdict.DIFFERENT, _in(S1), _in(S2))
    assert _judged(apart) == [{S1}, {S2}, {S3}]
    same = judge(Verdict.SAME, NAME, _in(S2), at="2026-01-02T00:00:00Z")
    assert _judged(apart, same) == [{S1}, {S2, S3}]


def test_sources_parted_together_are_one() -> None:
    judgements = (
        judge(Verdict.DIFFERENT, NAME, _in(S1)),
        judge(Verdict.SAME, _in(S1), _in(S2), at="2026-01-02T00:00:00Z"),
    )
    assert _judged(*judgements) == [{S1, S2}, {S3}]


def test_a_later_judgement_makes_them_one_again() -> None:
    apart = judge(Verdict.DIFFERENT, NAME, _in(S1))
    assert _judged(apart, judge(Verdict.SAME, NAME, _in(S1), at="2026-01-02T00:00:00Z")) == [{S1, S2, S3}]


def test_who_is_judged_to_be_somebody_else_takes_nobody_along() -> None:
    table = actors_of(*TEXTS, named(S4, "Ida Brae"), judgements=[judge(Verdict.SAME, _in(S1), "Ida Brae")])
    assert table.find(S1, NAME) == table.find(S4, "Ida Brae") != table.find(S2, NAME) == table.find(S3, NAME)


def test_a_person_wins_over_dates_of_birth() -> None:
    texts = [born(S1, NAME, "1946"), born(S2, NAME, "1964"), named(S3, NAME)]
    assert _judged(texts=texts) == [{S1}, {S2}, {S3}]
    assert _judged(judge(Verdict.SAME, _in(S3), f"{NAME} (born 1964)"), texts=texts) == [{S1}, {S2, S3}]


def test_the_family_name_goes_with_its_text_and_other_spellings_with_the_name() -> None:
    text = named(S1, "Ana Nouri", "Nouri")
    other, third = named(S2, "Ana Noury"), named(S3, "Ana Nouri")
    table = actors_of(text, other, third, judgements=[judge(Verdict.DIFFERENT, "Ana Nouri", _in(S1, "Ana Nouri"))])
    assert table.find(S1, "Nouri") == table.find(S1, "Ana Nouri") != table.find(S3, "Ana Nouri")
    assert table.find(S2, "Ana Noury") == table.find(S3, "Ana Nouri")
    spelt = actors_of(text, other, third, judgements=[judge(Verdict.DIFFERENT, "Ana Nouri", _in(S2, "Ana Nouri"))])
    assert spelt.find(S2, "Ana Noury") != spelt.find(S3, "Ana Nouri") == spelt.find(S1, "Nouri")


def test_both_pages_say_who_parted_them_and_why() -> None:
    table = actors_of(*TEXTS, judgements=[judge(Verdict.DIFFERENT, NAME, _in(S1))])
    whys = {actor.why for actor in table.actors if actor.name == NAME}
    assert len(whys) == 1
    ((why,),) = whys
    assert why.startswith("Kept apart: ")
    assert f"“Ana Lopes” and “Ana Lopes (in {S1})” are different" in why


def test_a_source_that_names_nobody_so_changes_nothing() -> None:
    assert _judged(judge(Verdict.DIFFERENT, NAME, _in(S4))) == [{S1, S2, S3}]
    assert _judged(judge(Verdict.DIFFERENT, "Ida Brae", _in(S1, "Ida Brae"))) == [{S1, S2, S3}]
