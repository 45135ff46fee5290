"""The root of the IR: a whole API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.ir.declarations import Declaration
from specpress.ir.documentation import NO_DOCUMENTATION, Documentation
from specpress.ir.legacy import Legacy
from specpress.ir.metadata import Doc
from specpress.ir.operations import Event, Resource, Retry
from specpress.openapi.diagnostics import Diagnostic

CredentialKind: TypeAlias = OneOf[
    "bearer", "basic", "http", "header", "query", "cookie", "oauth2", "openid", "certificate"
]


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme as an option of the client; required where every alternative of the document asks for it.

    `token_url` is where an OAuth 2.0 client gets tokens for its own name and secret, `password_token_url` for those of
    a user.
    """

    scheme: str
    option: str
    variable: str | None
    kind: CredentialKind
    wire_name: str
    required: bool
    doc: Doc
    token_url: str | None = None
    password_token_url: str | None = None


@dataclass(frozen=True, slots=True)
class Challenge:
    """A security scheme that answers challenges of the server, such as HTTP digest; only `http_client=` can do that."""

    scheme: str
    name: str


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a base URL, which is an option of the client; `values` are the allowed ones, empty if any is."""

    wire_name: str
    option: str
    default: str
    values: tuple[str, ...]
    doc: Doc


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, variables filled in with their defaults; `template` has their names in braces."""

    url: str
    doc: Doc
    template: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """Names of the generated distribution and package.

    `never_retry_codes`: codes of errors that are never retried, whatever their status.
    """

    name: str
    distribution: str
    version: str
    client: str
    base_url_variable: str | None
    transport_variable: str
    never_retry_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class License:
    """The license of the API as the document gives it; `identifier` is an SPDX expression."""

    name: str
    identifier: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about the API; each part may be empty, and none is checked."""

    name: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class API:
    """A whole API: everything that the output is generated from.

    `security`: the default for operations, as alternatives of scheme names; None if nothing in the document has a
    security requirement. `retry`: the default for retries, None if the document has none. `names`: what the rules cut
    from the document's names; `warnings`: parts of the document that have no effect.
    """

    title: str
    version: str
    openapi: str
    doc: Doc
    license: License | None
    package: Package
    servers: tuple[Server, ...]
    credentials: tuple[Credential, ...]
    security: tuple[tuple[str, ...], ...] | None
    root: Resource
    declarations: tuple[Declaration, ...]
    source: str
    events: tuple[Event, ...] = ()
    contact: Contact = Contact()
    terms_of_service: str = ""
    retry: Retry | None = None
    legacy: Legacy | None = None
    challenges: tuple[Challenge, ...] = ()
    names: tuple[str, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    documentation: Documentation = NO_DOCUMENTATION
