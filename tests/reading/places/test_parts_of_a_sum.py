"""Where only a part of those who are counted was, in sentences of ours."""

from __future__ import annotations

import pytest

from answerable.model.claim import Argument, Claim, Modality, Reading, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.places.parts_of_a_sum import with_places_of_all


def told(sentence: str, trigger: str, places: list[str], count: str = "") -> list[str]:
    def span(words: str) -> Span:
        start = sentence.index(words)
        return Span.of(sentence, start, start + len(words))

    arguments = [Argument(role=Role.PLACE, span=span(each), value=each) for each in places]
    arguments += [Argument(role=Role.COUNT, span=span(count), value=f"{count} killed")] if count else []
    claim = Claim.make(
        source="s-1",
        kind="killing",
        trigger=span(trigger),
        sentence=Span.of(sentence, 0, len(sentence)),
        arguments=tuple(arguments),
        speaker=Speaker(voice=Voice.OUTLET),
        modality=Modality.HAPPENED,
        reader="by-hand/1",
        confidence=1.0,
    )
    read = with_places_of_all(Reading(source="s-1", reader="by-hand/1", claims=(claim,)))
    return [each.value for each in read.claims[0].arguments if each.role is Role.PLACE]


@pytest.mark.parametrize(
    ("sentence", "trigger", "places", "count", "left"),
    [
        (
            "Four people were killed, three clerks in Karsa and one guard in Lomm.",
            "killed",
            ["Karsa", "Lomm"],
            "Four",
            [],
        ),
        (
            "302 people had been killed -- 232 in Karsa, 52 in Lomm and 18 in Ket.",
            "killed",
            ["Karsa", "Ket"],
            "302",
            [],
        ),
        ("Last year 129 reporters were killed, 69 of them in Karsa.", "killed", ["Karsa"], "129", []),
        ("Five people were killed, including two in Lomm.", "killed", ["Lomm"], "Five", []),
        ("A bomb killed 12 soldiers in Karsa and wounded three in Lomm.", "killed", ["Karsa"], "12", ["Karsa"]),
        ("Nine people were killed in Karsa, six of them in Lomm.", "killed", ["Karsa", "Lomm"], "Nine", ["Karsa"]),
        ("Five were killed and ten men were held in Karsa.", "killed", ["Karsa"], "Five", ["Karsa"]),
    ],
)
def test_a_place_of_a_part_is_no_place_of_the_whole(
    sentence: str, trigger: str, places: list[str], count: str, left: list[str]
) -> None:
    assert told(sentence, trigger, places, count) == left
