"""Who is let in, and what a request may be: one test for each promise of the threat model on the workbench."""

from __future__ import annotations

import http.client
import socket
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from answerable.errors import BadInput
from answerable.showing.workbench.guard import COOKIE, LARGEST_BODY, POLICY, Guard, Sessions
from answerable.showing.workbench.server import HOST, listen
from tests.showing.workbench.conftest import Served, serving


def raw(served: Served, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> tuple[int, str]:
    """A request with just these headers and the session's cookie, the path sent as it is."""
    connection = http.client.HTTPConnection(served.base.removeprefix("http://"), timeout=10)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        cookie = {"Cookie": f"{COOKIE}={served.client.cookies[COOKIE]}"}
        for name, value in (cookie | {"Host": served.base.removeprefix("http://")} | headers).items():
            if value:
                connection.putheader(name, value)
        if body is not None and "Transfer-Encoding" not in headers:
            connection.putheader("Content-Length", headers.get("Length", str(len(body))))
        connection.endheaders()
        if body is not None:
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.send(body)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def test_it_listens_on_the_loopback_interface_only() -> None:
    with listen(0) as bound:
        assert bound.proto == socket.IPPROTO_TCP  # by which asyncio tells that it may set TCP_NODELAY
        assert bound.getsockname()[0] == HOST == "127.0.0.1"
        with pytest.raises(BadInput, match="cannot be used"):
            listen(bound.getsockname()[1])


def test_a_token_lets_in_once() -> None:
    sessions = Sessions()
    token = sessions.token("A. Tester")
    secret = sessions.enter(token)
    held = sessions.find(secret)
    assert held is not None
    assert (held.reviewer, held.bound) == ("A. Tester", True)
    with pytest.raises(BadInput, match="used before"):
        sessions.enter(token)
    assert sessions.find("x") is None
    assert token not in str(sessions.__dict__)
    held.until = 0
    assert sessions.find(secret) is None


def test_without_a_session_there_is_nothing(served: Served) -> None:
    with httpx.Client(base_url=served.base) as stranger:
        for path in ("/", "/sources", "/api/v1/events", "/nope"):
            answer = stranger.get(path)
            assert answer.status_code == 403
            assert "no_session" in answer.text
        assert stranger.get("/enter?token=guess").status_code == 403
        assert stranger.get("/static/workbench.css").status_code == 200


def test_each_reviewer_has_an_address_of_their_own(tmp_path: Path, made_path: Path) -> None:
    path = tmp_path / "own.answerable"
    path.write_bytes(made_path.read_bytes())
    with serving(path) as (only,), httpx.Client() as browser:
        token = only.prepared.doors[0].url
        refused = browser.get(token)
        assert refused.status_code == 403, "it was used"
        assert "Start answerable serve anew." in refused.text
    with serving(path, "One", "Two") as two:
        assert {served.get("/").text.count("<b>One</b>") for served in two} == {0, 1}


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(own: Served) -> None:
    app = own.prepared.server.config.app
    assert isinstance(app, Guard)
    answer = httpx.get(f"{own.base}/enter?token={app.sessions.token()}")
    flags = answer.headers["set-cookie"].lower()
    assert "httponly" in flags
    assert "samesite=strict" in flags
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "[::1]:80", ""])
def test_a_forged_host_is_refused(served: Served, host: str) -> None:
    status, text = raw(served, "GET", "/", {"Host": host})
    assert status in (400, 403)
    assert "The record at a glance" not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example"},
        {},
    ],
)
def test_a_form_of_another_site_is_refused(served: Served, headers: dict[str, str]) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in ("/decisions", "/claims", "/reviewer", "/rebuild", "/api/v1/judgements"):
        status, text = raw(served, "POST", path, headers | form, b"verdict=withhold&about=x&by=y&why=z")
        assert status == 403
        assert "_origin" in text
    assert served.get("/api/v1/judgements").json()["count"] == 0


def test_other_sites_cannot_read(served: Served) -> None:
    status, _ = raw(served, "GET", "/api/v1/events", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"})
    assert status == 403
    status, _ = raw(served, "GET", "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"})
    assert status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_methods_that_no_page_uses(served: Served, method: str) -> None:
    assert raw(served, method, "/", {})[0] == 403


def test_an_oversized_body_is_refused(served: Served) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded", "Origin": served.base}
    status, text = raw(served, "POST", "/decisions", form, b"x" * (LARGEST_BODY + 1))
    assert status == 413
    assert "too_large" in text
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    status, _ = raw(served, "POST", "/decisions", form | {"Transfer-Encoding": "chunked"}, chunk * 5 + b"0\r\n\r\n")
    assert status == 413
    assert raw(served, "POST", "/decisions", form | {"Length": "99999999999"}, b"")[0] in (400, 413)
    assert raw(served, "GET", "/search?words=" + "x" * 9000, {})[0] in (400, 413)
    assert raw(served, "POST", "/decisions", form, b"a=b&" * 400)[0] == 400
    assert raw(served, "POST", "/decisions", form, b"why=" + b"x" * 5000)[0] == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/../guard.py",
        "/static/..%2fguard.py",
        "/static/%2e%2e/guard.py",
        "/static/....//guard.py",
        "/static//etc/passwd",
        "/static/%00workbench.css",
        "/sources/..%2f..%2fetc%2fpasswd",
        "/sources/..%2f..%2fetc%2fpasswd/original",
        "//evil.example/",
    ],
)
def test_no_path_leads_out(served: Served, path: str) -> None:
    status, text = raw(served, "GET", path, {})
    assert status in (400, 404)
    assert "root:" not in text
    assert "class Guard" not in text


def test_a_form_leads_back_to_this_server_only(own: Served) -> None:
    for elsewhere in ("http://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""):
        answer = own.post("/reviewer", by="A. Tester", next=elsewhere)
        assert answer.headers["location"].startswith("/?notice=")


def test_every_answer_forbids_what_a_page_does_not_need(served: Served) -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    for path in ("/", "/nope", "/api/v1/events?limit=1", "/static/workbench.js", "/enter?token=x"):
        headers = served.client.get(path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers
