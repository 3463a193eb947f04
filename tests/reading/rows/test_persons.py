"""What the rows of tables of persons say. Persons, places and bodies are invented."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.claim import Claim, Modality, Reading, Role, Voice
from answerable.model.source import Document, Source
from answerable.reading import rules
from answerable.reading.engines import default
from answerable.reading.law import fits
from answerable.reading.official import read_by
from answerable.sources import read
from answerable.sources.bytes.media_type import CSV


def reading_of(**columns: str) -> tuple[Reading, str]:
    """The reading of a row with these columns, and its text; low lines stand for spaces."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[name.replace("_", " ") for name in columns], list(columns.values())])
    source, text = read(Document(location="l.csv#1", data=out.getvalue().encode(), media_type=CSV))
    reading = read_by(rules(), source, text)
    assert all(span.holds_in(text) for span in reading.spans())
    return reading, text


def told(**columns: str) -> list[Claim]:
    """The claims of a row."""
    return list(reading_of(**columns)[0].claims)


def values(claim: Claim) -> dict[str, str]:
    """The values of a claim's arguments by role."""
    return {argument.role.value: argument.value for argument in claim.arguments}


def test_a_death_and_its_cause_are_a_killing_with_all_that_the_row_says() -> None:
    reading, _ = reading_of(
        No="1",
        Name="Ana Lopes",
        Age="34",
        Date_of_death="14 July 2019",
        Place="Mahra, Tarnovia",
        Cause_of_death="Shot by soldiers at a march",
        Source="Tarn Committee",
        Occupation="Teacher",
        Alias="Anita",
    )
    [claim] = reading.claims
    assert (claim.kind, claim.trigger.quote, claim.modality) == ("killing", "Shot", Modality.HAPPENED)
    assert values(claim) == {
        "victim": "Ana Lopes",
        "time": "2019-07-14",
        "place": "Mahra",
        "perpetrator": "soldiers",
    }
    assert (claim.speaker.name, claim.speaker.voice) == ("Tarn Committee", Voice.NAMED)
    assert claim.sentence.quote.startswith("No: 1\nName: Ana Lopes\nAge: 34")
    assert [(post.name.quote, post.post.quote) for post in reading.posts] == [("Ana Lopes", "Teacher")]
    assert [(alias.name.quote, alias.short.quote) for alias in reading.aliases] == [("Ana Lopes", "Anita")]
    assert {(life.what.value, life.date) for life in reading.life} == {("died", "2019-07-14"), ("born", "1984/1985")}


def test_a_death_of_no_told_cause_is_no_killing() -> None:
    for cause in ("Illness", "", "unknown"):
        [claim] = told(Name="Ana Lopes", Date_of_death="14 July 2019", Cause_of_death=cause)
        assert (claim.kind, values(claim)) == ("death", {"recipient": "Ana Lopes", "time": "2019-07-14"})


def test_who_was_killed_by_somebody_was_killed() -> None:
    [claim] = told(Name="Jo Vin", Date_of_death="2011-05-04", Killed_by="Ivo Tarn")
    assert (claim.kind, claim.trigger.quote, claim.modality) == ("killing", "Killed", Modality.HAPPENED)
    assert values(claim) == {"victim": "Jo Vin", "time": "2011-05-04", "perpetrator": "Ivo Tarn"}
    [sure, blamed] = told(Name="Jo Vin", Date_of_death="2011-05-04", Killed_by="probably the Guard")
    assert (sure.kind, "perpetrator" in values(sure)) == ("killing", False)
    assert (blamed.modality, values(blamed)["perpetrator"]) == (Modality.ALLEGED, "the Guard")
    [struck] = told(Name="Jo Vin", Date_of_death="2011-05-04", Killed_by="Air strike")
    assert (struck.kind, "perpetrator" in values(struck)) == ("killing", False)


@pytest.mark.parametrize("killer", ["", "unknown", "-", "heart attack", "accident", "none"])
def test_who_was_killed_by_nobody_told_has_died(killer: str) -> None:
    [claim] = told(Name="Jo Vin", Date_of_death="2011-05-04", Killed_by=killer)
    assert claim.kind == "death"


