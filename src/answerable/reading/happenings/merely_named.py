"""Words that name a house, or who takes part in a happening, and tell of none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.model.vocabulary import nouns
from answerable.model.vocabulary.groups import INQUIRIES
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Labelled, Word, singular

_HOUSES = word_set("prison jail gaol custody cell penitentiary")
_LEAVING = word_set("from at near outside inside")
_LASTING = word_set("civil insurgency insurgencies")
"""By which a war of years is merely named, or those who wage it: "the civil war", "joined the insurgency"."""
_WAGING = word_set("wage launch mount fight")
_ORDERED = frozenset({"armed_attack", "assassination", "bombing", "killing", "mass_killing", "shooting"})
_MEDIA = frozenset({"speech", "statement"})
_BY_WAY = word_set("in by through via with")
_BEFORE_A_MEDIUM = 4
"""Words that may stand between "in" and the noun of a medium."""
_RATED = frozenset({"accident", "death", "disaster"})
_RATES = word_set("mortality rate")
_STANDING = word_set("bid candidate candidacy challenger contender hopeful nominee")
"""Who stands in an election, and how."""
_BEFORE_ELECTION = 7
"""Words before an election's noun among which its "in" stands."""
_FORCES = word_set("bureau branch brigade department directorate division squad taskforce unit")
_POLICING = word_set("suppression prevention eradication")
_BODIES = word_set("board body bureau commission committee panel squad team unit")
_OFFICES = word_set("rapporteur envoy commissioner subcommittee")
"""Who is charged with what "on" or "for" behind the office names."""
_CHARGE = word_set("on for against")
_LISTED = frozenset({"ADJ", "CONJ", "N", "NAME"})
_LONGEST_OFFICE = 14
"""Words of an office's name at most."""
_CASES = word_set("trial charge allegation accusation")
"""What an act's noun may stand before that tells only what it is about."""
_BEFALLING = word_set("abuse beat death die ill-treatment kill killing mistreatment murder suicide torture")
_TO_COME = word_set("'d 'll ’d ’ll about against if of unless")
"""Words with which a warning may be of what is to come."""
_OBJECT = 4
"""Words in which the object of a verb begins."""


def tells_nothing(words: Sequence[Word], i: int, kind: str) -> bool:
    """Whether a word only names a house, or who is behind an act that is told by its own word.

    "Released from prison", "ordered the murders", "outbreak mortality", "a candidate in the primary", "the crime
    suppression division", "two probe committees", "the rapporteur on torture", "the death of Tarn in custody",
    "assassination threats". Nor does who warns that something is so threaten.

    Args:
        words: of the sentence.
        i: number of the word.
        kind: id of the kind that it is taken to say.
    """
    if i > 0 and words[i].base in _HOUSES and words[i - 1].lower in _LEAVING:
        return True
    if kind == "armed_attack" and words[i].lower in _LASTING:
        return not any(word.base in _WAGING for word in words[max(0, i - _OBJECT) : i])
    if kind in _RATED and any(word.base in _RATES for word in words[i + 1 : i + 2]):
        return True
    if kind == "election" and words[i].tag != "V" and _is_stood_in(words, i):
        return True
    if _is_of_a_force(words, i, kind) or _is_of_an_office(words, i):
        return True
    if kind == "arrest" and words[i].base == "custody" and _is_where_it_befell(words, i):
        return True
    if kind in _ORDERED and words[i].tag == "N" and any(word.base == "threat" for word in words[i + 1 : i + 2]):
        return True
    if kind == "threat" and words[i].base == "warn" and _warns_of_what_is(words, i):
        return True
    near = words[i + 1 : i + 1 + _OBJECT]
    return kind == "incitement" and words[i].base == "order" and any(nouns().get(w.base, "") in _ORDERED for w in near)


def _warns_of_what_is(words: Sequence[Word], i: int) -> bool:
    """Whether a warning tells what is so, and nothing of what is to come: "warned that the rebels had guns"."""
    rest = words[i + 1 :]
    verb = next((k for k, word in enumerate(rest) if word.tag in {"V", "AUX", "MD"}), 0)
    bidding = any(word.tag in {"TO", "NEG"} for word in rest[:verb])
    return verb > 0 and not bidding and not any(word.tag == "MD" or word.lower in _TO_COME for word in rest)


