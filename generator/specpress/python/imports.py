"""Collects the imports of a generated module while it is rendered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

STANDARD = frozenset({"builtins", "collections", "datetime", "decimal", "functools", "typing", "uuid"})
"""The modules of the standard library that generated code may import."""


@dataclass(slots=True)
class Imports:
    """Names used in one module of the generated package; `module` is its own path there.

    A name that is in `taken` means something else in the module, so what is imported under it gets an underscore:
    in a types module everything but the types themselves, elsewhere the types.
    """

    module: tuple[str, ...]
    is_package: bool = False
    taken: Collection[str] = frozenset()
    _names: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _modules: set[str] = field(default_factory=set[str])

    def name(self, module: str, name: str) -> str:
        """Use a name from a module of the standard library or a dependency."""
        return self._use(module, name, gives_way=self.module[:1] == ("types",))

    def whole(self, module: str) -> str:
        """Import a whole module under a name that no field has."""
        self._modules.add(module)
        return f"_{module.replace('.', '_')}"

    def own(self, module: tuple[str, ...], name: str) -> str:
        """Use a name from another module of the generated package; one of this module needs no import."""
        if module == self.module:
            return name
        is_type = module[:1] == ("types",)
        return self._use(self.relative(module), name, gives_way=is_type != (self.module[:1] == ("types",)))

    def _use(self, module: str, name: str, *, gives_way: bool) -> str:
        local = name.rpartition(" as ")[2]
        if gives_way and local in self.taken:
            local = f"_{local}"
            name = f"{name} as {local}"
        self._names.setdefault(module, set()).add(name)
        return local

    def relative(self, module: tuple[str, ...]) -> str:
        """The relative name of another module of the package."""
        base = self.module if self.is_package else self.module[:-1]
        shared = 0
        while shared < min(len(base), len(module)) and base[shared] == module[shared]:
            shared += 1
        return "." * (len(base) - shared + 1) + ".".join(module[shared:])

    @property
    def lines(self) -> tuple[str, ...]:
        """The import statements, in blocks: standard library, dependencies, own package."""
        blocks: tuple[list[str], list[str], list[str]] = ([], [], [])
        for module in sorted(self._modules):
            blocks[self._block(module)].append(f"import {module} as _{module.replace('.', '_')}")
        for module in sorted(self._names, key=lambda name: (-_dots(name), name)):
            names = ", ".join(sorted(self._names[module], key=lambda name: (_case_rank(name), name)))
            blocks[self._block(module)].append(f"from {module} import {names}")
        lines: list[str] = []
        for block in blocks:
            lines += ["", *block] if lines and block else block
        return tuple(lines)

    @staticmethod
    def _block(module: str) -> int:
        if module.startswith("."):
            return 2
        return 0 if module.partition(".")[0] in STANDARD else 1


def _dots(module: str) -> int:
    return len(module) - len(module.lstrip("."))


def _case_rank(name: str) -> int:
    # The order that import sorters agree on: CONSTANTS, then Classes, then functions.
    if name.isupper():
        return 0
    return 1 if name[:1].isupper() else 2
