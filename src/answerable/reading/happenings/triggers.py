"""Where a sentence uses the vocabulary's trigger words, and as what: verb, noun or fixed phrase."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from answerable.model.event import Family
from answerable.model.vocabulary import Kind
from answerable.model.vocabulary.groups import CONTESTED
from answerable.reading.happenings import serving
from answerable.reading.language import lexicon
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import ARTICLES, POSSESSIVES, word_set
from answerable.reading.language.relatives import behind_duration
from answerable.reading.language.words import Word, fold, singular, tokenise

_LONGEST_GAP = 8
_DESCRIBED = 7
"""Words that may stand before the noun of a wording: "the former mayor's twelve-year"."""
_PARTICLES = word_set("out off up down over back aside")
_ENDED = {
    ("expired",): "expire",
    ("lapsed",): "lapse",
    ("ended",): "end",
    ("ran", "out"): "run",
    ("collapsed",): "collapse",
}
"""Verbs that say of a measure or a case that it is over."""
AGAINST_LAW = frozenset({"unlawful", "unconstitutional", "illegal", "invalid", "void"})
"""What courts rule that something is, and others say of it."""
_BEHIND_OBJECT = frozenset({"free", "loose", "back", "home", "hours", "days"}) | AGAINST_LAW
"""What stands behind whom or what a verb is done to: "set the men free", "sent the case back", "gave him two days"."""
_TAKING = frozenset({"abduction", "hostage_taking", "human_trafficking", "forced_labour"})
_CAPTORS = word_set("captivity captor kidnapper abductor trafficker pirate kidnapped abducted")
"""Words that tell that somebody was taken."""
_ENVOYS = word_set("ambassador envoy consul chargé")
_BE = word_set("is are was were been")
_UNDOABLE = frozenset({"legal", "sanction", "diplomatic"})
"""Sorts of answers that reversals undo."""
_PREPOSITIONAL = word_set("to on of in for with from against over into at up down out off under as")
_APART = _PREPOSITIONAL | _BEHIND_OBJECT
"""What may stand apart from its verb."""


class Part(StrEnum):
    """What a trigger is in its sentence."""

    VERB = "verb"
    NOUN = "noun"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger word or phrase in a sentence.

    Attributes:
        kind: id of the kind.
        base: base form of the trigger, as the vocabulary has it.
        part: verb, noun or phrase.
        first, last: its words (half-open).
        main: index of the verb or of the head noun.
        rivals: how many other kinds list the same words.
    """

    kind: str
    base: str
    part: Part
    first: int
    last: int
    main: int
    rivals: int = 0


_NO_HAPPENINGS = word_set(
    "attacker kidnapper abductor arsonist assassin bomber detainee prisoner arrestee convict appellant nominee "
    "negotiator mediator hacker looter killer murderer plotter mastermind conspirator co-conspirator instigator "
    "trafficker smuggler rapist shooter torturer hijacker hostage-taker taker investigator complainant "
    "plaintiff protester protestor demonstrator génocidaire genocidaire slave soldier combatant person dealer "
    "inmate sponsor list listing censor organisation organization cell camp chamber crime ring fund conscience "
    "ransomware spyware officer ambassador junta "
)
"""Heads of trigger nouns that name a person or a thing, not a happening."""


STEPS = {
    "sentence": "sentence",
    "term": "sentence",
    "charge": "charge",
    "warrant": "arrest_warrant",
    "verdict": "verdict",
    "judgment": "verdict",
    "judgement": "verdict",
}
"""Nouns that say a step only where somebody undoes or upholds it."""
_GIVEN = POSSESSIVES | {"the", "this", "that", "these", "those", "all"}
_ACCUSING = word_set("accuse suspect charge indict convict acquit")
_RUN_OUT = word_set("end expire lapse run")
"""Verbs of what is over by itself: "the embargo expired", "ran out"."""
_ONESELF = frozenset({"himself", "herself", "themselves", "itself"})
NO_PLURAL = word_set("exile")
"""Their plural names people."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording: its first word is the key under which it is kept.

    Attributes:
        kind: id of the kind.
        base: the wording.
        tail: its other words.
        needs: of a verb's wording, and of one that is never of the kind, the words without which it stands nowhere.
    """

    kind: str
    base: str
    tail: tuple[str, ...]
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Undergone:
    """What a clause says of its subject: "the sanctions on Tarn were lifted", "sanctions lapsed".

    Attributes:
        kind: id of the kind.
        base: of the trigger.
        particle: behind the verb ("thrown out"); empty for none.
        noun: the words that the subject ends with.
        passive: whether the verb stands in the passive.
    """

    kind: str
    base: str
    particle: str
    noun: tuple[str, ...]
    passive: bool


