"""The data sets, each read into labelled sentences. The paths are those of the shared data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from benchmarks.data.files import rows

from answerable.model.vocabulary import vocabulary
from answerable.reading.encoder.hints import hints_of
from answerable.reading.language.names import TITLES
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.words import Word, tokenise, touching
from answerable.reading.shipped import weights_folder
from training.data.corpus import Annotated, Part, Text
from training.data.examples import Asked, Labelled, tags
from training.data.labels import CUES, KINDS, MODALITIES, NAMES, RELATIONS, ROLE_OF, VICTIM

_COARSE = {"PER": ("person",), "ORG": ("organisation", "court"), "LOC": ("place", "facility"), "NORP": ("demonym",)}
_SILENT = {"gmb": ("law", "other"), "gum": ("law", "other", "demonym"), "re3d": ("law", "other", "demonym")}
_TITLED = {"gmb"}
"""Sets in which a title belongs to the name of a person, as it does not here: "President Ana Tarn"."""


def names(path: Path, like: str) -> list[Labelled]:
    """Sentences with coarse names.

    A coarse label leaves open which of ours it is; `O` leaves open what the set never marks.
    """
    index = {label: i for i, label in enumerate(NAMES)}
    allowed: dict[str, tuple[int, ...]] = {
        f"{mark}-{coarse}": tuple(index[f"{mark}-{fine}"] for fine in fines)
        for coarse, fines in _COARSE.items()
        for mark in "BI"
    }
    if like == "gmb":  # its places are countries, towns and regions; it hardly ever marks a building
        allowed |= {f"{mark}-LOC": (index[f"{mark}-place"],) for mark in "BI"}
    allowed["O"] = (0, *(index[f"{mark}-{fine}"] for fine in _SILENT[like] for mark in "BI"))
    given = ((words, untitled(words, found) if like in _TITLED else found) for words, found in rows(path) if words)
    return [Labelled(words=words, names=[allowed[tag] for tag in found]) for words, found in given]


def untitled(words: list[str], found: list[str]) -> list[str]:
    """The tags with the titles before names of persons left out."""
    kept = list(found)
    i = 0
    while i < len(kept):
        if kept[i] != "B-PER":
            i += 1
            continue
        end = i + 1
        while end < len(kept) and kept[end] == "I-PER":
            end += 1
        first = i
        while first < end and words[first].lower().rstrip(".") in TITLES:
            first += 1
        kept[i:first] = ["O"] * (first - i)
        if first < end:
            kept[first] = "B-PER"
        i = end
    return kept


def propbank(path: Path) -> list[Labelled]:
    """Sentences with predicates and their roles."""
    found = []
    for row in rows(path):
        asked = [
            Asked(
                first=frame["predicate"],
                last=frame["predicate"] + 1,
                layer="propbank",
                spans=[(a, b, role) for a, b, role in frame["args"] if role != "V"],
            )
            for frame in row["frames"]
        ]
        found.append(Labelled(words=row["words"], asked=asked))
    return found


def factuality(path: Path, part: str) -> list[Labelled]:
    """Sentences of UDS with the factuality of predicates."""
    found = []
    for row in rows(path):
        if not row["path"].endswith(f"{part}.jsonl"):
            continue
        for line in row["text"].splitlines():
            each = json.loads(line)
            asked = [
                Asked(first=t["span1"][0], last=t["span1"][1], factuality=float(t["label"])) for t in each["targets"]
            ]
            found.append(Labelled(words=each["text"].split(" "), asked=asked))
    return found


def trees(path: Path) -> list[list[Labelled]]:
    """GUM's documents with dependency trees."""
    index = {relation: i for i, relation in enumerate(RELATIONS)}
    found = []
    for row in rows(path):
        document: list[Labelled] = []
        for block in row["text"].split("\n\n"):
            lines = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
            lines = [line for line in lines if len(line) > 7 and line[0].isdigit()]
            if not lines:
                continue
            heads = [int(line[6]) - 1 if int(line[6]) else k for k, line in enumerate(lines)]
            relations = [index.get(line[7], index.get(line[7].split(":")[0], 0)) for line in lines]
            document.append(Labelled(words=[line[1] for line in lines], heads=heads, relations=relations))
        found.append(document)
    return found


def sentences_of(text: str) -> list[list[Word]]:
    """The words of every sentence of a text."""
    return [tokenise(text, s.start, s.end) for block in paragraphs(text) for s in block.sentences]


