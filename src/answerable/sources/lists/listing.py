"""An entry of an official list as a text that people and engines can read, and back.

The words are the list's own; only the labels before them are ours. One field stands on one line, so that every field
of an entry can be quoted; the reasons, which are prose, come last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.model.when import bounds
from answerable.sources.bytes.limits import printable
from answerable.sources.dates.written_date import understand

PERSON, BODY, VESSEL = "person", "body", "vessel"

UNITED_NATIONS = "United Nations Security Council"
TREASURY = "United States Treasury"
UNION = "European Union"
KEEPERS = (UNITED_NATIONS, TREASURY, UNION)
"""Makers of lists that never give the reference of one entry to another."""

_LABELS = {
    "name": "Name",
    "aliases": "Also known as",
    "sort": "Sort",
    "born": "Born",
    "birthplace": "Place of birth",
    "nationality": "Nationality",
    "addresses": "Address",
    "position": "Position",
    "programme": "Programme",
    "measure": "Measure",
    "listed": "Designated",
    "updated": "Updated",
    "remarks": "Remarks",
}
_MANY = frozenset({"aliases", "born", "addresses"})
"""Fields of which an entry may have several, a line each."""
_REASONS = "Reasons"
_ENTRY = "Entry"
_CONTENTS = "Entries"
_LINE = re.compile(r"^(?P<label>[A-Z][a-z ]+): (?P<value>.+)$", re.MULTILINE)
_HEAD = re.compile(r"\A(?P<maker>[^\n:]+): (?P<list>[^\n]+)\n(?:Entry (?P<reference>[^\n]+)|Entries on (?P<day>\S+))\n")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_ABOUT = re.compile(r"\b(?:circa|ca?\.|about|approx)", re.IGNORECASE)
_KEPT_MARK = re.compile(rf" \(((?:{'|'.join(KEEPERS)}) \S*\d\S*)\)$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One entry.

    Attributes:
        maker: who keeps the list ("European Union").
        list: what the list is called.
        reference: by which the list names the entry; the same in its next edition.
        sort: person, body or vessel.
        name: the entry's main name.
        aliases: other names, as the list has them.
        born: dates of birth, in the list's words.
        addresses: where the list says that it is or was, each with its country last.
        programme: the sanctions programme or regime.
        measure: what follows from it.
        listed: the day of designation, in the list's words.
        updated: the day on which the list last changed the entry, in its words.
        remarks: what else the list notes of who it is (births, papers, ties); no reasons.
        reasons: paragraphs.
    """

    maker: str
    list: str
    reference: str
    sort: str
    name: str
    aliases: tuple[str, ...] = ()
    born: tuple[str, ...] = ()
    birthplace: str = ""
    nationality: str = ""
    addresses: tuple[str, ...] = ()
    position: str = ""
    programme: str = ""
    measure: str = ""
    listed: str = ""
    updated: str = ""
    remarks: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def published(self) -> str:
        """The day since which the list says what the entry says, as EDTF; empty where that is not known."""
        days = [found for words in (self.listed, self.updated) if (found := day(words))]
        return max(days, key=lambda found: bounds(found)[1], default="")

    @property
    def mark(self) -> str:
        """The name with the list's reference, which no other person of that name shares."""
        return self.name + self.reference_mark

    @property
    def reference_mark(self) -> str:
        """What ends the mark: the same in the next edition, also where that spells the name otherwise."""
        return f" ({self.maker} {self.reference})"


