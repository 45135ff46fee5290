# Generated from openapi.yaml by specpress. Do not edit.
"""Imports the public names of a package on first use."""

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
