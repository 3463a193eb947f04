"""The gazetteer: countries, their divisions and towns, by name. From GeoNames (CC BY 4.0); see `docs/places.md`.

One compressed file of arrays, made by `tools.make_gazetteer` and loaded on first use.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import zstandard

from answerable.model.place import Place, Precision
from answerable.reading.shipped import weights_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "gazetteer.npz.zst"
PRECISIONS = (Precision.COUNTRY, Precision.PROVINCE, Precision.DISTRICT, Precision.CITY)
"""By the number that the file has for each."""
ROW = [
    ("id", "<u4"),  # of GeoNames
    ("parent", "<u2"),  # row of what holds it
    ("people", "u1"),  # 8 × log2
    ("level", "u1"),
    ("lat", "<i2"),  # hundredths of a degree
    ("lon", "<i2"),
    ("name", "<u4"),  # where it starts in the names
]
"""A place, as numpy is told of it."""
NOWHERE = -32768
"""A latitude that is not known."""
KEPT = 1 << 14
"""Names and places that are kept once looked up, so that a long reading holds no more."""

_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f'’‘ʻʼʿʾ`´\"“”.·]")
_BREAKS = re.compile(r"[\s\-‐‑–—_/,]+")
_ARTICLES = re.compile(r"^(?:the )+")
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "ħ": "h",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ه": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ё": "е",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A name as the gazetteer compares it: no case, marks, apostrophes or points; a space for each hyphen or comma."""
    if name.isascii():
        text = name.lower()
    else:
        text = unicodedata.normalize("NFKC", name).casefold().translate(_LETTERS)
        text = unicodedata.normalize("NFD", text)
    text = _BREAKS.sub(" ", _MARKS.sub("", text)).strip()
    return _ARTICLES.sub("", text)


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    Attributes:
        row: its number.
        id: of GeoNames.
        name: as GeoNames or the CLDR has it.
        country: ISO 3166-1 alpha-2.
        precision: from country to city.
        people: how many live there, to a tenth; 0 if unknown.
        within: rows of what holds it, from the country down.
        lat, lon: in hundredths of a degree; `NOWHERE` if unknown.
    """

    row: int
    id: int
    name: str
    country: str
    precision: Precision
    people: int
    within: tuple[int, ...]
    lat: int
    lon: int


class Gazetteer:
    """Places by name.

    Args:
        rows: of `ROW`, countries first, in the order of `codes`.
        codes: ISO 3166-1 alpha-2 codes of the countries.
        capitals: rows of their capitals; 0 for none.
        names: names of the places, joined by line ends, in UTF-8.
        keys: folded names in order, likewise.
        starts: of each key, where it starts in `keys`; one more for the end.
        firsts: of each key, where its rows start in `posts`; one more for the end.
        posts: rows by key, those with most people first.
    """

    def __init__(
        self,
        rows: NDArray[np.void],
        codes: tuple[str, ...],
        capitals: NDArray[np.uint32],
        names: bytes,
        keys: bytes,
        starts: NDArray[np.uint32],
        firsts: NDArray[np.uint32],
        posts: NDArray[np.uint32],
    ) -> None:
        self.rows, self.codes, self.names, self.keys = rows, codes, names, keys
        self.capitals = frozenset(int(row) for row in capitals if row)
        self.starts, self.firsts, self.posts = starts, firsts, posts
        self._entry = lru_cache(maxsize=KEPT)(self._read)
        self._found = lru_cache(maxsize=KEPT)(self._look_up)

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, name: str) -> tuple[Entry, ...]:
        """Every place of that name, those with most people first; none if there is none."""
        return self._found(key(name))

    def _look_up(self, folded: str) -> tuple[Entry, ...]:
        return tuple(map(self.entry, self._rows_of(folded))) if folded else ()

    def _rows_of(self, folded: str) -> list[int]:
        wanted = folded.encode()
        number = bisect_left(range(len(self.starts) - 1), wanted, key=self._key)
        if number == len(self.starts) - 1 or self._key(number) != wanted:
            return []
        return [int(row) for row in self.posts[self.firsts[number] : self.firsts[number + 1]]]

    def _key(self, number: int) -> bytes:
        return self.keys[int(self.starts[number]) : int(self.starts[number + 1]) - 1]

    def entry(self, row: int) -> Entry:
        """The place of a row."""
        return self._entry(row)

    def _read(self, row: int) -> Entry:
        held = self.rows[row]
        start = int(held["name"])
        within: list[int] = []
        above = int(held["parent"])
        while row >= len(self.codes) and (not within or within[-1] >= len(self.codes)):
            within.append(above)
            above = int(self.rows[above]["parent"])
        within.reverse()
        return Entry(
            row=row,
            id=int(held["id"]),
            name=self.names[start : self.names.index(b"\n", start)].decode(),
            country=self.codes[within[0] if within else row],
            precision=PRECISIONS[int(held["level"])],
            people=round(2 ** (int(held["people"]) / 8)) if held["people"] else 0,
            within=tuple(within),
            lat=int(held["lat"]),
            lon=int(held["lon"]),
        )

    def country(self, code: str) -> Entry | None:
        """The country with that ISO 3166-1 alpha-2 code."""
        number = self._numbers.get(code)
        return None if number is None else self.entry(number)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {code: number for number, code in enumerate(self.codes)}

    def by_id(self, identity: int) -> Entry | None:
        """The place with that GeoNames id."""
        (found,) = (self.rows["id"] == identity).nonzero()
        return self.entry(int(found[0])) if len(found) else None

    def apart(self, one: Entry, other: Entry) -> float:
        """Kilometres between two places, on a flat map of their parallel; infinite where one's is not known."""
        if NOWHERE in (one.lat, other.lat):
            return math.inf
        north = (one.lat - other.lat) / 100
        east = (one.lon - other.lon) / 100 * math.cos(math.radians(one.lat / 100))
        return 111.2 * math.hypot(north, east)

    def place(self, entry: Entry, why: str = "") -> Place:
        """An entry as a place, with the reason for choosing it."""
        above = [self.entry(row) for row in entry.within]
        names = {each.precision: each.name for each in above}
        known = entry.lat != NOWHERE
        return Place(
            id=str(entry.id),
            name=entry.name,
            country=entry.country,
            precision=entry.precision,
            province=names.get(Precision.PROVINCE, ""),
            district=names.get(Precision.DISTRICT, ""),
            latitude=entry.lat / 100 if known else None,
            longitude=entry.lon / 100 if known else None,
            within=tuple(str(each.id) for each in above),
            why=why,
        )


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that this version of the program carries."""
    import numpy as np  # takes long to load, and few questions need a place

    packed = (weights_folder() / FILE).read_bytes()
    with np.load(BytesIO(zstandard.decompress(packed)), allow_pickle=False) as held:
        return Gazetteer(
            rows=held["rows"],
            codes=tuple(held["codes"].tobytes().decode().split("\n")),
            capitals=held["capitals"],
            names=held["names"].tobytes(),
            keys=held["keys"].tobytes(),
            starts=held["starts"],
            firsts=held["firsts"],
            posts=held["posts"],
        )
