"""The JSON interface: as its OpenAPI description says, with one envelope for every error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import hypothesis
import jsonschema_rs
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from answerable.showing.workbench.interface import OPERATIONS, ROOT, described
from tests.showing.workbench.addresses import items
from tests.showing.workbench.conftest import Served, serving
from tests.showing.workbench.hostile import make

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hostile record of its own, since some of what is sent is kept."""
    with serving(make(tmp_path_factory.mktemp("fuzzed") / "fuzzed.answerable")) as (only,):
        yield only


schema = schemathesis.openapi.from_dict(described())


@schema.parametrize()
@hypothesis.settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_every_operation_keeps_to_its_description(case: schemathesis.Case[Any], fuzzed: Served) -> None:
    headers = {"Origin": fuzzed.base, "Sec-Fetch-Site": "same-origin"}
    case.call_and_validate(base_url=fuzzed.base, cookies=dict(fuzzed.client.cookies), headers=headers, checks=CHECKS)


def test_the_description_is_openapi(served: Served) -> None:
    told = served.get(f"{ROOT}/openapi.json").json()
    assert told == described()
    assert told["openapi"] == "3.1.0"
    assert len(told["paths"]) == len(OPERATIONS)
    for shape in told["components"]["schemas"].values():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **shape})


def test_every_listing_and_page_answers(served: Served) -> None:
    identities = {
        "events": items(served, "events?limit=1")[0]["id"],
        "cases": items(served, "events?family=act&limit=1")[0]["id"],
        "actors": items(served, "actors?limit=1")[0]["id"],
        "sources": items(served, "sources?limit=1")[0]["id"],
        "claims": items(served, "queue?limit=1")[0]["id"],
    }
    for operation in OPERATIONS:
        noun = operation.path.split("/")[1]
        path = operation.path.replace("{identity}", identities.get(noun, ""))
        query = "?words=court" if noun == "search" else ""
        answer = served.get(ROOT + path + query).json()
        assert answer["schema"] == "answerable/1"
        assert answer["type"] == ("listing" if operation.of else operation.gives.__struct_config__.tag)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("events?family=none", 400, "bad_question"),
        ("events?nothing=1", 400, "bad_question"),
        ("events?limit=x", 400, "bad_question"),
        ("events/e-ffffffff", 404, "unknown_name"),
        ("search", 400, "bad_question"),
        ("nothing", 404, "unknown_name"),
    ],
)
def test_one_envelope_for_every_error(served: Served, path: str, status: int, code: str) -> None:
    answer = served.client.get(f"{ROOT}/{path}")
    assert answer.status_code == status
    told = answer.json()
    assert told["type"] == "error"
    assert told["error"].keys() == {"code", "cause", "next_step"}
    assert told["error"]["code"] == code


def test_a_decision_is_kept(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]["id"]
    headers = {"Origin": own.base}
    given = {"verdict": "reject", "about": [claim], "by": "A. Tester", "why": "read it"}
    answer = own.client.post(f"{ROOT}/judgements", json=given, headers=headers)
    assert answer.status_code == 201
    assert answer.json()["verdict"] == "reject"
    assert items(own, "judgements")[0]["id"] == answer.json()["id"]
    for wrong in ({}, {"verdict": "judge"}, given | {"more": 1}, given | {"by": ""}):
        assert own.client.post(f"{ROOT}/judgements", json=wrong, headers=headers).status_code == 400
    assert own.client.post(f"{ROOT}/judgements", content=b"\xff", headers=headers).status_code == 400
