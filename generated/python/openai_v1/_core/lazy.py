# Generated from openapi.yaml by specpress. Do not edit.
"""Names of a package that are imported when they are first asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module


def lazy_attribute(package: str, modules: Mapping[str, str], name: str) -> object:
    """The attribute `name` of the module that `modules` has for it, kept in the package from then on.

    For a module inside the package itself, `modules` has a dot.
    """
    module = modules.get(name)
    if module is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    inside = module == "."
    value: object = import_module(f".{name}", package) if inside else getattr(import_module(module, package), name)
    setattr(sys.modules[package], name, value)
    return value
