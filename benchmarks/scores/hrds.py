"""How answers about an article's main incident are scored on HRDsAttack: as published, and with labels normalised.

The published way is that of `evaluate_all` in `src/models/utils.py` of the authors' repository (dataminr-ai/HRDsAttack,
commit 02cc497):

- perpetrator mention: F1 of "yes" over the articles.
- perpetrator type: share of all articles. There the label of an article without a perpetrator is Python's None and an
  answer is a string, so that such an article can never be right; `published` keeps to that.
- violation types: micro F1 of (article, type). `unknown` beside another label is dropped; an answer without any type
  counts as `unknown`.
- victim names: F1 over all articles, a name right when the label has the same string (exact), or when either string
  holds the other (fuzzy). Case counts. Answers that are part of another answer are counted as given but never as right.
- victims' type, sex and age: the share of the label's named victims, with their names given to the reader. `other` and
  `unknown` are two labels, and types are right when the raw sets are equal, so that a victim whose label is empty, or
  holds `insufficient information` beside another type, can hardly be right.
- date and place: the share of all articles whose string is the same, where an unlabelled article can never be right.

Normalised: case and white space do not count; `None`, `N/A` and null are one; each name of the label is matched once;
`other` and `unknown` are one for sex and age; `insufficient information` is no type; countries have one spelling; dates
are numbers; date and place are scored on the articles that carry the label, a place as `place.py` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.data.hrds import NOTHING, Sample
from benchmarks.scores import place


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a victim: types without `insufficient information`; sex and age or `unknown`."""

    types: frozenset[str] = frozenset()
    sex: str = "unknown"
    age: str = "unknown"


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an article.

    Attributes:
        mentioned, perpetrator, violations: as in `Sample`; violations empty where none is told.
        victims: name → what is said of it.
        given: what is said of the names that the label gives; those not found in the article are missing.
        place, date: as in `Sample`.
    """

    mentioned: bool
    perpetrator: str
    violations: frozenset[str]
    victims: dict[str, Described] = field(default_factory=dict)
    given: dict[str, Described] = field(default_factory=dict)
    place: dict[str, str] = field(default_factory=dict)
    date: dict[str, int] = field(default_factory=dict)


def f1(right: float, given: float, wanted: float) -> float:
    """In per cent; 0 of nothing."""
    return 200 * right / (given + wanted) if right else 0.0


def percent(right: float, whole: float) -> float:
    """0 of nothing."""
    return 100 * right / whole if whole else 0.0


def macro(pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> float:
    """The mean F1 of the classes that the labels hold. Pairs are (label, answer)."""
    classes = sorted({c for label, _ in pairs for c in label})
    each = [
        f1(
            sum(c in label and c in answer for label, answer in pairs),
            sum(c in answer for _, answer in pairs),
            sum(c in label for label, _ in pairs),
        )
        for c in classes
    ]
    return sum(each) / len(each) if each else 0.0


def names_published(samples: Sequence[Sample], said: Sequence[Said]) -> tuple[float, float]:
    """F1 of names, exact and fuzzy, as published."""
    given = wanted = exact = fuzzy = 0
    for sample, answer in zip(samples, said, strict=True):
        gold = [v.name for v in sample.victims]
        ours = list(answer.victims)
        given, wanted = given + len(ours), wanted + len(gold)
        alone = [n for i, n in enumerate(ours) if not any(n in o for o in ours[i + 1 :])]
        exact += sum(n in gold for n in alone)
        fuzzy += sum(any(n in g or g in n for g in gold) for n in alone)
    return f1(exact, given, wanted), f1(fuzzy, given, wanted)


def key(name: str) -> str:
    """A name without case, marks and superfluous white space."""
    kept = "".join(c if c.isalnum() or c.isspace() else " " for c in name.casefold())
    return " ".join(kept.split())


def paired(gold: Sequence[str], ours: Iterable[str]) -> dict[str, str]:
    """Our name → the label's that it matches: the same first, then words of one that hold the other. One to one."""
    found: dict[str, str] = {}
    left = list(gold)
    names = list(ours)
    for same in (True, False):
        for name in names:
            if name in found:
                continue
            a = f" {key(name)} "
            fit = [g for g in left if (a == f" {key(g)} " if same else a in f" {key(g)} " or f" {key(g)} " in a)]
            if fit and key(name):
                found[name] = fit[0]
                left.remove(fit[0])
    return found


def names(samples: Sequence[Sample], said: Sequence[Said]) -> tuple[float, float]:
    """F1 of names, exact and fuzzy, normalised."""
    given = wanted = exact = fuzzy = 0
    for sample, answer in zip(samples, said, strict=True):
        pairs = paired([v.name for v in sample.victims], answer.victims)
        given, wanted = given + len(answer.victims), wanted + len(sample.victims)
        exact += sum(key(a) == key(b) for a, b in pairs.items())
        fuzzy += len(pairs)
    return f1(exact, given, wanted), f1(fuzzy, given, wanted)


