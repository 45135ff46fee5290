"""The command line: its commands, options and help texts."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from importlib.metadata import PackageNotFoundError, version
from os.path import realpath
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from specpress.command.option_groups import add_languages, add_messages, add_mock, add_output, add_reading, add_site
from specpress.load.address import Address, place_of
from specpress.openapi.limits import Limits
from specpress.pipeline.options import MockOptions, Options, SiteOptions
from specpress.pipeline.options_file import find_options_file, read_options

SomeOptions = TypeVar("SomeOptions", Options, Limits, MockOptions, SiteOptions)

_EPILOG = """\
examples:
  specpress new pets
  specpress validate openapi.yaml
  specpress generate openapi.yaml --output generated
  specpress check openapi.yaml --output generated
  specpress mock openapi.yaml --port 8000
  specpress site openapi.yaml --output site
  specpress generate http://127.0.0.1:8000/openapi.json --output client

Every option but --config may also be written into specpress.toml, or [tool.specpress] of pyproject.toml, in the
current folder; those of mock and site alone go below [mock] and [site] (docs/options.md):
  spec = "openapi.yaml"
  output = "generated"
  accept-invalid = true
  [mock]
  port = 8000

exit codes:
  0  done; for check: the folder is up to date
  1  the document has problems, or for check: the folder differs; nothing was written
  2  the command was not understood
  3  done, but --skip-unsupported left operations out
