"""The API as a whole → the client class, the settings and the exports of the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.prose import sentences
from specpress.python.literals import docstring, literal, retry_arguments, security
from specpress.python.resources_view import ChildView, child_views

RUNTIME_EXPORTS: tuple[tuple[str, str], ...] = (
    ("NOT_GIVEN", "._core.options.omit"),
    ("NotGiven", "._core.options.omit"),
    ("Omit", "._core.options.omit"),
    ("omit", "._core.options.omit"),
    ("Retry", "._core.options.request_options"),
    ("Timeout", "._core.options.request_options"),
    ("RequestOptions", "._core.options.request_options"),
    ("BinaryResponse", "._core.response.binary"),
    ("APIResponse", "._core.response.api_response"),
    ("Stream", "._sync.stream"),
    ("AsyncStream", "._async.stream"),
    ("CollectableStream", "._sync.stream"),
    ("AsyncCollectableStream", "._async.stream"),
    ("AsyncPage", "._async.pages"),
    ("ClientCredentials", "._core.credentials.oauth"),
    ("PasswordCredentials", "._core.credentials.oauth"),
    ("AsyncPager", "._async.pager"),
    ("Page", "._sync.pages"),
)
ERRORS = (
    "APIError",
    "APIConnectionError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "IncompleteDownloadError",
    "IncompleteStreamError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseDecodeError",
    "ResponseFieldError",
    "UnprocessableEntityError",
)


_FORMS = {
    "oauth2": " A token, or ClientCredentials or PasswordCredentials to fetch tokens for.",
    "certificate": " The client certificate: a PEM file with its key, or a tuple (certificate, key).",
}


@dataclass(frozen=True, slots=True)
class Export:
    """A name that a package offers, and the module that has it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A client option that carries a credential, as it is written."""

    option: str
    annotation: str


@dataclass(frozen=True, slots=True)
class ServerVariableView:
    """A client option that fills in a part of the base URL, as it is written."""

    name: str
    option: str
    annotation: str
    default: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """What the client module, the settings and the package's own `__init__` say."""

    package: str
    distribution: str
    version: str
    title: str
    client: str
    error: str
    doc: str
    credentials: tuple[CredentialView, ...]
    security: str
    schemes: tuple[str, ...]
    takes_secrets: bool
    has_certificate: bool
    has_oauth: bool
    children: tuple[ChildView, ...]
    base_url: str
    server: str
    server_variables: tuple[ServerVariableView, ...]
    has_literal: bool
    base_url_variable: str
    never_retried: str
    retry: str
    user_agent: str


def client_view(api: ir.API) -> ClientView:
    """The facts of the whole package."""
    package = api.package
    variables = server_variables(api)
    return ClientView(
        package=literal(package.name),
        distribution=literal(package.distribution),
        version=literal(package.version),
        title=api.title,
        client=package.client,
        error=f"{package.client}Error",
        doc=docstring(_client_doc(api), 4),
        credentials=tuple(_credential(one) for one in api.credentials),
        security=security(api.security),
        schemes=(*(_constructor(one) for one in api.credentials), *map(_challenge, api.challenges)),
        takes_secrets=any(one.kind != "certificate" for one in api.credentials),
        has_certificate=any(one.kind == "certificate" for one in api.credentials),
        has_oauth=any(one.kind == "oauth2" for one in api.credentials),
        children=child_views(api.root, "resources."),
        base_url=literal(_base_url(api)),
        server=literal(api.servers[0].template if variables else None),
        server_variables=tuple(_server_variable(one) for one in variables),
        has_literal=any(one.values for one in variables),
        base_url_variable=literal(package.base_url_variable),
        never_retried=", ".join(map(literal, package.never_retry_codes)),
        retry=f"RetryRules({retry_arguments(api.retry) if api.retry is not None else ''})",
        user_agent=literal(f"{package.distribution}/{package.version}"),
    )


def _base_url(api: ir.API) -> str | None:
    """The first server; None where its URL is relative to wherever the document stands."""
    url = api.servers[0].url if api.servers else ""
    return url if "://" in url else None


def server_variables(api: ir.API) -> tuple[ir.ServerVariable, ...]:
    """The parts of the base URL that the client has options for."""
    return api.servers[0].variables if api.servers else ()


