from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import answerable.joining
from answerable.model.event import INFERRED
from answerable.model.link import COLLECTIVE_RULE, ORDER, TIES, TREATY, tied_by

_WRITERS = {"words", "span", "tie_elsewhere", "Evidence"}
_ELSEWHERE = {"listing_reason", "listing_support", "over_death", "person_elsewhere", "purpose", "judgement"}
"""Rules that no call names as a whole: chosen between two, begun with a prefix, or a name of their own."""


def _rules() -> Iterator[str]:
    """Every rule that a call in the joining room names."""
    for path in Path(*answerable.joining.__path__).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _WRITERS:
                for given in (*call.args, *(each.value for each in call.keywords if each.arg == "rule")):
                    if isinstance(given, ast.Constant) and isinstance(given.value, str) and given.value:
                        yield given.value


def _collective_rules() -> Iterator[str]:
    """Rules of `collective.py`, which names them without what they begin with."""
    written = {
        each.value
        for path in Path(*answerable.joining.__path__).rglob("collective.py")
        for each in ast.walk(ast.parse(path.read_text()))
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    known = {rule.removeprefix(COLLECTIVE_RULE) for rule in TIES if rule.startswith(COLLECTIVE_RULE)}
    yield from (COLLECTIVE_RULE + rule for rule in known & written)


def test_every_rule_that_ties_or_infers_has_its_words_and_none_is_left_over() -> None:
    assert {*_rules(), *_collective_rules()} | _ELSEWHERE == TIES.keys() | INFERRED.keys()
    assert not TIES.keys() & INFERRED.keys()


def test_a_treaty_is_told_from_a_reversal() -> None:
    assert tied_by("same_person") == "of the same person, told beside it"
    assert tied_by(TREATY + "same_person") == "of the same person, told beside it, by a treaty"
    assert tied_by(ORDER + "same_person") == "of the same person, told beside it, by an order"
    with pytest.raises(KeyError):
        tied_by("hearsay")