class Matcher:
    """The vocabulary's triggers as tables, made once.

    Args:
        kinds: of the vocabulary.

    Attributes:
        bases: base forms of every trigger verb.
        transitive: those that are triggers by themselves, without a preposition or an object of their own.
    """

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._verbs: dict[str, list[_Entry]] = {}
        self._nouns: dict[str, list[_Entry]] = {}
        self._phrases: dict[str, dict[str, list[_Entry]]] = {}
        """By the first word and the second, which is empty where there is none."""
        self._never: dict[str, list[_Entry]] = {}
        self.bases: set[str] = set()
        self.transitive: set[str] = set()
        self._undergone: dict[str, list[_Undergone]] = {}
        self._families: dict[str, Family] = {}
        self._undoable: set[str] = set()
        for kind in kinds:
            self._families[kind.id] = kind.family
            if kind.family is Family.ANSWER and kind.answers in _UNDOABLE:
                self._undoable.add(kind.id)
            for wording in kind.triggers.never:
                head, *tail = _split(fold(wording))
                self._never.setdefault(head, []).append(_Entry(kind.id, wording, tuple(tail), frozenset(tail)))
            for verb in kind.triggers.verbs:
                head, *tail = fold(verb).split()
                self.bases.add(head)
                if not tail or tail[0] in {"to", "from", "of", "with", "as"}:
                    self.transitive.add(head)
                entry = _Entry(kind.id, verb, tuple(tail), frozenset(tail) - ARTICLES)
                self._verbs.setdefault(head, []).append(entry)
                particle = tail[0] if tail and tail[0] in _PARTICLES else ""
                what = tuple(part for part in tail[bool(particle) :] if part not in ARTICLES)
                if _undergone(kind) and what and (_PREPOSITIONAL | _PARTICLES).isdisjoint(what):
                    self._undergone.setdefault(head, []).append(_Undergone(kind.id, verb, particle, what, True))
            for noun in kind.triggers.nouns:
                singular = fold(noun)
                if singular.split(" of ")[0].split()[-1] in _NO_HAPPENINGS:
                    continue
                more = [] if singular in NO_PLURAL else lexicon.plurals(singular)
                for form in {singular, *more}:
                    head, *tail = _split(form)
                    self._nouns.setdefault(head, []).append(_Entry(kind.id, noun, tuple(tail)))
            for phrase in kind.triggers.phrases:
                head, *tail = _split(fold(phrase))
                if head in {"foiled", "thwarted"}:
                    continue  # the noun says it, and who foils a plot does not plot
                begun = self._phrases.setdefault(head, {})
                begun.setdefault(tail[0] if tail else "", []).append(_Entry(kind.id, phrase, tuple(tail)))
                ended = _ENDED.get(tuple(tail))
                if _undergone(kind) and ended is not None:
                    ends = _Undergone(kind.id, phrase, "".join(tail[1:]), (head,), False)
                    self._undergone.setdefault(ended, []).append(ends)
        for table in (self._verbs, self._nouns, *self._phrases.values()):
            for entries in table.values():
                entries.sort(key=lambda entry: (-len(entry.tail), entry.kind))

    def may_match(self, words: list[Word], verbs: dict[str, tuple[str, str]]) -> bool:
        """Whether any word could begin a trigger: a cheap look before the sentence is parsed."""
        return any(
            word.lower in self._nouns
            or word.lower in self._phrases
            or (word.lower in verbs and verbs[word.lower][0] in self._verbs)
            for word in words
        )

    def find(self, shape: Shape) -> list[Trigger]:
        """The triggers in the sentence, in order, none overlapping another; the longest wins."""
        words = shape.words
        found: list[Trigger] = []
        taken: set[int] = set()
        forms = _forms(words)
        barred = self._barred(words, forms)
        nouns = list(self._noun_matches(shape))
        candidates = [*self._phrase_matches(shape), *self._verb_matches(shape, forms), *nouns]
        undergone = list(self._undergone_matches(shape, {(noun.kind, noun.main) for noun in nouns}))
        candidates += undergone
        candidates += (
            Trigger("transfer_treaty", serving.BASE, Part.VERB, each.main, each.main + 1, each.main)
            for each in serving.transfers(shape)
        )
        candidates += _rescues(shape, candidates)
        candidates += _back_at_post(shape)
        undoing = {*filter(self._undoes, candidates), *filter(self._reverses, undergone)}
        candidates.sort(key=lambda each: (each not in undoing, each.first - each.last, each.first))
        for trigger in candidates:
            spot = (
                set(range(trigger.first, trigger.last))
                if trigger.part is not Part.VERB or trigger.last - trigger.first < 5
                else {trigger.first, trigger.last - 1}
            )
            if trigger.kind == "incitement" and _laid_at_a_door(shape, trigger.first):
                continue
            if trigger.kind == "labour_strike" and words[trigger.last - 2].lower == "hunger":
                continue  # "began a hunger strike"
            if not spot & taken and trigger.kind not in barred.get(trigger.main, ()):
                taken |= spot
                found.append(trigger)
        return sorted(found, key=lambda trigger: trigger.first)

    def _undoes(self, trigger: Trigger) -> bool:
        """Whether a verb says with its object what undoes it: "annulled the freezing of the funds"."""
        return trigger.part is Part.VERB and trigger.last > trigger.main + 1 and self._reverses(trigger)

    def _reverses(self, trigger: Trigger) -> bool:
        return self._families[trigger.kind] is Family.REVERSAL

    def undone(self, shape: Shape, triggers: Sequence[Trigger]) -> list[Trigger]:
        """The nouns of answers that are undone, upheld or over: "quashed Tarn's conviction", "the embargo expired".

        Args:
            shape: of the sentence.
            triggers: that `find` gives.
        """
        undoing = [
            each
            for each in triggers
            if each.part is not Part.NOUN
            and (self._families[each.kind] is Family.REVERSAL or each.kind in CONTESTED)
            and each.main in shape.group_at
        ]
        if not undoing:
            return []
        nouns: dict[int, Trigger] = {}
        for noun in self._noun_matches(shape):
            if noun.kind in self._undoable:
                nouns.setdefault(noun.main, noun)  # "arms embargo" before its last word alone
        found: list[Trigger] = []
        for each in undoing:
            group = shape.group_at[each.main]
            ended = group.subjects if shape.words[each.main].base in _RUN_OUT else []
            meant = group.undergone or ended
            one = False  # "the conviction and sentence" share what points to them
            for chunk in meant:
                one = _is_one(shape, chunk) or (one and shape.words[chunk.first - 1].tag == "CONJ")
                kind = STEPS.get(shape.words[chunk.head].base, "") if chunk.name is None else ""
                said = nouns.get(chunk.head)
                inside = each.main < chunk.head < each.last
                if said is None and kind and one:
                    said = Trigger(
                        kind, shape.words[chunk.head].base, Part.NOUN, chunk.head, chunk.head + 1, chunk.head
                    )
                if said is not None and inside and said.kind == each.kind:
                    continue  # "plans to file an appeal": it is what is done
                apart = said is not None and (inside or said.first >= each.last or said.last <= each.first)
                if said is not None and apart and said not in found:
                    found.append(said)
        return found

    def barred(self, words: list[Word]) -> dict[int, set[str]]:
        """For words inside wordings that are never of a kind ("heart attack"), the kinds that they are not of."""
        return self._barred(words, _forms(words))

    def _barred(self, words: list[Word], forms: Set[str]) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        begun = self._never.keys() & forms
        fitting = {form: [each for each in self._never[form] if each.needs <= forms] for form in begun}
        for i, word in enumerate(words) if any(fitting.values()) else ():
            for form in begun & {word.lower, word.base, singular(word.lower)}:
                for entry in fitting[form]:
                    for place in range(i, _match_never(words, i + 1, entry.tail)):
                        found.setdefault(place, set()).add(entry.kind)
        return found

    def _phrase_matches(self, shape: Shape) -> Iterable[Trigger]:
        words = shape.words
        for i, word in enumerate(words):
            begun = self._phrases.get(word.lower)
            if begun is None:
                continue
            second = words[i + 1].lower if i + 1 < len(words) else ""
            for entry in (*begun.get(second, ()), *begun.get("", ())):
                last = _match(words, i + 1, entry.tail)
                if last:
                    verbs = (k for k in range(i, last) if words[k].tag == "V" or k in shape.group_at)
                    main = next(verbs, _noun_head(words, i, last))
                    yield Trigger(entry.kind, entry.base, Part.PHRASE, i, last, main)
                    break

    def _verb_matches(self, shape: Shape, forms: Set[str]) -> Iterable[Trigger]:
        words = shape.words
        for group in shape.groups:
            word = words[group.main]
            if word.tag != "V":
                continue
            entries = self._verbs.get(word.base, ())
            best: tuple[_Entry, int, bool] | None = None
            for entry in entries:
                if best is not None and len(entry.tail) < len(best[0].tail):
                    break
                if not entry.needs <= forms or (entry.tail and _harms_others_too(shape, group.main + 1)):
                    continue
                last = _match_loosely(shape, group.main + 1, entry.tail) if entry.tail else group.main + 1
                apart = not last
                if not last and entry.tail[0] in _APART:
                    last = _match_gap(words, shape, group.last, entry.tail)
                if last and (best is None or last < best[1]):  # "beat to death in custody": the nearer words say it
                    best = (entry, last, apart)
            if best is not None:
                entry, last, apart = best
                rivals = sum(1 for other in entries if other.tail == entry.tail and other.kind != entry.kind)
                yield Trigger(
                    entry.kind, entry.base, Part.VERB, group.main, group.main + 1 if apart else last, group.main, rivals
                )

    def _undergone_matches(self, shape: Shape, nouns: Collection[tuple[str, int]]) -> Iterable[Trigger]:
        """The verbs that say of their subject what a verb of the vocabulary says of its object.

        Args:
            shape: of the sentence.
            nouns: kind and head of each noun that says a happening by itself: "an arrest warrant was issued".
        """
        words = shape.words
        for group in shape.groups:
            told = [chunk for chunk in group.objects if chunk.last <= group.first]  # "the aid that it had cut off"
            if words[group.main].tag != "V" or not group.subjects or (group.objects and not group.passive and not told):
                continue
            behind = words[group.main + 1].lower if group.main + 1 < len(words) else ""
            head = told[0].head if told else group.subjects[-1].head
            for entry in self._undergone.get(words[group.main].base, ()):
                first = head + 1 - len(entry.noun)
                if (
                    entry.passive is (group.passive or bool(told))
                    and first >= 0
                    and (not entry.particle or behind == entry.particle)
                    and all(_same(words[first + k], part) for k, part in enumerate(entry.noun))
                    and (entry.kind, head) not in nouns
                ):
                    last = group.main + 1 + bool(entry.particle)
                    yield Trigger(entry.kind, entry.base, Part.PHRASE, group.main, last, group.main)
                    break

    def _noun_matches(self, shape: Shape) -> Iterable[Trigger]:
        words = shape.words
        for i, word in enumerate(words):
            entries = self._nouns.get(word.lower)
            if entries is None or word.tag == "V":
                continue
            for entry in entries:
                last = _match_noun(words, i + 1, entry.tail) if entry.tail else i + 1
                if not last:
                    continue
                main = _noun_head(words, i, last)
                chunk = shape.chunk_at[main]
                if chunk is None or chunk.head != main or _named(chunk, main):
                    continue
                rivals = sum(1 for other in entries if other.tail == entry.tail and other.kind != entry.kind)
                yield Trigger(entry.kind, entry.base, Part.NOUN, i, last, main, rivals)
                break


