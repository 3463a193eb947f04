"""What the program says of its own work as JSON: `read`, `verify`, `doctor`, and the documents it could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct, convert, to_builtins

from answerable.asking.health import Check
from answerable.model.source import Problem
from answerable.record.checks.report import Report
from answerable.showing.lines.answers import answer

if TYPE_CHECKING:  # what reads documents takes long to load, and most commands read none
    from answerable.record.intake import Summary


class AccountPart(Struct, frozen=True, kw_only=True):
    """What an engine of others has cost, and what was refused of what it said."""

    requests: Annotated[int, Meta(description="sent to a server, repeated ones counted too")]
    retries: Annotated[int, Meta(description="of these, those that repeated one that had failed")]
    tokens_in: Annotated[int, Meta(description="tokens sent, as the server counts them")]
    tokens_out: Annotated[int, Meta(description="tokens received")]
    cost: Annotated[float, Meta(description="in the currency of the prices given; 0 where none are")]
    seconds: Annotated[float, Meta(description="spent on requests and on waiting between them")]
    refused: Annotated[dict[str, int], Meta(description="what was not let through, by the reason")]


class SummaryAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="summary"):
    """`read`: what became of the documents."""

    record: Annotated[str, Meta(description="path of the record")]
    read: Annotated[int, Meta(description="documents read and kept")]
    held: Annotated[int, Meta(description="documents that the record held already")]
    copies: Annotated[int, Meta(description="sources that came in as near-copies of others")]
    problems: Annotated[int, Meta(description="documents that could not be read")]
    claims: Annotated[int, Meta(description="claims in the documents read")]
    bytes: Annotated[int, Meta(description="of the documents read")]
    seconds: Annotated[float, Meta(description="how long it took, with the rebuilding of the tables")]
    interrupted: Annotated[bool, Meta(description="whether it was stopped before its end; what was counted is kept")]
    account: Annotated[AccountPart, Meta(description="what the engine has cost, and what was refused of what it said")]
    counts: Annotated[dict[str, int], Meta(description="what the record now holds: how many of each noun")]


class ProblemAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="problem"):
    """A document that could not be read."""

    location: Annotated[str, Meta(description="where it was found, relative to what was read")]
    code: Annotated[str, Meta(description="for example `pdf_without_text`")]
    cause: Annotated[str, Meta(description="in one sentence")]
    next_step: Annotated[str, Meta(description="what can be done about it")]


class FaultPart(Struct, frozen=True, kw_only=True):
    """One thing that is not as it was written."""

    code: Annotated[str, Meta(description="as in the table of docs/record.md")]
    where: Annotated[str, Meta(description="the entry, source, claim or table")]
    what: Annotated[str, Meta(description="in one sentence")]


class VerificationAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="verification"):
    """`verify`: what was checked and what was found."""

    checked: Annotated[dict[str, int], Meta(description="how many of each sort of thing were checked")]
    bytes: Annotated[int, Meta(description="preserved bytes and texts that were held to their digests")]
    seconds: Annotated[float, Meta(description="how long it took")]
    head: Annotated[tuple[int, str], Meta(description="number and hash of the last log entry")]
    faults: Annotated[tuple[FaultPart, ...], Meta(description="empty for a record that is whole")]
    sealed: Annotated[bool, Meta(description="whether the file could be held to the digest taken when it was closed")]
    whole: Annotated[bool, Meta(description="whether nothing is wrong")]


class CheckAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="check"):
    """An item of `doctor`: one thing looked at."""

    name: Annotated[str, Meta(description="what")]
    good: Annotated[bool | None, Meta(description="whether it is as it should be; null if optional and not there")]
    found: Annotated[str, Meta(description="in a few words")]
    next_step: Annotated[str, Meta(description="what to do about it, if anything")]


REPORTS: tuple[type[Struct], ...] = (SummaryAnswer, ProblemAnswer, VerificationAnswer, CheckAnswer)


def summary_answer(summary: Summary, record: str, counts: dict[str, int]) -> SummaryAnswer:
    """What `read` did, with the record it did it to and what that now holds."""
    return convert({"record": record, "counts": counts, "type": "summary", **to_builtins(summary)}, SummaryAnswer)


@answer.register
def _problem(problem: Problem) -> ProblemAnswer:
    return ProblemAnswer(**to_builtins(problem))


@answer.register
def _report(report: Report) -> VerificationAnswer:
    return VerificationAnswer(
        checked=report.checked,
        bytes=report.bytes,
        seconds=report.seconds,
        head=report.head,
        faults=tuple(FaultPart(code=fault.code, where=fault.where, what=fault.what) for fault in report.faults),
        sealed=report.sealed,
        whole=report.whole,
    )


@answer.register
def _check(check: Check) -> CheckAnswer:
    return CheckAnswer(**to_builtins(check))
