"""Numbers of people and things: "at least 1,500", "some 300", "dozens", "between 36 and 40", "no one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answerable.reading.language.chunks import FORCES, MANY
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import TENS, UNITS, VAGUE, word_set
from answerable.reading.language.words import Word, lower_at
from answerable.reading.numbers.fractions import fraction, is_left_out, is_whole

_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
}
_SHARES = {"half": 0.5, "quarter": 0.25}
_DOZENS = {"dozen": 12, **_SCALES}
_FIRST = frozenset({*UNITS, *TENS, *VAGUE, *_SHARES, "tens", "a", "several"})
"""Words that a number can begin with, besides digits; of one with a hyphen its first part."""

_LOWER = {
    "at least", "more than", "over", "upwards of", "no fewer than", "no less than", "not fewer than", "not less than",
    "in excess of", "a minimum of", "well over", "above", "exceeding",
}  # fmt: skip
_UPPER = {
    "up to", "at most", "fewer than", "less than", "as many as", "no more than", "not more than", "under", "below",
    "a maximum of",
}  # fmt: skip
_NEAR = {
    "about", "around", "some", "nearly", "almost", "approximately", "roughly", "an estimated", "estimated", "close to",
    "circa", "more or less", "just over", "just under", "perhaps",
}  # fmt: skip
_PLAIN = {"a total of", "all", "only", "just", "another", "a further", "exactly", "precisely"}
_BEFORE = [each.split() for each in sorted(_LOWER | _UPPER | _NEAR | _PLAIN, key=len, reverse=True)]
_QUALIFIERS = {last: [each for each in _BEFORE if each[-1] == last] for last in {each[-1] for each in _BEFORE}}
"""The words before a number that qualify it, by the last of them, the longest first."""
_AFTER = {("or", "more"): "at least", ("or", "so"): "about", ("or", "fewer"): "up to", ("or", "less"): "up to"}
"""Words behind a number that qualify it."""
_NUMBERED = word_set(
    "no number article section aged age # chapter resolution page law flight room ward cell unit route gate building "
    "class block floor bus train line grade phase stage paragraph clause case act order decree figure table channel "
    "studio highway exit platform issue volume verse psalm protocol annex apollo boeing airbus camp battalion "
    "brigade regiment squadron company court district precinct zone sector area pier terminal level under-"
)
"""Words that a number behind them names or dates, and does not count."""
_MONEY = frozenset({"$", "€", "£", "us$", "₦", "₹", "rs", "rs.", "a$", "c$", "¥", "₽", "₺", "₴"})
COINS = word_set(
    "dollar euro pound ruble rouble yen yuan franc krona zloty złoty rupee naira lira hryvnia peso rand baht rial "
    "riyal dirham ringgit taka shilling forint shekel dinar somoni tenge kyat birr lakh crore cent riel kip dram "
    "manat afghani gourde lempira kwacha cedi dalasi metical leu tugrik"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec."
)
_DATED = word_set("in of since the by from until till during early late mid before after late- between year years")
_IN_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
"""A number whose thousands a point sets off, as on the continent."""
_NOBODY = {("no", "one"): 2, ("nobody",): 1, ("no-one",): 1}
_LOSSES = word_set(
    "casualties deaths injuries victims prisoners detainees hostages arrests survivors people person persons "
    "protesters civilians soldiers officers journalists children women men dead wounded injured fatalities suspects"
)
_NOT_COUNTED = word_set(
    "year years month months week weeks day days hour hours minute minutes second seconds percent per cent % km "
    "kilometers kilometres mile miles metre metres meter meters feet foot kg tonnes tons degrees dollars euros "
    "pounds rubles yen yuan rials times time points point seats votes vote goals acres hectares litres liters "
    "gallons inches storey story am pm a.m. p.m. o'clock terms term decades decade ft m cm mm usd eur"
)


_OLD = word_set("-year-old year-old year-olds years-old")
"""Words behind an age: "a 16 year-old boy"."""
_REGULARLY = word_set("annually daily hourly monthly nightly weekly yearly")
_EACH = word_set("a an each every per")
_TIMES = word_set("day hour month night week year")
_FROM_THEN = word_set("after ago and before earlier from in later long of old since that to when")
"""Words that make "a day" one day: "a day later", "an hour of shelling"."""
_RATE_WITHIN = 10
"""Words behind a number within which "every day" tells how often."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of people or things.

    Attributes:
        first, last: words of the number with its qualifier (half-open).
        value: `1500`, `~1500` for about so many, `1000..2000`, `1500..` or `0..40`.
    """

    first: int
    last: int
    value: str


def find_numbers(words: list[Word], none: bool = False) -> list[Number]:
    """The numbers in `words` that count people or things: no dates, ages, sums, distances or times of day.

    Args:
        words: of a sentence, tagged.
        none: whether "no one" and "no casualties" count too, as 0.
    """
    found: list[Number] = []
    reached = 0
    for i, word in enumerate(words):
        if i < reached:
            continue
        nobody = _nobody(words, i) if none and word.lower[:1] in {"n", "z"} else 0
        if nobody:
            found.append(Number(i, nobody, "0"))
            reached = nobody
            continue
        read = _read(words, i) if _begins(word.lower) else None
        if read is None:
            continue
        part = fraction(words, i)
        if part and read[2] <= part:
            reached = part
            continue
        low, high, last = read
        first, qualifier = _qualifier(words, i)
        end, behind = _behind(words, last)
        part = is_whole(words, i) or is_left_out(words, i)
        if _counts(words, i, last, bool(qualifier)) and not part:
            found.append(Number(first, end, _value(low, high, qualifier or behind)))
        reached = max(last, end)
    return found


@lru_cache(maxsize=1 << 14)
def _begins(word: str) -> bool:
    """Whether a number can begin with a word."""
    return word[:1].isdigit() or word[:1] == "." or word in _FIRST or word.partition("-")[0] in TENS


def _nobody(words: Sequence[Word], first: int) -> int:
    """One past the last word of "no one", "nobody", or of the "no" in "no casualties"; 0 for none."""
    for said, size in _NOBODY.items():
        if tuple(word.lower for word in words[first : first + size]) == said:
            return first + size
    if words[first].lower in {"no", "zero"} and first + 1 < len(words):
        behind = [word.lower for word in words[first + 1 : first + 3]]
        if behind[0] in _LOSSES or (words[first + 1].tag in {"ADJ", "N"} and behind[-1] in _LOSSES):
            return first + 1
    return 0


def _behind(words: Sequence[Word], last: int) -> tuple[int, str]:
    """One past "or more" and the like behind a number, and what it means."""
    said = tuple(word.lower for word in words[last : last + 2])
    if said in _AFTER:
        return last + 2, _AFTER[said]
    if said[:1] == ("+",) or said[:1] == ("plus",):
        return last + 1, "at least"
    return last, ""


def _value(low: int, high: int | None, qualifier: str) -> str:
    if high is None or qualifier in _LOWER:
        return f"{low}.."
    if qualifier in _UPPER:
        return f"0..{high}"
    if low != high:
        return f"{low}..{high}"
    return f"~{low}" if qualifier in _NEAR else str(low)


def _counts(words: list[Word], first: int, last: int, qualified: bool) -> bool:
    """Whether the number at `first` to `last` counts people or things."""
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    month = before is not None and before.lower in _MONTHS
    if before is not None and not qualified and (before.lower in _NUMBERED or (before.tag == "NAME" and not month)):
        return False
    if before is not None and (before.lower in _MONEY or (month and not _is_great(words[first]))):
        return False
    if any(word.lower.rstrip("s") in COINS for word in words[last : last + 2]):
        return False
    if [word.lower for word in words[last : last + 3]] == ["and", "a", "half"]:
        return False
    bare = after is None or after.tag in {"PUNCT", "TIME", "PREP"}
    if first > 1 and before is not None and before.lower == "at" and bare and words[first - 2].base in _AT_AN_AGE:
        return False
    alone = bare or (after is not None and after.tag == "CONJ")
    if alone and first > 1 and words[first - 2].lower in _SOMEBODY and words[first - 1].lower in _ONE_WAS:
        return False
    if alone and _is_age(words, first):
        return False
    if first > 1 and before is not None and (words[first - 2].lower, before.text) == ("no", "."):
        return False
    if after is not None and (
        after.lower in _NOT_COUNTED
        or after.lower in _MONTHS
        or after.text in {"%", ":", "/", "°"}
        or after.lower in _OLD
    ):
        return False
    named = after is not None and after.tag == "NAME" and after.lower not in DEMONYMS
    if named and words[last - 1].text.isdigit() and not _counts_people(words, last):
        return False  # "737 Max"
    if before is not None and after is not None and (before.text, after.text) in _SET_OFF:
        return False
    if not qualified and _is_year(words, first, last):
        return False
    if words[last - 1].lower.endswith(("-year-old", "-year-olds")):
        return False
    if (
        words[first].lower == "one"
        and last == first + 1
        and (after is None or not _is_described(after) or (before is not None and before.tag in {"DET", "ADJ"}))
    ):
        return False
    if _is_score(words, first, last) or _is_rate(words, last):
        return False
    return not (after is not None and after.tag == "POS")


def _is_age(words: Sequence[Word], first: int) -> bool:
    """Whether a number by itself tells how old somebody is: "aged 17, 33 and 52", "Tarn, 18 from Orsk"."""
    i = first - 1
    while i > 0 and (words[i].text.isdigit() or words[i].text == "," or words[i].lower == "and"):
        i -= 1
    if i < 0 or i == first - 1:
        return False
    behind = (
        lower_at(words, first + 1) == "from" and words[i].tag == "NAME" and words[i + 1].text == "," and i == first - 2
    )
    return words[i].lower in {"aged", "ages"} or (behind and words[first].text.isdigit() and len(words[first].text) < 3)


def _is_great(word: Word) -> bool:
    """Whether a number is none of a day or a year: "on 4 October 100,000 people"."""
    digits = word.text.replace(",", "")
    return "," in word.text and digits.isdigit() and int(digits) > _LATEST_YEAR


def _is_described(word: Word) -> bool:
    return word.tag in {"N", "ADJ"} or word.lower in DEMONYMS


def _counts_people(words: Sequence[Word], first: int) -> bool:
    """Whether names from word `first` on tell whose people are counted: "600 East Velish soldiers"."""
    behind = next((word for word in words[first:] if word.tag != "NAME"), None)
    return behind is not None and behind.lower in MANY | FORCES


_LATEST_YEAR = 2100
_AT_AN_AGE = word_set("die dead death pass away retire marry")
"""Behind these "at" tells how old somebody was: "dies at 78"."""
_SOMEBODY = frozenset({"he", "she", "who"})
_ONE_WAS = frozenset({"is", "was"})
"""Behind these, and who is meant, a number alone tells how old somebody was: "Tarn, who was 25"."""
_SET_OFF = frozenset({("(", ")"), ("-", ")"), ("-", "-"), ("(", "-"), (",", ",")})
"""What stands around an age: "Tarn (25)", "Tarn, 25, fled"."""


def _is_year(words: Sequence[Word], first: int, last: int) -> bool:
    """Four digits without a comma that a date's word leads in, or that no plural follows: "in 2019", "the 1988 law"."""
    text = words[first].text
    if last != first + 1 or not (text.isdigit() and len(text) == 4 and 1700 <= int(text) <= _LATEST_YEAR):
        return False
    before = lower_at(words, first - 1)
    after = lower_at(words, last)
    return before in _DATED or before == "," or (not after.endswith("s") and after not in _LOSSES)


