"""Numbers of people and things: "at least 1,500", "dozens", "between 36 and 40"."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.reading.geography import DEMONYMS
from answerable.reading.lexicon import word_set
from answerable.reading.words import Word

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
"""The least that the word can mean: two of the unit."""

_LOWER = {"at least", "more than", "over", "upwards of", "no fewer than", "no less than", "not fewer than"}
_UPPER = {"up to", "at most", "fewer than", "less than", "as many as", "no more than", "under"}
_ABOUT = {
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "approximately",
    "roughly",
    "an estimated",
    "a total of",
    "estimated",
    "all",
    "only",
    "just",
    "close to",
    "another",
    "a further",
}
_QUALIFIERS = sorted(_LOWER | _UPPER | _ABOUT, key=len, reverse=True)
_NOT_COUNTED = word_set(
    "year years month months week weeks day days hour hours minute minutes second seconds percent per cent % km "
    "kilometers kilometres mile miles metre metres meter meters feet foot kg tonnes tons degrees dollars euros "
    "pounds rubles yen yuan rials times time points point seats votes vote goals acres hectares litres liters "
    "gallons inches storey story am pm a.m. p.m. o'clock terms term decades decade ft m cm mm usd eur"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of people or things.

    Attributes:
        first, last: words of the number with its qualifier (half-open).
        value: `1500`, `1000..2000`, `1500..` or `0..40`.
    """

    first: int
    last: int
    value: str


def find_numbers(words: list[Word]) -> list[Number]:
    """The numbers in `words` that count people or things: no dates, ages, sums, distances or times of day."""
    found: list[Number] = []
    i = 0
    while i < len(words):
        read = _read(words, i)
        if read is None:
            i += 1
            continue
        low, high, last = read
        if _counts(words, i, last):
            first, qualifier = _qualifier(words, i)
            found.append(Number(first, last, _value(low, high, qualifier)))
        i = last
    return found


def _value(low: int, high: int | None, qualifier: str) -> str:
    if high is None or qualifier in _LOWER:
        return f"{low}.."
    if qualifier in _UPPER:
        return f"0..{high}"
    return str(low) if low == high else f"{low}..{high}"


def _counts(words: list[Word], first: int, last: int) -> bool:
    """Whether the number at `first` to `last` counts people or things."""
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before is not None and (
        before.lower
        in {
            "$",
            "€",
            "£",
            "no",
            "number",
            "article",
            "section",
            "aged",
            "age",
            "#",
            "us$",
            "chapter",
            "resolution",
            "page",
            "law",
        }
        or before.tag == "NAME"
    ):
        return False
    if after is not None and (
        after.lower in _NOT_COUNTED or after.text in {"%", ":", "/", "°"} or after.lower in {"-year-old", "years-old"}
    ):
        return False
    if after is not None and after.tag == "NAME" and after.lower not in DEMONYMS and words[last - 1].text.isdigit():
        return False  # "737 Max"
    if after is not None and after.text in {")", "-"} and before is not None and before.text in {"(", "-"}:
        return False
    if words[first].lower == "one" and (
        after is None or after.tag not in {"N", "ADJ"} or (before is not None and before.tag in {"DET", "ADJ"})
    ):
        return False
    return not (after is not None and after.tag == "POS")


def _qualifier(words: list[Word], first: int) -> tuple[int, str]:
    for phrase in _QUALIFIERS:
        parts = phrase.split()
        start = first - len(parts)
        if start >= 0 and all(words[start + k].lower == part for k, part in enumerate(parts)):
            return start, phrase
    if first and words[first - 1].lower == "between":
        return first - 1, "between"
    return first, ""


def _read(words: list[Word], first: int) -> tuple[int, int | None, int] | None:
    """Least, most (none for no bound) and the word after the number that begins at `first`."""
    vague = _vague(words, first)
    if vague is not None:
        return vague
    low, last = _number(words, first)
    if low is None:
        return None
    if last + 1 < len(words) and words[last].lower in {"to", "and", "or", "-", "–"}:
        joined = words[last].lower
        high, end = _number(words, last + 1)
        between = first > 0 and words[first - 1].lower == "between"
        if high is not None and high > low and (joined not in {"and"} or between) and (high < 10 * max(low, 1)):
            return low, high, end
    return low, low, last


def _vague(words: list[Word], first: int) -> tuple[int, int | None, int] | None:
    word = words[first].lower
    if (
        word == "tens"
        and first + 2 < len(words)
        and words[first + 1].lower == "of"
        and words[first + 2].lower in {"thousands", "millions"}
    ):
        return 10 * _VAGUE[words[first + 2].lower], None, first + 3
    if word in _VAGUE and words[first].tag in {"NUM", "N"}:
        last = first + 1
        low = _VAGUE[word]
        if last + 1 < len(words) and words[last].lower == "of" and words[last + 1].lower in {"thousands", "millions"}:
            low = 100 * _VAGUE[words[last + 1].lower]
            last += 2
        return low, None, last
    if (
        word in {"a", "several"}
        and first + 1 < len(words)
        and words[first + 1].lower in {"dozen", "hundred", "thousand", "million"}
    ):
        scale = {"dozen": 12, **_SCALES}[words[first + 1].lower]
        return (scale, scale, first + 2) if word == "a" else (2 * scale, None, first + 2)
    return None


def _number(words: list[Word], first: int) -> tuple[int | None, int]:
    """The whole number that begins at `first` and the word after it."""
    if first >= len(words):
        return None, first
    text = words[first].lower.replace(",", "")
    last = first + 1
    if text.isascii() and text.isdigit() and len(text) <= 12:
        value: float = int(text)
    elif text.isascii() and text.replace(".", "", 1).isdigit() and last < len(words) and words[last].lower in _SCALES:
        value = float(text)
    else:
        return _spelled(words, first)
    if last < len(words) and words[last].lower in _SCALES and len(words[last].lower) > 2:
        value *= _SCALES[words[last].lower]
        last += 1
    elif last < len(words) and words[last].lower == "dozen":
        value *= 12
        last += 1
    return round(value), last


def _spelled(words: list[Word], first: int) -> tuple[int | None, int]:
    total = current = 0
    last, read = first, False
    while last < len(words):
        parts = words[last].lower.split("-")
        if len(parts) == 2 and parts[0] in TENS and parts[1] in UNITS:
            current += TENS[parts[0]] + UNITS[parts[1]]
        elif parts[0] in UNITS and len(parts) == 1:
            current += UNITS[parts[0]]
        elif parts[0] in TENS and len(parts) == 1:
            current += TENS[parts[0]]
        elif read and parts[0] in _SCALES and len(parts[0]) > 2:
            if parts[0] == "hundred":
                current *= 100
            else:
                total, current = total + current * _SCALES[parts[0]], 0
        elif read and parts[0] == "dozen":
            current *= 12
        elif (
            read
            and parts[0] == "and"
            and last + 1 < len(words)
            and words[last - 1].lower == "hundred"
            and words[last + 1].lower.split("-")[0] in {**UNITS, **TENS}
        ):
            pass
        else:
            break
        read, last = True, last + 1
    return (total + current, last) if read else (None, first + 1)
