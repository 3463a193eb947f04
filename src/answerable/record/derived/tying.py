"""Ties among the claims of a record, and the links between events that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial
from itertools import chain, groupby
from operator import itemgetter

from answerable.joining.judged import latest_first
from answerable.joining.links.across import CROWD, Across, across
from answerable.joining.links.ends import End
from answerable.joining.links.in_texts import Act, InTexts, Tied
from answerable.joining.links.links import Tie, join_links
from answerable.joining.links.procedures import Told
from answerable.joining.links.reversals.undoing_elsewhere import (
    closed_inquiries,
    is_one_person,
    undone_by_act,
    undone_described,
    undone_groups,
)
from answerable.joining.links.steps import ALONE, ANYBODY, BARE, BOTH, GROUP, INQUIRY, Step
from answerable.model.claim import Modality
from answerable.model.event import Family
from answerable.model.identity import canonical, decode
from answerable.model.judgement import Judgement, Verdict
from answerable.model.link import Evidence, Link, Relation
from answerable.model.vocabulary import kinds
from answerable.model.when import Basis, bounds
from answerable.record.derived.rows import Batch, Row, Rows
from answerable.record.kept.connection import Connection, listed
from answerable.record.processes.pool import Pool
from answerable.record.progress import Progress
from answerable.record.queries.claims import event_of
from answerable.record.queries.versions import earlier_claims

Pair = tuple[str, str]
"""Ids of two events."""

TEXT_TIES = (
    "FROM ties JOIN event_claims AS one ON one.claim = ties.claim JOIN event_claims AS other ON other.claim = target "
    "WHERE one.event <> other.event"
)


Days = Mapping[str, str | None]
"""From the id of an event or a claim to the day from which on it can be known; None for a day that is not known."""

_PAIRS = 500
"""Pairs of events whose links are made at once."""

_EVENTS = 1000
"""Events in blocks of steps that are compared at once, unless one block has more."""

_KEPT = 1 << 12
"""Events of which it is kept at hand what is known and tied: each is met in the block of every person and party."""

REVERSAL = "! "
"""The name of the block of a reversal begins so."""


ONE = f"{GROUP} 1 "
"""The name of a block of what one person is begins so."""


StepRow = tuple[str, str, str, str, str]
"""A step in JSON, its event, and three days (see `Told`)."""


Held = tuple[str, str, str]
"""To which event a text ties another, how, and with which words, in JSON: relation, event, words."""


def in_texts(connection: Connection) -> InTexts:
    """What single texts tie, out of the record's tables, whose events and ties must stay as they are meanwhile."""
    return InTexts(
        lru_cache(_KEPT)(lambda event: acts_of(connection, [event])[event]),
        lru_cache(_KEPT)(lambda event: _decoded(tied_by(connection, [event])[event])),
        partial(_tying, connection),
    )


def _decoded(held: Iterable[Held]) -> list[Tied]:
    return [(Relation(how), target, decode(words, Evidence)) for how, target, words in held]


def _not_at_hand(event: str, relation: Relation) -> list[str]:
    raise LookupError(f"What texts tie to {event} ({relation}) was not handed over.")


def _tying(connection: Connection, event: str, relation: Relation) -> list[str]:
    rows = connection.execute(
        f"SELECT DISTINCT one.event {TEXT_TIES} AND other.event = ? AND relation = ?", (event, relation.value)
    )
    return [row[0] for row in rows]


def tied_by(connection: Connection, events: Iterable[str]) -> dict[str, list[Held]]:
    """From each of these events to those to which texts tie it."""
    found: dict[str, list[Held]] = {event: [] for event in events}
    for event, *tied in connection.execute(
        f"SELECT one.event, relation, other.event, evidence {TEXT_TIES} "  # noqa: S608
        "AND one.event IN (SELECT value FROM json_each(?))",
        (listed(found),),
    ):
        found[event].append(tuple(tied))
    return found


