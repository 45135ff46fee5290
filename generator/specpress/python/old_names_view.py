"""The names of an older client → their present code, which errors quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.openapi.legacy import CALL_OPTIONS, OF_CLIENT
from specpress.runtime.contract import contract

_SUCCESSORS = {
    "status": "APIStatusError",
    "response": "APIError",
    "connection": "APIConnectionError",
    "timeout": "APITimeoutError",
    "argument": "InvalidArgumentError",
}
"""The present exception classes for each failure that is no status."""


@dataclass(frozen=True, slots=True)
class OldNamesView:
    """For names of the package, settings, arguments of calls, methods of resources, and names of `legacy`.

    `successors`: for names that other versions of the client have, of the package (`Feeder`) and of a client
    (`client.pets.feed`). `overrides`: methods of a client that subclasses define in vain.
    """

    names: tuple[tuple[str, str], ...]
    settings: tuple[str, ...]
    arguments: tuple[tuple[str, str], ...]
    methods: tuple[tuple[str, str], ...]
    absent: tuple[tuple[str, str], ...]
    successors: tuple[tuple[str, str], ...]
    overrides: tuple[tuple[str, str], ...]


def old_names_view(api: ir.API, legacy: ir.Legacy, exported: frozenset[str]) -> OldNamesView:
    """The tables; names that the package has today are not in them."""
    parts = {
        child.path[0]: f"it is a part of a client: {api.package.client}().{child.path[0]}."
        for child in api.root.children
    }
    there = exported | {f"{OF_CLIENT}{'.'.join(path)}" for path in _attributes(api.root)}
    settings = {one.name: _setting(one, api) for one in legacy.settings if one.where == "module"}
    names = dict(_names(api, legacy)) | dict(_classes(api, legacy)) | settings
    arguments = ((one.name, _argument(one)) for one in legacy.settings)
    return OldNamesView(
        names=tuple(sorted((name, text) for name, text in names.items() if name not in exported)),
        settings=tuple(sorted(settings.keys() - exported)),
        arguments=tuple(sorted((name, text) for name, text in arguments if text)),
        methods=tuple(sorted(dict(_methods(api, legacy)).items())),
        absent=tuple(sorted(legacy.absent)),
        successors=tuple(
            sorted((name, text) for name, text in {**parts, **dict(legacy.successors)}.items() if name not in there)
        ),
        overrides=tuple(
            sorted((name, text) for name, text in legacy.overrides if name not in contract().client_members)
        ),
    )


def _classes(api: ir.API, legacy: ir.Legacy) -> Iterator[tuple[str, str]]:
    package, client = api.package.name, api.package.client
    for one in legacy.classes:
        calls = [
            f"{package}.{one.name}.{method.name}(…) is now {client}().{_path(method)}(…)" for method in one.methods
        ]
        if calls:
            yield one.name, f"{'; '.join(calls)}."


def _names(api: ir.API, legacy: ir.Legacy) -> Iterator[tuple[str, str]]:
    package = api.package.name
    successors = {legacy.error: f"{api.package.client}Error"}
    successors |= {one.name: ", ".join(dict.fromkeys(_successors(one))) for one in legacy.errors}
    renamed = "; ".join(f"{old} is now {new}" for old, new in successors.items() if new not in ("", old))
    yield legacy.error_module, f"the exceptions are in {package} itself; {renamed}."
    yield legacy.reply_module, f"replies are the models of {package}.types."
    for name in legacy.exported:
        yield name, f"it is now {successors[name]}."


def _successors(one: ir.LegacyError) -> Iterator[str]:
    statuses = contract().status_errors
    for cause in one.causes:
        if cause in _SUCCESSORS:
            yield _SUCCESSORS[cause]
        elif cause[:1].isdigit():
            yield statuses.get(cause, "InternalServerError" if cause.startswith("5") else "APIStatusError")


def _setting(one: ir.LegacySetting, api: ir.API) -> str:
    client = api.package.client
    before = f"{api.package.name}.{one.name} = …"
    if one.proxy:
        return f"{before} is now {client}(http_client=…), with an HTTP client that uses the proxy."
    if one.log:
        return f'{before} is now logging.getLogger("{api.package.name}").setLevel(…).'
    if one.from_file:
        return f"{before} is now {client}({one.option}=…), which takes a function that reads the file."
    if one.option in CALL_OPTIONS:
        return f"{before} is now {_call_option(one.option, client)}."
    if one.option:
        return f"{before} is now {client}({one.option}=…)."
    if one.header:
        return f'{before} is now {client}(default_headers={{"{one.header}": …}}).'
    return f"{before} has no successor{f': {one.hint}' if one.hint else ''}."


def _call_option(option: str, client: str) -> str:
    return f"{client}({'default_headers' if option == 'extra_headers' else option}=…)"


def _argument(one: ir.LegacySetting) -> str:
    if one.argument:
        return f"{one.name}=… is now {one.argument}=…."
    if one.filename:
        return f"{one.name}=… is now {one.filename}=(name, content)."
    if one.header:
        return f'{one.name}=… is now extra_headers={{"{one.header}": …}}.'
    if one.option in CALL_OPTIONS:
        return "" if one.option == one.name else f"{one.name}=… is now {one.option}=…."
    if one.option and not one.from_file:
        return f"{one.name}=… is an option of the client: client.with_options({one.option}=…)."
    return ""


def _methods(api: ir.API, legacy: ir.Legacy) -> Iterator[tuple[str, str]]:
    taken = set(_attributes(api.root))
    client = api.package.client
    for _, method in legacy.methods:
        for place, name in (
            (method.path, method.name),
            (method.path, method.operation.name),
            (method.path[:-1], method.name),
        ):
            for old, caller in ((name, client), (f"{legacy.prefix}{name}", f"Async{client}")):
                if place and (*place, old) not in taken:
                    yield ".".join((*place, old)), f"it is now {caller}().{_path(method)}(…)."


def _attributes(resource: ir.Resource) -> Iterator[tuple[str, ...]]:
    for child in resource.children:
        yield child.path
        yield from ((*child.path, one.name) for one in child.operations)
        yield from _attributes(child)


def _path(method: ir.LegacyMethod) -> str:
    return ".".join((*method.path, method.operation.name))
