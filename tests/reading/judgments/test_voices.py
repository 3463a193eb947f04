from __future__ import annotations

import pytest

from answerable.reading.judgments.cues import cue
from answerable.reading.judgments.headings import Whose
from answerable.reading.judgments.unproven import is_law, not_found
from answerable.reading.judgments.voices import Voices, court_of


@pytest.mark.parametrize(
    ("sentence", "whose", "who"),
    [
        ("The Prosecution submits that Tarn ordered the attack.", Whose.PARTY, "Prosecution"),
        ("12. Under its case theory, the plan arose in March.", Whose.PARTY, None),
        ("The Indictment alleges that he shot her.", Whose.PARTY, "Indictment"),
        ("It is further alleged that he shot her.", Whose.PARTY, None),
        ("Tarn contends that soldiers shot her.", Whose.PARTY, "Tarn"),
        ("The Petitioner states that two officers came.", Whose.PARTY, "Petitioner"),
        ("It was contended on behalf of the Respondents that he fell.", Whose.PARTY, "Respondents"),
        ("Counsel for the appellant argues that the judge erred.", Whose.PARTY, "Counsel for the appellant"),
        ("You, Tarn, said that he came at you first.", Whose.PARTY, None),
        ("Learned counsel for the appellant submitted that he fell.", Whose.PARTY, "Learned counsel for the appellant"),
        ("The respondent's case at the High Court is that he shot her.", Whose.PARTY, "respondent"),
        ("The case for the prosecution was that he shot her.", Whose.PARTY, "prosecution"),
        ("In Count One, the grand jury charges that he shot her.", Whose.PARTY, "grand jury"),
        ("Mr Orr, for the Crown, opened the case on the basis that he shot her.", Whose.PARTY, "Orr"),
        ("Your counsel says that he beat you.", Whose.PARTY, "Your counsel"),
        ("The particulars of the offence were that he shot her.", Whose.PARTY, None),
        ("He was charged with murder, the particulars being that he shot her.", Whose.PARTY, None),
        ("The information was that he shot her.", Whose.PARTY, "information"),
        ("The facts as placed before the judge were that he shot her.", Whose.PARTY, None),
        ("At trial, the Government advanced the theory that he shot her.", Whose.PARTY, "Government"),
        ("As per the prosecution case, he shot her.", Whose.PARTY, "prosecution"),
        ("It is the case of the respondent that he shot her.", Whose.PARTY, "respondent"),
        ("The accused was indicted on the following counts.", Whose.PARTY, None),
        ("The police played Holm's statement to them, of how he ran.", Whose.WITNESS, "Holm"),
        ("Witness K-12 testified that soldiers came.", Whose.WITNESS, "Witness K-12"),
        ("W11, a shepherd, saw the column leave.", Whose.WITNESS, "W11"),
        ("According to a report of the mission, four houses burned.", Whose.WITNESS, "report"),
        ("In his testimony, the soldiers came at noon.", Whose.WITNESS, None),
        ("I have read the statement of his mother.", Whose.WITNESS, "statement"),
        ("On the basis of his evidence, the Chamber finds that soldiers came.", Whose.COURT, "Chamber"),
        ("The jury convicted him.", Whose.COURT, "jury"),
        ("I am sure that you stabbed him.", Whose.COURT, None),
        ("It is common ground that he was arrested.", Whose.COURT, None),
    ],
)
def test_whose_word_a_sentence_says(sentence: str, whose: Whose, who: str | None) -> None:
    found = cue(sentence, 0, len(sentence))
    assert found is not None
    assert found.whose is whose
    assert (sentence[slice(*found.who)] if found.who else None) == who


@pytest.mark.parametrize(
    "sentence",
    [
        "On that day soldiers shot Sadik Omer at his gate.",
        "The accused pointed a gun at the driver.",
        "The defendant asked for water.",
        "It was a rival group that attacked the village.",
    ],
)
def test_a_deed_says_nobody(sentence: str) -> None:
    assert cue(sentence, 0, len(sentence)) is None


