"""Server Objects → base URLs."""

from __future__ import annotations

import re

from specpress import ir
from specpress.node import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def read_server(node: Node) -> ir.Server:
    """A base URL, its variables filled in with their defaults."""
    return ir.Server(server_url(node), ir.Doc(description=node.text("description")))


def server_url(node: Node) -> str:
    """The URL with the default of each variable."""
    defaults = {name: variable.text("default") for name, variable in node.members("variables")}
    return _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), node.text("url"))
