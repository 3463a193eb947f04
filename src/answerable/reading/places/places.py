"""Names → places: which of the places of a name a document means. Unsure means none.

Each place of a name is weighed by readable evidence: what the words around it say ("Paris, Texas"), the countries that
the document names, the country of its dateline or outlet, and how many people live there. The weights are rounded
log-odds; the best place is taken where its share of the odds is high enough.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import takewhile

from answerable.model.place import Place, Precision
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import PLACE_WORDS
from answerable.reading.language.organs import ORGANISATION_WORDS
from answerable.reading.places.facilities import facility_ids, of_the_name
from answerable.reading.places.gazetteer import Entry, gazetteer, key
from answerable.reading.places.peoples import peoples
from answerable.reading.places.toponyms import (
    DIRECTIONS,
    MIDDLE,
    NARROW,
    NOWHERE,
    REGIONS,
    SHORT,
    WATERS,
    WIDE,
    Toponym,
    short_state,
    sized,
)

SURE, ALONE = 0.75, 0.83
"""The share of the odds from which on a place is taken; the second where the document names nothing in its country."""
NEAR_KM = 60.0
"""Two places of one name and country no farther apart are taken for one spot."""
SMALL = 50_000
"""A place of fewer people is taken only where the document names its country, or a place in it."""

_HELD = "the text names what holds it"
_HOLDS_ALL = "what holds the places named"
_NARROWEST_FIRST = (Precision.CITY, Precision.DISTRICT, Precision.PROVINCE, Precision.COUNTRY)
_MISSIONS = word_set("embassy consulate mission legation commission delegation")
"""What a state has abroad."""
_NOT_OF = DIRECTIONS | _MISSIONS | word_set("coast shore shores border borders edge")
"""What is north of a town, off a coast, or a state's abroad, is not in it."""


@dataclass
class Setting:
    """What a document says of where it is set.

    Attributes:
        countries: ISO codes and how often the document names each, its people or a place that is surely in it.
        rows: of the gazetteer, that the document surely means: whole "Paris, Texas".
        provinces: rows of first-level divisions, with how many of the document's names can lie in each.
        home: country of the dateline or of the outlet; empty if unknown.
    """

    countries: Counter[str] = field(default_factory=Counter)
    rows: Counter[int] = field(default_factory=Counter)
    provinces: Counter[int] = field(default_factory=Counter)
    home: str = ""

    def share(self, code: str) -> float:
        """How much of what is named is in a country, between 0 and 1."""
        total = sum(self.countries.values())
        return self.countries[code] / total if total else 0.0


def country_of(name: str) -> str:
    """ISO 3166 code of the country that a name or a word of belonging means; empty for none or for two."""
    state = DEMONYMS.get(key(name), DEMONYMS.get(name.lower()))
    if state is not None:
        name = state
    if not name:
        return ""
    entries = gazetteer().find(name)
    found = {each.country for each in entries if each.precision is Precision.COUNTRY}
    if not found and not (entries and name[:1].isupper()):
        return peoples().get(key(name), "")
    return found.pop() if len(found) == 1 else ""


def bears(place: Entry, name: str) -> bool:
    """Whether a name is a place's own, or more or fewer words of it, and not only what other tongues call it.

    Its names in every language are known, among them "White House" for Casablanca.
    """
    own, words = set(key(place.name).split()), set(key(name).split())
    return own <= words or words <= own


def setting(sentences: Iterable[Sequence[Toponym]], home: str = "") -> Setting:
    """What the names of places in a document say of where it is set.

    Names that can mean a country and something else ("Georgia") count only once the others are known.
    """
    found = Setting(home=home)
    later: list[Toponym] = []
    for sentence in sentences:
        for each in sentence:
            code = country_of(each.name)
            entries = gazetteer().find(each.name)
            if code and not each.outer and not _torn(entries):
                found.countries[code] += 1
            else:
                later.append(each)
    for name in {each.name for each in later}:
        found.provinces.update({row for entry in candidates(name)[0] for row in (entry.row, *entry.within)})
    sure: Counter[str] = Counter()
    for each in later:
        entry = weighed(each.name, found, size=each.size, outer=each.outer)
        if entry is not None and entry[1] >= 0.9 and (bears(entry[0], each.name) or found.countries[entry[0].country]):
            large = each.outer or entry[0].people >= SMALL
            if large or found.countries[entry[0].country] or entry[0].country == home:
                sure[entry[0].country] += 1
            if large:
                found.rows[entry[0].row] += 1
    found.countries.update(sure)
    return found


