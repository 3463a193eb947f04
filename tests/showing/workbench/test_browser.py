"""The workbench in Debian's Chromium: every page, the way of a decision by keys alone, zoom, print, right to left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright
from pypdf import PdfReader

from answerable.api import Record
from answerable.showing.workbench.guard import COOKIE
from tests.showing.workbench.addresses import items, pages
from tests.showing.workbench.conftest import Served

CHROMIUM = shutil.which("chromium")
SERIOUS = ("serious", "critical")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all of these tests; it downloads nothing."""
    with sync_playwright() as playwright:
        held = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield held
        held.close()


class Tab:
    """A page of the browser that notes what must not be: errors, scripts of a document, requests to elsewhere."""

    def __init__(self, browser: Browser, served: Served, *, width: int = 1280, scripts: bool = True) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 844}, base_url=served.base, java_script_enabled=scripts
        )
        self.context.add_cookies(
            [{"name": COOKIE, "value": served.client.cookies[COOKIE], "url": served.base, "sameSite": "Strict"}]
        )
        self.page: Page = self.context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", self._note)
        self.base = served.base

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.wrong.append(f"a request to {request.url}")

    def __enter__(self) -> Tab:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


def serious(page: Page) -> list[str]:
    """What axe-core, which the package `axe-playwright-python` carries, finds to be a serious or critical violation."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['target']} ({each['help']})" for each in found if each["impact"] in SERIOUS
    ]


def test_every_page_is_whole_and_open_to_all(browser: Browser, served: Served) -> None:
    with Tab(browser, served) as tab:
        for name, path in pages(served).items():
            tab.page.goto(path)
            assert tab.page.locator("h1").count() == 1, name
            assert serious(tab.page) == [], name
        assert tab.wrong == []


def is_too_wide(page: Page, share: str = "100%") -> bool:
    """Whether the page has to be moved sideways with letters of this share of their size."""
    page.evaluate(f"document.documentElement.style.fontSize = '{share}'")
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return bool(wide)


def test_no_page_is_wider_than_a_telephone(browser: Browser, served: Served) -> None:
    """WCAG 2.2, 1.4.4 and 1.4.10: 320 pixels, also with letters of twice the size."""
    with Tab(browser, served, width=320) as tab:
        for name, path in pages(served).items():
            tab.page.goto(path)
            tab.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            assert not is_too_wide(tab.page), name
            assert not is_too_wide(tab.page, "200%"), name
            assert tab.page.locator("h1").is_visible()
            assert serious(tab.page) == [], name
        assert tab.wrong == []


def test_every_page_can_be_read_in_the_dark(browser: Browser, served: Served) -> None:
    with Tab(browser, served, width=390) as tab:
        tab.page.emulate_media(color_scheme="dark")
        for name, path in pages(served).items():
            tab.page.goto(path)
            assert tab.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 25, 28)", name
            assert serious(tab.page) == [], name
        tab.page.emulate_media(color_scheme="dark", media="print")
        assert tab.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_on_a_telephone_nothing_is_cut_off_that_need_not_be(browser: Browser, served: Served) -> None:
    is_cut = "element => element.scrollWidth > element.clientWidth + 1"
    with Tab(browser, served, width=390) as tab:
        tab.page.goto("/log")
        assert not tab.page.locator(".scroll").evaluate(is_cut)
        tab.page.goto("/network")
        assert tab.page.locator(".chart .scroll").evaluate(is_cut)
        assert tab.page.locator(".chart .scroll").evaluate("box => box.scrollLeft") > 0, "the actor is in the middle"
        tab.page.goto(pages(served)["event"])
        assert (
            tab.page.locator(".compare tbody th").first.evaluate("cell => getComputedStyle(cell).position") == "sticky"
        )


def test_a_printed_case_has_no_empty_page(browser: Browser, served: Served, tmp_path: Path) -> None:
    with Tab(browser, served) as tab:
        tab.page.goto(pages(served)["case"])
        # A chart of forty steps is higher than a sheet of paper.
        tab.page.evaluate("document.querySelector('.chart svg').setAttribute('viewBox', '0 0 1000 2400')")
        tab.page.pdf(path=tmp_path / "case.pdf", format="A4")
    sheets = [page.extract_text().strip() for page in PdfReader(tmp_path / "case.pdf").pages]
    assert all(sheets), [len(sheet) for sheet in sheets]
    assert "1988" in sheets[0], "the chart stands on the first"


def test_a_printed_event_holds_every_claim(browser: Browser, served: Served, tmp_path: Path) -> None:
    """A table of many columns runs off the sheet: on paper the claims stand below each other."""
    many = max(items(served, "events?limit=500"), key=lambda event: len(event["claims"]))
    with Tab(browser, served) as tab:
        tab.page.goto(f"/events/{many['id']}")
        assert not tab.page.locator(".on-paper").is_visible()
        tab.page.emulate_media(media="print")
        assert tab.page.locator(".on-paper li").count() == len(many["claims"]) > 4
        assert tab.page.locator(".on-paper").is_visible()
        assert not tab.page.locator(".compare").is_visible()


def test_a_refused_form_is_come_back_to_as_it_was(browser: Browser, own: Served) -> None:
    with Tab(browser, own) as tab:
        tab.page.goto(pages(own)["correct"])
        tab.page.locator("#trigger").fill("zzz not there")
        tab.page.locator("#bymake").fill("A. Tester")
        tab.page.locator("#whymake").fill("a slip")
        tab.page.locator(".claim-form .primary").click()
        assert "does not stand in the text" in tab.page.locator("h1").inner_text()
        tab.page.locator("[data-back]").click()
        tab.page.wait_for_url("**correct=1**")
        assert tab.page.locator("#trigger").input_value() == "zzz not there"


def test_a_site_is_open_to_all(browser: Browser, example_path: Path, tmp_path: Path) -> None:
    with Record.at(example_path) as record:
        record.publish(tmp_path / "site")
    sorts = {file.name.partition("-")[0]: file for file in sorted((tmp_path / "site").glob("*.html"))}
    context = browser.new_context(viewport={"width": 320, "height": 844}, bypass_csp=True)
    page = context.new_page()
    for file in sorts.values():
        page.goto(file.as_uri())
        assert not is_too_wide(page), file.name
        assert not is_too_wide(page, "200%"), file.name
        assert serious(page) == [], file.name
        page.emulate_media(color_scheme="dark")
        assert serious(page) == [], f"{file.name} in the dark"
        page.emulate_media(color_scheme="light")
    page.goto((tmp_path / "site" / "timeline.html").as_uri())
    named = page.locator("tbody td").nth(3).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert named.startswith('"To whom'), "on a narrow screen a cell says which column it is of"
    context.close()


def test_hostile_documents_do_nothing(browser: Browser, hostile: Served) -> None:
    with Tab(browser, hostile) as tab:
        for name, path in pages(hostile).items():
            tab.page.goto(path)
            assert tab.page.evaluate("window.broken === undefined"), name
        for source in items(hostile, "sources"):
            tab.page.goto(f"/sources/{source['id']}")
            assert tab.page.evaluate("window.broken === undefined")
        assert tab.wrong == []


def test_a_page_from_right_to_left(browser: Browser, hostile: Served) -> None:
    persian = next(source for source in items(hostile, "sources") if source["language"] == "fa")
    with Tab(browser, hostile) as tab:
        tab.page.goto(f"/sources/{persian['id']}")
        running = tab.page.locator("[data-text]")
        assert running.evaluate("element => getComputedStyle(element).direction") == "rtl"
        claim = tab.page.locator(".claims a").first
        claim.click()
        marked = tab.page.locator(".trigger.now")
        assert marked.inner_text() == "محکوم"
        box, whole = marked.bounding_box(), running.bounding_box()
        assert box is not None
        assert whole is not None
        assert box["x"] >= whole["x"]
        assert serious(tab.page) == []


def test_a_fact_leads_to_its_words(browser: Browser, served: Served) -> None:
    with Tab(browser, served) as tab:
        tab.page.goto(pages(served)["source"].split("?")[0])
        assert tab.page.locator(".trigger.now").count() == 0
        fact = tab.page.locator(".claims > li").nth(1)
        fact.locator("a").first.click()
        assert tab.page.locator(".trigger.now").count() >= 1
        assert tab.page.locator(".trigger.now").first.is_visible()
        tab.page.locator(".trigger").first.click()
        assert "#f-c-" in tab.page.url


def test_a_pair_is_decided_by_keys_alone(browser: Browser, own: Served) -> None:
    with Tab(browser, own) as tab:
        keys = tab.page.keyboard
        tab.page.goto("/review")
        keys.press("j")
        keys.press("Enter")
        tab.page.wait_for_url("**/review/pairs/*")
        pair = tab.page.url.rsplit("/", 1)[1]
        tab.page.locator("#by").focus()
        keys.type("A. Tester")
        keys.press("Tab")
        keys.type("I know both")
        keys.press("Escape")
        keys.press("d")
        tab.page.wait_for_url("**notice=Kept**")
        assert pair not in tab.page.url
        assert [each["verdict"] for each in items(own, "judgements")] == ["different"]
        assert tab.wrong == []


def test_a_claim_is_decided_by_keys_alone(browser: Browser, own: Served) -> None:
    with Tab(browser, own) as tab:
        keys = tab.page.keyboard
        tab.page.goto("/")
        keys.press("g")
        keys.press("q")
        tab.page.wait_for_url("**/review")
        for _ in range(20):  # pairs that may be one stand before the claims
            keys.press("j")
            if "/review/c-" in tab.page.evaluate("document.activeElement.href"):
                break
        keys.press("Enter")
        tab.page.wait_for_url("**/review/c-*")
        claim = tab.page.url.rsplit("/", 1)[1]
        for _ in range(80):
            keys.press("Tab")
            if tab.page.evaluate("document.activeElement.name") == "by":
                break
        keys.type("A. Tester")
        keys.press("Tab")
        keys.type("the sentence says so")
        keys.press("Escape")
        keys.press("r")
        tab.page.wait_for_url("**notice=Rejected**")
        assert items(own, "judgements")[0]["about"] == [claim]
        keys.press("u")
        tab.page.wait_for_url("**/log/decisions")
        for _ in range(80):
            keys.press("Tab")
            if tab.page.evaluate("document.activeElement.tagName") == "SUMMARY":
                break
        keys.press("Enter")
        keys.press("Tab")
        keys.type("too quick")
        keys.press("Enter")
        tab.page.wait_for_url("**notice=Undone**")
        assert [each["verdict"] for each in items(own, "judgements")] == ["reject", "undo"]
        keys.press("/")
        keys.type("court")
        keys.press("Enter")
        tab.page.wait_for_url("**/search?words=court")
        assert tab.wrong == []


def test_the_focus_is_seen_and_the_content_can_be_skipped_to(browser: Browser, served: Served) -> None:
    with Tab(browser, served) as tab:
        tab.page.goto("/")
        tab.page.keyboard.press("Tab")
        assert tab.page.evaluate("document.activeElement.className") == "skip"
        assert tab.page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
        tab.page.keyboard.press("Enter")
        tab.page.keyboard.press("Tab")
        assert tab.page.evaluate("document.activeElement.closest('main') !== null")
        assert tab.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_marked_words_become_a_claim(browser: Browser, own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    with Tab(browser, own) as tab:
        tab.page.goto(f"/sources/{claim['source']}")
        marked = tab.page.evaluate(
            """() => {
                const pieces = document.querySelectorAll("[data-text] span[data-start]");
                const node = [...pieces].find((piece) => piece.textContent.trim().length > 40).firstChild;
                const at = node.data.search(/\\S{5,}/);
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 5);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return range.toString();
            }"""
        )
        tab.page.wait_for_timeout(50)
        tab.page.locator(".claim-form .take button").first.click()
        assert tab.page.locator("#trigger").input_value() == marked
        tab.page.locator("#kind").select_option("trial")
        tab.page.locator("#bymake").fill("A. Tester")
        tab.page.locator("#whymake").fill("it stands there")
        tab.page.locator(".claim-form .primary").click()
        tab.page.wait_for_url("**notice=Kept**")
        assert tab.page.locator(".trigger.now").first.inner_text() == marked
        assert tab.wrong == []


def test_without_scripts_everything_can_be_done(browser: Browser, own: Served) -> None:
    with Tab(browser, own, scripts=False) as tab:
        tab.page.goto("/review/first")
        tab.page.locator("#by").fill("A. Tester")
        tab.page.locator("#why").fill("read it")
        tab.page.get_by_role("button", name="Accept").click()
        assert "Accepted" in tab.page.get_by_role("status").inner_text()
        assert items(own, "judgements")[0]["verdict"] == "accept"
        tab.page.goto("/cases")
        tab.page.locator("ul.cases a").first.click()
        assert tab.page.locator("figure svg").is_visible()
        tab.page.locator("#quick").fill("court")
        tab.page.get_by_role("search").get_by_role("button").click()
        assert tab.page.locator("ol.hits > li").count() > 3


def test_without_scripts_two_events_become_one_by_choosing(browser: Browser, own: Served) -> None:
    killings = items(own, "events?kind=killing&limit=500")
    one = next(each for each in killings if any(role["actor"] for role in each["roles"]))
    name = next(role["name"] for role in one["roles"] if role["actor"])
    with Tab(browser, own, scripts=False) as tab:
        tab.page.goto(f"/events/{one['id']}")
        tab.page.locator("#find").fill(name)
        tab.page.get_by_role("button", name="Find").click()
        offered = tab.page.locator("#others input[type=radio]").all()
        told = [own.get(f"/api/v1/events/{each.get_attribute('value')}").json()["event"] for each in offered]
        chosen, other = next(pair for pair in zip(offered, told, strict=True) if pair[1]["kind"] == "killing")
        chosen.check()
        tab.page.locator("#byother").fill("A. Tester")
        tab.page.locator("#whyother").fill("both tell of one evening")
        tab.page.get_by_role("button", name="The same happening").click()
        assert "Kept as the same" in tab.page.get_by_role("status").inner_text()
        assert tab.wrong == []
    (made,) = items(own, "judgements")
    assert made["verdict"] == "same"
    assert set(made["about"]) == {*one["claims"], *other["claims"]}
    joined = own.get(f"/api/v1/events/{one['claims'][0]}").json()["event"]
    assert set(joined["claims"]) >= set(made["about"])


def test_the_whole_map_is_seen_on_a_telephone(browser: Browser, served: Served) -> None:
    with Tab(browser, served, width=390) as tab:
        tab.page.goto("/map")
        seen = "(e => { const r = e.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth })"
        assert tab.page.evaluate(f"{seen}(document.querySelector('figure svg'))")
        assert tab.page.locator("figure svg a").count()
        captions = "[...document.querySelectorAll('main figcaption a:not([hidden])')]"
        sizes = tab.page.evaluate(f"{captions}.map(e => e.getBoundingClientRect()).map(r => [r.width, r.height])")
        assert all(width >= 24 and height >= 24 for width, height in sizes), "WCAG 2.2, 2.5.8"
        assert tab.wrong == []


def test_a_page_prints_without_its_controls(browser: Browser, served: Served, tmp_path: Path) -> None:
    with Tab(browser, served) as tab:
        for name in ("case", "event", "source"):
            tab.page.goto(pages(served)[name])
            tab.page.emulate_media(media="print")
            for control in (".top", ".foot form", "figcaption", ".make"):
                for found in tab.page.locator(control).all():
                    assert not found.is_visible(), (name, control)
            assert tab.page.locator("h1").is_visible()
            printed = tab.page.pdf(path=tmp_path / f"{name}.pdf", format="A4")
            assert printed.startswith(b"%PDF")
            wide = (
                "[...document.querySelectorAll('figure svg')].every(e => e.getBoundingClientRect().width <= innerWidth)"
            )
            assert tab.page.evaluate(wide)


def test_a_dossier_is_kept_from_the_page_of_an_actor(browser: Browser, served: Served) -> None:
    with Tab(browser, served) as tab:
        tab.page.goto(pages(served)["actor"])
        name = tab.page.locator("h1").inner_text()
        with tab.page.expect_download() as kept:
            tab.page.get_by_role("link", name="Markdown").click()
        assert kept.value.suggested_filename.endswith(".md")
        assert Path(kept.value.path()).read_text("utf-8").startswith(f"# {name}\n")
        assert tab.wrong == []


def test_a_chart_is_kept_as_png(browser: Browser, served: Served) -> None:
    with Tab(browser, served) as tab:
        tab.page.goto(pages(served)["case"])
        with tab.page.expect_download() as kept:
            tab.page.locator("[data-png]").click()
        assert kept.value.suggested_filename.endswith(".png")
        assert Path(kept.value.path()).read_bytes().startswith(b"\x89PNG")
        assert tab.wrong == []
