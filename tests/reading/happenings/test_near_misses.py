from __future__ import annotations

import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.happenings import near_misses
from answerable.reading.happenings.near_misses import accident_here, figurative, is_accident, is_sport, lays_down, terms
from tests.reading.sentence import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "The senator killed the bill in committee.",
        "The film bombed at the box office.",
        "Orsk in damning indictment of the new cabinet.",
        "Her sister talked the queen out of killing him.",
        "The body charged with finding the arms left Sarde.",
        "The band released its new album on Monday.",
        "He suffered a heart attack on Monday.",
        "The minister was met with applause in Sarde.",
        "The two sides struck a deal balance.",
        "Doctors began clinical trials of the vaccine in May 2020.",
        "The blogger began a verbal attack on the reporter.",
        "The president launched his most strident attack yet on the oil giant.",
        "Ivo Lind harshly attacked the president and called him a fool.",
        "Ivo Lind launched his fiercest attack so far on the head of the bank.",
        "During the day, Mr Lind faced attacks from both politicians and clerks.",
        "Executing the plan took a week.",
        "The bank charged a fee on Monday.",
        "The two men had consensual sex.",
        "The league is known for monitoring human rights violations.",
        "She runs a programme for victims of torture.",
        "The report Velden Watch released in February was long.",
        "He was taken to the office of the prosecutor on Monday.",
        "The miners asked for their rights to be upheld.",
        "The old protest law is in force.",
        "Nobody knew of it, prosecuting authority clerk Ivo Marn said.",
        "Judge Marn said that her sentencing decisions were her own.",
        "Many have left since the armed conflict began.",
        "The bodies bore signs of violence.",
        "He was a guard at the Varn extermination camp.",
        "He was allowed to leave the prison during the day.",
        "Three masked men pulled out knives on Monday.",
        "The army withdrew from plans for a base.",
        "The women will not retreat into silence.",
        "The mug shot of the doctor was published on Monday.",
        "Our client has deposed to an affidavit.",
        "Ivo Tarn was held to account on Monday.",
        "The guards had the sanction of the governor.",
        "The sanction for prosecution came on Monday.",
        "The checkpoints look for threats to national security.",
        "Two agents were removed from the government's witness list.",
        "The war of words between the two towns went on.",
        "Twelve clerks suffered food poisoning on Monday.",
        "Forty clerks have lost their life savings to the bank.",
        "A Red Notice is issued for fugitives wanted for a trial, and asks police to arrest a person.",
        "Failure to appear in the Orsk court, and a warrant of arrest will be issued against the clerk.",
        "The Child Act, which stipulates that a child may not be detained in a police cell, is old.",
        "The paper printed an attack on the festival's line-up.",
        "The attack on the bishop as a “provincial” went unanswered.",
        "Ivo Tarn feels threatened by younger men.",
        "He drove out of Orsk to see his mother.",
        "A truck rolled into a canal.",
        "The letter was a shot across the bows.",
        "The visit was a diplomatic coup.",
        "The town is proud of its coup in winning the fair.",
    ],
)
def test_figures_of_speech_give_no_claim(text: str) -> None:
    assert [claim.kind for claim in claims_of(text)] in ([], ["agreement"])


def test_case_counts_for_nothing_and_offsets_are_those_of_the_text() -> None:
    text = "İvo Tarn died. İN ÜNYE A HEART ATTACK KILLED HIM."
    start = text.index("İN")
    assert [text[a:b] for a, b in figurative(text, start, len(text))] == ["HEART ATTACK"]
    text = "İvo Tarn died. THEY SENTENCED İVO KET TO LIFE IMPRISONMENT."
    assert [text[a:b] for a, b in terms(text, text.index("THEY"), len(text))] == ["LIFE IMPRISONMENT"]
    assert lays_down("THE PENAL CODE PROVIDES FOR A FINE.", 0, 35)
    assert is_sport("The GOALKEEPER of the LEAGUE SCORED in the WORLD CUP MATCH.")


def test_a_term_after_its_verb_is_no_second_sentence() -> None:
    claims = claims_of("The court sentenced Omid Rahbari to life imprisonment on Monday.")
    assert [(claim.kind, claim.trigger.quote[:9]) for claim in claims] == [("sentence", "sentenced")]
    asked = claims_of("Prosecutors asked the court in Sarde to sentence Omid Rahbari to life imprisonment.")
    assert all(claim.modality != "happened" for claim in asked)


def test_who_tells_of_a_deed_did_not_do_it() -> None:
    told = claims_of("According to two videos and Sarde Radio, the police surrounded the man and shot Omid Rahbari.")
    counted = claims_of("Many homes were destroyed, with some estimates by the Red Cross as high as half of them.")
    doers = [a.value for claim in (*told, *counted) for a in claim.arguments if a.role == "perpetrator"]
    assert not {"Sarde Radio", "Red Cross"} & set(doers)
    (named,) = claims_of("Omid Rahbari was killed by the Red Guard on Monday.")
    assert [a.value for a in named.arguments if a.role == "perpetrator"] == ["Red Guard"]


