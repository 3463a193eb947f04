"""Lengths of sentences and sums of money: "20-year prison sentence" → `P20Y`, "fined €2 million" → `2000000 EUR`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from answerable.reading.language.lexicon import TENS, UNITS
from answerable.reading.language.words import lowered

_WORDS = UNITS | TENS | {"a": 1, "an": 1}
_LETTER = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})[\s-](?:{'|'.join(UNITS)})"
    rf"|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
)
_HALF = rf"(?P<h>{_NUMBER})[\s-]+(?:(?P<hu>years?)[\s-]+)?and[\s-]+a[\s-]+half(?:[\s-]+(?P<hv>years?))?\b"
_LENGTH = (
    rf"(?P<q>{_NUMBER})[\s-]+(?:(?:additional|further|more)\s+)?(?P<u>year|month|week|day)s?\b"
    rf"(?:(?:,?\s+and\s+|,\s*|\s+)(?P<q2>{_NUMBER})[\s-]+(?P<u2>month|week|day)s?\b)?"
)
_DECIMAL = r"(?P<whole>\d{1,2})\.(?P<part>\d{1,2})[\s-]+years?\b"
_FRACTION = r"(?P<full>\d{1,2})(?:[\s-]+(?P<of>1/2|1/4|3/4)|(?P<sign_of>[½¼¾]))[\s-]+years?\b"
_MONTHS = {"1/2": 6, "½": 6, "1/4": 3, "¼": 3, "3/4": 9, "¾": 9}
_CURRENCIES = {
    "$": "USD", "us$": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR", "£": "GBP", "pound": "GBP",
    "a$": "AUD", "c$": "CAD", "ruble": "RUB", "rouble": "RUB", "₽": "RUB", "yen": "JPY",
    "yuan": "CNY", "swiss franc": "CHF", "krona": "SEK", "₹": "INR", "rs": "INR", "rs.": "INR", "zloty": "PLN",
    "złoty": "PLN", "₦": "NGN", "naira": "NGN", "₺": "TRY", "turkish lira": "TRY", "₴": "UAH", "rupee": "INR",
    "hryvnia": "UAH", "indian rupee": "INR", "pakistani rupee": "PKR", "mexican peso": "MXN", "philippine peso": "PHP",
    "rand": "ZAR", "baht": "THB", "rial": "IRR", "saudi riyal": "SAR", "dirham": "AED", "korean won": "KRW",
    "ringgit": "MYR", "taka": "BDT", "kenyan shilling": "KES", "ugandan shilling": "UGX", "hk$": "HKD", "usd": "USD",
    "n$": "NAD", "nt$": "TWD", "nz$": "NZD", "s$": "SGD", "r$": "BRL", "cdn$": "CAD",
    "gbp": "GBP", "forint": "HUF", "shekel": "ILS", "belarusian ruble": "BYN", "belarusian rouble": "BYN",
    "somoni": "TJS", "tenge": "KZT", "kyat": "MMK", "birr": "ETB", "egyptian pound": "EGP", "syrian pound": "SYP",
    "iraqi dinar": "IQD", "bahraini dinar": "BHD", "kuwaiti dinar": "KWD",
}  # fmt: skip
"""Sign, code or name → ISO 4217 code. A peso or a dinar alone is of no one country."""
_RUPEES = frozenset({"rs", "rs.", "rupee"})
"""Said of the money of several countries."""
_COUNTRIES_OF_RUPEES = {"in": "INR", "ma": "MUR", "ne": "NPR", "pa": "PKR", "sr": "LKR"}
_RUPEE_COUNTRY = re.compile(r"\b(India|Mauriti|Nepal|Pakistan|Sri Lanka)", re.IGNORECASE)
_FAR_MORE = 2
_COINS = "|".join(
    name.replace(" ", r"\s+") for name in sorted(_CURRENCIES, key=len, reverse=True) if name.replace(" ", "").isalpha()
)
_DOLLARS = r"(?:us|hk|n|nt|nz|cdn)\s?\$|[acsr]\$"
"""Whose dollar it is; of "a $5 fine" nothing says so."""
_SPACED = r"\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)"
_SUM = (
    rf"(?P<{{0}}>{_SPACED}|\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<{1}>thousand|million|billion|lakh|crore|mn|m|bn|k)\b)?"
)
_TERM = re.compile(
    rf"\b(?P<life>life(?:\s+(?:in\s+(?:prison|jail)|imprisonment|sentences?|behind\s+bars|without\s+parole)"
    rf"|(?<=\bto\slife)\b|(?<=\bof\slife)\b)|life\s+term|(?<=\bimprisonment\sfor\s)life\b"
    rf"|(?:(?<=\bgot\s)|(?<=\bserving\s))life\b(?!-))"
    rf"|(?P<jailed>(?<=\bfor\s)life\b(?!-))"
    rf"|\b(?P<death>death\s+(?:sentences?|penalty|by\s+hanging)|(?<=\bto\s)death"
    r"|(?:(?<=\bsentenced\sto\s)|(?<=\bhim\sto\s)|(?<=\bher\sto\s)|(?<=\bthem\sto\s))"
    r"(?:hang|be\s+(?:beheaded|executed|guillotined|hanged|shot)))\b"
    rf"|(?<!\w)(?P<sign>{_DOLLARS}|\$|€|£|₦|₹|₽|₺|₴|rs\.?|eur|usd|gbp)\s?{_SUM.format('sum', 'scale')}"
    rf"|\b{_SUM.format('sum2', 'scale2')}\s+"
    rf"(?P<coin>(?:us\s+)?(?:{_COINS}))s?\b"
    rf"|(?<![\d.,])(?:{_DECIMAL})"
    rf"|(?<![\d.,/])(?:{_FRACTION})"
    rf"|(?<!\d[.,])\b(?:{_HALF})"
    rf"|(?<!\d[.,])\b(?:{_LENGTH})",
)
"""In lower case, as what it is looked for in."""
_MAY_BE = re.compile(r"\d|year|month|week|day|life|death|to hang|to be ")
"""Without a match of it there is no term."""
_SERVED = re.compile(
    r"\s+(?:left\s+)?(?:into|of)\s+(?:a|an|her|his|its|the|their)\s+(?:[\w-]+\s+){0,4}?(?:imprisonment|sentences?|terms?)\b"
)
"""Behind a length that is a part of the term, served or left: "six years of a 20-year sentence"."""
_TO_SERVE = re.compile(r"\b(?:must|shall|should|to|will)\s+(?:first\s+)?serve\b[^,;:]*$")
_FAR_AHEAD = 48
"""Code points before a length in which such words stand: "must serve at least"."""
_THEREAFTER = re.compile(r"\bafter\s+(?:about|almost|barely|just|less\s+than|more\s+than|nearly|only|over|some)?\s*$")
"""Before a length by which something came later: "freed after four months"."""
_AHEAD = 24
"""Code points before a length in which such words stand."""
_JAILED = re.compile(r"\b(?:imprison|incarcerat|jail|lock)\w*\b[^.;:]*$")
"""Before "for life", where that is how long somebody is held."""
_SPENT = re.compile(
    r"\s+(?:at|behind|in|inside|on|under|without"
    r"|of(?!\s+(?:hearings?|trial|proceedings|deliberations?|testimony|investigations?|talks|negotiations)\b))\b"
)
"""Behind a length that was spent somewhere or somehow: "after four months in jail"."""
_EACH_ITS_OWN = re.compile(r"\brespectively\b")
_SCALES = {
    "thousand": 1_000, "k": 1_000, "lakh": 100_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000,
    "crore": 10_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A length or a sum.

    Attributes:
        start, end: code points in the working text.
        value: ISO 8601 duration, `life`, `death`, or a sum with its ISO 4217 code.
        money: whether it is a sum.
    """

    start: int
    end: int
    value: str
    money: bool


