"""A claim: one source saying that one thing happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from answerable.model.actor import ActorType
from answerable.model.identity import make_id
from answerable.model.place import Place
from answerable.model.span import Span


class Modality(StrEnum):
    """How the source puts it. Only the first four ever make an event; the others stay what was said."""

    HAPPENED = "happened"
    ATTEMPTED = "attempted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    THREATENED = "threatened"
    CALLED_FOR = "called_for"
    POSSIBLE = "possible"
    DID_NOT_HAPPEN = "did_not_happen"


class Role(StrEnum):
    """What an argument is to its happening.

    Acts take the documenters' `perpetrator` and `victim`; answers, reversals and context take the
    political-event `actor` and `recipient` (PLOVER). The others go with any kind.
    """

    PERPETRATOR = "perpetrator"
    VICTIM = "victim"
    ACTOR = "actor"
    RECIPIENT = "recipient"
    INSTRUMENT = "instrument"
    PLACE = "place"
    TIME = "time"
    COUNT = "count"
    CHARGE = "charge"  # for what: the act that an answer names
    TERM = "term"  # length of a sentence, sum of a fine
    KNOWN = "known"  # when it became known: "uncovered in October"


WHO = frozenset({Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT})
DOING = frozenset({Role.PERPETRATOR, Role.ACTOR})
DONE_TO = WHO - DOING
FACTS = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
"""How what was done, or tried, is put."""
TOLD = frozenset({Modality.HAPPENED, Modality.ALLEGED})
"""How what was done, or is alleged to be, is put."""


PRONOUNS = frozenset("he him his she her hers they them their theirs we us our i me my".split())
"""Personal pronouns for people, in lower case; "mine" is also what is dug or laid."""


class Voice(StrEnum):
    """Whose voice carries the claim."""

    OUTLET = "outlet"  # the publication itself
    NAMED = "named"  # a person or body named in the text
    UNNAMED = "unnamed"  # "witnesses", "officials"


SOMEBODY = "somebody unnamed"
COURT = "the court"


def nameless(words: object | None) -> str:
    """Who says so where no word names him: `COURT` where `words` tell of its verdict, else `SOMEBODY`."""
    return SOMEBODY if words is None else COURT


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says so. Distinct from the outlet that prints it.

    Attributes:
        voice: outlet, named or unnamed.
        name: the speaker's name or description with white space normalised; empty for the outlet, and where no word
            tells who is reported ("reportedly") or which court judged ("convicted of").
        span: the words that name the speaker, or of a court without a name those of its verdict; none for the outlet.
        cue: the words that attribute ("according to", "said"); none for the outlet.
    """

    voice: Voice = Voice.OUTLET
    name: str = ""
    span: Span | None = None
    cue: Span | None = None

    @property
    def who(self) -> str:
        """Who says so: `COURT` or `SOMEBODY` where no word tells which or whom; empty for the outlet."""
        if self.name or self.voice is Voice.OUTLET:
            return self.name
        return nameless(self.span)


