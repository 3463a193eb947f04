from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

import pytest

from answerable.joining.events.events import persons_of
from answerable.joining.links.across import CROWD, Across, across
from answerable.joining.links.in_texts import Act, InTexts, Tied
from answerable.joining.links.links import ties
from answerable.joining.links.procedures import Told
from answerable.joining.links.reversals.reversible import only_sentence
from answerable.joining.links.reversals.undoing_elsewhere import closed_inquiries, undone_by_act, undone_groups
from answerable.joining.links.steps import ALONE, GROUP, INQUIRY, steps_of
from answerable.model.claim import Modality
from answerable.model.link import Relation
from tests.joining.made import Text, actors_of, events_of

Found = dict[tuple[str, str], tuple[Relation, str]]


def _in_texts(act: Callable[[str], Act], said: Iterable[Across]) -> InTexts:
    held: dict[str, list[Tied]] = defaultdict(list)
    for tie, source, target in said:
        held[source].append((tie.relation, target, tie.evidence))

    def tying(event: str, relation: Relation) -> list[str]:
        return [one for one, tied in held.items() for how, other, _ in tied if (how, other) == (relation, event)]

    return InTexts(act, lambda event: held.get(event, []), tying)


def _told(*texts: Text) -> dict[tuple[str, str], tuple[Relation, str, str]]:
    """Relation, rule and words of each tie across documents, by the triggers of its two events' first claims."""
    actors = actors_of(*texts)
    events = {event.id: event for event in events_of(*texts)}
    event_of = {claim: event.id for event in events.values() for claim in event.claims}
    claims = {claim.id: claim for text in texts for claim in text.claims}
    published = {text.source: text.context.published.latest.toordinal() for text in texts}

    def act(identity: str) -> Act:
        happened = events[identity].happened
        return Act(
            happened.earliest.toordinal(), happened.latest.toordinal(), happened.known or bool(events[identity].place)
        )

    said = [
        (tie, event_of[tie.source_claim], event_of[tie.target_claim]) for text in texts for tie in ties(text.claims)
    ]
    linked = {(source, target) for _, source, target in said}
    in_texts = _in_texts(act, said)
    blocks: dict[str, list[Told]] = defaultdict(list)
    for text in texts:
        persons = persons_of(actors.actors)
        for block, step in steps_of(text.claims, actors.find, persons, text.context.publisher, text.title):
            happened = events[event_of[step.claim]].happened
            days = happened.earliest.toordinal(), happened.latest.toordinal()
            blocks[block].append(Told(step, event_of[step.claim], *days, published[text.source]))
    found: dict[tuple[str, str], tuple[Relation, str, str]] = {}
    alone = blocks.pop(ALONE, [])
    by_event: dict[str, dict[str, Told]] = defaultdict(dict)
    for told in (*blocks.values(), alone):
        for each in told:
            by_event[each.event][each.step.claim] = each
    steps = {event: list(held.values()) for event, held in by_event.items()}
    by_act = [
        tie for event in sorted(steps) for tie in undone_by_act(event, in_texts, lambda each: steps.get(each, []))
    ]
    for block in (*sorted(blocks), ALONE):
        told = blocks[block] if block else []
        tied = undone_groups if block.startswith(GROUP) else closed_inquiries if block.startswith(INQUIRY) else across
        ordered = list(tied(told, in_texts))
        random.Random(1).shuffle(told)
        assert list(tied(told, in_texts)) == ordered
        for tie, source, target in ordered if block else by_act:
            assert (source, target) not in linked
            words = next(text for text in texts if text.source == claims[tie.evidence.claim].source).text
            assert words[tie.evidence.start : tie.evidence.end] == tie.evidence.quote != ""
            assert 0 < tie.confidence < 0.6
            one, other = (claims[min(events[event].claims)].trigger.quote for event in (source, target))
            found[one, other] = (tie.relation, tie.evidence.rule, tie.evidence.quote)
    return found


def _across(*texts: Text) -> Found:
    """The same without the words."""
    return {pair: (relation, rule) for pair, (relation, rule, _) in _told(*texts).items()}


def _words(*texts: Text) -> set[str]:
    return {quote for _, _, quote in _told(*texts).values()}


def _convicted(source: str = "s-1", charge: str = "the Elmwick bombing", year: int = 2001) -> Text:
    text = Text(source, f"A court convicted Karim Rahimi on 31 January {year} of {charge}.", published=f"{year}-02-01")
    text.claim(
        "conviction",
        "convicted",
        recipient="Karim Rahimi",
        charge=charge,
        time=(f"31 January {year}", f"{year}-01-31"),
    )
    return text


def _released(source: str = "s-2", who: str = "Karim Rahimi", year: int = 2009, why: str = "") -> Text:
    text = Text(source, f"Norland released {who} on 20 August {year}{why}.", published=f"{year}-08-21")
    text.claim(
        "release",
        "released",
        actor="Norland",
        recipient=who,
        time=(f"20 August {year}", f"{year}-08-20"),
        charge=why.removeprefix(" after his term for ") or (),
    )
    return text


def test_a_release_undoes_the_conviction_that_another_text_tells_of() -> None:
    assert _across(_convicted(), _released()) == {
        ("released", "convicted"): (Relation.REVERSES, "person_elsewhere"),
    }


def test_a_release_on_bail_undoes_no_conviction_of_another_text() -> None:
    assert _across(_convicted(), _released(why=" on bail")) == {}


def test_the_words_are_those_published_last() -> None:
    assert _words(_convicted(), _released()) == {"released"}
    late = Text("s-1", _convicted().text, published="2012-01-01")
    late.claims = _convicted().claims
    assert _words(late, _released()) == {"the Elmwick bombing"}


@pytest.mark.parametrize(
    "released",
    [
        _released(who="Maryam Azadi"),  # another person
        _released(year=2000),  # before the conviction
        _released(why=" after his term for fraud"),  # another crime
        _released(why=" after his term for the murder of Anna Holt"),
    ],
)
def test_a_release_of_another_or_for_another_crime_or_before_undoes_nothing(released: Text) -> None:
    assert _across(_convicted(), released) == {}


def test_a_name_of_one_word_may_be_anybodys() -> None:
    one = Text("s-1", "A court convicted Khan in 2001.", published="2001-02-01")
    one.claim("conviction", "convicted", recipient="Khan", time=("2001", "2001"))
    assert _across(one, _released(who="Khan")) == {}


def test_two_crimes_of_one_person_leave_a_doubt() -> None:
    fraud = _convicted("s-3", charge="fraud", year=2004)
    assert _across(_convicted(), fraud, _released()) == {}
    assert _across(_convicted(), fraud, _released(why=" after his term for fraud")) == {
        ("released", "convicted"): (Relation.REVERSES, "person_elsewhere"),
    }


def test_what_an_earlier_release_has_ended_is_not_ended_again() -> None:
    later = _released("s-3", year=2015)
    found = _across(_convicted(), _released("s-2", year=2009), later)
    assert len(found) == 1
    arrest = Text("s-4", "Police arrested Karim Rahimi on 1 May 2008.", published="2008-05-02")
    arrest.claim("arrest", "arrested", recipient="Karim Rahimi", time=("1 May 2008", "2008-05-01"))
    assert _across(_convicted(), arrest, _released()) == {}


def test_a_release_ends_an_arrest_of_that_year_only() -> None:
    def arrested(year: int) -> Text:
        text = Text("s-1", f"Police arrested Karim Rahimi on 1 May {year}.", published=f"{year}-05-02")
        text.claim("arrest", "arrested", recipient="Karim Rahimi", time=(f"1 May {year}", f"{year}-05-01"))
        return text

    assert set(_across(arrested(2009), _released())) == {("released", "arrested")}
    assert _across(arrested(2005), _released()) == {}


