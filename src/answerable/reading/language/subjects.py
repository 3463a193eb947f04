"""Subjects of verb groups: from the verb back to who or what stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.language import relatives
from answerable.reading.language.chunks import ONE, SINGULAR, Chunk
from answerable.reading.language.coordination import beside_a_phrase, joining, opens_a_clause
from answerable.reading.language.describing import described_at
from answerable.reading.language.groups import BEFORE_CLAUSE, NAMING, TAKING, TELLING, Group, Grouped
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import PERHAPS_PLACES, Sort
from answerable.reading.language.people import JUDGES
from answerable.reading.language.words import DASHES, Word

_PLURAL = word_set("have are were do")
_DONE_TO_PEOPLE = word_set("accuse arrest charge convict detain indict injure jail kill sentence suspect want wound")
"""Verbs whose participle tells of people, not of the place they are in: "a man in Karsa accused of theft"."""
_ACCUSED = word_set("accuse charge indict suspect")
_BEFORE_COURT = word_set("appear stand come go bring haul arraign produce take drag present")
"""Verbs of who comes before a judge."""
_ORDERS = word_set("warrant notice bail")
"""Nouns for which "for" names whom they are about: "the warrant for Tarn was cancelled"."""
_HARMING = word_set("kill injure wound claim leave displace")
"""What a blast or a raid does as well as somebody."""
_SAYING = word_set("say claim allege believe think")
"""Those of `TELLING` by which a clause tells of others: in "who fear they will die" whoever fears tells of himself."""
_LAYING = word_set("accuse blame suspect condemn criticise criticize denounce warn caution")
"""Verbs behind whose object a preposition leads to what it has done, or is not to do."""
_TAKING_FOR = TAKING | word_set("consider regard view deem declare adopt recognise recognize")
"""Verbs by which somebody takes another for what a participle behind goes on to tell of."""
_CLAUSAL = TELLING | word_set(
    "see find hear learn feel agree promise understand realise realize discover decide rule ask"
)
"""Verbs behind which a clause may begin at once."""
_AIMING = word_set("aim seek plot plan try attempt intend")
_GROUPS = word_set("group organisation organization network cell movement gang faction association entity")
"""Bodies of which a participle behind tells what they are out to do."""
_WHERE = word_set("in at near")
_CLOSING = frozenset({"”", '"', "’", "'"})
_BEFORE_CLOSING = frozenset({",", "?", "!"})
_SHOWING = TELLING | word_set("see hear watch film catch show accuse blame help let make")
"""Verbs behind which a place by name may be who does what a participle tells: "saw Norland bombing a town"."""


def find_subject(shape: Grouped, group: Group) -> None:
    """Note the subjects of `group`: of a verb that makes a clause, of a relative clause, or of a participle."""
    words = shape.words
    i = group.first - 1
    if (told := described_at(shape, group.main)) is not None and group.first == group.main:
        group.subjects = [told]
        return
    if group.infinitive or (not group.finite and words[group.main].form == "ing" and i >= 0 and words[i].tag == "PREP"):
        return
    if _is_behind_a_quotation(shape, group):
        return
    while i >= 0 and (words[i].tag in {"ADV", "TIME"} or words[i].text in "“”\"‘’'"):
        i -= 1
    if i < 0:
        return
    if words[i].lower in {"who", "which", "that"} and words[i].tag in {"PRON", "SUB"}:
        _antecedent(shape, group, i)
        return
    if words[i].text == "," and not group.finite:
        if words[group.main].form == "ing" and _ends_a_date(words, i):
            return
        before = shape.chunk_at[shape.back(i - 1)]
        person = before is not None and before.is_person
        shared = words[group.main].form == "ing" or (group.passive and not person and not _newly_told(shape, before))
        if shared:
            _share(shape, group, i)
            if group.subjects or words[group.main].form == "ing":
                return
    if words[i].text in {",", ")", *DASHES}:
        jumped = _over_asides(shape, i)
        if jumped is None:
            return
        # "…, killing three": what stands right before the comma
        i = _over_clause(shape, jumped, group) if group.finite else i - 1
    chunk = shape.chunk_at[i] if i >= 0 else None
    if chunk is None and i in shape.group_at:
        chunk = shape.group_at[i].told_of  # "the envoys whom Norland expelled were let back"
    if chunk is None:
        return
    if shape.letting(group) is not None:
        group.subjects = [chunk]
        return
    if not group.finite and words[group.main].form == "ing" and _is_where_it_was(shape, chunk):
        _share(shape, group, chunk.first)
        return
    if not group.finite and words[group.main].base in _AIMING and words[chunk.head].base in _GROUPS:
        group.subjects = [chunk]  # "charged with joining a group aiming to"
        return
    chunk = _over_excluded(shape, chunk)
    chunk = _over_examples(shape, chunk, group) if group.finite else chunk
    reduced = group.passive and not group.finite
    found = chunk if reduced else _leftmost(shape, _over_relative(shape, chunk, group), group)
    if reduced:
        group.subjects = _who_is_there(shape, chunk, group)
    elif found is not None:
        group.subjects = _agreeing(shape, group, _conjoined_left(shape, _unapposed(shape, found, group), group))


def _is_behind_a_quotation(shape: Grouped, group: Group) -> bool:
    """Whether a verb of saying stands behind a quotation, and its subject follows: "…, an aide,” said Venn"."""
    words, first = shape.words, group.first
    closed = first > 1 and words[first - 1].text in _CLOSING and words[first - 2].text in _BEFORE_CLOSING
    follows = group.last < len(words) and shape.chunk_at[group.last] is not None
    return closed and follows and not group.auxiliaries and words[group.main].base in TELLING


def _over_excluded(shape: Grouped, chunk: Chunk) -> Chunk:
    """From whom a sentence excludes back to whom it means: "Tarn and not Venn was held"."""
    if not relatives.is_excluded(shape.words, chunk):
        return chunk
    return shape.chunk_at[shape.back(chunk.begins - 3)] or chunk


def _over_examples(shape: Grouped, chunk: Chunk, group: Group) -> Chunk:
    """From the last of some examples back to what is told of, where that is not they: "the arrest of cooks, including".

    Of "cooks, including Tarn and Orsk, were held" it is told of them.
    """
    words, first = shape.words, chunk
    for _ in range(8):
        i = first.begins - 1
        if i > 0 and words[i].lower == "including":
            j = i - 1 if words[i - 1].text != "," else i - 2
            whole = shape.chunk_at[j] if j >= 0 else None
            return whole if whole is not None and _leftmost(shape, whole, group) is not whole else chunk
        while i >= 0 and (words[i].text == "," or words[i].lower in {"and", "or"}):
            i -= 1
        left = shape.chunk_at[i] if 0 <= i < first.begins - 1 else None
        if left is None:
            return chunk
        first = left
    return chunk


def _who_is_there(shape: Grouped, chunk: Chunk, group: Group) -> list[Chunk]:
    """Of whom a participle tells that stands behind a place: "Tarn goes on trial in Karsa charged with murder".

    Who stands right before the place, if it is somebody; else the subject of the verb before.
    """
    words = shape.words
    if (appeared := _who_appears(shape, chunk, group)) is not None:
        return appeared
    if words[group.main].base not in _DONE_TO_PEOPLE or not _is_place(shape, chunk):
        return [chunk]
    before = shape.chunk_at[chunk.first - 2] if chunk.first > 1 else None
    verb = shape.verb_before(chunk.first, finite=True)
    led = words[before.first - 1] if before is not None and before.first else None
    of_verb = verb is None or (before is not None and before.first >= verb.last)
    if before is not None and of_verb and (led is None or led.tag != "PREP" or led.lower == "of"):
        return [before]
    return list(verb.subjects) if verb is not None and verb.subjects else [chunk]


def _who_appears(shape: Grouped, chunk: Chunk, group: Group) -> list[Chunk] | None:
    """Who stands before a judge that is named right before it is told why: "appeared before Judge Holt charged"."""
    words = shape.words
    if words[group.main].base not in _ACCUSED or not chunk.first or words[chunk.first - 1].lower != "before":
        return None
    verb = shape.verb_before(chunk.first)
    if verb is None or words[verb.main].base not in _BEFORE_COURT:
        return None
    whom = verb.objects if verb.objects and not verb.passive else verb.subjects
    return list(whom)


def _is_place(shape: Grouped, chunk: Chunk) -> bool:
    """Whether a chunk is a name that tells where: "in Karsa"."""
    name, i = chunk.name, chunk.first - 1
    if name is None or name.first != chunk.first or name.sort not in {Sort.PLACE, Sort.STATE, Sort.UNKNOWN}:
        return False
    return i > 0 and shape.words[i].lower in _WHERE


def _agreeing(shape: Grouped, group: Group, joined: list[Chunk]) -> list[Chunk]:
    """Of subjects that "and" joins, those that agree with a verb in the singular.

    Not they, but what they are "of": "the abuse of cooks and nurses has grown". Or one person of two posts, whom the
    first tells: "the founder and editor was seized".
    """
    words = shape.words
    if len(joined) < 2 or words[group.first].lower not in SINGULAR:
        return joined
    apart = joined[0].nameless and joined[0].begins > 0 and words[joined[0].begins - 1].lower == "as"
    if apart and joined[-1].is_person:
        return joined[-1:]  # "resigned as governor and Emil Tarn was sworn in"
    if any(chunk.name for chunk in joined[1:]):
        return joined
    first = joined[0]
    for _ in range(len(shape.chunks)):
        i = first.begins - 1
        listed = i > 0 and (words[i].text == "," or words[i].lower == "and")
        left = shape.chunk_at[i - 1] if listed else None
        if left is None:
            break
        first = left
        if first.is_person:
            return [first]  # "Tarn, a cook, poet and critic, was"
    i = first.begins - 1
    headed = _leftmost(shape, first, group) if i > 0 and words[i].tag == "PREP" else None
    return [headed] if headed is not None and headed is not first else joined[:1]


def _over_asides(shape: Grouped, i: int) -> int | None:
    """From a closing comma, dash or bracket at `i` back over what it closes, and what stands before that likewise.

    None where nothing opens it, or where it is no aside, but holds the verb of who stands before it: "Tarn, 61, wrote
    that they stopped him, held him".
    """
    words = shape.words
    jumped = relatives.over_aside(words, i)
    if jumped is None:
        return None
    for group in shape.groups:
        told = group.finite and not group.relative and jumped < group.main < i
        if told and any(chunk.last <= jumped + 1 for chunk in group.subjects):
            return None
    again = jumped >= 0 and words[jumped].text in {",", ")"}
    return _over_asides(shape, jumped) if again else jumped


def _over_clause(shape: Grouped, i: int, group: Group) -> int:
    """From an object at `i`, explained by an aside, back over the clause that it ends; `i` where none does.

    "Tarn, who shot the judge, Venn, was held"; "Tarn, accused of robbing the judge, Venn, was held".
    """
    words, chunk = shape.words, shape.chunk_at[i] if i >= 0 else None
    if chunk is None:
        return i
    first = chunk.begins
    while first > 1 and words[first - 1].text == "," and (named := shape.chunk_at[first - 2]) is not None:
        first = named.begins  # "the judge, Venn, a mother of two,"
    opening = next((k for k in range(first - 1, 0, -1) if _opens_aside(shape, k)), None)
    if opening is None:
        return i
    between = words[opening + 1 : first]
    telling = any(words[each.main].base in TELLING for each in shape.verbs_between(opening, first))
    apart = any(word.tag in {"SUB", "PUNCT"} or word.lower in BEFORE_CLAUSE for word in between)
    before: int | None = opening - 1 if words[opening - 1].text != "," else opening - 2
    if before and words[before].text in {",", ")"}:
        before = _over_asides(shape, before)
    told = shape.chunk_at[before] if before is not None and before >= 0 else None
    one = told is not None and told.is_person
    if telling or apart or before is None or told is None or (one and words[group.first].lower in _PLURAL):
        return i
    return before


def _opens_aside(shape: Grouped, k: int) -> bool:
    """Whether word `k` opens a relative clause about persons, or, behind a comma, a participle's phrase."""
    if shape.words[k].lower in {"who", "whose"} and shape.words[k].tag != "NAME":
        return True
    within = next((group for group in shape.groups if group.first == k), None)
    return within is not None and not within.finite and not within.infinitive and shape.words[k - 1].text == ","