def test_who_is_only_suspected_stands_in_an_allegation_of_its_own() -> None:
    sure, alleged = told(Name="Ana Lopes", Date_killed="2019-07-14", Alleged_perpetrator="Tarnovian Guard")
    assert (sure.modality, values(sure)) == (Modality.HAPPENED, {"victim": "Ana Lopes", "time": "2019-07-14"})
    assert (alleged.modality, values(alleged)["perpetrator"]) == (Modality.ALLEGED, "Tarnovian Guard")
    [first, second] = told(Name="Ana Lopes", Status="killed", Perpetrator="probably the Guard")
    assert (first.argument(Role.PERPETRATOR), second.modality) == (None, Modality.ALLEGED)


@pytest.mark.parametrize("nobody", ["unknown", "-", "N/A", "?", "Unidentified", "Not stated", "Under investigation"])
def test_nobody_is_no_doer(nobody: str) -> None:
    [claim] = told(Name="Ana Lopes", Date_killed="2019-07-14", Perpetrator=nobody)
    assert claim.argument(Role.PERPETRATOR) is None


def test_each_day_is_of_its_happening() -> None:
    claims = told(
        Name="Ana Lopes",
        Date_of_arrest="3 May 2019",
        Place_of_arrest="Dravna",
        Arrested_by="Tarnovian Guard",
        Date_of_release="unknown",
        Date_of_death="9 May 2019",
        Place_of_death="Mahra Prison",
        Cause_of_death="Torture",
    )
    assert [(claim.kind, values(claim)) for claim in claims] == [
        ("killing", {"victim": "Ana Lopes", "time": "2019-05-09", "place": "Mahra Prison"}),
        ("arrest", {"recipient": "Ana Lopes", "time": "2019-05-03", "place": "Dravna", "actor": "Tarnovian Guard"}),
        ("release", {"recipient": "Ana Lopes"}),
    ]


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "still held",
        "N/A",
        "-",
        "Not released as of 2019",
        "still held in May 2020",
        "هنوز آزاد نشده ۲۰۲۰",
        "нет (2020)",
    ],
)
def test_a_column_that_says_no_tells_of_nothing(value: str) -> None:
    assert [claim.kind for claim in told(Name="Ana Lopes", Arrested="2019", Released=value)] == ["arrest"]


def test_a_status_has_the_day_of_the_row() -> None:
    [claim] = told(Name="Ana Lopes", Status="Abducted", Date="03/04/2019", City="Dravna", Country="Tarnovia")
    assert (claim.kind, values(claim)["time"], values(claim)["place"]) == (
        "abduction",
        "2019-03-04/2019-04-03",
        "Dravna",
    )


def test_a_death_that_the_status_calls_a_killing_is_one_happening() -> None:
    [claim] = told(Name="Ana Lopes", Date_of_death="2019-07-14", Status="killed")
    assert (claim.kind, claim.trigger.quote) == ("killing", "killed")


@pytest.mark.parametrize(
    ("cell", "value", "named"),
    [
        ("LOPES, Ana", "Ana LOPES", True),
        ("Ana Lopes (and her baby)", "Ana Lopes", True),
        ("The martyr Ana Lopes", "Ana Lopes", True),
        ("الشهيدة ليلى الفرضي", "ليلى الفرضي", True),
        ("شهید رضا نمونه", "رضا نمونه", True),
        ("Unidentified man", "Unidentified man", False),
        ("Deux bergers peuls", "Deux bergers peuls", False),
        ("2 men", "2 men", False),
        ("Wife of Ivo Tarn", "Wife of Ivo Tarn", False),
        ("همسر رضا نمونه", "همسر رضا نمونه", False),
        ("Ana de la Cruz", "Ana de la Cruz", True),
        ("ana maria lopes", "ana maria lopes", True),
        ("Ana Lopes and Ivo Lopes", "Ana Lopes and Ivo Lopes", False),
    ],
)
def test_whom_the_row_is_about(cell: str, value: str, named: bool) -> None:
    victim = told(Name=cell, Date_killed="2019")[0].argument(Role.VICTIM)
    assert victim is not None
    assert (victim.value, victim.name) == (value, named)


def test_a_row_without_a_name_tells_of_somebody() -> None:
    reading, _ = reading_of(Name="-", Date_killed="2019", Place="Mahra", Age="8")
    assert [values(claim) for claim in reading.claims] == [{"time": "2019", "place": "Mahra"}]
    assert not reading.life


