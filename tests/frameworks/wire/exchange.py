"""One exchange with a server on loopback: the call, the response, and the request that the server received."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from wire_forms import FormPart, parts_of

from tests.contract.server import LoopbackServer, Reply, Request
from tests.frameworks.calls import Program, Way, plain
from tests.frameworks.package import Packages
from tests.frameworks.row import failing

DOCUMENTS = Path(__file__).parent / "documents"
OK = Reply(204)


@dataclass(frozen=True, slots=True)
class Exchange:
    """The result of a program, and the requests that the server received."""

    result: Any  # Any: the package exists only while the test runs
    requests: tuple[Request, ...]

    @property
    def sent(self) -> Request:
        assert self.requests, f"nothing was sent: {self.result!r}"
        return self.requests[-1]

    @property
    def json(self) -> Any:  # Any: a JSON value
        return json.loads(self.sent.body)

    @property
    def parts(self) -> list[FormPart]:
        return parts_of(self.sent.header("Content-Type") or "", self.sent.body)

    @property
    def plain(self) -> Any:  # Any: the result as dicts and lists
        return plain(self.result)

    @property
    def types(self) -> Any:  # Any: the class of each item
        return [type(item).__name__ for item in self.result]


@dataclass(frozen=True, slots=True)
class Wire:
    """Calls the clients of the documents in this folder, against one server."""

    packages: Packages
    server: LoopbackServer

    def exchange(self, way: Way, document: str, program: Program, *replies: Reply, **options: Any) -> Exchange:
        """Run a program; an error that it raises is its result."""
        package = self.packages.of_file(self.document(document))
        self.server.script(*replies)
        try:
            result = way.run(package, self.server.url, program, **{**credentials(document), **options})
        except Exception as error:  # noqa: BLE001 - each row says whether it must be one
            result = error
        return Exchange(result, tuple(self.server.requests))

    @staticmethod
    def document(name: str) -> Path:
        """The file of a document, in any of the folders."""
        return next(path for path in DOCUMENTS.parent.parent.rglob(f"documents/{name}.*"))


def credentials(document: str) -> Mapping[str, str]:
    """The credentials that a client must have."""
    return {"bearer": "tok"} if document in ("credentials", "nestjs") else {}


def wire_row(
    name: str, document: str, program: Program, expected: Callable[[Exchange], bool], reply: Reply = OK, today: str = ""
) -> Any:  # Any: pytest names its type nowhere
    """A row; `today` says what happens instead, until the fault is repaired."""
    marks = [failing(today)] if today else []
    return pytest.param(document, program, expected, reply, id=f"{document}-{name.replace(' ', '-')}", marks=marks)


def of_type(media_type: str, body: bytes | str, status: int = 200) -> Reply:
    """A reply."""
    return Reply(status, (("Content-Type", media_type),), body.encode() if isinstance(body, str) else body)


def of_json(value: object, status: int = 200) -> Reply:
    """A reply of JSON."""
    return of_type("application/json", json.dumps(value), status)