def _harms_others_too(shape: Shape, i: int) -> bool:
    """Whether "himself" stands at word `i` as one of several: "killing himself and two guards" is no suicide alone."""
    words = shape.words
    oneself = i + 2 < len(words) and words[i].lower in _ONESELF and words[i + 1].lower == "and"
    other = shape.chunk_at[i + 2] if oneself else None
    return other is not None and other.first == i + 2 and (other.last >= len(words) or not _verb_follows(shape, other))


def _verb_follows(shape: Shape, chunk: Chunk) -> bool:
    return any(group.first == chunk.last and group.finite for group in shape.groups)


def _is_one(shape: Shape, chunk: Chunk) -> bool:
    """Whether a noun is of a step that was taken: "his sentence", "the charges against"; not "no charges"."""
    return chunk.owner is not None or shape.words[chunk.first].lower in _GIVEN


def through(words: Sequence[Word], first: int, end: int) -> int:
    """One past the first verb or noun from word `first` on that begins before code point `end`; `first` for none."""
    inside = (k for k in range(first, len(words)) if words[k].start < end)
    return next((k + 1 for k in inside if words[k].tag in {"V", "N"}), first)


def _rescues(shape: Shape, found: Collection[Trigger]) -> list[Trigger]:
    """Rescues and meetings again of whom the sentence tells that they were taken, and not trapped by a flood."""
    freed = [
        group
        for group in shape.groups
        if shape.words[group.main].base == "rescue" or (group.passive and shape.words[group.main].base == "reunite")
    ]
    if not freed:
        return []
    taken = any(each.kind in _TAKING for each in found) or any(
        not _CAPTORS.isdisjoint((word.lower, word.base, singular(word.lower))) for word in shape.words
    )
    return [Trigger("release", shape.words[g.main].base, Part.VERB, g.main, g.main + 1, g.main) for g in freed if taken]


