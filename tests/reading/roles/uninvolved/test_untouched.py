"""Whom a step of the law is only told beside, whoever takes him for the one it was done to."""

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.uninvolved.untouched import only_touched
from tests.reading.sentence import shape_of


def kept(text: str, kind: str, word: str, who: str, role: Role = Role.RECIPIENT) -> bool:
    """Whether whom the words `who` name is left as touched by the step that `word` says."""
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == word)
    part = Part.VERB if main in shape.group_at else Part.NOUN
    trigger = Trigger(kind, shape.words[main].base, part, main, main + 1, main)
    start = text.index(who)
    argument = Argument(role=role, span=Span.of(text, start, start + len(who)), value=who, name=True)
    return bool(only_touched([argument], shape, trigger))


@pytest.mark.parametrize(
    ("text", "kind", "word", "who"),
    [
        (
            "He had photographs of Ana Tarn and two other miners, both of whom were arrested.",
            "arrest",
            "arrested",
            "Ana Tarn",
        ),
        ("Ben Holt, the hearing was told, had beaten Ivo Tarn.", "trial", "hearing", "Ben Holt"),
        ("Ivo Tarn referred to the charges filed by the guild.", "charge", "charges", "Ivo Tarn"),
        ("Ana Tarn's sentencing decisions were fair.", "sentence", "sentencing", "Ana Tarn"),
        (
            "Papers of the investigation released to the Orsk Union tell of it.",
            "investigation",
            "investigation",
            "Orsk Union",
        ),
        ("The trial of the guards who beat Omar Venn began.", "trial", "trial", "Omar Venn"),
        ("Police arrested the men who drove Omar Venn to Orsk.", "arrest", "arrested", "Omar Venn"),
        ("Omar Venn's kidnapper was arrested.", "arrest", "arrested", "Omar Venn"),
        ("Omar Venn's former lawyer drops appeals of a sentence.", "sentence", "sentence", "Omar Venn"),
        ("Ivo Tarn, 42, a cook from Dravna, Orsk was arrested.", "arrest", "arrested", "Orsk"),
        ("The ministry sanctioned him under the Orsk Accords.", "sanction", "sanctioned", "Orsk Accords"),
        ("The charges against Norway were read.", "charge", "charges", "Norway"),
        ("Tarn's complaint was dropped.", "charges_dropped", "dropped", "Tarn"),
        ("The family of Ana Tarn welcomed the verdict.", "verdict", "verdict", "Ana Tarn"),
        ("The lawyer for Omar Venn was arrested.", "arrest", "arrested", "Omar Venn"),
        ("The trial heard of Omar Venn's letters.", "trial", "trial", "Omar Venn"),
        ("Ivo Karsten was jailed for a plot against Omar Venn.", "imprisonment", "jailed", "Omar Venn"),
        ("Sanctions were laid on firms tied to Omar Venn.", "sanction", "Sanctions", "Omar Venn"),
        ("Omar Venn was seen with Ivo Karsten, convicted of fraud.", "conviction", "convicted", "Omar Venn"),
        ("They are searching for Omar Venn's weapons.", "investigation", "searching", "Omar Venn"),
        (
            "Sanctions were laid on two men responsible for torture and attacks against Omar Venn.",
            "sanction",
            "Sanctions",
            "Omar Venn",
        ),
        ("Norland laid sanctions on Velia over its attack on Dravna.", "sanction", "sanctions", "Dravna"),
        ("Norland laid sanctions on Velia in response to attacks on Dravna.", "sanction", "sanctions", "Dravna"),
        ("Norland expelled two envoys over an attack on Dravna.", "expulsion", "expelled", "Dravna"),
        ("Sanctions were laid on ten men from Dravna, Velia and Norland.", "sanction", "Sanctions", "Norland"),
        ("Sanctions were laid on ten men and one entity from Dravna and Norland.", "sanction", "Sanctions", "Norland"),
        ("Ivo Karsten was pardoned for his testimony against Omar Venn.", "pardon", "pardoned", "Omar Venn"),
        ("A judge ordered the extradition of Omar Venn to Norland.", "court_order", "ordered", "Norland"),
        ("The sanctions do not target Omar Venn or the city of Dravna.", "sanction", "sanctions", "Dravna"),
    ],
)
def test_who_only_stands_beside_a_step_is_left_out(text: str, kind: str, word: str, who: str) -> None:
    assert not kept(text, kind, word, who)


