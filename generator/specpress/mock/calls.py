"""A request that has arrived, as far as it was read, and what behaviours and tests may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .document import JSON, Document, Object
from .operations import MockOperation, ResponseCase
from .validators import Problem, Validators
from .values import ValueMaker


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a form."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request.

    `value` is JSON, text, or the fields of a form, in which a file is represented by its name; `files` has the content.
    """

    media_type: str
    value: JSON
    raw: bytes
    files: Mapping[str, tuple[Upload, ...]] = field(default_factory=dict[str, tuple[Upload, ...]])


NO_BODY = Body("", None, b"")


@dataclass(frozen=True, slots=True)
class Call:
    """A request of an operation, checked against the document.

    `undeclared` are the places of fields that the document lacks. `publish(bytes, media_type)` lets the server offer
    bytes, and gives their URL.
    """

    operation: MockOperation
    method: str
    path: str
    headers: Mapping[str, str]
    parameters: Mapping[str, Object]
    body: Body
    undeclared: tuple[str, ...]
    case: ResponseCase
    publish: Callable[[bytes, str], str] = field(repr=False)

    @property
    def fields(self) -> dict[str, Any]:  # Any: members of a body, whose types the document gives
        """The members of the body, without those that are null."""
        value = self.body.value
        return {name: one for name, one in value.items() if one is not None} if isinstance(value, dict) else {}

    def argument(self, name: str) -> Any:  # Any: as above
        """A parameter or a member of the body; None where the request has none."""
        for place in ("path", "query", "header", "cookie"):
            if name in self.parameters.get(place, {}):
                return self.parameters[place][name]
        return self.fields.get(name)

    def refuse(self, status: int, message: str, place: str = "", **fields: JSON) -> RefusedError:
        """The documented error of a status, to raise; `fields` are members of the error object beside its message."""
        return RefusedError(status, Problem(place, message), **fields)

    def value_for(self, schema: JSON, place: str = "") -> JSON:
        """A value that fits a JSON Schema of the request's own, the same each time.

        References in the schema lead into the schema itself. `place` tells the values of equal schemas apart.
        """
        document = Document(schema if isinstance(schema, dict) else {})
        return ValueMaker(document, Validators(document)).make(schema, "request", place)

    def file(self, name: str) -> Upload:
        """A file of the form."""
        return self.body.files[name][0]


class RefusedError(Exception):
    """The request is answered with a documented error; `fields` are further members of the error object."""

    def __init__(self, status: int, problem: Problem, **fields: JSON) -> None:
        super().__init__(str(problem))
        self.status = status
        self.problem = problem
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Recorded:
    """A request as tests look at it; `operation` is None where the document has none for it."""

    operation: str | None
    method: str
    path: str
    query: Object
    headers: Mapping[str, str]
    body: Body
    undeclared: tuple[str, ...]
    status: int

    @property
    def json(self) -> Any:  # Any: whatever the caller sent
        """The body as JSON, or the fields of its form."""
        return self.body.value
