"""A judgment as the program reads it: by the rules, since what is done with their claims is done with any engine's."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.judgments import claims_of, load

from answerable import sources
from answerable.model.claim import OUTLET, Claim, Modality, Role, Voice
from answerable.model.source import Genre
from answerable.reading import rules
from answerable.reading.official import read_by
from answerable.sources.bytes import media_type
from tests.gold.score import source
from tests.sources.formats.test_docx_numbering import PARAGRAPHS, add, with_lists
from tests.sources.samples import document

TEXTS = sorted((Path(__file__).parents[3] / "benchmarks" / "judgments_gold").glob("*/*.txt"))
HEAD = "SPECIAL COURT FOR NORLAND\n\nThe Prosecutor v. Piet Tarn\n\n"


def claims(text: str, genre: Genre = Genre.COURT) -> list[Claim]:
    given = replace(source("2015-06-15", "en"), genre=genre)
    return list(read_by(rules(), given, HEAD + text).claims)


def one(text: str, kind: str) -> Claim:
    (found,) = [claim for claim in claims(text) if claim.kind == kind]
    return found


def test_what_the_court_finds_is_the_courts_word() -> None:
    found = one("II. FINDINGS\n\nOn 3 May 1999 soldiers shot Sadik Omer.", "shooting")
    assert found.modality is Modality.HAPPENED
    assert found.speaker.name == "SPECIAL COURT FOR NORLAND"


def test_it_stays_where_it_was() -> None:
    found = one("II. FINDINGS\n\nOn 3 May 1999 soldiers shot Sadik Omer in Paris, France.", "shooting")
    assert found.speaker != OUTLET
    assert found.location is not None


def test_what_is_not_proven_is_only_alleged() -> None:
    found = one("The Chamber does not find it proven that soldiers shot Sadik Omer.", "shooting")
    assert (found.modality, found.speaker) == (Modality.ALLEGED, OUTLET)


def test_not_proven_acquits_nobody() -> None:
    assert not [c for c in claims("The shooting was not proven beyond reasonable doubt.") if c.kind == "acquittal"]


def test_what_a_party_says_is_alleged_by_it_in_the_sentences_that_follow_too() -> None:
    found = one("The Prosecution submits that he gave orders. Soldiers shot Sadik Omer.", "shooting")
    assert (found.modality, found.speaker.name) == (Modality.ALLEGED, "Prosecution")


def test_what_a_witness_says_is_said_by_him_in_the_sentences_that_follow_too() -> None:
    found = one("Witness K-12 testified that soldiers came. They shot Sadik Omer.", "shooting")
    assert (found.modality, found.speaker.name) == (Modality.HAPPENED, "Witness K-12")
    assert found.speaker.voice is Voice.NAMED


def test_a_heading_tells_no_step() -> None:
    assert not claims("III. THE ARREST OF PIET TARN\n\nB. Sentencing of Piet Tarn\n\nThe Chamber has heard him.")


def test_what_the_prosecution_asks_for_is_no_sentence() -> None:
    found = one("The Prosecution seeks life imprisonment for Tarn.", "sentence")
    assert found.modality not in {Modality.HAPPENED, Modality.ALLEGED}


def test_a_reversed_conviction_leaves_the_deed_alleged() -> None:
    found = one("The Chamber has reversed the conviction for the killing of Ada Venn.", "killing")
    assert found.modality is Modality.ALLEGED


def test_an_appeal_that_is_allowed_leaves_the_deed_alleged() -> None:
    found = one("The bench allowed an appeal against the order that convicted him of the murder of Omer.", "killing")
    assert found.modality is Modality.ALLEGED


def test_of_what_somebody_is_cleared_in_a_list_is_not_found() -> None:
    text = (
        "3. The Accused has been found not guilty of:\n\na) Count 2, the torture of Sadik Omer.\n\n"
        "b) Count 4, the torture of Bo Lind.\n\nSoldiers shot Ada Venn."
    )
    found = {(claim.kind, claim.modality) for claim in claims(text) if claim.kind in {"torture", "shooting"}}
    assert found == {("torture", Modality.ALLEGED), ("shooting", Modality.HAPPENED)}


def test_a_version_that_is_rejected_is_not_found() -> None:
    found = one("The magistrate rejected the appellant's version that soldiers shot Sadik Omer.", "shooting")
    assert found.modality is Modality.ALLEGED


def test_what_a_court_reiterates_is_law() -> None:
    assert not claims("The Court reiterates that the killing of a person by State agents raises an issue.")


def test_neither_a_record_nor_the_accused_speaks() -> None:
    text = "Petitioners were indicted for the murder of Sadik Omer. The record of appeal shows that it was a murder."
    assert not [c for c in claims(text) if c.speaker.name.casefold() in {"petitioners", "appeal", "record of appeal"}]


def test_the_particulars_of_a_charge_end_with_their_sentence() -> None:
    text = "The particulars of the offence were that he shot Sadik Omer. On 5 May 1999 soldiers shot Ada Venn."
    told = [claim.modality for claim in claims(text) if claim.kind == "shooting"]
    assert told == [Modality.ALLEGED, Modality.HAPPENED]


def test_a_judgment_beside_what_a_party_argues_is_the_texts_own() -> None:
    found = one("The Accused argued his case, and he was convicted of murder.", "conviction")
    assert (found.modality, found.speaker) == (Modality.HAPPENED, OUTLET)


def test_what_an_information_tells_is_alleged() -> None:
    text = "An Information filed by the Director informed the court that he shot Sadik Omer."
    assert one(text, "shooting").modality is Modality.ALLEGED


def test_what_must_be_shown_is_not_found() -> None:
    found = one("The prosecution must show that he shot Sadik Omer.", "shooting")
    assert found.modality is Modality.ALLEGED


def test_a_submission_that_is_considered_is_not_found() -> None:
    found = one("We have considered the submission that soldiers shot Sadik Omer.", "shooting")
    assert found.modality is Modality.ALLEGED


def test_counts_are_alleged_and_what_follows_them_is_not() -> None:
    text = (
        "The accused was indicted on the following counts.\n\n1. On or about 3 May 1999 he shot Sadik Omer.\n\n"
        "2. On or about 4 May 1999 he shot Bo Lind.\n\nOn 5 May 1999 soldiers shot Ada Venn."
    )
    told = [claim.modality for claim in claims(text) if claim.kind == "shooting"]
    assert told == [Modality.ALLEGED, Modality.ALLEGED, Modality.HAPPENED]


def test_a_step_of_the_case_behind_what_a_party_says_is_the_texts_own() -> None:
    found = one("The Prosecution submits that he gave orders. The accused was convicted of murder.", "conviction")
    assert (found.modality, found.speaker) == (Modality.HAPPENED, OUTLET)


def test_the_matter_on_the_title_page_tells_nothing() -> None:
    assert not claims("(An appeal from the judgment of the High Court by which he was fined in 1999.)\n\nHe fell.")
    assert not claims("In the matter of an appeal against an order of arrest of 3 May 1999.\n\nHe fell.")


def test_a_day_without_a_year_is_not_of_the_judgments_year() -> None:
    text = "II. FINDINGS\n\nOn 3 May 1999 soldiers came. Sadik Omer was killed on 18 September."
    found = one(text, "killing")
    time = found.argument(Role.TIME)
    assert time is None or time.value.startswith("1999")


def test_whom_the_judge_speaks_to_is_sentenced() -> None:
    found = one("Piet Tarn, for the murder of Ada Venn I sentence you to imprisonment for life.", "sentence")
    assert [(a.role, a.value) for a in found.arguments if a.role in {Role.ACTOR, Role.RECIPIENT}] == [
        (Role.RECIPIENT, "Piet Tarn")
    ]
    term = found.argument(Role.TERM)
    assert term is not None
    assert term.value == "life"


@pytest.mark.parametrize("genre", [genre for genre in Genre if genre is not Genre.COURT])
def test_other_documents_are_read_as_they_were(genre: Genre) -> None:
    text = "The Prosecution submits that he gave orders. Soldiers shot Sadik Omer. It was not proven that they fled."
    given = replace(source("2015-06-15", "en"), genre=genre)
    assert read_by(rules(), given, text) == rules().read(given, text)


def test_the_numbers_of_a_word_file_tell_how_deep_its_headings_lie() -> None:
    word = with_lists()
    for line in ("SPECIAL COURT FOR NORLAND", "JUDGMENT", "The Prosecutor v. Piet Tarn"):
        word.add_paragraph(line)
    word.add_paragraph("The Prosecution case", style="Heading 1")
    word.add_paragraph("The market of Orsk", style="Heading 2")
    add(word, "On 3 May 1999 soldiers shot Sadik Omer.", PARAGRAPHS)
    word.add_paragraph("Findings", style="Heading 1")
    add(word, "On 4 May 1999 soldiers shot Adem Luk.", PARAGRAPHS)
    out = io.BytesIO()
    word.save(out)
    read, text = sources.read(document(out.getvalue(), media_type.DOCX))
    assert read.genre is Genre.COURT
    assert "II. Findings\n\n2. On 4 May" in text
    found = [claim for claim in read_by(rules(), read, text).claims if claim.kind == "shooting"]
    assert [claim.modality for claim in found] == [Modality.ALLEGED, Modality.HAPPENED]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_word_stands_in_the_text(path: Path) -> None:
    marked = load(path)
    for claim in claims_of(rules(), marked):
        for span in claim.spans():
            assert marked.text[span.start : span.end] == span.quote
        assert claim.speaker.name in " ".join(marked.text.split())


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_reading_again_gives_the_same(path: Path) -> None:
    marked = load(path)
    assert claims_of(rules(), marked) == claims_of(rules(), marked)
