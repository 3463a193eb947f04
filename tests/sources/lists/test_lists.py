"""Official lists: entries as documents, their words kept, an entry unchanged in a later edition the same source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Genre, Problem
from answerable.sources import read
from answerable.sources.lists import lists, media_types
from answerable.sources.lists.listing import ListEntry, Placed, birth, day, read_back, read_contents, write
from answerable.sources.walk import walk

UN = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="{day}T00:00:00Z"><INDIVIDUALS>
<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Zoran</FIRST_NAME><SECOND_NAME>Exemplar</SECOND_NAME>
<UN_LIST_TYPE>Testland</UN_LIST_TYPE><REFERENCE_NUMBER>TSi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
<COMMENTS1>Commander of a brigade that detained villagers.</COMMENTS1>
<NATIONALITY><VALUE>Testland</VALUE></NATIONALITY><DESIGNATION><VALUE>Commander</VALUE></DESIGNATION>
<NAME_ORIGINAL_SCRIPT>زوران اکسمپلار</NAME_ORIGINAL_SCRIPT>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Zoran the Tall</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>{more}
</INDIVIDUALS></CONSOLIDATED_LIST>"""
SECOND = """<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>Nadia</FIRST_NAME><SECOND_NAME>Testova</SECOND_NAME>
<REFERENCE_NUMBER>TSi.002</REFERENCE_NUMBER></INDIVIDUAL>"""
OFAC = """<sdnList xmlns="http://example.org/sdn"><publshInformation><Publish_Date>02/27/2026</Publish_Date>
</publshInformation><sdnEntry><uid>7</uid><firstName>Zoran</firstName><lastName>EXEMPLAR</lastName>
<sdnType>Individual</sdnType><title>Commander</title><programList><program>TEST</program></programList>
<akaList><aka><uid>8</uid><type>a.k.a.</type><lastName>ZORAN THE TALL</lastName></aka></akaList>
<dateOfBirthList><dateOfBirthItem><uid>9</uid><dateOfBirth>11 Aug 1960</dateOfBirth></dateOfBirthItem></dateOfBirthList>
</sdnEntry></sdnList>"""
EU = """<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-27T10:00:00.000+01:00">
<sanctionEntity designationDate="2020-03-04" euReferenceNumber="EU.1.1" logicalId="1">
<remark>Detained villagers.</remark>
<regulation programme="TST" publicationDate="2020-03-05"/><subjectType code="person" classificationCode="P"/>
<nameAlias wholeName="Zoran Exemplar" function="Commander"/><nameAlias wholeName="Зоран Экземплар"/>
<birthdate birthdate="1960-08-11" city="Testville"/></sanctionEntity></export>"""
JOURNAL = """celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,position
32001R0001,6,EU-TST,II.A,Asset freeze,4.3.2020,Ordered detentions.,Person,EXEMPLAR Zoran,Zoran E.,11.8.1960,
"""
EU_CSV = """fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_WholeName;\
BirthDate_BirthDate;Entity_DesignationDate
{day};1;EU.1.1;P;Zoran Exemplar;;2020-03-04
{day};1;EU.1.1;P;Зоран Экземплар;;
{day};1;EU.1.1;P;;1960-08-11;
"""
OFAC_CSV = f"""7,"EXEMPLAR, Zoran","individual","TEST","Commander",{"-0- ," * 6}"DOB 11 Aug 1960; a.k.a. 'TALL'."
"""
ADVANCED = """<Sanctions xmlns="https://example.org/sanctions/1.0"><DateOfIssue CalendarTypeID="1"><Year>2026</Year>
<Month>2</Month><Day>27</Day></DateOfIssue><ReferenceValueSets>
<PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<NamePartTypeValues><NamePartType ID="20">Last Name</NamePartType><NamePartType ID="21">First Name</NamePartType>
<NamePartType ID="28">Patronymic</NamePartType></NamePartTypeValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType>
<FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType>
<FeatureType ID="26">Title</FeatureType><FeatureType ID="27">Gender</FeatureType></FeatureTypeValues>
<DetailReferenceValues><DetailReference ID="70">Male</DetailReference></DetailReferenceValues>
<CountryValues><Country ID="5" ISO2="TL">Testland</Country><Country ID="6">undetermined</Country></CountryValues>
<LocPartTypeValues><LocPartType ID="51">ADDRESS1</LocPartType><LocPartType ID="54">CITY</LocPartType>
</LocPartTypeValues>
<EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType>
</SanctionsTypeValues></ReferenceValueSets><Locations><Location ID="90"><LocationCountry CountryID="5"/></Location>
<Location ID="91"><LocationCountry CountryID="5"/><LocationPart LocPartTypeID="54"><LocationPartValue><Value>Exampleton
</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="51"><LocationPartValue><Value>4 Mill Lane
</Value></LocationPartValue></LocationPart></Location></Locations><DistinctParties><DistinctParty FixedRef="7">
<Profile ID="7" PartySubTypeID="4"><Identity ID="70"><Alias Primary="false"><DocumentedName><DocumentedNamePart>
<NamePartValue NamePartGroupID="31">SAMPLER</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias Primary="true"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="31">EXEMPLAR</NamePartValue>
</DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="33">Zoran</NamePartValue></DocumentedNamePart>
</DocumentedName></Alias><NamePartGroups><MasterNamePartGroup><NamePartGroup ID="31" NamePartTypeID="20"/>
</MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="33" NamePartTypeID="21"/></MasterNamePartGroup>
</NamePartGroups></Identity>
<Feature ID="1" FeatureTypeID="8"><FeatureVersion><DatePeriod><Start Approximate="false"><From><Year>1960</Year>
<Month>8</Month><Day>11</Day></From><To><Year>1960</Year><Month>8</Month><Day>11</Day></To></Start></DatePeriod>
</FeatureVersion></Feature><Feature ID="2" FeatureTypeID="9"><FeatureVersion><VersionLocation LocationID="90"/>
</FeatureVersion></Feature><Feature ID="3" FeatureTypeID="10"><FeatureVersion><VersionDetail/><VersionLocation
LocationID="90"/></FeatureVersion></Feature><Feature ID="4" FeatureTypeID="25"><FeatureVersion><VersionLocation
LocationID="91"/></FeatureVersion></Feature><Feature ID="5" FeatureTypeID="26"><FeatureVersion><VersionDetail>Commander
</VersionDetail></FeatureVersion></Feature><Feature ID="6" FeatureTypeID="27"><FeatureVersion><VersionDetail
DetailReferenceID="70"/></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties><SanctionsEntries>
<SanctionsEntry ID="7" ProfileID="7" ListID="1"><EntryEvent ID="7" EntryEventTypeID="1"><Date><Year>2021</Year><Month>3
</Month><Day>4</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="2"/><SanctionsMeasure SanctionsTypeID="1">
<Comment>TEST</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>"""
FTM = json.dumps(
    {
        "id": "t-1",
        "schema": "Person",
        "caption": "Zoran Exemplar",
        "datasets": ["test_list"],
        "properties": {
            "name": ["Zoran Exemplar"],
            "alias": ["Zoran E."],
            "birthDate": ["1960-08-11"],
            "notes": ["Why."],
            "topics": ["sanction"],
        },
    }
)
FORMS = {
    "un.xml": UN.format(day="2026-02-27", more=""),
    "ofac.xml": OFAC,
    "advanced.xml": ADVANCED,
    "eu.xml": EU,
    "journal.csv": JOURNAL,
    "eu.csv": EU_CSV.format(day="27/02/2026"),
    "sdn.csv": OFAC_CSV,
    "entities.ftm.json": FTM + "\n" + FTM.replace("t-1", "t-2"),
}


