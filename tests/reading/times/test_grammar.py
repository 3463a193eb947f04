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
    looked_for = {*rules.words, *(name for names in rules.single.values() for name in names)}
    for rule in rules.rules:
        assert callable(getattr(meanings, f"_{rule.means}"))
        assert set(rule.needs) <= looked_for


def test_the_languages() -> None:
    assert grammar.languages() == {"ar", "de", "en", "es", "fa", "fr", "ru"}


def test_a_word_stands_whole_and_in_its_case() -> None:
    rules = grammar.of("en")
    texts = ("in Marching order", "he may march", "decade-long")
    months = [rule for rule, _ in rules.matches("on 3 march", 0, 10) if rule.means == "date" and "month" in rule.needs]
    assert not months
    assert not [match for rule, match in rules.matches(texts[0], 0, len(texts[0])) if rule.means == "date"]
    assert not [match for rule, match in rules.matches(texts[1], 0, len(texts[1])) if rule.means == "date"]


def test_the_table_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "answerable.reading.times.time_words.compile", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_words_and_searches_find_the_same_lists() -> None:
    """Each word of a list that is looked for among the words of a text lets the rules that need the list be tried."""
    rules = grammar.of("en")
    assert set(rules.words).isdisjoint(name for names in rules.single.values() for name in names)
    for text in ("They met on Monday.", "It was in the MAY of that year.", "Two weeks later it rained."):
        every = [(rule, match.span()) for rule in rules.rules for match in rule.pattern.finditer(text)]
        assert [(rule, match.span()) for rule, match in rules.matches(text, 0, len(text))] == every
