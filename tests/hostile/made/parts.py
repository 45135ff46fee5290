"""Parts of hostile documents, and the expected outcome of each document: `refused` with its place, or `generated`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from tests.hostile.inert import CANARY

CODE: Final = f'open("{CANARY}", "w").close()'
CLOSE_DOCSTRING: Final = f'"""\n{CODE}\n"""'
CLOSE_STRING: Final = f'"; {CODE}; "'
CLOSE_QUOTE: Final = f"'; {CODE}; '"
TOML_TABLE: Final = '"\n[project.scripts]\nevil = "os:system"\n#'

# Any: a document may hold any value.
Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A document and its required outcome; the message of a refusal contains `says`."""

    content: str | bytes
    outcome: Literal["refused", "generated"]
    says: str = ""


def operation(**parts: Any) -> Tree:
    """An operation that gives a thing."""
    thing = {
        "description": "A thing.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
    }
    return {"operationId": "things.get", "responses": {"200": thing}, **parts}


def document(**parts: Any) -> Tree:
    """A small document with these members in place of its own."""
    plain: Tree = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/things": {"get": operation()}},
        "components": {"schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}}},
    }
    return {**plain, **parts}


def schemas(**members: Any) -> Tree:
    """Components with these schemas beside `Thing`."""
    return {"schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}, **members}}


def generated(tree: Mapping[str, Any]) -> Made:
    """A document that must be generated."""
    return Made(json.dumps(tree), "generated")


def refused(tree: Mapping[str, Any] | str | bytes, says: str) -> Made:
    """A document that must be refused, with this reason."""
    assert says, "a refusal is for a reason"
    return Made(tree if isinstance(tree, str | bytes) else json.dumps(tree), "refused", says)


def with_thing(**parts: Any) -> Tree:
    """A document whose one schema this is."""
    return document(components={"schemas": {"Thing": parts}})


def with_properties(*names: str, **schema: Any) -> Tree:
    """A document whose one schema has these properties."""
    return with_thing(type="object", properties={name: schema or {"type": "string"} for name in names})


def parameter(name: str, place: str = "query", **parts: Any) -> Tree:
    """A parameter, of text unless its parts say otherwise."""
    return {"name": name, "in": place, "schema": {"type": "string"}, **parts}


def with_parameters(*parameters: Tree) -> Tree:
    """A document whose one operation has these parameters."""
    return document(paths={"/things": {"get": operation(parameters=list(parameters))}})


def with_body(content: Tree) -> Tree:
    """A document whose one operation takes this content."""
    return document(paths={"/things": {"post": operation(requestBody={"content": content})}})


def nested(depth: int, key: str) -> Tree:
    """Schemas inside each other."""
    inner: Tree = {"type": "string"}
    for _ in range(depth):
        inner = {"type": "array", "items": inner} if key == "items" else {key: [inner]}
    return inner


def titled(title: str, **info: Any) -> Tree:
    """A document of this title."""
    return document(info={"title": title, "version": "1.0.0", **info})


PLAIN: Final = json.dumps(document(), indent=1)
PATH_PARAMETER: Final[Tree] = {"name": 'a"b{c', "in": "path", "required": True, "schema": {"type": "string"}}
