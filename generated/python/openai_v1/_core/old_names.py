# Generated from openapi.yaml by specpress. Do not edit.
"""Errors for names of an older client: they say what is written now. Loaded only when such an error is raised.

The names are in the module `_old_names` of packages whose document has any.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from itertools import islice, pairwise
from opcode import opmap
from traceback import walk_stack
from typing import Final

_PACKAGE: Final = __name__.rpartition("._core.")[0]
_WAY: Final = f"Programs in the old style run with `import {_PACKAGE}.legacy`."


def missing_attribute(package: str, name: str) -> AttributeError | ImportError:
    """The error for a name that a package does not have."""
    problem = f"module {package!r} has no attribute {name!r}"
    place = package.removeprefix(_PACKAGE).removeprefix(".")
    found = _successor_in(place, name) if place else _replacement(name)
    if found is None:
        return AttributeError(problem, name=name)
    if _in_from_import():
        # `from package import name` would hide an AttributeError, and its message with it.
        return ImportError(f"cannot import name {name!r} from {package!r}: {found}", name=package)
    return AttributeError(f"{problem}: {found}", name=name)


def _replacement(name: str) -> str | None:
    """What is written for a name of the package that another version of the client has."""
    found = _table("NAMES").get(name)
    return _table("SUCCESSORS").get(name) if found is None else f"{found} {_WAY}"


def _successor_in(place: str, name: str) -> str | None:
    """What is written for a name of a module; one of a private module is mostly also a name of the package."""
    table = _table("SUCCESSORS")
    return table.get(f"{place}.{name}", table.get(name) if place[0] == "_" else None)


def refuse_module(fullname: str) -> None:
    """Raise a ModuleNotFoundError for a module of the package that another version has, or has below such a one."""
    if not _in_import():  # such as importlib.util.find_spec, which asks whether there is a module
        return
    table, place = _table("SUCCESSORS"), fullname.removeprefix(_PACKAGE).removeprefix(".")
    while place:
        if place in table:
            raise ModuleNotFoundError(f"No module named {fullname!r}: {table[place]}", name=fullname)
        place = place.rpartition(".")[0]


def absent_attribute(module: str, name: str) -> AttributeError | ImportError:
    """The error for a name of an older client that the module with its names does not have."""
    found = _table("ABSENT").get(name)
    problem = f"module {module!r} has no attribute {name!r}"
    if found is not None and _in_from_import():
        return ImportError(f"cannot import name {name!r} from {module!r}: {found}", name=module)
    return AttributeError(problem if found is None else f"{problem}: {found}", name=name)


def absent_module(fullname: str, name: str) -> ModuleNotFoundError:
    """The error for a module of an older client that there is not; `name` is its name in that client."""
    table = _table("ABSENT")
    found = table.get(name, table.get(name.partition(".")[0]))
    problem = f"No module named {fullname!r}"
    return ModuleNotFoundError(problem if found is None else f"{problem}: {found}", name=fullname)


def absent_member(kinds: tuple[type, ...], name: str, owner: object) -> AttributeError:
    """The error for a method of an older client that a class, or its base, does not have; `kinds` are these classes."""
    table = _table("ABSENT")
    found = next((text for kind in kinds if (text := table.get(f"{kind.__name__}.{name}")) is not None), None)
    problem = f"{kinds[0].__name__!r} has no attribute {name!r}"
    return AttributeError(problem if found is None else f"{problem}: {found}", name=name, obj=owner)


def check_setting(package: str, name: str) -> None:
    """Raise an AttributeError if an attribute is set that an older client had for settings."""
    if package == _PACKAGE and (name in _table("SETTINGS") or name in _table("SUCCESSORS")):
        raise AttributeError(f"module {package!r} has no setting {name!r}: {_replacement(name)}", name=name)


def old_argument(name: str, method: str = "") -> str:
    """What is written now for an argument of a call; empty if it is none of another client.

    `method`: the operation, whose other arguments are in `SUCCESSORS` (`client.post.options`).
    """
    return _table("ARGUMENTS").get(name, _table("SUCCESSORS").get(f"client.{method}.{name}", ""))


def renamed_argument(method: str, name: str) -> TypeError:
    """The error for an argument that has another name today."""
    return TypeError(f"{method}() got an unexpected keyword argument {name!r}. {old_argument(name)}")


def missing_method(resource: object, name: str) -> AttributeError:
    """The error for an attribute that a client, or one of its groups of methods, does not have."""
    kind = type(resource)
    place = kind.__module__.partition(".resources.")[2]
    path = f"{place}.{name}" if place else name
    found = _table("METHODS").get(path, _table("SUCCESSORS").get(f"client.{path}"))
    problem = f"{kind.__name__!r} object has no attribute {name!r}"
    return AttributeError(problem if found is None else f"{problem}: {found}", name=name, obj=resource)


def refuse_overrides(kind: type) -> None:
    """Raise a TypeError for a subclass with a method that another version calls, and this client does not."""
    table = _table("OVERRIDES")
    for one in kind.__mro__:
        if is_own(one):
            return
        for name in vars(one):
            if name in table:
                raise TypeError(f"{one.__name__}.{name} would never be called: {table[name]}")


def is_own(kind: type) -> bool:
    """Whether a class is one of the package."""
    return f"{kind.__module__}.".startswith(f"{_PACKAGE}.")


def _table(name: str) -> Mapping[str, str]:
    try:
        module = import_module(f"{_PACKAGE}._old_names")
    except ModuleNotFoundError:
        return {}
    found: Mapping[str, str] = getattr(module, name)
    return found


def _in_from_import() -> bool:
    """Whether `from … import name` asks: of a package, the import system looks before the statement does."""
    frames = [frame for frame, _ in islice(walk_stack(None), 8)]
    if any(frame.f_code.co_name == "_handle_fromlist" for frame in frames[:6]):
        return True
    return any(
        one.f_code.co_name == "__getattr__" and asking.f_code.co_code[asking.f_lasti] == opmap["IMPORT_FROM"]
        for one, asking in pairwise(frames)
    )


def _in_import() -> bool:
    """Whether a module is looked for in order to import it."""
    names = [frame.f_code.co_name for frame, _ in islice(walk_stack(None), 8)]
    return ("_find_spec", "_find_and_load_unlocked") in pairwise(names)
