"""The API as a whole → the client class, the settings and the exports of the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.prose import sentences
from specpress.python.imports import Imports
from specpress.python.literals import docstring, literal, retry_arguments, security
from specpress.python.reexports_view import package_names
from specpress.python.resources_view import ChildView, child_views
from specpress.runtime.contract import Module, Option, contract

MODULE = ("_async", "api")
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
class OptionView:
    """A client option of the runtime, as it is written."""

    name: str
    annotation: str
    default: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """The view for the client module, the settings and `__init__.py` of the package."""

    package: str
    distribution: str
    version: str
    title: str
    client: str
    error: str
    doc: str
    copy_doc: str
    imports: tuple[str, ...]
    options: tuple[OptionView, ...]
    copy_options: tuple[OptionView, ...]
    credentials: tuple[CredentialView, ...]
    security: str
    schemes: tuple[str, ...]
    children: tuple[ChildView, ...]
    base_url: str
    server: str
    server_variables: tuple[ServerVariableView, ...]
    base_url_variable: str
    transport_variable: str
    never_retried: str
    retry: str
    user_agent: str

    @property
    def attributes(self) -> tuple[CredentialView, ...]:
        """The credentials that are attributes of the client as well: those whose name no other attribute has."""
        taken = contract().client_members | {child.name for child in self.children}
        return tuple(one for one in self.credentials if one.option not in taken)


def client_view(api: ir.API) -> ClientView:
    """The metadata of the whole package."""
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
        copy_doc=docstring(_copy_doc(api), 8),
        imports=_imports(api),
        options=tuple(_option(one) for one in contract().client_options),
        copy_options=tuple(_option(one) for one in contract().changed_options),
        credentials=tuple(_credential(one) for one in api.credentials),
        security=security(api.security),
        schemes=(*(_constructor(one) for one in api.credentials), *map(_challenge, api.challenges)),
        children=child_views(api.root, "resources."),
        base_url=literal(_base_url(api)),
        server=literal(api.servers[0].template if variables else None),
        server_variables=tuple(_server_variable(one) for one in variables),
        base_url_variable=literal(package.base_url_variable),
        transport_variable=literal(package.transport_variable),
        never_retried=", ".join(map(literal, package.never_retry_codes)),
        retry=f"RetryRules({retry_arguments(api.retry) if api.retry is not None else ''})",
        user_agent=literal(f"{package.distribution}/{package.version}"),
    )


def _base_url(api: ir.API) -> str | None:
    """The URL of the first server; None if it is relative to the URL of the document."""
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
    found = tuple(_exports(api))
    others = () if api.legacy is None else package_names(api.legacy, {one.name for one in found})
    exports = (*found, *(Export(name, f".{module}") for name, module in others))
    return tuple(sorted(exports, key=lambda export: export.name))


def _exports(api: ir.API) -> Iterator[Export]:
    client = api.package.client
    yield Export("types", ".")
    if api.legacy is not None:
        yield Export("legacy", ".")
        if api.legacy.method_classes:
            yield Export(api.legacy.method_classes, ".")
    yield from (Export(f"{kind}s", ".") for kind in sorted({event.kind for event in api.events}))
    yield Export(client, "._sync.api")
    yield Export(f"Async{client}", "._async.api")
    yield Export(f"{client}Error", "._settings")
    needed = _NeededExports.of(api)
    for name, module in contract().exports.items():
        if needed.has(name, module):
            yield Export(name, f".{'.'.join(module)}")


@dataclass(frozen=True, slots=True)
class _NeededExports:
    """The public parts of the runtime that a package needs."""

    streams: bool
    collects: bool
    pages: bool
    binaries: bool
    tokens: bool

    @classmethod
    def of(cls, api: ir.API) -> _NeededExports:
        operations = tuple(_every_operation(api.root))
        contents = [response.content for one in operations for response in one.expected if response.content is not None]
        kinds = {content.kind for content in contents}
        return cls(
            streams=not kinds.isdisjoint(("events", "lines")),
            collects=any(content.collect is not None for content in contents),
            pages=any(one.pagination is not None for one in operations),
            binaries=not kinds <= {"json", "text", "events", "lines"},
            tokens=has_oauth(api),
        )

    def has(self, name: str, module: Module) -> bool:
        """Whether the package exports a name of the runtime."""
        match module[-1]:
            case "stream":
                return self.collects if "Collectable" in name else self.streams
            case "event":
                return self.streams
            case "pages" | "pager":
                return self.pages
            case "binary":
                return self.binaries
            case "oauth":
                return self.tokens
            case _:
                return True


def _every_operation(resource: ir.Resource) -> Iterator[ir.Operation]:
    yield from resource.operations
    for child in resource.children:
        yield from _every_operation(child)


def has_oauth(api: ir.API) -> bool:
    """Whether some credential may be one to fetch tokens for."""
    return any(one.kind == "oauth2" for one in api.credentials)


def _option(one: Option) -> OptionView:
    return OptionView(one.name, one.annotation, one.default)


def _imports(api: ir.API) -> tuple[str, ...]:
    """The imports of the client's module: the names in the annotations of its options, and the classes it uses."""
    imports = Imports(MODULE)
    known = contract().modules
    options = (*contract().client_options, *contract().changed_options)
    mentioned = {name for one in options for name in re.findall(r"\w+", one.annotation)} | {"omit", "Omit"}
    for name in sorted(mentioned & known.keys()):
        if known[name][0].startswith("_"):
            imports.own(known[name], name)
        else:
            imports.name(".".join(known[name]), name)
    imports.name("typing", "Self")
    imports.own(("_core", "lazy"), "show_as_exported")
    imports.own(("_async", "client"), "AsyncAPIClient")
    if api.root.children:
        imports.name("functools", "cached_property")
        imports.name("typing", "TYPE_CHECKING")
    if any(one.values for one in server_variables(api)):
        imports.name("typing", "Literal")
    kinds = {one.kind for one in api.credentials}
    if kinds - {"certificate"}:
        imports.own(("_core", "credentials", "credential"), "AsyncSecretInput")
    if "certificate" in kinds:
        imports.own(("_core", "credentials", "certificate"), "CertificateInput")
    if "oauth2" in kinds:
        imports.own(("_core", "credentials", "oauth"), "ClientCredentials")
        imports.own(("_core", "credentials", "oauth"), "PasswordCredentials")
    return imports.lines


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
    lines += [_option_line(one, api) for one in contract().client_options]
    parts.append("\n".join(["Args:", *lines]))
    if any(one.required for one in api.credentials):
        parts.append(f"Raises: {api.package.client}Error where a required credential is missing.")
    return "\n\n".join(parts)