@pytest.mark.parametrize(
    ("text", "kind", "word", "who"),
    [
        ("He had photographs of Ana Tarn and Dora Malk, both of whom were arrested.", "arrest", "arrested", "Ana Tarn"),
        ("Two other miners, both of whom were arrested, fled.", "arrest", "arrested", "Two other miners"),
        ("The trial of Ben Holt heard that he had fled.", "trial", "trial", "Ben Holt"),
        ("Ben Holt's trial was told of it.", "trial", "trial", "Ben Holt"),
        ("Ben Holt hit a guard, the trial heard.", "trial", "trial", "Ben Holt"),
        ("The sentence handed to Omar Venn was his second.", "sentence", "sentence", "Omar Venn"),
        ("The trial of the guards who beat Omar Venn, and of Ivo Tarn, began.", "trial", "trial", "Ivo Tarn"),
        ("Police arrested a man who was named as Omar Venn.", "arrest", "arrested", "Omar Venn"),
        ("Omar Venn's arrest was told.", "arrest", "arrest", "Omar Venn"),
        ("In Dravna, Orsk was arrested.", "arrest", "arrested", "Orsk"),
        ("The charges against the Norway Oil Company were read.", "charge", "charges", "Norway Oil Company"),
        ("The arrest by police of Omar Venn was told.", "arrest", "arrest", "Omar Venn"),
        ("Ivo Karsten was jailed in the case against Omar Venn.", "imprisonment", "jailed", "Omar Venn"),
        ("Omar Venn and Ivo Karsten, convicted of fraud, fled.", "conviction", "convicted", "Omar Venn"),
        ("The verdict in Omar Venn's case was read.", "verdict", "verdict", "Omar Venn"),
        ("The workers of the banned Omar Venn met.", "designation", "banned", "Omar Venn"),
        ("The family of Omar Venn wept at his arrest.", "arrest", "arrest", "Omar Venn"),
        ("The parents of Ana Tarn, a nurse who was jailed, wept.", "imprisonment", "jailed", "Ana Tarn"),
        ("Police searched Omar Venn's house.", "investigation", "searched", "Omar Venn"),
        ("They are searching for Omar Venn.", "investigation", "searching", "Omar Venn"),
        ("Norland laid sanctions for the attacks on Omar Venn.", "sanction", "sanctions", "Omar Venn"),
        ("The sanctions target Omar Venn.", "sanction", "sanctions", "Omar Venn"),
        ("Sanctions were laid on Norland, Velia and Dravna.", "sanction", "Sanctions", "Dravna"),
    ],
)
def test_whom_it_was_done_to_stays(text: str, kind: str, word: str, who: str) -> None:
    assert kept(text, kind, word, who)


def test_sanctions_are_laid_on_somebody_and_nowhere() -> None:
    text = "Norland laid sanctions on firms in Karsa."
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == "sanctions")
    place = Argument(role=Role.PLACE, span=Span.of(text, text.index("Karsa"), text.index("Karsa") + 5), value="Karsa")
    assert not only_touched([place], shape, Trigger("sanction", "sanction", Part.NOUN, main, main + 1, main))
    assert only_touched([place], shape, Trigger("travel_ban", "sanction", Part.NOUN, main, main + 1, main))


def test_the_country_of_a_trial_is_not_tried() -> None:
    assert not kept("France trial opens in Karsa.", "trial", "trial", "France")
    assert kept("Tarn trial opens in Karsa.", "trial", "trial", "Tarn")


def test_who_suffered_what_somebody_is_held_for_is_not_held() -> None:
    text = "The guard was arrested for his role in the earlier attack on the clerk and fled with her."
    assert not kept(text, "arrest", "arrested", "the clerk")