def test_the_court_that_notes_a_submission_reports_it() -> None:
    sentence = "The Chamber notes the Defence's submission that villagers shot the guard."
    found = cue(sentence, 0, len(sentence))
    assert found is not None
    assert (found.whose, found.reported) == (Whose.PARTY, True)


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("The Chamber does not find it proven that Tarn shot her.", "Tarn shot her."),
        ("It has not been established who killed the two.", "who killed the two."),
        ("The Panel is not satisfied beyond reasonable doubt that they looted.", "that they looted."),
        ("Nor am I sure that you went home.", "that you went home."),
        ("There is insufficient evidence that he shot.", "that he shot."),
        ("The government failed to prove that he lied.", "that he lied."),
        ("I cannot be sure that he stabbed him.", "that he stabbed him."),
        ("Whether he had ordered the killing has not been proven.", "Whether he had ordered the killing"),
        ("The looting of the shop is not proven.", "The looting of the shop"),
        ("Her death remains unexplained.", "Her death"),
        ("The Court rejects the claim that villagers beat him.", "that villagers beat him."),
    ],
)
def test_what_is_not_found(sentence: str, of: str) -> None:
    found = not_found(sentence, 0, len(sentence))
    assert found is not None
    assert of in sentence[slice(*found)]


def test_what_another_clause_tells_is_found() -> None:
    sentence = "Soldiers burned the house, but it has not been proven that they shot her."
    found = not_found(sentence, 0, len(sentence))
    assert found is not None
    assert "burned" not in sentence[slice(*found)]


@pytest.mark.parametrize(
    "sentence", ["Soldiers shot the man.", "The Chamber finds that he knew of it.", "He did not stop."]
)
def test_what_is_found(sentence: str) -> None:
    assert not_found(sentence, 0, len(sentence)) is None


def test_law() -> None:
    assert is_law("Deportation requires that persons be expelled.", 0, 46)
    assert is_law("7. A person who orders a killing is responsible.", 0, 48)
    assert is_law("The maximum sentence for this offence is life imprisonment.", 0, 59)
    assert is_law("The starting point for murder is 25 years.", 0, 42)
    assert not is_law("The maximum sentence was imposed on him.", 0, 40)
    assert not is_law("A soldier shot him.", 0, 19)


def whose(text: str) -> list[Whose]:
    return [each.whose for each in Voices(text).said]


def test_what_a_party_submits_runs_on() -> None:
    text = "The Defence submits that he fled. Rebels shot the guard. The Chamber is not persuaded. He was there."
    assert whose(text) == [Whose.PARTY, Whose.PARTY, Whose.COURT, Whose.COURT]


def test_it_runs_on_over_paragraphs_until_the_court_speaks() -> None:
    text = "The Petitioner states that police came.\n\nThey beat him.\n\nI hold that they did.\n\nThey beat him twice."
    assert whose(text) == [Whose.PARTY, Whose.PARTY, Whose.COURT, Whose.COURT]


def test_it_does_not_run_on_under_a_heading_of_findings() -> None:
    text = "B. Findings\n\nThe Defence submits that he fled.\n\nSoldiers shot the guard."
    assert whose(text) == [Whose.PARTY, Whose.COURT]


def test_a_list_below_a_colon_is_of_who_announces_it() -> None:
    listed = "(a) soldiers shot a man;\n\n(b) they burned a house."
    text = f"B. Findings\n\nThe Prosecution alleges the following:\n\n{listed}\n\nSoldiers came."
    assert whose(text) == [Whose.PARTY] * 3 + [Whose.COURT]


def test_the_number_of_a_page_ends_nothing() -> None:
    text = "The Petitioner states that police came.\n\n17\n\nThey beat him."
    assert whose(text) == [Whose.PARTY, Whose.PARTY]


def test_all_of_an_indictment_is_the_accusers() -> None:
    text = "THE SPECIAL COURT FOR NORLAND\n\nINDICTMENT\n\nOn 3 May Tarn shot a man."
    (said,) = Voices(text).said
    assert said.whose is Whose.PARTY
    assert said.speaker is not None
    assert said.speaker.name == "INDICTMENT"


