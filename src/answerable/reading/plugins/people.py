"""What the engines on borrowed models share: who and whom are the model's word, all else is the rules'."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from answerable.model.claim import PRONOUNS, WHO, Argument, Role
from answerable.model.source import Source
from answerable.reading.by_rules import RulesReading
from answerable.reading.engine import Rules
from answerable.reading.evidence import enough
from answerable.reading.happenings.frames import Frame, frame
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import Word, touching
from answerable.reading.parsed import Parsed
from answerable.reading.roles.found import tidy
from answerable.reading.roles.refinement import refined
from answerable.reading.roles.roles import Arguments

_PRONOUNS = PRONOUNS | word_set(
    "it its you your who whom whose which that this those these one ones himself herself themselves itself"
)


class BorrowedReading(RulesReading, ABC):
    """The reading of one document with somebody else's model.

    The rules put times, places, numbers, terms, modality and speaker to a happening; `participants` says who and whom.

    Args:
        rules: the built-in engine.
        name: of this engine with its version, which every claim carries.
        source: the document.
        text: its working text.
    """

    def __init__(self, rules: Rules, name: str, source: Source, text: str) -> None:
        super().__init__(rules, source, text)
        self.name = name

    @abstractmethod
    def participants(
        self, parsed: Parsed, shape: Shape, trigger: Trigger, around: Frame, how: Put
    ) -> Iterable[Argument]:
        """Who and whom of one happening.

        Args:
            parsed: its sentence.
            shape: of the sentence.
            trigger: the words that say it.
            around: which role each place around the words gives.
            how: how it is put.
        """

    def _trigger(self, parsed: Parsed, shape: Shape, trigger: Trigger, arguments: Arguments) -> None:
        how = put(shape, trigger)
        if not how.sure:
            return
        family = self.rules.kinds[trigger.kind].family
        around = frame(trigger.kind, family, trigger.base)
        found = arguments.find(trigger, around, family, how)
        found.arguments = tidy(
            [
                *(argument for argument in found.arguments if argument.role not in WHO),
                *self.participants(parsed, shape, trigger, around, how),
            ]
        )
        kind = refined(shape, trigger, found, self.about)
        if kind in self.rules.kinds and enough(
            trigger, found, how, self.rules.kinds[kind].family, trigger.main in shape.group_at
        ):
            self._claim(parsed, trigger, kind, found, how)

    def participant(self, shape: Shape, role: Role, words: tuple[int, int], name: bool) -> Sequence[Argument]:
        """A participant out of words of the sentence; a pronoun only where the rules know whom it stands for."""
        first, last = words
        if last - first == 1 and shape.words[first].lower in _PRONOUNS and shape.words[first].tag != "NAME":
            chunk = shape.chunk_at[first]
            known = self.references.persons(chunk) if chunk is not None else []
            return [Argument(role=role, span=span, value=value, name=True) for span, value in known]
        span = shape.span_of(self.text, first, last)
        return [Argument(role=role, span=span, value=normal(span.quote), name=name)]


def covering(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The words that lie in the code points from `start` to `end`; none where these cut a word in two."""
    found = touching(words, start, end)
    if found is None or words[found[0]].start < start or words[found[1] - 1].end > end:
        return None
    return found