def test_an_alleged_release_is_less_sure() -> None:
    text = Text("s-2", "Karim Rahimi was allegedly released in August 2009.", published="2009-09-01")
    text.claim(
        "release",
        "released",
        recipient="Karim Rahimi",
        time=("August 2009", "2009-08"),
        modality=Modality.ALLEGED,
    )
    assert set(_across(_convicted(), text)) == {("released", "convicted")}


def test_a_swap_that_frees_another_person() -> None:
    text = Text(
        "s-2",
        "Norland exchanged Maryam Azadi in May 2009 for a man convicted with Karim Rahimi.",
        published="2009-06-01",
    )
    text.claim("prisoner_swap", "exchanged", recipient="Maryam Azadi", time=("May 2009", "2009-05"))
    assert _across(_convicted(), text) == {}


def _bombing(source: str = "s-1") -> Text:
    """A conviction tied to its act by its own text."""
    text = Text(
        source,
        "A court convicted Karim Rahimi on 31 January 2001 of the bombing of Elmwick in May 1990.",
        published="2001-02-01",
    )
    text.claim(
        "conviction",
        "convicted",
        recipient="Karim Rahimi",
        charge="the bombing of Elmwick in May 1990",
        time=("31 January 2001", "2001-01-31"),
    )
    text.claim("bombing", "bombing", place="Elmwick", time=("May 1990", "1990-05"))
    return text


def _sentenced(charge: str = "", day: str = "2001-01-31") -> Text:
    when = {"2001-01-31": "31 January 2001", "2006-01-31": "31 January 2006"}[day]
    of = f" for {charge}" if charge else ""
    text = Text("s-2", f"On {when} Karim Rahimi was sentenced to life{of}.", published="2006-02-01")
    text.claim("sentence", "sentenced", recipient="Karim Rahimi", time=(when, day), charge=charge or ())
    return text


def test_a_sentence_of_the_same_sitting_answers_the_act_of_the_conviction() -> None:
    assert _across(_bombing(), _sentenced()) == {("sentenced", "bombing"): (Relation.ANSWERS, "procedure_elsewhere")}


def test_a_charge_with_the_name_of_the_act_does_too() -> None:
    found = _across(_bombing(), _sentenced("the Elmwick bombing", "2006-01-31"))
    assert found == {("sentenced", "bombing"): (Relation.ANSWERS, "procedure_elsewhere")}


@pytest.mark.parametrize("charge", ["", "fraud", "the murder of Anna Holt", "the Farrow bombing"])
def test_another_sitting_or_another_crime_does_not(charge: str) -> None:
    assert _across(_bombing(), _sentenced(charge, "2006-01-31")) == {}


def test_an_appeal_follows_the_only_judgment() -> None:
    text = Text("s-2", "Judges rejected the appeal of Karim Rahimi on 14 March 2002.", published="2002-03-15")
    text.claim("appeal", "rejected the appeal", recipient="Karim Rahimi", time=("14 March 2002", "2002-03-14"))
    assert _across(_bombing(), text) == {
        ("rejected the appeal", "bombing"): (Relation.ANSWERS, "procedure_elsewhere"),
        ("rejected the appeal", "convicted"): (Relation.FOLLOWS, "appeal_elsewhere"),
    }
    assert _across(_bombing(), _convicted("s-3", "fraud", 1999), text) == {}


def test_two_defendants_in_common_make_one_procedure() -> None:
    charged = Text(
        "s-1",
        "Karim Rahimi and Maryam Azadi were charged in 1991 over the bombing of Elmwick in May 1990.",
        published="1991-12-01",
    )
    both = ("Karim Rahimi", "Maryam Azadi")
    charged.claim(
        "charge",
        "charged",
        recipient=both,
        charge="the bombing of Elmwick in May 1990",
        time=("1991", "1991"),
    )
    charged.claim("bombing", "bombing", place="Elmwick", time=("May 1990", "1990-05"))
    trial = Text("s-2", "The trial of Karim Rahimi and Maryam Azadi opened on 3 May 2000.", published="2000-05-04")
    trial.claim("trial", "trial", recipient=both, time=("3 May 2000", "2000-05-03"))
    assert _across(charged, trial) == {("trial", "bombing"): (Relation.ANSWERS, "procedure_elsewhere")}


def _sanctions(source: str, year: int, *, charge: str = "", maker: str = "Norland") -> Text:
    over = f" over {charge}" if charge else ""
    text = Text(source, f"{maker} imposed sanctions on Westmark in May {year}{over}.", published=f"{year}-06-01")
    text.claim(
        "sanction",
        "imposed sanctions",
        actor=maker,
        recipient="Westmark",
        time=(f"May {year}", f"{year}-05"),
        charge=charge or (),
    )
    return text


def _lifted(what: str = "its sanctions", *, charge: str = "") -> Text:
    over = f" over {charge}" if charge else ""
    text = Text("s-9", f"Norland lifted {what} against Westmark in May 2003{over}.", published="2003-06-01")
    text.claim(
        "sanction_lifted",
        "lifted",
        actor="Norland",
        recipient="Westmark",
        time=("May 2003", "2003-05"),
        charge=charge or (),
    )
    return text


def test_the_same_parties_lift_what_they_imposed() -> None:
    rule = (Relation.REVERSES, "parties_elsewhere")
    assert _across(_sanctions("s-1", 1992), _lifted()) == {("lifted", "imposed sanctions"): rule}
    assert _across(_sanctions("s-1", 1992, maker="Eastmark"), _lifted()) == {}
    assert _across(_sanctions("s-1", 2004), _lifted()) == {}


def test_what_the_lifting_calls_sanctions_is_lifted_though_more_was_imposed() -> None:
    rule = (Relation.REVERSES, "parties_elsewhere")
    freeze = Text("s-2", "Norland froze the funds of Westmark on 3 May 1993.", published="1993-05-04")
    freeze.claim("asset_freeze", "froze", actor="Norland", recipient="Westmark", time=("3 May 1993", "1993-05-03"))
    arms = _sanctions("s-1", 1992, charge="the Elmwick bombing")
    assert _across(arms, freeze, _lifted()) == {("lifted", "imposed sanctions"): rule}
    assert _across(arms, freeze, _lifted("some of its sanctions")) == {}


def test_what_the_lifting_says_it_lifts_is_no_second_measure() -> None:
    rule = (Relation.REVERSES, "parties_elsewhere")
    freeze = Text("s-1", "Norland froze the funds of Ana Tarn on 3 May 1993.", published="1993-05-04")
    freeze.claim("asset_freeze", "froze", actor="Norland", recipient="Ana Tarn", time=("3 May 1993", "1993-05-03"))
    text = "Norland lifted the sanctions against Ana Tarn on 7 June 2003."
    lifted = Text("s-2", text, published="2003-06-08")
    lifted.claim("sanction_lifted", "lifted", actor="Norland", recipient="Ana Tarn", time=("7 June 2003", "2003-06-07"))
    lifted.claim("sanction", "sanctions", recipient="Ana Tarn")
    assert _across(freeze, lifted) == {("lifted", "froze"): rule}


def test_sanctions_for_another_reason_stay() -> None:
    arms, fraud = _sanctions("s-1", 1992, charge="the Elmwick bombing"), _sanctions("s-2", 1999, charge="fraud")
    assert _across(arms, fraud, _lifted()) == {}
    assert _across(arms, _lifted(charge="fraud")) == {}
    assert len(_across(arms, fraud, _lifted(charge="fraud"))) == 1


def test_of_several_sanctions_all_only_where_the_text_says_so() -> None:
    several = _sanctions("s-1", 1992), _sanctions("s-2", 1999)
    assert _across(*several, _lifted("some of its sanctions")) == {}
    assert _across(*several, _lifted("a ban")) == {}
    assert set(_across(*several, _lifted())) == {("lifted", "imposed sanctions")}


