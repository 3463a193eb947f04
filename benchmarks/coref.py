"""Who stands for whom within a text: coreference on GUM's news.

    python -m benchmarks.coref ../shared/data/gum/coref.jsonl.gz
    python -m benchmarks.coref ../shared/data/gum/coref.jsonl.gz --genre court

The CoNLL score (mean F1 of MUC, B-cubed and CEAF-e) over all documents together, under two schemes: OntoGUM, which is
OntoNotes' (no single mentions), and GUM's own with single mentions. With mentions of our own, and with gold mentions,
of which a chain is what our passes say of the words within. Names, descriptions and pronouns apart: how many of the
gold links from a mention back into its chain we have, and how many of ours are right. Baselines: names of the same
words; and these with every pronoun to the nearest name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.model.vocabulary import kinds
from answerable.reading.engine import Rules
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import find_names
from answerable.reading.language.sentences import Paragraph, paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.people.coreference import Chains
from answerable.reading.people.quotations import quoted_by
from answerable.reading.people.referring import Form, Mention, appositions, mentions
from answerable.reading.people.speakers import attributions
from answerable.reading.people.surnames import surnames
from benchmarks.data.coref import Document, Place, documents
from benchmarks.data.files import the_file
from benchmarks.ours.engines import options
from benchmarks.scores.coreference import Cluster, score
from benchmarks.scores.tables import machine
from benchmarks.scores.tally import Tally

SCHEMES = ("ontogum", "gum")


@dataclass(frozen=True, slots=True)
class Told:
    """What our passes say of a document.

    Attributes:
        places: of each mention, in tokens.
        chains: numbers of mentions, chain by chain.
        mentions: the mentions.
    """

    places: list[Place]
    chains: list[list[int]]
    mentions: list[Mention]


def tell(document: Document, rules: Rules) -> Told:
    """Mentions and chains of a document, of its tokens set with spaces between."""
    text, starts = " ".join(document.tokens), []
    at = 0
    for token in document.tokens:
        starts.append(at)
        at += len(token) + 1
    blocks = list(paragraphs(text))
    sentences = [sentence for block in blocks for sentence in block.sentences]
    tokens = tagged(text, sentences, rules.verbs)
    people = surnames([(words, name) for words in tokens.values() for name in find_names(words)])
    shapes = [Shape(tokens[each], find_names(tokens[each], people), rules.transitive) for each in sentences]
    found = mentions(shapes, [quotation for block in blocks for quotation in block.quotations])
    chains = Chains(found, appositions=appositions(shapes, found), speakers=quoted(text, blocks, shapes))
    token_at = {start: number for number, start in enumerate(starts)}
    token_after = {
        start + len(token): number + 1
        for number, (start, token) in enumerate(zip(starts, document.tokens, strict=True))
    }
    places = [
        (_floor(token_at, each.start), token_after.get(each.end, _floor(token_at, each.end - 1) + 1)) for each in found
    ]
    return Told(places, [[m.order for m in chain] for chain in chains.chains()], found)


def quoted(text: str, blocks: Sequence[Paragraph], shapes: Sequence[Shape]) -> dict[int, int]:
    """From the number of each quotation to the place in the text where its speaker is named."""
    found: dict[int, int] = {}
    shape_of = dict(zip((each for block in blocks for each in block.sentences), shapes, strict=True))
    number = {quotation: n for n, quotation in enumerate(each for block in blocks for each in block.quotations)}
    by = quoted_by(text, blocks, lambda sentence: attributions(text, shape_of[sentence]))
    for start, end, speaker in (each for block in blocks for each in by.get(block.start, ())):
        if speaker.span is not None:
            found[number[start, end]] = speaker.span.start
    return found


def _floor(table: dict[int, int], place: int) -> int:
    while place not in table and place > 0:
        place -= 1
    return table.get(place, 0)


def gold(document: Document, scheme: str) -> list[Cluster]:
    """The gold chains; under OntoGUM none of a single mention."""
    return [
        frozenset((document.name, place) for place in chain)
        for chain in document.chains.values()
        if scheme == "gum" or len(chain) > 1
    ]


def own(document: Document, told: Told, scheme: str) -> list[Cluster]:
    """Our chains of our mentions."""
    found = [frozenset((document.name, told.places[i]) for i in chain) for chain in told.chains]
    return [each for each in found if scheme == "gum" or len(each) > 1]


def given(document: Document, told: Told, scheme: str) -> list[Cluster]:
    """Our chains of the gold mentions: a gold mention is the longest of ours that begins with it and ends in it."""
    wanted = {place for chain in document.chains.values() if scheme == "gum" or len(chain) > 1 for place in chain}
    taken: set[int] = set()
    numbers: dict[Place, int] = {}
    places = sorted(wanted, key=lambda place: (place[1] - place[0], place))
    for place in places:
        first, last = place
        fitting = [i for i, (a, b) in enumerate(told.places) if a == first and b <= last and i not in taken]
        if fitting:
            best = max(fitting, key=lambda i: (told.places[i][1], -i))
            taken.add(best)
            numbers[place] = best
    chain_of = {i: n for n, chain in enumerate(told.chains) for i in chain}
    grouped: dict[object, set[tuple[str, Place]]] = {}
    for place in places:
        key: object = chain_of[numbers[place]] if place in numbers else ("alone", place)
        grouped.setdefault(key, set()).add((document.name, place))
    return [frozenset(each) for each in grouped.values()]


def links(document: Document, told: Told, tallies: dict[Form, Tally]) -> None:
    """Count, form by form, links from a mention to any earlier one of its chain, on mentions that both sides have."""
    gold_of = {place: label for label, chain in document.chains.items() for place in chain}
    chain_of = {i: n for n, chain in enumerate(told.chains) for i in chain}
    shared = [(place, i) for i, place in enumerate(told.places) if place in gold_of]
    for n, (place, i) in enumerate(shared):
        before = shared[:n]
        tally = tallies[told.mentions[i].form]
        ours = {j for _, j in before if chain_of[j] == chain_of[i]}
        theirs = {j for other, j in before if gold_of[other] == gold_of[place]}
        tally.wanted += bool(theirs)
        tally.given += bool(ours)
        tally.right += bool(ours & theirs)


def same_names(told: Told, *, pronouns: bool) -> list[list[int]]:
    """Baselines: names of the same words together; with `pronouns`, each of these with the nearest name before it."""
    groups: dict[object, list[int]] = {}
    last: object = None
    for mention in told.mentions:
        key: object = mention.words if mention.form is Form.NAME else mention.order
        if mention.form is Form.NAME:
            last = key
        elif pronouns and mention.form is Form.PRONOUN and last is not None:
            key = last
        groups.setdefault(key, []).append(mention.order)
    return list(groups.values())


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("data", type=Path, help="GUM's coref.jsonl.gz")
    parser.add_argument("--genre", default="news", help="of the documents' names; empty for all")
    chosen = parser.parse_args()
    rules = Rules(kinds().values())
    path = the_file(chosen.data, "coref.jsonl.gz")
    print(
        f"{machine()}.\n\n| scheme | mentions | system | MUC | B³ | CEAF-e | CoNLL F1 |\n|---|---|---|---|---|---|---|"
    )
    tallies = {form: Tally() for form in Form}
    for scheme in SCHEMES:
        lot = [(document, tell(document, rules)) for document in documents(path, scheme, chosen.genre)]
        wanted = [cluster for document, _ in lot for cluster in gold(document, scheme)]
        for what, change in (
            ("answerable", None),
            ("names of the same words", False),
            ("the same, pronouns to the nearest name", True),
        ):
            told = [
                (d, t if change is None else Told(t.places, same_names(t, pronouns=change), t.mentions)) for d, t in lot
            ]
            with_own = score(wanted, [cluster for d, t in told for cluster in own(d, t, scheme)])
            with_gold = score(wanted, [c for d, t in told for c in given(d, t, scheme)])
            for which, got in (("own", with_own), ("gold", with_gold)):
                figures = " | ".join(
                    f"{100 * each:.1f}" for each in (got.muc.f1, got.b_cubed.f1, got.ceaf_e.f1, got.conll)
                )
                print(f"| {scheme} ({len(lot)} documents) | {which} | {what} | {figures} |")
        if scheme == "gum":
            for document, each in lot:
                links(document, each, tallies)
    print("\n| links back from a | precision | recall | F1 | gold links |\n|---|---|---|---|---|")
    for form, tally in tallies.items():
        figures = " | ".join(f"{100 * each:.1f}" for each in (tally.precision, tally.recall, tally.f1))
        print(f"| {form.value} | {figures} | {tally.wanted} |")


if __name__ == "__main__":
    main()
