from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.model.when import When
from answerable.reading import engines
from answerable.reading.language.words import touching
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.apart import apart, is_limit
from answerable.reading.times.times import find_times
from tests.gold.score import source
from tests.reading.sentence import MATCHER, claims_of, shape_of, values


def dates(text: str, kind: str, published: str = "2021-11-16") -> list[str]:
    """The times of the happenings of a kind in the text, in order."""
    return [value for claim in claims_of(text, published) if claim.kind == kind for value in values(claim, Role.TIME)]


def is_apart(text: str, words: str, time: str) -> bool:
    """Whether a time is of something else than the happening that the words say."""
    shape = shape_of(text)
    found = find_times(text, 0, len(text), Anchor.of(When(edtf="2019-05-11")))
    when = next(each for each in found if text[each.start : each.end] == time)
    place = touching(shape.words, when.start, when.end)
    trigger = next(each for each in MATCHER.find(shape) if shape.words[each.main].text == words)
    assert place is not None
    return apart(shape, place, trigger, when)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("As of 22 September, soldiers had killed 40 villagers in Velia.", "killing"),
        ("The monitors estimated by 29 August that the army had killed 1,026 people.", "killing"),
        ("Ana Tarn, a lawyer before founding the party in November 2019, was sentenced to 15 years.", "sentence"),
        ("Emil Tarn was severely beaten in the cell before being released on Wednesday.", "ill_treatment"),
        ("Tarn was released after being convicted of libel in 2016.", "release"),
        ("Soldiers killed forty villagers in Velia, which since 2015 has been at war.", "killing"),
        ("According to the report that Velden Watch released in February, police killed a clerk.", "killing"),
        ("Tarn was arrested in Orsk and in May taken to a camp in Velia.", "arrest"),
        ("They beheaded the reporter and on 16 May his body was found in a well.", "killing"),
        ("Tarn was sentenced to life, however in December 2005 he was released from prison.", "sentence"),
        ("A court sentenced Tarn to life; in December 2005 the king pardoned him.", "sentence"),
        ("Thousands of workers have been fired in reprisals for the strikes in 2019.", "dismissal"),
        ("Criminal proceedings against Tarn were opened in the wake of a purchase of land in May 2011.", "trial"),
        ("Velia denounced the continuing persecution of Ana Tarn last week.", "persecution"),
        ("In March, the monitors documented the growing crackdown on bloggers in Velia.", "crackdown"),
        ("The army made his death public only on 5 June 2020.", "death"),
        ("Last year, the ministry revealed that 89 maids died in Velia.", "death"),
        ("On Thursday police said that they had arrested three men.", "arrest"),
        ("According to a report by the Orsk Courier on Saturday, a crackdown on reporters has begun.", "crackdown"),
        ("On 11 March, jailed bloggers were presented with new charges.", "imprisonment"),
        ("Velin laid the arrest of the editor to an Oct. 29 article he wrote.", "arrest"),
        ("In 2015 the panel determined that Emil Tarn was arrested by guards.", "arrest"),
        ("On 4 May 2021, the anniversary of the killing of Ana Tarn, hundreds marched.", "killing"),
        ("The mayor will speak on the sixth anniversary of the killing of Ana Tarn at the weekend.", "killing"),
        ("The tenth anniversary of the bombing of Orsk was marked on Friday.", "bombing"),
        ("Anger grew after the killing of Emil Tarn, and on Wednesday Norland said it would act.", "killing"),
    ],
)
def test_a_time_of_something_else_dates_no_happening_beside_it(text: str, kind: str) -> None:
    assert any(claim.kind == kind for claim in claims_of(text, "2021-11-16"))
    assert dates(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Two men convicted of murdering the reporter in 2009 were set free on 2 April 2020.", "release", "2020-04-02"),
        ("Tarn was held for fraud but released in May 2020 for lack of evidence.", "release", "2020-05"),
        ("A bench led by Judge Orsk on Thursday acquitted Emil Tarn of murder.", "acquittal", "2021-11-11"),
        ("The army lifted the siege shortly before the king left on Monday.", "siege", ""),
        ("Ana Tarn was killed on 3 May 2019, according to police.", "killing", "2019-05-03"),
        ("The fifth anniversary of the bombing in May 2019 was quiet.", "bombing", "2019-05"),
        ("They march on the anniversary of last year's September protests in Orsk.", "protest", "2020-09"),
        ("According to a June 2012 report by Hearth, Ana Tarn was killed.", "killing", ""),
    ],
)
def test_what_a_time_is_of_keeps_it(text: str, kind: str, expected: str) -> None:
    assert dates(text, kind)[:1] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("At the next election, in 2001, the party lost.", "election", False),
        ("Soldiers killed ten people after storming the village on Monday.", "killing", False),
        ("Soldiers killed ten people after storming the village in 2001.", "killing", True),
        ("Ten people were killed after soldiers stormed the village in 2001.", "killing", False),
        ("Emil Tarn was acquitted after soldiers stormed the village in 2001.", "acquittal", True),
        ("On Saturday, doctors said that one man was killed in Sarde.", "killing", False),
        ("On Saturday, doctors said that one man had been killed in Sarde.", "killing", True),
        ("Soldiers killed the guard and on Monday police arrested Emil Tarn.", "killing", True),
        ("Soldiers killed the guard and on Monday police arrested Emil Tarn.", "arrest", False),
        ("Soon after the coup in 2001 the army swiftly killed editors and shut papers.", "killing", False),
        ("Emil Tarn was acquitted following an attack on his shop in May 2001.", "acquittal", True),
        ("The bombs killed ten villagers shortly before the king left on Monday.", "killing", False),
        ("Ten editors were arrested under the law imposed in June 2020.", "arrest", True),
        ("Ten editors were arrested in the operation launched in June 2020.", "arrest", False),
        ("Ten editors were arrested for a law was passed in June 2020.", "arrest", False),
        ("On 30 April 2020, after weeks of raids on farms, Emil Tarn was killed.", "armed_attack", True),
        ("On 30 April 2020, after weeks of raids on farms, Emil Tarn was killed.", "killing", False),
    ],
)
def test_what_stands_apart_from_a_time(text: str, kind: str, expected: bool) -> None:
    shape = shape_of(text)
    (time,) = find_times(text, 0, len(text), Anchor.of(When(edtf="2021-11-16")))
    trigger = next(each for each in MATCHER.find(shape) if each.kind == kind)
    place = touching(shape.words, time.start, time.end)
    assert place is not None
    assert apart(shape, place, trigger, time) is expected