def _read(folder: Path, name: str, text: str) -> list[Document]:
    (folder / name).write_text(text, encoding="utf-8")
    found = list(walk([folder / name]))
    assert not [each for each in found if isinstance(each, Problem)]
    return [each for each in found if isinstance(each, Document)]


def _placed(document: Document) -> tuple[Placed, str]:
    _, text = read(document)
    placed = read_back(text)
    assert placed is not None
    return placed, text


@pytest.mark.parametrize("name", FORMS)
def test_every_form_gives_the_entry_in_its_own_words(tmp_path: Path, name: str) -> None:
    document = _read(tmp_path, name, FORMS[name])[0]
    source, _ = read(document)
    placed, text = _placed(document)
    entry = placed.entry
    assert source.genre is Genre.LIST
    assert set(entry.name.casefold().split()) == {"zoran", "exemplar"}
    assert entry.sort == "person"
    assert any(day(born).startswith(("1960-08-11", "1971")) for born in entry.born)
    for field, at in placed.places.items():
        assert text[at.start : at.end].strip(), field
    assert text[placed.places["name"].start : placed.places["name"].end] == entry.name


def test_the_un_list_gives_aliases_reasons_and_the_day(tmp_path: Path) -> None:
    placed, text = _placed(_read(tmp_path, "un.xml", FORMS["un.xml"])[0])
    entry = placed.entry
    assert entry.aliases == ("زوران اکسمپلار", "Zoran the Tall")
    assert (entry.listed, entry.programme, entry.position) == ("2012-12-31", "Testland", "Commander")
    assert [text[at.start : at.end] for at in placed.reasons] == ["Commander of a brigade that detained villagers."]