def _copy_doc(api: ir.API) -> str:
    lines = [_credential_line(one) for one in api.credentials]
    lines += [_server_variable_line(one) for one in server_variables(api)]
    lines += [f"    {one.name}: {one.doc}" for one in contract().changed_options]
    return "\n\n".join(
        [
            "A client with other options that shares the connections of this one; what is not given stays.",
            "\n".join(["Args:", *lines]),
        ]
    )


def _option_line(one: Option, api: ir.API) -> str:
    return f"    {one.name}: {one.doc}{_default(one.name, api)}"


def _default(option: str, api: ir.API) -> str:
    """The sentence on what counts where an option is not given, if that depends on the package."""
    if option == "transport":
        return f" The variable {api.package.transport_variable} sets it too."
    return _default_base_url(api) if option == "base_url" else ""


def _default_base_url(api: ir.API) -> str:
    """The sentence on the default base URL."""
    variable = f"the variable {api.package.base_url_variable}" if api.package.base_url_variable else ""
    server = ""
    if api.servers:
        server = api.servers[0].template if server_variables(api) else api.servers[0].url
    known = ", else ".join(part for part in (variable, server) if part)
    return f" Default: {known}." if known else ""


def _credential_line(one: ir.Credential) -> str:
    about = sentences.sentence(" ".join(one.doc.description.split()) or f"The credential {one.scheme}")
    source = f" Default: the variable {one.variable}." if one.variable else ""
    return f"    {one.option}: {about}{_FORMS.get(one.kind, '')}{source}"


def _server_variable_line(one: ir.ServerVariable) -> str:
    about = sentences.sentence(" ".join(one.doc.description.split()) or f"The part {one.wire_name} of the base URL")
    return f"    {one.option}: {about} Not used where the base URL is given as a whole."
