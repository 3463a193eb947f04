from __future__ import annotations

from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Genre
from answerable.sources import read
from answerable.sources.bytes.media_type import DOCX, HTML, NEWS_ARTICLE, PLAIN
from answerable.sources.downloads import news_database
from tests.sources.containers import documents, places
from tests.sources.samples import document, docx_file, pdf_file

NEXIS_UNI = """User Name: = ANA
Date and Time: = Monday, March 4, 2019 9:12:00 AM CET
Documents (2)
1. Guards jailed over prison deaths
Client/Matter: -None-
Search Terms: prison
Guards jailed over prison deaths
The Harbour Gazette (Port Lemar)
February 28, 2019 Thursday
Late Edition
Copyright 2019 Harbour Press All Rights Reserved
Section: NEWS; Pg. 4
Length: 34 words
Byline: By Mirela Dunn
Dateline: PORT LEMAR
Body
A court in Port Lemar on Wednesday sentenced two guards to 12 years for the deaths of three prisoners.
The families welcomed it.
Graphic
Photo: the court
Classification
Subject: MURDER (90%); SENTENCING (89%)
Load-Date: March 1, 2019
End of Document
Minister recalled after threat
Coast Wire
March 2, 2019 Saturday 9:56 PM GMT
Copyright 2019 Coast Wire All Rights Reserved
Length: 12 words
Body
The government on Saturday recalled its minister.
Load-Date: March 2, 2019
End of Document"""

NEXIS = """
Download Request: Selected Items: 1-2
Time Of Request: Friday, March 20, 2018  16:51:31

                               1 of 2 DOCUMENTS

     Copyright 2015 Harbour Press, LLC
                              All Rights Reserved

                              The Harbour Gazette

                             July 1, 2015 Wednesday
                                 Met 2 Edition

SECTION: A-SECTION; Pg. A01

LENGTH: 33 words

HEADLINE: Guards jailed over prison deaths

BYLINE: Mirela Dunn;Jo Vin

BODY:

A court in Port Lemar on Tuesday sentenced two guards to 12 years for the
deaths of three prisoners.

Subject: to appeal, the sentence is final.

SUBJECT: MURDER (90%)

LOAD-DATE: July 1, 2015

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS


                                  Coast Wire

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

Minister recalled after
a threat

BYLINE: TREVOR Kay

LENGTH: 677 words


The government on Sunday recalled its minister.

LOAD-DATE: January 11, 2010

                    Copyright 2010 COAST WIRE LTD
                              All Rights Reserved
"""

NEXIS_GERMAN = """
Ausgabeauftrag: Dokument(e) 1-2
Begriffe: Gefängnis

                               Dokument 1 von 2

                              Hafenblatt

                            Mittwoch 1. Juli 2015
                              Spätausgabe

Wärter nach Todesfällen verurteilt

AUTOR: Von Mirela Dunn

RUBRIK: POLITIK; S. 4

LÄNGE: 21 Wörter

Ein Gericht in Port Lemar hat am Dienstag zwei Wärter verurteilt.

UPDATE: Die Familien begrüßten es.

UPDATE: 2. Juli 2015

SPRACHE: GERMAN; DEUTSCH

GRAFIK: Das Gericht

PUBLICATION-TYPE: Zeitung

                    Copyright 2015 Hafenblatt GmbH
                              Alle Rechte vorbehalten

                               Dokument 2 von 2

                              Coast Wire

                            January 11, 2010 Monday

Minister recalled

LÄNGE: 9 Wörter

The government on Sunday recalled its minister.

SPRACHE: ENGLISH
"""
NEXIS_FRENCH = """
                               Document 1 de 1

                              Le Courrier du Port

                            jeudi 2 juillet 2015

Deux gardiens condamnés

AUTEUR: Mirela Dunn

RUBRIQUE: MONDE; Pg. 3

LONGUEUR: 12 mots

ENCART: Le procès a duré un an

Un tribunal a condamné mardi deux gardiens à douze ans.

DATE-CHARGEMENT: 3 juillet 2015

LANGUE: FRENCH; FRANÇAIS

SUJET: MEURTRE (90%)

TYPE-PUBLICATION: Journal

                    Copyright 2015 Le Courrier du Port
                             Tous droits réservés
"""