def find_terms(text: str, start: int, end: int) -> list[Term]:
    """Lengths and sums in `text` from `start` to `end`, ages left out.

    None before "respectively": which of them is whose is not made out.
    """
    low = lowered(text[start:end])
    if _MAY_BE.search(low) is None:
        return []
    found = []
    shared = max((match.start() for match in _EACH_ITS_OWN.finditer(low)), default=0)
    for match in _TERM.finditer(low):
        first, last = start + match.start(), start + match.end()
        if re.match(r"[\s-]+(?:old|ago|later|earlier|after|before|since)\b", text[last : last + 10]):
            continue
        if match.start() < shared:
            continue
        if match.group("jailed") and _JAILED.search(low, max(0, match.start() - _FAR_AHEAD), match.start()) is None:
            continue
        value, money = _value(match)
        if money and (match["sign"] or match["coin"]) in _RUPEES:
            code = _whose_rupees(text) or _whose_rupees(text[text.rfind("\n", 0, first) + 1 : first], "")
            value = value.replace("INR", code) if code else ""
        if not money and re.search(r"\b(?:in|within)\s+$", text[max(start, first - 8) : first]):
            continue  # "in a week": within what time, not for how long
        if not money and (_was_served(low, match) or _comes_later(low, match)):
            continue
        if value:
            found.append(Term(first, last, value, money))
    return found


