from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reading.sentence import MATCHER, shape_of


def found(text: str) -> list[tuple[str, str]]:
    shape = shape_of(text)
    return [
        (trigger.kind, text[shape.words[trigger.first].start : shape.words[trigger.last - 1].end])
        for trigger in MATCHER.find(shape)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Police arrested him.", "arrest", "arrested"),
        ("They blew up the bridge.", "bombing", "blew up"),
        ("They blew the bridge up.", "bombing", "blew"),
        ("The arrests went on.", "arrest", "arrests"),
        ("The court overturned their first conviction.", "conviction_overturned", "overturned their first conviction"),
        ("Soldiers opened fire.", "shooting", "opened fire"),
    ],
)
def test_verbs_nouns_and_phrases(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Norland suspended for a week the visa ban.", "sanction_lifted", "suspended for a week the visa ban"),
        ("Norland banned all ferries from Velia.", "sanction", "banned all ferries"),
        ("The council put Tarn on its list.", "designation", "put"),
        ("The court reduced the former mayor's twelve-year sentence.", "sentence_reduction", "reduced"),
        ("The court ended the general's house arrest.", "release", "ended the general's house arrest"),
        ("Judges sent the case of Tarn back for a new trial.", "conviction_overturned", "sent"),
        ("The king spared the life of Tarn.", "sentence_reduction", "spared the life"),
        ("Parliament gave Tarn back her seat.", "sanction_lifted", "gave"),
        ("Norland gave the attaché two days to leave.", "expulsion", "gave"),
        ("Tarn stepped into the street as a free man.", "release", "stepped"),
        ("The police sent Tarn home without charge.", "release", "sent"),
        ("Police released Tarn without charge on Monday.", "release", "released"),
        ("Tarn was released without charge on Monday.", "release", "released without charge"),
        ("The ambassador of Norland is back in town.", "ambassador_return", "is back"),
        ("Westmark stripped Tarn of his visa.", "travel_ban", "stripped"),
        ("The Dean put Tarn back in his post.", "sanction_lifted", "put"),
        ("The fine was set aside.", "conviction_overturned", "set aside"),
        ("Norland withdrew its recognition of Velia.", "break_of_relations", "withdrew its recognition"),
    ],
)
def test_measures_and_their_ends(text: str, kind: str, words: str) -> None:
    assert any(each == kind and said.startswith(words) for each, said in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "He had a heart attack.",  # a wording that the vocabulary says is never of the kind
        "The attackers fled.",  # a person, no happening
        "The arrest team left.",  # no head of its phrase
    ],
)
def test_what_is_no_trigger(text: str) -> None:
    assert found(text) == []


def test_triggers_do_not_overlap() -> None:
    shape = shape_of("The court handed down a 20-year prison sentence to him.")
    spans = [(trigger.first, trigger.last) for trigger in MATCHER.find(shape)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(spans) == 1
