"""Whom a pronoun of real news means that takes part in a happening.

    python -m benchmarks.referents ../shared/data
    python -m benchmarks.referents ../shared/data --errors    # and what is wrong in the half for tuning

The marks, `training/news/referents.jsonl`, are of the pronouns that the network took for a party of a happening in news
on violations of human rights and of one broadcaster on an uprising; the half for tuning teaches the weights. *Given*:
those for which the program names or describes somebody; *right*: whom a reader says: its last word is one of the marked
name or description. Beside it the rules alone, and the last person named before who is not of the other sex.

The descriptions of one person, "the officer", "his brother", in such articles (`descriptions.jsonl`) are asked of the
chains of mentions that the rules make: *marked* are those of whom the text tells the name, *given* those whose chain
has one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.data.referents import DESCRIPTIONS, DESCRIPTIONS_SECOND, SECOND, Article, Referent, ends_in, load

from answerable.reading import rules
from answerable.reading.by_rules import RulesReading
from answerable.reading.encoder.learned import EncoderReading, Learned, learned
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Sort
from answerable.reading.people.antecedents import Meant
from answerable.reading.people.referring import PERSONAL, SPEAKING, Form, Mention, Sex
from benchmarks.ours.engines import options
from benchmarks.ours.source import source
from benchmarks.scores.tables import figure, machine

HALVES = ("tune", "score")
WAYS = ("encoder", "its rules alone", "last person named")
SORTS = {"he, she": PERSONAL, "I": SPEAKING}
DESCRIBED = "the officer"
NOWHERE = (0, 0)
_NOBODYS = frozenset({"any", "nobody", "unclear"})


class _Listening(EncoderReading):
    """Keeps whom it takes each pronoun for, and whom the rules alone do."""

    def __init__(self, engine: Learned, article: Article) -> None:
        whole = article.whole
        super().__init__(engine, source(whole.published, whole.title), whole.text)
        self.taken: dict[int, Sequence[str]] = {}
        self.ruled_alone: dict[int, Sequence[str]] = {}

    def meant(self, shape: Shape, chunk: Chunk) -> Sequence[Meant]:
        found, at = super().meant(shape, chunk), shape.words[chunk.first].start
        self.taken[at] = [each.value for each in found]
        self.ruled_alone[at] = [value for _, value in self.persons(chunk)]
        return found


@dataclass(frozen=True, slots=True)
class Told:
    """A marked pronoun or description with whom each way takes it for, in the words of the text."""

    article: Article
    referent: Referent
    sort: str
    taken: dict[str, Sequence[str]]

    def right(self, way: str) -> bool:
        """Whether all of those are who is meant."""
        called = self.referent.called(self.article.whole.text)
        return all(ends_in(each, called) for each in self.taken[way])


def tell(engine: Learned, articles: Sequence[Article]) -> Iterator[Told]:
    """Whom the marked pronouns of some articles are taken for."""
    for article in articles:
        reading = _Listening(engine, article)
        reading.told_on()
        for each in article.referents:
            mention = reading.antecedents.pronoun(each.at) or reading.chains.at(each.at)
            sort = next((s for s, words in SORTS.items() if mention is not None and mention.head in words), "")
            if mention is None or mention.form is not Form.PRONOUN or not sort:
                continue
            last = _last_named(article.whole.text, reading.chains.mentions, mention)
            taken = (reading.taken.get(each.at, ()), reading.ruled_alone.get(each.at, ()), last)
            yield Told(article, each, sort, dict(zip(WAYS, taken, strict=True)))


def described(engine: Learned, articles: Sequence[Article]) -> Iterator[Told]:
    """By which name the marked descriptions of some articles are known."""
    for article in articles:
        text = article.whole.text
        reading = RulesReading(engine.rules, source(article.whole.published, article.whole.title), text)
        reading.read()
        for each in article.referents:
            mention = reading.chains.at(each.at)
            if mention is None or mention.form is not Form.NOMINAL:
                continue
            chain = reading.chains.chain(mention.order)
            names = [text[slice(*other.named)] for other in chain if other.form is Form.NAME]
            ruled = [max(names, key=len)] if names else []
            last = _last_named(text, reading.chains.mentions, mention)
            yield Told(article, each, DESCRIBED, dict(zip(WAYS[1:], (ruled, last), strict=True)))


def _last_named(text: str, mentions: Sequence[Mention], mention: Mention) -> list[str]:
    """The last person named before a mention who is not of the other sex; empty for none."""
    named = [
        text[slice(*other.named)]
        for other in mentions[: mention.order]
        if other.form is Form.NAME
        and other.sort is Sort.PERSON
        and other.start < mention.start
        and len({other.sex, mention.sex} - {Sex.UNKNOWN}) < 2
    ]
    return named[-1:]


def agreement(first: Sequence[Article], second: Sequence[Article]) -> tuple[int, int]:
    """Of the pronouns of persons that both readers marked, how many, and of how many both say the same."""
    marked = {(each.whole.name, one.at): one for each in first for one in each.referents}
    pairs = [
        (each.whole.text, marked[each.whole.name, one.at], one)
        for each in second
        for one in each.referents
        if (each.whole.name, one.at) in marked
    ]
    same = sum(_same(text, one, other) for text, one, other in pairs)
    return len(pairs), same


def _same(text: str, one: Referent, other: Referent) -> bool:
    if one.sort == other.sort and (one.sort in _NOBODYS or one.near == one.name == other.near == other.name):
        return True
    return any(ends_in(text[slice(*place)], other.called(text)) for place in (one.near, one.name))


def table(told: Sequence[Told]) -> str:
    """Both halves as Markdown."""
    lines = [
        "| half | pronoun | way | marked | given | right | precision | recall |",
        "|---|---|---|--:|--:|--:|--:|--:|",
    ]
    for half in HALVES:
        for sort in (*SORTS, DESCRIBED):
            mine = [each for each in told if each.article.half == half and each.sort == sort]
            wanted = sum(sort != DESCRIBED or each.referent.name != NOWHERE for each in mine)
            for way in mine[0].taken if mine else ():
                given = [each for each in mine if each.taken[way]]
                right = sum(each.right(way) for each in given)
                shares = figure(right / max(1, len(given))), figure(right / max(1, wanted))
                lines.append(f"| {half} | {sort} | {way} | {wanted} | {len(given)} | {right} | {' | '.join(shares)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and how far two readers agree."""
    parser = options(__doc__)
    parser.add_argument("data", type=Path, help="folder of the data sets")
    parser.add_argument("--errors", action="store_true", help="also print what is wrong in the half for tuning")
    chosen = parser.parse_args()
    articles = list(load(chosen.data))[: chosen.most or None]
    descriptions = list(load(chosen.data, DESCRIPTIONS))[: chosen.most or None]
    engine = learned(rules())
    told = [*tell(engine, articles), *described(engine, descriptions)]
    if chosen.errors:
        for each in told:
            if each.article.half == "tune" and WAYS[0] in each.taken and not each.right(WAYS[0]):
                _print(each)
    print(machine() + "\n")
    print(table(told))
    both, same = agreement(articles, list(load(chosen.data, SECOND)))
    print(f"\nOf {both} pronouns that two readers marked both say the same of {same}.")
    both, same = agreement(descriptions, list(load(chosen.data, DESCRIPTIONS_SECOND)))
    print(f"Of {both} descriptions that two readers marked both say the same of {same}.")
    sorts = Counter(each.referent.sort for each in told)
    print(f"Marked as {', '.join(f'{sort} {count}' for sort, count in sorts.most_common())}.")


def _print(told: Told) -> None:
    text, at = told.article.whole.text, told.referent.at
    before, behind = " ".join(text[max(0, at - 300) : at].split()), " ".join(text[at : at + 100].split())
    print(f"{told.article.whole.name}: {list(told.taken[WAYS[0]])}, not {text[slice(*told.referent.near)]!r}")
    print(f"    {before} [{behind}]")


if __name__ == "__main__":
    main()