def _told(violations: frozenset[str]) -> frozenset[str]:
    return violations or frozenset({"unknown"})


def scores(samples: Sequence[Sample], said: Sequence[Said]) -> dict[str, float]:
    """Every figure, in per cent; those named "published" in the published way."""
    both = list(zip(samples, said, strict=True))
    violations = [(s.violations, _told(a.violations)) for s, a in both]
    doers = [(frozenset({s.perpetrator}), frozenset({a.perpetrator})) for s, a in both]
    exact_published, fuzzy_published = names_published(samples, said)
    exact, fuzzy = names(samples, said)
    found = {
        "perpetrator mention F1, published": f1(
            sum(s.mentioned and a.mentioned for s, a in both),
            sum(a.mentioned for _, a in both),
            sum(s.mentioned for s, _ in both),
        ),
        "perpetrator mention accuracy": percent(sum(s.mentioned == a.mentioned for s, a in both), len(both)),
        "perpetrator type accuracy, published": percent(
            sum(s.perpetrator == a.perpetrator and s.mentioned for s, a in both), len(both)
        ),
        "perpetrator type accuracy": percent(sum(s.perpetrator == a.perpetrator for s, a in both), len(both)),
        "perpetrator type macro F1": macro(doers),
        "victim names exact F1, published": exact_published,
        "victim names fuzzy F1, published": fuzzy_published,
        "victim names exact F1": exact,
        "victim names fuzzy F1": fuzzy,
        "violations micro F1, published": f1(
            sum(len(g & a) for g, a in violations),
            sum(len(a) for _, a in violations),
            sum(len(g) for g, _ in violations),
        ),
        "violations macro F1": macro(violations),
        "violations whole set right": percent(sum(g == a for g, a in violations), len(violations)),
    }
    return found | described(samples, said) | when_and_where(samples, said)


def described(samples: Sequence[Sample], said: Sequence[Said]) -> dict[str, float]:
    """Type, sex and age of victims: of the label's names as published, and of the names that were found."""
    told = [(v, a.given[v.name]) for s, a in zip(samples, said, strict=True) for v in s.victims if v.name in a.given]
    found = {
        "victim type accuracy, published": percent(
            sum(v.raw == (d.types or frozenset({NOTHING})) for v, d in told), len(told)
        ),
        "victim sex accuracy, published": percent(sum(v.raw_sex == d.sex for v, d in told), len(told)),
        "victim age accuracy, published": percent(sum(v.raw_age == d.age for v, d in told), len(told)),
    }
    matched = []
    for sample, answer in zip(samples, said, strict=True):
        by = {v.name: v for v in sample.victims}
        matched += [(by[g], answer.victims[n]) for n, g in paired(list(by), answer.victims).items()]
    for where, pairs in (("names given", told), ("matched victims", matched)):
        types = [(v.types or frozenset({NOTHING}), d.types or frozenset({NOTHING})) for v, d in pairs]
        found[f"victim type accuracy, {where}"] = percent(sum(g == a for g, a in types), len(types))
        found[f"victim type macro F1, {where}"] = macro(types)
        for name in ("sex", "age"):
            values = [(frozenset({getattr(v, name)}), frozenset({getattr(d, name)})) for v, d in pairs]
            found[f"victim {name} accuracy, {where}"] = percent(sum(g == a for g, a in values), len(values))
            found[f"victim {name} macro F1, {where}"] = macro(values)
    return found


def when_and_where(samples: Sequence[Sample], said: Sequence[Said]) -> dict[str, float]:
    """Date and place: of the articles that carry the label, and of all articles as published."""
    found = {}
    for name in ("year", "month", "day", "country", "region", "city"):
        right = strictly = labelled = given = 0
        for sample, answer in zip(samples, said, strict=True):
            dated = name in {"year", "month", "day"}
            has = name in sample.date if dated else name in sample.place
            labelled += has
            given += not has and name in (answer.date if dated else answer.place)
            if dated:
                same_date = has and sample.date[name] == answer.date.get(name)
                right, strictly = right + same_date, strictly + same_date
            else:
                right += place.same(name, sample.place, answer.place)
                strictly += place.strict(name, sample.place, answer.place)
        found[f"{name}, of articles that carry it"] = percent(right, labelled)
        found[f"{name}, published"] = percent(strictly, len(samples))
        found[f"{name}, given where none is labelled"] = percent(given, len(samples) - labelled)
    return found
