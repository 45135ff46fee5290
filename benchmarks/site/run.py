"""Measures pages of the site beside other viewers of the same document, all of them in one run, served on loopback.

    python benchmarks/site/run.py [--runs N] [--without NAME …]

Writes benchmarks/results/site.json, prints the table, and fails where a page of the site breaks a limit (limits.py).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from limits import Measurement, faults
from measuring import measure
from playwright.sync_api import sync_playwright
from viewers import VIEWERS

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "benchmarks" / "results"
OURS = "specpress"
PAGES = ("resources/chat.completions.html", "index.html", "guide/streams.html", "zh-CN/resources/chat.completions.html")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class calls it that
        """Log no requests."""


def main(arguments: Sequence[str]) -> int:
    """Run everything, print the table, write the results; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(description="Measure the site and other viewers.")
    parser.add_argument("--runs", type=int, default=3, help="runs of Lighthouse for each page; the middle one counts")
    parser.add_argument("--without", action="append", default=[], help="a viewer to leave out")
    given = parser.parse_args(arguments)
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("there is no chromium; `make bench-site` installs it where it may")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _write(folder, [one for one in VIEWERS if one.name not in given.without])
        with _served(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            targets = [(OURS, page, f"{OURS}/{page}") for page in PAGES]
            targets += [
                (one.title, "", f"{one.name.replace(' ', '-')}/index.html")
                for one in VIEWERS
                if one.name not in given.without
            ]
            found = list[Measurement]()
            for viewer, page, path in targets:
                print(f"{viewer} {page}", file=sys.stderr)
                found.append(measure(viewer, page, address + path, browser, chromium=chromium, runs=given.runs))
            browser.close()
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    print(f"{date.today().isoformat()}, {machine}\n\n{table(found)}\n")
    text = {"date": date.today().isoformat(), "machine": machine, "measured": [asdict(one) for one in found]}
    (RESULTS / "site.json").write_text(json.dumps(text, indent=2) + "\n", encoding="utf-8")
    broken = [fault for one in found if one.viewer == OURS for fault in faults(one)]
    print("\n".join(broken), file=sys.stderr)
    return 1 if broken else 0


def table(found: Sequence[Measurement]) -> str:
    """Markdown."""
    head = (
        "| viewer | KB | requests | to others | performance | accessibility | best practices | SEO "
        "| first paint | largest paint | blocked | shift | axe |"
    )
    rows = [head, f"|---|{'---:|' * 12}"]
    rows += [
        f"| {one.viewer}{f', `{one.page}`' if one.page else ''} | {one.bytes / 1000:,.0f} | {one.requests} | {one.foreign} "
        f"| {one.performance} | {one.accessibility} | {one.best_practices} | {one.seo} | {one.first_paint / 1000:.1f} s "
        f"| {one.largest_paint / 1000:.1f} s | {one.blocked} ms | {one.shift:g} | {len(one.violations)} |"
        for one in found
    ]
    return "\n".join(rows)


def _write(folder: Path, viewers: Sequence[object]) -> None:
    spec = ROOT / "spec"
    command = [sys.executable, "-m", "specpress", "site", str(spec / "openapi.yaml"), "--quiet"]
    command += ["--overlay", str(spec / "overlays" / "later-fields.yaml"), "--locale", str(spec / "locale")]
    command += ["--guide", str(ROOT / "docs" / "guide"), "--changelog", str(ROOT / "CHANGELOG.md")]
    subprocess.run([*command, "--output", str(folder / OURS)], check=True)
    document = folder / OURS / "spec" / "openapi-3.1-later.json"
    for one in VIEWERS:
        if one in viewers:
            one.write(folder / one.name.replace(" ", "-"), document)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
