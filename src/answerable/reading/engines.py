"""The engines: those of this program, and those that other packages offer. The whole contract stands here.

An engine is whatever satisfies `Engine`: a name, and `read(source, text)` that returns a `Reading`. A package offers
one by an entry point of the group `answerable.engines` that leads to an `Offer`; this program's own are offers too.

Why entry points alone and not pluggy, as Datasette has it: pluggy earns its place where one call goes to many plug-ins
and their answers are put together. Here exactly one engine is chosen by name, so a table of offers is all there is
to it, it needs no further package, and an engine is loaded only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from answerable.errors import AnswerableError, BadInput, BadQuestion, UnknownName
from answerable.model.claim import Reading
from answerable.model.engine import OWN, Option, Standing
from answerable.model.source import Source
from answerable.reading import Engine, rules
from answerable.reading.account import Account
from answerable.reading.engine import located_in
from answerable.reading.law import hold
from answerable.reading.shipped import weights_folder

DEFAULT = "encoder"
"""The engine that reads where none is named."""

GROUP = "answerable.engines"
"""The entry points by which other packages offer engines."""

_LIST = "List them with `answerable engines`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An engine that can be asked for by name.

    Attributes:
        name: by which it is asked for.
        does: what it is, in one sentence.
        make: the engine with these options, every one of them given. It raises an `AnswerableError` where that
            cannot be.
        options: that it takes.
        packages: import names of the packages that it needs beyond this program's own.
        install: how to get them.
        sends: what leaves the machine when it reads; empty for nothing.
        lacks: why it cannot run here though its packages are there; empty where it can.
    """

    name: str
    does: str
    make: Callable[[Mapping[str, str]], Engine]
    options: tuple[Option, ...] = ()
    packages: tuple[str, ...] = ()
    install: str = ""
    sends: str = ""
    lacks: Callable[[], str] = str


def make(name: str, options: Mapping[str, str] | None = None) -> Engine:
    """The engine of that name.

    Args:
        name: as `answerable engines` lists it.
        options: by name; those left out have their defaults.

    Raises:
        UnknownName: there is no such engine (`unknown_engine`).
        BadInput: it cannot run here (`engine_unavailable`).
        BadQuestion: it takes no such option, or lacks one (`bad_engine_option`).
    """
    offer = _offer(name)
    missing = _missing(offer)
    if missing:
        raise _unavailable(name, f"it needs {missing}, which is not installed", offer.install)
    values = _values(offer, options or {})
    try:
        engine = offer.make(values)
    except AnswerableError:
        raise
    except Exception as error:  # others' code may fail in any way
        raise _unavailable(name, f"making it failed ({type(error).__name__}: {error})") from error
    if not isinstance(getattr(engine, "name", None), str) or not callable(getattr(engine, "read", None)):
        raise _unavailable(name, "what it offers is no engine: it lacks a name or a method `read`")
    return engine


def default() -> Engine:
    """The engine that reads where none is named."""
    return rules() if DEFAULT == "rules" else make(DEFAULT)


def standings() -> tuple[Standing, ...]:
    """Every engine, this program's own first. Loads the offers of other packages; raises nothing."""
    own = [_standing(offer, OWN) for offer in OFFERS]
    return (*own, *sorted(_others(), key=lambda standing: (standing.name, standing.package)))


def _standing(offer: Offer, package: str) -> Standing:
    missing = _missing(offer)
    why = f"It needs {missing}, which is not installed." if missing else offer.lacks()
    return Standing(
        name=offer.name,
        does=offer.does,
        ready=not why,
        why=why,
        next_step=offer.install if missing else "",
        default=offer.name == DEFAULT,
        package=package,
        packages=offer.packages,
        sends=offer.sends,
        options=offer.options,
    )