def _torn(entries: Sequence[Entry]) -> bool:
    """Whether a name can be a country's and a large place's elsewhere."""
    countries = {each.country for each in entries if each.precision is Precision.COUNTRY}
    others = [each for each in entries if each.country not in countries and each.people >= 1_000_000]
    return bool(others) or len(countries) > 1


def plain(name: str) -> tuple[str, Precision | None]:
    """A name without "Province", "the city of" and "northern" around it, and how narrow these say it is."""
    size: Precision | None = None
    lower = name.lower().removeprefix("the ")
    name = name[len(name) - len(lower) :]
    before, _, held = name.partition(" of ")
    said = before.rpartition(" ")[2]
    common = all(word.islower() or word.lower() in DEMONYMS for word in before.split())
    if common and held[:1].isupper() and said not in _NOT_OF:  # "the southern port city of Tarn"
        return held, sized(said)
    parts = name.split()
    while len(parts) > 1 and parts[-1].lower() in WIDE | MIDDLE | NARROW and not gazetteer().find(" ".join(parts)):
        size = sized(parts.pop().lower())
    if size is None and len(parts) > 1 and parts[-1].lower() in WIDE | MIDDLE:
        size = sized(parts[-1].lower())
    while len(parts) > 1 and parts[0].lower() in DIRECTIONS and not gazetteer().find(" ".join(parts)):
        common = parts.pop(0).islower()
        while common and len(parts) > 1 and parts[0] in DIRECTIONS:  # "south east Tarn" is not in "East Tarn"
            parts.pop(0)
    return " ".join(parts), size


def candidates(name: str) -> tuple[tuple[Entry, ...], Precision | None]:
    """The places of a name, and how narrow its own words say it is."""
    bare, size = plain(name)
    return gazetteer().find(bare), size


def weighed(
    name: str, around: Setting, size: Precision | None = None, outer: Sequence[str] = ()
) -> tuple[Entry, float, str] | None:
    """The likeliest place of a name, its share of the odds, and the reason; none where the gazetteer has none."""
    entries, said = candidates(name)
    size = size or said
    held = [_rows(each) for each in outer]
    wider = frozenset().union(*held) if held else frozenset()
    if wider:
        inside = tuple(each for each in entries if wider & set(each.within))
        if inside:
            entries = inside
        elif country_of(outer[0]):
            return None
        else:
            wider = frozenset()
    if not entries:
        return None
    folded = key(plain(name)[0])
    scores = [(_score(each, folded, around, size, bool(wider)), each) for each in entries[:40]]
    groups: list[list[tuple[float, Entry]]] = []
    for score, each in scores:
        for group in groups:
            if any(_nested(each, other) for _, other in group):
                group.append((score, each))
                break
        else:
            groups.append([(score, each)])
    best = max(groups, key=lambda group: max(score for score, _ in group))
    top = [max(score for score, _ in group) for group in groups]
    most = max(top)
    share = 1 / sum(math.exp(score - most) for score in top)
    entry = _as_wide(_narrow([each for _, each in best], size), size)
    return entry, share, _why(entry, around, bool(wider), len(groups))


@lru_cache(maxsize=256)
def ids_of(name: str) -> frozenset[str]:
    """Ids of every place that a name may mean: "Iran", "Tripoli, Lebanon", "Evin prison", "IR", an id itself."""
    first, *outer = [part.strip() for part in name.split(",") if part.strip()] or [""]
    found = {site.id for site in of_the_name(first)}
    found |= {first} if first.isdigit() or first in facility_ids() else set()
    country = gazetteer().country(first.upper()) if len(first) == 2 else None
    found |= {str(country.id)} if country is not None else set()
    wider = frozenset().union(*map(_rows, outer)) if outer else frozenset()
    entries = candidates(first)[0]
    found |= {str(each.id) for each in entries if not wider or wider & set(each.within)}
    return frozenset(found)


@lru_cache(maxsize=256)
def countries_meant(name: str) -> frozenset[str]:
    """ISO codes of the countries that a name may mean, whole: "Georgia" and "GE" give GE, "Tbilisi" none."""
    found = (gazetteer().by_id(int(identity)) for identity in ids_of(name) if identity.isdigit())
    return frozenset(each.country for each in found if each is not None and each.precision is Precision.COUNTRY)


