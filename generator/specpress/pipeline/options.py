"""The options of a run, from the command line, `specpress.toml` or `[tool.specpress]` of pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final

from specpress.edit.names import Name
from specpress.load.address import Address
from specpress.openapi.limits import DEFAULT as DEFAULT_LIMITS
from specpress.openapi.limits import Limits
from specpress.pipeline.option_values import (
    COLOUR,
    DOCUMENT,
    LANGUAGES,
    PATH,
    PATHS,
    PORT,
    POSITIVE,
    SWITCH,
    TEXT,
    WEB_ADDRESS,
    WHOLE,
    Kind,
)

NAMES: Final = ("package", "distribution", "version", "client", "base-url-variable", "credentials", "names", "rename")
"""Keys of the `x-specpress` block that an options file may set, for documents that the user cannot edit."""

LIMITS: Final = tuple(one.name.replace("_", "-") for one in fields(Limits))
RUN_KEYS: Final[Mapping[str, Kind]] = {
    "spec": DOCUMENT,
    "output": PATH,
    "templates": PATH,
    "cache": PATH,
    "behaviour": PATH,
    "overlays": PATHS,
    "locale": PATH,
    "languages": LANGUAGES,
    "accept-invalid": SWITCH,
    "skip-unsupported": SWITCH,
    "allow-remote-refs": SWITCH,
    "quiet": SWITCH,
    "debug": SWITCH,
    **dict.fromkeys(LIMITS, POSITIVE),
}
"""The options outside of tables, by their keys in a file."""

TABLES: Final[Mapping[str, Mapping[str, Kind]]] = {
    "mock": {
        "port": PORT,
        "credential": TEXT,
        "strict": SWITCH,
        "seed": WHOLE,
        "behaviour": PATH,
        "record": PATH,
        "replay": PATH,
        "upstream": WEB_ADDRESS,
    },
    "site": {
        "output": PATH,
        "title": TEXT,
        "colour": COLOUR,
        "guide": PATH,
        "changelog": PATH,
        "serve": SWITCH,
        "port": PORT,
    },
}
"""The options of one command alone, by the table of that command and their keys in it."""


@dataclass(frozen=True, slots=True)
class MockOptions:
    """The options of `specpress mock`. `port` 0 takes a free port; `record` needs `upstream`, and excludes `replay`."""

    port: int = 0
    strict: bool = False
    seed: int = 0
    credential: str | None = None
    behaviour: Path | None = None
    record: Path | None = None
    upstream: str | None = None
    replay: Path | None = None


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """The options of `specpress site`; `colour` is `#rrggbb`, or None for the usual one. `port` 0 takes a free port."""

    output: Path | None = None
    title: str = ""
    colour: str | None = None
    guide: Path | None = None
    changelog: Path | None = None
    serve: bool = False
    port: int = 0


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a run; `names` override those of the document."""

    spec: Path | Address | None = None
    output: Path | None = None
    templates: Path | None = None
    cache: Path | None = None
    overlays: tuple[Path, ...] = ()
    behaviour: Path | None = None
    locale: Path | None = None
    languages: tuple[str, ...] = ()
    accept_invalid: bool = False
    skip_unsupported: bool = False
    allow_remote_refs: bool = False
    quiet: bool = False
    debug: bool = False
    limits: Limits = DEFAULT_LIMITS
    names: Mapping[str, Name] = field(default_factory=dict[str, "Name"])
    mock: MockOptions = MockOptions()
    site: SiteOptions = SiteOptions()


DEFAULT: Final = Options()
