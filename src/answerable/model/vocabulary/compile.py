"""Makes `compiled.json` and `docs/vocabulary.md` out of the `*.yml` of this folder.

    python -m answerable.model.vocabulary.compile           writes both
    python -m answerable.model.vocabulary.compile --check   exit status 1 where either is out of date

Needs PyYAML, which only those who edit the vocabulary have to install.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from answerable.errors import BadInput
from answerable.model.claim import Role
from answerable.model.event import Family
from answerable.model.identity import canonical
from answerable.model.vocabulary import Codes, Kind, ToldAs, Triggers, Vocabulary
from answerable.model.vocabulary.word_table import keep

T = TypeVar("T")

FOLDER = Path(__file__).parent
TABLE = FOLDER / "compiled.json"
PAGE = FOLDER.parents[3] / "docs" / "vocabulary.md"

_SCHEMES = {
    "plover": "PLOVER",
    "cameo": "CAMEO",
    "icews": "ICEWS",
    "acled": "ACLED",
    "huridocs": "HURIDOCS",
    "followthemoney": "FollowTheMoney",
}
_TITLES = {
    Family.ACT: "Acts: what was done to whom",
    Family.ANSWER: "Answers: who answered for it, and how",
    Family.REVERSAL: "Reversals: what undid an answer",
    Family.CONTEXT: "Context: what else happened",
}
_HEAD = """\
# The vocabulary

Version {version}: {count} kinds of happening in four families. This page is made from the files in
`src/answerable/model/vocabulary/` by `python -m answerable.model.vocabulary.compile`; edit those, not this page.
How to code with it: [the code book](coding.md).

The legal steps, in order: {steps}.

Codes: PLOVER event types with their mode after a colon (manual 0.8, 2021); CAMEO event codes (1.1b3), which ICEWS
shares; ACLED sub-event types (2024); HURIDOCS microthesaurus 4, *types of acts*; FollowTheMoney schemata. Where a
scheme has no code that says the same, there is none.
"""

_ONE_HAPPENING = "one_happening.yml"
_ONE = """\

## Kinds that may be one happening

One report tells of an attack, another of a bombing, a third of the deaths. Claims of two kinds of one line below may be
joined into one event where participants, day and place tie them, or one text does ("the bombing killed four"). Each
claim keeps its kind. The event has the kind on the left. Two kinds that no line holds together are never one event.

| Names the event | before | Why |
|---|---|---|
{rows}
"""


@dataclass(frozen=True, kw_only=True)
class _Combined:
    """Verbs each of which says the kind with each of the objects: "lift", "ease" with "embargo", "travel ban"."""

    verbs: tuple[str, ...]
    objects: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Words(Triggers):
    """Triggers as the files write them."""

    combined: tuple[_Combined, ...] = ()

    def written_out(self) -> Triggers:
        """The same with every verb beside every object."""
        pairs = (f"{verb} {what}" for each in self.combined for verb in each.verbs for what in each.objects)
        return Triggers(verbs=(*self.verbs, *pairs), nouns=self.nouns, phrases=self.phrases, never=self.never)


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A kind as the files write it."""

    label: str
    definition: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]
    roles: tuple[Role, ...]
    triggers: _Words
    codes: Codes = field(default_factory=Codes)
    step: str = ""
    answers: str = ""
    severity: int = 0


@dataclass(frozen=True, kw_only=True)
class _Theme:
    """One file of kinds."""

    family: Family
    kinds: dict[str, _Entry]


@dataclass(frozen=True, kw_only=True)
class _Shared:
    """A trigger that two kinds may have, and why."""

    kinds: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class _Steps:
    """`steps.yml`."""

    version: str
    steps: tuple[str, ...]
    shared: dict[str, _Shared] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _OneHappening:
    """`one_happening.yml`."""

    told_as: tuple[ToldAs, ...]


def read(folder: Path = FOLDER) -> Vocabulary:
    """The vocabulary out of the files in `folder`.

    Raises:
        BadInput: a file is not of the shape described in `_Entry`, an id or a trigger stands twice, a step, a kind or
            a field is unknown, or of two kinds each is to name an event before the other.
    """
    head = _load(folder / "steps.yml", _Steps)
    kinds: dict[str, Kind] = {}
    for path in sorted(folder.glob("*.yml")):
        if path.name in {"steps.yml", _ONE_HAPPENING}:
            continue
        theme = _load(path, _Theme)
        for identity, entry in theme.kinds.items():
            if identity in kinds:
                raise BadInput(f"{path.name}: the kind “{identity}” is defined twice.")
            if entry.step and entry.step not in head.steps:
                raise BadInput(f"{path.name}: “{identity}” has an unknown step “{entry.step}”.")
            kinds[identity] = _kind(identity, theme.family, entry, head.steps)
    _refuse_shared(kinds.values(), head.shared)
    told_as: tuple[ToldAs, ...] = ()
    if (folder / _ONE_HAPPENING).exists():
        told_as = _load(folder / _ONE_HAPPENING, _OneHappening).told_as
        _refuse_unordered(told_as, kinds)
    return Vocabulary(
        version=head.version, steps=head.steps, kinds=tuple(kinds[each] for each in sorted(kinds)), told_as=told_as
    )


def table(vocabulary: Vocabulary) -> bytes:
    """`compiled.json`: the vocabulary as JSON, one kind a line so that changes can be read."""
    head = {"steps": vocabulary.steps, "told_as": vocabulary.told_as, "version": vocabulary.version}
    rows = b",\n".join(canonical(kind) for kind in vocabulary.kinds)
    return b'{"kinds":[\n' + rows + b"\n]," + canonical(head)[1:] + b"\n"