@pytest.mark.parametrize(
    ("text", "kind", "word", "who", "stays"),
    [
        ("The indictment says that he misled the clerk Ada Holt.", "charge", "indictment", "Ada Holt", False),
        ("The indictment accuses Ada Holt of fraud.", "charge", "indictment", "Ada Holt", True),
        ("The sanctions were bad news for Ada Holt.", "sanction", "sanctions", "Ada Holt", False),
        ("The sanctions target Ada Holt.", "sanction", "sanctions", "Ada Holt", True),
        ("The sanctions came into force against Ada Holt.", "sanction", "sanctions", "Ada Holt", True),
        ("They consist of an asset freeze and a travel ban to Velia.", "travel_ban", "ban", "Velia", False),
        (
            "Norland laid sanctions on ten men in retaliation for a ban imposed by the Union against Velia.",
            "sanction",
            "sanctions",
            "Velia",
            False,
        ),
        ("The sanctions bar clerks from trade with him.", "sanction", "sanctions", "clerks", False),
        ("The sanctions bar clerks from travel to Velia.", "sanction", "sanctions", "clerks", True),
        ("In response to a ban, Norland laid sanctions on Ada Holt.", "sanction", "sanctions", "Ada Holt", True),
        ("The Union expanded a visa ban to Ada Holt.", "travel_ban", "ban", "Ada Holt", True),
        ("Norland added ten names to Velia's list.", "designation", "added", "Velia", False),
        ("Norland sanctioned a firm that pays Ada Holt.", "sanction", "sanctioned", "Ada Holt", False),
        ("Norland sanctioned a man who ran a gang, and Ada Holt.", "sanction", "sanctioned", "Ada Holt", True),
        ("Norland laid sanctions on Ivo Tarn, an associate of Ada Holt.", "sanction", "sanctions", "Ada Holt", False),
    ],
)
def test_on_whom_a_measure_does_not_lie(text: str, kind: str, word: str, who: str, *, stays: bool) -> None:
    assert kept(text, kind, word, who) is stays


@pytest.mark.parametrize(
    ("text", "kind", "word", "stays"),
    [
        ("Rebels fired a rocket from Velia on Monday.", "shelling", "fired", False),
        ("Rebels fired a rocket at Velia on Monday.", "shelling", "fired", True),
        ("Ivo Tarn spied for Velia in Orsk.", "surveillance", "spied", False),
        ("Ivo Tarn spied on Velia in Orsk.", "surveillance", "spied", True),
    ],
)
def test_where_it_is_fired_from_and_for_whom_one_spies_is_no_victim(
    text: str, kind: str, word: str, *, stays: bool
) -> None:
    assert kept(text, kind, word, "Velia", Role.VICTIM) is stays


@pytest.mark.parametrize(
    ("text", "kind", "word", "who", "left"),
    [
        ("Man Who Murdered Dora Malk Sentenced to Life.", "sentence", "Sentenced", "Dora Malk", False),
        ("Two men who shot Dora Malk arrested in Orsk.", "arrest", "arrested", "Dora Malk", False),
        ("Man Who Murdered Dora Malk Sentenced to Life.", "sentence", "Sentenced", "Man", True),
        ("Ivo Tarn, Who Sued Dora Malk, Sentenced to Life.", "sentence", "Sentenced", "Ivo Tarn", True),
        ("Guards found a man who shot two clerks convicted of theft.", "conviction", "convicted", "two clerks", True),
    ],
)
def test_whom_a_headline_names_to_say_who_it_was_is_not_touched(
    text: str, kind: str, word: str, who: str, left: bool
) -> None:
    assert kept(text, kind, word, who) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Dora Malk appeared in court to testify against Ivo Tarn.", False),
        ("Dora Malk appeared in court to give evidence.", False),
        ("Dora Malk appeared in court to press charges against Ivo Tarn.", False),
        ("Dora Malk appeared in court as a witness.", False),
        ("Dora Malk appeared in court to face charges of theft.", True),
        ("Dora Malk appeared in court on charges of theft.", True),
    ],
)
def test_who_comes_to_court_for_another_is_not_on_trial(text: str, left: bool) -> None:
    shape = shape_of(text)
    trigger = Trigger("trial", "appear in court", Part.VERB, 2, 5, 2)
    malk = Argument(role=Role.RECIPIENT, span=Span.of(text, 0, 9), value="Dora Malk", name=True)
    assert bool(only_touched([malk], shape, trigger)) == left


def test_who_faces_a_charge_does_not_bring_it() -> None:
    text = "The Men Who Killed Dora Malk Face Charges."
    shape = shape_of(text)
    trigger = Trigger("charge", "face", Part.VERB, 6, 7, 6)
    men = Argument(role=Role.ACTOR, span=Span.of(text, 4, 7), value="Men")
    assert [each.role for each in only_touched([men], shape, trigger)] == [Role.RECIPIENT]
