"""`specpress site` as people call it: what it writes, what it refuses, and how it follows its document."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import IO

import pytest

from specpress.command import site as command
from specpress.command.cli import main

DOCUMENT = """\
openapi: 3.1.0
info: {title: Birds, version: 1.0.0}
servers: [{url: https://birds.example.com}]
paths:
  /birds:
    get:
      operationId: birds.list
      summary: List all birds.
      responses: {'200': {description: The birds., content: {application/json: {schema: {type: array, items: {type: string}}}}}}
"""
GUIDE_PAGE = """\
# Feeding

English · [Français](fr/feeding.md) · [中文](zh-CN/feeding.md)

See [birds](../resources/birds.md#birdslist).

Seeds · [worms](worms.md)
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "birds.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def test_a_site_of_any_document(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = tmp_path / "guide"
    guide.mkdir()
    (guide / "feeding.md").write_text(GUIDE_PAGE, encoding="utf-8")
    (guide / "worms.md").write_text("# Worms\n", encoding="utf-8")
    output = tmp_path / "site"
    given = ["site", str(spec), "--output", str(output), "--quiet"]
    assert main([*given, "--title", "All <birds>", "--colour", "#FF0000", "--guide", str(guide)]) == 0
    assert "files written" in capsys.readouterr().out
    start = (output / "index.html").read_text(encoding="utf-8")
    assert "<title>All &lt;birds&gt;</title>" in start
    assert 'href="guide/feeding.html"' in start
    words = (output / "index.md").read_text(encoding="utf-8")
    assert "[Feeding](guide/feeding.md)" in words
    assert "export " not in words, "this API needs no credentials"
    page = (output / "guide" / "feeding.html").read_text(encoding="utf-8")
    assert 'href="../resources/birds.html#birdslist"' in page
    assert "Français" not in page
    assert "中文" not in page
    assert '<p>Seeds · <a href="worms.html">worms</a></p>' in page
    assert "light-dark(#d90000" in (output / "assets" / "site.css").read_text(encoding="utf-8")
    assert list(json.loads((output / "pagefind" / "pagefind-entry.json").read_text())["languages"]) == ["en"]
    assert main([*given, "--title", "All <birds>", "--colour", "#FF0000", "--guide", str(guide)]) == 0
    assert capsys.readouterr().out.startswith("0 files written")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--colour", "red"], "'red' is no value for it; write a colour such as #0b6e4f"),
        (["--guide", "no-such-folder"], "no-such-folder is no folder of Markdown pages"),
        (["--changelog", "no-such-file.md"], "no-such-file.md: No such file or directory"),
    ],
)
def test_a_wrong_option_is_explained(
    spec: Path, tmp_path: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(["site", str(spec), "--output", str(tmp_path / "site"), "--quiet", *options])
    except SystemExit as error:
        code = int(str(error.code))
    assert code in (1, 2)
    assert message in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_an_options_file_says_the_same(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(spec.parent)
    Path("pages").mkdir()
    Path("pages/feeding.md").write_text("# Feeding\n", encoding="utf-8")
    Path("news.md").write_text("# News\n", encoding="utf-8")
    Path("specpress.toml").write_text(
        'spec = "birds.yaml"\noutput = "client"\nquiet = true\n\n[site]\noutput = "pages-of-birds"\n'
        'title = "All birds"\ncolour = "#FF0000"\nguide = "pages"\nchangelog = "news.md"\nserve = false\nport = 0\n',
        encoding="utf-8",
    )
    assert main(["site"]) == 0
    start = Path("pages-of-birds/index.html").read_text(encoding="utf-8")
    assert "<title>All birds</title>" in start
    assert 'href="guide/feeding.html"' in start
    assert "News" in Path("pages-of-birds/changelog.html").read_text(encoding="utf-8")
    assert "light-dark(#d90000" in Path("pages-of-birds/assets/site.css").read_text(encoding="utf-8")
    assert not Path("client").exists()
    assert main(["site", "--title", "Birds of prey"]) == 0
    assert "<title>Birds of prey</title>" in Path("pages-of-birds/index.html").read_text(encoding="utf-8")


def test_a_site_and_a_client_do_not_replace_each_other(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    client, site = spec.parent / "client", spec.parent / "site"
    assert main(["generate", str(spec), "--output", str(client), "--quiet"]) == 0
    assert main(["site", str(spec), "--output", str(client), "--quiet"]) == 1
    assert "holds a client" in capsys.readouterr().err
    assert main(["check", str(spec), "--output", str(client), "--quiet"]) == 0
    assert main(["site", str(spec), "--output", str(site), "--quiet"]) == 0
    assert main(["generate", str(spec), "--output", str(site), "--quiet"]) == 1
    assert "holds a site" in capsys.readouterr().err
    assert (site / "index.html").is_file()


def test_missing_packages_are_named(
    spec: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "EXTRA", ("no_such_package",))
    assert main(["site", str(spec), "--output", "site"]) == 1
    assert "pip install '.[site]'" in capsys.readouterr().err


def test_a_folder_of_somebody_else_is_no_index(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "site" / "pagefind" / "mine.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    assert main(["site", str(spec), "--output", str(tmp_path / "site"), "--quiet"]) == 1
    assert "is no index of pagefind" in capsys.readouterr().err
    assert own.read_text(encoding="utf-8") == "mine"


def told(news: IO[bytes]) -> tuple[bytes, bytes]:
    """The next event: its name and its data."""
    name, data = b"message", b""
    while (line := news.readline().rstrip(b"\n")) or not data:
        if line.startswith(b"event: "):
            name = line.removeprefix(b"event: ")
        if line.startswith(b"data: "):
            data = line.removeprefix(b"data: ")
    return name, data


@pytest.mark.slow
def test_a_change_of_the_document_reaches_an_open_page(spec: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"

    def entry() -> str:
        path = output / "pagefind" / "pagefind-entry.json"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    program = [sys.executable, "-m", "specpress", "site", str(spec), "--output", str(output), "--quiet", "--serve"]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        url = lines[1].split()[0]
        with urllib.request.urlopen(f"{url}resources/birds.html", timeout=10) as page:
            [state] = re.findall(rb'<script src="/_serve/reload.js" data-state="(\d+)" defer></script>', page.read())
        changes = f"{url}_serve/changes?{state.decode()}"
        searched = entry()
        with urllib.request.urlopen(changes, timeout=30) as news:
            # At once: what changes while the first build is shown is no part of it, and must not be missed.
            spec.write_text(DOCUMENT.replace("List all birds.", "List every bird."), encoding="utf-8")
            assert told(news) == (b"message", b"changed")
        with urllib.request.urlopen(changes, timeout=30) as news:
            # A page that came from the build before is told so at once.
            assert told(news) == (b"message", b"changed")
        with urllib.request.urlopen(f"{url}resources/birds.html", timeout=10) as page:
            assert b"List every bird." in page.read()
        # The search follows when nothing changes for a while.
        until = time.monotonic() + 60
        while entry() in ("", searched) and time.monotonic() < until:
            time.sleep(0.1)
        assert time.monotonic() < until
        spec.write_text("openapi: 3.1.0\n", encoding="utf-8")
        assert process.stderr is not None
        assert "birds.yaml:1:1" in process.stderr.readline()
        spec.unlink()
        messages = iter(process.stderr.readline, "")
        assert any("birds.yaml" in one and "there is no such file" in one for one in messages)
        assert process.poll() is None
    finally:
        process.terminate()
        _, said = process.communicate(timeout=10)
    # Its workers have ended with it, and nothing complains of what they left behind.
    assert (process.returncode, said) == (143, "")
    shutil.rmtree(output)
