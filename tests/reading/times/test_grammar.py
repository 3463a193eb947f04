from __future__ import annotations

import subprocess
import sys

import pytest

from answerable.reading.times import grammar
from answerable.reading.times.meanings import Meanings


@pytest.mark.parametrize("language", sorted(grammar.languages()))
def test_every_rule_compiles_and_has_a_meaning(language: str) -> None:
    rules = grammar.of(language)
    meanings = Meanings(rules)
    assert rules.rules
    looked_for = {"0", *rules.letters, *(name for names in rules.listed.values() for name in names)}
    for rule in rules.rules:
        assert callable(getattr(meanings, f"_{rule.means}"))
        assert set().union(*rule.needs) <= looked_for


def test_the_languages() -> None:
    assert grammar.languages() == {"ar", "de", "en", "es", "fa", "fr", "ru"}


def test_a_word_stands_whole_and_in_its_case() -> None:
    rules = grammar.of("en")
    texts = ("in Marching order", "he may march", "decade-long")
    found = [rule for rule, _ in rules.matches("on 3 march", 0, 10) if rule.means == "date"]
    months = [rule for rule in found if {"<month>"} in rule.needs]
    assert not months
    assert not [match for rule, match in rules.matches(texts[0], 0, len(texts[0])) if rule.means == "date"]
    assert not [match for rule, match in rules.matches(texts[1], 0, len(texts[1])) if rule.means == "date"]


def test_the_table_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "answerable.reading.times.time_words.compile", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("<month> <day>", [{"<month>"}, {"0"}]),
        ("(?:the )?<month>s?", [{"<month>"}]),
        ("(?:every|each) (?:other )?<month>", [{"every", "each"}, {"<month>"}]),
        ("(?:<month>|<day>)", [{"<month>", "0"}]),
        ("(?:<month>|an?)", []),
        ("weeks? (?<=ago )(?!later)", [{"week"}]),
        ("Q[1-4](?:,? \\d{4})?", [{"0"}]),
        ("<many> days|<month>", [{"days", "<month>"}]),
    ],
)
def test_what_every_match_of_a_pattern_holds(pattern: str, needs: list[set[str]]) -> None:
    regexes = {"day": "(?:3[01]|[12]\\d|0?[1-9])", "many": "(?:\\d+|several|a)"}
    assert list(grammar._needs(pattern, regexes, frozenset({"<month>"}))) == needs


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday.",
        "It was in the MAY of that year.",
        "Two weeks later it rained.",
        "On the twenty-first of June 1999, at 9 p.m. UTC, and again on New Year's Day.",
        "Since the late 1980s, or 05/06/2011, he came once a week; at the time, so far, and for the past 3 months.",
    ],
)
def test_no_rule_is_passed_over_that_matches(text: str) -> None:
    rules = grammar.of("en")
    every = [(rule.number, match.span()) for rule in rules.rules for match in rule.pattern.finditer(text)]
    assert every
    assert sorted((rule.number, match.span()) for rule, match in rules.matches(text, 0, len(text))) == every


@pytest.mark.parametrize("language", sorted(grammar.languages()))
def test_the_cues_are_those_of_the_whole_text(language: str) -> None:
    rules = grammar.of(language)
    words = " ".join(entry for entries in rules.lists.values() for entry in entries)
    text = f"{words} {words.title()} of late, in Q1, Mayor Marching 2019-20 so far"
    assert [match.span() for match in rules.cues(text, 0, len(text))] == [m.span() for m in rules.cue.finditer(text)]
