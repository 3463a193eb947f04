"""An engine on a GLiNER model: happenings and people by the vocabulary's labels, the rest by rules.

GLiNER (Zaratiana et al. 2024, NAACL, https://aclanthology.org/2024.naacl-long.300) marks the stretches of words that
fit labels given in plain words. It is the extra `answerable[gliner]`, which brings torch. The model is a folder:
nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import Any

from answerable.errors import BadInput, BadQuestion
from answerable.model.claim import Argument, Reading, Role
from answerable.model.event import Family
from answerable.model.source import Source
from answerable.reading import LANGUAGES, rules
from answerable.reading.account import Account, Refusal
from answerable.reading.engine import Rules
from answerable.reading.happenings.advocacy import Advocacy
from answerable.reading.happenings.frames import Frame
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.words import Labelled, Word
from answerable.reading.parsed import Parsed
from answerable.reading.plugins.people import BorrowedReading, covering
from answerable.reading.roles.found import Found

VERSION = "1"

LABELS_AT_ONCE = 30
"""More labels in one pass and the scores fall off (the models were trained with up to 25 to 30)."""

_PEOPLE = {
    Family.ACT: {"perpetrator": Role.PERPETRATOR, "victim": Role.VICTIM},
    Family.ANSWER: {"authority that acts": Role.ACTOR, "person or body that it is done to": Role.RECIPIENT},
}
_PEOPLE[Family.REVERSAL] = _PEOPLE[Family.CONTEXT] = _PEOPLE[Family.ANSWER]
_ARTICLES = frozenset({"the", "a", "an"})


class Gliner:
    """Reads English with a GLiNER model.

    Args:
        model: with `predict_entities(text, labels, threshold)`.
        folder: where it lies, by which a worker loads it again.
        threshold: the least score of a stretch of words.
        rules: the built-in engine.
    """

    seconds = 120.0

    def __init__(self, model: Any, folder: str, threshold: float, rules: Rules) -> None:
        self.model, self.folder, self.threshold, self.rules = model, folder, threshold, rules
        self.name = f"gliner:{Path(folder).name}@{threshold:g}/{VERSION}"
        self.kinds = {kind.label.lower(): kind.id for kind in rules.kinds.values()}
        self.strays = 0

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return gliner_engine, (self.folder, f"{self.threshold:g}")

    def read(self, source: Source, text: str) -> Reading:
        """Every claim, alias, post and epithet found in `text`; an empty reading of a language not read."""
        if source.language not in LANGUAGES:
            return Reading(source=source.id, reader=self.name)
        return GlinerReading(self, source, text).read()

    def settle(self) -> Account:
        """Stretches that the model gave and that are no words of the text, since this was last asked."""
        strays, self.strays = self.strays, 0
        return Account(refused={Refusal.QUOTE_ABSENT.value: strays}) if strays else Account()

    def mark(self, words: Sequence[Word], text: str, start: int, end: int, labels: Sequence[str]) -> list[Labelled]:
        """The words of a sentence that fit the labels, best first, none overlapping another."""
        passage = text[start:end]
        found: list[Labelled] = []
        for begin in range(0, len(labels), LABELS_AT_ONCE):
            some = list(labels[begin : begin + LABELS_AT_ONCE])
            for span in self.model.predict_entities(passage, some, threshold=self.threshold):
                at = self._words(words, passage, start, span)
                score = float(span.get("score", 0.0))
                if at is None or span.get("label") not in some or not isfinite(score):
                    self.strays += 1
                else:
                    found.append((*at, str(span["label"]), min(1.0, max(0.0, score))))
        found.sort(key=lambda marked: (-marked[3], marked[0], marked[1], marked[2]))
        kept: list[Labelled] = []
        for marked in found:
            if all(marked[1] <= other[0] or marked[0] >= other[1] for other in kept):
                kept.append(marked)
        return kept

    def _words(self, words: Sequence[Word], passage: str, start: int, span: Any) -> tuple[int, int] | None:
        first, last = span.get("start"), span.get("end")
        if type(first) is not int or type(last) is not int or not 0 <= first < last <= len(passage):
            return None
        if "text" in span and span["text"] != passage[first:last]:
            return None
        return covering(words, start + first, start + last)


class GlinerReading(BorrowedReading):
    """The reading of one document."""

    def __init__(self, engine: Gliner, source: Source, text: str) -> None:
        super().__init__(engine.rules, engine.name, source, text)
        self.engine = engine

        self.marked: dict[tuple[int, Family], list[Labelled]] = {}

    def wordings(self, parsed: Parsed, shape: Shape) -> tuple[Sequence[Trigger], Sequence[tuple[Advocacy, Trigger]]]:
        """The words that fit the label of a kind."""
        found = []
        self.sure: dict[Trigger, float] = {}
        for first, last, label, score in self._mark(parsed, list(self.engine.kinds)):
            main = next((i for i in range(first, last) if i in shape.group_at), last - 1)
            part = Part.PHRASE if last - first > 1 else Part.VERB if main in shape.group_at else Part.NOUN
            trigger = Trigger(self.engine.kinds[label], shape.words[main].base, part, first, last, main)
            self.sure[trigger] = score
            found.append(trigger)
        return sorted(found, key=lambda trigger: trigger.first), ()

    def _mark(self, parsed: Parsed, labels: Sequence[str]) -> list[Labelled]:
        sentence = parsed.sentence
        return self.engine.mark(parsed.words, self.text, sentence.start, sentence.end, labels)

    def participants(
        self, parsed: Parsed, shape: Shape, trigger: Trigger, around: Frame, how: Put
    ) -> Iterable[Argument]:
        """Who and whom: the words that fit their labels and stand nearer to this happening than to another."""
        family = self.rules.kinds[trigger.kind].family
        roles, key = _PEOPLE[family], (parsed.sentence.start, family)
        if key not in self.marked:
            self.marked[key] = self._mark(parsed, list(roles))
        for first, last, label, _ in self.marked[key]:
            if _nearest(self.sure, first, last) == trigger and not first <= trigger.main < last:
                while first < last - 1 and shape.words[first].lower in _ARTICLES:
                    first += 1
                name = shape.words[last - 1].tag == "NAME"
                yield from self.participant(shape, roles[label], (first, last), name)

    def _claim(self, parsed: Parsed, trigger: Trigger, kind: str, found: Found, how: Put) -> None:
        """As sure as the less sure of the two, the model of the kind and the rules of the rest."""
        super()._claim(parsed, trigger, kind, found, how)
        claim = self.claims[-1]
        self.claims[-1] = replace(claim, confidence=round(min(claim.confidence, self.sure[trigger]), 4))


def _nearest(triggers: Iterable[Trigger], first: int, last: int) -> Trigger:
    def gap(trigger: Trigger) -> tuple[int, int]:
        return (first - trigger.last if first >= trigger.last else trigger.first - last), trigger.first

    return min(triggers, key=gap)


def gliner_engine(folder: str, threshold: str = "0.5") -> Gliner:
    """The engine on the GLiNER model in a folder.

    Raises:
        BadQuestion: the threshold is no number from 0 to 1 (`bad_engine_option`).
        BadInput: the folder holds no model that can be loaded (`engine_unavailable`).
    """
    try:
        least = float(threshold)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise BadQuestion(
            f"“{threshold}” is no threshold.", "Give a number from 0 to 1, such as 0.5.", code="bad_engine_option"
        )
    advice = "Fetch a GLiNER model beforehand and name its folder: --engine-option model=FOLDER."
    if not Path(folder).is_dir():
        raise BadInput(f"There is no folder “{Path(folder).name}” with a model.", advice, code="engine_unavailable")
    gliner = import_module("gliner")
    try:
        model = gliner.GLiNER.from_pretrained(folder, local_files_only=True)
    except Exception as error:  # torch, transformers and files of any sort may fail in any way
        cause = f"The model in “{Path(folder).name}” cannot be loaded ({type(error).__name__})."
        raise BadInput(cause, advice, code="engine_unavailable") from error
    model.eval()
    return Gliner(model, folder, least, rules())
