"""The JSON interface below `/api/v1`: the answers of the command line's `--json`, described by OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from answerable.asking import questions
from answerable.asking.review.pairs import waiting as waiting_pairs
from answerable.asking.review.review import items, waiting
from answerable.errors import BadQuestion, RecordBusy
from answerable.model.event import Family, Order
from answerable.model.judgement import Verdict
from answerable.model.vocabulary import kinds
from answerable.record.file import RecordFile
from answerable.showing.lines import jsonl
from answerable.showing.lines.answers import answer
from answerable.showing.lines.lines import (
    SCHEMA,
    ActorLine,
    ClaimLine,
    EventLine,
    FindingLine,
    JudgementLine,
    SourceLine,
)
from answerable.showing.lines.shapes import (
    ActorAnswer,
    CaseAnswer,
    DisputeAnswer,
    DoubtfulPairAnswer,
    EventAnswer,
    HitAnswer,
    PassageAnswer,
    SourceAnswer,
)
from answerable.showing.workbench.page import (
    actor_asked,
    asked,
    chosen,
    conditions,
    keeper,
    last_day,
    number,
    order,
    session,
)
from answerable.showing.workbench.refusals import ErrorAnswer

ROOT = "/api/v1"
MOST = 500
"""How many items one answer holds at the most."""

_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of the address or the query."""

    name: str
    does: str
    schema: dict[str, Any]
    required: bool = False
    inside: str = "query"

    def described(self) -> dict[str, Any]:
        """As OpenAPI has it."""
        return {
            "name": self.name,
            "in": self.inside,
            "required": self.required or self.inside == "path",
            "description": self.does,
            "schema": self.schema,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """Something that can be asked.

    Attributes:
        path: below `ROOT`.
        does: in a few words.
        ask: the answer out of a record and a request.
        gives: the shape of the answer, or of each item of a listing.
        parameters: that it takes.
        of: what a listing is of; empty for a page about one thing.
    """

    path: str
    does: str
    ask: Callable[[RecordFile, Request], Any]
    gives: type[Struct]
    parameters: tuple[Parameter, ...] = ()
    of: str = ""


def _text(name: str, does: str, *, required: bool = False) -> Parameter:
    schema: dict[str, Any] = {"type": "string", "maxLength": _LONGEST}
    if required:
        schema |= {"minLength": 1, "pattern": r"[A-Za-z0-9]"}
    return Parameter(name=name, does=does, schema=schema, required=required)


def _identity(letter: str) -> Parameter:
    schema = {"type": "string", "pattern": f"^{letter}-[0-9a-f]{{4,20}}$"}
    return Parameter(name="identity", does="the id, or its beginning", schema=schema, inside="path")


def _choice(name: str, does: str, choices: Iterable[str]) -> Parameter:
    return Parameter(name=name, does=does, schema={"type": "string", "enum": sorted(choices)})


def _day(name: str, does: str) -> Parameter:
    return Parameter(name=name, does=f"{does} (EDTF)", schema={"type": "string", "maxLength": 40})


_LIMIT = Parameter(
    name="limit",
    does="at most so many",
    schema={"type": "integer", "minimum": 1, "maximum": MOST, "default": 100},
)
_OFFSET = Parameter(
    name="offset",
    does="leave out so many of the first",
    schema={"type": "integer", "minimum": 0, "maximum": 100_000, "default": 0},
)
_AS_OF = _day("as_of", "only what was published up to then")
_OF_EVENTS = (
    _choice("kind", "id of a kind of the vocabulary", kinds()),
    _text("actor", "id or name of an actor"),
    _text("place", "name of a place"),
    _choice("unplaced", "1: with place, a country, also what has none and is inferred to have been there", ["1"]),
    _day("since", "what may have happened then or later"),
    _day("until", "what may have happened then or earlier"),
    _AS_OF,
    _LIMIT,
    _OFFSET,
)
_ORDER = "weight, the gravest kinds first, or time"
_SILENT = (_choice("order", f"{_ORDER}; weight unless told otherwise", Order), *_OF_EVENTS)
_EVENTS = (
    _choice("family", "act, answer, reversal or context", [family.value for family in Family]),
    _choice("order", f"{_ORDER}; time unless told otherwise", Order),
    *_OF_EVENTS,
)


def _limit(request: Request) -> int:
    return min(MOST, number(request, "limit", 100))


def _offset(request: Request) -> int:
    return 0 if asked(request, "offset") in ("", "0") else number(request, "offset", 0)


def _events(record: RecordFile, request: Request) -> Any:
    family = chosen(request, "family", [family.value for family in Family])
    met = _of_events(record, request)
    return questions.events(
        record, family=None if family is None else Family(family), **met, order=order(request, Order.TIME)
    )


def _of_events(record: RecordFile, request: Request) -> dict[str, Any]:
    met = conditions(request) | {"actor": actor_asked(request, record)}
    return met | {"limit": _limit(request), "offset": _offset(request)}


def _unanswered(record: RecordFile, request: Request) -> Any:
    return questions.unanswered(record, **_of_events(record, request), order=order(request))


def _sources(record: RecordFile, request: Request) -> Any:
    return [record.source(identity) for identity in record.tallies().sources(_limit(request), _offset(request))]


def _search(record: RecordFile, request: Request) -> Any:
    return questions.search(record, asked(request, "words"), as_of=last_day(request, "as_of"), limit=_limit(request))


def _queue(record: RecordFile, request: Request) -> Any:
    held = keeper(request)
    judgements = held.judgements(record)
    found = waiting(held.doubts(record), judgements)[: _limit(request)]
    return [item.cited.claim for item in items(record, found, judgements)]


def _pairs(record: RecordFile, request: Request) -> Any:
    held = keeper(request)
    found = held.pairs(record)
    if held.looking:
        raise RecordBusy("The pairs that may be one are being looked for.", "Ask again in a moment.")
    return waiting_pairs(found, held.judgements(record))[: _limit(request)]


def _path(request: Request) -> str:
    return str(request.path_params["identity"])


def _dated(request: Request) -> dict[str, Any]:
    return {"as_of": last_day(request, "as_of")}


OPERATIONS = (
    Operation(path="/events", does="The events.", ask=_events, gives=EventLine,
              parameters=_EVENTS, of="event"),
    Operation(path="/events/{identity}", does="One event with all it rests on.", gives=EventAnswer,
              ask=lambda record, request: questions.event(record, _path(request), **_dated(request)),
              parameters=(_identity("e"), _AS_OF)),
    Operation(path="/cases/{identity}", does="An act with its answers, their reversals and what followed.",
              gives=CaseAnswer, ask=lambda record, request: questions.case(record, _path(request), **_dated(request)),
              parameters=(_identity("e"), _AS_OF)),
    Operation(path="/actors", does="The actors, those with most events first.", gives=ActorLine, of="actor",
              ask=lambda record, request: questions.actors(record, limit=_limit(request), offset=_offset(request)),
              parameters=(_LIMIT, _OFFSET)),
    Operation(path="/actors/{identity}", does="One actor with what the record holds.", gives=ActorAnswer,
              ask=lambda record, request: questions.actor(record, _path(request), **_dated(request)),
              parameters=(_identity("a"), _AS_OF)),
    Operation(path="/sources", does="The documents, by date of publication.", gives=SourceLine, of="source",
              ask=_sources, parameters=(_LIMIT, _OFFSET)),
    Operation(path="/sources/{identity}", does="One document with what it says.", gives=SourceAnswer,
              ask=lambda record, request: questions.source(record, _path(request)), parameters=(_identity("s"),)),
    Operation(path="/claims/{identity}", does="One claim in its passage.", gives=PassageAnswer,
              ask=lambda record, request: questions.show(record, _path(request)), parameters=(_identity("c"),)),
    Operation(path="/unanswered", does="The acts for which no answer is found.", gives=FindingLine, of="finding",
              ask=_unanswered, parameters=_SILENT),
    Operation(path="/disputed", does="The events on which sources do not go together.", gives=DisputeAnswer,
              of="dispute", parameters=(_AS_OF, _LIMIT),
              ask=lambda record, request: questions.disputed(record, limit=_limit(request), **_dated(request))),
    Operation(path="/search", does="The passages that hold the words.", gives=HitAnswer, of="hit", ask=_search,
              parameters=(_text("words", "words, \"phrases\" and begin*", required=True), _AS_OF, _LIMIT)),
    Operation(path="/queue", does="The claims that wait for a decision, what it would change most first.",
              gives=ClaimLine, of="claim", ask=_queue, parameters=(_LIMIT,)),
    Operation(path="/pairs", does="The pairs that may be one and wait for a decision, what it would change most first.",
              gives=DoubtfulPairAnswer, of="doubtful_pair", ask=_pairs, parameters=(_LIMIT,)),
    Operation(path="/judgements", does="What people decided, by time.", gives=JudgementLine, of="judgement",
              ask=lambda record, request: keeper(request).judgements(record)[-_limit(request):],
              parameters=(_LIMIT,)),
)  # fmt: skip


class Decision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision to be kept. Who decides is who opened the session, or `by` where no name is bound to it."""

    verdict: Verdict
    about: tuple[str, ...]
    why: str
    by: str = ""
    relation: str = ""


def _json(data: bytes, status: int = 200) -> Response:
    return Response(data, status, media_type="application/json")


def _endpoint(operation: Operation) -> Callable[[Request], Response]:
    known = {parameter.name for parameter in operation.parameters}

    def get(request: Request) -> Response:
        for name in request.query_params:
            if name not in known:
                raise BadQuestion(f"There is no parameter “{name[:60]}”.", f"See {ROOT}/openapi.json.")
        with keeper(request).reading() as record:
            found = operation.ask(record, request)
            if not operation.of:
                return _json(jsonl.encode_page(answer(found)))
            as_of = asked(request, "as_of") or None
            return _json(jsonl.encode_listing(operation.of, map(answer, found), {"as_of": as_of}))

    return get


async def decide(request: Request) -> Response:
    """Keep a decision that is sent as JSON."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise BadQuestion("A decision is sent as JSON.", "Give the media type application/json.", code="bad_json")
    try:
        given = msgspec.json.decode(await request.body(), type=Decision)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadQuestion(f"This is no decision: {error}.", f"See {ROOT}/openapi.json.", code="bad_json") from error
    held = session(request)
    by = held.reviewer if held.bound else given.by
    made = await run_in_threadpool(
        keeper(request).judge, given.verdict, given.about, by=by, why=given.why, relation=given.relation
    )
    return _json(jsonl.encode_page(answer(made)), 201)


def described() -> dict[str, Any]:
    """The OpenAPI 3.1 description (https://spec.openapis.org/oas/v3.1.0)."""
    shapes = {operation.gives for operation in OPERATIONS} | {ErrorAnswer, Decision, JudgementLine}
    ordered = sorted(shapes, key=lambda shape: shape.__name__)
    _, components = msgspec.json.schema_components(ordered, ref_template="#/components/schemas/{name}")
    paths: dict[str, Any] = {}
    for operation in OPERATIONS:
        paths[ROOT + operation.path] = {"get": _described(operation)}
    paths[f"{ROOT}/judgements"]["post"] = {
        "summary": "Keep a decision.",
        "operationId": "decide",
        "requestBody": {"required": True, "content": _content({"$ref": _ref(Decision)})},
        "responses": {"201": _response("kept", _stamped(JudgementLine)), **_errors("400", "404", "413", "503")},
    }
    told = {
        "openapi": "3.1.0",
        "info": {
            "title": "Answerable",
            "version": SCHEMA,
            "description": "The record behind the workbench. Names mean what docs/schema.md says. A session is "
            "opened by the address that `answerable serve` prints.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"session": {"type": "apiKey", "in": "cookie", "name": "answerable"}},
        },
        "security": [{"session": []}],
    }
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(told))
    return plain