def attributions(path: Path) -> list[list[Labelled]]:
    """PolNeAR's articles: cues, and of each its source and content. Content outside the cue's sentence is left out."""
    held = {row["path"].split("/")[-1]: row["text"] for row in rows(path)}
    found = []
    for name, text in sorted(held.items()):
        if not name.endswith(".txt"):
            continue
        marks: dict[str, tuple[str, int, int]] = {}
        relations: list[list[tuple[str, str]]] = []
        for other, lines in held.items():
            if not other.endswith(".ann") or not other.startswith(name.removesuffix(".txt")):
                continue
            for line in lines.splitlines():
                key, _, rest = line.partition("\t")
                if key.startswith("T"):
                    label, _, spans = rest.split("\t")[0].partition(" ")
                    numbers = [int(n) for n in re.findall(r"\d+", spans)]
                    if len(numbers) >= 2:
                        marks[f"{other}{key}"] = (label, numbers[0], numbers[-1])
                elif key.startswith("E"):
                    pairs = [pair.partition(":") for pair in rest.split()]
                    relations.append([(role.rstrip("0123456789"), f"{other}{target}") for role, _, target in pairs])
        document: list[Labelled] = []
        for words in sentences_of(text):
            if not words:
                continue
            start, end = words[0].start, words[-1].end
            sentence = Labelled(words=[word.text for word in words])
            cues: list[tuple[int, int, str]] = []
            for relation in relations:
                spots = [(role, marks[target]) for role, target in relation if target in marks]
                cue = next((spot for role, spot in spots if role == "Cue"), None)
                if cue is None or not start <= cue[1] < end:
                    continue
                place = touching(words, cue[1], min(cue[2], end))
                if place is None:
                    continue
                spans = []
                for role, (_, first, last) in spots:
                    inside = touching(words, first, last) if role in {"Source", "Content"} else None
                    if inside is not None:
                        spans.append((*inside, role.lower()))
                cues.append((*place, "cue"))
                if place[1] - place[0] <= 8:
                    sentence.asked.append(Asked(first=place[0], last=place[1], layer="said", spans=spans))
            sentence.cues = tags(len(words), cues, CUES)
            document.append(sentence)
        found.append(document)
    return found


_BREAK = re.compile(r"</?p[^>]*>|<br\s*/?>|<[^>]+>")


def hrds_text(sample: dict[str, Any]) -> str:
    """The article of a sample, one paragraph a line."""
    body = _BREAK.sub("\n\n", sample["sample"]["Input.article_interface"] or "")
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    return "\n\n".join([(sample["sample"]["Input.title"] or "").strip() + ".", *lines])


def hrds(path: Path) -> list[tuple[list[Labelled], dict[str, Any]]]:
    """HRDsAttack's articles with the victims' names marked, each with its label."""
    found = []
    for sample in json.loads(path.read_text(encoding="utf-8")):
        label = sample["merged_sample"]
        wanted = [
            [word.text.casefold() for word in tokenise(v["victim_name"], 0, len(v["victim_name"]))]
            for v in label["victims"]
            if v["victim_name"] and v["victim_population_type"] == "individual"
        ]
        document = []
        for words in sentences_of(hrds_text(sample)):
            lower = [word.text.casefold() for word in words]
            spans = []
            for name in sorted(wanted, key=len, reverse=True):
                for part in (name, name[-1:]):
                    if part and (len(part) > 1 or len(part[0]) > 2):
                        for k in range(len(lower) - len(part) + 1):
                            if lower[k : k + len(part)] == part and words[k].text[0].isupper():
                                spans.append((k, k + len(part), "victim"))
            document.append(Labelled(words=[w.text for w in words], victims=tags(len(words), spans, VICTIM)))
        found.append((document, label))
    return found


class OwnCorpus:
    """Our own corpus as labelled sentences."""

    def __init__(self) -> None:
        self.hints = hints_of(weights_folder())
        self.kind = {kind: i for i, kind in enumerate(KINDS)}
        self.version = vocabulary().version

    def sentence(self, annotated: Annotated) -> Labelled:
        """One annotated sentence."""
        text = annotated.text
        words = tokenise(text, 0, len(text))
        found = Labelled(words=[word.text for word in words], hints=self.hints.of(words))

        def spot(part: Part) -> tuple[int, int]:
            place = touching(words, part.start, part.end)
            if place is None:
                raise ValueError(f"{annotated.where}: no words at {part}")
            return place

        names = sorted(((*spot(n), n.role) for n in annotated.names), key=lambda n: n[0] - n[1])
        found.names = [(tag,) for tag in tags(len(words), names, NAMES)]
        found.kinds, found.more = [0] * len(words), [0] * len(words)
        for happening in annotated.happenings:
            first, last = spot(happening.trigger)
            if not found.kinds[first]:
                found.kinds[first] = self.kind[happening.kind]
            found.more[first + 1 : last] = [1] * (last - first - 1)
            spans = [(*spot(a), ROLE_OF.get(a.role, a.role)) for a in happening.arguments]
            for part, role in ((happening.speaker, "speaker"), (happening.cue, "cue")):
                if part is not None:
                    spans.append((*spot(part), role))
            modality = MODALITIES.index(happening.modality)
            found.asked.append(Asked(first=first, last=last, layer="roles", spans=spans, modality=modality))
        return found

    def text(self, text: Text) -> list[Labelled]:
        """A text's sentences."""
        return [self.sentence(sentence) for sentence in text.sentences]
