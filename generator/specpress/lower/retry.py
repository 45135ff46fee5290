"""`x-retry`, and declared headers for idempotency keys: which calls are repeated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specpress import ir
from specpress.openapi.extensions import IDEMPOTENCY_HEADERS, RETRY, is_retry
from specpress.openapi.node import Node

_REPEATED_ANYWAY = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")


def read_retry(holder: Node) -> ir.Retry | None:
    """The `x-retry` of a document or an operation; extensions of this name by other vendors are ignored."""
    block = holder.get(RETRY)
    if block is None or not is_retry(block.value):
        return None
    return ir.Retry(
        methods=tuple(dict.fromkeys(str(one.value).upper() for one in block.items("methods"))),
        statuses=(
            tuple(dict.fromkeys(str(one.value).upper() for one in block.items("statuses")))
            if block.has("statuses")
            else None
        ),
        idempotency_header=block.text("idempotency-header") or None,
    )


def retry_of(operation: Node, top: Node, method: str, parameters: Iterable[ir.Parameter]) -> ir.Retry | None:
    """The retry rules of one operation; None if those of the document apply."""
    own = read_retry(operation)
    declared = next((one.wire_name for one in parameters if is_idempotency_key(one)), None)
    if declared is None or method.upper() in _REPEATED_ANYWAY:
        return own
    return replace(own or read_retry(top) or ir.Retry(), idempotency_header=declared)


def is_idempotency_key(parameter: ir.Parameter) -> bool:
    """Whether a parameter is the header by which a server recognizes a repeated call."""
    return parameter.place == "header" and parameter.wire_name.lower() in IDEMPOTENCY_HEADERS


def filled_in(parameters: tuple[ir.Parameter, ...], method: str) -> tuple[ir.Parameter, ...]:
    """The parameters with idempotency keys optional: the client makes them up."""
    if method.upper() in _REPEATED_ANYWAY:
        return parameters
    return tuple(replace(one, required=False) if is_idempotency_key(one) else one for one in parameters)


def without_option(parameters: tuple[ir.Parameter, ...]) -> tuple[ir.Parameter, ...]:
    """The parameters without an optional `Idempotency-Key`: each call has the option `idempotency_key` for it."""
    return tuple(
        one for one in parameters if one.required or not is_idempotency_key(one) or one.name != "idempotency_key_"
    )
