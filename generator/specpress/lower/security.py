"""Security schemes → options of the client, and which of them an operation takes."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.naming import identifiers as names
from specpress.naming.package import Config
from specpress.openapi.node import Node


def read_security(holder: Node) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of a document or an operation, each with the schemes that it needs together; None if not said."""
    if not holder.has("security"):
        return None
    return tuple(tuple(name for name, _ in alternative.members()) for alternative in holder.items("security"))


def read_credentials(top: Node, config: Config) -> Iterator[ir.Credential]:
    """Every security scheme as an option of the client."""
    components = top.get("components")
    alternatives = read_security(top) or ()
    for scheme, holder in components.members("securitySchemes") if components is not None else ():
        node = holder.target()
        kind, wire_name = _kind(node)
        chosen = config.credentials.get(scheme)
        yield ir.Credential(
            scheme=scheme,
            option=chosen.option if chosen is not None else names.snake_case(scheme, prefix="credential"),
            variable=chosen.variable if chosen is not None else None,
            kind=kind,
            wire_name=wire_name,
            required=bool(alternatives) and all(scheme in alternative for alternative in alternatives),
            doc=ir.Doc(description=node.text("description")),
            token_url=_token_url(node),
        )


def _kind(node: Node) -> tuple[ir.CredentialKind, str]:
    match node.text("type"), node.text("scheme").lower(), node.text("in"):
        case "http", "bearer", _:
            return "bearer", "Authorization"
        case "http", "basic", _:
            return "basic", "Authorization"
        case "http", _, _:
            return "http", node.text("scheme")
        case "apiKey", _, "query":
            return "query", node.text("name")
        case "apiKey", _, "cookie":
            return "cookie", node.text("name")
        case "apiKey", _, _:
            return "header", node.text("name")
        case "openIdConnect", _, _:
            return "openid", "Authorization"
        case _:
            return "oauth2", "Authorization"


def _token_url(node: Node) -> str | None:
    flows = node.get("flows")
    flow = None if flows is None else flows.get("clientCredentials")
    return None if flow is None else flow.text("tokenUrl") or None
