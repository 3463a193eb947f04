"""Who stands in a clause beside what a noun tells, an accusation or an occasion, and has no part in it."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import DOING, WHO, Argument
from answerable.model.event import Family
from answerable.reading.happenings.governors import before_list
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.words import Word, singular

_ACCUSATIONS = word_set("accusation allegation claim complaint report rumour rumor suspicion")
_LINKS = word_set("of about over and or with including")
"""What may stand between an accusation and what it is of."""
_LISTED = 12
"""Words from an accusation to the last of the deeds that it is of."""
_TYING = word_set("against by at towards toward")
_RAISING = word_set("level levell raise make bring lodge file direct")
"""Verbs of who accuses, and of his accusation."""
_SPREADING = _RAISING | word_set("spread publish post share circulate write air voice repeat collect document print")
_NAMING = word_set("implicate involve name target concern surround")
"""Verbs by which an accusation names whom it is of."""
_BEFOREHAND = word_set("after amid before following since despite until during")
_ANSWERING = word_set(
    "resign quit step retire leave face deny reject dismiss dispute refute fight contest answer admit confess "
    "apologise apologize arrest detain charge indict try question investigate suspend sack fire remove oust expel "
    "impeach convict acquit jail sentence accuse suspect clear plead"
)
"""Verbs of who is accused: he gives way, answers, or is made to."""
_WITHIN = word_set("after before during into following until since amid throughout despite")
_HOLDING = word_set("hold serve act work command head lead run live reside study remain")
"""Verbs, beside "be", of what somebody was while others did something."""
_TIMES = word_set("time moment date")
_TOGETHER = word_set("agreement ceasefire election labour_strike meeting protest referendum talks memorial ceremony")
"""Kinds in which whoever a sentence tells of may have taken part."""
_DEFINITE = word_set("the that this these those")
_CARRYING = word_set(
    "make give deliver hold begin start open continue resume finish end conclude complete use launch announce issue "
    "orchestrate organise organize order conduct carry lead read hear say"
)
"""Verbs whose subject may do what a noun behind them tells, or had begun it."""


def taking_part(arguments: Sequence[Argument], shape: Shape, trigger: Trigger, family: Family) -> list[Argument]:
    """The arguments of what a noun tells, but for who is only told of in the same sentence.

    - An accusation is of whom its own words name: not of Tarn in "after allegations of fraud came to light, Tarn set up
      a hotline", nor in "Tarn set up a hotline amid fraud allegations".
    - Nor was anything done to whom it is raised against: "allegations of fraud emerged against Tarn".
    - What a participle tells is done by whom it stands before, and to nobody named before it: "Tarn was heckled by
      striking miners".
    - What is only when something else was done is not done by who did that: "Tarn left the hall during the speech".
    - Nor has a part in a deed who only was something then: "at the time of the killings Tarn was mayor of Orsk".

    Args:
        arguments: of it.
        shape: of the sentence.
        trigger: that tells it.
        family: of its kind.
    """
    chunk, described = shape.chunk_at[trigger.main], first_described(shape, trigger)
    if described is not None:
        return [each for each in arguments if each.role not in WHO or each.span.start >= described.start]
    if trigger.main in shape.group_at or chunk is None:
        return list(arguments)
    accusation = accusation_of(shape, trigger) if family is Family.ACT else None
    if accusation is None and family is Family.ACT and (begins := _was_then(shape, chunk)) is not None:
        return [each for each in arguments if each.role not in WHO or each.span.start < begins]
    if accusation is None and (family is Family.ACT or not _is_occasion(shape, trigger, chunk)):
        return list(arguments)
    kept = []
    for each in arguments:
        place = shape.place_of(each.span)
        if place is None or each.role not in WHO:
            stands = True
        elif each.role not in DOING:
            stands = accusation is None or not _is_raised_against(shape, accusation, place[0])
        elif accusation is not None:
            stands = _is_accused(shape, chunk, accusation, *place)
        else:
            stands = not _is_beside(shape, chunk, *place)
        kept.extend([each] if stands else [])
    return kept


def first_described(shape: Shape, trigger: Trigger) -> Word | None:
    """The first word for whom a participle tells of right before them: "miners" of "striking miners"; None without."""
    group = shape.group_at.get(trigger.main)
    if group is None or group.finite or not any(each.first == group.last for each in group.subjects):
        return None
    return shape.words[group.last]


def accusation_of(shape: Shape, trigger: Trigger) -> Chunk | None:
    """The accusation that a noun's deed is of: "fraud allegations", "reports of fraud and bribery"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at:
        return None
    if chunk.head >= trigger.last and singular(words[chunk.head].lower) in _ACCUSATIONS:
        return chunk
    for i in range(chunk.begins - 1, max(chunk.begins - _LISTED, 0) - 1, -1):
        before = shape.chunk_at[i]
        if before is not None and singular(words[before.head].lower) in _ACCUSATIONS:
            return before if before.head == i and words[i + 1].lower in _LINKS else None
        if before is None and words[i].lower not in _LINKS and words[i].text != ",":
            return None
    return None


