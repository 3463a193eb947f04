from __future__ import annotations

from pathlib import Path

from answerable.api import Record
from answerable.model.actor import Actor, ActorType
from answerable.model.judgement import Verdict
from answerable.showing.edition.edition import Edition, _single_words
from tests.sources.lists.test_lists import UN

BODY = """</INDIVIDUALS><ENTITIES><ENTITY><DATAID>3</DATAID><FIRST_NAME>Harbour Guard of Velm</FIRST_NAME>
<REFERENCE_NUMBER>TSe.001</REFERENCE_NUMBER><LISTED_ON>2013-12-31</LISTED_ON></ENTITY></ENTITIES></CONS"""


def words(name: str, sort: ActorType) -> list[str]:
    return _single_words(Actor(id="a-1", name=name, type=sort), name)


def test_the_words_of_a_persons_name_are_withheld_alone_too() -> None:
    assert words("Hamid Noury", ActorType.PERSON) == ["Hamid", "Noury"]
    assert words("Ana de la Cruz", ActorType.PERSON) == ["Cruz"]
    assert words("حمید نوری", ActorType.PERSON) == ["حمید", "نوری"]


def test_each_part_of_a_word_with_a_hyphen_is_one() -> None:
    assert words("José Ibáñez-Olmo", ActorType.PERSON) == ["José", "Ibáñez-Olmo", "Ibáñez", "Olmo"]
    assert words("Karim al-Tarouni", ActorType.PERSON) == ["Karim", "Tarouni"]


def test_no_month_is_withheld_by_whose_name_it_is_too() -> None:
    assert words("June Tarnow", ActorType.PERSON) == ["Tarnow"]


def test_no_word_of_the_list_is_one_of_an_entrys_name() -> None:
    entry = "Zoran Exemplar (United Nations Security Council TSi.001)"
    assert words(entry, ActorType.PERSON) == ["Zoran", "Exemplar"]


def test_an_entry_of_a_list_is_withheld_by_the_name_that_it_has_there(tmp_path: Path) -> None:
    given = UN.format(day="2026-02-27", more="").replace("</INDIVIDUALS></CONS", BODY)
    (tmp_path / "list.xml").write_text(given, encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "list.xml"], workers=0)
        (entry,) = (actor for actor in record.actors() if "Harbour" in actor.name)
        record.judge(Verdict.WITHHOLD, entry.id, by="A. Tester", why="asked")
        hidden = Edition(record._file)
    assert hidden.words("The Harbour Guard of Velm and the United Nations") == "The [withheld 1] and the United Nations"


def test_an_unknown_actor_that_may_be_a_person_is_taken_for_one() -> None:
    assert words("Hamid Noury", ActorType.UNKNOWN) == ["Hamid", "Noury"]
    assert words("Ministry of Intelligence", ActorType.UNKNOWN) == []


def test_the_words_of_a_body_or_a_state_are_not() -> None:
    assert words("Harbour Guard", ActorType.ORGANISATION) == []
    assert words("Iran", ActorType.STATE) == []
