from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reading.sentence import MATCHER, claims_of, shape_of


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
        ("The men began a hunger strike.", "protest", "hunger strike"),
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


def test_a_participle_behind_a_noun_is_no_part_of_what_is_never_meant() -> None:
    assert ("sanction", "sanctioned") in found("The officials sanctioned by Norland fled.")
    assert found("The officials sanctioned the march.") == []


def test_triggers_do_not_overlap() -> None:
    shape = shape_of("The court handed down a 20-year prison sentence to him.")
    spans = [(trigger.first, trigger.last) for trigger in MATCHER.find(shape)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(spans) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Tarn, a cook, was discovered dead in Orsk on Monday, police said.", "death"),
        ("Judge Emil Tarn retired from the court in 2010.", "resignation"),
        ("Raiders slit the throats of three cooks.", "killing"),
        ("Three cooks had their throats cut by raiders.", "killing"),
        ("The mayor Ana Tarn secured re-election in 2015.", "election"),
        ("On Monday the Norland government issued the following statement.", "statement"),
    ],
)
def test_rarer_words_for_it(text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The retired judge Emil Tarn spoke in Orsk.",
        "Emil Tarn retired from football in 2010.",
        "Emil Tarn retired from the army in 1960.",
        "A letter was discovered in the dead man's coat.",
    ],
)
def test_near_to_these_is_none(text: str) -> None:
    assert not {"resignation", "death"} & {claim.kind for claim in claims_of(text)}
