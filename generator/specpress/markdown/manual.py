"""ir.API → the README of the package: how it is installed and used, with programs of this API's own calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.locale.languages import ENGLISH, Language
from specpress.markdown import markup
from specpress.markdown.calls import Call, calls_of
from specpress.markdown.options import OptionRow, client_option_rows, request_option_rows
from specpress.markdown.python_example import (
    async_python_program,
    client_options,
    invocation,
    python_program,
    sample_base_url,
    sends_files,
    shown_arguments,
    statements,
)
from specpress.markdown.samples import Sampler
from specpress.python.legacy_view import MODULE
from specpress.python.literals import literal

_UNIT = "    "


@dataclass(frozen=True, slots=True)
class ManualView:
    """The README; each program is a block of code, and empty where the package has no such call.

    `has_oauth`: a credential may be a client's name and secret. `collects`: a stream can give the whole response.
    `legacy` is the module with the names of an older client.
    """

    title: str
    distribution: str
    package: str
    client: str
    call: str
    async_call: str
    credentials: str
    has_oauth: bool
    client_options: tuple[OptionRow, ...]
    request_options: tuple[OptionRow, ...]
    errors: str
    waiting: str
    retries: str
    stream: str
    collects: bool
    upload: str
    download: str
    pages: str
    raw: str
    own_client: str
    events: tuple[str, ...]
    legacy: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A call that a program can make."""

    path: tuple[str, ...]
    operation: ir.Operation
    call: Call

    @property
    def kind(self) -> str:
        """The kind of the response's content."""
        return "none" if self.call.response.content is None else self.call.response.content.kind


@dataclass(frozen=True, slots=True)
class ChosenCalls:
    """The calls that show how an API is used; None where it has no such call."""

    every: tuple[Shown, ...]
    usual: Shown | None
    stream: Shown | None
    upload: Shown | None


def chosen_calls(api: ir.API) -> ChosenCalls:
    """The first of each kind, deprecated ones last."""
    calls = tuple(_calls(api.root, Sampler({one.name: one for one in api.declarations})))
    first = api.documentation.first_call
    # The sort is stable.
    calls = tuple(sorted(calls, key=lambda one: one.operation.id != first)) if first else calls
    usual = _first(calls, _is_simple) or _first(calls, lambda one: one.kind not in ("events", "lines"))
    return ChosenCalls(
        every=calls,
        usual=usual or next(iter(calls), None),
        stream=_first(calls, lambda one: one.kind in ("events", "lines")),
        upload=_first(calls, lambda one: sends_files(one.operation, one.call)),
    )


def manual_view(api: ir.API, language: Language = ENGLISH) -> ManualView:
    """The README of one package in a language, which is also that of the texts of the API."""
    chosen = chosen_calls(api)
    usual, calls = chosen.usual, chosen.every
    return ManualView(
        title=markup.inline(api.title),
        distribution=api.package.distribution,
        package=api.package.name,
        client=api.package.client,
        call=_program(api, usual),
        async_call=_block(async_python_program(api, usual.path, usual.operation, usual.call)) if usual else "",
        credentials=_block(_credentials(api)) if api.credentials else "",
        has_oauth=any(one.kind == "oauth2" for one in api.credentials),
        client_options=client_option_rows(language),
        request_options=request_option_rows(language),
        errors=_block(errors_program(api, usual)) if usual else "",
        waiting=_block(waiting_program(api, usual)) if usual else "",
        retries=retries_sentence(api, language),
        stream=_program(api, chosen.stream),
        collects=any(_collects(one) for one in calls),
        upload=_program(api, chosen.upload),
        download=_program(api, _first(calls, lambda one: one.kind == "binary")),
        pages=_program(
            api, _first(calls, lambda one: one.operation.pagination is not None and not one.call.response.when)
        ),
        raw=_block(_raw(api, usual)) if usual else "",
        own_client=_block(_own_client(api)),
        legacy=f"{api.package.name}.{MODULE}" if api.legacy is not None else "",
        events=tuple(markup.code(f"{one.kind}s.{one.name}(data)") for one in api.events),
    )


def _calls(resource: ir.Resource, sampler: Sampler) -> Iterator[Shown]:
    for operation in resource.operations:
        yield from (Shown(resource.path, operation, call) for call in calls_of(operation, sampler))
    for child in resource.children:
        yield from _calls(child, sampler)


def _first(calls: tuple[Shown, ...], fits: Callable[[Shown], bool]) -> Shown | None:
    """The first call of a kind, deprecated ones last."""
    found = [one for one in calls if fits(one)]
    return min(found, key=lambda one: one.operation.deprecated, default=None)


def _is_simple(one: Shown) -> bool:
    """Whether a call has arguments, and an object as its response."""
    plain = one.kind == "json" and one.operation.pagination is None and not sends_files(one.operation, one.call)
    return plain and not one.call.response.when and bool(one.call.arguments)


