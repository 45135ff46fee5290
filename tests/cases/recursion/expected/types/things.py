# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.recursive import recursive
from .._core.models.typed_dict import TypedDict


class Node(Model):
    value: Json | None
    children: list[Node] | None = ABSENT
    parent: Branch | None = ABSENT
    filter: Filter | None = ABSENT
    grid: Grid | None = ABSENT


class Branch(Model):
    node: Node | None = ABSENT


class Test(Model):
    key: str


class NodeDict(TypedDict):
    """What Node holds, as a plain dict."""

    value: JsonParam | None
    children: NotRequired[Iterable[NodeParam]]
    parent: NotRequired[BranchParam]
    filter: NotRequired[FilterParam]
    grid: NotRequired[GridParam]


class BranchDict(TypedDict):
    """What Branch holds, as a plain dict."""

    node: NotRequired[NodeParam]


class TestDict(TypedDict):
    """What Test holds, as a plain dict."""

    key: str


if TYPE_CHECKING:
    Json: TypeAlias = "str | float | bool | list[Json | None] | dict[str, Json | None]"
    """Any JSON value, said the long way."""
else:
    Json = recursive("Json", lambda: str | float | bool | list[Json | None] | dict[str, Json | None])

if TYPE_CHECKING:
    Filter: TypeAlias = "Test | list[Filter]"
else:
    Filter = recursive("Filter", lambda: Test | list[Filter])

if TYPE_CHECKING:
    Grid: TypeAlias = "list[Row]"
else:
    Grid = recursive("Grid", lambda: list[Row])

if TYPE_CHECKING:
    Row: TypeAlias = "dict[str, Grid]"
else:
    Row = recursive("Row", lambda: dict[str, Grid])

NodeParam: TypeAlias = Node | NodeDict
"""What may be passed where Node is asked for."""

BranchParam: TypeAlias = Branch | BranchDict
"""What may be passed where Branch is asked for."""

TestParam: TypeAlias = Test | TestDict
"""What may be passed where Test is asked for."""

JsonParam: TypeAlias = "Decimal | str | float | bool | Iterable[JsonParam | None] | Mapping[str, JsonParam | None]"
"""What may be passed where Json is asked for."""

FilterParam: TypeAlias = "TestParam | Iterable[FilterParam]"
"""What may be passed where Filter is asked for."""

GridParam: TypeAlias = "Iterable[RowParam]"
"""What may be passed where Grid is asked for."""

RowParam: TypeAlias = "Mapping[str, GridParam]"
"""What may be passed where Row is asked for."""
