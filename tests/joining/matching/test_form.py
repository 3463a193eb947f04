"""Names taken apart."""

from __future__ import annotations

import pytest

from answerable.joining.matching.form import BATCH, KEPT, MOST_WORDS, Sort, form, forms


def _words(name: str, sort: Sort = Sort.PERSON) -> list[str]:
    return [word.spelled for word in form(name, sort).words]


def test_a_family_name_before_a_comma_goes_last() -> None:
    assert _words("NOURY, Hamid") == ["hamid", "noury"]


def test_titles_are_left_out_unless_nothing_else_is_there() -> None:
    assert _words("Ayatollah Dr. Ali Testi") == ["ali", "testi"]
    assert _words("Sheikh") == ["sheikh"]


def test_initials_stand_alone() -> None:
    assert _words("J.-C. Example") == ["j", "c", "example"]
    assert form("A. Example").words[0].initial


def test_legal_forms_are_ids_in_any_language() -> None:
    german = form("Beispiel Gesellschaft mit beschränkter Haftung", Sort.BODY)
    assert german.legal == form("Beispiel GmbH", Sort.BODY).legal == {"gmbh"}
    assert form("ООО Пример", Sort.BODY).legal == {"llc"}
    assert _words("Beispiel GmbH", Sort.BODY) == ["beispiel"]


def test_a_name_that_is_a_legal_form_stays_a_name() -> None:
    assert _words("SA", Sort.BODY) == ["sa"]


def test_numbers_are_read_in_words_digits_and_roman() -> None:
    assert form("Brigade Forty-Four", Sort.BODY).numbers == ("44",)
    assert form("Brigade 44", Sort.BODY).numbers == ("44",)
    assert form("Example Fund VII", Sort.BODY).numbers == ("7",)


def test_rare_words_weigh_more_than_common_ones_and_particles_least() -> None:
    weights = {word.spelled: word.weight for word in form("Mohammad al Zzyzxov").words}
    assert weights["zzyzxov"] > weights["mohammad"] > weights["al"]


def test_a_very_long_name_keeps_its_weightiest_words() -> None:
    assert len(form(" ".join(f"word{chr(97 + at)}" for at in range(20)), Sort.BODY).words) <= MOST_WORDS


def test_nothing_is_taken_from_no_letters() -> None:
    assert form("—").words == ()


@pytest.mark.parametrize("sort", list(Sort))
def test_many_names_are_taken_apart_as_each_alone(sort: Sort) -> None:
    names = [
        "TESTOV, Ivan V.", "Ян Примеров", "حمید نمونه", "عبدالرحمن", "Sheikh", "—", "", "Abdulrahman O'Sample",
        "ООО Пример-44", "United States Example Co. Ltd.", "高木一郎", "Brigade Forty-Four", "Vivhs Shchvik",
    ]  # fmt: skip
    many = list(forms(names * (BATCH // len(names) + 1), sort))
    KEPT[sort is Sort.PERSON].clear()
    form.cache_clear()
    for name, found in zip(names, many, strict=False):
        assert found == form(name, sort)
        KEPT[sort is Sort.PERSON].clear()
