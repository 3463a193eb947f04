"""Where an article's main incident happened: its country and its town, chosen together from those that are named.

A conditional logit (McFadden 1974) over named features, with small weights fitted by `training.incident_place`: each
country that the article names is a candidate, then each town, with what the countries are worth among its features.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from answerable.model.claim import Claim, Role
from answerable.model.place import Place, Precision
from answerable.reading.choices import chances
from answerable.reading.encoder.network import spans
from answerable.reading.incident.article import REAL, Article
from answerable.reading.incident.article_features import VIOLATION_OF
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, lower_at
from answerable.reading.places.gazetteer import gazetteer, key
from answerable.reading.places.places import SMALL, Setting, country_of, resolve, setting
from answerable.reading.places.toponyms import Toponym, Use, toponyms, with_datelines, written
from answerable.reading.shipped import weights_of

Features = dict[str, float]

_DONE = word_set(
    "arrested detained killed kidnapped abducted murdered shot tortured jailed imprisoned sentenced charged attacked "
    "beaten assassinated executed disappeared raided assaulted threatened stabbed arrest detention killing murder "
    "kidnapping abduction torture attack seized held convicted beating raid crackdown"
)
_SPOT = word_set("in at near outside around inside")
HEAD = 3
"""Sentences after the title that are the article's head."""
CITY_STATES = frozenset({"HK", "MO", "SG", "MC", "VA", "GI"})
"""Countries of the gazetteer that are towns too."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A name of a place where it stands.

    Attributes:
        sentence: its number; the title is 0.
        name: of the place.
        place: which it means; none in doubt or where the gazetteer has none.
        code: ISO code of its country, of a people's too; empty if unknown.
    """

    sentence: int
    name: Toponym
    place: Place | None
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the main incident happened.

    Attributes:
        country: ISO 3166 code; empty where the article names none.
        sure: probability of that country among those named.
        town: as the article has it; empty where it names none.
        place: of that town in the gazetteer; none where it has none.
        likely: probability of that town among those named.
        province: of the town, or the one that the article names most in that country; empty for none.
    """

    country: str = ""
    sure: float = 0.0
    town: str = ""
    place: Place | None = None
    likely: float = 0.0
    province: str = ""


@dataclass
class Clues:
    """What an article says of places, and of its main incident, by sentence.

    Attributes:
        words: of each sentence.
        seen: every name of a place.
        around: what the document says of where it is set.
        told: sentences that tell of the main incident → how many claims of it.
        stated: of the place arguments of such claims, first code point → how many.
    """

    words: Sequence[Sequence[Word]]
    seen: list[Seen]
    around: Setting
    told: Counter[int] = field(default_factory=Counter)
    stated: Counter[int] = field(default_factory=Counter)


def clues(
    text: str,
    sentences: Sequence[Sequence[Word]],
    named: Sequence[Sequence[tuple[int, int, str]]],
    claims: Iterable[Claim],
    violations: frozenset[str],
    home: str = "",
) -> Clues:
    """What is found in an article.

    Args:
        text: the working text.
        sentences: words of each.
        named: names in each, as `toponyms` takes them.
        claims: of the engine and of the rules.
        violations: of the main incident, as HRDsAttack names them.
        home: country of the outlet, or nothing.
    """
    rows = with_datelines(text, sentences)
    found = [toponyms(words, named[number] if number >= 0 else ()) for number, words in rows]
    words_of = [words for _, words in rows]
    around = setting(found, home)
    people = {
        key(written(words[first:last]))
        for words, names in zip(sentences, named, strict=True)
        for first, last, what in names
        if what == "person"
    }
    strangers = {part for name in people for part in (name, *name.split())}
    common = {word.lower for words in words_of for word in words if word.text[0].islower()}
    seen = []
    for number, names in enumerate(found):
        for each in names:
            if key(each.name) in strangers and not gazetteer().find(each.name):
                continue
            if each.name.lower() in common and not each.outer and not _well_known(each.name):
                continue
            place = None if each.use is Use.PEOPLE else resolve(each.name, around, each.size, each.outer)
            if each.site and (site := resolve(each.site, around, outer=each.outer)) is not None:
                place = site
            code = place.country if place is not None else country_of(each.name)
            seen.append(Seen(number, each, place, code))
    clue = Clues(words_of, seen, around)
    starts = [words[0].start if words else 0 for words in words_of]
    for claim in claims:
        if claim.modality not in REAL or VIOLATION_OF.get(claim.kind) not in violations:
            continue
        clue.told[_sentence(starts, claim.trigger.start)] += 1
        for argument in claim.arguments:
            if argument.role is Role.PLACE:
                clue.stated[argument.span.start] += 1
    return clue


def _sentence(starts: Sequence[int], at: int) -> int:
    return max((number for number, start in enumerate(starts) if start <= at), default=0)


def _evidence(clue: Clues, each: Seen) -> Features:
    """What one name says for its place."""
    words = clue.words[each.sentence]
    name = each.name
    before = lower_at(words, name.first - 1)
    found = {
        "named": 1.0,
        "head": float(1 <= each.sentence <= HEAD),
        "dateline": float(name.dateline),
        "told": float(clue.told[each.sentence] > 0),
        "told beside": float(clue.told[each.sentence - 1] + clue.told[each.sentence + 1] > 0),
        "stated": float(any(clue.stated[word.start] for word in words[name.first : name.last])),
        "spot": float(before in _SPOT),
        "spot done": float(before in _SPOT and any(word.lower in _DONE for word in words)),
        "outright": float(_outright(each)),
        "government": float(name.use is Use.GOVERNMENT),
        "people": float(name.use is Use.PEOPLE),
    }
    return {what: value for what, value in found.items() if value}


def _summed(clue: Clues, seen: Sequence[Seen]) -> Features:
    """What all names of one place say together: each sort of evidence counts less the more there is of it."""
    total: defaultdict[str, float] = defaultdict(float)
    for each in seen:
        for what, value in _evidence(clue, each).items():
            total[what] += value
    found = {what: math.log1p(value) for what, value in total.items()}
    found["first"] = -math.log1p(min(each.sentence for each in seen))
    return found


def countries(clue: Clues) -> dict[str, Features]:
    """The countries that an article names, by code, each with its features."""
    by: dict[str, list[Seen]] = defaultdict(list)
    for each in clue.seen:
        if each.code:
            by[each.code].append(each)
    most = sum(map(len, by.values()))
    found = {}
    for code, seen in by.items():
        features = _summed(clue, seen)
        features["share"] = len(seen) / most
        outright = any(each.name.use is Use.PEOPLE or _outright(each) for each in seen)
        features["small"] = float(not outright and not any(_large(each) for each in seen))
        features["home"] = float(clue.around.home == code)
        found[code] = features
    return found


def _outright(each: Seen) -> bool:
    return each.place is not None and each.place.precision is Precision.COUNTRY


def _well_known(name: str) -> bool:
    """Whether a place of that name has many people."""
    return any(entry.people >= SMALL for entry in gazetteer().find(name))


def _large(each: Seen) -> bool:
    found = [entry for entry in gazetteer().find(each.name.name) if entry.country == each.code]
    return any(entry.people >= SMALL for entry in found)


def towns(clue: Clues, chances: Mapping[str, float]) -> dict[str, tuple[Features, Seen]]:
    """The towns that an article names, by folded name, each with its features and its first mention.

    Args:
        clue: of the article.
        chances: probability of each country.
    """
    by: dict[str, list[Seen]] = defaultdict(list)
    for each in clue.seen:
        town = town_of(each)
        if town:
            by[town].append(each)
    found = {}
    most = sum(map(len, by.values()))
    for town, seen in by.items():
        features = _summed(clue, seen)
        place = next((each.place for each in seen if each.place is not None), None)
        code = next((each.code for each in seen if each.code), "")
        features["share"] = len(seen) / most
        lies = code or next((c for each in seen if (c := _country(each))), "")
        known = chances.get(lies) if lies else max(chances.values(), default=0.0)
        features["country"] = math.log((known or 0.0) + 0.02)
        features["unknown"] = float(place is None)
        features["district"] = float(place is not None and place.precision is Precision.DISTRICT)
        entries = [entry for entry in gazetteer().find(seen[0].name.name) if entry.country == code]
        features["people"] = math.log1p(max((entry.people for entry in entries), default=0)) / 10
        found[town] = features, seen[0]
    return found


def town_of(each: Seen) -> str:
    """Folded name of the town that a name stands for; empty where it is none."""
    if each.name.use in {Use.PEOPLE, Use.GOVERNMENT}:
        return ""
    place = each.place
    if place is None:
        return "" if each.code or (gazetteer().find(each.name.name) and not each.name.outer) else key(each.name.name)
    if place.precision is Precision.COUNTRY:
        return key(place.name) if place.country in CITY_STATES else ""
    if place.precision is Precision.PROVINCE:
        return ""
    if place.precision is Precision.POINT:
        held = [gazetteer().by_id(int(identity)) for identity in place.within[-1:]]
        return key(held[0].name) if held and held[0] is not None and held[0].precision is Precision.CITY else ""
    return key(place.name)


@cache
def weights() -> dict[str, dict[str, float]]:
    """The weights that this version of the program carries: of `country` and of `town`."""
    found: dict[str, dict[str, float]] = weights_of("incident_place")
    return found


def best(clue: Clues, by: Mapping[str, Mapping[str, float]]) -> Where:
    """Country and town of the main incident by some weights."""
    of_country = chances(countries(clue), by["country"])
    code = max(of_country, key=lambda each: (of_country[each], each), default="")
    named = towns(clue, of_country)
    of_town = chances({town: features for town, (features, _) in named.items()}, by["town"])
    likeliest = max(of_town, key=lambda each: (of_town[each], each), default="")
    elsewhere = _country(named[likeliest][1]) if likeliest else ""
    if elsewhere and elsewhere != code and of_town[likeliest] * 0.5 > of_country[code]:
        code = elsewhere
    # A town abroad is where somebody speaks or a court sits; rather no town than that one.
    within = [each for each in of_town if _country(named[each][1]) in {code, ""}]
    town = max(within, key=lambda each: (of_town[each], each), default="")
    seen = named[town][1] if town else None
    place = seen.place if seen is not None else None
    province = place.province if place is not None and place.country == code and town == likeliest else ""
    return Where(
        country=code,
        sure=of_country.get(code, 0.0),
        town=seen.name.name if seen is not None else "",
        place=place,
        likely=of_town.get(town, 0.0),
        province=_province(clue, code) or province,
    )


def _country(seen: Seen) -> str:
    """The country that a town lies in, or that is named behind it; empty if unknown."""
    return seen.code or next((code for code in map(country_of, seen.name.outer) if code), "")


def _province(clue: Clues, code: str) -> str:
    """The first-level division that the article names most in a country; empty for none."""
    counts = Counter(
        each.place.name
        for each in clue.seen
        if each.place is not None and each.place.precision is Precision.PROVINCE and each.code == code
    )
    return min(counts, key=lambda name: (-counts[name], name), default="")


def of_article(article: Article, home: str, violations: frozenset[str]) -> Clues:
    """The clues of an article as the learned engine hears it; `home` and `violations` as in `clues`."""
    labels = article.labels.names
    heard = [spans(each.names, labels) if each is not None else [] for each in article.heard]
    named = [[(first, last, label) for first, last, label, _ in each if label != "demonym"] for each in heard]
    return clues(article.text, article.sentences, named, (*article.claims, *article.ruled), violations, home)
