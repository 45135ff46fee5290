"""Digests of values: of plain ones, and of frozen dataclasses."""

from __future__ import annotations

import dataclasses
import json
import secrets
from collections.abc import Callable, Hashable
from functools import cache
from operator import attrgetter
from typing import cast

from specpress.openapi.location import Location
from specpress.output.cache import key_of


def digest(*values: object) -> str:
    """A digest of values of the IR, the places of a document left out: these change with every line before them.

    Values that are nested too deep for it have a digest of their own each time.
    """
    try:
        return key_of(written(values))
    except RecursionError:
        return secrets.token_hex(32)


def written(value: object) -> str:
    """The values as text. Raises `RecursionError` for those that are nested too deep."""
    return json.dumps(value, default=_plain, ensure_ascii=False, check_circular=False)


def _plain(value: object) -> object:
    return _writer_of(cast("Hashable", type(value)))(value)


@cache
def _writer_of(kind: Hashable) -> Callable[[object], object]:
    """What makes values for JSON of the values of a class; found once, because a document has tens of thousands."""
    if kind is Location:
        return lambda _: None
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        return repr
    names, own = [one.name for one in dataclasses.fields(kind)], kind.__name__
    if not names:
        return lambda _: own
    values = attrgetter(*names)
    return lambda value: (own, values(value))
