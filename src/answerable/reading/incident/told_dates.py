"""The dates that an article tells and that of publication, each with what speaks for its being the main incident's.

Whatever is counted here stands beside one date: what the nearest words say that it dates, who is named there, which
claims it dates. `answerable.reading.incident.date` weighs it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.model.claim import DONE_TO, Claim, Role
from answerable.model.when import Basis
from answerable.reading.incident.article import REAL
from answerable.reading.incident.article_features import VIOLATION_OF
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import Expression

LEVELS = ("year", "month", "day")
Key = tuple[int, ...]
Features = dict[str, float]

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
_BACK = 250
"""Code points before its sentence in which somebody is still named around a date."""
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_COMMON = frozenset({"the", "and", "for", "with", "from", "that", "this", "was", "has", "have", "are", "over", "who"})


@dataclass(frozen=True, slots=True)
class Told:
    """One candidate: a date where it stands, or that of publication.

    Attributes:
        key: year, month and day, as far as it goes.
        features: what speaks for and against it.
        place: which of the time expressions it is; none for the date of publication.
    """

    key: Key
    features: Features
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What the learned engine has of an article beside its dates.

    Attributes:
        claims: of the engine.
        people: mentions of persons in the order of the text: first and last code point, half-open, and the
            probability that the person is a victim of the main incident.
        sentences: first and last code point of each, half-open, so that dates already found in them are not
            looked for again.
    """

    claims: Sequence[Claim] = ()
    people: Sequence[tuple[int, int, float]] = ()
    sentences: Sequence[tuple[int, int]] = ()


def dates(
    text: str,
    anchor: Anchor | None,
    claims: Sequence[Claim],
    expressions: Sequence[Expression],
    title: str = "",
    around: Around | None = None,
) -> list[Told]:
    """The dates of an article, in its order, and then that of publication.

    Args:
        text: the working text.
        anchor: when it was published.
        claims: of the rules.
        expressions: of the text.
        title: of the source.
        around: what the learned engine says, where it was asked.
    """
    heading = _words(title)
    told = [claim for claim in claims if claim.modality in REAL]
    dated = {a.span.start: claim for claim in told for a in claim.arguments if a.role is Role.TIME}
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    sentences = [bisect_right(ends, claim.trigger.start) for claim in told if claim.kind in VIOLATION_OF]
    published = anchor.last if anchor is not None else None
    found = [(i, each, key) for i, each in enumerate(expressions) if (key := past(each, text, anchor))]
    years = [key[0] for _, each, key in found if _YEAR.search(text[each.start : each.end])]
    learned = _Learned.of(around) if around is not None else None
    rows: list[Told] = []
    seen: set[int] = set()
    for order, (i, each, key) in enumerate(found):
        features = _mention(text, each, ends, sentences, dated) | _beside(text, each, ends, heading)
        features["year told"] = float(bool(_YEAR.search(text[each.start : each.end])))
        features["first of its year"] = float(key[0] not in seen)
        features["order"] = 1 / (1 + order)
        features |= _away(key, published) | _digits(key, years, published)
        if learned is not None:
            features |= learned.beside(text, each, ends)
        seen.add(key[0])
        rows.append(Told(key, {name: value for name, value in features.items() if value}, i))
    if published is not None:
        features = {
            "publication": 1.0,
            "publication, its year told": float(published.year in seen),
            "publication, no date told": float(not found),
            "publication, years in digits": math.log1p(len(set(years))),
            "publication, dates": math.log1p(len(found)),
            "publication, old years": float(bool(years) and min(years) < published.year - 2),
        }
        rows.append(Told((published.year, published.month, published.day), features))
    return rows


