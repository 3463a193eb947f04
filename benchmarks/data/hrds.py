"""HRDsAttack's files as articles with their labels, made comparable."""

from __future__ import annotations

import hashlib
import html
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from answerable.model.source import Source
from answerable.model.when import Basis, When
from answerable.reading.incident.incident import NOBODY

NOTHING = "insufficient information"
_MARK = re.compile(r"<[^>]+>")
_EMPTY = frozenset({"", "none", "null", "n/a", "n//a", "nan", "unknown"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COUNTRIES = {
    "us": "united states", "usa": "united states", "u.s.": "united states", "united states of america": "united states",
    "u.s": "united states", "america": "united states", "uk": "united kingdom", "u.k.": "united kingdom",
    "england": "united kingdom", "great britain": "united kingdom", "burma": "myanmar", "uae": "united arab emirates",
    "drc": "congo", "russian federation": "russia", "the philippines": "philippines", "hong kong": "china",
    "viet nam": "vietnam", "turkiye": "turkey", "türkiye": "turkey", "republic of korea": "south korea",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Victim:
    """A named victim of a label.

    Attributes:
        name: as it stands.
        raw: the types as they stand.
        types: without `insufficient information`, each once.
        sex: `man`, `woman` or `unknown` (which takes `other`).
        age: `adult`, `child` or `unknown` (which takes `other`).
        raw_sex, raw_age: as they stand.
    """

    name: str
    raw: frozenset[str]
    types: frozenset[str]
    sex: str
    age: str
    raw_sex: str
    raw_age: str


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with its label.

    Attributes:
        source, text: to be read; the title is the text's first paragraph and the source's title.
        mentioned: whether a perpetrator is.
        perpetrator: the type; `none` where there is none.
        violations: `unknown` only where it stands alone.
        victims: those with a name.
        place: `country`, `region`, `city`, folded; only those that are labelled.
        date: `year`, `month`, `day`; only those that are labelled.
        groups: unnamed victims in the label.
    """

    source: Source
    text: str
    mentioned: bool
    perpetrator: str
    violations: frozenset[str]
    victims: tuple[Victim, ...]
    groups: int
    place: dict[str, str] = field(default_factory=dict)
    date: dict[str, int] = field(default_factory=dict)


def plain(value: object) -> str:
    """A label without case and superfluous white space; empty for None and what says nothing."""
    text = " ".join(str(value if value is not None else "").split()).casefold()
    return "" if text in _EMPTY else text


def number(value: object) -> int | None:
    """ "26.0" → 26; "02" → 2; "Ocober" → 10; none for what is no number."""
    text = plain(value)
    if text[:3] in _MONTHS:
        return _MONTHS.index(text[:3]) + 1
    if text.startswith("oco"):
        return 10
    try:
        return int(float(text))
    except ValueError:
        return None


def country(value: object) -> str:
    """A country under one name."""
    text = plain(value)
    return _COUNTRIES.get(text, text.removeprefix("the "))


def _date(label: dict[str, Any]) -> dict[str, int]:
    """Year, month and day; put right where year and day were swapped."""
    found = {"year": number(label.get("year")), "month": number(label.get("month")), "day": number(label.get("date"))}
    year, day = found["year"], found["day"]
    if year is not None and day is not None and year <= 31 < day:
        found["year"], found["day"] = day, year
    return {name: value for name, value in found.items() if value is not None}


def _victim(raw: dict[str, Any]) -> Victim:
    types = frozenset(plain(t) for t in raw["victim_type"])
    sex, age = plain(raw["victim_sex_type"]), plain(raw["victim_age_group"])
    return Victim(
        name=" ".join(raw["victim_name"].split()),
        raw=frozenset(raw["victim_type"]),
        types=types - {NOTHING, ""},
        sex=sex if sex in {"man", "woman"} else "unknown",
        age=age if age in {"adult", "child"} else "unknown",
        raw_sex=raw["victim_sex_type"],
        raw_age=raw["victim_age_group"],
    )


def sample(row: dict[str, Any]) -> Sample:
    """One row of a file."""
    given, label = row["sample"], row["merged_sample"]
    title = " ".join((given["Input.title"] or "").split())
    body = html.unescape(_MARK.sub("\n\n", given["Input.article_interface"] or ""))
    lines = [" ".join(line.split()) for line in body.split("\n") if line.strip()]
    text = "\n\n".join([f"{title}.", *lines])
    digest = hashlib.sha256(text.encode()).hexdigest()
    violations = frozenset(plain(v) or "unknown" for v in label["violation_types"])
    place = {"country": country(label.get("country"))}
    place |= {name: plain(label.get(name)) for name in ("region", "city")}
    published = When(edtf=given["Input.publish_date"][:10], basis=Basis.METADATA)
    return Sample(
        source=Source(
            id=f"s-{digest[:12]}", location="article.txt", digest=digest, size=len(text), media_type="text/plain",
            text_digest=digest, length=len(text), reader="plain/1", language="en", title=title, published=published,
        ),
        text=text,
        mentioned=bool(label["perpetrator_mention"]),
        perpetrator=plain(label["perpetrator_type"]) or NOBODY,
        violations=violations - {"unknown"} or violations,
        victims=tuple(_victim(v) for v in label["victims"] if v["victim_name"]),
        groups=sum(not v["victim_name"] for v in label["victims"]),
        place={name: value for name, value in place.items() if value},
        date=_date(label),
    )  # fmt: skip


def load(path: Path) -> list[Sample]:
    """The articles of a file of the form of `dev.json`."""
    return [sample(row) for row in json.loads(path.read_text(encoding="utf-8"))]
