"""ir.API → files: one table says which template makes which file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

import jinja2

from specpress import ir
from specpress.export import export
from specpress.locale.languages import ENGLISH, Language
from specpress.lower.usage import SHARED
from specpress.markdown.docs import render_docs
from specpress.markdown.editions import Edition
from specpress.markdown.guide import MockNames, render_guide
from specpress.markdown.manual import manual_view
from specpress.openapi.document import Document
from specpress.output.files import File
from specpress.output.templating import check_own_templates, environment, located_errors, own_module
from specpress.pipeline.legacy import RUNTIME as LEGACY_RUNTIME
from specpress.pipeline.legacy import reexports_of, render_legacy, render_reexports, types_with_others
from specpress.pipeline.localize import Localized
from specpress.pipeline.testing import render_testing, testing_files, testing_view
from specpress.prose import sentences
from specpress.python.annotations import Declarations
from specpress.python.client_view import Export, client_view, package_exports
from specpress.python.distribution import distribution_view, toml
from specpress.python.events_view import events_modules
from specpress.python.imports import Imports
from specpress.python.literals import docstring, literal
from specpress.python.operations_view import operations_module
from specpress.python.reexports_view import OTHER_NAMES, ReexportsModule, beside
from specpress.python.resources_view import resource_module
from specpress.python.types_view import TypesModule, types_modules
from specpress.runtime.folder import templates_folder

RUNTIME_SAMPLES = frozenset({"_settings.py"})
"""Files of the runtime that are replaced by rendered ones in every package."""


def render_package(
    api: ir.API, document: Document, own: Path | None = None, behaviour: Path | None = None
) -> tuple[File, ...]:
    """Render the Python package without its blocking modules; templates in the folder `own` replace built-in ones."""
    folder = templates_folder()
    if own is not None:
        check_own_templates(own)
    package = PurePosixPath("python", api.package.name)
    with located_errors():
        templates = _python_templates(own)
        types = types_modules(Declarations.of(api), types_with_others(api))
        reexports = reexports_of(api, types)
        files = (
            *_package_files(api, document, templates, package),
            *_operations(api, templates, package),
            *_resources(api, templates, package),
            *_types(api, types, reexports, templates, package),
            *_events(api, templates, package),
            *_runtime(api, folder / "runtime", own / "runtime" if own else None, package),
            *_testing(api, document, templates, package, behaviour),
            *render_legacy(api, templates, package, header(api)),
            *render_reexports(reexports, templates, package, header(api)),
        )
    # The layout of a user's template is unknown.
    return files if own else tuple(replace(file, is_laid_out=not file.is_formatted) for file in files)


def render_rest(
    api: ir.API, document: Document, own: Path | None = None, languages: tuple[Language, ...] = (ENGLISH,)
) -> tuple[File, ...]:
    """Render the files beside the package: pyproject.toml and README, the documentation, and the document itself."""
    with located_errors():
        edition = Edition(ENGLISH, languages)
        return (_project(api, own), _readme(api, own, edition), *_docs(api, own, edition), *export(document))


def _mock_names(api: ir.API) -> MockNames:
    view = testing_view(api, has_behaviour=False)
    return MockNames(view.mock, view.fixture, view.install)


def render_localized(one: Localized, own: Path | None, languages: tuple[Language, ...]) -> tuple[File, ...]:
    """The README of the package, the documentation and the document itself in another language."""
    with located_errors():
        edition = Edition(one.language, languages)
        return (_readme(one.api, own, edition), *_docs(one.api, own, edition), *export(one.document))


def _docs(api: ir.API, own: Path | None, edition: Edition) -> tuple[File, ...]:
    templates = environment(templates_folder() / "docs", own / "docs" if own else None, edition.language)
    return (*render_docs(api, templates, edition), *render_guide(api, templates, _mock_names(api), edition))


def _python_templates(own: Path | None, language: Language = ENGLISH) -> jinja2.Environment:
    templates = environment(templates_folder() / "python", own / "python" if own else None, language)
    templates.filters.update({"literal": literal, "quoted": _quoted, "toml": toml})
    return templates


def header(api: ir.API) -> str:
    """The first line of every generated Python file."""
    return f"# Generated from {api.source} by specpress. Do not edit."


def _package_files(
    api: ir.API, document: Document, templates: jinja2.Environment, package: PurePosixPath
) -> Iterator[File]:
    context = {"client": client_view(api), "header": header(api)}
    digest = hashlib.sha256(document.whole_text.encode()).hexdigest()
    yield _file(templates, "settings.py.jinja", package / "_settings.py", context)
    yield _file(templates, "client.py.jinja", package / "_async" / "api.py", context)
    yield _file(
        templates,
        "version.py.jinja",
        package / "_version.py",
        {**context, "spec_version": api.version, "spec_digest": digest},
    )
    exports = (*package_exports(api), Export("__version__", "._version"))
    about = sentences.sentence(f"The client of {api.title}")
    yield _lazy_init(
        templates,
        package / "__init__.py",
        (),
        about=about,
        exports=exports,
        first_line=header(api),
        guarded=api.legacy is not None,
    )
    yield File(package / "py.typed", header(api) + "\n")


def _operations(api: ir.API, templates: jinja2.Environment, package: PurePosixPath) -> Iterator[File]:
    declarations = Declarations.of(api)
    yield _empty(package / "_operations" / "__init__.py", "What the runtime knows of each operation.", api)
    for resource in _every_resource(api.root):
        doc = docstring(f"The operations of {'.'.join(resource.path)}.")
        context = {"module": operations_module(resource, declarations), "header": header(api), "doc": doc}
        yield _file(templates, "operations.py.jinja", _module(package / "_operations", resource), context)


def _resources(api: ir.API, templates: jinja2.Environment, package: PurePosixPath) -> Iterator[File]:
    declarations = Declarations.of(api)
    yield _empty(package / "_async" / "resources" / "__init__.py", "The resources of the client.", api)
    for resource in _every_resource(api.root):
        context = {"module": resource_module(resource, declarations, api.legacy), "header": header(api)}
        yield _file(templates, "resource.py.jinja", _module(package / "_async" / "resources", resource), context)


def _types(
    api: ir.API,
    modules: tuple[TypesModule, ...],
    reexports: tuple[ReexportsModule, ...],
    templates: jinja2.Environment,
    package: PurePosixPath,
) -> Iterator[File]:
    for module in modules:
        of_several = module.path == SHARED
        about = "The types that several resources use." if of_several else f"The types of {'.'.join(module.path)}."
        doc = docstring(about)
        place = beside(("types", *module.path))
        others = tuple(name for one in reexports if one.path == place for name in one.names)
        context = {"module": module, "header": header(api), "doc": doc, "others": others, "beside": place[-1]}
        path = package.joinpath("types", *module.path).with_suffix(".py")
        yield _file(templates, "types.py.jinja", path, context)
    packages = dict.fromkeys(
        [(), *(module.path[:length] for module in modules for length in range(1, len(module.path)))]
    )
    for below in packages:
        name = ".".join(below)
        about = f"The types of {name} and its parts." if below else "All types of requests and replies."
        path = package.joinpath("types", *below, "__init__.py")
        yield _lazy_init(
            templates,
            path,
            ("types", *below),
            about=about,
            exports=_types_exports(modules, reexports, below),
            first_line=header(api),
        )


def _events(api: ir.API, templates: jinja2.Environment, package: PurePosixPath) -> Iterator[File]:
    for module in events_modules(api, Declarations.of(api)):
        context = {"module": module, "header": header(api)}
        yield _file(templates, "events.py.jinja", package / f"{module.name}.py", context)


def _types_exports(
    modules: tuple[TypesModule, ...], reexports: tuple[ReexportsModule, ...], below: tuple[str, ...]
) -> tuple[Export, ...]:
    found = [
        Export(name, "." + ".".join(module.path[len(below) :]))
        for module in modules
        if module.path[: len(below)] == below
        for name in module.names
    ]
    packages = {module.path[len(below)] for module in modules if _is_inside(module.path, below)}
    found += [Export(name, ".") for name in packages]
    place = ("types", *below, OTHER_NAMES)
    others = {name for module in reexports if module.path == place for name in module.names}
    found = [one for one in found if one.name not in others] + [Export(name, f".{OTHER_NAMES}") for name in others]
    return tuple(sorted(found, key=lambda export: export.name))


def _is_inside(path: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Whether a module is inside the package `below`."""
    return path[: len(below)] == below and len(path) > len(below) + 1


