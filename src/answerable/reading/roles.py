"""Who, whom, where, when, how many, for what and for how long: the arguments of one trigger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from answerable.model.claim import WHO, Argument, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.clauses import Chunk, Group, Shape
from answerable.reading.counts import Number
from answerable.reading.frames import BUILDINGS, CHARGED, CHARGED_OBJECT, PEOPLE_ONLY, STRICT, SUBJECT_ONLY, TERMED, UNDERGOING, UNDERGONE, UNITS, Frame
from answerable.reading.modality import Put
from answerable.reading.names import Sort
from answerable.reading.phrases import described, name_span, normal
from answerable.reading.terms import Term
from answerable.reading.times import Time
from answerable.reading.triggers import Part, Trigger

_PLACING = frozenset("in at near outside inside around across throughout off".split())
_THINGS_THAT_KILL = frozenset(
    "bomb explosion blast missile shell drone bullet gas gunfire rocket grenade mine airstrike strike knife gun rifle "
    "poison truck vehicle car attack raid bombing shooting shelling crackdown massacre operation assault clash violence stampede".split()
)
ACCIDENTS = frozenset(
    "accident crash collision fire blaze earthquake quake tsunami flood flooding storm hurricane cyclone typhoon tornado landslide "
    "avalanche pileup pile-up derailment virus disease outbreak epidemic pandemic illness famine wildfire bushfire collapse "
    "eruption leak cancer infection stroke capsizing sinking mudslide heatwave coronavirus ebola malaria measles train bus plane aircraft "
    "jet wreck drought volcano wave".split()
)
_PEOPLE = frozenset(
    "police man woman person soldier gunman officer force troop court judge jury prosecutor government regime authority state "
    "army militant rebel insurgent terrorist extremist protester demonstrator activist official minister president group "
    "organisation organization party union company militia guard security agent spy police parliament senate congress council "
    "commission committee tribunal ministry department agency team crowd mob gang student worker teacher journalist "
    "lawyer leader member country nation power ally community family relative victim assailant attacker suspect perpetrator "
    "killer bomber shooter hijacker kidnapper captor settler fighter commander general diplomat ambassador envoy spokesman "
    "spokeswoman critic opponent opposition people child boy girl teenager youth citizen resident civilian prisoner inmate detainee "
    "hostage refugee migrant passenger driver pilot employee staff bishop priest monk nun king queen prince lawmaker "
    "senator politician candidate governor mayor regulator watchdog bank firm newspaper broadcaster outlet media administration "
    "coalition alliance movement separatist loyalist hacker dissident defector survivor expatriate foreigner national "
    "intelligence service administration cabinet bloc body panel investigator inspector expert researcher author writer other "
    "cleric doctor nurse farmer merchant trader tribe villager doctor fisherman editor reporter blogger cartoonist".split()
)
_MEASURES = frozenset("year month week day hour minute decade prison jail life death hectare acre kilometre mile time trial custody".split())
_THINGS = frozenset(
    "cause statement report video film album data detail information document file figure number result image photo photograph "
    "footage song book version name list gas water energy oil fee money fund price product service software plan bill deal law "
    "proposal time game match need deadline demand requirement standard goal target resistance applause criticism idea website "
    "evidence finding study map letter email message recording tape trailer novel magazine order warrant code program programme "
    "task strategy policy battery phone device card tree plant animal bird fish whale cell bacteria virus language species project "
    "session season show episode series hope dream career reputation joy appetite pain engine market economy industry".split()
)
_STOP_CHARGE = frozenset("after before while when until because although though".split())
_FORWARD = frozenset({Modality.PLANNED, Modality.CALLED_FOR, Modality.THREATENED})
_CAP = 40


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a sentence holds besides its shape, found once for all its triggers.

    Attributes:
        times, numbers, terms: in order.
        owners: for each time, the triggers that it dates.
    """

    times: Sequence[Time]
    numbers: Sequence[Number]
    terms: Sequence[Term]
    owners: Sequence[frozenset[Trigger]]


