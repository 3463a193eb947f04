"""The shape of a sentence: noun chunks, verb groups with their voice, subjects and objects, and clause bounds."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.reading.language import lexicon, relatives
from answerable.reading.language.chunks import Chunk, find_chunks
from answerable.reading.language.effects import INFINITIVE, NOUN_INFINITIVE
from answerable.reading.language.lexicon import BEHIND_PASSIVES, INTRANSITIVE, word_set
from answerable.reading.language.names import Name, Sort
from answerable.reading.language.words import Word

_NAMING = word_set("name call dub nickname identify know")
_PARTICLES = word_set("up down out off over away back")
_BEFORE_CLAUSE = word_set("after before since until as while when")
_SAME_SUBJECT = word_set("after before while without by since despite when until")


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries.

    Attributes:
        first: index of its first word (auxiliary, modal or "to").
        main: index of the verb itself.
        last: index after the verb.
        passive: voice.
        finite: whether it makes a clause.
        infinitive: whether it stands after "to".
        modal: folded modal, if any.
        negated: by not, never and the like.
        auxiliaries: base forms in order.
        start: index where its clause begins.
        end: index where its clause ends.
        subjects, objects: chunks; conjoined ones one by one.
        relative: whether its subject is a relative pronoun's antecedent.
    """

    first: int
    main: int
    last: int
    passive: bool = False
    finite: bool = True
    infinitive: bool = False
    modal: str = ""
    negated: bool = False
    auxiliaries: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    subjects: list[Chunk] = field(default_factory=list)
    objects: list[Chunk] = field(default_factory=list)
    relative: bool = False


_AUXILIARY = dict.fromkeys(lexicon.BE, "be") | dict.fromkeys(lexicon.HAVE, "have") | dict.fromkeys(lexicon.DO, "do")


