"""Days within quoted words count from the day on which they were said or written."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values

DAY = "2019-06-15"


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('"Police shot two protesters yesterday in Ostrel," the group wrote on 3 March 2019.', "2019-03-02"),
        ('The mayor tweeted on 12 May: "Soldiers killed three villagers last night."', "2019-05-11"),
        ('"They arrested my brother this morning," Dara Venn said in a statement on 2 April 2019.', "2019-04-02"),
        ('"They arrested my brother on Sunday," Dara Venn said on Wednesday.', "2019-06-09"),
        ("Police arrested five students today. — Mara Tole (@maratole) May 4, 2019", "2019-05-04"),
    ],
)
def test_a_quoted_day_counts_from_the_words(text: str, day: str, engine: Learned) -> None:
    for claims in claims_of(text, DAY), engine.read(source(DAY), text).claims:
        assert [values(claim, Role.TIME) for claim in claims] == [[day]]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('"They arrested my brother yesterday," Dara Venn said.', "2019-06-14"),
        ("Police arrested five students today. — Mara Tole (@maratole) August 4, 2019", "2019-06-15"),
        ('"They arrested my brother yesterday," said Dara Venn, who was freed on 3 March 2019.', "2019-06-14"),
    ],
)
def test_other_days_count_from_the_publication(text: str, day: str, engine: Learned) -> None:
    for claims in claims_of(text, DAY), engine.read(source(DAY), text).claims:
        (claim,) = [claim for claim in claims if claim.kind == "arrest"]
        assert values(claim, Role.TIME) == [day]
