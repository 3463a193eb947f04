from __future__ import annotations

import pytest

from answerable.model.source import Genre
from answerable.sources.text.genre import genre, marks_found
from tests.sources.containers import PARAGRAPH

NEWS = (
    "PORT ALDER, 10 April (Alder News Agency) — A court sentenced a colonel on Thursday, officials said. The "
    "prosecutor told reporters that he was content. According to witnesses, the colonel laughed on Monday. "
)
OPINION = (
    "The verdict was long overdue. Europe must act, and it should act today. Governments need to impose sanctions, "
    "and they must stop pretending that impunity is the price of trade. Clearly, silence is no longer an option."
)
JUDGMENT = (
    "IN THE HIGH COURT OF PORT ALDER\n\nCase No. 12/1997\n\nJUDGMENT\n\n1. The accused was charged under article 12.\n"
    "2. The court finds that the accused ordered the attack.\n3. The defendant appealed pursuant to article 14.\n"
    "4. For these reasons the court orders that the accused be imprisoned for twenty years."
)
OPINION_OF_A_COURT = (
    "UNITED STATES COURT OF APPEALS\n\nFOR THE FIFTEENTH CIRCUIT\n\nNo. 15-3381\n\nUNITED STATES, Plaintiff-Appellee,"
    "\n\nv.\n\nPIET TARN, Defendant-Appellant.\n\nOPINION\n\nA jury found that the defendant had taken the money. He "
    "appeals. We review the sentence, which we must affirm if we can, and hold that it should stand."
)
PETITION = (
    "IN THE SUPREME COURT OF THE REPUBLIC OF ALDERLAND\n\nPiet Tarn\n\nPetitioner\n\nVs\n\nInspector Venn\n\n"
    "Respondents\n\nThe Petitioner states that on Monday he was at home."
)
OFFICIAL = (
    "Press release\n\nMinistry of Foreign Affairs of Alderland\n\nThe government condemns the attack of 3 May. "
    "The minister calls on all parties to show restraint, and the ambassador has been summoned."
)
REPORT = (
    "Alder Human Rights Centre annual report\n\nThis report documents arbitrary detention in three prisons. Our "
    "researchers interviewed forty former prisoners. The findings and testimonies show a lack of due process.\n\n"
    "Recommendations\n\nThe prisons are to be opened."
)
STEPS = ("attack", "arrest", "charge", "trial", "verdict", "appeal", "release")
LIST = "Steps in the case\n" + "\n".join(f"{1992 + number}: {step}" for number, step in enumerate(STEPS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NEWS, Genre.NEWS),
        (OPINION, Genre.OPINION),
        (JUDGMENT, Genre.COURT),
        (OPINION_OF_A_COURT, Genre.COURT),
        (PETITION, Genre.COURT),
        (OFFICIAL, Genre.OFFICIAL),
        (REPORT, Genre.REPORT),
        (LIST, Genre.LIST),
        ("It rained.", Genre.UNKNOWN),
        ("", Genre.UNKNOWN),
        ("حكمت المحكمة على العقيد السابق بالسجن.", Genre.UNKNOWN),
    ],
)
def test_what_each_looks_like(text: str, expected: Genre) -> None:
    assert genre(text) is expected


def test_the_address_and_the_title_count() -> None:
    assert genre(PARAGRAPH, url="https://courier.example/opinion/1997/verdict") is Genre.OPINION
    assert genre(PARAGRAPH, title="Opinion: a verdict at last") is Genre.OPINION
    assert genre("The ambassador was summoned.", url="https://www.foreign.gov.al/x") is Genre.OFFICIAL


def test_news_about_courts_and_ministries_stays_news() -> None:
    text = f"{NEWS}The Supreme Court had ordered a new trial, the Ministry of Justice announced in a press release. "
    assert genre(text, title="Supreme Court orders new trial") is Genre.NEWS


def test_marks_that_balance_decide_nothing() -> None:
    assert genre("Press release\n\nThe ambassador was summoned.") is Genre.OFFICIAL
    assert genre("Opinion\n\nPress release\n\nThe ambassador was summoned.") is Genre.UNKNOWN


def test_the_marks_can_be_shown() -> None:
    found = marks_found(OPINION)
    assert {mark.genre for mark, _ in found} == {Genre.OPINION}
    assert all(words in OPINION for _, words in found)


def test_an_article_that_begins_with_a_prosecutor_is_no_judgment() -> None:
    text = "The prosecutor Vedran Tarn told reporters that he was content. He said that on Monday he had slept."
    assert genre(text, title="Prosecutor Vedran Tarn is content") is not Genre.COURT


@pytest.mark.parametrize(
    "text",
    [
        "Ref: ORR7217\n\nORR LCJ\n\n[1] In May Piet Tarn was convicted.\n\n[2] He had left.\n\n[3] He came back.",
        "R v Piet Tarn\n\nVelin Crown Court\n\nSentencing Remarks of Orr J\n\nI have read the letters. I accept them.",
        "R. v. Tarn, 2014 VSCC 12\n\nREASONS FOR SENTENCE\n\nORR J.:\n\nYou stabbed her.",
        "Tarn v Republic (Criminal Appeal 57 of 2022) \n\n1. The appellant was charged. She stated that he fell.\n\n"
        "2. He said that he was ill. The appellant told them so.",
        "Neutral Citation Number: [2007] VWCA Crim 1529\n\nOrr J: He fell.",
        "PIET TARN V. THE STATE (2018)\n\nBO HOLM, J.S.C.\n\nThis is an appeal.",
        "TARN ET AL. v. NORLAND\n\nCERTIORARI TO THE COURT OF APPEALS\n\nPetitioners were indicted.",
    ],
)
def test_a_judgment_is_known_by_its_judge_and_its_case(text: str) -> None:
    assert genre(text) is Genre.COURT


def test_a_match_is_no_case() -> None:
    assert genre("VELIN v. NORLAND\n\nThe two sides met in the rain.") is Genre.UNKNOWN
    assert genre("Velin v Norland\n\nThe two sides met in the rain.") is Genre.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Law Report: Retrial ordered: Regina v Tarn - Court of Appeal (Lord Orr), 19 May 1993\n\nThe defence was poor.",
        "MEDIA SUMMARY – JUDGMENT DELIVERED IN THE HIGH COURT\n\nTwo men entered the house.",
        "Tarn and Others v. Norland\n\nCourt: Court of Human Rights of Velia\n\nPolice held the applicant.",
        "Tarn v. State of Marn\n\n1. The appellant fell. The court notes the letter.\n\n2. The accused rose.",
    ],
)
def test_a_digest_of_a_judgment_is_a_courts_text(text: str) -> None:
    assert genre(text) is Genre.COURT


def test_a_summary_of_news_is_none() -> None:
    assert genre("Press digest of the week\n\nThe minister said on Monday that he had slept.") is not Genre.COURT
