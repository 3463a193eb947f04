"""Plots and what a reader is to imagine are told of nobody; what the same text tells of the world is."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.happenings.imagined import is_fiction
from tests.gold.score import source
from tests.reading.sentence import claims_of

REVIEW = (
    "In Tilda Varn's second novel a clockmaker is arrested for stopping the clock. Her heroine, Ada, kills a guard "
    "and kidnaps the mayor. By the last chapter the town has been bombed. Varn's brother was jailed by the government "
    "of Norland for six years. In 2019 a court in Orsk banned the book."
)
SPEECH = (
    "Imagine that your daughter was arrested at dawn. Nobody is charged and a guard beats her. "
    "In May soldiers arrested nine girls in Orsk."
)


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def told(engine: Learned, text: str) -> list[set[str]]:
    """The kinds of what happened, by the rules and by the encoder."""
    both = claims_of(text), engine.read(source("2021-03-05"), text).claims
    return [{claim.kind for claim in claims if claim.modality is Modality.HAPPENED} for claims in both]


def test_a_review_tells_a_plot_in_the_present_and_the_world_in_the_past(engine: Learned) -> None:
    for kinds in told(engine, REVIEW):
        assert kinds & {"imprisonment", "sentence"}
        assert kinds.isdisjoint({"arrest", "killing", "abduction", "bombing"})


def test_one_imagines_until_something_is_told_in_the_past(engine: Learned) -> None:
    _, kinds = told(engine, SPEECH)
    assert kinds == {"arrest"}
    (claim,) = [c for c in engine.read(source("2021-03-05"), SPEECH).claims if c.modality is Modality.HAPPENED]
    assert claim.sentence.quote.startswith("In May")


@pytest.mark.parametrize(
    "text",
    [
        "In the film a policeman is murdered by his own brother.",
        "The novel tells of a clockmaker who is arrested for stopping a clock.",
        "In one chapter, in which the mayor is kidnapped by nuns, nobody laughs.",
        "Suppose that a prosecutor had charged Colonel Tarn with murder.",
        "Say the rebels take the dam and execute the guards.",
        "Let us say that the accused has killed his landlord.",
    ],
)
def test_a_sentence_tells_a_plot_or_what_is_supposed(text: str, engine: Learned) -> None:
    assert told(engine, text) == [set(), set()]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrest the film director Ivo Tarn.", "arrest"),
        ("The novelist Tilda Varn was arrested in Orsk on Monday.", "arrest"),
        ("The documentary tells of soldiers who shot a boy in Orsk.", "shooting"),
        ("Say what you like: the guards executed nine men.", "execution"),
    ],
)
def test_who_makes_films_may_be_arrested(text: str, kind: str, engine: Learned) -> None:
    assert kind in told(engine, text)[1]


def test_news_of_a_novelist_is_no_fiction() -> None:
    assert is_fiction(REVIEW)
    protest = "Crowds protested against a film. The film was banned. Police arrested nine men who burned films."
    assert not is_fiction(protest)
    assert not is_fiction("A novelist was jailed on Monday. " + "Police closed the road to the harbour of Orsk. " * 20)


OBITUARY = (
    "Dara Venn, actress of stage and cinema, has died\n\n"
    "Dara Venn, who played the admiral in the film The Long Tide, has died aged 81.\n\n"
    "The actress was best known for the comedy Harbour Street, a sitcom of four series whose villain she played. "
    "Her first film, a thriller directed by Tom Arle, brought her audiences in the cinemas of Ostrel.\n\n"
    "Police are investigating the shooting of her driver."
)


def test_the_obituary_of_an_actor_tells_of_a_life(engine: Learned) -> None:
    assert not is_fiction(OBITUARY)
    for kinds in told(engine, OBITUARY):
        assert {"death", "investigation"} <= kinds


def test_who_dies_in_a_film_has_not_died(engine: Learned) -> None:
    text = (
        "The Long Tide is a thriller in three acts. The hero, an actor past his prime, learns that his wife has died. "
        "The villain is arrested and the protagonist shoots two guards in the last scene. Audiences in the cinema gasp."
    )
    assert is_fiction(text)
    for kinds in told(engine, text):
        assert not kinds


def test_a_maker_is_no_part_of_the_plot(engine: Learned) -> None:
    for kinds in told(engine, "Dara Venn, who starred in the film about a doctor, has died aged 81."):
        assert kinds == {"death"}


def test_what_is_done_in_a_play_is_done_by_nobody(engine: Learned) -> None:
    for kinds in told(engine, "In the play, rebels attack a village."):
        assert not kinds
    for kinds in told(engine, "In the village, rebels attacked a school."):
        assert "armed_attack" in kinds