def _rows(name: str) -> frozenset[int]:
    """Rows of every place of a name that may hold another."""
    code = country_of(name)
    found = {each.row for each in candidates(short_state(name) or name)[0]}
    country = gazetteer().country(code) if code else None
    return frozenset(found | ({country.row} if country is not None else set()))


def _nested(one: Entry, other: Entry) -> bool:
    """Whether one holds the other, or both stand for one spot: a town and the division that has its seat there."""
    if one.row in other.within or other.row in one.within:
        return True
    return one.country == other.country and gazetteer().apart(one, other) < NEAR_KM


def _narrow(entries: Sequence[Entry], size: Precision | None) -> Entry:
    """Of a town and the divisions around it by one name: the one that the words say, else the town."""
    if any(each.precision is Precision.COUNTRY for each in entries) and size is None:
        return next(each for each in entries if each.precision is Precision.COUNTRY)
    order = _NARROWEST_FIRST if size is None else (size, *_NARROWEST_FIRST)
    return min(entries, key=lambda each: (order.index(each.precision), -each.people, each.row))


def _as_wide(entry: Entry, size: Precision | None) -> Entry:
    """The division around a town that alone bears the name which the words say is a division's: "Tarn province"."""
    if size is None or entry.precision is not Precision.CITY:
        return entry
    around = (gazetteer().entry(row) for row in entry.within)
    return next((each for each in around if each.precision is size), entry)


def _score(entry: Entry, folded: str, around: Setting, size: Precision | None, held: bool) -> float:
    score = math.log(max(entry.people, 500)) / 1.2
    if key(entry.name) == folded:
        score += 1.5
    if entry.precision is Precision.COUNTRY:
        score += 2.0
    if size is not None:
        score += 2.0 if entry.precision is size else -1.0
    if around.countries[entry.country]:
        score += 2.0 + 4.0 * around.share(entry.country)
    if entry.country == around.home:
        score += 2.0
    if around.rows[entry.row] or any(around.rows[row] for row in entry.within):
        score += 3.0
    company = max((around.provinces[row] for row in (entry.row, *entry.within[1:2])), default=0)
    score += min(2.4, 0.8 * max(company - 1, 0))
    if held:
        score += 3.0
    return score


def _why(entry: Entry, around: Setting, held: bool, others: int) -> str:
    if held:
        return _HELD
    if others == 1:
        return "the only place of that name"
    if around.countries[entry.country]:
        return "the document names its country"
    if entry.country == around.home:
        return "the country of the dateline or outlet"
    return "by far the largest of that name"


def resolve(
    name: str, around: Setting, size: Precision | None = None, outer: Sequence[str] = (), sure: float = SURE
) -> Place | None:
    """The place that a name means in a document; none in doubt.

    Args:
        name: as it stands, with what follows behind a comma: "Tripoli", "Paris, Texas", "Evin prison in Tehran".
        around: of the document.
        size: how narrow the words around it say it is.
        outer: names of what the words say holds it.
        sure: the least share of the odds.
    """
    first, *more = [part.strip() for part in name.split(",") if part.strip()] or [""]
    for joint in (" in ", " near "):
        if joint in first and not gazetteer().find(first):
            first, _, rest = first.partition(joint)
            more.insert(0, rest)
    head, _, holder = first.rpartition(" of ")
    if head and country_of(holder) and not gazetteer().find(first) and head.split()[-1].lower() not in _NOT_OF | WATERS:
        first, more = head, [holder, *more]
    site = _site(first, around, more)
    if site is not None:
        return site
    outer = (*more, *outer)
    if _are_countries(first, more) or {key(first), key(plain(first)[0])} & NOWHERE:
        return None
    if _are_countries(first, outer):  # "in Norland, the Venn army": what stands behind the comma is another
        outer = ()
    if not _is_name(plain(first)[0]) or first.lower() in ORGANISATION_WORDS:  # "an eastern suburb", "Congress"
        return resolve(", ".join(outer), around, sure=sure) if outer else None
    found = weighed(first, around, size, outer)
    if found is None:
        return _part(first, around, outer, sure)
    entry, share, why = found
    supported = (
        bool(around.countries[entry.country])
        or entry.country == around.home
        or why == _HELD
        or entry.precision is Precision.COUNTRY
        or entry.people >= SMALL
    )
    named = bool(around.countries[entry.country]) or why == _HELD
    if share < (sure if named else max(sure, ALONE)) or not supported:
        return resolve(", ".join(more), around, sure=sure) if more else None
    together = _around_all(entry, more, around) if why != _HELD else None
    return gazetteer().place(entry, why) if together is None else gazetteer().place(together, _HOLDS_ALL)


