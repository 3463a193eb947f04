"""Readings of short texts, made the way a reader makes them: every span comes out of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.joining.actors.actors import ActorTable, join_actors
from answerable.joining.context import Context
from answerable.joining.events.events import join_events
from answerable.joining.links.links import charged, ties, ties_in
from answerable.joining.links.passages import Passages
from answerable.model.actor import ActorType
from answerable.model.claim import (
    OUTLET,
    Alias,
    Argument,
    Claim,
    Epithet,
    LifeDate,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Speaker,
    Vital,
    Voice,
)
from answerable.model.event import Event
from answerable.model.judgement import Judgement, Verdict
from answerable.model.link import Relation
from answerable.model.span import Span
from answerable.model.when import Basis, When

_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*[.!?]?")


class Text:
    """A source's text and what is read in it.

    Words are found by themselves; the second "attack" of the text is written `attack#2`. A participant in angle
    brackets, `<the diplomat>`, is a description that names nobody.
    """

    def __init__(
        self, source: str, text: str, *, published: str = "", copies: str = "", publisher: str = "", title: str = ""
    ) -> None:
        self.source, self.text, self.title = source, text, title
        when = When(edtf=published, basis=Basis.METADATA) if published else When()
        self.context = Context(id=source, published=when, publisher=publisher, copies=copies or source)
        self.claims: list[Claim] = []
        self.aliases: list[Alias] = []
        self.posts: list[Post] = []
        self.epithets: list[Epithet] = []
        self.life: list[LifeDate] = []
        self.sorts: list[NameSort] = []

    def span(self, words: str) -> Span:
        words, _, number = words.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = self.text.index(words, start + 1)
        return Span.of(self.text, start, start + len(words))

    def sentence(self, inside: Span) -> Span:
        for found in _SENTENCE.finditer(self.text):
            if found.start() <= inside.start < found.end():
                start = found.start() + len(found.group()) - len(found.group().lstrip())
                return Span.of(self.text, start, found.end())
        raise AssertionError(f"No sentence holds {inside}.")

    def claim(
        self,
        kind: str,
        trigger: str,
        *,
        modality: Modality = Modality.HAPPENED,
        speaker: str = "",
        time: tuple[str, str] | None = None,
        count: tuple[str, str] | None = None,
        term: tuple[str, str] | None = None,
        **participants: str | tuple[str, ...],
    ) -> Claim:
        """A claim whose trigger, participants, `place` and `charge` are words of the text."""
        arguments = []
        for role, given in participants.items():
            for words in (given,) if isinstance(given, str) else given:
                described = words.startswith("<")
                span = self.span(words.strip("<>"))
                who = Role(role) in {Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT}
                value = " ".join(span.quote.split())
                arguments.append(Argument(role=Role(role), span=span, value=value, name=who and not described))
        for role_, pair in ((Role.TIME, time), (Role.COUNT, count), (Role.TERM, term)):
            if pair is not None:
                basis = "stated" if role_ is Role.TIME else ""
                arguments.append(Argument(role=role_, span=self.span(pair[0]), value=pair[1], basis=basis))
        found = self.span(trigger)
        claim = Claim.make(
            source=self.source,
            kind=kind,
            trigger=found,
            sentence=self.sentence(found),
            arguments=tuple(sorted(arguments, key=lambda each: (each.span.start, each.span.end, each.role))),
            speaker=self._speaker(speaker),
            modality=modality,
            reader="test/1",
            confidence=0.9,
        )
        assert all(span.holds_in(self.text) for span in claim.spans())
        self.claims.append(claim)
        return claim

    def _speaker(self, words: str) -> Speaker:
        if not words:
            return OUTLET
        voice = Voice.UNNAMED if words.startswith("<") else Voice.NAMED
        span = self.span(words.strip("<>"))
        return Speaker(voice=voice, name=span.quote, span=span)

    def alias(self, name: str, short: str) -> None:
        self.aliases.append(Alias(source=self.source, name=self.span(name), short=self.span(short)))

    def post(self, name: str, post: str) -> None:
        self.posts.append(Post(source=self.source, name=self.span(name), post=self.span(post)))

    def epithet(self, words: str, of: str, speaker: str = "") -> None:
        self.epithets.append(Epithet(span=self.span(words), of=of, speaker=self._speaker(speaker)))

    def born(self, name: str, words: str, date: str, *, what: Vital = Vital.BORN, speaker: str = "") -> None:
        self.life.append(
            LifeDate(
                source=self.source,
                what=what,
                of=self.span(name).quote,
                name=self.span(name),
                span=self.span(words),
                date=date,
                basis="relative" if "/" in date else "stated",
                speaker=self._speaker(speaker),
            )
        )

    @property
    def reading(self) -> Reading:
        return Reading(
            source=self.source,
            reader="test/1",
            claims=tuple(self.claims),
            aliases=tuple(self.aliases),
            posts=tuple(self.posts),
            epithets=tuple(self.epithets),
            life=tuple(self.life),
            sorts=tuple(self.sorts),
        )


def named(source: str, *names: str) -> Text:
    """A text that names people and bodies, each as the one accused of an act."""
    text = Text(source, " ".join(f"The attack was the work of {name}." for name in names))
    for number, name in enumerate(names, 1):
        text.claim("armed_attack", f"attack#{number}", perpetrator=f"{name}")
    return text


def born(source: str, name: str, date: str, *others: str) -> Text:
    """A text that names somebody as accused of an act, says when they were born, and names others."""
    every = (name, *others)
    text = Text(
        source, " ".join([f"The attack was the work of {each}." for each in every] + [f"{name} was born {date}."])
    )
    for number, each in enumerate(every, 1):
        text.claim("armed_attack", f"attack#{number}", perpetrator=each)
    text.born(name, f"born {date}", date)
    return text


def row(source: str, name: str, of: str, date: str = "") -> Text:
    """A row of a list of persons that is about somebody and may say when they were born.

    Args:
        source: its id.
        name: theirs.
        of: the list and the row, as in `NameSort.row`.
        date: of birth.
    """
    text = born(source, name, date) if date else named(source, name)
    span = text.span(name)
    text.sorts.append(NameSort(source=source, name=span, of=name, sort=ActorType.PERSON, row=of))
    return text


def actors_of(*texts: Text, judgements: Iterable[Judgement] = ()) -> ActorTable:
    return join_actors([text.reading for text in texts], tuple(judgements))


def events_of(*texts: Text, judgements: Iterable[Judgement] = ()) -> list[Event]:
    """The events of every kind in the texts."""
    actors = actors_of(*texts, judgements=judgements)
    contexts = {text.source: text.context for text in texts}
    claims = [claim for text in texts for claim in text.claims]
    accused: dict[str, list[str]] = {}
    for text in texts:
        passages = Passages(text.claims)
        accused |= charged(passages, ties_in(passages))
    return join_events(claims, contexts, actors, tuple(judgements), accused)


def tied(text: Text, relation: Relation | None = None) -> dict[tuple[str, str], str]:
    """The triggers of the two claims of each tie in a text, or each of one relation, with the rule that says so."""
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    return {
        (trigger[tie.source_claim], trigger[tie.target_claim]): tie.evidence.rule
        for tie in ties(text.claims)
        if relation in (None, tie.relation)
    }


def judge(verdict: Verdict, *about: str, at: str = "2026-01-01T00:00:00Z", relation: str = "") -> Judgement:
    return Judgement.make(
        verdict=verdict, about=about, by="An archivist", at=at, why="Seen in the file.", relation=relation
    )
