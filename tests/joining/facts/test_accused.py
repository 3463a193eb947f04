"""One act in several texts, where steps of the law lay it at one person's door."""

from __future__ import annotations

import pytest

from answerable.joining.facts.accused import is_step, tells_of_step
from answerable.model.claim import Modality
from answerable.model.vocabulary import kind
from tests.joining.made import Text, events_of


def _told(source: str, text: str, step: tuple[str, str], act: tuple[str, str], person: str, **more: object) -> Text:
    """A text that tells of a step of the law against a person for an act."""
    found = Text(source, text, published="2003-05-01")
    found.claim(*step, recipient=person, charge=act[1])
    found.claim(*act, **more)  # type: ignore[arg-type]
    return found


def _charged(person: str = "Doro Malk", act: str = "the murder of Ansel Pohr") -> Text:
    text = f"Prosecutors charged {person} with {act}."
    return _told("s-1", text, ("charge", "charged"), ("killing", "murder"), person)


def _convicted(person: str = "Doro Malk", act: str = "murder") -> Text:
    text = f"A jury in Tharn convicted {person} of {act}."
    return _told("s-2", text, ("conviction", "convicted"), ("killing", "murder"), person)


def _acts(*texts: Text) -> int:
    return sum(event.kind == "killing" for event in events_of(*texts))


def test_an_act_for_which_two_texts_tell_of_steps_against_one_person_is_one() -> None:
    assert _acts(_charged(), _convicted()) == 1


def test_another_person_has_done_another_act() -> None:
    assert _acts(_charged(), _convicted("Jela Orn")) == 2


def test_two_texts_that_know_the_act_by_different_names_tell_of_two() -> None:
    assert _acts(_charged(act="the murder at Sollen mill"), _convicted(act="the murder at Wolf Gate")) == 2


@pytest.mark.parametrize("act", ["an earlier murder", "attempted murder", "a separate murder"])
def test_another_deed_of_the_same_person_stays_apart(act: str) -> None:
    assert _acts(_charged(), _convicted(act=act)) == 2


def test_numbers_that_cannot_both_be_true_keep_two_acts_apart() -> None:
    one, other = _charged(act="the murder of two guards"), _convicted(act="the murder of nine guards")
    one.claims.pop()
    other.claims.pop()
    one.claim("killing", "murder", count=("two guards", "2 killed"))
    other.claim("killing", "murder", count=("nine guards", "9 killed"))
    assert _acts(one, other) == 2


def test_a_claim_that_fits_two_acts_of_one_person_joins_neither() -> None:
    dated = [
        _told(
            f"s-{year}",
            f"The trial of Doro Malk for the murder of a guard in {year} opened.",
            ("trial", "trial"),
            ("killing", "murder"),
            "Doro Malk",
            time=(f"in {year}", f"{year}"),
        )
        for year in (1998, 2001)
    ]
    assert _acts(_convicted(), *dated[:1]) == 1
    assert _acts(_convicted(), *dated) == 3


def test_who_is_told_as_the_doer_in_a_sentence_on_a_step_of_the_law_counts() -> None:
    texts = []
    for source, words in (("s-1", "was jailed for"), ("s-2", "is on trial for")):
        text = Text(source, f"Doro Malk {words} bribing a clerk.")
        text.claim("corruption", "bribing", perpetrator="Doro Malk")
        texts.append(text)
    assert len(events_of(*texts)) == 1
    told = Text("s-3", "Doro Malk has been bribing a clerk.")
    told.claim("corruption", "bribing", perpetrator="Doro Malk")
    assert len(events_of(*texts, told)) == 2


def test_an_inquiry_lays_nothing_at_a_door() -> None:
    inquiry = Text("s-1", "Prosecutors are investigating Doro Malk over the murder of Ansel Pohr.")
    inquiry.claim("investigation", "investigating", recipient="Doro Malk", charge="the murder of Ansel Pohr")
    inquiry.claim("killing", "murder")
    assert _acts(inquiry, _convicted()) == 2
    assert is_step(kind("arrest_warrant"))
    assert not is_step(kind("investigation"))
    assert not is_step(kind("pardon"))
    assert tells_of_step("She was found guilty on Monday.")
    assert not tells_of_step("She was found on Monday.")


def test_a_step_that_is_denied_lays_nothing_at_a_door() -> None:
    denied = Text("s-1", "Prosecutors denied that they had charged Doro Malk with the murder of Ansel Pohr.")
    denied.claim("charge", "charged", recipient="Doro Malk", charge="the murder", modality=Modality.DENIED)
    denied.claim("killing", "murder")
    assert _acts(denied, _convicted()) == 2


def _killed(source: str, text: str, victim: str, **more: object) -> Text:
    found = Text(source, text, published="2003-05-01")
    found.claim("killing", "murder", victim=victim, **more)  # type: ignore[arg-type]
    return found


def test_a_family_name_alone_is_that_of_the_person_whom_another_text_names_in_full() -> None:
    one = _killed("s-1", "Ministers spoke of the murder of Ansel Pohr.", "Ansel Pohr")
    other = _killed("s-2", "Nobody has been tried for the murder of Pohr.", "Pohr")
    assert _acts(one, other) == 1
    assert _acts(one, _killed("s-2", "Nobody has been tried for the murder of Krol.", "Krol")) == 2


def test_two_bearers_of_a_family_name_stay_two_and_the_name_alone_is_neither() -> None:
    one = _killed("s-1", "Ministers spoke of the murder of Ansel Pohr.", "Ansel Pohr")
    other = _killed("s-2", "Ministers spoke of the murder of Mira Pohr.", "Mira Pohr")
    alone = _killed("s-3", "Nobody has been tried for the murder of Pohr.", "Pohr")
    assert _acts(one, other) == 2
    assert _acts(one, other, alone) == 3


def _sentenced(source: str, person: str, charge: str) -> Text:
    found = Text(source, f"A court in Tharn sentenced {person} for {charge}.", published="2003-05-01")
    found.claim("sentence", "sentenced", recipient=person, charge=charge)
    return found


@pytest.mark.parametrize(("charge", "number"), [("the murder of a guard", 1), ("smuggling", 2), ("it", 2)])
def test_a_step_against_a_family_name_is_that_of_the_full_name_where_it_is_for_one_thing(
    charge: str, number: int
) -> None:
    texts = _sentenced("s-1", "Doro Malk", "the murder"), _sentenced("s-2", "Malk", charge)
    assert len(events_of(*texts)) == number


def test_a_body_of_one_word_is_nobody_s_family() -> None:
    one = _killed("s-1", "Ministers spoke of the murder by the Malk Ministry.", "Malk Ministry")
    other = _killed("s-2", "Ministers spoke of the murder at the Ministry.", "Ministry")
    assert _acts(one, other) == 2


def test_shootings_and_the_killing_of_one_person_are_one_where_no_day_tells_against_it() -> None:
    killing = _killed("s-1", "Ministers spoke of the murder of Ansel Pohr.", "Ansel Pohr")
    shooting = Text("s-2", "Envoys left over the shooting of Ansel Pohr.", published="2003-05-02")
    shooting.claim("shooting", "shooting", victim="Ansel Pohr")
    assert len(events_of(killing, shooting)) == 1
    beating = Text("s-3", "Ansel Pohr had survived an attack.", published="2003-05-02")
    beating.claim("armed_attack", "attack", victim="Ansel Pohr")
    death = Text("s-4", "Ansel Pohr died.", published="2004-05-02")
    death.claim("death", "died", recipient="Ansel Pohr")
    assert len(events_of(beating, death)) == 2