def _ref(shape: type[Struct]) -> str:
    return f"#/components/schemas/{shape.__name__}"


def _stamped(shape: type[Struct]) -> dict[str, Any]:
    stamp = {"schema": {"const": SCHEMA}, "vocabulary": {"type": "string"}}
    return {"allOf": [{"$ref": _ref(shape)}, {"properties": stamp, "required": list(stamp)}]}


def _listing(shape: type[Struct], of: str) -> dict[str, Any]:
    properties = {
        "schema": {"const": SCHEMA},
        "vocabulary": {"type": "string"},
        "type": {"const": "listing"},
        "of": {"const": of},
        "as_of": {"type": ["string", "null"]},
        "count": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": {"$ref": _ref(shape)}},
    }
    return {"type": "object", "properties": properties, "required": list(properties)}


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _response(words: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": words, "content": _content(schema)}


def _errors(*codes: str) -> dict[str, Any]:
    words = {
        "400": "what was asked cannot be understood",
        "403": "the request is not let in",
        "404": "the record holds no such thing",
        "413": "too much was sent",
        "503": "the record is being written",
    }
    return {code: _response(words[code], _stamped(ErrorAnswer)) for code in ("403", *codes)}


def _described(operation: Operation) -> dict[str, Any]:
    schema = _listing(operation.gives, operation.of) if operation.of else _stamped(operation.gives)
    return {
        "summary": operation.does,
        "operationId": operation.path.strip("/").replace("/{identity}", "_one"),
        "parameters": [parameter.described() for parameter in operation.parameters],
        "responses": {"200": _response("the answer", schema), **_errors("400", "404", "413", "503")},
    }


def openapi(request: Request) -> Response:
    """The description."""
    return _json(msgspec.json.format(msgspec.json.encode(described()), indent=2))


ROUTES = (
    Route(f"{ROOT}/openapi.json", openapi, methods=["GET"]),
    *(Route(ROOT + operation.path, _endpoint(operation), methods=["GET"]) for operation in OPERATIONS),
    Route(f"{ROOT}/judgements", decide, methods=["POST"]),
)