def _others() -> Iterator[Standing]:
    own = {offer.name for offer in OFFERS}
    points = list(entry_points(group=GROUP))
    for point in points:
        package = point.dist.name if point.dist is not None else "unknown"
        if point.name in own:
            why = "An engine of this program has that name."
        elif sum(other.name == point.name for other in points) > 1:
            why = "Several packages offer an engine of that name."
        else:
            try:
                yield _standing(_loaded(point), package)
                continue
            except AnswerableError as error:
                why = error.cause
        yield Standing(name=point.name, does="", ready=False, why=why, package=package)


def _offer(name: str) -> Offer:
    for offer in OFFERS:
        if offer.name == name:
            return offer
    points = list(entry_points(group=GROUP, name=name))
    if not points:
        raise UnknownName(f"There is no engine “{name}”.", _LIST, code="unknown_engine")
    if len(points) > 1:
        raise _unavailable(name, "several packages offer an engine of that name", "Uninstall all but one of them.")
    return _loaded(points[0])


def _loaded(point: EntryPoint) -> Offer:
    try:
        offer = point.load()
    except Exception as error:  # others' code may fail in any way
        raise _unavailable(point.name, f"loading it failed ({type(error).__name__}: {error})") from error
    if not isinstance(offer, Offer) or offer.name != point.name:
        raise _unavailable(point.name, "its entry point leads to no offer of that name")
    return offer


def _missing(offer: Offer) -> str:
    return ", ".join(package for package in offer.packages if find_spec(package) is None)


def _values(offer: Offer, given: Mapping[str, str]) -> dict[str, str]:
    values = {option.name: option.default for option in offer.options}
    for name, value in given.items():
        if name not in values:
            known = ", ".join(values) or "none"
            raise _bad_option(f"The engine “{offer.name}” takes no option “{name}”.", f"It takes: {known}.")
        values[name] = str(value)
    lacking = [name for name, value in values.items() if value is None]
    if lacking:
        raise _bad_option(
            f"The engine “{offer.name}” needs the option “{lacking[0]}”.",
            f"Give it: --engine-option {lacking[0]}=VALUE.",
        )
    return {name: value for name, value in values.items() if value is not None}


def _bad_option(cause: str, next_step: str) -> BadQuestion:
    return BadQuestion(cause, next_step, code="bad_engine_option")


def _unavailable(name: str, why: str, next_step: str = "") -> BadInput:
    return BadInput(f"The engine “{name}” cannot run here: {why}.", next_step or _LIST, code="engine_unavailable")


class Checked:
    """An engine whose every reading is held to the quote law, and that keeps account of what it costs and refuses.

    An engine may have three things beyond the contract: `seconds`, how long one document may take it (10 where it says
    nothing); `remote`, whether reading sends the text away; and `settle()`, an `Account` of what reading has cost since
    it was last asked. It must pickle, since workers read.

    Args:
        engine: any engine.

    Raises:
        BadInput: it is none (`no_engine`).
    """

    def __init__(self, engine: Engine) -> None:
        if not isinstance(getattr(engine, "name", None), str) or not callable(getattr(engine, "read", None)):
            raise BadInput(
                f"A value of the type {type(engine).__name__} is no engine: it lacks a name or a method `read`.",
                "See “Write one” in the documentation of engines.",
                code="no_engine",
            )
        self.engine = engine
        self.name = engine.name
        self.seconds = float(getattr(engine, "seconds", 0.0))
        self.remote = bool(getattr(engine, "remote", False))
        self._refused = Account()

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Checked, (self.engine,)

    def read(self, source: Source, text: str) -> Reading:
        """What is left of the engine's reading.

        Raises:
            BrokenLaw: the engine returned no reading.
        """
        held = hold(self.engine.read(source, text), source, text, self.name)
        self._refused += Account(refused=dict(held.refused))
        return located_in(held.reading, source, text, rules())

    def settle(self) -> Account:
        """Costs and refusals since this was last asked."""
        refused, self._refused = self._refused, Account()
        try:
            cost = getattr(self.engine, "settle", Account)()
        except Exception:  # noqa: BLE001 - others' code; the reading stands without its account
            return refused
        return refused + cost if isinstance(cost, Account) else refused