def test_an_ambassador_returns_to_where_one_was_recalled_from() -> None:
    def recalled(place: str) -> Text:
        text = Text("s-1", f"Norland recalled its ambassador from {place} in April 1997.", published="1997-05-01")
        text.claim("recall", "recalled its ambassador", actor="Norland", time=("April 1997", "1997-04"))
        return text

    back = Text("s-2", "Norland sent its ambassador back to Westmark in November 1997.", published="1997-12-01")
    back.claim("ambassador_return", "sent its ambassador back", actor="Norland", time=("November 1997", "1997-11"))
    assert _across(recalled("Westmark"), back) == {
        ("sent its ambassador back", "recalled its ambassador"): (Relation.REVERSES, "parties_elsewhere")
    }
    assert _across(recalled("Eastmark"), back) == {}


def test_whose_ambassador_it_is_tells_who_sent_it() -> None:
    text = Text("s-1", "Norland recalled its ambassador from Westmark in April 1997.", published="1997-05-01")
    text.claim("recall", "recalled its ambassador", actor="Norland", time=("April 1997", "1997-04"))

    def back(words: str) -> Text:
        other = Text("s-2", words, published="1997-12-01")
        other.claim("ambassador_return", "went back", time=("November 1997", "1997-11"))
        return other

    tied = _across(text, back("Norland's ambassador went back to Westmark in November 1997."))
    assert tied == {("went back", "recalled its ambassador"): (Relation.REVERSES, "parties_elsewhere")}
    assert _across(text, back("Eastmark's ambassador went back to Westmark in November 1997.")) == {}


def test_a_lifting_undoes_the_sort_of_measure_that_it_names() -> None:
    text = Text(
        "s-1", "The Union froze the assets of Karim Rahimi, whom the Council listed in 2001.", published="2001-10-18"
    )
    text.claim("asset_freeze", "froze the assets", actor="Union", recipient="Karim Rahimi")
    text.claim("designation", "listed", actor="Council", recipient="Karim Rahimi")

    def lifted(words: str, trigger: str) -> set[tuple[str, str]]:
        other = Text("s-2", words, published="2012-10-06")
        other.claim("sanction_lifted", trigger, recipient="Karim Rahimi")
        return set(_across(text, other))

    assert lifted("Karim Rahimi was struck off the list.", "struck off") == {("struck off", "listed")}
    assert lifted("The assets of Karim Rahimi were unfrozen.", "unfrozen") == {("unfrozen", "froze the assets")}
    assert lifted("The measures against Karim Rahimi were eased.", "eased") == set()


def test_a_name_in_every_text_ties_nothing() -> None:
    texts = [_convicted(f"s-{number}", f"the murder of {number} men", 1900 + number % 90) for number in range(3)]
    actors = actors_of(*texts)
    steps = steps_of(texts[0].claims, actors.find, persons_of(actors.actors))
    (step,) = {step for block, step in steps if not (step.under or block.startswith(GROUP))}
    day = date(2001, 1, 31).toordinal()
    block = [Told(step, f"e-{number}", day, day, day) for number in range(CROWD + 1)]
    assert list(across(block, _in_texts(lambda act: Act(1, 1, known=False), ()))) == []


def _reversed(name: str, source: str = "s-2") -> Text:
    text = Text(source, f"The president pardoned {name} in May 2009.", published="2009-06-01")
    text.claim("pardon", "pardoned", recipient=name, time=("May 2009", "2009-05"))
    return text


def test_a_family_name_stands_for_the_only_person_that_has_it() -> None:
    assert _across(_convicted(), _reversed("Rahimi")) == {
        ("pardoned", "convicted"): (Relation.REVERSES, "person_elsewhere")
    }
    other = Text("s-3", "A court convicted Anna Rahimi of fraud in 2003.", published="2003-06-01")
    other.claim("conviction", "convicted", recipient="Anna Rahimi", charge="fraud", time=("2003", "2003"))
    assert _across(_convicted(), other, _reversed("Rahimi")) == {}


def test_without_a_date_the_order_of_publication_decides() -> None:
    def pardon(published: str) -> Text:
        text = Text("s-2", "The president pardoned Karim Rahimi.", published=published)
        text.claim("pardon", "pardoned", recipient="Karim Rahimi")
        return text

    assert set(_across(_convicted(), pardon("2009-06-01"))) == {("pardoned", "convicted")}
    assert _across(_convicted(), pardon("1999-06-01")) == {}


def test_a_reversal_that_names_the_act_undoes_what_answered_it() -> None:
    held = Text("s-1", "Police arrested three soldiers over the murder of Anna Holt in 1980.", published="1981-01-01")
    held.claim("arrest", "arrested", recipient="<three soldiers>", charge="the murder of Anna Holt")
    held.claim("killing", "murder", victim="Anna Holt", time=("1980", "1980"))

    def freed(victim: str) -> Text:
        words = f"Under an amnesty three soldiers held for the murder of {victim} in 1980 went home."
        text = Text("s-2", words, published="1987-01-01")
        text.claim("amnesty", "amnesty", recipient="<three soldiers>", charge=f"the murder of {victim}")
        text.claim("killing", "murder", victim=victim, time=("1980", "1980"))
        return text

    assert _across(held, freed("Anna Holt")) == {("amnesty", "arrested"): (Relation.REVERSES, "act_elsewhere")}
    assert _across(held, freed("Ivo Dorn")) == {}


def test_sanctions_on_a_firm_without_their_maker() -> None:
    listed = Text("s-1", "Zorin Holdings was designated in 2021.", published="2021-06-21")
    listed.claim("designation", "designated", recipient="Zorin Holdings", time=("2021", "2021"))
    lifted = Text("s-2", "Norland lifted the measures against Zorin Holdings in 2023.", published="2023-09-15")
    lifted.claim("sanction_lifted", "lifted", actor="Norland", recipient="Zorin Holdings", time=("2023", "2023"))
    assert set(_across(listed, lifted)) == {("lifted", "designated")}


def test_what_an_earlier_lifting_ended_is_not_ended_again() -> None:
    texts = []
    for year, kind, verb in (
        ("1999", "dismissal", "suspended"),
        ("2004", "sanction_lifted", "ended the suspension of"),
        ("2007", "dismissal", "shut out"),
        ("2008", "sanction_lifted", "lifted the suspension of"),
    ):
        text = Text(f"s-{year}", f"The League {verb} Westmark in {year}.", published=f"{year}-12-01")
        text.claim(kind, verb.split(" the ")[0], actor="League", recipient="Westmark", time=(year, year))
        texts.append(text)
    assert set(_across(*texts)) == {("ended", "suspended"), ("lifted", "shut out")}


def test_a_court_annuls_what_a_council_imposed() -> None:
    frozen = Text("s-1", "The Council froze the assets of Piet Hask in 2001.", published="2001-10-18")
    frozen.claim("asset_freeze", "froze", actor="Council", recipient="Piet Hask", time=("2001", "2001"))
    annulled = Text("s-2", "The Court of Orsk annulled the freeze on Piet Hask.", published="2008-09-04")
    annulled.claim("sanction_lifted", "annulled", actor="Court of Orsk", recipient="Piet Hask")
    assert set(_across(frozen, annulled)) == {("annulled", "froze")}


def test_two_states_restore_the_relations_that_one_broke() -> None:
    broken = Text("s-1", "Norland broke off relations with Westmark in 2003.", published="2003-09-08")
    broken.claim("break_of_relations", "broke off", actor="Norland", recipient="Westmark", time=("2003", "2003"))
    restored = Text("s-2", "Westmark and Norland restored relations in 2007.", published="2007-04-22")
    restored.claim("relations_restored", "restored", actor=("Westmark", "Norland"), time=("2007", "2007"))
    assert set(_across(broken, restored)) == {("restored", "broke off")}
    others = Text("s-3", "Westmark and Eastmark restored relations in 2007.", published="2007-04-22")
    others.claim("relations_restored", "restored", actor=("Westmark", "Eastmark"), time=("2007", "2007"))
    assert _across(broken, others) == {}


