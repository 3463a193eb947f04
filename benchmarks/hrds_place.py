"""When and where the main incident happened, by what the claims and the publication date give: a plain first answer."""

from __future__ import annotations

from collections import Counter

from answerable.model.claim import Argument, Modality, Role
from answerable.reading.article import Article
from answerable.reading.article_features import VIOLATION_OF
from answerable.reading.geography import states
from answerable.reading.words import fold
from benchmarks.hrds_data import Sample, country

_REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED})


def _arguments(article: Article, role: Role, violations: frozenset[str]) -> list[Argument]:
    """Those of the claims that tell of the violations, in the order of the text: the engine's before the rules'."""
    return [
        argument
        for claim in (*article.claims, *article.ruled)
        if claim.modality in _REAL and VIOLATION_OF.get(claim.kind) in violations
        for argument in claim.arguments
        if argument.role is role
    ]


def happened(sample: Sample, article: Article, violations: frozenset[str]) -> tuple[dict[str, int], dict[str, str]]:
    """The date and the place.

    The date is the first of a claim of the violations, and without one the year and month of publication. The country
    is the state most named; the city the first place of such a claim that is no state.
    """
    first = next((a.value for a in _arguments(article, Role.TIME, violations) if a.value[:4].isdigit()), "")
    parts = first.split("/")[0].split("-") if first else (sample.source.published.edtf or "").split("-")[:2]
    date = {n: int(p) for n, p in zip(("year", "month", "day"), parts, strict=False) if p.isdigit()}
    known = states()
    counts: Counter[str] = Counter()
    for words in article.sentences:
        for i in range(len(words)):
            for size in (3, 2, 1):
                name = " ".join(w.lower for w in words[i : i + size])
                if words[i].capital and name in known:
                    counts[country(name)] += 1
                    break
    place = {"country": counts.most_common(1)[0][0]} if counts else {}
    for argument in _arguments(article, Role.PLACE, violations):
        parts = [p.strip() for p in argument.value.split(",")]
        town = next((p for p in parts if p[:1].isupper() and fold(p) not in known), "")
        if town:
            place["city"] = fold(town)
            break
    return date, place
