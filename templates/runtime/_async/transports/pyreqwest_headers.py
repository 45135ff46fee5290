"""The headers of a response of pyreqwest, read when they are asked for: most calls need two or three of them."""

from __future__ import annotations

from typing import Any

from ..._core.headers import Headers
from .pyreqwest_types import HeaderMap


class PyreqwestHeaders(Headers):
    """Headers that pyreqwest holds. Those whose values are not ASCII are left out, because it cannot return them."""

    __slots__ = ("_map",)

    def __init__(self, held: HeaderMap) -> None:
        self._map = held

    def __getattr__(self, name: str) -> Any:  # Any: what another slot of Headers holds, none of which is filled yet
        if name not in Headers.__slots__:
            raise AttributeError(name)
        Headers.__init__(self, _readable(self._map))
        return getattr(self, name)

    def get(self, name: str, /, default: Any = None) -> Any:  # Any: as in Headers, whose overloads are more precise
        """The value of a header, or the default."""
        try:
            values = self._map.getall(name)
        except ValueError:
            return default
        if len(values) == 1:
            return values[0]
        return ", ".join(values) if values else default

    @property
    def request_id(self) -> str | None:
        """As in Headers. Each typed reply asks for it, so it takes no other function of Python."""
        try:
            found = ", ".join(self._map.getall("x-request-id")) or ", ".join(self._map.getall("request-id"))
        except ValueError:
            return super().request_id
        return found or None


def _readable(held: HeaderMap) -> list[tuple[str, str]]:
    """The headers in their order."""
    try:
        return list(held.items())
    except ValueError:
        return [pair for name in dict.fromkeys(held.keys()) for pair in _readable_values(held, name)]


def _readable_values(held: HeaderMap, name: str) -> list[tuple[str, str]]:
    try:
        return [(name, value) for value in held.getall(name)]
    except ValueError:
        return []
