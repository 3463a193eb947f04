"""Who says so: "X said that …", "…, according to X", quotations with their speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import FACTS, OUTLET, Modality, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described
from answerable.reading.language.words import DASHES, Word, lower_at

SAYING = word_set(
    "say tell claim allege state report announce declare add note argue insist warn confirm admit acknowledge deny "
    "assert maintain contend reveal explain write tweet comment remark believe think suggest indicate estimate "
    "boast brag stress emphasise emphasize testify reply complain conclude recall describe characterise "
    "characterize call recount relate disclose caution predict accuse denounce concede opine charge show"
)
_NEEDS_CLAUSE = word_set(
    "report announce recall describe call reveal note confirm acknowledge admit relate conclude believe think "
    "disclose denounce declare deny claim predict characterise characterize charge show"
)
_OF_SPEECH = {
    "deny": Modality.DENIED,
    "allege": Modality.ALLEGED,
    "claim": Modality.ALLEGED,
    "accuse": Modality.ALLEGED,
    "charge": Modality.ALLEGED,
    "suggest": Modality.ALLEGED,
    "believe": Modality.ALLEGED,
    "think": Modality.ALLEGED,
    "contend": Modality.ALLEGED,
    "assert": Modality.ALLEGED,
}
_ACCUSING_PAPERS = word_set("indictment lawsuit complaint accusation")
_VERSIONS = word_set(
    "account argument belief case contention explanation line position stance story theory version view"
)
"""Nouns for what somebody says: "is that" or "remains that" behind them tells what."""
_LONGEST_NAMED = 4
"""Words at most for who speaks in a heading."""
_NOBODY = frozenset({"no", "neither", "nobody", "none"})
_TOLD_OF = word_set("alleged cited described detailed listed mentioned outlined recounted reported")
_STANDING = word_set("remain stay")
_WHOM = word_set("who whom whose which")
LAWS = word_set("treaty convention constitution code statute charter protocol regulation law instructions orders rules")
"""What lays down what is to be done, and tells of nothing that was."""
_HEARSAY = frozenset({"reportedly"})
_ONESELF = frozenset({"i", "we"})
_DENYING = word_set("deny dispute refute reject")
_BRINGING_ABOUT = word_set(
    "approve assist authorise authorize commit conduct direct execute finance fund instigate launch mastermind order "
    "organise organize perform perpetrate plan plot sanction sponsor stage support"
)
"""Verbs whose subject has a part in the act that is their object."""
_CLAIMED = word_set(
    "accusation accusations allegation allegations charge charges claim claims complicity conduct count counts crime "
    "crimes finding findings hand having involvement knowledge link links part report reports responsibility role "
    "suggestion suggestions"
)
_BINDING = word_set("about after against at by for from in of on over to with")
_LONGEST_OBJECT = 4
"""Words from a denial to the clause denied: "denied the claim that"."""

_MARKS = frozenset({",", "”", '"', "»", "?", "!", "'", "’"})
"""What stands before the words that tell who said what went before."""
_CLOSED = _MARKS - {"?", "!"}
"""What stands before "but" where a clause of another begins."""
_OPENING = frozenset({",", ":", "“", '"'})
"""What stands before the words that somebody says behind "told them"."""


_BEHIND = word_set("behind responsible")
_UNDERGOING = word_set("endure experience face suffer subject undergo")
_CARRYING = word_set("carry commit conduct execute launch mount perform perpetrate stage")
_ISSUED = word_set("release issue publish send sign put")
_ISSUES = word_set("statement communique communiqué notice letter release")
_ISSUED_BY = frozenset({"by", "from"})
_UNSURE = frozenset({"alleged", "apparent", "fake", "forged", "leaked", "purported", "supposed"})
"""What somebody tells by, and what he does with it: "a statement released by the court"."""
_PARTICIPLES = frozenset({"ed", "participle"})
_SPEAKING = word_set("via on through in over by to at")
"""How and whom somebody tells: "told the public via Wavecast that", "complained to a judge that"."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and the words of the sentence that are theirs.

    Attributes:
        speaker: who.
        first, last: words of what is said (half-open); the attribution's own words may lie inside.
        cue: index of the verb or of "according".
        modality: what the verb does to the content, if anything ("denied", "claimed").
    """

    speaker: Speaker
    first: int
    last: int
    cue: int
    modality: Modality | None = None


def attributions(text: str, shape: Shape) -> list[Attribution]:
    """The attributions in the sentence, in order."""
    found = [each for group in shape.groups if (each := _said(text, shape, group)) is not None]
    found.extend(_versions(text, shape))
    found.extend(_listed(text, shape))
    found.extend(_according(text, shape))
    found.extend(_hearsay(text, shape))
    found.extend(_headed(text, shape))
    found.sort(key=lambda each: each.cue)
    return [_going_on(shape, found, each) for each in found]


def _going_on(shape: Shape, found: Sequence[Attribution], each: Attribution) -> Attribution:
    """An "adding" as of who speaks before it: "witnesses said the men had fled, adding that they shot a guard"."""
    word = shape.words[each.cue]
    if word.base != "add" or word.form != "ing":
        return each
    before = [one for one in found if one.first <= each.cue < one.last and one.cue < each.cue and one.speaker.span]
    return replace(each, speaker=replace(before[-1].speaker, cue=each.speaker.cue)) if before else each


def speaker_of(text: str, shape: Shape, chunk: Chunk, cue: Span) -> Speaker:
    """The speaker that `chunk` names, or describes."""
    span, value, named = named_or_described(text, shape, chunk)
    return Speaker(voice=Voice.NAMED if named else Voice.UNNAMED, name=value, span=span, cue=cue)


def denier(text: str, shape: Shape, at: int) -> Speaker | None:
    """Who denies what a word says: "Norland denied any part in the killings"; none where the sentence leaves it open.

    So does who pleads not guilty.

    Args:
        text: the working text.
        shape: of the sentence.
        at: index of the word.
    """
    denial = denial_over(shape, at)
    if denial is None or len(denial.subjects) != 1 or denial.subjects[0].pronoun in _ONESELF:
        return None
    verb = shape.words[denial.main]
    return speaker_of(text, shape, denial.subjects[0], Span.of(text, verb.start, verb.end))


def is_told_behind(teller: Speaker, denies: Speaker) -> bool:
    """Whether somebody's saying is what another denies: "Norland denied the envoy's report of torture"."""
    return teller.span is not None and denies.cue is not None and teller.span.start >= denies.cue.end


