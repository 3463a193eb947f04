from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syntok import segmenter
from syntok.tokenizer import Tokenizer

from answerable.reading.language.sentences import LONGEST_SENTENCE, outline, paragraphs, tokens


def quotes(text: str) -> list[str]:
    return [text[s.start : s.end] for block in paragraphs(text) for s in block.sentences]


def test_a_number_may_begin_a_sentence() -> None:
    assert quotes("He sat. 20 left. The sun. 17th Street lay in it.") == [
        "He sat.",
        "20 left.",
        "The sun.",
        "17th Street lay in it.",
    ]


def test_sentences_end_where_they_end() -> None:
    assert quotes("Police came. They left! Why? Nobody knows.") == [
        "Police came.",
        "They left!",
        "Why?",
        "Nobody knows.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Basse met Dr. Orsk on Jan. 4 in the U.S. Congress.",
        "John F. Carver spoke to Mrs. Venn.",
        "The bill of $1.5 million was paid at 5 p.m. on Friday.",
        "Gunmen came on Feb. 17th and again on Sept. 3rd, 2015.",
        "The court went by Arts. 5 and 6, Sec. 3 and Reg. 12.",
        "On Thurs. 3 May he left for Ft. Orsk.",
        "They met Messrs. Venn and Orsk.",
        "The guard took Rs. 10,000 from a clerk.",
    ],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert quotes(text) == [text]


def test_a_rule_across_the_page_ends_a_sentence() -> None:
    assert quotes("Ten die in Karsa ---------- 2005-05-04 Rebels free Ana Tarn. ====== Orsk falls") == [
        "Ten die in Karsa",
        "2005-05-04 Rebels free Ana Tarn.",
        "Orsk falls",
    ]
    assert quotes("He wrote a----------b, and shouted f***ing rules.") == [
        "He wrote a----------b, and shouted f***ing rules."
    ]


def test_a_sentence_may_end_with_the_letter_of_a_ward() -> None:
    text = "He was found guilty by Orr J. He was then fined."
    assert quotes(text) == ["He was found guilty by Orr J.", "He was then fined."]
    text = "In Orme v. The State he was fined."
    assert quotes(text) == ["In Orme v. The State he was fined."]
    text = "Four guards were held over the deaths in Ward C. Separately a cook was charged."
    assert quotes(text) == ["Four guards were held over the deaths in Ward C.", "Separately a cook was charged."]


def test_wrapped_lines_are_one_sentence_and_headings_are_their_own() -> None:
    text = (
        "A heading\n\nThe court sat for three days and heard the witnesses of the\n"
        "killing in the village. It then rose.\n- an item\n"
    )
    assert quotes(text) == [
        "A heading",
        "The court sat for three days and heard the witnesses of the\nkilling in the village.",
        "It then rose.",
        "- an item",
    ]


def test_a_short_line_before_a_capital_is_a_heading() -> None:
    assert quotes("News in brief\nPolice arrested two men on Monday night.") == [
        "News in brief",
        "Police arrested two men on Monday night.",
    ]


def test_every_row_of_a_table_stands_alone() -> None:
    rows = [
        "No. | Name | Date of death | Cause",
        "1 | Ana Tarn | 9 June 2012 | Shot at home",
        "2 | Emil Venn | — | Unknown",
    ]
    text = "\n".join(rows)
    assert [text[block.start : block.end] for block in paragraphs(text)] == rows


def test_quotations_are_found_with_both_kinds_of_marks() -> None:
    text = 'He said: "They killed him." She said: “Never again,” and «نعم».'
    (block,) = paragraphs(text)
    assert [text[a:b] for a, b in block.quotations] == ['"They killed him."', "“Never again,”", "«نعم»"]


def test_an_open_quotation_runs_to_the_end_of_its_paragraph() -> None:
    text = "“We will come back.\n\nNext paragraph."
    first, second = paragraphs(text)
    assert [text[a:b] for a, b in first.quotations] == ["“We will come back."]
    assert second.quotations == ()


def test_what_is_too_long_is_passed_over() -> None:
    assert quotes("killed " * LONGEST_SENTENCE) == []
    assert quotes("x" * 100_000 + "\n\nPolice came.") == ["Police came."]