def _five_sentenced(source: str = "s-1", published: str = "2019-12-24") -> Text:
    text = Text(source, "A court sentenced five people to death for the murder of Tarn.", published=published)
    text.claim("sentence", "sentenced", recipient="<five people>", term=("death", "death"))
    return text


def _five_commuted(words: str = "the five") -> Text:
    text = Text("s-9", f"The court commuted the death sentences of {words} to twenty years.", published="2020-09-08")
    text.claim("sentence_reduction", "commuted", recipient=f"<{words}>")
    return text


def test_a_number_of_persons_stands_for_the_only_ones_of_whom_the_record_tells() -> None:
    found = _across(_five_sentenced(), _five_commuted())
    assert found == {("commuted", "sentenced"): (Relation.REVERSES, "group_elsewhere")}


def test_a_number_of_persons_stands_for_nobody_in_doubt() -> None:
    assert not _across(_five_sentenced(), _five_commuted("the four"))
    assert not _across(_five_sentenced(), _five_commuted("five people"))
    other = Text("s-2", "A court in Hask sentenced five guards to death for the looting.", published="2018-01-01")
    other.claim("sentence", "sentenced", recipient="<five guards>", term=("death", "death"))
    assert not _across(_five_sentenced(), other, _five_commuted())
    assert not _across(_five_sentenced(published="2021-01-01"), _five_commuted())


def test_what_a_minister_imposed_the_state_lifts() -> None:
    def imposed(whose: str) -> Text:
        text = Text("s-1", f"Foreign minister Ilse Brandt of {whose} froze the assets of Westmark.", published="1992")
        text.claim("asset_freeze", "froze", actor="Ilse Brandt", recipient="Westmark")
        return text

    assert set(_across(imposed("Norland"), _lifted())) == {("lifted", "froze")}
    assert _across(imposed("Eastmark"), _lifted()) == {}


def test_a_family_name_stands_for_whom_a_sanction_is_on() -> None:
    banned = Text("s-1", "Norland barred Piet Hask from entry in 1992.", published="1992-02-01")
    banned.claim("travel_ban", "barred", actor="Norland", recipient="Piet Hask", time=("1992", "1992"))
    lifted = Text("s-2", "Norland ended the ban on Hask in 1995.", published="1995-02-01")
    lifted.claim("sanction_lifted", "ended", actor="Norland", recipient="Hask", time=("1995", "1995"))
    assert set(_across(banned, lifted)) == {("ended", "barred")}
    other = Text("s-3", "Norland barred Rina Hask from entry in 1993.", published="1993-02-01")
    other.claim("travel_ban", "barred", actor="Norland", recipient="Rina Hask", time=("1993", "1993"))
    assert _across(banned, other, lifted) == {}


def test_why_somebody_was_freed_is_not_what_for() -> None:
    text = Text("s-2", "Judges released Karim Rahimi in 2009 because of a failing heart.", published="2009-06-01")
    text.claim("release", "released", recipient="Karim Rahimi", time=("2009", "2009"), charge="a failing heart")
    assert set(_across(_convicted(), text)) == {("released", "convicted")}


def test_who_has_left_prison_may_still_be_pardoned() -> None:
    found = _across(_convicted(), _released(year=2005), _reversed("Karim Rahimi", "s-5"))
    assert set(found) == {("released", "convicted"), ("pardoned", "convicted")}


def test_the_word_that_frees_and_the_leaving_of_the_prison_are_one_setting_free() -> None:
    def pardoned(day: str) -> Text:
        text = Text("s-3", f"The governor pardoned Karim Rahimi on {day}.", published="2009-08-19")
        text.claim("pardon", "pardoned", recipient="Karim Rahimi", time=(day, day))
        return text

    both = {("released", "convicted"), ("pardoned", "convicted")}
    assert set(_across(_convicted(), pardoned("2009-08-18"), _released())) == both
    assert set(_across(_convicted(), pardoned("2008-02-01"), _released())) == {("pardoned", "convicted")}


def test_a_lifting_that_names_no_party_is_for_the_only_other_one_of_its_text() -> None:
    banned = Text("s-1", "Norland banned ferries from Westmark on 3 May 1993.", published="1993-05-04")
    banned.claim("sanction", "banned ferries", actor="Norland", recipient="Westmark", time=("3 May 1993", "1993-05-03"))

    def lifted(said: str, *names: str) -> Text:
        text = Text("s-2", f"{said} Norland lifted the ferry ban on 7 June 2003.", published="2003-06-08")
        for name in names:
            text.claim("apology", "apologised", actor=name)
        text.claim("sanction_lifted", "lifted", actor="Norland", time=("7 June 2003", "2003-06-07"))
        return text

    rule = (Relation.REVERSES, "parties_elsewhere")
    assert _across(banned, lifted("Westmark apologised.", "Westmark")) == {("lifted", "banned ferries"): rule}
    assert _across(banned, lifted("Eastmark apologised.", "Eastmark")) == {}
    assert _across(banned, lifted("Westmark apologised, and so did Eastmark.", "Westmark", "Eastmark")) == {}


def test_an_envoy_who_goes_back_was_the_one_recalled() -> None:
    recall = Text("s-1", "Norland recalled Ada Grant from Westmark in April 1997.", published="1997-05-01")
    recall.claim("recall", "recalled", actor="Norland", recipient="Ada Grant", time=("April 1997", "1997-04"))

    def back(who: str) -> Text:
        text = Text("s-2", f"{who} returned to the embassy in November 1997.", published="1997-12-01")
        text.claim("ambassador_return", "returned", recipient=who, time=("November 1997", "1997-11"))
        return text

    assert set(_across(recall, back("Ada Grant"))) == {("returned", "recalled")}
    assert _across(recall, back("Ivo Marr")) == {}


def test_a_warrant_is_withdrawn() -> None:
    warrant = Text("s-1", "A judge issued a warrant for Karim Rahimi over the murder of Tarn.", published="2001-02-01")
    warrant.claim("arrest_warrant", "warrant", recipient="Karim Rahimi", charge="the murder of Tarn")
    text = Text("s-2", "The court withdrew the warrant against Karim Rahimi.", published="2002-02-01")
    text.claim("charges_dropped", "withdrew the warrant", recipient="Karim Rahimi")
    assert set(_across(warrant, text)) == {("withdrew the warrant", "warrant")}


def test_a_trial_goes_on_from_the_only_charge() -> None:
    charged = Text("s-1", "Karim Rahimi was charged with the murder of Anna Holt in 2001.", published="2001-02-01")
    charged.claim("charge", "charged", recipient="Karim Rahimi", charge="the murder of Anna Holt")
    charged.claim("killing", "murder", victim="Anna Holt", time=("2001", "2001"))
    for year, expected in ((2003, {("trial", "murder")}), (2019, set())):
        trial = Text("s-2", "The trial of Karim Rahimi opened.", published=f"{year}-02-01")
        trial.claim("trial", "trial", recipient="Karim Rahimi")
        assert set(_across(charged, trial)) == expected


def test_a_person_known_by_a_post_at_something_named() -> None:
    words = "A court convicted the captain of the Aurora of murder and sentenced him to twelve years."
    judged = Text("s-1", words, published="2003-02-01")
    judged.claim("conviction", "convicted", recipient="<the captain of the Aurora>")
    judged.claim("sentence", "sentenced", recipient="<him>")

    def pardoned(ship: str) -> Text:
        text = Text("s-2", f"The president pardoned the captain of the {ship}.", published="2006-02-01")
        text.claim("pardon", "pardoned", recipient=f"<the captain of the {ship}>")
        return text

    assert set(_across(judged, pardoned("Aurora"))) == {("pardoned", "convicted"), ("pardoned", "sentenced")}
    assert _across(judged, pardoned("Marietta")) == {}
    other = Text("s-3", words.replace("twelve", "two"), published="2004-02-01")
    other.claim("conviction", "convicted", recipient="<the captain of the Aurora>", term=("two years", "P2Y"))
    assert _across(judged, other, pardoned("Aurora")) == {}


