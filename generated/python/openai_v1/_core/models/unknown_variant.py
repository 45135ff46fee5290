# Generated from openapi.yaml by specpress. Do not edit.
"""Objects of a union that are none of its variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .metaclass import details_of
from .model import Model


class UnknownVariant(Model):
    """An object whose tag is that of no variant which the document names; all that it holds is in `extra`.

    The tag can be read as of any variant.
    """

    if not TYPE_CHECKING:  # as in `Model`

        def __getattr__(self, name: str) -> object:
            wire_name = details_of(self).get("_tag_fields", {}).get(name, name)
            return super().__getattr__(wire_name)
