"""Which of the words that the network gives to the sides of a happening fill them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import DOING, DONE_TO, WHO, Argument, Claim, Role, ordered
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary import kinds, nouns
from answerable.reading.encoder.name_sorts import undescribed
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import RELATIVES, word_set
from answerable.reading.language.names import DESCRIBING, PERHAPS_PLACES, TITLES, Sort
from answerable.reading.language.organs import ORGANISATION_WORDS, ORGANS
from answerable.reading.language.people import INSTRUMENTS, WEAPONS, is_people
from answerable.reading.language.phrases import UNIQUE, normal
from answerable.reading.language.words import Labelled, Word, lower_at
from answerable.reading.places.places import country_of

_HEADLINE_VERBS = word_set(
    "admits confesses claims denies says warns vows urges faces slams sanctions designates thwarts foils averts lifts "
    "imposes freezes blacklists bans jails frees orders quashes annuls upholds clears"
)
_SIDES = ("who", "whom")
_THE = re.compile(r",\s+(?:the|an?|its|their)\s+")
_OVER_WHAT = re.compile(r"\s+(?:of|for|at|in|to)\s+")
"""Behind a post: what it is a post of."""
_BROKEN_OFF = frozenset({"'s", "’s"}) | word_set("the a an of in at on by from for with")
"""Words at the end of a stretch that was heard, behind which it went on: "a grand jury in | Karsa"."""
_TRIMMED = word_set("the a an this that these those of by to for in on at from with against and or 's ’s")
_MEASURED = word_set("year month week day hour minute metre meter kilometre kilometer mile dollar euro percent rupee")
_SOME = word_set("thousands hundreds dozens scores millions other others another")
_CONDITIONS = word_set("custody")
"""Nouns of a state in which somebody is kept."""
_IN_MANY = word_set("rights affairs arms appeals news sports services systems forces children women men")
"""Plurals that stand before another noun."""
_NOBODY = frozenset({"no one", "no-one", "nobody", "none"})
_DIRECTIONS = word_set("north south east west northeast northwest southeast southwest")
_BEYOND = word_set("outside near beyond")
_LOOSE = frozenset({"PREP", "CONJ", "SUB"})
_STEPS = word_set("ban case restriction charge sentence list listing suspension membership freeze account")
"""Nouns of measures and steps that say no kind by themselves."""
_LISTED = 12
"""Words that may stand between two persons of a list, ages and offices among them."""
_LINKING = frozenset({"and", "or", "&", "as"})
_TELLING = word_set(
    "finding report data statement figure statistic testimony account document record study survey estimate press media"
)
"""What is written or counted, and whose makers tell by it."""
_SAYS = word_set("say says said told read reads")
_WHERE = word_set("by from in at near on outside for")
_BODIES = ORGANISATION_WORDS | ORGANS | UNIQUE | {"prosecution"}
_ANOTHER_PLACE = 0.7
"""Probability from which a happening is in another place too."""
_BORDERS = frozenset({"border", "frontier"})
"""What a place lies near, and not in."""
_ALONG_WITH = re.compile(r"\b(?:(?:along|jointly|together)\s+with|alongside)\s+$", re.I)
_LEAD = 20
"""Code points before a charge within which such words end."""


def names_nobody(words: Sequence[Word]) -> bool:
    """Whether words can name no side of a happening: a sum, a day, a preposition, a superlative, "no one"."""
    if any(word.text in "$€£¥" or word.text.endswith("$") for word in words):
        return True
    if all(word.tag in {"TIME", "PREP", "ADV", "SUB", "MD", "AUX"} for word in words):
        return True
    if all(word.tag in {"NUM", "DET"} and word.lower not in _SOME for word in words):
        return True
    if words[-1].base in _CONDITIONS or " ".join(word.lower for word in words) in _NOBODY:
        return True
    if words[0].lower in RELATIVES or (words[-1].tag == "N" and words[-1].base in _MEASURED):
        return True
    return len(words) == 1 and (
        (words[0].lower.endswith("est") and words[0].tag == "ADJ") or words[0].lower == "according"
    )


def is_step(shape: Shape, first: int, last: int) -> bool:
    """Whether words are for a measure or a step, which is no side of another: "lifted the ferry ban"."""
    chunk = shape.chunk_at[first]
    if chunk is None or chunk.pronoun or not first <= chunk.head < last or chunk.name is not None:
        return False
    head = shape.words[chunk.head].base
    return head in _STEPS or _family(nouns().get(head, "")) in (Family.ANSWER, Family.REVERSAL)


def _family(kind: str) -> Family | None:
    return kinds()[kind].family if kind else None


def to_the_joined(shape: Shape, first: int, last: int) -> int:
    """Where the words end that name a side, with what an "and" at their end joins: "the Norse and | Velish armies"."""
    if last - first < 2 or shape.words[last - 1].tag != "CONJ":
        return last
    joined = shape.chunk_at[last]
    return joined.last if joined is not None else last - 1


def to_the_noun(shape: Shape, trigger: Trigger, first: int, last: int) -> int:
    """Where the words end that name a side: with the noun of "French hall", where they stop at what describes it.

    With their first word, so that nothing is left, where they only describe the happening: "anti-government" of
    protests.
    """
    words, chunk = shape.words, shape.chunk_at[first]
    if chunk is None or last > chunk.head or shape.chunk_at[last - 1] is not chunk or chunk.pronoun:
        return last
    end = words[last - 1]
    noun = end.tag == "N" and chunk.name is None and not chunk.first <= trigger.main < chunk.last
    before = words[last - 1 : trigger.first] if last < trigger.first <= chunk.head and end.lower == end.base else ()
    if before and all(word.tag == "N" for word in before):
        return trigger.first  # "death squad" of "the death squad murders"
    if noun and all(word.tag == "N" for word in words[last : chunk.head + 1]):
        verb = any(word.lower != word.base and word.lower not in _IN_MANY for word in words[last : chunk.head])
        return last if verb else chunk.head + 1  # "appeals" of "the appeals chamber"; "clerk" of "Clerk admits theft"
    within = chunk.first <= trigger.main < chunk.last
    describes = end.lower in DEMONYMS or end.tag in {"ADJ", "NUM"} or end.text.endswith(DESCRIBING)
    if not describes and (within or end.lower != "other"):
        return last
    if within:
        return last if end.lower in DEMONYMS else first
    return chunk.head + 1


def with_owned(shape: Shape, trigger: Trigger, last: int) -> int:
    """Where the words end of people whom what ends at `last` only owns: "Norland's leadership had ordered the killing".

    At `last` itself where it owns nobody, or the happening itself.
    """
    owner = shape.chunk_at[last - 1]
    owned = shape.chunk_at[last + 1] if last + 1 < len(shape.words) and shape.words[last].tag == "POS" else None
    if owner is None or owned is None or owned.owner is not owner or owned.first <= trigger.main < owned.last:
        return last
    return owned.head + 1 if is_people(shape, owned) else last


def without_where(shape: Shape, first: int, last: int) -> int:
    """Where words for a side end, before what only begins to tell of it: "a car" of "a car north of Dravna".

    "A man" of "a man walking".
    """
    words = shape.words
    for i in range(first, last):
        following = lower_at(words, i + 1)
        apart = words[i].lower in _BEYOND
        apart = apart or (i > first and words[i].lower == "responsible" and words[i - 1].lower != "those")
        if apart or (words[i].lower in _DIRECTIONS and following == "of"):
            return i
    while last > first + 1 and (words[last - 1].tag in _LOOSE or _begins_to_tell(shape, last - 1)):
        last -= 1
    return last


def _begins_to_tell(shape: Shape, i: int) -> bool:
    """Whether word `i` is a participle right behind people whom it tells of."""
    chunk = shape.chunk_at[i - 1]
    return shape.words[i].tag == "V" and chunk is not None and chunk.name is None and is_people(shape, chunk)


def of_the_nearest(shape: Shape, first: int, last: int) -> int:
    """Where words for a side begin of whom a participle right behind tells: "a driver of | a minister accused of"."""
    chunk, told = shape.chunk_at[last - 1], shape.group_at.get(last)
    if chunk is None or told is None or told.auxiliaries or not told.passive or chunk.begins <= first:
        return first
    of = lower_at(shape.words, chunk.begins - 1) == "of" and shape.words[chunk.begins].lower in {"a", "an"}
    return chunk.begins + 1 if of and is_people(shape, chunk) else first


def is_means(shape: Shape, first: int, last: int) -> bool:
    """Whether the words `first` to `last` (half-open) name a weapon or an act, no party to another: "an air strike"."""
    chunk = shape.chunk_at[last - 1]
    if chunk is None or chunk.first > first or chunk.head != last - 1 or chunk.name is not None:
        return False
    if chunk.pronoun or is_people(shape, chunk):
        return False
    base = shape.words[chunk.head].base
    return base in WEAPONS or _family(nouns().get(base, "")) is Family.ACT


def is_no_weapon(word: Word) -> bool:
    """Whether a noun names what somebody does, no weapon and no blow struck with one: "crackdown", "siege"."""
    act = _family(nouns().get(word.base, "")) is Family.ACT
    return word.base not in INSTRUMENTS and (act or word.base in WEAPONS)


def with_person(shape: Shape, first: int, last: int) -> tuple[int, int]:
    """The whole of what words only begin: "Ana Tarn" for the "Velish" of "Velish minister Ana Tarn", "state media"."""
    chunk = shape.chunk_at[first]
    if chunk is None or last > chunk.head or shape.chunk_at[last - 1] is not chunk or chunk.pronoun:
        return first, last
    if chunk.name is not None and chunk.name.sort is Sort.PERSON and chunk.name.first >= last:
        return chunk.name.first, chunk.name.last
    teller = is_people(shape, chunk) or shape.words[chunk.head].base in _TELLING
    common = chunk.name is None and shape.words[last - 1].tag != "NAME"
    return first, chunk.head + 1 if common and teller else last


def for_whom(shape: Shape, last: int) -> int:
    """Where words for who speaks end, with whom a spokesman speaks for: "spokesman | for the Front"."""
    spokesman = shape.words[last - 1].lower.startswith("spokes") and lower_at(shape.words, last) in {"for", "of"}
    whom = shape.owned(shape.chunk_from(last + 1)) if spokesman else None
    return last if whom is None or whom.pronoun else whom.last


def unbroken(shape: Shape, first: int, last: int, named: Sequence[Labelled]) -> tuple[int, int]:
    """The words with the whole of a name that they break off: "Ana Tarn Velin" for its "Ana", "Dravna Rights Watch".

    Args:
        shape: of the sentence.
        first, last: the words (half-open).
        named: the names of the sentence.
    """
    heard = [(n[0], n[1]) for n in named if n[2] != "demonym" and n[0] < last and n[1] > first]
    ruled = [(name.first, name.last) for name in shape.names if name.sort is not Sort.DEMONYM]
    sent = [each for each in ruled if any(shape.words[i].lower in {"in", "on", "to"} for i in range(*each))]
    for start, end in [*heard, *sent] if heard else ruled:  # "UN Mission in Velden"
        if start <= first < end or start < last <= end:
            first, last = min(first, start), max(last, end)
    return first, last - (shape.words[last - 1].tag == "CONJ")  # a name heard as "Dravna Council and"


def narrowed(
    shape: Shape, trigger: Trigger, words: tuple[int, int], named: Sequence[Labelled]
) -> tuple[int, int, bool]:
    """Where the words of a side begin and end, cut to the name in them, and whether they are one.

    A person's or a place's name that only describes who it is stays part of the description: "a Dravna man", "Tarn
    supporters", "Tarn's killers"; so does one behind a verb.

    Args:
        shape: of the sentence.
        trigger: of the happening.
        words: the first word, and one past the last.
        named: the names of the sentence.
    """
    first, last = words
    inside = [n for n in named if n[0] < last and n[1] > first and n[2] != "demonym"]
    inside = [n for n in inside if not shape.words[n[1] - 1].text.endswith(DESCRIBING)]  # "Karsten-led"
    whole = next((n for n in inside if n[0] <= first and n[1] >= last), None)
    person = next((n for n in inside if n[2] == "person"), None)
    if person is not None and any(shape.words[i].tag == "V" for i in range(first, person[0])):
        person = None  # "those involved in Tarn's arrest"
    verb = next((i for i in range(first + 1, inside[0][0]) if shape.words[i].tag == "V"), 0) if inside else 0
    told = shape.chunk_at[verb - 1] if verb else None
    if told is not None and told.name is None and is_people(shape, told):  # "men | linked to the murder of Tarn"
        last, inside = verb, []
    if person is not None and _is_whose(shape, first, person[0]):
        person = None  # "a critic of President Tarn"
    describing = next((n for n in inside if n[2] in {"person", "place"} and _describes(shape, trigger, n[1])), None)
    if describing is not None and inside[-1] is describing:
        chunk = shape.chunk_at[describing[1] - 1]
        return without_title(shape, first, last), max(last, chunk.head + 1 if chunk is not None else last), False
    if person is not None and (owned := _people_of(shape, trigger, person[1])) is not None:
        return person[0], owned.head + 1, False
    if whole is not None:  # "Security" is cut out of "Security Council"
        first, last = whole[:2]
    elif person is not None:
        first, last = max(first, person[0]), min(last, person[1])
    first = without_title(shape, first, last)
    name = bool(inside) and (whole is not None or person is not None or inside[-1][1] >= last)
    return first, last, name and is_proper(shape.words, first, last, named)


def _is_whose(shape: Shape, first: int, at: int) -> bool:
    """Whether the name at `at` only tells whose the one is whom words from `first` on describe: "an aide to Tarn"."""
    chunk = shape.chunk_at[at]
    i = chunk.first - 1 if chunk is not None else -1
    before = shape.chunk_at[i - 1] if i > first and shape.words[i].tag in {"PREP", "TO"} else None
    if before is None or not before.nameless:
        return False
    return is_people(shape, before) or (shape.words[before.head].lower == "head" and shape.words[i].lower == "of")


def _describes(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a name that ends before word `last` stands before a noun for people, in the phrase of that noun."""
    chunk = shape.chunk_at[last - 1]
    if chunk is None or last > chunk.head or chunk.name is not None or chunk.first <= trigger.main < chunk.last:
        return False
    return shape.words[chunk.head].tag == "N" and is_people(shape, chunk)