def _is_where_it_befell(words: Sequence[Word], i: int) -> bool:
    """Whether custody is only where somebody died or was hurt: "the death of Tarn in custody"."""
    before = words[max(0, i - _LONGEST_OFFICE) : i]
    if not any(word.lower == "in" for word in before[-2:]):
        return False
    last = max((k for k, word in enumerate(before) if word.tag == "V" or word.text in {",", ";"}), default=0)
    return any(word.base in _BEFALLING for word in before[last:])


def _is_of_a_force(words: Sequence[Word], i: int, kind: str) -> bool:
    """Whether a noun says what a force was set up for, or that a body looks into something; no "demonstrators attack
    police".
    """
    if words[i].tag == "V" or i + 1 >= len(words):
        return False
    following = words[i + 1]
    if kind in INQUIRIES:
        return following.base in _BODIES
    return following.base in _FORCES or (words[i].lower in _POLICING and following.lower == "police")


def _is_of_an_office(words: Sequence[Word], i: int) -> bool:
    """Whether a noun says what an office is for: "the envoy for missing persons and enforced disappearances"."""
    if words[i].tag == "V":
        return False
    for k in range(i - 1, max(0, i - _LONGEST_OFFICE), -1):
        if words[k].lower in _CHARGE:
            return words[k - 1].base in _OFFICES
        if words[k].tag not in _LISTED and words[k].text != ",":
            return False
    return False


def repeats(words: Sequence[Word], i: int, kind: str, told: Sequence[Trigger]) -> bool:
    """Whether "guilty" only ends what "found" before it begins to say: "found a clerk | guilty"."""
    return (
        kind == "conviction"
        and words[i].lower == "guilty"
        and bool(told)
        and told[-1].kind == kind
        and words[told[-1].main].base == "find"
    )


def says_nothing_alone(words: Sequence[Word], i: int, kind: str) -> bool:
    """Whether a word says a happening only with the next: "on trial", "deeply concerned", "criminal charges".

    Args:
        words: of the sentence; one stands behind it.
        i: number of the word.
        kind: id of the kind that it is taken to say.
    """
    following = words[i + 1]
    if words[i].tag == "ADV":
        return following.tag in {"V", "ADJ"}
    if words[i].tag == "ADJ":
        return following.tag == "N" and nouns().get(following.base, "") == kind
    return words[i].tag == "PREP"


def _is_stood_in(words: Sequence[Word], i: int) -> bool:
    """Whether an election is one in which somebody is said to stand, and no year tells that it was held."""
    for k in range(i - 1, max(0, i - _BEFORE_ELECTION), -1):
        if words[k].tag in {"V", "PUNCT", "TIME"} or words[k].text[:1].isdigit():
            return False
        if words[k].lower in {"in", "for"}:
            return words[k - 1].base in _STANDING
    return False


def is_medium(words: Sequence[Word], first: int, last: int, kind: str, mains: Iterable[int]) -> bool:
    """Whether a noun only tells by what somebody did what a verb behind it says: "In a letter, Norland accepted …".

    Args:
        words: of the sentence.
        first: number of the noun's first word.
        last: one past its last.
        kind: id of the kind that it is taken to say.
        mains: numbers of the words that say the sentence's happenings.
    """
    if kind not in _MEDIA or words[first].tag != "N":
        return False
    opening = words[max(0, first - _BEFORE_A_MEDIUM) : first]
    by_way = any(
        word.lower in _BY_WAY and k + 1 < len(opening) and opening[k + 1].tag == "DET" for k, word in enumerate(opening)
    )
    return by_way and any(main >= last and words[main].tag == "V" for main in mains)


def names_charges(shape: Shape, trigger: Trigger) -> bool:
    """Whether an act's noun only says what a trial or charges are for: "rape charges", "a torture trial"."""
    chunk = shape.chunk_at[trigger.first]
    if chunk is None or trigger.first in shape.group_at or trigger.first >= chunk.head:
        return False
    if trigger.kind == "unfair_trial":
        return False
    return singular(shape.words[chunk.head].lower) in _CASES


def is_modifier(words: Sequence[Word], first: int, last: int, named: Sequence[Labelled]) -> bool:
    """Whether names right before a noun call the happening something, and are no person's: "the Mykonos murders"."""
    inside = [n[2] for n in named if n[0] < last and n[1] > first]
    return "person" not in inside and all(word.tag == "NAME" for word in words[first:last])
