"""Whether two steps against one person are one step."""

from __future__ import annotations

import pytest

from answerable.joining.events.one_step import are_of_other_cases
from tests.joining.made import Text, events_of


class _Told:
    """What the rule asks of a claim."""

    def __init__(self, wording: str, trigger: str = "charged", group: str = "g_1") -> None:
        self.kind, self.wording, self.trigger, self.group = "charge", wording, trigger, group
        self.offset = wording.index(trigger)
        self.at = len(wording)
        self.receivers: frozenset[str] = frozenset()
        self.charges: frozenset[str] = frozenset()


FIRST = _Told("Tarn was charged in May with bribery.")


@pytest.mark.parametrize(
    ("told", "others"),
    [
        (_Told("Tarn was charged in a separate case with threatening a witness."), True),
        (_Told("In a second case, Tarn is charged with inciting riots."), True),
        (_Told("Separately, prosecutors charged him with fraud."), True),
        (_Told("Tarn has also been charged, in another case, with fraud."), True),
        (_Told("Tarn was convicted and sentenced to a further year.", "sentenced"), True),
        (_Told("Tarn was sentenced to two more years.", "sentenced"), True),
        (_Told("Tarn was sentenced to a year.", "sentenced"), False),
        (_Told("Tarn was charged with bribery."), False),
        (
            _Told(
                "Tarn, who is held in another case, was charged with bribery, while in a separate case Ost goes free."
            ),
            False,
        ),
        (_Told("Tarn was charged in a separate case with fraud.", group="g_2"), False),
        (_Told("Two other men were charged with bribery on the same day."), True),
        (_Told("Tarn and two other men were charged with bribery on the same day."), False),
    ],
)
def test_a_step_told_in_another_case_is_not_the_one_beside_it(told: _Told, others: bool) -> None:
    assert are_of_other_cases(FIRST, told) is others  # type: ignore[arg-type]
    assert are_of_other_cases(told, FIRST) is others  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("second", "held"), [("having shot a guard", [1, 1]), ("the plot on the mast", [2]), ("that", [2])]
)
def test_of_what_one_of_two_is_convicted_as_well_is_another_conviction(second: str, held: list[int]) -> None:
    both = "Rui Tarn and Ana Mott were convicted of conspiring to bomb a mast on 3 May 1979."
    text = Text("s-1", f"{both} Rui Tarn was convicted of {second}.", published="1979-05-04")
    day = ("3 May 1979", "1979-05-03")
    text.claim(
        "conviction", "convicted", recipient=("Rui Tarn", "Ana Mott"), charge="conspiring to bomb a mast", time=day
    )
    text.claim("conviction", "convicted#2", recipient="Rui Tarn#2", charge=second, time=day)
    assert sorted(len(event.claims) for event in events_of(text)) == held


@pytest.mark.parametrize(("again", "held"), [("released again", [1, 1]), ("released", [2])])
def test_what_a_text_tells_to_have_been_done_again_to_others_is_another(again: str, held: list[int]) -> None:
    text = Text("s-1", f"Rui Tarn and Ana Mott were {again}. The road was long. Rui Tarn was released from prison.")
    text.claim("release", "released", recipient=("Rui Tarn", "Ana Mott"))
    text.claim("release", "released from prison", recipient="Rui Tarn#2")
    assert sorted(len(event.claims) for event in events_of(text)) == held


@pytest.mark.parametrize(("months", "held"), [("2012-06", [2]), ("2013-09", [1, 1])])
def test_the_leaving_of_prison_is_not_the_bail_of_the_year_before(months: str, held: list[int]) -> None:
    bail = Text("s-1", "Lena Ost was released on bail.", published="2012-05-30")
    bail.claim("release", "released", recipient="Lena Ost")
    left = Text("s-2", "Lena Ost left prison.", published=f"{months}-18")
    left.claim("release", "left prison", recipient="Lena Ost")
    assert sorted(len(event.claims) for event in events_of(bail, left)) == held


def test_a_term_served_before_is_not_the_one_of_which_a_text_tells() -> None:
    words = "Mira Karst is in jail over a speech. Mira Karst previously served time for driving a car."
    text = Text("s-1", words, published="2020-05-19")
    text.claim("imprisonment", "in jail", recipient="Mira Karst")
    text.claim("imprisonment", "served time", recipient="Mira Karst#2", charge="driving a car")
    other = Text("s-2", "Mira Karst is held in prison.", published="2020-05-21")
    other.claim("imprisonment", "held in prison", recipient="Mira Karst")
    events = events_of(text, other)
    assert sorted(len(event.claims) for event in events) == [1, 2]
