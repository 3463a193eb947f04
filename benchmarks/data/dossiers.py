"""Dossiers: a few documents on one matter, what happened in them, what answers what.

See `benchmarks/answers_gold/README.md`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from answerable.model.claim import Argument, Claim, Modality, Reading, Role
from answerable.model.event import Family
from answerable.model.link import Relation
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.sentences import paragraphs
from benchmarks.data.halves import half_of

READER = "gold/1"

Pair = tuple[str, Relation, str]
"""A label, how it stands to the other, the other."""

_HEAD = re.compile(r"--- (?P<day>\S+) \| (?P<outlet>[^|]+) \| (?P<genre>\w+)")
_TAG = re.compile(r"(?P<label>[a-z]\d+)(?:\.(?P<role>by|to|of|for|at|on|n))?(?:[~:=][^ ]*)*")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_WHO = frozenset({"by", "to", "of"})
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "it", "they", "them"})
_NO_NAMES = _PRONOUNS | {"the", "a", "an", "its", "their", "both", "all", "each"}
"""Words that begin no name, though a sentence may begin with them."""
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve some several".split())
"""Words that begin a description of persons."""
_RELATIONS = {">": Relation.ANSWERS, "x": Relation.REVERSES, "in": Relation.PART_OF}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are marked.

    Attributes:
        start: code point in the body.
        end: one past the last.
        label: of the happening.
        role: `by`, `to`, `of`, `for`, `at`, `on` or `n`; empty for the words that say it happened.
        value: for `on`, the time.
        kind: of the happening as these words name it; empty for its own.
        modality: how it is put.
    """

    start: int
    end: int
    label: str
    role: str = ""
    value: str = ""
    kind: str = ""
    modality: Modality = Modality.HAPPENED


@dataclass(frozen=True, slots=True)
class Document:
    """A document without its marks."""

    name: str
    day: date
    outlet: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Dossier:
    """A dossier with what is right in it.

    Attributes:
        name: of its file, without the ending.
        documents: in the order of the file.
        kinds: label → the kinds that name it, its own first.
        wanted: ties that must be made.
        allowed: ties that count neither way.
        unanswered: day and sort of answer (empty for any) → labels of the acts that stand without one.
        doubtful: the same → labels that count neither way.
    """

    name: str
    documents: list[Document] = field(default_factory=list)
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wanted: set[Pair] = field(default_factory=set)
    allowed: set[Pair] = field(default_factory=set)
    unanswered: dict[tuple[date, str], set[str]] = field(default_factory=dict)
    doubtful: dict[tuple[date, str], set[str]] = field(default_factory=dict)

    @property
    def half(self) -> str:
        """`tune` or `score`, by the digest of the name."""
        return half_of(self.name)

    def families(self, label: str) -> set[Family]:
        """Of the kinds that may name a label."""
        return {kinds()[kind].family for kind in self.kinds[label]}


