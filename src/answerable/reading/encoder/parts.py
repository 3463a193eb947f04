"""What the network's parts of a happening are: arguments and who says it, where the rules can make out their value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from answerable.model.claim import DOING, OUTLET, PRONOUNS, Argument, Claim, Modality, Role, Speaker, Voice, ordered
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.by_rules import RulesReading
from answerable.reading.encoder.counting import counts_cases, counts_those, is_among_others
from answerable.reading.encoder.fillers import (
    comes_from,
    for_whom,
    from_the_head,
    is_means,
    is_no_weapon,
    is_proper,
    is_step,
    names_nobody,
    narrowed,
    of_the_nearest,
    tells_which,
    to_the_joined,
    to_the_noun,
    told_by,
    trimmed,
    unbroken,
    whole_place,
    with_owned,
    with_person,
    without_title,
    without_verb,
    without_where,
)
from answerable.reading.encoder.found import Found
from answerable.reading.encoder.name_sorts import HeardNames
from answerable.reading.encoder.own_pronouns import own_pronoun
from answerable.reading.encoder.sides import CERTAIN
from answerable.reading.encoder.tellers import is_unsure, said_surely, teller, tells_otherwise, told_besides
from answerable.reading.happenings import near_misses
from answerable.reading.happenings.charged import Charged, charges_with
from answerable.reading.happenings.charges import is_what_was_told, whole_charge
from answerable.reading.happenings.governors import TO_BE_DONE
from answerable.reading.happenings.merely_named import is_modifier, names_charges
from answerable.reading.happenings.no_charges import is_of_an_office, is_under_it
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import behind_every, normal
from answerable.reading.language.words import Labelled, Word, singular
from answerable.reading.parsed import Parsed
from answerable.reading.people.antecedents import Antecedents, Meant, learned_weights
from answerable.reading.people.go_betweens import cited, told_within, what_was_found, who_announced
from answerable.reading.people.own_words import by_the_verb, gatherer, is_nobody, who_says
from answerable.reading.people.quotations import Quotations
from answerable.reading.people.referring import PERSONAL, SPEAKING
from answerable.reading.people.ruled_out import is_beside, is_ruled_out
from answerable.reading.people.speakers import issuer, speaker_of
from answerable.reading.roles import beside
from answerable.reading.roles.ambiguity import has_it_done_to, is_complainant, is_no_side, is_outside
from answerable.reading.roles.apposition import is_of_the_next
from answerable.reading.roles.blame import answers_for_it, is_laid_on
from answerable.reading.roles.circumstances import count_of, reduced_to, stands_as_place
from answerable.reading.roles.forces import is_of_a_force
from answerable.reading.roles.found import Circumstances
from answerable.reading.roles.licensing import (
    may_be_accused,
    may_count,
    may_do,
    may_undergo,
    stands_apart,
)
from answerable.reading.roles.measures import is_the_measure
from answerable.reading.roles.objects import EXPLOSIVES, TARGETS, is_how, is_set_off, tells_a_deed
from answerable.reading.roles.pointing import is_pointed_at, points_only, with_the_other
from answerable.reading.roles.uninvolved.clauses_behind import is_of_a_clause_behind
from answerable.reading.roles.uninvolved.payees import takes_a_bribe
from answerable.reading.times.ahead import is_of_the_asking, looks_ahead
from answerable.reading.times.apart import is_limit
from answerable.reading.times.dating import of_another, outside, value_of

_PRONOUNS = PRONOUNS | word_set(
    "it its you your who whom whose this that these those one ones himself herself themselves itself"
)
_UNDERGOING = word_set("him her them")
_PUNISHED = frozenset({"sentence", "imprisonment"})
_OWN = {
    "his": frozenset({"he", "him", "his"}),
    "her": frozenset({"she", "her", "hers"}),
    "their": frozenset({"they", "them", "their"}),
}
_SPEAKING_FOR = word_set("lawyer attorney counsel spokesman spokeswoman spokesperson prosecutor relative relatives")
_WHERE_TO = word_set("overseas abroad online home")
_FOILING = word_set("thwarts foils averts")
_JUDGMENTS = word_set("conviction sentence acquittal charge arrest")
_SHAM = word_set("fake false bogus trumped-up fabricated spurious unfounded baseless sham motivated flimsy dubious")
"""What somebody calls charges, without saying what they are for."""
_LISTING = frozenset({",", "and", ", and"})
_TOLD_APART = frozenset({"DET", "NUM", "NAME", "PRON"})
PARTIES = {"who": (Role.PERPETRATOR, Role.ACTOR), "whom": (Role.VICTIM, Role.RECIPIENT)}
"""The roles of each party, for acts and for all else."""


class PartsReading(RulesReading):
    """A reading that turns what the network hears around a trigger into arguments and speakers.

    Attributes:
        step_times: where the times stand in the sentence at hand that are heard of its legal steps, in code points.
    """

    step_times: Sequence[tuple[int, int]] = ()

    @cached_property
    def unknown(self) -> dict[int, list[Argument]]:
        """Where a trigger begins → parties of its happening told by a pronoun of which it is not sure whom it means."""
        return defaultdict(list)

    @cached_property
    def names_heard(self) -> HeardNames:
        """The names of the sentences that were read."""
        return HeardNames()

    @cached_property
    def antecedents(self) -> Antecedents:
        """Whom the pronouns of the document mean."""
        placed = [(n, each) for n, block in enumerate(self.blocks) for each in block.sentences]
        quoted = Quotations([each for block in self.blocks for each in self.quotes.get(block.start, ())])

        def speaker_at(place: int) -> int | None:
            speaker = quoted.speaker_at(place)
            return speaker.span.start if speaker is not None and speaker.span is not None else None

        return Antecedents(
            self.text,
            [self.parsed[sentence].shape for _, sentence in placed],
            self.chains,
            [n for n, _ in placed],
            speaker_at,
            self.names_heard.of,
            learned_weights(),
        )

    def meant(self, shape: Shape, chunk: Chunk) -> Sequence[Meant]:
        """Whom a pronoun of the sentence at hand means: by the rules, else by what is learned; empty where unsure."""
        place = shape.words[chunk.first].start
        if shape.words[chunk.first].lower in SPEAKING:
            speaker = self._known(self.quoted.speaker_at(place) or OUTLET)
            if speaker.span is None or speaker.name.lower() in _PRONOUNS:
                return []
            return [Meant(span=speaker.span, value=speaker.name, named=speaker.voice is Voice.NAMED)]
        people = self.persons(chunk) if chunk.pronoun else ()  # "his" of "his trial" is none of its own chunk
        found = [Meant(span=span, value=value) for span, value in people] if people else []
        if not found:
            one = self.antecedents.meant(place)
            tells = one is not None and _only_tells(shape, one, shape.words[chunk.first])
            found = [one] if one is not None and not tells else []
        found = [each for each in found if not is_ruled_out(self.text, shape, chunk, each.span.quote)]
        known = self.references
        found = [e for e in found if not (known.is_anothers(chunk, e.value) or known.is_met_by_another(chunk, e.value))]
        found = [each for each in found if each.named or not is_beside(shape, chunk, each.span)]
        found = [each for each in found if not self._is_saying_it(place, each)]
        return [each for each in found if not _does_to_it(shape, chunk, each)]

    def _is_saying_it(self, place: int, meant: Meant) -> bool:
        """Whether somebody is who is quoted at code point `place`, and calls another "he"."""
        quoted = self.quoted.speaker_at(place)
        return quoted is not None and quoted.span is not None and self._known(quoted).name == meant.value

    def with_unknown(self, claim: Claim) -> Claim:
        """The claim with the parties told by a pronoun, on the sides on which it has nobody else."""
        column = 0 if self.rules.kinds[claim.kind].family is Family.ACT else 1
        open_to = {roles[column] for roles in PARTIES.values()} - {each.role for each in claim.arguments}
        told = [each for each in self.unknown.get(claim.trigger.start, ()) if each.role in open_to]
        return claim.remade(arguments=tuple(ordered({*claim.arguments, *told}))) if told else claim

    def _known(self, speaker: Speaker) -> Speaker:
        """A speaker given as a pronoun, named or described where that is safe."""
        known = super()._known(speaker)
        if known is not speaker or speaker.span is None or speaker.name.lower() not in PERSONAL:
            return known
        meant = self.antecedents.meant(speaker.span.start)
        if meant is None:
            return speaker
        voice = Voice.NAMED if meant.named else Voice.UNNAMED
        return Speaker(voice=voice, name=meant.value, span=meant.span, cue=speaker.cue)

    def argument(
        self,
        shape: Shape,
        found: Found,
        family: Family,
        put: Modality,
        part: Labelled,
        around: Circumstances,
        named: Sequence[Labelled],
    ) -> list[Argument]:
        """What a stretch of words is as an argument: none where rules cannot make out its value."""
        first, last, label, chance = part
        words, trigger = shape.words, found.trigger
        if label in PARTIES:
            sure = label == "who" and chance >= CERTAIN  # "the Russian invasion", not "the Mykonos murders"
            if last == trigger.first and not sure and is_modifier(words, first, last, named):
                return []
            role = PARTIES[label][0 if family is Family.ACT else 1]
            return self._who(shape, trigger, (role, first, last), named)
        start, end = words[first].start, words[last - 1].end
        if label == "time":
            return self._times_heard(shape, trigger, put, (first, last), around)
        if label == "count":
            number = next((n for n in around.numbers if n.first < last and n.last > first), None)
            if number is None or counts_cases(shape, trigger, number.last - 1):
                return []
            if is_among_others(shape, found, number):
                return []
            if not may_count(shape, trigger, family, number.last - 1) and not counts_those(shape, found, number):
                return []
            return [count_of(self.text, words, shape.chunk_at[number.last - 1], trigger.kind, number)]
        if label == "term":
            term = next((t for t in around.terms if t.start < end and t.end > start), None)
            if term is None:
                return []
            term = reduced_to(self.text, trigger, term, around.terms)
            return [Argument(role=Role.TERM, span=Span.of(self.text, term.start, term.end), value=term.value)]
        if label == "charge" and any(f <= start < t for f, t in near_misses.terms(self.text, words[0].start, end)):
            return []  # "five years of house arrest"
        if label == "charge" and trigger.kind == "conviction" and _is_cleared_of(words, first):
            return []
        if label == "charge" and is_under_it(shape, first, last, law=trigger.kind in MEASURES):
            return []  # "confessed under torture", "sanctioned under a law of 2016"
        if label == "charge" and trigger.kind in _PUNISHED and _is_punishment(shape, trigger, first, last):
            return []
        if label == "charge" and all(word.tag == "ADV" or word.lower in _SHAM for word in words[first:last]):
            return []
        if label == "charge" and (is_what_was_told(shape, trigger, first) or is_of_an_office(shape, first)):
            return []
        if label == "instrument" and is_no_weapon(words[last - 1]):
            return []
        if label in {"place", "charge", "instrument"}:
            if label == "place" and not stands_as_place(words, first, last, named):
                return []
            if label == "place" and (points_only(words, first, last) or is_of_a_force(shape, first, last)):
                return []
            first, last = whole_charge(shape, first, last) if label == "charge" else trimmed(words, first, last)
            if label == "instrument" and first < last < len(words) and words[last].lower not in _WHERE_TO:
                last = to_the_noun(shape, trigger, first, last)  # "tear gas"; no "weapons overseas"
            if label == "place":
                first, last = whole_place(shape, trigger, first, last)
                last = with_the_other(words, last) if first < last else last
            if first >= last:
                return []
            span = Span.of(self.text, words[first].start, words[last - 1].end)
            return [Argument(role=Role(label), span=span, value=normal(span.quote))]
        return []

    def _times_heard(
        self, shape: Shape, trigger: Trigger, put: Modality, part: tuple[int, int], around: Circumstances
    ) -> list[Argument]:
        """The dates that the words of a part give: one, or each of a list ("in May and October 2019")."""
        words = shape.words
        found: list[Argument] = []
        start, end = words[part[0]].start, words[part[1] - 1].end
        for time, owners in zip(around.times, around.owners, strict=True):
            if not (time.start < end and time.end > start and time.edtf):
                continue
            if found and self.text[found[-1].span.end : time.start].strip().lower() not in _LISTING:
                break
            place = shape.place_of(time) or part
            if (
                of_another(shape, time, owners, trigger)
                or is_limit(words, place[0], ahead=put in TO_BE_DONE, of=trigger.main)
                or outside(shape, place, trigger, time)
                or is_of_the_asking(shape, trigger, time, put)
            ):
                break
            span = Span.of(self.text, time.start, time.end)
            ahead = looks_ahead(shape, trigger, put, part[0])
            if ahead and time.yearless and not time.ahead:
                break  # a passage of an old year, which this is not told of
            value = time.ahead if ahead and time.ahead else value_of(time, shape, trigger)
            if all(value != each.value for each in found):  # "today, Thursday, August 27"
                found.append(Argument(role=Role.TIME, span=span, value=value, basis=time.basis))
        return found

    def is_charge(self, parsed: Parsed, trigger: Trigger) -> bool:
        """Whether the words are what the sentence says that somebody was judged for."""
        return any(
            each.modality is Modality.HAPPENED and each.own is None for each in self._charges_with(parsed, trigger)
        )

    def owning_up(self, parsed: Parsed, trigger: Trigger) -> Span | None:
        """The word by which the sentence says that somebody laid what the words say at his own door, if one does."""
        return next((each.own for each in self._charges_with(parsed, trigger) if each.own is not None), None)

    def _charges_with(self, parsed: Parsed, trigger: Trigger) -> list[Charged]:
        return charges_with(self.charged, parsed.words[trigger.main].start)

    def is_of_the_step(self, shape: Shape, trigger: Trigger, span: Span) -> bool:
        """Whether `trigger` is what somebody answers for, and a place or time is of the step, not of that."""
        if self.rules.kinds[trigger.kind].family is Family.ACT and names_charges(shape, trigger):
            return True
        charge = next(iter(charges_with(self.charged, shape.words[trigger.main].start)), None)
        if charge is None:
            return False
        if any(start < span.end and span.start < end for start, end in self.step_times):
            return True
        if charge.start <= span.start < charge.end:
            return not is_told_apart(shape, charge.start, span)
        verbs = (shape.words[group.main].start for group in shape.groups)
        return span.start < charge.start or any(charge.end <= verb < span.start for verb in verbs)

    def is_of_another(self, shape: Shape, trigger: Trigger, span: Span, mains: frozenset[int]) -> bool:
        """Whether a place or a time is of another happening: "charged in Karsa on Monday with murder"."""
        first, _ = shape.place_of(span) or (-1, 0)
        behind = first >= 0 and is_of_a_clause_behind(shape, trigger, first)
        following = behind or (first >= 0 and beside.is_of_the_next(shape, trigger, first, mains))
        return following or self.is_of_the_step(shape, trigger, span)

    def licensed(self, shape: Shape, trigger: Trigger, part: tuple[int, int, str], fact: bool) -> bool:
        """Whether the sentence lets the words of a part take its side."""
        first, last, label = part
        family = self.rules.kinds[trigger.kind].family
        if label == "who" and trigger.kind == "death":
            return False  # nobody does it: what somebody does is a killing
        if label == "who" and trigger.base == "flee" and last <= trigger.first:
            return False  # who flees drives nobody out
        if label == "who" and trigger.kind == "release" and comes_from(shape, first):
            return False  # "released from Tarn Barracks"
        if is_no_side(shape, trigger, first, last, doing=label == "who"):
            return False
        own = own_pronoun(shape, trigger, doing=label == "who")
        if own is not None and not own.meets(first, last):
            quote = self.text[shape.words[first].start : shape.words[last - 1].end]
            if is_ruled_out(self.text, shape, own, quote):
                return False
        if label == "whom":
            if family is Family.ACT and first >= trigger.last and names_charges(shape, trigger):
                return False  # "a torture trial against two officers"
            if family is not Family.ACT and self._is_one_of_whom(shape, trigger, first, last):
                return False
            apart = (family is Family.ACT or trigger.kind == "trial") and stands_apart(shape, trigger, first)
            told = may_undergo(shape, trigger, first, last, self.rules.transitive)
            return not apart and (told or is_pointed_at(shape, trigger, first))
        may = may_do if fact else may_be_accused
        return may(shape, trigger, family, first, last)

    def _is_one_of_whom(self, shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
        """Whether words name one of those for whom the pronoun may stand that a step is said of.

        "Tarn accused Venn of theft, and he was arrested": which of the two the network hears is a guess.
        """
        group = shape.group_at.get(trigger.main)
        told = next((each for each in group.undergone if each.pronoun in PERSONAL), None) if group is not None else None
        if told is None or told.meets(first, last):
            return False
        people = self.persons(told)
        if people:
            start, end = shape.words[first].start, shape.words[last - 1].end
            return not any(span.start < end and start < span.end for span, _ in people)
        taking_part = [each for other in shape.groups if other.finite for each in (*other.subjects, *other.objects)]
        return len(self.references.agreeing(told, taking_part)) > 1

    def _who(
        self,
        shape: Shape,
        trigger: Trigger,
        side: tuple[Role, int, int],
        named: Sequence[Labelled],
    ) -> list[Argument]:
        role, first, last = side
        words = shape.words
        step = self.rules.kinds[trigger.kind].family in {Family.ANSWER, Family.REVERSAL}
        if _is_pronoun(words, first, last):
            chunk = shape.chunk_at[first]
            if chunk is None or is_the_measure(shape, trigger, chunk):
                return []
            meant = self.meant(shape, chunk)
            if not meant and words[first].lower in PRONOUNS:
                span = Span.of(self.text, words[first].start, words[first].end)
                self.unknown[words[trigger.first].start].append(Argument(role=role, span=span, value=span.quote))
            return [Argument(role=role, span=m.span, value=m.value, name=m.named) for m in meant]
        first, last = trimmed(words, first, last)
        if role in PARTIES["whom"] and is_how(shape, trigger, first, last):
            return []
        doing = role in DOING
        if (doing and is_complainant(shape, trigger, first)) or is_outside(shape, trigger, first, last, doing=doing):
            return []  # however surely it is heard
        if role in {Role.PERPETRATOR, Role.RECIPIENT} and has_it_done_to(shape, trigger, last):
            return []
        if role is Role.PERPETRATOR and answers_for_it(shape, first, last):
            return []
        if role is Role.VICTIM and (takes_a_bribe(shape, trigger, first, last) or is_laid_on(shape, trigger, first)):
            role = Role.PERPETRATOR
        behind = trigger.main not in shape.group_at and trigger.last < first
        if role is Role.VICTIM and behind and words[first - 1].text == ":":
            return []  # "accused of ordering the murder: Ana Tarn"
        last = to_the_joined(shape, first, last)
        last = to_the_noun(shape, trigger, first, last) if first < last else last
        first = of_the_nearest(shape, first, last) if first < last else first
        last = without_where(shape, first, last) if not any(n[0] < last and n[1] > first for n in named) else last
        if first >= last or names_nobody(words[first:last]) or (role is Role.RECIPIENT and is_step(shape, first, last)):
            return []
        if role in PARTIES["whom"] and tells_a_deed(shape, first, last):
            return []
        if role is Role.ACTOR and singular(words[last - 1].lower) in _JUDGMENTS:
            return []  # "convictions upheld"
        chunk = shape.chunk_at[last - 1]
        if chunk is not None and is_of_the_next(shape, chunk):
            return []
        means = is_means(shape, first, last)
        if means and role is not Role.PERPETRATOR and words[last - 1].base not in EXPLOSIVES | TARGETS:
            return []
        if means and role is Role.PERPETRATOR and is_no_weapon(words[last - 1]):
            return []
        if means and (role is Role.PERPETRATOR or is_set_off(trigger.kind, words[last - 1].base)):
            role = Role.INSTRUMENT
        first, last, name = narrowed(shape, trigger, (from_the_head(shape, first), last), named)
        if words[first].lower in _FOILING:
            return []  # "Armed Teacher Thwarts Kidnapping"
        last = without_verb(words, first, last)
        end = with_owned(shape, trigger, last)
        name, last = name and end == last, end
        if first > 0 and words[first - 1].lower == "those" and tells_which(words[first]):
            first -= 1  # "detained those protesting"
        span = Span.of(self.text, words[first].start, words[last - 1].end)
        called = self.references.called(first, last) if not name else None
        if called is not None and role is Role.PERPETRATOR and self._is_another(shape, trigger, last, called):
            return []
        if called is not None:
            return [Argument(role=role, span=called[0], value=called[1], name=True)]
        people = self._described(shape, first, last) if not name and role is Role.RECIPIENT and step else []
        if people:
            return [Argument(role=role, span=where, value=value, name=True) for where, value in people]
        return [Argument(role=role, span=span, value=normal(span.quote), name=name)]

    def _is_another(self, shape: Shape, trigger: Trigger, last: int, party: tuple[Span, str]) -> bool:
        """Whether another party stands nearer what was done: "charges the first with murder, the second with rape"."""
        near = (
            self.references.called(each.first, each.last) for each in shape.chunks if last <= each.first < trigger.first
        )
        return any(each is not None and each != party for each in near)

    def _described(self, shape: Shape, first: int, last: int) -> Sequence[tuple[Span, str]]:
        """Whom words for a person without a name stand for: "a taxi driver" whom the next sentence names."""
        chunk = shape.chunk_at[first]
        if chunk is None or chunk.pronoun or not first <= chunk.head < last:
            return []
        word = shape.words[chunk.head]
        owns = chunk.last < last and shape.words[chunk.last].tag == "POS"
        return [] if owns or word.tag != "N" or word.lower != word.base else self.persons(chunk)

    def speaker_of(self, parsed: Parsed, found: Found, named: Sequence[Labelled]) -> Speaker:
        """Who says it by the network's cue and speaker, or else whose quotation it stands in."""
        words, shape, at = parsed.words, parsed.shape, found.trigger.main
        outside = self.quoted.speaker_at(words[at].start) or OUTLET
        who, cue = teller(words, found)
        if shape is None:
            return outside
        if who is None:
            told = by_the_verb(shape, parsed.said, said_surely(found), at) if outside.span is None else None
            return self._known(told) if told is not None else outside
        first, last = trimmed(words, who[0], who[1])
        if tells_otherwise(shape, found, who, cue) or told_besides(words, found.trigger.last, first):
            return outside
        if outside == OUTLET and is_unsure(parsed.said, found, who, cue):
            return OUTLET
        said = Span.of(self.text, words[cue[0]].start, words[cue[1] - 1].end) if cue is not None else None
        if first < last:
            last = to_the_noun(shape, found.trigger, first, last)
            if cue is not None and first < cue[0] < last and words[cue[0] - 1].tag in {"N", "NAME"}:
                last = cue[0]  # "activists | deny", taken for nouns
            first, last = with_person(shape, *told_by(words, first, last))
            last = for_whom(shape, last) if first < last else last
            first, last = unbroken(shape, first, last, named)
            first = without_title(shape, first, last)
        if first >= last or is_nobody(shape, first):
            return outside
        verb = next((i for i in reversed(range(*cue[:2])) if i in shape.group_at), None) if cue is not None else None
        subject = who_says(shape, verb, first) if verb is not None else None
        if subject is not None and said is not None:
            return self._known(speaker_of(self.text, shape, subject, said))
        nearer = what_was_found(shape, parsed.said, first, at) or told_within(shape, parsed.said, first, at)
        if nearer is None and any(p[2] == "cue" and words[p[0]].lower == "according" for p in found.parts):
            nearer = who_announced(shape, parsed.said, at)
        if nearer is not None:
            return self._known(nearer)
        span = Span.of(self.text, words[first].start, words[last - 1].end)
        put_out = cited(shape, [last, *([cue[1]] if cue is not None else [])])
        put_out = put_out or issuer(shape, last - 1) or gatherer(shape, last - 1)
        if put_out is not None:
            return speaker_of(self.text, shape, put_out, said or span)
        if _is_pronoun(words, first, last):
            known = self._known(Speaker(voice=Voice.UNNAMED, name=words[first].lower, span=span, cue=said))
            first_person = words[first].lower in {"i", "we", "me", "my", "our", "us"}
            return outside if first_person and outside != OUTLET else known
        name = any(n[0] < last and n[1] > first and n[2] not in {"demonym", "other"} for n in named)
        name = name and is_proper(words, first, last, named)
        return Speaker(voice=Voice.NAMED if name else Voice.UNNAMED, name=normal(span.quote), span=span, cue=said)


