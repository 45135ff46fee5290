"""Parts of a document that only its documentation uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class JavaScriptClient:
    """A package of npm that calls the API; `by_path` are the ids of the operations that it has no method for."""

    package: str
    name: str
    by_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompatibleServer:
    """A server that speaks the same API, and values of arguments that it knows, by their wire names."""

    name: str
    url: str
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Documentation:
    """Additions of the documentation to the API: samples of JavaScript, servers, and which operation comes first.

    `first_call` is the id of that operation, and empty where any will do.
    """

    first_call: str = ""
    javascript: JavaScriptClient | None = None
    servers: tuple[CompatibleServer, ...] = ()


NO_DOCUMENTATION: Final = Documentation()
