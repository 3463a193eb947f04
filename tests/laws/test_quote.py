"""The law of the quote: every span of every reading holds in its text, in every script, and reading never fails."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from answerable.model.identity import canonical
from answerable.model.when import bounds
from answerable.reading import rules
from tests.gold.score import gold, source

ENGLISH = tuple(row["text"] for row in gold())
OTHERS = (
    "دادگاه استکهلم حمید نوری را در ۱۴ ژوئیه ۲۰۲۲ به حبس ابد محکوم کرد.",
    "«سربازان ده نفر را کشتند»، شاهدان گفتند.",
    "حكمت المحكمة على الضابط بالسجن عشرين عاماً في مايو ٢٠٢٠.",
    "Суд приговорил полковника Марло к 20 годам тюрьмы 3 мая 2020 года.",
    "«Солдаты убили десять человек», — сказал свидетель.",
    "法院于2020年5月3日判处上校二十年徒刑。警方说：“他杀了两名学生。”",
    "Στρατιώτες σκότωσαν δέκα άνδρες.",
    "अदालत ने उसे बीस साल की सज़ा सुनाई।",
    "Police arrested محمد رضایی in تهران on 3 May 2020, said 王伟.",
    "The court sentenced \u202bعلی تارن\u202c to 20 years (۲۰ سال) in prison.",
)
PIECES = (
    "👩🏽‍⚖️",
    "\u00ad",
    "\u200d",
    "\u200c",
    "\u202b",
    "\ufeff",
    "e\u0301",
    "\n\n",
    "\n",
    " ",
    "“",
    "”",
    '"',
    "’s",
    "(",
    ")",
    ",",
    ".",
    "…",
    "—",
    "\ufffd",
)
WORDS = (
    "killed",
    "arrested",
    "was",
    "sentenced",
    "to",
    "20",
    "years",
    "by",
    "the",
    "court",
    "of",
    "Emil",
    "Tarn",
    "said",
    "that",
    "if",
    "should",
    "not",
    "plot",
    "and",
    "who",
    "1,500",
    "on",
    "May",
    "3",
    "last",
    "year",
    "life",
    "for",
    "massacre",
    "Iran",
    "denied",
)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def softened(text: str) -> str:
    """Soft hyphens inside the longer words."""
    return " ".join(word[:4] + "\u00ad" + word[4:] if len(word) > 6 else word for word in text.split(" "))


sentences = st.sampled_from(ENGLISH + OTHERS).flatmap(
    lambda text: st.sampled_from([text, decomposed(text), softened(text), text.upper(), text.replace(" ", "\u00a0")])
)
mixed = st.lists(st.one_of(sentences, st.sampled_from(PIECES), st.text(max_size=20)), max_size=8).map(" ".join)
glued = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS), st.sampled_from(OTHERS)), max_size=40).map(
    "".join
)
salad = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(st.one_of(mixed, glued, salad, st.text(max_size=200)), st.sampled_from(["2020-06-15", "2022-08", "", "2017/.."]))
@example("“", "")
@example("Killed.", "2020-06-15")
@example("'s arrested 's", "2020-06-15")
@example("was was was by by to to of of", "2020-06-15")
@example("killed " * 400, "2020-06-15")
def test_every_span_holds_and_reading_never_fails(text: str, published: str) -> None:
    reading = rules().read(source(published), text)
    assert all(span.holds_in(text) for span in reading.spans())
    for claim in reading.claims:
        assert claim.sentence.start <= claim.trigger.start < claim.trigger.end <= claim.sentence.end
        assert 0.3 <= claim.confidence <= 0.9
        for argument in claim.arguments:
            assert argument.value
            if argument.role.value == "time":
                bounds(argument.value)
    assert canonical(rules().read(source(published), text)) == canonical(reading)


@settings(max_examples=60, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=5))
def test_a_sentence_reads_alike_wherever_it_stands(lines: list[str]) -> None:
    """Offsets move with the text; the words that are found do not depend on them."""
    text = "\n\n".join(lines)
    moved = rules().read(source("2020-06-15"), "\n\n\n" + text)
    still = rules().read(source("2020-06-15"), text)
    assert [c.trigger.quote for c in moved.claims] == [c.trigger.quote for c in still.claims]
    assert [c.trigger.start - 3 for c in moved.claims] == [c.trigger.start for c in still.claims]
