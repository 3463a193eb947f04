"""A dossier as a tagged PDF (PDF/UA-1, ISO 14289-1), set by Typst, which the package carries whole.

The words go in as data and are never read as markup. Typst's own Libertinus Serif sets Latin, Greek, Cyrillic and
Hebrew; the Noto faces beside this file set the other scripts. No font of the computer is used, so that the same
dossier gives the same bytes everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import msgspec
import typst

from answerable.errors import BadInput
from answerable.showing.dossier.content import Dossier


def render(dossier: Dossier, fonts: Iterable[Path] = ()) -> bytes:
    """The file, without a date and the same for the same dossier.

    Args:
        dossier: what is said.
        fonts: folders of more fonts, for scripts that the package carries none for (Chinese, Japanese, Korean).

    Raises:
        BadInput: a character that no font has, or a folder without a font.
    """
    more = [Path(folder) for folder in fonts]
    families = _families(more)
    data = {**msgspec.to_builtins(dossier), "fonts": families}
    with resources.as_file(resources.files(__package__)) as here:
        faces = typst.Fonts(include_system_fonts=False, font_paths=[here / "fonts", *more])
        try:
            return typst.compile(
                here / "template.typ",
                root=here,
                font_paths=faces,
                format="pdf",
                sys_inputs={"dossier": msgspec.json.encode(data).decode()},
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            raise BadInput(
                f"The PDF cannot be set: {error.message.split(chr(10))[0]}.",
                "Name a folder with a font for that script (--fonts FOLDER), or write .html or .docx.",
                code="cannot_set_pdf",
            ) from error


def _families(folders: list[Path]) -> list[str]:
    for folder in folders:
        if not folder.is_dir():
            raise BadInput(f"{folder} is no folder.", "Name a folder that holds .ttf or .otf files.")
    if not folders:
        return []
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders).families()
    if not found:
        raise BadInput("No font was found in the folders named.", "Name a folder that holds .ttf or .otf files.")
    return sorted(found)