def acts_of(connection: Connection, events: Iterable[str]) -> dict[str, Act]:
    """What links across documents need to know of the acts with these full ids."""
    rows = connection.execute(
        "SELECT id, happened_earliest, happened_latest, happened <> '' OR place <> '' OR EXISTS ("
        "SELECT 1 FROM event_roles WHERE event = events.id AND role = 'victim' AND actor IS NOT NULL) "
        "FROM events WHERE id IN (SELECT value FROM json_each(?))",
        (listed(events),),
    )
    return {event: Act(_ordinal(first), _ordinal(last), bool(known)) for event, first, last, known in rows}


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def tie_row(tie: Tie) -> Row:
    """A row of `ties`."""
    return (
        tie.source_claim,
        tie.target_claim,
        tie.relation.value,
        float(tie.confidence),
        canonical(tie.evidence).decode(),
    )


def _tie(claim: str, target: str, relation: str, confidence: float, evidence: str) -> Tie:
    return Tie(
        source_claim=claim,
        target_claim=target,
        relation=Relation(relation),
        confidence=confidence,
        evidence=decode(evidence, Evidence),
    )


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks of steps, each of two events and more but no crowd, with what texts tie of these events.

    Attributes:
        told: from a block to what its steps tell.
        tied: from an event, and from an act that it answers, to the events to which texts tie it.
        acts: what is known of these acts and of those that they are part of.
        theirs: from a block of one person told of by what he or she is to the blocks of who is called so, by name.
    """

    told: Mapping[str, Sequence[StepRow]]
    tied: Mapping[str, Sequence[Held]]
    acts: Mapping[str, Act]
    theirs: Mapping[str, Mapping[str, Sequence[StepRow]]]

    @classmethod
    def of(cls, connection: Connection, blocks: Sequence[str]) -> Blocks:
        """These blocks, out of the record's tables; without those in which nothing is compared."""
        told = _told(connection, blocks)
        theirs = {block: held for block, rows in told.items() if (held := _theirs(connection, block, rows))}
        every = chain(told.values(), *(held.values() for held in theirs.values()))
        tied = tied_by(connection, {event for rows in every for _, event, *_ in rows})
        answered = {target for rows in tied.values() for how, target, _ in rows if how == Relation.ANSWERS}
        tied |= tied_by(connection, answered - tied.keys())
        wholes = {target for act in answered for how, target, _ in tied[act] if how == Relation.PART_OF}
        return cls(told, tied, acts_of(connection, answered | wholes), theirs)


def across_of(blocks: Blocks) -> Batch:
    """The rows of `ties_across` that blocks make, each once."""
    tied = cache(lambda event: _decoded(blocks.tied[event]))
    texts = InTexts(blocks.acts.__getitem__, tied, _not_at_hand)
    made = (_rows(block, rows, blocks.theirs.get(block, {}), texts) for block, rows in blocks.told.items())
    return Batch.of({"ties_across": list(chain.from_iterable(made))})


def _rows(block: str, rows: Iterable[StepRow], theirs: Mapping[str, Iterable[StepRow]], texts: InTexts) -> list[Row]:
    tie = undone_groups if block.startswith(GROUP) else closed_inquiries if block.startswith(INQUIRY) else across
    steps = _decoded_steps(rows)
    found = [*tie(steps, texts)]
    for name in sorted(theirs):
        found += undone_described(steps, name, _decoded_steps(theirs[name]), texts)
    return _across_rows(block, found)


def _decoded_steps(rows: Iterable[StepRow]) -> list[Told]:
    return [Told(decode(step, Step), event, *map(_ordinal, days)) for step, event, *days in rows]


def _theirs(connection: Connection, block: str, rows: Iterable[StepRow]) -> dict[str, list[StepRow]]:
    """The blocks of the one person who is called so in a block, if that is of what somebody is."""
    if not block.startswith(ONE):
        return {}
    steps = [decode(step, Step) for step, *_ in rows]
    named = {actor for step in steps for actor in step.recipients}
    if not named or not is_one_person(named) or all(step.recipients for step in steps):
        return {}
    return _told(connection, sorted({*named, *(f"{ANYBODY}{each}" for each in named)}))


def described_as(connection: Connection, blocks: Iterable[str]) -> set[str]:
    """The blocks of what somebody is that rest on these blocks of persons too."""
    persons = {each.removeprefix(ANYBODY) for each in blocks}
    rows = connection.execute(
        "SELECT DISTINCT block FROM steps, json_each(step, '$.recipients') AS person WHERE block >= ? AND block < ? "
        "AND person.value IN (SELECT value FROM json_each(?))",
        (ONE, f"{ONE[:-1]}!", listed(persons)),
    )
    return {row[0] for row in rows}


