from __future__ import annotations

import sys
from types import ModuleType

import pytest
from PIL import Image

from answerable.sources.formats import ocr

PAGE = "The court sen-\ntenced him to\ntwenty years.\n\n \nHe was led\naway.\n\x0c"


class Engine(ModuleType):
    """Stands where pytesseract stands, and gives what the program prints for a page."""

    def __init__(self, languages: list[str]) -> None:
        super().__init__("pytesseract")
        self.languages = languages
        self.asked = ""

    def get_languages(self, config: str) -> list[str]:
        return [*self.languages, "osd"]

    def get_tesseract_version(self) -> str:
        return "5.3.0"

    def image_to_string(self, image: Image.Image, lang: str, timeout: float) -> str:
        assert image.size == (10, 10)
        assert timeout > 0
        self.asked = lang
        return PAGE


@pytest.mark.parametrize(
    ("languages", "asked"),
    [(["deu", "eng", "ara"], "eng+ara+deu"), (["fas"], "fas"), ([], "eng"), (["a", "b", "c", "d", "eng"], "eng+a+b+c")],
)
def test_words_of_a_page(monkeypatch: pytest.MonkeyPatch, languages: list[str], asked: str) -> None:
    engine = Engine(languages)
    monkeypatch.setitem(sys.modules, "pytesseract", engine)
    assert ocr.read(Image.new("L", (10, 10))) == "The court sentenced him to twenty years.\n\nHe was led away."
    assert engine.asked == asked
    assert ocr.version() == "tesseract/5.3.0"


def test_both_the_package_and_the_program_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object())
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert not ocr.available()
    assert "answerable[ocr]" in ocr.advice()
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/tesseract")
    assert ocr.available()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert not ocr.available()


def test_scale_is_300_dots_an_inch_within_what_memory_bears() -> None:
    assert ocr.scale(595, 842) == pytest.approx(300 / 72)
    width, height = 20_000.0, 30_000.0
    assert width * height * ocr.scale(width, height) ** 2 <= ocr.MOST_PIXELS * 1.001
    assert ocr.scale(0, 0) > 0