"""

_COMMANDS: Final = (
    (
        "generate",
        "write the client and its reference",
        "Validates SPEC, then writes what it gives into DIR. Files that are right already are not touched, files of\n"
        + "an earlier run that are no longer needed are removed, and files that specpress did not write are left alone.",
    ),
    (
        "check",
        "tell whether the output is up to date",
        "Generates in memory and compares with DIR, byte for byte. Missing, different, stale and unknown files are\n"
        + "listed; nothing is written.",
    ),
    (
        "mock",
        "serve the document on this machine, for tests",
        "Serves SPEC on 127.0.0.1: requests are checked against it, and answered with its examples, with values made\n"
        + "from its schemas, or as --behaviour says. docs/mock.md tells more.",
    ),
    (
        "site",
        "write a documentation site of plain files",
        "Writes pages for readers, their Markdown twins for programs, and a search that works without a server into DIR.\n"
        + "Any static host can serve them, from any path. docs/site.md tells more.",
    ),
    (
        "validate",
        "look for problems in the document",
        "Reports every problem of SPEC with file, line, column and a hint; writes nothing.",
    ),
    (
        "locale",
        "bring the catalogues of translations up to date",
        "Writes an entry for each text of SPEC into every catalogue below the folder --locale, and begins one for each\n"
        + "--language that has none. The translation of a text that was edited becomes fuzzy.",
    ),
)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """The parsed command line; the options file has not been read yet."""

    command: str
    folder: Path | None
    config: Path | None
    quiet: bool | None
    debug: bool | None
    given: argparse.Namespace
    parser: argparse.ArgumentParser

    def options(self) -> Options:
        """The options of the command line and of the options file; the command line wins.

        Exits with 2 if a required option is missing, or options contradict each other. Raises `Diagnostics` for
        mistakes in the file.
        """
        config = self.config or find_options_file(Path())
        own = read_options(config) if config is not None else Options()
        options = self._over(own, "output") if self.command == "site" else self._over(own)
        options = self._of_own_document(own, options)
        options = replace(options, limits=self._over(options.limits))
        if self.command == "mock":
            options = replace(options, mock=self._mock(options))
        if self.command == "site":
            site = self._over(options.site)
            options = replace(options, site=replace(site, output=site.output or options.output))
        if options.spec is None:
            self.parser.error("the following arguments are required: SPEC (or `spec` in specpress.toml)")
        if options.locale is None and (self.command == "locale" or options.languages):
            self.parser.error("the following arguments are required: --locale (or `locale` in specpress.toml)")
        if options.output is None and self.command in ("generate", "check"):
            self.parser.error("the following arguments are required: --output (or `output` in specpress.toml)")
        if options.site.output is None and self.command == "site":
            self.parser.error(
                "the following arguments are required: --output (or `output` below [site] in specpress.toml)"
            )
        return options

    def _over(self, own: SomeOptions, *others: str) -> SomeOptions:
        """The options of the command line in place of those of the file (`own`), but for the `others`."""
        names = [one.name for one in fields(own) if one.name not in others]
        given = {name: getattr(self.given, name, None) for name in names}
        return replace(own, **{name: value for name, value in given.items() if value is not None})

    def _mock(self, options: Options) -> MockOptions:
        """The options of `specpress mock`. Exits with 2 if they contradict each other."""
        own = options.mock
        if self.given.replay is not None:
            own = replace(own, record=None, upstream=None)
        elif self.given.record is not None:
            own = replace(own, replay=None)
        if self.given.exact is not None:
            own = replace(own, strict=False)
        elif self.given.strict is not None:
            own = replace(own, exact=False)
        mock = self._over(replace(own, behaviour=own.behaviour or options.behaviour))
        if mock.record is not None and mock.replay is not None:
            self.parser.error("record and replay exclude each other")
        if mock.strict and mock.exact:
            self.parser.error("strict and exact exclude each other")
        if (mock.record is None) != (mock.upstream is None):
            self.parser.error("--record and --upstream go together")
        return mock

    def _of_own_document(self, own: Options, options: Options) -> Options:
        """Overlays and catalogues from the command line, or else from the options file (`own`).

        Those of the file belong to the document that it names; for another document they are left out.
        """
        overlays: list[Path] | None = getattr(self.given, "overlays", None)
        locale: Path | None = getattr(self.given, "locale", None)
        languages: list[str] | None = getattr(self.given, "languages", None)
        is_own = own.spec is None or options.spec is None or _same_file(own.spec, options.spec)
        return replace(
            options,
            overlays=tuple(overlays) if overlays is not None else own.overlays if is_own else (),
            locale=locale if locale is not None else own.locale if is_own else None,
            languages=tuple(languages) if languages is not None else own.languages if is_own else (),
        )


def _same_file(one: Path | Address, other: Path | Address) -> bool:
    if isinstance(one, Path) and isinstance(other, Path):
        return realpath(one) == realpath(other)
    return one == other


def parse(arguments: Sequence[str] | None) -> CommandLine:
    """Parse the command line. Exits with 2 if it is wrong."""
    parser = _parser()
    given = parser.parse_args(arguments)
    return CommandLine(
        command=given.command,
        folder=getattr(given, "folder", None),
        config=getattr(given, "config", None),
        quiet=given.quiet,
        debug=given.debug,
        given=given,
        parser=parser,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="specpress",
        description="Turns one OpenAPI 3.0 or 3.1 document into a typed Python client and its reference.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"specpress {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary, description in _COMMANDS:
        command = _add(commands, name, summary, description)
        command.add_argument(
            "spec",
            metavar="SPEC",
            type=place_of,
            nargs="?",
            help="the OpenAPI document, YAML or JSON: a file, a URL, or - for standard input",
        )
        if name in ("generate", "check"):
            add_output(command)
        if name == "mock":
            add_mock(command)
        if name in ("generate", "check", "locale", "site"):
            add_languages(command)
        if name == "site":
            add_site(command)
        add_reading(command)
    new = _add(
        commands,
        "new",
        "write a starting project",
        "Writes a small project into DIR: a document, a Makefile, options and a CI workflow. DIR must be new or empty.",
    )
    new.add_argument("folder", metavar="DIR", type=Path, help="the folder of the project")
    return parser


class Commands(Protocol):
    """The object that argparse returns for sub-commands; its class has no public name."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser:  # Any: argparse's own options
        """Add a command."""
        ...


def _add(
    commands: Commands,
    name: str,
    summary: str,
    description: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_messages(command)
    return command


def _version() -> str:
    try:
        return version("specpress")
    except PackageNotFoundError:
        return "(not installed)"
