from __future__ import annotations

import pytest

from tests.reading.times.test_dating import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soldiers shelled the village on 16 July, killing seven people and wounding three more.",
            {"shelling": ["2020-07-16"], "killing": ["2020-07-16"], "wounding": ["2020-07-16"]},
        ),
        (
            "Bombs exploded in two markets on Saturday killing 30 people while wounding more than 100.",
            {"killing": ["2021-03-27"], "wounding": ["2021-03-27"]},
        ),
        (
            "The general said on Saturday that the war was long, killing seven people and wounding three.",
            {"killing": [], "wounding": []},
        ),
    ],
)
def test_participles_in_a_row(text: str, expected: dict[str, list[str]]) -> None:
    found = dates(text, "2021-03-27")
    assert {kind: found.get(kind, []) for kind in expected} == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("and killed two guards", "2020-05-03"),
        ("and then quickly killed two guards", ""),
        ("and will have killed two guards", ""),
        ("and killed two guards on 5 May", "2020-05-05"),
        ("and later killed two guards", ""),
        ("and has killed two guards", ""),
        ("and rebels killed two guards", ""),
    ],
)
def test_what_the_same_subject_did_then(behind: str, expected: str) -> None:
    found = dates(f"Soldiers stormed the prison on 3 May {behind}.", "2021-03-27")
    assert found.get("killing", []) == ([expected] if expected else [])


def test_a_later_step_of_the_law_has_no_time_by_the_first() -> None:
    found = dates("Emil Tarn was arrested on 3 March 2019 and sentenced to life in prison.", "2021-03-27")
    assert (found["arrest"], found["sentence"]) == (["2019-03-03"], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soldiers have detained Emil Tarn since the Feb. 1 coup.",
            {"coup": ["2021-02-01"], "arbitrary_detention": []},
        ),
        (
            "Norland mourned the victims of the March 2006 bombing in Tarn that killed 100 people.",
            {"bombing": ["2006-03"], "killing": ["2006-03"]},
        ),
        ("The 26 February bombing killed ten people.", {"bombing": ["2021-02-26"], "killing": ["2021-02-26"]}),
        (
            "It was the worst attack since the 2003 bombing, which killed 45 people.",
            {"bombing": ["2003"], "killing": ["2003"]},
        ),
        ("On the 3rd of March gunmen murdered a priest.", {"killing": ["2021-03-03"]}),
    ],
)
def test_a_time_with_its_article_is_that_of_the_noun_behind_it(text: str, expected: dict[str, list[str]]) -> None:
    found = dates(text, "2021-03-27")
    assert {kind: found.get(kind, []) for kind in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town was quiet until 1997, when rebels killed the governor.", []),
        ("Rivals fled the town in 2018, when soldiers killed the governor.", ["2018"]),
        ("The town was quiet since 1 February, when soldiers killed the governor.", []),
        ("The town was quiet from 1941 to 1979, when soldiers killed the governor.", []),
        ("Rivals fled the town in 2018, when soldiers killed the governor on 3 May 2018.", ["2018-05-03"]),
        ("Rivals fled the town in 2018, when soldiers had killed the governor.", []),
        ("Rivals fled the town in 2018, when the governor could be killed.", []),
    ],
)
def test_the_clause_behind_a_time_that_begins_with_when(text: str, expected: list[str]) -> None:
    assert dates(text, "2021-03-27").get("killing", []) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested 25 people in a series of raids on 3 May 2019.",
            {"arrest": ["2019-05-03"], "armed_attack": ["2019-05-03"]},
        ),
        (
            "On 3 May 2019 soldiers shot two men during demonstrations in Tarna.",
            {"shooting": ["2019-05-03"], "protest": ["2019-05-03"]},
        ),
        (
            "He was charged over the deaths in a fire on 3 May 2019.",
            {"charge": [], "death": ["2019-05-03"]},
        ),
        (
            "Police arrested two men for their part in a bombing on 3 May 2019.",
            {"arrest": [], "bombing": ["2019-05-03"]},
        ),
        (
            "A court convicted Emil Tarn of murder in a bombing on 3 May 2009.",
            {"conviction": [], "killing": [], "bombing": ["2009-05-03"]},
        ),
        (
            "Soldiers shot two men on 5 June 2020 during demonstrations that began on 3 May 2019.",
            {"shooting": ["2020-06-05"]},
        ),
    ],
)
def test_what_was_done_in_the_course_of_a_happening(text: str, expected: dict[str, list[str]]) -> None:
    found = dates(text, "2021-03-27")
    assert {kind: found.get(kind, []) for kind in expected} == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("while soldiers arrested six others", "2019-05-03"),
        ("while soldiers had arrested six others", ""),
        ("while soldiers later arrested six others", ""),
        ("while soldiers arrested six others on 5 May 2019", "2019-05-05"),
    ],
)
def test_what_was_done_to_others_meanwhile(behind: str, expected: str) -> None:
    found = dates(f"Rebels killed ten people on 3 May 2019, {behind}.", "2021-03-27")
    assert found["arrest"] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the 2019 attack four guards were killed.", "2019"),
        ("During the attack on 3 May 2019 four guards were killed.", "2019-05-03"),
        ("In the 2019 attack four guards were killed on 4 May 2020.", "2020-05-04"),
        ("In the 2019 attack four guards had been killed.", ""),
        ("After the 2019 attack four guards were killed.", ""),
        ("In the trial over the 2019 attack four guards were killed.", ""),
        ("In the 2019 attack that the minister condemned four guards were killed.", ""),
    ],
)
def test_what_is_told_of_a_happening_that_opens_the_sentence(text: str, expected: str) -> None:
    assert dates(text, "2021-03-27").get("killing", []) == ([expected] if expected else [])