def _is_score(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether it is a side of "5-4" or "7-2": a vote or a score."""
    marks = {"-", "–"}
    later = last + 1 < len(words) and words[last].text in marks and words[last + 1].text.isdigit()
    earlier = first > 1 and words[first - 1].text in marks and words[first - 2].text.isdigit()
    return later or earlier


def _is_rate(words: Sequence[Word], last: int) -> bool:
    """Whether a number up to `last` is how many it is in each of many times: "800 a month", "killed 12 people a day".

    "A day after" is no such time, nor is what another number or clause stands before.
    """
    for i in range(last, min(last + _RATE_WITHIN, len(words))):
        word = words[i]
        if word.tag in {"NUM", "SUB", "CONJ"} or (word.tag == "PUNCT" and i > last):
            return False
        if word.lower in _REGULARLY and (i + 1 == len(words) or words[i + 1].tag not in {"N", "NAME", "ADJ"}):
            return True
        if word.lower in _EACH and i + 1 < len(words) and words[i + 1].lower in _TIMES:
            return i + 2 == len(words) or words[i + 2].lower not in _FROM_THEN
    return False


def _qualifier(words: list[Word], first: int) -> tuple[int, str]:
    for parts in _QUALIFIERS.get(words[first - 1].lower, ()) if first else ():
        start = first - len(parts)
        if start >= 0 and all(words[start + k].lower == part for k, part in enumerate(parts)):
            return start, " ".join(parts)
    if first and words[first - 1].lower == "between":
        return first - 1, "between"
    return first, ""


def _read(words: list[Word], first: int) -> tuple[int, int | None, int] | None:
    """Least, most (none for no bound) and the word after the number that begins at `first`."""
    vague = _vague(words, first) or _share(words, first)
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
        return 10 * VAGUE[words[first + 2].lower], None, first + 3
    if word in VAGUE and words[first].tag in {"NUM", "N"}:
        last = first + 1
        low = VAGUE[word]
        if last + 1 < len(words) and words[last].lower == "of" and words[last + 1].lower in {"thousands", "millions"}:
            low = 100 * VAGUE[words[last + 1].lower]
            last += 2
        return low, None, last
    if (
        word in {"a", "several"}
        and first + 1 < len(words)
        and words[first + 1].lower in {"dozen", "hundred", "thousand", "million"}
    ):
        scale = _DOZENS[words[first + 1].lower]
        return (scale, scale, first + 2) if word == "a" else (2 * scale, None, first + 2)
    return None


def _share(words: list[Word], first: int) -> tuple[int, int | None, int] | None:
    """ "half a dozen", "half a million", "a quarter of a million", "one and a half million", "a couple of"."""
    lower = [word.lower for word in words[first : first + 6]]
    for start in (0, 1):
        if lower[:start] not in ([], ["a"]) or len(lower) < start + 3 or lower[start] not in _SHARES:
            continue
        rest = [word for word in lower[start + 1 :] if word not in {"of", "a"}]
        skipped = len(lower[start + 1 :]) - len(rest)
        if rest and rest[0] in _DOZENS and len(rest[0]) > 2 and 0 < skipped <= 2:
            value = round(_SHARES[lower[start]] * _DOZENS[rest[0]])
            at = lower.index(rest[0], start)
            return value, value, first + at + 1
    if lower[1:4] == ["and", "a", "half"] and lower[4:5] and lower[4] in _SCALES and lower[0] in UNITS:
        value = round((UNITS[lower[0]] + 0.5) * _SCALES[lower[4]])
        return value, value, first + 5
    if lower[:4] == ["three", "quarters", "of", "a"] and lower[4:5] and lower[4] in _SCALES:
        value = round(0.75 * _SCALES[lower[4]])
        return value, value, first + 5
    return (2, 2, first + 3) if lower[:3] == ["a", "couple", "of"] else None


def _number(words: list[Word], first: int) -> tuple[int | None, int]:
    """The whole number that begins at `first` and the word after it."""
    if first >= len(words):
        return None, first
    text = words[first].lower.replace(",", "")
    last = first + 1
    for ending, scale in (("bn", "bn"), ("m", "m"), ("k", "thousand")):
        part = text.removesuffix(ending)
        if part != text and part.isascii() and part.replace(".", "", 1).isdigit():
            return round(float(part) * _SCALES[scale]), last
    if _IN_THOUSANDS.fullmatch(text) and last < len(words) and words[last].lower in MANY:  # "1.500 people"
        return int(text.replace(".", "")), last
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