@pytest.mark.parametrize("teller", ["https://tarn.example/1", "family; neighbours", "-", ""])
def test_who_tells_is_one_or_the_table(teller: str) -> None:
    assert told(Name="Ana Lopes", Date_killed="2019", Source=teller)[0].speaker.voice is Voice.OUTLET


def test_a_teller_without_a_name_is_unnamed() -> None:
    assert told(Name="Ana Lopes", Date_killed="2019", Source="family")[0].speaker.voice is Voice.UNNAMED


def test_notes_are_read_as_prose() -> None:
    claims = told(
        Name="Ana Lopes", Date_killed="2019", Notes="Police also arrested Ivo Tarn in Mahra.", Colour="raided"
    )
    assert [(claim.kind, values(claim).get("recipient")) for claim in claims] == [
        ("killing", None),
        ("arrest", "Ivo Tarn"),
    ]


def test_an_age_without_a_day_tells_no_birth() -> None:
    reading, _ = reading_of(Name="Ana Lopes", Age="34", Date_killed="2019/2020")
    assert [life.what.value for life in reading.life if life.what.value == "born"] == []
    reading, _ = reading_of(Name="Ana Lopes", Date_of_birth="3 May 1980", Date_killed="2019-01-02")
    assert [life.date for life in reading.life] == ["2019-01-02", "1980-05-03"]


def test_a_prisoner_is_arrested_and_sentenced() -> None:
    arrest, sentence = told(
        Name="Ivo Tarn",
        Date_of_arrest="20 July 2019",
        City="Dravna",
        Charges="propaganda against the state",
        Court="Dravna Revolutionary Court",
        Date_of_sentence="3 May 2020",
        Sentence="5 years in prison and a fine",
    )
    assert (arrest.kind, values(arrest)) == (
        "arrest",
        {"recipient": "Ivo Tarn", "time": "2019-07-20", "place": "Dravna", "charge": "propaganda against the state"},
    )
    assert (sentence.kind, sentence.trigger.quote, values(sentence)) == (
        "sentence",
        "Sentence",
        {
            "recipient": "Ivo Tarn",
            "time": "2020-05-03",
            "term": "P5Y",
            "charge": "propaganda against the state",
            "actor": "Dravna Revolutionary Court",
        },
    )


@pytest.mark.parametrize(("cell", "term"), [("Death", "death"), ("life imprisonment", "life"), ("18 months", "P18M")])
def test_the_length_of_a_sentence(cell: str, term: str) -> None:
    [claim] = told(Name="Ivo Tarn", Sentence=cell)
    assert values(claim)["term"] == term


@pytest.mark.parametrize("cell", ["awaiting trial", "none", "-", "pending", "?"])
def test_what_names_no_length_is_no_sentence(cell: str) -> None:
    assert told(Name="Ivo Tarn", Sentence=cell) == []


def test_of_two_columns_of_status_that_counts_which_tells_something() -> None:
    [claim] = told(Name="Ivo Tarn", Status="Journalist", Last_status="Imprisoned", Start_date="1 March 2003")
    assert (claim.kind, values(claim)["time"]) == ("imprisonment", "2003-03-01")


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30),
    st.sampled_from(["Ana Lopes", "LOPES, Ana", "آنا لوپس", "2019-07-14", "03/04/2019", "34", "Shot by police", "?"]),
    st.sampled_from(["5 years", "life", "unknown", "Tarnovian Guard", "https://tarn.example", "Mahra (old), Tarnovia"]),
)
HEADS = ("Name", "Age", "Date_of_birth", "Date_of_death", "Arrested", "Released", "Cause_of_death", "Status", "Date")
MORE = ("Sentence", "Charges", "Court", "Alleged_perpetrator", "Place", "Country", "Source", "Alias", "Notes", "Colour")


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(HEADS + MORE), CELLS, min_size=2))
def test_whatever_the_cells_hold_every_word_stands_where_it_is_said_to(cells: dict[str, str]) -> None:
    reading, _ = reading_of(**{"No": "1", "Name": "Ana Lopes", "Status": "", **cells})  # which checks every span
    assert all(fits(claim.kind, argument.role) for claim in reading.claims for argument in claim.arguments)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)


