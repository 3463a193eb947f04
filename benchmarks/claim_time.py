"""When the claims of an engine say that something happened, on the temporal dependency graphs.

    python -m benchmarks.claim_time ../shared/data/temporal_graphs/dev.jsonl.gz

The articles are read as any document is, with the day of publication that they give. Of the claims whose words are an
event of the graph and that make an event of the record:

- recall: of those that the graph includes in a time expression, the share dated by it, or by a time that it overlaps.
- precision: of those dated, the share that is so included. To date what the graph only puts before publication counts
  as wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.model.claim import Claim, Role
from answerable.model.event import HAPPENING
from answerable.model.identity import sha256
from answerable.model.source import Given, Source, source_id
from answerable.model.when import UNKNOWN, Basis, When, bounds
from answerable.reading import engines
from answerable.reading.times.expressions import find_expressions
from benchmarks.data.event_time import Event, Graph, load
from benchmarks.data.files import the_file
from benchmarks.scores.tables import machine
from benchmarks.scores.tally import Tally

_CLOSING = frozenset({",", ".", ";", ":", "!", "?", "%", ")", "’", "”", "'s", "’s", "n't"})
_OPENING = ("(", "“", "‘", "\n")
_QUOTES = {"``": "“", "''": "”"}
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """A graph's article as running text.

    Attributes:
        text: without the line of publication.
        published: as that line says.
        places: first and last code point, half-open, of each word, by sentence and number.
    """

    text: str
    published: When
    places: dict[tuple[int, int], _Span]

    @classmethod
    def of(cls, graph: Graph) -> Article:
        """The words put together again, a paragraph for each sentence."""
        text, places = "", {}
        for number in range(graph.published[0] + 1, len(graph.sentences)):
            for k, word in enumerate(graph.sentences[number]):
                said = _QUOTES.get(word.text, word.text)
                if text and not text.endswith(_OPENING) and said not in _CLOSING:
                    text += " "
                places[number, k] = (len(text), len(text) + len(said))
                text += said
            text += "\n\n"
        anchor = graph.anchor
        when = UNKNOWN if anchor is None else When(edtf=anchor.last.isoformat(), basis=Basis.METADATA)
        return cls(text, when, places)

    def span(self, place: tuple[int, int, int]) -> _Span | None:
        """Where the words of a sentence, from one to another, stand; none in the line of publication."""
        sentence, first, last = place
        if (sentence, first) not in self.places or (sentence, last) not in self.places:
            return None
        return self.places[sentence, first][0], self.places[sentence, last][1]

    @property
    def source(self) -> Source:
        """The same as a document."""
        data, given = self.text.encode(), Given()
        return Source(
            id=source_id(sha256(data), "text/plain", given),
            location="article.txt",
            digest=sha256(data),
            size=len(data),
            media_type="text/plain",
            text_digest=sha256(data),
            length=len(self.text),
            reader="plain/1",
            given=given,
            published=self.published,
            language="en",
        )


def told(graph: Graph, article: Article, claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, Event]]:
    """The claims that make an event, each with the graph's event of the same words."""
    events = [(span, event) for event in graph.events if (span := article.span(event.place)) is not None]
    for claim in claims:
        words = (claim.trigger.start, claim.trigger.end)
        found = next((event for span, event in events if _touch(span, words)), None)
        if claim.modality in HAPPENING and found is not None:
            yield claim, found


def fits(graph: Graph, article: Article, claim: Claim, event: Event) -> bool:
    """Whether the time of a claim is that of the event, or overlaps it."""
    given, span = claim.argument(Role.TIME), article.span(event.time)
    if given is None or event.time == graph.published or span is None:
        return False
    if _touch((given.span.start, given.span.end), span):
        return True
    first, last = bounds(given.value)
    said = find_expressions(article.text, graph.anchor)
    values = [bounds(each.edtf) for each in said if each.edtf and _touch((each.start, each.end), span)]
    return any(start <= last and first <= end for start, end in values)


def _touch(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--most", type=int, help="only so many articles")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print so many wrong dates")
    args = parser.parse_args()
    graphs = load(the_file(args.path, "dev.jsonl.gz", "*.jsonl.gz"))[: args.most]
    print(f"{len(graphs)} articles\n\n| engine | claims | included in a time | dated | precision | recall |")
    print("|---|--:|--:|--:|--:|--:|")
    errors: list[str] = []
    for name in ("encoder", "rules"):
        engine, count, tally = engines.make(name), 0, Tally()
        for graph in graphs:
            article = Article.of(graph)
            reading = engine.read(article.source, article.text)
            for claim, event in told(graph, article, reading.claims):
                dated, right = claim.argument(Role.TIME), fits(graph, article, claim, event)
                count += 1
                tally.wanted += event.time != graph.published
                tally.given += dated is not None
                tally.right += right
                if dated is not None and not right:
                    errors.append(f"{engine.name}: {claim.trigger.quote} {dated.span.quote}: {claim.sentence.quote}")
        shares = f"{100 * tally.precision:.1f} | {100 * tally.recall:.1f}"
        print(f"| {engine.name} | {count} | {tally.wanted} | {tally.given} | {shares} |")
    for error in errors[: args.errors]:
        print(f"\n{error}")
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()
