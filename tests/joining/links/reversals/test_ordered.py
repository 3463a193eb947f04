"""Orders that somebody be freed, and the steps that they are to end."""

from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from answerable.model.claim import Modality
from answerable.model.link import ORDER, Relation
from tests.joining.made import Text, events_of


def _undone(text: Text) -> dict[tuple[str, str], str]:
    told = {claim.id: claim.trigger.quote for claim in text.claims}
    return {
        (told[tie.source_claim], told[tie.target_claim]): tie.evidence.rule
        for tie in ties(text.claims)
        if tie.relation is Relation.REVERSES
    }


@pytest.mark.parametrize(
    ("order", "word", "whom"),
    [
        ("A court ordered the release of Emil Tarn.", "ordered the release of", "Emil Tarn#2"),
        ("A court ordered Emil Tarn's release.", "ordered", "Emil Tarn#2"),
        ("A judge ordered that Emil Tarn be freed.", "ordered", "Emil Tarn#2"),
        ("A judge ordered Emil Tarn freed on Friday.", "ordered", "Emil Tarn#2"),
        ("A judge ordered the wardens to release Emil Tarn.", "ordered", "<wardens>"),
        ("The release of Emil Tarn was ordered by a court.", "ordered", "Emil Tarn#2"),
    ],
)
def test_an_order_may_end_custody(order: str, word: str, whom: str) -> None:
    text = Text("s-1", f"Police arrested Emil Tarn in May. {order}")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim("court_order", word, recipient=whom)
    assert _undone(text) == {(word, "arrested"): f"{ORDER}same_person"}


@pytest.mark.parametrize(
    ("order", "word"),
    [
        ("A court ordered the arrest of Emil Tarn.", "ordered"),
        ("A court ordered Emil Tarn to release two guards.", "ordered"),
        ("A court ordered the release of Dora Malk.", "ordered"),
        ("A court ordered the release of the files.", "ordered"),
    ],
)
def test_another_order_ends_none(order: str, word: str) -> None:
    text = Text("s-1", f"Police arrested Emil Tarn in May. {order}")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim("court_order", word, recipient="Emil Tarn#2" if "Emil" in order else ())
    assert not _undone(text)


def test_whom_it_frees_may_be_told_of_before() -> None:
    text = Text("s-1", "A court sentenced Emil Tarn to death, and then another ordered his release.")
    text.claim("sentence", "sentenced", recipient="Emil Tarn")
    text.claim("court_order", "ordered", recipient="Emil Tarn")
    assert _undone(text) == {("ordered", "sentenced"): f"{ORDER}same_person"}


def test_an_order_that_is_refused_ends_none() -> None:
    text = Text("s-1", "Police arrested Emil Tarn in May. A court refused to order the release of Emil Tarn.")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim("court_order", "order", recipient="Emil Tarn#2", modality=Modality.DID_NOT_HAPPEN)
    assert not _undone(text)


def test_an_order_to_free_on_bail_leaves_the_sentence() -> None:
    text = Text("s-1", "A court jailed Emil Tarn for a year. A judge ordered Emil Tarn freed on bail.")
    text.claim("sentence", "jailed", recipient="Emil Tarn")
    text.claim("court_order", "ordered", recipient="Emil Tarn#2")
    assert not _undone(text)


def test_what_is_ordered_is_only_possible() -> None:
    text = Text("s-1", "Police arrested Emil Tarn in May. A court ordered the release of Emil Tarn.")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim("court_order", "ordered", recipient="Emil Tarn#2")
    assert {event.kind for event in events_of(text)} == {"arrest", "court_order"}
    (tie,) = [each for each in ties(text.claims) if each.relation is Relation.REVERSES]
    assert tie.evidence.rule.startswith(ORDER)
