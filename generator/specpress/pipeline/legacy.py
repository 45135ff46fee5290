"""The files of `legacy`, for packages whose document asks for the names of an older client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import jinja2

from specpress import ir
from specpress.output.files import File
from specpress.python.client_view import package_exports
from specpress.python.legacy_view import MODULE, legacy_view
from specpress.python.old_names_view import old_names_view
from specpress.python.reexports_view import ReexportsModule, reexports_modules
from specpress.python.types_view import TypesModule

RUNTIME = ("_legacy/", "_async/renamed.py")
"""The parts of the runtime that only such packages have."""


def render_legacy(
    api: ir.API, templates: jinja2.Environment, package: PurePosixPath, first_line: str
) -> Iterator[File]:
    """The module, its classes, exceptions and replies; nothing where the document names none."""
    if api.legacy is None:
        return
    view = legacy_view(api, api.legacy)
    files = {
        "init": f"{MODULE}/__init__.py",
        "classes": f"{MODULE}/_classes.py",
        "error": f"{MODULE}/{view.error_module}.py",
        "reply": f"{MODULE}/{view.reply_module}.py",
    }
    for name, target in files.items():
        text = templates.get_template(f"legacy/{name}.py.jinja").render(view=view, header=first_line)
        yield File(package / target, text)
    tables = old_names_view(api, api.legacy, frozenset(one.name for one in package_exports(api)))
    text = templates.get_template("legacy/old_names.py.jinja").render(tables=tables, header=first_line)
    yield File(package / "_old_names.py", text)


def render_reexports(
    modules: tuple[ReexportsModule, ...], templates: jinja2.Environment, package: PurePosixPath, first_line: str
) -> Iterator[File]:
    """The modules of other versions of the client."""
    template = templates.get_template("legacy/reexports.py.jinja")
    for module in modules:
        path = package.joinpath(*module.path).with_suffix(".py")
        yield File(path, template.render(module=module, header=first_line))


def types_with_others(api: ir.API) -> frozenset[tuple[str, ...]]:
    """The modules below `types` that other versions of the client have: one of the package may be called so itself."""
    modules = () if api.legacy is None else (tuple(module.split(".")) for module, _ in api.legacy.reexports)
    return frozenset(path[1:] for path in modules if path[0] == "types")


def reexports_of(api: ir.API, types: tuple[TypesModule, ...]) -> tuple[ReexportsModule, ...]:
    """The modules of other versions of the client that the document names."""
    if api.legacy is None:
        return ()
    packages: dict[tuple[str, ...], set[str]] = {("types",): set()}
    for module in types:
        for count in range(len(module.path)):
            packages.setdefault(("types", *module.path[:count]), set()).update(module.names)
    exported = {one.name for one in package_exports(api)}
    frozen = {path: frozenset(names) for path, names in packages.items()}
    own = {("types", *module.path) for module in types}
    return reexports_modules(api, api.legacy, frozen, exported, own)