def test_what_is_a_states_is_a_measure_on_the_state() -> None:
    def frozen(whose: str) -> Text:
        text = Text("s-1", f"President Carter froze {whose} in American banks.", published="1979-11-15")
        text.claim("asset_freeze", "froze", actor="President Carter", recipient=f"<{whose}>")
        return text

    lifted = Text("s-2", "The United States unfroze Iranian assets.", published="1981-01-21")
    lifted.claim("sanction_lifted", "unfroze", actor="United States", recipient="<Iranian assets>")
    assert set(_across(frozen("Iranian funds"), lifted)) == {("unfroze", "froze")}
    assert _across(frozen("Libyan funds"), lifted) == {}
    assert _across(frozen("two Iranian officers"), lifted) == {}


def test_the_brothers_are_those_of_the_name_who_were_always_told_of_together() -> None:
    both = ("Karl Amsel", "Gus Amsel")
    judged = Text("s-1", "A jury convicted Karl Amsel and Gus Amsel of the fire.", published="2005-05-05")
    judged.claim("conviction", "convicted", recipient=both, charge="the fire")
    cleared = Text("s-2", "Judges quashed the convictions of the Amsel brothers.", published="2010-05-05")
    cleared.claim("conviction_overturned", "quashed", recipient="<the Amsel brothers>")
    assert set(_across(judged, cleared)) == {("quashed", "convicted")}
    other = Text("s-3", "A jury convicted Gus Amsel of fraud.", published="2006-05-05")
    other.claim("conviction", "convicted", recipient="Gus Amsel", charge="fraud")
    assert _across(judged, other, cleared) == {}


def test_a_verdict_named_without_a_day_is_the_only_judgment() -> None:
    text = Text("s-2", "Judges quashed the verdict against Karim Rahimi on 14 March 2002.", published="2002-03-15")
    text.claim(
        "conviction_overturned", "quashed", recipient="Karim Rahimi", time=("14 March 2002", "2002-03-14")
    )  # fmt: skip
    text.claim("verdict", "verdict", recipient="Karim Rahimi")
    assert _across(_bombing(), text)[("quashed", "convicted")] == (Relation.REVERSES, "person_elsewhere")
    assert ("quashed", "convicted") not in _across(_bombing(), _convicted("s-3", "fraud", 1999), text)


@pytest.mark.parametrize(
    ("words", "trigger", "alone"),
    [
        ("The court quashed the death sentence on Karim Rahimi and let the conviction stand.", "quashed", True),
        ("The court quashed the conviction and sentence of Karim Rahimi.", "quashed", False),
        ("The court overturned the verdict on Karim Rahimi, a term of nine years.", "overturned the verdict", False),
        ("The court quashed it.", "quashed", False),
    ],
)
def test_a_sentence_falls_alone_only_where_the_words_say_so(words: str, trigger: str, *, alone: bool) -> None:
    text = Text("s-2", words, published="2002-03-15")
    assert only_sentence(text.claim("conviction_overturned", trigger)) is alone


def test_who_quashes_a_sentence_alone_leaves_the_conviction() -> None:
    text = Text("s-2", "Judges quashed the sentence of Karim Rahimi on 14 March 2002.", published="2002-03-15")
    text.claim(
        "conviction_overturned", "quashed", recipient="Karim Rahimi", time=("14 March 2002", "2002-03-14")
    )  # fmt: skip
    assert ("quashed", "convicted") not in _across(_bombing(), text)


@pytest.mark.parametrize(("verb", "tied"), [("reinstated", "dismissed"), ("lifted the visa ban on", "barred")])
def test_a_post_given_back_ends_no_other_measure(verb: str, tied: str) -> None:
    taken = Text("s-1", "Tarn dismissed Lev Amsel on 7 February 2017.", published="2017-02-08")
    taken.claim("dismissal", "dismissed", actor="Tarn", recipient="Lev Amsel", time=("7 February 2017", "2017-02-07"))
    ban = Text("s-2", "Tarn barred Lev Amsel on 3 January 2017 by a visa ban.", published="2017-01-04")
    ban.claim("travel_ban", "barred", actor="Tarn", recipient="Lev Amsel", time=("3 January 2017", "2017-01-03"))
    back = Text("s-3", f"Tarn {verb} Lev Amsel on 15 May 2018.", published="2018-05-16")
    back.claim("sanction_lifted", verb, actor="Tarn", recipient="Lev Amsel", time=("15 May 2018", "2018-05-15"))
    rule = (Relation.REVERSES, "parties_elsewhere")
    assert _across(taken, ban, back) == {(verb, tied): rule}
    assert _across(ban, back) == ({} if verb == "reinstated" else {(verb, tied): rule})


def test_a_seat_given_back_ends_a_suspension_that_is_told_as_a_sanction() -> None:
    out = Text("s-1", "The Lakes Forum suspended Pellia on 2 May 2012.", published="2012-05-03")
    out.claim("sanction", "suspended", actor="Lakes Forum", recipient="Pellia", time=("2 May 2012", "2012-05-02"))
    oil = Text("s-2", "The Lakes Forum put an oil embargo on Pellia on 9 May 2012.", published="2012-05-10")
    oil.claim("sanction", "oil embargo", actor="Lakes Forum", recipient="Pellia", time=("9 May 2012", "2012-05-09"))
    back = Text("s-3", "The Lakes Forum readmitted Pellia on 30 September 2013.", published="2013-10-01")
    back.claim(
        "sanction_lifted",
        "readmitted",
        actor="Lakes Forum",
        recipient="Pellia",
        time=("30 September 2013", "2013-09-30"),
    )
    assert _across(out, oil, back) == {("readmitted", "suspended"): (Relation.REVERSES, "parties_elsewhere")}


def _arrested(source: str, who: str, published: str = "2012-03-01", publisher: str = "Coast Wire") -> Text:
    text = Text(source, f"Police arrested {who}, for arson.", published=published, publisher=publisher)
    text.claim("arrest", "arrested", recipient=who.rpartition(", ")[2])
    return text


def _fisherman_freed(published: str = "2012-05-01", publisher: str = "Coast Wire") -> Text:
    text = Text("s-9", "A judge released the fisherman.", published=published, publisher=publisher)
    text.claim("release", "released", recipient="<fisherman>")
    return text


def test_an_outlet_that_calls_one_person_the_fisherman_means_that_one() -> None:
    arrested = _arrested("s-1", "a fisherman, Emil Tarn")
    assert _across(arrested, _fisherman_freed()) == {
        ("released", "arrested"): (Relation.REVERSES, "group_elsewhere"),
    }


@pytest.mark.parametrize(
    ("others", "freed"),
    [
        ([_arrested("s-1", "a baker, Emil Tarn")], _fisherman_freed()),
        ([_arrested("s-1", "a fisherman, Emil Tarn")], _fisherman_freed(publisher="Hill News")),
        ([_arrested("s-1", "a fisherman, Emil Tarn")], _fisherman_freed("2014-05-01")),
        ([_arrested("s-1", "a fisherman, Emil Tarn"), _arrested("s-2", "a fisherman, Ivo Lenk")], _fisherman_freed()),
    ],
    ids=["described otherwise", "another outlet", "long after", "two of them"],
)
def test_the_fisherman_is_nobody_in_doubt(others: list[Text], freed: Text) -> None:
    assert not _across(*others, freed)