def _across_rows(block: str, found: Iterable[Across]) -> list[Row]:
    return sorted({(one, other, block, canonical(tie).decode()) for tie, one, other in found})


def _told(connection: Connection, blocks: Sequence[str]) -> dict[str, list[StepRow]]:
    """What the steps of these blocks tell, as in `Blocks`, in order of their events and claims; of those compared."""
    families = _families(connection, blocks)
    compared = [each for each in blocks if each != ALONE and not _within(connection, each, families)]
    rows = connection.execute(
        "SELECT block, step, event, json_extract(step, '$.source') FROM steps JOIN event_claims USING (claim) "
        "WHERE block IN (SELECT value FROM json_each(?)) ORDER BY block, event, claim",
        (listed(compared),),
    ).fetchall()
    happened = {
        event: days
        for event, *days in connection.execute(
            "SELECT id, happened_earliest, happened_latest FROM events WHERE id IN (SELECT value FROM json_each(?))",
            (listed(event for _, _, event, _ in rows),),
        )
    }
    published = dict(
        connection.execute(
            "SELECT id, published_latest FROM sources WHERE id IN (SELECT value FROM json_each(?))",
            (listed(source for *_, source in rows),),
        ).fetchall()
    )
    found: dict[str, list[StepRow]] = defaultdict(list)
    for block, step, event, source in rows:
        first, last = happened[event]
        found[block].append((step, event, first, last, published[source]))
    return dict(found)


def _families(connection: Connection, blocks: Iterable[str]) -> dict[str, list[str]]:
    """From each of these blocks that is of no family name to those of family names that share a step with it."""
    found: dict[str, list[str]] = defaultdict(list)
    for block, family in connection.execute(
        "SELECT DISTINCT steps.block, one.block FROM steps JOIN steps AS one USING (claim) "
        "WHERE steps.block IN (SELECT value FROM json_each(?)) AND steps.block NOT LIKE ? AND one.block LIKE ?",
        (listed(each for each in blocks if each != ALONE), f"{BARE}%", f"{BARE}%"),
    ):
        found[block].append(family)
    return found


def _within(connection: Connection, block: str, families: Mapping[str, Iterable[str]]) -> bool:
    """Whether the block of a family name holds all of a person's steps and more, which alone name the person so."""
    for family in families.get(block, ()):
        under = persons_under(connection, family)
        full = {each for each in under if each[0] != BARE}
        if full == {block} and full != under:
            return _events_under(connection, family) <= CROWD
    return False


def _events_under(connection: Connection, block: str) -> int:
    """How many events the steps of a block tell of."""
    query = "SELECT count(DISTINCT event) FROM steps JOIN event_claims USING (claim) WHERE block = ?"
    return int(connection.execute(query, (block,)).fetchone()[0])


def persons_under(connection: Connection, block: str) -> set[str]:
    """For whom the steps of the block of a family name stand there: ids, or the mark and the word."""
    rows = connection.execute("SELECT step FROM steps WHERE block = ?", (block,)).fetchall()
    return {one for (step,) in rows for one in decode(step, Step).under.split(BOTH)} - {""}


def across_rows(connection: Connection, block: str, texts: InTexts) -> list[Row]:
    """The rows of `ties_across` that a block makes, each once.

    The block of a reversal (`REVERSAL` and its id) holds what it undoes by the act that its text names.

    Args:
        connection: to the record.
        block: its name.
        texts: what single texts tie.
    """
    if block.startswith(REVERSAL):
        event = block.removeprefix(REVERSAL)
        return _across_rows(block, undone_by_act(event, texts, lambda each: _told_of(connection, each)))
    if not 2 <= _events_under(connection, block) <= CROWD:
        return []
    told = _told(connection, [block]).get(block)
    return _rows(block, told, _theirs(connection, block, told), texts) if told else []


def _told_of(connection: Connection, event: str) -> list[Told]:
    """The steps that tell of an event, each once."""
    rows = connection.execute(
        "SELECT step, events.id, happened_earliest, happened_latest, published_latest FROM event_claims "
        "JOIN steps USING (claim) JOIN events ON events.id = event "
        "JOIN claims ON claims.id = steps.claim JOIN sources ON sources.id = claims.source WHERE event = ?",
        (event,),
    ).fetchall()
    told = {}
    for step, identity, *days in rows:
        held = replace(decode(step, Step), under="")
        told[held.claim] = Told(held, identity, *(date.fromisoformat(day).toordinal() for day in days))
    return [told[claim] for claim in sorted(told)]


