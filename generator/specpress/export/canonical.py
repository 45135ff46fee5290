"""The document for other tools."""

from __future__ import annotations

from specpress.openapi.document import JSON
from specpress.openapi.extensions import PACKAGE


def canonical(root: dict[str, JSON]) -> dict[str, JSON]:
    """The document without the `x-specpress` block, which only has names for generated code.

    `x-response-cases` and `x-pagination` stay: they describe the API, and other generators may read them.
    """
    return {key: value for key, value in root.items() if key != PACKAGE}