FACTIVA = """<html><head><title>Factiva</title></head><body><table><tr><td><h1>Dow Jones Factiva</h1></td></tr></table>
<div class="article"><div class="article enArticle"><p></p><div>Foreign Desk; 1</div>
<div id="hd"><span class="enHeadline">GUARDS JAILED OVER DEATHS  </span></div><div class="author">By MIRELA DUNN  </div>
<div>Special to The Gazette</div><div>877 words</div><div>9 January 2019</div><div>14:05 GMT</div>
<div>The Harbour Gazette</div><div>HARB</div><div>Late Edition - Final</div><div>1</div><div>English</div>
<div>Copyright 2019 The Harbour Gazette.  All Rights Reserved.  </div>
<p>PORT LEMAR, Jan. 8 -- A court on Tuesday sentenced two guards to 12 years.</p><p>It was the first.</p>
<p>Document HARB000020190309dp1900j9s</p></div></div>
<div class="article"><div class="article enArticle"><table><tr><td><b>HD</b></td><td><span>Minister recalled</span></td>
</tr><tr><td><b>BY</b></td><td>By Jo Vin</td></tr><tr><td><b>WC</b></td><td>56 words</td></tr><tr><td><b>PD</b></td>
<td>3 March 2019</td></tr><tr><td><b>SN</b></td><td>Coast Wire</td></tr><tr><td><b>SC</b></td><td>COAW</td></tr>
<tr><td><b>LP</b></td><td><p>The government on Sunday recalled its minister.</p></td></tr><tr><td><b>TD</b></td>
<td><p>It gave no reason.</p></td></tr><tr><td><b>NS</b></td><td>gcrim : Crime | gmurd : Murder</td></tr>
<tr><td><b>AN</b></td><td>Document COAW000020190303ef3300abc</td></tr></table></div></div></body></html>"""

Said = tuple[str, str, str, str, str]


def told(path: Path) -> list[Said]:
    """The title, outlet, writer, day and text of each document in a file."""
    read_ones = [read(item) for item in documents(path)]
    return [(one.title, one.publisher, one.author, one.published.edtf, text) for one, text in read_ones]


def test_nexis_uni_in_word(tmp_path: Path) -> None:
    path = tmp_path / "files.docx"
    path.write_bytes(docx_file(*NEXIS_UNI.split("\n"), title=""))
    assert places(documents(path)) == ["files.docx#1", "files.docx#2"]
    assert told(path) == [
        (
            "Guards jailed over prison deaths",
            "The Harbour Gazette (Port Lemar)",
            "Mirela Dunn",
            "2019-02-28",
            "Guards jailed over prison deaths\n\nA court in Port Lemar on Wednesday sentenced two guards to 12 years "
            "for the deaths of three prisoners.\n\nThe families welcomed it.",
        ),
        (
            "Minister recalled after threat",
            "Coast Wire",
            "",
            "2019-03-02",
            "Minister recalled after threat\n\nThe government on Saturday recalled its minister.",
        ),
    ]


def test_nexis_uni_in_rtf(tmp_path: Path) -> None:
    path = tmp_path / "files.RTF"
    path.write_text(r"{\rtf1\ansi " + NEXIS_UNI.replace("\n", "\\par\n\\pard ") + r"\par}")
    (tmp_path / "files.docx").write_bytes(docx_file(*NEXIS_UNI.split("\n"), title=""))
    assert told(path) == told(tmp_path / "files.docx")


def test_the_text_of_lexisnexis(tmp_path: Path) -> None:
    path = tmp_path / "files.TXT"
    path.write_text(NEXIS)
    assert told(path) == [
        (
            "Guards jailed over prison deaths",
            "The Harbour Gazette",
            "Mirela Dunn;Jo Vin",
            "2015-07-01",
            "Guards jailed over prison deaths\n\nA court in Port Lemar on Tuesday sentenced two guards to 12 years for "
            "the\ndeaths of three prisoners.\n\nSubject: to appeal, the sentence is final.",
        ),
        (
            "Minister recalled after a threat",
            "Coast Wire",
            "TREVOR Kay",
            "2010-01-11",
            "Minister recalled after a threat\n\nThe government on Sunday recalled its minister.",
        ),
    ]


def test_lexisnexis_labels_in_the_language_of_its_site(tmp_path: Path) -> None:
    german, french = tmp_path / "files.TXT", tmp_path / "fichiers.TXT"
    german.write_text(NEXIS_GERMAN)
    french.write_bytes(NEXIS_FRENCH.encode("cp1252"))
    assert told(german) == [
        (
            "Wärter nach Todesfällen verurteilt",
            "Hafenblatt",
            "Mirela Dunn",
            "2015-07-01",
            "Wärter nach Todesfällen verurteilt\n\nEin Gericht in Port Lemar hat am Dienstag zwei Wärter verurteilt."
            "\n\nUPDATE: Die Familien begrüßten es.",
        ),
        (
            "Minister recalled",
            "Coast Wire",
            "",
            "2010-01-11",
            "Minister recalled\n\nThe government on Sunday recalled its minister.",
        ),
    ]
    assert told(french) == [
        (
            "Deux gardiens condamnés",
            "Le Courrier du Port",
            "Mirela Dunn",
            "2015-07-02",
            "Deux gardiens condamnés\n\nUn tribunal a condamné mardi deux gardiens à douze ans.",
        )
    ]