def test_sport_is_known_by_its_words() -> None:
    report = (
        "The striker shot twice in the match. The coach praised the goalkeeper. The league leaders attacked the guests "
        "from the first minute, and the referee gave a penalty before the championship match ended."
    )
    assert is_sport(report)
    assert not is_sport("Police shot two men after a football match in Sarde.")
    assert not {claim.kind for claim in claims_of(report)} & {"shooting", "armed_attack", "killing"}


def test_an_accident_is_no_killing() -> None:
    text = "A bus crash killed nine people on Monday."
    assert [claim.kind for claim in claims_of(text) if claim.kind in {"killing", "death"}] == ["death"]
    assert accident_here(text)
    assert not accident_here("The plane crash was an attack.")
    assert is_accident("The fire began at noon. Firefighters fought the blaze. The building collapsed.")
    assert not is_accident(
        "Gunmen attacked; the fire began, the blaze grew and troops bombed the building, which collapsed."
    )


@pytest.mark.parametrize(
    ("text", "accident"),
    [
        ("Two clerks died when guards opened fire.", False),
        ("Two clerks died in rifle fire.", False),
        ("Two clerks died before the cease-fire.", False),
        ("Two clerks died in a fire.", True),
    ],
)
def test_fire_from_guns_is_no_accident(text: str, *, accident: bool) -> None:
    assert accident_here(text) is accident


def test_the_vocabularys_own_near_misses() -> None:
    """Of the near misses that the vocabulary gives for its kinds, at most one in twenty is taken for the kind."""
    near = [(kind.id, text) for kind in kinds().values() for text in kind.near_misses]
    taken = [(kind, text) for kind, text in near if kind in {claim.kind for claim in claims_of(text)}]
    assert len(taken) <= len(near) / 20, taken


@pytest.mark.parametrize(
    "text",
    [
        "The law imposes a penalty of life imprisonment on anyone who is found guilty of murder.",
        "The crime is punishable by up to seven years in prison and a fine.",
        "The act makes it a crime for a guard to torture a prisoner.",
        "The constitution of 1990 and the law prohibit it; the code forbids the execution of prisoners.",
        "The court in Sarde looked at a law that allows the confiscation of land.",
        "The decree, which punishes rumours with up to five years' imprisonment, is long.",
        "Article 9 of the code punishes with up to two years in prison anyone who mocks the queen.",
        "Whoever burns a flag is imprisoned for up to two years.",
        "Anyone who insults the queen shall be sentenced to death.",
        "People convicted of blasphemy face execution in Norland.",
        "The provision provides that men can escape punishment when killing their wives.",
        "Torture is also criminalised by the Guards Act.",
        "The charter reads: no person shall be subjected to torture.",
        "They want to remove imprisonment as a punishment for insults.",
    ],
)
def test_what_a_rule_lays_down_is_no_happening(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parliament passed a law that bans torture on Monday.", "law_passed"),
        ("He was charged with murder, which is punishable by death, and was jailed for ten years in May.", "charge"),
        ("The court imposed a prison sentence of ten years on Omid Rahbari.", "sentence"),
        ("The order imposes sanctions on twelve officials.", "sanction"),
        ("The court jailed Tarn for four years under a law that punishes insults with prison.", "sentence"),
        ("Whoever resisted was shot by the soldiers.", "shooting"),
        ("People convicted of the arson were jailed for ten years.", "sentence"),
        ("Article 9 of the Lamp's series tells that soldiers killed ten cooks.", "killing"),
    ],
)
def test_what_is_told_beside_a_rule_stays(text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in claims_of(text)}


def test_who_ordered_a_killing_is_held_accountable_for_it() -> None:
    claims = claims_of("The court held those who killed Ana Lind accountable.")
    assert [claim.kind for claim in claims] == ["killing"]


@pytest.mark.parametrize(
    ("text", "fought"),
    [
        ("Ana Tarn spent ten years fighting for a school holiday.", False),
        ("Ana Tarn has fought for the rights of miners.", False),
        ("The miners, who had been fighting for years to rid themselves of the owners, marched.", False),
        ("The rebels fought to retake the town of Orsk.", True),
        ("The rebels fought for the town of Orsk.", True),
        ("The rebels fought for control of the city.", True),
    ],
)
def test_a_fight_for_what_nobody_fights_over_with_arms(text: str, fought: bool) -> None:
    barred = figurative(text, 0, len(text))
    start = text.index("f", 9)
    assert (not any(first <= start < last for first, last in barred)) is fought


