"""Whether two steps against one person are one step."""

from __future__ import annotations

import pytest

from answerable.joining.events.one_step import are_of_other_cases


class _Told:
    """What the rule asks of a claim."""

    def __init__(self, wording: str, trigger: str = "charged", group: str = "g_1") -> None:
        self.wording, self.trigger, self.group = wording, trigger, group
        self.offset = wording.index(trigger)


FIRST = _Told("Tarn was charged in May with bribery.")


@pytest.mark.parametrize(
    ("told", "others"),
    [
        (_Told("Tarn was charged in a separate case with threatening a witness."), True),
        (_Told("In a second case, Tarn is charged with inciting riots."), True),
        (_Told("Separately, prosecutors charged him with fraud."), True),
        (_Told("Tarn has also been charged, in another case, with fraud."), True),
        (_Told("Tarn was charged with bribery."), False),
        (
            _Told(
                "Tarn, who is held in another case, was charged with bribery, while in a separate case Ost goes free."
            ),
            False,
        ),
        (_Told("Tarn was charged in a separate case with fraud.", group="g_2"), False),
    ],
)
def test_a_step_told_in_another_case_is_not_the_one_beside_it(told: _Told, others: bool) -> None:
    assert are_of_other_cases(FIRST, told) is others  # type: ignore[arg-type]
    assert are_of_other_cases(told, FIRST) is others  # type: ignore[arg-type]