class Shape:
    """The chunks and verb groups of one tagged sentence.

    Args:
        words: tagged; words of time expressions carry the tag `TIME`.
        names: in `words`.
        transitive: base forms of verbs that need an object or are passive without.
    """

    def __init__(self, words: list[Word], names: list[Name], transitive: frozenset[str]) -> None:
        self.words = words
        self.names = names
        self._transitive = transitive
        self.chunks = find_chunks(words, names)
        self.chunk_at: list[Chunk | None] = [None] * (len(words) + 1)
        for chunk in self.chunks:
            for i in range(chunk.first, chunk.last):
                self.chunk_at[i] = chunk
        self.groups = self._groups()
        self.group_at: dict[int, Group] = {group.main: group for group in self.groups}
        self._voices()
        for group in self.groups:
            self._subject(group)
            self._objects(group)
        self._inherit()
        self._bounds()

    # Verb groups

    def _groups(self) -> list[Group]:
        words, found = self.words, []
        for i, word in enumerate(words):
            if word.tag == "V" or (word.tag == "AUX" and self._lone(i)):
                found.append(self._group(i))
        return found

    def _lone(self, i: int) -> bool:
        """Whether an auxiliary is the only verb of its clause: "is ready", "had no choice"."""
        following = next((word.tag for word in self.words[i + 1 :] if word.tag not in {"ADV", "NEG"}), "")
        return following not in {"AUX", "V"}

    def _group(self, main: int) -> Group:
        words = self.words
        group = Group(main, main, main + 1)
        auxiliaries: list[str] = []
        i = main - 1
        while i >= 0:
            word = words[i]
            if word.tag == "AUX":
                auxiliaries.append(_AUXILIARY.get(word.lower, _AUXILIARY.get(word.base, "be")))
                if group.first - i > 1 and any(words[k].tag == "PUNCT" for k in range(i, group.first)):
                    auxiliaries.pop()
                    break
            elif word.tag == "MD":
                group.modal = word.base if word.base in lexicon.MODALS else word.lower
            elif word.tag == "TO" and i and words[i - 1].lower == "ought":
                group.modal, i = "ought", i - 1
            elif word.tag == "TO":
                group.infinitive = True
            elif word.tag == "NEG":
                group.negated = True
            elif word.tag == "ADV":
                i -= 1
                continue
            elif (
                word.tag == "POS"
                and words[main].form in {"ed", "participle", "ing"}
                and i
                and words[i - 1].tag in {"PRON", "SUB"}
            ):
                auxiliaries.append("be")
            else:
                break
            group.first = i
            if group.infinitive:
                break
            i -= 1
        if words[main].tag == "AUX":
            group.negated = group.negated or (main + 1 < len(words) and words[main + 1].tag == "NEG")
        if group.modal in {"cannot"} or words[main].lower.endswith("n't"):
            group.negated = True
        group.negated = group.negated or any(words[k].lower.endswith("n't") for k in range(group.first, main))
        group.auxiliaries = tuple(reversed(auxiliaries))
        return group

    def _voices(self) -> None:
        for k, group in enumerate(self.groups):
            word = self.words[group.main]
            before = self.words[group.first - 1] if group.first else None
            if word.tag == "AUX":
                group.finite = not group.infinitive
                continue
            if group.auxiliaries:
                group.passive = group.auxiliaries[-1] == "be" and word.form in {"ed", "participle", "any"}
                nonfinite = self.words[group.first].lower in {"being", "having", "been"}
                group.finite = not group.infinitive and not nonfinite
            elif group.infinitive or group.modal:
                group.finite = not group.infinitive
            elif word.form == "ing":
                group.finite = False
            elif word.form == "participle" and self._goes_on(k, before):
                group.finite = self.groups[k - 1].finite
            elif word.form == "participle":
                group.passive, group.finite = True, self._headline(k)
            elif word.form in {"ed", "any"}:
                self._past_or_participle(k, group, before)
            if (
                group.passive is False
                and word.form in {"ed", "participle"}
                and before is not None
                and before.lower in {"get", "got", "gets", "getting"}
            ):
                group.passive = True

    def _goes_on(self, k: int, before: Word | None) -> bool:
        """Whether a participle shares the "has" of the verb before: "has banned the party and frozen its funds"."""
        following = self._next(self.groups[k].last)
        opens = following < len(self.words) and self.chunk_at[following] is not None
        if not k or not opens or before is None or before.tag != "CONJ":
            return False
        return self.groups[k - 1].auxiliaries[-1:] == ("have",) and not self.groups[k - 1].passive

    def _past_or_participle(self, k: int, group: Group, before: Word | None) -> None:
        words, word = self.words, self.words[group.main]
        following = self._next(group.last)
        if following < len(words) and words[following].lower in _PARTICLES and following + 1 < len(words):
            following = self._next(following + 1)
        chunk = self.chunk_at[following] if following < len(words) else None
        opens = chunk is not None and words[following].tag != "TIME"
        if before is not None and before.lower in {"who", "which", "he", "she", "they", "we", "i", "it", "that"}:
            return
        if word.base in _NAMING and opens and self._later_finite(k, group):
            group.passive, group.finite = True, False
            return
        if relatives.object_told_of(words, self.chunk_at, group.first, group.last) is not None:
            return
        if word.form == "ed" and self._complement(word, self._next(group.last)):
            group.passive, group.finite = True, self._headline(k)
            return
        if opens or (following < len(words) and words[following].tag == "TO"):
            return
        if before is not None and before.tag == "CONJ" and k and self.groups[k - 1].passive:
            group.passive, group.finite = True, self.groups[k - 1].finite
            return
        doing = following + 1 < len(words) and words[following + 1].form == "ing"
        if following < len(words) and words[following].lower == "by" and not doing:
            group.passive, group.finite = True, self._headline(k)
            return
        if word.base in INTRANSITIVE or word.base not in self._transitive:
            if before is not None and before.tag == "PUNCT" and before.lower == "," and not self._subject_before(group):
                group.finite = False
            return
        subject = self.chunk_at[group.first - 1] if group.first else None
        following_verb = k + 1 < len(self.groups) and self.groups[k + 1].first <= group.last + 12
        coordinated = following_verb and self.words[self.groups[k + 1].first - 1].tag == "CONJ"
        if subject is not None and words[subject.first].lower == "the" and (not following_verb or coordinated):
            return  # "The team attacked in the second half": headlines have no articles
        group.passive = True
        group.finite = self._headline(k)

    def _complement(self, word: Word, following: int) -> bool:
        """ "the men charged with murder": a verb that needs an object, with what only its passive has right behind."""
        return following < len(self.words) and self.words[following].lower in BEHIND_PASSIVES.get(word.base, ())

    def _headline(self, k: int) -> bool:
        """Whether a bare participle is the sentence's only verb: "Five killed in blast"."""
        return len(self.groups) == 1 or (k == 0 and not any(g.finite and g is not self.groups[0] for g in self.groups))

    def _later_finite(self, k: int, group: Group) -> bool:
        return k + 1 < len(self.groups) and self.groups[k + 1].first > group.last

    def _subject_before(self, group: Group) -> bool:
        return group.first >= 2 and self.chunk_at[group.first - 2] is not None

    def _next(self, i: int) -> int:
        while i < len(self.words) and (self.words[i].tag == "ADV" or self.words[i].text in "“\"‘'("):
            i += 1
        return i

    # Subjects and objects

    def _subject(self, group: Group) -> None:
        words = self.words
        i = group.first - 1
        if group.infinitive or (
            not group.finite and words[group.main].form == "ing" and i >= 0 and words[i].tag == "PREP"
        ):
            return
        while i >= 0 and (words[i].tag in {"ADV", "TIME"} or words[i].text in "“”\"‘’'"):
            i -= 1
        if i < 0:
            return
        if words[i].lower in {"who", "which", "that"} and words[i].tag in {"PRON", "SUB"}:
            self._antecedent(group, i)
            return
        if words[i].text == "," and not group.finite:
            before = self.chunk_at[self._back(i - 1)]
            person = before is not None and before.name is not None and before.name.sort is Sort.PERSON
            if words[group.main].form == "ing" or (group.passive and not person):
                self._share(group, i)
                if group.subjects or words[group.main].form == "ing":
                    return
        if words[i].text in {",", ")", "–", "—"}:
            jumped = relatives.over_aside(words, i)
            if jumped is None:
                return
            if not group.finite:
                jumped = i - 1  # "…, killing three": what stands right before the comma
            i = jumped
        chunk = self.chunk_at[i] if i >= 0 else None
        if chunk is None and i in self.group_at:
            chunk = _told_of(self.group_at[i])  # "the envoys whom Norland expelled were let back"
        if chunk is None:
            return
        reduced = group.passive and not group.finite
        found = chunk if reduced else self._leftmost(self._over_relative(chunk, group), group)
        if reduced:
            group.subjects = [chunk]
        elif found is not None:
            group.subjects = self._conjoined_left(self._unapposed(found, group))

    def _over_relative(self, chunk: Chunk, group: Group) -> Chunk:
        """From the end of a relative clause back to what it tells of: "the men who shot Tarn were pardoned"."""
        words = self.words
        relative = next((other for other in reversed(self.groups) if other.last <= chunk.first and other.finite), None)
        told = _told_of(relative) if relative is not None else None
        if relative is None or told is None or not group.finite:
            return chunk
        between = words[relative.last : group.first]
        if any(word.tag in {"CONJ", "SUB", "PUNCT"} for word in between) or told.last > relative.first:
            return chunk
        return told

    def _unapposed(self, chunk: Chunk, group: Group) -> Chunk:
        """From an apposition back to the name it explains: "X, once minister of Y, Z, died"."""
        words = self.words
        for _ in range(3):
            i = (chunk.owner.first if chunk.owner is not None else chunk.first) - 1
            while i >= 0 and words[i].tag == "ADV":
                i -= 1
            if i < 1 or words[i].text != ",":
                return chunk
            before = self.chunk_at[self._back(i - 1)]
            if before is None or before.last > i or words[group.first - 1].text != ",":
                return chunk
            left = self._leftmost(before, group)
            if left is None or left.first == chunk.first:
                return chunk
            chunk = left
        return chunk

    def _share(self, group: Group, comma: int) -> None:
        """A participle after a comma takes the subject of the clause before it."""
        for other in reversed(self.groups):
            if other.last <= comma and other.finite:
                group.subjects = list(other.subjects)
                return

    def _antecedent(self, group: Group, i: int) -> None:
        group.relative = True
        j = i - 1
        while j >= 0 and (self.words[j].text in {",", "”", '"', ")"} or self.words[j].tag in {"TIME", "PREP"}):
            j -= 1
        chunk = self.chunk_at[j] if j >= 0 else None
        if chunk is not None and self.words[i].tag == "SUB" and self.words[chunk.head].tag == "V":
            return
        if chunk is not None:
            if self.words[i].lower == "who" and not relatives.is_human(self.words, chunk):
                chunk = self._leftmost(chunk, group) or chunk
            group.subjects = [chunk]

    def _leftmost(self, chunk: Chunk, group: Group) -> Chunk | None:
        """The head chunk of "X of Y in Z", given Z; none where the chain turns out to be a fronted phrase."""
        words = self.words
        placed = False
        for _ in range(12):
            i = (chunk.owner or chunk).first - 1
            placed = relatives.is_placed(chunk) or (placed and chunk.name is not None)
            if (pair := relatives.first_of_two(words, self.chunk_at, i)) is not None:
                chunk = pair
                continue
            if (
                i < 0
                or words[i].tag in {"SUB", "CONJ"}
                or words[i].lower in _BEFORE_CLAUSE
                or words[i].text in {";", ":", "“", '"'}
                or (words[i].text == "," and not (placed and self.chunk_at[i - 1] is not None))
            ):
                return chunk
            if words[i].text == "," and placed and self.chunk_at[i - 1] is not None:
                chunk = self.chunk_at[i - 1] or chunk  # "Nevada, United States"
                continue
            if words[i].tag == "PREP" or words[i].tag == "TO":
                before = self._back(i - 1)
                left = self.chunk_at[before] if before >= 0 else None
                if left is None:
                    governed = self.group_at.get(before)
                    if governed is not None and not governed.finite and governed.first > 0:
                        left = self.chunk_at[self._back(governed.first - 1)]
                    if left is None:
                        return None
                chunk = left
                continue
            governed = self.group_at.get(self._back(i))
            if governed is not None and not governed.finite and governed.first > 0:
                left = self.chunk_at[self._back(governed.first - 1)]
                if left is None or self.words[governed.main].base in _NAMING:
                    return chunk
                chunk = left
                continue
            return chunk
        return chunk

    def _back(self, i: int) -> int:
        while i >= 0 and (self.words[i].tag in {"ADV", "TIME"} or self.words[i].text in '“”"’‘'):
            i -= 1
        return i

    def _conjoined_left(self, chunk: Chunk) -> list[Chunk]:
        found = [chunk]
        while len(found) < 6:
            i = (found[0].owner or found[0]).first - 1
            comma, closes = i, False
            if i >= 1 and self.words[i].lower == "and":
                i -= 1
                closes = self.words[i].text == ","
                i -= int(closes)
            elif len(found) > 1 and i >= 1 and self.words[i].text == ",":
                i -= 1
            if i == comma or i < 0:
                break
            left = self.chunk_at[i]
            if left is None or (left.first == 0 and self.words[0].tag == "TIME"):
                break
            if left.first and (
                self.words[left.first - 1].tag == "PREP" or (closes and self.words[left.first - 1].tag == "V")
            ):
                break  # "X expelled two men, and Y expelled three"
            if self.words[comma].text == "," and relatives.is_placed(left) and not relatives.is_placed(found[0]):
                break
            found.insert(0, left)
        return found

    def _objects(self, group: Group) -> None:
        if self.words[group.main].tag == "AUX":
            return
        i = relatives.behind_year(self.words, self._next(group.last))
        while i < len(self.words) and self.words[i].lower in _PARTICLES and self.words[i].tag == "PREP":
            i = self._next(i + 1)
        if i < len(self.words) and self.chunk_at[i] is not None:
            group.objects = self.conjoined(self.owned(self.chunk_at[i]))
        elif group.finite and not group.passive and self.words[group.main].base not in INTRANSITIVE:
            told = relatives.object_told_of(self.words, self.chunk_at, group.first, group.last)
            group.objects = [told] if told is not None else []

    def chunk_from(self, i: int) -> Chunk | None:
        """The chunk at word `i`, quotation marks passed over."""
        while i < len(self.words) and self.words[i].text in '“"‘':
            i += 1
        return self.chunk_at[i] if i < len(self.words) else None

    def owned(self, chunk: Chunk | None) -> Chunk | None:
        """What `chunk` owns, to the last: "Assadi's conviction", given "Assadi"."""
        while chunk is not None and chunk.last + 1 < len(self.words) and self.words[chunk.last].tag == "POS":
            following = self.chunk_at[chunk.last + 1]
            if following is None or following.owner is not chunk:
                break
            chunk = following
        return chunk

    def conjoined(self, chunk: Chunk | None, *, of: bool = False) -> list[Chunk]:
        """`chunk` and those joined to it on the right: "X, Y and Z". Behind `of`, a verb may follow the last name."""
        found: list[Chunk] = []
        while chunk is not None and len(found) < 8:
            found.append(chunk)
            i = chunk.last
            comma = i < len(self.words) and self.words[i].text == ","
            joined = False
            j = i + 1 if comma else i
            if j < len(self.words) and self.words[j].lower == "and":
                j, joined = j + 1, True
            if not comma and not joined:
                break
            following = self.owned(self.chunk_at[j]) if j < len(self.words) else None
            if following is None or following.pronoun:
                break
            k = following.last
            while k < len(self.words) and self.words[k].tag == "ADV":
                k += 1
            ahead = self.words[k] if k < len(self.words) else None
            names = of and chunk.name is not None and following.name is not None
            if ahead is not None and ((ahead.tag in {"V", "AUX", "MD"} and not names) or ahead.tag == "POS"):
                break  # the subject of the next clause
            if comma and not joined and not (ahead is not None and (ahead.text == "," or ahead.lower == "and")):
                break  # an apposition
            if comma and not joined and following.name is None and chunk.name is not None:
                break
            chunk = following
        return found

    def _inherit(self) -> None:
        """Verbs joined by "and" share subject, and modal or voice where the second has no auxiliary of its own."""
        if self.groups and not self.groups[0].finite and not self.groups[0].subjects:
            self._nonfinite_subject(self.groups[0])
        for k in range(1, len(self.groups)):
            group, before = self.groups[k], self._joined_to(k)
            i = group.first - 1
            while i >= 0 and self.words[i].tag == "ADV":
                i -= 1
            if group.subjects or i < 0 or self.words[i].lower not in {"and", "but", "or", ",", "then", "nor"}:
                if not group.subjects and not group.finite:
                    self._nonfinite_subject(group)
                continue
            if self.words[i].text == "," and (
                self.words[group.main].form != self.words[before.main].form or before.passive != group.passive
            ):
                continue
            group.subjects = list(before.subjects)
            bare = not group.auxiliaries and not group.modal and not group.infinitive
            form, other = self.words[group.main].form, self.words[before.main].form
            if (
                bare
                and form in {"ed", "participle", "any"}
                and before.auxiliaries
                and not group.objects
                and before.passive
            ):
                group.passive, group.finite = True, before.finite
            if bare and form in {"base", "any"} and other in {"base", "any"} and (before.modal or before.infinitive):
                group.modal, group.infinitive, group.negated = (
                    before.modal,
                    before.infinitive,
                    group.negated or before.negated,
                )
                group.finite = before.finite
                group.first = min(group.first, group.main)
            if (
                bare
                and form in {"ed", "participle"}
                and before.auxiliaries
                and before.modal
                and self.words[i].lower != "but"
            ):
                group.modal = before.modal

    def _joined_to(self, k: int) -> Group:
        """The verb that "and" joins that of number `k` to: not the gerund in "convicted X of killing Y and fined".

        Nor the participle in "killed a man named X and hurt Y", nor a clause put in before ", and".
        """
        group, before = self.groups[k], self.groups[k - 1]
        past = group.finite and self.words[group.main].form in {"ed", "past", "any"}
        within = not before.finite and (self.words[before.main].form == "ing" or (before.passive and group.objects))
        ended = [word.lower for word in self.words[max(0, group.first - 2) : group.first]] == [",", "and"]
        opening = before.subjects[0].first - 1 if before.subjects and not before.relative else -1
        aside = ended and opening > 0 and self.words[opening].lower in _BEFORE_CLAUSE
        if past and (within or aside):
            return next((other for other in reversed(self.groups[: k - 1]) if other.finite), before)
        return before

    def _nonfinite_subject(self, group: Group) -> None:
        """ "planned to kill": the subject of the verb that governs it; "urged X to leave": its object."""
        i = self._back(group.first - 1)
        if i >= 0 and self.words[i].lower in _SAME_SUBJECT:
            host = next((other for other in reversed(self.groups) if other.finite and other.last <= i), None)
            host = host or next((other for other in self.groups if other.finite and other.first > group.last), None)
            if host is not None and not (host.first > i and i > 3):
                group.subjects = list(host.subjects)
            return
        governor = self.governor(group)
        if isinstance(governor, Group):
            taken = [c for c in governor.objects if c.last <= group.first]
            group.subjects = list(taken or governor.subjects)
            if governor.passive:
                group.subjects = list(governor.subjects)

    def governor(self, group: Group) -> Group | int | None:
        """What an infinitive or a gerund hangs on: a verb group, or the index of a noun or an adjective."""
        i = self._back(group.first - 1)
        if i >= 0 and self.words[i].tag in {"PREP", "TO"}:
            i = self._back(i - 1)
        if i >= 0 and self.words[i].tag in {"NEG"}:
            i = self._back(i - 1)
        if i < 0:
            return None
        if i in self.group_at:
            return self.group_at[i]
        chunk = self.chunk_at[i]
        if chunk is None:
            return i if self.words[i].tag == "ADJ" else None
        if chunk.name is None and not chunk.pronoun:
            controlling = next((g for g in self.groups if g.last <= chunk.first and chunk in g.objects), None)
            noun = self.words[chunk.head].base in NOUN_INFINITIVE
            if controlling is not None and not noun and self.words[controlling.main].base in INFINITIVE:
                return controlling
            return chunk.head
        j = self._back((chunk.owner.first if chunk.owner is not None else chunk.first) - 1)
        return self.group_at.get(j)

    # Clauses

    def _bounds(self) -> None:
        finite = [group for group in self.groups if group.finite]
        previous: Group | None = None
        for group in finite:
            start = group.first
            if group.subjects and group.subjects[0].first < group.first and not group.relative:
                start = (
                    group.subjects[0].owner.first if group.subjects[0].owner is not None else group.subjects[0].first
                )
            if previous is None:
                group.start = 0
            else:
                start = group.first if start < previous.last else start  # an inherited subject opens no clause
                while start > previous.last and (
                    self.words[start - 1].tag in {"SUB", "CONJ", "PRON"} or self.words[start - 1].text in {",", ";"}
                ):
                    start -= 1
                group.start = start
                previous.end = start
            previous = group
        if previous is not None:
            previous.end = len(self.words)
        for group in self.groups:
            if not group.finite:
                host = next((other for other in reversed(finite) if other.start <= group.first), None)
                group.start, group.end = (host.start, host.end) if host is not None else (0, len(self.words))
                if group.end <= group.main:
                    group.start, group.end = 0, len(self.words)

    def clause_of(self, i: int) -> Group | None:
        """The finite group in whose clause word `i` stands."""
        return next((group for group in self.groups if group.finite and group.start <= i < group.end), None)


def _told_of(group: Group) -> Chunk | None:
    """What the relative clause of a verb tells of, as its subject or its object; None where it makes none."""
    if group.relative:
        return group.subjects[0] if group.subjects else None
    return group.objects[0] if group.objects and group.objects[0].last <= group.first else None
