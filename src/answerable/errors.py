"""Every error a user can meet, as one tree.

AnswerableError
├── BadInput            something given to the program cannot be used
│   ├── UnreadableSource    a document whose bytes give no text
│   ├── UnknownName         an id or a name that the record does not hold
│   ├── BadQuestion         an option or a query that cannot be understood
│   └── EngineFailed        an engine that gives no reading of a document
├── RecordError         the record file
│   ├── NotARecord          the file is no record, or one of a newer program
│   ├── RecordBusy          another process is writing
│   ├── RecordFull          the disk, or the file's own limit, is full
│   └── RecordDamaged       `verify` or a read found bytes that do not match their digest
└── BrokenLaw           a defect of this program: a quote that is not in its text

Each carries a stable `code`, the `cause` in plain words and the `next_step`; the command line prints
the three on one line and exits with `exit_status`.
"""

from __future__ import annotations

from typing import ClassVar


class AnswerableError(Exception):
    """The root of the tree.

    Args:
        cause: what went wrong, in one sentence that names the thing it went wrong with.
        next_step: what the user can do about it; the class's own advice where none is given.
        code: a narrower code than the class's own, for example `pdf_without_text`.
    """

    code: ClassVar[str] = "error"
    advice: ClassVar[str] = "Run `answerable doctor` and report what it prints."
    exit_status: ClassVar[int] = 1

    def __init__(self, cause: str, next_step: str | None = None, *, code: str | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.next_step = next_step if next_step is not None else self.advice
        self.name = code if code is not None else self.code

    def __reduce__(self) -> tuple[object, ...]:
        # Readers run in worker processes: the error must cross with all its parts.
        return (_rebuild, (type(self), self.cause, self.next_step, self.name))

    def __str__(self) -> str:
        return f"{self.name}: {self.cause} {self.next_step}".rstrip()


def _rebuild(kind: type[AnswerableError], cause: str, next_step: str, name: str) -> AnswerableError:
    return kind(cause, next_step, code=name)


class BadInput(AnswerableError):
    """Something given to the program cannot be used."""

    code = "bad_input"
    advice = "Check what was given."
    exit_status = 2


class UnreadableSource(BadInput):
    """A document whose bytes give no text. `read` reports it and goes on with the others."""

    code = "unreadable_source"
    advice = "Open the file in its own program to see whether it is whole."


class UnknownName(BadInput):
    """An id or a name that the record does not hold."""

    code = "unknown_name"
    advice = "List what there is with `answerable events`, `actors` or `search`."


class BadQuestion(BadInput):
    """An option or a query that cannot be understood."""

    code = "bad_question"
    advice = "See `answerable --help`."


class EngineFailed(BadInput):
    """An engine that gives no reading of a document. `read` reports the document and goes on with the others."""

    code = "engine_failed"
    advice = "See what the engine needs (docs/engines.md), and run the command again: it goes on where it stopped."


class RecordError(AnswerableError):
    """The record file cannot be used as asked."""

    code = "record_error"
    exit_status = 3


class NotARecord(RecordError):
    """The file is no record, or a newer program made it."""

    code = "not_a_record"
    advice = "Name another file with -r, or update answerable."


class RecordBusy(RecordError):
    """Another process is writing to the record."""

    code = "record_busy"
    advice = "Wait for the other process to finish and run the command again."


class RecordFull(RecordError):
    """No room is left for the record to grow. What was acknowledged before is kept."""

    code = "record_full"
    advice = "Free some space and run the command again: it goes on where it stopped."


class RecordDamaged(RecordError):
    """Bytes that do not match their digest, a broken chain, or a quote that is not in its text."""

    code = "record_damaged"
    advice = "Run `answerable verify` for the full list, and restore the file from a copy."


class BrokenLaw(AnswerableError):
    """A defect of this program, stopped before it reached the record."""

    code = "broken_law"
    advice = "Please report it with the document that caused it."