def _people_of(shape: Shape, trigger: Trigger, last: int) -> Chunk | None:
    """The people who are somebody's, whose name ends before word `last`, and who are meant: "Tarn's killers"."""
    owner = shape.chunk_at[last - 1]
    held = shape.owned(owner) if owner is not None and owner.last == last else None
    if held is None or held is owner or held.name is not None or held.first <= trigger.main < held.last:
        return None
    return held if shape.words[held.head].tag == "N" and is_people(shape, held) else None


def comes_from(shape: Shape, first: int) -> bool:
    """Whether "from" stands before the phrase of word `first`."""
    begins = shape.begins_at(first)
    return begins > 0 and shape.words[begins - 1].lower == "from"


def from_the_head(shape: Shape, first: int) -> int:
    """Where words for a side begin whose head it is that is meant: "head of | the Tarn"; at `first` for any other."""
    chunk = shape.chunk_at[first]
    at = chunk.begins - 2 if chunk is not None and lower_at(shape.words, chunk.begins - 1) == "of" else -1
    return at if at >= 0 and shape.words[at].lower == "head" and shape.words[at].tag == "N" else first


def without_title(shape: Shape, first: int, last: int) -> int:
    """Where the name itself begins: behind the office of "President Ana Tarn", behind "Norse-backed"."""
    first = undescribed(shape.words, first, last)
    for name in shape.names:
        if name.title <= first < name.first < last:
            return name.first
    return first


