from __future__ import annotations

from pathlib import Path

import pytest

from answerable.sources import read
from answerable.sources.bytes.media_type import PLAIN
from answerable.sources.downloads import whatsapp
from tests.sources.containers import documents, places, zip_file
from tests.sources.samples import document

PHONE = """[23/07/2021, 10:20:01] Harbour Watch: \u200eMessages and calls are end-to-end encrypted.
[23/07/2021, 10:22:33] Ana Lopes: Police arrested Jo Vin in Port Lemar.

They took him to Gate station.
\u200e[23/07/2021, 10:23:00] Ana Lopes: \u200eimage omitted
[03/08/2021, 8:02:11] Sami: He was freed.
"""
OTHER = """7/3/21, 10:22 AM - Messages and calls are end-to-end encrypted. Tap to learn more.
7/3/21, 10:22 AM - Ana Lopes: He was freed.
7/3/21, 10:25 AM - Ana Lopes: <Media omitted>
7/23/21, 9:00 PM - Sami: Police arrested him again: at home.
"""


def told(path: Path) -> list[tuple[str, str, str, str]]:
    """The chat, the writer, the day and the words of each message."""
    found = [read(item) for item in documents(path)]
    return [(one.publisher, one.author, one.published.edtf, text) for one, text in found]


def test_the_chat_of_one_telephone(tmp_path: Path) -> None:
    (tmp_path / "WhatsApp Chat - Harbour Watch.zip").write_bytes(zip_file({"_chat.txt": PHONE}))
    path = tmp_path / "WhatsApp Chat - Harbour Watch.zip"
    assert [place.rpartition("!")[2] for place in places(documents(path))] == [
        "_chat.txt#2",
        "_chat.txt#4",
    ]
    assert told(path) == [
        (
            "Harbour Watch",
            "Ana Lopes",
            "2021-07-23",
            "Police arrested Jo Vin in Port Lemar.\n\nThey took him to Gate station.",
        ),
        ("Harbour Watch", "Sami", "2021-08-03", "He was freed."),
    ]
    assert read(documents(path)[0])[0].title == "Police arrested Jo Vin in Port Lemar. …"


def test_the_chat_of_another(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat with Sami.txt"
    path.write_text(OTHER)
    assert told(path) == [
        ("Sami", "Ana Lopes", "2021-07-03", "He was freed."),
        ("Sami", "Sami", "2021-07-23", "Police arrested him again: at home."),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "03/04/2021, 10:22 - A: One.\n05/06/2021, 10:22 - A: Two.",
            ["2021-03-04/2021-04-03", "2021-05-06/2021-06-05"],
        ),
        ("2021-04-03, 10:22 - A: One.\n2021-04-30, 10:22 - A: Two.", ["2021-04-03", "2021-04-30"]),
        ("23.07.21, 10:22 - A: One.\n24.07.21, 10:22 - A: Two.", ["2021-07-23", "2021-07-24"]),
    ],
)
def test_the_order_of_day_and_month(tmp_path: Path, text: str, days: list[str]) -> None:
    (tmp_path / "chat.txt").write_text(text)
    assert [day for _, _, day, _ in told(tmp_path / "chat.txt")] == days
    assert {publisher for publisher, *_ in told(tmp_path / "chat.txt")} == {"WhatsApp"}


@pytest.mark.parametrize(
    "text",
    [
        "The chronology.\n\n03/04/2021, 10:22 - A: He was seen.\n03/04/2021, 11:22 - A: He left.",
        "03/04/2021, 10:22 - A: He was seen.\nNothing else.",
        "3 April 2021: He was seen.\n4 April 2021: He left.",
        "",
    ],
)
def test_another_text_is_one_document(text: str) -> None:
    assert whatsapp.messages(document(text, PLAIN)) == []


@pytest.mark.parametrize(
    "words",
    [
        "\u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "Bild weggelassen",
        "Diese Nachricht wurde gelöscht.",
        "<Multimedia omitido>",
        "Eliminaste este mensaje.",
        "IMG-20190503-WA0001.jpg (archivo adjunto)",
        "Ce message a été supprimé",
        "image absente",
        "imagem ocultada",
        "Mensagem apagada",
        "Waiting for this message. This may take a while.",
    ],
)
def test_what_the_program_says_in_other_languages_is_nobodys_message(tmp_path: Path, words: str) -> None:
    path = tmp_path / "Chat de WhatsApp con Sami.txt"
    path.write_text(f"[23/07/2021, 10:20:01] Ana Lopes: {words}\n[23/07/2021, 10:22:33] Sami: He was freed.\n")
    assert told(path) == [("Sami", "Sami", "2021-07-23", "He was freed.")]


def test_a_message_may_speak_of_pictures(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp-Chat mit Sami.txt"
    path.write_text("23.07.21, 10:20 - Ana: Bild weggelassen, er ist frei\n23.07.21, 10:21 - Sami: Mensagem apagada?\n")
    assert [words for *_, words in told(path)] == ["Bild weggelassen, er ist frei", "Mensagem apagada?"]
