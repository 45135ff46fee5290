# Generated from openapi.yaml by specpress. Do not edit.
"""A mock server of OpenAI API, for tests; it needs the extra `testing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import lazy_attribute

if TYPE_CHECKING:
    from ._mock.calls import Recorded
    from ._server import OpenAIMock

_MODULES: dict[str, str] = {
    "OpenAIMock": "._server",
    "Recorded": "._mock.calls",
}

__all__: list[str] = [
    "OpenAIMock",
    "Recorded",
]


if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__