def whole_name(shape: Shape, first: int, last: int) -> tuple[int, int]:
    """The words with the whole of the place's name that they break off: "Wadi" of "Wadi Sarim"."""
    for name in shape.names:
        if first < last and name.first <= first and last < name.last and name.sort is not Sort.PERSON:
            return name.first, name.last
    return first, last


def whole_place(shape: Shape, trigger: Trigger, first: int, last: int) -> tuple[int, int]:
    """The words with the rest of the place that they break off: "southern" of "the southern city of Tarn", "police" of
    "a police station".

    Nothing where no noun is among them, or where what they describe is the happening itself.
    """
    words = shape.words
    first, last = whole_name(shape, first, last)
    while last > first and words[last - 1].tag == "PREP":
        last -= 1
    chunk = shape.chunk_at[last - 1] if first < last else None
    alone = chunk is not None and chunk.name is None and last - first == 1 and words[first].text.islower()
    if chunk is not None and (alone or words[last - 1].tag == "ADJ") and last <= chunk.head:
        if last <= trigger.main <= chunk.head:
            return first, first
        last = chunk.head + 1
    if chunk is not None and last == chunk.head + 1 and last + 1 < len(words) and words[last].lower == "of":
        held = shape.chunk_from(last + 1)
        if held is not None and held.name is not None and held.name.sort in PERHAPS_PLACES:
            last = held.name.last
    return (first, last) if any(words[k].tag in {"N", "NAME"} for k in range(first, last)) else (first, first)


