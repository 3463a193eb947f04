"""Steps of several cases against one person."""

from __future__ import annotations

from answerable.joining.links.links import ties
from tests.joining.made import Text


def _found(text: Text) -> set[tuple[str, str]]:
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    return {(trigger[tie.source_claim], trigger[tie.target_claim]) for tie in ties(text.claims)}


def test_the_word_before_a_step_tells_which_deed_it_is_for() -> None:
    text = Text("s-1", "Oren Vash was jailed for murder. The bribery conviction of Oren Vash came later.")
    text.claim("imprisonment", "jailed", recipient="Oren Vash", charge="murder")
    text.claim("killing", "murder")
    text.claim("conviction", "conviction", recipient="Oren Vash#2")
    assert ("conviction", "murder") not in _found(text)


def test_a_step_of_a_new_case_leaves_open_which_deed_the_others_are_for() -> None:
    text = Text(
        "s-1",
        "Oren Vash was jailed for incitement. Oren Vash was charged again with incitement. Oren Vash lost an appeal.",
    )
    text.claim("sentence", "jailed", recipient="Oren Vash", charge="incitement")
    text.claim("incitement", "incitement")
    text.claim("charge", "charged", recipient="Oren Vash#2", charge="incitement#2")
    text.claim("incitement", "incitement#2")
    text.claim("appeal", "appeal", recipient="Oren Vash#3")
    assert ("appeal", "incitement") not in _found(text)
