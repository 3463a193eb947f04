"""Bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs
import re
import unicodedata

from chardetng_py import EncodingDetector

from answerable.errors import UnreadableSource
from answerable.sources.bytes.media_type import bom_encoding

SAMPLE = 128 * 1024
"""How many bytes are looked at to find an encoding that nothing declares."""

# Labels that pages use for something wider than their name (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# Encodings made of ASCII bytes alone: their bytes are valid UTF-8 and yet mean something else.
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_kr", "hz"})
_ESCAPE_JAPANESE = re.compile(rb"\x1b\$[@B]")

# What a document may declare: the encodings of the WHATWG standard, and those of DOS.
_BYTE_BY_BYTE = (
    *("cp1252", "cp1251", "gb18030", "cp932", "euc_jp", "cp949", "euc_kr", "big5hkscs", "big5", "cp1256", "cp1254"),
    *("cp1250", "cp1253", "cp1255", "cp1257", "cp1258", "cp874", "koi8_r", "koi8_u", "cp866"),
    *("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_3", "iso8859_4", "iso8859_10"),
    *("iso8859_13", "iso8859_14", "iso8859_15", "iso8859_16", "mac_roman", "mac_cyrillic"),
    *("cp437", "cp850", "cp852", "cp862", "cp864"),
)
_DECLARED = frozenset(codecs.lookup(name).name for name in (*_BYTE_BY_BYTE, *_SEVEN_BIT))

# Control characters, which no text in an encoding of bytes holds; those that move the paper are let through.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`.

    A byte order mark decides first; then bytes that stand as in UTF-16 or UTF-32; then UTF-8, if the bytes are
    well-formed in it (other text almost never is); then the encoding that the document declares; then the guess of
    chardetng (H. Sivonen; Firefox's detector). In text that is UTF-8 but for some damaged bytes these become U+FFFD.

    Args:
        data: the bytes.
        declared: the charset that a header or the document itself names; may be empty or nonsense.

    Raises:
        UnreadableSource: no encoding gives text (`unknown_encoding`).
    """
    marked = bom_encoding(data)
    if marked:
        return data.decode(marked, "replace").removeprefix("\ufeff")
    named = _lookup(declared)
    if named in _SEVEN_BIT:
        return data.decode(named, "replace")
    text = _strict(data, "utf-8")
    wide = _wide(data, is_utf8=text is not None)
    if text is not None and not wide and text.count("\x00") * 20 <= len(text):
        return _strict(data, "iso2022_jp_2") or text if _ESCAPE_JAPANESE.search(data) else text
    for encoding in filter(None, (wide, named)):
        text = _strict(data, encoding)
        if text is not None:
            return text
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    text = data.decode(_guess(data), "replace")
    if _is_text(text):
        return text
    if named:
        return data.decode(named, "replace")
    text = data.decode("utf-8", "replace")
    if _is_text(text):
        return text
    raise UnreadableSource(
        "The bytes are text in no known encoding.", "Save the file as UTF-8 and read it again.", code="unknown_encoding"
    )


def _lookup(label: str) -> str:
    """The Python name of the encoding that `label` means to a browser, empty if it is none."""
    try:
        found = codecs.lookup(label.strip().strip("\"'").lower().removeprefix("x-"))
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(found.name, found.name)
    # Among Python's codecs are some that make no text of bytes, and what is declared byte by byte is not UTF-16.
    return name if name in _DECLARED else ""


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _is_text(text: str) -> bool:
    """Whether less than one in twenty of its characters is none, or a control character."""
    return sum(1 for character in text if character == "\ufffd" or character < "\t") * 20 <= len(text)


def _wide(data: bytes, *, is_utf8: bool) -> str:
    """UTF-16 or UTF-32 without its mark. Empty where the bytes do not stand so.

    It is told by the zeros: of ASCII letters, spaces and digits one byte is zero in every two, or three in every four,
    and always the same ones. Text in another script has few; there the control characters among the bytes tell it.
    What is UTF-8 too is not UTF-8 only where they are many, as the first bytes of Arabic or Cyrillic letters are.
    """
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if is_utf8 and controls * 4 <= len(sample):
        return ""
    for width, encodings in ((4, ("utf-32-be", "utf-32-le")), (2, ("utf-16-be", "utf-16-le"))):
        characters = len(sample) // width
        zeros = [sample[place::width].count(0) for place in range(width)]
        for encoding, high, low in ((encodings[0], zeros[:-1], zeros[-1]), (encodings[1], zeros[1:], zeros[0])):
            if characters and min(high) * 10 >= characters and low * 10 <= min(high):
                return encoding
    if controls * 50 <= len(sample):
        return ""
    # The first byte of a pair says the block, and a text stands in few.
    by_blocks = sorted(
        (len(set(sample[place::2])), encoding) for place, encoding in enumerate(("utf-16-be", "utf-16-le"))
    )
    return next((encoding for _, encoding in by_blocks if _is_written(_strict(sample, encoding))), "")


def _is_written(text: str | None) -> bool:
    """Whether every character of it is assigned, and none is a control character."""
    return text is not None and all(
        character in "\t\n\r" or unicodedata.category(character) not in ("Cc", "Cn", "Co") for character in text
    )


def _mostly_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with some damage: nine in ten of its characters outside ASCII are well-formed."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    outside = sum(1 for character in text if character > "\x7f")
    return outside >= 10 and damaged * 10 <= outside and "\x00" not in text


def _guess(data: bytes) -> str:
    """The encoding that the bytes look most like; there always is one."""
    sample = data[:SAMPLE]
    if len(data) > SAMPLE:  # end at a line's end, so that no character of several bytes is cut
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    if _has_signs_alone(sample.decode("cp1252", "replace")):
        return "cp1252"
    detector = EncodingDetector()
    detector.feed(sample, last=True)
    label = detector.guess(tld=None, allow_utf8=False)
    # Python has no name for Hebrew in logical order, which is all that is stored today.
    found = _lookup(label.removesuffix("-I")) or "cp1252"
    return "cp1250" if found == "cp1252" and _is_hungarian(sample.decode(found, "replace")) else found


def _is_hungarian(text: str) -> bool:
    """Whether text read as Western European is Hungarian, whose ő and ű then come out as õ and û.

    No language of Western Europe has both. Portuguese has õ before e alone, Estonian beside no á, é, í, ó or ú, French
    and Turkish û beside no á, í, ó or ú.
    """
    folded = text.casefold()
    letters = {letter for letter in folded if letter > "\x7f" and letter.isalpha()}
    if not letters <= set("áéíóöúüõû"):
        return False
    if {"õ", "û"} <= letters:
        return True
    if "õ" in letters:
        return "õe" not in folded and bool(letters & set("áéíóú"))
    return "û" in letters and bool(letters & set("áíóú"))


def _has_signs_alone(text: str) -> bool:
    """Whether the few characters outside ASCII are quotation marks, dashes and signs such as £ that touch no letter.

    Where nothing else tells, a detector takes them for letters of another page of codes ("Ł50").
    """
    return not any(
        character.isalpha() or (unicodedata.category(character)[0] in "SN" and _touches_a_letter(text, place))
        for place, character in enumerate(text)
        if character > "\x7f"
    )


def _touches_a_letter(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place].isalpha() or text[place + 1 : place + 2].isalpha()


def code_page(number: int | None) -> str:
    """Python's name of a code page by the number that Windows gives it; that of Western Europe where it is unknown."""
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def halves_joined(text: str) -> str:
    """The text with the halves in which UTF-16 writes characters beyond U+FFFF put together; a lone half is U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