def denial_over(shape: Shape, at: int) -> Group | None:
    """The verb that denies what a word says: "denied any part in the killings", "denied that it ordered the killings".

    Of a noun behind another verb in what is denied only where that verb does the act: "denied that it mourned the dead"
    denies no death.
    """
    before = shape.verbs_before(at, finite=True)
    if before and _denies(shape, before[-1]):
        return before[-1] if _of_a_part(shape, before[-1], at) else None
    if len(before) < 2 or not _denies(shape, before[-2]) or shape.words[before[-1].main].base not in _BRINGING_ABOUT:
        return None
    denial, inner = before[-2:]
    start = min([each.first for each in inner.subjects], default=inner.first)
    between = [word.lower for word in shape.words[denial.last : start]]
    return denial if between[-1:] == ["that"] and len(between) <= _LONGEST_OBJECT else None


def denies_another(shape: Shape, at: int) -> bool:
    """Whether the verb before a word denies something else: "A court denied bail to Tarn over the killings"."""
    before = shape.verbs_before(at, finite=True)
    return bool(before) and shape.words[before[-1].main].base == "deny" and denial_over(shape, at) is None


def _of_a_part(shape: Shape, denial: Group, at: int) -> bool:
    """Whether what is denied is the act or a part in it: no court that "denied bail to Tarn over the killings"."""
    between = [word.lower for word in shape.words[denial.last : at]]
    if _CLAIMED.intersection(between):
        return True
    if shape.words[denial.main].base == "plead":
        return True
    itself = not _BINDING.intersection(between) and len(between) <= _LONGEST_OBJECT
    return itself and shape.words[denial.main].base in {"deny", "refute"}


