"""The documents and gold mentions of ECB+ and of MEANTIME, as `benchmarks.same_event` asks for them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.data.files import rows
from benchmarks.data.meantime import annotated_words

_NAME = re.compile(r"(\d+)_(\d+)(ecb|ecbplus)")
_ACROSS = re.compile(r"cross-doc_annotation/corpus_(\w+)/([^/]+)\.xml$")
"""A document of MEANTIME with what it has in common with others of its corpus."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that mention a happening.

    Attributes:
        document: name, such as `36_1ecbplus`.
        sentence: number in the document, as the setup counts.
        tokens: numbers in the sentence, ascending; they need not stand side by side.
        chain: of the gold; empty where a mention is our own.
    """

    document: str
    sentence: int
    tokens: tuple[int, ...]
    chain: str = field(default="", compare=False)


@dataclass(slots=True)
class Document:
    """One document.

    Attributes:
        name: such as `36_1ecbplus`.
        sentences: the words of every sentence, in order.
        marked: the setup's number of each sentence whose mentions it lists, and where it stands in `sentences`;
            the others are read and not scored.
    """

    name: str
    sentences: list[list[str]] = field(default_factory=list)
    marked: dict[int, int] = field(default_factory=dict)

    @property
    def topic(self) -> str:
        """Gold topic: the seminal kind of happening."""
        return self.name.partition("_")[0]

    @property
    def subtopic(self) -> str:
        """Gold subtopic: the one seminal happening; of MEANTIME, which has none, the topic."""
        found = _NAME.fullmatch(self.name)
        return f"{found[1]} {found[3]}" if found else self.topic


@dataclass(slots=True)
class Corpus:
    """Documents by name, and the gold mentions in order."""

    documents: dict[str, Document]
    mentions: list[Mention]

    def words(self, mention: Mention) -> list[str]:
        """The sentence of a mention."""
        document = self.documents[mention.document]
        return document.sentences[document.marked[mention.sentence]]

    def only(self, topics: frozenset[str]) -> Corpus:
        """The part of these topics."""
        documents = {name: each for name, each in self.documents.items() if each.topic in topics}
        return Corpus(documents, [each for each in self.mentions if each.document in documents])


def read(folder: Path, part: str = "") -> Corpus:
    """The corpus in a folder of `*.jsonl.gz`, each line a file of the original with its `path` and `text`.

    Args:
        folder: ECB+'s XML documents and the setup's lists of mentions (Cybulska and Vossen 2015: the sentences that
            were checked); or MEANTIME's documents (Minard and others 2016), whose topics are its corpora.
        part: `train`, `dev` or `test`, as the setup's files are named; empty for all that is there. MEANTIME has none.

    Raises:
        SystemExit: no event mentions are there.
    """
    files = [row for path in sorted(folder.glob("*.jsonl.gz")) for row in rows(path)]
    across = [(found, row["text"]) for row in files if (found := _ACROSS.search(row["path"]))]
    if across:
        return _meantime({f"{found[1]}_{found[2]}": text for found, text in across})
    wanted = part.lower()
    documents: dict[str, Document] = {}
    mentions: set[Mention] = set()
    marked: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in files:
        name = row["path"].rpartition("/")[2]
        if name.endswith("_Event_gold_mentions.json") and wanted in name.lower():
            mentions |= {
                Mention(each["doc_id"], int(each["sent_id"]), tuple(sorted(each["tokens_number"])), each["coref_chain"])
                for each in json.loads(row["text"])
            }
        elif name.endswith("_corpus.txt") and wanted in name.lower():
            for line in row["text"].splitlines():
                cells = line.split("\t")
                if len(cells) >= 5:
                    marked[cells[0]][int(cells[1])].append(cells[3])
    for row in files:
        name = row["path"].rpartition("/")[2].removesuffix(".xml")
        if row["path"].endswith(".xml") and name in marked:
            documents[name] = _document(name, row["text"], marked[name])
    if not mentions or not documents:
        raise SystemExit(f"{folder} holds no documents with event mentions for “{part or 'any part'}”.")
    return Corpus(documents, sorted(each for each in mentions if each.document in documents))


def _document(name: str, xml: str, marked: Mapping[int, list[str]]) -> Document:
    """The document. The setup does not count the address that stands first in some, and lost a few signs of others."""
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in ElementTree.fromstring(xml).iter("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    found = Document(name, [words for _, words in sorted(sentences.items())])
    for number, words in marked.items():
        where = max((number, number + 1), key=lambda k: _alike(words, found.sentences[k] if k < len(sentences) else []))
        if len(found.sentences[where]) != len(words):
            found.sentences[where] = words
        found.marked[number] = where
    return found


def _meantime(files: Mapping[str, str]) -> Corpus:
    """The corpus of MEANTIME's documents, by name; a chain is the happening that the annotation names."""
    documents: dict[str, Document] = {}
    mentions: list[Mention] = []
    for name, xml in sorted(files.items()):
        root = ElementTree.fromstring(xml)
        document = documents[name] = Document(name)
        places: dict[str | None, tuple[int, int]] = {}
        for token, number, word in annotated_words(root):
            while len(document.sentences) <= number:
                document.sentences.append([])
            places[token] = (number, len(document.sentences[number]))
            document.sentences[number].append(word)
        document.marked = {number: number for number in range(len(document.sentences))}
        named = {each.get("m_id"): each.get("instance_id") for each in root.iter("EVENT")}
        chains = {
            source.get("m_id"): named.get(target.get("m_id")) or f"{name} {target.get('m_id')}"
            for relation in root.iter("REFERS_TO")
            for target in relation.iter("target")
            for source in relation.iter("source")
        }
        for each in root.iter("EVENT_MENTION"):
            found = sorted(places[a.get("t_id")] for a in each.iter("token_anchor") if a.get("t_id") in places)
            if found:
                identity = each.get("m_id")
                tokens = tuple(at for number, at in found if number == found[0][0])
                mentions.append(Mention(name, found[0][0], tokens, chains.get(identity) or f"{name} {identity}"))
    return Corpus(documents, sorted(set(mentions)))


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=False)) / max(len(one), len(other), 1)
