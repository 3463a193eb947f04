from __future__ import annotations

from answerable.model.actor import Actor, ActorType
from answerable.showing.edition.edition import _single_words


def words(name: str, sort: ActorType) -> list[str]:
    return _single_words(Actor(id="a-1", name=name, type=sort), name)


def test_the_words_of_a_persons_name_are_withheld_alone_too() -> None:
    assert words("Hamid Noury", ActorType.PERSON) == ["Hamid", "Noury"]
    assert words("Ana de la Cruz", ActorType.PERSON) == ["Cruz"]
    assert words("حمید نوری", ActorType.PERSON) == ["حمید", "نوری"]


def test_each_part_of_a_word_with_a_hyphen_is_one() -> None:
    assert words("José Ibáñez-Olmo", ActorType.PERSON) == ["José", "Ibáñez-Olmo", "Ibáñez", "Olmo"]
    assert words("Karim al-Tarouni", ActorType.PERSON) == ["Karim", "Tarouni"]


def test_an_unknown_actor_that_may_be_a_person_is_taken_for_one() -> None:
    assert words("Hamid Noury", ActorType.UNKNOWN) == ["Hamid", "Noury"]
    assert words("Ministry of Intelligence", ActorType.UNKNOWN) == []


def test_the_words_of_a_body_or_a_state_are_not() -> None:
    assert words("Harbour Guard", ActorType.ORGANISATION) == []
    assert words("Iran", ActorType.STATE) == []