def _collects(one: Shown) -> bool:
    return one.call.response.content is not None and one.call.response.content.collect is not None


def _program(api: ir.API, one: Shown | None) -> str:
    return "" if one is None else _block(python_program(api, one.path, one.operation, one.call))


def _block(program: str) -> str:
    return markup.fenced(program, "python")


def program_head(api: ir.API, one: Shown, *lines: str, options: str = "") -> list[str]:
    """The lines of a program up to its client."""
    given = ", ".join(part for part in (client_options(api), options) if part)
    imports = ["from pathlib import Path", ""] if sends_files(one.operation, one.call) else []
    return [*imports, *lines, "", f"client = {api.package.client}({given})"]


def errors_program(api: ir.API, one: Shown) -> str:
    """A call with what may go wrong."""
    package, client = api.package.name, api.package.client
    return "\n".join(
        [
            *program_head(api, one, f"import {package}", f"from {package} import {client}"),
            "try:",
            *statements(one.path, one.operation, one.call, indent=_UNIT),
            f"except {package}.APIConnectionError as error:",
            f'{_UNIT}print("no reply:", error)',
            f"except {package}.APIStatusError as error:",
            f"{_UNIT}print(error.status_code, error.message, error.body, error.request_id)",
        ]
    )


def waiting_program(api: ir.API, one: Shown) -> str:
    """A call with the options of waiting and trying again."""
    options = "timeout=Timeout(connect=5, read=60), deadline=120, max_retries=3"
    call = statements(one.path, one.operation, one.call, options=(("timeout", 10), ("max_retries", 0)))
    line = f"from {api.package.name} import {api.package.client}, Timeout"
    return "\n".join([*program_head(api, one, line, options=options), *call])


def _raw(api: ir.API, one: Shown) -> str:
    name = ".".join(("client", *one.path, "with_raw_response", one.operation.name))
    arguments = tuple(shown_arguments(one.operation, one.call))
    return "\n".join(
        [
            *program_head(api, one, f"from {api.package.name} import {api.package.client}"),
            *invocation("", f"raw = {name}", arguments, ""),
            'print(raw.status_code, raw.headers.get("content-type"), raw.elapsed)',
            "print(raw.parse())",
        ]
    )


def _credentials(api: ir.API) -> str:
    imported = ", ".join([api.package.client, *dict.fromkeys(_oauth_class(api))])
    options = [f"{one.option}={_sample_of(one)}" for one in api.credentials]
    options += [f"base_url={literal(sample_base_url(api))}"] if "base_url" in client_options(api) else []
    return "\n".join(
        [
            f"from {api.package.name} import {imported}",
            "",
            f"client = {api.package.client}(",
            *(f"{_UNIT}{option}," for option in options),
            ")",
        ]
    )


def _oauth_class(api: ir.API) -> Iterator[str]:
    return (_sample_of(one).partition("(")[0] for one in api.credentials if one.kind == "oauth2")


def _sample_of(one: ir.Credential) -> str:
    match one.kind:
        case "basic":
            return '("user", "password")'
        case "oauth2" if one.password_token_url is not None and one.token_url is None:
            return 'PasswordCredentials("user", "password")'
        case "oauth2":
            return 'ClientCredentials("client id", "client secret")'
        case "certificate":
            return '("certificate.pem", "key.pem")'
        case _:
            return literal(one.option.replace("_", "-"))


def retries_sentence(api: ir.API, language: Language = ENGLISH) -> str:
    """Sentences on the errors after which a call is retried."""
    _ = language.gettext
    retry = api.retry or ir.Retry()
    methods = ("GET", "HEAD", "PUT", "DELETE", "OPTIONS", *retry.methods)
    statuses = retry.statuses if retry.statuses is not None else ("408", "500", "502", "504")
    every = _(
        "A call is tried again, twice by default, if no connection was made, and after 429 and 503 with a `Retry-After`."
    )
    repeated = _(
        "{methods} are also tried again after a lost connection, a timeout, and the statuses {statuses}."
    ).format(methods=_(", ").join(dict.fromkeys(methods)), statuses=_(", ").join(statuses))
    key = _("With the header `{header}`, so are POST and PATCH.") if retry.idempotency_header else ""
    return language.joined(every, repeated, key.format(header=retry.idempotency_header))


def _own_client(api: ir.API) -> str:
    given = client_options(api)
    options = f"{given}, " if given else ""
    return "\n".join(
        [
            "import ssl",
            "",
            "import httpx2",
            f"from {api.package.name} import {api.package.client}",
            "",
            "certificates = ssl.create_default_context()  # cafile=… adds those of your own",
            'http_client = httpx2.Client(proxy="http://localhost:3128", verify=certificates)',
            f"client = {api.package.client}({options}http_client=http_client)",
        ]
    )
