"""What an article's words and claims say of its main incident, as a whole and sentence by sentence: named features.

An article on many things holds one sentence that says what was done. The features of all its words together hide it;
a sentence's own do not (multiple instance learning, Dietterich et al. 1997).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from answerable.model.claim import DOING, Claim
from answerable.model.vocabulary import kinds
from answerable.reading.incident.article import REAL, Article
from answerable.reading.incident.person_features import Features
from answerable.reading.incident.words import FAMILIES, families

VIOLATION_OF = {
    "arbitrary_detention": "arbitrary detention", "arrest": "arbitrary detention",
    "imprisonment": "arbitrary detention", "unfair_trial": "arbitrary detention", "sentence": "arbitrary detention",
    "enforced_disappearance": "enforced disappearance", "abduction": "kidnapping", "hostage_taking": "kidnapping",
    "killing": "killing", "assassination": "killing", "execution": "killing", "mass_killing": "killing",
    "torture": "torture", "ill_treatment": "torture", "sexual_violence": "other", "threat": "other",
    "harassment": "other", "censorship": "other", "crackdown": "other", "wounding": "other", "armed_attack": "other",
    "surveillance": "other", "persecution": "other", "property_destruction": "other", "bombing": "killing",
    "shooting": "killing", "forced_displacement": "other", "dismissal": "other", "travel_ban": "other",
    "incitement": "other", "human_trafficking": "other", "forced_labour": "other", "death": "killing",
}  # fmt: skip
"""Kinds of the vocabulary whose triggers tell of a violation as HRDsAttack names them."""

HEAD = 120
"""Words at an article's beginning whose words count for themselves."""
FIRST = 3
"""Sentences at the beginning, the title among them, whose words count for themselves."""


def _logs(counts: Counter[str]) -> Features:
    return {name: math.log1p(count) for name, count in counts.items()}


def claims(article: Article) -> Features:
    """How often each kind is claimed by the engine and by the rules, who does it, and how it is put."""
    return _told(article, article.claims, "") | _told(article, article.ruled, "rule ")


def _told(article: Article, given: Sequence[Claim], whose: str) -> Features:
    table = kinds()
    counts: Counter[str] = Counter()
    early = len(article.text) / 3
    for claim in given:
        family = table[claim.kind].family
        real = claim.modality in REAL
        counts[f"{whose}kind {claim.kind}" if real else f"{whose}unreal {claim.kind}"] += 1
        if real and claim.trigger.start < early:
            counts[f"{whose}early {claim.kind}"] += 1
        violation = VIOLATION_OF.get(claim.kind)
        if violation is not None and real:
            counts[f"{whose}tells {violation}"] += 1
        for argument in claim.arguments:
            if argument.role in DOING:
                counts[f"{whose}doer of {family}"] += 1
                for word in _plain(argument.span.quote.split()):
                    counts[f"{whose}doer {word}"] += 1
    return _logs(counts)


def _plain(words: Iterable[str]) -> Iterable[str]:
    """Words in lower case: names of countries and persons would only say where the examples come from."""
    return (w.strip(".,'\"’“”()").lower() for w in words if w[0].islower() and len(w) > 2)


def words(article: Article) -> Features:
    """How often the words that stand in lower case are used, in all and at the beginning."""
    counts: Counter[str] = Counter()
    seen = 0
    for sentence in article.sentences:
        for word in sentence:
            if word.text[0].islower() and len(word.text) > 2:
                counts[f"w {word.lower}"] += 1
                if seen < HEAD:
                    counts[f"h {word.lower}"] += 1
            seen += 1
    return _logs(counts)


def stems(article: Article) -> Features:
    """How it uses each family of words."""
    return families(article.text, article.headline)


def doers(article: Article) -> Features:
    """Which families of words name those who do what is claimed as a violation, and how often."""
    counts: Counter[str] = Counter()
    for claim in article.claims:
        if claim.kind in VIOLATION_OF and claim.modality in REAL:
            for argument in claim.arguments:
                if argument.role in DOING:
                    counts.update(f"d {name}" for name, stems in FAMILIES.items() if stems.search(argument.span.quote))
    return _logs(counts)


def sentences(article: Article) -> list[Features]:
    """The features of each sentence, in order; of a text without any, of one that is empty."""
    held = [words for words in article.sentences if words]
    starts = [words[0].start for words in held]
    rows: list[Features] = []
    for number, words in enumerate(held):
        text = article.text[words[0].start : words[-1].end]
        row = {
            "title": float(number == 0),
            "lede": float(0 < number <= FIRST),
            "place": number / len(held),
            "early": 1 / (1 + number / 3),
        }
        for name, pattern in FAMILIES.items():
            if pattern.search(text):
                row[f"s {name}"] = 1.0
                if number < FIRST:
                    row[f"first {name}"] = 1.0
        rows.append(row)
    for claim in article.claims:
        violation = VIOLATION_OF.get(claim.kind)
        if violation is not None and claim.modality in REAL and rows:
            row = rows[max(0, bisect_right(starts, claim.trigger.start) - 1)]
            row[f"tells {violation}"] = max(row.get(f"tells {violation}", 0.0), claim.confidence)
    return rows or [{}]
