"""Names that a package exports: imported when they are first asked for, and shown as the package's own."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec


def lazy_attribute(package: str, modules: Mapping[str, str], name: str) -> object:
    """Import `name` from the module that `modules` maps it to, and set it on the package for the next time.

    A dot in `modules` means that `name` is a submodule of the package.
    """
    module = modules.get(name)
    if module is None:
        from .old_names import missing_attribute

        raise missing_attribute(package, name)
    inside = module == "."
    value: object = import_module(f".{name}", package) if inside else getattr(import_module(module, package), name)
    setattr(sys.modules[package], name, value)
    return value


class GuardedModule(ModuleType):
    """A package that refuses the settings of an older client, which would have no effect."""

    def __setattr__(self, name: str, value: object) -> None:
        names = vars(self)
        if name[:1] != "_" and name not in names and name not in names["_MODULES"]:
            from .old_names import check_setting

            check_setting(self.__name__, name)
        super().__setattr__(name, value)


class OtherModules:
    """Asked for a module that no file of a package is: the error says what is written for it, where that is known."""

    def __init__(self, package: str) -> None:
        self._inside = f"{package}."

    def find_spec(
        self,
        fullname: str,
        path: object = None,  # noqa: ARG002  # the import system gives it
        target: object = None,  # noqa: ARG002  # likewise
    ) -> ModuleSpec | None:
        """Part of the import system: there is no module, so it raises the error, or leaves that to Python."""
        if fullname.startswith(self._inside):
            from .old_names import refuse_module

            refuse_module(fullname)
        return None


def guard(package: str) -> None:
    """Let a package refuse the settings of an older client, and tell about modules that it does not have."""
    module = sys.modules[package]
    if not isinstance(module, GuardedModule):
        module.__class__ = GuardedModule
        sys.meta_path.append(OtherModules(package))  # after all others, which find the modules that there are


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
