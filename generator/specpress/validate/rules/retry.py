"""`x-retry` has known methods and valid statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import RETRY, is_retry
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root
from specpress.openapi.objects import METHODS

_STATUS = re.compile(r"[45](\d\d|XX)", re.IGNORECASE)
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def check(index: Index) -> Iterator[Diagnostic]:
    """Check `x-retry` of the document and of each operation; blocks of other vendors are skipped."""
    for holder in (root(index.document), *(operation.node for operation in index.operations)):
        block = holder.get(RETRY)
        if block is not None and is_retry(block.value):
            yield from _check_block(block)


def _check_block(block: Node) -> Iterator[Diagnostic]:
    methods = [method.upper() for method in METHODS]
    for node in block.items("methods"):
        if str(node.value).upper() not in methods:
            hint = nearest(str(node.value), methods, "write [POST], for example")
            yield Diagnostic(node.location, f"{RETRY} names a method that is none: {shown(node.value)}", hint)
    for node in block.items("statuses"):
        if not _STATUS.fullmatch(str(node.value)):
            yield Diagnostic(
                node.location,
                f"{RETRY} names a status that is no error: {shown(node.value)}",
                "write [408, 5XX], for example",
            )
    header = block.get("idempotency-header")
    if header is not None and not _HEADER.fullmatch(str(header.value)):
        yield Diagnostic(
            header.location, f"{shown(header.value)} is no name of a header", "write Idempotency-Key, for example"
        )
