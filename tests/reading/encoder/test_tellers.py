"""Which of the words that the network hears tell who says it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.reading import rules
from answerable.reading.encoder.found import Found
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.encoder.tellers import is_unsure, said_surely, teller
from answerable.reading.happenings.triggers import trigger_at
from answerable.reading.language.words import Labelled
from answerable.reading.people.speakers import attributions
from tests.gold.score import source
from tests.reading.sentence import shape_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def found(text: str, kind: str, word: str, *parts: tuple[str, str, float]) -> Found:
    shape = shape_of(text)
    words = [each.text for each in shape.words]
    labelled: list[Labelled] = [(words.index(w), words.index(w) + 1, label, sure) for w, label, sure in parts]
    at = words.index(word)
    return Found(trigger_at(shape, kind, at, at + 1), 0.9, parts=labelled, modality=Modality.HAPPENED, put=0.9)


def test_of_several_heard_the_likeliest_speaks_by_the_nearest_verb() -> None:
    text = "Envoys said Tarn told them that guards shot monks."
    parts = [("Envoys", "speaker", 0.6), ("said", "cue", 0.9), ("Tarn", "speaker", 0.8), ("told", "cue", 0.7)]
    who, cue = teller(shape_of(text).words, found(text, "shooting", "shot", *parts))
    assert (who, cue) == ((2, 3, "speaker", 0.8), (3, 4, "cue", 0.7))


def test_a_pronoun_speaks_where_nobody_else_is_heard() -> None:
    text = "Envoys called for the release of monks whom they said guards shot."
    parts = [("Envoys", "speaker", 0.6), ("they", "speaker", 0.8), ("said", "cue", 0.9)]
    words = shape_of(text).words
    assert teller(words, found(text, "shooting", "shot", *parts))[0] == (0, 1, "speaker", 0.6)
    assert teller(words, found(text, "shooting", "shot", *parts[1:]))[0] == (8, 9, "speaker", 0.8)
    assert teller(words, found(text, "shooting", "shot", parts[2]))[0] is None


def test_a_verb_of_saying_is_heard_surely_or_not() -> None:
    text = "Envoys said guards shot monks."
    assert said_surely(found(text, "shooting", "shot", ("said", "cue", 0.9))) == [(1, 2)]
    assert said_surely(found(text, "shooting", "shot", ("said", "cue", 0.6))) == []


def test_a_guess_alone_has_nobody_tell_of_a_step() -> None:
    text = "Envoys welcomed the release of monks."
    shape = shape_of(text)
    who: Labelled = (0, 1, "speaker", 0.6)
    heard = found(text, "release", "release", ("Envoys", "speaker", 0.6))
    assert is_unsure(attributions(text, shape), heard, who, None)
    assert not is_unsure(attributions(text, shape), heard, (0, 1, "speaker", 0.8), None)
    assert not is_unsure(attributions(text, shape), heard, who, (1, 2, "cue", 0.9))
    said = "Envoys said guards welcomed the release of monks."
    assert not is_unsure(attributions(said, shape_of(said)), found(said, "release", "release"), who, None)
    act = "Envoys welcomed the killing of monks."
    assert not is_unsure(attributions(act, shape_of(act)), found(act, "killing", "killing"), who, None)


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("The Norland military says it has detained seven suspects.", "arrest", "Norland military"),
        ("The Dravna police command says it has arrested three more members of the gang.", "arrest", "command"),
        ("The army, which says it wants peace, arrested seven men.", "arrest", ""),
        ("The Norland military police detained seven suspects.", "arrest", ""),
        ("Ana Velin said guards beat a monk, while Ivo Tarn said soldiers shot a clerk.", "shooting", "Ivo Tarn"),
        ("Police said guards beat a monk; witnesses said soldiers shot a clerk.", "shooting", "witnesses"),
        ("The Courier said that Ana Velin argued that guards tortured her brother.", "torture", "Ana Velin"),
        ("Witnesses said the men were rebels, adding that they beat two prisoners.", "ill_treatment", "Witnesses"),
        ("A man described as an army deserter shot four people near the town.", "killing", ""),
        ("Norland officials have refused to confirm reports that troops have entered Orsk.", "invasion", ""),
        ("The animal rights activists deny bribing any butchers.", "corruption", "animal rights activists"),
        (
            "Rebels killed two clerks, Orsk Radio said, citing a report by the agency Orsk Daily.",
            "killing",
            "Orsk",
        ),
    ],
)
def test_who_says_so(engine: Learned, text: str, kind: str, speaker: str) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    told = {each.speaker.who or "" for each in claims if each.kind == kind or (kind == "killing" and not speaker)}
    assert told
    assert all((speaker in each) if speaker else not each for each in told), told
