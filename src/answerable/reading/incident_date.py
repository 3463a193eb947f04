"""When an article's main incident happened: its dates ranked by readable features, with small learned weights.

The dates are those that the text tells and that of publication. Years are ranked first, then the months told of the
year, then the days told of the month; where none is likely enough the rest is left open. The weights
(`weights/incident_date.json`) were fitted on HRDsAttack's training articles by `training.incident_date`.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from answerable.model.claim import Claim, Modality, Role
from answerable.model.span import Span
from answerable.model.when import UNKNOWN, Basis, When
from answerable.reading.article_features import VIOLATION_OF
from answerable.reading.calendar import Anchor
from answerable.reading.expressions import Expression, find_expressions

LEVELS = ("year", "month", "day")
Key = tuple[int, ...]
Features = dict[str, float]

_REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED})
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T-].*)?")
_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+(?=[\"“'‘(]?[A-Z])|\n+")
_DONE = re.compile(
    r"\b(?:kill|murder|shot|shoot|assassinat|execut|hang|arrest|detain|jail|imprison|abduct|kidnap|disappear|missing|"
    r"tortur|beat|attack|rap(?:ed?|ing)|assault|raid|threat|behead|slain|stab|gunned|seiz|captur|custody|prison|dead|"
    r"death|died|body|hostage|harass|ambush|bomb|explo|open(?:ed)? fire|picked up|taken|remand|held)\w*",
    re.IGNORECASE,
)
"""Words of what is done to victims."""
_AFTERWARDS = re.compile(
    r"\b(?:sentenc|convict|trial|tried|court|judge|verdict|appeal|charg|indict|hearing|bail|releas|freed|acquit|"
    r"report|statement|press|condemn|protest|call(?:ed)? (?:for|on)|said|told|anniversar|award|investigat|elect)\w*",
    re.IGNORECASE,
)
"""Words of what follows it, and of those who tell it."""
_SORTS = {
    "began": re.compile(
        r"\b(?:arrested|detained|abduct\w*|kidnapp\w*|killed|murder\w*|shot|stabbed|assassinat\w*|executed|hanged|"
        r"disappear\w*|missing|vanished|seized|captured|beaten|tortured|attacked|raped|raid\w*|gunned|slain|beheaded|"
        r"picked up|taken into|taken hostage|held hostage|massacre\w*|arrest|detention|imprisonment|abduction|killing|"
        r"death|died|disappearance|dispersed|opened fire|stormed|assaulted|ambush\w*)\b",
        re.IGNORECASE,
    ),
    "lasts": re.compile(
        r"\b(?:behind bars|in (?:prison|jail|detention|custody)|been (?:held|detained|jailed|imprisoned|missing)|held|"
        r"awaiting trial|in captivity|jailed|imprisoned|detained|missing|incommunicado)\b",
        re.IGNORECASE,
    ),
    "law": re.compile(
        r"\b(?:sentenc\w*|convict\w*|trial|court|verdict|appeal\w*|charg\w*|indict\w*|hearing|bail|releas\w*|freed|"
        r"acquit\w*|pardon\w*|judge|ruling|ruled)\b",
        re.IGNORECASE,
    ),
    "talk": re.compile(
        r"\b(?:said|says|told|report\w*|statement|according|published|press|announced|condemn\w*|call(?:ed|s)|urged|"
        r"photo|file|image|updated|tweet\w*|interview\w*|wrote|letter|spoke\w*)\b",
        re.IGNORECASE,
    ),
    "politics": re.compile(
        r"\b(?:elect\w*|coup|law|act|bill|treaty|born|founded|established|formed|graduat\w*|joined|became|appointed|"
        r"came to power|president since|took office|war|independence|constitution|invasion|launched|began|started|"
        r"prize|award\w*|book|film)\b",
        re.IGNORECASE,
    ),
}
"""Words beside a date that tell what it dates: what was done, that it goes on, what the law did, talk, politics."""
_NEAR = 45
"""Code points to either side of a date in which such a word is near."""
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_COMMON = frozenset({"the", "and", "for", "with", "from", "that", "this", "was", "has", "have", "are", "over", "who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDate:
    """When the main incident happened.

    Attributes:
        when: as precise as it could be told; unknown where not even the year could be.
        probability: of the year, of the month given the year, of the day given the month: those that were told.
        spans: the words that tell it; none where only the publication date does.
    """

    when: When = UNKNOWN
    probability: tuple[float, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def parts(self) -> dict[str, int]:
        """`year`, `month` and `day`, those that are told."""
        return {name: int(part) for name, part in zip(LEVELS, self.when.edtf.split("-"), strict=False) if part}


def incident_date(text: str, published: When, claims: Sequence[Claim], title: str = "") -> IncidentDate:
    """When the main incident of an article happened.

    Args:
        text: the working text.
        published: when it was published.
        claims: of the rules, that tell what happened.
        title: of the source.
    """
    anchor = Anchor.of(published)
    expressions = find_expressions(text, anchor)
    table = candidates(text, anchor, claims, expressions, title)
    weights = _weights()
    key: Key = ()
    chances: list[float] = []
    for level in LEVELS:
        options = {each: features for each, features in table.items() if each[:-1] == key}
        found = best(options, weights[level])
        if found is None or found[1] < weights[level]["threshold"]:
            break
        key = found[0]
        chances.append(found[1])
    if not key:
        return IncidentDate()
    edtf = "-".join(f"{part:0{width}}" for part, width in zip(key, (4, 2, 2), strict=False))
    told = [each for each in expressions if _past(each, text, anchor)[: len(key)] == key]
    basis = Basis.STATED if any(each.basis is Basis.STATED for each in told) else Basis.INFERRED
    basis = Basis.RELATIVE if told and basis is Basis.INFERRED else basis
    why = "" if told else "No date of the incident is told; it was published then."
    return IncidentDate(
        when=When(edtf=edtf, basis=basis, why=why),
        probability=tuple(chances),
        spans=tuple(Span.of(text, each.start, each.end) for each in told),
    )


def best(options: Mapping[Key, Features], weights: Mapping[str, float]) -> tuple[Key, float] | None:
    """The likeliest of some dates and its probability; none of none."""
    if not options:
        return None
    scores = {key: sum(weights.get(name, 0.0) * value for name, value in row.items()) for key, row in options.items()}
    top = max(scores.values())
    total = sum(math.exp(score - top) for score in scores.values()) + math.exp(weights.get("none", -9.0) - top)
    key = min((key for key in scores if scores[key] == top), key=lambda key: (key,))
    return key, 1 / total


def candidates(
    text: str, anchor: Anchor | None, claims: Iterable[Claim], expressions: Sequence[Expression], title: str = ""
) -> dict[Key, Features]:
    """The dates that may be the incident's, as (year,), (year, month) and (year, month, day), with their features."""
    heading = _words(title)
    told = [claim for claim in claims if claim.modality in _REAL]
    violations = [claim for claim in told if claim.kind in VIOLATION_OF]
    dated = {a.span.start: claim for claim in told for a in claim.arguments if a.role is Role.TIME}
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    sentences = [bisect_right(ends, claim.trigger.start) for claim in violations]
    published = anchor.last if anchor is not None else None
    rows: dict[Key, Features] = {}
    years: list[int] = []
    counts: dict[Key, int] = {}
    for each in expressions:
        parts = _past(each, text, anchor)
        if not parts:
            continue
        mention = _mention(text, each, ends, sentences, dated)
        mention |= _beside(text, each, ends, heading)
        if _YEAR.search(text[each.start : each.end]):
            mention["year in digits"] = 1.0
            years.append(parts[0])
        for level in range(1, len(parts) + 1):
            key = parts[:level]
            first = key not in counts
            counts[key] = counts.get(key, 0) + 1
            row = rows.setdefault(key, {})
            for name, value in mention.items():
                row[f"any {name}"] = max(row.get(f"any {name}", 0.0), value)
                if first:
                    row[f"first {name}"] = value
            row["score"] = row.get("score", 0.0) + _weight(mention)
    if published is not None:
        whole = (published.year, published.month, published.day)
        for level in range(1, 4):
            rows.setdefault(whole[:level], {})["of publication"] = 1.0
            if whole[:level] not in counts:
                rows[whole[:level]]["of publication alone"] = 1.0
    total = sum(count for key, count in counts.items() if len(key) == 1) or 1
    for key, row in rows.items():
        row["told of done"] = math.log1p(row.pop("score", 0.0))
        row["count"] = math.log1p(counts.get(key, 0))
        row["share"] = counts.get(key, 0) / total
        row["finer"] = float(any(len(other) > len(key) and other[: len(key)] == key for other in counts))
        row |= _away(key, published) | _digits(key, years, row)
    return rows


