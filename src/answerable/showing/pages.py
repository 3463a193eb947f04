"""Pages for people: one event, one case, one actor, one source, one passage, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from answerable.asking.sources.cited import CitedClaim
from answerable.model.actor import KEPT_APART, ActorType
from answerable.model.claim import Modality, Role, Vital
from answerable.model.dates import readable
from answerable.model.event import NUMBER_RULES, RULES
from answerable.model.link import Link, tied_by
from answerable.model.vocabulary import kind
from answerable.model.when import Basis, When
from answerable.showing import terminal
from answerable.showing.dates import bounded, marked, stood, when
from answerable.showing.participant import in_words, said_alike, teller
from answerable.showing.screen import BOLD, DIM, Screen, oneline, safe
from answerable.showing.terminal import plural, short
from answerable.showing.ties import became, tie
from answerable.showing.wording import inferred, term

if TYPE_CHECKING:
    from answerable.asking.actors.actor import ActorPage
    from answerable.asking.actors.actor_parts import StandingAct
    from answerable.asking.cases.case import CasePage
    from answerable.asking.cases.event_page import EventPage
    from answerable.asking.cases.procedure import Procedure
    from answerable.asking.changes import Changes
    from answerable.asking.events.event import LinkedEvent
    from answerable.asking.events.events import TimelineLine
    from answerable.asking.events.followed import Followed
    from answerable.asking.sources.passage import Passage
    from answerable.asking.sources.sources import SourcePage
    from answerable.model.finding import Finding
    from answerable.model.judgement import Judgement
    from answerable.model.source import Source

_EVIDENCE = 13  # under the kind of the line above it
_MARK = Style(bold=True, reverse=True)
_ARGUMENT = Style(underline=True)
_SOURCES = 3
"""Sources of a spelling that are named."""


def event(screen: Screen, page: EventPage) -> None:
    """An event with every claim it rests on and everything tied to it."""
    line = page.line
    held, dot = line.event, f" {screen.signs.dot} "
    screen.put(terminal.label(line), dot, held.family.value, dot, (held.id, "cyan"))
    _fact(screen, "told as", ", ".join(kind(each).label.lower() for each in held.told_as))
    _fact(screen, "happened", bounded(held))
    if held.known.known:
        _fact(screen, "became known", _dated(held.known))
    _fact(screen, "reported", marked(held.reported))
    _fact(screen, "place", oneline(held.place))
    _fact(screen, "located", terminal.located(held.location))
    _fact(screen, "inferred", inferred(held.inferred) if held.inferred is not None else "")
    stands = {each.actor: each.status for each in page.standings}
    for holder, *others in said_alike(held.roles):
        nobody = "  name nobody" if others else "  names nobody"
        tail = (f"  {short(holder.actor)}", "cyan") if holder.actor else (nobody, DIM)
        put = f", {holder.modality.value}" if holder.modality is not Modality.HAPPENED else ""
        put += f", says {', '.join(map(teller, holder.said_by))}" if holder.said_by else ""
        _fact(
            screen,
            holder.role.value,
            Text.assemble("; ".join(oneline(each.name) for each in (holder, *others)), put, tail),
        )
        if holder.role is Role.PERPETRATOR and holder.actor in stands:
            _fact(screen, "since", stands.pop(holder.actor))
    for value, tellers in terminal.counts(held.counts).items():
        _fact(screen, "count", f"{value}, says {tellers}")
    for number in held.numbers if len({count.value for count in held.counts}) > 1 else ():
        _fact(screen, "together", f"{in_words(number.value) or 'none taken'}: {NUMBER_RULES[number.rule]}")
    _fact(screen, "for", oneline(held.charge))
    _fact(screen, "term", term(held.term))
    _fact(screen, "since", became(line.undone, stands=line.stands, label=line.label))
    sources = plural(held.sources, "independent source")
    _fact(screen, "status", Text.assemble(terminal.status(screen, held), f", {sources}: {RULES[held.status_rule]}"))
    _unlisted(screen, page.unlisted)
    screen.gap()
    screen.head(f"{plural(len(page.claims), 'claim')}, in their own words")
    for claim in page.claims:
        terminal.cited(screen, claim)
    if page.withdrawn:
        screen.gap()
        screen.head(f"{plural(len(page.withdrawn), 'claim')} withdrawn, on which it no longer rests")
        for gone in page.withdrawn:
            terminal.cited(screen, CitedClaim(claim=gone.claim, source=gone.source))
            screen.put((_withdrawn(gone.source, gone.retracted), DIM), indent=4)
    if page.links:
        screen.gap()
        screen.head("Tied to")
        for heading in dict.fromkeys(_relation(tied) for tied in page.links):
            screen.put((f"{heading}:", DIM), indent=2)
            for tied in page.links:
                if _relation(tied) == heading:
                    terminal.timeline(screen, (tied.line,), [other.line for other in page.links])
                    _evidence(screen, tied.link, indent=_EVIDENCE)


def _withdrawn(source: Source, retracted: Sequence[Judgement]) -> str:
    """Why what a source says stands no longer; empty where it does."""
    told = [f"superseded by {source.superseded_by}, a newer version of the page"] if source.superseded_by else []
    told += [f"retracted by {oneline(each.by)}, {each.at[:10]}: {oneline(each.why)}" for each in retracted]
    return "; ".join(told)


def _dated(when: When) -> str:
    return f"{marked(when)} ({when.why})" if when.why else marked(when)


def _fact(screen: Screen, name: str, value: str | Text) -> None:
    if value:
        screen.put((f"{name:>14}  ", DIM), value, hang=16)


def _relation(tied: LinkedEvent) -> str:
    """What ties an event to another."""
    relation = tie(tied.link.relation, tied.effect, outward=tied.outward).lower()
    return relation + (f" (so says {oneline(tied.link.speaker)})" if tied.link.speaker else "")


def _evidence(screen: Screen, link: Link, indent: int, most: int = 3) -> None:
    for evidence in link.evidence[:most]:
        said = f"“{oneline(evidence.quote)}” ({tied_by(evidence.rule)}) "
        screen.put((said, DIM), (short(evidence.claim), "cyan"), indent=indent)
    if len(link.evidence) > most:
        screen.put((f"and {len(link.evidence) - most} more", DIM), indent=indent)


def case(screen: Screen, page: CasePage) -> None:
    """An act, what answers it, what undoes or ends the answers, and what followed."""
    screen.head("The act")
    together = (page.act, *page.steps)
    terminal.timeline(screen, (page.act,), together, inferred=True)
    by_id = {line.event.id: line for line in together}
    effects = page.effects()
    for tied in page.wholes:
        day = f", {when(tied.line.event)}" if tied.line.event.happened.known else ""
        whole = ", ".join(filter(None, (tied.line.label.lower(), oneline(tied.line.event.place))))
        screen.put((f"part of: {whole}{day} {short(tied.line.event.id)}", DIM), indent=_EVIDENCE)
        _evidence(screen, tied.link, indent=_EVIDENCE + 2, most=1)
    if page.steps:
        screen.gap()
        screen.head("What came of it")
    for step in page.steps:
        terminal.timeline(screen, (step,), together)
        for link in page.links_of(step):
            target = by_id.get(link.target)
            if target is None:
                continue
            to = "the act" if target is page.act else f"{target.label.lower()} {short(target.event.id)}"
            how = tie(link.relation, effects.get(link.id)).lower()
            screen.put((f"{how} {to}:", DIM), indent=_EVIDENCE)
            _evidence(screen, link, indent=_EVIDENCE + 2, most=1)
    for gap in page.gaps:
        after, before = by_id[gap.after], by_id[gap.before]
        least = "at least " if max(after.event.happened.days, before.event.happened.days) > 1 else ""
        words = f"{least}{plural(gap.days, 'day')} without a dated step between {short(after.event.id)} and "
        screen.put((f"{words}{short(before.event.id)}", DIM), indent=_EVIDENCE)
    for held in page.procedures:
        _procedure(screen, held, page.act, by_id[held.steps[-1]])
    if page.causes:
        screen.gap()
        screen.head("What sources say brought it on; the record claims no cause")
        for cause in page.causes:
            by = oneline(cause.speaker) or "the outlet or its author"
            screen.put((f"“{oneline(cause.quote)}” says {by} ", DIM), (short(cause.claim), "cyan"), indent=_EVIDENCE)
    if page.finding is not None:
        screen.gap()
        screen.put(oneline(page.finding.text))
    _unlisted(screen, page.unlisted)
    if page.others:
        screen.gap()
        screen.head("Other acts that match the words")
        terminal.timeline(screen, page.others)


def _unlisted(screen: Screen, findings: Sequence[Finding]) -> None:
    """That newer editions of lists do not hold what earlier ones did."""
    if findings:
        screen.gap()
        screen.head("Found by editions of lists")
    for finding in findings:
        screen.put(oneline(finding.text))


def _procedure(screen: Screen, held: Procedure, act: TimelineLine, last: TimelineLine) -> None:
    """The steps against one person, and how far they have come: up to the last."""
    screen.gap()
    screen.head(f"The procedure against {oneline(held.name)}")
    _fact(screen, "stands", f"{held.stands} ({when(last.event)}), by the last step known")
    _fact(screen, "came to it", oneline(held.status))
    day = when(act.event) if act.event.happened.known else ""
    _fact(screen, "alleged crime", oneline(", ".join(filter(None, (act.label.lower(), act.event.place, day)))))
    _fact(screen, "committed in", oneline(held.committed_in) or "not stated")
    _fact(screen, "prosecuted in", ", ".join(held.prosecuted_in) or "not stated")
    _fact(screen, "on the basis of", ", ".join(oneline(basis.quote) for basis in held.basis))
    _fact(screen, "charged with", "; ".join(map(oneline, held.charges)))
    ended = became(held.verdict_undone, stands=held.verdict_stands, label="verdict")
    _fact(screen, "verdict", ", ".join(filter(None, (held.verdict, ended))))
    _fact(screen, "term", "; ".join(map(term, held.terms)))
    for each in held.appeals:
        day = f", {readable(each.happened)}" if each.happened else ", no date"
        _fact(screen, "on appeal", Text.assemble(f"“{oneline(each.quote)}”{day} ", (short(each.claim), "cyan")))
    if held.undated:
        _fact(screen, "undated", f"{plural(held.undated, 'step')}; their place in the order is not known")


def actor(screen: Screen, page: ActorPage) -> None:
    """An actor: names, posts, what somebody called them, standing, events."""
    held = page.actor
    screen.put(
        (oneline(held.name), BOLD), f" {screen.signs.dot} {held.type.value} {screen.signs.dot} ", (held.id, "cyan")
    )
    for used in held.names:
        where = ", ".join(map(short, used.sources[:_SOURCES])) + (", …" if used.sources[_SOURCES:] else "")
        _fact(screen, "spelt", f"{oneline(used.name)} ({plural(len(used.sources), 'source')}: {where})")
    for post in page.posts:
        said = readable(post.first) if post.first == post.last else f"{readable(post.first)} – {readable(post.last)}"
        _fact(screen, "post", f"{oneline(post.post)} ({plural(len(post.sources), 'source')}, {said})")
    for called in held.epithets:
        by = oneline(called.speaker) or "the outlet"
        _fact(screen, "called", f"“{oneline(called.epithet)}” by {by} ({short(called.source)})")
    for date in held.life:
        by = f"{oneline(date.speaker)} in " if date.speaker else ""
        place = f" in {oneline(date.place)}" if date.place else ""
        about = "about " if date.basis == Basis.RELATIVE.value and date.what == Vital.BORN.value else ""
        words = f"{about}{date.date}{place} (according to {by}{short(date.source)}: “{oneline(date.words)}”)"
        _fact(screen, date.what, words)
    for why in held.why:
        name = "kept apart" if why.startswith(KEPT_APART) else "joined since"
        _fact(screen, name, oneline(why.removeprefix(KEPT_APART)))
    if page.standing:
        screen.gap()
        screen.put(page.standing)
    if page.status and held.type in (ActorType.PERSON, ActorType.UNKNOWN):
        _fact(screen, "status", oneline(page.status))
        for stage in page.course:
            by = f" by {oneline(', '.join(stage.by))}" if stage.by else ""
            charge = f", “{oneline(stage.charge)}”" if stage.charge else ""
            told = f"{stage.said}{by}{charge}, {stood(stage)} "
            _fact(screen, "course", Text.assemble(told, (short(stage.claim), "cyan")))
    _acts(screen, "Acts that sources say or allege this actor did", page.done)
    _acts(screen, "Acts done to this actor", page.suffered)
    for title, lines in (("Answers towards this actor", page.answers), ("What undid or ended them", page.reversals)):
        if lines:
            screen.gap()
            screen.head(title)
            terminal.timeline(screen, lines)
    _unlisted(screen, page.unlisted)
    if page.lists:
        screen.gap()
        screen.head("On official lists")
        terminal.hits(screen, page.lists)
    if page.partners:
        screen.gap()
        screen.head("Who else takes part")
        for other in page.partners:
            roles = ", ".join(f"as {role} in {number}" for role, number in other.roles)
            told = f"  {plural(other.events, 'event')} (named {roles})  "
            screen.put(oneline(other.name), told, (short(other.actor), "cyan"))
    if page.lines:
        screen.gap()
        screen.head("Events")
        terminal.timeline(screen, page.lines)
    if page.others:
        screen.gap()
        screen.head("Others of that name")
        terminal.actors(screen, page.others)


def _acts(screen: Screen, title: str, acts: Sequence[StandingAct]) -> None:
    if not acts:
        return
    screen.gap()
    screen.head(title)
    for act in acts:
        terminal.timeline(screen, (act.line,), [one.line for one in acts])
        if act.status:
            screen.put((oneline(act.status), DIM), indent=4)


def followed(screen: Screen, page: Followed) -> None:
    """What came after an event, with no word of cause."""
    terminal.timeline(screen, (page.line,))
    screen.gap()
    after = f" {readable(page.after)}, the last day on which it may have happened" if page.after else ""
    screen.head(f"{plural(page.counted, 'event')} in the {plural(page.days, 'day')} after{after}; no cause is claimed")
    if len(page.families) > 1:
        told = ", ".join(f"{family.value} {number:,}" for family, number in page.families)
        screen.put((f"Of them {told}; --family answer lists answers alone.", DIM))
    terminal.timeline(screen, page.lines)
    screen.put((page.text, DIM))
    if page.unsure:
        screen.put((f"{plural(page.unsure, 'more event')} may lie there; the dates are too wide to tell.", DIM))


def changes(screen: Screen, page: Changes) -> None:
    """What entered since a day, and what it changed."""
    screen.put((f"Since {readable(page.since.isoformat())}: ", BOLD), entered(page))
    for held in page.corrected:
        screen.put(
            f"newer version: {oneline(held.title) or oneline(held.location)}  ", (short(held.id), "cyan"), indent=4
        )
    if page.standings:
        screen.gap()
        screen.head("Who stands otherwise in law")
        for person in page.standings:
            screen.put((oneline(person.name), BOLD), f"  {person.now}  ", (short(person.actor), "cyan"), hang=4)
            screen.put((f"before: {person.before or 'no legal step'}", DIM), indent=4)
    if page.followed_up:
        screen.gap()
        screen.head("What came of acts told before")
        for held_up in page.followed_up:
            terminal.timeline(screen, (held_up.act,), (held_up.act, *held_up.steps), inferred=True)
            screen.put(("new:", DIM), indent=4)
            terminal.timeline(screen, held_up.steps, (held_up.act, *held_up.steps))
            screen.gap()
    if page.denied:
        screen.gap()
        screen.head("Told before, and denied now")
        for denial in page.denied:
            terminal.timeline(screen, (denial.line,))
            for claim in denial.claims:
                terminal.cited(screen, claim, indent=4)
    if page.acts:
        screen.gap()
        screen.head("Acts not told before")
        terminal.timeline(screen, page.acts, inferred=True)
    if page.answers:
        screen.gap()
        screen.head("Answers and reversals not told before, tied to nothing")
        terminal.timeline(screen, page.answers)
    if page.more:
        screen.put((f"{page.more:,} more; --limit 0 shows all.", DIM))


def entered(page: Changes) -> str:
    """How much entered, in a sentence."""
    told = [plural(page.sources, "new document")]
    if page.corrected:
        told.append(plural(len(page.corrected), "newer version"))
    if page.problems:
        told.append(f"{page.problems:,} that could not be read")
    if page.decisions:
        told.append(plural(page.decisions, "decision"))
    if page.first:
        return f"{', '.join(told)}. Nothing was held before: all is new."
    again = f" {plural(page.told_again, 'event')} told before told again." if page.told_again else ""
    return f"{', '.join(told)}.{again}"


def source(screen: Screen, page: SourcePage) -> None:
    """A document with what it says."""
    held = page.source
    screen.put((oneline(held.title) or oneline(held.location), BOLD))
    _fact(screen, "id", held.id)
    _fact(screen, "publisher", oneline(held.publisher))
    _fact(screen, "author", oneline(held.author))
    _fact(screen, "published", f"{_dated(held.published)}, {held.published.basis.value}")
    _fact(screen, "address", safe(held.url))
    _fact(screen, "found at", safe(held.location))
    _fact(screen, "is", f"{held.genre.value.replace('_', ' ')}, {held.language}, {held.media_type}")
    _fact(screen, "SHA-256", held.digest)
    _fact(screen, "of its text", f"{held.text_digest} ({plural(held.length, 'character')}, {held.reader})")
    for judgement in page.retracted:
        by = f"{oneline(judgement.by)}, {judgement.at[:10]}: {oneline(judgement.why)}"
        _fact(screen, "retracted", f"{by}. What it says makes no event.")
    if held.superseded_by:
        _fact(screen, "superseded", f"by {held.superseded_by}, a newer version. What only it says makes no event.")
    if page.supersedes:
        _fact(screen, "supersedes", ", ".join(map(short, page.supersedes)))
    if page.undecided:
        told = ", ".join(map(short, page.undecided))
        _fact(screen, "same address", f"{told}. It cannot be told which is newer: all stand.")
    if page.copies:
        _fact(screen, "near-copies", ", ".join(short(copy) for copy in page.copies))
    screen.gap()
    screen.head(plural(len(page.claims), "claim"))
    terminal.claims(screen, page.claims, page.source)


def passage(screen: Screen, page: Passage) -> None:
    """The passage of a claim: its trigger between [ ], its other words between ‹ ›."""
    claim = page.claim
    screen.put(
        (kind(claim.kind).label, BOLD),
        f" {screen.signs.dot} {terminal.said_by(claim, page.source)} {screen.signs.dot} ",
        (claim.id, "cyan"),
    )
    screen.put(terminal.source_words(page.source), f" {screen.signs.dot} ", (short(page.source.id), "cyan"))
    if page.source.url:
        screen.put((safe(page.source.url), DIM))
    if told := _withdrawn(page.source, page.retracted):
        screen.put(f"It stands no longer: its source is {told}.")
    screen.gap()
    screen.put(_with_marks(screen, page), indent=2)
    screen.gap()
    for mark in page.marks:
        where = f"{mark.span.start}–{mark.span.end}"
        _fact(screen, mark.what, f"“{oneline(mark.span.quote)}” at {where}")
    if page.event:
        _fact(screen, "event", page.event)


def _with_marks(screen: Screen, page: Passage) -> Text:
    dots = screen.signs.dots
    pieces: list[str | tuple[str, str | Style]] = [dots + " " if page.start else ""]
    for start, end, what in segments(page):
        words = safe(page.text[start - page.start : end - page.start])
        if what == "trigger":
            pieces.append((f"[{words}]", _MARK))
        elif what:
            pieces.append((f"‹{words}›", _ARGUMENT))
        else:
            pieces.append(words)
    at_end = page.start + len(page.text)
    pieces.append("" if page.whole or at_end >= page.source.length else " " + dots)
    return Text.assemble(*pieces)


def segments(page: Passage) -> list[tuple[int, int, str]]:
    """The passage cut at its marks: start, end, and what it is (empty for plain text). The trigger wins an overlap."""
    ends = page.start + len(page.text)
    cuts = sorted({page.start, ends, *(edge for mark in page.marks for edge in (mark.span.start, mark.span.end))})
    found: list[tuple[int, int, str]] = []
    for start, end in pairwise(cuts):
        over = [mark.what for mark in page.marks if mark.span.start <= start and end <= mark.span.end]
        what = "trigger" if "trigger" in over else next(iter(over), "")
        if found and found[-1][2] == what:
            found[-1] = (found[-1][0], end, what)
        else:
            found.append((start, end, what))
    return found
