from __future__ import annotations

import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.rows.fates import OF_COLUMN, cause, told
from answerable.sources.person_words import fates


@pytest.mark.parametrize(
    ("words", "kind", "quote"),
    [
        ("Shot by police", "killing", "Shot"),
        ("Gunshot wound to the head", "killing", "Gunshot"),
        ("air strike", "killing", "air strike"),
        ("Torture in custody", "killing", "Torture"),
        ("Barrel bomb", "killing", "Barrel bomb"),
        ("Executed by firing squad", "execution", "Executed"),
        ("Herida por arma de fuego", "killing", "arma de fuego"),
        ("Tuée par balles", "killing", "Tuée"),
        ("erschossen", "killing", "erschossen"),
        ("огнестрельное ранение", "killing", "огнестрельное"),
        ("اصابت گلوله به سر", "killing", "اصابت گلوله"),
        ("اعدام", "execution", "اعدام"),
        ("قصف بالبراميل المتفجرة", "killing", "قصف"),
    ],
)
def test_a_cause_of_death_tells_of_a_killing(words: str, kind: str, quote: str) -> None:
    found = cause(words)
    assert found is not None
    assert (found.kind, words[found.start : found.end]) == (kind, quote)


@pytest.mark.parametrize(
    "words",
    [
        *("Heart attack", "Natural", "Illness in prison", "Suicide (hanged himself)", "Car accident", "Unknown"),
        *("shot?", "Allegedly shot", "No signs of torture", "Hunger strike", ""),
        *("Shot himself", "Hanged in cell", "Erhängt"),
        *(
            "خودکشی",
            "بیماری",
            "مرض عضال",
            "Presunto homicidio",
            "пневмония",
            "Herzinfarkt",
            "accident de la route",
            "شلیک؟",
        ),
    ],
)
def test_what_does_not_say_that_somebody_killed_tells_of_nothing(words: str) -> None:
    assert cause(words) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Killed", ["killing"]),
        ("arrested and tortured", ["arrest", "torture"]),
        ("Arbitrary arrest; enforced disappearance", ["arbitrary_detention", "enforced_disappearance"]),
        ("Died under torture", ["killing"]),
        ("Released", ["release"]),
        ("Died", ["death"]),
        ("Missing", []),
        ("Presumed dead", []),
        ("Not arrested", []),
        ("At risk of execution", []),
        ("Killed by unknown gunmen", ["killing"]),
        ("Asesinado por sujetos desconocidos", ["killing"]),
        ("убит неизвестными", ["killing"]),
        ("Unknown", []),
        *((words, []) for words in ("Awaiting execution", "Execution halted", "Mock execution", "Death penalty")),
        *(
            (words, [])
            for words in ("Brother killed in 2012", "Witness to a killing", "Accused of killing a policeman")
        ),
        *(
            (words, [])
            for words in ("Asesinato de su hermano", "убийство брата", "در انتظار اعدام", "accusé de meurtre")
        ),
        ("Sentenced to death, awaiting execution", ["sentence"]),
        ("Arrested for murder", ["arrest"]),
        ("Arrested for murder; tortured", ["arrest", "torture"]),
        ("Detenido por homicidio", ["arrest"]),
        ("wegen Mordes verhaftet", []),
        ("متهم به قتل", []),
        ("Hanged himself", []),
        ("در انتظار اعدام", []),
        ("Sentenced to death", ["sentence"]),
        ("Allegedly sentenced to death", []),
        ("محکوم به اعدام", ["sentence"]),
        ("اعدام", []),
        ("اعدام نشده", []),
        ("بازداشت\u200cشده", ["arrest"]),
        ("آزاد با قرار وثیقه", ["release"]),
        ("معتقل وتعذيب", ["arrest", "torture"]),
        ("مفقود", []),
        ("لم يفرج عنه", []),
        ("Desaparición forzada; tortura", ["enforced_disappearance", "torture"]),
        ("Desaparecido", []),
        ("excarcelada", ["release"]),
        ("арестован, избит", ["arrest"]),
        ("в розыске", []),
        ("расстрелян", ["execution"]),
        ("приговорен к расстрелу", ["sentence"]),
        ("disparu", []),
        ("verhaftet und gefoltert", ["arrest", "torture"]),
    ],
)
def test_a_status_tells_what_its_words_say(words: str, found: list[str]) -> None:
    assert [fate.kind for fate in told(words)] == found


def test_every_kind_is_one_of_the_vocabulary() -> None:
    assert set(OF_COLUMN.values()) <= kinds().keys()
    assert {sort.partition(":")[2] for sort in fates()} <= kinds().keys()
