# Generated from openapi.yaml by specpress. Do not edit.
"""`TypedDict` as pydantic accepts it in every version of Python."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    # Before Python 3.12, pydantic refuses the class of `typing`; it brings `typing_extensions` itself.
    try:
        from typing_extensions import TypedDict
    except ImportError:
        from typing import TypedDict

__all__ = ["TypedDict"]
