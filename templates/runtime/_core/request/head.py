"""The headers of a request without its credentials."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ..options.omit import Omit, omit
from .parameters import checked_header


class Head(msgspec.Struct, frozen=True):
    """The headers of a request without its credentials.

    `names` are in lower case: those of `headers` and those that the caller removed by `omit`.
    """

    headers: dict[str, str]
    names: frozenset[str]

    def with_header(self, name: str, value: str) -> Head:
        """Add a header, unless it is present or the caller removed it."""
        if name.lower() in self.names:
            return self
        return Head({**self.headers, name: checked_header(name, value)}, self.names | {name.lower()})

    def changed(self, *layers: Mapping[str, str | Omit | None]) -> Head:
        """Add headers; they replace those of the same name."""
        mine: dict[str, str | Omit | None] = {**dict.fromkeys(self.names, omit), **self.headers}
        return merged_head(mine, *layers)

    def __repr__(self) -> str:
        return f"<Head {sorted(self.names)}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all values."""
        return [("names", sorted(self.names))]


def merged_head(*layers: Mapping[str, str | Omit | None]) -> Head:
    """Merge headers; later layers override earlier ones, and remove a header by `omit` or None."""
    merged: dict[str, tuple[str, str]] = {}
    removed: set[str] = set()
    for layer in layers:
        for name, value in layer.items():
            key = name.lower()
            if value is None or isinstance(value, Omit):
                merged.pop(key, None)
                removed.add(key)
            else:
                merged[key] = (name, checked_header(name, str(value)))
                removed.discard(key)
    return Head(dict(merged.values()), frozenset((*merged, *removed)))
