"""What every command shares: options, the record, the two streams, errors and exit codes."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from answerable.api.paths import DEFAULT, VARIABLE
from answerable.errors import AnswerableError, RecordBusy, RecordError, RecordFull
from answerable.model.event import LONG_AGO, Family, Order
from answerable.model.vocabulary import vocabulary
from answerable.model.when import bounds
from answerable.showing.progress import steps
from answerable.showing.screen import DIM, Screen, oneline

if TYPE_CHECKING:
    from answerable.api import Record

FOR_PEOPLE = 100
"""How many items a listing shows on a terminal unless told otherwise."""

_MOST = 2**60

UNEXPECTED, USAGE, SOME_UNREAD, INTERRUPTED = 1, 2, 4, 130

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass
class State:
    """What the options before a command say."""

    record: Path = field(default_factory=lambda: Path(DEFAULT))


class Program(click.Group):
    """The root command: every way to end is a documented exit code, and no end is a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer needs them."""
        return list(self.commands)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run and exit."""
        extra["standalone_mode"] = False
        for name in ("stdout", "stderr"):
            stream = getattr(sys, name)
            if stream is None:  # closed by who started the program
                setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - stays open
            elif hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        sys.exit(self._run(lambda: super(Program, self).main(args, prog_name or self.name, **extra)))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a pipe whose reader has gone ends it well."""
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _close_broken_pipe()
            return 0
        return status

    def _run(self, command: Callable[[], Any]) -> int:
        try:
            status = command()
        except click.exceptions.NoArgsIsHelpError as error:
            error.show(sys.stderr)
            return USAGE
        except click.ClickException as error:
            return _complain("usage", error.format_message(), _see_help(error), USAGE)
        except AnswerableError as error:
            return _complain(error.name, error.cause, error.next_step, error.exit_status)
        except (click.Abort, KeyboardInterrupt):
            return _complain(
                "interrupted", "Stopped.", "What was acknowledged is kept; run it again to go on.", INTERRUPTED
            )
        except OSError as error:
            return _refused(error)
        except Exception as error:  # noqa: BLE001 - the last resort: one line, not a traceback
            return _unexpected(error)
        return status if isinstance(status, int) else 0


def _see_help(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"See `{context.command_path if context is not None else 'answerable'} --help`."


def _close_broken_pipe() -> None:
    """The reader of the pipe has gone: send what is still buffered nowhere, so that exiting does not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # not a real stream
        pass
    finally:
        os.close(nowhere)