def test_factiva_with_and_without_an_index(tmp_path: Path) -> None:
    path = tmp_path / "factiva.html"
    path.write_text(FACTIVA)
    assert told(path) == [
        (
            "GUARDS JAILED OVER DEATHS",
            "The Harbour Gazette",
            "MIRELA DUNN",
            "2019-01-09",
            "GUARDS JAILED OVER DEATHS\n\nPORT LEMAR, Jan. 8 -- A court on Tuesday sentenced two guards to 12 years."
            "\n\nIt was the first.",
        ),
        (
            "Minister recalled",
            "Coast Wire",
            "Jo Vin",
            "2019-03-03",
            "Minister recalled\n\nThe government on Sunday recalled its minister.\n\nIt gave no reason.",
        ),
    ]


@pytest.mark.parametrize(
    "number", ["J000000020190303ef3300abc", "LBA0000020190303ef3300abc", "RSTPROCY20190303ef3300abc"]
)
def test_factivas_numbers_of_short_and_long_codes(tmp_path: Path, number: str) -> None:
    path = tmp_path / "factiva.html"
    path.write_text(FACTIVA.replace("HARB000020190309dp1900j9s", number))
    assert [title for title, *_ in told(path)] == ["GUARDS JAILED OVER DEATHS", "Minister recalled"]


def test_what_stands_below_the_last_number_is_an_article_where_it_has_the_head_of_one(tmp_path: Path) -> None:
    path = tmp_path / "factiva.txt"
    path.write_text(
        "Guards jailed\n\n34 words\n9 January 2019\nThe Harbour Gazette\nHARB\nEnglish\n(c) 2019\n\n"
        "A court jailed two.\n\nDocument HARB000020190309dp1900j9s\n\nMinister recalled\n\n"
        "12 words\n3 March 2019\nCoast Wire\nCOAW\nEnglish\n"
        "(c) 2019\n\nThe government recalled its minister.\n"
    )
    assert told(path)[1] == (
        *("Minister recalled", "Coast Wire", "", "2019-03-03"),
        "Minister recalled\n\nThe government recalled its minister.",
    )


def test_an_article_keeps_the_passage_that_tells_of_it(tmp_path: Path) -> None:
    path = tmp_path / "files.TXT"
    path.write_text(NEXIS)
    first, second = documents(path)
    assert first.media_type == NEWS_ARTICLE
    assert b"SECTION: A-SECTION; Pg. A01" in first.data
    assert b"Scotland" in second.data
    assert read(document(first.data, NEWS_ARTICLE, "files.TXT#1")) == read(first)
    assert read(first)[0].genre is Genre.NEWS


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"The report.\n\nEnd of Document\n", PLAIN),
        (b"Exhibit 1 of 3 DOCUMENTS was handed in on 3 May 2019.", PLAIN),
        (b"1 of 3 DOCUMENTS\n\nA text that gives no day at all.", PLAIN),
        (b"Dokument 1 von 2\n\nBerlin, 3. Mai 2019\n\nAn das Amt\n\nDokument 2 von 2\n\n4. Mai 2019\n\nAntwort", PLAIN),
        (b"Document 1 de 2\n\nLe 3 mai 2019\n\nMonsieur\n\nDocument 2 de 2\n\nLe 4 mai 2019\n\nMadame", PLAIN),
        (b"<p>Invoice 000020190309dp1900j9s was paid.</p>", HTML),
        (b"PK\x03\x04 End of Document", DOCX),
    ],
)
def test_another_file_is_one_document(data: bytes, kind: str) -> None:
    assert news_database.articles(document(data, kind)) == []


def test_a_pdf_of_several_articles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "files.pdf"
    path.write_bytes(pdf_file(tuple(NEXIS_UNI.split("\n"))))
    (item,) = documents(path)
    with pytest.raises(UnreadableSource) as error:
        read(item)
    assert (error.value.name, "2 articles" in error.value.cause) == ("several_articles", True)
    assert "DOCX" in error.value.next_step


def test_an_article_without_a_head_is_read_as_it_stands() -> None:
    source, text = read(document("The bridge fell in Port Lemar.", NEWS_ARTICLE))
    assert text == "The bridge fell in Port Lemar."
    assert (source.publisher, source.author) == ("", "")
