from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from answerable.asking.cases.salience import Dated, choose

DAY = date(1994, 5, 2)


def said(text: str, *days: date, source: str = "a", start: int = 0, published: date | None = DAY) -> Dated:
    return Dated(source, start, text, published, start, frozenset(days))


STORY = [
    said("The bridge at Orvel fell into the river and nine workers drowned.", DAY, source="a"),
    said("On Monday the bridge at Orvel fell into the river, and nine workers drowned there.", DAY, source="b"),
    said("The weather in the capital was fine that Monday morning, the newspaper said.", DAY, source="c"),
    said(
        "The builder of the Orvel bridge was charged over the deaths of the workers.",
        DAY + timedelta(9),
        source="b",
        start=90,
    ),
    said(
        "A charge over the deaths at the Orvel bridge was brought against the builder.",
        DAY + timedelta(9),
        source="c",
        start=90,
    ),
]


def test_the_days_that_most_sentences_about_the_matter_name() -> None:
    chosen = choose(STORY, 2, 1)
    assert [each.day for each in chosen] == [DAY, DAY + timedelta(9)]
    assert [each.mentions for each in chosen] == [3, 2]
    assert [each.sources for each in chosen] == [3, 2]


def test_a_quoted_sentence_says_what_the_others_say() -> None:
    (first, _) = choose(STORY, 2, 1)
    assert first.sentences in {(0,), (1,)}


def test_the_same_is_not_quoted_twice() -> None:
    (only,) = choose([STORY[0], said(STORY[0].text, DAY, source="z")], 5, 3)
    assert len(only.sentences) == 1


def test_a_denial_stands_beside_what_it_denies() -> None:
    told = said("Captain Brand killed the editor Mara Lenz in the harbour.", DAY, source="a")
    denied = said("Captain Brand denied that he killed the editor Mara Lenz in the harbour.", DAY, source="b")
    (only,) = choose([told, denied], 1, 2)
    assert sorted(only.sentences) == [0, 1]


def test_undated_sentences_at_the_head_speak_of_the_day_of_publication() -> None:
    head = said("Divers searched the river below the fallen bridge at Orvel for the drowned workers.", source="d")
    deep = said("Divers searched the river below the fallen bridge at Orvel for hours on end.", source="d", start=40)
    (only,) = choose([*STORY[:2], head, deep], 1, 5)
    assert 2 in only.sentences
    assert 3 not in only.sentences


def test_a_day_to_come_counts_less() -> None:
    later = DAY + timedelta(30)
    chosen = choose(
        [said("The trial over the bridge opens.", later), said("The trial over the bridge opened.", DAY, start=9)], 1, 1
    )
    assert [each.day for each in chosen] == [DAY]


def test_bounds_and_numbers() -> None:
    assert choose(STORY, 5, 1, first=DAY + timedelta(1))[0].day == DAY + timedelta(9)
    assert [each.day for each in choose(STORY, 5, 1, last=DAY)] == [DAY]
    assert choose([], 5, 1) == []


@given(st.permutations(range(len(STORY))))
def test_the_order_of_the_sentences_does_not_count(order: list[int]) -> None:
    def told(sentences: list[Dated]) -> list[tuple[date, float, list[str]]]:
        return [
            (each.day, each.weight, [sentences[i].text for i in each.sentences]) for each in choose(sentences, 3, 2)
        ]

    assert told([STORY[i] for i in order]) == told(STORY)
