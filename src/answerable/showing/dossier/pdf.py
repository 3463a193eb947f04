"""A dossier as a tagged PDF (PDF/UA-1, ISO 14289-1), set by Typst, which the package carries whole.

The words go in as data and are never read as markup. Typst's own Libertinus Serif sets Latin, Greek, Cyrillic and
Hebrew; the Noto faces beside this file set Arabic, Persian and some other scripts. No font of the computer is used, so
that the same dossier gives the same bytes everywhere.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import msgspec
import typst

from answerable.errors import BadInput
from answerable.showing.dossier.content import Dossier

_NO_GLYPH = re.compile(r'the text `"(.+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_JOINERS = "[\u200d\ufe0e\ufe0f]*"
_MOST_SIGNS = 60
"""Signs without a glyph that are named in the place of being shown, before the PDF is given up."""


def render(dossier: Dossier, fonts: Iterable[Path] = ()) -> bytes:
    """The file, without a date and the same for the same dossier.

    A sign that no font has (an emoji) stands as its number, `[U+1F600]`. A letter that no font has is an error.

    Args:
        dossier: what is said.
        fonts: folders of more fonts, for scripts that the package carries none for (Chinese, Japanese, Korean).

    Raises:
        BadInput: a letter that no font has, or a folder without a font.
    """
    more = [Path(folder) for folder in fonts]
    families = _families(more)
    told = json.dumps({**msgspec.to_builtins(dossier), "fonts": families}, ensure_ascii=False)
    with resources.as_file(resources.files(__package__)) as here:
        faces = typst.Fonts(include_system_fonts=False, font_paths=[here / "fonts", *more])
        for _ in range(_MOST_SIGNS):
            try:
                return _compile(here, faces, told)
            except typst.TypstError as error:
                named = _signs_named(told, error.message)
                if named == told:
                    raise _cannot_set(error) from error
                told = named
    raise BadInput("The PDF cannot be set: too many signs that no font has.", "Write .html or .docx.")


def _compile(here: Path, faces: typst.Fonts, told: str) -> bytes:
    return typst.compile(
        here / "template.typ",
        root=here,
        font_paths=faces,
        format="pdf",
        sys_inputs={"dossier": told},
        pdf_standards=["ua-1"],
    )


def _signs_named(told: str, message: str) -> str:
    """The text with the signs that the message complains of as their numbers; letters stay."""
    found = _NO_GLYPH.search(message)
    if found is None:
        return told
    without = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
    for sign in {sign for sign in without if unicodedata.category(sign)[0] in "SC"}:
        told = re.sub(f"{_JOINERS}{re.escape(sign)}{_JOINERS}", f"[U+{ord(sign):04X}]", told)
    return told


def _cannot_set(error: typst.TypstError) -> BadInput:
    return BadInput(
        f"The PDF cannot be set: {error.message.splitlines()[0]}",
        "Name a folder with a font for that script (--fonts FOLDER), or write .html or .docx.",
        code="cannot_set_pdf",
    )


def _families(folders: list[Path]) -> list[str]:
    """Names of the fonts in some folders.

    Raises:
        BadInput: a folder is none, or none holds a font.
    """
    for folder in folders:
        if not folder.is_dir():
            raise BadInput(f"{folder} is no folder.", "Name a folder that holds .ttf or .otf files.")
    if not folders:
        return []
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders).families()
    if not found:
        raise BadInput("No font was found in the folders named.", "Name a folder that holds .ttf or .otf files.")
    return sorted(found)
