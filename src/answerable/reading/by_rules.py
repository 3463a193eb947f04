"""The reading of one document by rules: sentence after sentence, what each tells and who says so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from answerable.model.claim import (
    DOING,
    OUTLET,
    Alias,
    Argument,
    Claim,
    Epithet,
    LifeDate,
    Modality,
    Post,
    Reading,
    Role,
    Speaker,
    Voice,
    ordered,
)
from answerable.model.event import Family
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.reading.attacked import without_accidents
from answerable.reading.confidence import confidence
from answerable.reading.deaths import as_killings
from answerable.reading.doubles import is_title, unique
from answerable.reading.evidence import enough, features
from answerable.reading.happenings import near_misses
from answerable.reading.happenings.about import About
from answerable.reading.happenings.advocacy import KIND, Advocacy, advocacies
from answerable.reading.happenings.charged import Charged, charged, put_by_charge
from answerable.reading.happenings.frames import frame, orders_hearing
from answerable.reading.happenings.imagined import imagined
from answerable.reading.happenings.imposing import has_own_time
from answerable.reading.happenings.lexis import Lexis
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.retractions import Retractions, is_granted
from answerable.reading.happenings.triggers import STEPS, Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import find_names
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Paragraph, Sentence, paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.language.turns import turns
from answerable.reading.language.words import Word
from answerable.reading.numbers.shared import together
from answerable.reading.parsed import Parsed, parse
from answerable.reading.people.continued import pointed_back_to
from answerable.reading.people.coreference import Chains
from answerable.reading.people.family_names import FamilyName, family_names
from answerable.reading.people.life import SENTENCES_BACK, life_dates, may_tell
from answerable.reading.people.mentions import aliases, epithets, posts
from answerable.reading.people.own_words import by_pronoun
from answerable.reading.people.quotations import Quotations, quoted_by, spoken
from answerable.reading.people.references import References
from answerable.reading.people.referring import Mention, appositions, defined, mentions
from answerable.reading.people.saying_on import SayingOn
from answerable.reading.people.short_names import ShortNames
from answerable.reading.people.speakers import denier, speaker_for, under
from answerable.reading.people.surnames import are_family_names, surnames
from answerable.reading.retelling import retold
from answerable.reading.roles.beside import with_its_own
from answerable.reading.roles.found import Circumstances, Found
from answerable.reading.roles.owners import of_the_first, without_office, without_owners
from answerable.reading.roles.pointing import with_there
from answerable.reading.roles.punishments import each_apart
from answerable.reading.roles.refinement import refined
from answerable.reading.roles.roles import Arguments
from answerable.reading.roles.uninvolved.apart import having_part
from answerable.reading.roles.uninvolved.no_doers import only_doers
from answerable.reading.roles.uninvolved.tallies import only_those
from answerable.reading.roles.uninvolved.untouched import only_touched
from answerable.reading.roles.vouching import vouched, with_convict
from answerable.reading.times.ahead import as_published, coming
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.dating import ended, owners_of_times
from answerable.reading.times.following import Step, carried_on, day_taken_over, step_of
from answerable.reading.times.headings import headed, time_above
from answerable.reading.times.knowing import times_known, with_known
from answerable.reading.times.passage import counted_on, of_the_year, of_the_year_beside
from answerable.reading.times.said_on import counted_from_saying, signed_on
from answerable.reading.times.times import Time, find_times

NAME = "rules/1"
_DENYING = frozenset({"not", "never"})
_STRUCK = ("strike down ", "strike out ")
"""Verbs that are figures of speech but for what a court does with them to its object."""
_ABOVE = 2
"""Sentences of the paragraphs above in which "he" may be named."""
_RECENT, _YEAR_TOLD = 2, 3
"""Sentences that stand right before in the paragraph, and those of the one above that may tell of which year it is."""
_HEAD = 3
"""Paragraphs at the head of a text among which its title may stand."""


class RulesReading:
    """The reading of one document.

    Args:
        rules: the vocabulary's kinds with their words.
        source: the document.
        text: its working text.
    """

    def __init__(self, rules: Lexis, source: Source, text: str) -> None:
        self.name = NAME
        self.rules, self.source, self.text = rules, source, text
        self.anchor = Anchor.of(source.published)
        self.about = About(text)
        self.claims: list[Claim] = []
        self.aliases: list[Alias] = []
        self.posts: list[Post] = []
        self.epithets: list[Epithet] = []
        self.life: list[LifeDate] = []
        self.blocks: list[Paragraph] = []
        self.tokens: dict[Sentence, list[Word]] = {}
        self.people: frozenset[str] = frozenset()
        self.parsed: dict[Sentence, Parsed] = {}
        self._told_in: dict[Sentence, Sequence[Time]] = {}
        self.paragraph_before: list[Parsed] = []
        self.told_before: list[Parsed] = []  # the last sentences of the paragraphs before
        self.headline: Shape | None = None
        self.named = False
        """Whether a paragraph so far names a person."""
        self.came_out: dict[Trigger, Argument] = {}
        self.charged: list[Charged] = []
        self.undone: set[int] = set()
        """Code points where the words begin for a step that another undoes or upholds."""
        self.over: set[int] = set()
        """Of all such nouns: when they are undone is not when the step was taken."""
        self.refused: set[tuple[int, str]] = set()
        """Where words stand that are of another sense than a kind's, as code point and kind."""
        self.by_object: set[int] = set()
        """Code points where the verbs begin that say a reversal with what they are said of: "lifted the embargo"."""

    @cached_property
    def dates_above(self) -> dict[int, Time]:
        """The dates that its paragraphs stand under, where it is a chronicle."""
        return headed(self.text, self.blocks, self.anchor)

    @cached_property
    def quotes(self) -> Mapping[int, Sequence[tuple[int, int, Speaker]]]:
        """Whom its paragraphs quote, by where they begin."""
        return quoted_by(self.text, self.blocks, lambda sentence: self.parsed[sentence].said)

    @cached_property
    def spoken(self) -> Mapping[int, Sequence[tuple[int, int, Speaker]]]:
        """Whose words the parts of its paragraphs are, by where they begin, where it is a transcript."""
        found: dict[int, list[tuple[int, int, Speaker]]] = defaultdict(list)
        for each in spoken(self.text, turns(self.text)):
            first = bisect_right(self.blocks, each[0], key=lambda block: block.end)
            for block in self.blocks[first : bisect_left(self.blocks, each[1], key=lambda block: block.start)]:
                found[block.start].append(each)
        return found

    def read(self) -> Reading:
        """All that is found in the document."""
        self.look()
        self.prepare(self.tokens)
        self.chains = self.who_is_who()
        self.aliases.extend(self._cut_names())
        title: Paragraph | None = None
        for number, block in enumerate(self.blocks):
            if number < _HEAD and len(self.blocks) > 1 and is_title(self.text, block, self.source.title):
                title, self.headline = block, self.parsed[block.sentences[0]].shape
            else:
                self._paragraph(block)
        if title is not None and not self.claims:
            self._paragraph(title)
        self.aliases.extend(self._family_names())
        return Reading(
            source=self.source.id,
            reader=self.name,
            claims=tuple(together(unique(as_killings(without_accidents(self.claims))))),
            aliases=tuple(dict.fromkeys(self.aliases)),
            posts=tuple(dict.fromkeys(self.posts)),
            epithets=tuple(dict.fromkeys(self.epithets)),
            life=tuple(dict.fromkeys(self.life)),
        )

    def told_on(self) -> Reading:
        """The same, with the dates of what the document goes on telling; for who asks for the whole reading."""
        reading = self.read()
        parsed = [self.parsed[sentence] for block in self.blocks for sentence in block.sentences]
        return replace(reading, claims=retold(self.text, reading.claims, parsed, self.told_in))

    def look(self) -> None:
        """Find the paragraphs, the words and whose surnames they hold."""
        self.blocks = list(paragraphs(self.text))
        self.tokens = tagged(self.text, [s for block in self.blocks for s in block.sentences], self.rules.verbs)
        named = [(words, name) for words in self.tokens.values() for name in find_names(words)]
        self.people = surnames(named)
        are_family_names(self.tokens.values(), named)

    def prepare(self, tokens: dict[Sentence, list[Word]]) -> None:
        """For another engine, to look at the words of the whole document before its sentences are read."""

    def who_is_who(self) -> Chains:
        """Which names and descriptions of the document stand for one and the same."""
        parsed = [self._parse(sentence) for block in self.blocks for sentence in block.sentences]
        shapes = [each.shape for each in parsed]
        found = mentions(shapes, [quotation for block in self.blocks for quotation in block.quotations])
        terms = defined(shapes, found)
        return Chains(found, appositions=appositions(shapes, found), defined=terms, outlet=self.source.publisher)

    def _cut_names(self) -> Iterator[Alias]:
        """The names of persons of which the text tells with some left out elsewhere."""
        for short, full in self.chains.cut:
            yield self._short_for(short, full)

    def _family_names(self) -> Iterator[Alias]:
        """The family names by which its claims call those whom the text names in full."""
        called = {argument.span.start for claim in self.claims for argument in claim.arguments if argument.name}
        called |= {claim.speaker.span.start for claim in self.claims if claim.speaker.span is not None}
        for each in self.family_names:
            if each.last and not called.isdisjoint(mention.named[0] for mention in each.alone):
                yield self._short_for(each.alone[0], each.full)

    def _short_for(self, short: Mention, full: Mention) -> Alias:
        spans = (Span.of(self.text, *each.named) for each in (full, short))
        return Alias(source=self.source.id, name=next(spans), short=next(spans))

    def _paragraph(self, block: Paragraph) -> None:
        parsed = [self.parsed[sentence] for sentence in block.sentences]
        self.block = block
        self.steps: list[Step] = []
        self.quoted = Quotations([*self.quotes.get(block.start, ()), *self.spoken.get(block.start, ())])
        for k, each in enumerate(parsed):
            if each.shape is None:
                continue
            self.recent = parsed[max(0, k - _RECENT) : k]
            earlier = [before.shape for before in parsed[:k]]
            above = [before.shape for before in self.told_before[-_ABOVE:]]
            opening = None if self.named or k else (self.headline, parsed[1].shape if parsed[1:] else None)
            self.references = References(self.text, earlier, each.shape, self.chains, above, opening)
            self._mentions(each)
            self._sentence(each)
            before = parsed[k - 1].sentence if k else None
            self.steps.extend(carried_on(self.steps, (each.sentence, before), each.shape, each.times))
        self.paragraph_before = parsed
        self.told_before = [*self.told_before, *parsed][-SENTENCES_BACK:]
        self.named = self.named or any(each.tells_of_a_person for each in parsed)

    def _parse(self, sentence: Sentence) -> Parsed:
        found = parse(self.text, sentence, self.tokens[sentence], self.people, self.rules.transitive)
        self.parsed[sentence] = found
        return found

    def persons(self, chunk: Chunk) -> Sequence[tuple[Span, str]]:
        """Whom a pronoun or a description of the sentence stands for, as spans and values; empty where unsure."""
        found = self.references.persons(chunk)
        shape = self.references.shape
        if shape is None or not found or chunk.name is not None:
            return found
        return self.quoted.others(found, shape.words[chunk.first].start)

    # Claims

    def _mentions(self, parsed: Parsed) -> None:
        shape = parsed.shape
        if shape is None:
            return
        self.aliases.extend(aliases(self.text, shape, self.source.id))
        self.posts.extend(posts(self.text, shape, self.source.id))
        quoted = self.quoted.speaker_at(parsed.sentence.start)
        self.epithets.extend(epithets(self.text, shape, self.references.person, quoted))
        if may_tell(self.text, parsed.sentence.start, parsed.sentence.end):
            self._life_dates(parsed, shape)

    def _life_dates(self, parsed: Parsed, shape: Shape) -> None:
        """When the persons of a sentence were born and died."""
        before = [*self.told_before, *self.recent][-SENTENCES_BACK:]
        around = [time for each in (*before, parsed) for time in each.times]
        for told in life_dates(self.text, shape, self.references, self.anchor, around):
            speaker, _ = speaker_for(parsed.said, told.at, self.quoted.speaker_at(told.span.start))
            self.life.append(
                LifeDate(
                    source=self.source.id,
                    what=told.what,
                    of=told.of,
                    name=told.name,
                    span=told.span,
                    date=told.date,
                    basis=told.basis,
                    place=told.place,
                    speaker=self._known(speaker),
                )
            )

    def wordings(self, parsed: Parsed, shape: Shape) -> tuple[Sequence[Trigger], Sequence[tuple[Advocacy, Trigger]]]:
        """The words of the sentence that may say a happening, and those that call for one."""
        if not self.rules.matcher.may_match(parsed.words, self.rules.verbs):
            return (), ()
        return self.rules.matcher.find(shape), [(each, each.trigger) for each in advocacies(shape)]

    def circumstances(self, parsed: Parsed, shape: Shape, triggers: Sequence[Trigger]) -> Circumstances:
        """Times, numbers and terms of a sentence, and which of its triggers each time dates."""
        told = of_the_year_beside(self.text, parsed.sentence, shape, self._times(parsed.sentence))
        times = ended(shape, coming(shape, told, self.anchor), triggers)
        return Circumstances(
            times=times,
            numbers=parsed.numbers,
            terms=parsed.terms,
            owners=owners_of_times(shape, times, triggers, self.anchor, self.rules.kinds),
        )

    def _sentence(self, parsed: Parsed) -> None:
        shape = parsed.shape
        if shape is None or parsed.lays_down or parsed.sentence.start in self.imagined:
            return
        triggers, calls = self.wordings(parsed, shape)
        if not triggers and not calls:
            return
        sentence, words = parsed.sentence, parsed.words
        nouns = self.rules.matcher.undone(shape, triggers)
        own = [each for each in nouns if has_own_time(shape, each, triggers)]
        self.over |= {words[each.main].start for each in nouns if each not in own}
        undone, begun = ([each for each in those if each not in triggers] for those in (nouns, own))
        around = self.circumstances(parsed, shape, [*triggers, *begun, *(trigger for _, trigger in calls)])
        self.came_out = times_known(self.text, shape, around.times, triggers, self.rules.kinds)
        mains = frozenset(trigger.main for trigger in triggers)
        arguments = Arguments(self.text, shape, around, self.persons, mains)
        self.charged = charged(self.text, shape, triggers, self.rules.kinds)
        barred = near_misses.figurative(self.text, sentence.start, sentence.end)
        terms = near_misses.terms(self.text, sentence.start, sentence.end)
        for trigger in triggers:
            start = words[trigger.main].start
            struck = trigger.base.startswith(_STRUCK) or trigger.kind == "court_order"
            if not struck and any(first <= start < last for first, last in barred):
                continue
            if trigger.part is Part.NOUN and any(first <= start < last for first, last in terms):
                continue
            if self.about.borrows(shape, trigger):
                continue
            self._trigger(parsed, shape, trigger, arguments)
        for trigger in undone:
            self._undone(parsed, shape, trigger, triggers, arguments)
        for call, trigger in calls:
            how = put(shape, trigger)
            found = arguments.given(trigger, call.by, call.against, how)
            if how.sure and any(a.role is Role.PERPETRATOR for a in found.arguments):
                self._claim(parsed, trigger, KIND, found, how)

    def _times(self, sentence: Sentence) -> list[Time]:
        """The times of the sentence, as the passage around completes them.

        The date told last, from which "two days later" counts, stands earlier in the sentence, or in the nearer of the
        two before that tells a time.
        """
        if not (times := self.told_in(sentence)):
            return []
        if any(time.told for time in times):
            around = [*self.paragraph_before, *self.recent][-2:]
            last = next((parsed for parsed in reversed(around) if parsed.times), None)
            before = self._coming_in(last) if last is not None else []
            times = counted_on(times, before)
        before, above = (
            [time for parsed in told for time in parsed.times]
            for told in (self.recent, self.paragraph_before[-_YEAR_TOLD:] if len(self.recent) < _RECENT else ())
        )
        return of_the_year(times, before, above, self.anchor)

    def _coming_in(self, parsed: Parsed) -> Sequence[Time]:
        """The times of a sentence by its own words, those ahead of it as they are."""
        times = self.told_in(parsed.sentence)
        return times if parsed.shape is None else coming(parsed.shape, times, self.anchor)

    def told_in(self, sentence: Sentence) -> Sequence[Time]:
        """The times of the sentence by its own words; looked for once."""
        found = self._told_in.get(sentence)
        if found is None:
            anchor = next((day for start, end, day in self.signed if start <= sentence.start < end), self.anchor)
            found = find_times(self.text, sentence.start, sentence.end, anchor)
            found = counted_from_saying(self.text, sentence, found, anchor)
            self._told_in[sentence] = found
        return found

    def _undone(
        self, parsed: Parsed, shape: Shape, trigger: Trigger, triggers: Sequence[Trigger], arguments: Arguments
    ) -> None:
        """Claim the step that another undoes or upholds, of whom it names: it was taken, whatever becomes of it.

        Where the word alone says no step ("his sentence"), of a person named in full: of a bare family name no other
        text could tell whether it is the same person's, and the claim would stand for an event of its own. A trial that
        a court orders is still to come.
        """
        to_come = trigger.kind == "trial" and any(orders_hearing(each.kind, each.base) for each in triggers)
        found = arguments.undone(trigger, frame(trigger.kind, Family.ANSWER, trigger.base))
        whose = [self.short_names.argument(each) for each in found.arguments if each.role is Role.RECIPIENT]
        chunk = shape.chunk_at[trigger.main]
        first = chunk.first if chunk is not None else trigger.first
        self.undone.update(word.start for word in shape.words[first : trigger.last])
        if to_come:
            self.refused.add((shape.words[trigger.first].start, trigger.kind))
        elif any(each.name and (" " in each.value or trigger.base not in STEPS) for each in whose):
            how = replace(put(shape, trigger), modality=Modality.HAPPENED)
            self._claim(parsed, trigger, trigger.kind, found, how)

    def _trigger(self, parsed: Parsed, shape: Shape, trigger: Trigger, arguments: Arguments) -> None:
        """Claim what a trigger says."""
        how = put(shape, trigger)
        if not how.sure:
            return
        family = self.rules.kinds[trigger.kind].family
        found = arguments.find(trigger, frame(trigger.kind, family, trigger.base), family, how)
        found.arguments.extend(self.pointed_back_to(parsed, trigger, found.arguments))
        identity = refined(shape, trigger, found, self.about)
        other = identity not in self.rules.kinds and not (trigger.kind == "bombing" and self.about.bombs)
        other = other and trigger.kind != "enforced_disappearance"  # another engine may know of more who did it
        if (other or found.unfit) and family is not Family.CONTEXT:
            self.refused.add((shape.words[trigger.first].start, trigger.kind))
        if identity not in self.rules.kinds:
            return
        family = self.rules.kinds[identity].family
        if not enough(trigger, found, how, family, trigger.main in shape.group_at):
            modality = None if found.misfit else put_by_charge(shape, trigger, family, self.charged)
            if modality is None:
                return
            how = replace(how, modality=modality) if how.modality is Modality.HAPPENED else how
        by_object = trigger.main in shape.group_at and (" " in trigger.base or identity != trigger.kind)
        if family is Family.REVERSAL and by_object:
            self.by_object.add(shape.words[trigger.first].start)
        self._claim(parsed, trigger, identity, found, how)

    def _claim(self, parsed: Parsed, trigger: Trigger, kind: str, found: Found, how: Put) -> None:
        words, sentence = parsed.words, parsed.sentence
        found.arguments = [each for each in found.arguments if not self._only_tells(each, sentence)]
        found.arguments = with_known(found.arguments, self.came_out.get(trigger))
        quoted = self.quoted.speaker_at(words[trigger.main].start)
        speaker, effect = speaker_for(parsed.said, trigger.main, quoted)
        speaker = found.finder or self._known(speaker)
        family = self.rules.kinds[kind].family
        modality = as_published(self.anchor, under(how.modality, effect), found.arguments)
        sure = confidence(features(trigger, found, how, family, speaker, sentence, quoted is not None))
        self._make(parsed, trigger, kind, found.arguments, speaker, modality, sure)

    def _make(
        self,
        parsed: Parsed,
        trigger: Trigger,
        kind: str,
        arguments: Sequence[Argument],
        speaker: Speaker,
        modality: Modality,
        sure: float,
    ) -> None:
        """Note the claim of a happening, or of each of those that a plural tells of."""
        words, sentence, begins = parsed.words, parsed.sentence, parsed.words[trigger.first].start
        modality = self.retractions.put(modality, sentence, begins, is_granted(parsed.shape, trigger))
        arguments = [each for each in arguments if not self._left_out(parsed, trigger, each)]
        if modality is Modality.ALLEGED and self.retractions.takes_back(sentence, begins):
            arguments = [each for each in arguments if each.role is not Role.PERPETRATOR]
        if parsed.shape is not None:
            near = [sentence, *(each.sentence for each in self.recent[-1:])]
            arguments = with_there(arguments, parsed.shape, trigger, self.claims, near)
            arguments = with_its_own(arguments, parsed.shape, trigger)
            arguments = only_those(only_touched(arguments, parsed.shape, trigger), parsed.shape, trigger)
            arguments = without_office(without_owners(arguments, parsed.shape, trigger), parsed.shape, trigger)
            arguments = of_the_first(arguments, parsed.shape, trigger)
            arguments = having_part(arguments, parsed.shape, trigger, self.rules.kinds[kind].family)
            arguments = only_doers(arguments, parsed.shape, trigger, modality)
            if modality is Modality.HAPPENED and self.rules.kinds[kind].family is Family.ACT:
                arguments = with_convict(self.text, parsed.shape, trigger, arguments)
                said, modality = vouched(self.text, parsed.shape, trigger, arguments, speaker)
                speaker = said if said == speaker else self._known(said)
            if speaker == OUTLET and modality is Modality.DENIED:
                speaker = self._known(denier(self.text, parsed.shape, trigger.main) or speaker)
        arguments = [replace(each, name=False) if self._is_shared(each) else each for each in arguments]
        arguments = [self.short_names.argument(self._named_before(each)) for each in arguments]
        speaker = self.saying_on.named(speaker) or speaker
        speaker = self.short_names.speaker(by_pronoun(self.text, parsed.shape, speaker))
        for each in each_apart(
            parsed.words, parsed.shape, trigger, self._on_the_day(parsed, trigger, kind, arguments, modality)
        ):
            self.claims.append(
                Claim.make(
                    source=self.source.id,
                    kind=kind,
                    trigger=Span.of(self.text, begins, words[trigger.last - 1].end),
                    sentence=Span.of(self.text, sentence.start, sentence.end),
                    arguments=each,
                    speaker=speaker,
                    modality=modality,
                    reader=self.name,
                    confidence=sure,
                )
            )

    def pointed_back_to(self, parsed: Parsed, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
        """To whom a step is done that points back to what was told right before it."""
        if parsed.shape is None:
            return []
        near = [parsed, *reversed(self.recent), *reversed(self.told_before[-_ABOVE:])]
        sentences = [each.sentence for each in near[: _ABOVE + 1]]
        return pointed_back_to(trigger, parsed.shape, arguments, self.claims, sentences)

    def _left_out(self, parsed: Parsed, trigger: Trigger, argument: Argument) -> bool:
        """Whether words say what a step is not for: "the pardon does not cover", "convicted of theft, not murder"."""
        if argument.role is not Role.CHARGE or parsed.shape is None:
            return False
        before = [word.lower for word in parsed.words[trigger.last :] if word.end <= argument.span.start]
        subject = any(
            group.negated and any(each.first <= trigger.main < each.last for each in group.subjects)
            for group in parsed.shape.groups
            if parsed.words[group.main].end <= argument.span.start
        )
        return subject or not _DENYING.isdisjoint(before[-2:])

    @cached_property
    def signed(self) -> Sequence[tuple[int, int, Anchor]]:
        """The messages that the document shows with a day beside them, and that day."""
        return signed_on(self.text, self.anchor)

    @cached_property
    def imagined(self) -> frozenset[int]:
        """Where its sentences begin that tell a plot, or what one is to imagine."""
        sentences = (sentence for block in self.blocks for sentence in block.sentences)
        return imagined(self.text, ((sentence, self.parsed[sentence].shape) for sentence in sentences))

    @cached_property
    def retractions(self) -> Retractions:
        """What the document takes back."""
        return Retractions(self.text, self.blocks, self.source.title)

    @cached_property
    def short_names(self) -> ShortNames:
        """What the document's short names stand for."""
        return ShortNames(self.text, self.chains.mentions, self.source.publisher, self.family_names)

    @cached_property
    def family_names(self) -> Sequence[FamilyName]:
        """Its family names that stand alone and whose bearer it names in full before."""
        named = [
            tuple(word.lower for word in parsed.words[name.first : name.last])
            for parsed in self.parsed.values()
            for name in (parsed.shape.names if parsed.shape is not None else ())
        ]
        return list(family_names(self.text, self.chains, named, self.source.publisher))

    def _is_shared(self, argument: Argument) -> bool:
        """Whether a name alone may be that of several persons of the text, so that it names none of them."""
        return argument.name and argument.span.start in self.chains.shared

    def _named_before(self, argument: Argument) -> Argument:
        """An argument with the full name of the only person of that family name whom the text has named by then."""
        full = self.chains.alone.get(argument.span.start)
        if full is None or not argument.name or argument.span.end > argument.span.start + len(argument.value):
            return argument
        return replace(argument, value=normal(self.text[slice(*full.named)]))

    def _only_tells(self, argument: Argument, sentence: Sentence) -> bool:
        doer = argument.role in DOING
        return doer and near_misses.is_teller(self.text, sentence.start, argument.span.start)

    def _on_the_day(
        self, parsed: Parsed, trigger: Trigger, kind: str, given: Sequence[Argument], modality: Modality
    ) -> list[Argument]:
        """The arguments found, with the day of an earlier step of the same body where the claim has no date itself."""
        shape, arguments = parsed.shape, list(given)
        if shape is None or modality is not Modality.HAPPENED:
            return arguments
        if not any(argument.role is Role.TIME for argument in arguments):
            here = (parsed.sentence, self.recent[-1].sentence if self.recent else None)
            day = day_taken_over(self.steps, here, shape, trigger, self.rules.kinds[kind], arguments, parsed.times)
            above = self.dates_above.get(self.block.start)
            if day is None and above is not None:
                day = time_above(self.text, above, shape, trigger, parsed.times)
            if day is not None:
                arguments = ordered([*arguments, day])
        step = step_of(self.steps, parsed.sentence, shape, trigger, self.rules.kinds[kind], arguments)
        self.steps.extend([step] if step is not None else [])
        return arguments

    @cached_property
    def saying_on(self) -> SayingOn:
        """Who goes on speaking."""
        told = [(each.shape, each.said) for each in self.parsed.values() if each.shape is not None]
        return SayingOn(self.text, told, [each for block in self.blocks for each in block.quotations], self.chains)

    def _known(self, speaker: Speaker) -> Speaker:
        """A speaker given as a pronoun, named or described where that is safe."""
        told = self.saying_on.named(speaker)
        person = self.references.speaking(speaker.name.lower()) if told is None and speaker.span is not None else None
        return replace(speaker, voice=Voice.NAMED, name=person[1], span=person[0]) if person else told or speaker