def together(words: Sequence[Word], parts: Sequence[Labelled]) -> list[Labelled]:
    """The parts with one filler a side: the likeliest, and those that a list or an "and" joins to it."""
    kept: list[Labelled] = []
    for part in parts:
        if part[2] in _SIDES:
            continue
        before = kept[-1] if kept else None
        if before is not None and (before[1], before[2]) == (part[0], part[2]):  # "the", "2012 raid": one charge
            kept[-1] = (before[0], part[1], part[2], min(before[3], part[3]))
        else:
            kept.append(part)
    for side in _SIDES:
        fillers = [part for part in parts if part[2] == side]
        if not fillers:
            continue
        best = max(range(len(fillers)), key=lambda k: fillers[k][3])
        group = [fillers[best]]
        for k in range(best + 1, len(fillers)):
            if not _joined(words, fillers[k - 1][1], fillers[k][0]) or _owns_the_next(
                words, fillers[k - 1], fillers[k]
            ):
                break
            group.append(fillers[k])
        for k in range(best - 1, -1, -1):
            if not _joined(words, fillers[k][1], fillers[k + 1][0]):
                break
            group.insert(0, fillers[k])
        kept.extend(group if _is_list(words, group) else [fillers[best]])
    return sorted(kept)


def _owns_the_next(words: Sequence[Word], before: Labelled, part: Labelled) -> bool:
    """Whether a comma alone stands before an owner, who begins a clause: "when it jailed Tarn, Holt's mood fell"."""
    owner = part[1] < len(words) and words[part[1]].tag == "POS"
    return owner and [word.text for word in words[before[1] : part[0]]] == [","]