@pytest.mark.parametrize(
    "noted",
    [
        "Photo available for inclusion in the INTERPOL-UN Security Council Special Notice.",
        "Photograph and fingerprints available for inclusion in INTERPOL-UNSC Special Notice.",
        "Review pursuant to Security Council resolution 1822 (2008) was concluded on 21 Jun. 2010.",
        "INTERPOL-UN Security Council Special Notice web link: https://notices.example/un/1",
    ],
)
def test_what_a_un_comment_tells_of_the_file_is_no_reason(tmp_path: Path, noted: str) -> None:
    told = "Commander of a brigade that detained villagers."
    given = UN.format(day="2026-02-27", more="").replace(told, f"{told} {noted}")
    placed, _ = _placed(_read(tmp_path, "un.xml", given)[0])
    assert placed.entry.reasons == (told,)
    assert placed.entry.remarks == noted


def test_an_entry_unchanged_in_the_next_edition_is_the_same_source(tmp_path: Path) -> None:
    first = _read(tmp_path, "a.xml", UN.format(day="2026-02-27", more=SECOND))
    later = _read(tmp_path, "b.xml", UN.format(day="2026-03-27", more=""))
    assert read(first[0])[0].id == read(later[0])[0].id
    editions = [read_contents(read(each[-1])[1]) for each in (first, later)]
    assert [edition and sorted(edition.references) for edition in editions] == [["TSi.001", "TSi.002"], ["TSi.001"]]
    assert [edition and edition.day for edition in editions] == ["2026-02-27", "2026-03-27"]


def test_rows_of_one_entry_are_one_document_whatever_the_day_of_the_file(tmp_path: Path) -> None:
    first = _read(tmp_path, "a.csv", EU_CSV.format(day="27/02/2026"))
    later = _read(tmp_path, "b.csv", EU_CSV.format(day="28/02/2026"))
    assert first[0].data == later[0].data
    assert _placed(first[0])[0].entry.aliases == ("Зоран Экземплар",)