OUTLET = Speaker()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One participant or circumstance of a claim.

    Attributes:
        role: what it is to the happening.
        span: the words.
        value: the words made comparable. WHO roles: the name or description, white space normalised, or the pronoun
            that tells of somebody where it is not sure whom it means; `time`, `known`:
            EDTF; `count`: `1500`, `~1500` for about so many, `1000..2000` or `1500..`, with a unit after a space
            (`1500.. killed`); `place`: the place's name; `term`: ISO 8601 duration (`P20Y`), `life`, `death`, or a
            sum with ISO 4217 code.
        basis: for `time` and `known`, the basis of the date (see `Basis`); otherwise empty.
        name: for WHO roles, whether the words hold a proper name ("Hamid Noury") and are not only a
            description ("the diplomat").
    """

    role: Role
    span: Span
    value: str
    basis: str = ""
    name: bool = False

    @property
    def pronoun(self) -> bool:
        """Whether only a pronoun tells of a participant, and it is not sure whom it means."""
        if self.name or self.value.lower() not in PRONOUNS:
            return False
        return self.role in WHO and self.value != "US"


def ordered(arguments: Iterable[Argument]) -> list[Argument]:
    """Arguments in the order of the text."""
    return sorted(arguments, key=lambda each: (each.span.start, each.span.end, each.role))


@dataclass(frozen=True, slots=True, kw_only=True)
class Epithet:
    """What somebody called somebody: kept with its speaker, never as a name or a fact."""

    span: Span
    of: str
    speaker: Speaker = OUTLET


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One source saying that one thing happened.

    Attributes:
        id: made from everything else in the claim.
        source: id of the source.
        kind: id of the kind in the vocabulary, for example `killing`.
        trigger: the words that say it happened.
        arguments: in the order of the text.
        speaker: who says so.
        modality: how it is put.
        sentence: the passage that holds the claim, to be shown around it.
        reader: name and version of the engine that read it, for example `rules/1`.
        confidence: probability between 0 and 1 that the claim is right as it stands.
        location: which place its place arguments mean; none in doubt. It is worked out and makes no part of the id.
    """

    id: str
    source: str
    kind: str
    trigger: Span
    sentence: Span
    arguments: tuple[Argument, ...] = ()
    speaker: Speaker = OUTLET
    modality: Modality = Modality.HAPPENED
    reader: str
    confidence: float
    location: Place | None = None

    @classmethod
    def make(
        cls,
        *,
        source: str,
        kind: str,
        trigger: Span,
        sentence: Span,
        arguments: tuple[Argument, ...] = (),
        speaker: Speaker = OUTLET,
        modality: Modality = Modality.HAPPENED,
        reader: str,
        confidence: float,
    ) -> Claim:
        """A claim with the id that its content gives it."""
        identity = make_id("c", source, kind, trigger, arguments, speaker, modality, reader)
        return cls(
            id=identity,
            source=source,
            kind=kind,
            trigger=trigger,
            sentence=sentence,
            arguments=arguments,
            speaker=speaker,
            modality=modality,
            reader=reader,
            confidence=round(confidence, 4),
        )

    def remade(self, **changes: Any) -> Claim:
        """The claim with other content, under the id that this gives it. Its place is to be worked out anew."""
        names = ("source", "kind", "trigger", "sentence", "arguments", "speaker", "modality", "reader", "confidence")
        return Claim.make(**{name: getattr(self, name) for name in names} | changes)

    def comparable(self) -> Claim:
        """What another claim can be compared with, under the id of the whole: all but participants told by pronouns."""
        for each in self.arguments:  # a loop, since `any` would take twice the time
            if not each.name and each.pronoun:
                return replace(self, arguments=tuple(each for each in self.arguments if not each.pronoun))
        return self

    def spans(self) -> tuple[Span, ...]:
        """Every span of the claim, for the quote law."""
        found = [self.trigger, self.sentence, *(argument.span for argument in self.arguments)]
        found += [span for span in (self.speaker.span, self.speaker.cue) if span is not None]
        return tuple(found)

    def between(self, start: int, end: int) -> str:
        """The words of its sentence from code point `start` of the text to `end`."""
        base = self.sentence.start
        return self.sentence.quote[max(0, start - base) : max(0, end - base)]

    def argument(self, role: Role) -> Argument | None:
        """The first argument with `role`."""
        for argument in self.arguments:
            if argument.role is role:
                return argument
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A text's own words for "these two names are one": "… Organization of Iran (PMOI or MEK)".

    Attributes:
        source: id of the source.
        name: the longer name.
        short: the acronym or the other spelling.
    """

    source: str
    name: Span
    short: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role noun that a text gives a person: "former Iranian prison official".

    Attributes:
        source: id of the source.
        name: the words that name the person.
        post: the role noun.
        of: of a list's entry its mark; empty where the words of `name` are all that names the person.
    """

    source: str
    name: Span
    post: Span
    of: str = ""


class Vital(StrEnum):
    """Which end of a life a date is of."""

    BORN = "born"
    DIED = "died"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeDate:
    """When a text says that a person was born or died.

    Attributes:
        source: id of the source.
        what: birth or death.
        of: the person as the text names them in full, white space normalised; of a list's entry its mark.
        name: the words that name the person beside the date.
        span: the words that tell: "born 22 December 1971", "34-year-old".
        date: EDTF. An age gives the two years in one of which the person was born: `1985/1986`.
        basis: stated, or relative where it is worked out from the document's date (see `Basis`).
        place: where, if the text says so; none otherwise.
        speaker: who says so.
    """

    source: str
    what: Vital
    of: str
    name: Span
    span: Span
    date: str
    basis: str
    place: Span | None = None
    speaker: Speaker = OUTLET

    def spans(self) -> tuple[Span, ...]:
        """Every span of it, for the quote law."""
        every = (self.name, self.span, self.place, self.speaker.span, self.speaker.cue)
        return tuple(span for span in every if span is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSort:
    """Of what sort a reader takes the bearer of a name to be, by how its text has the name.

    Attributes:
        source: id of the source.
        name: words that name the bearer.
        of: the name as it stands in claims, white space normalised.
        sort: a person or an organisation.
        row: of whom a row of a list of persons is about, which list and, behind a `#`, which row, where it says so;
            rows of one list are of different persons. Otherwise empty.
    """

    source: str
    name: Span
    of: str
    sort: ActorType
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one reader says of one source: the unit that is written whole or not at all."""

    source: str
    reader: str
    claims: tuple[Claim, ...] = ()
    aliases: tuple[Alias, ...] = ()
    posts: tuple[Post, ...] = ()
    epithets: tuple[Epithet, ...] = field(default=())
    life: tuple[LifeDate, ...] = ()
    sorts: tuple[NameSort, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Every span of the reading, for the quote law."""
        found = [span for claim in self.claims for span in claim.spans()]
        found += [span for alias in self.aliases for span in (alias.name, alias.short)]
        found += [span for post in self.posts for span in (post.name, post.post)]
        for epithet in self.epithets:
            found += [s for s in (epithet.span, epithet.speaker.span, epithet.speaker.cue) if s is not None]
        found += [span for date in self.life for span in date.spans()]
        found += [each.name for each in self.sorts]
        return tuple(found)


def each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text, of each id the last."""
    unique = {claim.id: claim for claim in claims}
    return tuple(sorted(unique.values(), key=lambda each: (each.trigger.start, each.trigger.end, each.kind, each.id)))
