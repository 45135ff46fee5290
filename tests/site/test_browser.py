"""The site in a real browser, served from a sub-path of loopback. Screenshots are left in build/screenshots."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from specpress.command.cli import main
from tests.site.conftest import ROOT, SPEC
from tests.site.searches import CHINESE_SEARCHES, SEARCHES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.site
SHOTS = ROOT / "build" / "screenshots"
CHAT = "resources/chat.completions.html"
ANCHOR = "chatcompletionscreate"
AXE = ROOT / "tests" / "site" / "node" / "node_modules" / "axe-core" / "axe.min.js"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class calls it that
        """Log no requests."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("static") / "some" / "path"
    overlay = ROOT / "spec" / "overlays" / "later-fields.yaml"
    pages = ["--guide", str(ROOT / "docs" / "guide"), "--changelog", str(ROOT / "CHANGELOG.md")]
    given = ["site", str(SPEC), "--overlay", str(overlay), "--locale", str(ROOT / "spec" / "locale"), *pages, "--quiet"]
    assert main([*given, "--output", str(found)]) == 0
    return found


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder.parents[1]))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/some/path/"
        server.shutdown()
        thread.join()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page; any error on it, and any request to another origin, fails the test."""
    problems: list[str] = []
    contexts: list[Any] = []

    def look(path: str, **options: Any) -> Page:
        # Any: options of playwright, each with a type of its own.
        wanted: dict[str, Any] = {"viewport": {"width": 1500, "height": 1000}, **options}
        context = browser.new_context(**wanted)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: problems.append(str(error)))
        # What a page was still loading when it was left is aborted.
        page.on(
            "requestfailed",
            lambda request: problems.append(request.url) if "ABORTED" not in str(request.failure) else None,
        )
        page.on("request", lambda request: problems.append(request.url) if not is_own(request.url, address) else None)
        page.goto(address + path)
        return page

    yield look
    for context in contexts:
        context.close()
    assert problems == []


def is_own(url: str, address: str) -> bool:
    return urlsplit(url).scheme in ("data", "blob") or url.startswith(address)


def shoot(page: Page, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")


def first_result(page: Page, words: str) -> str:
    page.keyboard.press("/")
    page.locator("#search-input").fill(words)
    page.wait_for_function("words => document.querySelector('.results').dataset.words === words", arg=words)
    href = page.locator(".results a").first.evaluate("one => one.href")
    page.keyboard.press("Escape")
    return str(href).partition("#")[0]


@pytest.mark.parametrize(("root", "searches"), [("", SEARCHES), ("zh-CN/", CHINESE_SEARCHES)], ids=["en", "zh-CN"])
def test_search_finds_the_expected_page_first(
    visit: Callable[..., Page], address: str, root: str, searches: dict[str, str]
) -> None:
    page = visit(f"{root}models/Model.html")
    found = {words: first_result(page, words).removeprefix(address + root) or "index.html" for words in searches}
    assert found == searches


def test_a_result_leads_to_its_page(visit: Callable[..., Page]) -> None:
    page = visit("index.html")
    page.keyboard.press("/")
    page.locator("#search-input").fill("chat completion")
    page.locator(".results a").first.wait_for()
    shoot(page, "search")
    page.locator(".results a").first.click()
    page.wait_for_url(f"**/{CHAT}*")


def test_nothing_found_is_said(visit: Callable[..., Page]) -> None:
    page = visit("index.html")
    page.keyboard.press("/")
    page.locator("#search-input").fill("xyzzyqwert")
    page.get_by_text("Nothing was found.").wait_for()


def test_the_chosen_tab_is_remembered_on_other_pages(visit: Callable[..., Page], address: str) -> None:
    page = visit(CHAT)
    samples = page.locator(".samples").first
    assert samples.locator(".sample:visible").get_attribute("data-tab") == "curl"
    samples.get_by_role("tab", name="Python async").click()
    assert {one.get_attribute("data-tab") for one in page.locator(".sample:visible").all()} == {"python-async"}
    page.goto(address + "resources/files.html")
    assert {one.get_attribute("data-tab") for one in page.locator(".sample:visible").all()} == {"python-async"}
    page.locator(".samples").first.get_by_role("tab", name="Python async").press("ArrowRight")
    assert page.locator(".samples").first.locator(".sample:visible").get_attribute("data-tab") == "node-js"


def test_copy(visit: Callable[..., Page]) -> None:
    page = visit(CHAT)
    sample = page.locator(".sample:visible").first
    sample.get_by_role("button", name="Copy").click()
    sample.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == sample.locator("code").text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_by_preference_and_by_choice(visit: Callable[..., Page], scheme: str) -> None:
    page = visit(CHAT, color_scheme=scheme)
    ground = "getComputedStyle(document.body).backgroundColor"
    colours = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 26, 31)"}
    assert page.evaluate(ground) == colours[scheme]
    shoot(page, f"resource-{scheme}")
    page.get_by_role("button", name="Light or dark").click()
    other = colours["dark" if scheme == "light" else "light"]
    assert page.evaluate(ground) == other
    page.reload()
    assert page.evaluate(ground) == other


def test_the_server_box_rewrites_samples_on_every_page(visit: Callable[..., Page], address: str) -> None:
    page = visit(CHAT)
    page.locator(".server summary").click()
    page.locator("select[name=server]").select_option("vLLM")
    shoot(page, "server")
    codes = page.locator(".samples").first.locator("code")
    texts = {"curl": codes.nth(0), "python": codes.nth(1), "node": codes.nth(3)}
    assert "curl http://localhost:8000/v1/chat/completions" in str(texts["curl"].text_content())
    assert 'OpenAI(base_url="http://localhost:8000/v1")' in str(texts["python"].text_content())
    assert 'new OpenAI({ baseURL: "http://localhost:8000/v1" })' in str(texts["node"].text_content())
    assert all('"Qwen/Qwen3-8B"' in str(one.text_content()) for one in texts.values())
    page.goto(address + "index.html")
    assert "http://localhost:8000/v1/chat/completions" in str(page.locator("#content").text_content())
    page.locator(".server summary").click()
    page.locator("input[name=base-url]").fill('https://x"; rm -rf ~; "')
    assert page.locator(".wrong").is_visible()
    assert "rm -rf" not in str(page.locator("#content").text_content())
    page.locator("select[name=server]").select_option(index=0)
    assert "https://api.openai.com/v1/chat/completions" in str(page.locator("#content").text_content())
    assert "OpenAI()" in str(page.locator("#content").text_content())
    assert '"gpt-3.5-turbo"' in str(page.locator("#content").text_content())


def test_later_fields_can_be_hidden(visit: Callable[..., Page]) -> None:
    page = visit(CHAT)
    field = page.locator(".field", has=page.locator("code.field-name", has_text=re.compile("^max_completion_tokens$")))
    assert field.first.is_visible()
    page.get_by_role("button", name="Hide later fields").click()
    assert not field.first.is_visible()
    page.reload()
    assert not field.first.is_visible()
    assert page.locator("code.field-name", has_text=re.compile("^temperature$")).first.is_visible()


def test_the_language_switch_keeps_the_anchor(visit: Callable[..., Page], folder: Path) -> None:
    """For each language that the site has; one that has only one shows no switch."""
    languages = [one for one in folder.iterdir() if (one / "llms.txt").is_file()]
    page = visit(f"{CHAT}#{ANCHOR}")
    assert page.locator("a.language").count() == len(languages)
    for language in languages:
        page.locator(f"a.language[hreflang='{language.name}']").click()
        page.wait_for_url(f"**/{language.name}/{CHAT}#{ANCHOR}")
        assert page.locator("html").get_attribute("lang") == language.name
        shoot(page, f"resource-{language.name}")
        page.locator("a.language[hreflang=en]").click()
        page.wait_for_url(f"**/path/{CHAT}#{ANCHOR}")


def test_from_the_start_to_an_operation_by_keyboard_alone(visit: Callable[..., Page]) -> None:
    page = visit("index.html")
    shoot(page, "start")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.goto(page.url.partition("#")[0])
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "chat.completions":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CHAT}")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY" and page.evaluate(
            "!!document.activeElement.closest('.branch')"
        ):
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        CHAT,
        "reference.html",
        "errors.html",
        "models/Model.html",
        "changelog.html",
        "models.html",
        "downloads.html",
    ],
)
def test_a_phone_needs_no_sideways_scrolling(visit: Callable[..., Page], path: str) -> None:
    page = visit(path, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shoot(page, f"phone-{Path(path).stem}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        CHAT,
        "reference.html",
        "models/ChatCompletion.html",
        "errors.html",
        f"zh-CN/{CHAT}",
        "zh-CN/index.html",
    ],
)
def test_axe_finds_nothing(visit: Callable[..., Page], path: str, scheme: str) -> None:
    page = visit(path, color_scheme=scheme, bypass_csp=True)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.add_script_tag(path=AXE)
    found = page.evaluate(
        "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))"
        ".violations.map(one => [one.id, one.nodes[0].html, one.nodes[0].failureSummary])"
    )
    assert found == []


def test_without_javascript_everything_is_there(visit: Callable[..., Page]) -> None:
    page = visit(CHAT, java_script_enabled=False)
    assert page.locator(".sample:visible").count() == page.locator(".sample").count() > 4
    assert not page.locator(".tabs").first.is_visible()
    page.locator(".branch summary").first.click()
    assert page.locator(".branch .field").first.is_visible()


@pytest.mark.parametrize("width", [390, 820, 1500])
@pytest.mark.parametrize("path", ["index.html", CHAT, f"zh-CN/{CHAT}", "guide/streams.html"])
def test_nothing_moves_while_a_page_loads(visit: Callable[..., Page], path: str, width: int) -> None:
    page = visit(path, viewport={"width": width, "height": 844})
    moved = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 500))"
    )
    assert moved == 0


def test_print_shows_every_language_of_a_sample(visit: Callable[..., Page]) -> None:
    page = visit(CHAT)
    page.emulate_media(media="print")
    assert page.locator(".sample:visible").count() == page.locator(".sample").count()
    assert not page.locator(".navigation").is_visible()
