"""Happenings that a text's words tell apart: other victims of one subject, the pronoun, the office, the habit."""

from __future__ import annotations

from tests.joining.made import Text, events_of


def _held(*texts: Text) -> list[list[str]]:
    """The triggers of each event, as they stand in the texts, sorted."""
    said = {claim.id: (claim.trigger.start, claim.trigger.quote) for text in texts for claim in text.claims}
    return sorted([word for _, word in sorted(map(said.__getitem__, event.claims))] for event in events_of(*texts))


def test_one_subject_does_the_same_to_some_and_to_others() -> None:
    def text(first: str, second: str) -> Text:
        made = Text("s-1", f"The guards killed {first} in all. Last month the guards killed {second} in Orsk.")
        made.claim("killing", "killed", perpetrator="<guards>", victim=f"<{first}>")
        made.claim("killing", "killed#2", perpetrator="<guards#2>", victim=f"<{second}{'#2' * (first == second)}>")
        return made

    assert len(events_of(text("people", "weavers"))) == 2
    assert len(events_of(text("weavers", "weavers"))) == 1


def test_a_sentence_tells_by_two_verbs_what_befell_two_groups() -> None:
    def text(words: str, *, whom: str, trigger: str) -> Text:
        made = Text("s-1", words, published="2019-06-15")
        time = ("Tuesday", "2019-06-11")
        made.claim("wounding", "wounded", perpetrator="<Guards>", victim="<others>", place="Orsk", time=time)
        made.claim("wounding", trigger, perpetrator="<Guards>", victim=f"<{whom}>", place="Orsk", time=time)
        return made

    two = "Guards wounded several others in Orsk on Tuesday, and beat some weavers and clerks."
    assert len(events_of(text(two, whom="weavers", trigger="beat"))) == 2
    same = "Guards wounded several others in Orsk on Tuesday, and beat them with sticks."
    assert len(events_of(text(same, whom="them", trigger="beat"))) == 1
    not_side_by_side = "Guards wounded several others in Orsk on Tuesday, beating the weavers with sticks."
    assert len(events_of(text(not_side_by_side, whom="weavers", trigger="beating"))) == 1


def test_his_death_is_not_hers() -> None:
    def text(whose: str) -> Text:
        made = Text(
            "s-1",
            "Ana Tarn was killed in Orsk in 2014. Her family wrote of her killing last year. A film showed"
            f" {whose} killing too.",
            published="2019-06-15",
        )
        made.claim("killing", "killed", victim="Ana Tarn", place="Orsk", time=("2014", "2014"))
        made.claim("killing", "killing", victim="Ana Tarn")
        made.claim("killing", "killing#2")
        return made

    assert len(events_of(text("his"))) == 2
    assert len(events_of(text("her"))) == 1


def test_a_death_toll_is_not_of_one_person() -> None:
    def text(after: str) -> Text:
        made = Text("s-1", f"A court looks into the death of Rafa Sol. In the valley {after} rose.")
        made.claim("death", "death", victim="Rafa Sol")
        made.claim("death", "death toll" if "toll" in after else "death#2")
        return made

    assert len(events_of(text("the death toll"))) == 2


def test_two_offices_given_on_a_day_are_two_appointments() -> None:
    def text(second: str) -> Text:
        made = Text(
            "s-1",
            f"A new vice president was named on Friday; a new {second} was named on Friday.",
            published="2019-06-15",
        )
        made.claim("appointment", "named", recipient="<new vice president>", time=("Friday", "2019-06-14"))
        made.claim("appointment", "named#2", recipient=f"<new {second}>", time=("Friday#2", "2019-06-14"))
        return made

    assert len(events_of(text("prime minister"))) == 2
    again = "A vice president was named on Friday; the deputy president was named on Friday at dawn."
    made = Text("s-1", again, published="2019-06-15")
    made.claim("appointment", "named", recipient="<vice president>", time=("Friday", "2019-06-14"))
    made.claim("appointment", "named#2", recipient="<deputy president>", time=("Friday#2", "2019-06-14"))
    assert len(events_of(made)) == 1


