"""Times that a sentence tells of something else than a happening beside them, whatever else stands between the two.

"Jailed for life, but freed in 2005", "after taking office in 2012, the general", "police said on Monday that …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.model.when import Basis
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, lower_at
from answerable.reading.times.expressions import Expression
from answerable.reading.times.knowing import is_public, reveals
from answerable.reading.times.times import Time
from answerable.reading.times.together import SAYING, carries

_LIMITS = word_set("until till")
_BY = word_set("by before after")
_JOINING = word_set("and but yet so however then ; ,")
_WHICH = word_set("which who where")
_THEN = word_set("and but then")
_TURNING = word_set("but before until later subsequently eventually afterwards")
"""Behind these a verb tells of another time."""
_EARLIER = word_set("after since following")
"""Behind these a verb tells of what was before, if not of the same day; an act is told so with what led to it."""
_RIGHT = word_set("shortly moments minutes hours just right immediately soon")
"""Before those: at about the same time."""
_OCCASIONS = (
    ("in", "the", "wake", "of"),
    ("in", "response", "to"),
    ("in", "connection", "with"),
    ("related", "to"),
    ("prior", "to"),
    ("following",),
    ("in", "reprisal", "for"),
    ("in", "reprisals", "for"),
    ("in", "retaliation", "for"),
)
"""Behind these a noun tells of what was before, if not of the same day."""
_SPEAKING = word_set(
    "condemn denounce criticise criticize deplore decry document highlight describe detail mourn commemorate recall "
    "remember investigate probe examine confirm admit acknowledge blame justify defend praise welcome hail discuss"
)
"""Verbs of what is done about a happening that was."""
_FINDING = word_set("conclude determine establish find hold rule")
"""Verbs of who judges what was."""
_ANNIVERSARY = word_set("anniversary anniversaries")
_UNITS = word_set("day days week weeks month months year years decade decades")
_COUNTED = word_set("after before")
_WRITTEN = word_set(
    "law decree act bill code legislation constitution rule regulation order treaty article report letter statement "
    "video post tweet"
)
"""What is made once and speaks of other days, so that when it was made dates nothing beside it."""
_ABOUT = word_set("about after against for following of over since")
_CHOOSING = frozenset({"election", "appointment"})
_SUFFERING = word_set("suffer sustain receive incur contract inflict")
"""Verbs of what somebody dies of, mostly on a later day."""
_DYING = word_set("die succumb death")
_SPANS_OF_TIME = word_set(
    "hour night evening morning afternoon day week weekend month end start beginning middle eve half course part "
    "summer autumn fall winter spring"
)
_LONG_DAY = len("2001-01-31")
_NEAR = 6
"""Words between "anniversary" and what it is of, at most."""


def is_limit(words: Sequence[Word], first: int, *, ahead: bool = False, of: int | None = None) -> bool:
    """Whether the time at word `first` only bounds what is told: "till October", "as of Monday", "before 2 May".

    Of what lies ahead a deadline is all that is known, and counts as its time: "elections by October".

    Args:
        words: of the sentence.
        first: the first word of the time.
        ahead: whether what is told is planned, threatened or called for.
        of: the word that tells it, where that is known.
    """
    before = {words[k].lower for k in range(max(0, first - 1), first + 1)}
    if before & _LIMITS or (before & _BY and not ahead and not _is_of_a_noun(words, first, of)):
        return True
    return first > 1 and (words[first - 2].lower, words[first - 1].lower) == ("as", "of")


def _is_of_a_noun(words: Sequence[Word], first: int, of: int | None) -> bool:
    """Whether the time at word `first` is of a noun right behind it, which is `of`: "before Friday's march"."""
    begin = next((i for i in range(first, len(words)) if words[i].tag != "TIME"), len(words))
    end = next((i for i in range(begin, len(words)) if words[i].tag not in {"POS", "N", "ADJ", "NAME"}), len(words))
    return begin < end and (of is None or begin <= of < end)


def apart(shape: Shape, place: tuple[int, int], trigger: Trigger, time: Time | Expression) -> bool:
    """Whether a time is of something else in its sentence, and cannot be that of `trigger`.

    Args:
        shape: of the sentence.
        place: the words of the time, half-open.
        trigger: of the happening.
        time: what those words mean.
    """
    first, last = place[0], place[1] - 1
    day = len(time.edtf) == _LONG_DAY
    deictic = time.basis is Basis.RELATIVE and not time.yearless
    new = day and deictic  # what led to a happening was often on the same day
    return (
        _describes(shape, first, trigger)
        or _counted_off(shape.words, first, trigger)
        or _of_the_next_clause(shape, first, last, trigger)
        or _of_a_source(shape, first, last, trigger)
        or _of_what_is_written(shape, first, trigger)
        or (deictic and _of_what_is_said(shape, first, trigger, new=new))
        or _of_what_is_found(shape, first, trigger)
        or _of_its_anniversary(shape.words, first, trigger, whole=time.basis is Basis.STATED and not time.yearless)
        or _of_what_is_done_about_it(shape, first, trigger, deictic=deictic)
        or _past_another_verb(shape, first, trigger, new=new)
        or _of_what_killed(shape, first, trigger)
        or _of_an_object(shape, first, trigger)
        or (day and not deictic and _of_a_picture(shape, first, last, trigger))
        or (not new and _of_the_occasion(shape.words, first, trigger))
        or (not new and _of_whom_it_is_told(shape, last, trigger))
    )


def _of_a_picture(shape: Shape, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a day is that of a picture that shows something else: "they carry one who was shot, 3 May 2001"."""
    words = shape.words
    shown = next((group for group in shape.groups if group.finite), None)
    if shown is None or words[first - 1].text != "," or any(group.first > last for group in shape.groups):
        return False
    verb, told = words[shown.main], shape.group_at.get(trigger.main)
    present = verb.lower in {verb.base, f"{verb.base}s", f"{verb.base}es"}
    if shown.modal or shown.auxiliaries or not present or shown.first > first or told is shown:
        return False
    if told is not None:  # "records show he was shot"
        return told.relative and verb.base not in SAYING and lower_at(words, shown.last) != "that"
    chunk = shape.chunk_at[trigger.main]
    return chunk is not None and chunk not in shown.objects and lower_at(words, chunk.first - 1) in _ABOUT