@dataclass(slots=True)
class Found:
    """The arguments found and what was noticed on the way.

    Attributes:
        arguments: in the order of the text.
        accident: whether what does it is an accident or a disaster.
        thing: whether the grammatical subject is a thing.
        misfit: whether what undergoes it cannot: the word has another sense here.
    """

    arguments: list[Argument]
    accident: bool = False
    thing: bool = False
    misfit: bool = False


def is_people(shape: Shape, chunk: Chunk) -> bool:
    """Whether the chunk names or describes people, a body or a state."""
    if chunk.pronoun:
        return shape.words[chunk.head].lower not in {"it", "this", "that", "these", "what"}
    if chunk.name is not None and chunk.name.sort is not Sort.DEMONYM:
        return True
    word = shape.words[chunk.head]
    if word.tag == "NUM":
        return False
    base = word.base if word.tag == "N" else word.lower
    if base in ACCIDENTS or base in _THINGS_THAT_KILL:
        return False
    if base == "state" and chunk.last + 1 < len(shape.words) and shape.words[chunk.last + 1].lower in {"emergency", "war", "siege"}:
        return False
    if base in _PEOPLE or base in _PEOPLE_BY_ENDING or base.endswith(("ist", "man", "woman", "ian", "eer")):
        return True
    return base.endswith(("er", "or")) and len(base) > 5 and base not in _NOT_PEOPLE


_NOT_PEOPLE = frozenset(
    "computer letter container weather matter number corner tower center order cover paper river disorder counter chapter register "
    "newspaper border murder slaughter disaster encounter surrender cluster shelter shoulder finger hunger charter quarter theater "
    "theatre power feather leather ladder helicopter tanker cruiser freighter steamer bulldozer trailer trawler boulder powder answer "
    "cancer chamber barrier carrier server router printer poster banner folder header filter monitor sector factor motor error reactor "
    "tractor mirror horror terror favor favour labor labour harbor harbour honor honour humor humour rumor rumour color colour "
    "behavior behaviour corridor elevator generator transistor detector sensor processor projector decor endeavor endeavour interior "
    "exterior armor armour vapor vapour tremor tumor tumour anger danger summer winter october november december september "
    "however whether together rather further another altogether transfer offer buffer quarter semester trimester parameter meter "
    "kilometer centimeter diameter thermometer wonder thunder gender tender blunder plunder spider tiger oyster hamster lobster "
    "stranger-thing folder litter butter twitter glitter water shower flower power lower upper inner outer bumper paper copper pepper".split()
)
_PEOPLE_BY_ENDING = frozenset(
    "worker teacher lawyer leader member officer commander prisoner protester demonstrator minister attacker killer bomber shooter "
    "fighter settler driver employer owner banker broker buyer dealer trafficker smuggler farmer fisher miner supporter follower "
    "player manager ruler dictator aggressor torturer interrogator prosecutor investigator inspector senator governor mayor editor "
    "author actor director doctor professor ambassador contractor operator sailor survivor visitor councillor chancellor militant "
    "defendant assistant consultant migrant immigrant immigrant applicant informant servant occupant inhabitant combatant lieutenant "
    "president resident student agent client patient parent opponent dissident adolescent correspondent respondent superintendent "
    "abuser oppressor conspirator collaborator plotter holder preacher pastor reporter lecturer writer singer banker jailer jailor "
    "warder warden ranger trooper volunteer campaigner organiser organizer lawmaker policymaker peacekeeper rescuer firefighter "
    "villager islander foreigner newcomer teenager youngster toddler brother sister mother father daughter stepfather partner "
    "lover neighbour neighbor customer passenger traveller traveler caller hacker speaker commissioner chairman offender".split()
)


