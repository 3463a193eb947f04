"""The forms that a dossier is written in."""

from __future__ import annotations

from pathlib import Path

from answerable.errors import BadInput, BadQuestion

FORMS = ("pdf", "html", "docx", "md")


def form_of(path: Path, form: str = "") -> str:
    """The form named, or that of a file's ending.

    Raises:
        BadQuestion: there is no such form, or the ending names none, or another than the one named.
        BadInput: the file is there.
    """
    ending = path.suffix.lower().removeprefix(".")
    chosen = form or ending
    if chosen not in FORMS:
        raise BadQuestion(
            f"“{form or path.name}” does not say in what form the dossier is wanted.",
            f"End the file's name in one of {', '.join(f'.{one}' for one in FORMS)}.",
        )
    if ending in FORMS and ending != chosen:
        raise BadQuestion(
            f"“{path.name}” says that the dossier is a .{ending}, and it is asked for as {chosen}.",
            f"End the file's name in .{chosen}, or leave the form out.",
        )
    if path.exists():
        raise BadInput(f"{path} exists.", "Name another file: a dossier overwrites nothing.")
    return chosen