@lru_cache(maxsize=4)
def _whose_rupees(text: str, unsaid: str = "INR") -> str:
    """The rupee of which a text speaks, or the part of a paragraph before a sum where the whole tells of several.

    That of the one country that it names by far most often; `unsaid` where it names none.
    """
    named = Counter(_COUNTRIES_OF_RUPEES[each.lower()[:2]] for each in _RUPEE_COUNTRY.findall(text))
    if not named:
        return unsaid
    (code, most), *others = named.most_common()
    return code if not others or most > _FAR_MORE * others[0][1] else ""


def _was_served(low: str, match: re.Match[str]) -> bool:
    """Whether a length is what was served or is left of a term, and not what a court lays down to be served of it."""
    if _SERVED.match(low, match.end()) is None:
        return False
    return _TO_SERVE.search(low, max(0, match.start() - _FAR_AHEAD), match.start()) is None


def _comes_later(low: str, match: re.Match[str]) -> bool:
    """Whether a length only tells when the next thing happened: "after four months", and not what was spent."""
    return _THEREAFTER.search(low, max(0, match.start() - _AHEAD), match.start()) is not None and not _SPENT.match(
        low, match.end()
    )


def _value(match: re.Match[str]) -> tuple[str, bool]:
    if match.group("life") or match.group("jailed"):
        return "life", False
    if match.group("death"):
        return "death", False
    if match.group("whole"):
        months = 12 * float(f"0.{match.group('part')}")
        value = f"P{int(match.group('whole'))}Y" + (f"{int(months)}M" if months else "")
        return value if months == int(months) else "", False
    if match.group("full"):
        return f"P{int(match.group('full'))}Y{_MONTHS[match.group('of') or match.group('sign_of')]}M", False
    if match.group("h"):
        years = match.group("hu") or match.group("hv")
        return (f"P{_number(match.group('h'))}Y6M" if years else "", False)
    if match.group("q"):
        value = f"P{_number(match.group('q'))}{_LETTER[match.group('u')]}"
        if match.group("q2"):
            value += f"{_number(match.group('q2'))}{_LETTER[match.group('u2')]}"
        return value, False
    sign, coin = match.group("sign"), match.group("coin")
    amount = match.group("sum") or match.group("sum2")
    scale = match.group("scale") or match.group("scale2") or ""
    total = float(re.sub(r"[,\s]", "", amount)) * _SCALES.get(scale, 1)
    unit = re.sub(r"\s", "", sign) if sign else " ".join(re.sub(r"^us\s+", "", coin).split())
    code = _CURRENCIES.get(unit, "")
    return (f"{total:.10g} {code}" if total < 1e10 else f"{total:.0f} {code}", True) if code else ("", True)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else sum(_WORDS[word] for word in re.split(r"[\s-]", text))
