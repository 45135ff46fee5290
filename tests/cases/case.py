"""A feature case: a small document, the package that is generated from it, and a client of that package.

A case is a folder below `tests/cases/` with

- `spec.yaml`, the document, and whatever files it refers to;
- `case.toml`: names of `overlays`, if any; `area` and `feature` for the table in `docs/coverage.md`, and `golden`,
  patterns of the generated files in `expected/`, relative to the package: by default `types/*.py`;
- `test_behaviour.py`, which uses the generated package against a loopback server.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any

from specpress import ir
from specpress.edit.apply_overlays import apply_overlays
from specpress.load import load, read
from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.openapi.limits import DEFAULT
from specpress.output.files import File
from specpress.pipeline import Accepted
from tests import stages
from tests.contract.server import LoopbackServer, Reply, Request
from tests.shared_results import shared

CASES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CaseMetadata:
    """The contents of `case.toml`, and the folder that it is in."""

    name: str
    folder: Path
    area: str
    feature: str
    golden: tuple[str, ...]
    overlays: tuple[str, ...] = ()

    @property
    def document(self) -> Path:
        return next(self.folder.glob("spec.*"))


@dataclass(frozen=True, slots=True)
class Generated:
    """The files of one case, unformatted: black takes longer than all the rest."""

    metadata: CaseMetadata
    api: ir.API
    files: tuple[File, ...]

    @property
    def package(self) -> PurePosixPath:
        return PurePosixPath("python", self.api.package.name)

    def golden_files(self) -> dict[str, str]:
        """The files that are compared with the goldens, in their final layout, by their path in the package."""
        chosen = tuple(file for file in self.files if self._is_golden(file))
        return {file.path.relative_to(self.package).as_posix(): file.text for file in stages.formatted(chosen)}

    def _is_golden(self, file: File) -> bool:
        if not file.path.is_relative_to(self.package):
            return False
        inner = file.path.relative_to(self.package).as_posix()
        lazy = inner.endswith("__init__.py") and "*" in "".join(self.metadata.golden)
        return not lazy and any(fnmatch(inner, pattern) for pattern in self.metadata.golden)

    def write(self, folder: Path) -> Path:
        """Write the Python distribution; the result is the folder to import from."""
        for file in self.files:
            if file.path.parts[0] == "python":
                path = folder / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(self.laid_out(file), encoding="utf-8")
        return folder / "python"

    def laid_out(self, file: File) -> str:
        """The text of a file. Files of the runtime are in their final layout, so all packages have the same lines."""
        if file.path.parent not in (self.package / "_sync", self.package / "_sync" / "transports"):
            return file.text
        marker, _, module = file.text.partition("\n")
        return f"{marker}\n{formatted(module)}"


@cache  # the runtime is the same in every case
def formatted(module: str) -> str:
    return stages.formatted((File(PurePosixPath("module.py"), module),))[0].text


def every_case() -> list[CaseMetadata]:
    return [read_metadata(path.parent) for path in sorted(CASES.glob("*/case.toml"))]


def read_metadata(folder: Path) -> CaseMetadata:
    given = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    golden = tuple(given.pop("golden", ["types/*.py"]))
    overlays = tuple(given.pop("overlays", ()))
    return CaseMetadata(folder.name, folder, golden=golden, overlays=overlays, **given)


@cache
def generate(metadata: CaseMetadata) -> Generated:
    """Generate the files of a case, once in a run of the tests."""
    sources = [path for path in sorted(metadata.folder.rglob("*")) if path.is_file() and path.suffix != ".py"]
    key = b"\0".join([repr(metadata).encode(), *(path.read_bytes() for path in sources)])

    def make() -> Generated:
        overlays = [read(metadata.folder / name) for name in metadata.overlays]
        document = load(metadata.document, edit=lambda given: apply_overlays(given, overlays, DEFAULT))
        stages.require_valid(document)
        api = lower(document, read_config(document))
        return Generated(metadata, api, stages.rendered(Accepted(document, document, api, (), ())))

    return shared("case", key, make)


class Case:
    """The imported package of a case, and a server for its client."""

    def __init__(self, generated: Generated, source: Path, server: LoopbackServer) -> None:
        self.api = generated.api
        self.name = generated.api.package.name
        self.files = generated.files
        self.server = server
        self._opened: list[Any] = []  # Any: the package exists only while the test runs
        if str(source) not in sys.path:
            sys.path.insert(0, str(source))
            importlib.invalidate_caches()

    def module(self, path: str = "") -> ModuleType:
        """A module of the package, such as `types`."""
        return importlib.import_module(f"{self.name}.{path}" if path else self.name)

    @property
    def types(self) -> Any:  # Any: the package exists only while the test runs
        return self.module("types")

    def client(self, **options: Any) -> Any:  # Any, twice: as above
        made = getattr(self.module(), self.api.package.client)
        client = made(**{"base_url": self.server.base_url, "max_retries": 0, **options})
        self._opened.append(client)
        return client

    def close(self) -> None:
        for client in self._opened:
            client.close()

    def async_client(self, **options: Any) -> Any:  # Any, twice: as above
        """The async client. The test must close it, because that needs the event loop of the test."""
        made = getattr(self.module(), f"Async{self.api.package.client}")
        return made(**{"base_url": self.server.base_url, "max_retries": 0, **options})

    def reply(self, value: object, *, status: int = 200) -> None:
        """The server's next reply, as JSON."""
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.server.script(Reply(status, (("Content-Type", "application/json"),), body))

    def replies(self, values: Iterable[Reply]) -> None:
        """The server's next replies."""
        self.server.script(*values)

    @property
    def sent(self) -> Request:
        """The last request that the server got."""
        return self.server.requests[-1]

    @property
    def sent_json(self) -> Any:  # Any: a JSON value
        return json.loads(self.sent.body)


def coverage_table(cases: Iterable[CaseMetadata]) -> str:
    """`docs/coverage.md`."""
    areas: dict[str, list[CaseMetadata]] = {}
    for one in cases:
        areas.setdefault(one.area, []).append(one)
    lines = [
        "# What is covered",
        "",
        "Each line is a folder in [`tests/cases`](../tests/cases): a small document, what is generated from it, and a",
        "test that uses the generated package against a server. This page is written by `pytest tests/cases --update`.",
    ]
    for area in sorted(areas):
        lines += ["", f"## {area}", "", "| feature | case |", "|---|---|"]
        lines += [f"| {one.feature} | [`{one.name}`](../tests/cases/{one.name}) |" for one in areas[area]]
    return "\n".join(lines) + "\n"


def differences(expected: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """The paths that are not the same in both."""
    return sorted(path for path in {*expected, *found} if expected.get(path) != found.get(path))


def declared(method: Any) -> list[str]:  # Any: a bound method of a generated package
    """The arguments of a method that belong to its operation, without the options of a call."""
    code = inspect.unwrap(method).__code__
    return list(code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount])
