"""Who and whom of one trigger as grammar gives them: subject, object, owner, and the phrases behind."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.reading.happenings.charges import ACCUSATIONS, clause_limit
from answerable.reading.happenings.frames import DRAWING, LEAVING, SUBJECT_ONLY, UNDERGOING, UNDERGONE, WINNING
from answerable.reading.happenings.hearsay import VERDICTS
from answerable.reading.happenings.imposing import imposing
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Part
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.coordination import joined_passives
from answerable.reading.language.describing import described_at
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, word_set
from answerable.reading.language.people import ACCIDENTS, JUDGES, WEAPONS, is_gunfire, is_people
from answerable.reading.language.words import DASHES, Word
from answerable.reading.roles.apposition import apposed
from answerable.reading.roles.blame import responsible, through_acts
from answerable.reading.roles.forces import attacking
from answerable.reading.roles.owners import doer_by_its, owned_by
from answerable.reading.roles.participants import Participants
from answerable.reading.roles.verdicts import finder_of, is_of_appeal

_PASSED_OVER = word_set("in at on near for over during with after following from of")
_OCCASIONS = word_set("over during after following")
"""Behind these stands another happening, whose doer "by" names."""
_BEFORE_ACCIDENTS = word_set("in by from during when of after")
_SORTS = word_set("kind sort type nature")
_REGARDING = word_set("seriously lightly personally literally")
"""How somebody takes what another does: "takes their threats seriously"."""
_MANNERS = word_set(
    "arrival behalf order orders account basis grounds suspicion charges eve anniversary occasion scale top way parole "
    "bail probation licence"
)
"""Nouns of prepositions of several words: "on behalf of" says nothing of whom, nor does "on parole"."""
_HOLDINGS = word_set(
    "asset fund account money property deposit holding saving credit citizenship passport licence license visa"
)
"""What a measure takes hold of, and whose it is undergoes it: "the freeze on the accounts of Tarn"."""
_CAP = 40
_HANDS = ["at", "the", "hands", "of"]
_OWING = word_set("due owing thanks")
_MEANWHILE = word_set("while when until because although though")
"""Words that open a clause, of which a "by" behind them is."""


class Grammar(Participants):
    """Finds the participants of one trigger by the grammar of its sentence."""

    def verb(self, group: Group) -> None:
        """Who and whom of a trigger that is a verb, or a phrase around one."""
        word = self.words[group.main]
        base = "be" if word.tag == "AUX" and word.lower in BE else word.base
        subjects, objects = group.subjects, group.objects or self._objects_behind(group)
        said = self.trigger.base.split() if self.trigger.part is Part.PHRASE else []
        named = [c for c in subjects if {self.words[c.head].base, self.words[c.head].lower} & set(said)]
        of_it = [c for c in named if not is_people(self.shape, c)]
        if of_it and self.family in {Family.ANSWER, Family.REVERSAL} and not objects:
            self.around_noun(of_it[-1])  # "the sanctions on Tarn were lifted"
            self.imposed(of_it[-1], by=False)
            self._by(group.last, group)
        elif group.passive or self._is_put_on_a_list(group):
            self.who(self.frame.object, subjects)
            self._by(group.last, group)
            self._by_shared(group)
        elif (
            base in UNDERGONE
            or (self.trigger.kind == "death" and not objects)
            or (self.trigger.kind == "release" and base in LEAVING)
            or (self.trigger.kind in {"release", "pardon"} and base in WINNING)
            or (base in UNDERGOING and len(self.trigger.base.split()) > 1 and self.family is not Family.CONTEXT)
        ):
            things = [c for c in subjects if self.words[c.head].base in WEAPONS]
            self.agents(things)
            self.who(self.frame.object or self.frame.possessor, [c for c in subjects if c not in things])
        elif self._is_drawn(base):
            self.who(self.frame.object, subjects)
        else:
            self.agents(subjects)
            if base not in SUBJECT_ONLY and self.frame.object is not None:
                kept = [c for c in objects if not self._is_trigger(c)]
                if kept:
                    self.who(self.frame.object, kept)
                elif group.objects and self._is_trigger(group.objects[0]):
                    whom = group.objects[0]
                    if is_people(self.shape, whom) and (whom.name is None or whom.head >= whom.name.last):
                        self.who(self.frame.object, group.objects[:1])
                    else:
                        self.around_noun(group.objects[0])
                        self.imposed(group.objects[0], by=False)
        last = max((c.last for c in objects), default=group.last) if not group.passive else group.last
        self._prepositions(max(last, group.last), group)
        if (
            self.trigger.part is not Part.NOUN
            and objects
            and not group.passive
            and not is_people(self.shape, objects[-1])
        ):
            self._of(objects[-1])
        apart = self._noun_apart(group)
        if apart is not None:
            self.around_noun(apart)
        if (group.passive or base in UNDERGONE) and self.family in {Family.ACT, Family.CONTEXT}:
            self._accident_after(group)

    def _is_put_on_a_list(self, group: Group) -> bool:
        """Whether a heading tells of somebody that he was put on a list: "Army colonel added to sanctions list"."""
        alone = not (group.auxiliaries or group.modal or group.objects) and self.words[group.main].form == "ed"
        return alone and self.trigger.kind == "designation" and self.trigger.base.split()[-1] in {"list", "blacklist"}

    def _is_drawn(self, base: str) -> bool:
        """Whether the subject of a verb comes in for blame: "drew criticism"."""
        return self.trigger.kind == "condemnation" and base in DRAWING

    def _objects_behind(self, group: Group) -> list[Chunk]:
        """Who is freed, behind all the words that say it: "released on bail two students"."""
        behind = self.shape.ahead(self.trigger.last)
        if self.family is not Family.REVERSAL or group.passive or behind == group.last or behind >= len(self.words):
            return []
        chunk = self.shape.owned(self.shape.chunk_at[behind])
        return self.shape.conjoined(chunk) if chunk is not None and is_people(self.shape, chunk) else []

    def _noun_apart(self, group: Group) -> Chunk | None:
        """The noun of the words that say it, where others part it from the verb: "took two years off his sentence"."""
        if self.family is not Family.REVERSAL or self.trigger.last > group.last or " " not in self.trigger.base:
            return None
        last = self.trigger.base.split()[-1]
        behind = (chunk for chunk in self.shape.chunks if group.last <= chunk.first < group.end)
        return next((chunk for chunk in behind if self.words[chunk.head].base == last), None)

    def noun(self, chunk: Chunk, put: Put) -> None:
        """Who and whom of a trigger that is a noun, by the noun and by the verb that carries it."""
        self._accused(put)
        self.around_noun(chunk, by=put.accusing is None, laid=put.laid)
        if self.family in {Family.ACT, Family.ANSWER} and put.accusing is None:
            self.imposed(chunk, by=True)
        if self.family is Family.ACT and not any(each.role is Role.PERPETRATOR for each in self.found.arguments):
            self.agents(responsible(self.shape, chunk) or through_acts(self.shape, chunk))
        light = put.light
        if light is None:
            for group in self.shape.groups:
                if (
                    chunk in group.subjects
                    and not group.passive
                    and self.words[group.main].base in {"strike", "hit", "target", "rock"}
                ):
                    self.who(self.frame.object, group.objects)
            return
        base = self.words[light.main].base
        if light.passive:
            if chunk in light.objects:  # "was granted parole"
                self.who(self.frame.object, light.subjects)
            self._by(light.last, light)
        elif (
            base in {"face", "suffer", "undergo", "receive", "get", "experience"} and self.trigger.kind != "corruption"
        ) or self._is_drawn(base):  # who receives a bribe is corrupt
            self.who(self.frame.object, light.subjects)
        elif base in WINNING and self.trigger.kind == "charges_dropped":
            whose = any(each.role is self.frame.object for each in self.found.arguments)
            self.who(self.frame.object, [c for c in light.subjects if (c.is_person or c.pronoun) and not whose])
        elif base in {"win", "have", "see", "cause", "enter", "reach", "attend", "secure"}:
            if self.frame.possessor in {Role.ACTOR}:
                self.who(self.frame.possessor, light.subjects)
        elif base != "take" or not any(word.lower in _REGARDING for word in self.words[light.last : light.end]):
            self.agents(light.subjects)
        last = max((c.last for c in light.objects), default=light.last)
        self._prepositions(last, light)

    def around_noun(
        self, chunk: Chunk, *, by: bool = True, laid: str = "", only: frozenset[str] | set[str] | None = None
    ) -> None:
        """Whose a noun's happening is, and whom the phrases behind it name; of these, those with `only`, if given."""
        owning = owned_by(self.shape, chunk, self.frame)
        if owning is not None:
            self.who(self.frame.possessor, [owning])
        doing = doer_by_its(self.shape, chunk, self.frame)
        if doing is not None:
            self.who(self.frame.subject, [doing])
        force = attacking(self.text, self.shape, self.trigger, chunk, self.frame)
        if force is not None:
            self.found.arguments.append(force)
        if chunk.owner is not None and self.frame.possessor is not None:
            behind = self.words[chunk.last].lower if chunk.last + 1 < len(self.words) else ""
            told = {"of": self.frame.of, "against": self.frame.prepositions.get("against")}.get(behind)
            # "Velia's arrest of Tarn", "Velia's charges against Tarn": with both, the owner does it
            does = told is self.frame.possessor
            owns = self.frame.of if self._is_held(chunk) else self.frame.possessor
            self.who(self.frame.subject if does else owns, [chunk.owner])
        i = self._last_of_steps(chunk).last
        seen_of = occasion = False
        while i < len(self.words) and i < chunk.last + _CAP:
            word = self.words[i]
            if only is not None and word.lower not in only:
                break
            if word.tag == "TIME" or word.tag == "ADV":
                i += 1
                continue
            if word.tag != "PREP" or i + 1 >= len(self.words):
                break
            following = self.shape.owned(self.shape.chunk_from(i + 1))
            if following is None:
                if self.words[i + 1].tag == "TIME":
                    i += 1
                    continue
                break
            if (hands := self._behind_hands(i)) is not None:
                done = self.shape.owned(self.shape.chunk_from(hands))
                self.agents(self.shape.conjoined(done))
                break
            joined = self.shape.conjoined(following, of=word.lower in {"of", "between"})
            if word.lower == laid:
                break
            if word.lower == "against" and following.name is not None and self._is_charged(chunk):
                break
            if self.trigger.first <= following.first < self.trigger.last:
                i = following.last
                continue
            if self.words[following.head].lower in _MANNERS and following.name is None:
                break
            if word.lower == "of" and self.words[following.head].base in _SORTS:
                i = following.last  # "attacks of any kind against them"
                continue
            if word.lower in {"of", "on"} and following.name is None and self.words[following.head].base in _HOLDINGS:
                self.who(self.frame.of, [following.owner] if following.owner is not None and not seen_of else [])
                i = following.last
                continue
            if word.lower == "of" and not seen_of:
                seen_of = True
                if self.frame.of is not None:
                    self.who(self.frame.of, joined)
            elif word.lower == "by":
                if not by or occasion or is_of_appeal(self.shape, self.trigger, joined[-1].last):
                    break  # "convicted of torture by a tribunal": the tribunal convicted
                self.agents(joined)
            elif word.lower in self.frame.prepositions and not seen_of and word.lower != "at":
                if self.trigger.part is not Part.NOUN and not is_people(self.shape, following):
                    break  # "left the court free to applause"
                self.who(self.frame.prepositions[word.lower], joined)
                seen_of = True
            elif word.lower not in _PASSED_OVER:
                break
            else:
                seen_of = True
                occasion = occasion or word.lower in _OCCASIONS  # "a protest during a raid by rebels"
            i = joined[-1].last

    def _is_charged(self, chunk: Chunk) -> bool:
        """Whether a noun says what a charge is of, which may be against who did it: "charges of genocide against"."""
        of = chunk.first - 1
        charge = self.shape.chunk_at[of - 1] if of > 0 and self.words[of].lower == "of" else None
        return charge is not None and self.family is Family.ACT and self.words[charge.head].base in ACCUSATIONS

    def imposed(self, chunk: Chunk, *, by: bool) -> None:
        """Who laid the measure that `chunk` names on whom, where a clause behind it says so."""
        told = imposing(self.shape, chunk)
        if told is None:
            return
        if by:
            self.agents(told.agents)
            self._by(told.group.last, told.group)
        if not any(a.role is self.frame.object for a in self.found.arguments):
            self._prepositions(told.group.last, told.group)

    def court(self) -> None:
        """ "sentenced in a Swedish court": the court acts."""
        if any(a.role is Role.ACTOR for a in self.found.arguments):
            return
        for i in range(self.trigger.last, min(self.trigger.last + 12, len(self.words) - 1)):
            word = self.words[i]
            opening = word.tag == "V" and word.base in {"open", "begin", "start", "resume", "end"}
            named = word.tag == "CONJ" and self.words[i - 1].tag == "NAME" and self.words[i + 1].tag == "NAME"
            if word.text in {",", ";"} or (word.tag in {"V", "SUB", "CONJ"} and not opening and not named):
                return
            if word.lower in {"in", "at", "before"} and word.tag == "PREP":
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].lower in {"court", "tribunal"}:
                    argument = self.argument(Role.ACTOR, chunk)
                    if argument is not None:
                        self.found.arguments.append(argument)
                    return

    def _of(self, chunk: Chunk) -> None:
        """ "the murder of X" inside a phrase such as "carry out the murder of X"."""
        if self.trigger.first <= chunk.head < self.trigger.last or self.words[chunk.head].lower == "case":
            self.around_noun(chunk)

    def _is_trigger(self, chunk: Chunk) -> bool:
        return self.trigger.first <= chunk.head < self.trigger.last

    def _accused(self, put: Put) -> None:
        """ "accused X of the murder", "was charged with murder", "attributed the bombing to Y"."""
        verb = put.accusing
        if (
            verb is None
            or self.family is not Family.ACT
            or verb.negated
            or any(a.role is Role.PERPETRATOR for a in self.found.arguments)
        ):
            return
        if laid := put.laid:
            for i in range(verb.last, min(verb.last + 14, len(self.words) - 1)):
                if self.words[i].lower == laid and self.words[i].tag == "PREP":
                    chunk = self.shape.chunk_from(i + 1)
                    if chunk is not None:
                        self.agents([chunk])
                    return
            return
        base = self.words[verb.main].base
        if base in VERDICTS:
            self.found.finder = finder_of(self.text, self.shape, verb, self.mains)
            if self.found.finder is None:
                return  # "was convicted of the murder": who says so is not told
        self.agents(
            verb.subjects
            if verb.passive or base == "plead"
            else [c for c in verb.objects if c.head < self.trigger.first]
        )

    def _is_held(self, chunk: Chunk) -> bool:
        """Whether a measure takes hold of what a noun names, and so of its owner: "Tarn's accounts were frozen"."""
        measure = self.frame.possessor is Role.ACTOR and self.frame.of is Role.RECIPIENT
        return measure and self.words[chunk.head].base in _HOLDINGS

    def _last_of_steps(self, chunk: Chunk) -> Chunk:
        """The last of the nouns that share what follows by "and": "the conviction and sentence of"."""
        words, i = self.words, chunk.last
        if self.family is not Family.ANSWER or i + 1 >= len(words) or words[i].lower != "and":
            return chunk
        following = self.shape.chunk_at[i + 1]
        if following is None or not following.nameless or following.last >= len(words):
            return chunk
        bare = following.last - following.first == 1 and words[following.head].tag == "N"
        return following if bare and words[following.last].lower == "of" else chunk

    def _by(self, first: int, group: Group) -> None:
        end = clause_limit(self.shape, group)
        i = first
        while i < end:
            word = self.words[i]
            if word.lower == "by" and word.tag == "PREP":
                chunk = self.shape.owned(self.shape.chunk_from(i + 1)) or described_at(self.shape, i + 1)
                if chunk is not None:
                    self.agents(self.shape.conjoined(apposed(self.shape, chunk)))
                return
            if word.tag == "V" or (i > first and (word.text in {",", ";", ":"} or word.tag == "CONJ")):
                return
            if i > first and word.lower == "with":
                return
            if word.lower in _MEANWHILE:
                return  # "was held while the appeal by the parents was heard"
            i += 1

    def _by_shared(self, group: Group) -> None:
        """Whoever does it by the "by" behind a verb that "and" joins to this one: "was seized and beaten by rebels"."""
        for other in joined_passives(self.shape, group)[1:]:
            own = any(word.lower == "by" for word in self.words[group.last : other.first])
            if own or any(each.role is self.frame.subject for each in self.found.arguments):
                return
            known = len(self.found.arguments)
            self._by(other.last, other)
            heads = {word.lower for each in self.found.arguments[known:] for word in self._words_of(each)}
            if heads & JUDGES:
                del self.found.arguments[known:]  # "arrested and sentenced by a court"

    def _words_of(self, argument: Argument) -> Sequence[Word]:
        return [w for w in self.words if argument.span.start <= w.start < argument.span.end]

    def _behind_hands(self, i: int) -> int | None:
        """Index of whoever does it, where "at the hands of" stands at `i`."""
        return i + 4 if [word.lower for word in self.words[i : i + 4]] == _HANDS else None

    def _prepositions(self, first: int, group: Group) -> None:
        """Phrases after the verb that the frame gives a role, up to the end of what the verb governs."""
        end = clause_limit(self.shape, group)
        i = first
        while i < end:
            word = self.words[i]
            if word.text in {",", ";", ":", *DASHES} or word.tag in {"SUB", "CONJ", "V"}:
                return
            hands = self._behind_hands(i)
            if hands is not None:
                chunk = self.shape.owned(self.shape.chunk_from(hands))
                self.agents(self.shape.conjoined(apposed(self.shape, chunk)) if chunk is not None else [])
                return
            role = self.frame.prepositions.get(word.lower) if word.tag == "PREP" else None
            if word.lower == "to" and self.words[i - 1].lower in _OWING:
                role = None  # "pardoned her due to her service"
            if word.tag == "PREP" and role is not None:
                chunk = self.shape.owned(self.shape.chunk_from(i + 1))
                if chunk is not None and is_people(self.shape, chunk):
                    joined = self.shape.conjoined(apposed(self.shape, chunk))
                    self.who(role, joined)
                    i = joined[-1].last
                    continue
            if word.lower in {"with", "using"} and word.tag == "PREP" and self.family is Family.ACT and role is None:
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].base in WEAPONS:
                    self.found.arguments.append(self.described(Role.INSTRUMENT, chunk))
            i += 1

    def _accident_after(self, group: Group) -> None:
        for i in range(group.last, min(clause_limit(self.shape, group), group.last + 12)):
            if self.words[i].tag == "PREP" and self.words[i].lower in _BEFORE_ACCIDENTS:
                chunk = self.shape.chunk_from(i + 1)
                if chunk is not None and self.words[chunk.head].base in ACCIDENTS:
                    self.found.accident = self.found.accident or not is_gunfire(self.words, chunk)
            elif self.words[i].text in {",", ";"}:
                return
