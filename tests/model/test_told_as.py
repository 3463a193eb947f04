from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from answerable.errors import BadInput
from answerable.model.vocabulary import compile, kinds, nouns, vocabulary
from answerable.model.vocabulary.told_as import all_may_be_one, circle, may_be_one, naming
from tests.model.test_compile import KIND, STEPS

PAIR = KIND + KIND.removeprefix("family: act\nkinds:\n").replace("killing:", "death:").replace(
    "verbs: [kill], nouns: [killing], phrases: [shot dead], never: [kill time]", "verbs: [die]"
)


def test_an_attack_may_be_a_bombing_and_a_bombing_no_shooting() -> None:
    assert may_be_one("bombing", "armed_attack")
    assert may_be_one("armed_attack", "bombing")
    assert may_be_one("bombing", "bombing")
    assert not may_be_one("bombing", "shooting")
    assert all_may_be_one(frozenset({"bombing"}), frozenset({"armed_attack", "killing"}))
    assert not all_may_be_one(frozenset({"bombing"}), frozenset({"killing", "shooting"}))


def test_no_words_that_take_a_side_are_one() -> None:
    for one, other in (("torture", "ill_treatment"), ("genocide", "mass_killing"), ("accident", "bombing")):
        assert not may_be_one(one, other)
    assert not may_be_one("conviction", "sentence")


def test_the_narrower_kind_names() -> None:
    assert naming({"killing", "bombing", "death"}) == "bombing"
    assert naming(["shooting", "killing"]) == "killing"
    assert naming(["sanction", "asset_freeze"]) == "asset_freeze"
    assert naming(["trial"]) == "trial"


def test_every_circle_is_one_seen_from_each_of_its_kinds() -> None:
    for kind in kinds():
        assert kind in circle(kind)
        assert all(circle(other) == circle(kind) for other in circle(kind))
    assert circle("trial") == {"trial"}


def test_of_kinds_that_may_all_be_one_exactly_one_names() -> None:
    for kind in kinds():
        others = sorted(circle(kind))
        for some in combinations(others, 3):
            if all(may_be_one(one, other) for one, other in combinations(some, 2)):
                assert all(may_be_one(naming(some), each) for each in some)
                assert naming(some) == naming(reversed(some))


def test_a_noun_of_one_kind_is_found() -> None:
    assert nouns()["bombing"] == "bombing"
    assert "slaughter" not in nouns() or nouns()["slaughter"] in kinds()


def test_the_page_tells_which_kinds_may_be_one() -> None:
    page = compile.page(vocabulary())
    assert "| `bombing` | `armed_attack`" in page


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("- {names: killing, before: [massacre], reason: r}", "has no kind “massacre”"),
        ("- {names: killing, before: [death], reason: r}\n- {names: killing, before: [death], reason: r}", "twice"),
        ("- {names: killing, before: [death], reason: r}\n- {names: death, before: [killing], reason: r}", "before"),
        ("- {names: killing, afore: [death], reason: r}", "one_happening.yml"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_is_refused(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "acts.yml").write_text(PAIR, encoding="utf-8")
    (tmp_path / "steps.yml").write_text(STEPS, encoding="utf-8")
    (tmp_path / "one_happening.yml").write_text(f"told_as:\n{table}\n", encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        compile.read(tmp_path)
