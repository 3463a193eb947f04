"""Whether every source is what its id says, its bytes and text are there, and every quote is in its text."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TypeVar

import msgspec

from answerable.model.claim import Claim
from answerable.model.identity import decode
from answerable.model.judgement import Judgement
from answerable.model.source import Source, source_id
from answerable.model.span import Span
from answerable.record.checks.report import Findings
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import EntryKind, ReadingEntry, of_kind

T = TypeVar("T")


def check_quotes(connection: Connection, findings: Findings) -> None:
    """Check every source and every reading in the log, those that newer ones replace too."""
    findings.checked.update(sources=0, claims=0, quotes=0)
    total = connection.execute(
        "SELECT count(*) FROM log WHERE id >= 's-' AND id < 's.' AND kind = 'reading' AND kind <> 'claim'"
    ).fetchone()[0]
    rows = connection.execute(
        "SELECT id, seq, kind, body FROM log WHERE id >= 's-' AND id < 's.' AND kind <> 'claim' ORDER BY id, seq"
    )
    done = 0
    for identity, entries in groupby(rows, key=itemgetter(0)):
        texts: dict[str, str | None] = {}
        for _, seq, kind, body in entries:
            if kind == EntryKind.SOURCE:
                source = _decoded(body, Source, seq, findings)
                if source is not None:
                    _check_source(connection, identity, source, texts, findings)
            elif kind == EntryKind.READING:
                done += 1
                findings.tell("quotes", done, total)
                reading = _decoded(body, ReadingEntry, seq, findings)
                if reading is not None:
                    _check_reading(connection, seq, identity, reading, texts, findings)
    _check_judgements(connection, findings)


def _decoded(body: str, kind: type[T], seq: int, findings: Findings) -> T | None:
    try:
        return decode(body, kind)
    except msgspec.MsgspecError:
        findings.fault("entry_changed", f"log entry {seq}", f"It does not hold a {kind.__name__} any more.")
        return None


def _check_source(
    connection: Connection, identity: str, source: Source, texts: dict[str, str | None], findings: Findings
) -> None:
    where = f"source {identity} ({source.location})"
    findings.checked["sources"] += 1
    if identity != source.id or identity != source_id(source.digest, source.media_type, source.given):
        findings.fault("id_forged", where, "Its id is not the one that its content gives it.")
    size = connection.execute("SELECT size FROM blobs WHERE digest = ?", (source.digest,)).fetchone()
    if size is None:
        findings.fault("bytes_missing", where, f"The record does not hold its bytes ({source.digest}).")
    elif size[0] != source.size:
        findings.fault("bytes_changed", where, f"It should have {source.size} bytes and has {size[0]}.")
    text = _text(connection, source.text_digest)
    texts[source.text_digest] = text
    if text is None:
        findings.fault("bytes_missing", where, f"The record does not hold its text ({source.text_digest}).")
    elif len(text) != source.length:
        findings.fault("bytes_changed", where, f"Its text should have {source.length} characters and has {len(text)}.")


def _text(connection: Connection, digest: str) -> str | None:
    data = blobs.fetch(connection, digest)
    try:
        return None if data is None else data.decode()
    except UnicodeDecodeError:
        return None


def _check_reading(
    connection: Connection,
    seq: int,
    identity: str,
    reading: ReadingEntry,
    texts: dict[str, str | None],
    findings: Findings,
) -> None:
    where = f"reading of source {identity} by {reading.reader} (log entry {seq})"
    if reading.source != identity:
        findings.fault("id_forged", where, f"It is a reading of {reading.source}.")
    if reading.text not in texts:
        findings.fault("bytes_missing", where, "The record holds no source with the text that was read.")
        return
    text = texts[reading.text]
    if text is None:
        return  # the source's fault has said it
    claims = _claims(connection, seq, reading, where, findings)
    for claim in claims:
        if claim.source != identity or claim.id != claim.remade().id:
            findings.fault("id_forged", f"claim {claim.id}", "Its id is not the one that its content gives it.")
        _check_spans(claim.spans(), text, f"claim {claim.id} of source {identity}", findings)
    _check_spans(reading.reading(()).spans(), text, where, findings)
    findings.checked["claims"] += len(claims)


def _check_spans(spans: tuple[Span, ...], text: str, where: str, findings: Findings) -> None:
    for span in spans:
        if not span.holds_in(text):
            findings.fault("quote", where, f"“{span.quote[:60]}” does not stand at {span.start} to {span.end}.")
    findings.checked["quotes"] += len(spans)


def _claims(connection: Connection, seq: int, reading: ReadingEntry, where: str, findings: Findings) -> list[Claim]:
    rows = connection.execute(
        "SELECT seq, kind, body FROM log WHERE seq >= ? AND seq < ? ORDER BY seq", (seq - len(reading.claims), seq)
    ).fetchall()
    found = [_decoded(body, Claim, number, findings) for number, kind, body in rows if kind == EntryKind.CLAIM]
    claims = [claim for claim in found if claim is not None]
    missing = set(reading.claims) - {claim.id for claim in claims}
    if missing or len(claims) != len(reading.claims):
        named = ", ".join(sorted(missing)[:5])
        findings.fault("claims_missing", where, f"Claims are not where the reading has them: {named}.")
    return claims


def _check_judgements(connection: Connection, findings: Findings) -> None:
    findings.checked["judgements"] = 0
    for seq, identity, body in of_kind(connection, EntryKind.JUDGEMENT):
        held = _decoded(body, Judgement, seq, findings)
        if held is None:
            continue
        findings.checked["judgements"] += 1
        made = Judgement.make(
            verdict=held.verdict, about=held.about, relation=held.relation, by=held.by, at=held.at, why=held.why
        )
        if not identity == held.id == made.id:
            findings.fault("id_forged", f"judgement {identity}", "Its id is not the one that its content gives it.")
