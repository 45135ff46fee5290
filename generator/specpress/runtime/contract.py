"""The names that the runtime offers to generated code, read from its source.

The generator repeats none of them: options, exports and reserved names are what the runtime declares.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from specpress.runtime.folder import templates_folder

Module = tuple[str, ...]
"""The path of a module in the generated package."""

_EXPORTING: Final = "\nshow_as_exported(__name__)\n"
"""The statement of modules whose `__all__` is public."""


@dataclass(frozen=True, slots=True)
class Option:
    """One key of a TypedDict of options: its annotation as source, and its docstring on one line."""

    name: str
    annotation: str
    doc: str

    @property
    def default(self) -> str:
        """The default as source: `omit` where None is a value of its own."""
        return "omit" if "Omit" in self.names else "None"

    @property
    def names(self) -> frozenset[str]:
        """The names in the annotation that are not inside the brackets of another one."""
        return frozenset(_outer_names(ast.parse(self.annotation, mode="eval").body))


@dataclass(frozen=True, slots=True)
class Contract:
    """What generated code and the generator may rely on.

    `exports`: public names of the package, each with its module. `model_members`, `client_members` and
    `resource_members`: the public attributes of the base classes, which the generated subclasses must not hide.
    `descriptors`: the classes that descriptors of operations are made of. `status_errors`: exception classes by status.
    `modules`: the module of each name that the options' annotations mention. `other_names`: names for modules of other
    versions of a client, all in one module.
    """

    client_options: tuple[Option, ...]
    changed_options: tuple[Option, ...]
    request_options: tuple[Option, ...]
    exports: Mapping[str, Module]
    model_members: frozenset[str]
    client_members: frozenset[str]
    resource_members: frozenset[str]
    descriptors: frozenset[str]
    status_errors: Mapping[str, str]
    modules: Mapping[str, Module]
    other_names: Mapping[str, Module]


@cache
def contract() -> Contract:
    """The contract of the runtime that is copied into clients."""
    runtime = _Runtime(templates_folder() / "runtime")
    config = ("_core", "options", "config")
    requests = ("_core", "options", "request_options")
    return Contract(
        client_options=runtime.options(config, "ClientOptions"),
        changed_options=runtime.options(config, "ChangedOptions"),
        request_options=runtime.options(requests, "RequestOptions"),
        exports=dict(runtime.exports()),
        model_members=runtime.members(("_core", "models", "model"), "Model"),
        client_members=runtime.members(("_async", "client"), "AsyncAPIClient"),
        resource_members=runtime.members(("_async", "resource"), "AsyncResource"),
        descriptors=frozenset(runtime.classes(("_core", "operation", "descriptors"))),
        status_errors=runtime.status_errors(),
        modules=runtime.imported(config) | runtime.imported(requests) | runtime.defined(requests),
        other_names=runtime.listed(("_legacy", "option_types")),
    )


class _Runtime:
    """The runtime's modules. A module is parsed when it is asked for: to parse all would take a quarter of a second."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules = {path.relative_to(folder).with_suffix("").parts for path in folder.rglob("*.py")}
        self._trees: dict[Module, ast.Module] = {}

    def _source(self, module: Module) -> str:
        return self._folder.joinpath(*module).with_suffix(".py").read_text(encoding="utf-8")

    def _tree(self, module: Module) -> ast.Module:
        if module not in self._trees:
            self._trees[module] = ast.parse(self._source(module))
        return self._trees[module]

    def options(self, module: Module, name: str) -> tuple[Option, ...]:
        """The keys of a TypedDict, those of its bases first."""
        found = self._class(module, name)
        bases = (base.id for base in found.bases if isinstance(base, ast.Name) and base.id != "TypedDict")
        inherited = tuple(option for base in bases for option in self.options(module, base))
        return (*inherited, *_keys(found))

    def exports(self) -> Iterator[tuple[str, Module]]:
        """The names in `__all__` of modules that show them as exported; those of `_async` with their blocking twins."""
        for module in sorted(self._modules):
            if _EXPORTING not in self._source(module):
                continue
            twin = ("_sync", *module[1:])
            for name in _listed(self._tree(module)):
                yield name, module
                blocking = name.replace("Async", "", 1)
                if module[0] == "_async" and twin not in self._modules and blocking != name:
                    yield blocking, twin

    def members(self, module: Module, name: str) -> frozenset[str]:
        """The public attributes of a class."""
        body = self._class(module, name).body
        return frozenset(one for one in _defined_in(body) if not one.startswith("_"))

    def classes(self, module: Module) -> Iterator[str]:
        """The classes of a module."""
        return (node.name for node in self._tree(module).body if isinstance(node, ast.ClassDef))

    def status_errors(self) -> dict[str, str]:
        """The table `STATUS_ERRORS`."""
        for node in self._tree(("_core", "errors")).body:
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "STATUS_ERRORS":
                assert isinstance(node.value, ast.Dict)
                pairs = zip(node.value.keys, node.value.values, strict=True)
                return {ast.unparse(key): ast.unparse(value) for key, value in pairs if key is not None}
        raise LookupError("STATUS_ERRORS")

    def imported(self, module: Module) -> dict[str, Module]:
        """The names that a module imports, each with the module that has it."""
        return {
            alias.name: _absolute(module, node)
            for node in ast.walk(self._tree(module))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    def listed(self, module: Module) -> dict[str, Module]:
        """The names in the `__all__` of a module."""
        return dict.fromkeys(_listed(self._tree(module)), module)

    def defined(self, module: Module) -> dict[str, Module]:
        """The names that a module defines."""
        return dict.fromkeys(_defined_in(self._tree(module).body), module)

    def _class(self, module: Module, name: str) -> ast.ClassDef:
        return next(node for node in self._tree(module).body if isinstance(node, ast.ClassDef) and node.name == name)


def _keys(found: ast.ClassDef) -> Iterator[Option]:
    for node, following in zip(found.body, found.body[1:], strict=False):
        if isinstance(node, ast.AnnAssign) and isinstance(following, ast.Expr):
            doc = ast.literal_eval(following.value)
            yield Option(ast.unparse(node.target), ast.unparse(node.annotation), " ".join(str(doc).split()))


def _listed(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(name) for name in ast.literal_eval(node.value)]
    return []


def _defined_in(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case _:
                pass


def _outer_names(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.BinOp(left=left, right=right):
            yield from _outer_names(left)
            yield from _outer_names(right)
        case ast.Subscript(value=value):
            yield from _outer_names(value)
        case ast.Name(id=name):
            yield name
        case _:
            pass


def _absolute(module: Module, node: ast.ImportFrom) -> Module:
    names = tuple((node.module or "").split("."))
    return (*module[: len(module) - node.level], *names) if node.level else names