def _inquiry(source: str = "s-1", matter: str = "the fire at the Lund mill", publisher: str = "Coast Wire") -> Text:
    text = Text(source, f"Police opened an inquiry into {matter}.", published="2001-03-05", publisher=publisher)
    text.claim("investigation", "inquiry", charge=matter)
    return text


def test_the_end_of_an_inquiry_ends_the_one_into_the_same_matter() -> None:
    ended = Text(
        "s-9", "A judge shelved the inquiry into the Lund mill fire.", published="2002-06-30", publisher="Coast Wire"
    )
    ended.claim("case_closed", "shelved the inquiry", charge="the Lund mill fire")
    assert _across(_inquiry(), ended) == {
        ("shelved the inquiry", "inquiry"): (Relation.REVERSES, "inquiry_elsewhere"),
    }
    assert not _across(_inquiry(matter="the theft at the Lund mill"), ended)
    assert not _across(_inquiry(publisher="Hill News"), ended)


def _recalled(source: str = "s-1", words: str = "its ambassador", year: int = 2009) -> Text:
    text = Text(source, f"Norland called home {words}.", published=f"{year}-02-05")
    text.claim("recall", "called home", actor="Norland")
    return text


@pytest.mark.parametrize(
    ("recalls", "back", "is_tied"),
    [
        ([_recalled()], "is back at his post", True),
        ([_recalled()], "went back to Velia", True),
        ([_recalled(words="its ambassador to Velia")], "is back at his post", True),
        ([_recalled(words="its ambassador to Velia")], "went back to Osk", False),
        ([_recalled(), _recalled("s-2", year=2007)], "is back at his post", False),
    ],
)
def test_an_ambassador_returns_whose_host_is_not_told(recalls: list[Text], back: str, is_tied: bool) -> None:
    text = Text("s-9", f"Norland's ambassador {back}.", published="2010-07-14")
    text.claim("ambassador_return", " ".join(back.split()[:2]))
    assert bool(_across(*recalls, text)) is is_tied


def test_accounts_given_free_end_no_travel_ban() -> None:
    barred = Text("s-1", "Norland barred Emil Tarn.", published="2012-01-19")
    barred.claim("travel_ban", "barred", actor="Norland", recipient="Emil Tarn")
    freed = Text("s-2", "Norland unblocked the accounts of Emil Tarn.", published="2014-03-12")
    freed.claim("sanction_lifted", "unblocked the accounts", actor="Norland", recipient="Emil Tarn")
    assert not _across(barred, freed)
    frozen = Text("s-3", "Norland froze the accounts of Emil Tarn.", published="2012-01-19")
    frozen.claim("asset_freeze", "froze the accounts", actor="Norland", recipient="Emil Tarn")
    assert set(_across(barred, frozen, freed)) == {("unblocked the accounts", "froze the accounts")}


def test_of_two_sentences_of_one_judgment_the_text_says_which_is_ended() -> None:
    judged = Text(
        "s-1",
        "Karim Rahimi was convicted of the murder of Lena Ost and of the robbery of the Orsk mill on 3 May 1987. "
        "Karim Rahimi got life for the murder of Lena Ost. "
        "Karim Rahimi got nine years for the robbery of the Orsk mill.",
        published="1987-05-04",
    )
    day = ("3 May 1987", "1987-05-03")
    both = "the murder of Lena Ost and of the robbery of the Orsk mill"
    judged.claim("conviction", "convicted", recipient="Karim Rahimi", charge=both, time=day)
    judged.claim("killing", "murder", victim="Lena Ost")
    judged.claim("looting", "robbery", place="Orsk")
    judged.claim(
        "sentence",
        "got life",
        recipient="Karim Rahimi#2",
        charge="the murder of Lena Ost#2",
        time=day,
        term=("life", "life"),
    )
    judged.claim("killing", "murder#2", victim="Lena Ost#2")
    judged.claim(
        "sentence",
        "got nine years",
        recipient="Karim Rahimi#3",
        charge="the robbery of the Orsk mill#2",
        time=day,
        term=("nine years", "P9Y"),
    )
    judged.claim("looting", "robbery#2", place="Orsk#2")
    freed = Text(
        "s-2",
        "Karim Rahimi walked free on 5 May 1996, after he was jailed for life for the murder of Lena Ost.",
        published="1996-05-06",
    )
    freed.claim("release", "walked free", recipient="Karim Rahimi", time=("5 May 1996", "1996-05-05"))
    freed.claim("sentence", "jailed", recipient="Karim Rahimi", charge="the murder of Lena Ost", term=("life", "life"))
    freed.claim("killing", "murder", victim="Lena Ost")
    undone = {pair for pair, (relation, _) in _across(judged, freed).items() if relation is Relation.REVERSES}
    assert ("walked free", "convicted") in undone
    assert ("walked free", "got nine years") not in undone


def test_who_is_cleared_of_one_thing_is_not_cleared_of_that_of_which_the_text_convicts() -> None:
    charged = Text("s-1", "Karim Rahimi was charged with burning down the Orsk mill.", published="2009-05-14")
    charged.claim("charge", "charged", recipient="Karim Rahimi", charge="burning down the Orsk mill")
    charged.claim("arson", "burning down", place="Orsk")
    words = "Karim Rahimi was convicted on 27 January 2010 of burning down the Orsk mill."
    judged = Text("s-2", f"{words} Karim Rahimi was cleared of burning down a shop.", published="2010-01-28")
    day = ("27 January 2010", "2010-01-27")
    judged.claim("conviction", "convicted", recipient="Karim Rahimi", charge="burning down the Orsk mill", time=day)
    judged.claim("acquittal", "cleared", recipient="Karim Rahimi#2", charge="burning down a shop", time=day)
    found = _across(charged, judged)
    assert ("convicted", "burning down") in found
    assert ("cleared", "burning down") not in found


def test_who_was_held_before_the_judgment_is_let_out_from_the_sentence() -> None:
    held = Text("s-3", "Karim Rahimi is in custody.", published="2000-12-01")
    held.claim("arrest", "in custody", recipient="Karim Rahimi")
    assert ("released", "convicted") in _across(_convicted(), _released(), held)
    again = Text("s-3", "Karim Rahimi is in custody.", published="2003-12-01")
    again.claim("arrest", "in custody", recipient="Karim Rahimi")
    assert ("released", "convicted") not in _across(_convicted(), _released(), again)


@pytest.mark.parametrize(
    ("verb", "is_tied"), [("readmitted", True), ("praised", False), ("unblocked accounts of", False)]
)
def test_a_guild_takes_back_whom_it_expelled(verb: str, is_tied: bool) -> None:
    out = Text("s-1", "The guild expelled Thiha Lwin over a drawing.", published="2010-08-25")
    out.claim("expulsion", "expelled", actor="<The guild>", recipient="Thiha Lwin")
    back = Text("s-2", f"The guild {verb} Thiha Lwin on Monday.", published="2012-01-18")
    back.claim("sanction_lifted", verb, actor="<The guild>", recipient="Thiha Lwin")
    assert bool(_across(out, back)) is is_tied


def test_a_command_that_somebody_got_back() -> None:
    out = Text("s-1", "Captain Sule Ware was relieved of his command.", published="2016-09-15")
    out.claim("dismissal", "relieved of his command", recipient="Sule Ware")
    back = Text("s-2", "Captain Ware has got his company back.", published="2017-04-03")
    back.claim("sanction_lifted", "got his company back", recipient="Ware")
    assert set(_across(out, back)) == {("got his company back", "relieved of his command")}


