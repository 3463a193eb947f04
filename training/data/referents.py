"""Marks of whom pronouns and descriptions mean in real news, without a word of it.

`training/news/referents.jsonl` holds, article by article, the pronouns that the network took for a party of a happening
(29 November 2026): where each begins, where the nearest words before it stand that name or describe the same (behind it
where none do before), where the fullest name of the one stands, `person`, `people`, `body`, `thing`, `unclear` or
`nobody`, and of several told together where each stands. All in code points of the text as `benchmarks.data.articles`
gives it. `descriptions.jsonl` holds the same of descriptions of one person, "the officer", "his brother", each by where
its noun begins; nothing stands for what it brings in, and `any` is one that is no definite person's. The files
`_second` are other readers', of some of the articles.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data.articles import UPRISING, VIOLATIONS, Whole, articles

from answerable.model.identity import sha256

REFERENTS = Path(__file__).parents[1] / "news" / "referents.jsonl"
SECOND = REFERENTS.with_name("referents_second.jsonl")
DESCRIPTIONS = REFERENTS.with_name("descriptions.jsonl")
DESCRIPTIONS_SECOND = REFERENTS.with_name("descriptions_second.jsonl")
Place = tuple[int, int]
"""From one code point to another; nowhere where both are 0."""


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom or what a pronoun or a description means.

    Attributes:
        at: where the pronoun, or the noun of the description, begins.
        near: the words that stand for the same.
        name: its fullest name.
        sort: `person`, `people`, `body`, `thing`, `unclear`, `nobody`, `any`.
        all: of several, where each stands.
    """

    at: int
    near: Place
    name: Place
    sort: str
    all: tuple[Place, ...] = ()

    def called(self, text: str) -> set[str]:
        """The words of its names and descriptions, without possessive endings."""
        places = (self.near, self.name, *self.all)
        return {word for place in places for word in bare(text[slice(*place)])}


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its marked pronouns or descriptions.

    Attributes:
        whole: the article.
        half: `tune` or `score`; that of `benchmarks.weighty` where its claims are marked too.
        referents: in order.
    """

    whole: Whole
    half: str
    referents: tuple[Referent, ...]


def ends_in(words: str, called: Container[str]) -> bool:
    """Whether the last of some words, a family name or the head of a description, is among those that are called so."""
    return any(word in called for word in bare(words)[-1:])


def bare(words: str) -> list[str]:
    """Folded words without possessive endings and stops."""
    told = words.casefold().replace("’s", "").replace("'s", "").split()
    return [word for each in told if (word := each.strip(".,;:"))]


def load(data: Path, path: Path = REFERENTS) -> Iterator[Article]:
    """The marked articles.

    Args:
        data: folder of the sets.
        path: a line an article.

    Raises:
        OSError: a set is not in the folder.
        ValueError: a text is not the one that was marked.
    """
    known = {each.name: each for of in (VIOLATIONS, UPRISING) for each in articles(data, of)}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        whole = known[row["article"]]
        if sha256(whole.text.encode()) != row["digest"]:
            raise ValueError(f"{row['article']} is not the text that was marked")
        yield Article(
            whole,
            row["half"],
            tuple(
                Referent(at, (near[0], near[1]), (name[0], name[1]), sort, tuple((a, b) for a, b in every))
                for at, near, name, sort, every in row["referents"]
            ),
        )
