"""What somebody has signed behind is that one's: messages that a text shows, and readers' comments."""

from answerable.model.claim import Voice
from answerable.reading.language.signed import comments, messages
from tests.reading.sentence import claims_of

MESSAGE = """\
Police in Karsa tortured two men.

I am grateful to the guards. The Norland army bombed my town. pic.example/x — Ana Tarn  (@anatarn) July 14, 2021

The Norland army shelled Orsk.
"""
BELOW = "Orsk fell.\n\nThe army bombed my town.\n\n— Ana Tarn (@anatarn) 14 July 2021\n\nThe army shelled Orsk."
COMMENTS = """\
The army shelled Orsk.

The Norland militia killed my friend.

May 3, 2011 at 7:57 am | Report abuse | Who did it?

The Velish army shot his brother.

May 3, 2011 08:05 pm at 8:05 pm | No.
"""


def test_a_message_is_what_stands_before_its_signature() -> None:
    assert [MESSAGE[a:b].split()[0] for a, b, _ in messages(MESSAGE)] == ["I"]
    assert [(BELOW[a:b].split()[1], BELOW[slice(*name)]) for a, b, name in messages(BELOW)] == [("army", "Ana Tarn")]


def test_what_a_message_says_is_not_the_outlets() -> None:
    said = {claim.trigger.quote: claim.speaker for claim in claims_of(MESSAGE)}
    assert said["bombed"].name == "Ana Tarn"
    assert {said["tortured"].voice, said["shelled"].voice} == {Voice.OUTLET}


def test_what_readers_write_is_not_the_outlets() -> None:
    said = {claim.trigger.quote: claim.speaker.voice for claim in claims_of(COMMENTS)}
    assert said == {"shelled": Voice.OUTLET, "killed": Voice.UNNAMED, "shot": Voice.UNNAMED}


def test_one_date_with_a_mark_is_no_comment() -> None:
    assert comments("Karsa News\n\nMay 3, 2011 at 7:57 am | The army shelled Orsk.") is None


def test_in_a_page_without_paragraphs_a_message_begins_behind_the_text() -> None:
    report = "The court in Dravna opened the trial of three editors on Monday. " * 8
    message = "We ask for help in #Dravna. Free them now. https://t.example/1 "
    text = report + message + "— Ana Tarn (@anatarn) July 14, 2021 The trial goes on."
    ((start, end, name),) = messages(text)
    assert text[start:end] == message + "— Ana Tarn (@anatarn) July 14, 2021"
    assert text[slice(*name)] == "Ana Tarn"


def test_in_a_page_without_paragraphs_comments_begin_with_the_first_stamp() -> None:
    report = "The court in Dravna opened the trial of three editors on Monday. " * 40
    rest = "May 3, 2011 at 7:57 am | Who did it? May 3, 2011 08:05 pm at 8:05 pm | No."
    assert comments(report + rest) == (len(report), len(report + rest))