def test_what_the_network_hears_is_held_to_the_same() -> None:
    text = "On Monday the army arrested Emil Tarn. As of 22 September, soldiers had killed 40 villagers in Velia."
    claims = engines.make("encoder").read(source("2021-11-16"), text).claims
    assert [values(claim, Role.TIME) for claim in claims if claim.kind == "killing"] == [[]]
    text = "Raiders killed one soldier and wounded at least 28 civilians in Orsk, as of September 22."
    claims = engines.make("encoder").read(source("2021-11-16"), text).claims
    assert [values(claim, Role.TIME) for claim in claims] == [[], []]
    text = "Ana Tarn was arrested in May 2019. The trial is set for August 8."
    claims = engines.make("encoder").read(source("2021-01-18"), text).claims
    assert [values(claim, Role.TIME) for claim in claims if claim.kind == "trial"] == [[]]


@pytest.mark.parametrize(
    ("text", "happened", "ahead"),
    [
        ("They were freed by October.", True, False),
        ("They were held until October.", True, True),
        ("As of October ten were held.", True, True),
        ("They were held before October.", True, False),
        ("They were seen after October.", True, False),
        ("They were freed in October.", False, False),
    ],
)
def test_a_deadline_is_the_time_of_what_lies_ahead_only(text: str, happened: bool, ahead: bool) -> None:
    words = shape_of(text).words
    first = next(i for i, word in enumerate(words) if word.lower == "october")
    assert (is_limit(words, first), is_limit(words, first, ahead=True)) == (happened, ahead)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 4 May 2019, a year after the bombing, police arrested three men.", ""),
        ("A year after the bombing, on 4 May 2019, police arrested three men.", ""),
        ("Police arrested three men two days after the bombing on 4 May 2019.", "2019-05-04"),
        ("Police arrested three men hours after the bombing on 4 May 2019.", "2019-05-04"),
    ],
)
def test_what_a_time_is_counted_from_was_at_another(text: str, expected: str) -> None:
    assert dates(text, "bombing") == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Tarn died of wounds sustained on Monday.", []),
        ("Ana Tarn died of a stroke that she suffered on 4 May 2019.", []),
        ("Ana Tarn died on 5 May 2019 of wounds sustained on Monday.", ["2019-05-05"]),
    ],
)
def test_the_day_of_the_wound_is_not_that_of_the_death(text: str, expected: list[str]) -> None:
    assert dates(text, "death", "2019-05-11") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Police arrested the rioters of last weekend on Monday.", "last weekend", True),
        ("Police arrested the rioters of last weekend on Monday.", "Monday", False),
        ("Soldiers arrested ten men of last year's crew.", "last year", True),
        ("Soldiers attacked the town on the evening of Monday.", "Monday", False),
        ("The party lost the election of May 2018.", "May 2018", False),
    ],
)
def test_a_time_of_what_a_verb_is_done_to(text: str, words: str, expected: bool) -> None:
    shape = shape_of(text)
    time = next(
        each
        for each in find_times(text, 0, len(text), Anchor.of(When(edtf="2019-05-11")))
        if text[each.start : each.end].endswith(words)
    )
    place = touching(shape.words, time.start, time.end)
    trigger = next(each for each in MATCHER.find(shape) if each.main in shape.group_at)
    assert place is not None
    assert apart(shape, place, trigger, time) is expected


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        ("A month before the July 7 raid, the king fled.", "July 7", False),
        ("On July 7, a month before the raid, the king fled.", "July 7", True),
    ],
)
def test_what_is_counted_to_may_have_a_time_of_its_own(text: str, time: str, expected: bool) -> None:
    assert is_apart(text, "raid", time) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("On pleas of the newly elected President, Ana Tarn, the court today set a date.", "President", True),
        ("Ana Tarn was elected President today.", "elected", False),
    ],
)
def test_who_is_newly_elected_was_not_so_when_something_else_happened(text: str, words: str, expected: bool) -> None:
    assert is_apart(text, words, "today") is expected


def test_a_day_of_remembrance_is_not_that_of_what_is_remembered() -> None:
    text = "Today we are celebrating the tenth death anniversary of Ana Tarn."
    claims = engines.make("encoder").read(source("2021-11-16"), text).claims
    assert not any(values(claim, Role.TIME) for claim in claims if claim.kind in {"death", "killing"})


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Mourners carry Emil Tarn, who was killed by guards, in Velia, June 3, 2018.", "killed", True),
        ("Mourners protest against the killing of Emil Tarn in Velia, June 3, 2018.", "killing", True),
        ("Mourners protest against the killing of Emil Tarn in Velia, June 3, 2018.", "protest", False),
        ("Guards arrest Emil Tarn in Velia, June 3, 2018.", "arrest", False),
        ("Records show guards killed Emil Tarn in Velia, June 3, 2018.", "killed", False),
        ("Mourners carried Emil Tarn, who was killed by guards in Velia, June 3, 2018.", "killed", False),
    ],
)
def test_the_day_of_a_picture_is_not_that_of_what_was_before(text: str, words: str, expected: bool) -> None:
    assert is_apart(text, words, "June 3, 2018") == expected
