"""How a claim names its happening: the noun phrase of its trigger, and the proper names that tell it from others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from msgspec import Struct

from answerable.joining.actors.names import fold
from answerable.joining.actors.states import state
from answerable.joining.matching.name_words import CALENDAR, HONORIFICS, OFFICES
from answerable.model.claim import Claim, Role
from answerable.model.place import Precision
from answerable.model.vocabulary import kinds
from answerable.reading.language.geography import DEMONYMS, PLACES
from answerable.reading.language.lexicon import word_set
from answerable.reading.places.places import candidates
from answerable.reading.places.toponyms import MIDDLE, WIDE

_WORD = re.compile(r"[^\W_][\w'’‑-]*|[^\w\s]")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE = frozenset({"a", "an", "another", "his", "her", "its", "their", "such", "any", "no", "every"})
_BOUNDARIES = frozenset(
    {"of", "in", "on", "at", "by", "for", "to", "from", "with", "and", "or", "but", "as", "was", "were", "is", "are"}
    | {"had", "has", "have", "who", "which", "after", "before", "during", "over", "against", "into", "since", "said"}
)
_COMPLEMENTS = frozenset(
    {"of", "in", "on", "at", "against", "near", "outside", "that", "which", "by", "where", "when"}
    | {"into", "about", "over", "for", "to", "from", "between", "with", "involving"}
)
_AWAY = re.compile(
    r"\b(?:after|and|because|before|but|by|had|has|have|said|that|was|were|when|which|while|who)\b|[.;:()]|,(?=\s)"
)
"""What ends the phrase of a trigger; a comma does where it is not within a number."""
_NAMED = re.compile(
    r"\b(?:at|in|of|on|near|against|outside|aboard|over)\s+(?:the\s+)?"
    r"([^\W\d_a-z][\w'’-]*(?:\s+(?:[^\W\d_a-z][\w'’-]*|\d{2,4}\b))*)"
)
_INNER = rf"(?:(?!(?:{'|'.join(sorted(_BOUNDARIES | _DEFINITE | _INDEFINITE))})\b)[\w’'-]+\s+){{0,3}}$"
"""Words of a phrase before its noun."""
_MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:last|this|next)\s+(?:week|month))\b"
_MONTH_AHEAD = re.compile(rf"\b(?:{_MONTH})\s+{_INNER}", re.I)
_MONTH_BEHIND = re.compile(rf"\s+(?:(?:late|early|on|last)\s+)*(?:{_MONTH})\s+\d+\b", re.I)
_DAY_AHEAD = re.compile(rf"\b{_WEEKDAY}(?:['’]s)?\s+{_INNER}", re.I)
_DAY_BEHIND = re.compile(rf"\b{_WEEKDAY}", re.I)
_OF_MANY = re.compile(
    r"\b(?:all|any|few|kind|many|most|none|number|one|series|several|some|spate|string|two|wave)\s+(?:of\s+)?"
    rf"(?:the|these|those)\s+{_INNER}",
    re.I,
)
_COUNTS = re.compile(r"\bcounts\s+of\s+(?:[\w’'-]+\s+){0,2}$", re.I)
"""Of a charge that is laid more than once: "three counts of first-degree murder"."""
_LISTING = re.compile(r"\s*(?:,|,?\s+and|,?\s+or)\s+(?:(?:at|in|near|outside)\s+)?(?:the\s+)?", re.I)
"""Words between two places of a list."""
_AND_NAME = re.compile(
    r"[^\W\d_a-z][\w'’-]*(?:\s*\([^()]*\))?,?\s+and\s+[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)?\s+$"
)
"""Before what several names tell of, each of another: "the Ket and Lomm" "bombings"."""
_STRETCHES = WIDE | MIDDLE | word_set("area border coast delta desert frontier hills mountains peninsula plains")
"""Nouns for a stretch of land, in which much of one kind happens."""
_STRETCH = "|".join(sorted(_STRETCHES))
_STRETCH_AHEAD = re.compile(rf"\b(?:{_STRETCH})\s+of\s+$", re.I)
_NEXT_WORD = re.compile(r"\s+(\w+)")
_WHOSE = re.compile(rf"['’]s\s+{_INNER}", re.I)
"""Of whom it is, which names no happening: "Paris's crackdown"."""
_THEIRS = re.compile(
    r"\b(?:allies|backers|critics|enemies|followers|foes|friends|leaders|members|opponents|rivals|supporters)\s+of\s",
)
"""Whose are those whom it befell, which names no happening: "clashed with supporters of Dorn"."""
_OWNER = re.compile(r"(?:against|of|on|over)\s+(?:the\s+)?[^\W\d_a-z].*['’]s?$", re.S)
"""Whose is what it befell: "blamed on Dorn's office"; a place may hold it: "in Karsa's old market"."""
_COMMON = CALENDAR | HONORIFICS | OFFICES | _DEFINITE | _INDEFINITE
_NEW = frozenset({"a", "an", "another"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_ONE_PERSONS = frozenset({"his", "her"})
_ANOTHER = word_set(
    "another different earlier first fresh further future initial last later latest new next old original other "
    "past planned possible potential previous proposed recent renewed second separate similar subsequent such "
    "third fourth fifth upcoming various"
)
"""Words before a noun by which it is another happening than the one told of, or several."""
_SAYS_NOTHING = word_set(
    "alleged apparent bloody brutal cowardly deadly dramatic entire fatal heinous horrible horrific huge large "
    "major massive ongoing same serious shocking suspected terrible tragic violent whole area capital city "
    "country place province region scene state town village been being the this that these those his her its "
    "their was were had has have which where when who whom with from into over about against near outside inside "
    "between involving during and for not also earlier later today yesterday tomorrow night morning evening "
    "afternoon week month year local time"
)
"""Words of a phrase by which it is not told from others of its kind."""
_PROPER = re.compile(r"\w\s+[^\W\d_a-z]\w")
_BEHIND = frozenset({"here", "or", "there"})
"""Words right behind a noun by which it is another: "the uprising there", "the arrest or killing of leaders"."""
_EITHER = frozenset({"charges", "hostages", "hostilities", "negotiations", "proceedings", "talks", "victims", "votes"})
"""Words in the plural for one happening."""
_GAP = 3
"""Code points between a noun and the preposition and time behind it."""
_ROOT = 5
"""Letters at the head of two words that are alike where they say one thing: explode, explosion."""
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s")
_SHORTEST = 4
_SHORTEST_ED = 3
"""Letters of a word that ends so and is no verb: "red"."""
_SHARING = re.compile(r"(?:,\s+[\w’'-]+){0,3},?\s+(?:and|or)\s+[\w’'-]+\s+(?=(?:of|against)\b)")
_HEAD_OF_IT = re.compile(
    r"\s+(?:attack|case|death|incident|killing|murder|raid|rampage|shooting|slaying|spree)s?(?=\s+(?:of|on|at|in)\b)"
)
"""The noun that words for a happening stand before: "the beating | death of an immigrant"."""
_END = word_set("and but after before while because said says as since until . ; : ( ) , — – ? !")
_RELATIVE = re.compile(r"\s+(?:that|where|when|which)\b", re.I)
_END_OR_VERB = _END | word_set(
    "are broke came cut did drew fell gave had has have hit is led left made may might put ran rose sent set shook "
    "shut struck took tore was went were will would"
)
"""The end of a clause, or the verb whose subject a phrase is: "the attack on the convoy | left"."""
_TELLING = re.compile(r"[^\W_]{3,}|\d+")
_BEFORE_THAT = frozenset(["", "."]) | word_set("after against at before by during for from in of on since to with")
"""Words behind which "that" points, and begins no clause: "in that attack"."""
_DONE_BY = re.compile(
    r"\s+(?:carried\s+out|claimed|committed|directed|issued|launched|led|made|ordered|perpetrated|released|staged)"
    r"\s+(?:against|by|in|on)\b",
    re.I,
)
_THOSE = frozenset({"the", "these", "those"})
_HURT = frozenset({"dead", "injured", "killed", "murdered", "slain", "wounded"})
"""Words behind "the" that are no happening but those to whom it was done."""
_ADJECTIVES = frozenset({"deadly", "fatal"})
"""Words that say a kind by the noun behind them: "the fatal police shooting"."""
_MANY = 100_000
"""People of a town in which much of one kind happens."""
_LONGEST_PHRASE = 3
_REACH = 80
"""Code points before and after a trigger that belong to its phrase."""


class Phrase(Struct, frozen=True, array_like=True):
    """The noun phrase that ends in a trigger.

    Attributes:
        people: whether it names those to whom it was done: "those arrested".
        scattered: whether it was in several places, none of which is its name: "attacks in Ket and Lomm".
        new: whether it begins as what is told of first: "a bomb", "another attack".
        words: in lower case, empty for a verb or a noun alone.
        pointed: whether "the", "this" or "that" begins it.
        bare: whether it is that word and the noun alone, which point back ("the attack").
        general: whether it is a noun that no word before it points to: "convicted of murder".
        compound: the one of these that stands right before the trigger ("Lockerbie bombing"), empty for none.
        labels: folded words for places and targets by which its text knows the happening ("lockerbie", "pan am flight
            103", "the crossing").
        names: those of them in the phrase itself that are names to other texts too ("the raid on Ket"); none where it
            is told from others by a day that nothing dates ("Friday's raid on Ket"), or is one of many.
        back: `the` or `his` where it is a noun that may mean what its text has told already: "the deadly attack", "his
            arrest"; else empty.
        plural: whether it is a noun in the plural.
        roots: how the words that say it begin.
        proper: whether it is the happening's own name: "Hurricane Odette".
        about: words in lower case by which it is told from others of its kind: "the attack on the convoy".
    """

    words: str = ""
    pointed: bool = False
    bare: bool = False
    general: bool = False
    compound: str = ""
    labels: frozenset[str] = frozenset()
    back: str = ""
    plural: bool = False
    roots: frozenset[str] = frozenset()
    proper: bool = False
    about: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    whose: str = ""
    new: bool = False
    people: bool = False
    scattered: bool = False


def phrase_of(claim: Claim, *, undated: bool = False) -> Phrase:
    """The noun phrase of the claim's trigger.

    Args:
        claim: any claim.
        undated: whether nothing tells when its text was published, so that "Friday" is no day.
    """
    start, end = claim.trigger.start - claim.sentence.start, claim.trigger.end - claim.sentence.start
    sentence = claim.sentence.quote
    before = _WORD.findall(sentence[max(0, start - _REACH) : start])
    inner, first = _modifiers(before)
    pointed = first in _DEFINITE
    noun = _is_noun(claim)
    shouted = claim.trigger.quote.isupper()  # capitals tell no name
    compound = fold(_ahead(before)) if first not in _INDEFINITE and noun and not shouted else ""
    following = _WORD.search(sentence, _behind_others(sentence, _behind_time(claim, end)))
    next_word = following.group().lower() if following is not None else ""
    if claim.trigger.quote.lower().split()[-1] in _COMPLEMENTS:
        next_word = claim.trigger.quote.lower().split()[-1]  # "talks with"
    open_end = next_word in _COMPLEMENTS
    people = not inner and _are_people(claim, first, next_word)
    back = (
        "the"
        if people
        else _back(claim, inner, first, before[-len(inner) - 2] if len(before) > len(inner) + 1 else "", next_word)
    )
    several = noun and claim.trigger.quote.endswith("s")
    scattered = _is_scattered(claim) or (several and _AND_NAME.search(sentence[:start]) is not None)
    places = [argument.value for argument in claim.arguments if argument.role is Role.PLACE]
    after = _AWAY.split(sentence[end : end + _REACH], maxsplit=1)[0]
    behind = list(_behind(after))
    called = [] if scattered else [*(name for name, _ in behind), *places]
    return Phrase(
        words=" ".join([*(word.lower() for word in inner), claim.trigger.quote.lower()]) if inner and first else "",
        pointed=pointed,
        bare=pointed and not inner and not open_end and next_word not in _BEHIND,
        general=noun and not first and not compound,
        compound=compound if _tells(compound) else "",
        labels=frozenset() if scattered else frozenset(filter(_tells, map(fold, [compound, *called]))),
        back=back,
        plural=people or _is_plural(claim, first) or _COUNTS.search(sentence[:start]) is not None,
        roots=frozenset(map(_root, claim.trigger.quote.lower().split())),
        proper=_PROPER.search(claim.trigger.quote) is not None,
        about=_about(claim, inner, _shared_end(sentence, end), open_end=open_end) if back else frozenset(),
        names=frozenset()
        if scattered
        else _names(claim, compound, sentence[max(0, start - _REACH) : start], after, behind, undated=undated),
        whose=first if back and first in _ONE_PERSONS else "",
        new=first in _NEW,
        people=people,
        scattered=scattered,
    )


def _is_scattered(claim: Claim) -> bool:
    """Whether a claim gives two places of a list: "in Ket and Lomm", but not "in Ket in Orsk province"."""
    places = [(each.span.start, each.span.end) for each in claim.arguments if each.role is Role.PLACE]
    if len(places) < 2:
        return False
    places.sort()
    sentence, begins = claim.sentence.quote, claim.sentence.start
    between = (sentence[end - begins : start - begins] for (_, end), (start, _) in pairwise(places))
    return any(map(_LISTING.fullmatch, between))


def _behind_time(claim: Claim, end: int) -> int:
    """Where a phrase goes on behind a time that stands right behind its noun: "the killing last month of …"."""
    times = [each.span for each in claim.arguments if each.role is Role.TIME]
    right_behind = (span.end for span in times if 0 < span.start - claim.trigger.end <= _GAP)
    return max((stop - claim.sentence.start for stop in right_behind), default=end)


def _shared_end(sentence: str, end: int) -> str:
    """What follows a noun, without other nouns that share its "of"."""
    start = _behind_others(sentence, end)
    return sentence[start : start + _REACH]


def _behind_others(sentence: str, end: int) -> int:
    """Where a phrase goes on behind other nouns of its "of": "the rape and murder of …", "the beating death of …"."""
    others = _SHARING.match(sentence, end) or _HEAD_OF_IT.match(sentence, end)
    return others.end() if others is not None else end


def _back(claim: Claim, inner: list[str], first: str, previous: str, behind: str) -> str:
    """How a noun may point back, by the words between it and its determiner, this, and those on both sides."""
    word = claim.trigger.quote.lower()
    if behind in _BEHIND:
        return ""
    if first == "that" and previous.lower() not in _BEFORE_THAT:
        return ""
    if first not in _POSSESSIVE | _DEFINITE or not _ANOTHER.isdisjoint(map(str.lower, inner)):
        return ""
    if any(each.lower().endswith("est") for each in inner) or any(map(str.isdigit, (*inner, *word.split()))):
        return ""
    told = word.split()[-1]
    noun = not {told, told.removesuffix("s")}.isdisjoint(_nouns()) or _is_noun(claim)
    goes_on = behind.isalpha() and behind not in _BOUNDARIES | _COMPLEMENTS
    if not noun and (inner or told in _HURT or told.endswith("ed") or (told in _ADJECTIVES and goes_on)):
        return ""
    if told.endswith("ing") and not noun and goes_on:
        return ""  # "the negotiating history"
    return "his" if first in _POSSESSIVE else "the"


def _are_people(claim: Claim, first: str, behind: str) -> bool:
    """Whether a participle is said of those to whom it was done, of whom the text has told: "those arrested"."""
    word = claim.trigger.quote.lower()
    if first not in _THOSE or not word.endswith("ed") or _is_noun(claim):
        return False
    return first == "those" or not behind.isalpha() or behind in _BOUNDARIES | _COMPLEMENTS


def _is_plural(claim: Claim, first: str) -> bool:
    word = claim.trigger.quote.lower().split()[-1]
    if not word.endswith("s") or word.endswith(("is", "ss", "us")) or word in _EITHER:
        return False
    if word.endswith("ers") and word[:-1] not in _nouns():  # "the attackers" are people
        return False
    known = {word, word[:-1], word.removesuffix("es")}
    return bool(first) or not known.isdisjoint(_nouns()) or _is_noun(claim)


@lru_cache(maxsize=1 << 11)
def _root(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST), "")
    return word.removesuffix(ending)[:_ROOT]


def _about(claim: Claim, inner: list[str], after: str, *, open_end: bool) -> frozenset[str]:
    """The words before and behind a noun that tell it from others, without those of its time."""
    behind: list[str] = []
    if open_end or _DONE_BY.match(after):
        ends = _end(after)
        behind = _TELLING.findall(after.rpartition(" ")[0] if ends is None else after[:ends])
    times = {
        word.lower() for each in claim.arguments if each.role is Role.TIME for word in _TELLING.findall(each.span.quote)
    }
    words = {word.lower() for word in (*inner, *behind)}
    return frozenset(words - times - _SAYS_NOTHING - CALENDAR)


def _end(after: str) -> int | None:
    """Where the clause that goes on behind a noun ends, or comes to its verb; None where it does not."""
    relative = _RELATIVE.match(after) is not None
    ends = _END if relative else _END_OR_VERB
    for found in _TOKEN.finditer(after):
        token = found[0].lower()
        if token in ends or (not relative and token.endswith("ed") and len(token) > _SHORTEST_ED):
            return found.start()
    return None


def _modifiers(before: list[str]) -> tuple[list[str], str]:
    """The words between the determiner and the trigger, and the determiner; nothing where there is no determiner."""
    for place, word in enumerate(reversed(before)):
        lower = word.lower()
        if lower in _DEFINITE or lower in _INDEFINITE:
            return before[len(before) - place :], lower
        if lower in _BOUNDARIES or not word[0].isalnum() or place == _LONGEST_PHRASE:
            break
    return [], ""


def _is_noun(claim: Claim) -> bool:
    """Whether the trigger may be a noun: "the Paris murders", and not "Gunmen murdered"."""
    kind, word = kinds().get(claim.kind), claim.trigger.quote.lower()
    return kind is not None and not {word, word.removesuffix("s")}.isdisjoint(kind.triggers.nouns)


@cache
def _nouns() -> frozenset[str]:
    """The nouns that say a kind, whichever."""
    return frozenset(noun for kind in kinds().values() for noun in kind.triggers.nouns)


def _ahead(before: list[str]) -> str:
    """The words with a capital right before the trigger."""
    capitals = takewhile(lambda word: word[0].isupper() and word.lower() not in _BOUNDARIES, reversed(before))
    return " ".join(reversed(list(capitals)))


def _behind(after: str) -> Iterator[tuple[str, bool]]:
    """Names in what follows the trigger in its phrase, each with whether it is that of a stretch of land.

    No day is part of one: "at Ket Monday".
    """
    for found in _NAMED.finditer(after):
        if _OWNER.match(found[0]) or _THEIRS.search(after[: found.start(1)]):
            continue
        words = found[1].split()
        while len(words) > 1 and words[-1].lower() in CALENDAR:
            words.pop()
        following = _NEXT_WORD.match(after, found.end())
        behind = following is not None and following[1].lower() in _STRETCHES
        yield " ".join(words), behind or _STRETCH_AHEAD.search(after[: found.start(1)]) is not None


def _names(
    claim: Claim, compound: str, before: str, after: str, behind: Iterable[tuple[str, bool]], *, undated: bool
) -> frozenset[str]:
    """The names in a phrase that may mean one happening to other texts, unless other words of it tell which."""
    narrow = [name for name, is_stretch in behind if not is_stretch]
    places = (each for each in claim.arguments if each.role is Role.PLACE and not each.value.islower())
    ahead = [each.value for each in places if 0 <= claim.trigger.start - each.span.end <= 1]
    if not (compound or narrow or ahead):
        return frozenset()
    if claim.argument(Role.TIME) is None:
        if _MONTH_AHEAD.search(before) or _MONTH_BEHIND.match(after):
            return frozenset()
        if undated and (_DAY_AHEAD.search(before) or _DAY_BEHIND.search(after)):
            return frozenset()
    if _WHOSE.search(before) or (claim.trigger.quote.endswith("s") and _OF_MANY.search(before)):
        return frozenset()
    return frozenset(filter(_tells, map(fold, [compound, *narrow, *ahead])))


@lru_cache(maxsize=1 << 13)
def _tells(label: str) -> bool:
    """Whether a folded name tells one happening from another: no state, demonym, day or office."""
    words = label.split()
    if len(label) == 1 or state(label):
        return False
    return any(word not in _COMMON and word not in DEMONYMS for word in words)


def is_distinctive(label: str) -> bool:
    """Whether a label is narrower than a great city or region, where much of one kind happens."""
    return label not in PLACES


@lru_cache(maxsize=1 << 13)
def is_rare(label: str) -> bool:
    """Whether a folded name is hardly that of two happenings: of a house, a ship, a village, a small town."""
    known, size = candidates(label)
    if size is Precision.PROVINCE or not is_distinctive(label) or label.rpartition(" ")[2] in _STRETCHES:
        return False
    towns = [place for place in known if place.precision is Precision.CITY]
    return not known or (bool(towns) and max(place.people for place in towns) < _MANY)


@lru_cache(maxsize=1 << 13)
def is_small_town(label: str) -> bool:
    """Whether a folded name is a town's, and every place of it has too few people for much of one kind to happen."""
    known = candidates(label)[0]
    is_town = label not in CALENDAR and any(place.precision is Precision.CITY for place in known)
    return is_town and max(place.people for place in known) < _MANY
