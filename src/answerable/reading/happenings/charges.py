"""For what: the words of a legal or other answer that name what it answers ("… for his role in the massacre")."""

from __future__ import annotations

from answerable.model.claim import Argument, Role
from answerable.model.vocabulary import nouns
from answerable.reading.happenings.frames import CHARGED, CHARGED_OBJECT, orders_hearing, sends_back
from answerable.reading.happenings.no_charges import is_about_somebody, is_of_an_office, is_of_another_verb
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, HAVE, POSSESSIVES, RELATIVES, word_set
from answerable.reading.language.people import JUDGES, is_people
from answerable.reading.language.phrases import normal, without_marks
from answerable.reading.language.words import DASHES, lower_at, singular

_LONGEST = 40
_STOP = word_set("after before while when until because although though")
_ENDS = frozenset({",", ";", ":", ".", ")", "”", '"', "?", "!", "—", "--"})
_OPENING = word_set("that whether how why what who which")
"""Words that open a clause within what somebody answers for."""
_QUOTES = frozenset("\"'“‘")
_DOING = word_set("commit perpetrate")
_OPEN = word_set("the a an of for in over on to with and or by at his her their its")
"""Words that something must follow."""
_GOES_ON = word_set(
    "remains continues goes resumes proceeds begins starts stands opens ends closes drags began continued ended opened "
    "resumed started"
)
"""Verbs that say how a case goes; after a noun they are easily taken for one more noun."""
_LEADING = word_set("come lead")
_STATES = word_set("open closed unsolved pending unclear suspended")
_LASTS = word_set("life good year month week day hour minute decade period term time")
"""What a punishment or a measure is for when it is for a time."""
_AT = word_set("of at in on against near")
_TELLING_MORE = word_set("with of against")
"""What may stand behind one of the crimes of a list: "robbery with violence, theft and"."""
AT_ONCE = word_set("conviction acquittal charge complaint condemnation")
"""Kinds whose verb names right behind "of" what they are for."""
_GROUNDS = word_set("lack want absence insufficient humanitarian medical health good procedural")
"""Words that open why a step was taken, and not what it answers: "acquitted for lack of evidence"."""
_STEPS = word_set("arrest extradition questioning entry")
"""What another step asks for or bars from: "a warrant for the arrest of", "ineligible for entry into"."""

ACCUSATIONS = word_set("accusation allegation charge count")
"""Nouns for that of which somebody is accused: "two counts of theft"."""
SPEAKING_OF = word_set(
    "speak talk tell write blog publish post tweet report broadcast film document comment testify complain protest "
    "march rally demonstrate campaign warn"
)
"""Verbs for speaking of or against what others did."""

_HANDING = word_set("hand turn give")
"""Verbs whose "over" leads to nothing that somebody answers for."""
_IN_A_CASE = word_set("arrest arrest_warrant charge conviction sentence trial acquittal")
_CRIMES = word_set(
    "killing mass_killing assassination shooting bombing abduction hostage_taking arson plot looting sexual_violence"
)
"""Acts that a step is taken "in": of others it may be how, or amid what, it was taken."""
_SUSPICIONS = ACCUSATIONS | {"suspicion"}
"""Nouns whose "of" a wording may end with: "arrested on suspicion of"."""
_CLAIMS = word_set("claim allegation accusation suspicion fear")
_PARTS = word_set("role part involvement participation complicity")
_PURPOSES = word_set(
    "consumption examination identification interrogation interview investigation observation processing prosecution "
    "questioning safekeeping screening treatment verification"
)
_SEIZING = frozenset({"arbitrary_detention", "arrest", "complaint", "extradition", "statement", "summons"})
"""Kinds of which "for" tells as well what comes next."""
_LEADING_ON = word_set("over about")


