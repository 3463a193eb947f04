"""What a text that tells of many happenings of one kind means by "the attack", and what "a bomb" introduces."""

from __future__ import annotations

from tests.joining.made import Text, events_of

PUBLISHED = "2022-07-15"
_REST = "The council then spoke of roads, schools and the harvest. "


def _groups(text: Text) -> set[frozenset[str]]:
    """The events, each as the words that say it."""
    words = {claim.id: claim.trigger.quote for claim in text.claims}
    return {frozenset(words[claim] for claim in event.claims) for event in events_of(text)}


def _entries(between: str) -> Text:
    text = Text(
        "s-1",
        f"A mine tore up a road in Ostry.{between}Shells hit a school in Lenn. The assault went on all night.",
        published=PUBLISHED,
    )
    text.claim("armed_attack", "tore up", place="Ostry")
    text.claim("armed_attack", "hit", place="Lenn")
    text.claim("armed_attack", "assault")
    return text


def test_the_sentence_before_a_mention_tells_what_it_means() -> None:
    assert frozenset({"hit", "assault"}) in _groups(_entries("\n\n"))


def test_of_two_sentences_side_by_side_neither_is_meant() -> None:
    assert frozenset({"assault"}) in _groups(_entries(" "))


def test_two_bare_names_of_two_happenings_stay_two() -> None:
    text = Text(
        "s-1",
        f"Students marched on 4 March. The march was short.\n\n{_REST}\n\n"
        "Lawyers marched on 11 March. The march was loud.",
        published=PUBLISHED,
    )
    text.claim("protest", "marched", time=("4 March", "2022-03-04"))
    text.claim("protest", "march#2")
    text.claim("protest", "marched#2", time=("11 March", "2022-03-11"))
    text.claim("protest", "march#4")
    assert sorted(len(event.claims) for event in events_of(text)) == [2, 2]


def test_a_bare_name_goes_on_where_nothing_else_was_mentioned_since() -> None:
    text = Text(
        "s-1",
        f"Norden occupies Ostry. Velland occupies Lenn.\n\n{_REST}"
        f"Nobody defends the occupation. {_REST}They hate the occupation.",
        published=PUBLISHED,
    )
    text.claim("invasion", "occupies", place="Ostry")
    text.claim("invasion", "occupies#2", place="Lenn")
    text.claim("invasion", "occupation")
    text.claim("invasion", "occupation#2")
    assert sorted(len(event.claims) for event in events_of(text)) == [1, 1, 2]


def _two_in_a_town(second: str) -> int:
    text = Text(
        "s-1", f"A bomb went off in Ostry.\n\n{_REST}\n\n{second} bomb tore up a road in Ostry.", published=PUBLISHED
    )
    text.claim("bombing", "bomb", place="Ostry")
    text.claim("bombing", "bomb#2", place="Ostry#2")
    return len(events_of(text))


def test_a_later_paragraph_that_begins_with_a_bomb_tells_of_another() -> None:
    assert _two_in_a_town("A") == 2
    assert _two_in_a_town("Another") == 2
    assert _two_in_a_town("The") == 1


def test_words_that_say_which_reach_what_was_long_ago() -> None:
    text = Text(
        "s-1",
        f"Militia shot nine farmers on 3 May 1999. {_REST * 8}The murder of the farmers was planned.",
        published=PUBLISHED,
    )
    text.claim("killing", "shot", time=("3 May 1999", "1999-05-03"), victim="nine farmers")
    text.claim("killing", "murder", victim="farmers#2")
    assert len(events_of(text)) == 1