def _past(each: Expression, text: str, anchor: Anchor | None) -> Key:
    """What a date gives, put a year back where the year is not told and it would lie after publication."""
    parts = _parts(each)
    if len(parts) < 2 or anchor is None or each.basis is Basis.STATED or _YEAR.search(text[each.start : each.end]):
        return parts
    last = anchor.last
    ahead = parts[:2] > (last.year, last.month) if len(parts) == 2 else parts > (last.year, last.month, last.day + 7)
    back = (parts[0] - 1, *parts[1:])
    return back if ahead and parts[0] > last.year and (len(back) < 3 or back[1:] != (2, 29)) else parts


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{3,}", text.lower())) - _COMMON


def _beside(text: str, each: Expression, ends: Sequence[int], heading: frozenset[str]) -> Features:
    """What the words beside a date say that it dates, and how much its sentence has of the title."""
    number = bisect_right(ends, each.start)
    start = ends[number - 1] if number else 0
    end = ends[number] if number < len(ends) else len(text)
    before, after = text[start : each.start], text[each.end : end]
    found: Features = {}
    nearest, least = "", 10_000
    for name, pattern in _SORTS.items():
        ahead = [len(before) - match.end() for match in pattern.finditer(before)]
        behind = [match.start() for match in pattern.finditer(after)]
        away = min([*ahead, *behind], default=10_000)
        if away <= _NEAR:
            found[f"near {name}"] = 1 - away / (2 * _NEAR)
        if away < least:
            nearest, least = name, away
    if nearest:
        found[f"nearest {nearest}"] = 1.0
    if re.search(r"\bsince\s+(?:\w+\s+)?$", before, re.IGNORECASE):
        found["since it lasts"] = float("near lasts" in found or "near began" in found)
    if heading:
        found["of the title"] = len(_words(text[start:end]) & heading) / len(heading)
    return found


