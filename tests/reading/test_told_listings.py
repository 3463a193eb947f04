"""Whom prose says that a maker of lists listed. The texts and the people are invented."""

from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from answerable.model.claim import Role
from answerable.model.source import Document
from answerable.reading import rules
from answerable.reading.official import read_by
from answerable.sources import read


def _listed(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Of each claim of a measure its kind, who took it and whom it is against."""
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    reading = read_by(rules(), source, plain)
    assert all(span.holds_in(plain) for span in reading.spans())
    return [
        (
            claim.kind,
            next((each.value for each in claim.arguments if each.role is Role.ACTOR), ""),
            tuple(each.value for each in claim.arguments if each.role is Role.RECIPIENT),
        )
        for claim in reading.claims
        if claim.kind in ("designation", "sanction")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Council listed Zoran Exemplar and Mira Testova.",
        "The Council has also listed Zoran Exemplar, head of the Testville prison, and Mira Testova, his deputy.",
        "Mr Zoran Exemplar and Mira Testova were listed by the Council.",
    ],
)
def test_each_whom_a_maker_of_lists_lists_is_listed(text: str) -> None:
    assert _listed(text) == [
        ("designation", "Council", ("Zoran Exemplar",)),
        ("designation", "Council", ("Mira Testova",)),
    ]


def test_a_measure_against_several_is_one_against_each() -> None:
    assert _listed("The European Union imposed sanctions on Zoran Exemplar and Mira Testova.") == [
        ("sanction", "European Union", ("Zoran Exemplar",)),
        ("sanction", "European Union", ("Mira Testova",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed sanctions on Iran and Syria.",
        "The bishop imposed sanctions on Zoran Exemplar and Mira Testova.",
    ],
)
def test_what_is_on_states_or_by_others_is_one_measure(text: str) -> None:
    assert len(_listed(text)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The EU lists Zoran Exemplar as a member of the guard.",
        "The EU listed Exemplar's reasons.",
        "The exchange listed Testoil Group.",
        "Zoran Exemplar was listed by the newspaper.",
    ],
)
def test_listing_in_another_sense_lists_nobody(text: str) -> None:
    assert _listed(text) == []


_REASONS = "Exemplar ordered the killing of prisoners in Testville. His men tortured two clerks."


@pytest.mark.parametrize(
    ("opening", "is_for"),
    [
        ("Zoran Exemplar was listed on 4 March 2031 pursuant to paragraph 7(g) of resolution 9999 (2030).", True),
        ("Zoran Exemplar was first listed on 4 March 2031 under paragraph 9, as meeting its criteria.", True),
        ("Zoran Exemplar was listed on 4 Mar. 2031 pursuant to paragraph 7(g) of resolution 9999 (2030).", True),
        ("Mr Venn said no more. Zoran Exemplar was listed on 4 March 2031 pursuant to resolution 9999 (2030).", False),
    ],
)
def test_what_follows_a_listing_in_its_paragraph_are_its_reasons(opening: str, *, is_for: bool) -> None:
    text = f"A summary.\n\n{opening} {_REASONS}\n\nIt rained."
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    reading = read_by(rules(), source, plain)
    assert all(span.holds_in(plain) for span in reading.spans())
    (listing,) = [each for each in reading.claims if each.trigger.quote == "listed"]
    assert listing.kind == "designation"
    assert [each.value for each in listing.arguments if each.role in {Role.RECIPIENT, Role.TIME}] == [
        "Zoran Exemplar",
        "2031-03-04",
    ]
    charge = listing.argument(Role.CHARGE)
    assert (charge.span.quote if charge is not None else "") == (_REASONS if is_for else "")


def test_the_reasons_are_what_the_maker_of_lists_alleges() -> None:
    opening = "Zoran Exemplar was listed on 4 March 2031 pursuant to resolution 9999 (2030)."
    told = "Hearth said that his men killed a cook."
    text = f"{opening} {_REASONS} {told}\n\nMira Testova tortured two clerks."
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    put = [(each.kind, each.modality.value) for each in read_by(rules(), source, plain).claims]
    assert ("torture", "alleged") in put
    assert ("torture", "happened") in put
    assert ("killing", "happened") in put


def test_the_acts_laid_to_whom_a_paragraph_lists_are_answered() -> None:
    text = f"Zoran Exemplar was listed on 4 March 2031 pursuant to resolution 9999 (2030). {_REASONS}"
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    claims = {each.id: each for each in read_by(rules(), source, plain).claims}
    found = {
        (claims[tie.source_claim].trigger.quote, claims[tie.target_claim].kind) for tie in ties(list(claims.values()))
    }
    assert ("listed", "incitement") in found


_SUMMARY = """Zoran Exemplar

Reason for listing:

Listed {day}pursuant to paragraph 7 of resolution 9999 (2030).

Additional information:

Zoran Exemplar leads a band of smugglers. His men tortured two clerks."""


@pytest.mark.parametrize(("day", "when"), [("", ""), ("on 4 March 2031 ", "2031-03-04")])
def test_a_summary_headed_by_a_name_tells_of_its_listing(day: str, when: str) -> None:
    text = _SUMMARY.format(day=day)
    source, plain = read(Document(location="a.txt", data=text.encode(), media_type="text/plain"))
    claims = read_by(rules(), source, plain).claims
    (listing,) = [each for each in claims if each.trigger.quote == "Listed"]
    assert [each.value for each in listing.arguments if each.role is Role.RECIPIENT] == ["Zoran Exemplar"]
    assert "".join(each.value for each in listing.arguments if each.role is Role.TIME) == when
    charge = listing.argument(Role.CHARGE)
    assert charge is not None
    assert charge.span.quote.startswith("Zoran Exemplar leads")
    assert [each.modality.value for each in claims if each.kind == "torture"] == ["alleged"]


def test_a_line_on_what_is_listed_in_a_text_without_a_name_above_lists_nobody() -> None:
    assert not _listed("The list of the day.\n\nListed pursuant to paragraph 7 of resolution 9999 (2030).\n\nMore.")
