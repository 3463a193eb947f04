"""Listings for people: a line an event, an actor, a source or a claim; a few a pair that is in doubt."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from answerable.asking.review.reasons import AGAINST, FOR, Addend, Reason
from answerable.joining.matching.found import Class
from answerable.model.claim import Claim, Modality, Vital, Voice
from answerable.model.event import DISPUTED_ABOUT, STATED_BY_ONE, Count, Event, Family, RoleHolder, Status
from answerable.model.place import Place, Precision
from answerable.model.vocabulary import kind
from answerable.reading.places.country import country_name
from answerable.showing.dates import marked, when
from answerable.showing.participant import how_many, in_words, own_voice, read_out, said_of, sides, spellings, teller
from answerable.showing.screen import BOLD, DIM, Screen, oneline
from answerable.showing.ties import became

if TYPE_CHECKING:
    from answerable.asking.actors.screened import Screened
    from answerable.asking.cases.days import ChronologyDay
    from answerable.asking.cases.unanswered import Unanswered
    from answerable.asking.events.disputed import Dispute
    from answerable.asking.events.events import TimelineLine
    from answerable.asking.review.pairs import Pair, Side
    from answerable.asking.sources.cited import CitedClaim
    from answerable.asking.sources.search import Found
    from answerable.joining.matching.score import Part
    from answerable.model.actor import Actor
    from answerable.model.judgement import Judgement
    from answerable.model.source import Source

SHORT = 10
"""How many characters of an id a listing shows."""

_WIDE = 100
_DATE, _WIDEST_DATE = 11, 26
_WIDEST_LABEL = 24
_STATUS_WIDTH, _SOURCES_WIDTH = 13, 11
_LEAST_CHARGE = 12
_WIDEST_TIES = 14

_FAMILY = {
    Family.ACT: Style(color="red", bold=True),
    Family.ANSWER: Style(color="green", bold=True),
    Family.REVERSAL: Style(color="yellow", bold=True),
    Family.CONTEXT: Style(bold=True),
}
_STATUS = {
    Status.AGREED: ("agreed", Style(color="green")),
    Status.SINGLE_SOURCE: ("one source", Style()),
    Status.DISPUTED: ("disputed", Style(color="yellow")),
    Status.ALLEGED: ("alleged", Style(color="yellow")),
    Status.UNSUPPORTED: ("unsupported", Style(color="red")),
    Status.DENIED: ("denied", Style(color="red")),
}
_PUT = {
    Modality.HAPPENED: "says it happened",
    Modality.ATTEMPTED: "says it was attempted",
    Modality.ALLEGED: "alleges it",
    Modality.DENIED: "denies it",
    Modality.PLANNED: "says it was planned",
    Modality.THREATENED: "says it was threatened",
    Modality.CALLED_FOR: "calls for it",
    Modality.POSSIBLE: "says it may be so",
    Modality.DID_NOT_HAPPEN: "says it did not happen",
}


_MANY = re.compile(r"(?:[^sui]s|men|women|people|police|they|we)$", re.I)
"""The end of a description of several."""

_HIT = {Class.MATCH: "red", Class.POSSIBLE: "yellow", Class.NAME_ONLY: "cyan", Class.EXCLUDED: "dim"}
_PARTS = 4
"""Parts of a score that are shown."""
SIGNS = {FOR: "+", AGAINST: "−"}
"""What stands before a reason; `~` where it may speak either way."""


def short(identity: str) -> str:
    """The first digits of an id: enough to type, in a listing."""
    return identity[:SHORT]


def otherwise_told(before: Judgement) -> str:
    """That somebody else had decided the contrary of what was just decided."""
    at = before.at[:16].replace("T", " ")
    return (
        f"{oneline(before.by)} had decided “{before.verdict.value}” ({short(before.id)}, {at} UTC): yours is later and "
        "counts. Undo it if you had not seen that."
    )


def copies_told(copies: Sequence[str]) -> str:
    """That near-copies go with what is withheld; empty where there are none."""
    if not copies:
        return ""
    told = ", ".join(map(short, copies))
    return f"Near-copies go with it, also those read later: {told}. Accept one that may be shown."


def plural(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def of_many(number: int, nouns: str) -> str:
    """A number with its noun, given as of many: 1 and "log entries" as "1 log entry"."""
    one = f"{nouns.removesuffix('ies')}y" if nouns.endswith("ies") else nouns.removesuffix("s")
    return f"{number:,} {one if number == 1 else nouns}"


def put_as(modality: Modality) -> str:
    """How one source puts it, as a verb."""
    return _PUT[modality]


def said_by(claim: Claim, source: Source | None = None) -> str:
    """Who says so and how: "Norland denies it", "Prosecutors allege it"; of an opinion piece its author."""
    verb, _, rest = put_as(claim.modality).partition(" ")
    if _MANY.search(claim.speaker.name) and claim.speaker.voice is Voice.UNNAMED:
        verb = f"{verb[:-3]}y" if verb.endswith("ies") else verb[:-1]
    return f"{speaker(claim, source)} {verb} {rest}"


def status(screen: Screen, event: Event) -> Text:
    """How far sources agree on an event, as a sign and a word, and where they do not, on what."""
    word, style = _STATUS[event.status]
    word = "stated by one" if event.status_rule == STATED_BY_ONE else word
    about = DISPUTED_ABOUT.get(event.status_rule, "") if event.status is Status.DISPUTED else ""
    return Text(f"{screen.signs.of(event.status.value)} {word}{about and f': {about}'}", style)


def label(line: TimelineLine) -> Text:
    """The kind's label, with how it is put where that is not "happened"."""
    text = Text(line.label, _FAMILY[line.event.family])
    if line.event.modality is Modality.ATTEMPTED:
        text.append(" (attempted)", DIM)
    return text