def _digits(key: Key, years: Sequence[int], row: Features) -> Features:
    """What the years told in digits, in the order of the text, say of a date."""
    if not years:
        return {"no year in digits, publication": row.get("of publication", 0.0)}
    found = {"first year in digits": float(key[0] == years[0])}
    if len(set(years)) == 1:
        found["the only year in digits" if key[0] == years[0] else "not the only year in digits"] = 1.0
    found["most told year in digits"] = float(years.count(key[0]) == max(map(years.count, set(years))))
    found["years in digits, publication"] = row.get("of publication", 0.0) * math.log1p(len(set(years)))
    return found


def _parts(each: Expression) -> Key:
    """Year, month and day of what a date gives, as far as it gives them."""
    match = _DATE.fullmatch(each.value)
    if not match or each.modifier or each.value.startswith("BC"):
        return ()
    return tuple(int(part) for part in match.groups() if part)


def _mention(
    text: str, each: Expression, ends: Sequence[int], sentences: Sequence[int], dated: Mapping[int, Claim]
) -> Features:
    number = bisect_right(ends, each.start)
    start = ends[number - 1] if number else 0
    end = ends[number] if number < len(ends) else len(text)
    sentence = text[start:end]
    claim = dated.get(each.start)
    after, near = text[each.end : end], text[max(start, each.start - 60) : min(end, each.end + 60)]
    found = {
        "early": 1 / (1 + each.start / 400),
        "in the first two sentences": float(number <= 2),
        "done": float(bool(_DONE.search(sentence))),
        "done near": float(bool(_DONE.search(near))),
        "afterwards": float(bool(_AFTERWARDS.search(sentence))),
        "afterwards near": float(bool(_AFTERWARDS.search(near))),
        "violation beside": float(number in sentences),
        "violation next": float(number - 1 in sentences or number + 1 in sentences),
        "of a violation": float(claim is not None and claim.kind in VIOLATION_OF),
        "of something else": float(claim is not None and claim.kind not in VIOLATION_OF),
        "stated": float(each.basis is Basis.STATED),
        f"by {each.rule}": 1.0,
        "since": float(
            bool(
                re.search(
                    r"\b(?:since|until|by|before|after|between|from)\s+(?:the\s+)?$", text[start : each.start], re.I
                )
            )
        ),
        "leads": float(each.start - start < 12),
        "heads a line": float(not after.strip() and each.start - start < 30),
        "anniversary": float("anniversar" in near.lower() or "copyright" in near.lower() or "©" in near),
    }
    found[f"to the {LEVELS[len(_parts(each)) - 1]}"] = 1.0
    if found["done near"]:
        found["done near, early"] = found["early"]
        found["done near, from publication"] = float(each.by == "publication")
        found["done near, nothing afterwards"] = float(not found["afterwards near"])
    found["from publication"] = float(each.by == "publication")
    return {name: value for name, value in found.items() if value}


def _weight(mention: Features) -> float:
    """How much a mention speaks for its date being that of something done."""
    beside = mention.get("violation beside", 0.0) + mention.get("of a violation", 0.0) + mention.get("done near", 0.0)
    return beside * (0.3 + mention.get("early", 0.0))


def _away(key: Key, published: date | None) -> Features:
    """How far before publication a date lies."""
    if published is None:
        return {"no publication": 1.0}
    if len(key) == 1:
        years = published.year - key[0]
        bucket = years if years <= 2 else 3 if years <= 5 else 6 if years <= 15 else 16 if years <= 40 else 41
        return {f"years {max(bucket, -1)}": 1.0}
    if len(key) == 2:
        months = (published.year - key[0]) * 12 + published.month - key[1]
        bucket = months if months <= 2 else 3 if months <= 6 else 7 if months <= 12 else 13
        return {f"months {max(bucket, -1)}": 1.0}
    days = (published - date(*key)).days
    bucket = next((limit for limit in (-1, 0, 1, 2, 4, 8, 15, 31, 100) if days <= limit), 999)
    return {f"days {bucket}": 1.0}


@cache
def _weights() -> dict[str, dict[str, float]]:
    raw = (resources.files("answerable.reading") / "weights" / "incident_date.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, float]] = json.loads(raw)
    return found
