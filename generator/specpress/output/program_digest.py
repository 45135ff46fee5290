"""What identifies this program: its code, its templates and the libraries that it checks and writes with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from specpress.output.cache import key_of
from specpress.runtime.folder import templates_folder

_LIBRARIES: Final = (
    "babel",
    "jinja2",
    "jsonschema",
    "jsonschema-path",
    "jsonschema-rs",
    "markdown-it-py",
    "markupsafe",
    "openapi-schema-validator",
    "openapi-spec-validator",
    "pygments",
    "python-jsonpath",
    "pyyaml",
    "referencing",
)
_PACKAGE: Final = Path(__file__).resolve().parent.parent


def program_digest(own: Path | None) -> str:
    """A digest of all but the input that makes a text of the site; `own` is the user's folder of templates."""
    folders = [templates_folder(), *([own] if own is not None else [])]
    return key_of(_code(), *(part for folder in folders for part in _contents(folder, "*")))


@cache
def _code() -> str:
    """The code that this process runs, read once: it does not change while it runs."""
    return key_of(sys.version, *(f"{name} {version(name)}" for name in _LIBRARIES), *_contents(_PACKAGE, "*.py"))


def _contents(folder: Path, pattern: str) -> Iterator[str]:
    for path in sorted(folder.rglob(pattern)):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes().decode("utf-8", errors="surrogateescape")
