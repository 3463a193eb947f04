"""How a sentence puts a happening: as done, tried, planned, demanded, possible, alleged, denied or not done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from answerable.model.claim import Modality
from answerable.reading.happenings import governors
from answerable.reading.happenings.asked import is_asked
from answerable.reading.happenings.charges import ACCUSATIONS
from answerable.reading.happenings.cleared import CONFESSING, is_taken_back
from answerable.reading.happenings.frames import CHARGED
from answerable.reading.happenings.hearsay import claiming, found_guilty, heard, holding, pleaded_guilty
from answerable.reading.happenings.put import Put, governed
from answerable.reading.happenings.surroundings import hedged, of_clause
from answerable.reading.happenings.triggers import STEPS, Part, Trigger
from answerable.reading.language import effects, lexicon
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.coordination import WARNING
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, lower_at, singular

_LONGEST_CHAIN = 6
_WITHOUT = frozenset({"without", "instead"})
_LIGHT = word_set(
    "make carry launch impose conduct commit stage hold issue give take sign open file begin perform mount deliver "
    "hand pass lead receive face suffer undergo win announce release slap levy bring start initiate set put read "
    "address publish enter reach get have do execute pay show place perpetrate unleash wage inflict experience see "
    "cause orchestrate mastermind organise organize agree approve adopt grant secure attend introduce"
)
_TRIED = word_set("kill assassinate overthrow oust bomb")
_BEFORE_PREPOSITION = {
    "of": word_set("accuse suspect clear acquit warn dream"),
    "with": word_set("charge threaten"),
    "for": word_set(
        "call push press campaign ask appeal prosecute indict investigate try blame want hold arrest detain sue "
        "question wait prepare plan lobby deserve petition plead beg vote hand extradite surrender order"
    ),
    "from": word_set("prevent stop keep ban bar deter discourage dissuade refrain prohibit escape"),
    "on": word_set("insist plan decide speculate vote try"),
    "in": word_set("suspect implicate accuse"),
    "against": word_set("warn caution urge decide vote rule argue advise counsel"),
    "about": word_set("warn talk speculate ask question dream"),
    "to": word_set("object"),
}
"""Verbs whose effect passes through a preposition: "accused of", "called for", "prevented from"."""
_CREATING = word_set(
    "trigger prompt cause spark produce provoke bring oversee force allow increase tighten expand strengthen widen"
)
_SEIZING = word_set("arrest detain hold question")
"""Verbs behind which "in" says where or when somebody was seized, or what for: "arrested in the murder of"."""
_RAIDS = word_set("raid sweep swoop crackdown clampdown operation dragnet purge")
"""What those who are seized "in" it have not done."""
_LISTED = 6
"""Words before an "including" in which the accusations may stand that it gives examples of."""
_UNPROVEN = word_set("allegation claim rumour rumor accusation suspicion")
_BACKING = word_set("support back favour favor encourage welcome justify")
_STANDING = word_set(
    "charge sanction designation imprisonment arbitrary_detention surveillance investigation travel_ban "
    "asset_freeze siege censorship hostage_taking immunity trial"
)
_JUDGMENTS = word_set("acquittal conviction sentence verdict")
_ALMOST = word_set("nearly almost")
_OPENING = word_set("open begin start resume continue")
"""What something that is still to come "is to" do."""
_LEADING = word_set("lead result develop turn contribute amount escalate end")
_PARTS = word_set(
    "case series wave spate string act campaign number role part form kind sort type use imposition introduction "
    "start beginning end aftermath launch signing opening holding package round set variety range course"
)
_CONSIDERING = word_set("contemplate mull envisage")
"""Verbs of what is thought of, which the tagger may take for nouns before a gerund."""
_LEADING_TO = frozenset({"of", "on", "about"})
_RUMOURED = word_set("report rumour rumor possibility prospect risk danger chance likelihood fear talk speculation")
"""Nouns behind whose "of" a gerund with its own subject tells what may be: "reports of Tarn being jailed"."""
_CONVICTED = word_set("convict sentence jail imprison fine punish apologise apologize")


_ACCUSING = word_set(
    "accuse suspect charge indict arrest detain blame prosecute acquit implicate try question hold clear plead"
)

_JUDGING = _CONVICTED | _ACCUSING | word_set("hand extradite surrender")


@lru_cache(maxsize=1 << 8)  # asked several times while a sentence is read
def put(shape: Shape, trigger: Trigger) -> Put:
    """How `trigger` is put in its sentence, speakers left aside."""
    return _Reader(shape, trigger).read()


def _is_wished(words: Sequence[Word], group: Group) -> bool:
    """Whether a verb stands in the subjunctive: "it is right that Tarn be tried"."""
    bare = words[group.first].lower == "be" and group.finite and group.passive
    subject = group.subjects[0] if group.subjects else None
    opened = subject.begins - 1 if subject is not None else -1
    return bare and not group.modal and opened >= 0 and words[opened].lower == "that"


class _Reader:
    def __init__(self, shape: Shape, trigger: Trigger) -> None:
        self.shape, self.words, self.trigger = shape, shape.words, trigger
        self.modality = Modality.HAPPENED
        self.steps = 0
        self.light: Group | None = None
        self.accusing: Group | None = None
        self.sure = True
        self.laid = ""

    def read(self) -> Put:
        group = self.shape.group_at.get(self.trigger.main)
        refusing = governors.refusing(self.shape, self.trigger)
        if refusing is not None:
            self._apply(Modality.DID_NOT_HAPPEN)
            self._verb(refusing, int(group is None))
        elif group is not None:
            self._verb(group, 0)
        else:
            chunk = self.shape.chunk_at[self.trigger.main]
            if chunk is not None:
                self._noun(chunk, 0)
        for effect in of_clause(self.shape, self.trigger):
            self._apply(effect)
        self._apply(heard(self.shape, self.trigger))
        self._apply(Modality.ALLEGED if is_taken_back(self.shape, self.trigger) else None)
        if group is not None and not self.steps and _is_wished(self.words, group):
            self._apply(Modality.CALLED_FOR)
        self.sure = self.sure and not is_asked(self.shape, self.trigger)
        said = self.trigger.main in self.shape.group_at or self.light is not None
        self._apply(hedged(self.shape, self.trigger, said=said))
        return Put(self.modality, self.steps, self.light, self.accusing, self.sure, self._bare(), self.laid)

    def _bare(self) -> bool:
        chunk = self.shape.chunk_at[self.trigger.main]
        if self.trigger.part is not Part.NOUN or chunk is None or chunk.owner is not None:
            return False
        plural = self.words[chunk.head].lower != self.words[chunk.head].base
        return not plural and all(self.words[i].tag in {"N", "ADJ"} for i in range(chunk.first, chunk.head + 1))

    def _apply(self, effect: Modality | None) -> None:
        """An outer word acts on what inner words have made of it."""
        if effect is None or effect is Modality.HAPPENED:
            return
        self.steps += 1
        self.modality, sure = governed(self.modality, effect)
        self.sure = self.sure and sure

    # Verbs

    def _verb(self, group: Group, depth: int) -> None:
        if depth > _LONGEST_CHAIN:
            self.sure = False
            return
        if not depth and self.trigger.base.startswith("face ") and self.trigger.kind != "charge":
            self._apply(governors.facing_trial(self.shape, group))
        if group.negated and group.modal in {"should", "ought"} and "have" in group.auxiliaries:
            return  # "should not have been tried": it was
        if (
            group.negated
            and not governors.not_only(self.shape, group)
            and (depth or not self._says_no())
            and (depth or not governors.at_last(self.shape, group))
        ):
            self._apply(Modality.DID_NOT_HAPPEN)
        if any(word.lower in _ALMOST for word in self.words[max(0, group.first - 1) : group.main]):
            self._apply(Modality.DID_NOT_HAPPEN)
        if governors.nobody(self.shape, group):
            self._apply(Modality.DID_NOT_HAPPEN)
        if group.modal:
            effect = effects.MODAL.get(group.modal, Modality.POSSIBLE)
            if (
                group.modal in {"would", "'d"}
                and "have" not in group.auxiliaries
                and governors.would_is_will(self.shape, group)
            ):
                effect = Modality.PLANNED
            if group.modal in {"can", "could"} and group.negated:
                effect = Modality.HAPPENED
            self._apply(effect)
            return
        if self.words[group.main].base == "need" and group.infinitive is False and depth:
            self._apply(Modality.CALLED_FOR)
        causing = governors.causing(self.shape, group) or self.shape.letting(group)
        if causing is not None:
            self._verb(causing, depth + 1)
            return
        wished = governors.wished(self.shape, group)
        if wished is not None:
            self._apply(wished)
            return
        order = governors.ordering(self.shape, group)
        if order is not None:
            self._apply(None if self.words[group.main].base in governors.HOLDING else Modality.PLANNED)
            self._verb(order, depth + 1)
            return
        if not depth:
            self._habit(group)
        if group.infinitive:
            self._infinitive(group, depth)
        elif (not group.finite and self.words[group.main].form == "ing") or (
            group.first and self.words[group.first].lower in {"being", "having"}
        ):
            self._gerund(group, depth)
        elif (
            not depth
            and self.words[group.main].form in {"base", "any", "s"}
            and not group.auxiliaries
            and not group.passive
            and group.finite
        ):
            self._present(group)

    def _within(self, i: int) -> bool:
        """Whether the word at `i` is one of those that say the happening: what a "ban on flights" bans is its own."""
        return self.trigger.first <= i < self.trigger.last

    def _says_no(self) -> bool:
        """ "never seen again": the negation is part of what says it."""
        return any(word.tag == "NEG" for word in self.words[self.trigger.first : self.trigger.last])

    def _present(self, group: Group) -> None:
        """A bare base form with no subject is an order or a heading; a present in a relative clause is a habit."""
        if (self.words[group.main].form == "base" and not group.subjects) or group.relative:
            self.sure = False

    def _habit(self, group: Group) -> None:
        """The rule ("are elected") is no happening, but for kinds whose present tells a standing state."""
        if (
            group.passive
            and group.auxiliaries == ("be",)
            and self.words[group.first].lower in {"is", "are", "'s", "'re"}
            and self.trigger.kind not in _STANDING
            and self.trigger.part is Part.VERB
        ):
            self.sure = False

    def _infinitive(self, group: Group, depth: int) -> None:
        i = self.shape.back(group.first - 1, negation=True)
        before = self.words[i] if i >= 0 else None
        governor = self.shape.governor(group)
        if before is not None and before.tag == "CONJ" and depth < _LONGEST_CHAIN:
            # "confessed to have killed X and to have hurt Y": what holds for the first holds for both
            earlier = [each for each in self.shape.verbs_before(i) if each.infinitive]
            if earlier:
                self._infinitive(earlier[-1], depth + 1)
                return
        if before is None or governor is None:
            self.sure = False
            return
        if before.lower in {"order"} or (before.tag == "NUM"):
            self.sure = False
            return
        effect: Modality | None
        if isinstance(governor, Group):
            word = self.words[governor.main]
            if word.tag == "AUX":
                # "is to be executed", "has to act"
                effect = Modality.PLANNED if word.lower in lexicon.BE else Modality.CALLED_FOR
                effect = governors.unless_not(self.shape, group, word.base, effect)
                self.sure = self.sure and effect is not None
                self._apply(effect)
                return
            effect = governors.unless_not(self.shape, group, word.base, effects.INFINITIVE.get(word.base))
            if self.shape.sets_a_time(governor, group):
                effect = Modality.CALLED_FOR
            if word.lower == "going":
                effect = Modality.PLANNED
            if word.base == "fail" and self._try(group):
                effect = Modality.ATTEMPTED
            if effect is Modality.CALLED_FOR and governors.only_moves(self.shape, governor):
                effect = Modality.POSSIBLE
            if word.base == "vote" and governors.some_vote(self.shape, governor):
                effect = Modality.POSSIBLE
            if effect is None:
                self.sure = False
                return
            self._apply(effect)
            self._verb(governor, depth + 1)
            return
        word = self.words[governor]
        effect = (
            effects.NOUN_INFINITIVE.get(singular(word.lower)) if word.tag == "N" else effects.INFINITIVE.get(word.lower)
        )
        if word.lower == "decision" or (word.lower == "able" and governors.was(self.shape, governor)):
            effect = Modality.HAPPENED
        if effect is Modality.PLANNED and governors.of_anyone(self.shape, governor):
            effect = Modality.POSSIBLE
        if effect is None:
            self.sure = False
            return
        chunk = self.shape.chunk_at[governor]
        if chunk is not None and effect is Modality.PLANNED and self._adjective(chunk) is Modality.ATTEMPTED:
            effect = Modality.ATTEMPTED
        self._apply(effect)
        if chunk is not None and word.tag == "N":
            self._noun(chunk, depth + 1)

    def _try(self, group: Group) -> bool:
        return self.trigger.part is Part.VERB and self.words[group.main].base in _TRIED

    def _gerund(self, group: Group, depth: int) -> None:
        i = self.shape.back(group.first - 1, negation=True)
        following = next((g for g in self.shape.groups if g.first > group.last and g.finite), None)
        leads = i < 0 or i in self.shape.group_at or self.words[i].tag == "SUB"
        if following is not None and leads and all(c in group.objects for c in following.subjects):
            self.sure = False  # "executing him would not …": the gerund is a subject, and no happening
            return
        if i < 0:
            return
        i = self._before_subject(group, i)
        before = self.words[i]
        if before.tag == "N" and before.base in _CONSIDERING:  # "members contemplate jailing Tarn"
            self._apply(effects.OBJECT.get(before.base))
        elif before.tag == "CONJ" or before.text == ",":
            # "accused of gagging papers, jailing critics and …": what holds for the first holds for all
            earlier = self.shape.verb_before(i)
            chained = earlier is not None and not earlier.finite and self.words[earlier.main].form == "ing"
            if earlier is not None and chained and depth < _LONGEST_CHAIN:
                self._gerund(earlier, depth + 1)
            elif earlier is not None and earlier.modal and before.text == ",":
                self._verb(earlier, depth + 1)  # "could set it off, killing guards"
        elif before.lower == "by":
            host = governors.by_way(self.shape, i)
            if host is not None:
                self._verb(host, depth + 1)
        elif before.tag in {"PREP", "TO"} or before.lower in {"after", "before", "while", "when", "since"}:
            self._preposition(i, depth)
        elif i in self.shape.group_at:
            governor = self.shape.group_at[i]
            if self.words[governor.main].base in governors.STOPPING:
                return  # "must stop jailing critics": they are jailed
            effect = effects.OBJECT.get(self.words[governor.main].base)
            self._apply(effect)
            self._verb(governor, depth + 1)

    def _before_subject(self, group: Group, i: int) -> int:
        """Where the preposition stands that leads to the subject of a gerund: "no reports of Tarn being jailed"."""
        subject = self.shape.chunk_at[i] if i in range(group.first) else None
        k = subject.begins - 1 if subject is not None and not subject.pronoun else -1
        if k < 1 or self.words[k].lower not in _LEADING_TO:
            return i
        noun = self.words[k - 1].tag == "N" and self.words[k - 1].base in _RUMOURED
        telling = noun or self.words[k - 1].base == "report"
        return k if telling else i  # no "orders of men sitting in jail", "talked about Tarn being jailed"

    # Nouns

    def _noun(self, chunk: Chunk, depth: int) -> None:
        if depth > _LONGEST_CHAIN:
            self.sure = False
            return
        self._apply(self._adjective(chunk))
        if not depth and (claimed := claiming(self.shape, chunk)) is not None:
            self._apply(Modality.ALLEGED)
            self.accusing, self.laid = claimed, "by"
            return
        first = chunk.begins
        i = self.shape.back(first - 1, negation=True)
        if i >= 0 and self.words[i].lower in {"or", "and", ","}:
            i = governors.before_list(self.shape, i)
        particle = i > 0 and self.words[i].lower in {"out", "up", "down", "off"} and i - 1 in self.shape.group_at
        if i >= 0 and self.words[i].tag in {"PREP", "TO"} and not particle:
            self._preposition(i, depth)
            return
        for group in self.shape.groups:
            base = self.words[group.main].base
            wanting = governors.wanted(self.shape, group) if base in {"include", "be", "involve"} else None
            if wanting is not None and any(each is chunk for each in group.objects):
                self._apply(wanting)
                return
            if any(each is chunk for each in group.objects) or (
                group.passive and any(each is chunk for each in group.subjects)
            ):
                following = lower_at(self.words, group.last)
                if (
                    group.passive
                    and base in {"set", "schedule", "slate", "expect", "plan"}
                    and following in {"to", "for"}
                ):
                    self._apply(Modality.PLANNED)
                    return
                taken = chunk.owner is not None or self.words[chunk.first].lower == "the"
                if base == "order" and group.first and self.words[group.main].form == "ing" and not depth:
                    self._gerund(group, 0)  # "accused X of ordering the killings"
                    if self.accusing is not None:
                        return
                if base == "order" and not depth and self.trigger.kind in governors.BY_DECISION:
                    self._verb(group, 1)  # "ordered the expulsion of the envoy"
                    return
                if base == "order" and taken and not depth and self.trigger.kind not in CHARGED:
                    return  # "ordered X's killing": that it happened is taken for granted
                if (base in _LIGHT or self._within(group.main)) and self.words[group.main].tag == "V":
                    self.light = self.light if depth else group
                    if self.trigger.kind == "plot" and governors.carries_out(self.shape, group, chunk):
                        return  # "before they could carry out their plot": there was one
                    if base == "face":
                        faced = governors.facing(self.shape, group, chunk, self.trigger.kind)
                        self._apply(faced)
                        if faced is Modality.HAPPENED:
                            return
                else:
                    if base in lexicon.LAYING and self.accusing is None:
                        self._apply(Modality.ALLEGED)
                        self.accusing, self.laid = group, lexicon.LAYING[base]
                    off = base == "call" and following == "off"
                    effect = Modality.DID_NOT_HAPPEN if off else effects.OBJECT.get(base)
                    if chunk.owner is not None and self.trigger.kind not in CHARGED and base in _BACKING:
                        effect = None  # "supported its occupation": that it happened is taken for granted
                    if base == "reject" and taken and self.trigger.kind in _STANDING | _JUDGMENTS:
                        effect = None  # "rejected the indictment as a farce": there is one
                    self._apply(effect)
                    if effect is None and base not in _CREATING:
                        return  # "never investigated the killing" says nothing against the killing
                self._verb(group, depth + 1)
                return
            if any(each is chunk for each in group.subjects) and not group.passive:
                if base in {"fail"} and self.trigger.kind not in {"talks"}:
                    self._apply(Modality.ATTEMPTED)
                elif group.modal or group.negated or self.words[group.main].tag == "AUX":
                    ahead = self.words[group.last : group.last + 2]
                    if self.words[group.main].lower in lexicon.BE and [word.tag for word in ahead] == ["TO", "V"]:
                        self._apply(Modality.PLANNED if ahead[1].base in _OPENING else None)
                        return
                    happens = base in {"begin", "start", "take", "happen", "occur", "follow", "come", "be", "end"}
                    if happens and group.modal in {"will", "would", "could", "may", "might", "should", "must"}:
                        self._apply(effects.MODAL[group.modal])
                return

    def _adjective(self, chunk: Chunk) -> Modality | None:
        for i in range(chunk.first, chunk.head):
            effect = effects.ADJECTIVE.get(self.words[i].lower)
            if effect is Modality.ATTEMPTED and self.trigger.kind in CHARGED:
                continue  # a failed prosecution was one
            if effect is not None and self.words[i].tag in {"ADJ", "DET", "V"}:
                return effect
        return None

    def _preposition(self, i: int, depth: int) -> None:
        """What stands before the preposition at `i`: "accused of", "calls for", "without"."""
        word = self.words[i].lower
        listed = self._accusations(i) if word == "including" and depth < _LONGEST_CHAIN else None
        if listed is not None:
            self._among(listed, depth)
            return
        examples = governors.listed_with(self.shape, i) if word == "including" else None
        if examples is not None and depth < _LONGEST_CHAIN:
            self._of_examples(examples, depth)
            return
        if word in _WITHOUT:
            self._apply(Modality.DID_NOT_HAPPEN)
            return
        if word in {
            "after",
            "following",
            "since",
            "during",
            "despite",
            "amid",
            "by",
            "over",
            "until",
            "through",
            "under",
            "including",
        }:
            return
        j = self.shape.back(i - 1, negation=True)
        if j < 0 or self._within(j):
            return
        before = self.words[j]
        if before.tag == "CONJ":
            # "accused of spreading lies and of torturing": the first "of" tells
            earlier = next((k for k in range(j - 1, -1, -1) if self.words[k].lower == word), None)
            if earlier is not None and depth < _LONGEST_CHAIN:
                self._preposition(earlier, depth + 1)
            return
        if word == "for" and not depth and (held := holding(self.shape, j)) is not None:
            self._apply(Modality.ALLEGED)
            self.accusing = held
            return
        if before.lower in {"suspicion", "charges", "allegations", "bail"} and not pleaded_guilty(self.shape, j):
            self._apply(Modality.ALLEGED)
            return
        if before.lower in {"guilty", "innocent"}:
            pleading = [g for g in self.shape.verbs_before(j) if self.words[g.main].base == "plead"]
            if pleading:
                self._governed_by_verb(pleading[-1], word, depth)
            return
        if j in self.shape.group_at:
            governor = self.shape.group_at[j]
            if self.words[governor.main].base in _LEADING:
                self._verb(governor, depth + 1)
                return
            self._governed_by_verb(governor, word, depth)
            return
        chunk = self.shape.chunk_at[j]
        if chunk is None:
            self._apply(effects.PREPOSITIONAL.get(before.base) or effects.PREPOSITIONAL.get(before.lower))
            return
        k = self.shape.back(chunk.begins - 1, negation=True)
        governor_before = self.shape.group_at.get(k)
        base = singular(self.words[chunk.head].lower)
        effect = effects.PREPOSITIONAL.get(base) if self.words[chunk.head].tag == "N" else None
        if base in ACCUSATIONS and (found_guilty(self.shape, chunk.begins) or pleaded_guilty(self.shape, chunk.begins)):
            return  # "found guilty on three counts of smuggling"
        if effect is Modality.ALLEGED and self.trigger.kind in CHARGED and base not in _UNPROVEN:
            effect = None  # "a report on the investigation"
            if self.words[chunk.first].lower == "no":  # "there are no reports of his arrest"
                self._apply(Modality.POSSIBLE)
        against = word == "against" or (word == "of" and base == "campaign")
        if (effect is Modality.CALLED_FOR and against) or (base == "order" and word not in {"for", "of"}):
            effect = None  # "an appeal against the acquittal", "an order on the arrest"
        if effect is None and chunk.name is None and word == "of" and base in _PARTS:
            self._noun(chunk, depth + 1)  # "a wave of arrests": what holds for the wave holds for them
            return
        if effect is not None:
            self._apply(effect)
            self._noun(chunk, depth + 1)
            return
        by = "" if governor_before is None else self.words[governor_before.main].base
        if word == "for" and by == "hand" and base in STEPS:
            return  # "handed a prison term for kidnapping": what it is for was done
        if word == "for":
            verdict = [g for g in self.shape.verbs_before(i) if self.words[g.main].base in _JUDGING]
            governor_before = verdict[-1] if verdict else governor_before
        warned = word == "against" and by in WARNING
        if governor_before is not None and (warned or word in {"of", "for", "with", "from", "to", "in", "on"}):
            self._governed_by_verb(governor_before, word, depth, over=True)

    def _accusations(self, i: int) -> Chunk | None:
        """The accusations some of which the "including" at `i` names: "five counts in all, including"."""
        near = [self.shape.chunk_at[k] for k in range(max(0, i - _LISTED), i)]
        found = [each for each in near if each is not None and self.words[each.head].base in ACCUSATIONS]
        return found[-1] if found else None

    def _among(self, accusations: Chunk, depth: int) -> None:
        """The happening is one of some accusations: alleged, but for whom a court has found guilty of them."""
        before = self.shape.verb_before(accusations.first)
        base = self.words[before.main].base if before is not None else ""
        if before is not None:
            self._governed_by_verb(before, "to", depth)
        if base not in _CONVICTED | {"plead", "admit", "confess"} and self.modality is Modality.HAPPENED:
            self._apply(Modality.ALLEGED)

    def _of_examples(self, chunk: Chunk, depth: int) -> None:
        """What is planned, called for or alleged of all holds for the example: "plans measures, including arrests".

        What did not come about may hold for the others alone: "did not prevent many attacks, including the bombing".
        """
        before = self.modality, self.steps, self.sure
        self._noun(chunk, depth + 1)
        if self.modality in {Modality.DID_NOT_HAPPEN, Modality.ATTEMPTED} or not self.sure:
            self.modality, self.steps, self.sure = before

    def _is_deed(self) -> bool:
        """Whether the noun of the happening is one deed that the reader knows: "the murder of Tarn"; no raid."""
        word, chunk = self.words[self.trigger.main], self.shape.chunk_at[self.trigger.main]
        definite = chunk is not None and (chunk.owner is not None or self.words[chunk.first].lower == "the")
        return definite and word.lower == singular(word.lower) and word.base not in _RAIDS

    def _governed_by_verb(self, governor: Group, preposition: str, depth: int, *, over: bool = False) -> None:
        """A verb, perhaps with an object between, before the preposition."""
        base = self.words[governor.main].base
        if base == "call" and preposition == "for" and governor.objects and not governor.passive:
            return  # "called them cowards for shelling the port"
        none = governor.negated or governors.nobody(self.shape, governor)
        if preposition == "from" and none and not governor.modal:
            return  # "did not stop them from beating him"
        if base == "report" and preposition in _LEADING_TO and none:
            self._apply(Modality.POSSIBLE)  # "no paper has reported on his arrest"
            return
        if preposition == "in" and base in _SEIZING:
            if not self._is_deed():
                return  # "seized in a raid", "held in clashes"
            self._apply(Modality.ALLEGED)
        if not depth and (base in _CONVICTED or base in _ACCUSING):
            self.accusing = self.accusing or governor
        if base in _CONVICTED | CONFESSING:
            return
        if base == "plead" and any(w.tag == "NEG" for w in self.words[governor.main : governor.main + 3]):
            self._apply(Modality.DENIED)
            return
        if base in _BEFORE_PREPOSITION.get(preposition, ()):
            effect = effects.PREPOSITIONAL.get(base, Modality.ALLEGED)
            if preposition == "against":
                effect = Modality.DID_NOT_HAPPEN if base in {"vote", "decide", "rule"} else Modality.POSSIBLE
            self._apply(effect)
            if effect is not Modality.ALLEGED:
                self._verb(governor, depth + 1)
        elif (
            not over
            and governor.infinitive
            and preposition in {"of", "in", "on", "for"}
            and base in {"think", "engage", "participate"}
        ):
            self._verb(governor, depth + 1)
