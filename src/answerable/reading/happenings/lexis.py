"""The words by which the kinds of the vocabulary are told, as readers look for them."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.model.vocabulary import Kind
from answerable.reading.happenings.triggers import Matcher
from answerable.reading.language.lexicon import INTRANSITIVE
from answerable.reading.language.tagging import Forms


class Lexis:
    """The kinds of the vocabulary with what finds their words.

    Args:
        kinds: of the vocabulary.

    Attributes:
        kinds: by id.
        matcher: finds their triggers.
        verbs: form → base and sort of form.
        transitive: base forms of trigger verbs that need an object or are passive.
    """

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.kinds = {kind.id: kind for kind in kinds}
        self.matcher = Matcher(self.kinds.values())
        self.verbs = Forms(tuple(sorted(self.matcher.bases))).verbs
        self.transitive = frozenset(self.matcher.transitive) - INTRANSITIVE
