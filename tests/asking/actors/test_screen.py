"""Screening: a match needs more than a name; a stranger of a listed name is possible by the name only."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion
from answerable.joining.matching.form import Sort
from answerable.joining.matching.found import Class
from answerable.joining.matching.screening import Lists, Subject, screened, sort_called
from answerable.model.actor import ActorType
from answerable.model.judgement import Verdict
from answerable.model.source import Genre
from answerable.sources.lists.listing import read_back
from tests.sources.lists.test_lists import EU, SECOND, UN

NEWS = (
    "Vienna, 4 February 2021 — Prosecutors charged Zoran Exemplar with plotting an attack in 2018. "
    "Police arrested Nadia Testova on 3 February 2021. Police arrested Berta Nemo on 3 February 2021.\n"
)
POSTED = "Graz, 4 February 2021 — Police arrested Zoran Exemplar, a Testland commander, on 3 February 2021.\n"


def _record(folder: Path, news: str, *lists: str) -> Record:
    (folder / "news.txt").write_text(news, encoding="utf-8")
    for number, text in enumerate(lists):
        (folder / f"list{number}.xml").write_text(text, encoding="utf-8")
    record = Record.at(folder / "r.answerable", create=True)
    record.read([folder / "news.txt", *(folder / f"list{number}.xml" for number in range(len(lists)))], workers=0)
    return record


def test_a_strangers_equal_name_is_possible_by_the_name_only(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        found = record.screen()
        assert {(each.actor.name, each.hit.found) for each in found} == {
            ("Zoran Exemplar", Class.NAME_ONLY),
            ("Nadia Testova", Class.NAME_ONLY),
        }
        listed = {each.entry.mark for each in found}
        named = {used.name for actor in record.actors() for used in actor.names}
        assert listed <= named  # the entries are actors of their own
        assert not {a.id for a in record.actors() if a.name in listed} & {each.actor.id for each in found}


def test_the_parts_sum_to_the_score_and_are_explained(tmp_path: Path) -> None:
    with _record(tmp_path, POSTED, UN.format(day="2026-02-27", more="")) as record:
        (each,) = record.screen("Zoran Exemplar")
        assert each.hit.points == pytest.approx(sum(part.points for part in each.hit.parts), abs=1e-3)
        assert all(part.words for part in each.hit.parts)
        assert each.hit.found in (Class.MATCH, Class.POSSIBLE)
        assert "post" in {part.feature for part in each.hit.parts}


def test_a_judgement_makes_a_match_that_survives_the_next_edition_and_can_be_undone(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        mark = next(each.entry.mark for each in record.screen("Nadia Testova"))
        judged = record.judge(Verdict.SAME, "Nadia Testova", mark, by="A. Tester", why="The passport number.")
        record.rebuild()
        assert [each.hit.found for each in record.screen("Nadia Testova")] == [Class.MATCH]
        (tmp_path / "next.xml").write_text(UN.format(day="2026-03-27", more=SECOND), encoding="utf-8")
        record.read([tmp_path / "next.xml"], workers=0)
        assert [each.hit.found for each in record.screen("Nadia Testova")] == [Class.MATCH]
        record.judge(Verdict.UNDO, judged.id, by="A. Tester", why="It was another passport.")
        record.rebuild()
        assert [each.hit.found for each in record.screen("Nadia Testova")] == [Class.NAME_ONLY]


def test_listing_again_adds_nothing_and_delisting_shows(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        before = record.counts()["sources"]
        record.read([tmp_path / "list0.xml"], workers=0)
        assert record.counts()["sources"] == before
        (tmp_path / "next.xml").write_text(UN.format(day="2026-03-27", more=""), encoding="utf-8")
        record.read([tmp_path / "next.xml"], workers=0)
        assert record.counts()["sources"] == before + 1  # what the new edition holds
        standing = {each.actor.name: each.standing for each in record.screen()}
        assert standing["Zoran Exemplar"] == "on the list of 2026-03-27"
        assert standing["Nadia Testova"] == "no longer on the list of 2026-03-27; last on that of 2026-02-27"


@pytest.mark.parametrize(
    ("post", "found"),
    [("footballer", Class.EXCLUDED), ("commander of the Third Brigade", Class.POSSIBLE)],
)
def test_a_post_that_agrees_against_a_date_of_birth_is_left_to_a_person(post: str, found: Class) -> None:
    entry = Subject(
        id="s-1", names=("Zoran Exemplar",), sort=Sort.PERSON, born=("1961",), facts=("Commander, Third Brigade",)
    )
    actor = Subject(id="a-1", names=("Zoran Exemplar",), sort=Sort.PERSON, born=("1996",), facts=(post,))
    (hit,) = screened([actor], Lists([entry]))
    assert hit.found is found
    assert "exclude one another (1996 and 1961)" in hit.parts[0].words
    assert hit.points < 0


def test_the_very_name_is_compared_before_any_other_spelling() -> None:
    entry = Subject(id="s-1", names=("Darko VELM", "Darko Welm"), sort=Sort.PERSON)
    (hit,) = screened([Subject(id="a-1", names=("Darko Velm",), sort=Sort.PERSON)], Lists([entry]))
    assert (hit.actor_name, hit.entry_name) == ("Darko Velm", "Darko VELM")


def test_what_cannot_be_asked_is_one_clear_error(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS) as record:
        with pytest.raises(BadQuestion) as no_lists:
            record.screen()
        assert no_lists.value.name == "no_lists"
        with pytest.raises(BadQuestion) as no_class:
            record.screen(found="certain")
        assert no_class.value.name == "unknown_class"


def test_an_actors_page_names_the_entries_that_surely_are_the_actor_and_no_others(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        assert record.actor("Nadia Testova").lists == ()
        mark = next(each.entry.mark for each in record.screen("Nadia Testova"))
        record.judge(Verdict.SAME, "Nadia Testova", mark, by="A. Tester", why="The passport number.")
        page = record.actor("Nadia Testova")
        assert [hit.hit.found for hit in page.lists] == [Class.MATCH]
        assert record.actor("Nadia Testova", as_of="2021-02-05").lists == ()


def test_an_entry_that_a_later_edition_words_anew_is_judged_by_nobody(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        changed = UN.format(day="2026-03-27", more=SECOND).replace("Commander of a brigade", "Commander of a battalion")
        (tmp_path / "next.xml").write_text(changed, encoding="utf-8")
        record.read([tmp_path / "next.xml"], workers=0)
        assert [(each.actor.name, each.hit.found) for each in record.screen("Zoran Exemplar")] == [
            ("Zoran Exemplar", Class.NAME_ONLY)
        ]
        assert {each.hit.found for each in record.screen()} == {Class.NAME_ONLY}


def test_a_judgement_holds_where_the_next_edition_spells_the_name_otherwise(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        mark = next(each.entry.mark for each in record.screen("Nadia Testova"))
        record.judge(Verdict.SAME, "Nadia Testova", mark, by="A. Tester", why="The passport number.")
        respelt = UN.format(day="2026-03-27", more=SECOND).replace("Testova<", "Testowa Mirelska<")
        (tmp_path / "next.xml").write_text(respelt, encoding="utf-8")
        record.read([tmp_path / "next.xml"], workers=0)
        (found,) = [each for each in record.screen("Nadia Testova") if each.hit.found is Class.MATCH]
        assert found.entry.name == "Nadia Testowa Mirelska"


def test_who_was_off_a_list_between_two_editions_is_said_to_have_been(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more=SECOND)) as record:
        for day, more in (("2026-03-27", ""), ("2026-04-27", SECOND)):
            (tmp_path / f"{day}.xml").write_text(UN.format(day=day, more=more), encoding="utf-8")
            record.read([tmp_path / f"{day}.xml"], workers=0)
        standing = {each.actor.name: each.standing for each in record.screen()}
        assert standing["Zoran Exemplar"] == "on the list of 2026-04-27"
        assert standing["Nadia Testova"] == "on the list of 2026-04-27; not on that of 2026-03-27"


def test_who_is_listed_as_a_person_is_one(tmp_path: Path) -> None:
    with _record(tmp_path, NEWS, UN.format(day="2026-02-27", more="")) as record:
        (listed,) = [actor for actor in record.actors() if "TSi.001" in actor.name]
        assert listed.type is ActorType.PERSON


def test_an_entry_of_a_list_that_is_named_is_compared_with_those_of_other_lists(tmp_path: Path) -> None:
    """Two lists of two makers: two actors, each of which may be the other by the name and the day of birth."""
    un = UN.format(day="2026-02-27", more="").replace("<YEAR>1971</YEAR>", "<DATE>1960-08-11</DATE>")
    with _record(tmp_path, NEWS.replace("Zoran Exemplar", "Berta Nemo"), un, EU) as record:
        named = {
            "Zoran Exemplar (United Nations Security Council TSi.001)",
            "Zoran Exemplar (European Union EU.1.1)",
        }
        assert named <= {actor.name for actor in record.actors()}
        for one in named:
            found = record.screen(one)
            assert {(each.entry.mark, each.hit.found) for each in found} == {
                (other, Class.MATCH) for other in named - {one}
            }
        assert not [each for each in record.screen() if each.actor.name in named]


def test_entries_are_found_as_if_every_one_were_compared(tmp_path: Path) -> None:
    news = NEWS + "Police arrested Zoran Egzemplar and Nadja Testowa on 3 March 2021.\n"
    with _record(tmp_path, news, UN.format(day="2026-02-27", more=SECOND), EU) as record:
        found = record.screen()
        sources = [each for each in record.sources() if each.genre is Genre.LIST]
        placed = {each.id: read_back(record.text(each.id)) for each in sources}
        entries = [
            Subject(
                id=source,
                names=(each.entry.name, *each.entry.aliases),
                sort=sort_called(each.entry.sort),
                mark=each.entry.reference_mark,
            )
            for source, each in placed.items()
            if each is not None
        ]
        names = {each.actor.id: (each.actor.name, *(used.name for used in each.actor.names)) for each in found}
        actors = [Subject(id=actor, names=tuple(dict.fromkeys(its)), sort=Sort.PERSON) for actor, its in names.items()]
        expected = {(hit.actor, hit.entry, hit.entry_name) for hit in screened(actors, Lists(entries))}
        assert len(expected) > 3
        assert {(hit.hit.actor, hit.hit.entry, hit.hit.entry_name) for hit in found} == expected


def test_a_spelling_without_vowels_tells_less_where_the_list_has_one_with_them() -> None:
    actor = Subject(id="a", names=("Mahmoud Khazin",), sort=Sort.PERSON)

    def found(*names: str) -> list[str]:
        return [hit.entry_name for hit in screened([actor], Lists([Subject(id="e", names=names, sort=Sort.PERSON)]))]

    assert found("محمد خازن") == ["محمد خازن"]
    assert found("Muhammad Hasan", "محمد خازن") == []
    assert found("Mahmud KHAZEN", "محمود خازن") == ["Mahmud KHAZEN"]
