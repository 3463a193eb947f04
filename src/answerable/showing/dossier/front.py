"""The front of a dossier: cover, scope and method, and a summary that only counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from answerable.asking.cases.unanswered import not_read
from answerable.asking.sources.editions import LISTING
from answerable.model.claim import Modality, Voice
from answerable.model.dates import readable
from answerable.model.event import Family, Status
from answerable.model.when import bounds
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Items, Paragraph, Run, Runs, Section, Style, words
from answerable.showing.dossier.scope import Checked, Scope
from answerable.showing.dossier.standing import Standing
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import EventLine
from answerable.showing.terminal import plural
from answerable.showing.ties import counted
from answerable.showing.wording import FAMILY, GENRE

_METHOD = (
    "Documents are preserved byte for byte, each with its SHA-256. A reader derives a working text from each, and "
    "an engine reads statements out of that text: what is said to have happened, by whom, to whom, when and where, "
    "who says so, and how it is put. Every statement is tied to the exact words that carry it.",
    "Statements that tell of the same happening are joined into one event. Links between events (answers, undoes or "
    "ends, is part of, follows) rest on words of the sources or on the decision of a person, and the entry says which. "
    "Near-copies of one text count as one source.",
    "The same record gives the same dossier, byte for byte.",
)
_LIMITS = (
    "A machine read these statements. It misses some and misreads others; the confidence beside each statement is its "
    "own estimate that the reading is right. A statement that a person checked says so.",
    "Silence in this dossier means that nothing was found in the sources searched, not that nothing happened.",
    "“Independent” means that two texts are no near-copies of each other; what a text has from another outlet alone "
    "counts as that outlet's. Two outlets may still rest on one witness.",
    "Dates marked “worked out” or “bounds inferred” do not stand in the text as they are given here.",
    "A quotation is set on new lines; its words are those of the working text. Control characters and overrides of "
    "direction are shown as \N{REPLACEMENT CHARACTER}.",
)


Rows = tuple[tuple[str, Runs], ...]


def cover(told: Rows, cited: Citations, scope: Scope, checked: Checked) -> Rows:
    """What the cover says of the dossier: first what it is of."""
    undated_sources = f"{scope.undated:,}" if scope.undated else "none"
    rows = [
        ("As of", (_as_of(scope),)),
        *told,
        (
            "Rests on",
            (words(f"{plural(len(cited.statements), 'statement')} in {plural(len(cited.exhibits), 'exhibit')}"),),
        ),
        (
            "Record",
            (
                words(
                    f"{plural(scope.searched, 'dated source')} searched, {undated_sources} without a date"
                    + (f"; {not_read(scope.unread)}" if scope.unread else "")
                ),
            ),
        ),
        ("Verified", (words(_verified(checked)),)),
        ("Made with", (words(f"Answerable {scope.version}, vocabulary {scope.vocabulary}"),)),
    ]
    if scope.withheld:
        rows.append(("Withheld", (words("Some names, statements or sources. See the section on verification."),)))
    return tuple(rows)


def _as_of(scope: Scope) -> Run:
    if not scope.as_of:
        return words("no source has a date")
    basis = "" if scope.chosen else " (the last publication in the record)"
    return words(f"{readable(scope.as_of)}{basis}")


def _verified(checked: Checked) -> str:
    if not checked.faults:
        return "Every byte, digest, quotation and table is as it was written"
    return f"{plural(sum(n for _, n in checked.faults), 'fault')} found: read the section on verification first"


def method(cited: Citations, scope: Scope) -> Section:
    """How the record was made, and what it cannot say."""
    engines = sorted({claim.reader for told in cited.statements for claim in told.claims})
    readers = sorted({source.reader for source in cited.exhibits})
    counted = (
        f"Sources published up to {readable(scope.as_of)} count; {plural(scope.undated, 'source')} without a date "
        f"{'is' if scope.undated == 1 else 'are'} left out."
        if scope.chosen
        else f"All sources of the record count, {_without_date(scope)} among them."
    )
    return Section(
        anchor="method",
        title="Scope and method",
        blocks=(
            *(Paragraph(runs=(words(text),)) for text in _METHOD),
            Paragraph(
                runs=(
                    words(
                        f"{counted} Statements were read by {', '.join(engines) or 'no engine'}; working texts "
                        f"by {', '.join(readers) or 'no reader'}. Kinds of happening are those of vocabulary "
                        f"{scope.vocabulary}."
                    ),
                )
            ),
            Paragraph(runs=(words("What this dossier cannot say", Style.STRONG),)),
            Items(items=tuple((words(text),) for text in _LIMITS)),
        ),
    )


def _without_date(scope: Scope) -> str:
    return f"{plural(scope.undated, 'source') if scope.undated else 'none'} without a date"


def summary(
    held: Holdings,
    case: Sequence[EventLine],
    cited: Citations,
    standings: Iterable[Standing],
    *,
    before: Iterable[str] = (),
    silent: Iterable[str] = (),
    beside: bool = False,
) -> Section:
    """What there is, in counted facts.

    Args:
        held: what the edition shows.
        case: the events that are told.
        cited: their numbers.
        standings: of the persons in them.
        before: sentences that come first.
        silent: ids of the acts of which it stands here that nothing answers them.
        beside: whether the persons are those beside the one whom the dossier is of.
    """
    sentences = [
        *before,
        _events(case),
        _span(case),
        _agreement(case),
        _voices(cited),
        _documents(cited),
        _undone(case),
        _checked(held, cited),
        _persons(standings, "other person" if beside else "person"),
    ]
    points: list[Runs] = [(words(sentence),) for sentence in sentences if sentence]
    told, acts = {event.id for event in case}, set(silent)
    points += [
        (words(finding.text),)
        for finding in held.findings
        if finding.event in acts or (LISTING in finding.families and finding.event in told)
    ]
    return Section(anchor="summary", title="Summary in counted facts", blocks=(Items(items=tuple(points)),))


def _events(case: Sequence[EventLine]) -> str:
    by_family = Counter(event.family for event in case)
    told = [f"{n} {FAMILY[f.value][n > 1]}" for f in Family if (n := by_family[f.value])]
    return f"The chronology holds {_listed(told)}."


def _span(case: Sequence[EventLine]) -> str:
    dated = [event for event in case if event.happened]
    if not dated:
        return "No event has a date."
    first, last = min(dated, key=lambda e: bounds(e.happened)[0]), max(dated, key=lambda e: bounds(e.happened)[1])
    undated = len(case) - len(dated)
    beside = f"; {undated} {'has' if undated == 1 else 'have'} no date" if undated else ""
    if first.happened == last.happened:
        which = "The dated event is" if len(dated) == 1 else "The dated events are"
        return f"{which} of {readable(first.happened)}{beside}."
    return f"Dated events run from {readable(first.happened)} to {readable(last.happened)}{beside}."


def _agreement(case: Sequence[EventLine]) -> str:
    by_status = Counter(event.status for event in case)
    wording = (
        (Status.AGREED, "two or more independent sources agree on"),
        (Status.SINGLE_SOURCE, "one source alone tells of"),
        (Status.DISPUTED, "sources contradict each other on"),
        (Status.ALLEGED, "there are only allegations of"),
        (Status.DENIED, "there are only denials of"),
        (Status.UNSUPPORTED, "whoever told of it took back"),
    )
    told = [f"{text} {n}" for status, text in wording if (n := by_status[status.value])]
    return f"Of {plural(len(case), 'event')}, {_listed(told)}."


def _voices(cited: Citations) -> str:
    claims = [claim for told in cited.statements for claim in told.claims]
    by_voice = Counter(claim.speaker.voice for claim in claims)
    by_modality = Counter(claim.modality for claim in claims)
    voices = [
        f"{by_voice[v.value]} {text}"
        for v, text in (
            (Voice.OUTLET, "in a source's own voice"),
            (Voice.NAMED, "by a named speaker"),
            (Voice.UNNAMED, "by a speaker who is not named"),
        )
        if by_voice[v.value]
    ]
    put = [
        f"{by_modality[m.value]} as {text}"
        for m, text in ((Modality.ALLEGED, "an allegation"), (Modality.DENIED, "a denial"))
        if by_modality[m.value]
    ]
    tail = f"; {_listed(put)}" if put else ""
    return f"{plural(len(claims), 'reading')} of {plural(len(cited.statements), 'statement')}: {_listed(voices)}{tail}."


def _documents(cited: Citations) -> str:
    genres = Counter(source.genre for source in cited.exhibits)
    told = [f"{n} {GENRE[genre]}" for genre, n in sorted(genres.items())]
    groups = len({source.copies for source in cited.exhibits})
    copies = f"; {groups} when near-copies count once" if groups < len(cited.exhibits) else ""
    return f"{plural(len(cited.exhibits), 'exhibit')}: {_listed(told)}{copies}."


def _undone(case: Sequence[EventLine]) -> str:
    answers = [event for event in case if event.family == Family.ANSWER.value]
    if not answers:
        return ""
    ended = counted(event.undone for event in answers)
    if not ended:
        return f"Of {plural(len(answers), 'answer')}, none was undone or ended, as reported."
    left = sum(1 for event in answers if not event.undone)
    rest = f"; to {left} nothing was done" if left else ""
    told = f"Of {plural(len(answers), 'answer')}, as reported: {ended}{rest}."
    standing = Counter(event.label.lower() for event in answers if event.stands)
    many = len(standing) > 1 or any(n > 1 for n in standing.values())
    still = _listed([plural(n, name) for name, n in standing.items()])
    verb = "stand, since none is" if many else "stands, since it is not"
    return f"{told} {still} still {verb} reported to have been set aside." if standing else told


def _checked(held: Holdings, cited: Citations) -> str:
    claims = [claim.id for told in cited.statements for claim in told.claims]
    accepted = sum(1 for claim in claims if held.accepted(claim))
    return f"A person accepted {accepted or 'none'} of the {plural(len(claims), 'reading')}."


def _persons(standings: Iterable[Standing], who: str) -> str:
    held = list(standings)
    if not held:
        return ""
    charged, convicted, sentenced, acquitted = (
        sum(1 for one in held if any(step.kind == kind for step in one.steps))
        for kind in ("charge", "conviction", "sentence", "acquittal")
    )
    counts = (
        (charged, "a charge against"),
        (convicted, "a conviction of"),
        (sentenced, "a sentence against"),
        (acquitted, "an acquittal of"),
    )
    of = f"Of {plural(len(held), who)} named, the sources report"
    if not any(number for number, _ in counts):
        return f"{of} no charge, conviction, sentence or acquittal."
    told = [f"{text} {number or 'none'}" for number, text in counts]
    return f"{of} {_listed(told)}."


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1] if parts else "nothing"
