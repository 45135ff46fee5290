"""Checks that a tree is an OpenAPI document of a supported version."""

from __future__ import annotations

import re

from specpress.load.source import Source
from specpress.load.tree import Tree
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, to_text
from specpress.openapi.location import Location

_KNOWN = re.compile(r"3\.[01]\.\d+(-.+)?")
_EXAMPLE = "the document begins with a line such as `openapi: 3.1.0`"


def check_version(tree: Tree, source: Source) -> dict[str, JSON]:
    """The root object of an OpenAPI 3.0 or 3.1 document."""
    root = tree.root
    if not source.text.strip():
        raise source.error(0, "the file is empty", _EXAMPLE)
    if not isinstance(root, dict):
        raise _at(tree, source, (), "the document is not an object with keys", _EXAMPLE)
    if "openapi" not in root:
        if "swagger" in root:
            message = f"Swagger {root['swagger']} is not supported, only OpenAPI 3.0 and 3.1"
            raise _at(
                tree,
                source,
                ("swagger",),
                message,
                "convert the document to OpenAPI 3 first, for example by `npx swagger2openapi`",
            )
        raise _at(tree, source, (), "this is not an OpenAPI document: it has no `openapi` version", _EXAMPLE)
    version = root["openapi"]
    if isinstance(version, int | float) and not isinstance(version, bool):
        message = f"the version {version} is a number, not text"
        raise _at(tree, source, ("openapi",), message, "write all three parts, such as `openapi: 3.0.3`")
    if not isinstance(version, str) or not _KNOWN.fullmatch(version):
        message = f"OpenAPI version {version!r} is not supported, only 3.0.x and 3.1.x"
        raise _at(tree, source, ("openapi",), message, _EXAMPLE)
    return root


def _at(tree: Tree, source: Source, pointer: tuple[str, ...], message: str, hint: str) -> Diagnostics:
    position = tree.positions.get(pointer, (1, 1))
    return Diagnostics([Diagnostic(Location(source.file, *position, to_text(pointer), source.text), message, hint)])
