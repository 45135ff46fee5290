"""The module with the names of an older client, for packages whose document asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal as OneOf

from specpress.ir.metadata import Value
from specpress.ir.operations import Operation
from specpress.openapi.document import JSON


@dataclass(frozen=True, slots=True)
class LegacySetting:
    """A value of the module, or an argument of its calls, and its successor.

    `where` says where it can be set. `default` is its value at the import if `variable` is not set.
    """

    name: str
    where: OneOf["module", "call"]
    option: str = ""
    from_file: bool = False
    header: str = ""
    argument: str = ""
    filename: str = ""
    proxy: bool = False
    log: bool = False
    only: tuple[str, ...] | None = None
    hint: str = ""
    variable: str = ""
    default: Value | None = None
    is_context_variable: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class LegacyMethod:
    """A method: the operation that it calls, below the resource `path`.

    `arguments` are those that can be given by position, and `renamed` their names on the wire where these differ;
    `constants` are arguments with a fixed value.
    """

    name: str
    path: tuple[str, ...]
    operation: Operation
    arguments: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    constants: tuple[tuple[str, JSON], ...]


@dataclass(frozen=True, slots=True)
class LegacyClass:
    """A class; objects in replies whose member `object` is `kind` are its instances."""

    name: str
    kind: str
    methods: tuple[LegacyMethod, ...]


@dataclass(frozen=True, slots=True)
class LegacyError:
    """An exception class and the failures it reports: statuses, and the words that `spec/README.md` lists."""

    name: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Legacy:
    """Names of an older client: classes, settings, exceptions with their module, replies with their module.

    `reply_headers`: attributes of replies, and the headers that they come from. `exported`: the exceptions that the
    module itself has too. `prefix`: what the names of asynchronous methods begin with. `version`: that of the older
    client. `modules`: its modules whose names are all in the module. `absent`: names that it does not have, with what
    to write. `successors`: the same for names that the package does not have, or a client (`client.pets.feed`).
    `reexports`: modules of other versions of the client, each with its names and their names here.
    `package_names`: those of them that the package itself has too, each with its module (`_types.nothing`).
    `method_classes`: the module that has the classes of the methods. `overrides`: methods of other versions of the
    client that it does not call, so that subclasses define them in vain.
    """

    classes: tuple[LegacyClass, ...]
    settings: tuple[LegacySetting, ...]
    error: str
    error_module: str
    errors: tuple[LegacyError, ...]
    exported: tuple[str, ...]
    reply: str
    reply_module: str
    reply_headers: tuple[tuple[str, str], ...]
    prefix: str
    version: str
    modules: tuple[str, ...]
    absent: tuple[tuple[str, str], ...]
    successors: tuple[tuple[str, str], ...]
    reexports: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    package_names: tuple[str, ...]
    method_classes: str
    overrides: tuple[tuple[str, str], ...]

    @property
    def methods(self) -> Iterator[tuple[LegacyClass, LegacyMethod]]:
        """Every method with its class."""
        return ((one, method) for one in self.classes for method in one.methods)

    @property
    def other_names(self) -> dict[str, tuple[str, ...]]:
        """Arguments that have other names, each with these."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.settings:
            if one.argument:
                found[one.argument] = (*found.get(one.argument, ()), one.name)
        return found