def _runtime(api: ir.API, folder: Path, own: Path | None, package: PurePosixPath) -> Iterator[File]:
    for path in sorted(folder.rglob("*.py")):
        relative = path.relative_to(folder).as_posix()
        is_wanted = api.legacy is not None or not relative.startswith(LEGACY_RUNTIME)
        if is_wanted and relative not in RUNTIME_SAMPLES:
            replaced = own is not None and (own / relative).is_file()
            text = own_module(own / relative) if own and replaced else path.read_text(encoding="utf-8")
            yield File(package / relative, f"{header(api)}\n{text}", is_formatted=not replaced)


def _testing(
    api: ir.API, document: Document, templates: jinja2.Environment, package: PurePosixPath, behaviour: Path | None
) -> Iterator[File]:
    view = testing_view(api, has_behaviour=behaviour is not None)
    yield from testing_files(document, behaviour, package, header(api))
    yield from render_testing(templates, view, package, header(api))
    exports = (Export(view.mock, "._server"), Export("Recorded", "._mock.calls"))
    about = f"A mock server of {api.title}, for tests; it needs the extra `testing`."
    yield _lazy_init(
        templates,
        package / "testing" / "__init__.py",
        ("testing",),
        about=sentences.sentence(about),
        exports=tuple(sorted(exports, key=lambda one: one.name)),
        first_line=header(api),
    )