def test_empty_text_has_no_paragraphs() -> None:
    assert list(paragraphs("")) == []
    assert list(paragraphs(" \n\n \t ")) == []


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON, 15 November 1991 (Meridian Wire) — ",
        "CAMP ORSK, Velia, 1 February 2001 - ",
        "BERLIN, 11 April 1997 (X) – ",
        "NEW SARDE, Nov. 4 — ",
        "PORT-AU-SEL, November 4, 2003 -- ",
        "ORSK (Meridian Wire) - ",
        "SÃO VENN, Velia — ",
        "ORSK — ",
        "ORSK - - ",
        "ORSK, May 4: ",
        "SARDE CITY - 4 May 2003: ",
        "May 4 (Reuters) - ",
        "ORSK and SARDE, Volden, May 4 2003 (UPI) -- ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(line: str) -> None:
    said = "A court in Orsk convicted Emil Tarn. He appealed."
    assert quotes(f"Court convicts Tarn\n\n{line}{said}") == [
        "Court convicts Tarn",
        "A court in Orsk convicted Emil Tarn.",
        "He appealed.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UNHCR — the United Nations' agency for refugees — left Orsk.",
        "OPFV — Orsk's Party of Free Voters — left the council.",
        "Orsk, 4 May 2003 was the day when it began - nobody knew it.",
        "FIVE-year terms were handed down on 4 May 2003 - a record.",
        "The court sat in ORSK, 4 May 2003 — A record of it was kept.",
        "TARN, Emil, was convicted.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert quotes(text) == [text]


def test_a_full_stop_at_the_end_of_a_line_ends_a_sentence_and_a_long_line_a_paragraph() -> None:
    said = "The jury let him go, wrote The Ossel Sun."
    caption = (
        "A woman who works at the port of Ossel takes loaves of bread on board of the ferry that two men with hidden"
        " faces have held since Monday night with all of its forty passengers"
    )
    assert quotes(f"{said}\nDorn told police of ten killings.\n{caption}\nThe passengers returned.") == [
        said,
        "Dorn told police of ten killings.",
        caption,
        "The passengers returned.",
    ]
    wrapped = f"{said[:-1]} of\nlast week, and nobody else did."
    assert quotes(wrapped) == [wrapped]


@pytest.mark.parametrize(
    "pointer",
    [
        "Read more: Ten held over the march in Karsa",
        "ALSO READ | Court frees Orsk after a year in prison",
        "(READ: Norland police seize the editor of a paper)",
        "Related stories: Soldiers shoot two at the gate",
        "FILE PHOTO: Police beat a man in Karsa in May 2009.",
        "Don’t miss from Volden: Who killed the miller?",
    ],
)
def test_what_points_to_another_article_is_no_sentence_of_this_one(pointer: str) -> None:
    assert quotes(f"Police arrested Tarn on Monday.\n\n{pointer}\n\nHe was freed.") == [
        "Police arrested Tarn on Monday.",
        "He was freed.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Read the verdict: it names nobody.",
        "More than forty people were killed: the guards fled.",
        "Related charges were dropped: Tarn went home.",
        "Watchmen shot Tarn.",
    ],
)
def test_a_sentence_that_begins_like_a_pointer_stays(text: str) -> None:
    assert quotes(text)


def test_what_a_message_quotes_of_an_earlier_one_is_not_read_as_its_own() -> None:
    text = "Tarn was freed today.\n\nOn 3 May Orsk wrote:\n> Tarn was arrested yesterday,\n> and beaten.\n\nOrsk knows."
    assert quotes(text) == ["Tarn was freed today.", "On 3 May Orsk wrote:", "Orsk knows."]


def test_a_sentence_begins_behind_where_and_by_whom_the_report_was_written() -> None:
    text = "Army rolls in Curfew defied in three towns Karsa, Norland (AP) -- Soldiers shot eleven men."
    assert quotes(text)[-1] == "Soldiers shot eleven men."
    assert quotes("Volden (Reuters) - Police arrested Tarn.") == ["Police arrested Tarn."]
    assert quotes("Volden waits, guards say (CNN) -- Police arrested Tarn.") == ["Police arrested Tarn."]
    assert quotes("(Reuters) - Police arrested Tarn.") == ["Police arrested Tarn."]
    ours = "The League of Norland (LON) – Tarn and Orsk – was banned."
    assert quotes(ours) == [ours]