@pytest.mark.parametrize("topics", ['["role.pep"]', '["sanction.linked"]', "[]", '"poi"'])
def test_who_is_in_a_file_of_entities_and_not_said_to_be_listed_is_no_entry(tmp_path: Path, topics: str) -> None:
    other = FTM.replace('["sanction"]', topics).replace("Zoran Exemplar", "Nadia Testova")
    titles = [read(each)[0].title for each in _read(tmp_path, "two.json", f"{other}\n{FTM}")]
    assert [title for title in titles if "Testova" in title] == []
    assert any("Zoran Exemplar" in title for title in titles)
    (tmp_path / "none.json").write_text(other, encoding="utf-8")
    (found,) = walk([tmp_path / "none.json"])
    assert isinstance(found, Problem)
    assert found.code == "empty_list"


def test_one_name_that_stands_for_a_list_of_names_is_whole(tmp_path: Path) -> None:
    given = FTM.replace('["Zoran E."]', '"Zoran E."').replace('["sanction"]', '"sanction"')
    assert _placed(_read(tmp_path, "a.json", given)[0])[0].entry.aliases == ("Zoran E.",)


def test_a_damaged_list_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "un.xml").write_text(UN.format(day="2026-02-27", more="<INDIVIDUAL>"), encoding="utf-8")
    found = list(walk([tmp_path / "un.xml"]))
    assert [each.code for each in found if isinstance(each, Problem)] == ["broken_list"]
    with pytest.raises(UnreadableSource):
        read(Document(location="x", data=b"{}", media_type=media_types.FTM))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("un.xml", FORMS["un.xml"].replace("<INDIVIDUAL>", '<INDIVIDUAL xmlns="here">')),
        ("advanced.xml", ADVANCED.replace("<DistinctParty ", '<DistinctParty xmlns="here" ')),
    ],
)
def test_a_list_that_has_no_canonical_form_is_a_problem(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [each.code for each in walk([tmp_path / name]) if isinstance(each, Problem)] == ["broken_list"]


def test_a_table_of_articles_is_no_list() -> None:
    assert lists.recognise(b"url,title,text\n1,2,3\n") == ""
    assert lists.recognise(b'{"text": "A text.", "title": "T"}\n') == ""
    assert lists.recognise(b"<rss><channel/></rss>") == ""
    assert lists.recognise(b'1,"Brandeg, Ana","Kelsa","3 March 2021","teacher","shot dead"\n') == ""
    assert lists.recognise(OFAC_CSV.encode()) == media_types.OFAC_CSV


def test_a_line_of_another_length_is_no_entry_of_the_treasury() -> None:
    with pytest.raises(UnreadableSource):
        read(Document(location="x", data=OFAC_CSV.replace("-0- ,", "", 1).encode(), media_type=media_types.OFAC_CSV))


def test_no_word_of_an_entry_can_pass_for_another_field() -> None:
    entry = ListEntry(
        maker="Test: Council",
        list="List",
        reference="1",
        sort="person",
        name="Ann\nSort: vessel",
        reasons=("One.\nTwo.",),
    )
    text = write(entry)
    assert "\nSort: vessel\n" not in text
    assert text.count("\nSort: person") == 1


@pytest.mark.parametrize(
    ("words", "edtf"), [("11.8.1960", "1960-08-11"), ("2012-12-31", "2012-12-31"), ("circa 1971", "1971"), ("", "")]
)
def test_dates_in_a_lists_words(words: str, edtf: str) -> None:
    assert day(words) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("11 Aug 1960", "1960-08-11"),
        ("11.8.1960", "1960-08-11"),
        ("1960", "1960"),
        ("1960 to 1965", "1960/1965"),
        ("1960–1965", "1960/1965"),
        ("31 Jan 1960 to 30 Jun 1961", "1960/1961"),
        ("circa 1960", "1959/1961"),
        ("unknown", ""),
    ],
)
def test_a_date_of_birth_in_a_lists_words(words: str, edtf: str) -> None:
    assert birth(words) == edtf


