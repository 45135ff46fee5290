"""Headers of a response."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, overload

T = TypeVar("T")


class Headers(Mapping[str, str]):
    """Header values by name, upper or lower case; values of a repeated header are joined with a comma."""

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)
        self._values: dict[str, str] = dict(self._pairs)
        # The usual case of pyreqwest: different names, in lower case already.
        if len(self._values) < len(self._pairs) or not "".join(self._values).islower():
            self._values = {}
            for name, value in self._pairs:
                key = name.lower()
                self._values[key] = f"{self._values[key]}, {value}" if key in self._values else value

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    @overload
    def get(self, name: str, /) -> str | None: ...

    @overload
    def get(self, name: str, /, default: str | T) -> str | T: ...

    def get(self, name: str, /, default: object = None) -> object:
        """The value of a header, or the default. Faster than that of Mapping, which raises and catches an error."""
        return self._values.get(name.lower(), default)

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, to give to its support; None if the response has none."""
        return self.get("x-request-id") or self.get("request-id")

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values in the order and spelling of the response."""
        return self._pairs

    def get_list(self, name: str) -> list[str]:
        """All values of a repeated header, in the order of the response."""
        return [value for key, value in self._pairs if key.lower() == name.lower()]

    def __repr__(self) -> str:
        return f"Headers({self._values!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[tuple[tuple[str, str], ...]]]:
        return Headers, (self._pairs,)
