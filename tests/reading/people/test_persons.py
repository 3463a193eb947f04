from answerable.reading.language.words import tokenise
from answerable.reading.people.persons import Mention, joined, mention


def mentions(text: str, *names: str) -> list[Mention]:
    """One mention for every place where a name stands."""
    found = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            words = tuple(name.lower().split())
            found.append(Mention(0, 0, len(words), start, start + len(name), words))
            start = text.find(name, start + 1)
    return found


def test_surname_joins_the_full_name() -> None:
    text = "Editor Mirela Okafor was held. Okafor denies it. Police beat Okafor."
    full, short = mentions(text, "Mirela Okafor"), mentions(text, "Okafor")[1:]
    (person,) = joined(text, [*full, *short])
    assert person.name == "Mirela Okafor"
    assert len(person.mentions) == 3


def test_persons_stand_in_the_order_of_the_text() -> None:
    text = "Tomas Veld and Ada Quill were arrested; Quill was freed."
    found = joined(text, [*mentions(text, "Tomas Veld", "Ada Quill"), mentions(text, "Quill")[-1]])
    assert [p.name for p in found] == ["Tomas Veld", "Ada Quill"]


def test_a_shared_surname_goes_to_the_one_named_before() -> None:
    text = "Ada Quill was arrested. Quill wept. Her uncle Jon Quill spoke."
    found = joined(text, [*mentions(text, "Ada Quill", "Jon Quill"), mentions(text, "Quill")[1]])
    assert [len(p.mentions) for p in found] == [2, 1]


def test_capitals_of_a_headline_are_not_the_form() -> None:
    text = "ADA QUILL FREED. Ada Quill went home."
    (person,) = joined(text, mentions(text, "ADA QUILL", "Ada Quill"))
    assert person.name == "Ada Quill"


def test_titles_and_marks_are_no_part_of_a_name() -> None:
    text = "journalist Ada Quill's"
    words = tokenise(text, 0, len(text))
    found = mention(words, 0, 0, len(words))
    assert found is not None
    assert text[found.start : found.end] == "Ada Quill"


def test_common_words_are_no_name() -> None:
    words = tokenise("the women", 0, 9)
    assert mention(words, 0, 0, 2) is None


def test_another_spelling_joins() -> None:
    text = "Mirela Okafor was held. Mirela Okafur denies it. Okafar is an editor."
    found = joined(text, [*mentions(text, "Mirela Okafor", "Mirela Okafur"), *mentions(text, "Okafar")])
    assert len(found) == 1
    assert len(found[0].mentions) == 3


def test_another_name_does_not_join() -> None:
    text = "Ali Veld was held. Ari Veld and Ada Veld are his brother and sister."
    found = joined(text, mentions(text, "Ali Veld", "Ari Veld", "Ada Veld"))
    assert len(found) == 3


def test_a_name_is_said_without_the_arabic_article() -> None:
    text = "Leila al-Marwan was held. Marwan is an editor."
    found = joined(text, mentions(text, "Leila al-Marwan", "Marwan"))
    assert [person.name for person in found] == ["Leila al-Marwan"]


def test_a_surname_joins_a_name_whose_longest_form_took_a_word_too_many() -> None:
    text = "Emil Tarn Set Free. Emil Tarn was held. Tarn denies it."
    full, alone = mentions(text, "Emil Tarn")[1], mentions(text, "Tarn")[-1]
    found = joined(text, [*mentions(text, "Emil Tarn Set"), full, alone])
    assert len(found) == 1
    assert len(found[0].mentions) == 3