def _refused(error: OSError) -> int:
    """What the system does not let the program do: a disk that is full, a folder that is closed."""
    if error.errno is None:
        return _unexpected(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        _close_broken_pipe()  # what is still buffered has no room either
    where = f"{error.filename}: " if error.filename else ""
    return _complain(
        "refused", f"{where}{error.strerror}", "Check the disk's room, your rights and limits, and run it again.", USAGE
    )


def _unexpected(error: Exception) -> int:
    if os.environ.get("ANSWERABLE_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
    cause = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    report = "Please report this line with what you ran; ANSWERABLE_DEBUG=1 shows where it happened."
    return _complain("unexpected", cause, report, UNEXPECTED)


def _complain(code: str, cause: str, next_step: str, status: int) -> int:
    screen = talk()
    cause = oneline(cause)
    stop = "" if cause.endswith((".", "!", "?", "…")) else "."
    screen.put((f"error[{code}]: ", "bold red"), f"{cause}{stop} {oneline(next_step)}")
    return status


def talk() -> Screen:
    """The stream for everything that is not data."""
    return Screen(sys.stderr)


def say(text: str) -> None:
    """A word to the person, off the data."""
    talk().put((text, DIM))


def _remember(context: click.Context, parameter: click.Parameter, value: Path | None) -> None:
    state = context.find_root().ensure_object(State)
    if value is not None:
        state.record = value


class GivenPath(click.Path):
    """A path. An empty one, as an unset variable of a shell leaves it, is refused and not taken for this folder."""

    def __init__(self, *, exists: bool = False, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(exists=exists, file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path."""
        if not os.fspath(value):
            self.fail("The path is empty.", param, ctx)
        return super().convert(value, param, ctx)


def record_option(command: Command) -> Command:
    """`-r/--record FILE`, which may stand before or after the command's name."""
    return click.option(
        "-r",
        "--record",
        type=GivenPath(dir_okay=False),
        expose_value=False,
        callback=_remember,
        is_eager=True,
        help=f"The record file.  [default: {DEFAULT} here, or what {VARIABLE} names]",
    )(command)


class Day(click.ParamType[str]):
    """A day, or a longer time in EDTF."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The same, if it is a date. An empty one, as an unset variable of a shell leaves it, is none."""
        if not value:
            self.fail("The date is empty.", param, ctx)
        bounds(value)
        return str(value)


class Words(click.ParamType[str]):
    """A name or words to look for; not empty, for the same reason."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The same."""
        if not str(value).strip():
            self.fail("It is empty.", param, ctx)
        return str(value)


class KindId(click.ParamType[str]):
    """A kind of happening, by its id, which a shell can complete, or as listings name it."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The id, where it is a kind's; what is given otherwise."""
        given = " ".join(str(value).split()).casefold()
        return next((one.id for one in vocabulary().kinds if given in (one.id, one.label.casefold())), str(value))

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The ids that begin so, each with its label."""
        return [CompletionItem(one.id, help=one.label) for one in vocabulary().kinds if one.id.startswith(incomplete)]


class Number(click.IntRange):
    """A number of items; one larger than any record can hold stands for the largest that SQLite counts to."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        return min(int(super().convert(value, param, ctx)), _MOST)


as_of_option = click.option("--as-of", type=Day(), help="Only what was published up to this day, such as 1992-11-15.")
limit_option = click.option(
    "--limit",
    type=Number(min=0),
    help=f"At most so many; 0 for all.  [default: {FOR_PEOPLE}, or all with --json and --jsonl]",
)


def form_options(command: Command) -> Command:
    """`--json` and `--jsonl`."""
    command = click.option("--jsonl", "form", flag_value="jsonl", help="JSON Lines: one object a line.")(command)
    return click.option("--json", "form", flag_value="json", help="One JSON object.")(command)


def listing_options(command: Command) -> Command:
    """The options of every listing: the record, a day, a limit, JSON."""
    return record_option(as_of_option(limit_option(form_options(command))))


def page_options(command: Command) -> Command:
    """The options of every page about one thing: the record, a day, JSON."""
    return record_option(as_of_option(form_options(command)))


actor_option = click.option("--actor", type=Words(), help="Only with this actor, by name or id.")
kind_option = click.option("--kind", type=KindId(), help="Only this kind; `answerable vocabulary` lists them.")
family_option = click.option(
    "--family", type=click.Choice([family.value for family in Family]), help="Only this family."
)
place_option = click.option(
    "--place", type=Words(), help="Only at this place or in it: a town, a province, a country or its code."
)
unplaced_option = click.option(
    "--unplaced",
    is_flag=True,
    help="With --place and a country, also events without a place of their own whose country is inferred, as the lines "
    "say: every other place of their texts lies there. No source says that they were there.",
)
undated_option = click.option(
    "--undated",
    is_flag=True,
    help="Also events without a date, each where it was first reported, and last those that only sources without a "
    "date tell of; --since and --until go by that day.",
)


order_option = click.option(
    "--order",
    type=click.Choice([each.value for each in Order]),
    default=Order.WEIGHT.value,
    show_default=True,
    help="weight: first what is grave, told by many sources and sentences, answered, befell many, has a day, a place "
    f"and names; late what one source tells in passing, most of all more than {LONG_AGO} years after. time: by date.",
)
BY_WEIGHT = "The weightiest first: gravity, sources, answers, people, names. --order time lists them by date."


def when_options(command: Command) -> Command:
    """`--since` and `--until`."""
    command = click.option("--until", type=Day(), help="What may have happened then or earlier.")(command)
    return click.option("--since", type=Day(), help="What may have happened then or later.")(command)


def event_options(command: Command) -> Command:
    """What events must meet, whoever takes part: the kind, the family, the place, the time."""
    return kind_option(family_option(place_option(unplaced_option(when_options(command)))))


def record_path() -> Path:
    """The record file that the command is about."""
    return click.get_current_context().find_root().ensure_object(State).record


@contextmanager
def opened() -> Iterator[Record]:
    """The record of this command, its tables brought up to date where that can be done.

    Raises:
        NotARecord: there is none.
    """
    from answerable.api.record import Record
    from answerable.record.kept.connection import being_written

    path = record_path()
    written = being_written(path)
    with Record.at(path) as record:
        if record.stale() and written:
            say("Another process seems to be writing to the record; the newest documents may be missing here.")
        elif record.stale():
            say("The record holds more than its tables show; bringing them up to date.")
            try:
                with steps(talk()) as progress:
                    record.refresh(progress)
            except RecordBusy:
                say("Another process is writing to the record; the newest documents may be missing here.")
            except RecordFull:
                say("There is no room to bring them up to date; the newest documents may be missing here.")
            except RecordError as error:
                if error.name != "record_read_only":
                    raise
                say("The record cannot be written here; the newest documents may be missing.")
        yield record


def ask_for(limit: int | None, form: str | None) -> int | None:
    """How many items to ask the record for: one more than people are shown, to know whether there are more."""
    if limit == 0 or (limit is None and form is not None):
        return None
    return (FOR_PEOPLE if limit is None else limit) + 1


def shown_at_most(limit: int | None, form: str | None) -> int | None:
    """How many items are shown; None for all."""
    asked = ask_for(limit, form)
    return None if asked is None else asked - 1


def tell_of_unplaced(ask: Callable[..., Sequence[Any]], shown: Sequence[Any], limit: int | None) -> None:
    """Say of a listing at a place that events without one are left out, if some would stand in what is shown.

    Args:
        ask: gives at most so many of the listing with these events: `ask(limit=…)`.
        shown: the listing without them, asked for with `ask_for`.
        limit: how many were wanted.
    """
    more = len(shown) + (len(shown) != ask_for(limit, None))
    if [line.event.id for line in ask(limit=more)] != [line.event.id for line in shown]:
        say("Events without a place of their own are left out; --unplaced lists those inferred to be there.")


def show_listing(
    items: Sequence[Any],
    of: str,
    show: Callable[[Screen, Any], None],
    *,
    form: str | None,
    limit: int | None,
    as_of: str | None = None,
    nothing: str = "Nothing.",
    order: str = "",
) -> None:
    """Print a listing that was asked for with `ask_for`; `order` is that of events."""
    shown = items[: shown_at_most(limit, form)]
    if form is None:
        show(Screen(), shown)
        if not shown:
            say(nothing)
        elif order == Order.WEIGHT and len(shown) > 1:
            say(BY_WEIGHT)
    else:
        from answerable.cli import as_json

        as_json.listing(of, shown, form, as_of)
    if len(shown) < len(items):
        say(f"The first {len(shown)} are shown; --limit 0 shows all.")


def show_page(page: Any, show: Callable[[Screen, Any], None], *, form: str | None) -> None:
    """Print a page about one thing."""
    if form is None:
        show(Screen(), page)
    else:
        from answerable.cli import as_json

        as_json.page(page, form)


def say_led(record: Record, given: str, found: str) -> None:
    """Say so where an id was given that stands no more, or a public edition's, and what it leads to is shown."""
    if given[1:2] != "-" or given[0] not in "aces" or given[0] != found[0] or found.startswith(given):
        return
    if record.is_published(given):
        say(
            f"{given} stands in public editions for {found}. Hand that one on to nobody: by it a guess at what is "
            "withheld could be confirmed."
        )
    else:
        say(f"{given} leads to {found}: what that id was made from belongs to it.")


def emit(data: bytes) -> None:
    """Bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