def _back_at_post(shape: Shape) -> list[Trigger]:
    """Envoys of whom is said that they are back: "the ambassador of Norland is back in town"."""
    words = shape.words
    return [
        Trigger("ambassador_return", "be back", Part.PHRASE, group.main, group.main + 2, group.main)
        for group in shape.groups
        if words[group.main].lower in _BE and group.main + 1 < len(words) and words[group.main + 1].lower == "back"
        if any(words[chunk.head].base in _ENVOYS for chunk in group.subjects)
    ]


def _undergone(kind: Kind) -> bool:
    """Whether the kind's verbs are looked for with whatever stands between them and what undergoes them."""
    measure = kind.family is Family.ANSWER and kind.answers in {"sanction", "diplomatic"}
    return kind.family is Family.REVERSAL or measure


def _laid_at_a_door(shape: Shape, first: int) -> bool:
    """Whether "ordering the murders of" stands behind "accused X of": the murders themselves are what is alleged."""
    words = shape.words
    if first < 2 or words[first].lower != "ordering" or words[first - 1].lower not in {"of", "with"}:
        return False
    before = [group for group in shape.groups if group.last < first]
    return bool(before) and words[before[-1].main].base in _ACCUSING


def _split(phrase: str) -> list[str]:
    return [word.lower for word in tokenise(phrase, 0, len(phrase))]


