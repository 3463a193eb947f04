"""The learned engine: the encoder finds happenings, who and whom, speakers and how it is put; rules work out dates,
numbers, terms and whom a pronoun stands for. Unsure means no claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter

import numpy as np

from answerable.model.claim import DOING, OUTLET, WHO, Argument, Claim, Modality, Reading, Role
from answerable.model.event import Family
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import told_by
from answerable.model.vocabulary.groups import MEASURES
from answerable.model.vocabulary.told_as import may_be_one
from answerable.model.when import Basis
from answerable.reading import LANGUAGES
from answerable.reading.by_rules import RulesReading
from answerable.reading.capitals.quoted import quoted
from answerable.reading.capitals.small import in_small_letters
from answerable.reading.encoder.adjustment import Adjustment, extended
from answerable.reading.encoder.calibration import Calibration, calibration
from answerable.reading.encoder.checks import TAUGHT_OTHERWISE, as_told, charged_only, laid_at_a_door, only_claimed
from answerable.reading.encoder.counting import without_others
from answerable.reading.encoder.fillers import (
    heard_as_names,
    lies_beside,
    names_none_alone,
    tidy,
    together,
)
from answerable.reading.encoder.found import Found, heard_charges, heard_through, may_have, unless_told, with_own_times
from answerable.reading.encoder.governed import with_sides, with_the_rest
from answerable.reading.encoder.kinds_told import kind_of
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.name_sorts import as_written, name_sorts
from answerable.reading.encoder.naming import Weighed, surely_named, weights
from answerable.reading.encoder.network import Heard, Hearing, Network, network, spans
from answerable.reading.encoder.own_pronouns import to_its_pronoun
from answerable.reading.encoder.parts import PARTIES, PartsReading, denies_for_oneself, of_the_deed, owned_up
from answerable.reading.encoder.shared_sides import with_shared
from answerable.reading.encoder.sides import Side, sides, surely_heard
from answerable.reading.encoder.summoned import with_summoner, with_surrendered
from answerable.reading.encoder.swapped import with_swapped
from answerable.reading.encoder.territory import as_places
from answerable.reading.engine import Rules
from answerable.reading.happenings import near_misses
from answerable.reading.happenings.asked import is_asked
from answerable.reading.happenings.charged import FINDS, charged, laid_by_a_measure
from answerable.reading.happenings.merely_named import is_medium, repeats, says_nothing_alone, tells_nothing
from answerable.reading.happenings.modality import put as put_by_grammar
from answerable.reading.happenings.triggers import Trigger, through, trigger_at
from answerable.reading.judgments.reviewed import without_reviews
from answerable.reading.language.clauses import Shape
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Labelled, Word
from answerable.reading.named_below import with_named_below
from answerable.reading.parsed import Parsed
from answerable.reading.people.coreference import Chains
from answerable.reading.people.own_words import alleger, is_by_another
from answerable.reading.people.speakers import denier, is_told_behind, told_first, under
from answerable.reading.places.locating import located
from answerable.reading.roles.blame import are_blamed, not_only_linked
from answerable.reading.roles.circumstances import place_of, where_it_was
from answerable.reading.roles.found import Circumstances
from answerable.reading.roles.uninvolved.clauses_behind import of_the_step
from answerable.reading.roles.uninvolved.no_doers import not_oneself
from answerable.reading.roles.uninvolved.other_times import with_own_time
from answerable.reading.roles.verdicts import court_decides, with_appellant
from answerable.reading.times.ahead import as_published, dated_ahead, time_of
from answerable.reading.times.apart import is_limit
from answerable.reading.times.dating import outside
from answerable.reading.times.event_time import Chronicle
from answerable.reading.times.expressions import find_expressions
from answerable.reading.times.knowing import times_known, with_known
from answerable.reading.times.times import Time, is_no_date, is_surname

NAME = "encoder/1"

_BROUGHT = frozenset({"charge", "complaint", "lawsuit", "arrest_warrant", "trial"}) | MEASURES
"""Answers whose charges are not told as done."""
_OF_A_STEP = frozenset({"whom", "charge"})
"""Parts that the words for a step bring with them: "Tarn's conviction for bribery"."""
_WHERE_AND_WHEN = frozenset({Role.PLACE, Role.TIME})
_OVERRULES = 0.9
"""Probability of a kind from which it stands although the rules refuse it: of 18 such in unseen texts 15 were right."""
_ROUNDED = 0.001
"""More than probabilities that add up to one are off by rounding."""
_MOST = 60
"""Happenings of a sentence; of more, which no sentence tells, the encoder is not asked: each costs it another pass."""
_LIKELY = 0.6
"""Probability of a modality below which the rules' stands."""


