"""The module `legacy` under the name of the older client, and the names of that client which it does not have."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from .._core.old_names import absent_attribute, absent_module


class LegacyModules(MetaPathFinder, Loader):
    """Finds the modules of the older client below `module`, the module `legacy` of a package, and its other names.

    `same`: those whose names are all in `legacy` itself, such as `resources.pets`.
    """

    def __init__(self, module: str, same: tuple[str, ...]) -> None:
        self._module = module
        self._same = frozenset(same)
        self._roots = [module]
        # Before all others: they would load the submodules a second time, under the other name.
        sys.meta_path.insert(0, self)

    def install_as(self, name: str) -> None:
        """Give the module a further name for imports."""
        legacy = sys.modules[self._module]
        if sys.modules.get(name, legacy) is not legacy:
            place = getattr(sys.modules[name], "__file__", None) or "this program"
            raise ImportError(
                f"{name!r} is imported already, from {place}: call install_as before anything imports it", name=name
            )
        if name not in self._roots:
            self._roots.append(name)
        sys.modules[name] = legacy

    def attribute(self, name: str) -> object:
        """A module that was not imported yet; raises AttributeError, or ImportError within `from … import`."""
        if name in self._same:
            return sys.modules[self._module]
        raise absent_attribute(self._module, name)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002  # the import system gives it
        target: ModuleType | None = None,  # noqa: ARG002  # likewise
    ) -> ModuleSpec | None:
        """Part of the import system: whether a module is found here."""
        root, inner = self._split(fullname)
        if not inner or (root == self._module and inner not in self._same and self._is_own(inner)):
            return None
        if inner not in self._same and not self._is_own(inner):
            raise absent_module(fullname, inner)
        return ModuleSpec(fullname, self, is_package=inner in self._same)

    def exec_module(self, module: ModuleType) -> None:
        """Part of the import system: put the module that there is already in the place of the new one."""
        inner = self._split(module.__name__)[1]
        name = self._module if inner in self._same else f"{self._module}.{inner}"
        sys.modules[module.__name__] = import_module(name)

    def _split(self, fullname: str) -> tuple[str, str]:
        for root in self._roots:
            if fullname.startswith(f"{root}."):
                return root, fullname[len(root) + 1 :]
        return "", ""

    def _is_own(self, inner: str) -> bool:
        """Whether it is a file beside the module."""
        places = sys.modules[self._module].__path__
        return "." not in inner and PathFinder.find_spec(f"{self._module}.{inner}", places) is not None
