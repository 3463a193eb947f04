from __future__ import annotations

import pytest

from answerable.reading.language.names import Sort, find_names
from answerable.reading.people.surnames import surnames
from tests.reading.sentence import words_of


def names(text: str) -> list[tuple[str, str]]:
    words = words_of(text)
    return [(text[words[n.first].start : words[n.last - 1].end], n.sort.value) for n in find_names(words)]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        (
            "He joined the National Council of Resistance of Iran in 1990.",
            "National Council of Resistance of Iran",
            "organisation",
        ),
        (
            "the People’s Mojahedin Organization of Iran spoke",
            "People’s Mojahedin Organization of Iran",
            "organisation",
        ),
        ("Save the Children opened a school.", "Save the Children", "organisation"),
        ("They rang Doctors Without Borders then.", "Doctors Without Borders", "organisation"),
        ("They rang the Orsk Network Against Torture then.", "Orsk Network Against Torture", "organisation"),
        ("They rang the Orsk Campaign to Free Editors then.", "Orsk Campaign to Free Editors", "organisation"),
        ("They rang the Committee to Free Lena Orsk then.", "Committee to Free Lena Orsk", "organisation"),
        ("They rang the Research and Analysis Wing then.", "Research and Analysis Wing", "organisation"),
        (
            "They rang the Orsk Intelligence and Security Service then.",
            "Orsk Intelligence and Security Service",
            "organisation",
        ),
        ("They rang the Bureau of Industry and Security then.", "Bureau of Industry and Security", "organisation"),
        ("They rang the Ministry of Justice and Security Service then.", "Ministry of Justice", "organisation"),
        ("They rang the Ministry of Justice and Foreign Minister Ana Tarn.", "Ministry of Justice", "organisation"),
        ("They rang Lena Orsk, Jr., then.", "Lena Orsk, Jr.", "person"),
        ("They rang Lena King Jr. then.", "Lena King Jr.", "person"),
        ("They rang Orsk Oil Co., Ltd. then.", "Orsk Oil Co., Ltd.", "organisation"),
        ("They rang Lena “Nita” Orsk then.", "Lena “Nita” Orsk", "person"),
        ("They rang Lena Orsk, II Corps said.", "Lena Orsk", "person"),
        ("They rang Maria de los Santos Orsk then.", "Maria de los Santos Orsk", "person"),
        ("They rang Lena d'Orsk then.", "Lena d'Orsk", "person"),
        ("They met Foreign Minister Maria Bishop again.", "Maria Bishop", "person"),
        ("Hamed ibn Orsk fled.", "Hamed ibn Orsk", "person"),
        ("They met To Orsk again.", "To Orsk", "person"),
        ("An Jae-orsk fled.", "An Jae-orsk", "person"),
        ("They rang Orsk Shipping and Trading Co. then.", "Orsk Shipping and Trading Co.", "organisation"),
        ("They rang J. W. de Orsk then.", "J. W. de Orsk", "person"),
        ("They met Chief of Staff Lena Orsk again.", "Lena Orsk", "person"),
        ("They met Inspector General of Police Lena Orsk again.", "Lena Orsk", "person"),
        ("Journalists Lena Orsk and Emil Venn fled.", "Lena Orsk", "person"),
        ("Farmer Lena Orsk fled.", "Lena Orsk", "person"),
        ("Journalists Union leaders fled.", "Journalists Union", "organisation"),
        ("Bishop of Dravna Lena Orsk fled.", "Lena Orsk", "person"),
        ("They met the mayor of Dravna Lena Orsk again.", "Lena Orsk", "person"),
        ("Hope Orsk fled and Orsk was held.", "Hope Orsk", "person"),
        ("To Orsk was elected.", "To Orsk", "person"),
        ("They met MS Estonia in port.", "MS Estonia", "thing"),
        ("They bombed flight 4978 then.", "flight 4978", "thing"),
        ("They bombed flight XY752 then.", "flight XY752", "thing"),
        ("They fled Orsk 3 Prison then.", "Orsk 3 Prison", "organisation"),
        ("Jehovah's Witnesses fled.", "Jehovah's Witnesses", "organisation"),
        ("They bombed School No. 3 there.", "School No. 3", "organisation"),
        ("They fled Orsk No. 3 Prison there.", "Orsk No. 3 Prison", "organisation"),
        ("They fought the 38th Brigade there.", "38th Brigade", "organisation"),
        ("They fought 3 Commando Brigade there.", "3 Commando Brigade", "organisation"),
        ("They fought 3 Brigade members there.", "Brigade", "organisation"),
        ("Unit 4417 fled.", "Unit 4417", "organisation"),
        (
            "They fought the 3rd Battalion, 21st Infantry Regiment there.",
            "3rd Battalion, 21st Infantry Regiment",
            "organisation",
        ),
        ("They fought the 1st Brigade, 2nd Brigade and rebels.", "1st Brigade", "organisation"),
        ("They rang the UN Relief Mission in South Sudan then.", "UN Relief Mission in South Sudan", "organisation"),
        ("They rang the UN Integrated Office in Haiti then.", "UN Integrated Office in Haiti", "organisation"),
        ("They met Director-General of Prisons Lena Orsk again.", "Lena Orsk", "person"),
        ("They rang the Orsk Mission in South Sudan then.", "Orsk Mission", "organisation"),
        ("They rang the Panel of Experts on Libya then.", "Panel of Experts on Libya", "unknown"),
        ("They rang the Group of Experts on Lena Orsk then.", "Group of Experts", "organisation"),
        ("They met Prime Minister and Minister of Defence Lena Orsk.", "Lena Orsk", "person"),
        ("They met Minister of State for Home Affairs Lena Orsk.", "Lena Orsk", "person"),
        ("They met Speaker of Parliament Lena Orsk again.", "Lena Orsk", "person"),
        ("They met Major General (ret.) Lena Orsk again.", "Lena Orsk", "person"),
        ("They met National Security Adviser Lena Orsk again.", "Lena Orsk", "person"),
        ("They met Lena Orsk uulu again.", "Lena Orsk uulu", "person"),
        ("They met Lena binti Orsk again.", "Lena binti Orsk", "person"),
        ("They sank the ferry Lady Orsk there.", "Lady Orsk", "person"),
        ("They sank the M/V Orsk Star there.", "M/V Orsk Star", "thing"),
        ("They sank the Marshall Islands-flagged Orsk Star there.", "Orsk Star", "person"),
        ("May Orsk was freed.", "May Orsk", "person"),
        ("They met Minister for Foreign Affairs Lena Orsk again.", "Lena Orsk", "person"),
        ("They met Commissioner for Human Rights Lena Orsk again.", "Lena Orsk", "person"),
        ("They met Chief of Defence Staff Lena Orsk again.", "Lena Orsk", "person"),
        ("They rang Lena (Nita) Orsk then.", "Lena (Nita) Orsk", "person"),
        ("They rang Lena Orsk (Unity) Bo Venn.", "Lena Orsk", "person"),
        (
            "They rang the Ministry of Labour, Health and Social Security then.",
            "Ministry of Labour, Health and Social Security",
            "organisation",
        ),
        ("They rang the Ministry of Justice, Interior Ministry and Navy.", "Ministry of Justice", "organisation"),
        ("They rang the Ministry of Justice, Lena Orsk and Bo.", "Ministry of Justice", "organisation"),
        ("They rang Lena Orsk, Sr. Ana Venn and Bo.", "Lena Orsk", "person"),
        ("They rang the Voice of Orsk then.", "Voice of Orsk", "unknown"),
        ("Dissident Lena Orsk fled.", "Lena Orsk", "person"),
        ("They rang Norwegian Arab Airlines then.", "Norwegian Arab Airlines", "organisation"),
        ("They rang Vice-Admiral Lena Orsk.", "Lena Orsk", "person"),
        ("Lawyers for Peace said so.", "Lawyers for Peace", "unknown"),
        ("Lawyers for Lena Orsk said so.", "Lena Orsk", "person"),
        ("They rang Engineers for Peace then.", "Engineers for Peace", "unknown"),
        ("They heard of the case of the Orsk Foundation against Lena Carver.", "Orsk Foundation", "organisation"),
        ("They met President Lena Orsk again.", "Lena Orsk", "person"),
        ("They met J. Orsk again.", "J. Orsk", "person"),
        ("They met J. K. Orsk again.", "J. K. Orsk", "person"),
        ("They met Khalid Sheikh Orsk again.", "Khalid Sheikh Orsk", "person"),
        ("They met Sheikh Khalid Orsk again.", "Khalid Orsk", "person"),
        ("United Nations Secretary-General Lena Orsk resigned.", "Lena Orsk", "person"),
        ("They heard the Press Ombudsman's Office again.", "Press Ombudsman's Office", "organisation"),
        ("They heard the Prosecutor General's Office again.", "Prosecutor General's Office", "organisation"),
        ("They heard Tarn's Office again.", "Tarn", "unknown"),
        ("It was Lena Orsk Appellant who fell.", "Lena Orsk", "person"),
        ("They charged Defendant Lena Orsk then.", "Lena Orsk", "person"),
        ("They buried Guardsman Lena Orsk there.", "Lena Orsk", "person"),
        ("They buried Lance Corporal Lena Orsk there.", "Lena Orsk", "person"),
        ("They buried Private Lena Orsk there.", "Lena Orsk", "person"),
        ("It was told at 12.10 BST Lena Orsk resigned.", "Lena Orsk", "person"),
        ("After talks in the White House Lena Orsk resigned.", "Lena Orsk", "person"),
        ("The president of Iraq Lena Orsk resigned.", "Lena Orsk", "person"),
        ("Daniel Orsk Murder Case: All That Is Known", "Daniel Orsk", "person"),
        ("They heard the Lena Orsk Foundation then.", "Lena Orsk Foundation", "organisation"),
        ("They met U.S. Secretary of State Lena Orsk again.", "Lena Orsk", "person"),
        ("It was Norland Secretary of Homeland Security Lena Orsk.", "Lena Orsk", "person"),
        ("They heard that Lena O. was tried.", "Lena O.", "person"),
        ("They heard that Anwar A. and others fled.", "Anwar A.", "person"),
        ("They read of the Lena O. Trial again.", "Lena O.", "person"),
        ("They say Islamic Jihad denied it.", "Islamic Jihad", "organisation"),
        ("They met the Norland-born Orsk again.", "Orsk", "unknown"),
        ("They met Attorney General Xavier Brandt there.", "Xavier Brandt", "person"),
        ("It was said by Ludwig van Brandt.", "Ludwig van Brandt", "person"),
        ("They fled from Jammu and Kashmir.", "Jammu and Kashmir", "place"),
        ("They fled from Kashmir and Punjab.", "Kashmir", "place"),
        ("They flew to Saudi Arabia.", "Saudi Arabia", "state"),
        ("They flew to the United States.", "United States", "state"),
        ("They lived in New York then.", "New York", "place"),
        ("The threat was to Ashraf 3 alone.", "Ashraf 3", "unknown"),
        ("It was the NCRI that said so.", "NCRI", "organisation"),
        ("They crossed the Sarde River.", "Sarde River", "place"),
        ("They read of John F. Carver there.", "John F. Carver", "person"),
        ("the Ministry of Justice and Human Rights said", "Ministry of Justice and Human Rights", "organisation"),
        ("They were at the World Summit then.", "World Summit", "unknown"),
        ("the Teachers’ Union spoke", "Teachers’ Union", "organisation"),
        ("They praised Omar al-Sadi there.", "Omar al-Sadi", "person"),
        ("the Islamic State of Iraq and the Levant claimed it", "Islamic State of Iraq and the Levant", "organisation"),
        ("They saw Bradford & Sons there.", "Bradford & Sons", "unknown"),
    ],
)
def test_names(text: str, name: str, sort: str) -> None:
    assert (name, sort) in names(text)


