"""Security schemes → options of the client, and which of them an operation takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from specpress import ir
from specpress.lower.sources import Source
from specpress.naming import identifiers as names
from specpress.naming.package import PackageConfig
from specpress.openapi.node import Node

CHALLENGES: Final = frozenset({"digest", "hoba", "mutual", "negotiate", "ntlm", "scram-sha-1", "scram-sha-256"})
"""HTTP authentication schemes, in lower case, whose value depends on what the server sends first."""

_PREFIX: Final = re.compile(r"""\bprefix(?:ed with)? ["'`](\w+) ?["'`]""")
"""drf-spectacular writes: Token-based authentication with required prefix "Token"."""
_WITHOUT: Final = re.compile(r"\b(?:without|no|not|never|don't)\b[^.!]*\b(?:bearer|prefix)\b", re.IGNORECASE)
_BEARER: Final = re.compile(r"""\bbearer scheme\b|["'`]bearer ?["'`]|\bbearer ?[{<\[]""", re.IGNORECASE)
"""ASP.NET: JWT Authorization header using the Bearer scheme. Example: "Authorization: Bearer {token}"."""


def read_security(holder: Node) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of a document or an operation, each with all schemes that it needs; None if not declared."""
    if not holder.has("security"):
        return None
    return tuple(tuple(name for name, _ in alternative.members()) for alternative in holder.items("security"))


def security_of_silent(top: Node, sources: Iterable[Source]) -> tuple[tuple[str, ...], ...] | None:
    """The default for operations without `security`: no credentials if others have it; None if no operation has it."""
    if not top.has("security") and any(source.node.has("security") for source in sources):
        return ()
    return read_security(top)


def read_challenges(top: Node) -> Iterator[ir.Challenge]:
    """The security schemes that no option of the client can satisfy."""
    components = top.get("components")
    for scheme, holder in components.members("securitySchemes") if components is not None else ():
        node = holder.target()
        if _is_challenge(node):
            yield ir.Challenge(scheme, node.text("scheme"))


def _is_challenge(node: Node) -> bool:
    return node.text("type") == "http" and node.text("scheme").lower() in CHALLENGES


def read_credentials(top: Node, config: PackageConfig) -> Iterator[ir.Credential]:
    """Every security scheme as an option of the client, but those that answer a challenge."""
    components = top.get("components")
    alternatives = read_security(top) or ()
    for scheme, holder in components.members("securitySchemes") if components is not None else ():
        node = holder.target()
        if _is_challenge(node):
            continue
        kind, wire_name = _kind(node)
        chosen = config.credentials.get(scheme)
        yield ir.Credential(
            scheme=scheme,
            option=chosen.option if chosen is not None else names.snake_case(scheme, prefix="credential"),
            variable=chosen.variable if chosen is not None else None,
            kind=kind,
            wire_name=wire_name,
            required=(
                kind != "certificate"
                and bool(alternatives)
                and all(scheme in alternative for alternative in alternatives)
            ),
            doc=ir.Doc(description=node.text("description")),
            token_url=_token_url(node, "clientCredentials"),
            password_token_url=_token_url(node, "password"),
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
            prefix = told_prefix(node.text("description")) if node.text("name").lower() == "authorization" else ""
            kind: ir.CredentialKind = "bearer" if prefix == "bearer" else "http" if prefix else "header"
            return kind, prefix if kind == "http" else node.text("name")
        case "mutualTLS", _, _:
            return "certificate", ""
        case "openIdConnect", _, _:
            return "openid", "Authorization"
        case _:
            return "oauth2", "Authorization"


def told_prefix(description: str) -> str:
    """The scheme that the description of an apiKey asks for before the key: OpenAPI 2.0 had no other way to say it."""
    if _WITHOUT.search(description):
        return ""  # the key goes as it is given, so whoever needs the scheme all the same can write it
    if _BEARER.search(description):
        return "bearer"
    found = _PREFIX.search(description)
    return found[1] if found else ""


def _token_url(node: Node, name: str) -> str | None:
    flows = node.get("flows")
    flow = None if flows is None else flows.get(name)
    return None if flow is None else flow.text("tokenUrl") or None
