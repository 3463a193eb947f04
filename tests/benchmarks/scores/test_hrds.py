"""The scorers of HRDsAttack on labels made up here."""

from typing import Any

import pytest
from benchmarks.data.hrds import Sample, number, plain, sample
from benchmarks.scores.hrds import Described, Said, macro, names, names_published, paired, scores


def row(**label: Any) -> dict[str, Any]:
    """A row of the form of the data."""
    victim = {
        "victim_name": "Mirela Okafor", "victim_population_type": "individual", "victim_type": ["journalist"],
        "victim_sex_type": "woman", "victim_age_group": "adult",
    }  # fmt: skip
    usual = {
        "perpetrator_mention": True, "perpetrator_type": "state actor", "violation_types": ["arbitrary detention"],
        "year": "2021.0", "month": "03", "date": None, "city": "None", "region": None, "country": "USA",
        "victims": [victim],
    }  # fmt: skip
    given = {
        "Input.title": "Editor held", "Input.publish_date": "2021-03-08 23:00:34",
        "Input.article_interface": "<p>Police held Mirela &amp; Okafor.</p> <p>She denies it.</p>",
    }  # fmt: skip
    return {"sample": given, "merged_sample": usual | label}


def answer(**changes: Any) -> Said:
    """The right answer, changed."""
    she = Described(frozenset({"journalist"}), "woman", "adult")
    usual: dict[str, Any] = {
        "mentioned": True, "perpetrator": "state actor", "violations": frozenset({"arbitrary detention"}),
        "victims": {"Mirela Okafor": she}, "given": {"Mirela Okafor": she},
        "date": {"year": 2021, "month": 3}, "place": {"country": "US"},
    }  # fmt: skip
    return Said(**(usual | changes))


def test_labels_are_made_comparable() -> None:
    held = sample(row(violation_types=["unknown", "killing"], year="13.0", date="1839"))
    assert held.text == "Editor held.\n\nPolice held Mirela & Okafor.\n\nShe denies it."
    assert held.violations == {"killing"}
    assert held.date == {"year": 1839, "month": 3, "day": 13}
    assert held.place == {"country": "united states"}
    assert [plain(each) for each in ("None", None, " State  Actor ")] == ["", "", "state actor"]
    assert [number(each) for each in ("Ocober", "26.0", "None")] == [10, 26, None]


def test_the_right_answer_scores_all() -> None:
    found = scores([sample(row())], [answer()])
    carried = {name: value for name, value in found.items() if not name.startswith(("day", "region", "city"))}
    carried = {name: value for name, value in carried.items() if not name.endswith("none is labelled")}
    assert set(carried.values()) == {100.0}


def test_an_article_without_a_perpetrator_is_never_right_as_published() -> None:
    label = sample(row(perpetrator_mention=False, perpetrator_type=None))
    found = scores([label], [answer(mentioned=False, perpetrator="none")])
    assert found["perpetrator type accuracy"] == 100
    assert found["perpetrator type accuracy, published"] == 0


def test_no_violation_counts_as_unknown() -> None:
    found = scores([sample(row(violation_types=["unknown"]))], [answer(violations=frozenset())])
    assert found["violations micro F1, published"] == 100


@pytest.mark.parametrize(
    ("name", "published", "normalised"),
    [
        ("Mirela Okafor", (100, 100), (100, 100)),
        ("mirela  okafor", (0, 0), (100, 100)),
        ("Okafor", (0, 100), (0, 100)),
        ("Oka", (0, 100), (0, 0)),
        ("Ada Quill", (0, 0), (0, 0)),
    ],
)
def test_names(name: str, published: tuple[float, float], normalised: tuple[float, float]) -> None:
    label: list[Sample] = [sample(row())]
    said = [answer(victims={name: Described()})]
    assert names_published(label, said) == published
    assert names(label, said) == normalised


def test_a_label_is_matched_once() -> None:
    assert paired(["Ada Quill"], ["Quill", "Ada Quill"]) == {"Ada Quill": "Ada Quill"}


def test_macro_is_over_the_classes_of_the_labels() -> None:
    a, b = frozenset({"a"}), frozenset({"b"})
    assert macro([(a, a), (b, a)]) == pytest.approx((2 / 3 * 100 + 0) / 2)