def _over_relative(shape: Grouped, chunk: Chunk, group: Group) -> Chunk:
    """From the end of a relative clause back to what it tells of: "the men who shot Tarn were pardoned"."""
    words = shape.words
    before = [other for other in reversed(shape.groups) if other.last <= chunk.first and other.finite][:2]
    relative = before[-1] if len(before) == 2 and _is_said(shape, *before) else next(iter(before), None)
    told = relative.told_of if relative is not None else None
    if relative is None or told is None or not group.finite:
        return chunk
    between = words[relative.last : group.first]
    if _begins_said(shape, relative, chunk):
        return chunk  # "Orsk, who says guards beat her"
    ending = {"SUB", "PUNCT"} if _joins_within(shape, relative, group) else {"CONJ", "SUB", "PUNCT"}
    if any(word.tag in ending for word in between) or told.last > relative.first:
        return chunk
    return told


def _is_said(shape: Grouped, group: Group, relative: Group) -> bool:
    """Whether a clause is what a relative clause says: "the officers who claimed Tarn shot the judge"."""
    return len(group.subjects) == 1 and _begins_said(shape, relative, group.subjects[0])


def _begins_said(shape: Grouped, relative: Group, chunk: Chunk) -> bool:
    """Whether somebody behind a verb of a relative clause begins the clause that it says, without "that"."""
    told = relative.told_of
    says = told is not None and shape.words[relative.main].base in _SAYING
    begins = shape.chunk_at[relative.last] if says and relative.last < len(shape.words) else None
    if told is None or begins is not chunk or not relatives.is_human(shape.words, chunk):
        return False
    one = shape.words[told.head].base in ONE if told.name is None else told.name.sort is not Sort.ORGANISATION
    return chunk.pronoun not in ({"he", "she"} if one else {"they"})  # "the guard who said he was beaten"


