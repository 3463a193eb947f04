"""Which mentions tell of one happening: event coreference across the documents of ECB+, or of MEANTIME.

    python -m benchmarks.same_event ../shared/data/ecbplus --part dev
    python -m benchmarks.same_event ../shared/data/meantime

The folder holds `*.jsonl.gz`, each line a file of ECB+ or of its setup (Cybulska and Vossen 2015) with `path` and
`text`. `--part` takes the setup's files of that name; without it all are taken. Printed: MUC, B-cubed, CEAF-e and their
mean, the CoNLL F1, by our own count of the reference scorer's measures (`coreference_scores`), singletons scored,
reporting words among the mentions, as in Barhom and others 2019. Mentions of two topics are never compared, under three
settings: gold subtopics (one seminal happening each), gold topics (two each), topics predicted from the words.

Beside ours, which uses the weights that the program carries (learned on the train part only): its first look, which
compares two mentions and nothing around them; the same with the weights by which the program joins claims, which know
neither documents nor kinds; each mention by itself; all mentions with one lemma; one lemma in sentences that share
words (in the manner of Ahmed and others 2023). With `--own`, the mentions are those that the program's encoder finds,
so only happenings of its vocabulary.
"""

from __future__ import annotations

import argparse
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.joining.likeness.likeness import model
from answerable.joining.likeness.mentions import Mention
from answerable.reading.encoder.calibration import calibration
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Network
from benchmarks.data.same_event import Corpus, read
from benchmarks.data.same_event import Mention as Gold
from benchmarks.ours.clusters import Labels, joined, joined_at_second_look, linked, pairs, rows, topics
from benchmarks.ours.engines import load
from benchmarks.ours.mentions import mentions, profiles, tagged
from benchmarks.scores.coreference import Half, Scores, clusters, score
from benchmarks.scores.tables import machine

SHARED = 0.3
"""Share of the rarer words of two sentences from which the second heuristic joins one lemma; by the train part."""


@dataclass(frozen=True, slots=True)
class Line:
    """One system under one setting."""

    setting: str
    system: str
    scores: Scores


def settings(corpus: Corpus, golds: Sequence[Gold]) -> dict[str, list[Hashable]]:
    """By name, of each mention the unit within which it is compared. MEANTIME has no subtopics."""
    predicted = topics(profiles(corpus))
    documents = [corpus.documents[each.document] for each in golds]
    subtopics: list[Hashable] = [each.subtopic for each in documents]
    topical: list[Hashable] = [each.topic for each in documents]
    given: dict[str, list[Hashable]] = {
        "gold topics": topical,
        "predicted topics": [predicted[each.name] for each in documents],
    }
    return given if subtopics == topical else {"gold subtopics": subtopics, **given}


def heuristics(found: Sequence[Mention], units: Sequence[Hashable]) -> dict[str, Labels]:
    """The systems that learn nothing."""

    def alike(one: Mention, other: Mention) -> bool:
        lesser = min(len(one.around), len(other.around)) or 1
        return one.head == other.head and len(one.around & other.around) / lesser >= SHARED

    return {
        "each alone": dict(enumerate(range(len(found)))),
        "same lemma": {number: (unit, found[number].head) for number, unit in enumerate(units)},
        "same lemma, sentences alike": linked(found, pairs(units), alike),
    }


def own_mentions(corpus: Corpus, net: Network) -> list[Gold]:
    """The triggers that the encoder finds in the scored sentences."""
    least = calibration().least
    found = []
    for name, document in corpus.documents.items():
        heard = net.hear(tagged(document))
        for number, where in sorted(document.marked.items()):
            each = heard[where]
            if each is None:
                continue
            chances, goes_on = softmax(each.kinds)[:, 1:].max(1), softmax(each.more)[:, 1]
            i = 0
            while i < len(chances):
                end = i + 1
                if chances[i] >= least:
                    while end < len(chances) and goes_on[end] > 0.5:
                        end += 1
                    found.append(Gold(name, number, tuple(range(i, end))))
                i = end
    return found


def measure(corpus: Corpus, net: Network, *, own: bool = False) -> list[Line]:
    """Every system under every setting."""
    given = own_mentions(corpus, net) if own else corpus.mentions
    found = mentions(corpus, net, given)
    gold = clusters({each: each.chain for each in corpus.mentions})
    lines = []
    for setting, units in settings(corpus, given).items():
        held = {unit: rows(found, numbers) for unit, numbers in pairs(units).items()}
        systems = {
            "ours": joined_at_second_look(found, held, units),
            "ours, at first look": joined(held, units, model("documents")),
            "ours, as claims are joined": joined(held, units, model("claims")),
            **heuristics(found, units),
        }
        for system, labels in systems.items():
            lines.append(Line(setting, system, score(gold, clusters({given[n]: k for n, k in labels.items()}))))
    return lines


def table(lines: Sequence[Line]) -> str:
    """The lines as Markdown; recall, precision and F1 of each measure in hundredths."""
    rows = ["| topics | system | MUC | B-cubed | CEAF-e | CoNLL F1 |", "|---|---|---|---|---|--:|"]
    for line in lines:
        halves = " | ".join(_half(each) for each in (line.scores.muc, line.scores.b_cubed, line.scores.ceaf_e))
        rows.append(f"| {line.setting} | {line.system} | {halves} | {100 * line.scores.conll:.1f} |")
    return "\n".join(rows)


def _half(each: Half) -> str:
    return f"{100 * each.recall:.1f} {100 * each.precision:.1f} **{100 * each.f1:.1f}**"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="folder of ECB+ or MEANTIME")
    parser.add_argument("--part", default="", help="train, dev or test, as the setup's files are named")
    parser.add_argument("--own", action="store_true", help="mentions that the encoder finds, not the gold ones")
    parser.add_argument("--weights", type=Path, help="folder of other weights of the encoder")
    given = parser.parse_args()
    corpus = read(given.path, given.part)
    print(f"{len(corpus.documents)} documents, {len(corpus.mentions)} gold mentions. {machine()}.\n")
    print(table(measure(corpus, load(given.weights), own=given.own)))


if __name__ == "__main__":
    main()
