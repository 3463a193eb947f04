"""Makes the PDF, DOCX and e-mail documents of the bundled example from the texts below.

`python -m tools.make_example` writes them into the package; `--into FOLDER` writes them elsewhere. The same texts
give the same bytes on every machine: dates are fixed, and nothing is compressed, since compressors differ.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from fpdf import FPDF
from fpdf.enums import XPos, YPos

DOCUMENTS = Path(__file__).parents[1] / "src" / "answerable" / "example" / "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The text of a document to be made.

    Attributes:
        path: where it goes, below the folder of documents; the suffix decides the format.
        publisher: an invented outlet.
        published: its date.
        paragraphs: the body.
        rows: a table after the body, DOCX only; the first row is its head.
    """

    path: str
    title: str
    publisher: str
    published: datetime
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


PAPERS: tuple[Paper, ...] = (
    Paper(
        path="lockerbie/2001-02-01-monitor-of-courts.pdf",
        title="Scottish court convicts one man of Lockerbie murders, acquits the other",
        publisher="Monitor of Courts",
        published=datetime(2001, 2, 1, 8, tzinfo=UTC),
        paragraphs=(
            "CAMP ZEIST, Netherlands, 1 February 2001 - A Scottish court sitting in the Netherlands convicted "
            "Abdelbaset Ali Mohmed al-Megrahi of the murder of 270 people on 31 January 2001. The court sentenced "
            "him to life imprisonment. The judges recommended that he serve at least twenty years.",
            "The court acquitted Lamin Khalifah Fhimah, who had been charged with the same crime. He left the "
            "Netherlands for Libya on Thursday.",
            "The three judges were unanimous. They found that al-Megrahi had acted for Libyan intelligence when the "
            "bomb was placed. The bomb destroyed Pan Am Flight 103 over Lockerbie on 21 December 1988 and killed 259 "
            "people on board and 11 people in the town.",
            "Lawyers for al-Megrahi said that he would appeal. Libya denied that it had ordered the bombing.",
            "The United States and Britain said that Libya must accept responsibility and pay compensation. Some "
            "relatives of the dead called for a public inquiry. The sanctions of the United Nations remain suspended.",
            "A conviction is not final while an appeal is open. This bulletin will report what the appeal court "
            "decides.",
        ),
    ),
    Paper(
        path="lockerbie/2002-03-15-monitor-of-courts.eml",
        title="Bulletin: Lockerbie appeal rejected",
        publisher="Monitor of Courts",
        published=datetime(2002, 3, 15, 8, tzinfo=UTC),
        paragraphs=(
            "Five Scottish judges sitting at Camp Zeist rejected the appeal of Abdelbaset al-Megrahi against his "
            "conviction on Thursday, 14 March 2002. Lord Cullen presided.",
            "A Scottish court convicted al-Megrahi on 31 January 2001 of the murder of 270 people in the bombing of "
            "Pan Am Flight 103. He will serve his sentence at Barlinnie prison in Glasgow.",
            "Hans Köchler, whom the United Nations had named as an observer of the trial, criticised the ruling.",
        ),
    ),
    Paper(
        path="lockerbie/2003-09-15-quay-street-briefing.docx",
        title="Briefing: Libya and the Security Council, 1992 to 2003",
        publisher="Quay Street Centre for Public Records",
        published=datetime(2003, 9, 15, 8, tzinfo=UTC),
        paragraphs=(
            "This report by the Quay Street Centre for Public Records sums up how the Security Council dealt with the "
            "bombing of Pan Am Flight 103, which killed 270 people on 21 December 1988.",
            "In a letter to the Security Council dated 15 August 2003, Libya accepted responsibility for the actions "
            "of its officials in the Lockerbie bombing. Libya agreed in August 2003 to pay 2.7 billion US dollars in "
            "compensation to the families of the 270 victims.",
            "The United Nations Security Council lifted its sanctions against Libya on 12 September 2003. Thirteen "
            "members voted for resolution 1506. France and the United States abstained.",
            "The sanctions of the United States against Libya remain in force.",
        ),
        rows=(
            ("Resolution", "Adopted", "Subject"),
            ("731", "21 January 1992", "Requests to Libya"),
            ("748", "31 March 1992", "Sanctions"),
            ("883", "11 November 1993", "Further sanctions"),
            ("1506", "12 September 2003", "End of sanctions"),
        ),
    ),
    Paper(
        path="mykonos/1996-03-18-quay-street-briefing.docx",
        title="Briefing: a warrant against a minister",
        publisher="Quay Street Centre for Public Records",
        published=datetime(1996, 3, 18, 8, tzinfo=UTC),
        paragraphs=(
            "Germany's Federal Court of Justice issued an arrest warrant against Ali Fallahian, Iran's minister of "
            "intelligence, in March 1996. Federal prosecutors accuse Fallahian of ordering the murders of four people "
            "at the Mykonos restaurant in Berlin on 17 September 1992.",
            "Iran denied that Fallahian had ordered the murders. Its government called the warrant political.",
            "A warrant rests on suspicion. No court has tried Fallahian, and he has not been arrested.",
        ),
        rows=(
            ("Step", "Date"),
            ("Arrests", "October 1992"),
            ("Trial opened", "28 October 1993"),
            ("Warrant", "March 1996"),
        ),
    ),
    Paper(
        path="mykonos/1996-11-25-monitor-of-courts.eml",
        title="Bulletin: prosecutors close their case in Berlin",
        publisher="Monitor of Courts",
        published=datetime(1996, 11, 25, 8, tzinfo=UTC),
        paragraphs=(
            "Federal prosecutors asked the court in Berlin this month to sentence Kazem Darabi and Abbas Rhayel to "
            "life imprisonment for the Mykonos murders. The judges have not reached a verdict.",
            "Prosecutors said that the four men were killed because the Democratic Party of Iranian Kurdistan sought "
            "autonomy for the Kurds of Iran.",
            "Abolhassan Banisadr, a former president of Iran, told the court in August that Iran's leaders had "
            "ordered the murders. Iran denied the allegation. Demonstrators protested outside the German embassy in "
            "Tehran this month.",
        ),
    ),
    Paper(
        path="mykonos/1997-04-14-monitor-of-courts.pdf",
        title="The Mykonos judgment: who was found guilty of what",
        publisher="Monitor of Courts",
        published=datetime(1997, 4, 14, 8, tzinfo=UTC),
        paragraphs=(
            "BERLIN, 14 April 1997 - The superior court of Berlin convicted Kazem Darabi and Abbas Rhayel of murder "
            "on 10 April 1997 and sentenced them to life imprisonment. The court convicted Youssef Amin and Mohamed "
            "Atris of aiding murder.",
            "The court acquitted Atallah Ayad. Prosecutors had charged him with aiding the murders in 1993.",
            "The judges found that a committee of Iran's political leadership had ordered the killing of Sadegh "
            "Sharafkandi. This is the finding of the court; the members of the committee were not on trial, and no "
            "court has convicted them. Iran denied any part in the murders.",
            "The four victims were Sharafkandi, Fattah Abdoli, Homayoun Ardalan and Nouri Dehkordi. Gunmen killed "
            "them at the Mykonos restaurant in Berlin on 17 September 1992.",
            "The judgment is not final. The Federal Court of Justice may be asked to review it.",
        ),
    ),
)


