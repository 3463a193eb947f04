"""Who says what a sentence tells, by the grammar of the sentence alone."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim
from answerable.reading import engines
from answerable.reading.people.own_words import by_the_verb, is_heading, is_nobody, says_nothing, who_says
from answerable.reading.people.speakers import attributions
from tests.gold.score import source
from tests.reading.sentence import shape_of


def _claims(text: str) -> tuple[Claim, ...]:
    return engines.make("encoder").read(source("2020-06-15"), text).claims


def _speakers(text: str, kind: str) -> list[str]:
    return [claim.speaker.who or "" for claim in _claims(text) if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "speakers"),
    [
        (
            "Mara Venn said that she was innocent. He said Venn was arrested on Friday for theft.",
            "arrest",
            ["he"],
        ),
        ("Mara Venn said that she was innocent. She said Emil Tarn was arrested on Friday.", "arrest", ["Mara Venn"]),
        ("Ada Tarn was freed on Monday. “They beat Tarn in the cells,” she said.", "ill_treatment", ["she"]),
        ('Ada Tarn was freed on Monday. "They beat us in the cells," she said.', "ill_treatment", ["Ada Tarn"]),
        ('Ada Tarn was freed on Monday. They beat Tarn "in the cells," she said.', "ill_treatment", ["Ada Tarn"]),
        (
            "The navy foiled an attack on a ship by the Karsa Front on Monday, which the group denied.",
            "armed_attack",
            [""],
        ),
        ("The Front said on its channel that it had shelled a convoy of guards.", "shelling", ["Front"]),
        ("Former prisoners reported that they were beaten, raped and robbed.", "sexual_violence", ["Former prisoners"]),
        ("Tarn said he was arrested on Monday and released.", "release", ["Tarn"]),
        ("Omar Tarn, who said he was tortured, was arrested and charged with murder.", "torture", ["Omar Tarn"]),
        ("Omar Tarn, who said he was tortured, was arrested and charged with murder.", "arrest", [""]),
        ("The Front's armed wing said it had fired 13 rockets at the port.", "shelling", ["Front's armed wing"]),
        ("A former mayor has alleged of being tortured by police in Karsa.", "torture", ["former mayor"]),
        (
            "Three of Tarn’s clerks sued the port on April 28 alleging that they were hounded by the guards.",
            "harassment",
            ["Tarn’s clerks"],
        ),
        (
            "The League urged the kidnappers to treat Emil Tarn humanely and called for his release.",
            "release",
            ["League"],
        ),
        (
            "The governor has long refuted claims by clerks that police beat the students.",
            "ill_treatment",
            ["governor"],
        ),
        (
            "According to a baker in one of the cases in which Mara Venn was convicted, the court was empty.",
            "conviction",
            [""],
        ),
        (
            "The baker claimed that he quarrelled with the man and ended up killing him, according to a court clerk.",
            "killing",
            ["baker"],
        ),
    ],
)
def test_who_says_it(text: str, kind: str, speakers: list[str]) -> None:
    assert _speakers(text, kind) == speakers


def test_it_that_is_found_is_nobody() -> None:
    assert is_nobody(shape_of("It was also found that Tarn was killed."), 0)
    assert not is_nobody(shape_of("It said that Tarn was killed."), 0)


def test_where_somebody_speaks_is_not_who_speaks() -> None:
    shape = shape_of("While in police custody they confessed to the murder.")
    found = who_says(shape, 5, 2)
    assert found is not None
    assert shape.words[found.first].text == "they"
    assert who_says(shape_of("The police said that Tarn was killed."), 2, 0) is None


def test_a_heading_speaks_no_word() -> None:
    text = "Investigation Orsk: A man of 37 was arrested in January 2020 on suspicion of murder."
    assert _speakers(text, "arrest") == ["outlet"] or _speakers(text, "arrest") == [""]
    assert is_heading(shape_of("Malk list: how Norland is killing miners").words, 0)
    assert not is_heading(shape_of("Malk: Norland is killing miners").words, 0)


def test_who_is_to_do_it_does_not_call_for_it() -> None:
    text = "The police in Orsk should free Ada Tarn, a group of forty leagues said."
    assert "police" not in " ".join(_speakers(text, "release"))


def test_a_law_tells_of_nothing_that_was_done() -> None:
    assert _speakers("According to the Extradition Treaty, Tarn was arrested on Monday.", "arrest") == [""]
    assert _speakers("According to Venn's instructions, Tarn was arrested on Monday.", "arrest") == [""]
    assert _speakers("According to the Treaty Office, Tarn was arrested on Monday.", "arrest") == ["Treaty Office"]


@pytest.mark.parametrize(
    ("text", "who", "cue", "nothing"),
    [
        ("Officials have not confirmed that guards beat monks.", "Officials", "confirmed", True),
        ("Officials refused to say that guards beat monks.", "Officials", None, True),
        ("Officials say that guards beat monks.", "Officials", "say", False),
        ("Officials did not deny that guards denied it.", "Officials", "deny", False),
        ("No officer said that guards beat monks.", "officer", "said", True),
        ("No 10 said that guards beat monks.", "10", "said", False),
        ("Tarn was told that guards beat monks.", "Tarn", "told", True),
        ("Tarn was quoted as saying that guards beat monks.", "Tarn", "quoted", False),
        ("A man described as a deserter beat monks.", "man", "described", True),
        ("They freed a poet the group described as unjustly beaten.", "group", "described", False),
        ("Officials say they do not know who beat monks.", "Officials", None, False),
    ],
)
def test_who_is_told_not_to_say_it(text: str, who: str, cue: str | None, nothing: bool) -> None:
    shape = shape_of(text)
    words = [word.text for word in shape.words]
    verb = words.index(cue) if cue is not None else None
    assert says_nothing(shape, words.index(who), verb, len(words) - 2) is nothing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army said it shot ten men.", "army"),
        ("Emil Tarn said he was a clerk and shot ten men.", ""),
        ("The army, it is said, shot ten men.", ""),
        ("The army said it would free a nurse who shot ten men.", ""),
        ("The army said it planned to leave when it shot ten men.", "army"),
        ("Police: guards shot ten men", "Police"),
    ],
)
def test_who_says_it_by_the_verb_heard(text: str, name: str) -> None:
    shape = shape_of(text)
    words = [word.text for word in shape.words]
    said = [(i, i + 1) for i, word in enumerate(words) if word == "said"]
    speaker = by_the_verb(shape, attributions(text, shape), said, words.index("shot"))
    assert (speaker.name if speaker is not None else "") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army said it carried out a raid in Karsa.", "army"),
        ("The army said the raid in Karsa went well.", ""),
        ("The army said its raid in Karsa went well.", ""),
        ("The army said it would free a cook whom a raid hurt.", ""),
    ],
)
def test_who_tells_of_it_by_a_noun(text: str, name: str) -> None:
    shape = shape_of(text)
    speaker = by_the_verb(shape, attributions(text, shape), [(2, 3)], [w.text for w in shape.words].index("raid"))
    assert (speaker.name if speaker is not None else "") == name
