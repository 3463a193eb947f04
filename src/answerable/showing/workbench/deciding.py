"""What the forms do: decisions, claims made or corrected, and who decides."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from answerable.asking.review.claiming import Draft, Part, Words, keep
from answerable.asking.review.review import otherwise
from answerable.asking.review.unheard import in_no_document, of_no_actor
from answerable.asking.review.withholding import going_with
from answerable.errors import BadQuestion
from answerable.model.claim import Modality, Role
from answerable.model.judgement import Verdict
from answerable.model.vocabulary import kind as kind_of
from answerable.showing.screen import oneline
from answerable.showing.terminal import copies_told, otherwise_told, short
from answerable.showing.workbench.page import back, form, keeper, session

_DONE = {
    Verdict.ACCEPT: "Accepted",
    Verdict.REJECT: "Rejected",
    Verdict.SAME: "Kept as the same",
    Verdict.DIFFERENT: "Kept as different",
    Verdict.LINK: "Tied",
    Verdict.UNLINK: "Untied",
    Verdict.WITHHOLD: "Withheld from public editions",
    Verdict.UNDO: "Undone",
    Verdict.PROPOSE: "Proposed: a second person has to decide the same",
}

Fields = dict[str, list[str]]


def _one(fields: Fields, name: str) -> str:
    return fields.get(name, [""])[0].strip()


def reviewer_of(request: Request, fields: Fields) -> str:
    """Who decides: the session's reviewer, or the name in the form, which the session then keeps.

    Raises:
        BadQuestion: there is none.
    """
    held = session(request)
    given = _one(fields, "by")
    if not held.bound and given:
        held.reviewer = " ".join(given.split())[:120]
    if not held.reviewer:
        raise BadQuestion("A decision needs a name.", "Write your name in the form.", code="no_reviewer")
    return held.reviewer


async def decide(request: Request) -> Response:
    """Keep a decision."""
    fields = await form(request)
    by = reviewer_of(request, fields)
    verdict = _verdict(_one(fields, "verdict"))
    about = tuple(one.strip() for one in fields.get("about", ()) if one.strip())
    made = await run_in_threadpool(
        keeper(request).judge, verdict, about, by=by, why=_one(fields, "why"), relation=_one(fields, "relation")
    )
    told = f"{_DONE[made.verdict]} ({short(made.id)})."
    with keeper(request).reading() as record:
        if before := otherwise(record.decisions(), made):
            told += f" {otherwise_told(before)}"
        if copies := going_with(made, record.judgements(), record.copies):
            told += f" {copies_told(copies)}"
        for name in in_no_document(made, lambda words: bool(record.search(words, limit=1))):
            told += f" No document holds “{oneline(name)}” so far. Check how it is spelt."
        for name in of_no_actor(made.verdict, made.about, lambda each: bool(record.find_actors(each))):
            told += f" No document names “{oneline(name)}”: this changes nothing until one does. A slip? Undo it."
    return back(_one(fields, "next") or "/log/decisions", told)


def _verdict(given: str) -> Verdict:
    try:
        return Verdict(given)
    except ValueError:
        raise BadQuestion(f"“{given[:40]}” is no decision.", "Use the forms of the pages.") from None


async def make_claim(request: Request) -> Response:
    """Keep a claim that a person reads, in the place of another where it corrects one."""
    fields = await form(request)
    by = reviewer_of(request, fields)
    held = keeper(request)
    draft = draft_from(fields)
    claim = await run_in_threadpool(
        held.write,
        lambda record: keep(
            record,
            draft,
            by=by,
            why=_one(fields, "why"),
            corrects=_one(fields, "corrects"),
            awaits_second=held.two_people,
        ),
    )
    word = "Corrected" if _one(fields, "corrects") else "Kept"
    return back(f"/sources/{claim.source}?claim={claim.id}#m-{claim.id}", f"{word}: {kind_of(claim.kind).label}.")


def draft_from(fields: Fields) -> Draft:
    """The claim that the fields of a form tell of.

    Raises:
        BadQuestion: a role or a manner that is none, or a start that is no number.
    """
    parts = []
    rows = zip(
        fields.get("role", ()), fields.get("words", ()), fields.get("value", ()), fields.get("start", ()), strict=False
    )
    for role, words, value, start in rows:
        if words.strip():
            parts.append(Part(role=_role(role), words=_words(words, start), value=value.strip()))
    speaker = fields.get("speaker", [""])[0]
    return Draft(
        source=_one(fields, "source"),
        kind=_one(fields, "kind"),
        modality=_modality(_one(fields, "modality")),
        trigger=_words(fields.get("trigger", [""])[0], _one(fields, "trigger_start")),
        parts=tuple(parts),
        speaker=_words(speaker, _one(fields, "speaker_start")) if speaker.strip() else None,
    )


def _words(words: str, start: str) -> Words:
    if start and not (start.isascii() and start.isdecimal() and len(start) < 12):
        raise BadQuestion(f"“{start[:40]}” is no place in a text.", "Mark the words in the text.")
    if start:
        return Words(words=words, start=int(start))
    return Words(words=words.strip())


def _role(given: str) -> Role:
    try:
        return Role(given)
    except ValueError:
        raise BadQuestion(f"“{given[:40]}” is no role.", "Choose one that the form offers.") from None


def _modality(given: str) -> Modality:
    try:
        return Modality(given or Modality.HAPPENED.value)
    except ValueError:
        raise BadQuestion(f"“{given[:40]}” is no manner of saying.", "Choose one that the form offers.") from None


async def name(request: Request) -> Response:
    """Say who decides in this browser."""
    fields = await form(request)
    reviewer_of(request, fields)
    return back(_one(fields, "next"), f"Decisions are kept as by {session(request).reviewer}.")


async def rebuild(request: Request) -> Response:
    """Begin to bring the tables up to date."""
    fields = await form(request)
    await run_in_threadpool(keeper(request).rebuild)
    return back(_one(fields, "next"), "The tables are being made anew.")
