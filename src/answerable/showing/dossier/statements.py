"""The statements: each sentence the dossier rests on, in its own words, with who says it and where it stands."""

from __future__ import annotations

from answerable.model.vocabulary import kind
from answerable.showing.dossier.citations import Citations, Statement, statement_anchor
from answerable.showing.dossier.content import Entry, Facts, Quotation, Run, Runs, Section, Style, piece
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ClaimLine
from answerable.showing.wording import PUT, RIGHT_TO_LEFT, source_name, voice


def statements(held: Holdings, cited: Citations) -> Section:
    """Every statement, through the exhibits and in the order of each text."""
    return Section(
        anchor="statements",
        title="Statements",
        blocks=tuple(_entry(held, cited, told) for told in cited.statements),
    )


def _entry(held: Holdings, cited: Citations, told: Statement) -> Entry:
    source = told.source
    sentence = told.claims[0].sentence
    where: list[Run] = [cited.exhibit_run(source.id), Run(text=f", {source_name(source)}")]
    if sentence.start is not None and sentence.end is not None:
        where.insert(1, Run(text=f", characters {sentence.start} to {sentence.end}"))
    else:
        where.insert(1, Run(text=", words withheld"))
    rows: list[tuple[str, Runs]] = [("Source", tuple(where))]
    rows += [("Read as", _reading(held, cited, claim)) for claim in told.claims]
    return Entry(
        anchor=statement_anchor(told.number),
        number=f"[{told.number}]",
        title="",
        blocks=(
            Quotation(
                runs=quoted(told.claims),
                language=source.language,
                rtl=source.language in RIGHT_TO_LEFT,
            ),
            Facts(rows=tuple(rows)),
        ),
    )


def _reading(held: Holdings, cited: Citations, claim: ClaimLine) -> Runs:
    runs = [Run(text=read_as(held, claim))]
    for event in cited.entries:
        if claim.id in event.claims:
            runs += [Run(text="; "), cited.entry_run(event.id)]
    return tuple(runs)


def read_as(held: Holdings, claim: ClaimLine) -> str:
    """What a claim was read as: the kind, who says so and how, and whether a person accepted it."""
    checked = "accepted by a person" if held.accepted(claim.id) else f"confidence {claim.confidence:.2f}"
    return f"{kind(claim.kind).label}, {voice(claim)}, {PUT[claim.modality]}; {checked}"


def quoted(claims: tuple[ClaimLine, ...]) -> Runs:
    """The sentence, with the words that say it happened marked; plain where an edition changed the words."""
    sentence = claims[0].sentence
    if sentence.start is None:
        return (piece(sentence.quote),)
    marks = sorted(
        {
            (claim.trigger.start - sentence.start, claim.trigger.end - sentence.start)
            for claim in claims
            if claim.trigger.start is not None and claim.trigger.end is not None
        }
    )
    runs: list[Run] = []
    at = 0
    for start, end in marks:
        if start < at or end > len(sentence.quote):
            continue
        runs += [piece(sentence.quote[at:start]), piece(sentence.quote[start:end], Style.MARK)]
        at = end
    runs.append(piece(sentence.quote[at:]))
    return tuple(run for run in runs if run.text)
