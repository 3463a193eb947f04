"""Two closed historical cases in short documents of invented outlets, carried by the package.

The facts are of the public record; the wording and the outlets are ours. `docs/example_sources.md` lists the facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from answerable.errors import UnknownName


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleCase:
    """One of the bundled cases.

    Attributes:
        id: name of its folder.
        title: for people.
        question: a search that finds the act the case begins with.
        act: id of the act's kind in the vocabulary.
        day: when the act happened, as an ISO 8601 date.
    """

    id: str
    title: str
    question: str
    act: str
    day: str


LOCKERBIE = ExampleCase(
    id="lockerbie",
    title="The bombing of Pan Am Flight 103 over Lockerbie",
    question="bombing Lockerbie",
    act="bombing",
    day="1988-12-21",
)
MYKONOS = ExampleCase(
    id="mykonos",
    title="The murders at the Mykonos restaurant in Berlin",
    question="Mykonos restaurant killed",
    act="killing",
    day="1992-09-17",
)


def cases() -> tuple[ExampleCase, ...]:
    """The bundled cases."""
    return (LOCKERBIE, MYKONOS)


@contextmanager
def folder(case: str = "") -> Iterator[Path]:
    """The folder that holds the documents: of one case, or of all of them where none is named.

    It lies in the installed package, so it is to be read and not written to.

    Args:
        case: the id of a case, or nothing.

    Raises:
        UnknownName: there is no such case.
    """
    names = [known.id for known in cases()]
    if case and case not in names:
        raise UnknownName(f"The example has no case “{case}”.", f"Name one of: {', '.join(names)}.")
    with resources.as_file(resources.files(__name__) / "documents") as documents:
        yield documents / case