# This program's own engines


def _rules(options: Mapping[str, str]) -> Engine:
    return rules()


@cache
def _lacks_weights() -> str:
    return "" if (weights_folder() / "encoder.onnx").is_file() else "This installation carries no weights."


def _encoder(options: Mapping[str, str]) -> Engine:
    if _lacks_weights():
        raise _unavailable("encoder", "this installation carries no weights", "Install a release of answerable.")
    from answerable.reading.encoder.adjustment import Adjustment
    from answerable.reading.encoder.learned import learned

    adjustment = Adjustment.load(Path(options["adjustment"])) if options["adjustment"] else None
    return learned(rules(), adjustment)


def _spacy(options: Mapping[str, str]) -> Engine:
    from answerable.reading.plugins.spacy import spacy_engine

    return spacy_engine(options["pipeline"])


def _gliner(options: Mapping[str, str]) -> Engine:
    from answerable.reading.plugins.gliner import gliner_engine

    return gliner_engine(options["model"], options["threshold"])


def _llm(options: Mapping[str, str]) -> Engine:
    from answerable.reading.plugins.llm import llm_engine

    return llm_engine(options)


def _lacks_pipelines() -> str:
    return "" if entry_points(group="spacy_models") else "No pipeline of spaCy is installed (a folder can be named)."


OFFERS: tuple[Offer, ...] = (
    Offer(name="rules", does="Rules over the vocabulary's words. English.", make=_rules),
    Offer(
        name="encoder",
        does="A small neural network that this program carries, with rules for dates and numbers. English.",
        make=_encoder,
        options=(Option(name="adjustment", does="a file that `answerable train` wrote", default=""),),
        lacks=_lacks_weights,
    ),
    Offer(
        name="spacy",
        does="Names and who did it to whom from a pipeline of spaCy; the rest by rules. English.",
        make=_spacy,
        options=(Option(name="pipeline", does="an installed pipeline, or its folder", default="en_core_web_sm"),),
        packages=("spacy",),
        install="Run: pip install 'answerable[spacy]'",
        lacks=_lacks_pipelines,
    ),
    Offer(
        name="gliner",
        does="Happenings and people by the vocabulary's labels from a GLiNER model; the rest by rules. English.",
        make=_gliner,
        options=(
            Option(name="model", does="folder of a GLiNER model; nothing is downloaded"),
            Option(name="threshold", does="least score of a stretch of words, 0 to 1", default="0.5"),
        ),
        packages=("gliner", "torch"),
        install="Run: pip install 'answerable[gliner]'",
    ),
    Offer(
        name="llm",
        does="A large language model behind any endpoint that speaks OpenAI's chat completions.",
        make=_llm,
        options=(
            Option(name="url", does="base address, such as http://localhost:8080/v1"),
            Option(name="model", does="the model's name, as the endpoint has it"),
            Option(
                name="key_variable",
                does="the environment variable that holds the key; none is sent if it is not set",
                default="ANSWERABLE_LLM_KEY",
            ),
            Option(name="timeout", does="seconds that one request may take", default="120"),
            Option(name="seconds", does="seconds that one document may take", default="600"),
            Option(name="attempts", does="how often a request is tried", default="4"),
            Option(name="characters", does="characters of the text in one request", default="12000"),
            Option(name="longest", does="characters of the longest document that is sent", default="400000"),
            Option(name="answer_tokens", does="most tokens of one reply; 0 sets no limit", default="8192"),
            Option(name="price_in", does="price of a million tokens sent", default="0"),
            Option(name="price_out", does="price of a million tokens received", default="0"),
            Option(
                name="plain_http",
                does="allow http:// to another machine, which anybody on the way can read: yes or no",
                default="no",
            ),
        ),
        sends="The whole working text, title and date of every document go to the endpoint.",
    ),
)
"""This program's own engines."""
