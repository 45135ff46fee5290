"""A limit on generated fields: inheritance between schemas can multiply what is written in a document."""

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
        """Count the fields of a schema. Raises `Unsupported` above the limit."""
        self.fields += count
        if self.fields > self.limits.max_fields:
            raise schema.unsupported(
                f"with the properties of this schema, those that it inherits included, "
                f"there are more than {self.limits.max_fields:,} fields",
                "Let fewer schemas inherit from each other, or raise the limit with --max-fields.",
            )
