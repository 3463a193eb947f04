from __future__ import annotations

import pytest

from answerable.model.span import Span
from answerable.reading.language.groups import Group
from tests.reading.sentence import shape_of


def groups(text: str) -> dict[str, tuple[Group, list[str], list[str]]]:
    shape = shape_of(text)

    def words(first: int, last: int) -> str:
        return text[shape.words[first].start : shape.words[last - 1].end]

    return {
        shape.words[group.main].text: (
            group,
            [words(chunk.first, chunk.last) for chunk in group.subjects],
            [words(chunk.first, chunk.last) for chunk in group.objects],
        )
        for group in shape.groups
    }


@pytest.mark.parametrize(
    ("text", "verb", "passive", "subjects", "objects"),
    [
        ("Police arrested the mayor.", "arrested", False, ["Police"], ["the mayor"]),
        ("The mayor was arrested by police.", "arrested", True, ["The mayor"], []),
        ("The mayor, an old man, was later arrested.", "arrested", True, ["The mayor"], []),
        ("The men who shot the mayor were pardoned.", "pardoned", True, ["The men"], []),
        ("Two men convicted of shooting the mayor were pardoned.", "pardoned", True, ["Two men"], []),
        ("The league considers him a captive, detained for his views.", "detained", True, ["him"], []),
        (
            "The league labelled the men rebels, raided the town and left.",
            "raided",
            False,
            ["The league"],
            ["the town"],
        ),
        ("Ten cooks, some of whom had left Norland, who were held, came.", "held", True, ["Ten cooks"], []),
        ("Ten of the clerks of Orsk with a group aiming to leave sat.", "aiming", False, ["a group"], []),
        ("Jailed editor Ana Tarn's health is failing.", "Jailed", False, [], ["editor Ana Tarn"]),
        ("Guards came and beat Ana Tarn's brother.", "beat", False, ["Guards"], ["brother"]),
        ("The activists the ministry had detained were freed.", "detained", False, ["the ministry"], ["The activists"]),
        ("The activists the ministry had detained were freed.", "freed", True, ["The activists"], []),
        ("They asked about the people NATO trained.", "trained", False, ["NATO"], ["the people"]),
        ("He saw the farmers Norland's army killed in 2014.", "killed", False, ["army"], ["the farmers"]),
        ("The students security forces killed were armed.", "killed", False, ["security forces"], ["The students"]),
        ("The teachers local police arrested were freed.", "arrested", False, ["local police"], ["The teachers"]),
        ("The teachers local police arrested were freed.", "freed", True, ["The teachers"], []),
        ("The teacher gunmen killed on Friday was freed.", "killed", False, ["gunmen"], ["The teacher"]),
        ("The student militants killed on Friday were armed.", "killed", True, ["The student militants"], []),
        ("The women officers killed on Friday were armed.", "killed", True, ["The women officers"], []),
        ("He told the reporters the army killed in 2014.", "killed", False, ["the army"], []),
        ("In a raid the army killed the mayor.", "killed", False, ["the army"], ["the mayor"]),
        ("After shooting the mayor, the men fled.", "fled", False, ["the men"], []),
        ("The charges of shooting the mayor were dropped.", "dropped", True, ["The charges"], []),
        ("Officials say troops shot and killed the mayor.", "killed", False, ["troops"], ["the mayor"]),
        ("Officials say troops shot and killed the mayor.", "shot", False, ["troops"], []),
        ("The attacks in Berlin and Sarde killed the mayor.", "killed", False, ["The attacks"], ["the mayor"]),
        (
            "They denounced the bombing of a hall in Sarde that killed the mayor.",
            "killed",
            False,
            ["the bombing"],
            ["the mayor"],
        ),
        ("Guards in the increasingly poor Sarde seized the mayor.", "seized", False, ["Guards"], ["the mayor"]),
        ("Velia accuses Norland of fuelling the war by arming rebels.", "arming", False, ["Norland"], ["rebels"]),
        ("The defendants face charges of murder.", "face", False, ["The defendants"], ["charges"]),
        ("Gunmen stormed a government building in Sarde.", "stormed", False, ["Gunmen"], ["a government building"]),
        ("Police held the man who shot the mayor and fled.", "fled", False, ["the man"], []),
        ("A court found Orsk guilty of bombing the mall and jailed him.", "jailed", False, ["A court"], ["him"]),
        ("Bandits stormed a mine located in Karsa and hurt two guards.", "hurt", False, ["Bandits"], ["two guards"]),
        ("His severed head and charred body were found.", "found", True, ["His severed head", "charred body"], []),
        ("Orsk resigned as governor and Emil Tarn was sworn in.", "sworn", True, ["Emil Tarn"], []),
        ("Police killed the gunman and two women were hurt.", "hurt", True, ["two women"], []),
        ("Police said the gunman and two women were hurt.", "hurt", True, ["the gunman", "two women"], []),
        ("Police told the men to leave and shot a baker.", "shot", False, ["Police"], ["a baker"]),
        ("The court ordered Orsk to pay and has jailed him.", "jailed", False, ["The court"], ["him"]),
        ("They want him to resign or be jailed.", "jailed", True, ["him"], []),
        ("He asked that she pay him to leave and threatened the guards.", "threatened", False, ["He"], ["the guards"]),
        ("Orsk, whose release a judge ordered in May, is in prison.", "ordered", False, ["a judge"], ["whose release"]),
        ("Police arrest man suspected of theft.", "arrest", False, ["Police"], ["man"]),
        ("Gunmen shot a man hours after the vote.", "shot", False, ["Gunmen"], ["a man"]),
        ("Orsk killed a man named Venn and hurt two others.", "hurt", False, ["Orsk"], ["two"]),
        ("She came back, a year after Orsk fell, and testified before a court.", "testified", False, ["She"], []),
        ("Velia expelled two men, and Norland expelled six.", "expelled", False, ["Norland"], ["six"]),
        ("Orsk was accused of bombing the mall and burning the shop.", "burning", False, ["Orsk"], ["the shop"]),
        ("Former mayor placed under house arrest", "placed", True, ["Former mayor"], []),
        ("A man named Emil Tarn was arrested.", "arrested", True, ["Emil Tarn"], []),
        ("The leader of the party in Sarde resigned.", "resigned", False, ["The leader"], []),
        ("The officer who killed the boy fled.", "killed", False, ["The officer"], ["the boy"]),
        ("Five killed in blast", "killed", True, ["Five"], []),
        ("The envoys whom Ostravia expelled in 1998 went home.", "expelled", False, ["Ostravia"], ["The envoys"]),
        ("The envoys whom Ostravia expelled in 1998 were freed.", "freed", True, ["The envoys"], []),
        ("The men whom police arrested on Friday fled.", "arrested", False, ["police"], ["The men"]),
        ("Ostravia has closed the mill and frozen the assets.", "frozen", False, ["Ostravia"], ["the assets"]),
        ("Ostravia and Velia signed a treaty.", "signed", False, ["Ostravia", "Velia"], ["a treaty"]),
        ("The rebels shot Orsk, Venn and Tarn.", "shot", False, ["The rebels"], ["Orsk", "Venn", "Tarn"]),
        ("On Monday, police arrested Orsk.", "arrested", False, ["police"], ["Orsk"]),
        ("A court handed down a long sentence.", "handed", False, ["A court"], ["a long sentence"]),
        ("They hoped Orsk's conviction would stand.", "stand", False, ["conviction"], []),
        ("Gunmen attacked a church, killing nine people.", "killing", False, ["Gunmen"], ["nine people"]),
        ("The government planned to expel him.", "expel", False, ["The government"], ["him"]),
        ("They urged the court to release Orsk.", "release", False, ["the court"], ["Orsk"]),
        ("After being tortured, Kell confessed.", "tortured", True, ["Kell"], []),
        ("Orsk appeared in court, charged with murder.", "charged", True, ["Orsk"], []),
        ("A plane in Nevada, United States crashed.", "crashed", False, ["A plane"], []),
    ],
)
def test_who_does_what(text: str, verb: str, passive: bool, subjects: list[str], objects: list[str]) -> None:
    group, found, taken = groups(text)[verb]
    assert (group.passive, found, taken) == (passive, subjects, objects)


