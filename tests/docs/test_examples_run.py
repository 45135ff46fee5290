"""Every example of the reference runs, and the three languages of one call send the same request."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.answering import answer, arguments_of, find_operation
from tests.contract.cases import FILES
from tests.contract.multipart import parse_form
from tests.contract.server import LoopbackServer, Request
from tests.contract.wire_validator import WireValidator, load_spec, operations_of
from tests.garbage import collected

from .examples import Example, load_examples

EXAMPLES = load_examples()
PYTHON = [example for example in EXAMPLES if example.language != "curl"]
CURL = [example for example in EXAMPLES if example.language == "curl"]
SPEC = load_spec()
OPERATIONS = operations_of(SPEC)
SERVICE = SPEC["servers"][0]["url"]
CALL = re.compile(r"\bclient\.\w+")
FILE_NAME = re.compile(r"[\"'@]([\w-]+\.(?:png|mp3|m4a|jsonl))\b")


@pytest.fixture(scope="session")
def server() -> Iterator[LoopbackServer]:
    """A server that knows the whole API."""
    with LoopbackServer() as server:
        server.respond = answer
        yield server


@pytest.fixture(scope="session")
def validator() -> WireValidator:
    """The validator, which takes a while to read the specification."""
    return WireValidator(SPEC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The working folder of the examples, with the files that they upload."""
    for path in FILES.iterdir():
        shutil.copy(path, tmp_path)
    for example in EXAMPLES:
        for name in FILE_NAME.findall(example.code):
            if not (tmp_path / name).exists():
                shutil.copy(next(FILES.glob(f"*{Path(name).suffix}")), tmp_path / name)
    return tmp_path


def run_python(example: Example, server: LoopbackServer, folder: Path) -> list[Request]:
    """Run a block like a whole program, but in this process, because there are many."""
    server.requests.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("OPENAI_BASE_URL", server.base_url)
        patch.setenv("OPENAI_API_KEY", "sk-test")
        with collected():
            exec(compile(example.code, str(example), "exec"), {"__name__": "__main__"})
    return list(server.requests)


def run_curl(example: Example, server: LoopbackServer, folder: Path) -> list[Request]:
    """Run a block in a shell, with the address of the server in it."""
    server.requests.clear()
    subprocess.run(
        ["bash", "-euc", example.code.replace(SERVICE, server.base_url)],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "OPENAI_API_KEY": "sk-test", "NO_PROXY": "*", "CURL_HOME": os.devnull},
        check=True,
        capture_output=True,
        timeout=30,
    )
    return list(server.requests)


# An example is a whole program: its open clients and files are closed when it ends.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("example", PYTHON, ids=str)
def test_python_example_runs(server: LoopbackServer, validator: WireValidator, folder: Path, example: Example) -> None:
    requests = run_python(example, server, folder)

    assert requests or not CALL.search(example.code), "the example sends nothing"
    for request in requests:
        operation = find_operation(request)
        assert operation is not None
        validator.check_request(request, operation)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not on this machine")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("example", CURL, ids=str)
def test_curl_example_sends_what_python_sends(
    server: LoopbackServer, validator: WireValidator, folder: Path, example: Example
) -> None:
    [request] = run_curl(example, server, folder)

    operation = find_operation(request)
    assert operation is not None
    validator.check_request(request, operation)
    twins = [
        twin
        for twin in PYTHON
        if (twin.page, twin.section, twin.number) == (example.page, example.section, example.number)
    ]
    assert {twin.language for twin in twins} == {"python", "python async"}
    for twin in twins:
        [sent] = run_python(twin, server, folder)
        assert summarize(sent) == summarize(request)
        assert sent.header("Authorization") == request.header("Authorization")


def summarize(request: Request) -> object:
    """Method, path, query, and body; the types of uploaded files differ because curl knows few."""
    files = (
        sorted((part.name, part.filename, part.content) for part in parse_form(request) if part.filename)
        if request.media_type == "multipart/form-data"
        else []
    )
    return (request.method, request.path, arguments_of(request), files)


def test_every_operation_has_examples_in_every_language() -> None:
    found = {
        (operation, example.language)
        for example in PYTHON
        for operation in OPERATIONS
        if f"client.{operation}(" in example.code
    }
    assert found == {(operation, language) for operation in OPERATIONS for language in ("python", "python async")}
