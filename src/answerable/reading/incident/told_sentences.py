"""What each sentence of an article tells of a violation: named features, for a model that looks for the one that does.

An article on many things holds one sentence that says what was done. The features of all its words together hide it;
a sentence's own do not (multiple instance learning, Dietterich et al. 1997).
"""

from __future__ import annotations

from bisect import bisect_right

from answerable.reading.incident.article import REAL, Article
from answerable.reading.incident.article_features import VIOLATION_OF
from answerable.reading.incident.person_features import Features
from answerable.reading.incident.words import FAMILIES

FIRST = 3
"""Sentences at the beginning, the title among them, whose words count for themselves."""


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
