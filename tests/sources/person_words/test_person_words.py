from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from answerable.errors import BadInput
from answerable.sources.person_words import (
    FIELDS,
    SORTS,
    about,
    compile,
    fates,
    field_of,
    find,
    fold,
    is_all,
    language_of,
)


def test_the_table_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "answerable.sources.person_words.compile", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("Full name of the victim", "name"),
        ("Victim's full name", "name"),
        ("Date of the arrest (Gregorian)", "arrested"),
        ("DATE OF DEATH / dd.mm.yyyy", "died"),
        ("Description of the incident", "notes"),
        ("Type of human rights violation", "fate"),
        ("Place of the incident", "place"),
        ("Alleged perpetrators (if known)", "by"),
        ("Source of information", "teller"),
        ("Father's name", ""),
        ("Place of birth", ""),
        ("Name of prison", ""),
        ("Contact details", ""),
        ("Colour", ""),
        ("Jail term (years)", "sentence"),
        ("Term of office", ""),
        ("№", "number"),
        ("Nombre completo de la víctima", "name"),
        ("Fecha de la detención", "arrested"),
        ("Presunto perpetrador", "by"),
        ("Nombre del padre", ""),
        ("Cause du décès", "cause"),
        ("Auteurs présumés", "by"),
        ("Todesursache", "cause"),
        ("Дата расстрела", "executed"),
        ("Отчество", "middle"),
        ("تاریخ بازداشت", "arrested"),
        ("تاریخ\u200cبازداشت", "arrested"),
        ("تاريخ الاعتقال", "arrested"),
        ("سبب الوفاة", "cause"),
        ("نام پدر", ""),
    ],
)
def test_what_a_column_holds_is_known_by_its_name(column: str, field: str) -> None:
    assert field_of(column) == field


@pytest.mark.parametrize(
    "words", ["Étienne’s", "بازداشت\u200cشده", "كِتاب", "Großstraße", "Wiśniewski", "de\u0301tenu", ""]
)
def test_folded_words_know_their_places(words: str) -> None:
    folded = fold(words)
    assert len(folded.text) == len(folded.at)
    assert list(folded.at) == sorted(folded.at)
    assert all(0 <= place < len(words) for place in folded.at)


@pytest.mark.parametrize(
    ("key", "words", "quote"),
    [
        ("violent", "Herida por arma de fuego", "arma de fuego"),
        ("violent", "اعتقال وتعذيب", "تعذيب"),
        ("violent", "de\u0301capite\u0301e", "de\u0301capite\u0301e"),
        ("executed", "расстрелян", "расстрелян"),
        ("executed", "nothing of it", ""),
    ],
)
def test_where_words_are(key: str, words: str, quote: str) -> None:
    found = find(key, words)
    assert (words[found[0] : found[1]] if found else "") == quote


def test_words_of_a_sort_are_some() -> None:
    assert all(find(key, "") is None and find(key, " ") is None for key in [*compile._KEYS, *fates()])


def test_a_cell_that_says_nothing_in_any_language() -> None:
    assert all(is_all("nothing", words) for words in ("unknown", "desconocido", "неизвестно", "نامشخص", "غير معروف"))
    assert not is_all("nothing", "unknown officers")


def test_the_language_of_a_list_is_that_of_most_of_its_columns() -> None:
    assert language_of(["نام", "سن", "تاریخ بازداشت"]) == "fa"
    assert language_of(iter(["الاسم", "العمر", "تاريخ الوفاة"])) == "ar"
    assert language_of(["Colour"]) == ""


def test_what_a_columns_name_speaks_of() -> None:
    assert about("Lugar de detención") == {"arrest"}
    assert about("Place") == frozenset()
    assert {sort for sort in SORTS if about(sort.replace("_", " "))} == SORTS


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("alleged:", "allegged:", "allegged"),
        ("  sex:", "  sexes:", "sexes"),
        ("  arrest:", "  arrests:", "arrests"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, was: str, becomes: str, says: str) -> None:
    written = (compile.FOLDER / "en.yml").read_text(encoding="utf-8")
    path = tmp_path / "en.yml"
    path.write_text(written.replace(was, becomes), encoding="utf-8")
    with pytest.raises(BadInput, match=says):
        compile.language(path)


def test_a_name_means_one_field_in_all_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = (compile.FOLDER / "fr.yml").read_text(encoding="utf-8")
    (tmp_path / "fr.yml").write_text(written, encoding="utf-8")
    (tmp_path / "xx.yml").write_text(written.replace("[pays]", "[âge]").replace("[âge,", "[pays,"), encoding="utf-8")
    monkeypatch.setattr(compile, "FOLDER", tmp_path)
    with pytest.raises(BadInput, match="elsewhere"):
        compile.table()
    assert "sex" in FIELDS
