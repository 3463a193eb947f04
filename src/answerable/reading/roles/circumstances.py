"""Where, and for how long or how much: the arguments that are no people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.model.vocabulary.groups import HARMS
from answerable.reading.happenings.frames import TERMED, Frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.units import UNITS
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import INSTRUMENTS
from answerable.reading.language.phrases import normal
from answerable.reading.language.words import Labelled, Word
from answerable.reading.numbers.counts import Number
from answerable.reading.numbers.terms import Term
from answerable.reading.roles.blame import is_laid_on
from answerable.reading.roles.pointing import with_the_other

_PLACING = word_set("in at near outside inside around across throughout off")
_BEFORE_PLACES = _PLACING | word_set("on from into to within along")
_PLACED = frozenset({"place", "facility"})
_DATES_AND_SUMS = word_set(
    "january february april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday hundred thousand million billion"
)
"""Words with a capital that names of places look like; "May" and "March" are places too."""
_SITES = word_set(
    "prison province district city town village airport camp square region island county governorate valley base mine "
    "factory plant hospital mosque church school market university college theatre theater mall stadium crossing "
    "checkpoint neighbourhood neighborhood"
)
"""Common nouns that, after a name, make a place: "Evin prison"."""
_NO_PLACES = word_set(
    "hamas hezbollah hizbullah hizballah taliban daesh wagner fatah nazi kurd kurds easter christmas ramadan "
    "al-qaida al-qaeda qaida qaeda al-shabaab al-shabab shabaab isis isil ira farc pkk "
    "muslim christian islamist communist catholic protestant sunni shia shiite novichok sarin molotov kalashnikov scud"
)
"""Names before an act's noun that are of a group, a feast, a faith or a weapon."""
_OCCASIONS = frozenset({("response", "to"), ("connection", "with"), ("retaliation", "for"), ("reprisal", "for")})
"""Behind these stands what led to a happening, with a place of its own."""
LIKENING = word_set("worst deadliest biggest bloodiest largest highest lowest heaviest longest oldest")
"""Behind these "in" tells among which something stands out."""
_FOR_THE_DEAD = word_set("morgue mortuary")
_BY_WIRE = word_set("phone telephone media facebook twitter whatsapp telegram instagram youtube tiktok internet")
_PAPERS = word_set("newspaper daily weekly magazine website broadcaster")
_MADE_PUBLIC = word_set(
    "video footage film documentary post tweet livestream broadcast interview speech address statement letter article "
    "book comment remark"
)
"""What is spoken, written or shown: something is said in it, and nothing done."""
_KEEPERS = word_set("police army troops forces government")
_LIVING = word_set("living residing resident based born raised headquartered")
_AT_HOME = word_set("in at near outside")
_FIRED = word_set("fired launched thrown shot")
_AFFAIRS = word_set("situation war conflict crisis violence fighting unrest developments")
_ON_THE_WAY = word_set("way route bound headed")
_FARTHEST_WORD = 25
_FARTHEST_TERM = 140
"""Code points between a trigger and its term."""
_TO_WHAT = re.compile(
    r"(?:\s+(?:in|behind)\s+(?:prison|jail|custody|bars))?,?\s+(?:down\s+)?to\s+(?:(?:a|an)\s+(?:\w+\s+){0,2}?of\s+|just\s+|only\s+)?",
    re.I,
)
"""From a punishment that is made shorter, or by how much, to what is left: "by four years, to a total of 22 years"."""
_COMMUTING = word_set("commute convert change")
_MADE_INTO = re.compile(r"[^.;]{0,150}?\bto\s+(?:(?:a|an)\s+(?:\w+\s+){0,2}?of\s+)?", re.I)
"""The same of one that is made another: "the death sentence of a leader convicted of war crimes to life"."""