def kept_reference(name: str) -> str:
    """The maker and the reference at the end of an entry's mark, by which it is known however a list spells its name.

    Empty for any other name, and where the maker's references are not known to stay (see `KEEPERS`): a table of the
    Official Journal numbers its rows anew.
    """
    found = _KEPT_MARK.search(name)
    return found[1] if found is not None else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands in the working text: code points from `start` to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry as read back from its text.

    Attributes:
        entry: the entry.
        places: of each field that is there: `maker`, `name`, `programme`, `listed`, the label `designated`, …
        line: the line of the designation, or that of the name.
        reasons: of each paragraph of the reasons.
        born: of each date of birth.
    """

    entry: ListEntry
    places: dict[str, Place] = field(default_factory=dict)
    line: Place = Place(0, 0)
    reasons: tuple[Place, ...] = ()
    born: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """Which entries one edition of a list holds: so that an entry no more on it can be seen to be gone.

    Attributes:
        maker, list: as in `ListEntry`.
        day: of the edition, ISO 8601.
        references: of all its entries.
    """

    maker: str
    list: str
    day: str
    references: frozenset[str]


def write(entry: ListEntry) -> str:
    """The working text of an entry."""
    lines = [f"{_flat(entry.maker)}: {_flat(entry.list)}", f"{_ENTRY} {_flat(entry.reference)}", ""]
    for name, label in _LABELS.items():
        value = getattr(entry, name)
        every = value if isinstance(value, tuple) else (value,)
        lines += [f"{label}: {_flat(each)}" for each in every if _flat(each)]
    if entry.reasons:
        lines += ["", f"{_REASONS}:", "", "\n\n".join(filter(None, map(_flat, entry.reasons)))]
    return "\n".join(lines)


def read_back(text: str) -> Placed | None:
    """The entry that a working text is, with the places of its fields; None where it is none."""
    head = _HEAD.match(text)
    if head is None or not head["reference"]:
        return None
    body, _, reasons = text.partition(f"\n{_REASONS}:\n")
    places = {"maker": Place(*head.span("maker")), "reference": Place(*head.span("reference"))}
    values: dict[str, list[str]] = {}
    line = Place(0, 0)
    born: list[Place] = []
    by_label = {label: name for name, label in _LABELS.items()}
    for found in _LINE.finditer(body, head.end()):
        name = by_label.get(found["label"])
        if name is None:
            continue
        values.setdefault(name, []).append(found["value"])
        places.setdefault(name, Place(*found.span("value")))
        if name == "born":
            born.append(Place(*found.span("value")))
        if name == "listed" or (name == "name" and not line.end):
            line = Place(*found.span())
        if name == "listed":
            places["designated"] = Place(*found.span("label"))
    if "name" not in values:
        return None
    start = len(body) + len(f"\n{_REASONS}:\n")
    paragraphs = [Place(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", reasons)]
    single = {name: values[name][0] for name in _LABELS if name in values and name not in _MANY}
    entry = ListEntry(
        maker=head["maker"],
        list=head["list"],
        reference=head["reference"],
        aliases=tuple(values.get("aliases", ())),
        born=tuple(values.get("born", ())),
        addresses=tuple(values.get("addresses", ())),
        reasons=tuple(text[at.start : at.end] for at in paragraphs),
        sort=single.pop("sort", BODY),
        **single,
    )
    return Placed(entry, places, line, tuple(paragraphs), tuple(born))


def write_contents(maker: str, name: str, day: str, references: Sequence[str]) -> str:
    """The working text that says which entries an edition holds."""
    lines = [f"{_flat(maker)}: {_flat(name)}", f"{_CONTENTS} on {_flat(day)}", ""]
    return "\n".join([*lines, *sorted(map(_flat, references))])


def read_contents(text: str) -> Contents | None:
    """The edition that a working text tells of; None where it is none."""
    head = _HEAD.match(text)
    if head is None or not head["day"]:
        return None
    return Contents(head["maker"], head["list"], head["day"], frozenset(filter(None, text[head.end() :].split("\n"))))


def encode_contents(maker: str, name: str, day: str, references: Sequence[str]) -> bytes:
    """The same as bytes to be preserved."""
    held = {"maker": maker, "list": name, "day": day, "references": sorted(references)}
    return json.dumps(held, ensure_ascii=False, sort_keys=True).encode()


def day(words: str) -> str:
    """A date in a list's words as EDTF; empty where it cannot be understood."""
    words = words.strip()
    dotted = _DOTTED.match(words)
    if dotted is not None:
        words = f"{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}"
    found = understand(words)
    if found is None:
        year = re.search(r"\b(1[89]\d\d|20\d\d)\b", words)
        return year[1] if year else ""
    try:
        bounds(found[0])
    except ValueError:
        return ""
    return found[0]


def birth(words: str) -> str:
    """A date of birth in a list's words as EDTF; "1960 to 1965" and "circa 1960" as intervals of years.

    Empty where it cannot be understood.
    """
    years = sorted({int(year) for year in _YEAR.findall(words)})
    if len(years) == 2:
        return f"{years[0]}/{years[1]}"
    if len(years) == 1 and _ABOUT.search(words):
        return f"{years[0] - 1}/{years[0] + 1}"
    return day(words)


def _flat(words: str) -> str:
    return printable(" ".join(words.split()))
