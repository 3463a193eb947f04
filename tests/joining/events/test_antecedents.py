"""What a later mention means in its own text: one happening told and then named, and where it means none."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.joining.made import Text, events_of

PUBLISHED = "2022-07-15"


def told(words: str, *claims: tuple[str, str], source: str = "s-1", **more: object) -> Text:
    """A text with claims, each a kind and its trigger; what else is given belongs to the first."""
    text = Text(source, words, published=PUBLISHED)
    for kind, trigger in claims:
        text.claim(kind, trigger, **more)  # type: ignore[arg-type]
        more = {}
    return text


def sizes(*texts: Text) -> list[int]:
    """How many claims each event holds."""
    return sorted(len(event.claims) for event in events_of(*texts))


BLAST = "A bomb exploded at the market. "


@pytest.mark.parametrize(
    "later",
    [
        "The explosion shook the town.",
        "The deadly explosion was heard far off.",
        "The explosion at the market broke windows.",
        "Witnesses told of the explosion.",
        "That explosion was the mayor's end.",
        "“This explosion is a crime,” she said.",
    ],
)
def test_a_definite_mention_is_what_was_told(later: str) -> None:
    assert sizes(told(BLAST + later, ("bombing", "exploded"), ("bombing", "explosion"))) == [2]


@pytest.mark.parametrize(
    "later",
    [
        "An explosion shook the town.",
        "Another explosion shook the town.",
        "The second explosion shook the town.",
        "The latest explosion shook the town.",
        "The explosion at the harbour broke windows.",
        "The harbour explosion broke windows.",
        "The 1994 explosion is remembered.",
        "He spoke of the explosion there.",
        "They fear that explosion of anger.",
    ],
)
def test_what_its_words_tell_from_it_is_another(later: str) -> None:
    assert sizes(told(BLAST + later, ("bombing", "exploded"), ("bombing", "explosion"))) == [1, 1]


def test_one_is_not_many_and_many_are_not_one() -> None:
    one = "Ten blasts were heard. The blast went on."
    many = "A blast was heard. The loud blasts went on."
    assert sizes(told(one, ("bombing", "blasts"), ("bombing", "blast#2"))) == [1, 1]
    assert sizes(told(many, ("bombing", "blast"), ("bombing", "blasts"))) == [1, 1]


def test_kinds_that_are_never_one_stay_two() -> None:
    words = "The court convicted a man. The blast was loud."
    assert sizes(told(words, ("conviction", "convicted"), ("bombing", "blast"))) == [1, 1]


def test_of_several_it_means_what_shares_its_noun() -> None:
    words = "Gunmen raided a farm. A bomb exploded in the town. A shop was shelled. The explosion was loud."
    kinds = (("armed_attack", "raided"), ("bombing", "exploded"), ("shelling", "shelled"), ("bombing", "explosion"))
    (event,) = (event for event in events_of(told(words, *kinds)) if len(event.claims) > 1)
    assert event.kind == "bombing"


def test_what_nothing_tells_apart_is_one() -> None:
    words = "A plane went down in a field. It was torn to pieces. The accident is looked into."
    text = told(words, ("accident", "went down"), ("accident", "torn to pieces"), ("accident", "accident"))
    assert sizes(text) == [3]


@pytest.mark.parametrize(
    "words",
    [
        "A plane went down in a field. Another plane was torn to pieces. The accident is looked into.",
        "A plane went down in Marovo. A plane was torn to pieces in Dravna. The accident is looked into.",
    ],
)
def test_of_two_told_apart_and_equally_near_it_means_neither(words: str) -> None:
    text = Text("s-1", words, published=PUBLISHED)
    first, second = ((town,) if town in words else () for town in ("Marovo", "Dravna"))
    text.claim("accident", "went down", place=first)
    text.claim("accident", "torn to pieces", place=second)
    text.claim("accident", "accident")
    assert sizes(text) == [1, 1, 1]


FAR = "Nothing else was heard of that for a long time, as the people of the valley will tell whoever asks them. " * 5


def test_of_two_told_apart_it_means_the_near_one() -> None:
    words = f"A plane went down in Marovo. {FAR}A plane was torn to pieces in Dravna. The accident is looked into."
    text = Text("s-1", words, published=PUBLISHED)
    text.claim("accident", "went down", place="Marovo")
    text.claim("accident", "torn to pieces", place="Dravna")
    text.claim("accident", "accident")
    (event,) = (event for event in events_of(text) if len(event.claims) == 2)
    assert event.place == "Dravna"


def test_background_of_long_ago_is_meant_only_right_behind_it() -> None:
    old = "In 1994 a bomb exploded at the market. "
    for between, expected in (("", [2]), (FAR, [1, 1])):
        text = Text("s-1", f"{old}{between}The explosion was loud.", published=PUBLISHED)
        text.claim("bombing", "exploded", time=("1994", "1994"))
        text.claim("bombing", "explosion")
        assert sizes(text) == expected


def test_a_place_of_its_own_that_no_gazetteer_has_is_a_corner_of_a_known_one() -> None:
    text = Text("s-1", "A bomb exploded in Paris. The explosion was at the Ossel crossing.", published=PUBLISHED)
    text.claim("bombing", "exploded", place="Paris")
    text.claim("bombing", "explosion", place="Ossel crossing")
    assert sizes(text) in ([2], [1, 1])  # as the town is known to the gazetteer or not


def test_whose_it_is_must_be_the_only_one_told() -> None:
    one = "Police arrested a man. His arrest was filmed."
    assert sizes(told(one, ("arrest", "arrested"), ("arrest", "arrest"))) == [2]
    two = "Police arrested a man. Guards seized a boy. His arrest was filmed."
    assert sizes(told(two, ("arrest", "arrested"), ("arrest", "seized"), ("arrest", "arrest"))) in ([1, 1, 1], [1, 2])


def test_a_step_against_one_of_two_persons_is_neither_s() -> None:
    words = "Police seized a man. Guards took a boy. The arrest was filmed."
    assert sizes(told(words, ("arrest", "seized"), ("arrest", "took"), ("arrest", "arrest"))) == [1, 1, 1]


def test_a_mention_brings_nobody_and_no_number() -> None:
    text = Text("s-1", "Gunmen shot four people. The shooting was short.", published=PUBLISHED)
    text.claim("shooting", "shot", victim="four people", count=("four", "4 people"))
    text.claim("shooting", "shooting")
    (event,) = events_of(text)
    assert [held.name for held in event.roles] == ["four people"]
    assert [count.value for count in event.counts] == ["4 people"]


def test_what_is_meant_stands_in_the_same_text() -> None:
    one = told(BLAST, ("bombing", "exploded"), source="s-1")
    other = told("The explosion was loud.", ("bombing", "explosion"), source="s-2")
    assert sizes(one, other) == [1, 1]


def test_the_order_of_reading_makes_no_difference() -> None:
    texts = [
        told(BLAST + "The explosion was loud.", ("bombing", "exploded"), ("bombing", "explosion"), source=source)
        for source in ("s-1", "s-2", "s-3")
    ]
    found = {tuple(sorted(event.claims for event in events_of(*order))) for order in permutations(texts)}
    assert len(found) == 1


@pytest.mark.parametrize(("whom", "events"), [("<protesters>", [1, 1]), ("<a protester>", [2])])
def test_his_arrest_is_not_that_of_many(whom: str, events: list[int]) -> None:
    words = f"Police arrested {whom.strip('<>')} on the bridge. A lawyer asked the court about his arrest."
    claims = (("arrest", "arrested"), ("arrest", "arrest#2"))
    assert sizes(told(words, *claims, recipient=whom)) == events


@pytest.mark.parametrize(
    "later",
    [
        "He was tried for the rape and murder of Vessa Tamm.",
        "He was tried for the rape, robbery and murder of Vessa Tamm.",
    ],
)
def test_what_nouns_share_behind_them_tells_which_is_meant(later: str) -> None:
    words = f"A student was raped in a wood. {later}"
    assert sizes(told(words, ("sexual_violence", "raped"), ("sexual_violence", "rape#2"))) == [1, 1]
    words = words.replace("A student", "Vessa Tamm")
    assert sizes(told(words, ("sexual_violence", "raped"), ("sexual_violence", "rape#2"))) == [2]


def test_with_whom_the_talks_are_tells_which_are_meant() -> None:
    words = "Norland was in talks over ships. The talks with Sorvia failed."
    assert sizes(told(words, ("talks", "talks"), ("talks", "talks with"))) == [1, 1]
    assert sizes(told(words, ("talks", "talks"), ("talks", "talks#2"))) == [1, 1]


def test_other_words_do_not_reach_over_pages() -> None:
    words = "A bomb exploded at the market. {} The attack was long prepared. The explosion was loud."
    claims = (("bombing", "exploded"), ("armed_attack", "attack"), ("bombing", "explosion"))
    assert sizes(told(words.format("It rained."), *claims)) == [3]
    assert sizes(told(words.format("It rained in the town. " * 250), *claims)) == [1, 2]


def test_many_killings_are_not_what_befell_one_person() -> None:
    words = "The killings went on for years. Sela Dorn was stabbed to death in May."
    text = told(words, ("killing", "killings"))
    text.claim("killing", "stabbed to death", victim="Sela Dorn")
    assert sizes(text) == [1, 1]


def test_a_noun_in_the_plural_means_what_befell_many() -> None:
    text = Text("s-1", "Gunmen killed four men in Ket. The murders shocked the town.", published="2011-06-20")
    text.claim("killing", "killed", perpetrator="<Gunmen>", victim="<men>", count=("four", "4 killed"))
    text.claim("killing", "murders")
    assert len(events_of(text)) == 1


def test_the_murder_of_one_is_none_of_the_murders() -> None:
    text = Text(
        "s-1",
        "He strangled women, police say. The murders went on for years. He was charged with her murder.",
        published="2011-06-20",
    )
    text.claim("killing", "strangled", victim="<women>")
    text.claim("killing", "murders")
    text.claim("killing", "murder#2")
    assert sorted(len(event.claims) for event in events_of(text)) == [1, 2]


@pytest.mark.parametrize("later", ["Those arrested are to be charged.", "The arrested, he said, include two editors."])
def test_those_to_whom_it_was_done_are_those_told_of(later: str) -> None:
    raid = "Police arrested nine editors in Ket on Monday. A tenth, Ivo Tarn, was arrested in Lomm. "
    text = Text("s-1", raid + later, published=PUBLISHED)
    text.claim("arrest", "arrested", actor="<Police>", recipient="<editors>", count=("nine", "9 arrested"))
    text.claim("arrest", "arrested#2", recipient="Ivo Tarn", place="Lomm")
    text.claim("arrest", "arrested#3")
    assert sizes(text) == [1, 2]


@pytest.mark.parametrize("later", ["Those arrested in Orsk were let go.", "The arrested man was let go."])
def test_those_of_whom_other_words_tell_are_others(later: str) -> None:
    raid = "Police arrested nine editors in Ket on Monday. A tenth, Ivo Tarn, was arrested in Lomm. "
    text = Text("s-1", raid + later, published=PUBLISHED)
    text.claim("arrest", "arrested", actor="<Police>", recipient="<editors>", count=("nine", "9 arrested"))
    text.claim("arrest", "arrested#2", recipient="Ivo Tarn", place="Lomm")
    text.claim("arrest", "arrested#3")
    assert sizes(text) == [1, 1, 1]


def test_those_killed_are_of_what_their_sentence_tells_and_of_nothing_before_it() -> None:
    text = told(
        "Tarn was tried for the killing of 142 men. "
        "The army said that 70 rebels were shot dead, but many of those killed were clerks.",
        ("killing", "killing"),
        ("killing", "shot dead"),
        ("killing", "killed"),
    )
    assert sizes(text) == [1, 1, 1]


def test_that_murder_is_the_one_told_right_before() -> None:
    words = (
        "Ana Ost was murdered in May. The trial was also about the death of Jan Dorn, who was killed in 2015. "
        "Two men were convicted of that murder."
    )
    text = Text("s-1", words, published=PUBLISHED)
    text.claim("killing", "murdered", victim="Ana Ost")
    text.claim("killing", "killed", victim="Jan Dorn")
    text.claim("killing", "murder#2")
    (event,) = (event for event in events_of(text) if len(event.claims) > 1)
    assert {role.name for role in event.roles} == {"Jan Dorn"}


def test_her_trial_is_not_that_of_a_man() -> None:
    text = Text("s-1", "An agent testified at her trial. The trial, as with Julian Orsk, allowed one side.")
    text.claim("trial", "trial", actor="<agent>")
    text.claim("trial", "trial#2", recipient="Julian Orsk")
    assert len(events_of(text)) == 2
    text = Text("s-1", "Julian Orsk was killed in Ket. A video of her death was found.")
    text.claim("killing", "killed", victim="Julian Orsk")
    text.claim("killing", "death")
    assert len(events_of(text)) == 2
