"""The built-in engine: rules over the vocabulary's triggers. Precision before recall; unsure means no claim."""

from __future__ import annotations

from answerable.model.claim import Reading, Role
from answerable.model.source import Source
from answerable.reading import LANGUAGES
from answerable.reading.by_rules import NAME, RulesReading
from answerable.reading.capitals.quoted import quoted
from answerable.reading.capitals.small import in_small_letters
from answerable.reading.happenings.lexis import Lexis
from answerable.reading.language.names import find_names
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.people.surnames import surnames
from answerable.reading.places.locating import located


class Rules(Lexis):
    """Reads English by rules.

    Args:
        kinds: of the vocabulary.

    Attributes:
        name: `rules/1`.
    """

    name = NAME

    def read(self, source: Source, text: str) -> Reading:
        """Every claim, alias, post and epithet that the rules find in `text`.

        A source in a language other than English gives an empty reading: it is kept and left unread.
        """
        if source.language not in LANGUAGES:
            return Reading(source=source.id, reader=NAME)
        small = in_small_letters(text)
        reading = RulesReading(self, source, small)
        found = located(reading.told_on(), source, small, list(reading.tokens.values()), reading.people)
        return found if small is text else quoted(found, text)


def located_in(reading: Reading, source: Source, text: str, by: Rules) -> Reading:
    """The reading of another engine, with where each claim happened."""
    if not any(argument.role is Role.PLACE for claim in reading.claims for argument in claim.arguments):
        return reading
    tokens = tagged(text, [s for block in paragraphs(text) for s in block.sentences], by.verbs)
    people = surnames([(words, name) for words in tokens.values() for name in find_names(words)])
    return located(reading, source, text, list(tokens.values()), people)
