"""The options of a run, from the command line, `specpress.toml` or `[tool.specpress]` of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, cast

from specpress.edit.names import Name
from specpress.load.address import Address, place_of
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON
from specpress.openapi.hints import nearest, shown
from specpress.openapi.limits import DEFAULT as DEFAULT_LIMITS
from specpress.openapi.limits import Limits
from specpress.openapi.location import Location
from specpress.pipeline.toml_places import places_of

FILES: Final = ("specpress.toml", "pyproject.toml")
NAMES: Final = ("package", "distribution", "version", "client", "base-url-variable", "credentials", "names", "rename")
"""Keys of the `x-specpress` block that an options file may set, for documents that the user cannot edit."""

_PATH_LISTS: Final = ("overlays",)
_TAG_LISTS: Final = ("languages",)
_PATHS: Final = ("spec", "output", "templates", "cache", "behaviour", "locale", "tool-results")
_SWITCHES: Final = ("accept-invalid", "skip-unsupported", "allow-remote-refs")
_LIMITS: Final = tuple(one.name.replace("_", "-") for one in fields(Limits))
LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The form of a language tag; it becomes a name of folders."""

KEYS: Final = (*_PATHS, *_PATH_LISTS, *_TAG_LISTS, *_SWITCHES, *_LIMITS, *NAMES)


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a run. Paths in an options file are relative to its folder; `names` override those of the document."""

    spec: Path | Address | None = None
    output: Path | None = None
    templates: Path | None = None
    cache: Path | None = None
    overlays: tuple[Path, ...] = ()
    behaviour: Path | None = None
    tool_results: Path | None = None
    locale: Path | None = None
    languages: tuple[str, ...] = ()
    accept_invalid: bool = False
    skip_unsupported: bool = False
    allow_remote_refs: bool = False
    limits: Limits = DEFAULT_LIMITS
    names: Mapping[str, Name] = field(default_factory=dict[str, "Name"])


DEFAULT: Final = Options()


def find_options_file(folder: Path) -> Path | None:
    """Find `specpress.toml`, or else a pyproject.toml with `[tool.specpress]`, in this folder and not above it."""
    for name in FILES:
        path = folder / name
        if path.is_file() and (name == FILES[0] or "tool.specpress" in path.read_text("utf-8", errors="replace")):
            return path
    return None


def read_options(path: Path) -> Options:
    """Read an options file. Raises `Diagnostics` with every unknown key and wrong value."""
    table, text, prefix = _table(path)
    problems = list[Diagnostic]()
    # Any: each key has a type of its own, which is checked here.
    given: dict[str, Any] = {}
    limits: dict[str, int] = {}
    names: dict[str, Name] = {}
    places = places_of(text, () if prefix == "specpress" else ("tool", "specpress"))
    for key, value in table.items():
        where = Location(str(path), *_place(text, key), text=text)
        if key in _PATHS and isinstance(value, str) and value:
            found = place_of(value, path.parent) if key == "spec" else path.parent / value
            given[key.replace("-", "_")] = found
        elif key in _PATH_LISTS and (paths := _paths(value, path.parent)) is not None:
            given[key] = paths
        elif key in _TAG_LISTS and (tags := _tags(value)) is not None:
            given[key] = tags
        elif key in _SWITCHES and isinstance(value, bool):
            given[key.replace("-", "_")] = value
        elif key in _LIMITS and isinstance(value, int) and not isinstance(value, bool) and value > 0:
            limits[key.replace("-", "_")] = value
        elif key in NAMES:
            names[key] = Name(value, where, places.get(key, {}))
        elif key in KEYS:
            problems.append(Diagnostic(where, f"{shown(value)} is no value for '{key}'", f"write {_wanted(key)}"))
        else:
            hint = nearest(key, KEYS, f"the options are {', '.join(KEYS)}")
            problems.append(Diagnostic(where, f"{prefix} has no option {shown(key)}", hint))
    if problems:
        raise Diagnostics(problems)
    return Options(**given, limits=Limits(**limits), names=names)


def _table(path: Path) -> tuple[Mapping[str, JSON], str, str]:
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
        return data, text, "specpress"
    tool = data.get("tool")
    table = tool.get("specpress", dict[str, JSON]()) if isinstance(tool, dict) else dict[str, JSON]()
    if not isinstance(table, dict):
        raise refused("[tool.specpress] is a table of options")
    return table, text, "[tool.specpress]"


def _paths(value: JSON, folder: Path) -> tuple[Path, ...] | None:
    names = _texts(value)
    return None if names is None else tuple(folder / name for name in names)


def _texts(value: JSON) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    texts = tuple(one for one in value if isinstance(one, str) and one)
    return texts if len(texts) == len(value) else None


def _tags(value: JSON) -> tuple[str, ...] | None:
    texts = _texts(value)
    return texts if texts is not None and all(map(LANGUAGE_TAG.fullmatch, texts)) else None


def _wanted(key: str) -> str:
    if key in _PATH_LISTS:
        return "a list of paths in quotes"
    if key in _TAG_LISTS:
        return 'a list of language tags in quotes, such as "zh-CN"'
    if key in _SWITCHES:
        return "true or false"
    return "a path in quotes" if key in _PATHS else "a positive whole number"


def _place(text: str, key: str) -> tuple[int, int]:
    """The line and column of a key, which the TOML parser does not report."""
    start = text.find("[tool.specpress")
    found = re.compile(rf"^[ \t]*[\"']?({re.escape(key)})\b", re.MULTILINE).search(text, max(start, 0))
    if found is None:
        return 1, 1
    before = text[: found.start(1)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
