"""Every program of the guide runs against the mock server and prints what its page says."""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

import openai_v1
from openai_v1.testing import OpenAIMock
from tests.garbage import collected

from .guide import Program, guide, programs_of

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
# Run with the official client beside it, by tests/legacy.
ELSEWHERE = {"moving-over"}
PROGRAMS = [one for one in guide(GUIDE) if one.page not in ELSEWHERE]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
pytest_plugins = ["openai_v1.testing.plugin"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that programs run in, with the files that they send."""
    (tmp_path / "mydata.jsonl").write_bytes(b'{"prompt": "a", "completion": "b"}\n' * 40_000)
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
    """Run a program in this process, because there are many; functions that are tests get the mock server."""
    for order in program.orders:
        mock.respond(order.operation, **order.arguments)
    names: dict[str, object] = {"__name__": "__main__"}
    with fresh_process(), warnings.catch_warnings(), collected():
        # The mock server is a thread of this process.
        warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)
        exec(compile(program.code, str(program), "exec"), names)
        for name, test in names.copy().items():
            if name.startswith("test_") and callable(test):
                mock.reset()
                test(mock)
        names.clear()


# A program is whole: what it leaves open is closed when it ends.
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


def test_the_index_names_every_page() -> None:
    index = set(LINK.findall((GUIDE / "README.md").read_text(encoding="utf-8")))
    pages = {path.name for path in GUIDE.glob("*.md")} - {"README.md"}
    assert pages <= index


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda path: path.stem)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists() and Path(link).stem not in ELSEWHERE] == []


def test_a_page_that_promises_other_output_fails() -> None:
    [program] = programs_of("page", "```python\nprint('a b c')\n```\n\n```text\na … c\n```\n")
    assert program.prints("a b c\n")
    assert not program.prints("a b\n")
    assert not program.prints("")
