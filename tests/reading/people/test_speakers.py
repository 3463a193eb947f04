from __future__ import annotations

import pytest

from answerable.model.claim import OUTLET, Voice
from answerable.reading.engines import make
from answerable.reading.people.own_words import is_gloss, turned_from
from answerable.reading.people.speakers import attributions, denier
from tests.gold.score import source
from tests.reading.sentence import claim_of, claims_of, shape_of


@pytest.mark.parametrize(
    ("text", "name", "voice", "cue"),
    [
        ("Soldiers killed ten men, witnesses said.", "witnesses", Voice.UNNAMED, "said"),
        ("Emil Tarn said soldiers had killed ten men.", "Emil Tarn", Voice.NAMED, "said"),
        ("Minister Emil Tarn said on Monday that soldiers killed ten men.", "Emil Tarn", Voice.NAMED, "said"),
        (
            "According to Human Rights Watch, soldiers killed ten men.",
            "Human Rights Watch",
            Voice.NAMED,
            "According to",
        ),
        ("Soldiers killed ten men, according to his aide.", "his aide", Voice.UNNAMED, "according to"),
        ("“Soldiers killed ten of our men,” said Emil Tarn.", "Emil Tarn", Voice.NAMED, "said"),
        ("“Soldiers killed ten of our men on the bridge,” Tarn told reporters.", "Tarn", Voice.NAMED, "told"),
        ("Tarn told reporters that soldiers killed ten men.", "Tarn", Voice.NAMED, "told"),
        ("Tarn wrote: “The soldiers killed ten of our men.”", "Tarn", Voice.NAMED, "wrote"),
        ("A United Nations report says soldiers killed ten men.", "United Nations report", Voice.UNNAMED, "says"),
        ("Soldiers reportedly killed ten men.", "", Voice.UNNAMED, "reportedly"),
        ("Soldiers killed ten men.", "", Voice.OUTLET, ""),
    ],
)
def test_who_says_so(text: str, name: str, voice: Voice, cue: str) -> None:
    speaker = claim_of(text, "killing").speaker
    assert (speaker.name, speaker.voice) == (name, voice)
    assert (speaker.cue.quote if speaker.cue else "") == cue


def test_a_quotation_over_several_sentences_keeps_its_speaker() -> None:
    text = "“They killed ten of our men. They burned down forty houses in the village,” said Emil Tarn."
    assert {claim.speaker.name for claim in claims_of(text)} == {"Emil Tarn"}


def test_a_speaker_in_the_sentence_before_the_quotation() -> None:
    text = "Emil Tarn spoke to the court. He said: “The soldiers killed ten of our men.”"
    claim = claim_of(text, "killing")
    assert claim.speaker.name == "Emil Tarn"
    assert claim.speaker.span is not None
    assert claim.speaker.span.holds_in(text)


def test_the_outlet_speaks_after_the_attribution_ends() -> None:
    text = "Tarn said he was innocent; soldiers killed ten men."
    assert claim_of(text, "killing").speaker == OUTLET


def test_a_denial_is_of_what_was_said() -> None:
    claim = claim_of("The army denied that its soldiers had killed ten men.", "killing")
    assert (claim.modality.value, claim.speaker.name) == ("denied", "army")


def test_what_cannot_speak_is_no_speaker() -> None:
    assert claim_of("The war, saying the least, killed ten men in Adelo.", "killing").speaker.voice is Voice.OUTLET


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Norland denied any part in the killings.", "killings", "Norland"),
        ("The ministry has always rejected the charge of murder.", "murder", "ministry"),
        ("The killing was not denied by Norland.", "killing", None),
        ("Norland denied the charge and Ossel condemned the killings.", "killings", None),
        ("Norland condemned the killings.", "killings", None),
        ("Norland denied that Colonel Brack had ordered the killings.", "killings", "Norland"),
        ("Norland denied the claim that it had ordered the killings.", "killings", "Norland"),
        ("Norland denied that it had condemned the killings.", "killings", None),
        ("A court denied bail to Tarn over the killings.", "killings", None),
        ("The parliament rejected a bill on the killings.", "killings", None),
        ("Norland has always denied the killings.", "killings", "Norland"),
    ],
)
def test_who_denies_what_a_word_says(text: str, word: str, name: str | None) -> None:
    shape = shape_of(text)
    at = next(i for i, each in enumerate(shape.words) if each.text == word)
    found = denier(text, shape, at)
    assert (None if found is None else found.name) == name


@pytest.mark.parametrize(
    ("text", "glossed", "turned"),
    [
        ("“They will pay,” he said, referring to the killing.", True, False),
        ("He said, however the guards told of a killing.", False, True),
        ("He said he was referring to the killing.", False, False),
        ("He said, crying, that he saw the killing.", False, False),
    ],
)
def test_where_the_outlet_explains_or_others_are_told_of(text: str, glossed: bool, turned: bool) -> None:
    words = shape_of(text).words
    said = next(i for i, word in enumerate(words) if word.lower == "said")
    found = is_gloss(words, said + 1, len(words) - 2), turned_from(words, said + 1, len(words) - 2)
    assert found == (glossed, turned)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The rebels said they had stormed a barracks and killed ten men.", ["rebels"]),
        ("The rebels said they had fled and the army killed ten men.", ["rebels"]),
        ("Emil Tarn complained to his brother that a guard killed ten men.", ["Emil Tarn"]),
        ("Emil Tarn wrote to a judge that guards killed ten men.", ["Emil Tarn"]),
        ("Emil Tarn said he was a clerk and killed ten men.", [""]),
        ("Nurses at a clinic say guards killed ten men, the Courier reports.", ["Nurses"]),
        ("Guards killed ten men, Norland's Press Service reports.", ["Norland's Press Service"]),
    ],
)
def test_what_somebody_goes_on_to_say(text: str, names: list[str]) -> None:
    claims = make("encoder").read(source("2021-03-05"), text).claims
    assert [each.speaker.who or "" for each in claims if each.kind == "killing"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Norland military says soldiers shot ten men.", ["Norland military"]),
        ("Witnesses said the men had fled, adding that they shot a guard.", ["Witnesses"]),
        ("A guard shot two men, adding that more would follow.", ["guard"]),
        ("A man described as a deserter shot four clerks.", []),
        ("Neither Norland nor Velish officials said that guards shot a clerk.", []),
        ("No officer said that guards shot a clerk.", []),
        ("Police: Guards shot two clerks", ["Police"]),
        ("Bomb kills two clerks in Karsa: officials", ["officials"]),
        ("Dravna Watch: Norland jailed an editor", ["Dravna Watch"]),
        ("Karsa: rebels shot two clerks", []),
        ("SHAME: guards shot two clerks", []),
        ("Two men were freed: Ivo Tarn", []),
        ("Ivo Tarn: the man who shot two clerks", []),
        ("The ministry listed the dead: two clerks were shot.", []),
        ("A statement from the ministry said rebels shot a clerk.", ["statement"]),
        ("According to a press release from Dravna Watch, guards beat a monk.", ["Dravna Watch"]),
        ("According to a purported statement from Dravna Watch, guards beat a monk.", ["purported statement"]),
    ],
)
def test_whose_words_a_sentence_holds(text: str, names: list[str]) -> None:
    assert [each.speaker.name for each in attributions(text, shape_of(text))][-1:] == names