def _around_all(entry: Entry, more: Sequence[str], around: Setting) -> Entry | None:
    """What holds all of a list of towns or of provinces that lie apart ("in Tarn, Venn and Orsk"); else none."""
    found = [each[0] for each in (weighed(name, around) for name in more) if each is not None]
    if not found or len(found) < len(more) or any(each.precision is not entry.precision for each in found):
        return None
    if any(_nested(entry, each) for each in found):
        return None
    common = [row for row in entry.within if all(row in each.within for each in found)]
    return gazetteer().entry(common[-1]) if common else None


def _site(name: str, around: Setting, outer: Sequence[str]) -> Place | None:
    """The facility of a name that lies where the words or the document say; none where the words say otherwise."""
    sites = of_the_name(name)
    if sites and outer:
        held = frozenset().union(*map(ids_of, outer))
        sites = tuple(site for site in sites if not held.isdisjoint(site.within))
    if len(sites) < 2:
        return next(iter(sites), None)
    named = sorted(sites, key=lambda site: -_named(site, around))
    return named[0] if _named(named[0], around) > _named(named[1], around) else None


def _named(site: Place, around: Setting) -> int:
    """How often a document names the country of a facility, its dateline or its outlet counted once."""
    return around.countries[site.country] + (site.country == around.home)


_SITES = (
    PLACE_WORDS
    | ORGANISATION_WORDS
    | word_set(
        "zoo base airbase airfield station terminal market mosque temple cathedral shrine palace museum headquarters "
        "resort zone mall tower jail cemetery clinic consulate refinery dam junction crossing suburb neighbourhood "
        "neighborhood"
    )
)
_CALLED_AFTER = word_set(
    "restaurant hotel motel inn café cafe bar pub tavern club nightclub disco cinema theatre theater casino pizzeria "
    "street road avenue boulevard lane square bridge ship ferry tanker freighter vessel"
)
"""What is often called after a town far away: "the Mykonos restaurant", "the London Road"."""
_PARTICLES = word_set("de da do dos das del della di du la le el")


def _is_name(name: str) -> bool:
    """Whether some word begins with a capital, in a script that has them."""
    return any(letter.isupper() or letter.lower() == letter.upper() for letter in name if letter.isalpha())


def _other_name(words: Sequence[str]) -> bool:
    """Whether a known name only begins another: "Tarn Delta", "Bay of Venn", and not "Tarn Airport"."""
    capitals = list(takewhile(lambda word: word[:1].isupper(), words))
    last = capitals[-1].lower() if capitals else ""
    return last in WATERS or (len(capitals) > 1 and last not in _SITES)


def _is_of_another(part: str, rest: Sequence[str]) -> bool:
    """Whether the words that begin a name are no place here: of "Charles de Gaulle", "Arab country", "Norland embassy".

    Args:
        part: the words.
        rest: those behind.
    """
    lower = part.lower()
    if rest[0].lower() in _PARTICLES or lower in DEMONYMS or lower in ORGANISATION_WORDS:
        return True
    return rest[-1].lower() in _MISSIONS and bool(country_of(part))


def _are_countries(first: str, outer: Sequence[str]) -> bool:
    """Whether places behind a comma are others and not what holds the first: "Norland, Tarn and Venn"."""
    named = [country_of(each) for each in (first, *outer[:1])]
    return len(named) > 1 and all(named) and named[0] != named[1] and not short_state(outer[0])


def _part(name: str, around: Setting, outer: Sequence[str], sure: float) -> Place | None:
    """Where a thing lies that the gazetteer does not know: "Ashraf 3, Albania", "Lahore police station"."""
    words = name.split()
    holder: Place | None = None
    if outer:
        holder = resolve(", ".join(outer), around, sure=sure)
    if holder is None and words and words[-1].lower() not in _CALLED_AFTER and not _other_name(words):
        for size in range(len(words) - 1, 0, -1):
            part = " ".join(words[:size])
            if _is_of_another(part, words[size:]):
                continue
            if words[0][:1].isupper() and part not in SHORT and key(part) not in REGIONS and gazetteer().find(part):
                holder = resolve(part, around, sure=sure)
                break
    if holder is None:
        return None
    return replace(holder, why=f"where “{name}” is said to lie")
