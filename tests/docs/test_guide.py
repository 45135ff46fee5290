"""Every program of the guide runs against the mock server and prints the output of its page; so do generated guides."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

import openai_v1
from openai_v1.testing import OpenAIMock
from specpress.markdown.guide import MockNames, render_guide
from specpress.output.templating import environment
from specpress.runtime.folder import templates_folder
from tests.cases.case import CASES, Generated, generate, read_metadata
from tests.contract.cases import FILES
from tests.garbage import collected

from .guide import Program, guide, programs_of

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
# Run with the official client beside it, by tests/legacy.
ELSEWHERE = {"moving-over"}
PROGRAMS = [one for one in guide(GUIDE) if one.page not in ELSEWHERE]
GENERATED = ROOT / "generated" / "docs" / "guide"
CHINESE = ROOT / "generated" / "docs" / "zh-CN" / "guide"
OTHERS = ("reply_media_types", "files", "pagination", "oauth2")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
pytest_plugins = ["openai_v1.testing.plugin"]

# Runs the programs of another package, whose document may name a server that does not exist.
RUNNER = """
import importlib, json, sys

package, mock = sys.argv[1:]
config = importlib.import_module(f"{package}._core.options.config")
with getattr(importlib.import_module(f"{package}.testing"), mock)() as server:
    config._base_url = lambda *_: server.base_url
    config.ClientConfig.base_url_for = lambda config, *_: config.base_url
    for name, code in json.load(sys.stdin):
        names = {"__name__": "__main__"}
        exec(compile(code, name, "exec"), names)
        for test in [value for key, value in names.items() if key.startswith("test_")]:
            test(server)
        print("ran", name, file=sys.stderr)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that programs run in, with the files that they send."""
    (tmp_path / "mydata.jsonl").write_bytes(b'{"prompt": "a", "completion": "b"}\n' * 40_000)
    for name in ("otter.png", "mask.png"):
        shutil.copy(next(FILES.glob("*.png")), tmp_path / name)
    (tmp_path / "upload.bin").write_bytes(b"content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@contextmanager
def fresh_process() -> Generator[None]:
    """The environment and logging as a program finds them when it begins; afterwards they are as before."""
    environment = dict(os.environ)
    with pytest.MonkeyPatch.context() as patch:
        # Not by a fixture: pytest adds its handlers after those.
        patch.setattr(logging.root, "handlers", [])
        try:
            yield
        finally:
            logging.getLogger(openai_v1.__name__).setLevel(logging.NOTSET)
            os.environ.clear()
            os.environ.update(environment)


def run(program: Program, mock: OpenAIMock) -> None:
    """Run a program in this process, because there are many; functions that are tests get the mock server.

    Only one that forks has a process of its own.
    """
    for order in program.orders:
        mock.respond(order.operation, **order.arguments)
    if "fork" in program.code:
        # A copy of this process would have threads of pytest and of the mock server that are gone.
        subprocess.run([sys.executable, "-c", program.code], check=True, timeout=60)
        return
    names: dict[str, object] = {"__name__": "__main__"}
    with fresh_process(), warnings.catch_warnings(), collected():
        exec(compile(program.code, str(program), "exec"), names)
        for name, test in names.copy().items():
            if name.startswith("test_") and callable(test):
                mock.reset()
                test(mock)
        names.clear()


# Its open clients and files are closed when it ends.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("program", PROGRAMS, ids=str)
def test_program_prints_what_its_page_says(
    program: Program, openai_mock: OpenAIMock, capfd: pytest.CaptureFixture[str]
) -> None:
    run(program, openai_mock)

    printed = capfd.readouterr().out
    assert program.prints(printed), printed
    assert openai_mock.undeclared == {} or re.search("extra_body|default_query", program.code)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("program", [*guide(GENERATED), *guide(CHINESE)], ids=str)
def test_program_of_the_generated_guide_runs(program: Program, openai_mock: OpenAIMock) -> None:
    run(program, openai_mock)

    assert openai_mock.calls or not re.search(r"\bclient\.\w+\.\w+\(", program.code) or "Mock() as" in program.code


@pytest.mark.parametrize("name", [*OTHERS[:2], *(pytest.param(name, marks=pytest.mark.long) for name in OTHERS[2:])])
def test_programs_of_other_guides_run(name: str, folder: Path, tmp_path: Path) -> None:
    generated = generate(read_metadata(CASES / name))
    pages = {file.path.stem: file.text for file in generated.files if file.path.parent.name == "guide"}
    assert_only_what_it_has(generated, set(pages))
    programs = [one for page, text in pages.items() for one in programs_of(page, text) if "fork" not in one.code]
    source = generated.write(tmp_path)
    package = generated.api.package
    given = {one.variable: "key" for one in generated.api.credentials if one.variable}
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, package.name, f"{package.client}Mock"],
        input=json.dumps([(str(one), one.code) for one in programs]),
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(source), **given},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stderr.count("ran ") == len(programs)


def assert_only_what_it_has(generated: Generated, pages: set[str]) -> None:
    """A package has a page about streams, files or lists only if its document has them."""
    code = "".join(file.text for file in generated.files if "_operations" in file.path.parts)
    assert ("streams" in pages) == bool(re.search(r"\b(Events|Lines)\(", code))
    assert ("lists" in pages) == ("Pagination(" in code)
    assert ("downloads" in pages) == bool(re.search(r"\bBinary\(", code))
    assert {"first-call", "errors", "testing"} < pages


def test_a_document_without_calls_has_no_guide() -> None:
    generated = generate(read_metadata(CASES / "names_of_python"))
    api = replace(generated.api, root=replace(generated.api.root, operations=(), children=()))
    assert render_guide(api, environment(templates_folder() / "docs", None), MockNames("Mock", "mock", "pip")) == ()


def test_the_index_names_every_page() -> None:
    index = set(LINK.findall((GUIDE / "README.md").read_text(encoding="utf-8")))
    pages = {path.name for path in GUIDE.glob("*.md")} - {"README.md"}
    assert pages <= index


@pytest.mark.parametrize(
    "page",
    [one for folder in (GUIDE, GENERATED, CHINESE) for one in sorted(folder.glob("*.md"))],
    ids=lambda path: path.stem,
)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_a_page_that_promises_other_output_fails() -> None:
    [program] = programs_of("page", "```python\nprint('a b c')\n```\n\n```text\na … c\n```\n")
    assert program.prints("a b c\n")
    assert not program.prints("a b\n")
    assert not program.prints("")
