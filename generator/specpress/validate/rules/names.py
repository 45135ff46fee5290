"""The `names` and `rename` tables of the `x-specpress` block: rules that there are, things to rename, and new names."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.naming.package import read_config
from specpress.naming.renames import check_renames, read_renames
from specpress.naming.reserved import CLIENT_OPTIONS
from specpress.naming.rules import check_rules
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root


def check(index: Index) -> Iterator[Diagnostic]:
    """Each key and each new name."""
    top = root(index.document)
    block = top.get(PACKAGE)
    if block is None:
        return
    yield from check_rules(block)
    yield from check_renames(top, block)
    if block.has("rename"):
        yield from _check_options(top, block)


def _check_options(top: Node, block: Node) -> Iterator[Diagnostic]:
    renames = read_renames(top, block).options
    credentials = read_config(top.document).credentials
    taken = CLIENT_OPTIONS | {one.option for scheme, one in credentials.items() if scheme not in renames}
    for rename in renames.values():
        if rename.name in taken:
            message = f"'{rename.name}' is another option of the client"
            yield Diagnostic(rename.node.location, message, "Choose another name.")
        taken |= {rename.name}