def _server_variable(one: ir.ServerVariable) -> ServerVariableView:
    # A default that is no documented value is a fault of the document, but what servers take.
    values = dict.fromkeys((*one.values, one.default)) if one.values else {}
    annotation = f"Literal[{', '.join(map(literal, values))}]" if values else "str"
    return ServerVariableView(literal(one.wire_name), one.option, annotation, literal(one.default))


def package_exports(api: ir.API) -> tuple[Export, ...]:
    """The names that `import <package>` offers."""
    return tuple(sorted(_exports(api), key=lambda export: export.name))


def _exports(api: ir.API) -> Iterator[Export]:
    client = api.package.client
    yield Export("types", ".")
    yield from (Export(f"{kind}s", ".") for kind in sorted({event.kind for event in api.events}))
    yield Export(client, "._sync.api")
    yield Export(f"Async{client}", "._async.api")
    yield Export(f"{client}Error", "._settings")
    yield from (Export(name, module) for name, module in RUNTIME_EXPORTS)
    yield from (Export(name, "._core.errors") for name in ERRORS)


def _credential(one: ir.Credential) -> CredentialView:
    if one.kind == "certificate":
        return CredentialView(one.option, "CertificateInput | None")
    others = {"basic": "tuple[str, str] | ", "oauth2": "ClientCredentials | PasswordCredentials | "}
    return CredentialView(one.option, f"AsyncSecretInput | {others.get(one.kind, '')}None")


def _constructor(one: ir.Credential) -> str:
    parts = [
        f"scheme={literal(one.scheme)}",
        f"option={literal(one.option)}",
        f"variable={literal(one.variable)}",
        f"kind={literal(one.kind)}",
        f"name={literal(one.wire_name)}",
    ]
    parts += [] if one.required else ["required=False"]
    parts += [] if one.token_url is None else [f"token_url={literal(one.token_url)}"]
    parts += [] if one.password_token_url is None else [f"password_token_url={literal(one.password_token_url)}"]
    return f"Credential({', '.join(parts)})"


def _challenge(one: ir.Challenge) -> str:
    return f'Credential(scheme={literal(one.scheme)}, option="", kind="challenge", name={literal(one.name)})'


def _client_doc(api: ir.API) -> str:
    parts = [sentences.sentence(f"The client of {api.title}")]
    lines = [_credential_line(one) for one in api.credentials]
    lines += [_server_variable_line(one) for one in server_variables(api)]
    url = f"default: the variable {api.package.base_url_variable}" if api.package.base_url_variable else ""
    server = ""
    if api.servers:
        server = api.servers[0].template if server_variables(api) else api.servers[0].url
    known = ", else ".join(part for part in (url, server) if part)
    lines.append(f"    base_url: Where the service is{f'; {known}' if known else ''}.")
    lines += [
        "    timeout: Seconds that a call may wait for each step, or a Timeout; None waits forever.",
        "    max_retries: How often a call is tried again after a fault that may pass.",
        "    default_headers: Headers of every request, on top of the client's own.",
        "    default_query: Query parameters of every request.",
        "    deadline: Seconds that a call may take as a whole: all its tries, the waits between them, and the reply's body.",
        "    on_retry: A function that is told of each retry; it gets a Retry.",
        "    tracing: True for a span of OpenTelemetry for each call, or the tracer provider to use; needs the extra `otel`.",
        "    http_client: An HTTP client of your own, for proxies, certificates or mocks; it is not closed for you.",
    ]
    parts.append("\n".join(["Args:", *lines]))
    if any(one.required for one in api.credentials):
        parts.append(f"Raises: {api.package.client}Error where a required credential is missing.")
    return "\n\n".join(parts)


def _credential_line(one: ir.Credential) -> str:
    about = sentences.sentence(" ".join(one.doc.description.split()) or f"The credential {one.scheme}")
    source = f" Default: the variable {one.variable}." if one.variable else ""
    return f"    {one.option}: {about}{_FORMS.get(one.kind, '')}{source}"


def _server_variable_line(one: ir.ServerVariable) -> str:
    about = sentences.sentence(" ".join(one.doc.description.split()) or f"The part {one.wire_name} of the base URL")
    return f"    {one.option}: {about} Not used where the base URL is given as a whole."
