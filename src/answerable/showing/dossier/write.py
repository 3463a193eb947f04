"""Writing a dossier: one of four forms, whole or not at all, over nothing that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from answerable.errors import BadQuestion
from answerable.showing.dossier import html, markdown
from answerable.showing.dossier.content import Dossier
from answerable.showing.dossier.forms import FORMS
from answerable.showing.exchange.files import write_new


def render(dossier: Dossier, form: str, fonts: Iterable[Path] = ()) -> bytes:
    """The bytes of a dossier.

    Args:
        dossier: what is said.
        form: pdf, html, docx or md.
        fonts: for pdf, folders of more fonts.

    Raises:
        BadQuestion: there is no such form.
        BadInput: a PDF that cannot be set.
    """
    if form == "pdf":
        from answerable.showing.dossier import pdf  # Typst takes a moment to load

        return pdf.render(dossier, fonts)
    if form == "docx":
        from answerable.showing.dossier import docx

        return docx.render(dossier)
    writers: dict[str, Callable[[Dossier], bytes]] = {"html": html.render, "md": markdown.render}
    if form not in writers:
        raise BadQuestion(f"“{form}” is no form of a dossier.", f"Choose among {', '.join(FORMS)}.")
    return writers[form](dossier)


def write(dossier: Dossier, path: Path, form: str, fonts: Iterable[Path] = ()) -> None:
    """Write a dossier to a new file.

    Raises:
        BadQuestion: there is no such form.
        BadInput: the file is there, or cannot be written, or a PDF cannot be set.
    """
    write_new(path, [render(dossier, form, fonts)])