def names(
    holders: Iterable[RoleHolder],
    most: int = 2,
    named: Callable[[str], str] = oneline,
    cleared: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Names of role holders, the first few and how many more; what is only alleged or denied of one says so."""
    held = list(dict.fromkeys(named(holder.name) + said_of(holder, cleared) for holder in holders))
    more = f" +{len(held) - most}" if len(held) > most else ""
    return ", ".join(held[:most]) + more


def between(screen: Screen, line: TimelineLine, most: int = 2) -> str:
    """Who → whom, and how many where nobody to whom it was done is named."""
    many = how_many(line.event, line.whom)
    who = names(line.who, most, cleared=line.cleared)
    return sides(line.event, who, names(line.whom, most), many, screen.signs.to)


def follow_up(line: TimelineLine) -> str:
    """How many answers an act has, or what became of an answer."""
    said = []
    if line.answered_by:
        said.append(plural(len(line.answered_by), "answer"))
    if ended := became(line.undone, stands=line.stands, label=line.label):
        said.append(ended)
    return ", ".join(said)


def timeline(
    screen: Screen, lines: Sequence[TimelineLine], among: Sequence[TimelineLine] = (), *, inferred: bool = False
) -> None:
    """Events, one a line where there is room for it, two lines each where there is not.

    Args:
        screen: where to show them.
        lines: the events.
        among: the events whose columns they are to stand in, where these are more.
        inferred: show of an event without a place the country that is inferred.
    """
    if not lines:
        return
    dates = [when(line.event) for line in lines]
    date_width = min(max(_DATE, *(cell_len(when(line.event)) for line in among or lines)), _WIDEST_DATE)
    label_width = min(max(label(line).cell_len for line in among or lines), _WIDEST_LABEL)
    if screen.width < _WIDE:
        for line, date in zip(lines, dates, strict=True):
            _two_lines(screen, line, date.rjust(date_width), where(line.event, inferred=inferred))
        return
    rights = [_right(screen, line) for line in lines]
    lefts = [
        _left(screen, line, date.rjust(date_width), label_width, right.cell_len, where(line.event, inferred=inferred))
        for line, date, right in zip(lines, dates, rights, strict=True)
    ]
    column = max(left.cell_len for left in lefts) + 2
    for line, left, right in zip(lines, lefts, rights, strict=True):
        start = screen.width - right.cell_len if screen.terminal else column
        screen.put(left, " " * max(2, start - left.cell_len), right)
        if _ties_below(screen, line):
            screen.put((f"{screen.signs.answered} {follow_up(line)}", "green"), indent=date_width + 2)


def _ties_below(screen: Screen, line: TimelineLine) -> bool:
    """Whether what became of it would take the room of those whom it is about."""
    return screen.terminal and cell_len(follow_up(line)) > _WIDEST_TIES


def _right(screen: Screen, line: TimelineLine) -> Text:
    state = status(screen, line.event)
    state.pad_right(max(0, _STATUS_WIDTH - state.cell_len))
    sources = plural(line.event.sources, "source").rjust(_SOURCES_WIDTH)
    return Text.assemble(state, (sources, DIM), "  ", (short(line.event.id), "cyan"))


def _left(screen: Screen, line: TimelineLine, date: str, label_width: int, taken: int, place: str) -> Text:
    what = label(line)
    what.pad_right(max(0, label_width - what.cell_len))
    left = Text.assemble((date, DIM), "  ", what, "  ")
    people, charge = between(screen, line), oneline(line.event.charge)
    below = not follow_up(line) or _ties_below(screen, line)
    ties = "" if below else f"  {screen.signs.answered} {follow_up(line)}"
    if screen.terminal:
        room = screen.width - left.cell_len - taken - cell_len(ties) - 2
        place = fit(place, max(room // 2, room - cell_len(people) - 2), screen.signs.dots)
        people = fit(people, room - cell_len(place) - 2, screen.signs.dots)
        room -= cell_len(people) + cell_len(place) + 8
        charge = fit(charge, room, screen.signs.dots) if room >= _LEAST_CHARGE else ""
    said = [(people, Style()), (place, DIM), (f"for “{charge}”" if charge else "", DIM)]
    left.append_text(Text(", ", DIM).join(Text(words, style) for words, style in said if words))
    left.append(ties, "green")
    return left


def _two_lines(screen: Screen, line: TimelineLine, date: str, place: str) -> None:
    event, dot = line.event, Text(f" {screen.signs.dot} ", DIM)
    indent = cell_len(date) + 2
    room = screen.width - indent
    charge = oneline(event.charge)
    said = ", ".join(part for part in (between(screen, line), f"for “{charge}”" if charge else "") if part)
    first = Text.assemble(label(line), "  ", said)
    first.truncate(room, overflow="ellipsis")
    screen.put((date, DIM), "  ", first)
    place = fit(place, max(8, room // 3), screen.signs.dots)
    parts = [Text(place, DIM)] if place else []
    parts.append(status(screen, event))
    if event.sources > 1:
        parts.append(Text(plural(event.sources, "source"), DIM))
    if follow_up(line):
        parts.append(Text(follow_up(line), "green"))
    parts.append(Text(short(event.id), "cyan"))
    screen.put(dot.join(parts), indent=indent)


def where(event: Event, *, inferred: bool) -> str:
    """The place in the words of the sources; with `inferred`, also the country that is inferred where it has none."""
    found = f"inferred: {country_name(event.inferred.country)}" if inferred and event.inferred is not None else ""
    return "; ".join(filter(None, (oneline(event.place), found)))


def located(place: Place | None) -> str:
    """A place with what holds it, how narrowly it is known, and where it lies; nothing for none."""
    if place is None:
        return ""
    wider = [place.district, place.province] if place.precision is not Precision.COUNTRY else []
    names = list(dict.fromkeys(oneline(name) for name in (place.name, *wider, place.country) if name))
    where = "" if place.latitude is None else f", {place.latitude:.2f}, {place.longitude:.2f}"
    return f"{', '.join(names)} ({place.precision.value}{where}; {oneline(place.why)})"


def counts(given: Iterable[Count]) -> dict[str, str]:
    """Each number with those who give it, in words."""
    tellers: dict[str, list[str]] = {}
    for count in given:
        tellers.setdefault(in_words(oneline(count.value)), []).append(teller(count.speaker) or "the outlet")
    return {
        value: ", ".join(
            f"{who} ({held.count(who)} times)" if held.count(who) > 1 else who for who in dict.fromkeys(held)
        )
        for value, held in tellers.items()
    }


def fit(text: str, room: int, dots: str) -> str:
    """`text` cut to `room` columns, at a place that is seen to be cut."""
    if cell_len(text) <= room:
        return text
    kept = ""
    for character in text:
        if cell_len(kept) + cell_len(character) + cell_len(dots) > room:
            break
        kept += character
    return kept.rstrip() + dots if kept else ""


def speaker(claim: Claim, source: Source | None = None) -> str:
    """Who says so, in words; what nobody else says in an opinion piece is its author's, where the source is given."""
    return teller(claim.speaker.who) or own_voice(source)


def sentence(claim: Claim) -> Text:
    """The claim's sentence with its trigger in bold and between brackets."""
    whole, trigger = claim.sentence, claim.trigger
    before = whole.quote[: max(0, trigger.start - whole.start)]
    after = whole.quote[max(0, trigger.end - whole.start) :]
    return Text.assemble(f"“{_squeezed(before)}", ("[" + oneline(trigger.quote) + "]", BOLD), f"{_squeezed(after)}”")


def _squeezed(text: str) -> str:
    """White space runs made one, but kept at both ends, where a word follows."""
    middle = oneline(text)
    return (" " if text[:1].isspace() else "") + middle + (" " if middle and text[-1:].isspace() else "")


def source_words(source: Source) -> str:
    """A source as a citation: title, outlet, date."""
    parts = [oneline(source.title) or oneline(source.location), oneline(source.publisher), marked(source.published)]
    return ", ".join(part for part in parts if part)


def claims(screen: Screen, found: Iterable[Claim], source: Source | None = None) -> None:
    """Claims, each with its words and what is read out of them; the source where all are of one."""
    dot = f" {screen.signs.dot} "
    for claim in found:
        said = f"{dot}{said_by(claim, source)}{dot}"
        screen.put((kind(claim.kind).label, BOLD), said, (short(claim.id), "cyan"))
        screen.put(sentence(claim), indent=4)
        if claim.arguments:
            screen.put((read_out(claim, screen.signs.to), DIM), indent=4)


def cited(screen: Screen, held: CitedClaim, indent: int = 2) -> None:
    """A claim with its words, its speaker and its source."""
    claim, dot = held.claim, f" {screen.signs.dot} "
    screen.put(sentence(claim), indent=indent)
    if claim.arguments:
        screen.put((read_out(claim, screen.signs.to), DIM), indent=indent + 2)
    details = [
        said_by(claim, held.source),
        f"{claim.reader}, {claim.confidence:.2f}",
    ]
    screen.put((dot.join(details) + dot, DIM), (short(claim.id), "cyan"), indent=indent + 2)
    screen.put((f"{source_words(held.source)}{dot}", DIM), (short(held.source.id), "cyan"), indent=indent + 2)


def actors(screen: Screen, found: Iterable[Actor]) -> None:
    """Actors with their spellings, and with dates of birth where sources give any."""
    for actor in found:
        born = list(dict.fromkeys(told.date for told in actor.life if told.what == Vital.BORN.value))
        also = spellings((used.name for used in actor.names), actor.name)
        sources = len({source for used in actor.names for source in used.sources})
        screen.put(
            (oneline(actor.name), BOLD),
            (f"  {actor.type.value}" if actor.type.value != "unknown" else "", DIM),
            f"  {plural(sources, 'source')}  ",
            (short(actor.id), "cyan"),
            (f"  born {', '.join(born)}" if born else "", DIM),
        )
        if also:
            screen.put((f"also {oneline(', '.join(also))}", DIM), indent=4)


def sources(screen: Screen, found: Iterable[Source]) -> None:
    """Sources as citations."""
    dot = f" {screen.signs.dot} "
    for source in found:
        screen.put((oneline(source.title) or oneline(source.location), BOLD))
        parts = [
            oneline(source.publisher) or "no publisher",
            marked(source.published),
            source.genre.value.replace("_", " "),
            source.language,
        ]
        screen.put((dot.join(parts) + dot, DIM), (short(source.id), "cyan"), indent=4)
        if source.superseded_by:
            screen.put(f"superseded by {short(source.superseded_by)}, a newer version of the page", indent=4)


def found(screen: Screen, passages: Iterable[Found]) -> None:
    """Passages that a search found, the words between brackets."""
    dots = screen.signs.dots
    for passage in passages:
        before = f"{dots} " * (not passage.from_start) + _squeezed(passage.before)
        after = _squeezed(passage.after) + f" {dots}" * (not passage.to_end)
        screen.put(before, (f"[{oneline(passage.words.quote)}]", BOLD), after)
        screen.put(
            (f"{source_words(passage.source)} {screen.signs.dot} ", DIM), (short(passage.source.id), "cyan"), indent=4
        )


def chronology(screen: Screen, found: Iterable[ChronologyDay]) -> None:
    """Days, each with the sentences quoted of it."""
    for each in found:
        named = (
            f"{each.mentions} sentence{'s' * (each.mentions != 1)} in {each.sources} source{'s' * (each.sources != 1)}"
        )
        screen.put((each.day.isoformat(), BOLD), (f"  {named}", DIM))
        for quoted in each.sentences:
            screen.put(_squeezed(quoted.words.quote), indent=4)
            screen.put(
                (f"{source_words(quoted.source)} {screen.signs.dot} ", DIM),
                (short(quoted.source.id), "cyan"),
                indent=6,
            )


def unanswered(screen: Screen, silent: Sequence[Unanswered], *, inferred: bool = False) -> None:
    """Acts with no answer, each with its finding, or under what all have in common; `inferred` as in `timeline`."""
    wheres = {where for item in silent if (where := _where_looked(item))}
    if len(wheres) == 1 and len(silent) > 1 and all(map(_where_looked, silent)):
        screen.put((f"{wheres.pop()}, no answer was found to:", DIM))
        timeline(screen, [item.line for item in silent], inferred=inferred)
        return
    for item in silent:
        timeline(screen, (item.line,), inferred=inferred)
        screen.put((oneline(item.finding.text), DIM), indent=4)


def _where_looked(item: Unanswered) -> str:
    """Where an answer of any sort and time was looked for: the beginning of the finding; empty for another finding."""
    text = oneline(item.finding.text)
    where, found, rest = text.partition(", no answer to ")
    return where if found and " within " not in rest else ""


def disputed(screen: Screen, disputes: Iterable[Dispute]) -> None:
    """Disputed events with each side in its own words."""
    for dispute in disputes:
        timeline(screen, (dispute.line,))
        for value, tellers in counts(dispute.counts).items():
            screen.put((value, BOLD), f", says {tellers}", indent=4)
        for title, side in (("denied by", dispute.denying), ("said by", dispute.saying)):
            if side:
                screen.put((title, DIM), indent=4)
                for held in side:
                    cited(screen, held, indent=6)
        screen.gap()


def hits(screen: Screen, found: Iterable[Screened]) -> None:
    """A hit on three lines: who may be who, the entry, and why."""
    dot = f" {screen.signs.dot} "
    for each in found:
        entry, hit = each.entry, each.hit
        screen.put(
            (hit.found.value, _HIT[hit.found]),
            f" {hit.points:+.1f}  ",
            (oneline(each.actor.name), BOLD),
            f" {screen.signs.to} {oneline(entry.mark)}  ",
            (short(each.source.id), "cyan"),
        )
        said = [entry.list, entry.programme, f"designated {entry.listed}" if entry.listed else "", each.standing]
        screen.put((oneline(dot.join(filter(None, said))), DIM), indent=4)
        why = _weighed(hit.parts)
        screen.put(f"“{oneline(hit.actor_name)}” and “{oneline(hit.entry_name)}”: {why}", indent=4)


def pairs(screen: Screen, found: Iterable[Pair]) -> None:
    """A pair in doubt: the two, the score, what else is known, and how to decide."""
    for pair in found:
        dot = f" {screen.signs.dot} "
        screen.put((f"{pair.weight:.2f}", BOLD), f"  {pair.chance:.0%} one{dot}", *_side(pair.one))
        screen.put(*_side(pair.other), indent=6)
        screen.put((_weighed(pair.parts), DIM), indent=4)
        for reason in pair.reasons:
            screen.put(f"{SIGNS.get(reason.speaks, '~')} {oneline(reason.words)}{_counted(reason)}", indent=4)
        about = " ".join(shlex.quote(oneline(side.about)) for side in (pair.one, pair.other))
        command = f"answerable judge same {about} --by NAME --why REASON"
        screen.put((command, "cyan"), ("  (or: judge different …)", DIM), indent=4)


def _weighed(parts: Sequence[Addend | Part]) -> str:
    """The parts of a score that weigh most, in words, and the sum of the rest."""
    told = "; ".join(f"{part.words} {part.points:+.1f}" for part in parts[:_PARTS])
    rest = sum(part.points for part in parts[_PARTS:])
    return oneline(f"{told}; all else {rest:+.1f}" if len(parts) > _PARTS else told)


def _counted(reason: Reason) -> str:
    return f" {reason.points:+.1f}" if reason.points else ""


def _side(side: Side) -> tuple[str | tuple[str, str | Style], ...]:
    told = f" (as “{oneline(side.alike)}”)" if side.alike != side.name and not side.id.startswith("e-") else ""
    return (oneline(side.name), BOLD), f"{told}  ", (short(side.id), "cyan")
