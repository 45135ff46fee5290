"""Reads `specpress.toml`, or `[tool.specpress]` of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from specpress.edit.names import Name
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, Pointer
from specpress.openapi.hints import nearest, shown
from specpress.openapi.limits import Limits
from specpress.openapi.location import Location
from specpress.pipeline.option_values import Kind, shown_value
from specpress.pipeline.options import LIMITS, NAMES, RUN_KEYS, TABLES, MockOptions, Options, SiteOptions
from specpress.pipeline.toml_places import places_of

FILES: Final = ("specpress.toml", "pyproject.toml")
_PYPROJECT_TABLE: Final = ("tool", "specpress")


def find_options_file(folder: Path) -> Path | None:
    """Find `specpress.toml`, or else a pyproject.toml with `[tool.specpress]`, in this folder and not above it."""
    for name in FILES:
        path = folder / name
        if path.is_file() and (name == FILES[0] or "tool.specpress" in path.read_text("utf-8", errors="replace")):
            return path
    return None


def read_options(path: Path) -> Options:
    """Read an options file. Raises `Diagnostics` with every unknown key and wrong value."""
    file = _load(path)
    run = file.values(file.root, RUN_KEYS, ())
    limits = {key: run.pop(key) for key in (one.replace("-", "_") for one in LIMITS) if key in run}
    tables = {name: file.table(name, keys) for name, keys in TABLES.items()}
    names = {key: file.name(key) for key in NAMES if key in file.root}
    for key in file.root.keys() - RUN_KEYS.keys() - TABLES.keys() - set(NAMES):
        file.unknown((key,), (*RUN_KEYS, *NAMES, *TABLES))
    if file.problems:
        raise Diagnostics(file.problems)
    return Options(
        **run,
        limits=Limits(**limits),
        names=names,
        mock=MockOptions(**tables["mock"]),
        site=SiteOptions(**tables["site"]),
    )


@dataclass(frozen=True, slots=True)
class _File:
    """The table of options in a file, and the problems that were found in it."""

    path: Path
    text: str
    root: Mapping[str, JSON]
    prefix: Pointer
    places: Mapping[str, Mapping[Pointer, tuple[int, int]]]
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def values(self, table: Mapping[str, JSON], kinds: Mapping[str, Kind], below: Pointer) -> dict[str, Any]:
        """The values of the known keys of a table, by the names of their options; Any: each has a type of its own."""
        found: dict[str, Any] = {}
        for key in table.keys() & kinds.keys():
            value = kinds[key].of_json(table[key], self.path.parent)
            if value is None:
                self._wrong((*below, key), table[key], kinds[key].wanted + kinds[key].quotes)
            found[key.replace("-", "_")] = value
        return found

    def table(self, name: str, kinds: Mapping[str, Kind]) -> dict[str, Any]:
        """The values of the table of a command; Any: each has a type of its own."""
        table = self.root.get(name, dict[str, JSON]())
        if not isinstance(table, dict):
            self._wrong((name,), table, f"a table {self._owner(name)} with the options of `specpress {name}`")
            return {}
        for key in table.keys() - kinds.keys():
            self.unknown((name, key), kinds)
        return self.values(table, kinds, (name,))

    def name(self, key: str) -> Name:
        """A name that the file sets over that of the document."""
        return Name(self.root[key], self._location((key,)), self.places.get(key, {}))

    def unknown(self, pointer: Pointer, known: Mapping[str, Kind] | tuple[str, ...]) -> None:
        """Note an option that there is not in this table, but perhaps in another one."""
        *table, key = pointer
        hint = nearest(key, known, f"the options are {', '.join(known)}")
        homes = [self._owner(name) for name, keys in TABLES.items() if key in keys and [name] != table]
        if table and key in (*RUN_KEYS, *NAMES):
            hint = "write it above all tables, for it is no option of this command alone"
        elif homes:
            hint = f"write it below {' or '.join(homes)}"
        self.problems.append(
            Diagnostic(self._location(pointer), f"{self._owner(*table)} has no option {shown(key)}", hint)
        )

    def _wrong(self, pointer: Pointer, value: JSON, wanted: str) -> None:
        message = f"{shown_value(value)} is no value for '{pointer[-1]}'"
        self.problems.append(Diagnostic(self._location(pointer), message, f"write {wanted}"))

    def _location(self, pointer: Pointer) -> Location:
        places = self.places.get(str(pointer[0]), {})
        # Keys inside a value of several lines have no place of their own.
        line, column = places.get(pointer[1:]) or places.get(()) or (1, 1)
        return Location(str(self.path), line, column, text=self.text)

    def _owner(self, *table: str | int) -> str:
        """The table as its header is written; `specpress` for the whole of specpress.toml."""
        parts = (*self.prefix, *table)
        return f"[{'.'.join(map(str, parts))}]" if parts else "specpress"


def _load(path: Path) -> _File:
    text = ""

    def refused(message: str, line: int = 1) -> Diagnostics:
        return Diagnostics([Diagnostic(Location(str(path), line, 1, text=text), message, "see docs/options.md")])

    try:
        text = path.read_text(encoding="utf-8")
        data = cast("dict[str, JSON]", tomllib.loads(text))
    except OSError as error:
        raise refused(f"the file cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise refused("the file is not UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise refused(f"this is not TOML: {error}", int(line[1]) if line else 1) from None
    if path.name != "pyproject.toml":
        return _File(path, text, data, (), places_of(text, ()))
    tool = data.get("tool")
    table = tool.get("specpress", dict[str, JSON]()) if isinstance(tool, dict) else dict[str, JSON]()
    if not isinstance(table, dict):
        raise refused("[tool.specpress] is a table of options")
    return _File(path, text, table, _PYPROJECT_TABLE, places_of(text, _PYPROJECT_TABLE))
