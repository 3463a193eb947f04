from __future__ import annotations

import pytest

from answerable.model.source import Genre, Given
from answerable.sources import reader
from answerable.sources.bytes import media_type
from answerable.sources.formats import markdown
from answerable.sources.text.extract import Extract
from tests.sources.samples import MARKDOWN, SCRIPTS, document


def extract(text: str) -> Extract:
    return markdown.extract(document(text, media_type.MARKDOWN))


def test_front_matter_is_metadata() -> None:
    assert extract(MARKDOWN).given == Given(
        title="Verdict in the Port Alder case: a summary",
        published="1997-04-10",
        author="Mara Lindqvist",
        publisher="Alder Rights Watch",
        url="https://watch.example/verdict",
    )


def test_the_words_are_what_a_reader_sees() -> None:
    assert extract(MARKDOWN).text.split("\n\n") == [
        "Verdict in the Port Alder case",
        "A court sentenced the former colonel to twenty years in prison.\nHe was led away.",
        "- Forty villagers died.\n- Nine houses were burned:\n1. six in the north\n2. three in the south",
        "The law has spoken, said the judge.",
        "Date | Step\n1992 | attack\n1997 | verdict",
        "Names of the dead are withheld.",
        "Case 12/1997",
    ]


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert extract("intro\n\n## Second\n\n# First *heading*\n\nx").given == Given(title="First heading")


@pytest.mark.parametrize("text", ["---\nno end of it", "--- \n\n---", "", "---", "***\n---\n"])
def test_what_only_looks_like_front_matter(text: str) -> None:
    assert extract(text).given == Given()


def test_an_address_must_be_whole() -> None:
    assert extract("---\nurl: /verdict\ntitle: ''\n---\nx").given == Given()


def test_windows_line_ends() -> None:
    assert extract("---\r\ntitle: T\r\n---\r\none\r\ntwo\r\n").text == "one two"


def test_a_list_that_starts_at_a_number_of_its_own() -> None:
    assert extract("4. four\n5. five").text == "4. four\n5. five"


def test_a_very_long_text_is_taken_as_it_is() -> None:
    text = "# Verdict\n\n" + "- *twenty* years\n" * (markdown.LARGE // 16)
    assert extract(text) == Extract(text=text)


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_changed(script: str) -> None:
    assert extract(f"# T\n\n{SCRIPTS[script]}\n").text == f"T\n\n{SCRIPTS[script]}"


@pytest.mark.parametrize(
    ("line", "genre"),
    [
        ("genre: opinion", Genre.OPINION),
        ('Genre: "NGO report"', Genre.REPORT),
        ("genre: poetry", Genre.UNKNOWN),
        ("title: On genre", Genre.UNKNOWN),
    ],
)
def test_front_matter_may_say_the_genre(line: str, genre: Genre) -> None:
    assert extract(f"---\n{line}\n---\n\nA court sentenced the colonel.").genre is genre


def test_a_genre_that_is_stated_is_the_sources() -> None:
    text = "---\ngenre: opinion\n---\n\nA court sentenced the former colonel to twenty years."
    assert reader.read(document(text, media_type.MARKDOWN))[0].genre is Genre.OPINION