def test_who_sets_aside_an_acquittal_frees_nobody() -> None:
    words = "A court set aside the acquittal of Karim Rahimi on 3 May 2004."
    aside = Text("s-3", words, published="2004-05-04")
    aside.claim("acquittal", "acquittal", recipient="Karim Rahimi")
    aside.claim(
        "conviction_overturned",
        "set aside the acquittal",
        recipient="Karim Rahimi",
        time=("3 May 2004", "2004-05-03"),
    )
    found = _across(_convicted(), aside, _released())
    assert ("set aside the acquittal", "convicted") not in found
    assert ("released", "convicted") in found


def test_a_seat_is_what_a_suspension_took() -> None:
    out = Text("s-1", "The Lakes Forum suspended Pellia on 2 May 2012.", published="2012-05-03")
    out.claim("dismissal", "suspended", actor="Lakes Forum", recipient="Pellia", time=("2 May 2012", "2012-05-02"))
    back = Text("s-2", "The Lakes Forum gave Pellia its seat back on 30 September 2013.", published="2013-10-01")
    when = ("30 September 2013", "2013-09-30")
    back.claim("sanction_lifted", "gave", actor="Lakes Forum", recipient="Pellia", time=when)
    assert set(_across(out, back)) == {("gave", "suspended")}


def _jailed(who: str, name: str, source: str = "s-1", title: str = "", publisher: str = "Coast Wire") -> Text:
    published = f"2011-03-{10 + int(source[2:])}"
    text = Text(source, f"A court jailed {who} for theft.", published=published, publisher=publisher, title=title)
    text.claim("sentence", "jailed", recipient=name)
    return text


def _let_off(whom: str, publisher: str = "Hill Gazette") -> Text:
    text = Text("s-9", f"The king pardoned {whom} on Monday.", published="2013-06-01", publisher=publisher)
    text.claim("pardon", "pardoned", recipient=f"<{whom.removeprefix('the ')}>")
    return text


@pytest.mark.parametrize(
    ("whom", "is_tied"),
    [
        ("the former curator of Sollen Hall", True),
        ("Sollen Hall's former curator", True),
        ("the curator of Tarn Hall", False),
        ("the curator", False),
        ("the gardener of Sollen Hall", False),
    ],
)
def test_what_somebody_is_to_something_with_a_name_tells_any_outlet_who_it_is(whom: str, is_tied: bool) -> None:
    jailed = _jailed("Oren Vash, 41, the curator of Sollen Hall, and his clerk", "Oren Vash")
    assert bool(_across(jailed, _let_off(whom))) is is_tied
    assert (
        _across(
            jailed, _jailed("Lev Amsel, the curator of Sollen Hall, and others", "Lev Amsel", "s-2"), _let_off(whom)
        )
        == {}
    )


def test_who_is_told_of_among_others_is_told_of_too() -> None:
    freed = Text(
        "s-9", "The king pardoned nine convicts, among them the curator of Sollen Hall.", published="2013-06-01"
    )
    freed.claim("pardon", "pardoned", recipient=("<nine convicts>", "<curator of Sollen Hall>"))
    jailed = _jailed("Oren Vash, the curator of Sollen Hall, and his clerk", "Oren Vash")
    assert set(_across(jailed, freed)) == {("pardoned", "jailed")}


@pytest.mark.parametrize(
    ("title", "is_tied"),
    [
        ("Curator jailed for theft", True),
        ("Three years for curator", True),
        ("Hall curator sentenced", True),
        ("Curator says thief is jailed", False),
        ("Court jails thief of Hall", False),
    ],
)
def test_a_headline_tells_what_the_one_person_is_of_whose_step_it_tells(title: str, is_tied: bool) -> None:
    jailed = _jailed("Vash", "Vash", title=title)
    assert bool(_across(jailed, _let_off("the curator", "Coast Wire"))) is is_tied
    arrested = _arrested("s-2", "a curator, Oren Vash")
    assert bool(_across(jailed, arrested, _let_off("the curator", "Coast Wire"))) is is_tied
    assert _across(jailed, _arrested("s-2", "a curator, Lev Amsel"), _let_off("the curator", "Coast Wire")) == {}


def test_a_headline_of_two_who_are_judged_names_neither() -> None:
    text = Text(
        "s-1",
        "A court jailed Vash. It jailed Amsel too.",
        published="2011-03-11",
        publisher="Coast Wire",
        title="Curator jailed",
    )
    text.claim("sentence", "jailed", recipient="Vash")
    text.claim("sentence", "jailed#2", recipient="Amsel")
    assert _across(text, _let_off("the curator", "Coast Wire")) == {}


@pytest.mark.parametrize(
    ("whom", "publisher", "is_tied"),
    [
        ("the two captains", "Coast Wire", True),
        ("the two captains", "Hill Gazette", False),
        ("the three captains", "Coast Wire", False),
        ("the two cooks", "Coast Wire", False),
    ],
)
def test_a_noun_before_names_tells_of_what_sort_their_group_is(whom: str, publisher: str, is_tied: bool) -> None:
    text = Text(
        "s-1", "A court jailed Captains Emil Tarn and Lev Amsel.", published="2011-03-11", publisher="Coast Wire"
    )
    text.claim("sentence", "jailed", recipient=("Emil Tarn", "Lev Amsel"))
    assert bool(_across(text, _let_off(whom, publisher))) is is_tied


def test_a_release_for_which_a_judgment_fell_ends_the_punishment_for_the_same_act() -> None:
    first = Text(
        "s-1", "On 5 May 2001 four miners were jailed for the murder of Otto Brand in Glen.", published="2001-05-06"
    )
    act = first.claim("killing", "murder", victim="Otto Brand", place="Glen", perpetrator="<four miners>")
    first.claim("sentence", "jailed", recipient="<four miners>", charge="the murder of Otto Brand")
    later = Text(
        "s-2",
        "A court quashed the convictions of the four miners found guilty of the murder of Otto Brand in Glen. "
        "They were freed.",
        published="2009-05-06",
    )
    later.claim("killing", "murder", victim="Otto Brand", place="Glen")
    later.claim("conviction", "found guilty", recipient="<four miners>", charge="the murder of Otto Brand")
    later.claim("conviction_overturned", "quashed the convictions", recipient="<four miners>")
    later.claim("release", "freed", recipient="<four miners>")
    assert act.kind == "killing"
    found = _across(first, later)
    assert found["freed", "jailed"] == (Relation.REVERSES, "group_elsewhere")


@pytest.mark.parametrize(
    ("whom", "goes_on", "is_tied"),
    [
        ("a hall curator", "convicted of theft", True),
        ("a hall curator", "who was jailed in 2011", True),
        ("a hall curator", "and his clerk", False),
        ("a curator", "convicted of theft", False),
        ("a mill curator", "convicted of theft", False),
    ],
)
def test_who_is_brought_in_as_judged_is_the_one_so_called(whom: str, goes_on: str, is_tied: bool) -> None:
    jailed = _jailed("a hall curator, Oren Vash", "Oren Vash")
    words = f"The king pardoned {whom} {goes_on}."
    freed = Text("s-9", words, published="2013-06-01", publisher="Coast Wire")
    freed.claim("pardon", "pardoned", recipient=f"<{whom.removeprefix('a ')}>")
    assert bool(_across(jailed, freed)) is is_tied
    assert _across(jailed, _jailed("a hall curator, Lev Amsel", "Lev Amsel", "s-2"), freed) == {}


def test_a_nuncio_is_recalled_and_goes_back_as_an_ambassador_does() -> None:
    text = Text("s-9", "Norland's nuncio is back at his post.", published="2010-07-14")
    text.claim("ambassador_return", "is back")
    assert _across(_recalled(words="its nuncio"), text)