def test_when_a_page_was_put_up_stands_between_its_headline_and_its_text() -> None:
    told = "Marla Quist was killed in Karsa."
    assert quotes(f"Car bomb in Karsa Saturday 16 April 2005 18.30 BST {told}") == ["Car bomb in Karsa", told]
    assert quotes(f"4 May 2005, 06:05 GMT {told}") == [told]
    ours = "The bomb of 16 April 2005 went off at 18.30 BST in Karsa."
    assert quotes(ours) == [ours]


def test_who_took_a_picture_stands_between_what_it_shows_and_the_text() -> None:
    told = "Marla Quist was freed."
    for credit in ("Ana Tarn/AP", "AP\\/Ana Tarn", "Getty Images", "Ana Mae Tarn\\/AFP\\/Getty", "Ana Tarn", "PA"):
        assert quotes(f"Police stand at the gate. Photograph: {credit} {told}") == ["Police stand at the gate.", told]
    for ours in ("Photograph: Police stand at the gate.", "The camp fell (photo: Norland Red Cross) on Monday."):
        assert quotes(ours) == [ours]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Anger at killing of army driver", "The prime minister of Norland said that he would leave."),
        ("Norland bombs the port of Karsa", "The Norland army said that it shot nobody."),
        ("Mourners fill the streets of Orsk", "There were few guards at the gate."),
        ("A war for oil", "It was Tarn who sold the arms."),
        ("A raid and its cost", "When soldiers shot Orsk, nobody stopped them."),
        ("Two brothers meet a cruel end", "One of the guards shot them."),
    ],
)
def test_a_sentence_begins_behind_a_headline_that_no_full_stop_ends(headline: str, told: str) -> None:
    norse = told.replace("Norland", "Norwegian")
    assert quotes(f"{headline} {norse}") == [headline, norse]


@pytest.mark.parametrize(
    "text",
    [
        "He lent her the novel The man of Orsk.",
        "Tarn was arrested in The Hague over a raid on The Karsa Times office.",
        "On 4 May 2003 The army shot Orsk.",
        "In Karsa The army shot Orsk.",
        "Soldier A shot the driver, witness A said.",
        "The guards beat Professor He and arrested He for murder.",
        "They read to him from The man of Orsk and The Spy Who Came In from the Cold.",
        "It was told by those who obeyed The one of the hills.",
        "The president of Norland flew to Karsa on Air Force One with guards.",
        'He wrote that "The men were shot" and "It was done".',
    ],
)
def test_what_begins_with_a_capital_within_a_sentence_begins_none(text: str) -> None:
    assert quotes(text) == [text]


@given(st.text(alphabet="aAé1 .,!?;:-–_'’\"“”()[]…\u00ad\u200b\n\t") | st.text())
def test_words_are_cut_as_the_splitter_cuts_them(text: str) -> None:
    whole = [token for token in Tokenizer().tokenize(text) if token.value]
    ours = list(tokens(text))
    assert [(each.value, each.offset) for each in ours] == [(each.value, each.offset) for each in whole]
    assert [bool(each.spacing) for each in ours] == [bool(each.spacing) for each in whole]
    starts = [[sentence[0].offset for sentence in segmenter.segment(iter(each))] for each in (ours, whole)]
    assert starts[0] == starts[1]


_WORDS = "Tarn was in the old town, No 5 May Dr a it's pro-government 3rd"
_MARKED = "( ) (see Mara) (It ended.) [ said. Dr. No. J. U.S. He! … “We go.” go?” ; ;) ） . \n end.\nThe $5 5.5 — ' '"


@given(st.lists(st.lists(st.sampled_from(_WORDS.split()), max_size=60) | st.lists(st.sampled_from(_MARKED.split(" ")))))
def test_words_between_marks_do_not_tell_where_a_sentence_begins(stretches: list[list[str]]) -> None:
    text = " ".join(word for stretch in stretches for word in stretch)
    found = [[sentence[0].offset for sentence in segmenter.segment(cut(text))] for cut in (outline, tokens)]
    assert found[0] == found[1]