def _forms(words: Iterable[Word]) -> set[str]:
    """The words as they stand in wordings, which `_same` compares."""
    return {form for word in words for form in (word.lower, word.base, singular(word.lower))}


def _match(words: list[Word], first: int, tail: tuple[str, ...]) -> int:
    last = first + len(tail)
    if last > len(words):
        return 0
    for k, part in enumerate(tail, first):
        if words[k].lower != part:
            return 0
    return last


def _match_never(words: list[Word], first: int, tail: tuple[str, ...]) -> int:
    last = first + len(tail)
    if last > len(words):
        return 0
    if last < len(words) and words[first - 1].tag == "N" and words[last - 1].tag == "V" and words[last].tag == "PREP":
        return 0  # "officials sanctioned by Norland" had no official sanction
    for k, part in enumerate(tail, first):
        if not _same(words[k], part):
            return 0
    return last


def _match_noun(words: list[Word], first: int, tail: tuple[str, ...]) -> int:
    """The tail of a noun, with an article behind a preposition or without: "freezing of (the) funds"."""
    i = first
    for k, part in enumerate(tail):
        behind = k > 0 and tail[k - 1] in _PREPOSITIONAL and part not in ARTICLES
        i += behind and i < len(words) and words[i].lower in ARTICLES
        if i >= len(words) or words[i].lower != part:
            return 0
        i += 1
    return i