def charge_of(text: str, shape: Shape, trigger: Trigger, own: frozenset[int] = frozenset()) -> Argument | None:
    """The charge of `trigger`, if its kind takes one and the sentence names it.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: the answer.
        own: code points where the trigger's own dates begin; a charge ends before them.
    """
    anew = orders_hearing(trigger.kind, trigger.base) or sends_back(trigger.kind, trigger.base)
    if trigger.kind not in CHARGED or anew:
        return None
    group = shape.group_at.get(trigger.main)
    undergone = [] if group is None else group.undergone
    if undergone and trigger.kind in CHARGED_OBJECT:
        found = _object(text, shape, trigger, undergone[0], own)
        if found is not None:
            return found
    begin = _begin(shape, trigger, group)
    return None if begin < 0 else _charge(text, shape, begin, own)


def clause_limit(shape: Shape, group: Group) -> int:
    """Index where the reach of `group` ends: the next finite verb's clause, or so many words on."""
    joined = group.last < len(shape.words) and shape.words[group.last].tag in {"PUNCT", "CONJ", "SUB"}
    least = group.last if joined else group.last + 1  # "were bailed, and the police look for a boy"
    following = next((g for g in shape.groups if g.finite and g.first > group.last and g.start >= least), None)
    limit = following.start if following is not None else len(shape.words)
    return min(limit, group.last + _LONGEST)


def _object(text: str, shape: Shape, trigger: Trigger, chunk: Chunk, own: frozenset[int]) -> Argument | None:
    """ "condemned the killing of three journalists": the object names what is answered."""
    inside = trigger.first <= chunk.head < trigger.last
    if inside or chunk.pronoun or is_people(shape, chunk) or shape.words[chunk.head].tag != "N":
        return None
    words, dated = shape.words, chunk.begins
    while dated and words[dated - 1].tag == "TIME" and words[dated - 1].start not in own:
        dated -= 1
    if dated < chunk.begins and words[dated - 1].tag == "DET":
        dated -= 1
    article = words[dated].lower in {"the", "a", "an"}  # "the May 2001 attacks"
    return _charge(text, shape, dated if article else chunk.begins, own)


def _begin(shape: Shape, trigger: Trigger, group: Group | None) -> int:
    """Index of the first word of the charge, behind its preposition; -1 for none."""
    words = shape.words
    first = trigger.last
    limit = len(words)
    if group is not None:
        limit = clause_limit(shape, group)
        if group.objects and not group.passive:
            first = max(first, group.objects[-1].last)
            whose = shape.chunk_at[first + 1] if first + 1 < limit and words[first].lower == "of" else None
            owning = whose is not None and words[whose.last : whose.last + 1] and words[whose.last].tag == "POS"
            if whose is not None and not owning and (whose.name is not None or is_people(shape, whose)):
                first = whose.last  # "convicted an agent of the Norland state"
    while first < limit and words[first].tag in {"TIME", "ADV"}:
        if (crime := _crime_of_case(shape, trigger, first)) > first:
            return crime  # "convicted in the 2014 murder of"
        if _tells_which(shape, first):
            break
        first += 1
    first = _after_ground(shape, first, limit)
    closing = words[first - 1].lower
    handed = closing == "over" and words[first - 2].base in _HANDING
    closed = (closing in {"with", "for", "over"} and not handed) or (
        closing in {"of", "on"} and (trigger.kind in AT_ONCE or words[first - 2].base in _SUSPICIONS)
    )
    if first == trigger.last and closed and group is not None and first + 1 < len(words):
        if _names(shape, first):
            return first
        if words[first].lower in _GROUNDS:
            return -1
    for i in range(first, min(limit, first + _LONGEST, len(words) - 1)):
        word = words[i]
        if word.text in {";", ":"} or word.tag == "SUB" or (word.tag == "CONJ" and _verb_follows(shape, i)):
            return -1
        if word.tag == "V" and i > first and words[i - 1].text == "," and (word.form == "ing" or i in shape.group_at):
            return -1  # a clause of its own: "…, detaining them for a week"
        if group is None and (word.text in {",", "(", *DASHES} or word.tag in {"V", "CONJ", "AUX", "MD"}):
            return -1
        if is_of_another_verb(shape, trigger, i + 1) or is_of_an_office(shape, i + 1):
            continue
        if shape.chunk_at[i] is None and _opens(shape, trigger, group, i, i - first <= 1) and _names(shape, i + 1):
            return -1 if is_about_somebody(shape, trigger, i + 1) else behind_purpose(shape, trigger, i + 1)
    return -1