class Arguments:
    """Finds the arguments of triggers of one sentence.

    Args:
        text: the working text.
        shape: of the sentence.
        around: times, numbers and terms in it.
        resolve: the person whom a pronoun stands for, as a span and a value; none where unsure.
        mains: indices of every trigger's main word in the sentence.
    """

    def __init__(
        self,
        text: str,
        shape: Shape,
        around: Circumstances,
        resolve: Callable[[Chunk], tuple[Span, str] | None],
        mains: frozenset[int] = frozenset(),
    ) -> None:
        self.text, self.shape, self.words, self.around, self.resolve = text, shape, shape.words, around, resolve
        self.mains = mains

    def find(self, trigger: Trigger, frame: Frame, family: Family, put: Put) -> Found:
        """The arguments of `trigger`."""
        self.trigger, self.frame, self.family = trigger, frame, family
        self.found = Found([])
        self.counted: set[int] = set()
        group = self.shape.group_at.get(trigger.main)
        if group is not None:
            self._verb(group)
        else:
            chunk = self.shape.chunk_at[trigger.main]
            if chunk is not None:
                self._noun(chunk, put)
        if family is Family.ANSWER:
            self._court()
        self._time(put)
        self._place()
        self._term()
        self._charge()
        unique: dict[tuple[Role, int, int], Argument] = {}
        for argument in self.found.arguments:
            unique.setdefault((argument.role, argument.span.start, argument.span.end), argument)
        self.found.arguments = sorted(unique.values(), key=lambda a: (a.span.start, a.span.end, a.role))
        return self.found

    # Who and whom

    def _verb(self, group: Group) -> None:
        base = self.words[group.main].base
        subjects, objects = group.subjects, group.objects
        if group.passive:
            self._who(self.frame.object or self.frame.subject, subjects)
            self._by(group.last, group)
            if objects and self.trigger.kind in {"sentence", "appointment", "election"}:
                pass
        elif base in UNDERGONE or (base in UNDERGOING and len(self.trigger.base.split()) > 1 and self.family is not Family.CONTEXT):
            things = [c for c in subjects if self.words[c.head].base in _THINGS_THAT_KILL]
            self._agents(things)
            self._who(self.frame.object or self.frame.possessor, [c for c in subjects if c not in things])
        else:
            self._agents(subjects)
            if base not in SUBJECT_ONLY and self.frame.object is not None:
                kept = [c for c in objects if not self._is_trigger(c)]
                if kept:
                    self._who(self.frame.object, kept)
                    self._object_as_charge(kept[0])
                elif group.objects and self._is_trigger(group.objects[0]):
                    self._around_noun(group.objects[0])
        last = max((c.last for c in objects), default=group.last) if not group.passive else group.last
        self._prepositions(max(last, group.last), group)
        if self.trigger.part is not Part.NOUN and objects and not group.passive:
            self._of(objects[-1])
        if group.passive or base in UNDERGONE:
            self._accident_after(group)

    def _object_as_charge(self, chunk: Chunk) -> None:
        """"condemned the killing of three journalists": the object names what is answered."""
        if self.trigger.kind not in CHARGED_OBJECT or chunk.pronoun or is_people(self.shape, chunk) or self.words[chunk.head].tag != "N":
            return
        first = chunk.owner.first if chunk.owner is not None else chunk.first
        last = self._charge_end(first)
        if last > first:
            span = Span.of(self.text, self.words[first].start, self.words[last - 1].end)
            self.found.arguments.append(Argument(role=Role.CHARGE, span=span, value=normal(span.quote)))

    def _of(self, chunk: Chunk) -> None:
        """"the murder of X" inside a phrase such as "carry out the murder of X"."""
        if self.trigger.first <= chunk.head < self.trigger.last:
            self._around_noun(chunk)

    def _is_trigger(self, chunk: Chunk) -> bool:
        return self.trigger.first <= chunk.head < self.trigger.last

    def _noun(self, chunk: Chunk, put: Put) -> None:
        self._around_noun(chunk)
        self._accused(put)
        light = put.light
        if light is None:
            for group in self.shape.groups:
                if chunk in group.subjects and not group.passive and self.words[group.main].base in {"strike", "hit", "target", "rock"}:
                    self._who(self.frame.object, group.objects)
            return
        base = self.words[light.main].base
        if light.passive:
            self._by(light.last, light)
        elif base in {"face", "suffer", "undergo", "receive", "get", "experience"}:
            self._who(self.frame.object, light.subjects)
        elif base in {"win", "have", "see", "cause", "enter", "reach", "attend", "secure"}:
            if self.frame.possessor in {Role.ACTOR}:
                self._who(self.frame.possessor, light.subjects)
        else:
            self._agents(light.subjects)
        last = max((c.last for c in light.objects), default=light.last)
        self._prepositions(last, light)

    def _accused(self, put: Put) -> None:
        """"accused X of the murder", "was charged with murder", "attributed the bombing to Y"."""
        verb = put.accusing
        if verb is None or self.family is not Family.ACT or any(a.role is Role.PERPETRATOR for a in self.found.arguments):
            return
        if self.words[verb.main].base in {"attribute", "ascribe"}:
            for i in range(verb.last, min(verb.last + 14, len(self.words) - 1)):
                if self.words[i].lower == "to" and self.words[i].tag == "PREP":
                    chunk = self._chunk_after(i + 1)
                    if chunk is not None:
                        self._agents([chunk])
                    return
            return
        self._agents(verb.subjects if verb.passive else [c for c in verb.objects if c.head < self.trigger.first])

    def _around_noun(self, chunk: Chunk) -> None:
        if chunk.owner is not None and self.frame.possessor is not None:
            self._who(self.frame.possessor, [chunk.owner])
        for i in range(chunk.first, chunk.head):
            if self.words[i].tag == "NUM" and self.frame.object is None:
                break
        i = chunk.last
        seen_of = False
        while i < len(self.words) and i < chunk.last + _CAP:
            word = self.words[i]
            if word.tag == "TIME" or word.tag == "ADV":
                i += 1
                continue
            if word.tag != "PREP" or i + 1 >= len(self.words):
                break
            following = self.shape.owned(self._chunk_after(i + 1))
            if following is None:
                if self.words[i + 1].tag == "TIME":
                    i += 1
                    continue
                break
            joined = self.shape.conjoined(following)
            if following.first < self.trigger.last:
                i = following.last
                continue
            if word.lower == "of" and not seen_of:
                seen_of = True
                if self.frame.of is not None:
                    self._who(self.frame.of, joined)
            elif word.lower == "by":
                self._agents(joined)
            elif word.lower in self.frame.prepositions:
                self._who(self.frame.prepositions[word.lower], joined)
            elif word.lower not in {"in", "at", "on", "near", "for", "over", "during", "with", "after", "following", "from", "of"}:
                break
            i = joined[-1].last

    def _chunk_after(self, i: int) -> Chunk | None:
        while i < len(self.words) and self.words[i].text in "“\"‘":
            i += 1
        return self.shape.chunk_at[i] if i < len(self.words) else None

    def _agents(self, chunks: Sequence[Chunk]) -> None:
        """Whoever does it; a bomb is an instrument, a fire makes it an accident."""
        for chunk in chunks:
            if is_people(self.shape, chunk):
                self._who(self.frame.subject, [chunk])
                continue
            base = self.words[chunk.head].base
            self.found.thing = True
            if base in ACCIDENTS:
                self.found.accident = True
            elif base in _THINGS_THAT_KILL and self.family is Family.ACT and chunk.owner is None:
                span, value = described(self.text, self.shape, chunk)
                self.found.arguments.append(Argument(role=Role.INSTRUMENT, span=span, value=value))

    def _by(self, first: int, group: Group) -> None:
        end = self._limit(group)
        i = first
        while i < end:
            word = self.words[i]
            if word.lower == "by" and word.tag == "PREP":
                chunk = self.shape.owned(self._chunk_after(i + 1))
                if chunk is not None:
                    self._agents(self.shape.conjoined(self._apposed(chunk)))
                return
            if word.text in {";", ":"} or word.tag in {"V", "CONJ"} and i > first:
                return
            i += 1

    def _prepositions(self, first: int, group: Group) -> None:
        """Phrases after the verb that the frame gives a role, up to the end of what the verb governs."""
        end = self._limit(group)
        i = first
        while i < end:
            word = self.words[i]
            if word.text in {",", ";", ":", "—", "–"} or word.tag in {"SUB", "CONJ", "V"}:
                return
            role = self.frame.prepositions.get(word.lower) if word.tag == "PREP" else None
            if word.tag == "PREP" and role is not None:
                chunk = self.shape.owned(self._chunk_after(i + 1))
                if chunk is not None and is_people(self.shape, chunk):
                    joined = self.shape.conjoined(self._apposed(chunk))
                    self._who(role, joined)
                    i = joined[-1].last
                    continue
            if word.lower in {"with", "using"} and word.tag == "PREP" and self.family is Family.ACT and role is None:
                chunk = self._chunk_after(i + 1)
                if chunk is not None and self.words[chunk.head].base in _THINGS_THAT_KILL:
                    span, value = described(self.text, self.shape, chunk)
                    self.found.arguments.append(Argument(role=Role.INSTRUMENT, span=span, value=value))
            i += 1

    def _limit(self, group: Group) -> int:
        """The next finite verb's clause, or the clause's end."""
        following = next((g for g in self.shape.groups if g.finite and g.first > group.last and g.start > group.last), None)
        limit = following.start if following is not None else len(self.words)
        return min(limit, group.last + _CAP)

    def _accident_after(self, group: Group) -> None:
        for i in range(group.last, min(self._limit(group), group.last + 12)):
            if self.words[i].tag == "PREP" and self.words[i].lower in {"in", "by", "from", "during", "when", "of", "after"}:
                chunk = self._chunk_after(i + 1)
                if chunk is not None and self.words[chunk.head].base in ACCIDENTS:
                    self.found.accident = True
            elif self.words[i].text in {",", ";"}:
                return

    def _apposed(self, chunk: Chunk) -> Chunk:
        """"the ship's captain, John Smith," → the name."""
        if chunk.name is None and not chunk.pronoun and chunk.last + 1 < len(self.words) and self.words[chunk.last].text == ",":
            following = self.shape.chunk_at[chunk.last + 1]
            if following is not None and following.name is not None and following.name.sort is Sort.PERSON and following.first >= following.name.title:
                after = self.words[following.last].text if following.last < len(self.words) else "."
                if after in {",", "."}:
                    return following
        return chunk

    def _who(self, role: Role | None, chunks: Sequence[Chunk]) -> None:
        if role is None:
            return
        for chunk in chunks:
            self._count(role, chunk)
            argument = self._argument(role, self._apposed(chunk))
            if argument is not None:
                self.found.arguments.append(argument)

    def _argument(self, role: Role, chunk: Chunk) -> Argument | None:
        if chunk.pronoun:
            resolved = self.resolve(chunk)
            return Argument(role=role, span=resolved[0], value=resolved[1], name=True) if resolved is not None else None
        word = self.words[chunk.head]
        named = name_span(self.text, self.shape, chunk)
        if named is not None:
            return Argument(role=role, span=named[0], value=named[1], name=True)
        if word.tag in {"NUM", "DET"}:
            return self._partitive(role, chunk)
        if self.words[chunk.first].lower == "no":
            return None
        if not is_people(self.shape, chunk):
            undergoes = role in {Role.VICTIM, Role.RECIPIENT}
            if undergoes and (self.trigger.kind in STRICT or (self.trigger.kind in PEOPLE_ONLY and word.base in _THINGS)):
                self.found.misfit = self.found.misfit or word.base not in _MEASURES
            if word.base in _MEASURES:
                return None
            if not undergoes or word.base in ACCIDENTS or (self.trigger.kind not in BUILDINGS and self.trigger.kind not in PEOPLE_ONLY):
                return None
        if word.base in {"person", "people", "other", "others"} and chunk.last - chunk.first <= 2 and self._numbered(chunk):
            return None  # "1,500 people": the count says it all
        span, value = described(self.text, self.shape, chunk)
        return Argument(role=role, span=span, value=value)

    def _numbered(self, chunk: Chunk) -> bool:
        return any(chunk.first <= n.last - 1 < chunk.last for n in self.around.numbers)

    def _partitive(self, role: Role, chunk: Chunk) -> Argument | None:
        """"dozens of protesters", "two of the detainees"."""
        i = chunk.last
        if i + 1 < len(self.words) and self.words[i].lower == "of":
            following = self.shape.chunk_at[i + 1]
            if following is not None and not following.pronoun and self.words[following.head].tag == "N":
                span, value = described(self.text, self.shape, following)
                return Argument(role=role, span=span, value=value)
        return None

    # Numbers

    def _count(self, role: Role, chunk: Chunk) -> None:
        if role not in {Role.VICTIM, Role.RECIPIENT} or role not in WHO:
            return
        for number in self.around.numbers:
            inside = chunk.first <= number.last - 1 < chunk.last
            if not inside or number.first in self.counted or (chunk.name is not None and number.first >= chunk.name.first):
                continue
            unit = UNITS.get(self.trigger.kind) or self._unit(chunk)
            self.counted.add(number.first)
            span = Span.of(self.text, self.words[number.first].start, self.words[number.last - 1].end)
            self.found.arguments.append(Argument(role=Role.COUNT, span=span, value=f"{number.value} {unit}".strip()))
            return

    def _unit(self, chunk: Chunk) -> str:
        word = self.words[chunk.head]
        return normal(word.lower) if word.tag == "N" else ""

    # Time, place, term, charge

    def _time(self, put: Put) -> None:
        for time, owner in zip(self.around.times, self.around.owners, strict=True):
            if self.trigger not in owner:
                continue
            value = time.ahead if put.modality in _FORWARD else time.edtf
            if value:
                span = Span.of(self.text, time.start, time.end)
                self.found.arguments.append(Argument(role=Role.TIME, span=span, value=value, basis=time.basis))
                return

    def _place(self) -> None:
        group = self.shape.group_at.get(self.trigger.main)
        clause = self.shape.clause_of(self.trigger.main)
        start, end = (clause.start, clause.end) if clause is not None else (0, len(self.words))
        taken = {(a.span.start, a.span.end) for a in self.found.arguments}
        behind = []
        for i in range(self.trigger.last, min(end, self.trigger.last + 25)):
            word = self.words[i]
            if word.text in {";", ":"} or i in self.mains or (word.tag == "V" and word.form != "ing"):
                break
            behind.append(i)
        fronted = range(start, min(start + 2, self.trigger.first)) if group is not None else ()
        for i in [*behind, *fronted]:
            if self.words[i].tag != "PREP" or self.words[i].lower not in _PLACING:
                continue
            chunk = self._chunk_after(i + 1)
            if chunk is None or chunk.name is None or chunk.head != chunk.name.last - 1:
                continue
            if chunk.name.sort in {Sort.PERSON, Sort.ORGANISATION, Sort.DEMONYM} or self.words[chunk.head].text.isupper() and chunk.name.sort is not Sort.STATE:
                continue
            if chunk.last < len(self.words) and self.words[chunk.last].tag == "POS":
                continue
            first, last_word = chunk.name.first, chunk.name.last
            if last_word + 1 < len(self.words) and self.words[last_word].text == ",":
                wider = self.shape.chunk_at[last_word + 1]
                if wider is not None and wider.name is not None and wider.first == wider.name.first and wider.name.sort in {Sort.STATE, Sort.PLACE} and wider.head == wider.name.last - 1:
                    last_word = wider.name.last
            span = Span.of(self.text, self.words[first].start, self.words[last_word - 1].end)
            if (span.start, span.end) not in taken:
                self.found.arguments.append(Argument(role=Role.PLACE, span=span, value=normal(span.quote)))
            return

    def _court(self) -> None:
        """"sentenced in a Swedish court": the court acts."""
        if any(a.role is Role.ACTOR for a in self.found.arguments):
            return
        for i in range(self.trigger.last, min(self.trigger.last + 12, len(self.words) - 1)):
            word = self.words[i]
            if word.text in {",", ";"} or word.tag in {"V", "SUB", "CONJ"}:
                return
            if word.lower in {"in", "at", "before"} and word.tag == "PREP":
                chunk = self._chunk_after(i + 1)
                if chunk is not None and self.words[chunk.head].lower in {"court", "tribunal"}:
                    argument = self._argument(Role.ACTOR, chunk)
                    if argument is not None:
                        self.found.arguments.append(argument)
                    return

    def _term(self) -> None:
        if self.trigger.kind not in TERMED or not self.around.terms:
            return
        clause = self.shape.clause_of(self.trigger.main)
        start, end = (clause.start, clause.end) if clause is not None else (0, len(self.words))
        first, last = self.words[start].start, self.words[end - 1].end
        here = self.words[self.trigger.main].start
        inside = [t for t in self.around.terms if first <= t.start < last and t.money == (self.trigger.kind in {"fine", "compensation"})]
        outside = [t for t in inside if self.text[t.start - 1] != "(" and self.text[max(t.start - 2, 0)] != ";"]
        if outside:
            inside = outside
        if inside:
            best = min(inside, key=lambda t: (abs(t.start - here), t.start))
            if abs(best.start - here) <= 80:
                span = Span.of(self.text, best.start, best.end)
                self.found.arguments.append(Argument(role=Role.TERM, span=span, value=best.value))

    def _charge(self) -> None:
        if self.trigger.kind not in CHARGED:
            return
        group = self.shape.group_at.get(self.trigger.main)
        first = self.trigger.last
        limit = len(self.words)
        if group is not None:
            limit = self._limit(group)
            if group.objects and not group.passive:
                first = max(first, group.objects[-1].last)
        while first < limit and self.words[first].tag in {"TIME", "ADV"}:
            first += 1
        for i in range(first, min(limit, first + _CAP)):
            word = self.words[i]
            if word.text in {";", ":"} or (word.tag == "SUB") or (word.tag == "CONJ" and self._verb_follows(i)):
                return
            if group is None and (word.text in {",", "(", "—", "–"} or word.tag in {"V", "CONJ", "AUX", "MD"}):
                return
            immediate = i - first <= 1
            starts = (
                (word.lower in {"for", "over"} and word.tag == "PREP")
                or (word.lower in {"of", "with"} and immediate and self.trigger.kind in {"conviction", "acquittal", "charge", "complaint", "condemnation"} and (group is not None or self.trigger.kind == "charge"))
                or (word.lower == "of" and immediate and self.trigger.kind in {"condemnation", "investigation"})
                or (word.lower == "into" and self.trigger.kind in {"investigation"})
                or (word.lower == "on" and i + 1 < len(self.words) and self.words[i + 1].lower in {"charges", "suspicion"})
            )
            if not starts or i + 1 >= len(self.words) or self.shape.chunk_at[i] is not None:
                continue
            begin = i + 1
            if self.words[begin].lower in {"charges", "suspicion", "allegations"} and begin + 2 < len(self.words) and self.words[begin + 1].lower in {"of", "that"}:
                begin += 2
            if self.words[begin].tag in {"TIME", "NUM", "PUNCT"} or self.words[begin].lower in {"life", "the", "first"} and begin + 1 < len(self.words) and self.words[begin + 1].lower in {"time", "first", "past", "fact"}:
                continue
            end = self._charge_end(begin)
            if end > begin:
                span = Span.of(self.text, self.words[begin].start, self.words[end - 1].end)
                self.found.arguments.append(Argument(role=Role.CHARGE, span=span, value=normal(span.quote)))
            return

    def _verb_follows(self, i: int) -> bool:
        following = next((g for g in self.shape.groups if g.first > i), None)
        return following is not None and following.finite and following.first - i <= 2

    def _charge_end(self, begin: int) -> int:
        for i in range(begin, min(begin + _CAP, len(self.words))):
            word = self.words[i]
            if word.text in {",", ";", ":", ".", ")", "”", '"', "?", "!", "—"} or word.lower in _STOP_CHARGE:
                return i
            if word.tag == "CONJ" and self._verb_follows(i):
                return i
            group = self.shape.group_at.get(i)
            if group is not None and group.finite and not group.relative and i > begin + 1 and (group.auxiliaries or group.modal):
                return group.first
        return min(begin + _CAP, len(self.words))