def test_two_states_are_two_names() -> None:
    assert names("They left for Iran and Iraq.") == [("Iran", "state"), ("Iraq", "state")]


def test_a_demonym_stands_apart() -> None:
    assert names("They met Iranian President Hassan Tarn.") == [("Iranian", "demonym"), ("Hassan Tarn", "person")]


def test_an_office_is_no_name() -> None:
    assert names("He was the Deputy Prime Minister then.") == []


def test_a_last_name_is_known_from_the_full_one() -> None:
    words = words_of("They saw Emil Tarn.")
    people = surnames([(words, name) for name in find_names(words)])
    assert people == {"tarn"}
    later = words_of("They saw Tarn.")
    assert [name.sort for name in find_names(later, people)] == [Sort.PERSON]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("They took Pan Am Flight 103 home.", "Pan Am Flight 103", Sort.THING),
        ("They took UTA Flight 772 home.", "UTA Flight 772", Sort.THING),
        ("They cited Resolution 748 again.", "Resolution 748", Sort.THING),
        ("They saw USS Orsk again.", "USS Orsk", Sort.THING),
        ("They met at Camp Dravna again.", "Camp Dravna", Sort.PLACE),
        ("They met at Arlen National Cemetery again.", "Arlen National Cemetery", Sort.PLACE),
        ("They joined Brigade 313 again.", "Brigade 313", Sort.ORGANISATION),
    ],
)
def test_names_with_numbers_and_of_sites(text: str, name: str, sort: Sort) -> None:
    words = words_of(text)
    (found,) = [n for n in find_names(words) if n.sort is not Sort.DEMONYM]
    assert (" ".join(word.text for word in words[found.first : found.last]), found.sort) == (name, sort)