def place_of(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], taken: frozenset[tuple[int, int]]
) -> Argument | None:
    """The named place of `trigger`: behind it, up to the next happening, or at the head of its clause.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that is placed.
        mains: main words of the sentence's triggers.
        taken: spans that are arguments already.
    """
    group = shape.group_at.get(trigger.main)
    for i in _places_to_look(shape, trigger, group, mains):
        word = shape.words[i]
        if word.tag != "PREP" or word.lower not in _PLACING:
            continue
        chunk = shape.chunk_from(i + 1)
        if chunk is None or not _is_place(shape, chunk):
            continue
        first, last = _with_wider(shape, chunk)
        last = with_the_other(shape.words, last)
        span = shape.span_of(text, first, last)
        if (span.start, span.end) in taken:
            return None
        found = Argument(role=Role.PLACE, span=span, value=normal(span.quote))
        return None if elsewhere(shape, trigger, found) else found
    return None


def elsewhere(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether an argument is where something else was or is.

    - What led to the happening: "charged in connection with a raid in Tarn".
    - What it is only likened to: "a raid that was among the worst in Norland".
    - Where the dead are kept.
    - For whom somebody writes: "a columnist at the newspaper Orsk Times".
    - What was spoken, written or shown in or on: "threats on the telephone", "defended it in a video", "in his State of
      the Union address".
    - Where somebody lives, and what is far off: "shot an editor living in Orsk", "ten miles away from Orsk".
    - On whom it is blamed: "a raid that they blamed on Norland".
    - Where those are who tell: "was shot, according to a clerk in Orsk".
    - Where that is which is talked of: "a session on the situation in Orsk", "condemned the violence in Orsk".
    - Where somebody was going: "seized on their way to the airport".
    - Who keeps somebody: "died in Orsk police custody".
    - No place at all, but what one is like: "in Kafkaesque isolation".
    """
    place = shape.place_of(argument.span) if argument.role is Role.PLACE else None
    if place is None:
        return False
    lower = [word.lower for word in shape.words[: place[1]]]
    told = shape.chunk_at[place[0]]
    if told is not None and any(word.lower in _PAPERS for word in shape.words[told.first : told.last]):
        return True
    if told is not None and place[1] <= told.last and shape.words[told.head].base in _MADE_PUBLIC:
        return True
    if lower[-1] in _KEEPERS or _is_bound_for(shape, place[0]):
        return True
    if all(word.tag in {"ADJ", "DET"} for word in shape.words[place[0] : place[1]]) or lower[-1].endswith("esque"):
        return True
    if lower[-1] in _FOR_THE_DEAD | _BY_WIRE or (
        place[0] > 1 and lower[place[0] - 2] in LIKENING and lower[place[0] - 1] == "in"
    ):
        return True
    if _is_of_another(shape, trigger, place[0]) or "according" in lower[trigger.last : place[0]]:
        return True
    if is_laid_on(shape, trigger, place[0]):
        return True
    return not _OCCASIONS.isdisjoint(pairwise(lower[trigger.last : place[0]]))


def _is_of_another(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a place is where somebody lives, or where that is of which somebody speaks."""
    led = shape.begins_at(first) - 1
    if led < 1 or led - 1 < trigger.last:
        return False
    before = shape.words[led - 1].lower
    if trigger.kind in HARMS and shape.words[led].lower == "from" and before in _FIRED:
        return True  # "killed by a rocket fired from Orsk"
    apart = [word.lower for word in shape.words[led - 1 : led + 1]] == ["away", "from"]
    home = before in _LIVING and shape.words[led].lower in _AT_HOME
    return apart or home or (before in _AFFAIRS and shape.words[led].lower == "in")


def _is_bound_for(shape: Shape, first: int) -> bool:
    """Whether words tell where somebody was on the way to: "way to the port", "the port"."""
    if shape.words[first].lower in _ON_THE_WAY:
        return True
    to = shape.begins_at(first) - 1
    return to > 0 and shape.words[to].lower == "to" and shape.words[to - 1].lower in _ON_THE_WAY


def where_it_was(text: str, shape: Shape, trigger: Trigger, arguments: Iterable[Argument]) -> list[Argument]:
    """The arguments without the places of something else (see `elsewhere`), each place with all that it is told by.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that is placed.
        arguments: of it.
    """
    return [_whole(text, shape, each) for each in arguments if not elsewhere(shape, trigger, each)]


def _whole(text: str, shape: Shape, argument: Argument) -> Argument:
    """An argument, a place told by a people's name with what that tells of: "the Norlandic | capital"."""
    place = shape.place_of(argument.span) if argument.role is Role.PLACE else None
    chunk = shape.chunk_at[place[0]] if place is not None else None
    cut = place is not None and chunk is not None and chunk.first <= place[0] and place[1] < chunk.last
    if not cut or place is None or chunk is None or shape.words[place[1] - 1].lower not in DEMONYMS:
        return argument
    if any(word.capital for word in shape.words[place[1] : chunk.last]):
        return argument  # "at British Gas"
    span = shape.span_of(text, place[0], chunk.last)
    return replace(argument, span=span, value=normal(span.quote))


def named_before(text: str, shape: Shape, trigger: Trigger, frame: Frame) -> Argument | None:
    """What the name right before an act's noun is: the place of "the Sarde bombing", the victim of "the Tarn murder".

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: the act.
        frame: of its kind.
    """
    chunk = shape.chunk_at[trigger.main]
    i = trigger.first - 1
    if chunk is None or trigger.main in shape.group_at or not chunk.first <= i < chunk.head:
        return None
    name = next((each for each in shape.names if each.last == i + 1), None)
    if name is None or name.title < chunk.first or frame.object is not Role.VICTIM:
        return None
    lowers = [word.lower for word in shape.words[name.first : name.last]]
    if name.last - name.first == 1 and _is_no_place(shape.words[name.first]):
        return None
    if any(lower in _NO_PLACES or lower.endswith(("ish", "ese", "ian", "ist")) for lower in lowers):
        return None
    if name.sort is Sort.PLACE or (name.sort is Sort.UNKNOWN and name.last - name.first == 1):
        role = Role.PLACE
    elif name.sort is Sort.THING or (name.sort is Sort.PERSON and frame.possessor is Role.VICTIM):
        role = Role.VICTIM
    else:
        return None
    span = shape.span_of(text, name.first, name.last)
    return Argument(role=role, span=span, value=normal(span.quote), name=role is Role.VICTIM)


def _places_to_look(shape: Shape, trigger: Trigger, group: Group | None, mains: frozenset[int]) -> list[int]:
    clause = shape.clause_of(trigger.main)
    start, end = (clause.start, clause.end) if clause is not None else (0, len(shape.words))
    found = []
    for i in range(trigger.last, min(end, trigger.last + _FARTHEST_WORD)):
        word = shape.words[i]
        if word.text in {";", ":"} or i in mains or (word.tag == "V" and (group is None or word.form != "ing")):
            break
        found.append(i)
    if group is not None:
        found.extend(range(start, min(start + 2, trigger.first)))
    return found


def _is_place(shape: Shape, chunk: Chunk) -> bool:
    name = chunk.name
    if name is None and shape.words[chunk.head].lower in _SITES:
        return any(shape.words[i].tag == "NAME" for i in range(chunk.first, chunk.head))
    if _is_no_place(shape.words[chunk.head]):
        return False
    if name is None or chunk.head != name.last - 1 or name.sort in {Sort.PERSON, Sort.ORGANISATION, Sort.DEMONYM}:
        return False
    if shape.words[chunk.head].text.isupper() and name.sort is not Sort.STATE:
        return False
    return chunk.last >= len(shape.words) or shape.words[chunk.last].tag != "POS"


def _is_home(words: Sequence[Word], first: int, named: Sequence[Labelled]) -> bool:
    """Whether words only tell where a person is from: "Ana Tarn, 22, of Orsk", "Ana Tarn of Orsk"."""
    of = first if words[first].lower == "of" else first - 1
    if of < 2 or words[of].lower != "of":
        return False
    aged = words[of - 1].text == "," and words[of - 2].tag == "NUM"
    return aged or any(end == of and what == "person" for _, end, what, _ in named)


def _is_no_place(word: Word) -> bool:
    """Whether a word with a capital is a month, a number, "Norland-led" or "Norlandish-style", or "pro-Norland"."""
    sided = word.lower.startswith(("pro-", "anti-"))
    return (
        sided or word.lower in _DATES_AND_SUMS or word.lower.endswith(("-led", "-style", "-made", "-backed", "-type"))
    )


def _with_wider(shape: Shape, chunk: Chunk) -> tuple[int, int]:
    """ "Gdańsk, Poland" as one place."""
    if chunk.name is None:
        first = next(i for i in range(chunk.first, chunk.last) if shape.words[i].tag == "NAME")
        return first, chunk.head + 1
    first, last = chunk.name.first, chunk.name.last
    if last + 1 < len(shape.words) and shape.words[last].text == ",":
        wider = shape.chunk_at[last + 1]
        whole = wider is not None and wider.name is not None and wider.first == wider.name.first
        if (
            whole
            and wider
            and wider.name
            and wider.name.sort in {Sort.STATE, Sort.PLACE}
            and wider.head == wider.name.last - 1
        ):
            last = wider.name.last
    return first, last


def count_of(text: str, words: Sequence[Word], chunk: Chunk | None, kind: str, number: Number) -> Argument:
    """A number as the count of a happening of that kind: its unit is the kind's own, or the noun that is counted."""
    head = words[chunk.head] if chunk is not None else None
    unit = UNITS.get(kind) or (normal(head.lower) if head is not None and head.tag == "N" else "")
    span = Span.of(text, words[number.first].start, words[number.last - 1].end)
    return Argument(role=Role.COUNT, span=span, value=f"{number.value} {unit}".strip())


def reduced_to(text: str, trigger: Trigger, term: Term, terms: Sequence[Term]) -> Term:
    """To what a punishment is made shorter, where both are told: "13 years" of "cut from 18 years to 13 years".

    Args:
        text: the working text.
        trigger: that says the happening; of any other than a sentence made shorter the term is the one given.
        term: found for it.
        terms: of its sentence.
    """
    if trigger.kind != "sentence_reduction":
        return term
    to = _MADE_INTO if trigger.base.split()[0] in _COMMUTING else _TO_WHAT
    behind = (each for each in terms if each.start >= term.end and to.fullmatch(text[term.end : each.start]))
    return next(behind, term)


def term_of(text: str, shape: Shape, trigger: Trigger, terms: Sequence[Term]) -> Argument | None:
    """The length or the sum nearest to `trigger` in its clause; sums in brackets only where there is no other."""
    if trigger.kind not in TERMED or not terms:
        return None
    clause = shape.clause_of(trigger.main)
    start, end = (clause.start, clause.end) if clause is not None else (0, len(shape.words))
    first, last = shape.words[start].start, shape.words[end - 1].end
    here = shape.words[trigger.main].start
    money = trigger.kind in {"fine", "compensation"}
    inside = [term for term in terms if first <= term.start < last and term.money == money]
    open_ = [term for term in inside if "(" not in text[max(first, term.start - 20) : term.start]]
    best = min(open_ or inside, key=lambda term: (abs(term.start - here), term.start), default=None)
    if best is None or abs(best.start - here) > _FARTHEST_TERM:
        return None
    best = reduced_to(text, trigger, best, inside)
    return Argument(role=Role.TERM, span=Span.of(text, best.start, best.end), value=best.value)


def stands_as_place(words: Sequence[Word], first: int, last: int, named: Sequence[Labelled]) -> bool:
    """Whether the words name a place, or a preposition makes one of them; months, persons and "led by" are none."""
    if (last - first == 1 and _is_no_place(words[first])) or words[last - 1].base in INSTRUMENTS:
        return False
    if any(n[0] <= first and last <= n[1] and n[2] == "person" for n in named):
        return False
    if _is_home(words, first, named):
        return False
    if any(n[0] < last and n[1] > first and n[2] in _PLACED for n in named):
        return True
    return words[first].lower in _BEFORE_PLACES or any(
        words[k].lower in _BEFORE_PLACES for k in range(max(0, first - 3), first)
    )