def _same(word: Word, part: str) -> bool:
    return word.lower == part or word.base == part or singular(word.lower) == part


def _match_loosely(shape: Shape, first: int, tail: tuple[str, ...]) -> int:
    """The tail of a verb phrase: articles and possessives stand for any, and what describes its noun may come between.

    "Dropped the heroin charges" and "overturned Tarn's conviction" are "drop the charges", "overturn the conviction".
    """
    words, i = shape.words, first
    if tail[0] not in _PREPOSITIONAL:
        i = _past_time(words, i)
    for k, part in enumerate(tail):
        if part in ARTICLES:
            continue
        skipped = 0
        nominal = part not in _PREPOSITIONAL
        while (
            i < len(words)
            and not _same(words[i], part)
            and nominal
            and skipped < _DESCRIBED
            and (k or len(tail) == 1 or nominal)
        ):
            describes = words[i].tag in {"DET", "ADJ", "NUM", "POS", "ADV"} or words[i].lower in DEMONYMS
            if not describes and not _belongs(shape, i, tail[k:]):
                return 0
            i, skipped = i + 1, skipped + 1
        if i >= len(words) or not _same(words[i], part):
            return 0
        i += 1
    return i


def _past_time(words: Sequence[Word], i: int) -> int:
    """One past a time between a verb and its object: "lifted on Friday the ban", "suspended for a week the ban"."""
    i = behind_duration(words, i)
    while i < len(words) and words[i].tag == "TIME":
        i += 1
    return i


def _belongs(shape: Shape, i: int, parts: tuple[str, ...]) -> bool:
    """Whether a noun or a name only tells which of the things it is: "heroin" in "the heroin charges"."""
    whole = shape.owned(shape.chunk_at[i])
    return whole is not None and whole.head != i and any(_same(shape.words[whole.head], part) for part in parts)


def _match_gap(words: list[Word], shape: Shape, first: int, tail: tuple[str, ...]) -> int:
    """The tail of a verb phrase after its object: "blew the bridge up", "put him on trial"."""
    for i in range(first, min(first + _LONGEST_GAP, len(words))):
        last = _match_with_names(words, shape, i, tail)
        if last:
            return last
        if words[i].tag in {"V", "AUX", "SUB"} or words[i].text in {";", ":", ","}:
            return 0
    return 0


def _match_with_names(words: list[Word], shape: Shape, i: int, tail: tuple[str, ...]) -> int:
    """The tail behind an object: as it stands, or with any article and owner: "off its list", "off Norland's list"."""
    last = _match(words, i, tail)
    if last or words[i].lower != tail[0]:
        return last
    return _match_loosely(shape, i, tail) if any(part in ARTICLES for part in tail) else 0


def _noun_head(words: list[Word], first: int, last: int) -> int:
    """The head of a noun phrase: the word before its first preposition, or its last word."""
    for i in range(first + 1, last):
        if words[i].tag in {"PREP", "TO"} or words[i].lower in {"of", "against", "for", "on"}:
            return i - 1
    return last - 1


def _named(chunk: Chunk, head: int) -> bool:
    """Whether the noun is part of a proper name: "the Nobel Peace Talks Foundation"."""
    return chunk.name is not None and chunk.name.first <= head < chunk.name.last


def trigger_at(shape: Shape, kind: str, first: int, last: int) -> Trigger:
    """What the words `first` to `last` (half-open) say, as the rules know a trigger, so that they can date it."""
    main = next((i for i in range(first, last) if i in shape.group_at), last - 1)
    verb = main in shape.group_at
    part = Part.VERB if verb and last - first == 1 else Part.PHRASE if last - first > 1 else Part.NOUN
    return Trigger(kind, shape.words[main].base, part, first, last, main)