@dataclass(frozen=True, slots=True)
class _Learned:
    """What the engine says, in the order of the text."""

    people: Sequence[tuple[int, int, float]]
    most: float
    triggers: Sequence[tuple[int, float]]
    dated: Mapping[int, Sequence[Claim]]

    @classmethod
    def of(cls, around: Around) -> _Learned:
        told = [claim for claim in around.claims if claim.modality in REAL]
        dated: dict[int, list[Claim]] = {}
        for claim in told:
            for argument in claim.arguments:
                if argument.role is Role.TIME:
                    dated.setdefault(argument.span.start, []).append(claim)
        triggers = sorted((c.trigger.start, c.confidence) for c in told if c.kind in VIOLATION_OF)
        return cls(around.people, max((p for _, _, p in around.people), default=0.0), triggers, dated)

    def beside(self, text: str, each: Expression, ends: Sequence[int]) -> Features:
        """Who is named beside a date, and what the claims date by it."""
        start, end = _bounds(text, each, ends)
        inside = [p for first, _, p in self.people if start <= first < end]
        before = [p for first, _, p in self.people if first < each.start]
        after = [p for first, _, p in self.people if first >= each.end]
        near = [p for first, _, p in self.people if start - _BACK <= first < end + _NEAR]
        claims = self.dated.get(each.start, ())
        of_violations = [claim for claim in claims if claim.kind in VIOLATION_OF]
        suffering = [
            p
            for claim in of_violations
            for argument in claim.arguments
            if argument.role in DONE_TO
            for first, last, p in self.people
            if first < argument.span.end and last > argument.span.start
        ]
        return {
            "victim in sentence": max(inside, default=0.0),
            "likeliest victim in sentence": float(self.most > 0.2 and self.most in inside),
            "victim before": before[-1] if before else 0.0,
            "victim after": after[0] if after else 0.0,
            "victim around": max(near, default=0.0),
            "nobody in sentence": float(not inside),
            "claims in sentence": math.log1p(sum(c for at, c in self.triggers if start <= at < end)),
            "claims near": math.log1p(sum(c for at, c in self.triggers if each.start - 80 <= at < each.end + 80)),
            "dates claims": math.log1p(len(of_violations)),
            "dates other claims": float(bool(claims) and not of_violations),
            "dates a victim's claim": max(suffering, default=0.0),
        }


def _bounds(text: str, each: Expression, ends: Sequence[int]) -> tuple[int, int]:
    """Where the sentence of a date begins and ends."""
    number = bisect_right(ends, each.start)
    return (ends[number - 1] if number else 0), (ends[number] if number < len(ends) else len(text))


def past(each: Expression, text: str, anchor: Anchor | None) -> Key:
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
    start, end = _bounds(text, each, ends)
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


def _digits(key: Key, years: Sequence[int], published: date | None) -> Features:
    """What the years told in digits, in the order of the text, say of a date."""
    publication = float(published is not None and key[0] == published.year)
    if not years:
        return {"no year in digits, publication": publication}
    found = {"first year in digits": float(key[0] == years[0])}
    if len(set(years)) == 1:
        found["the only year in digits" if key[0] == years[0] else "not the only year in digits"] = 1.0
    found["most told year in digits"] = float(years.count(key[0]) == max(map(years.count, set(years))))
    found["years in digits, publication"] = publication * math.log1p(len(set(years)))
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
    start, end = _bounds(text, each, ends)
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


def _away(key: Key, published: date | None) -> Features:
    """How far before publication a date lies, in years, months and days, as far as it goes."""
    if published is None:
        return {"no publication": 1.0}
    years = published.year - key[0]
    bucket = years if years <= 2 else 3 if years <= 5 else 6 if years <= 15 else 16 if years <= 40 else 41
    found = {f"years {max(bucket, -1)}": 1.0}
    if len(key) > 1:
        months = 12 * years + published.month - key[1]
        bucket = months if months <= 2 else 3 if months <= 6 else 7 if months <= 12 else 13
        found[f"months {max(bucket, -1)}"] = 1.0
    if len(key) > 2:
        days = (published - date(*key)).days
        bucket = next((limit for limit in (-1, 0, 1, 2, 4, 8, 15, 31, 100) if days <= limit), 999)
        found[f"days {bucket}"] = 1.0
    return found