def page(vocabulary: Vocabulary) -> str:
    """`docs/vocabulary.md`: every kind with all that a coder needs, as Markdown."""
    steps = ", ".join(vocabulary.steps)
    parts = [_HEAD.format(version=vocabulary.version, count=len(vocabulary.kinds), steps=steps)]
    for family in Family:
        parts.append(f"\n## {_TITLES[family]}\n")
        parts += [_section(kind, vocabulary.steps) for kind in vocabulary.kinds if kind.family is family]
    if vocabulary.told_as:
        parts.append(_ONE.format(rows="\n".join(map(_row, vocabulary.told_as))))
    return "".join(parts)


def _row(told: ToldAs) -> str:
    return f"| `{told.names}` | {', '.join(f'`{each}`' for each in told.before)} | {told.reason} |"


def _load(path: Path, shape: type[T]) -> T:
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        _refuse_unknown(raw, shape)
        return msgspec.convert(raw, shape)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise BadInput(f"{path.name}: {' '.join(str(error).split())}") from error


def _refuse_unknown(raw: Any, shape: type[Any]) -> None:
    """A misspelt field must not pass as one left out, which is what `msgspec.convert` would make of it."""
    if not isinstance(raw, Mapping):
        raise msgspec.ValidationError("a mapping is expected")
    nested = {"codes": Codes, "triggers": _Words}
    for name, value in raw.items():
        if name not in {each.name for each in fields(shape)}:
            raise msgspec.ValidationError(f"unknown field “{name}”")
        if shape is _Theme and name == "kinds" and isinstance(value, Mapping):
            for entry in value.values():
                _refuse_unknown(entry, _Entry)
        elif name in nested and shape is _Entry:
            _refuse_unknown(value, nested[name])


def _kind(identity: str, family: Family, entry: _Entry, steps: Sequence[str]) -> Kind:
    codes = entry.codes
    return Kind(
        id=identity,
        label=entry.label,
        family=family,
        definition=entry.definition,
        examples=entry.examples,
        near_misses=entry.near_misses,
        roles=entry.roles,
        # ICEWS uses CAMEO's numbers; a file gives its own only where the two differ.
        codes=codes if codes.icews else replace(codes, icews=codes.cameo),
        triggers=entry.triggers.written_out(),
        step=steps.index(entry.step) + 1 if entry.step else 0,
        answers=entry.answers,
        severity=entry.severity,
    )


def _refuse_shared(kinds: Iterable[Kind], shared: Mapping[str, _Shared]) -> None:
    owner: dict[str, str] = {}
    for kind in kinds:
        for word in {*kind.triggers.verbs, *kind.triggers.nouns, *kind.triggers.phrases}:
            other = owner.setdefault(word, kind.id)
            if other != kind.id and not (word in shared and {other, kind.id} <= set(shared[word].kinds)):
                raise BadInput(
                    f"The trigger “{word}” stands under “{other}” and “{kind.id}”.",
                    "Give it to one of them, or list it with a reason under `shared` in steps.yml.",
                )


def _refuse_unordered(told_as: Sequence[ToldAs], kinds: Mapping[str, Kind]) -> None:
    order: dict[str, set[str]] = {}
    for told in told_as:
        unknown = {told.names, *told.before} - kinds.keys()
        if unknown or told.names in order:
            why = f"has no kind “{min(unknown)}” to hold" if unknown else f"names “{told.names}” twice"
            raise BadInput(f"{_ONE_HAPPENING} {why}.")
        order[told.names] = set(told.before)
    try:
        TopologicalSorter(order).prepare()
    except CycleError as error:
        raise BadInput(f"{_ONE_HAPPENING}: each of {', '.join(error.args[1])} goes before the next.") from error


def _section(kind: Kind, steps: Sequence[str]) -> str:
    lines = [f"\n### {kind.label} (`{kind.id}`)\n", kind.definition, ""]
    lines += [f"- Example: {each}" for each in kind.examples]
    lines += [f"- Near miss: {each}" for each in kind.near_misses]
    lines.append(f"- Usual roles: {', '.join(kind.roles)}")
    if kind.step:
        lines.append(f"- Legal step: {steps[kind.step - 1]} ({kind.step} of {len(steps)})")
    if kind.answers:
        name = "Undoes answers of the sort" if kind.family is Family.REVERSAL else "Sort of answer"
        lines.append(f"- {name}: {', '.join(kind.answers.split())}")
    if kind.severity:
        lines.append(f"- Severity: {kind.severity} of 5")
    lines += [
        f"- {title}: {', '.join(found)}" for scheme, title in _SCHEMES.items() if (found := getattr(kind.codes, scheme))
    ]
    words = kind.triggers
    for title, listed in (
        ("Verbs", words.verbs),
        ("Nouns", words.nouns),
        ("Phrases", words.phrases),
        ("Never", words.never),
    ):
        if listed:
            lines.append(f"- {title}: {', '.join(listed)}")
    return "\n".join(lines) + "\n"


def _made() -> dict[Path, str | bytes]:
    vocabulary = read()
    return {TABLE: table(vocabulary), PAGE: page(vocabulary)}


def main(arguments: Sequence[str]) -> int:
    """Writes both files, or with `--check` says which is out of date. Returns the exit status."""
    return keep(_made, "answerable.model.vocabulary.compile", arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
