"""CEAF-TF on templates made up here."""

from collections import Counter

import pytest
from benchmarks.scores.muc4 import Template, normal, pairing, scores, tally


def template(kind: str, **roles: list[list[str]]) -> Template:
    """A template of plain lists."""
    return Template(kind, {role: tuple(tuple(f) for f in fillers) for role, fillers in roles.items()})


def test_mentions_are_compared_without_articles_and_marks() -> None:
    assert normal('The "Santa Rosa"  farm') == "santa rosa farm"


def test_the_right_template_scores_all() -> None:
    gold = template("bombing", Victim=[["ada quill", "quill"]], Weapon=[["bomb"]])
    ours = template("bombing", Victim=[["quill"]], Weapon=[["bomb"]])
    counts: Counter[str] = Counter()
    tally([ours], [gold], counts)
    assert scores(counts, ("type", "Victim", "Weapon")) == (100, 100, 100)


def test_templates_of_another_type_are_never_paired() -> None:
    assert pairing([template("arson")], [template("bombing")]) == []
    assert pairing([template("attack")], [template("bombing / attack")]) == [(0, 0)]


def test_each_label_is_paired_once_and_with_the_best() -> None:
    poor, good = template("attack"), template("attack", Victim=[["ada quill"]])
    assert pairing([poor, good], [template("attack", Victim=[["ada quill"]])]) == [(1, 0)]


def test_missed_and_needless_templates_count_with_their_fillers() -> None:
    counts: Counter[str] = Counter()
    tally([template("arson", Target=[["house"]])], [template("attack", Victim=[["ada quill"]])], counts)
    assert scores(counts, ("type", "Target", "Victim")) == (0, 0, 0)
    assert counts["Target given"] == 1
    assert counts["Victim wanted"] == 1


def test_a_filler_with_a_wrong_mention_is_wrong() -> None:
    counts: Counter[str] = Counter()
    gold = template("attack", Victim=[["ada quill"]])
    tally([template("attack", Victim=[["ada quill", "jon quill"]])], [gold], counts)
    assert scores(counts, ("Victim",))[2] == 0
    assert scores(counts, ("type",))[2] == pytest.approx(100)