_SAYING = frozenset("say tell claim suggest report announce state deny allege add write tweet declare warn note".split())


def owners_of_times(shape: Shape, times: Sequence[Time], triggers: Sequence[Trigger]) -> list[frozenset[Trigger]]:
    """For each time of the sentence the triggers that it dates; none where another word stands nearer.

    A plot and what was plotted share their time: "a plot to blow up … in 2018".
    """
    starts = [word.start for word in shape.words]
    by_main = {trigger.main: trigger for trigger in triggers}
    found = []
    for time in times:
        owner = _owner(shape, time, _index(starts, time.start), _index(starts, time.end - 1), triggers)
        shared = set() if owner is None else {owner}
        group = None if owner is None else shape.group_at.get(owner.main)
        if group is not None and group.infinitive:
            governor = shape.governor(group)
            if isinstance(governor, int) and governor in by_main:
                shared.add(by_main[governor])
        found.append(frozenset(shared))
    return found


def _index(starts: Sequence[int], place: int) -> int:
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return max(low - 1, 0)


def _owner(shape: Shape, time: Time, first: int, last: int, triggers: Sequence[Trigger]) -> Trigger | None:
    words = shape.words
    by_main = {trigger.main: trigger for trigger in triggers}
    if time.adnominal or (last + 1 < len(words) and words[last + 1].tag == "POS"):
        for i in range(last + 1, min(last + 5, len(words))):
            if i in by_main and words[i].tag != "V":
                return by_main[i]
            if words[i].tag not in {"N", "ADJ", "POS", "NAME", "ADV"}:
                break
        if time.adnominal and last + 1 < len(words) and words[last + 1].tag in {"N", "ADJ", "NAME"}:
            return None
    clause = shape.clause_of(first)
    if clause is None:
        return min(triggers, key=lambda t: abs(t.main - first), default=None)
    if first < clause.first and not any(clause.start <= t.main < first and words[t.main].tag != "V" for t in triggers):
        return _carried(shape, clause, by_main, triggers)
    # backwards to the nearest verb or trigger noun
    i = first - 1
    while i >= clause.start:
        if i in by_main:
            return by_main[i]
        group = shape.group_at.get(i)
        if group is not None and words[i].tag == "V":
            return _carried(shape, group, by_main, triggers)
        if group is not None and group.finite:
            return _carried(shape, group, by_main, triggers)
        i -= 1
    return _carried(shape, clause, by_main, triggers)


