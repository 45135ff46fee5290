"""Names of the runtime in a document: options as properties and parameters, exports as titles and schemas."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.naming.reserved import ANNOTATIONS
from specpress.openapi.document import Document
from specpress.openapi.legacy import CALL_OPTIONS
from specpress.pipeline import load_api
from specpress.pipeline.render import render_package
from specpress.python.client_view import package_exports
from specpress.python.imports import Imports
from specpress.runtime.contract import contract
from tests.conftest import ROOT
from tests.contract.server import LoopbackServer, Reply
from tests.generator.our_names import EXPORTS, OPTIONS, TEXT, document
from tests.stages import rendered

PER_CALL = {one.name for one in contract().request_options}
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contract")
    return write(document(), folder)


def write(one: dict[str, Any], folder: Path) -> Path:
    """Generate a package; the result is the folder to import it from."""
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(one), encoding="utf-8")
    for file in rendered(load_api(spec)):
        if file.path.parts[0] == "python":
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8")
    return folder / "python"


def run(program: str, folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_options_and_arguments_of_the_same_names_are_both_sent(package: Path) -> None:
    arguments = ", ".join(f'{name}{"_" if name in PER_CALL else ""}="{name}"' for name in OPTIONS)
    with LoopbackServer() as server:
        server.script(*[Reply(200, (("Content-Type", "application/json"),), b"{}")] * 3)
        program = (
            "import tasks\n"
            f"client = tasks.Tasks(base_url={server.base_url!r}, max_retries=0)\n"
            f"client.tasks.create({arguments}, deadline=30, on_progress=lambda *_: None)\n"
            "code = client.tasks.find.__code__\n"
            "print(list(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]))\n"
        )
        names = run(program, package)
        sent = json.loads(server.requests[0].body)
    assert sent == {name: name for name in OPTIONS}
    assert not PER_CALL & set(re.findall(r"'(\w+)'", names)), "an option of the call is hidden by a parameter"


@pytest.mark.parametrize(
    "title",
    ["", *sorted({form for name in EXPORTS for form in (name, name.removesuffix("Error").removeprefix("Async"))})],
)
def test_a_client_hides_no_other_export(title: str) -> None:
    for form in (title, WORDS.sub(" ", title)):
        root: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": form, "version": "1"}, "paths": {}}
        given = Document("openapi.json", "", root, {})
        names = [one.name for one in package_exports(lower(given, read_config(given)))]
        assert sorted(set(names)) == names


CHANGED = (
    "aiter",
    "anext",
    "aclose",
    "aread",
    "async_pager",
    "async_raw",
    "async_streamed",
    "AsyncThings",
    "AsyncPage",
)
CLASSES = (
    "AsyncClient",
    "AsyncIterator",
    "AsyncStream",
    "AsyncAPIClient",
    "AsyncThings",
    "Awaitable",
    "StopAsyncIteration",
)


def test_names_that_the_blocking_twin_changes_may_stand_in_a_document(tmp_path: Path) -> None:
    """As tags, methods, parameters, properties of bodies and schemas."""
    schemas = {name: {"type": "object", "properties": {"a": TEXT}} for name in CLASSES}
    replies = [
        {
            "200": {
                "description": "x",
                "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}},
            }
        }
        for name in CLASSES
    ]
    words = (*CHANGED, "TimeoutPhases", "Retry", "Stream")
    one = {
        "openapi": "3.1.0",
        "info": {"title": "Tasks", "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}],
        "paths": {
            "/sent": {
                "post": {
                    "operationId": "things.sent",
                    "parameters": [{"name": name, "in": "query", "schema": TEXT} for name in words],
                    "responses": replies[0],
                }
            },
            "/body": {
                "post": {
                    "operationId": "things.body",
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {"schema": {"type": "object", "properties": dict.fromkeys(words, TEXT)}}
                        },
                    },
                    "responses": replies[0],
                }
            },
            **{
                f"/tag{number}": {
                    "get": {"tags": [word], "operationId": f"go{number}", "responses": replies[number % len(CLASSES)]}
                }
                for number, word in enumerate(words)
            },
            **{
                f"/method{number}": {
                    "get": {"operationId": f"things.{word}", "responses": replies[number % len(CLASSES)]}
                }
                for number, word in enumerate(words)
            },
        },
        "components": {"schemas": schemas},
    }
    package = write(one, tmp_path)
    program = (
        "import importlib, pkgutil, tasks\n"
        "for one in pkgutil.walk_packages(tasks.__path__, 'tasks.'): importlib.import_module(one.name)\n"
        "client = tasks.Tasks()\n"
        "places = [name for name in dir(type(client)) if type(getattr(type(client), name)).__name__ == 'cached_property']\n"
        "for name in places: getattr(client, name)\n"
        "print(len(places))\n"
    )
    assert run(program, package) == f"{len(words) + 1}\n"  # and `things`
    # Type checkers see a class twice if a module imports it under two names.
    for path in sorted(package.glob("tasks/_?sync/**/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
        bound = {(alias.asname or alias.name, node.module) for node in imports for alias in node.names}
        assert len({name for name, _ in bound}) == len(bound), path


@pytest.mark.parametrize("title", ["", "Retry", "Client Credentials", "Incomplete Download", "Timeout"])
def test_clients_of_our_names_work(title: str, tmp_path: Path) -> None:
    package = write(document(title), tmp_path)
    (name,) = (path.name for path in package.iterdir() if path.is_dir())
    program = (
        f"import {name} as package\n"
        "for one in package.__all__: getattr(package, one)\n"
        "clients = [one for one in package.__all__ if isinstance(getattr(package, one), type)\n"
        "           and hasattr(getattr(package, one), 'with_options')]\n"
        "print(len(clients), *[getattr(package, one)().is_closed() for one in clients])\n"
    )
    assert run(program, package) == "2 False False\n"


def test_only_what_the_document_needs_is_exported() -> None:
    given = Document("openapi.json", "", document(), {})
    names = {one.name for one in package_exports(lower(given, read_config(given)))}
    assert "InvalidArgumentError" in names
    assert names.isdisjoint(
        {"ClientCredentials", "Stream", "CollectableStream", "Page", "AsyncPager", "BinaryResponse"}
    )


CASES = sorted(ROOT.glob("tests/cases/*/spec.yaml"))


@pytest.mark.slow
def test_every_class_that_a_module_imports_is_reserved_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a schema with the name of the class would take its place in the module."""
    free: set[tuple[str, str, str]] = set()
    use = Imports._use

    def watched(self: Imports, module: str, name: str, *, gives_way: bool) -> str:
        is_class = name[:1].isupper() and not name.isupper()
        if is_class and self.taken and not gives_way and name not in self.taken and self.module[0] != "types":
            free.add((".".join(self.module), module, name))
        return use(self, module, name, gives_way=gives_way)

    monkeypatch.setattr(Imports, "_use", watched)
    for spec in [*CASES, ROOT / "spec" / "openapi.yaml"]:
        accepted = load_api(spec)
        render_package(accepted.api, accepted.document)
    assert free == set()


