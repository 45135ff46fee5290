# Generated from openapi.yaml by specpress. Do not edit.
"""The operation that a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from .operations import MockOperation

_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """The operations that a request may be for, in the document's order, and the raw text of each path parameter.

    More than one where the paths of the document differ in their fragment or query alone.
    """

    operations: tuple[MockOperation, ...]
    path: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Template:
    pattern: re.Pattern[str]
    names: tuple[str, ...]
    operations: dict[str, list[MockOperation]]
    literal: tuple[bool, ...]


class Routes:
    """Paths without variables come before those with, as OpenAPI asks; such a path has its own methods alone."""

    def __init__(self, operations: Iterable[MockOperation]) -> None:
        self._fixed: dict[str, dict[str, list[MockOperation]]] = {}
        templates = dict[str, _Template]()
        for operation in operations:
            for declared in operation.paths:
                path = declared.partition("?")[0].partition("#")[0]
                if "{" not in path:
                    self._fixed.setdefault(path, {}).setdefault(operation.method, []).append(operation)
                    continue
                template = templates.setdefault(path, _compiled(path))
                template.operations.setdefault(operation.method, []).append(operation)
        self._templates = sorted(templates.values(), key=lambda one: one.literal, reverse=True)

    def find(self, method: str, raw_path: str) -> Match | list[str]:
        """The match; the methods that the path has where it has not this one, none where nothing is served there."""
        fixed = self._fixed.get(raw_path) or self._fixed.get(unquote(raw_path))
        if fixed is not None:
            return Match(tuple(fixed[method]), {}) if method in fixed else list(fixed)
        allowed = list[str]()
        literal: tuple[bool, ...] | None = None
        for template in self._templates:
            found = template.pattern.fullmatch(raw_path)
            if found is None or literal not in (None, template.literal):
                continue
            if method in template.operations:
                return Match(tuple(template.operations[method]), dict(zip(template.names, found.groups(), strict=True)))
            allowed += template.operations
            literal = template.literal
        return list(dict.fromkeys(allowed))


def _compiled(path: str) -> _Template:
    parts = _VARIABLE.split(path)
    pattern = "".join("([^/]+)" if index % 2 else _literal(part) for index, part in enumerate(parts))
    literal = tuple("{" not in segment for segment in path.split("/"))
    return _Template(re.compile(pattern), tuple(parts[1::2]), {}, literal)


def _literal(text: str) -> str:
    """A pattern for text that may come percent-encoded or not."""
    return "".join(
        (
            re.escape(one)
            if one.isascii() and (one.isalnum() or one == "/")
            else f"(?:{re.escape(one)}|(?i:{_encoded(one)}))"
        )
        for one in text
    )


def _encoded(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
