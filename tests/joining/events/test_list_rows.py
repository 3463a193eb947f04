from __future__ import annotations

import pytest

from answerable.model.span import Span
from tests.joining.made import Text, events_of


class Row(Text):
    """A row of a list that tells of an execution on one day in one place."""

    def __init__(self, source: str, name: str) -> None:
        super().__init__(source, f"No: {source}\nName: {name}\nDate of execution: 9 January 2023\nPlace: Mahra Prison")
        whom = f"<{name}>" if name.startswith("Unidentified") else name
        self.claim("execution", "execution", time=("9 January 2023", "2023-01-09"), victim=whom, place="Mahra Prison")

    def sentence(self, inside: Span) -> Span:
        return Span.of(self.text, 0, len(self.text))


@pytest.mark.parametrize("names", [("Unidentified man", "Unidentified man"), ("Dara Kost", "Unidentified prisoner")])
def test_two_rows_of_one_list_are_two_deaths(names: tuple[str, str]) -> None:
    assert len(events_of(*(Row(f"s-{number}", name) for number, name in enumerate(names)))) == 2


def test_one_person_in_two_lists_died_once() -> None:
    assert len(events_of(Row("s-1", "Dara Kost"), Row("s-2", "Dara Kost"))) == 1


def test_a_report_and_a_row_may_tell_of_one_death() -> None:
    report = Text(
        "s-2", "An unidentified prisoner was executed in Mahra Prison on 9 January 2023.", published="2023-01-10"
    )
    report.claim(
        "execution",
        "executed",
        time=("9 January 2023", "2023-01-09"),
        victim="<unidentified prisoner>",
        place="Mahra Prison",
    )
    assert len(events_of(Row("s-1", "Unidentified prisoner"), report)) == 1