def _after_ground(shape: Shape, first: int, limit: int) -> int:
    """Index behind what says on what ground or how a judgment was given: "under universal jurisdiction of torture"."""
    words = shape.words
    if first + 1 < limit and (words[first].lower, words[first + 1].lower) == ("in", "absentia"):
        return first + 2
    chunk = shape.chunk_from(first + 1) if first + 1 < limit and words[first].lower == "under" else None
    return chunk.last if chunk is not None and chunk.last < limit else first


def _opens(shape: Shape, trigger: Trigger, group: Group | None, i: int, at_once: bool) -> bool:
    """Whether the preposition at `i` opens a charge."""
    word, following, kind = shape.words[i], shape.words[i + 1], trigger.kind
    if word.lower == "to":
        if (chunk := shape.chunk_from(i + 1)) is not None and shape.words[chunk.head].base in ACCUSATIONS:
            return _counts(shape, i + 1) or _examples(shape, i + 1) > i + 1 or _is_charge(shape, chunk.head)
        deed = following.tag != "V" or following.form == "ing" or following.lower in nouns()
        return pleads(shape, trigger) and deed  # "to murder", and not "to avoid a trial"
    if word.tag != "PREP":
        return False
    if word.lower in {"for", "over"}:
        return True
    if word.lower == "with":
        return kind == "charge"
    if word.lower == "of":
        return at_once and (kind in {"condemnation", "investigation"} or (kind in AT_ONCE and group is not None))
    if word.lower == "into":
        return kind == "investigation"
    if word.lower == "in":
        return _crime_of_case(shape, trigger, i) > i
    charge = following.lower == "a" and i + 3 < len(shape.words) and _is_charge(shape, i + 2)
    listed = _examples(shape, i + 1) > i + 1
    return word.lower == "on" and (
        following.lower in {"charges", "suspicion"} or charge or listed or _counts(shape, i + 1)
    )


def _crime_of_case(shape: Shape, trigger: Trigger, i: int) -> int:
    """Index where the crime begins to whose case "in" at `i` leads, as in "charged in the kidnapping of"; `i` for none.

    Not "arrested in a raid".
    """
    words = shape.words
    if trigger.kind not in _IN_A_CASE or words[i].lower != "in":
        return i
    if trigger.kind == "charge" and any(word.lower == "with" for word in words[i:]):
        return i  # "charged the suspect in the shooting with murder"
    first = next((k for k in range(i + 1, len(words)) if words[k].tag not in {"DET", "TIME", "ADJ", "NUM"}), i)
    crime = shape.owned(shape.chunk_at[first])
    if crime is None or crime.name is not None or words[crime.head].tag != "N":
        return i
    named = words[crime.head].lower == "death" or nouns().get(words[crime.head].base, "") in _CRIMES
    return i + 1 if named else i


def pleads(shape: Shape, trigger: Trigger) -> bool:
    """Whether a step says how somebody pleads: "pleaded guilty", "pleaded not guilty"."""
    return trigger.kind == "trial" and shape.words[trigger.last - 1].lower == "guilty"


def _examples(shape: Shape, i: int) -> int:
    """Index of the first of the charges that examples name, if some begin at `i`: "trumped-up charges, including"."""
    words, chunk = shape.words, shape.chunk_from(i)
    if chunk is None or words[chunk.head].base not in ACCUSATIONS:
        return i
    k = chunk.last + (chunk.last < len(words) and words[chunk.last].text == ",")
    if k + 2 >= len(words) or words[k].lower != "including":
        return i
    return k + 2 if words[k + 1].text in _QUOTES else k + 1


