from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Any

import pytest

from answerable.errors import AnswerableError, BadInput, BadQuestion, BrokenLaw, UnknownName
from answerable.model.claim import Claim, Reading
from answerable.model.engine import Option
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.reading import Engine, engines
from answerable.reading.account import Account
from answerable.reading.engines import DEFAULT, OFFERS, Checked, Offer, default, make, standings
from tests.gold.score import source

SOURCE = source("2020-06-15", "en")
TEXT = "One was killed."


@dataclass(frozen=True)
class Other:
    """An engine of another package: one true claim and one with words that are not there."""

    name: str = "other/1"

    def read(self, source: Source, text: str) -> Reading:
        def claim(trigger: Span) -> Claim:
            whole = Span.of(text, 0, len(text))
            return Claim.make(
                source=source.id, kind="killing", trigger=trigger, sentence=whole, reader=self.name, confidence=0.5
            )

        at = text.index("killed")
        claims = claim(Span.of(text, at, at + 6)), claim(Span(start=0, end=6, quote="killed"))
        return Reading(source=source.id, reader=self.name, claims=claims)


def other(options: Mapping[str, str]) -> Engine:
    if options["mood"] == "bad":
        raise RuntimeError("not today")
    if options["mood"] == "none":
        return None  # type: ignore[return-value]
    return Other(f"other-{options['mood']}/1")


OTHER = Offer(
    name="other", does="Reads.", make=other, options=(Option(name="mood", does="how it feels", default="good"),)
)
NEEDY = Offer(name="needy", does="Reads.", make=other, packages=("no_such_package_here",), install="Find it.")
NO_OFFER = "no offer"


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entry points as other packages would have them."""
    here = __name__
    names = {
        "other": f"{here}:OTHER",
        "needy": f"{here}:NEEDY",
        "broken": f"{here}:NOTHING",
        "wrong": f"{here}:NO_OFFER",
        "misnamed": f"{here}:OTHER",
        "rules": f"{here}:OTHER",
    }
    points = [metadata.EntryPoint(name, value, engines.GROUP) for name, value in names.items()]
    points += [metadata.EntryPoint("twice", f"{here}:OTHER", engines.GROUP)] * 2

    def entry_points(group: str, name: str | None = None) -> list[metadata.EntryPoint]:
        return [point for point in points if point.group == group and name in (None, point.name)]

    monkeypatch.setattr(engines, "entry_points", entry_points)


def refusal(name: str, options: dict[str, str] | None = None) -> AnswerableError:
    with pytest.raises(AnswerableError) as caught:
        make(name, options)
    assert caught.value.next_step
    return caught.value


def test_this_programs_own() -> None:
    assert [offer.name for offer in OFFERS] == ["rules", "encoder", "spacy", "gliner", "llm"]
    assert make("rules").name == "rules/1"
    assert DEFAULT in {offer.name for offer in OFFERS}
    assert default().name.split("/")[0] == DEFAULT
    assert [one.name for one in standings() if one.default] == [DEFAULT]
    assert [one.name for one in standings() if one.sends] == ["llm"]


def test_the_encoder_is_there_or_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_lacks_weights", lambda: "This installation carries no weights.")
    error = refusal("encoder")
    assert (type(error), error.name) == (BadInput, "engine_unavailable")


def test_no_such_engine(offered: None) -> None:
    error = refusal("nobody")
    assert (type(error), error.name, error.exit_status) == (UnknownName, "unknown_engine", 2)


def test_engines_that_other_packages_offer(offered: None) -> None:
    assert make("other").name == "other-good/1"
    assert make("other", {"mood": "fair"}).name == "other-fair/1"
    assert make("rules").name == "rules/1"  # nobody takes the name of one of ours


@pytest.mark.parametrize(
    ("name", "mood", "words"),
    [
        ("needy", "good", "no_such_package_here"),
        ("broken", "good", "AttributeError"),
        ("wrong", "good", "no offer"),
        ("misnamed", "good", "no offer"),
        ("twice", "good", "several packages"),
        ("other", "bad", "RuntimeError: not today"),
        ("other", "none", "no engine"),
    ],
)
def test_engines_that_cannot_run(offered: None, name: str, mood: str, words: str) -> None:
    error = refusal(name, {"mood": mood})
    assert (type(error), error.name) == (BadInput, "engine_unavailable")
    assert words in error.cause


def test_options(offered: None) -> None:
    for name, options, words in (
        ("other", {"temper": "good"}, "It takes: mood."),
        ("rules", {"mood": "good"}, "It takes: none."),
        ("llm", {"url": "https://example.org"}, "--engine-option model=VALUE"),
    ):
        error = refusal(name, options)
        assert (type(error), error.name) == (BadQuestion, "bad_engine_option")
        assert words in error.next_step


def test_the_list_survives_what_is_broken(offered: None) -> None:
    found = {(one.name, one.package): one for one in standings()}
    assert found["rules", "answerable"].ready
    assert found["other", "unknown"].ready
    assert found["needy", "unknown"].next_step == "Find it."
    for name in ("broken", "wrong", "misnamed", "twice", "rules", "needy"):
        assert not found[name, "unknown"].ready
        assert found[name, "unknown"].why


def test_every_reading_is_held_to_the_law_and_counted() -> None:
    engine = Checked(Other())
    for _ in range(2):
        assert [claim.trigger.quote for claim in engine.read(SOURCE, TEXT).claims] == ["killed"]
    assert engine.settle() == Account(refused={"quote_absent": 2})
    assert engine.settle() == Account()
    copy = pickle.loads(pickle.dumps(engine))
    assert (copy.name, copy.seconds, copy.remote) == ("other/1", 0.0, False)


def test_the_account_of_an_engine_is_taken_over() -> None:
    class Costly(Other):
        remote, seconds = True, 60

        def settle(self) -> Any:
            return Account(requests=2, cost=0.5)

    class Odd(Other):
        def settle(self) -> Any:
            raise ZeroDivisionError

    engine = Checked(Costly())
    engine.read(SOURCE, TEXT)
    assert engine.settle() == Account(requests=2, cost=0.5, refused={"quote_absent": 1})
    assert (engine.remote, engine.seconds) == (True, 60.0)
    assert Checked(Odd()).settle() == Account()


def test_an_engine_that_returns_no_reading() -> None:
    class Mute(Other):
        def read(self, source: Source, text: str) -> Any:
            return None

    with pytest.raises(BrokenLaw):
        Checked(Mute()).read(SOURCE, TEXT)


def test_accounts_add_up() -> None:
    one = Account(requests=1, tokens_in=10, cost=0.25, seconds=1.0, refused={"quote_absent": 1})
    total = one + one + Account(requests=1, retries=1, refused={"wrong_role": 1})
    assert total.refused == {"quote_absent": 2, "wrong_role": 1}
    assert total.words() == (
        "3 requests (1 repeated); 20 tokens in, 0 out; cost 0.5000; 2.0 s; 3 refused (quote_absent 2, wrong_role 1)"
    )
    assert not Account()