def _joins_within(shape: Grouped, relative: Group, group: Group) -> bool:
    """Whether an "and" before a verb joins what a relative clause is about: "a man who wrote to Tarn and Orsk was".

    The two would want a plural; two persons by name are also taken together, "the guards who beat Tarn and Orsk were".
    """
    words = shape.words
    if words[group.first].lower in SINGULAR:
        return True
    joined = [i for i in range(relative.last, group.first) if words[i].tag == "CONJ"]
    beside = [shape.chunk_at[k] for i in joined for k in (i - 1, i + 1)]
    return all(each is not None and each.is_person for each in beside)


def _unapposed(shape: Grouped, chunk: Chunk, group: Group) -> Chunk:
    """From an apposition back to the name it explains: "X, once minister of Y, Z, died"."""
    words = shape.words
    for _ in range(3):
        i = chunk.begins - 1
        while i >= 0 and words[i].tag == "ADV":
            i -= 1
        if i < 1 or words[i].text != ",":
            return chunk
        before = shape.chunk_at[shape.back(i - 1)]
        if before is None or before.last > i or words[group.first - 1].text != ",":
            return chunk
        left = _leftmost(shape, before, group)
        if left is None or left.first == chunk.first:
            return chunk
        chunk = left
    return chunk


def _newly_told(shape: Grouped, chunk: Chunk | None) -> bool:
    """Whether a chunk is an object that its clause brings in, told of behind it: "held a man, freed in May"."""
    if chunk is None or shape.words[chunk.first].lower not in {"a", "an"}:
        return False
    return any(group.finite and chunk in group.objects for group in shape.groups)


