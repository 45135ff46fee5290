# Generated from openapi.yaml by specpress. Do not edit.
"""Names that a package exports: imported when they are first asked for, and shown as the package's own."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module


def lazy_attribute(package: str, modules: Mapping[str, str], name: str) -> object:
    """Import `name` from the module that `modules` maps it to, and set it on the package for the next time.

    A dot in `modules` means that `name` is a submodule of the package.
    """
    module = modules.get(name)
    if module is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    inside = module == "."
    value: object = import_module(f".{name}", package) if inside else getattr(import_module(module, package), name)
    setattr(sys.modules[package], name, value)
    return value


def public_module(module: str, name: str) -> str:
    """The outermost package around a module that exports a name of it; the module itself where none does."""
    parts = module.split(".")
    for count in range(1, len(parts)):
        package = ".".join(parts[:count])
        exports: Mapping[str, str] = getattr(sys.modules.get(package), "_MODULES", {})
        if f"{package}{exports.get(name)}" == module:
            return package
    return module


def show_as_exported(module: str) -> None:
    """Let the classes of a module that the package exports print, and pickle, under the name that users import.

    Classes of typed fields keep their module: it is where their annotations are looked up.
    """
    for name, value in vars(sys.modules[module]).items():
        if isinstance(value, type) and value.__module__ == module and not hasattr(value, "__total__"):
            value.__module__ = public_module(module, name)
