"""Whom "he", "them", "his", "the two men" and "both men" stand for. Unsure means nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.given_names import given_names
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import BENCH, is_people
from answerable.reading.language.phrases import name_span, normal
from answerable.reading.language.words import fold
from answerable.reading.people.asides import OTHER_SEX, Named, is_aside, may_be_one, named_as, undergoes_beside
from answerable.reading.people.cataphora import named_next
from answerable.reading.people.coreference import Chains, bare
from answerable.reading.people.go_betweens import spoken_for
from answerable.reading.people.referring import PERSONAL, Form, Mention, Sex, told_sex
from answerable.reading.people.rivals import (
    PERSONS,
    STRANGERS,
    another_is_nearer,
    are_joined,
    are_with_another,
    is_brought_in,
    is_met,
    is_named_on,
    many_are_nearer,
    may_be_a_name,
    tells_of_many,
    told_beside,
)
from answerable.reading.people.ruled_out import answering, is_ruled_out
from answerable.reading.people.speakers import SAYING

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_TOGETHER = {"pair": 2, "duo": 2, "trio": 3}
_BODIES = word_set(
    "country nation state government party group company firm bank army force side power family couple team union body "
    "organisation organization community newspaper outlet regime movement militia gang tribe squad unit court agency"
)
"""Nouns for people that are no persons by name."""
_JUDGING = word_set("convict acquit sentence jail imprison fine charge indict")
"""Verbs by which a court or a prosecutor does something to the accused alone."""
_PROSECUTING = _JUDGING | word_set("try clear prosecute")
_BY_ACCUSATION = word_set("accused defendant suspect convict")
"""What somebody is called who is accused."""
_CASES = word_set("charge case indictment verdict proceeding")
"""Nouns behind which "against" names the accused."""
_ONE_PERSON = frozenset({"he", "him", "she", "her"})
_NEAR = 2
"""Sentences back to which "he" may reach."""


class References:
    """Resolves the pronouns and short descriptions of one sentence.

    Args:
        text: the working text.
        earlier: the sentences before it in its paragraph, in order; none for one that was not parsed.
        shape: of the sentence itself.
        chains: of the whole text.
        above: the last sentences of the paragraphs above, in order.
        opening: the headline and the next sentence, where no sentence before names a person.
    """

    def __init__(
        self,
        text: str,
        earlier: Sequence[Shape | None],
        shape: Shape | None,
        chains: Chains | None = None,
        above: Sequence[Shape | None] = (),
        opening: tuple[Shape | None, Shape | None] | None = None,
    ) -> None:
        self.text, self.earlier, self.shape, self.chains = text, earlier, shape, chains
        self.above, self.opening = above, opening

    def persons(self, chunk: Chunk) -> Sequence[Named]:
        """The persons that `chunk` stands for; empty where unsure, or where it is no such description."""
        if chunk.pronoun in _ONE_PERSON:
            if self._of_somebody(chunk):
                return []
            one = self._alone(chunk)
            return [one] if one is not None and not self._cannot_be(chunk, one) else []
        if chunk.pronoun in {"his", "hers"}:
            here = self._before(chunk)
            one = None if here else self._only(chunk)
            return [one] if one is not None and not self.is_anothers(chunk, one[1]) else []
        if chunk.pronoun not in {"", "they", "them"}:  # "it" is no person
            return []
        number = None if chunk.pronoun else self._number(chunk)
        if not chunk.pronoun and number is None:
            one = self._described(chunk) or self._the_accused(chunk) or self._titled(chunk)
            one = one or self._named_below(chunk)
            return [one] if one is not None else []
        here = self._before(chunk)
        found = here or next((people for people in self._earlier() if people), [])
        if not here and self._are_rivalled(found):
            return []
        if number is None and (self._are_others(chunk, found) or self._does_to_one(chunk)):
            return []
        fits = len(found) == number and not self._are_some(found) if number is not None else len(found) > 1
        return found if fits else []

    def _alone(self, chunk: Chunk) -> Named | None:
        """The one person for whom "he" or "she" alone would stand."""
        ways = (self._spoken_for, self._again, self._subject, self._accused, self.person)
        agreeing = (one for way in ways if (one := way(chunk)) is not None and self._agrees(chunk, one))
        return next(agreeing, None)

    def _spoken_for(self, chunk: Chunk) -> Named | None:
        """Whose kin or lawyer tells of "he": "Tarn's family said he was shot"."""
        whose = spoken_for(self.shape, chunk) if self.shape is not None and chunk.pronoun in {"he", "she"} else None
        return name_span(self.text, self.shape, whose) if self.shape is not None and whose is not None else None

    def _cannot_be(self, chunk: Chunk, one: Named) -> bool:
        """Whether a pronoun cannot mean somebody, or "her" is whom "he" means in the same sentence."""
        if self.shape is None:
            return False
        ruled_out = is_ruled_out(self.text, self.shape, chunk, one[0].quote)
        return ruled_out or self.is_anothers(chunk, one[1]) or self.is_met_by_another(chunk, one[1])

    def is_met_by_another(self, chunk: Chunk, name: str) -> bool:
        """Whether the sentence before tells what another "he" did to somebody."""
        shape = self.earlier[-1] if self.earlier else None
        return shape is not None and is_met(shape, chunk.pronoun, name)

    def is_anothers(self, chunk: Chunk, name: str) -> bool:
        """Whether "her" cannot mean somebody, since "he" of the same sentence does, or he answers for what is hers."""
        shape = self.shape
        if shape is None:
            return False
        own = OTHER_SEX.get(shape.words[chunk.first].lower)
        told = [each for each in shape.chunks if each.pronoun in _ONE_PERSON and OTHER_SEX[each.pronoun] != own]
        told = told if own is not None else []
        for each in [*told, *answering(shape, chunk)]:
            named = self._alone(each) if each.pronoun in _ONE_PERSON else name_span(self.text, shape, each)
            if named is not None and named[1].split()[-1:] == name.split()[-1:]:
                return True
        return False

    def _are_some(self, named: Sequence[Named]) -> bool:
        """Whether those named may be some of a party alone: another name is joined to one of them."""
        near = [each for each in (self.shape, *reversed(self.earlier)) if each is not None]
        told = next(((each, chunks) for each in near if (chunks := _chunks_of(each, named))), None)
        return told is not None and are_with_another(*told)

    def _are_others(self, chunk: Chunk, named: Sequence[Named]) -> bool:
        """Whether "they" may be others than those named: whom the sentence tells of, or who are no party of their own.

        "Freed Tarn and three others", "women say that they", "Tarn was named by Orsk. They".
        """
        shape = self.shape
        if shape is None or not named:
            return False
        start = max(span.start for span, _ in named)
        last = next((k for k, word in enumerate(shape.words) if word.start > start), 0)
        if many_are_nearer(shape, chunk, last):
            return True
        for told in (shape, *reversed(self.earlier)):
            if told is not None and told.words[0].start <= start:
                chunks = _chunks_of(told, named)
                return not are_joined(told, chunks) or tells_of_many(told, chunks)
            if told is not None and told is not shape and tells_of_many(told):
                return True
        return True

    def _are_rivalled(self, named: Sequence[Named]) -> bool:
        """Whether the paragraph names several others too: "Tarn and Orsk were held. Holt and Venn sued"."""
        own = {_family(each) for each in named}
        told = [{_family(each) for each in people} for people in self._earlier()]
        return len(own) > 1 and any(len(others - own) > 1 for others in told)

    def _does_to_one(self, chunk: Chunk) -> bool:
        """Whether "they" do something to "him", who may be one of those named: "Tarn fled with Orsk; they shot him"."""
        doing = [group for group in self.shape.groups if chunk in group.subjects] if self.shape is not None else []
        return any(each.pronoun in {"him", "her"} for group in doing for each in group.objects)

    def person(self, chunk: Chunk) -> Named | None:
        """The person whom "he" or "she" stands for: the only one named in the nearest of the two sentences before."""
        return self._only(chunk) if chunk.pronoun in _ONE_PERSON else None

    def speaking(self, pronoun: str) -> Named | None:
        """The person who speaks as "he" or "she", as of a pronoun that opens the sentence."""
        return self.person(Chunk(0, 1, 0, pronoun=pronoun)) if pronoun in {"he", "she"} else None

    def _of_somebody(self, chunk: Chunk) -> bool:
        """Whether an object may be one without a name, of whom another verb of the sentence tells.

        "Detained a nurse and beat her", "a man attacked Tarn, and police arrested him"; not "the judge said".
        """
        shape = self.shape
        own = next((g for g in shape.groups if any(each is chunk for each in g.objects)), None) if shape else None
        if shape is None or own is None:
            return False
        for group in (each for each in shape.verbs_before(chunk.first) if each is not own):
            shared = bool(own.subjects) and group.subjects == own.subjects
            says = shape.words[group.main].base in SAYING
            for each in group.objects if shared else group.subjects if not says else ():
                head = shape.words[each.head]
                nameless = each.nameless and each not in own.subjects
                one = head.lower == head.base and head.base in STRANGERS - BENCH
                aside = each.first > 1 and shape.words[each.first - 1].text == "," and shape.chunk_at[each.first - 2]
                nameless = nameless and not (aside and aside.name is not None)  # "Tarn, a girl of nine, was"
                if nameless and (one or (shared and is_people(shape, each))) and named_as(shape, each) is each:
                    return True
        return False

    def _agrees(self, chunk: Chunk, named: Named) -> bool:
        """Whether nothing tells that a person is a woman and not "him", or a man and not "her".

        What the text calls the person tells it, else the given name; not where it tells of nobody else and never says
        "she", or "he", of anybody: lists know "Rana" as a woman's name alone.
        """
        other = self._not_of(chunk)
        if other is None:
            return True
        span, name = named
        if self.shape is not None and is_named_on(self.shape, chunk.first, name.split()[-1]):
            return False
        mention = self.chains.at(span.end - len(name.split()[-1])) if self.chains is not None else None
        if self.chains is None or mention is None:
            return _listed(fold(name).split()) != other
        called = [each for each in self.chains.chain(mention.order) if each.form is not Form.PRONOUN]
        told = {told_sex(each.words) for each in called} - {Sex.UNKNOWN}
        if told:
            return told != {other}
        listed = {_listed(bare(each)) for each in called if each.form is Form.NAME} - {Sex.UNKNOWN}
        if listed != {other}:
            return True
        own = {each.order for each in called}
        return not any(_is_another(each, other) for each in self.chains.mentions if each.order not in own)

    def _not_of(self, chunk: Chunk) -> Sex | None:
        """The sex of nobody for whom a pronoun stands; "his" is any word that tells whose something is."""
        word = self.shape.words[chunk.first].lower if self.shape is not None and chunk.pronoun == "his" else ""
        return OTHER_SEX.get(word or chunk.pronoun)

    def _again(self, chunk: Chunk) -> Named | None:
        """The person whom the verb before has for its object: "The court convicted Tarn and sentenced him"."""
        shape = self.shape
        if shape is None or chunk.pronoun not in {"him", "her"}:
            return None
        own = next((group for group in shape.groups if any(each is chunk for each in group.objects)), None)
        if own is None or not own.subjects:
            return None
        people = {named[1] for named in _people(self.text, shape, chunk.first)}
        taking_part = self._taking_part(shape, chunk, own)
        if len(taking_part) == 1 and not any(each.pronoun for each in own.subjects):
            return taking_part[0]
        objects = [
            named
            for group in shape.groups
            if group is not own and list(map(id, group.subjects)) == list(map(id, own.subjects))
            for each in group.objects
            if each.last <= chunk.first and each.is_person
            if (named := name_span(self.text, shape, each)) is not None
        ]
        return objects[0] if len(objects) == 1 and people <= {objects[0][1]} else None

    def agreeing(self, chunk: Chunk, told: Iterable[Chunk]) -> set[str]:
        """The family names of the persons among those told of before a pronoun of whom it may be said."""
        if self.shape is None:
            return set()
        before = [each for each in told if each.last <= chunk.first and each.is_person]
        named = [one for each in before if (one := name_span(self.text, self.shape, each)) is not None]
        return {_family(one) for one in self._may_be(chunk, named)}

    def _may_be(self, chunk: Chunk, people: Sequence[Named]) -> list[Named]:
        """Those of whom a pronoun may be said."""
        return [each for each in people if self._agrees(chunk, each)]

    def _taking_part(self, shape: Shape, chunk: Chunk, own: Group) -> list[Named]:
        """The persons before `chunk` of whom a verb tells, but for judges and for who does what is done to it.

        Who is only of another thing is none: "found Tarn guilty of the murder of Venn, and the judge sentenced him".
        """
        found: dict[str, Named] = {}
        for group in shape.groups:
            told = [*group.subjects, *group.objects] if group is not own and group.main < chunk.first else []
            for each in (named_as(shape, one) for one in told if one not in own.subjects):
                named = name_span(self.text, shape, each) if each.name is not None else None
                person = each.is_person and each.last <= chunk.first
                judges = person and shape.words[each.first].lower in BENCH
                if named is not None and person and not judges and self._agrees(chunk, named):
                    found.setdefault(_family(named), named)
        return list(found.values())

    def _subject(self, chunk: Chunk) -> Named | None:
        """The only person named before in the sentence, who does what it tells: "Tarn flew home, where he was freed".

        Not whoever says something: in "his lawyer, Venn, said he was freed" Venn is free.
        """
        shape = self.shape
        if shape is None or chunk.pronoun not in {"he", "she"}:
            return None
        people = self._may_be(chunk, _people(self.text, shape, chunk.first))
        if len(people) != 1 or any(each.pronoun in {"him", "her"} for each in shape.chunks if each.last <= chunk.first):
            return None
        if any(told_beside(shape, each) for each in _chunks_of(shape, people)):
            return None
        if _tells_of(self.text, shape, people[0], chunk.first):
            return people[0]
        # "the court sentenced Tarn after he was convicted": who is judged, not who judges
        judged = any(_undergoes(group, chunk) for group in shape.groups if _is_prosecuted(shape, group))
        return people[0] if judged and people == _accused_in(self.text, shape, chunk.first) else None

    def _accused(self, chunk: Chunk) -> Named | None:
        """The one accused of whom a verb of courts goes on to tell: "convicted Tarn of killing Venn. It sentenced him".

        Whoever was killed, or judged, is not whom a court sentences next.
        """
        shape = self.shape
        if shape is None or not any(_undergoes(group, chunk) for group in shape.groups if _is(shape, group, _JUDGING)):
            return None
        here = _people(self.text, shape, chunk.first)
        before = shape if here else next(reversed(self.earlier), None)
        if before is None or len(here) > 1 or (here and chunk.pronoun not in {"him", "her"}):
            return None
        found = _accused_in(self.text, before, chunk.first if here else len(before.words))
        return found[0] if len(found) == 1 else None

    def _the_accused(self, chunk: Chunk) -> Named | None:
        """Whom "the accused" means: the only one of whom the sentences right before tell as accused."""
        shape = self.shape
        bare = shape is not None and chunk.name is None and chunk.last - chunk.first == 2
        if shape is None or not bare or shape.words[chunk.first].lower != "the":
            return None
        word = shape.words[chunk.head].lower
        if word not in _BY_ACCUSATION or (self.chains is not None and word in self.chains.numbered):
            return None
        near = [each for each in (*self.above, *self.earlier) if each is not None][-_NEAR:]
        found = {_family(one): one for each in near for one in _accused_in(self.text, each, len(each.words))}
        return next(iter(found.values())) if len(found) == 1 else None

    def _described(self, chunk: Chunk) -> Named | None:
        """The person for whom the text itself has used a description before: "the diplomat"."""
        if self.chains is None or self.shape is None or chunk.name is not None:
            return None
        mention = self.chains.at(self.shape.words[chunk.head].start)
        if mention is None or mention.form is not Form.NOMINAL or not mention.definite or mention.plural:
            return None
        if not mention.person:  # "the police" are not their chief
            return None
        return self._fullest(each for each in self.chains.chain(mention.order) if each.order < mention.order)

    def called(self, first: int, last: int) -> Named | None:
        """Whom the text calls by these words of the sentence throughout: "the first Accused", "the Applicant"."""
        if self.chains is None or self.shape is None:
            return None
        words = tuple(word.lower for word in self.shape.words[first:last])
        return self._fullest(self.chains.called(words[words[:1] == ("the",) :]))

    def _fullest(self, told: Iterable[Mention]) -> Named | None:
        """The person of a chain by the longest of these of its names."""
        named = [each for each in told if each.form is Form.NAME and each.sort is Sort.PERSON]
        if not named:
            return None
        fullest = max(
            named, key=lambda each: (each.named[1] - each.named[0], not _in_capitals(self.text, each), each.order)
        )
        span = Span.of(self.text, *fullest.named)
        return span, normal(span.quote)

    def _titled(self, chunk: Chunk) -> Named | None:
        """The only person near before whose name has the word of a bare description before it: "the poet Emil Tarn"."""
        shape = self.shape
        if shape is None or chunk.name is not None or chunk.last - chunk.first != 2 or not is_people(shape, chunk):
            return None
        word = shape.words[chunk.head]
        if shape.words[chunk.first].lower != "the" or word.lower != word.base:
            return None
        near = [(each, len(each.words)) for each in (*self.above, *self.earlier) if each is not None]
        found: dict[str, Named] = {}
        for each, last in [*near, (shape, chunk.first)]:
            for other in each.chunks:
                if other.last > last or other.pronoun:
                    continue
                name = other.name if other.is_person else None
                if name is None and each.words[other.head].base == word.base:
                    return None  # another of them is told of without a name
                named = name_span(self.text, each, other) if name is not None and name.first > other.first else None
                if name is not None and named is not None and each.words[name.first - 1].lower == word.lower:
                    found.setdefault(_family(named), named)
        return next(iter(found.values())) if len(found) == 1 else None

    def _named_below(self, chunk: Chunk) -> Named | None:
        """The person whom a text describes in its first sentence and names in the next."""
        headline, below = self.opening or (None, None)
        if below is None or self.shape is None:
            return None
        return named_next(self.text, self.shape, chunk, below, headline)

    def _only(self, chunk: Chunk) -> Named | None:
        """The only person named in the nearest of the sentences before, where the sentence itself tells of no other."""
        one = self._nearest(chunk)
        if one is None or self.shape is None:
            return one
        another = another_is_nearer(self.shape, chunk, lambda each: self._can_be(chunk, each, one))
        return one if not another else None

    def _nearest(self, chunk: Chunk) -> Named | None:
        for shape in list(reversed(self.earlier))[:_NEAR]:
            if shape is None:
                continue
            found = self._may_be(chunk, _people(self.text, shape, len(shape.words)))
            if found:
                aside = is_aside(self.text, shape, found[0]) or undergoes_beside(chunk, shape, found[0])
                aside = aside or self._is_heard_of_another(chunk, shape, found[0])
                aside = aside or self._only_tells_of_another(chunk, shape, found[0])
                return found[0] if len(found) == 1 and not aside else None
            if _brings_in(shape):
                return None
        return self._named_above(chunk) if len(self.earlier) < _NEAR else None

    def _is_heard_of_another(self, chunk: Chunk, shape: Shape, named: Named) -> bool:
        """Whether a sentence only quotes a person, who says "he" of another: “The judge gave him a year,” said Tarn."""
        if self.chains is None or _tells_of(self.text, shape, named):
            return False
        own = self.chains.at(named[0].start)
        met = (self.chains.at(shape.words[each.first].start) for each in shape.chunks if each.pronoun)
        others = [each for each in met if each is not None and each.sex is not self._not_of(chunk)]
        return any(each.quoted >= 0 and (own is None or own.quoted != each.quoted) for each in others if each.sex)

    def _only_tells_of_another(self, chunk: Chunk, shape: Shape, named: Named) -> bool:
        """Whether a person only says what somebody without a name did, of whom "he" may tell: "Tarn said a clerk fled".

        Not where he says more, or goes on to speak of himself: "He added", "said that the guard beat him".
        """
        own = [group for group in self.shape.groups if chunk in group.subjects] if self.shape is not None else []
        if self.shape is None or any(_is(self.shape, group, SAYING) and not group.passive for group in own):
            return False
        if _tells_of(self.text, shape, named) or any(each.pronoun in PERSONAL for each in shape.chunks):
            return False
        says = [
            group
            for group in shape.groups
            if _is(shape, group, SAYING) and any(name_span(self.text, shape, each) == named for each in group.subjects)
        ]
        behind = [
            group for group in shape.groups if says and group.main > says[0].main and not _is(shape, group, SAYING)
        ]
        return any(may_be_one(shape, each, chunk.pronoun) for group in behind for each in group.subjects)

    def _can_be(self, chunk: Chunk, other: Chunk, one: Named) -> bool:
        """Whether a pronoun may be said of another than `one` whom a chunk of its sentence may name."""
        shape = self.shape
        if shape is None or shape.words[other.last - 1].text.casefold() in one[1].casefold().split():
            return False  # the same, by a part of the name
        named = name_span(self.text, shape, other) if other.is_person else None
        return self._agrees(chunk, named) if named is not None else may_be_a_name(shape, other)

    def _named_above(self, chunk: Chunk) -> Named | None:
        """The only person named right above the paragraph, of whom it tells as its subject.

        Where a text begins so, the only one in its headline, else in its next sentence. For a pronoun in the first
        clause alone, before which nobody else is named.
        """
        shape = self.shape
        if shape is None or _people(self.text, shape, chunk.first):
            return None
        before = shape.verbs_before(chunk.first, finite=True)
        if len(before) > 1 or any(each.pronoun for group in before for each in group.subjects):
            return None
        known = [each for each in self.above if each is not None and each.groups]  # no dateline
        people = {_family(named): named for each in known for named in _people(self.text, each, len(each.words))}
        if not people and self.opening is not None:
            around = [_people(self.text, each, len(each.words)) for each in self.opening if each is not None]
            named = next((found for found in around if found), [])
            return named[0] if len(named) == 1 else None
        if len(people) != 1 or any(_brings_in(each) for each in known):
            return None
        (one,) = people.values()
        return one if any(_tells_of(self.text, each, one) for each in known) else None

    def _number(self, chunk: Chunk) -> int | None:
        """How many persons a definite description without a name is of: "the two men", "both suspects"."""
        shape = self.shape
        if shape is None or not chunk.nameless or chunk.owner is not None:
            return None
        words = shape.words[chunk.first : chunk.last]
        lowers = [word.lower for word in words[:-1]]
        if not lowers and words[-1].lower == "both":
            return 2
        if lowers == ["the"]:
            return _NUMBERS.get(words[-1].lower) or _TOGETHER.get(words[-1].lower)
        persons = words[-1].base in PERSONS or (is_people(shape, chunk) and words[-1].base not in _BODIES)
        if not persons and words[-1].lower not in {"accused"}:
            return None
        if lowers == ["both"]:
            return 2
        return _NUMBERS.get(lowers[1]) if len(lowers) == 2 and lowers[0] == "the" else None

    def _before(self, chunk: Chunk) -> list[Named]:
        """The persons that the sentence names before `chunk`, but for the subjects of the verb it is the object of."""
        shape = self.shape
        if shape is None:
            return []
        doing = [c for group in shape.groups if any(each is chunk for each in group.objects) for c in group.subjects]
        people = _people(self.text, shape, chunk.first)
        names = {named[1] for c in doing if (named := name_span(self.text, shape, c)) is not None}
        return [named for named in people if named[1] not in names]

    def _earlier(self, limit: int | None = None) -> list[list[Named]]:
        back = list(reversed(self.earlier))[:limit]
        return [_people(self.text, shape, len(shape.words)) for shape in back if shape is not None]


def _in_capitals(text: str, mention: Mention) -> bool:
    """Whether a name is written in capitals alone, as in the ruling of a judgment."""
    return text[slice(*mention.named)].isupper()


def _is(shape: Shape, group: Group, verbs: frozenset[str]) -> bool:
    return shape.words[group.main].base in verbs


def _undergoes(group: Group, chunk: Chunk) -> bool:
    """Whether a verb is done to what a chunk names."""
    return any(each is chunk for each in group.undergone)


def _accused_in(text: str, shape: Shape, last: int) -> list[Named]:
    """The persons among the first `last` words to whom a verb of courts is done, or "the case against" whom is."""
    found: dict[str, Named] = {}
    for chunk in shape.chunks:
        if chunk.last > last or not chunk.is_person:
            continue
        judged = any(_undergoes(group, chunk) for group in shape.groups if _is_prosecuted(shape, group))
        named = name_span(text, shape, chunk) if judged or _is_against(shape, chunk) else None
        if named is not None:
            found.setdefault(_family(named), named)
    return list(found.values())


def _is_prosecuted(shape: Shape, group: Group) -> bool:
    guilty = any(word.lower == "guilty" for word in shape.words[group.main : group.end])
    return _is(shape, group, _PROSECUTING) or (shape.words[group.main].base == "find" and guilty)


def _is_against(shape: Shape, chunk: Chunk) -> bool:
    at = chunk.first - 1
    return at > 0 and shape.words[at].lower == "against" and shape.words[at - 1].base in _CASES


def _tells_of(text: str, shape: Shape, named: Named, last: int | None = None) -> bool:
    """Whether a person is the subject of a verb among the first `last` words, one of saying left aside."""
    return any(
        name_span(text, shape, each) == named
        for group in shape.groups
        if group.finite and (last is None or group.main < last) and shape.words[group.main].base not in SAYING
        for each in group.subjects
    )


def _brings_in(shape: Shape) -> bool:
    """Whether somebody without a name is brought in who may be meant from then on: "A masked man threw acid"."""
    subjects = [each for group in shape.groups for each in group.subjects]
    return any(is_brought_in(shape, each) for each in subjects)


def _listed(words: Sequence[str]) -> Sex:
    """The sex that lists of given names tell of a name of several words."""
    return Sex(given_names().get(words[0], "")) if len(words) > 1 else Sex.UNKNOWN


def _is_another(mention: Mention, sex: Sex) -> bool:
    """Whether a mention is of a person, named or not, or of anybody of that sex."""
    one = mention.form is Form.NOMINAL and mention.person is True and not mention.plural
    return mention.sex is sex or one or (mention.form is Form.NAME and mention.sort is Sort.PERSON)


def _chunks_of(shape: Shape, named: Sequence[Named]) -> list[Chunk]:
    """The chunks by which a sentence names persons, in order."""
    starts = {span.start for span, _ in named}
    return [each for each in shape.chunks if each.name is not None and shape.words[each.name.first].start in starts]


def _family(named: Named) -> str:
    """By what one text's persons are told apart: the last word of the name, folded."""
    return named[1].split()[-1].casefold()


def _people(text: str, shape: Shape, last: int) -> list[Named]:
    """The persons named in the first `last` words, each once."""
    found: dict[str, Named] = {}
    for chunk in shape.chunks:
        if chunk.last <= last and chunk.is_person:
            named = name_span(text, shape, chunk)
            if named is not None:
                found.setdefault(_family(named), named)
    return list(found.values())
