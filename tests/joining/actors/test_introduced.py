"""Full names that a text gives beside its claims, to whom these call by the family name alone."""

from __future__ import annotations

import pytest

from answerable.joining.actors.actors import ActorTable
from answerable.model.actor import ActorType
from tests.joining.made import Text, actors_of, born, named


def _karsten(sentence: str, *, second: str = "Karsten") -> Text:
    """A text whose one claim names `second` as accused in this sentence."""
    text = Text("s-1", sentence)
    text.claim("armed_attack", "attack", perpetrator=second)
    return text


def _name(table: ActorTable, source: str, name: str) -> str:
    (actor,) = [actor for actor in table.actors if actor.id == table.find(source, name)]
    return actor.name


def test_an_office_gives_the_full_name_of_its_text_and_of_the_record() -> None:
    text = _karsten("President Donel Karsten spoke in May. Later Karsten led the attack.", second="Karsten#2")
    text.post("Donel Karsten", "President")
    table = actors_of(text, named("s-2", "Donel Karsten"), named("s-3", "Karsten"))
    assert table.find("s-1", "Karsten") == table.find("s-2", "Donel Karsten") != table.find("s-3", "Karsten")
    (actor,) = [actor for actor in table.actors if actor.name == "Donel Karsten"]
    assert actor.type is ActorType.PERSON
    assert [post.post for post in actor.posts] == ["President"]
    assert "“Karsten” stands for “Donel Karsten”, the only such name in source s-1." in actor.why
    assert [used.sources for used in actor.names if used.name == "Donel Karsten"] == [("s-1", "s-2")]


def test_a_date_of_birth_gives_the_full_name() -> None:
    text = _karsten("Donel Karsten, born 1961, was there. Karsten led the attack.", second="Karsten#2")
    text.born("Donel Karsten", "born 1961", "1961")
    assert _name(actors_of(text), "s-1", "Karsten") == "Donel Karsten"


def test_a_family_name_that_the_text_tells_is_its_bearers_in_this_text_alone() -> None:
    def table(words: str, short: str) -> ActorTable:
        text = _karsten(words, second=short)
        text.alias("Donel Karsten", short)
        return actors_of(text, named("s-2", "Donel Karsten"), named("s-3", "Dalia Karsten", "Karsten"))

    told = table("The poems of Donel Karsten. Karsten led the attack.", "Karsten#2")
    assert _name(told, "s-1", "Karsten") == "Donel Karsten"
    assert _name(told, "s-3", "Karsten") == "Dalia Karsten"
    (actor,) = [actor for actor in told.actors if actor.name == "Donel Karsten"]
    assert "“Karsten” stands for “Donel Karsten”, the only such name in source s-1." in actor.why
    assert (
        _name(table("Karsten led the attack. The poems of Donel Karsten.", "Karsten#1"), "s-1", "Karsten") == "Karsten"
    )


def test_the_sentence_of_a_claim_gives_a_name_that_begins_with_a_given_name() -> None:
    def name(sentence: str, at: str = "Karsten#2") -> str:
        return _name(actors_of(_karsten(sentence, second=at)), "s-1", "Karsten")

    assert name("The attack on Emily Karsten hurt, Karsten said.") == "Emily Karsten"
    assert name("Old friends of Dravna mayor Emily van Karsten saw the attack by Karsten.") == "Emily van Karsten"
    assert name("The “Emily Jo Karsten” attack was led by Karsten.") == "Emily Jo Karsten"
    assert name("The anti-Karsten attack on Emily al-Karsten was led by Karsten.", "Karsten#3") == "Emily al-Karsten"
    for nobody in (
        "The attack that Dravna Karsten saw was led by Karsten.",
        "The attack on the Emily Karsten Hospital was led by Karsten.",
        "The attack on Emily Karsten-Lorn was led by Karsten.",
        "After Karsten came the attack by Karsten.",
        "The attack on Emily, Karsten and Lorn was led by Karsten.",
    ):
        assert name(nobody) == "Karsten", nobody


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack on his wife, Emily Karsten, was led by Karsten.",
        "The attack on first lady Emily Karsten was led by Karsten.",
        "The attack on Emily Karsten, the eldest daughter of the mayor, was led by Karsten.",
        "The attack on Emily Karsten was led by Mr Karsten.",
        "The attack on Emily Karsten and George Karsten was led by Karsten.",
        "The attack on George and Emily Karsten was led by Karsten.",
        "The attack on Emily Karsten and Dravna Karsten was led by Karsten.",
        "The attack on Emily Karsten and the Lorn-Karsten circle was led by Karsten.",
    ],
)
def test_a_relative_another_sex_or_two_of_the_name_give_none(sentence: str) -> None:
    last = sentence.count("Karsten")
    assert _name(actors_of(_karsten(sentence, second=f"Karsten#{last}")), "s-1", "Karsten") == "Karsten"


