# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation import Case, Empty, Operation

USUAL: Final = Operation[None](
    id="things.usual",
    method="GET",
    path="/usual",
    cases=(Case({}, Empty()),),
)

PATH_SERVER: Final = Operation[None](
    id="things.path_server",
    method="GET",
    path="/upload",
    cases=(Case({}, Empty()),),
    server="http://127.0.0.1:9/path",
)

OWN_SERVER: Final = Operation[None](
    id="things.own_server",
    method="POST",
    path="/upload",
    cases=(Case({}, Empty()),),
    server="http://127.0.0.1:9/files",
)