class Learned:
    """Reads English with the encoder.

    Args:
        rules: whose sentences, names, dates and numbers are used.
        net: the encoder.
        sure: thresholds and temperatures.
        adjustment: what a reviewer's corrections add to its scores.

    Attributes:
        name: `encoder/1`, and behind a `+` the digest of the adjustment.
    """

    def __init__(self, rules: Rules, net: Network, sure: Calibration, adjustment: Adjustment | None = None) -> None:
        self.rules, self.net, self.sure, self.adjustment = rules, net, sure, adjustment
        self.name = NAME if adjustment is None else f"{NAME}+{adjustment.digest}"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        # The network is loaded by each worker: its sessions do not cross processes.
        return learned, (self.rules, self.adjustment)

    def read(self, source: Source, text: str) -> Reading:
        """Every claim, alias, post and epithet that is found in `text`; an empty reading of a language not read."""
        if source.language not in LANGUAGES:
            return Reading(source=source.id, reader=self.name)
        small = in_small_letters(text)
        reading = EncoderReading(self, source, small)
        found = located(reading.told_on(), source, small, list(reading.tokens.values()), reading.people)
        return found if small is text else quoted(found, text)


class EncoderReading(PartsReading):
    """The reading of one document.

    Attributes:
        passing: whether sentences in which no word hints at a happening are passed over.
    """

    passing = True

    def __init__(self, engine: Learned, source: Source, text: str) -> None:
        super().__init__(engine.rules, source, text)
        self.name = engine.name
        self.net, self.sure, self.adjustment = engine.net, engine.sure, engine.adjustment
        self.labels = engine.net.labels
        self.numbers = {kind: number for number, kind in enumerate(self.labels.kinds)}
        self.hearing: Hearing | None = None
        self.place_of: dict[Sentence, int] = {}
        self.weighed: dict[int, Weighed] = {}
        self.by_rules = RulesReading(engine.rules, source, text)
        self.rules_claims = self.by_rules.read().claims
        self.rules_starts = [claim.trigger.start for claim in self.rules_claims]
        self.ruled = {claim.trigger.start: claim for claim in self.rules_claims}

    def look(self) -> None:
        """What the rules have looked at already, and whom they have found to be called what."""
        ruled = self.by_rules
        self.blocks, self.tokens, self.people = ruled.blocks, ruled.tokens, ruled.people
        self.aliases, self.posts, self.epithets, self.life = ruled.aliases, ruled.posts, ruled.epithets, ruled.life

    def _mentions(self, parsed: Parsed) -> None:
        pass  # found by the rules

    def _parse(self, sentence: Sentence) -> Parsed:
        return self.by_rules.parsed[sentence]

    def told_in(self, sentence: Sentence) -> Sequence[Time]:
        """What the rules have looked for already."""
        return self.by_rules.told_in(sentence)

    def who_is_who(self) -> Chains:
        """What the rules have worked out already."""
        self.parsed = self.by_rules.parsed
        return self.by_rules.chains

    dates_above = cached_property(attrgetter("by_rules.dates_above"))
    family_names = cached_property(attrgetter("by_rules.family_names"))
    imagined = cached_property(attrgetter("by_rules.imagined"))
    quotes = cached_property(attrgetter("by_rules.quotes"))
    retractions = cached_property(attrgetter("by_rules.retractions"))
    saying_on = cached_property(attrgetter("by_rules.saying_on"))
    short_names = cached_property(attrgetter("by_rules.short_names"))
    spoken = cached_property(attrgetter("by_rules.spoken"))

    def prepare(self, tokens: dict[Sentence, list[Word]]) -> None:
        """Which sentences of the document go through the encoder together."""
        self.place_of = {sentence: k for k, sentence in enumerate(tokens)}
        self.hearing = Hearing(self.net, list(tokens.values()), passing=self.passing)

    def heard(self, sentence: Sentence) -> Heard | None:
        """What the heads say of a sentence; none where it is not read."""
        place = self.place_of.get(sentence)
        return self.hearing.of(place) if self.hearing is not None and place is not None else None

    def told_on(self) -> Reading:
        """The whole reading, with such names alone as are sure enough."""
        reading = super().told_on()
        claims = tuple(self.with_unknown(self.named_surely(claim)) for claim in reading.claims)
        parsed = [self.parsed[sentence] for block in self.blocks for sentence in block.sentences]
        claims = without_reviews(with_named_below(self.text, claims, parsed))
        return replace(reading, claims=claims, sorts=name_sorts(reading.source, claims, self.names_heard))

    def named_surely(self, claim: Claim) -> Claim:
        """The claim without the names of which it is not sure enough."""
        return surely_named(claim, self.weighed.get(claim.trigger.start), weights())

    # Happenings

    def triggers(self, heard: Heard, words: Sequence[Word], shape: Shape) -> list[tuple[Trigger, float]]:
        """The triggers in a sentence, each with the probability of its kind."""
        scores = heard.kinds
        if self.adjustment is not None:
            scores = scores + extended(heard.vectors) @ self.adjustment.kinds
        of_kinds = softmax(scores, self.sure.kinds)
        told: list[bool] = (of_kinds[:, 0] < 1 - min(self.sure.known, self.sure.least) + _ROUNDED).tolist()
        likeliest: list[int] = (of_kinds[:, 1:].argmax(-1) + 1).tolist()
        most: list[float] = of_kinds[np.arange(len(words)), likeliest].tolist()
        if not any(told):
            return []
        barred = self.rules.matcher.barred(list(words))
        figures = near_misses.figurative(self.text, words[0].start, words[-1].end)
        terms = near_misses.terms(self.text, words[0].start, words[-1].end)
        more: list[float] = softmax(heard.more)[:, 1].tolist()
        found: list[tuple[Trigger, float]] = []
        i = 0
        within = ("", 0)
        while i < len(words):
            if not told[i]:  # of all kinds together it is not sure enough
                i += 1
                continue
            number = likeliest[i]
            chance = most[i]
            ruled = self.ruled.get(words[i].start)
            known = ruled is not None and (
                words[i].base in TAUGHT_OTHERWISE or float(of_kinds[i, self.numbers[ruled.kind]]) > 0.5 * chance
            )
            # "Bombing" is said of air strikes too, and is a bombing by the word; whom a fire killed was not murdered.
            noun = [each.base for each in words[i : i + 3]] if words[i].tag == "N" else []
            listed = ruled.kind if ruled is not None else told_by(noun)
            beside = bool(listed) and may_be_one(listed, self.labels.kinds[number])
            # "Sanctions imposed in May were lifted": the noun for a measure does not say its end.
            ending = listed in MEASURES and self.labels.kinds[number] == "sanction_lifted" and words[i].tag == "N"
            if known or beside or ending:
                at = self.numbers[listed]
                chance = float(of_kinds[i, at]) + (chance if (beside or ending) and at != number else 0.0)
                number, known = at, ruled is not None
            if chance < (self.sure.known if known else self.sure.least):
                i += 1
                continue
            start = words[i].start
            figure = self.labels.kinds[number] in barred.get(i, ())
            blamed = self.labels.kinds[number] == "condemnation"  # "an attack on his record" is one
            figure = figure or (ruled is None and not blamed and any(f <= start < t for f, t in figures))
            figure = figure or (words[i].tag == "N" and any(f <= start < t for f, t in terms))
            figure = figure or (chance < _OVERRULES and (start, self.labels.kinds[number]) in self.by_rules.refused)
            figure = figure or (self.labels.kinds[number] == within[0] and start < within[1])  # "placed … house arrest"
            after = self.ruled.get(words[i + 1].start) if ruled is None and i + 1 < len(words) else None
            if repeats(words, i, self.labels.kinds[number], [each for each, _ in found[-1:]]):
                found[-1] = (found[-1][0], max(found[-1][1], chance))
                figure = True
            figure = figure or (after is not None and after.kind == self.labels.kinds[number])  # "terrorist" of a plot
            figure = figure or (listed == "charge" and noun[1:2] == ["charge"])  # "terrorism" of "terrorism charges"
            cut = i + 1 < len(words) and more[i + 1] <= 0.5
            cut = cut and says_nothing_alone(words, i, self.labels.kinds[number])
            if cut and ruled is None and words[i].tag != "PREP":  # the next word may say it more surely
                figure = figure or (likeliest[i + 1] == number and most[i + 1] > chance)
            if figure or (ruled is None and tells_nothing(words, i, self.labels.kinds[number])):
                i += 1
                continue
            last = heard_through(words, more, i)
            same = ruled is not None and ruled.kind == self.labels.kinds[number]
            if ruled is not None and same:  # "came under attack"
                last = max(last, bisect_left(words, ruled.trigger.end, key=lambda word: word.start))
            elif ruled is not None and words[i].tag in {"ADV", "ADJ"}:  # "formally charged" is said by the verb
                last = max(last, through(words, i, ruled.trigger.end))
            elif cut:
                last = max(last, through(words, i, words[i + 1].end))
            if self.rules.kinds[self.labels.kinds[number]].family is Family.ANSWER:
                last = max(last, self._through_undone(shape, i))
            kind = self.labels.kinds[number]
            joined = last > i + 1 and shape.chunk_at[i] is shape.chunk_at[last - 1] and kind != "unfair_trial"
            tried = joined and words[last - 1].lower == "trial"
            found.append((trigger_at(shape, "trial" if tried else kind, i, last), chance))  # "the torture trial of"
            if ruled is not None and same:
                within = (ruled.kind, ruled.trigger.end)
            i = last
        return found

    def _through_undone(self, shape: Shape, i: int) -> int:
        """One past the noun of a step that another undoes, where word `i` tells which it is: "his life sentence"."""
        chunk = shape.chunk_at[i]
        undone = chunk is not None and i < chunk.head and shape.words[chunk.head].start in self.by_rules.undone
        return chunk.head + 1 if chunk is not None and undone else i

    def happenings(self, parsed: Parsed, heard: Heard, shape: Shape) -> list[Found]:
        """The happenings of a sentence with their parts."""
        triggers = self.triggers(heard, parsed.words, shape)
        if not triggers or len(triggers) > _MOST:
            return []
        answered = self.net.ask(heard, [(t.first, t.last) for t, _ in triggers])
        modality = answered.modality
        if self.adjustment is not None:
            spots = [heard.vectors[t.first : t.last].mean(0) for t, _ in triggers]
            modality = modality + extended(np.stack(spots)) @ self.adjustment.modality
        put = softmax(modality, self.sure.modality)
        found = []
        for k, (trigger, chance) in enumerate(triggers):
            best = int(put[k].argmax())
            ruled = self._rules_on(parsed.words, trigger.first, trigger.last)
            own = next((claim for claim in ruled if claim.kind == trigger.kind), None)
            parts = together(parsed.words, spans(answered.roles[k], self.labels.roles))
            how = Modality(self.labels.modalities[best])
            found.append(Found(trigger, chance, parts=parts, modality=how, put=float(put[k, best]), ruled=own))
        return found

    def _sentence(self, parsed: Parsed) -> None:
        shape = parsed.shape
        if shape is None or parsed.lays_down or parsed.sentence.start in self.imagined:
            return
        heard = self.heard(parsed.sentence)
        if heard is None:
            self._left_over(parsed, (), None)
            return
        found = self.happenings(parsed, heard, shape)
        asked = self.net.names(heard, parsed.words) if found or self._rules_in(parsed.words) else []
        named = as_written(asked, shape)
        self.names_heard.add(parsed.words, named)
        stated = self._stated(parsed, shape, found, named) if found else []
        self._left_over(parsed, stated, named)

    def _stated(self, parsed: Parsed, shape: Shape, found: list[Found], named: Sequence[Labelled]) -> list[Found]:
        """Make the claims of a sentence; the happenings that became one."""
        words = parsed.words
        found = with_own_times(words, shape, found)
        triggers = [each.trigger for each in found]
        around = self.circumstances(parsed, shape, triggers)
        self.came_out = times_known(self.text, shape, around.times, triggers, self.rules.kinds)
        told = [
            (each.trigger, words[f].start, words[t - 1].end)
            for each in found
            for f, t, label, _ in each.parts
            if label == "time"
        ]
        own = [each for each in told if may_have(shape, around, *each)]
        dated = zip(around.times, around.owners, strict=True)
        free = replace(around, owners=[unless_told(shape, *pair, own) for pair in dated])
        mains = frozenset(t.main for t in triggers)
        brought = [t for t in triggers if t.kind in _BROUGHT or t.kind in FINDS or t.base == "impeach"]
        self.charged = [*charged(self.text, shape, brought, self.rules.kinds), *heard_charges(shape, found)]
        steps = {trigger.kind for trigger in brought}
        self.step_times = [(start, end) for trigger, start, end in own if trigger.kind in steps]
        ruled = [a.span for claim in self._rules_in(words) for a in claim.arguments if a.role is Role.TIME]
        taken = [*((start, end) for _, start, end in told), *((span.start, span.end) for span in ruled)]
        return [
            each
            for each in found
            if not self.by_rules.about.borrows(shape, each.trigger)
            and (each.modality is Modality.DID_NOT_HAPPEN or not is_asked(shape, each.trigger))
            and not is_medium(words, each.trigger.first, each.trigger.last, each.trigger.kind, mains)
            and not self._said_more_fully(words, each.trigger)
            and self._happening(parsed, shape, each, free, named, mains, taken)
        ]

    def _rules_in(self, words: Sequence[Word]) -> Sequence[Claim]:
        """What the rules claim of a sentence: their claims stand in the order of the text."""
        first, last = (bisect_left(self.rules_starts, place) for place in (words[0].start, words[-1].end))
        return self.rules_claims[first:last]

    def _rules_on(self, words: Sequence[Word], first: int, last: int) -> list[Claim]:
        """What the rules claim of words: first what begins with them, then what touches them."""
        start, end = words[first].start, words[last - 1].end
        touching = [c for c in self._rules_in(words) if c.trigger.start < end and c.trigger.end > start]
        return sorted(touching, key=lambda claim: (claim.trigger.start != start, claim.trigger.start))

    def _said_more_fully(self, words: Sequence[Word], trigger: Trigger) -> bool:
        """Whether more words, these among them, say another kind to the rules: "suspended its sanctions".

        So does what a verb is said of, if both kinds are reversals: "the house arrest of Tarn was lifted".

        A step or a measure against somebody whom its reversal names, or for what it names, stands beside it: "quashed
        Tarn's conviction", "set aside the fine for bribery", "lifted the embargo on Norland".
        """
        start, end = words[trigger.first].start, words[trigger.last - 1].end
        ruled = self._rules_on(words, trigger.first, trigger.last)
        if self.rules.kinds[trigger.kind].answers == "legal" or start in self.by_rules.undone:
            ruled = [each for each in ruled if each.trigger.start == start or not self._names_whom_it_undoes(each)]
        undoes = self.rules.kinds[trigger.kind].family is Family.REVERSAL
        return any(
            claim.kind != trigger.kind
            and claim.trigger.start <= start
            and claim.trigger.end >= end
            and (len(claim.trigger.quote) > end - start or (undoes and start in self.by_rules.by_object))
            for claim in ruled
        )

    def _names_whom_it_undoes(self, claim: Claim) -> bool:
        named = any(each.role is Role.CHARGE or (each.role is Role.RECIPIENT and each.name) for each in claim.arguments)
        return named and self.rules.kinds[claim.kind].family is Family.REVERSAL

    def _left_over(self, parsed: Parsed, stated: Sequence[Found], named: Sequence[Labelled] | None) -> None:
        """What the rules claim of words that no other claim is made of: they are seldom wrong and often alone.

        Args:
            parsed: the sentence.
            stated: its happenings of which claims are made.
            named: its names; None where the network did not hear it.
        """
        words = parsed.words
        read = [(words[each.trigger.first].start, words[each.trigger.last - 1].end) for each in stated]
        for claim in self._rules_in(words):
            over = [start for start, end in read if claim.trigger.start < end and claim.trigger.end > start]
            within = all(start in self.by_rules.undone and start > claim.trigger.start for start in over)
            undone = claim.trigger.start in self.by_rules.undone and claim.trigger.start not in over
            if over and not within and not undone:
                continue
            arguments: Sequence[Argument] = court_decides(claim.arguments, self.rules.kinds[claim.kind])
            if named is not None:
                arguments = as_places(self.text, words, claim.kind, heard_as_names(words, arguments, named), named)
            self.claims.append(claim.remade(reader=self.name, confidence=self.sure.alone, arguments=tuple(arguments)))

    @cached_property
    def chronicle(self) -> Chronicle:
        """The times of the whole text."""
        within = [(sentence.start, sentence.end) for sentence in self.tokens]
        found = find_expressions(self.text, self.anchor, within=within)
        times = [each for each in found if not is_no_date(self.text, each) and not is_surname(self.text, each)]
        return Chronicle(list(self.tokens.values()), times)

    def _by_the_chronicle(
        self,
        shape: Shape,
        trigger: Trigger,
        modality: Modality,
        times: Sequence[Time],
        taken: Sequence[tuple[int, int]],
    ) -> Argument | None:
        """The time at which a happening all but certainly was, where the rules find none; inferred, not stated.

        A noun is not given a time that its sentence gives to another happening: "convicted of murder on 31 January". A
        date without its year is of the year that the passage gives it.
        """
        if modality is not Modality.HAPPENED or trigger in self.came_out:
            return None
        time = self.chronicle.certain(shape.words, trigger.main)
        if time is None or (self.anchor is None and time.basis is not Basis.STATED):
            return None  # which year "3 March" or "last year" is of is not known where the text's own is not
        place = shape.place_of(time)
        if place is not None and (
            is_limit(shape.words, place[0], of=trigger.main) or outside(shape, place, trigger, time)
        ):
            return None
        noun = trigger.main not in shape.group_at
        if noun and any(time.start < end and time.end > start for start, end in taken):
            return None
        completed = next((each.edtf for each in times if time.yearless and each.start == time.start), "")
        span = Span.of(self.text, time.start, time.end)
        return Argument(role=Role.TIME, span=span, value=completed or time.edtf, basis=Basis.INFERRED)

    def _happening(
        self,
        parsed: Parsed,
        shape: Shape,
        found: Found,
        around: Circumstances,
        named: Sequence[Labelled],
        mains: frozenset[int],
        taken: Sequence[tuple[int, int]],
    ) -> bool:
        """Make the claim of a happening, if it is sure enough; whether it was made.

        Args:
            parsed, shape: the sentence.
            found: the happening.
            around: times, numbers and terms of the sentence.
            named: its names.
            mains: numbers of the words that say its happenings.
            taken: where the times stand that are given to some happening of it, in code points.
        """
        family = self.rules.kinds[found.trigger.kind].family
        trigger = found.trigger
        # What the rules find they find surely; the encoder finds what they leave open.
        ruled = without_others(shape, found, self._ruled_arguments(found.ruled))
        arguments = [each for each in ruled if each.role not in WHO]
        filled = {argument.role for argument in arguments}
        heard: list[Side] = []
        speaker = self.speaker_of(parsed, found, named)
        put = found.ruled.modality if found.ruled is not None and found.put < _LIKELY else found.modality
        put = as_told(put, found.put, family, shape, trigger)
        # Of a step that another undoes the sentence says whose and what for; the rest is the other's.
        undone = family is not Family.ACT and shape.words[trigger.main].start in self.by_rules.undone
        put = Modality.HAPPENED if undone else put
        if put is Modality.HAPPENED:
            claimed = only_claimed(shape, trigger, family, speaker)
            only = Modality.ALLEGED if claimed or charged_only(shape, trigger, family, self.charged) else None
            put = only or laid_at_a_door(found.ruled, family) or put
        if put is Modality.ALLEGED and speaker == OUTLET:
            speaker = self._known(alleger(self.text, shape, parsed.said, trigger.main) or speaker)
        if put is Modality.DENIED:
            denies = denier(self.text, shape, trigger.main)
            if denies is not None and (speaker == OUTLET or is_told_behind(speaker, denies)):
                speaker = self._known(denies)
        arguments = dated_ahead(arguments, shape, trigger, put, around.times)
        fact = put in {Modality.HAPPENED, Modality.DENIED}
        for each in found.parts:
            first, last, label, sure = part = to_its_pronoun(shape, trigger, each)
            grammatical = label not in PARTIES or self.licensed(shape, trigger, part[:3], fact)
            if not grammatical and not surely_heard(part, named):
                continue
            if undone and label not in _OF_A_STEP:
                continue
            if label == "time" and shape.words[trigger.main].start in self.by_rules.over:
                continue
            if label == "who" and found.ruled is not None and speaker == OUTLET and self.is_charge(parsed, trigger):
                continue  # "jailed for the bombing": who says that he did it is not told
            more = self.argument(shape, found, family, put, part, around, named)
            if label in PARTIES:
                heard.extend(Side(each, first, last, sure) for each in more)
            else:
                free = (each for each in more if each.role not in filled or each.role is Role.PLACE)
                arguments.extend(each for each in free if lies_beside(shape, trigger, each, sure, arguments))
        arguments.extend(sides(shape, [each for each in ruled if each.role in WHO], heard))
        arguments = with_sides(self.text, shape, trigger, family, around, self.persons, arguments)
        arguments = with_the_rest(self.text, shape, trigger, mains, arguments)
        arguments = with_shared(self.text, shape, trigger, family, mains, arguments)
        arguments = with_summoner(shape, trigger, with_swapped(self.text, shape, trigger, mains, arguments))
        arguments = with_surrendered(self.text, shape, trigger, mains, arguments)
        arguments = with_appellant(self.text, shape, trigger, mains, arguments)
        arguments.extend(self.pointed_back_to(parsed, trigger, arguments))
        if not undone and not any(a.role is Role.TIME for a in arguments):
            dated = time_of(self.text, shape, around.times, around.owners, trigger, put)
            dated = dated or self._by_the_chronicle(shape, trigger, found.modality, around.times, taken)
            arguments.extend([dated] if dated is not None and not of_the_deed(shape, dated.span, arguments) else [])
        if not undone and not any(a.role is Role.PLACE for a in arguments):
            used = frozenset((a.span.start, a.span.end) for a in arguments)
            place = place_of(self.text, shape, trigger, mains, used)
            arguments.extend([place] if place is not None else [])
        arguments = [
            each
            for each in arguments
            if each.role not in _WHERE_AND_WHEN or not self.is_of_another(shape, trigger, each.span, mains)
        ]
        arguments = of_the_step(shape, trigger, where_it_was(self.text, shape, trigger, arguments))
        arguments = with_own_time(shape, trigger, arguments)
        arguments = not_oneself(arguments, shape, trigger, family)
        arguments = court_decides(arguments, self.rules.kinds[trigger.kind], (shape, trigger))
        arguments = with_known(tidy(self.text, arguments), self.came_out.get(trigger))
        chance = self.sure.claim(found.chance, found.put, bool(arguments), found.ruled is not None)
        if found.ruled is not None:  # what both find is no less sure than what the rules find alone
            chance = max(chance, self.sure.alone)
        if chance < self.sure.stated:
            return False
        kind = trigger.kind
        if found.ruled is None:
            kind, arguments = kind_of(shape, trigger, arguments, self.by_rules.about)
            if kind not in self.rules.kinds:
                return False
        if put is Modality.DENIED and not any(each.role in DOING for each in arguments):
            arguments.extend(denies_for_oneself(shape, trigger, family, speaker))
        if is_by_another(put, speaker, arguments):
            speaker = OUTLET
        told = self.rules.kinds[kind].answers != "statement" and any(each.role in WHO for each in arguments)
        if told and speaker == OUTLET and put is not Modality.DENIED:
            carried = put_by_grammar(shape, trigger).light
            main = trigger.main if carried is None else carried.main
            doer = family is Family.ACT and any(each.role in DOING for each in arguments)
            speaker, effect = told_first(shape, parsed.said, main, within=doer)
            speaker, put = self._known(speaker), under(put, effect if family is Family.ACT else None)
        cue = self.owning_up(parsed, trigger)
        if cue is not None:
            arguments, speaker = owned_up(arguments, speaker, cue)
        modality = as_published(self.anchor, put, arguments)
        unknown = self.unknown.get(shape.words[trigger.first].start, ())
        laid = laid_by_a_measure(self.charged, shape.words[trigger.main].start, [*arguments, *unknown])
        laid = laid or are_blamed(shape, trigger, arguments)
        modality = Modality.ALLEGED if laid and modality is Modality.HAPPENED else modality
        if modality in {Modality.HAPPENED, Modality.ATTEMPTED} and cue is None:
            arguments = not_only_linked(arguments, shape, trigger)
            arguments = names_none_alone(arguments, found.ruled) if modality is Modality.HAPPENED else arguments
        arguments = as_places(self.text, shape.words, kind, heard_as_names(shape.words, arguments, named), named)
        self.weighed[shape.words[trigger.first].start] = Weighed.of(found, shape)
        self._make(parsed, trigger, kind, arguments, speaker, modality, chance)
        return True

    def _ruled_arguments(self, ruled: Claim | None) -> list[Argument]:
        """What the rules find of a happening: all of it, where they tell of several by one word."""
        if ruled is None:
            return []
        first, last = (side(self.rules_starts, ruled.trigger.start) for side in (bisect_left, bisect_right))
        same = [c for c in self.rules_claims[first:last] if (c.trigger, c.kind) == (ruled.trigger, ruled.kind)]
        return list(dict.fromkeys(argument for each in same for argument in each.arguments))


def learned(rules: Rules, adjustment: Adjustment | None = None) -> Learned:
    """The learned engine on the network that this version of the program carries."""
    return Learned(rules, network(), calibration(), adjustment)
