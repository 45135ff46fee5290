"""Server Objects → base URLs, and the options of the client for their variables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from specpress import ir
from specpress.naming import identifiers as names
from specpress.naming.renames import Rename
from specpress.openapi.node import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def read_servers(top: Node, taken: Collection[str], renames: Mapping[str, Rename]) -> tuple[ir.Server, ...]:
    """The servers of the document; the variables of the first one are options of the client, beside those `taken`.

    A relative URL has none: the base URL is given as a whole then.
    """
    return tuple(
        ir.Server(
            url=server_url(node),
            doc=ir.Doc(description=node.text("description")),
            template=node.text("url"),
            variables=tuple(_variables(node, taken, renames)) if index == 0 and "://" in server_url(node) else (),
        )
        for index, node in enumerate(top.items("servers"))
    )


def _variables(node: Node, taken: Collection[str], renames: Mapping[str, Rename]) -> Iterator[ir.ServerVariable]:
    used = dict.fromkeys(_VARIABLE.findall(node.text("url")))
    declared = {name: variable for name, variable in node.members("variables") if name in used}
    options = names.distinct(
        declared, lambda text: names.snake_case(text, reserved=taken, prefix="server"), usual_case="lower"
    )
    found: dict[str, Node] = {}
    for name, variable in declared.items():
        rename = renames.get(name)
        option = options[name] if rename is None else rename.name
        if rename is not None and (option in taken or option in found):
            raise rename.node.unsupported(f"'{option}' is another option of the client", "Choose another name.")
        if option in found:
            raise variable.unsupported(
                f"server variable {name!r} and server variable {found[option].key!r} both become {option!r} in Python",
                "Rename one of them.",
            )
        found[option] = variable
        yield ir.ServerVariable(
            wire_name=name,
            option=option,
            default=variable.text("default"),
            values=tuple(dict.fromkeys(variable.texts("enum"))),
            doc=ir.Doc(description=variable.text("description")),
        )


def server_url(node: Node) -> str:
    """The URL with the default of each variable."""
    defaults = {name: variable.text("default") for name, variable in node.members("variables")}
    return _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), node.text("url"))