@pytest.mark.parametrize(
    ("head", "court"),
    [
        ("IN THE CROWN COURT AT WESTMERE\n\nR v Tarn", "CROWN COURT AT WESTMERE"),
        ("Higher Regional Court of Altenfurt: press release", "Higher Regional Court of Altenfurt"),
        ("INTERNATIONAL TRIBUNAL FOR SEVERNIA\n\nTrial Chamber I", "INTERNATIONAL TRIBUNAL FOR SEVERNIA"),
    ],
)
def test_the_court_of_a_text(head: str, court: str) -> None:
    found = court_of(head)
    assert found is not None
    assert found.name == court


def test_a_heading_in_capitals_right_above_its_paragraph_is_one() -> None:
    heading = "IV. SUBMISSIONS OF THE DEFENCE ON THE ARREST OF THE ACCUSED AND ON HIS TRANSFER"
    text = f"{heading}\n12. Agents seized him in the street and drove him over the border at night."
    voices = Voices(text)
    assert [text[start:end] for start, end in voices.headings] == [heading]
    assert {each.whose for each in voices.said} == {Whose.PARTY}


def test_the_court_below_is_not_the_one_of_the_text() -> None:
    assert court_of("ON APPEAL FROM\nTHE CENTRAL COURT OF VELIN\n\nOrr J: He fell.") is None
    assert court_of("JUDGMENT\n\nThis is an appeal against the judgment of the High Court of Velin.") is None


def test_a_court_has_its_whole_name() -> None:
    found = court_of("IN THE COURT OF APPEAL OF THE FREE AND UNITED REPUBLIC OF VELIN\n\nOrr J: He fell.")
    assert found is not None
    assert found.name == "COURT OF APPEAL OF THE FREE AND UNITED REPUBLIC OF VELIN"
    found = court_of("NEW NORTH VELIN CRIMINAL COURT OF APPEAL\n\nJUDGMENT OF THE COURT\n\nOrr J: He fell.")
    assert found is not None
    assert found.name == "NEW NORTH VELIN CRIMINAL COURT OF APPEAL"


def test_the_words_of_a_law_below_are_law() -> None:
    text = "JUDGMENT\n\nSection 32 of the Code states thus;\n\nWhen a statement is made by a person as to his death."
    assert [each.law for each in Voices(text).said][-1]


def test_the_words_of_another_case_stand_below_what_was_held_in_it() -> None:
    text = "JUDGMENT\n\nIt was held in Orme v. State CA 72/2005;\n\nThe accused had shot two men."
    assert Voices(text).cited(text.index("shot")) is not None


def test_the_words_of_a_charge_below_are_no_law() -> None:
    text = "JUDGMENT\n\nAn Information charged him under Article 24 and reads:\n\nHe shot two men.\n\nHe fell."
    told = Voices(text).at(text.index("shot"))
    assert told is not None
    assert (told.whose, told.law) == (Whose.PARTY, False)


def test_a_judgment_amid_what_a_party_says_is_the_texts_own() -> None:
    text = "JUDGMENT\n\nThe Defence argues that he was ill. He was tried, convicted and fined. He had a fever."
    voices = Voices(text)
    told = [said.whose for said in voices.said]
    assert told == [Whose.PARTY, Whose.COURT, Whose.PARTY]


def test_the_words_of_another_case_below_are_its_own() -> None:
    text = "JUDGMENT\n\nIn Orme v. State the court held thus:\n\nHe had shot two men.\n\nThe accused is a cook."
    voices = Voices(text)
    assert voices.cited(text.index("shot")) is not None
    assert voices.cited(text.index("cook")) is None


@pytest.mark.parametrize("text", ["", "A HEADING IN CAPITALS\n" + "word " * 900 + "."])
def test_a_text_without_a_sentence_is_read(text: str) -> None:
    assert not Voices(text).precedents