def _is_charge(shape: Shape, i: int) -> bool:
    """ "on a charge of"."""
    return shape.words[i].base in {"charge", "suspicion"} and shape.words[i + 1].lower == "of"


def _names(shape: Shape, i: int) -> bool:
    """Whether a charge can begin at `i`: no time, no length ("for three years"), no "for the first time"."""
    words = shape.words
    if words[i].tag == "TIME" and not _tells_which(shape, i):
        return False
    if words[i].tag in {"PUNCT", "PRON"} or (words[i].tag == "NUM" and not _counts(shape, i)):
        return False
    if words[i].lower in _GROUNDS:
        return False
    following = lower_at(words, i + 1)
    if _is_time(shape, i):
        return False
    return not (words[i].lower in {"life", "the", "first"} and following in {"time", "first", "past", "fact"})


def _tells_which(shape: Shape, i: int) -> bool:
    """Whether a date at `i` only says which act is meant: "the 2014 murder of"."""
    words = shape.words
    behind = next((k for k in range(i, len(words)) if words[k].tag != "TIME"), i)
    return behind > i and words[i].lower == "the" and words[behind].tag in {"N", "ADJ"}


def _is_time(shape: Shape, i: int) -> bool:
    """Whether words from `i` on say how long, how often or until when: "a 72-hour period", "over two hours".

    "Years of torture" names a charge all the same.
    """
    words = shape.words
    while i + 1 < len(words) and words[i].tag in {"PREP", "ADV"}:
        i += 1
    chunk = shape.chunk_from(i)
    if chunk is None or words[chunk.head].base not in _LASTS or any(words[k].tag == "V" for k in range(i, chunk.first)):
        return False
    return chunk.last >= len(words) or words[chunk.last].lower != "of" or words[chunk.head].base == "term"


def _counts(shape: Shape, i: int) -> bool:
    """ "on 859 counts of"."""
    return i + 1 < len(shape.words) and shape.words[i].tag == "NUM" and shape.words[i + 1].base in {"count", "charge"}


def _charge(text: str, shape: Shape, begin: int, own: frozenset[int]) -> Argument | None:
    words = shape.words
    begin = _examples(shape, begin)
    if words[begin].lower == "trial":
        if begin + 2 >= len(words) or words[begin + 1].lower not in {"for", "over", "on"}:
            return None  # "handed over for trial"
        begin += 2
    if words[begin].lower == "a" and begin + 3 < len(words) and _is_charge(shape, begin + 1):
        begin += 3
    if words[begin].lower in {"charges", "suspicion", "allegations"} and begin + 2 < len(words):
        begin += 2 if words[begin + 1].lower in {"of", "that"} else 0
    end = _before_predicate(shape, begin, _through_list(shape, _end(shape, begin, own), own))
    begin = _behind_whom(shape, begin, end)
    while end > begin and (words[end - 1].tag in {"PREP", "CONJ"} or words[end - 1].lower in {"the", "a", "an"}):
        end -= 1
    begin, end = without_marks(words, begin, end)
    if end <= begin:
        return None
    span = shape.span_of(text, begin, end)
    return Argument(role=Role.CHARGE, span=span, value=normal(span.quote))


