"""An engine on a pipeline of spaCy: names and dependency trees from it, the vocabulary's words and the rest by rules.

spaCy (Honnibal et al. 2020, https://spacy.io) is the extra `answerable[spacy]`; its pipelines are packages of their own
or folders. English ones label their trees after CLEAR style (Choi and Palmer 2012) or Universal Dependencies; both
are understood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from answerable.errors import BadInput
from answerable.model.claim import Argument, Reading, Role
from answerable.model.source import Source
from answerable.reading import LANGUAGES, rules
from answerable.reading.engine import Rules
from answerable.reading.happenings.frames import Frame
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Word
from answerable.reading.parsed import Parsed
from answerable.reading.plugins.people import BorrowedReading, covering

VERSION = "1"

_SUBJECT = frozenset({"nsubj", "csubj"})
_UNDERGOES = frozenset({"nsubjpass", "nsubj:pass", "csubjpass"})
_OBJECT = frozenset({"dobj", "obj"})
_BY = frozenset({"agent", "obl:agent"})
_OF_PREPOSITION = frozenset({"pobj", "pcomp"})
_DROPPED = frozenset({"DET", "NUM", "PUNCT"})
_MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PER"})
_LONGEST_CHAIN = 4

Roled = tuple[Role, Any]
"""A role and the token that heads its words."""


class Spacy:
    """Reads English with a pipeline of spaCy.

    Args:
        nlp: the pipeline, with a parser.
        pipeline: its name or folder, by which a worker loads it again.
        name: of the engine, for example `spacy:en_core_web_sm-3.8.0/1`.
        rules: the built-in engine.
    """

    seconds = 60.0

    def __init__(self, nlp: Any, pipeline: str, name: str, rules: Rules) -> None:
        self.nlp, self.pipeline, self.name, self.rules = nlp, pipeline, name, rules

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return spacy_engine, (self.pipeline,)

    def read(self, source: Source, text: str) -> Reading:
        """Every claim, alias, post and epithet found in `text`; an empty reading of a language not read."""
        if source.language not in LANGUAGES:
            return Reading(source=source.id, reader=self.name)
        return SpacyReading(self, source, text).read()


class SpacyReading(BorrowedReading):
    """The reading of one document."""

    def __init__(self, engine: Spacy, source: Source, text: str) -> None:
        super().__init__(engine.rules, engine.name, source, text)
        self.nlp = engine.nlp
        self.trees: dict[Sentence, Any] = {}

    def prepare(self, tokens: dict[Sentence, list[Word]]) -> None:
        """Every sentence through the pipeline."""
        sentences = list(tokens)
        documents = self.nlp.pipe([self.text[s.start : s.end] for s in sentences])
        self.trees = dict(zip(sentences, documents, strict=True))

    def participants(
        self, parsed: Parsed, shape: Shape, trigger: Trigger, around: Frame, how: Put
    ) -> Iterable[Argument]:
        """Who and whom, by the tree."""
        tree, begin = self.trees[parsed.sentence], parsed.sentence.start
        tokens = {token.idx: token for token in tree}
        at = [tokens.get(word.start - begin) for word in shape.words]
        token = at[trigger.main]
        if token is None:
            return
        found = list(_verb(token, around) if token.pos_ in {"VERB", "AUX"} else _noun(token, around))
        for other in at[trigger.first : trigger.last]:
            found += _prepositions(other, around) if other is not None and other is not token else ()
        if how.accusing is not None and not any(role is around.subject for role, _ in found):
            accuser = at[how.accusing.main]
            for accused in _children(accuser, _OBJECT | _UNDERGOES) if accuser is not None else ():
                found += _roled(around.subject, accused)
        for role, head in dict.fromkeys(found):
            start, end, name = _extent(head)
            words = covering(shape.words, begin + start, begin + end)
            if words is not None and (words[1] <= trigger.first or words[0] >= trigger.last):
                yield from self.participant(shape, role, words, name)


def _verb(token: Any, around: Frame) -> Iterator[Roled]:
    """Who and whom around a verb."""
    doing, undergoing = around.subject, around.object
    subjects, passives = _children(token, _SUBJECT), _children(token, _UNDERGOES)
    governor = token
    for _ in range(_LONGEST_CHAIN):  # "X arrested A and beat B": a subject carried on; "was accused of killing"
        if subjects or passives or governor.dep_ not in {"conj", "xcomp"}:
            break
        governor = governor.head
        if _is_passive(token) == bool(_children(governor, _UNDERGOES)) or governor.dep_ == "xcomp":
            subjects = _children(governor, _SUBJECT)
            passives = _children(governor, _UNDERGOES) if _is_passive(token) else []
    for subject in subjects:
        yield from _roled(doing, _antecedent(token, subject))
    for subject in passives:
        yield from _roled(undergoing, _antecedent(token, subject))
    for dependent in _children(token, _OBJECT):
        yield from _roled(undergoing, _antecedent(token, dependent))
    for by in _children(token, _BY):
        for agent in _children(by, _OF_PREPOSITION) or [by]:
            yield from _roled(doing, agent)
    if token.dep_ == "acl" and token.tag_ == "VBN":  # "the man killed on Monday"
        yield from _roled(undergoing, token.head)
    elif token.dep_ == "acl" and token.tag_ == "VBG":  # "soldiers firing at the crowd"
        yield from _roled(doing, token.head)
    yield from _prepositions(token, around)


def _noun(token: Any, around: Frame) -> Iterator[Roled]:
    """Who and whom around a noun: "the arrest of A by B", "B's attack on A", "B launched an attack"."""
    for owner in _children(token, frozenset({"poss", "nmod:poss"})):
        yield from _roled(around.possessor, owner)
    for preposition in _children(token, frozenset({"prep"})):
        for thing in _children(preposition, _OF_PREPOSITION):
            if preposition.lower_ == "of":
                yield from _roled(around.of, thing)
            elif preposition.lower_ == "by":
                yield from _roled(around.subject, thing)
    yield from _prepositions(token, around)
    verb = token.head
    if token.dep_ in _OBJECT and verb.pos_ == "VERB":
        for subject in _children(verb, _SUBJECT):
            yield from _roled(around.subject, _antecedent(verb, subject))
    elif token.dep_ in _UNDERGOES and verb.pos_ == "VERB":
        for by in _children(verb, _BY):
            for agent in _children(by, _OF_PREPOSITION) or [by]:
                yield from _roled(around.subject, agent)


def _prepositions(token: Any, around: Frame) -> Iterator[Roled]:
    for preposition in [*_children(token, frozenset({"prep"})), *([token] if token.dep_ == "prep" else [])]:
        role = around.prepositions.get(preposition.lower_)
        for thing in _children(preposition, _OF_PREPOSITION):
            yield from _roled(role, thing)


def _roled(role: Role | None, head: Any) -> Iterator[Roled]:
    """The role for a head and for what is joined to it by "and"."""
    if role is None or head.pos_ in {"VERB", "SCONJ", "NUM"} or head.ent_type_ in _MEASURES:
        return
    yield role, head
    for joined in _children(head, frozenset({"conj"})):
        yield from _roled(role, joined)


def _antecedent(verb: Any, head: Any) -> Any:
    """What "who" or "which" stands for: the noun that its clause hangs on."""
    relative = head.tag_ in {"WP", "WDT"} or head.lower_ in {"who", "which", "whom"}
    return verb.head if relative and verb.dep_ in {"relcl", "acl:relcl"} else head


def _is_passive(token: Any) -> bool:
    return any(child.dep_ in {"auxpass", "aux:pass"} for child in token.children)


def _children(token: Any, labels: frozenset[str]) -> list[Any]:
    return [child for child in token.children if child.dep_ in labels]


def _extent(head: Any) -> tuple[int, int, bool]:
    """First and last code point of a participant in its sentence, and whether it is a name.

    The name where `head` stands in one or has one beside it ("the editor Mara Lenz"); otherwise the words from its
    first adjective or owner to itself, with "of …".
    """
    if head.ent_type_ not in _NAMED:
        beside = [
            child for child in _children(head, frozenset({"appos"})) if child.ent_type_ in {"PERSON", "PER", "ORG"}
        ]
        head = beside[0] if beside else head
    for entity in head.doc.ents:
        if entity.start <= head.i < entity.end and entity.label_ in _NAMED:
            first = entity.start
            while first < head.i and head.doc[first].pos_ in _DROPPED:
                first += 1
            start, last = head.doc[first].idx, head.doc[entity.end - 1]
            if entity.label_ != "NORP":
                return start, last.idx + len(last.text.removesuffix("'s").removesuffix("’s")), True
    first, last = head.left_edge.i, head
    while first < head.i and head.doc[first].pos_ in _DROPPED:
        first += 1
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == head.i + 1 and head.pos_ != "PROPN":
            last = child.right_edge
    named = head.pos_ == "PROPN"
    return head.doc[first].idx, last.idx + len(last.text), named


def spacy_engine(pipeline: str) -> Spacy:
    """The engine on an installed pipeline or on one in a folder.

    Raises:
        BadInput: there is no such pipeline, it has no parser, or it is not for English (`engine_unavailable`).
    """
    spacy = import_module("spacy")
    where = "Install one of its English pipelines, or name a folder: --engine-option pipeline=NAME."
    try:
        nlp = spacy.load(pipeline)
    except (OSError, ValueError, ImportError) as error:
        told = Path(pipeline).name
        raise _unavailable(f"spaCy has no pipeline “{told}” here ({type(error).__name__}).", where) from error
    if nlp.lang not in {"en", "xx"}:
        raise _unavailable(f"The pipeline “{nlp.meta['name']}” reads “{nlp.lang}”; the vocabulary is English.", where)
    if "parser" not in nlp.pipe_names:
        raise _unavailable(f"The pipeline “{nlp.meta['name']}” has no parser.", where)
    meta = nlp.meta
    name = f"spacy:{meta['lang']}_{meta['name']}-{meta['version']}/{VERSION}"
    return Spacy(nlp, pipeline, name, rules())


def _unavailable(cause: str, next_step: str) -> BadInput:
    return BadInput(cause, next_step, code="engine_unavailable")