@dataclass(slots=True)
class Linked:
    """What judgements say of links.

    Attributes:
        pairs: from two events to the judgements that speak of them.
        event_of: from a claim to its event.
    """

    pairs: dict[Pair, list[Judgement]]
    event_of: Callable[[str], str]

    @classmethod
    def by(cls, connection: Connection, judgements: Sequence[Judgement]) -> Linked:
        """What these say, all that stand."""
        pairs: dict[Pair, list[Judgement]] = defaultdict(list)
        for judgement in latest_first(judgements, Verdict.LINK, Verdict.UNLINK, claims=True):
            if len(judgement.about) == 2:
                one, other = (event_of(connection, claim) for claim in judgement.about)
                if one and other and one != other:
                    pairs[one, other].append(judgement)
        return cls(pairs, partial(event_of, connection))

    def links(self, pair: Pair, tied: Iterable[Tie], ends: Mapping[str, End]) -> list[Link]:
        """The links between two events, out of the ties between them and what is known of the two (see `ends_of`)."""
        return join_links(((tie, *pair) for tie in tied), self.pairs.get(pair, ()), self.event_of, ends.get)


def ends_of(connection: Connection, events: Iterable[str]) -> dict[str, End]:
    """From each of these events to what is known of it as an end of a tie, as the record's tables stand."""
    rows = connection.execute(
        "SELECT id, kind, told_as, modality, happened_basis, happened_earliest, happened_latest, first_reported, "
        "first_reported_basis FROM events WHERE id IN (SELECT value FROM json_each(?))",
        (listed(events),),
    ).fetchall()
    undoing = listed(event for event, kind, *_ in rows if kinds()[kind].family is Family.REVERSAL)
    for_now = {
        event
        for (event,) in connection.execute(
            "SELECT DISTINCT event FROM event_claims JOIN steps USING (claim) "
            "WHERE event IN (SELECT value FROM json_each(?)) AND step ->> '$.for_now'",
            (undoing,),
        )
    }
    return {
        event: End(
            kind=kind,
            modality=Modality(modality),
            basis=Basis(basis),
            earliest=date.fromisoformat(earliest),
            latest=date.fromisoformat(latest),
            reported=_reported(modality, reported, reported_basis),
            for_now=event in for_now,
            told_as=frozenset(told_as.split()),
        )
        for event, kind, told_as, modality, basis, earliest, latest, reported, reported_basis in rows
    }


def _reported(modality: str, first: str, basis: str) -> date:
    """By when an event was first reported as done; the last of all days where it is only denied, or none is known."""
    if not first or modality == Modality.DENIED or basis == Basis.INFERRED:
        return date.max
    return bounds(first)[1]


def link_all(connection: Connection, rows: Rows, decisions: Sequence[Judgement], pool: Pool, tell: Progress) -> None:
    """Fill the tables of links. Memory grows with the largest blocks of steps that are compared."""
    for batch in pool.map(across_of, _blocks(connection, tell)):
        rows.take(batch)
    texts = in_texts(connection)
    for (event,) in connection.execute(f"SELECT DISTINCT one.event {TEXT_TIES} AND relation = 'follows'"):
        for row in across_rows(connection, f"{REVERSAL}{event}", texts):
            rows.add("ties_across", *row)
    rows.flush()
    linked = Linked.by(connection, decisions)
    for tied in _tied(connection, linked.pairs):
        ends = ends_of(connection, {event for pair in tied for event in pair})
        _add_links(connection, rows, [link for pair in tied for link in linked.links(pair, tied[pair], ends)])
    rows.flush()


def _blocks(connection: Connection, tell: Progress) -> Iterator[Blocks]:
    """The blocks of two events and more, but of no crowd, some at a time."""
    connection.execute("CREATE TEMP TABLE blocks (block TEXT, events INTEGER)")
    total = connection.execute(
        "INSERT INTO temp.blocks SELECT block, count(DISTINCT event) AS events FROM steps "
        "JOIN event_claims USING (claim) GROUP BY block HAVING events BETWEEN 2 AND ?",
        (CROWD,),
    ).rowcount
    some: list[str] = []
    size = 0
    for number, (block, events) in enumerate(connection.execute("SELECT * FROM temp.blocks ORDER BY rowid"), 1):
        some.append(block)
        size += events
        if size >= _EVENTS or number == total:
            tell("links", number, total)
            yield Blocks.of(connection, some)
            some, size = [], 0
    connection.execute("DROP TABLE temp.blocks")


