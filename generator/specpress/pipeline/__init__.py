"""The way from a document to the files of its client.

What it offers is imported when it is asked for: each command of specpress needs a part of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from specpress.pipeline.accept import Accepted, load_api
    from specpress.pipeline.run import Result, generate
    from specpress.pipeline.updated_catalogs import UpdatedCatalog, update_locale

__all__ = ["Accepted", "Result", "UpdatedCatalog", "generate", "load_api", "update_locale"]

_FILES: Final = {
    "Accepted": "accept",
    "load_api": "accept",
    "Result": "run",
    "generate": "run",
    "UpdatedCatalog": "updated_catalogs",
    "update_locale": "updated_catalogs",
}


def __getattr__(name: str) -> object:
    if name not in _FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FILES[name]}"), name)
