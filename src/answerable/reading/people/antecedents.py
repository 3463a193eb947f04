"""Whom "he", "her" or "his" means, of all whom a text tells of before: weighed by what marked news has taught.

Of the chains of mentions before a pronoun that may be meant each is scored by readable features (how far back, in which
part of its sentence, named or described, quoted or quoting), as in the mention-ranking of Denis and Baldridge (EMNLP
2008); that nobody of them is meant is a choice like any other. `python -m training.referents` makes the weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from answerable.model.span import Span
from answerable.reading.choices import choose
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.phrases import normal
from answerable.reading.people.asides import may_be_one, undergoes_beside
from answerable.reading.people.coreference import Chains
from answerable.reading.people.referring import FEMALE, PERSONAL, Form, Mention, Sex
from answerable.reading.people.rivals import is_named_on, somebody_tells
from answerable.reading.people.speakers import SAYING
from answerable.reading.shipped import weights_of

NOBODY = -1
"""The choice that nobody of those before is meant."""
SURE = 0.8
"""Probability from which on a choice stands: of such in articles left out 93 in 100 were right."""
_FAR = 8
"""Sentences back to which somebody may be meant who is described, or named once only."""
_LAW = word_set(
    "abduct accuse acquit arrest beat charge convict deport detain execute extradite fine free hang hold imprison "
    "indict interrogate jail kidnap kill murder prosecute question release sentence shoot summon torture try"
)
"""What is done to whom a text goes on telling of."""
_NO_OBJECTS = frozenset({"he", "she", "they"})
"""What opens the clause that a verb has for its object: "Tarn said he was beaten"."""
_ONESELF = frozenset({"himself", "herself"})
_ARTICLES = frozenset({"a", "an", "the"})
_BRINGING_IN = frozenset({"a", "an", "one"})

Heard = Callable[[int, int], Mapping[str, float]]
"""What labels the network hears of a name, from one code point to another, and how surely."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun means.

    Attributes:
        span: where the text names or describes the person.
        value: the name or the description, white space normalised.
        named: whether it is a name.
        sure: probability, 0 to 1; 1 of what a rule says.
    """

    span: Span
    value: str
    named: bool = True
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class _Place:
    """How a mention stands in its sentence.

    Attributes:
        part: `m` for who does what the first verb of its sentence tells, `s` for who does what another does, `u` for
            who undergoes it, `w` for whose something is, `a` for according to whom, `b` behind "by", else `o`.
        verb: its base form.
        groups: numbers of the verbs of the sentence whose subject or object it is.
    """

    part: str
    verb: str = ""
    groups: frozenset[int] = frozenset()

    @property
    def says(self) -> bool:
        return self.part == "a" or self.tells

    @property
    def tells(self) -> bool:
        return self.part in {"m", "s"} and self.verb in SAYING

    @property
    def judged(self) -> bool:
        return self.part == "u" and self.verb in _LAW


_ELSEWHERE = _Place("o")


class Antecedents:
    """Weighs whom the pronouns of one text mean.

    Args:
        text: the working text.
        shapes: of its sentences, in order; none for one that was not parsed.
        chains: of its mentions, made of the same sentences.
        paragraphs: the number of the paragraph of each sentence.
        speaker_at: where who is quoted at a code point is named or described, if somebody is.
        heard: of the names of the text.
        weights: by feature.
    """

    def __init__(
        self,
        text: str,
        shapes: Sequence[Shape | None],
        chains: Chains,
        paragraphs: Sequence[int],
        speaker_at: Callable[[int], int | None],
        heard: Heard,
        weights: Mapping[str, float],
    ) -> None:
        self._text, self._shapes, self._chains, self._paragraphs = text, shapes, chains, paragraphs
        self._speaker_at, self._heard, self._weights = speaker_at, heard, weights
        self._mentions = chains.mentions
        self._starts = [each.start for each in self._mentions]
        self._sentences = [each.sentence for each in self._mentions]
        self._places: dict[int, dict[int, _Place]] = {}
        self._chosen: dict[int, tuple[int, float]] = {}
        self._root: dict[int, int] = {}
        self._members: dict[int, Sequence[Mention]] = {}
        for chain in chains.chains():
            self._members[chain[0].order] = chain
            self._root.update((each.order, chain[0].order) for each in chain)
        self._named = {
            root
            for root, chain in self._members.items()
            if sum(each.form is not Form.PRONOUN for each in chain) > 1
            and any(each.form is Form.NAME and each.sort in {Sort.PERSON, Sort.UNKNOWN} for each in chain)
        }

    def weigh_by(self, weights: Mapping[str, float]) -> None:
        """Choose by other weights from here on; without any, whom the pronoun before means is no feature."""
        self._weights = weights
        self._chosen.clear()

    def root(self, mention: Mention) -> int:
        """The `order` of the first mention of a mention's chain."""
        return self._root[mention.order]

    def meant(self, place: int) -> Meant | None:
        """Whom the pronoun that begins at a code point means; None where unsure, or where none does that is weighed."""
        mention = self.pronoun(place)
        if mention is None:
            return None
        root, sure = self.chosen(mention)
        if root == NOBODY or sure < SURE or self._may_be_kin(root, mention) or self._may_be_nearer(root, mention):
            return None
        return self._told(root, mention, sure)

    def pronoun(self, place: int) -> Mention | None:
        """The pronoun of one person that begins at a code point, also one that tells whose a thing is: "his trial"."""
        mention = self._chains.at(place)
        if mention is None or mention.start != place or mention.lead not in PERSONAL:
            return None
        if mention.form is Form.PRONOUN:
            return mention
        lead, sex = mention.lead, Sex.FEMALE if mention.lead in FEMALE else Sex.MALE
        return replace(
            mention,
            form=Form.PRONOUN,
            end=place + len(lead),
            at=place,
            words=(lead,),
            head=lead,
            sex=sex,
            subject=False,
            inside=mention.order,
        )

    def chosen(self, mention: Mention) -> tuple[int, float]:
        """Of the choices for a personal pronoun the likeliest, as `options` names it, with its probability."""
        run = [mention]
        while self._weights and run[-1].order not in self._chosen and (before := self._again(run[-1])) is not None:
            run.append(before)
        for each in reversed(run):
            if each.order not in self._chosen:
                self._chosen[each.order] = choose(self.options(each), self._weights)
        return self._chosen[mention.order]

    def options(self, mention: Mention) -> dict[int, dict[str, float]]:
        """By the root of each chain that a pronoun may stand for, and of `NOBODY`, the features of that choice."""
        told = sorted(self._before(mention), key=lambda each: -each[2][-1].order)
        most = max((len(members) for _, members, _ in told), default=0)
        before = self._again(mention)
        known = self._chosen.get(before.order) if before is not None else None
        own = self._place(mention)
        found = {}
        for rank, (root, members, worded) in enumerate(told):
            row = dict.fromkeys(self._pair(mention, own, members, worded, rank), 1.0)
            if 1 < most == len(members):
                row["told of most"] = 1.0
            if known is not None and before is not None:
                same = "same" if known[0] == root else "other"
                row[f"before {same} {mention.sentence - before.sentence}{self._place(before).part}"] = 1.0
            row.update(self._by_ear(members))
            found[root] = row
        near = sum(mention.sentence - worded[-1].sentence <= 2 for _, _, worded in told)
        found[NOBODY] = dict.fromkeys(
            (
                "nobody",
                f"nobody near={min(near, 4)}",
                f"nobody quoted={mention.quoted >= 0}",
                f"nobody own={own.part}",
                f"nobody opening={mention.sentence < 2}",
            ),
            1.0,
        )
        return found

    def _before(self, mention: Mention) -> Iterator[tuple[int, Sequence[Mention], Sequence[Mention]]]:
        """The chains that may be meant, by root, each with its mentions before, and those that are no pronouns."""
        speaker = self._speaker_at(mention.start) if mention.quoted >= 0 else None
        end = bisect_left(self._starts, mention.start)
        first = bisect_left(self._sentences, mention.sentence - _FAR, 0, end)
        near = {self._root[each.order] for each in self._mentions[first:end] if each.form is not Form.PRONOUN}
        for root in near | self._named:
            chain = self._members[root]
            members = chain[: bisect_left(chain, mention.start, key=lambda each: each.start)]
            worded = [each for each in members if each.form is not Form.PRONOUN]
            if not worded or (root not in near and len(worded) < 2) or not _may_be(mention, worded):
                continue
            if mention.inside == worded[-1].order or worded[-1].inside == mention.order:
                continue
            if any(self._share_a_verb(each, mention) for each in members):
                continue
            if speaker is None or not any(_begins(each, speaker) for each in chain):  # "he" is not who says it
                yield root, members, worded

    def _share_a_verb(self, one: Mention, mention: Mention) -> bool:
        """Whether one does to the other what a verb tells: not oneself, where no word says so."""
        if one.sentence != mention.sentence or mention.head in _ONESELF:
            return False
        return not self._place(one).groups.isdisjoint(self._place(mention).groups)

    def _may_be_kin(self, root: int, mention: Mention) -> bool:
        """Whether kin of the one named last undergoes what is told since: "Tarn said his son was shot. His death"."""
        chain = self._members[root]
        last = next(each for each in reversed(chain) if each.start < mention.start and each.form is not Form.PRONOUN)
        if last.form is not Form.NAME:
            return False
        named = Span.of(self._text, *last.named), ""
        pronoun = Chunk(0, 1, 0, pronoun=mention.head)
        between = (shape for shape in self._shapes[last.sentence : mention.sentence + 1] if shape is not None)
        return any(undergoes_beside(pronoun, shape, named) for shape in between)

    def _may_be_nearer(self, root: int, mention: Mention) -> bool:
        """Whether the sentence names him on, so that he is another, or somebody without a name tells it of himself."""
        shape, chain = self._shapes[mention.sentence], self._members[root]
        if shape is None:
            return False
        first = bisect_left([word.start for word in shape.words], mention.at)
        names = {self._text[slice(*each.named)].split()[-1] for each in chain if each.form is Form.NAME}
        if any(is_named_on(shape, first, name) for name in names):
            return True
        telling = somebody_tells(shape, first)
        if telling is None or not may_be_one(shape, telling, mention.head):
            return False
        return all(each.at != shape.words[telling.head].start for each in chain)

    def _again(self, mention: Mention) -> Mention | None:
        """The pronoun right before that may mean the same: of the sentence or the one before, in the same quotation."""
        for k in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            each = self._mentions[k]
            if mention.sentence - each.sentence > 1:
                return None
            personal = each.form is Form.PRONOUN and each.head in PERSONAL
            if personal and each.sex is mention.sex and each.quoted == mention.quoted:
                return each
        return None

    def _pair(
        self, mention: Mention, own: _Place, members: Sequence[Mention], worded: Sequence[Mention], rank: int
    ) -> Iterator[str]:
        """What a pronoun and a chain are to each other, by the last mention of it that is no pronoun."""
        last, latest = worded[-1], members[-1]
        there = self._place(last)
        far, near = _distance(mention, last), _distance(mention, latest)
        at_latest = self._place(latest).part
        yield f"far={far}"
        yield f"near={near}"
        yield f"rank={min(rank, 4)}"
        yield f"parts={there.part}{own.part}"
        yield f"latest parts={at_latest}{own.part}"
        yield f"far={far} part={there.part}"
        yield f"near={near} parts={at_latest}{own.part}"
        kind = _kind(worded)
        yield f"kind={kind}"
        yield f"kind={kind} far={far}"
        yield f"sex told={mention.sex in {each.sex for each in worded}}"
        yield f"times={min(len(worded), 5)}"
        if worded[0].sentence < 2:
            yield "opening"
        if there.says:
            yield f"says own={own.tells}"
            if far in {"0", "1"}:
                yield f"says near own={own.part} {own.tells}"
            if there.part == "a":
                yield f"according far={far}"
        if mention.quoted >= 0:
            yield f"quoted same={mention.quoted == last.quoted}"
        elif last.quoted >= 0:
            yield "from a quotation"
        if last.form is Form.NOMINAL and kind not in {"person", "name"}:
            yield f"lead={'a' if last.lead in _BRINGING_IN else 'the' if last.definite else 'none'}"
        if self._paragraphs[mention.sentence] == self._paragraphs[last.sentence]:
            yield f"paragraph far={far}"
        if self._root[mention.order] == self._root[last.order]:
            yield "by rules"
        if rank == 0 and kind in {"person", "name"}:
            yield "named last"
        undergone = [each for each in map(self._place, members) if each.part == "u"]
        yield f"undergone={bool(undergone)} own={own.part}"
        yield f"judged={any(each.judged for each in undergone)} own={own.judged}"

    def _by_ear(self, members: Sequence[Mention]) -> dict[str, float]:
        """What the network hears the names of a chain to be."""
        heard: dict[str, float] = defaultdict(float)
        for each in members:
            if each.form is Form.NAME:
                for label, sure in self._heard(*each.named).items():
                    heard[label] += sure
        if not heard:
            return {"heard of nothing": 1.0}
        label = max(sorted(heard), key=lambda each: heard[each])
        return {f"heard of {label}": heard[label] / sum(heard.values())}

    def _place(self, mention: Mention) -> _Place:
        known = self._places.get(mention.sentence)
        if known is None:
            known = self._places[mention.sentence] = dict(_places(self._shapes[mention.sentence]))
        place = known.get(mention.at, _ELSEWHERE)
        return _Place("w") if place is _ELSEWHERE and mention.inside >= 0 else place

    def _told(self, root: int, mention: Mention, sure: float) -> Meant:
        """Of a chain's full names that which is told most often, else a short one; without any the last description.

        The longest may be more than the name: "Free Emil Tarn" of a headline.
        """
        chain = self._members[root]
        names = [each for each in chain if each.form is Form.NAME]
        if names:
            persons = [each for each in names if each.sort is Sort.PERSON] or names
            called = [normal(self._text[slice(*each.named)]) for each in persons]
            often = Counter(called)
            full = max(often, key=lambda name: (" " in name, often[name], len(name)))
            span = Span.of(self._text, *persons[called.index(full)].named)
            return Meant(span=span, value=normal(span.quote), named=True, sure=sure)
        described = [each for each in chain if each.form is Form.NOMINAL and each.start < mention.start]
        last = described[-1]
        words = self._text[last.start : last.end]
        start = last.end - len(words.split(None, 1)[-1]) if last.lead in _ARTICLES else last.start
        span = Span.of(self._text, start, last.end)
        return Meant(span=span, value=normal(span.quote), named=False, sure=sure)