def _end(shape: Shape, begin: int, own: frozenset[int]) -> int:
    words = shape.words
    last = min(begin + _LONGEST, len(words))
    for i in range(begin, last):
        word = words[i]
        if word.tag == "TIME" and any(each.start in own for each in words[i : i + 2]):
            return i
        ends = word.text in _ENDS and shape.chunk_at[i] is None and (word.text != "." or len(words[i - 1].text) > 1)
        if ends or word.lower in _STOP or _is_for_a_part(shape, begin, i):
            return i
        if word.lower == "by" and i > begin and _are_judges(shape, i + 1):
            return i
        following = words[i + 1] if i + 1 < len(words) else None
        term = following is not None and (following.tag == "NUM" or following.lower in {"life", "death", "prison"})
        if word.lower == "to" and term:
            return i
        if word.tag == "CONJ" and (_verb_follows(shape, i) or _is_undergone(shape, begin, i) or _is_term(shape, i + 1)):
            return i
        group = shape.group_at.get(i)
        behind = i > begin + 1 or (i > begin and words[begin].tag == "N")
        opens = group is not None and group.finite and not group.relative and behind
        opens = opens and not _is_of_which(shape, begin, i)
        held = any(each.tag == "SUB" or each.lower in _OPENING for each in words[begin:i])
        if group is not None and opens and (group.auxiliaries or group.modal or word.lower in HAVE):
            return group.first
        # No "crimes committed in Karsa": a participle has no object of its own.
        leads = following is not None and word.base in _LEADING and following.lower == "to"
        main = group is not None and opens and not held and (bool(group.objects) or leads)
        told = group.subjects if group is not None and main else []
        apart = all(each.last <= begin or (each.first == begin and not is_people(shape, each)) for each in told)
        if group is not None and told and apart:
            return _before_times(shape, begin, group.first)  # "probing the case on Tuesday | arrested his wife"
        if group is not None and opens and word.lower in BE - {"be", "been", "being"} and not held:
            return group.first  # "the arrest for fraud | is not the first"
    return last


def _are_judges(shape: Shape, i: int) -> bool:
    """Whether a court is named from word `i` on: "convicted of murder | by a court in Karsa"."""
    chunk = shape.chunk_from(i) if i < len(shape.words) else None
    return chunk is not None and any(word.lower in JUDGES for word in shape.words[chunk.first : chunk.last])


def _is_term(shape: Shape, i: int) -> bool:
    """Whether a further punishment comes: "life for murder | and eight years for", "six years for theft and to two"."""
    words = shape.words
    i += i < len(words) and words[i].lower == "to"
    chunk = shape.chunk_from(i) if i < len(words) and words[i].tag == "NUM" else None
    behind = "" if chunk is None or chunk.last >= len(words) else words[chunk.last].lower
    return chunk is not None and words[chunk.head].base in _LASTS and behind in {"for", "on"}


def _is_for_a_part(shape: Shape, begin: int, i: int) -> bool:
    """Whether "for" at `i` tells why somebody answers for a crime: "with theft | for his role in the raid"."""
    chunk = shape.chunk_at[i + 1] if i > begin and i + 1 < len(shape.words) else None
    part = chunk is not None and shape.words[chunk.first].lower in POSSESSIVES
    return part and shape.words[i].lower == "for" and chunk is not None and shape.words[chunk.head].lower in _PARTS


def _before_times(shape: Shape, first: int, last: int) -> int:
    while last > first and shape.words[last - 1].tag == "TIME":
        last -= 1
    return last


def _through_list(shape: Shape, end: int, own: frozenset[int]) -> int:
    """Index behind the list whose first item ends before `end`: "assault, kidnapping and robbery"; else `end`."""
    words, i = shape.words, end
    while i + 2 < len(words) and (words[i].text == "," or words[i].lower == "and"):
        last = "and" in {words[i].lower, words[i + 1].lower}
        if last and i == end:
            return end  # ", and press for their release"
        item = i + 1 + (words[i + 1].lower == "and")
        i = _behind_item(shape, item, last)
        if i == item:
            return end
        if last:
            return max(i, _end(shape, item, own))
    return end


def _behind_item(shape: Shape, i: int, last: bool) -> int:
    """Index behind the crime that begins at `i`, as a noun or, last of all, as what somebody did; `i` for none.

    Not "convicted of murder, ending a long case".
    """
    words, group = shape.words, shape.group_at.get(i)
    deed = words[i].form == "ing" and (last or words[i].lower in nouns())
    if group is not None and group.main == i and deed:
        return group.objects[-1].last if group.objects else group.last
    chunk = shape.chunk_from(i)
    told = (group for group in shape.groups if group.finite and words[group.main].base not in _DOING)
    subject = any(each is chunk for group in told for each in group.subjects)  # no "crimes committed in Karsa"
    if chunk is None or subject or chunk.name is not None or words[chunk.head].tag != "N":
        return i
    more = chunk.last + 1 < len(words) and words[chunk.last].lower in _TELLING_MORE and not last
    more = more and not is_people(shape, chunk)
    behind = chunk.last + 1 + (more and words[chunk.last + 1].form == "ing")
    further = shape.chunk_from(behind) if more else None
    return chunk.last if further is None else further.last


