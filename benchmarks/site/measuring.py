"""One page in Debian's chromium, measured by Lighthouse and axe."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from limits import Measurement
from viewers import MODULES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
_AXE = MODULES / "axe-core" / "axe.min.js"
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_SCREENS = ({"width": 390, "height": 844}, {"width": 1500, "height": 1000})
_SECONDS = 300


def measure(viewer: str, page: str, url: str, browser: Browser, *, chromium: str, runs: int) -> Measurement:
    """The median of some runs of Lighthouse, and the violations that axe finds in each theme and width of the page."""
    reports = [_lighthouse(url, chromium) for _ in range(runs)]
    weight = [one for one in _requests(reports[0]) if "favicon" not in one["url"]]
    origin = url.split("/", 3)[2]
    return Measurement(
        viewer=viewer,
        page=page,
        bytes=sum(int(one.get("resourceSize", 0)) for one in weight),
        requests=len(weight),
        foreign=sum(f"//{origin}/" not in one["url"] for one in weight),
        performance=_score(reports, "performance"),
        accessibility=_score(reports, "accessibility"),
        best_practices=_score(reports, "best-practices"),
        seo=_score(reports, "seo"),
        first_paint=_value(reports, "first-contentful-paint"),
        largest_paint=_value(reports, "largest-contentful-paint"),
        blocked=_value(reports, "total-blocking-time"),
        shift=round(max(one["audits"]["cumulative-layout-shift"].get("numericValue", 1.0) for one in reports), 4),
        violations=tuple(sorted(set(_violations(url, browser)))),
    )


def _lighthouse(url: str, chromium: str) -> dict[str, Any]:  # Any: the report is JSON
    command = [
        *("node", str(_LIGHTHOUSE), url, "--quiet", "--output=json"),
        # Containers run as root, for whom chromium has no sandbox.
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
        f"--only-categories={','.join(_CATEGORIES)}",
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    if done.returncode:
        raise SystemExit(f"lighthouse failed on {url}: {done.stderr.strip()[-500:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _requests(report: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = report["audits"]["network-requests"]["details"]["items"]
    return [one for one in items if one["url"].startswith("http")]


def _score(reports: list[dict[str, Any]], category: str) -> int:
    middle: float = statistics.median(one["categories"][category]["score"] or 0 for one in reports)
    return round(100 * middle)


def _value(reports: list[dict[str, Any]], audit: str) -> int:
    middle: float = statistics.median(one["audits"][audit].get("numericValue", 0) for one in reports)
    return round(middle)


def _violations(url: str, browser: Browser) -> Iterator[str]:
    for scheme in ("light", "dark"):
        for screen in _SCREENS:
            # Any: options of playwright, each with a type of its own.
            wanted: dict[str, Any] = {"viewport": screen, "color_scheme": scheme, "bypass_csp": True}
            with browser.new_context(**wanted) as context:
                page = context.new_page()
                page.goto(url, wait_until="networkidle")
                page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
                page.add_script_tag(path=_AXE)
                yield from page.evaluate(
                    "async levels => (await axe.run({runOnly: levels})).violations.map(one => one.id)", list(_LEVELS)
                )
