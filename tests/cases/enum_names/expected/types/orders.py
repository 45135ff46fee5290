# Generated from spec.yaml by specpress. Do not edit.
"""The types of orders."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from .._core.models.model import ABSENT, Model


class Order(Model):
    status: Status
    priority: Priority | None
    carrier: Literal["dhl", "ups"] | None = ABSENT
    """Who brings it.

    - `"dhl"`: Mostly in Germany.
    - `"ups"`: Everywhere else.
    """
    size: OrderSize | None = ABSENT
    wrong: Literal["a"] | None = ABSENT


class OrderSizeValues:
    """The values of OrderSize by their names."""

    SMALL: Final = "s"
    MEDIUM: Final = "m"


class StatusValues_:
    """The values of Status by their names."""

    OPEN: Final = "o"
    """Not paid yet."""
    PAID: Final = "p"
    DELIVERED_TO_DOOR: Final = "d-1"
    """At the customer's."""


class PriorityValues:
    """The values of Priority by their names."""

    Low: Final = 1
    High: Final = 2


class OrdersListOrderValues:
    """The values of OrdersListOrder by their names."""

    Ascending: Final = "asc"
    Descending: Final = "desc"


OrderSize: TypeAlias = Literal["s", "m"]
Status: TypeAlias = Literal["o", "p", "d-1"]
"""How far it is."""

Priority: TypeAlias = Literal[1, 2]
OrdersListOrder: TypeAlias = Literal["asc", "desc"]