def pdf(paper: Paper) -> bytes:
    """The paper as a PDF with a text layer, a running head and page numbers."""

    class Page(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, paper.publisher, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            self.ln(4)

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, f"Page {self.page_no()}", align="C")

    page = Page(format=(148, 210))
    page.set_compression(False)
    page.set_title(paper.title)
    page.set_author(paper.publisher)
    page.set_lang("en-GB")
    page.set_producer("answerable tools.make_example")
    page.set_creation_date(paper.published)
    page.set_auto_page_break(auto=True, margin=20)
    page.add_page()
    page.set_font("Times", style="B", size=15)
    page.multi_cell(0, 7, paper.title, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(3)
    page.set_font("Times", size=11)
    for paragraph in paper.paragraphs:
        page.multi_cell(0, 5.5, paragraph, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        page.ln(3)
    return bytes(page.output())


def word(paper: Paper) -> bytes:
    """The paper as a DOCX, its table last."""
    document = docx.Document()
    properties = document.core_properties
    properties.title = paper.title
    properties.author = paper.publisher
    properties.last_modified_by = paper.publisher
    properties.comments = ""
    properties.language = "en-GB"
    properties.revision = 1
    properties.created = properties.modified = paper.published.replace(tzinfo=None)
    document.add_heading(paper.title, level=1)
    document.add_paragraph(f"{paper.publisher}, {paper.published.day} {paper.published:%B %Y}")
    for paragraph in paper.paragraphs:
        document.add_paragraph(paragraph)
    if paper.rows:
        table = document.add_table(rows=0, cols=len(paper.rows[0]))
        for row in paper.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    _lighten(document)
    return _plain_zip(document)


def _lighten(document: WordDocument) -> None:
    """Drops what the library's template carries and the paper has no use for: pictures, table styles, effects."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [
            key for key, one in relations.items() if one.reltype.endswith(("/thumbnail", "/stylesWithEffects"))
        ]:
            del relations[key]
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _plain_zip(document: WordDocument) -> bytes:
    """The document's parts in a zip without compression and with one fixed time."""
    packed, plain = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), old.read(name))
    return plain.getvalue()


def mail(paper: Paper) -> bytes:
    """The paper as an e-mail in plain text and HTML, its lines quoted-printable."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{paper.publisher} <bulletin@monitor-of-courts.example>"
    message["To"] = "Readers of the bulletin <readers@monitor-of-courts.example>"
    message["Subject"] = paper.title
    message["Date"] = paper.published
    message["Message-ID"] = f"<{paper.published:%Y%m%d}.bulletin@monitor-of-courts.example>"
    farewell = "You receive this bulletin because you subscribed to it."
    message.set_content("\n\n".join((*paper.paragraphs, "-- \n" + farewell)) + "\n", cte="quoted-printable")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paper.paragraphs)
    message.add_alternative(
        f"<html><body>{body}<hr><p><small>{farewell}</small></p></body></html>\n",
        subtype="html",
        cte="quoted-printable",
    )
    message.set_boundary(f"bulletin-{paper.published:%Y%m%d}")
    return message.as_bytes()


MAKERS: dict[str, Callable[[Paper], bytes]] = {".pdf": pdf, ".docx": word, ".eml": mail}


def make(into: Path) -> list[Path]:
    """Writes every paper below `into` and returns where."""
    written = []
    for paper in PAPERS:
        path = into / paper.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MAKERS[path.suffix](paper))
        written.append(path)
    return written


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Make the binary documents of the bundled example.")
    parser.add_argument("--into", type=Path, default=DOCUMENTS, help="folder to write to (default: the package)")
    make(parser.parse_args(arguments).into)


if __name__ == "__main__":
    main()