def test_a_persian_list_has_the_days_of_its_calendar() -> None:
    arrest, sentence, release = told(
        نام_و_نام_خانوادگی="آرش نمونه",
        تاریخ_بازداشت="۱۴۰۱/۰۶/۲۵",
        محل_بازداشت="درونا",
        اتهامات="تبلیغ علیه نظام",
        حکم="۵ سال حبس",
        وضعیت="آزاد شده با قرار وثیقه",
    )
    assert values(arrest) == {
        "recipient": "آرش نمونه",
        "time": "2022-09-16",
        "place": "درونا",
        "charge": "تبلیغ علیه نظام",
    }
    assert (values(sentence)["term"], sentence.argument(Role.TIME)) == ("P5Y", None)
    assert (release.kind, release.trigger.quote, values(release)) == ("release", "آزاد شده", {"recipient": "آرش نمونه"})


def test_an_arabic_list_tells_of_a_killing_by_whom_it_says() -> None:
    [claim] = told(الاسم="سامر المثال", تاريخ_الوفاة="٢٠١٣-٠٨-٢١", سبب_الوفاة="قصف", الجهة_المسؤولة="قوات النظام")
    assert (claim.kind, values(claim)) == (
        "killing",
        {"victim": "سامر المثال", "time": "2013-08-21", "perpetrator": "قوات النظام"},
    )


def test_who_is_presumed_in_another_language_is_alleged_too() -> None:
    sure, alleged = told(
        Apellidos_y_nombres="Prueba, Juana", Tipo_de_violación="Ejecución", Presunto_responsable="Guardia de Tarn"
    )
    assert (sure.argument(Role.PERPETRATOR), alleged.modality) == (None, Modality.ALLEGED)
    assert values(alleged) == {"victim": "Juana Prueba", "perpetrator": "Guardia de Tarn"}


def test_a_highest_measure_is_a_sentence_and_no_execution() -> None:
    [claim] = told(ФИО="Примеров Иван", Осуждён="14 декабря 1937 г.", Приговор="ВМН")
    assert (claim.kind, values(claim)) == (
        "sentence",
        {"recipient": "Примеров Иван", "time": "1937-12-14", "term": "death"},
    )


def test_a_release_has_no_day_that_may_be_of_what_went_before() -> None:
    arrest, release = told(Name="Ivo Tarn", Status="Arrested, later released", Date="3 May 2019")
    assert (values(arrest)["time"], release.argument(Role.TIME)) == ("2019-05-03", None)


@pytest.mark.parametrize("name", ["Ana E. Lopes", "Y. Tarn", "И. Примеров"])
def test_an_initial_joins_nobody(name: str) -> None:
    victim = told(Name=name, Date_killed="2019")[0].argument(Role.VICTIM)
    assert victim is not None
    assert victim.name


def test_small_letters_of_any_script_make_no_name() -> None:
    [claim] = told(ФИО="Примеров Иван", Дата_задержания="2019", Кем_задержан="сотрудники полиции")
    actor = claim.argument(Role.ACTOR)
    assert actor is not None
    assert not actor.name


def test_who_notes_only_say_to_have_done_it_is_alleged() -> None:
    notes = "Ivo Tarn was killed on 3 May 2019, allegedly by police."
    data = f'Name,Status,Notes\nAna Lopes,arrested,"{notes}"\n'
    source, text = read(Document(location="l.csv#1", data=data.encode(), media_type=CSV))
    killings = [claim for claim in read_by(default(), source, text).claims if claim.kind == "killing"]
    doers = {claim.modality: claim.argument(Role.PERPETRATOR) is not None for claim in killings}
    assert doers == {Modality.HAPPENED: False, Modality.ALLEGED: True}


def test_an_engine_is_asked_only_where_there_is_prose() -> None:
    class Silent:
        name = "silent/1"

        def read(self, source: Source, text: str) -> Reading:
            raise AssertionError(text)

    data = "Name,Date of death,Cause of death,Notes\nAna Lopes,2019-07-14,Air strike,-\n"
    source, text = read(Document(location="l.csv#1", data=data.encode(), media_type=CSV))
    assert [claim.kind for claim in read_by(Silent(), source, text).claims] == ["killing"]