def _was_then(shape: Shape, chunk: Chunk) -> int | None:
    """Where the clause begins that tells what somebody was at the time of the deed that opens a sentence, if one does.

    In code points. "During the killings Tarn was mayor"; of "during the raid Tarn was hurt" it is told what befell him.
    """
    words, led = shape.words, chunk.begins - 1
    timed = led >= 0 and (words[led].lower in _WITHIN or (words[led].lower == "of" and words[led - 1].base in _TIMES))
    verb = next((group for group in shape.groups if group.finite and group.first >= chunk.last), None)
    if not timed or verb is None or verb.passive or shape.verbs_before(chunk.begins, finite=True):
        return None
    subject, main = next((each for each in verb.subjects if each.begins >= chunk.last), None), words[verb.main]
    if subject is None:
        return None
    between = range(chunk.last, subject.begins)
    if any(i in shape.group_at or words[i].tag == "SUB" for i in between):
        return None
    return words[subject.begins].start if main.tag == "AUX" or main.base in _HOLDING else None


def _is_accused(shape: Shape, chunk: Chunk, accusation: Chunk, first: int, last: int) -> bool:
    """Whether the words `first` to `last` may name whom an accusation is of, or who answers for it."""
    words = shape.words
    behind = max(chunk.last, accusation.last)
    ahead = [each for each in shape.groups if each.finite and each.first >= behind and not _is_raised(words, each)]
    verb = next((group for group in ahead if any(each.head == accusation.head for each in group.subjects)), None)
    end = ahead[0].first if ahead else len(words)
    start = shape.begins_at(first)
    if accusation.begins <= start < end:
        led = [word.lower for word in words[behind:start]]
        return start < chunk.last or "," not in led or led[-1] in _TYING
    if any(each.pronoun or words[each.first].lower in POSSESSIVES for each in shape.chunks if _ties(shape, each, end)):
        return True  # "allegations against him": whom he stands for is found
    if verb is not None:
        tied = start >= verb.last and start > 0 and words[start - 1].lower in _TYING
        return tied or (start >= verb.last and words[verb.main].base in _NAMING)
    if any(_spreads(words, each, accusation) and _has_subject(each, first, last) for each in shape.groups):
        return False
    before = accusation.begins - 1
    if before > 0 and words[before].lower in {"and", ","}:
        before = before_list(shape, before)  # "despite abstentions and allegations of fraud"
    if words[before].lower not in _BEFOREHAND:
        return True
    return any(words[each.main].base in _ANSWERING for each in shape.groups if _has_subject(each, first, last))


def _spreads(words: Sequence[Word], group: Group, accusation: Chunk) -> bool:
    """Whether a verb tells of who makes an accusation or tells it on: "spreading reports of torture"."""
    return accusation in group.objects and words[group.main].base in _SPREADING


def _is_raised(words: Sequence[Word], group: Group) -> bool:
    """Whether a participle only tells whom an accusation is raised against: "allegations levelled against Tarn"."""
    tying = group.last < len(words) and words[group.last].lower in _TYING
    return tying and not group.auxiliaries and words[group.main].base in _RAISING


def _is_raised_against(shape: Shape, accusation: Chunk, first: int) -> bool:
    """Whether "against" behind the verb that tells of an accusation names him: "allegations emerged against Tarn"."""
    start = shape.begins_at(first)
    raised = any(
        group.last <= start and any(each.head == accusation.head for each in group.subjects) for group in shape.groups
    )
    return raised and shape.words[start - 1].lower == "against"


def _ties(shape: Shape, chunk: Chunk, end: int) -> bool:
    return 0 < chunk.first < end and shape.words[chunk.first - 1].lower in _TYING


def _is_occasion(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a definite noun that nobody owns only says when something else was done: "an hour into the speech"."""
    if trigger.kind in _TOGETHER or chunk.owner is not None or chunk.first == 0:
        return False
    words = shape.words
    return words[chunk.first].lower in _DEFINITE and words[chunk.first - 1].lower in _WITHIN


def _is_beside(shape: Shape, chunk: Chunk, first: int, last: int) -> bool:
    """Whether the words are the subject of a verb that does not carry the noun."""
    if chunk.meets(first, last):
        return False
    words = shape.words
    hosts = [each for each in shape.groups if each.finite and _has_subject(each, first, last)]
    return bool(hosts) and not any(words[each.main].base in _CARRYING for each in hosts)


def _has_subject(group: Group, first: int, last: int) -> bool:
    return any(chunk.meets(first, last) for chunk in group.subjects)