def test_types_with_names_of_annotations_are_not_confused_with_these() -> None:
    """In descriptors, whose types decode responses."""

    def operation(name: str, schema: object) -> dict[str, Any]:
        content = {"application/json": {"schema": schema}}
        return {"get": {"operationId": name, "responses": {"200": {"description": "x", "content": content}}}}

    formats = {"Decimal": "decimal", "UUID": "uuid"}
    paths = {f"/{name}": operation(f"things.a{name}", {**TEXT, "format": formats[name]}) for name in formats}
    for name in ANNOTATIONS:
        paths[f"/schemas/{name}"] = operation(f"things.b{name}", {"$ref": f"#/components/schemas/{name}"})
    schemas = {name: {"type": "object", "properties": {"a": TEXT}} for name in ANNOTATIONS}
    root: dict[str, Any] = {**document(), "paths": paths, "components": {"schemas": schemas}}
    given = Document("openapi.json", "", root, {})
    for file in render_package(lower(given, read_config(given)), given):
        if "_operations" in file.path.parts or "resources" in file.path.parts:
            imports = [one for one in ast.parse(file.text).body if isinstance(one, ast.ImportFrom)]
            names = [alias.asname or alias.name for one in imports for alias in one.names]
            assert sorted(set(names)) == sorted(names), file.path


def test_the_options_that_a_legacy_setting_may_become_are_options_of_a_call() -> None:
    assert set(CALL_OPTIONS) <= PER_CALL


def test_every_option_is_described_where_people_look(package: Path) -> None:
    readme = (package / "README.md").read_text(encoding="utf-8")
    reference = (package.parent / "python" / "tasks" / "_async" / "api.py").read_text(encoding="utf-8")
    for option in OPTIONS:
        assert f"| `{option}` |" in readme
    for one in (*contract().client_options, *contract().changed_options):
        assert f"{one.name}: " in reference.partition("def __init__")[0] or one not in contract().client_options
        assert f"{one.name}: " in reference.partition("def with_options")[2] or one not in contract().changed_options