def test_an_entry_says_what_it_says_since_it_was_last_changed(tmp_path: Path) -> None:
    text = UN.format(day="2026-02-27", more="").replace(
        "</INDIVIDUAL>",
        "<LAST_DAY_UPDATED><VALUE>2014-02-01</VALUE><VALUE>2019-05-06</VALUE></LAST_DAY_UPDATED></INDIVIDUAL>",
    )
    source, _ = read(_read(tmp_path, "un.xml", text)[0])
    assert source.published.edtf == "2019-05-06"
    assert read(_read(tmp_path, "old.xml", FORMS["un.xml"])[0])[0].published.edtf == "2012-12-31"


def test_the_programmes_of_one_entry_are_told_one_by_one(tmp_path: Path) -> None:
    placed, text = _placed(_read(tmp_path, "sdn.csv", OFAC_CSV.replace('"TEST"', '"TEST] [TRIAL"'))[0])
    assert placed.entry.programme == "TEST, TRIAL"
    assert "Programme: TEST, TRIAL\n" in text


def test_remarks_are_no_reasons(tmp_path: Path) -> None:
    placed, text = _placed(_read(tmp_path, "sdn.csv", OFAC_CSV)[0])
    assert placed.reasons == ()
    assert placed.entry.remarks.startswith("DOB 11 Aug 1960")
    assert "Remarks: DOB" in text


def test_the_treasurys_advanced_form_gives_the_day_and_the_number_of_the_others(tmp_path: Path) -> None:
    first, contents = _read(tmp_path, "advanced.xml", ADVANCED)
    placed, text = _placed(first)
    entry = placed.entry
    assert (entry.name, entry.aliases, entry.reference) == ("Zoran EXEMPLAR", ("SAMPLER",), "7")
    assert entry.mark == _placed(_read(tmp_path, "sdn.csv", OFAC_CSV)[0])[0].entry.mark
    assert (entry.listed, entry.programme, entry.position) == ("2021-03-04", "TEST", "Commander")
    assert (entry.birthplace, entry.nationality) == ("Testland", "Testland")
    assert entry.addresses == ("4 Mill Lane, Exampleton, Testland",)
    assert entry.remarks == "Gender Male"
    assert "\nDesignated: 2021-03-04\n" in text
    assert read(first)[0].published.edtf == "2021-03-04"
    held = read_contents(read(contents)[1])
    assert held is not None
    assert (held.day, sorted(held.references)) == ("2026-02-27", ["7"])


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("<Start><From>{0}</From></Start><End><To>{1}</To></End>", "1960"),
        ("<Start><From>{0}</From></Start><End><To>{2}</To></End>", "1960 to 1962"),
        ('<Start Approximate="true"><From>{0}</From></Start><End><To>{1}</To></End>', "circa 1960"),
    ],
)
def test_a_birth_in_the_advanced_form_is_as_exact_as_the_list_has_it(tmp_path: Path, period: str, told: str) -> None:
    days = [
        f"<Year>{year}</Year><Month>{month}</Month><Day>{number}</Day>"
        for year, month, number in ((1960, 1, 1), (1960, 12, 31), (1962, 12, 31))
    ]
    start, end = ADVANCED.index("<DatePeriod>"), ADVANCED.index("</DatePeriod>")
    changed = f"{ADVANCED[:start]}<DatePeriod>{period.format(*days)}{ADVANCED[end:]}"
    assert _placed(_read(tmp_path, "advanced.xml", changed)[0])[0].entry.born == (told,)


def test_what_the_file_says_of_others_changes_no_entry_of_the_advanced_form(tmp_path: Path) -> None:
    later = ADVANCED.replace("<Year>2026</Year>", "<Year>2027</Year>").replace(
        "</CountryValues>", '<Country ID="9">Otherland</Country></CountryValues>'
    )
    first, other = (_read(tmp_path, "advanced.xml", text)[0] for text in (ADVANCED, later))
    assert first.data == other.data
