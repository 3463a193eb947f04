"""The forms that a dossier is written in."""

from __future__ import annotations

from pathlib import Path

from answerable.errors import BadInput, BadQuestion

FORMS = ("pdf", "html", "docx", "md")


def form_of(path: Path, form: str = "") -> str:
    """The form named, or that of a file's ending.

    Raises:
        BadQuestion: there is no such form, or the ending names none.
        BadInput: the file is there.
    """
    chosen = form or path.suffix.lower().removeprefix(".")
    if chosen not in FORMS:
        raise BadQuestion(
            f"“{form or path.name}” does not say in what form the dossier is wanted.",
            f"End the file's name in one of {', '.join(f'.{one}' for one in FORMS)}.",
        )
    if path.exists():
        raise BadInput(f"{path} exists.", "Name another file: a dossier overwrites nothing.")
    return chosen