def _is_of_which(shape: Shape, begin: int, i: int) -> bool:
    """Whether the verb at `i` is that of "the raid in which three workers were tied up"."""
    words = shape.words
    opening = next(
        (k for k in range(i - 1, begin, -1) if words[k].lower == "which" and words[k - 1].tag == "PREP"), len(words)
    )
    return opening < i and not any(g.finite and opening < g.main and g.last <= i for g in shape.groups)


def _is_undergone(shape: Shape, begin: int, i: int) -> bool:
    """Whether "and" at `i` leads from a deed on to what the accused underwent: "arrested for filming | and beaten"."""
    words = shape.words
    following = shape.group_at.get(i + 1)
    done = words[begin].lower == "having"  # "for having bribed a guard | and sentenced"
    deed = shape.group_at.get(begin + done)
    return (
        following is not None
        and deed is not None
        and (done or words[deed.main].form == "ing")
        and words[deed.first].lower != "being"
        and following.passive
        and not any(g.passive for g in shape.verbs_between(begin, i))
    )


def is_what_was_told(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words are what somebody did or spoke of before the step, what it is for or whom it is about.

    "Arrested days after he spoke on the abuses", "agents working for Norland", "held for further investigation".

    Args:
        shape: of the sentence.
        trigger: the step.
        first: number of the first of the words.
    """
    words = shape.words
    if is_of_another_verb(shape, trigger, first) or is_about_somebody(shape, trigger, first):
        return True
    if behind_purpose(shape, trigger, first) != first:
        return True
    opening = max((i for i in range(trigger.last, first) if words[i].lower in _STOP), default=first)
    verbs = shape.verbs_between(opening, first)
    return bool(verbs) and words[verbs[-1].main].base in SPEAKING_OF


def behind_purpose(shape: Shape, trigger: Trigger, first: int) -> int:
    """Where the charge begins behind a purpose at word `first`: "questioning over | the murder"; -1 for none at all.

    `first` where no purpose stands there.

    Args:
        shape: of the sentence.
        trigger: the step.
        first: number of the word behind "for".
    """
    words = shape.words
    if trigger.kind not in _SEIZING or first < 1 or words[first - 1].lower != "for":
        return first
    deed = shape.group_at.get(first)
    if deed is not None and words[deed.main].base == "interrogate" and words[deed.main].form == "ing":
        return -1
    i = first
    while i < len(words) and words[i].tag in {"ADJ", "ADV", "DET"} and words[i].lower not in _PURPOSES:
        i += 1
    chunk = shape.chunk_at[i] if i < len(words) else None
    head = chunk.head if chunk is not None else i
    if head >= len(words) or (words[head].base not in _PURPOSES and words[head].lower not in _PURPOSES):
        return first
    doing = shape.group_at.get(head)
    if doing is not None and any(each.begins == head + 1 for each in doing.objects):
        return first  # "arrested for questioning the vote"
    behind = head + 1
    leads_on = behind + 1 < len(words) and words[behind].lower in _LEADING_ON
    return behind + 1 if leads_on else -1


def _before_predicate(shape: Shape, first: int, last: int) -> int:
    """Index where the words for what a step is for end, if a verb of `_GOES_ON` stands among them; else `last`."""
    words = shape.words
    for i in range(first + 1, last):
        before, follows = words[i - 1], words[i + 1] if i + 1 < len(words) else None
        noun = before.tag in {"N", "NAME", "V"} or before.lower.endswith("ing")
        goes_on = follows is None or follows.tag not in {"N", "NAME"} or follows.lower in _STATES
        if words[i].lower in _GOES_ON and noun and goes_on:
            return i
    return last


def _verb_follows(shape: Shape, i: int) -> bool:
    following = shape.verb_behind(i)
    return following is not None and following.finite and following.first - i <= 2


def whole_charge(shape: Shape, first: int, last: int) -> tuple[int, int]:
    """Words for what a step is for, from `first` to `last` (half-open), made whole; empty where they name nothing.

    A verb that says something of it ends it, "the bombing | remains open"; what it breaks off before is added, "the
    killing of | four people".
    """
    words = shape.words
    first = _behind_whom(shape, first, last)
    opening = next((i for i in range(first, last) if words[i].tag not in {"DET", "PREP"}), last)
    if opening < last and (words[opening].lower in _GROUNDS or words[opening].lower in _STEPS):
        return first, first
    if opening < last and _is_time(shape, opening):
        return first, first
    last = _before_predicate(shape, first, last)
    for group in shape.groups:
        if group.finite and first < group.first < last and words[group.start].lower not in RELATIVES:
            if _is_of_a_claim(shape, group, first):
                continue
            last = _before_times(shape, first, group.first)
            told = group.subjects[0] if group.subjects else None
            last = told.begins if told is not None and told.pronoun and first < told.begins < last else last
            if told is not None and told.begins <= first < told.last and is_people(shape, told):
                return first, first  # "after | protesters | stormed the hall"
            break
    doing = shape.group_at.get(last - 1) if last > first else None
    if doing is not None and words[last - 1].form == "ing" and doing.objects:
        last = doing.objects[-1].last  # "torturing | two men"
    last = _with_joined(shape, first, last)
    if last < len(words) and words[last - 1].lower in _OPEN and (chunk := shape.chunk_at[last]) is not None:
        last = chunk.last
        while last + 1 < len(words) and words[last].lower in _AT and (chunk := shape.chunk_at[last + 1]) is not None:
            last = chunk.last
    while last > first and words[last - 1].lower in _OPEN:
        last -= 1
    first, last = without_marks(words, first, last)
    named = any(words[i].tag in {"N", "NAME"} or shape.group_at.get(i) for i in range(first, last))
    return (first, last) if named else (first, first)


def _behind_whom(shape: Shape, first: int, last: int) -> int:
    """Where the charge begins behind whom words name first: "a sentence for Ana Tarn on charges of | theft"."""
    words = shape.words
    for i in range(first + 1, last - 3):
        if (words[i].lower, words[i + 2].lower) == ("on", "of") and words[i + 1].base in _SUSPICIONS:
            return i + 3
    return first


def _is_of_a_claim(shape: Shape, group: Group, first: int) -> bool:
    """Whether a verb is of what a claim among the words says: "over claims they fell ill"."""
    before = group.subjects[0].begins - 1 if group.subjects else -1
    return before >= first and singular(shape.words[before].lower) in _CLAIMS


def _with_joined(shape: Shape, first: int, last: int) -> int:
    """Index behind what the last word goes with: "poisonous | and harmful food", "fraud | and theft"."""
    words = shape.words
    if last <= first or last + 1 >= len(words):
        return last
    if words[last - 1].tag == "ADJ" and words[last].tag == "N" and words[last].base not in ACCUSATIONS:
        return last + 1
    if words[last].lower not in {"and", "or"}:
        return last
    chunk = shape.chunk_at[last + 1]
    if chunk is None or not chunk.nameless or words[chunk.head].tag != "N":
        return last
    if words[last - 1].tag == "ADJ":
        return chunk.last
    subject = any(each is chunk for group in shape.groups for each in group.subjects)
    bare = chunk.last - chunk.begins == 1 and words[last - 1].tag == "N" and shape.chunk_at[last - 1] is not None
    deed = words[last - 1].base in nouns() or last - first == 1
    ends = chunk.last >= len(words) or words[chunk.last].tag in {"PUNCT", "PREP"}
    return chunk.last if bare and deed and ends and not subject else last
