"""An engine on a large language model behind any endpoint that speaks OpenAI's chat completions.

The text of every document leaves the machine for that endpoint. The model points at words; what it points at is looked
up in the text (`alignment`), what the words are worth is worked out by rules (`page`), and a claim with a quote that
does not stand there is refused and counted (`reply`).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from answerable.errors import BadQuestion, EngineFailed
from answerable.model.claim import Claim, Reading
from answerable.model.source import Source
from answerable.reading import rules
from answerable.reading.account import Account
from answerable.reading.plugins import prompt
from answerable.reading.plugins.endpoint import Answer, Endpoint
from answerable.reading.plugins.page import Page
from answerable.reading.plugins.reply import claims

VERSION = "1"
SEED = 0
FAILURES = 3
"""Documents in a row at which the endpoint may fail, before no more is sent to it."""

_FORMS = ("json_schema", "json_object", "text")
_PATH = "/chat/completions"


class Llm:
    """Reads any language that the model reads; the vocabulary's definitions are English.

    Args:
        options: as `answerable engines` lists them.
        sleep: waits between tries; for tests.

    Raises:
        BadQuestion: an option cannot be used (`bad_engine_option`).
    """

    remote = True

    def __init__(self, options: Mapping[str, str], sleep: Callable[[float], None] = time.sleep) -> None:
        self.options = dict(options)
        model = options["model"].strip()
        if not model or not model.isprintable():
            raise _bad("model", options["model"])
        self.model = model
        self.name = f"llm:{model}/{VERSION}"
        url = options["url"].rstrip("/")
        self.endpoint = Endpoint(
            url if url.partition("?")[0].endswith(_PATH) else url + _PATH,
            options.get("key_variable", ""),
            timeout=_number(options, "timeout", "120", least=0.01),
            attempts=int(_number(options, "attempts", "4", least=1)),
            plain_http=_yes(options, "plain_http"),
            sleep=sleep,
        )
        self.seconds = _number(options, "seconds", "600", least=0.01)
        self.characters = int(_number(options, "characters", "12000", least=200))
        self.longest = int(_number(options, "longest", "400000", least=1))
        self.answer_tokens = int(_number(options, "answer_tokens", "8192"))
        self.prices = (_number(options, "price_in", "0") / 1e6, _number(options, "price_out", "0") / 1e6)
        self.form = 0
        self.failures = 0
        self.spent = Account()

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return llm_engine, (self.options,)

    def settle(self) -> Account:
        """What reading has cost since this was last asked."""
        spent, self.spent = self.spent, Account()
        return spent

    def read(self, source: Source, text: str) -> Reading:
        """Every claim of the model's that stands in the text. If one request fails, so does the whole reading.

        Raises:
            EngineFailed: no reading could be had, for the reason that its code tells.
        """
        if self.failures >= FAILURES:
            raise EngineFailed(
                f"The endpoint failed at {FAILURES} documents in a row; nothing more is sent to it.",
                code="llm_given_up",
            )
        if len(text) > self.longest:
            raise EngineFailed(
                f"The text has {len(text):,} characters; {self.longest:,} at most are sent.",
                "Allow more: --engine-option longest=NUMBER.",
                code="llm_text_too_long",
            )
        try:
            found = self._claims(Page(source, text, rules()))
        except EngineFailed:
            self.failures += 1
            raise
        self.failures = 0
        return Reading(source=source.id, reader=self.name, claims=tuple(found))

    def _claims(self, page: Page) -> list[Claim]:
        until = time.monotonic() + self.seconds
        found: list[Claim] = []
        waiting = page.portions(self.characters)[::-1]
        while waiting:
            portion = waiting.pop()
            reply = self._reply(page, portion, until)
            if reply is None:
                half = len(portion) // 2
                if not half:
                    raise EngineFailed(
                        "The model's reply to one sentence is longer than it may be.",
                        "Allow more: --engine-option answer_tokens=NUMBER.",
                        code="llm_reply_cut",
                    )
                waiting += [portion[half:], portion[:half]]
                continue
            held, refused = claims(reply, page, portion, self.name)
            found += held
            self.spent += Account(refused=dict(Counter(refused)))
        return list({claim.id: claim for claim in found}.values())

    def _reply(self, page: Page, portion: range, until: float) -> str | None:
        """The model's reply to a part of the document; None where it was cut short."""
        published = page.source.published.edtf
        shown = prompt.document(page.source.title, published, ((n, page.words(n)) for n in portion))
        while True:
            answer = self._post(shown, until)
            if answer.status == 200:
                return _content(answer.body)
            if answer.status in {400, 415, 422, 501} and self.form < len(_FORMS) - 1:
                self.form += 1  # a server that knows no schema: ask for any JSON, then for nothing in particular
                continue
            raise _refused(answer)

    def _post(self, shown: str, until: float) -> Answer:
        began, tries = time.monotonic(), self.endpoint.tries
        usage: tuple[int, int] = (0, 0)
        try:
            answer = self.endpoint.post(self._body(shown), until=until)
            usage = _usage(answer.body)
        finally:
            made = self.endpoint.tries - tries
            self.spent += Account(
                requests=made,
                retries=max(0, made - 1),
                tokens_in=usage[0],
                tokens_out=usage[1],
                cost=usage[0] * self.prices[0] + usage[1] * self.prices[1],
                seconds=time.monotonic() - began,
            )
        return answer

    def _body(self, shown: str) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": "system", "content": prompt.system()}, {"role": "user", "content": shown}],
            "temperature": 0,
            "seed": SEED,
            "stream": False,
        }
        if self.answer_tokens:
            body["max_tokens"] = self.answer_tokens
        form = _FORMS[self.form]
        if form == "json_schema":
            shape = {"name": "claims", "strict": True, "schema": prompt.schema()}
            body["response_format"] = {"type": form, "json_schema": shape}
        elif form == "json_object":
            body["response_format"] = {"type": form}
        return body