def test_of_two_the_one_whom_the_title_means_is_taken() -> None:
    sentence = "The attack on Emily Karsten and George Karsten was led by Mr Karsten."
    assert _name(actors_of(_karsten(sentence, second="Karsten#3")), "s-1", "Karsten") == "George Karsten"


def test_who_is_brought_in_later_is_another() -> None:
    text = _karsten("The attack was led by Karsten. Former President Donel Karsten saw it.", second="Karsten")
    text.post("Donel Karsten", "President")
    assert _name(actors_of(text), "s-1", "Karsten") == "Karsten"
    titled = "Secretary Karsten spoke. President Donel Karsten sat. The attack was led by Karsten."
    second = _karsten(titled, second="Karsten#3")
    second.post("Donel Karsten", "President")
    assert _name(actors_of(second), "s-1", "Karsten") == "Donel Karsten"
    second.post("Karsten", "Secretary")
    assert _name(actors_of(second), "s-1", "Karsten") == "Karsten"


def test_two_forms_of_one_name_are_no_two_persons() -> None:
    sentence = "The attack on George Otto Karsten, whom friends call Otto Karsten, was led by Karsten."
    text = _karsten(sentence, second="Karsten#3")
    text.born("Otto Karsten", "friends", "1961")
    assert _name(actors_of(text), "s-1", "Karsten") in {"Otto Karsten", "George Otto Karsten"}


def test_whom_a_claim_names_in_full_is_meant() -> None:
    text = named("s-1", "Donel Karsten", "Karsten")
    text.text += " Judge Emily Karsten sat."
    text.post("Emily Karsten", "Judge")
    table = actors_of(text)
    assert {actor.name for actor in table.actors} == {"Donel Karsten"}


def test_an_acronym_is_nobodys_family_name() -> None:
    text = _karsten("The attack on Emily QZT was led by QZT.", second="QZT#2")
    assert _name(actors_of(text), "s-1", "QZT") == "QZT"
    owner = _karsten("The attack on Emily’s Karsten was led by Karsten.", second="Karsten#2")
    assert _name(actors_of(owner), "s-1", "Karsten") == "Karsten"


@pytest.mark.parametrize("place", ["Houston", "Tashkent", "Europe"])
def test_a_large_town_and_a_region_stand_for_nobody(place: str) -> None:
    text = Text("s-1", f"Governor Emily {place} spoke. {place} led the attack.")
    text.claim("armed_attack", "attack", perpetrator=f"{place}#2")
    text.post(f"Emily {place}", "Governor")
    assert _name(actors_of(text), "s-1", place) == place


def test_nobody_is_named_in_full_whose_family_name_no_claim_has() -> None:
    text = born("s-1", "Ilo Marrask", "1961")
    text.text += " Judge Emily Karsten sat."
    text.post("Emily Karsten", "Judge")
    assert [actor.name for actor in actors_of(text).actors] == ["Ilo Marrask"]


def test_who_is_born_on_other_days_is_kept_apart_though_only_an_office_names_one_in_full() -> None:
    text = _karsten("Donel Karsten, born 1961, was there. Karsten led the attack.", second="Karsten#2")
    text.born("Donel Karsten", "born 1961", "1961")
    table = actors_of(text, born("s-2", "Donel Karsten", "1988"))
    assert table.find("s-1", "Karsten") != table.find("s-2", "Donel Karsten")