def _project(api: ir.API, own: Path | None) -> File:
    context = {
        "client": client_view(api),
        "header": header(api),
        "distribution": distribution_view(api),
        "plugin": f"{api.package.name}.testing.plugin",
    }
    return _file(_python_templates(own), "pyproject.toml.jinja", PurePosixPath("python", "pyproject.toml"), context)


def _readme(api: ir.API, own: Path | None, edition: Edition) -> File:
    context = {
        "header": header(api),
        "manual": manual_view(api, edition.language),
        "variables": list(_variables(api)),
        "languages": edition.readme_switch,
    }
    templates = _python_templates(own, edition.language)
    return _file(templates, "README.md.jinja", PurePosixPath("python", edition.readme), context)


def _variables(api: ir.API) -> Iterator[tuple[str, str]]:
    """The options of the client that environment variables give, each with its variable."""
    yield from ((one.option, one.variable) for one in api.credentials if one.variable)
    if api.package.base_url_variable:
        yield "base_url", api.package.base_url_variable
    yield "transport", api.package.transport_variable


def _lazy_init(
    templates: jinja2.Environment,
    path: PurePosixPath,
    module: tuple[str, ...],
    *,
    about: str,
    exports: tuple[Export, ...],
    first_line: str,
    guarded: bool = False,
) -> File:
    imports = Imports(module, is_package=True)
    for one in exports:
        imports.name(one.module, one.name)
    context = {
        "header": first_line,
        "doc": docstring(about),
        "exports": exports,
        "guarded": guarded,
        "imports": imports.lines,
        "lazy": imports.relative(("_core", "lazy")),
    }
    return _file(templates, "lazy_init.py.jinja", path, context)


def _file(templates: jinja2.Environment, template: str, path: PurePosixPath, context: Mapping[str, object]) -> File:
    return File(path, templates.get_template(template).render(context))


def _empty(path: PurePosixPath, about: str, api: ir.API) -> File:
    return File(path, f"{header(api)}\n{docstring(about)}\n")


def _module(folder: PurePosixPath, resource: ir.Resource) -> PurePosixPath:
    place = folder.joinpath(*resource.path)
    return place / "__init__.py" if resource.children else place.with_suffix(".py")


def _every_resource(resource: ir.Resource) -> Iterator[ir.Resource]:
    for child in resource.children:
        yield child
        yield from _every_resource(child)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
