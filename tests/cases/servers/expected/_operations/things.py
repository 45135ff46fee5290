# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Empty, Operation, ResponseCase

USUAL: Final = Operation[None](
    id="things.usual",
    method="GET",
    path="/usual",
    cases=(ResponseCase({}, Empty()),),
)

PATH_SERVER: Final = Operation[None](
    id="things.path_server",
    method="GET",
    path="/upload",
    cases=(ResponseCase({}, Empty()),),
    server="http://127.0.0.1:9/path",
)

OWN_SERVER: Final = Operation[None](
    id="things.own_server",
    method="POST",
    path="/upload",
    cases=(ResponseCase({}, Empty()),),
    server="http://127.0.0.1:9/files",
)
