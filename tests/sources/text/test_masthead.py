from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.example import folder
from answerable.model.source import Given
from answerable.sources import read
from answerable.sources.bytes import media_type
from answerable.sources.text.masthead import Masthead, above_the_date, masthead
from tests.sources.samples import document

HEAD = "Jumbo jet falls on town\n\nBy Mara Lindqvist\nThe Alder Courier\n22 December 1988\n\nA jet fell on Alder.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (HEAD, Masthead(publisher="The Alder Courier", author="Mara Lindqvist")),
        ("A headline\nThe Daily Star\n3 May 2020\n\nText.", Masthead(publisher="The Daily Star")),
        ("حکم دادگاه\n\nنامهٔ شهر\n۱۲ آوریل ۱۹۹۷\n\nدادگاهی حکم داد.", Masthead(publisher="نامهٔ شهر")),
        ("Заголовок\n\nГородская газета\n3 мая 2020\n\nТекст.", Masthead(publisher="Городская газета")),
        (
            "Briefing: a warrant\n\nQuay Street Centre for Public Records, 18 March 1996\n\nText.",
            Masthead(publisher="Quay Street Centre for Public Records"),
        ),
        ("Headline\n\nThe press was silent on 18 March 1996\n\nText.", Masthead()),
        ("Headline\n\nLONDON, 18 March 1996 — The Times said so.", Masthead()),
        ("A letter\n\nGeneva\n12 May 2020\n\nDear Sir", Masthead()),
        ("Title\n\nThe man bought the Times.\n3 May 2020\n\nText.", Masthead()),
        ("The Alder Courier\n3 May 2020\n\nText.", Masthead()),
        ("Orsk: warrant issued\n\nPress release No. 4\n3 May 2020\n\nText.", Masthead()),
        ("Title\n\nThe Alder Courier\n\nNo date here.", Masthead()),
        ("", Masthead()),
    ],
)
def test_the_lines_by_the_date(text: str, found: Masthead) -> None:
    assert masthead(text) == found


def test_what_came_with_the_document_outweighs_them() -> None:
    source, _ = read(document(HEAD, media_type.PLAIN))
    assert (source.publisher, source.author) == ("The Alder Courier", "Mara Lindqvist")
    given = Given(publisher="Another", author="Jon Aas")
    source, _ = read(document(HEAD, media_type.PLAIN, given=given))
    assert (source.publisher, source.author) == ("Another", "Jon Aas")


@pytest.mark.parametrize("case", ["lockerbie", "mykonos"])
def test_every_text_of_the_example_names_its_outlet(case: str) -> None:
    with folder(case) as documents:
        for path in documents.glob("*.txt"):
            source, _ = read(document(path.read_bytes(), media_type.PLAIN))
            assert source.publisher in ("The Harbour Gazette", "نامهٔ شهر"), path.name


@given(st.text())
def test_any_text(text: str) -> None:
    masthead(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Alder Courier\n3 May 2020\n\nJet falls on town\n\nA jet fell.",
            ("The Alder Courier", "Jet falls on town"),
        ),
        ("Ministry of Justice\n3 May 2020\n\nA pardon\n\nIt was given.", ("Ministry of Justice", "A pardon")),
        ("The Alder Courier\n3 May 2020\nJet falls on town\n\nA jet fell.", ("The Alder Courier", "Jet falls on town")),
        ("The Alder Courier\n3 May 2020\nA jet fell on the town.\n\nTwo died.", ("", "")),
        ("The Alder Courier\n3 May 2020\nA jet fell\non the town", ("", "")),
        ("The Alder Courier\n3 May 2020\n\nA jet fell on the town.\n\nTwo died.", ("", "")),
        ("A jet falls\n3 May 2020\n\nSummary\n\nIt fell.", ("", "")),
        ("The Alder Courier\n\nJet falls on town\n\nA jet fell.", ("", "")),
    ],
)
def test_an_outlet_above_its_date_and_the_headline_below(text: str, found: tuple[str, str]) -> None:
    assert above_the_date(text) == found