@cache
def learned_weights() -> Mapping[str, float]:
    """The weights that the program carries, by feature."""
    found: dict[str, float] = weights_of("antecedents")
    return found


def _places(shape: Shape | None) -> Iterator[tuple[int, _Place]]:
    """Of the mentions of a sentence, by the code point of their head word, how they stand in it."""
    if shape is None:
        return
    words = shape.words
    of: dict[int, _Place] = {}
    first = next((group for group in shape.groups if group.finite), None)
    for number, group in enumerate(shape.groups):
        does = "u" if group.passive else "m" if group is first else "s"
        told = [each for each in group.objects if words[each.head].lower not in _NO_OBJECTS]
        for part, chunks in ((does, group.subjects), ("u", told)):
            for chunk in chunks:
                known = of.get(id(chunk)) or _Place(part, words[group.main].base)
                of[id(chunk)] = replace(known, groups=known.groups | {number})
    for chunk in shape.chunks:
        place = of.get(id(chunk))
        ahead = [word.lower for word in words[max(0, chunk.first - 2) : chunk.first]] if place is None else []
        if ahead == ["according", "to"]:
            place = _Place("a")
        elif ahead[-1:] == ["by"]:
            place = _Place("b")
        if place is not None:
            yield words[chunk.head].start, place


def _may_be(mention: Mention, worded: Sequence[Mention]) -> bool:
    """Whether nothing in the words for somebody rules out that a pronoun of one person means them."""
    plural = {each.plural for each in worded} - {None}
    sexes = {each.sex for each in worded} - {Sex.UNKNOWN}
    if plural == {True} or (mention.sex is not Sex.UNKNOWN and sexes and mention.sex not in sexes):
        return False
    if any(each.form is Form.NAME for each in worded):
        return not {Sort.PERSON, Sort.UNKNOWN}.isdisjoint(each.sort for each in worded)
    return {each.person for each in worded} - {None} == {True}


def _kind(worded: Sequence[Mention]) -> str:
    sorts = {each.sort for each in worded if each.form is Form.NAME}
    if sorts:
        return "person" if Sort.PERSON in sorts else "name"
    return "described"


def _begins(mention: Mention, place: int) -> bool:
    return mention.start == place or (mention.form is Form.NAME and mention.named[0] == place)


def _distance(mention: Mention, other: Mention) -> str:
    """In sentences, in steps that widen."""
    far = mention.sentence - other.sentence
    return str(far) if far < 4 else "4" if far < 6 else "6" if far <= _FAR else "9"