def _is_punishment(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether words say what the punishment is, or whom it is for: "to hard labour", "sought life for both guards"."""
    words = shape.words
    if first > 1 and words[first - 1].lower == "to":
        whom = shape.chunk_at[first - 2]
        return first - 2 < trigger.last or (whom is not None and (whom.pronoun != "" or is_people(shape, whom)))
    first = behind_every(words, first, last)
    chunk = shape.owned(shape.chunk_at[first]) if first < last else None
    return chunk is not None and is_people(shape, chunk)


def _only_tells(shape: Shape, meant: Meant, pronoun: Word) -> bool:
    """Whether somebody without a name is as likely to tell of another by a pronoun: "his lawyer said he was held".

    Whoever is the pronoun's own, wherever told of, and in the same sentence who speaks for others.
    """
    if meant.named:
        return False
    told = meant.value.lower().split()
    beside = meant.span.start >= shape.words[0].start
    return pronoun.lower in _OWN.get(told[0], ()) or (beside and told[-1] in _SPEAKING_FOR)


def _does_to_it(shape: Shape, chunk: Chunk, meant: Meant) -> bool:
    """Whether somebody by name does the verb that has the pronoun for its object: "Tarn beat them".

    Also where "for" ties that to him: "had forgiven Tarn for shooting them".
    """
    verbs = [group for group in shape.groups if any(c is chunk for c in group.objects)]
    doing = [each for group in verbs for each in group.subjects]
    led = [each.first for each in verbs if each.first > 1 and shape.words[each.first - 1].lower == "for"]
    doing += [each for i in led if (each := shape.chunk_at[i - 2]) is not None]
    named = {word.text for each in doing for word in shape.words[each.first : each.last] if word.capital}
    return chunk.pronoun in _UNDERGOING and meant.named and not named.isdisjoint(meant.value.split())


def _is_pronoun(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words are one pronoun: "who", "us", but not the WHO or the US."""
    return last - first == 1 and words[first].lower in _PRONOUNS and words[first].tag != "NAME"


def _is_cleared_of(words: Sequence[Word], first: int) -> bool:
    """Whether what begins at word `first` is what somebody is not guilty of, beside what he is convicted of."""
    return [word.lower for word in words[max(0, first - 3) : first]] == ["not", "guilty", "of"]


def is_told_apart(shape: Shape, start: int, span: Span) -> bool:
    """Whether what somebody answers for, told from code point `start` on, is a happening with its own day or place.

    "For the murder of a guard in May", "over last week's bombing", "of the 2014 murder"; not "with murder on Monday",
    which is an offence.
    """
    before = [word for word in shape.words if start <= word.start < span.start]
    behind = next((word for word in shape.words if word.start >= span.end), None)
    which = span.quote.lower().startswith("the ") and behind is not None and behind.tag == "N"
    which = which or (behind is not None and behind.tag == "POS")
    return which or any(word.tag in _TOLD_APART or word.lower == "of" for word in before)


def of_the_deed(shape: Shape, span: Span, arguments: Sequence[Argument]) -> bool:
    """Whether a time stands in what a step was taken for, and is of that: "arrested over last week's bombing"."""
    charges = [each.span for each in arguments if each.role is Role.CHARGE]
    return any(each.start <= span.start < each.end and is_told_apart(shape, each.start, span) for each in charges)


def denies_for_oneself(shape: Shape, trigger: Trigger, family: Family, speaker: Speaker) -> list[Argument]:
    """Who denies an act of one's own, as its doer: "Norland denied that it had bombed the ferry"."""
    group = shape.group_at.get(trigger.main)
    if family is not Family.ACT or group is None or group.passive or speaker.span is None or speaker.cue is None:
        return []
    subjects = [shape.words[chunk.first].lower for chunk in group.subjects]
    if subjects not in (["it"], ["they"]) or speaker.voice is not Voice.NAMED:
        return []  # "he" may be somebody whom a state speaks of
    before = shape.words[0].start <= speaker.span.start < speaker.cue.start < shape.words[group.subjects[0].first].start
    return _as_doer(speaker) if before else []


def _as_doer(speaker: Speaker) -> list[Argument]:
    """Who speaks as who did it."""
    if speaker.span is None:
        return []
    named = speaker.voice is Voice.NAMED
    return [Argument(role=Role.PERPETRATOR, span=speaker.span, value=speaker.name, name=named)]


def owned_up(arguments: Sequence[Argument], speaker: Speaker, cue: Span) -> tuple[list[Argument], Speaker]:
    """The arguments of an act that somebody claims, with who does as its doer, and who says so: the doer himself."""
    doers = [each for each in arguments if each.role is Role.PERPETRATOR]
    if not doers and speaker.span is not None:
        return [*arguments, *_as_doer(speaker)], speaker
    if len(doers) != 1 or speaker != OUTLET:
        return list(arguments), speaker
    voice = Voice.NAMED if doers[0].name else Voice.UNNAMED
    return list(arguments), Speaker(voice=voice, name=doers[0].value, span=doers[0].span, cue=cue)