def _tied(connection: Connection, judged: Iterable[Pair]) -> Iterator[dict[Pair, list[Tie]]]:
    """All ties by their two events, in order of these, some at a time; at last the judged pairs that nothing ties."""
    alone = set(judged)
    found: dict[Pair, list[Tie]] = {}
    for pair, ties in groupby(_ties(connection), key=itemgetter(0)):
        found[pair] = [tie for _, tie in ties]
        alone.discard(pair)
        if len(found) >= _PAIRS:
            yield found
            found = {}
    yield found | {pair: [] for pair in sorted(alone)}


def _ties(connection: Connection) -> Iterator[tuple[Pair, Tie]]:
    """Every tie with its two events, in order of these."""
    for one, other, claim, target, relation, confidence, evidence, whole in connection.execute(
        "SELECT one.event, other.event, ties.claim, target, relation, confidence, evidence, NULL "  # noqa: S608
        f"{TEXT_TIES} UNION ALL SELECT source_event, target_event, NULL, NULL, NULL, NULL, NULL, tie FROM ties_across "
        "ORDER BY 1, 2"
    ):
        tie = decode(whole, Tie) if whole is not None else _tie(claim, target, relation, confidence, evidence)
        yield (one, other), tie


def ties_between(connection: Connection, pair: Pair) -> Iterator[Tie]:
    """The ties between two events."""
    for row in connection.execute(
        f"SELECT ties.claim, target, relation, confidence, evidence {TEXT_TIES} AND one.event = ? AND other.event = ?",
        pair,
    ):
        yield _tie(*row)
    for (tie,) in connection.execute("SELECT tie FROM ties_across WHERE source_event = ? AND target_event = ?", pair):
        yield decode(tie, Tie)


def _add_links(connection: Connection, rows: Rows, links: Sequence[Link]) -> None:
    days = days_of(connection, links)
    for link in links:
        link_row, evidence = link_rows(link, days)
        rows.add("links", *link_row)
        for row in evidence:
            rows.add("link_evidence", *row)


def days_of(connection: Connection, links: Iterable[Link]) -> Days:
    """From when on the events and the claims on which these links rest can be known.

    The words of a claim can be known as soon as an older version of the page has its very sentence.
    """
    held = list(links)
    events = listed(event for link in held for event in (link.source, link.target))
    evidence = {(found.claim, found.quote) for link in held for found in link.evidence}
    claims = listed(claim for claim, _ in evidence)
    days: dict[str, str | None] = dict(
        connection.execute(
            "SELECT id, visible_from FROM events WHERE id IN (SELECT value FROM json_each(?)) UNION ALL "
            "SELECT claims.id, visible_from FROM claims JOIN sources ON sources.id = source "
            "WHERE claims.id IN (SELECT value FROM json_each(?))",
            (events, claims),
        ).fetchall()
    )
    for newer, its in earlier_claims(connection, {claim for claim, _ in evidence}).items():
        words = [quote for claim, quote in evidence if claim == newer]
        for each in its:
            if all(quote in each.claim.sentence.quote for quote in words):
                days[newer] = min(each.known_from, days[newer] or each.known_from)
    return days


def link_rows(link: Link, days: Days) -> tuple[Row, list[Row]]:
    """The row of a link, and those of its evidence; `days` as `days_of` gives them."""
    row = (
        link.id,
        link.source,
        link.relation.value,
        link.target,
        link.speaker,
        float(link.confidence),
        _visible_from(link, days),
    )
    return row, [
        (link.id, position, found.claim, found.quote, found.start, found.end, found.rule)
        for position, found in enumerate(link.evidence)
    ]


def _visible_from(link: Link, days: Days) -> str | None:
    """A link can be known once both its events and some of its evidence are."""
    one, other = days.get(link.source), days.get(link.target)
    known = [day for found in link.evidence if (day := days.get(found.claim)) is not None]
    return None if one is None or other is None else max(one, other, min(known, default=one))