def _carried(shape: Shape, group: Group, by_main: dict[int, Trigger], triggers: Sequence[Trigger]) -> Trigger | None:
    """The trigger that a verb is or carries ("imposed sanctions", "was holding … where" inside a plot)."""
    if group.main in by_main:
        return by_main[group.main]
    for trigger in triggers:
        if trigger.first <= group.main < trigger.last:
            return trigger
    saying = shape.words[group.main].base in _SAYING
    for chunk in [*group.objects, *(group.subjects if group.passive else [])]:
        if chunk.head in by_main and not saying:
            return by_main[chunk.head]
    for other in shape.groups:
        if other.main in by_main and not other.finite and other.start == group.start and other.first > group.main and not other.infinitive:
            return None
    lead = shape.words[group.start].lower if group.start < len(shape.words) else ""
    if lead in {"where", "when"}:
        # "where X was holding its summit in 2018": the time holds for what happened there as well
        earlier = [t for t in triggers if t.main < group.start]
        return earlier[-1] if earlier else None
    if not group.finite:
        return None
    base = shape.words[group.main].base
    if base in {"begin", "start", "take", "happen", "occur", "come", "follow", "continue", "end", "kill"}:
        for chunk in group.subjects:
            if chunk.head in by_main:
                return by_main[chunk.head]
    return None
