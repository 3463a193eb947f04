from __future__ import annotations

import pytest

from answerable.model.claim import Claim
from tests.reading.judgments.test_judgment import claims


def acts(text: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.kind in {"wounding", "killing", "arson", "shooting"}]


@pytest.mark.parametrize(
    "text",
    [
        "In Orme v. The State, the accused stabbed his neighbour.",
        "In R v Harlow [2004] EWCA Crim 11, the defendant stabbed his neighbour.",
        "See Orme v State (2001) 3 SCC 44, where the appellant had shot two policemen.",
        "The facts of Kesh v Republic are similar: there the accused burned the house of the deceased.",
        "Counsel relied on Orme v Crown, in which the accused stabbed his neighbour.",
    ],
)
def test_what_the_accused_did_in_another_case_is_not_told(text: str) -> None:
    assert not acts(text)


def test_it_goes_on_in_the_sentences_that_follow() -> None:
    text = "In Kesh v Republic the accused had fled. He shot two policemen. The accused stabbed a guard."
    assert not acts(text)


def test_until_the_court_comes_back_to_its_own_case() -> None:
    text = "In Kesh v Republic the accused had fled. In the present case the accused stabbed a guard."
    assert [each.kind for each in acts(text)] == ["wounding"]


def test_whom_another_case_names_is_told_of() -> None:
    (found,) = acts("In Orme v State, Jan Orme shot Ada Venn.")
    assert {each.value for each in found.arguments if each.name} == {"Jan Orme", "Ada Venn"}


def test_the_case_on_the_title_page_is_its_own() -> None:
    assert acts("In Prosecutor v. Tarn, the accused stabbed a guard.")


@pytest.mark.parametrize(
    "text",
    [
        "The rule was stated by Lord Holm in Orme v. R, where the accused stabbed his uncle.",
        "As was observed in Kesh v. Republic (2004), the accused shot nine people.",
        "It was held in Orme v. State that the accused had killed his wife.",
    ],
)
def test_a_case_within_the_sentence(text: str) -> None:
    assert not acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "As in Orme v. State, the accused stabbed a guard.",
        "Bearing in mind what was said in Orme v. State, the accused here stabbed a guard.",
    ],
)
def test_a_case_that_is_only_like_it(text: str) -> None:
    assert acts(text)