def test_bombs_that_were_planned_sought_or_not_found_make_no_bombing_of_a_blast() -> None:
    text = (
        "An explosion brought down flats in Karsa. Police found no trace of explosives. A group had planned a bombing. "
        "Guards sought a bomb in a van. The bomb squad left."
    )
    assert not near_misses.tells_of_bombs(text)
    assert near_misses.tells_of_bombs("A bomb went off in Karsa. The bombing killed four. No other bomb was found.")


def test_who_follows_suit_sues_nobody() -> None:
    text = "Governor Venn declared an emergency on Monday, with Governor Orsk following suit on Tuesday."
    assert not [claim for claim in claims_of(text) if claim.kind == "lawsuit"]


def test_a_strike_is_executed_and_nobody() -> None:
    assert "execution" not in {claim.kind for claim in claims_of("The army executed a flawless strike in May.")}
    assert "execution" in {claim.kind for claim in claims_of("The army executed a clerk in a raid in May.")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tarn faces a maximum sentence of ten years imprisonment.", "maximum sentence of ten years imprisonment"),
        (
            "Each faces a statutory maximum of life in prison for each of the assaults.",
            "statutory maximum of life in prison for each of the assaults",
        ),
        ("He faces a maximum of ten years for the murder of Ada Venn.", "maximum of ten years "),
        ("He argues that a miscarriage of justice occurred.", "miscarriage of"),
        ("She made a dying declaration to a nurse.", "dying declaration"),
        ("Tarn moves to suppress his statements.", "moves to suppress"),
        ("Piet Tarn was shelling corn under his house.", "shelling corn"),
        ("FOR IMMEDIATE RELEASE", "FOR IMMEDIATE RELEASE"),
        ("The officer kicked open the front door.", "kicked open the front door"),
    ],
)
def test_what_somebody_may_get_at_most_and_doors(text: str, words: str) -> None:
    assert words in [text[a:b] for a, b in figurative(text, 0, len(text))]


@pytest.mark.parametrize(
    "text", ["He was given the maximum sentence of ten years.", "They called for immediate release of the prisoners."]
)
def test_what_somebody_got_is_told(text: str) -> None:
    assert not figurative(text, 0, len(text))


def test_a_sentence_that_is_carried_out_is_no_rule() -> None:
    text = "Two bodies asked Norland not to carry out the death sentences."
    assert not lays_down(text, 0, len(text))
    assert lays_down("Theft carries a sentence of a year.", 0, 35)


@pytest.mark.parametrize("text", ["She was a winner of the Ost Award for courage.", "She won the Karsa Press Prize."])
def test_who_wins_a_prize_is_not_elected(text: str) -> None:
    assert figurative(text, 0, len(text))


def test_a_term_behind_an_initial_is_no_prison_told() -> None:
    text = "The court sentenced Omar A. to ten years imprisonment for theft."
    assert [text[a:b] for a, b in terms(text, 0, len(text))] == ["ten years imprisonment"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The premier vowed to tackle the effects of corruption.", "tackle the effects of corruption"),
        ("Few trust his efforts to eliminate state corruption.", "eliminate state corruption"),
        ("Norland will crack down on dirty money.", "crack down on dirty money"),
        ("The bank announced the final resolution of two civil cases.", "resolution of two civil cases"),
        ("People are starving in the hills.", "are starving"),
        ("Tarn threatens the safety and security of the valley.", "threatens the safety and security"),
        ("They spoke of threats to the Karsa Accords.", "threats to the karsa accords"),
        ("She is innocent until proven guilty of theft.", "until proven guilty of theft"),
        ("Since the attempt Marr has cut down his travels.", "cut down his travels"),
        ("In the seats of the hills it has wiped out the Union.", "seats of the hills it has wiped out"),
        ("I felt the weight of her convictions.", "weight of her convictions"),
        ("Democracy is dying in Norland.", "democracy is dying"),
        ("Last week you already found me guilty, he told the senators.", "you already found me guilty"),
        ("She spoke of deeply held convictions.", "deeply held convictions"),
        ("Marr's book is short, and his overall indictment strong.", "his overall indictment"),
    ],
)
def test_what_is_fought_or_only_spoken_of_does_not_happen(text: str, words: str) -> None:
    assert words in [text[a:b].lower() for a, b in figurative(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He fought off the bribery charges in court.",
        "Police cracked down on the marchers.",
        "The army is starving the town.",
        "The council passed a resolution on two cases.",
        "Tarn threatens a guard.",
        "The guards cut down two of his men.",
        "They wiped out the village.",
        "They threw a teacher to the ground.",
        "Her convictions for theft were quashed.",
        "The court read his indictment for theft.",
    ],
)
def test_what_is_done_to_somebody_happens(text: str) -> None:
    assert not figurative(text, 0, len(text))
