"""When each event happened: which time expression it is given, on the temporal dependency graphs.

    python -m benchmarks.event_time ../shared/data/temporal_graphs/dev.jsonl.gz

In the graphs (Yao et al., EMNLP 2020; Wikinews) each event has a reference time: a time expression of the article, in
which it is `included`, or the publication, which it is `before`, `after` or `overlap`s. The event's words are given,
the time expressions are found by the program. Measures, each a share of events unless it says otherwise:

- reference time: the right expression, or rightly none but the publication.
- told time, recall: of the events included in an expression, those given it.
- told time, precision: of the events given an expression, those that are included in it.
- told day: of the events included in an expression that gives a date, those given one with the same date, whatever the
  words ("Friday", "yesterday").
- reference time and relation: as the first, with the relation right too; against publication it is told by tense.

Baselines: the nearest time expression of the sentence, else publication; the nearest one told so far, else
publication; always publication.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from answerable.reading.times.event_time import NONE, Placed, choose_all, placed
from benchmarks.data.event_time import Event, Graph, Place, expressions, load
from benchmarks.data.files import the_file
from benchmarks.scores.tables import machine

Chooser = Callable[[Graph, Sequence[Placed]], list[int]]


def right(graph: Graph, event: Event, times: Sequence[Placed], choice: int) -> bool:
    """Whether a choice among `times` (`NONE` for publication) is the event's reference time."""
    if choice == NONE or event.time == graph.published:
        return choice == NONE and event.time == graph.published
    return _touch(times[choice], event.time)


def _touch(time: Placed, place: Place) -> bool:
    return time.sentence == place[0] and time.first <= place[2] and place[1] < time.last


def ours(graph: Graph, times: Sequence[Placed]) -> list[int]:
    """By the weights that the program carries."""
    events = [(event.place[0], event.place[1]) for event in graph.events]
    return [choice for choice, _ in choose_all(graph.sentences, times, events)]


def _nearest(times: Sequence[Placed], event: Event) -> int:
    here = [k for k, time in enumerate(times) if time.sentence == event.place[0]]
    return min(here, key=lambda k: abs(times[k].first - event.place[1]), default=NONE)


def nearest(graph: Graph, times: Sequence[Placed]) -> list[int]:
    """The nearest of the sentence."""
    return [_nearest(times, event) for event in graph.events]


def last_told(graph: Graph, times: Sequence[Placed]) -> list[int]:
    """The nearest of the sentence, else the last before it."""
    found = []
    for event in graph.events:
        here = _nearest(times, event)
        told = max((k for k, time in enumerate(times) if time.sentence < event.place[0]), default=NONE)
        found.append(here if here != NONE else told)
    return found


def publication(graph: Graph, times: Sequence[Placed]) -> list[int]:
    """None but the publication."""
    return [NONE] * len(graph.events)


def relation(graph: Graph, event: Event, choice: int) -> str:
    """How the event lies to its reference time: by tense, where that is the publication."""
    if choice != NONE:
        return "included"
    words = graph.sentences[event.place[0]]
    word = words[event.place[1]]
    lead = [each.lower for each in words[max(0, event.place[1] - 3) : event.place[1]]]
    if any(each in {"will", "shall", "'ll", "to"} for each in lead):
        return "after"
    present = word.tag == "V" and (word.form == "s" or any(each in {"is", "are"} for each in lead))
    return "overlap" if present else "before"


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    graphs = load(the_file(parser.parse_args().path, "dev.jsonl.gz", "*.jsonl.gz"))
    found = [placed(graph.sentences, expressions(graph)) for graph in graphs]
    systems: dict[str, Chooser] = {
        "ours": ours,
        "nearest of the sentence": nearest,
        "nearest told so far": last_told,
        "publication": publication,
    }
    count = sum(len(graph.events) for graph in graphs)
    told = sum(event.time != graph.published for graph in graphs for event in graph.events)
    print(f"{len(graphs)} articles, {count} events, {told} of them included in a time expression\n")
    print("| system | reference time | told time, recall | told time, precision | told day | with relation |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, system in systems.items():
        good = included = given = days = dated = both = 0
        for graph, times in zip(graphs, found, strict=True):
            for event, choice in zip(graph.events, system(graph, times), strict=True):
                fits = right(graph, event, times, choice)
                good += fits
                given += choice != NONE
                both += fits and relation(graph, event, choice) == event.relation
                if event.time == graph.published:
                    continue
                included += fits
                gold = next((time for time in times if _touch(time, event.time)), None)
                if gold is not None and gold.expression.edtf:
                    dated += 1
                    days += choice != NONE and times[choice].expression.edtf == gold.expression.edtf
        shares = good / count, included / told, included / max(given, 1), days / max(dated, 1), both / count
        print(f"| {name} | " + " | ".join(f"{100 * share:.1f}" for share in shares) + " |")
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()