def test_the_gunmen_are_those_of_whom_was_told_before() -> None:
    made = Text(
        "s-1",
        "A nurse was killed near Orsk on Wednesday. The gunmen opened fire on her car. In other news Bela Lom"
        " was shot in Vark on 8 January.",
        published="2019-01-25",
    )
    made.claim("killing", "killed", victim="<nurse>", place="Orsk", time=("Wednesday", "2019-01-23"))
    made.claim("shooting", "opened fire", perpetrator="<gunmen>")
    made.claim("shooting", "shot", victim="Bela Lom", place="Vark", time=("8 January", "2019-01-08"))
    assert _held(made) == [["killed", "opened fire"], ["shot"]]


def test_what_bandits_do_at_all_is_not_the_abduction() -> None:
    made = Text(
        "s-1",
        "Gunmen took thirty pupils from a school in Orsk on Monday. Gangs in Norland live by kidnapping for ransom."
        " The minister condemned the abduction.",
        published="2019-06-15",
    )
    made.claim("abduction", "took", victim="<pupils>", place="Orsk", time=("Monday", "2019-06-10"))
    made.claim("abduction", "kidnapping", perpetrator="<Gangs>", place="Norland")
    made.claim("abduction", "abduction")
    assert _held(made) == [["kidnapping"], ["took", "abduction"]]


def test_who_is_routinely_arrested_is_not_arrested_once() -> None:
    def texts(how: str) -> list[Text]:
        one = Text("s-1", "Bela Lom was arrested over a song.", published="2019-06-15")
        one.claim("arrest", "arrested", recipient="Bela Lom")
        other = Text("s-2", f"Singers such as Bela Lom have been {how}arrested.", published="2019-06-20")
        other.claim("arrest", "arrested", recipient="Bela Lom")
        return [one, other]

    assert len(events_of(*texts("routinely "))) == 2
    assert len(events_of(*texts(""))) == 1


def test_what_was_in_several_places_is_not_what_was_in_one_of_them() -> None:
    def text(places: str, *where: str) -> Text:
        made = Text("s-1", f"Attacks in {places} killed three on 3 May. The Front owned up to the attack in Orsk.")
        made.claim("armed_attack", "Attacks", place=where, time=("3 May", "2019-05-03"))
        made.claim("armed_attack", "attack", place="Orsk#2", perpetrator="Front", time=("3 May", "2019-05-03"))
        return made

    assert len(events_of(text("Karsa and Orsk", "Karsa", "Orsk"))) == 2
    assert len(events_of(text("Orsk in Norland", "Orsk", "Norland"))) == 1


def test_one_text_that_puts_a_death_elsewhere_leaves_those_of_many_others_one() -> None:
    def killed(source: str, where: str = "", when: str = "") -> Text:
        made = Text(source, f"Ana Tarn was killed{f' in {where}' * bool(where)} {when}, the {source} wrote.")
        time = (when, when) if when else None
        made.claim("killing", "killed", victim="Ana Tarn", place=where or (), time=time)
        return made

    def sizes(*texts: Text) -> list[int]:
        return sorted(len(event.claims) for event in events_of(*texts))

    undated, elsewhere = killed("s-9"), killed("s-8", "Hamburg")
    assert sizes(undated, elsewhere, killed("s-1", "Lisbon")) == [1, 1, 1]
    many = [killed(f"s-{i}", "Lisbon", when) for i, when in enumerate(("2019", "2019-05", "2019-05-03", ""))]
    assert sizes(undated, elsewhere, *many) == [1, 5]
    assert sizes(undated, elsewhere, killed("s-7", "Hamburg", "2019-06"), *many) == [2, 5]
    assert sizes(undated, elsewhere, killed("s-7", "Hamburg", "2019-06"), *many[:2]) == [1, 2, 2]


def test_what_befell_an_attacker_is_not_what_he_did() -> None:
    def text(whom: str) -> Text:
        made = Text(
            "s-1",
            f"On Monday a clerk killed four people in Orsk. Police killed the {whom} in Orsk on Monday.",
            published="2019-06-15",
        )
        time = ("Monday", "2019-06-10")
        made.claim(
            "killing", "killed", perpetrator="<clerk>", victim="<people>", count=("four", "4"), place="Orsk", time=time
        )
        made.claim(
            "killing",
            "killed#2",
            perpetrator="<Police>",
            victim=f"<{whom}>",
            place="Orsk#2",
            time=("Monday#2", "2019-06-10"),
        )
        return made

    assert len(events_of(text("attacker"))) == 2