def _content(body: Any) -> str | None:
    """The words of the first choice; None where they were cut short."""
    try:
        choice = body["choices"][0]
        finish, content = choice.get("finish_reason"), choice["message"]["content"]
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise EngineFailed("The endpoint's reply is no chat completion.", code="llm_bad_reply") from error
    if finish == "length":
        return None
    if not isinstance(content, str):
        raise EngineFailed("The model declined to reply.", code="llm_declined")
    return content


def _usage(body: Any) -> tuple[int, int]:
    told = body.get("usage") if isinstance(body, dict) else None
    counts = [told.get(name) if isinstance(told, dict) else 0 for name in ("prompt_tokens", "completion_tokens")]
    sent, received = (count if type(count) is int and 0 <= count < 1 << 40 else 0 for count in counts)
    return sent, received


def _refused(answer: Answer) -> EngineFailed:
    told = f" ({answer.reason})" if answer.reason else ""
    advice = {
        401: "Put the right key into the variable that key_variable names.",
        403: "Put the right key into the variable that key_variable names.",
        404: "Check url and model.",
    }
    return EngineFailed(
        f"The endpoint refused the request: it answered {answer.status}{told}.",
        advice.get(answer.status),
        code=f"llm_http_{answer.status}",
    )


def _number(options: Mapping[str, str], name: str, default: str, least: float = 0.0) -> float:
    given = options.get(name, default)
    try:
        value = float(given)
    except ValueError:
        value = -1.0
    if not isfinite(value) or value < least:
        raise _bad(name, given)
    return value


def _yes(options: Mapping[str, str], name: str) -> bool:
    given = options.get(name, "no")
    if given not in {"yes", "no"}:
        raise _bad(name, given)
    return given == "yes"


def _bad(name: str, given: str) -> BadQuestion:
    return BadQuestion(f"“{given}” is no use as {name}.", "See `answerable engines`.", code="bad_engine_option")


def llm_engine(options: Mapping[str, str]) -> Llm:
    """The engine with these options.

    Raises:
        BadQuestion: an option cannot be used (`bad_engine_option`).
    """
    return Llm(options)