@pytest.mark.parametrize(
    ("cell", "who", "named"),
    [
        ("Presuntamente SEBIN", "SEBIN", True),
        ("Suspected: Tarnovian Guard", "Tarnovian Guard", True),
        ("يُعتقد أنها قوات الأمن", "قوات الأمن", False),
        ("Tarnovian Guard (suspected)", "Tarnovian Guard (suspected)", True),
    ],
)
def test_a_doers_name_is_without_the_word_that_doubts_it(cell: str, who: str, named: bool) -> None:
    alleged = next(
        claim
        for claim in told(Name="Ana Lopes", Status="killed", Perpetrator=cell)
        if claim.modality is not Modality.HAPPENED
    )
    doer = alleged.argument(Role.PERPETRATOR)
    assert doer is not None
    assert (alleged.modality, doer.value, doer.name) == (Modality.ALLEGED, who, named)


@pytest.mark.parametrize("cause", ["Vehicle", "Heart attack", "Allegedly shot"])
def test_who_has_a_cause_of_death_is_dead(cause: str) -> None:
    [claim] = told(Name="Ana Lopes", Date="2019-07-14", Cause_of_death=cause)
    assert (claim.kind, claim.trigger.quote, values(claim)) == (
        "death",
        "death",
        {"recipient": "Ana Lopes", "time": "2019-07-14"},
    )
    assert told(Name="Ana Lopes", Date="2019-07-14", Cause_of_death="unknown") == []


def test_he_in_notes_is_whom_the_row_is_about_until_they_name_another() -> None:
    data = "Name,Status,Notes\nIvo Tarn,released,{}\n"

    def recipients(notes: str) -> list[str]:
        source, text = read(Document(location="l.csv#1", data=data.format(notes).encode(), media_type=CSV))
        claims = [claim for claim in read_by(default(), source, text).claims if claim.kind == "arrest"]
        return [values(claim).get("recipient", "") for claim in claims]

    assert recipients("Police arrested him in May 2019.") == ["Ivo Tarn"]
    assert recipients("Police arrested Ana Lopes in May 2019.") == ["Ana Lopes"]
    assert recipients("Mr. Tarn was arrested in May 2019.") == ["Ivo Tarn"]
    assert recipients("His brother Petr Tarn was arrested in May 2019.") == ["Petr Tarn"]


def test_a_status_may_give_its_own_day() -> None:
    [claim] = told(Name="Ana Lopes", Current_status="Released on 3 May 2020", Date="1 May 2019")
    assert (claim.kind, values(claim)["time"]) == ("release", "2020-05-03")


@pytest.mark.parametrize("cell", ["14.7.19", "1401/07/xx"])
def test_a_day_that_cannot_be_understood_is_a_day_all_the_same(cell: str) -> None:
    [claim] = told(Name="Ana Lopes", Date_of_arrest=cell)
    assert (claim.kind, claim.argument(Role.TIME)) == ("arrest", None)
    assert told(Name="Ana Lopes", Date_of_arrest="not arrested in 19 years") == []


def test_what_other_columns_are_called_colours_no_notes() -> None:
    data = "Name,Status,Alleged perpetrators,Notes\nIvo Tarn,released,,He was beaten in custody.\n"
    source, text = read(Document(location="l.csv#1", data=data.encode(), media_type=CSV))
    assert {claim.modality for claim in read_by(default(), source, text).claims} == {Modality.HAPPENED}


def test_a_day_before_which_it_was_is_a_day() -> None:
    [claim] = told(Name="Ana Lopes", Date_of_release="no later than 3 May 2019")
    assert (claim.kind, values(claim)["time"]) == ("release", "../2019-05-03")


def test_the_day_of_a_death_in_custody_is_not_that_of_the_arrest() -> None:
    death, arrest = told(Name="Ana Lopes", Status="Died in custody", Date="3 May 2019")
    assert (values(death)["time"], arrest.kind, arrest.argument(Role.TIME)) == ("2019-05-03", "arrest", None)


@pytest.mark.parametrize("charges", ["No charges", "нет данных", "Not charged"])
def test_no_charge_is_none(charges: str) -> None:
    [claim] = told(Name="Ana Lopes", Date_of_arrest="2019", Charges=charges)
    assert claim.argument(Role.CHARGE) is None