def _describes(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether the happening only describes somebody: "on Monday the jailed blogger was charged"."""
    chosen = trigger.kind in _CHOOSING and shape.chunk_at[trigger.first] is not None  # "the recently elected president"
    at = trigger.first if chosen else trigger.main
    words, chunk, group = shape.words, shape.chunk_at[at], shape.group_at.get(at)
    if not words[at].lower.endswith(("ed", "en")):
        return False
    if chunk is not None:
        return chunk.first <= at < chunk.head and not chunk.first <= first < chunk.last
    if (
        group is None
        or group.subjects
        or group.auxiliaries
        or not group.objects
        or group.objects[0].first != group.last
    ):
        return False
    told = group.objects[0]  # taken for its object: "jailed bloggers were charged"
    if words[told.first].tag == "DET" or told.first <= first < told.last:
        return False
    behind = (other for other in shape.groups if other.finite and other.first > group.main and told in other.subjects)
    return any(all(words[i].tag != "CONJ" for i in range(told.last, other.first)) for other in behind)


def _counted_off(words: Sequence[Word], first: int, trigger: Trigger) -> bool:
    """Whether a sentence counts from the happening to a time: "on 4 July, a year after the raid, he was found".

    Or up to it how long the happening went on: "on 4 July, after weeks of raids, he was found".
    """
    for i in range(trigger.main - 1, 0, -1):
        if words[i].text == "," or i == first:  # "a year after the raid of 4 July", "after the 4 July raid"
            return False
        if words[i].lower == "of" and words[i - 1].lower in _UNITS and _COUNTED & _lower(words[max(0, i - 3) : i - 1]):
            return True
        if words[i].lower in _COUNTED and words[i - 1].lower in _UNITS:
            return first < trigger.main or any(words[k].text == "," for k in range(trigger.main, first))
    return False


def _lower(words: Sequence[Word]) -> set[str]:
    return {word.lower for word in words}


def _of_the_next_clause(shape: Shape, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a time opens a clause behind the happening: "shot the guard, and on Monday a court tried him"."""
    words = shape.words
    at = first - 1
    while at > 0 and words[at].tag in {"TIME", "PREP", "DET", "ADV"} and words[at].lower not in _JOINING:
        at -= 1
    if words[at].text == "," and words[at - 1].lower in _JOINING:
        at -= 1
    if at > trigger.main and words[at].lower in _WHICH:
        return any(group.finite and group.first > last for group in shape.groups)  # "in Karsa, which since 2015 has"
    if at <= trigger.main or words[at].lower not in _JOINING:
        return False
    closed = last + 1 < len(words) and words[last + 1].text == ","
    if closed and words[at].text == ",":
        return False  # "at the next vote, in 2001, the party fell"
    behind = last + 1 + closed
    if words[at].lower in _THEN and any(group.first == last + 1 and not group.infinitive for group in shape.groups):
        return True  # "after her arrest and in May taken to a camp"
    clause = next((group for group in shape.groups if group.finite and group.first > last), None)
    said = clause is not None and words[clause.main].base in SAYING and words[at].text == ","
    if clause is None or not clause.subjects or said:  # "ten were shot, police said"
        return False
    subject = clause.subjects[0]
    opens = subject.begins
    return opens == behind and behind < clause.first


def _of_a_source(shape: Shape, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a time is of what is told by: "according to a report on Monday, ten were killed"."""
    words = shape.words
    comma = next((i for i, word in enumerate(words) if word.text == ","), 0)
    if words[0].lower == "according" and last < comma < trigger.main:
        return True  # "according to the report that Tarn released in May, ten were killed"
    opening = next((i for i in range(first, 0, -1) if words[i].text == "," or i in shape.group_at), 0)
    told = next((i for i in range(opening, first) if words[i].lower == "according"), None)
    return told is not None and not told < trigger.main <= last + 1  # "according to a 2010 report"


def _of_what_is_written(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether a time is of the law or the paper that it stands behind: "jailed under a law passed in 2019"."""
    words = shape.words
    verb = next((i for i in range(first - 1, trigger.last, -1) if words[i].tag == "V"), 0)
    if not verb or words[verb].form in {"ing", "s", "base"} or words[verb - 1].base not in _WRITTEN:
        return False
    chunk, group = shape.chunk_at[verb - 1], shape.group_at.get(verb)
    reduced = group is None or not (group.auxiliaries or group.modal)
    return reduced and chunk is not None and chunk.head == verb - 1 and chunk.first > trigger.main


def _of_what_is_said(shape: Shape, first: int, trigger: Trigger, *, new: bool) -> bool:
    """Whether a time stands before a verb that says the happening: "last year the army said that ten were killed".

    News of the day tells what was on that day, unless it "had been" before.
    """
    clause, told = shape.clause_of(first), shape.clause_of(trigger.main)
    if clause is None or told is None or told is clause or not first < clause.first <= clause.main < trigger.main:
        return False
    if new and "have" not in told.auxiliaries:
        return False
    saying = shape.words[clause.main].base in SAYING or reveals(shape, clause)
    aside = clause.last < len(shape.words) and shape.words[clause.last].text == ","
    return saying and shape.simple_past(clause) and not aside and not carries(clause, trigger)


def _of_what_is_found(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether a time opens a sentence that finds the happening: "in 2015 the panel found that he was tortured"."""
    clause = shape.clause_of(first)
    if clause is None or not first < clause.first <= clause.main < trigger.main:
        return False
    finding = shape.words[clause.main].base in _FINDING and lower_at(shape.words, clause.last) == "that"
    return finding and shape.simple_past(clause) and not carries(clause, trigger)


def _of_its_anniversary(words: Sequence[Word], first: int, trigger: Trigger, *, whole: bool) -> bool:
    """Whether a time is of a day on which the happening is remembered: "on 4 May, the anniversary of her death".

    Behind it only one that does not say its year is: "the anniversary of the raid on Friday", not "in May 2019".
    """
    if lower_at(words, trigger.last) in _ANNIVERSARY:
        return True
    opens = max(0, trigger.first - _NEAR)
    at = next((i for i in range(opens, trigger.first) if words[i].lower in _ANNIVERSARY), None)
    return at is not None and words[at + 1].lower == "of" and (first < at or (first > trigger.main and not whole))


def _of_what_is_done_about_it(shape: Shape, first: int, trigger: Trigger, *, deictic: bool) -> bool:
    """Whether a time is of a verb that says what was done about the happening: "denounced the arrests last week"."""
    clause = shape.clause_of(trigger.main)
    noun = trigger.main not in shape.group_at and shape.words[trigger.main].tag != "V"
    if clause is None or not noun or carries(clause, trigger) or not clause.main < trigger.main:
        return False
    if not (shape.words[clause.main].base in _SPEAKING or reveals(shape, clause)) or not shape.simple_past(clause):
        return False
    if clause.start <= first < clause.first:
        return True
    chunk = shape.chunk_at[trigger.main]
    if not trigger.main < first < clause.end or (chunk is not None and chunk.first <= first < chunk.last):
        return False
    return is_public(shape, clause, first) or (deictic and not _closed_by_doer(shape, first))


def _closed_by_doer(shape: Shape, first: int) -> bool:
    """Whether a noun phrase goes on behind a time with who did it: "the killing of ten on Monday by bandits"."""
    words = shape.words
    behind = next((i for i in range(first, len(words)) if words[i].tag != "TIME"), len(words))
    return behind < len(words) and words[behind].lower == "by" and shape.clause_of(behind) is shape.clause_of(first)


def _past_another_verb(shape: Shape, first: int, trigger: Trigger, *, new: bool) -> bool:
    """Whether a verb stands before a time that puts it at another: "jailed, but freed in 2005"."""
    words = shape.words
    answers = kinds()[trigger.kind].family in (Family.ANSWER, Family.REVERSAL)
    for i in range(trigger.last, first):
        word = words[i].lower
        if i and words[i - 1].lower in _RIGHT:
            continue
        verbs = list(_verbs(shape, i + 1, first))
        if not verbs:
            return False
        gerund = verbs[0] == i + 1 and words[i + 1].form == "ing"
        if word in _TURNING or (word in _EARLIER and not new and (gerund or answers)):
            return True
        if word == "for" and not new and gerund:
            return True
    return False


def _of_what_killed(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether a time is of the wound that somebody died of: "died of a stroke suffered on Monday"."""
    words = shape.words
    if words[trigger.main].base not in _DYING:
        return False
    verb = next((i for i in range(first - 1, trigger.last, -1) if words[i].tag == "V"), 0)
    apart = any(words[i].text == "," for i in range(verb, first))
    return verb > 0 and words[verb].base in _SUFFERING and not apart


def _of_an_object(shape: Shape, first: int, trigger: Trigger) -> bool:
    """Whether a time belongs to what a verb is done to: "will discuss the events of last week"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    of = first if words[first].lower == "of" else first - 1
    if group is None or of < 1 or words[of].lower != "of" or words[of - 1].base in _SPANS_OF_TIME:
        return False
    within = trigger.first <= of - 1 < trigger.last  # "lost the election of May 1929"
    return not within and any(chunk.head == of - 1 for chunk in group.objects)


def _of_the_occasion(words: Sequence[Word], first: int, trigger: Trigger) -> bool:
    """Whether a noun stands before a time that tells the occasion: "charged in the wake of a purchase in 2011"."""
    lower = [word.lower for word in words[trigger.main : first]]  # "charged in connection with" may be the words for it
    return any(tuple(lower[i : i + len(each)]) == each for i in range(len(lower)) for each in _OCCASIONS)


def _of_whom_it_is_told(shape: Shape, last: int, trigger: Trigger) -> bool:
    """Whether a time is of what describes the subject of the happening: "the man convicted in 2009 was freed"."""
    words, clause = shape.words, shape.clause_of(trigger.main)
    if clause is None or not last < clause.first <= trigger.main:
        return False
    if any(words[i].tag not in {"ADV", "PUNCT"} for i in range(last + 1, clause.first)):
        return False
    opening = min([clause.start, *(chunk.head + 1 for chunk in clause.subjects)])
    verbs = _verbs(shape, opening, last)
    return any(words[i].form != "ing" or words[i - 1].tag in {"PREP", "SUB"} for i in verbs)


def _verbs(shape: Shape, first: int, last: int) -> Iterator[int]:
    """The verbs among the words, but those that describe a noun: "the rigged vote"."""
    return (i for i in range(first, last) if shape.words[i].tag == "V" and shape.chunk_at[i] is None)
