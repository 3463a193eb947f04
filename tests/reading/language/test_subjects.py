"""Of whom a verb is said, where asides, lists and other verbs stand between."""

import pytest

from answerable.reading.language.groups import Group
from tests.reading.sentence import shape_of


def subjects(text: str, verb: str) -> list[str]:
    shape = shape_of(text)
    group: Group = next(each for each in shape.groups if shape.words[each.main].text == verb)
    return [" ".join(word.text for word in shape.words[chunk.first : chunk.last]) for chunk in group.subjects]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        # who passes for others, or is held as something
        ("Norland rangers dressed as local guards burnt the ferry.", "burnt", ["Norland rangers"]),
        ("The clerk said three raiders using it as a store were shot.", "shot", ["three raiders"]),
        ("Six nurses held captive in Dravna were freed.", "freed", ["Six nurses"]),
        ("He ran as soldiers fired.", "fired", ["soldiers"]),
        # who is warned against it, and who only speaks against it
        ("Tarn warned the police against beating or jailing cooks.", "jailing", ["the police"]),
        ("The police were warned against jailing cooks.", "jailing", ["The police"]),
        ("Tarn warned the police against beating cooks, jailing clerks and looting.", "jailing", ["the police"]),
        ("The bishop spoke against jailing cooks.", "jailing", []),
        ("The council voted against jailing cooks.", "jailing", ["The council"]),
        # whose office is of a place or for something
        ("The former Minister of Justice Lena Orsk fled.", "fled", ["The former Minister of Justice Lena Orsk"]),
        ("Bishop of Dravna Lena Orsk fled.", "fled", ["Bishop of Dravna Lena Orsk"]),
        # who only calls a thing something
        ("A raid hit what Tarn called a base, killing ten men.", "killing", ["A raid"]),
        # behind a noun with a date, and between dashes
        ("Survivors of the May 5, 2009, raid were freed.", "freed", ["Survivors"]),
        ("Two cooks -- Tarn and Venn -- were freed.", "freed", ["Two cooks"]),
        # whose family name is a letter
        ("Anwar R. and Lena A. were arrested in May.", "arrested", ["Anwar R .", "Lena A ."]),
        # what a preposition has before it is not joined
        ("After morning prayers and the meal, raiders and soldiers shot Tarn.", "shot", ["raiders", "soldiers"]),
        ("Men were beaten with sticks and fists and clerks were seized.", "seized", ["clerks"]),
        ("On Friday police, soldiers and guards seized Tarn.", "seized", ["police", "soldiers", "guards"]),
        # what is used does nothing
        ("Police used force to disperse the marchers.", "disperse", ["Police"]),
        ("The decree is used to jail critics.", "jail", []),
        ("The council asked the guards to free Orsk.", "free", ["the guards"]),
        # what somebody is accused of goes on, and what a time is set for is another's
        ("The rebels accused the army of shelling the port, killing six girls.", "killing", ["the army"]),
        ("The army shelled the port, killing six girls.", "killing", ["The army"]),
        ("The Front gave the council until Friday to free Orsk.", "free", ["the council"]),
        # what "by" leads to goes on past what hangs on it
        ("Orsk answered by accusing Tarn of being drunk, and ordering him out.", "ordering", ["Orsk"]),
        # a clause with "while" put in before a comma
        ("Guards stopped Tarn while he was on a bus, searched him and beat him.", "searched", ["Guards"]),
        ("Guards stopped Tarn while he was on a bus, searched him and beat him.", "beat", ["Guards"]),
        ("Tarn, 61, said that the police had stopped him, searched him and left.", "searched", ["the police"]),
        # a court accuses nobody but others
        ("The court cleared Tarn of links to the Front, accused of theft.", "accused", ["the Front"]),
        ("The judge freed Tarn, accused of theft.", "accused", ["Tarn"]),
        ("The Front left Karsa, accused of theft.", "accused", ["The Front"]),
        # before a judge stands the accused
        ("Tarn appeared before Judge Ada Venn on Tuesday charged with arson.", "charged", ["Tarn"]),
        ("Police brought Tarn before Judge Ada Venn charged with arson.", "charged", ["Tarn"]),
        ("The warrant for Ben Orsk has been cancelled.", "cancelled", ["The warrant"]),
        # no place is "who"
        ("Tarn, 31, was a reporter, raised in Dravna, who was seized in May.", "seized", []),
        ("Ada Venn, a clerk, raised in Dravna, who was seized on Monday, died.", "seized", []),
        # asides
        ("Orsk, born in Dravna, and the cook Ada Venn were seized.", "seized", ["Orsk", "the cook Ada Venn"]),
        ("Ben Orsk (47), who bakes, and Ada Venn had left.", "left", ["Ben Orsk", "Ada Venn"]),
        ("Ben Orsk (the Lion), a trader, stormed the hall.", "stormed", ["Ben Orsk"]),
        # an aside that explains whom another aside ends with
        ("Orsk, who shot the clerk, Ada Venn, was held.", "held", ["Orsk"]),
        ("Orsk, who robbed a bank and shot its clerk, Ada Venn, a mother, was held.", "held", ["Orsk"]),
        ("Orsk, whose brother shot the clerk, Ada Venn, was held.", "held", ["Orsk"]),
        ("Ben Orsk, 41, accused of shooting the clerk, Ada Venn, was held.", "held", ["Ben Orsk"]),
        ("The man who shot the clerk, Ada Venn, was held.", "held", ["The man"]),
        ("Orsk, who said the clerk, Ada Venn, was held, left.", "held", ["the clerk"]),
        ("Orsk, who left after the clerk, Ada Venn, was held, returned.", "held", ["the clerk"]),
        ("Ben Orsk, who shot a guard, and Ada Venn, a clerk, were held.", "held", ["Ben Orsk", "Ada Venn"]),
        # a verb in the singular
        ("The abuse of cooks, clerks and nurses has grown.", "grown", ["The abuse"]),
        ("The cooks, clerks and nurses have left.", "left", ["The cooks", "clerks", "nurses"]),
        ("The founder and editor was seized.", "seized", ["The founder"]),
        ("The founder and the editor were seized.", "seized", ["The founder", "the editor"]),
        # who does it stands beside the participle
        ("A film showed guards beating Orsk.", "beating", ["guards"]),
        ("They fled from raids, with officers searching the flats.", "searching", ["officers"]),
        # a participle behind the place where they are
        ("Tarn goes on trial in Karsa today charged with theft.", "charged", ["Tarn"]),
        ("Tarn appeared in court in Karsa on Monday accused of theft.", "accused", ["Tarn"]),
        ("Police held two men in Karsa suspected of theft.", "suspected", ["two men"]),
        ("The number of cooks in Karsa killed by gangs rose.", "killed", ["cooks"]),
        # behind a verb of telling another clause may begin
        ("Orsk wrote to the Lamp to say the council held Tarn.", "held", ["the council"]),
        ("“Tarn took iron, a metal with many uses,” said Venn.", "said", []),
        ("“Tarn took iron,” Venn said.", "said", ["Venn"]),
    ],
)
def test_of_whom_a_verb_is_said(text: str, verb: str, expected: list[str]) -> None:
    assert subjects(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Outside his home an unknown guard shot and wounded him.", "shot", "V"),
        ("He fired a parting shot at the wall.", "shot", "N"),
        ("Norland detains around 400 sailors.", "detains", "V"),
        ("Norland kills at least 40 rebels.", "kills", "V"),
        ("The military arrested marchers.", "arrested", "V"),
        ("The Norland armed forces fled.", "armed", "ADJ"),
        ("Norland armed the rebels.", "armed", "V"),
        ("Norland's military seized power.", "seized", "V"),
        ("The military shot marchers.", "shot", "V"),
        ("The military backed council fell.", "backed", "ADJ"),
        ("He fled to a military occupied zone.", "occupied", "ADJ"),
        ("They burnt Tarn's home.", "home", "N"),
        ("They went home.", "home", "ADV"),
        ("They flee or get killed.", "get", "V"),
        ("Those arrested include editors.", "include", "V"),
        ("Two Norlanders and one Velian left.", "one", "NUM"),
        ("One left.", "One", "PRON"),
    ],
)
def test_what_a_word_is(text: str, word: str, tag: str) -> None:
    assert next(each.tag for each in shape_of(text).words if each.text == word) == tag


def test_other_people_are_counted_in_one_phrase() -> None:
    shape = shape_of("Ten cooks, five nurses and four other clerks were seized.")
    assert [shape.words[chunk.head].text for chunk in shape.groups[-1].subjects] == ["cooks", "nurses", "clerks"]


def test_who_arrests_somebody_told_of_by_who_goes_on() -> None:
    text = "Police in Karsa arrested Tarn, a clerk who covers trade, and opened an inquiry."
    assert subjects(text, "opened") == ["Police"]