def _denies(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    return not group.passive and (base in _DENYING or (base == "plead" and _is_not_guilty(shape, group.last)))


def _is_not_guilty(shape: Shape, i: int) -> bool:
    return [word.lower for word in shape.words[i : i + 2]] == ["not", "guilty"]


def _said(text: str, shape: Shape, group: Group) -> Attribution | None:
    words = shape.words
    verb = words[group.main]
    if verb.base not in SAYING or verb.tag != "V" or group.infinitive or (group.negated and verb.base != "deny"):
        return None
    if group.modal in {"should", "must", "may", "might", "could"}:
        return None
    if group.passive or (verb.base == "show" and group.modal) or lower_at(words, group.last) == "as":
        return None  # "a man described as a deserter shot him"
    if verb.base == "charge" and "that" not in {word.lower for word in words[group.last : group.last + 1]}:
        return None  # "charged Tarn with theft"
    cue = Span.of(text, words[group.main].start, words[group.main].end)
    size = len(words)
    i = group.last
    # the hearer: "told reporters", "told Agence France-Presse"
    hearer = shape.chunk_at[i] if i < size else None
    hearer = shape.owned(hearer) or hearer  # "said Chad's Foreign Ministry"
    i = _behind_means(shape, hearer.last if verb.base == "tell" and hearer is not None else i)
    subject = group.subjects[-1] if group.subjects else None
    before = group.first - 1
    preceded = before >= 0 and words[before].text in _MARKS
    if subject is not None and not group.relative:
        lead = group.subjects[0]
        start = lead.owner.first if lead.owner is not None else lead.first
        subject_lead = start - 1
        preceded = subject_lead >= 0 and words[subject_lead].text in _MARKS
    if (
        (subject is None or (preceded and subject.last < group.first - 3))
        and hearer is not None
        and _speaks(shape, hearer)
        and verb.form != "ing"
        and verb.base != "tell"  # "…," Ana Tarn, the clerk, told the agency
        and before >= 0
        and words[before].text in _MARKS
    ):
        # inverted: "…," said X
        return _parenthetical(text, shape, group, hearer, cue, 0, group.first)
    if subject is None and hearer is not None and before < 0 and verb.form in {"ed", "past"} and i < size:
        return _parenthetical(text, shape, group, hearer, cue, hearer.last, size)
    if subject is None:
        return None
    if not _speaks(shape, subject) or is_no_one(words, subject):
        return None
    speaker = speaker_of(text, shape, subject, cue)
    effect = _OF_SPEECH.get(verb.base)
    clause_after = _clause_after(shape, group, i)
    if verb.base == "accuse":
        return Attribution(speaker, group.last, size, group.main, Modality.ALLEGED)
    if preceded and not clause_after:
        start = subject.first
        return Attribution(speaker, 0, start, group.main, effect)
    if clause_after or (verb.base not in _NEEDS_CLAUSE and i < size and words[i].text in {",", ":", "“", '"'}):
        last = _content_end(shape, group)
        return Attribution(speaker, i, last, group.main, effect)
    if preceded:
        return Attribution(speaker, 0, subject.first, group.main, effect)
    if verb.base in {"deny", "claim", "confirm", "admit", "acknowledge", "allege"} and not group.passive:
        return Attribution(speaker, i, _content_end(shape, group), group.main, effect)
    if verb.base == "report" and group.objects and not group.relative:  # "reports heavy fighting"
        return Attribution(speaker, i, group.end, group.main, effect)
    return None


def _behind_means(shape: Shape, i: int) -> int:
    """Past how somebody tells, at word `i`, before what: "via Wavecast" of "told the public via Wavecast that"."""
    words = shape.words
    means = shape.chunk_at[i + 1] if i + 1 < len(words) and words[i].lower in _SPEAKING else None
    opens = means is not None and means.last < len(words)
    if means is None or not opens or not (words[means.last].lower == "that" or words[means.last].text in _OPENING):
        return i
    return means.last


SPEAKING_THINGS = word_set(
    "report statement study source article document account media letter motion indictment lawsuit complaint data "
    "figure record evidence survey paper book post tweet video investigation inquiry estimate research newspaper "
    "magazine press website site embassy office ministry service channel station hospital university school church "
    "judgment ruling verdict law declaration communique communiqué memo email filing affidavit warrant release "
    "coroner headquarters wing arm branch military command footage"
)


def is_no_one(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether a chunk says of nobody that he does something: "no officer", "neither Tarn nor | Venn"; but "No 10"."""
    none = words[chunk.first].lower in _NOBODY and words[min(chunk.first + 1, chunk.last - 1)].tag != "NUM"
    return none or (chunk.begins > 0 and words[chunk.begins - 1].lower == "nor")


def _speaks(shape: Shape, chunk: Chunk) -> bool:
    words = shape.words
    if words[chunk.head].base == "release" and (chunk.owner is not None or words[chunk.first].lower in POSSESSIVES):
        return False  # "their release was welcomed"
    return bool(chunk.pronoun) or is_people(shape, chunk) or shape.words[chunk.head].base in SPEAKING_THINGS


def _parenthetical(
    text: str, shape: Shape, group: Group, chunk: Chunk, cue: Span, first: int, last: int
) -> Attribution:
    tail = chunk
    following = shape.chunk_at[chunk.last] if chunk.last < len(shape.words) else None
    if chunk.name is None and following is not None and following.name is not None:
        tail = following
    return Attribution(
        speaker_of(text, shape, tail, cue), first, last, group.main, _OF_SPEECH.get(shape.words[group.main].base)
    )


def _clause_after(shape: Shape, group: Group, i: int) -> bool:
    """Whether a clause, a quotation or a colon follows the verb."""
    words = shape.words
    j = i
    while j < len(words) and j < i + 8:
        word = words[j]
        if word.lower in {"that", "whether", "how", "why"} or word.text in {":", "“", '"', "‘"}:
            return True
        if word.text in {",", ";", "."} and j > i:
            return False
        if word.tag in {"TIME", "PREP", "ADV", "SUB"}:
            by = shape.chunk_at[j + 1] if word.lower in _SPEAKING and j + 1 < len(words) else None  # "on its site that"
            j = by.last if by is not None else j + 1
            continue
        break
    for other in shape.groups:
        if not other.finite or other.relative or other.first < j or not other.subjects:
            continue
        lead = other.subjects[0]
        if group.relative and lead is group.told_of:  # "Tarn, who said | he was beaten"
            opening = shape.chunk_at[j] if j < len(words) else None
            return opening is not None and bool(opening.pronoun)
        return (lead.owner.first if lead.owner is not None else lead.first) == j
    return False


def _content_end(shape: Shape, group: Group) -> int:
    """Where what is said ends: at a semicolon, where "but", "while" opens a clause of another, or with its own.

    Of "Velin, who says guards beat her, was arrested" she says the one.
    """
    words = shape.words
    for k in range(group.last, len(words)):
        if group.relative and _has_its_verb_at(shape, group, k):
            return k
        if words[k].text == ";":
            return k
        if words[k].lower in {"but", "while", "although", "though", "whereas"} and words[k - 1].text in _CLOSED:
            return k
    return len(words)


def _has_its_verb_at(shape: Shape, relative: Group, k: int) -> bool:
    """Whether the verb of whom a relative clause tells stands at word `k`, or behind a comma there."""
    comma = shape.words[k].text == ","
    host = next((each for each in shape.groups if each.first == k + comma), None)
    if host is None or not host.finite or host.relative:
        return False
    own = shape.chunk_at[k - 1]
    if not comma and own is not None and own.pronoun:
        return False  # "Tarn, who said he | was beaten"
    return comma or any(chunk is relative.told_of for chunk in host.subjects)


def _versions(text: str, shape: Shape) -> list[Attribution]:
    """ "The official position remained that …", "the ministry's account is that …"."""
    words, found = shape.words, []
    for group in shape.groups:
        verb, subject = words[group.main], group.subjects[-1] if group.subjects else None
        stands = (verb.lower in BE or verb.base in _STANDING) and group.finite and not group.negated
        if subject is None or not stands or words[subject.head].base not in _VERSIONS:
            continue
        that = shape.ahead(group.last)
        if that < len(words) and words[that].lower == "that":
            cue = Span.of(text, verb.start, verb.end)
            found.append(
                Attribution(speaker_of(text, shape, subject, cue), that, _content_end(shape, group), group.main)
            )
    return found


def _listed(text: str, shape: Shape) -> list[Attribution]:
    """Examples of what somebody has told of: "the problems that Tarn outlined, including attacks by the army"."""
    words, found = shape.words, []
    for k, word in enumerate(words):
        if word.lower not in {"including", "like"} or word.tag != "PREP":
            continue
        told = shape.verb_before(k, finite=True)
        if told is None or told.passive or told.negated or words[told.main].lower not in _TOLD_OF or not told.subjects:
            continue
        subject = told.subjects[-1]
        if subject.begins > 0 and words[subject.begins - 1].lower in {"that", "which"} and _speaks(shape, subject):
            cue = Span.of(text, words[told.main].start, words[told.main].end)
            found.append(Attribution(speaker_of(text, shape, subject, cue), k, len(words), told.main))
    return found


def _according(text: str, shape: Shape) -> list[Attribution]:
    words, found = shape.words, []
    for i in range(len(words) - 2):
        if words[i].lower != "according" or words[i + 1].lower != "to":
            continue
        chunk = shape.owned(shape.chunk_at[i + 2])
        if chunk is None or chunk.pronoun or words[chunk.head].lower in LAWS:
            continue
        cue = Span.of(text, words[i].start, words[i + 1].end)
        first, last = _past_who_speaks(words, i), len(words)
        for k in range(i - 1, -1, -1):
            if words[k].text == ";":
                first = k + 1
                break
        for k in range(chunk.last, len(words)):
            if words[k].text == ";":
                last = k
                break
        effect = Modality.ALLEGED if words[chunk.head].base in _ACCUSING_PAPERS else None
        teller = issuer(shape, chunk.head) or _apposed(shape, chunk)
        found.append(Attribution(speaker_of(text, shape, teller, cue), first, last, i, effect))
    return found


def _past_who_speaks(words: Sequence[Word], i: int) -> int:
    """Where what is told begins, past a clause that only tells by whom: "according to a clerk whom Tarn hit, …"."""
    comma = next((k for k in range(i, len(words)) if words[k].text == ","), 0)
    return comma if i == 0 and any(words[k].lower in _WHOM for k in range(comma)) else 0


def issuer(shape: Shape, i: int) -> Chunk | None:
    """Who put out the statement that word `i` is: "the court" of "a statement released by the court"; else None.

    So of "a press release from the court", but not of what only is said to be from somebody.
    """
    words, chunk = shape.words, shape.chunk_at[i]
    if chunk is None or words[chunk.head].base not in _ISSUES:
        return None
    verb = next((group for group in shape.groups if group.first == chunk.last), None)
    if verb is not None and (verb.finite or words[verb.main].base not in _ISSUED):
        return None
    by = verb.last if verb is not None else chunk.last
    by = by + 1 if verb is not None and lower_at(words, by) == "out" else by
    told = shape.chunk_at[by + 1] if by + 1 < len(words) and words[by].lower in _ISSUED_BY else None
    unsure = verb is None and any(word.lower in _UNSURE for word in words[chunk.first : chunk.head])
    if told is None or unsure or words[told.last - 1].lower in DEMONYMS:
        return None  # "released by the French, British and Velish missions"
    return None if told.pronoun or not _speaks(shape, told) else shape.owned(told) or told


def _apposed(shape: Shape, chunk: Chunk) -> Chunk:
    """ "eyewitness, Nicole Towarek," → the name."""
    words = shape.words
    if chunk.name is None and chunk.last + 1 < len(words) and words[chunk.last].text == ",":
        following = shape.chunk_at[chunk.last + 1]
        after = words[following.last].text if following is not None and following.last < len(words) else "."
        if (
            following is not None
            and following.name is not None
            and following.first == following.name.first
            and after in {",", ".", "”", '"'}
        ):
            return following
    return chunk


def _hearsay(text: str, shape: Shape) -> list[Attribution]:
    found = []
    for i, word in enumerate(shape.words):
        if word.lower in _HEARSAY:
            clause = shape.clause_of(i)
            first, last = (clause.start, clause.end) if clause is not None else (0, len(shape.words))
            cue = Span.of(text, word.start, word.end)
            found.append(Attribution(Speaker(voice=Voice.UNNAMED, cue=cue), first, last, i))
    return found


def _headed(text: str, shape: Shape) -> list[Attribution]:
    """Who says what a heading tells behind or before a mark: "Police: man shot clerk", "Guards beat monks: aide"."""
    words = shape.words
    marks = [i for i, word in enumerate(words) if word.text == ":" or word.text in DASHES]
    if len(marks) != 1 or words[-1].tag == "PUNCT":
        return []
    i, size = marks[0], len(words)
    ahead, behind = words[i].text == ":" and i <= _LONGEST_NAMED, size - i - 1 <= _LONGEST_NAMED
    for first, last, told in ((0, i, ahead), (i + 1, size, behind)):
        chunk = shape.chunk_at[first] if told and first < last else None
        if chunk is not None and chunk.first == first and chunk.last == last and _speaks_in_headings(shape, chunk):
            cue = Span.of(text, words[i].start, words[i].end)
            start, end = (i + 1, size) if first == 0 else (0, i)
            listed = start == 0 and chunk.is_person  # "two men freed: Tarn and Orsk"
            clauses = [group for group in shape.groups if group.finite and not group.relative]
            if not listed and any(start <= group.main < end for group in clauses):
                return [Attribution(speaker_of(text, shape, chunk, cue), start, end, i)]
    return []


def _speaks_in_headings(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk that stands alone beside a mark is of who speaks, and no place or matter: not "Karsa: …"."""
    if chunk.pronoun or chunk.owner is not None or shape.words[chunk.first].tag == "DET":
        return False
    if chunk.name is not None:  # "SHAME: …" is no body
        return chunk.name.sort in {Sort.PERSON, Sort.ORGANISATION} and chunk.name.last - chunk.name.first > 1
    return is_people(shape, chunk)


def speaker_for(found: Sequence[Attribution], first: int, quoted: Speaker | None) -> tuple[Speaker, Modality | None]:
    """Who says what stands at word `first`: the innermost attribution, the quotation's speaker, or the outlet."""
    inside = [each for each in found if each.first <= first < each.last and each.cue != first]
    if inside:
        best = min(inside, key=lambda each: (each.last - each.first, -each.cue))
        return best.speaker, best.modality
    if quoted is not None:
        return quoted, None
    return OUTLET, None


def told_first(
    shape: Shape, found: Sequence[Attribution], first: int, *, within: bool
) -> tuple[Speaker, Modality | None]:
    """Who says what is told at word `first` as the first clause behind "said", "shows" and the like; else the outlet.

    A noun is told there where the clause lays it at somebody's door, "said it carried out the attack", "said it was
    behind the attack"; of another the sentence takes for granted that it happened.

    Args:
        shape: of the sentence.
        found: its attributions.
        first: index of the word.
        within: whether a verb that hangs on the clause's counts too: "said it used tanks to shell them".
    """
    clause = shape.clause_of(first)
    if clause is None or clause.relative or not _lays(shape, clause, first, within):
        return OUTLET, None
    for each in reversed(found):
        covered = each.first <= first < each.last and each.cue < first and each.cue in shape.group_at
        between = [group for group in shape.groups if group.finite and each.cue < group.main <= first]
        if covered and _opens_saying(shape, between, clause) and not _goes_on_itself(shape, clause, each.speaker):
            return each.speaker, each.modality
    return OUTLET, None


def _opens_saying(shape: Shape, told: Sequence[Group], clause: Group) -> bool:
    """Whether a clause is the first that somebody says, or goes on with it: "said they had fled and killed two"."""
    if told[:1] == [clause] or told[1:] != [clause]:
        return told[:1] == [clause]
    perfect = "have" in told[0].auxiliaries and not clause.auxiliaries and shape.words[clause.main].form in _PARTICIPLES
    return perfect and shape.words[shape.back(clause.first - 1)].tag == "CONJ"


def _goes_on_itself(shape: Shape, clause: Group, speaker: Speaker) -> bool:
    """Whether a clause tells what the speaker did besides: "confirmed the verdict and sentenced Tarn"."""
    if speaker.span is None:
        return False
    own = (chunk for chunk in clause.subjects if not chunk.pronoun)
    start, words = speaker.span.start, shape.words
    return any(words[each.begins].start <= start < words[each.last - 1].end for each in own)


def _lays(shape: Shape, clause: Group, first: int, within: bool) -> bool:
    """Whether a clause tells what stands at word `first` as done by its subject: by its verb or by what carries it."""
    if first in shape.group_at:
        return within or shape.group_at[first] is clause
    words, behind = shape.words, shape.ahead(clause.last)
    laid = words[clause.main].lower in BE and behind < first and words[behind].lower in _BEHIND
    undergone = "hands" in {word.lower for word in words[first:]} and words[clause.main].lower in BE
    return laid or undergone or words[clause.main].base in _CARRYING | _UNDERGOING


def under(modality: Modality, effect: Modality | None) -> Modality:
    """What the speaker's verb makes of the content: a denial or an allegation of what would else have happened."""
    if effect is None:
        return modality
    if modality in FACTS:
        return effect
    return Modality.DENIED if effect is Modality.DENIED and modality is Modality.ALLEGED else modality
