from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.errors import UnreadableSource
from answerable.sources.bytes.decoding import SAMPLE, decode
from tests.sources.samples import SCRIPTS


@pytest.mark.parametrize(
    ("script", "encoding"),
    [
        ("cyrillic", "windows-1251"),
        ("cyrillic", "koi8-r"),
        ("cyrillic", "iso-8859-5"),
        ("arabic", "windows-1256"),
        ("arabic", "iso-8859-6"),
        ("chinese", "gb18030"),
        ("chinese", "big5"),
        ("japanese", "shift_jis"),
        ("japanese", "euc_jp"),
        ("japanese", "iso2022_jp"),
        ("korean", "euc_kr"),
        ("hebrew", "windows-1255"),
        ("composed", "windows-1252"),
        ("persian", "utf-16-le"),
    ],
)
def test_an_encoding_that_nothing_declares_is_found(script: str, encoding: str) -> None:
    text = SCRIPTS[script]
    if encoding == "big5":  # the simplified text has characters that Big5 lacks
        text = "法院週二判處這名前上校二十年監禁，罪名是殺害平民。他的律師表示將提出上訴。"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Prosecutors in Łódź charged Stanisław Brzeg with the beating of Michał Olcha, “a witness”.", "windows-1250"),
        ("Colonel Ilija Brezović was sentenced to life in prison on Wednesday.", "windows-1250"),
        ("Soud v Brně odsoudil bývalého důstojníka k deseti letům vězení.", "windows-1250"),
        ("Tužiteljstvo je podiglo optužnicu protiv četvorice policajaca.", "iso-8859-2"),
        ("Savcılık eski bakan hakkında soruşturma başlattı, şüpheli kaçtı.", "windows-1254"),
        ("Teismas nuteisė buvusį pareigūną šešeriems metams kalėjimo.", "windows-1257"),
        ("José Muñal and María Ibar were held in Córdoba by soldiers.", "windows-1252"),
        ("The café was bombed on Monday; two were killed.", "windows-1252"),
        ("Police said he was “beaten to death” – his wife’s lawyer asked for an inquiry.", "windows-1252"),
        ("A fine of £50 was paid on 3 May.", "windows-1252"),
        ("The court in Norl sentenced Colonel Ivan Petrin (Иван Петрин) to nine years.", "windows-1251"),
        ("Следователи задержали двоих подозреваемых.", "koi8-r"),
        ("Следователи задержали двоих подозреваемых.", "cp866"),
        ("The court sentenced Zhang Wu (张伍) and Li Na (李娜) to four years.", "gbk"),
    ],
)
def test_a_few_letters_tell_the_encoding_of_a_short_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("script", ["chinese", "japanese", "cyrillic", "arabic", "hebrew"])
def test_utf16_without_its_mark_and_with_few_zeros_is_told_by_its_blocks(script: str, encoding: str) -> None:
    text = SCRIPTS[script].translate({ord(" "): "", ord("."): "", ord("0"): "", ord("2"): ""})
    assert text.encode(encoding).count(0) * 20 < len(text)
    assert decode(text.encode(encoding)) == text


def test_persian_in_the_arabic_code_page() -> None:
    text = SCRIPTS["persian"].replace("ی", "ي")  # the code page has no Persian yeh, so its writers used the Arabic one
    assert decode(text.encode("windows-1256")) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_unicode_comes_through_unchanged(script: str, encoding: str) -> None:
    assert decode(SCRIPTS[script].encode(encoding)) == SCRIPTS[script]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "script", ["persian", "arabic", "cyrillic", "hebrew", "mixed", "composed", "emoji", "ligatures"]
)
@pytest.mark.parametrize("declared", ["", "windows-1252"])
def test_unicode_without_its_mark_is_told_by_its_zeros(script: str, encoding: str, declared: str) -> None:
    assert decode(SCRIPTS[script].encode(encoding), declared) == SCRIPTS[script]


def test_a_declared_charset_is_understood_as_browsers_do() -> None:
    assert decode("“quoted”".encode("cp1252"), "ISO-8859-1") == "“quoted”"
    assert decode("朱镕基".encode("gb18030"), '"gb2312"') == "朱镕基"
    assert decode("裁判".encode("shift_jis"), "x-sjis") == "裁判"
    assert decode(SCRIPTS["japanese"].encode("iso2022_jp"), "ISO-2022-JP") == SCRIPTS["japanese"]


@pytest.mark.parametrize("declared", ["utf-16", "no-such-charset", "rot13", "base64", "\x00", "windows-1251"])
def test_utf8_wins_over_a_wrong_declaration(declared: str) -> None:
    assert decode(SCRIPTS["chinese"].encode(), declared) == SCRIPTS["chinese"]


def test_damage_in_utf8_costs_only_the_damaged_character() -> None:
    data = SCRIPTS["cyrillic"].encode()
    assert decode(data[:-2] + b".") == SCRIPTS["cyrillic"][:-2] + "\ufffd."


def test_bytes_that_do_not_fit_what_they_declare_become_the_replacement_character() -> None:
    assert "\ufffd" in decode(b"\x81\x00\x81", "windows-1252")


def test_a_long_text_is_decoded_whole_from_the_guess_on_its_beginning() -> None:
    text = (SCRIPTS["japanese"] + "\n") * (SAMPLE // 60)
    data = text.encode("shift_jis")
    assert len(data) > SAMPLE
    assert decode(data) == text


def test_a_stray_nul_does_not_make_the_text_another_encoding() -> None:
    assert decode(SCRIPTS["cyrillic"].encode() + b"\x00") == SCRIPTS["cyrillic"] + "\x00"


def test_stray_nuls_in_english_do_not_make_it_chinese() -> None:
    text = "Gunmen killed\x00 Lio Tarn in Kestrel on 12 January 1990.\x00"
    assert decode(text.encode()) == text


def test_a_byte_that_fits_nowhere_is_no_reason_to_give_the_text_up() -> None:
    assert decode(b"The court sentenced him to \x81\x01 twenty years.") == (
        "The court sentenced him to \ufffd\x01 twenty years."
    )


def test_no_encoding_at_all_is_an_error() -> None:
    with pytest.raises(UnreadableSource) as caught:
        decode(bytes(range(256)) * 8)
    assert caught.value.name == "unknown_encoding"


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from(["", "utf-8", "windows-1256", "shift_jis", "hz", "idna", "unicode_escape"])
)
def test_any_bytes_give_text_or_the_error(data: bytes, declared: str) -> None:
    try:
        text = decode(data, declared)
    except UnreadableSource as error:
        text = error.name
    assert text == "unknown_encoding" or len(text) <= len(data)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_characters="\ufeff", exclude_categories=["Cs", "Cc"])))
def test_utf8_round_trip(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859_2"])
@pytest.mark.parametrize(
    "text",
    [
        "A bíróság öt évre ítélte a főügyészt.",
        "A rendőrség letartóztatta a nőt Szegeden.",
        "Az erdőben tűz ütött ki.",
        "ŐRIZETBE VETTÉK A TÜNTETŐT",
        "A fűrésztelep három órán át égett.",
    ],
)
def test_hungarian_keeps_its_double_acutes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 août, il a été arrêté à Lyon.",
        "Il a dû payer. Le procès a été sûrement long.",
        "As eleições são livres. Põe a mão.",
        "O avião caiu; as famílias põem flores aí.",
        "Õhtul mõisteti süüdi kõik võimurid.",
        "El niño salió ayer de Málaga.",
    ],
)
def test_what_is_western_stays_western(text: str) -> None:
    assert decode(text.encode("cp1252")) == text