def test_a_verdict_is_no_sentence_where_nothing_was_laid_down() -> None:
    assert told(Name="Ivo Tarn", Date_of_verdict="3 May 2020") == []
    assert told(Name="Ivo Tarn", Date_of_sentence="3 May 2020", Sentence="Acquitted") == []
    [claim] = told(Name="Ivo Tarn", Date_of_sentence="3 May 2020")
    assert (claim.kind, values(claim)["time"]) == ("sentence", "2020-05-03")


def test_the_day_of_the_row_is_not_that_of_an_arrest_of_another_day() -> None:
    [claim] = told(Name="Ivo Tarn", Date_of_arrest="unknown", Date="3 May 2020")
    assert (claim.kind, claim.argument(Role.TIME)) == ("arrest", None)


def test_what_the_column_of_notes_is_called_tells_nothing() -> None:
    data = "Name,Status,Notes\nJon Hale,killed,Hale was reportedly abducted by militia in May 2019.\n"
    source, text = read(Document(location="l.csv#1", data=data.encode(), media_type=CSV))
    assert all(claim.speaker.voice is Voice.OUTLET for claim in read_by(default(), source, text).claims)


@pytest.mark.parametrize(
    ("status", "term"),
    [("Sentenced to 5 years in prison", "P5Y"), ("محکوم به ۵ سال حبس", "P5Y"), ("осуждена условно", "")],
)
def test_a_status_may_tell_the_length_of_a_sentence(status: str, term: str) -> None:
    [claim] = told(Name="Ana Lopes", Status=status)
    assert (claim.kind, values(claim).get("term", "")) == ("sentence", term)


def test_who_is_killed_by_somebody_was_killed() -> None:
    [claim] = told(
        name="Ana Lopes", date_of_death="2019-07-14", type_of_injury="gunfire", killed_by="Tarn border guards"
    )
    assert (claim.kind, claim.trigger.quote) == ("killing", "killed")
    assert values(claim) == {"victim": "Ana Lopes", "time": "2019-07-14", "perpetrator": "Tarn border guards"}
    [claim] = told(name="Ana Lopes", date_of_death="2019-07-14", killed_by="unknown")
    assert claim.kind == "death"
    [claim] = told(name="Ana Lopes", date_of_death="2019-07-14", killed_by="guards", cause_of_death="heart attack")
    assert claim.kind == "death"


@pytest.mark.parametrize("doer", ["Unknown Gunmen", "Criminal Group", "Military Officials", "Mob Violence"])
def test_a_sort_of_people_is_nobodys_name(doer: str) -> None:
    [claim] = told(Name="Ana Lopes", Date="3 May 2019", Status="Killed", Responsible=doer)
    [by] = [each for each in claim.arguments if each.role is Role.PERPETRATOR]
    assert (by.value, by.name) == (doer, False)


def test_fire_of_nobody_knows_whom_is_no_doer() -> None:
    [claim] = told(Name="Ana Lopes", Date="3 May 2019", Status="Killed", Source_of_Fire="Unknown Fire")
    assert "perpetrator" not in values(claim)


def test_a_title_in_brackets_stands_before_a_name() -> None:
    [claim] = told(Name="(U) Aung Tarn", Date_of_Arrest="1-Feb-21", Current_Condition="")
    assert values(claim) == {"recipient": "Aung Tarn", "time": "2021-02-01"}


@pytest.mark.parametrize(
    ("notes", "kind", "known"),
    [
        ("Killed by a mine while hiking with her brother.", "killing", {"victim": "Ana Lopes", "instrument": "mine"}),
        ("Beaten by guards in custody.", "ill_treatment", {"victim": "Ana Lopes", "perpetrator": "guards"}),
        ("Arrested by police in Mahra.", "arrest", {"recipient": "Ana Lopes", "actor": "police"}),
    ],
)
def test_notes_that_name_nobody_tell_of_the_rows_person(notes: str, kind: str, known: dict[str, str]) -> None:
    claims = told(Name="Ana Lopes", Status="Missing", Notes=notes)
    assert known.items() <= values(next(claim for claim in claims if claim.kind == kind)).items()


def test_notes_that_say_whom_tell_of_others() -> None:
    claims = told(Name="Ana Lopes", Status="Missing", Notes="Killed two soldiers in Mahra.")
    assert all("Ana Lopes" not in values(claim).values() for claim in claims)
