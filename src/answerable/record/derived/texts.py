"""Single texts made into the rows that rest on them alone, once it is known for whom their names stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.joining.actors.keys import key_of
from answerable.joining.context import Context
from answerable.joining.countries import countries_of
from answerable.joining.events.events import persons_of
from answerable.joining.facts.facts import facts_of
from answerable.joining.links.links import charged, ties_in
from answerable.joining.links.passages import Passages
from answerable.joining.links.steps import steps_in
from answerable.model.actor import Actor
from answerable.model.claim import WHO, Claim, Voice
from answerable.model.identity import canonical
from answerable.record.derived.compared import PlaceRow, packed, place_rows, row_of
from answerable.record.derived.decided import Decided
from answerable.record.derived.rows import Batch, Row
from answerable.record.derived.tying import tie_row
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import claims_before
from answerable.record.queries.known import persons_among

Find = Callable[[str, str], str]
"""From the id of a source and a name to the id of the actor that it stands for there, empty for none."""

WAITING = {"ties": "claim, target, relation", "steps": "block, claim", "countries": "claim"}
"""The tables whose rows wait until all are known, each with its order."""

FACTS, PLACES = "temp.facts", "temp.places"
"""Where the facts of claims, and their places in blocks, wait to be compared."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source as its rows are made.

    Attributes:
        context: what joining needs to know of it.
        readings: of each reading the number of its entry, and how many claims it has.
        actors: from the key of each name used there to the id of its actor.
        known: these actors: their names and sorts only.
        parted: spellings that judgements keep apart.
        decided: what judgements say of the source and its claims.
        title: its headline.
    """

    context: Context
    readings: tuple[tuple[int, int], ...]
    actors: dict[str, str]
    known: tuple[Actor, ...]
    parted: frozenset[str]
    decided: Decided
    title: str = ""


def rows_of(log: Connection, texts: Sequence[Text]) -> Batch:
    """The rows of `claims`, `arguments`, `ties`, `steps` and `countries` that texts make, with `FACTS` and `PLACES`.

    Each claim has a row in `FACTS`, empty where it can be of no event.
    """
    made: dict[str, list[Row]] = {
        table: [] for table in ("claims", "arguments", *(f"temp.waiting_{name}" for name in WAITING), FACTS, PLACES)
    }
    places: list[PlaceRow] = []
    for text in texts:
        find = finder(text.actors, text.parted)
        persons, full = persons_among(text.known), persons_of(text.known)
        contexts = {text.context.id: text.context}

        def called(actor: str, full: dict[str, str] = full) -> str:
            return full.get(actor, "")

        counting: list[Claim] = []
        for reading in text.readings:
            entries = list(claims_before(log, *reading))
            counting += (claim for _, claim in entries if claim.id not in text.decided.rejected)
            passages = Passages(claim for _, claim in entries)
            tied = ties_in(passages)
            accused = charged(passages, tied, text.decided.rejected)
            for entry, claim in entries:
                for table, row in claim_rows(claim, entry, find):
                    made[table].append(row)
                if not text.decided.tells(claim):
                    made[FACTS].append((claim.id, claim.kind, None, None))
                    continue
                named_there = [find(claim.source, name) for name in accused.get(claim.id, ())]
                facts = facts_of(claim, contexts, find, persons.__contains__, named_there, called)
                named = canonical(named_by(claim, find)).decode()
                made[FACTS].append((claim.id, claim.kind, named, canonical(facts).decode()))
                places += [row_of(*each) for each in place_rows(claim.kind, facts, repeats=False)]
            made["temp.waiting_ties"] += map(tie_row, tied)
            made["temp.waiting_steps"] += step_rows(passages, find, full, text.context.publisher, text.title)
        made["temp.waiting_countries"] += country_rows(counting)
    made[PLACES] += packed(places)
    return Batch.of(made)


def named_by(claim: Claim, find: Find) -> list[tuple[str, str]]:
    """The participants that a claim names, each with the id of its actor."""
    return [
        (each.value, actor)
        for each in claim.arguments
        if each.role in WHO and each.name
        if (actor := find(claim.source, each.value))
    ]


def finder(actors: Mapping[str, str], parted: frozenset[str]) -> Find:
    """Finds the actors of one source, each of its names looked at once."""
    found: dict[str, str] = {}

    def find(_: str, name: str) -> str:
        actor = found.get(name)
        if actor is None:
            actor = found[name] = actors.get(key_of(name, parted), "")
        return actor

    return find


def step_rows(text: Passages, find: Find, persons: Mapping[str, str], outlet: str, title: str) -> list[Row]:
    """The rows of `steps` that the claims of one reading make."""
    steps = steps_in(text, find, persons, outlet, title)
    return [(block, step.claim, canonical(step).decode()) for block, step in steps]


def country_rows(claims: Iterable[Claim]) -> list[Row]:
    """The rows of `countries` that the claims of one source make, of all its readings, without those rejected."""
    return [(claim, canonical(found).decode()) for claim, found in countries_of(claims).items()]


def claim_rows(claim: Claim, entry: int, find: Find) -> Iterator[tuple[str, Row]]:
    """The rows of `claims` and `arguments` that a claim makes."""
    speaker = claim.speaker
    speaker_actor = find(claim.source, speaker.name) if speaker.voice is Voice.NAMED else ""
    yield (
        "claims",
        (
            claim.id,
            claim.source,
            claim.kind,
            claim.modality.value,
            claim.trigger.quote,
            claim.trigger.start,
            claim.trigger.end,
            speaker.voice.value,
            speaker.name,
            speaker_actor or None,
            float(claim.confidence),
            claim.reader,
            entry,
        ),
    )
    for position, argument in enumerate(claim.arguments):
        actor = find(claim.source, argument.value) if argument.role in WHO and argument.name else ""
        span = argument.span
        yield (
            "arguments",
            (
                claim.id,
                position,
                argument.role.value,
                argument.value,
                actor or None,
                span.quote,
                span.start,
                span.end,
                argument.basis,
            ),
        )
