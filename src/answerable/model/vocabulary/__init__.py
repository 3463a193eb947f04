"""The vocabulary: the kinds of happening. `*.yml` here is the truth, `compiled.json` the table made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from answerable.errors import UnknownName
from answerable.model.claim import Role
from answerable.model.event import Family
from answerable.model.identity import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes of the kind in other schemes; empty where a scheme has none."""

    plover: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    icews: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    huridocs: tuple[str, ...] = ()
    followthemoney: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Triggers:
    """Words that say a happening of the kind, as base forms.

    Attributes:
        verbs: base forms; a phrase is written with its particles ("blow up", "sentence to").
        nouns: singular forms ("arrest", "death sentence").
        phrases: fixed wordings, matched as they stand ("opened fire").
        never: wordings that hold one of these words and say nothing of the kind ("heart attack"); verbs and nouns in
            them may be inflected.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of happening.

    Attributes:
        id: for example `killing`.
        label: for people, for example "Killing".
        family: act, answer, reversal or context.
        definition: what counts, in our own words.
        examples: two sentences that are of the kind.
        near_misses: sentences that look like it and are not, each with the kind or the reason.
        roles: the usual roles.
        codes: in other schemes.
        triggers: the words.
        step: for a legal step, its place in the order of steps (1 complaint … 12 released); otherwise 0.
        answers: for an answer, the sort it is: `legal`, `sanction`, `diplomatic`, `statement`, `reparation`,
            `military`; for a reversal the sorts it undoes joined by a space; otherwise empty.
        severity: for acts, 1 (words) to 5 (killing), by which cases are chosen.
    """

    id: str
    label: str
    family: Family
    definition: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]
    roles: tuple[Role, ...]
    codes: Codes = Codes()
    triggers: Triggers = Triggers()
    step: int = 0
    answers: str = ""
    severity: int = 0

    @property
    def legal(self) -> bool:
        """Whether it is a legal step, or undoes one."""
        return "legal" in self.answers.split()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAs:
    """Kinds that may be words for one happening.

    Attributes:
        names: id of the kind that names such an event.
        before: ids of those that do not name it beside that one.
        reason: why, for people.
    """

    names: str
    before: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All kinds of one version, sorted by id, and which of them may be words for one happening."""

    version: str
    steps: tuple[str, ...]
    kinds: tuple[Kind, ...]
    told_as: tuple[ToldAs, ...] = ()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that this version of the program carries."""
    table = resources.files(__name__) / "compiled.json"
    return decode(table.read_bytes(), Vocabulary)


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of `vocabulary()` by id."""
    return {kind.id: kind for kind in vocabulary().kinds}


@cache
def nouns() -> dict[str, str]:
    """From each noun that says one kind only to the id of that kind."""
    found: dict[str, set[str]] = {}
    for each in vocabulary().kinds:
        for noun in each.triggers.nouns:
            found.setdefault(noun, set()).add(each.id)
    return {noun: min(those) for noun, those in found.items() if len(those) == 1}


def told_by(words: Sequence[str]) -> str:
    """The kind that the longest noun tells with which words begin, in base form; empty where none does."""
    wordings = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((nouns()[wording] for wording in wordings if wording in nouns()), "")


def kind(identity: str) -> Kind:
    """The kind with that id.

    Raises:
        UnknownName: the vocabulary has no such kind.
    """
    found = kinds().get(identity)
    if found is None:
        raise UnknownName(f"The vocabulary has no kind “{identity}”.", "List them with `answerable vocabulary`.")
    return found
