"""Server URLs that a client can use as its base URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.remedies import Remedy, left_out

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_ILLEGAL = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")


def check(index: Index) -> Iterator[Diagnostic]:
    """Scheme, user information, characters and variables."""
    for server in index.of_kind("server"):
        node = server.get("url")
        if node is None or not isinstance(node.value, str):
            continue
        variables = {name: variable.text("default") for name, variable in server.members("variables")}
        for name in dict.fromkeys(_VARIABLE.findall(node.value)):
            if name not in variables:
                hint = nearest(name, variables, "declare it below variables, with a default")
                yield Diagnostic(node.location, f"server variable {shown(name)} is not declared", hint, _remedy(node))
        yield from _check_url(node, node.value, variables)


def _check_url(node: Node, template: str, variables: dict[str, str]) -> Iterator[Diagnostic]:
    url = _VARIABLE.sub(lambda found: variables.get(found[1], ""), template)
    illegal = _ILLEGAL.search(url)
    if illegal:
        hint = "percent-encode it, or remove it"
        yield Diagnostic(
            node.location, f"server URL {shown(node.value)} holds the character {illegal[0]!r}", hint, _remedy(node)
        )
        return
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        yield Diagnostic(
            node.location,
            f"server URL {shown(node.value)} is no URL: {error}",
            "write https://host/path",
            _remedy(node),
        )
        return
    if parts.scheme and parts.scheme not in ("http", "https"):
        message = f"server URL {shown(node.value)} has the scheme '{parts.scheme}'"
        yield Diagnostic(node.location, message, "a client speaks http and https only", _remedy(node))
    elif parts.scheme and not parts.hostname:
        yield Diagnostic(
            node.location, f"server URL {shown(node.value)} has no host", "write https://host/path", _remedy(node)
        )
    elif "@" in parts.netloc:
        hint = "declare a security scheme instead"
        yield Diagnostic(
            node.location, f"server URL {shown(node.value)} holds a user name or password", hint, _remedy(node)
        )
    elif parts.query or parts.fragment:
        hint = "end the URL before ? and #"
        yield Diagnostic(node.location, f"server URL {shown(node.value)} has a query or fragment", hint, _remedy(node))


def _remedy(url: Node) -> Remedy:
    return left_out(
        url.pointer[:-1], "the server is left out, and the user of the client is asked where there is no other"
    )