def _is_list(words: Sequence[Word], group: Sequence[Labelled]) -> bool:
    """Whether fillers that commas part are a list, which an "and" closes, or name what they describe.

    Not "the attacker, a man", nor "by armed men, the guards".
    """
    between = [word.lower for one, other in pairwise(group) for word in words[one[1] : other[0]]]
    named = [any(word.tag == "NAME" for word in words[part[0] : part[1]]) for part in group]
    return any(each in _LINKING for each in between) or any(named)


def told_by(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Where the words stand that name who tells: "the Chamber" of "findings of the Chamber"."""
    last = next((i for i in range(first + 1, last) if _is_verb(words[i])), last)
    paper = words[first].tag == "N" and words[first].base in _TELLING and first + 2 < last
    if paper and words[first + 1].lower in {"of", "by", "from"}:
        first += 2
    return trimmed(words, first, last)


def _is_verb(word: Word) -> bool:
    return word.tag in {"V", "AUX", "MD"} or word.lower in _SAYS


def is_proper(words: Sequence[Word], first: int, last: int, named: Sequence[Labelled]) -> bool:
    """Whether words hold the name of what they stand for, and neither only of where it is ("the office in Norland") nor
    of what it is of ("members of the Oath Keepers", "a Dravna Watch spokesman"), unless that is one body.
    """

    def heard(i: int) -> bool:
        return any(n[0] <= i < n[1] for n in named)

    if any(words[i].lower in _WHERE and not heard(i) for i in range(first, last)):
        return False
    end = next((i for i in range(first + 1, last) if words[i].tag == "PREP" and not heard(i)), last)
    head = words[end - 1]
    return heard(end - 1) or head.tag != "N" or head.capital or head.lower in _BODIES


def _joined(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether what stands between two fillers makes one list of them."""
    between = words[first:last]
    if any(word.tag in {"V", "AUX", "MD", "SUB"} or word.text in {";", ":", "."} for word in between):
        return False
    if any(word.lower in RELATIVES for word in between):  # "the families of two men, whom Norland holds"
        return False
    return any(word.lower in {"and", "or", ",", "&", "as"} for word in between) and len(between) <= _LISTED


def heard_as_names(words: Sequence[Word], arguments: Iterable[Argument], named: Sequence[Labelled]) -> list[Argument]:
    """The arguments, by name only those in whose words the network hears a name: not the "Troops" of a heading.

    Args:
        words: of the sentence.
        arguments: of one of its happenings.
        named: the names that the network hears in it.
    """
    heard = [(words[n[0]].start, words[n[1] - 1].end) for n in named]
    return [
        replace(each, name=False)
        if each.name
        and each.value == normal(each.span.quote)
        and words[0].start <= each.span.start < words[-1].end
        and not any(start < each.span.end and each.span.start < end for start, end in heard)
        else each
        for each in arguments
    ]


def names_none_alone(arguments: Sequence[Argument], ruled: Claim | None) -> list[Argument]:
    """The arguments of what is put as a fact, without a name for who did it that the rules do not read there.

    Where the rules read the same happening and name nobody, the network's word alone makes nobody its doer: "how the
    Security Council dealt with the bombing".
    """
    if ruled is None:
        return list(arguments)
    known = [each for each in ruled.arguments if each.role is Role.PERPETRATOR]

    def is_known(doer: Argument) -> bool:
        span = doer.span
        return any(
            each.value == doer.value or (each.name and span.start <= each.span.start and each.span.end <= span.end)
            for each in known
        )

    return [each for each in arguments if each.role is not Role.PERPETRATOR or not each.name or is_known(each)]


def lies_beside(shape: Shape, trigger: Trigger, place: Argument, sure: float, known: Iterable[Argument]) -> bool:
    """Whether an argument is no second place, or surely one, that no verb parts from the first: "at Ket in Orsk".

    A happening that is named by a place has no other: "dedicated to the dead of the Ket bombing at Orsk cemetery".
    """
    others = [a.span for a in known if a.role is Role.PLACE] if place.role is Role.PLACE else []
    at = shape.place_of(place.span) if others else None
    if at is None:
        return True
    border = not _BORDERS.isdisjoint(word.lower for word in shape.words[at[1] - 1 : at[1] + 1])
    if border or sure < _ANOTHER_PLACE:
        return False
    told = [other for other in map(shape.place_of, others) if other is not None]
    if any(other[1] == trigger.first for other in told):
        return False
    return not any(i in shape.group_at for other in told for i in range(min(at[1], other[1]), max(at[0], other[0])))


def tidy(text: str, arguments: Sequence[Argument]) -> list[Argument]:
    """In the order of the text, each once; "Gdańsk" and "Poland" behind it are one place, two countries are not.

    Nobody of a name does to himself what he does, nor is he what he is told to speak of; nor does a post behind a
    comma make one person two: "Ivo Tarn, the Karsa Bureau Chief for the Courier".
    """
    unique = {(a.role, a.span.start, a.span.end): a for a in arguments}
    found: list[Argument] = []
    last = -1
    for argument in ordered(unique.values()):
        if argument.role is Role.PLACE:
            if last >= 0 and argument.span.start < found[last].span.end:
                continue
            beside = last >= 0 and text[found[last].span.end : argument.span.start].strip() == ","
            if beside and not (country_of(found[last].value) and country_of(argument.value)):
                span = Span.of(text, found[last].span.start, argument.span.end)
                found[last] = replace(found[last], span=span, value=normal(span.quote))
                continue
            last = len(found)
        found.append(argument)
    people = [a.span for a in found if a.role in WHO]
    actors = [a.span for a in found if a.role is Role.ACTOR]  # a court that sentences is not where it does
    barred = {Role.INSTRUMENT: people, Role.PLACE: actors}
    found = [a for a in found if not any(map(a.span.overlaps, barred.get(a.role, ())))]
    found = [a for a in found if not any(_is_post_of(text, one, a) for one in found)]
    doers = {a.value for a in found if a.role is Role.PERPETRATOR and a.name}
    found = [a for a in found if a.role is not Role.VICTIM or a.value not in doers]
    found = [a for a in found if a.role is not Role.CHARGE or not any(_is_same(a.span, span) for span in actors)]
    found = [a for a in found if a.role is not Role.CHARGE or not _is_beside(text, a.span)]
    done = [a for a in found if a.role in DONE_TO]
    begun = {a.span.start for a in done}
    ends = [a.span for a in done]  # "Lima" is no other than "de Lima"
    return [
        a
        for a in found
        if a.role not in DOING
        or (a.span.start not in begun and not any(s.start < a.span.start and a.span.end == s.end for s in ends))
    ]


def _is_post_of(text: str, person: Argument, argument: Argument) -> bool:
    """Whether words in capitals only say what somebody right before them is."""
    if not (person.name and argument.name and person.role is argument.role and argument.role in WHO):
        return False
    if _THE.fullmatch(text[person.span.end : argument.span.start]) is None:
        return False
    return _OVER_WHAT.split(argument.value, maxsplit=1)[0].split()[-1].lower() in TITLES


def _is_beside(text: str, span: Span) -> bool:
    """Whether words tell with whom somebody is charged, and not with what: "charged together with Ana Tarn"."""
    return _ALONG_WITH.search(text[max(0, span.start - _LEAD) : span.start]) is not None


def _is_same(one: Span, other: Span) -> bool:
    """Whether words are the same but for an article."""
    return one.end == other.end and 0 <= other.start - one.start <= len("the ")


def without_verb(words: Sequence[Word], first: int, last: int) -> int:
    """Where words for a side end, before a headline's verb that looks like a noun: "Orsk guard admits"."""
    said = words[last - 1]
    return last - 1 if last - first > 1 and said.lower in _HEADLINE_VERBS else last


def tells_which(word: Word) -> bool:
    """Whether a word behind "those" tells of whom: "those arrested", "those protesting", "those responsible"; no "those
    men".
    """
    return word.tag == "V" or (word.tag == "N" and word.lower.endswith("ing")) or word.lower == "responsible"


def trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Without articles and prepositions at its head and end, and marks at its ends; but "those arrested"."""
    while first < last and (words[first].lower in _TRIMMED or not words[first].text[0].isalnum()):
        if words[first].lower == "those" and first + 1 < last and tells_which(words[first + 1]):
            break
        first += 1
    while last > first and (words[last - 1].lower in _BROKEN_OFF or not words[last - 1].text[-1].isalnum()):
        if words[last - 1].text[-1] in ".)" and words[last - 1].text[0].isalnum():
            break
        last -= 1
    return first, last