def _share(shape: Grouped, group: Group, comma: int) -> None:
    """A participle after a comma takes the subject of the clause before it: of "fell, Tarn said, killing" what fell.

    Of "considers her a captive, held for her views" it tells of her.
    """
    for other in reversed(shape.groups):
        if other.last <= comma and other.finite and not _is_beside(shape, other, comma):
            taken = group.passive and not other.passive and shape.words[other.main].base in _TAKING_FOR
            taken = taken and not any(shape.chunk_at[group.last : group.last + 1])  # ", invaded the town"
            group.subjects = other.objects[:1] if taken and other.objects else list(other.subjects)
            if _lays_deeds(shape, other, group, comma):
                group.subjects = list(other.objects)
                return
            accused = group.passive and shape.words[group.main].base in _DONE_TO_PEOPLE
            if accused and _judge_others(shape, group.subjects):
                before = shape.chunk_at[shape.back(comma - 1)]
                group.subjects = [before] if before is not None and before.name is not None else []
            return


def _lays_deeds(shape: Grouped, laying: Group, group: Group, comma: int) -> bool:
    """Whether a participle goes on with what somebody is accused of: "accused them of shelling the port, | killing"."""
    words = shape.words
    if words[laying.main].base not in _LAYING or laying.passive or not laying.objects or group.passive:
        return False
    return any(
        laying.last <= each.first < comma and words[each.main].form == "ing" and words[each.first - 1].tag == "PREP"
        for each in shape.groups
    )


