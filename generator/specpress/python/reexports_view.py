"""The modules of other versions of a client → modules that import the same names from where they are here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.openapi.legacy import VERSION
from specpress.python.imports import Imports
from specpress.python.literals import docstring
from specpress.runtime.contract import contract

OTHER_NAMES = "_other_names"
"""The module of a package that has the names of other versions beside its own."""
_PACKAGE = "__init__"


@dataclass(frozen=True, slots=True)
class ReexportsModule:
    """One module: its path in the package, its docstring, its imports, and the names that it offers.

    `unions`: those that are several types here, each with its annotation. `tells`: errors for other names of it say
    what to write.
    """

    path: tuple[str, ...]
    doc: str
    imports: tuple[str, ...]
    names: tuple[str, ...]
    unions: tuple[tuple[str, str], ...] = ()
    tells: bool = False


def reexports_modules(
    api: ir.API,
    legacy: ir.Legacy,
    types: dict[tuple[str, ...], frozenset[str]],
    exported: Collection[str],
    own: Collection[tuple[str, ...]],
) -> tuple[ReexportsModule, ...]:
    """The modules that the document names; `types`: the names of each package of types, `exported`: those of the root.

    `own`: the modules of the package's types; the names for one of these are in a module beside it.

    Names that the package has not are left out, as is a module with none. For a package of types, the names are
    in its module `_other_names`; they come before those that it has itself.
    """
    everything = types.get(("types",), frozenset[str]())
    modules = list[ReexportsModule]()
    groups = _groups(api.root, legacy.method_classes)
    told = {name.rpartition(".")[0] for name, _ in legacy.successors}
    paths = [tuple(module.split(".")) for module, _ in legacy.reexports]
    packages = {path[:count] for path in paths for count in range(1, len(path))}.difference(types)
    for path, (module, names) in zip(paths, legacy.reexports, strict=True):
        is_package = path in packages
        whole = (*path, OTHER_NAMES) if path in types else (*path, _PACKAGE) if is_package else path
        whole = beside(path) if path in own else whole
        imports = Imports(path if is_package else whole, is_package=is_package)
        found, unions = list[str](), list[tuple[str, str]]()
        for name, targets in names:
            owners = {
                target: groups.get((path[:-1], target)) or _owner(path, target, everything, exported)
                for target in targets
            }
            if None in owners.values():
                continue
            found.append(name)
            for target, owner in owners.items():
                renamed = len(targets) == 1 and target != name
                imports.own(owner or (), f"{target} as {name}" if renamed else target)
            if len(targets) > 1:
                unions.append((name, " | ".join(targets)))
        if unions:
            imports.name("typing", "TypeAlias")
        tells = (module in told or module[0] == "_") and path not in types and path not in own
        if tells:
            imports.name("typing", "TYPE_CHECKING")
            imports.own(("_core", "lazy"), "lazy_attribute")
        if found:
            doc = docstring(f"Names that other versions of the client have in `{module}`.")
            modules.append(ReexportsModule(whole, doc, imports.lines, tuple(sorted(found)), tuple(unions), tells))
    modules += _method_classes(api.root, legacy.method_classes, packages)
    above = {module.path[:count] for module in modules for count in range(1, len(module.path))}
    written = {module.path for module in modules}
    missing = (path for path in sorted(above - types.keys()) if (*path, _PACKAGE) not in written)
    return (*modules, *map(_package, missing))


def beside(path: tuple[str, ...]) -> tuple[str, ...]:
    """The module with the names of other versions for a module of the package's types."""
    return (*path[:-1], f"_{path[-1]}{OTHER_NAMES}")


def package_names(legacy: ir.Legacy, exported: Collection[str]) -> Iterator[tuple[str, str]]:
    """The names, with their modules, that the package itself has too: as far as it has what they mean."""
    reexports = {f"{module}.{name}": targets for module, names in legacy.reexports for name, targets in names}
    there = {*exported, *contract().other_names, VERSION}
    for one in legacy.package_names:
        module, _, name = one.rpartition(".")
        if there.issuperset(reexports[one]) and name not in exported:
            yield name, module


def _groups(root: ir.Resource, module: str) -> dict[tuple[tuple[str, ...], str], tuple[str, ...]]:
    """The classes of methods by their module and name, each with the module itself."""
    return {
        ((module, *one.path), name): (module, *one.path)
        for one in _every(root)
        for name in (one.class_name, f"Async{one.class_name}")
        if module and one.path
    }


def _owner(
    module: tuple[str, ...], name: str, types: Collection[str], exported: Collection[str]
) -> tuple[str, ...] | None:
    """The module that has a name: that of the types for their modules, else the root if it has the name."""
    if module[0] != "types":
        if name in contract().other_names:
            return contract().other_names[name]
        if name in exported or name == VERSION:
            return ()
    return ("types",) if name in types else None


def _package(path: tuple[str, ...]) -> ReexportsModule:
    doc = docstring(f"The modules that other versions of the client have in `{'.'.join(path)}`.")
    return ReexportsModule((*path, _PACKAGE), doc, (), ())


def _method_classes(root: ir.Resource, module: str, packages: Collection[tuple[str, ...]]) -> Iterator[ReexportsModule]:
    """A module for each group of methods with the classes of it, and a package for one that has groups itself.

    `packages`: the modules that have modules of other versions.
    """
    if not module:
        return
    for resource in _every(root):
        place = (module, *resource.path)
        is_package = bool(resource.children) or place in packages
        imports = Imports(place, is_package=is_package)
        names = list[str]()
        if resource.path:
            imports.own(("_sync", "resources", *resource.path), resource.class_name)
            imports.own(("_async", "resources", *resource.path), f"Async{resource.class_name}")
            names += [resource.class_name, f"Async{resource.class_name}"]
        for child in resource.children:
            for name in (child.class_name, f"Async{child.class_name}"):
                names.append(imports.own((module, *child.path), name))
        of = f" of {'.'.join(resource.path)}" if resource.path else ""
        about = f"The classes of the methods{of}."
        path = (*place, _PACKAGE) if is_package else place
        yield ReexportsModule(path, docstring(about), imports.lines, tuple(sorted(names)))


def _every(resource: ir.Resource) -> Iterator[ir.Resource]:
    yield resource
    for child in resource.children:
        yield from _every(child)