def load(folder: Path) -> list[Dossier]:
    """The dossiers of a folder, by name.

    Raises:
        ValueError: a file is not as `answers_gold/README.md` says.
    """
    return [parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def parse(name: str, text: str) -> Dossier:
    """One dossier.

    Raises:
        ValueError: the text is not as `answers_gold/README.md` says.
    """
    told, _, key = text.partition("\n===\n")
    dossier = Dossier(name)
    for number, part in enumerate(re.split(r"^(?=--- )", told, flags=re.M)[1:]):
        head, _, rest = part.partition("\n")
        found = _HEAD.match(head)
        if found is None:
            raise ValueError(f"{name}: “{head}” is no head of a document.")
        day = date.fromisoformat(found["day"])
        headline, _, marked = rest.strip().partition("\n")
        opening = f"{headline}\n\n{found['outlet'].strip()}\n{day:%-d %B %Y}\n\n"
        body, marks = _unmarked(name, marked, len(opening))
        at = f"{day}-{number}.txt"
        dossier.documents.append(Document(at, day, found["outlet"].strip(), opening + body + "\n", tuple(marks)))
    for line in filter(None, map(str.strip, key.splitlines())):
        _take(dossier, line)
    _check(dossier)
    return dossier


def _unmarked(name: str, text: str, offset: int) -> tuple[str, list[Mark]]:
    plain: list[str] = []
    opened: list[int] = []
    marks: list[Mark] = []
    at, place = offset, 0
    while place < len(text):
        letter = text[place]
        if letter == "[":
            opened.append(at)
        elif letter == "|" and opened:
            end = text.index("]", place)
            marks += [_mark(name, opened[-1], at, tag) for tag in text[place + 1 : end].split()]
            opened.pop()
            place = end
        else:
            plain.append(letter)
            at += 1
        place += 1
    if opened:
        raise ValueError(f"{name}: a mark is not closed.")
    return "".join(plain), marks


def _mark(name: str, start: int, end: int, tag: str) -> Mark:
    found = _TAG.fullmatch(tag)
    if found is None:
        raise ValueError(f"{name}: “{tag}” is no tag.")
    kind, modality, value = (re.search(rf"{sign}([^~:=]+)", tag) for sign in ":~=")
    return Mark(
        start,
        end,
        found["label"],
        found["role"] or "",
        value[1] if value else "",
        kind[1] if kind else "",
        Modality(modality[1]) if modality else Modality.HAPPENED,
    )


def _take(dossier: Dossier, line: str) -> None:
    words = line.removeprefix("may ").split()
    sign = next((word for word in words if word in _RELATIONS), "")
    if line.startswith("unanswered "):
        day, _, sort = line.partition(":")[0].removeprefix("unanswered ").partition(" ")
        question = date.fromisoformat(day), "" if sort == "any" else sort
        labels = {label for label in line.partition(":")[2].split() if label != "-"}
        dossier.unanswered[question] = {label for label in labels if label[0] != "("}
        dossier.doubtful[question] = {label.strip("()") for label in labels if label[0] == "("}
    elif sign:
        split = words.index(sign)
        pairs = {(one, _RELATIONS[sign], other) for one in words[:split] for other in words[split + 1 :]}
        (dossier.allowed if line.startswith("may ") else dossier.wanted).update(pairs)
    else:
        label, _, kind = line.partition(" ")
        dossier.kinds[label] = tuple(kind.split("|"))


def _check(dossier: Dossier) -> None:
    known = set(kinds())
    named = {mark.kind for document in dossier.documents for mark in document.marks if mark.kind}
    named |= {kind for each in dossier.kinds.values() for kind in each}
    if named - known:
        raise ValueError(f"{dossier.name}: no kinds: {sorted(named - known)}")
    told = {mark.label for document in dossier.documents for mark in document.marks if not mark.role}
    used = {label for one, _, other in dossier.wanted | dossier.allowed for label in (one, other)}
    used |= {label for labels in dossier.unanswered.values() for label in labels}
    if used - told or used - dossier.kinds.keys():
        raise ValueError(f"{dossier.name}: not told of: {sorted(used - (told & dossier.kinds.keys()))}")


def reading_of(dossier: Dossier, document: Document, source: Source, text: str) -> tuple[Reading, dict[str, str]]:
    """What a perfect reader would say of a document, and from the id of each claim its label.

    Args:
        dossier: it is of.
        document: with its marks.
        source: as the program keeps it.
        text: its working text, which must hold the document's own from the first letter on.

    Raises:
        ValueError: the working text is another.
    """
    if not text.startswith(document.text.rstrip()):
        raise ValueError(f"{dossier.name}, {document.name}: the working text is another.")
    sentences = [sentence for paragraph in paragraphs(text) for sentence in paragraph.sentences]
    roles: dict[str, list[Mark]] = defaultdict(list)
    for mark in document.marks:
        if mark.role:
            roles[mark.label].append(mark)
    meant = _meant(text, document.marks)
    claims, labels = [], {}
    for mark in document.marks:
        kind = mark.kind or dossier.kinds.get(mark.label, ("",))[0]
        inside = [each for each in sentences if each.start <= mark.start < each.end]
        if mark.role or not kind or not inside:
            continue
        first, end = inside[0].start, inside[0].end
        told = _arguments(kind, text, [m for m in roles[mark.label] if first <= m.start < end], meant)
        claim = claim_of(mark, kind, source, text, Span.of(text, first, end), told)
        claims.append(claim)
        labels[claim.id] = mark.label
    return Reading(source=source.id, reader=READER, claims=tuple(claims)), labels


def claim_of(mark: Mark, kind: str, source: Source, text: str, sentence: Span, arguments: Iterable[Argument]) -> Claim:
    """A mark of a happening as the claim that a perfect reader would make of it."""
    return Claim.make(
        source=source.id,
        kind=kind,
        trigger=Span.of(text, mark.start, mark.end),
        sentence=sentence,
        arguments=tuple(arguments),
        modality=mark.modality,
        reader=READER,
        confidence=0.9,
    )


def _meant(text: str, marks: tuple[Mark, ...]) -> dict[int, str]:
    """From where a pronoun stands to the name that was marked last before it."""
    found: dict[int, str] = {}
    last = ""
    for mark in sorted(marks, key=lambda each: each.start):
        if mark.role in _WHO:
            words = text[mark.start : mark.end]
            if words.lower() in _PRONOUNS:
                found[mark.start] = last
            else:
                last = (_name(words) if mark.role in ("by", "to") else "") or last
    return found


def role_of(role: str, kind: str) -> Role:
    """What a participant, a time, a place, a reason or a number that is marked so is to a happening of that kind."""
    act = kinds()[kind].family is Family.ACT
    done = Role.VICTIM if act else Role.RECIPIENT
    doer = Role.PERPETRATOR if act else Role.ACTOR
    others = {"for": Role.CHARGE, "at": Role.PLACE, "on": Role.TIME, "n": Role.COUNT}
    return {"by": doer, "to": done, "of": done, **others}[role]


def _arguments(kind: str, text: str, marks: list[Mark], meant: dict[int, str]) -> Iterator[Argument]:
    for mark in sorted(marks, key=lambda each: (each.start, each.end, each.role)):
        span = Span.of(text, mark.start, mark.end)
        role = role_of(mark.role, kind)
        if mark.role in _WHO:
            name = meant.get(mark.start, "") or _name(span.quote)
            yield Argument(role=role, span=span, value=name or span.quote, name=bool(name))
        elif mark.role == "on":
            yield Argument(role=role, span=span, value=mark.value, basis="stated")
        elif mark.role != "n":  # what a number amounts to is for those to say who have its sentence
            yield Argument(role=role, span=span, value=span.quote.removeprefix("the ").strip())


def _name(words: str) -> str:
    """The proper name in the words for a participant; empty where they only describe."""
    parts = words.removesuffix("'s").split()
    while parts and parts[0].lower() in _NO_NAMES:
        parts = parts[1:]
    if not parts or parts[0].lower() in _NUMBERS:
        return ""
    if _CAPITAL.match(parts[-1]):
        begin = next(place for place, part in enumerate(parts) if _CAPITAL.match(part))
        return " ".join(parts[begin:])
    named = _CAPITAL.match(parts[0]) is not None and parts[0] not in DEMONYMS
    return " ".join(parts) if named else ""


def claims_by_label(dossier: Dossier, document: Document, claims: list[Claim]) -> dict[str, str]:
    """From the id of each claim that marked words tell of to their label: they share words, and the family fits."""
    found = {}
    for claim in claims:
        family = kinds()[claim.kind].family
        fitting = [
            mark
            for mark in document.marks
            if not mark.role
            and mark.start < claim.trigger.end
            and claim.trigger.start < mark.end
            and (mark.label not in dossier.kinds or family in dossier.families(mark.label))
        ]
        if fitting:
            best = max(fitting, key=lambda m: min(m.end, claim.trigger.end) - max(m.start, claim.trigger.start))
            found[claim.id] = best.label
    return found
