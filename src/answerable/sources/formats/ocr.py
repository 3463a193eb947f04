"""Reading pictures of pages with Tesseract, where the `ocr` extra and the program are installed."""

from __future__ import annotations

import importlib
import importlib.util
import math
import re
import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_PER_INCH = 72
DOTS_PER_INCH = 300
"""What Tesseract's manual asks for."""
MOST_PIXELS = 40_000_000
SECONDS_PER_PAGE = 60

_PAGE_SEGMENTATION = {"osd", "equ"}  # data of Tesseract that are no languages
_MOST_LANGUAGES = 4
_WRAPPED = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")


def available() -> bool:
    """Whether pages can be read here: the Python package and the program are both there."""
    return importlib.util.find_spec("pytesseract") is not None and shutil.which("tesseract") is not None


def advice() -> str:
    """What to do about a scan, here."""
    if available():
        return "Tesseract found no words on its pages either: see whether they are upright and in a language it has."
    return "Install OCR: `pip install 'answerable[ocr]'` and the program Tesseract; then read it again."


def version() -> str:
    """Name and version of what reads, for example `tesseract/5.3.0`."""
    return f"tesseract/{_engine().get_tesseract_version()}"


def scale(width: float, height: float) -> float:
    """How much to enlarge a page of so many points for reading, within what memory bears."""
    area = max(width * height, 1.0)
    return min(DOTS_PER_INCH / POINTS_PER_INCH, math.sqrt(MOST_PIXELS / area))


def read(image: Image) -> str:
    """The words of a picture of a page, wrapped lines joined, a blank line between paragraphs.

    Raises:
        RuntimeError: the page took Tesseract longer than `SECONDS_PER_PAGE`, or it failed.
    """
    engine = _engine()
    text = engine.image_to_string(image, lang=_languages(engine), timeout=SECONDS_PER_PAGE)
    paragraphs = (_WRAPPED.sub("", paragraph.strip()) for paragraph in re.split(r"\n\s*\n", text.replace("\f", "\n\n")))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph)


def _engine() -> Any:
    return importlib.import_module("pytesseract")


def _languages(engine: Any) -> str:
    """The installed languages, English first, as Tesseract wants them named."""
    installed = sorted(
        set(engine.get_languages(config="")) - _PAGE_SEGMENTATION, key=lambda name: (name != "eng", name)
    )
    return "+".join(installed[:_MOST_LANGUAGES]) or "eng"