@pytest.mark.parametrize(
    ("title", "words", "is_tied"),
    [
        ("Vash pardoned", "He was pardoned on Monday.", True),
        ("Curator Vash goes free", "He was pardoned on Monday.", True),
        ("Vash: a king's mercy", "He was pardoned on Monday.", True),
        ("Amsel pardoned", "He was pardoned on Monday.", False),
        ("Vash hails king", "He was pardoned on Monday.", False),
        ("Vash pardoned", "They were pardoned on Monday.", False),
        ("Vash pardoned", "A cook was pardoned on Monday.", False),
        ("Vash pardoned", "The cook was pardoned on Monday.", True),
        ("Cook pardoned", "The cook was pardoned on Monday.", False),
    ],
)
def test_he_is_whom_the_headline_alone_names(title: str, words: str, is_tied: bool) -> None:
    freed = Text("s-9", words, published="2013-06-01", publisher="Hill Gazette", title=title)
    freed.claim("pardon", "pardoned", recipient="<cook>" if "cook" in words else ())
    assert bool(_across(_jailed("Oren Vash", "Oren Vash"), freed)) is is_tied
    others = _jailed("Oren Vash", "Oren Vash"), _jailed("Lena Vash", "Lena Vash", "s-2")
    assert _across(*others, freed) == {}


@pytest.mark.parametrize(("beside", "is_tied"), [("Lev Amsel", False), ("Oren Vash", True)])
def test_who_is_so_called_in_a_text_is_likely_who_is_named_there(beside: str, is_tied: bool) -> None:
    words = f"The king pardoned the curator. Police arrested {beside} again."
    freed = Text("s-9", words, published="2013-06-01", publisher="Coast Wire")
    freed.claim("pardon", "pardoned", recipient="<curator>")
    freed.claim("arrest", "arrested", recipient=beside)
    jailed = _jailed("a curator, Oren Vash", "Oren Vash")
    assert (("pardoned", "jailed") in _across(jailed, freed)) is is_tied


@pytest.mark.parametrize(
    ("title", "is_tied"),
    [
        ("Curator pardoned", True),
        ("Hall curator pardoned", True),
        ("Cook pardoned", False),
        ("King hails curator", False),
    ],
)
def test_he_is_what_the_headline_alone_says_he_is(title: str, is_tied: bool) -> None:
    words = "He was pardoned on Monday."
    freed = Text("s-9", words, published="2013-06-01", publisher="Coast Wire", title=title)
    freed.claim("pardon", "pardoned")
    jailed = _jailed("a curator, Oren Vash", "Oren Vash")
    assert bool(_across(jailed, freed)) is is_tied
    assert _across(jailed, _jailed("a curator, Lev Amsel", "Lev Amsel", "s-2"), freed) == {}


def test_whom_a_headline_alone_names_as_charged_is_charged() -> None:
    text = Text("s-1", "Police charged the cook.", published="2011-03-11", publisher="Coast Wire", title="Vash charged")
    text.claim("charge", "charged", recipient="<cook>")
    dropped = Text("s-2", "A judge dropped the charge against Oren Vash.", published="2013-06-01")
    dropped.claim("charges_dropped", "dropped the charge", recipient="Oren Vash")
    assert set(_across(text, dropped)) == {("dropped the charge", "charged")}


@pytest.mark.parametrize(
    ("title", "words", "publisher", "is_tied"),
    [
        ("Cheers for Vash", "The curator was pardoned.", "Hill Gazette", True),
        ("Cheers for curator", "The curator was pardoned.", "Hill Gazette", False),
        ("Cheers for Vash", "The cook was pardoned.", "Hill Gazette", False),
        ("Cheers for Amsel", "The curator was pardoned.", "Hill Gazette", False),
    ],
)
def test_what_somebody_is_tells_who_in_any_outlet_that_gives_the_family_name(
    title: str, words: str, publisher: str, is_tied: bool
) -> None:
    freed = Text("s-9", words, published="2013-06-01", publisher=publisher, title=title)
    freed.claim("pardon", "pardoned", recipient=f"<{words.split()[1]}>")
    jailed = _jailed("the curator Oren Vash", "Oren Vash")
    assert (("pardoned", "jailed") in _across(jailed, freed)) is is_tied
    namesake = _jailed("the curator Lev Vash", "Lev Vash", "s-2")
    assert _across(jailed, namesake, freed) == {}


def test_a_rank_before_a_name_tells_what_somebody_is() -> None:
    jailed = _jailed("Lance Corporal Oren Vash", "Oren Vash")
    assert bool(_across(jailed, _let_off("the lance corporal", "Coast Wire")))
    assert bool(_across(jailed, _let_off("the corporal", "Coast Wire")))
    assert _across(jailed, _let_off("the colonel", "Coast Wire")) == {}


def test_a_reversal_that_says_of_nobody_is_of_the_one_let_off_beside_it() -> None:
    words = "The curator walked free. Judges had thrown out the verdict. They let Amsel go."
    freed = Text("s-9", words, published="2013-06-01", publisher="Coast Wire")
    freed.claim("release", "walked free", recipient="<curator>")
    freed.claim("conviction_overturned", "thrown out the verdict")
    jailed = _jailed("a curator, Oren Vash", "Oren Vash")
    assert {one for one, _ in _across(jailed, freed)} == {"walked free", "thrown out the verdict"}
    freed.claim("release", "let", recipient="Amsel")
    assert ("thrown out the verdict", "jailed") not in _across(jailed, freed)


def _fifteen(words: str, kind: str, whom: str, day: str, publisher: str = "Coast Wire", of: str = "") -> Text:
    text = Text(f"s-{day[3]}", f"{words.format(whom)}. Police held Lev Amsel.", published=day, publisher=publisher)
    text.claim(kind, words.split("}")[1].split()[0] if words[0] == "{" else words.split()[2], recipient=f"<{whom}>")
    if of:
        text.claim("arrest", "held", recipient=of)
    return text


def test_a_number_alone_stands_for_the_only_ones_of_whom_an_outlet_tells() -> None:
    jailed = _fifteen("A court jailed {} for a raid", "sentence", "fifteen rebels", "2011-03-11")
    freed = _fifteen("The king pardoned {} on Monday", "pardon", "the fifteen", "2012-06-01")
    assert set(_across(jailed, freed)) == {("pardoned", "jailed")}
    others = _fifteen("A court jailed {} for theft", "sentence", "fifteen cooks", "2010-03-11")
    assert _across(jailed, others, freed) == {}
    elsewhere = _fifteen("The king pardoned {} on Monday", "pardon", "the fifteen", "2012-06-01", "Hill Gazette")
    assert _across(jailed, elsewhere) == {}
    named = _fifteen("The king pardoned {} on Monday", "pardon", "the fifteen", "2012-06-01", of="Lev Amsel")
    assert _across(jailed, named) == {}
    cooks = _fifteen("The king pardoned {} on Monday", "pardon", "the fifteen cooks", "2012-06-01")
    assert _across(jailed, cooks) == {}


def test_a_swap_that_frees_two_ends_the_step_against_each() -> None:
    spy = _jailed("the curator Oren Vash", "Oren Vash")
    words = "The curator came home in exchange for Lev Amsel, who had been arrested in May."
    swapped = Text("s-9", words, published="2013-06-01", publisher="Coast Wire")
    swapped.claim("prisoner_swap", "in exchange", recipient=("<curator>", "Lev Amsel"))
    swapped.claim("arrest", "arrested", recipient="Lev Amsel")
    assert ("in exchange", "jailed") in _across(spy, swapped)


def test_a_pronoun_against_whom_a_charge_was_is_whom_the_headline_names() -> None:
    charged = Text("s-1", "Police charged Oren Vash.", published="2011-03-11")
    charged.claim("charge", "charged", recipient="Oren Vash")
    words = "Prosecutors dropped the charge against him."
    dropped = Text("s-2", words, published="2013-06-01", title="Vash: charge dropped")
    dropped.claim("charges_dropped", "dropped the charge", recipient="<him>")
    assert set(_across(charged, dropped)) == {("dropped the charge", "charged")}
