"""The README of a generated package: every program in it runs, and its sections are about what the package has."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from specpress import ir
from specpress.markdown.samples import Sampler
from tests.cases.case import CASES, Case, Generated, generate, read_metadata
from tests.contract.answering import answer
from tests.contract.cases import FILES
from tests.contract.server import LoopbackServer, Reply, Request
from tests.garbage import collected

from .test_examples_run import FILE_NAME

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "python"
README = (PACKAGE / "README.md").read_text(encoding="utf-8")
READMES = {path.name: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.glob("README*.md"))}
CHOSEN = (
    *("oauth2", "pagination", "body_media_types", "reply_media_types", "security_schemes", "servers", "error_models"),
    *("webhooks_callbacks_links", "parameter_styles", "names_of_python", "object_choices", "body_forms"),
)


def programs(readme: str) -> list[str]:
    return [one.content for one in MarkdownIt().parse(readme) if one.type == "fence" and one.info == "python"]


def headings(readme: str) -> list[str]:
    tokens = MarkdownIt().parse(readme)
    return [tokens[place + 1].content for place, one in enumerate(tokens) if one.type == "heading_open"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The working folder of the programs, with the files that they upload."""
    for program in programs(README):
        for name in FILE_NAME.findall(program):
            shutil.copy(next(FILES.glob(f"*{Path(name).suffix}")), tmp_path / name)
    (tmp_path / "upload.bin").write_bytes(b"content")
    return tmp_path


def run(program: str) -> None:
    with collected():
        exec(compile(program, "README.md", "exec"), {"__name__": "__main__"})


# The programs do not close their clients.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize(
    "program",
    [
        pytest.param(one, id="-".join([name, *re.findall(r"client\.(\S+)\(", one)[:1]]))
        for name, readme in READMES.items()
        for one in programs(readme)
    ],
)
def test_each_program_runs(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LoopbackServer() as server:
        server.respond = answer
        monkeypatch.chdir(folder)
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
        run(program)
        assert bool(server.requests) == (re.search(r"\bclient\.\w+", program) is not None)


def test_it_is_there_in_each_language() -> None:
    assert list(READMES) == ["README.md", "README.zh-CN.md"]


def test_it_has_a_section_for_all_that_the_package_has() -> None:
    assert headings(README)[1:] == [
        *(
            "Install",
            "A call",
            "Async",
            "Streaming",
            "Options",
            "Errors",
            "Timeouts and retries",
            "Uploads",
            "Downloads",
        ),
        *("Lists", "Raw replies", "Proxies and certificates", "Types", "Programs of the older client"),
    ]


@pytest.mark.slow
def test_the_printed_command_installs(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(ROOT / "generated" / "python", source, ignore=shutil.ignore_patterns("__pycache__"))
    (command,) = re.findall(r"^```sh\n(.*)\n```$", README, re.MULTILINE)
    # Dependencies and the build backend are here already; nothing is fetched.
    options = {
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_NO_INDEX": "1",
        "PIP_TARGET": str(tmp_path / "there"),
    }
    environment = {**os.environ, **options, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["sh", "-c", f"python -m {command}"], cwd=source, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "there" / "openai_v1" / "py.typed").is_file()


class Answering:
    """Answers the operations of any document with samples."""

    def __init__(self, api: ir.API) -> None:
        self.operations = list(_operations(api.root))
        self.sampler = Sampler({one.name: one for one in api.declarations})
        self.seen: set[str] = set()

    def __call__(self, request: Request) -> Reply:
        path = request.path.removeprefix("/v1")
        for one in self.operations:
            pattern = re.sub(r"\\\{[^}]*\\\}", ".+", re.escape(one.path))
            if one.method == request.method and re.fullmatch(pattern, path):
                return self.reply(one, request)
        return _json({"access_token": "token", "token_type": "bearer"} if "token" in path else {})

    def reply(self, one: ir.Operation, request: Request) -> Reply:
        sent: Any = json.loads(request.body) if request.media_type == "application/json" and request.body else {}
        asked = {**dict(request.query), **(sent if isinstance(sent, dict) else {})}
        reply = next(
            (one for one in one.responses if all(asked.get(when.wire_name) in when.values for when in one.when)),
            one.responses[-1],
        )
        status, content = int(reply.status) if reply.status.isdigit() else 200, reply.content
        if content is None:
            return Reply(status)
        value: Any = content.examples[0].value if content.examples else self.sampler.value(content.type)
        if one.id in self.seen and isinstance(value, dict):
            value = {key: [] for key, item in value.items() if isinstance(item, list)}
        self.seen.add(one.id)
        headers = (("Content-Type", content.media_type.replace("*", "x")),)
        if content.kind == "events":
            last = f"data: {content.terminator}\n\n" if content.terminator else ""
            return Reply(status, headers, f"data: {json.dumps(value)}\n\n{last}".encode())
        if content.kind in ("json", "lines"):
            return Reply(status, headers, json.dumps(value).encode() + b"\n")
        return Reply(status, headers, b"text")


def _json(value: object) -> Reply:
    return Reply(200, (("Content-Type", "application/json"),), json.dumps(value).encode())


def _operations(resource: ir.Resource) -> Iterator[ir.Operation]:
    yield from resource.operations
    for child in resource.children:
        yield from _operations(child)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("name", [*CHOSEN[:4], *(pytest.param(name, marks=pytest.mark.long) for name in CHOSEN[4:])])
def test_each_program_of_other_packages_runs(
    name: str, folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    generated = generate(read_metadata(CASES / name))
    (readme,) = [
        file.text for file in generated.files if file.path.name == "README.md" and file.path.parts[0] == "python"
    ]
    assert_only_what_it_has(generated, readme)
    with LoopbackServer() as server:
        case = Case(generated, generated.write(tmp_path_factory.mktemp(name)), server)
        server.respond = Answering(generated.api)
        monkeypatch.chdir(folder)
        config = case.module("_core.options.config")
        monkeypatch.setattr(config, "_base_url", lambda *_: server.base_url)
        monkeypatch.setattr(config.ClientConfig, "base_url_for", lambda *_: server.base_url)
        for one in generated.api.credentials:
            monkeypatch.setenv(one.variable or "UNUSED", "user:key" if one.kind == "basic" else "key")
        for program in programs(readme):
            server.requests.clear()
            try:
                run(program)
            except Exception as error:
                error.add_note(program)
                raise
            assert bool(server.requests) == (re.search(r"\bclient\.\w+", program) is not None), program


def assert_only_what_it_has(generated: Generated, readme: str) -> None:
    operations = list(_operations(generated.api.root))
    kinds = {reply.content.kind for one in operations for reply in one.responses if reply.content is not None}
    has = {
        "Streaming": bool(kinds & {"events", "lines"}),
        "Downloads": "binary" in kinds,
        "Lists": any(one.pagination is not None for one in operations),
        "Webhooks and callbacks": bool(generated.api.events),
    }
    found = headings(readme)
    assert {name: name in found for name in has} == has
    assert ("Uploads" in found) == any("Path(" in program for program in programs(readme))
    assert ("ClientCredentials" in readme) == any(one.kind == "oauth2" for one in generated.api.credentials)