def test_joined_verbs_share_subject_and_voice() -> None:
    found = groups("The man was tried, convicted and sentenced to life.")
    assert all(found[verb][0].passive and found[verb][1] == ["The man"] for verb in ("tried", "convicted", "sentenced"))


def test_modals_and_negations_are_of_the_group() -> None:
    found = groups("The army will not release him and cannot hold him.")
    assert found["release"][0].modal == "will"
    assert found["release"][0].negated
    assert found["hold"][0].negated
    assert groups("They didn't arrest him.")["arrest"][0].negated


def test_clauses_have_bounds() -> None:
    shape = shape_of("Orsk was arrested in Vienna and Venn resigned in Sarde.")
    arrested, resigned = (group for group in shape.groups if group.finite)
    assert shape.clause_of(0) is arrested
    assert shape.clause_of(len(shape.words) - 2) is resigned
    assert shape_of("No verb here at all").clause_of(0) is None


def test_the_verb_before_a_word_and_the_last_that_makes_a_clause() -> None:
    shape = shape_of("Police arrested Mira Holt and charged her with helping to hide Tarn.")
    last = len(shape.words)
    assert [shape.words[group.main].text for group in shape.verbs_before(last)] == [
        "arrested",
        "charged",
        "helping",
        "hide",
    ]
    assert shape.verb_before(last) is shape.groups[-1]
    finite = shape.verb_before(last, finite=True)
    assert finite is not None
    assert shape.words[finite.main].text == "charged"
    assert shape.verbs_before(last, finite=True)[-1] is finite
    assert shape.verb_before(1) is None
    arrested, charged = shape.verbs_before(last, finite=True)
    assert [shape.words[each.main].text for each in shape.verbs_between(charged.main, last)] == ["helping", "hide"]
    assert not shape.verbs_between(arrested.main, charged.main)
    assert not shape.verbs_between(charged.main, last, finite=True)


def test_the_words_of_a_span() -> None:
    text = "Police arrested Mira Holt."
    shape = shape_of(text)
    assert shape.place_of(Span.of(text, 16, 25)) == (2, 4)
    assert shape.place_of(Span.of(text, 18, 19)) == (2, 3)
    assert shape.place_of(Span.of(text, 6, 7)) is None


def test_the_verb_behind_a_word_and_what_words_a_chunk_has() -> None:
    text = "Police arrested Mira Holt and charged her with helping to hide Tarn."
    shape = shape_of(text)
    behind = shape.verb_behind(5, finite=True)
    assert behind is None
    charged = shape.verb_behind(1)
    assert charged is not None
    assert shape.words[charged.main].text == "charged"
    name = shape.chunks[1]
    assert shape.span_of(text, name.first, name.last).quote == "Mira Holt"
    assert name.is_person
    assert not name.nameless
    assert name.meets(3, 9)
    assert not name.meets(4, 9)
    assert shape.is_one_of(shape.chunks[0], {"police"})