def test_am_is_a_verb_behind_i() -> None:
    assert [word.tag for word in words_of("I Am sure that Pan Am flies.") if word.lower == "am"] == ["AUX", "NAME"]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Emily Tarn was there.", "Emily Tarn", "person"),
        ("Sue Kolvane was there.", "Sue Kolvane", "person"),
        ("They met Mme Lasker there.", "Lasker", "person"),
        ("They met Norland Journalist Emil Tarn there.", "Emil Tarn", "person"),
        ("They met DRX Activist Oravka Kolvane there.", "Oravka Kolvane", "person"),
        ("They met Dravna Superior Court Justice Robert Tarn there.", "Robert Tarn", "person"),
        ("They saw the Justice Department there.", "Justice Department", "organisation"),
        ("They saw the Activist Writers Union there.", "Activist Writers Union", "organisation"),
        ("They were in Northern Iraq then.", "Northern Iraq", "place"),
    ],
)
def test_what_a_bearer_does_stands_before_the_name(text: str, name: str, sort: str) -> None:
    assert (name, sort) in names(text)


@pytest.mark.parametrize(
    "text", ["The Lena Orsk-led rebels fled.", "It was an Orsk-backed group.", "It was a Hong Kong-based group."]
)
def test_who_leads_others_is_not_they(text: str) -> None:
    assert names(text) == []


def test_two_bodies_are_two_names() -> None:
    assert [name for name, _ in names("It was told by Venn and Dravna International.")] == [
        "Venn",
        "Dravna International",
    ]


@pytest.mark.parametrize(
    "text", ["They met the Archbishop", "They met Lena “Nita”", "They met Lena Orsk, Jr", "an An", "Flight"]
)
def test_a_text_may_end_within_a_name(text: str) -> None:
    assert all(first < last for first, last in ((name.first, name.last) for name in find_names(words_of(text))))