def _judge_others(shape: Grouped, chunks: Sequence[Chunk]) -> bool:
    """Whether they are a court, which is accused of nothing: "cleared her of links to the Front, accused of theft"."""
    return bool(chunks) and all(shape.words[each.head].lower in JUDGES for each in chunks)


def _is_beside(shape: Grouped, group: Group, comma: int) -> bool:
    """Whether a verb before a comma is told aside, or of what others call a thing: "hit what he calls a base, "."""
    calls = any(shape.words[each.begins].lower == "what" for each in group.subjects)
    return calls or _is_told_aside(shape, group, comma)


def _is_told_aside(shape: Grouped, group: Group, comma: int) -> bool:
    """Whether a verb between two commas only says who tells the sentence: ", Tarn said,", ", said the survey,"."""
    words = shape.words
    if words[group.main].base not in TELLING or words[comma].text != "," or group.last > comma:
        return False
    within = [chunk for chunk in shape.chunks if group.last <= chunk.first < comma]
    first = min([group.first, *(each.begins for each in group.subjects if each.last <= group.first)])
    behind = within[-1].last if within and first == group.first else group.last
    return behind == comma and first > 0 and words[first - 1].text == ","


def _ends_a_date(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma ends a date that tells of a noun: "the May 5, 2009, shooting at a fort"."""
    return _before_date(words, comma) < comma - 1


def _before_date(words: Sequence[Word], last: int) -> int:
    """From the word before a noun back over a date that tells of it, with its article; `last` where none does."""
    i = last
    while i > 0 and (words[i].tag == "TIME" or words[i].text == ","):
        i -= 1
    dated = any(word.tag == "TIME" for word in words[i + 1 : last + 1])
    return i - 1 if dated and i >= 0 and words[i].tag == "DET" else last


def _is_where_it_was(shape: Grouped, chunk: Chunk) -> bool:
    """Whether a place by name is only where the verb before it tells of: "a quake rocked Karsa killing dozens"."""
    host = shape.verb_before(chunk.first)
    if host is None or not host.finite or not host.subjects or shape.words[host.main].base in _SHOWING:
        return False
    told = [each for each in shape.chunks if host.last <= each.first <= chunk.first]
    led = any(word.lower in {"with", "and"} or word.tag == "SUB" for word in shape.words[host.last : chunk.first])
    return not led and all(each.name is not None and each.name.sort in PERHAPS_PLACES for each in told)


def _antecedent(shape: Grouped, group: Group, i: int) -> None:
    group.relative = True
    j = i - 1
    while j >= 0 and (shape.words[j].text in {",", "”", '"', ")"} or shape.words[j].tag in {"TIME", "PREP"}):
        j -= 1
    chunk = shape.chunk_at[j] if j >= 0 else None
    if chunk is not None and shape.words[i].tag == "SUB" and shape.words[chunk.head].tag == "V":
        return
    if chunk is not None:
        chunk = relatives.over_some(shape.words, shape.chunk_at, _over_excluded(shape, chunk))
        if shape.words[i].lower == "who" and not relatives.is_human(shape.words, chunk):
            found = _leftmost(shape, chunk, group)
            if found is None and relatives.is_where(shape.words, chunk):
                return  # no place is "who"
            chunk = found or chunk
        elif _tells_of_happening(shape, i, group) and relatives.is_where(shape.words, chunk):
            happening = _leftmost(shape, chunk, group)
            first = happening.begins if happening is not None else 0
            if happening is None or happening is chunk or (first and shape.words[first - 1].tag == "CONJ"):
                return  # "that" tells of nothing that is named
            chunk = happening
        if relatives.explained_by(shape.words, shape.chunk_at, chunk) is None:
            several = shape.words[i].lower == "who" and shape.words[group.first].lower in _PLURAL
            group.subjects = [chunk, *(relatives.persons_joined(shape.words, shape.chunk_at, chunk) if several else ())]


def _tells_of_happening(shape: Grouped, i: int, group: Group) -> bool:
    """Whether the pronoun at `i` behind a place tells of what happened there: "a blast in Karsa, which killed"."""
    harms = shape.words[group.main].base in _HARMING
    return shape.words[i].lower == "that" or (harms and shape.words[i].lower == "which")


def _leftmost(shape: Grouped, chunk: Chunk, group: Group) -> Chunk | None:
    """The head chunk of "X of Y in Z", given Z; none where the chain turns out to be a fronted phrase."""
    words = shape.words
    placed = False
    participle = not group.finite and words[group.main].form == "ing"
    for _ in range(12):
        i = chunk.begins - 1
        while i > 0 and words[i].tag == "ADV" and words[i - 1].tag == "DET":
            i -= 2  # "in the increasingly poor Dravna"
        i = _before_date(words, i)
        placed = relatives.is_placed(chunk) or (placed and chunk.name is not None)
        if (pair := relatives.first_of_two(words, shape.chunk_at, i)) is not None:
            chunk = pair
            continue
        if (beside := relatives.place_beside(words, shape.chunk_at, chunk, i)) is not None:
            chunk = beside
            continue
        if (passing := relatives.passing_for(words, shape.chunk_at, i)) is not None:
            chunk = passing
            continue
        order = shape.chunk_at[i - 1] if i > 0 and words[i].lower == "for" else None
        if order is not None and words[order.head].base in _ORDERS:
            chunk = order
            continue
        if (
            i < 0
            or words[i].tag in {"SUB", "CONJ"}
            or words[i].lower in BEFORE_CLAUSE
            or words[i].text in {";", ":", "“", '"'}
            or (words[i].text == "," and not (placed and shape.chunk_at[i - 1] is not None))
        ):
            return chunk
        if words[i].text == "," and placed and shape.chunk_at[i - 1] is not None:
            chunk = shape.chunk_at[i - 1] or chunk  # "Nevada, United States"
            continue
        apart = words[i].lower == "with" and (i == 0 or shape.chunk_at[i - 1] is None)
        if participle and (apart or i in shape.group_at):
            return chunk  # "with officers searching", "showed officers searching"
        if words[i].tag == "PREP" or words[i].tag == "TO":
            before = shape.back(i - 1)
            left = shape.chunk_at[before] if before >= 0 else None
            if left is None:
                governed = shape.group_at.get(before)
                if governed is not None and not governed.finite and governed.first > 0:
                    ahead = shape.back(governed.first - 1)
                    if governed.reduced and ahead > 0 and words[ahead].text == ",":  # "a reporter, raised in Karsa"
                        ahead = shape.back(ahead - 1)
                    left = shape.chunk_at[ahead]
                if left is None:
                    return None
            chunk = left
            continue
        governed = shape.group_at.get(shape.back(i))
        if governed is not None and not governed.finite and governed.first > 0:
            left = shape.chunk_at[_before_gerund(shape, governed)]
            telling = group.finite and words[governed.main].base in TELLING  # "a letter saying the police held him"
            if left is None or telling or words[governed.main].base in NAMING:
                return chunk
            chunk = left
            continue
        return chunk
    return chunk


def _is_object(shape: Grouped, chunk: Chunk, group: Group) -> bool:
    """Whether a chunk stands right behind a finite verb of the same sentence that does something to it."""
    verb = shape.group_at.get(chunk.first - 1)
    told = verb is not None and verb.finite and not verb.passive and bool(verb.subjects) and verb is not group
    return told and verb is not None and shape.words[verb.main].base not in _CLAUSAL


def _before_aside(shape: Grouped, i: int) -> Chunk | None:
    """Of whom an aside tells that the comma or bracket at `i` closes: "Tarn, raised in Karsa, and Orsk were"."""
    words = shape.words
    closes = words[i].text in {",", ")"}
    opening, before = (relatives.over_aside(words, i), _over_asides(shape, i)) if closes else (None, None)
    chunk = shape.chunk_at[before] if before is not None and before >= 0 else None
    if chunk is None or opening is None or before is None or chunk.last != before + 1:
        return None
    within = shape.group_at.get(next((k for k in range(opening + 2, i) if words[k].tag != "ADV"), i))
    participle = within is not None and not within.finite
    relative = words[opening + 2].lower in {"who", "whose", "which"}
    aged = all(word.tag in {"NUM", "TIME"} for word in words[opening + 2 : i])
    return chunk if words[i].text == ")" or participle or relative or aged else None


def _before_gerund(shape: Grouped, group: Group) -> int:
    """The word before a verb, or before all that a gerund's preposition hangs on: "men convicted of killing Tarn"."""
    i = shape.back(group.first - 1)
    if i > 0 and shape.words[group.main].form == "ing" and shape.words[i].tag == "PREP":
        i = shape.back(i - 1)
        over = shape.group_at.get(i)
        if over is not None and not over.finite and over.first > 0:
            i = shape.back(over.first - 1)
    return i


def _conjoined_left(shape: Grouped, chunk: Chunk, group: Group) -> list[Chunk]:
    found = [chunk]
    while len(found) < 6 and not opens_a_clause(shape, chunk, group):
        i = found[0].begins - 1
        comma, closes = i, False
        size = joining(shape.words, i)
        if size and i >= size:
            i -= size
            closes = shape.words[i].text == ","
            i -= int(closes)
        elif len(found) > 1 and i >= 1 and shape.words[i].text == ",":
            i -= 1
        if i == comma or i < 0:
            break
        left = shape.chunk_at[i]
        told = _before_aside(shape, i + 1 if closes else i)
        told = _leftmost(shape, told, group) if told is not None else None
        if told is not None:
            found.insert(0, told)
            continue
        if left is None or (left.first == 0 and shape.words[0].tag == "TIME"):
            break
        if left.first and shape.words[left.first - 1].lower == "including":
            found.insert(0, left)
            break
        if left.first and shape.words[left.first - 1].tag == "PREP":
            placed = relatives.is_placed(left) and not relatives.is_placed(found[0])
            head = _leftmost(shape, left, group) if placed else None
            if head is None or head is left:
                break
            left = head  # "the bishop of Dravna and the mayor"
        done_to = len(found) == 1 and _is_object(shape, left, group)
        if left.first and (closes or done_to) and shape.words[left.first - 1].tag == "V":
            break  # "X expelled two men, and Y expelled three", "killed the gunman and two women were hurt"
        if shape.words[comma].text == "," and relatives.is_placed(left) and not relatives.is_placed(found[0]):
            break
        found.insert(0, left)
    return beside_a_phrase(shape, found)
