"""Numbers that differ, and the rule that the owner of a record has set for them."""

from __future__ import annotations

import pytest

from answerable.joining.actors import names
from answerable.joining.context import Context
from answerable.joining.events.assembly import assemble
from answerable.joining.events.numbers import settle
from answerable.joining.setting import Setting
from answerable.model.event import NUMBER_RULES, Count, Event, Number
from answerable.model.judgement import Judgement, NumberRule, Verdict
from answerable.model.when import UNKNOWN
from tests.joining.made import Text, actors_of

MAJORITY = Setting(NumberRule.MAJORITY)
RANKED = Setting(NumberRule.HIERARCHY, ("court", names.fold("United Nations")))


def _settled(given: dict[str, str], setting: Setting, units: str = "killed") -> tuple[str, str]:
    """Value and rule, of numbers by who gives them."""
    counts = [Count(value=f"{value} {units}", speaker=name, claim=f"c-{name}") for name, value in given.items()]
    groups = {each.claim: each.claim for each in counts}
    (found,) = settle(counts, groups, setting, lambda count: setting.rank(count.speaker))
    assert found.rule in NUMBER_RULES
    return found.value, found.rule


@pytest.mark.parametrize(
    ("given", "setting", "expected"),
    [
        ({"A": "100", "B": "100"}, Setting(), ("100 killed", "alike")),
        ({"A": "90..120", "B": "100.."}, Setting(), ("100..120 killed", "alike")),
        ({"A": "5000", "B": "30000"}, Setting(), ("5000..30000 killed", "range")),
        ({"A": "5000", "B": "30000", "C": "1000.."}, Setting(), ("1000.. killed", "range")),
        ({"A": "5000", "B": "5000", "C": "30000"}, MAJORITY, ("5000 killed", "majority")),
        ({"A": "5000", "B": "30000"}, MAJORITY, ("", "no_majority")),
        ({"A": "5000", "B": "30000", "C": "1000..9000"}, MAJORITY, ("5000 killed", "majority")),
        ({"United Nations": "5000", "B": "30000", "C": "30000"}, RANKED, ("5000 killed", "hierarchy")),
        ({"United Nations": "5000", "court": "7000"}, RANKED, ("7000 killed", "hierarchy")),
        ({"A": "5000", "B": "30000"}, RANKED, ("", "not_ranked")),
    ],
)
def test_settled(given: dict[str, str], setting: Setting, expected: tuple[str, str]) -> None:
    assert _settled(given, setting) == expected
    assert _settled(dict(reversed(given.items())), setting) == expected


def test_each_unit_by_itself() -> None:
    counts = [Count(value="3 killed", speaker="A", claim="c-1"), Count(value="9 wounded", speaker="B", claim="c-2")]
    found = settle(counts, {"c-1": "a", "c-2": "b"}, Setting(), lambda count: 0)
    assert found == (
        Number(unit="killed", value="3 killed", rule="alike"),
        Number(unit="wounded", value="9 wounded", rule="alike"),
    )


def _event(setting: Setting, *numbers: str) -> Event:
    texts = []
    for place, number in enumerate(numbers):
        text = Text(f"s-{place}", f"Troops killed {number} people in Hask.", publisher=f"Paper {place}")
        text.claim("killing", "killed", place="Hask", count=(number, f"{number} killed"))
        texts.append(text)
    contexts = {
        text.source: Context(text.source, UNKNOWN, text.context.publisher, text.source, "", "news", setting)
        for text in texts
    }
    return assemble("e-1", [claim for text in texts for claim in text.claims], contexts, actors_of(*texts).find)


def test_the_rule_gives_the_status_and_is_stated() -> None:
    def said(setting: Setting, *numbers: str) -> tuple[str, str, str]:
        event = _event(setting, *numbers)
        return event.status.value, event.status_rule, event.numbers[0].rule

    assert said(Setting(), "50", "300", "50") == ("disputed", "counts_differ", "range")
    assert said(MAJORITY, "50", "300", "50") == ("agreed", "number_by_majority", "majority")
    assert said(MAJORITY, "50", "300") == ("disputed", "counts_differ", "no_majority")
    assert said(Setting(NumberRule.HIERARCHY, ("paper 1",)), "50", "300", "50") == (
        "agreed",
        "number_by_rank",
        "hierarchy",
    )
    assert said(Setting(), "50", "50") == ("agreed", "independent_sources", "alike")


def test_the_latest_setting_stands() -> None:
    def rule(at: str, relation: str, *about: str) -> Judgement:
        return Judgement.make(
            verdict=Verdict.RULE, about=("numbers", *about), by="A", at=at, why="B", relation=relation
        )

    first, second = rule("2026-01-01", "majority"), rule("2026-01-02", "hierarchy", "Court", "United Nations")
    assert Setting.by(()) == Setting()
    assert Setting.by((second, first)) == Setting(NumberRule.HIERARCHY, ("court", "un"))
    undone = Judgement.make(verdict=Verdict.UNDO, about=(second.id,), by="A", at="2026-01-03", why="B")
    assert Setting.by((first, second, undone)) == MAJORITY


def test_who_gives_two_numbers_is_at_odds_with_nobody_who_gives_one_of_them() -> None:
    both = [Count(value=f"{number} freed", speaker="A", claim="c-1") for number in ("2", "17")]
    counts = [*both, Count(value="2 freed", speaker="B", claim="c-2")]
    (found,) = settle(counts, {each.claim: each.claim for each in counts}, Setting(), lambda count: 0)
    assert (found.value, found.rule) == ("2 freed", "alike")
    assert not settle(both, {"c-1": "c-1"}, Setting(), lambda count: 0)
