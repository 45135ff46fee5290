"""How much may come of a document: schemas that inherit from each other multiply what is written in it."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.openapi.limits import DEFAULT, Limits
from specpress.openapi.node import Node


@dataclass(slots=True)
class Budget:
    """Counts the fields of all classes."""

    limits: Limits = DEFAULT
    fields: int = 0

    def spend(self, count: int, schema: Node) -> None:
        """Take so many fields for a schema; Unsupported if there are no more."""
        self.fields += count
        if self.fields > self.limits.max_fields:
            raise schema.unsupported(
                f"with the properties of this schema, those that it inherits included, "
                f"there are more than {self.limits.max_fields:,} fields",
                "Let fewer schemas inherit from each other, or raise the limit with --max-fields.",
            )
