"""The command line: its commands, options and help texts."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from importlib.metadata import PackageNotFoundError, version
from os.path import realpath
from pathlib import Path
from typing import Any, Final, Protocol

from specpress.command.mock import MockOptions
from specpress.command.site import SiteArguments
from specpress.load.address import Address, place_of
from specpress.openapi.limits import Limits
from specpress.pipeline.options import LANGUAGE_TAG, Options, find_options_file, read_options

_EPILOG = """\
examples:
  specpress new pets
  specpress validate openapi.yaml
  specpress generate openapi.yaml --output generated
  specpress check openapi.yaml --output generated
  specpress mock openapi.yaml --port 8000
  specpress site openapi.yaml --output site
  specpress generate http://127.0.0.1:8000/openapi.json --output client

Every option may stand in specpress.toml, or in [tool.specpress] of pyproject.toml, in the current folder:
  spec = "openapi.yaml"
  output = "generated"
  accept-invalid = true

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
_LIMIT_HELP: Final = {
    "max_bytes": "the most bytes of a document, all its files together",
    "max_depth": "the most objects and lists inside each other",
    "max_aliased_values": "the most values that YAML aliases may repeat",
    "max_fetch_seconds": "the most seconds that fetching from other machines may take, where that is allowed",
    "max_fields": "the most fields of all classes, inherited ones included",
}


@dataclass(frozen=True, slots=True)
class CommandLine:
    """The parsed command line; the options file has not been read yet."""

    command: str
    folder: Path | None
    config: Path | None
    quiet: bool
    debug: bool
    given: argparse.Namespace
    parser: argparse.ArgumentParser

    def options(self) -> Options:
        """The options of the command line, then those of the options file. Exits with 2 if a required one is missing."""
        config = self.config or find_options_file(Path())
        options = read_options(config) if config is not None else Options()
        own = options
        for name in (
            "spec",
            "output",
            "templates",
            "cache",
            "behaviour",
            "accept_invalid",
            "skip_unsupported",
            "allow_remote_refs",
        ):
            value = getattr(self.given, name, None)
            if value is not None:
                options = replace(options, **{name: value})
        options = self._of_own_document(own, options)
        limits = {one.name: getattr(self.given, one.name, None) for one in fields(Limits)}
        options = replace(
            options, limits=replace(options.limits, **{key: one for key, one in limits.items() if one is not None})
        )
        if options.spec is None:
            self.parser.error("the following arguments are required: SPEC (or `spec` in specpress.toml)")
        if options.locale is None and (self.command == "locale" or options.languages):
            self.parser.error("the following arguments are required: --locale (or `locale` in specpress.toml)")
        if options.output is None and self.command in ("generate", "check", "site"):
            self.parser.error("the following arguments are required: --output (or `output` in specpress.toml)")
        return options

    def _of_own_document(self, own: Options, options: Options) -> Options:
        """Overlays and catalogues of the command line; those of the options file (`own`) go with the document that it names."""
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

    def site_arguments(self) -> SiteArguments:
        """The arguments of `specpress site` alone."""
        given = self.given
        return SiteArguments(given.title, given.colour, given.guide, given.changelog, given.serve, given.port)

    def mock_options(self, behaviour: Path | None) -> MockOptions:
        """The options of `specpress mock`. Exits with 2 if they contradict each other."""
        given = self.given
        if (given.record is None) != (given.upstream is None):
            self.parser.error("--record and --upstream go together")
        return MockOptions(
            port=given.port,
            strict=given.strict,
            seed=given.seed,
            credential=given.credential,
            behaviour=behaviour,
            record=given.record,
            upstream=given.upstream,
            replay=given.replay,
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
            _add_output(command)
        if name == "mock":
            _add_mock(command)
        if name in ("generate", "check", "locale", "site"):
            _add_languages(command)
        if name == "site":
            _add_site(command)
        _add_reading(command)
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
    command.add_argument("--quiet", action="store_true", help="no progress on stderr, only problems")
    command.add_argument("--debug", action="store_true", help="print the trace of an unexpected error")
    return command


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output", metavar="DIR", type=Path, help="the folder of the generated files")
    command.add_argument(
        "--templates", metavar="DIR", type=Path, help="a folder whose templates stand in for those of the same path"
    )
    command.add_argument(
        "--cache", metavar="DIR", type=Path, help="a folder that keeps formatted files, to be faster next time"
    )
    command.add_argument(
        "--behaviour",
        metavar="PATH",
        type=Path,
        help="a Python file or package that the package's own mock server runs",
    )


def _add_languages(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locale", metavar="DIR", type=Path, help="a folder with a catalogue for each language, such as zh_CN/spec.po"
    )
    command.add_argument(
        "--language",
        metavar="TAG",
        type=_language,
        action="append",
        dest="languages",
        help="a language of the pages beside English, such as zh-CN; may be given several times (default: all that have a catalogue)",
    )


def _add_mock(command: argparse.ArgumentParser) -> None:
    command.add_argument("--port", metavar="N", type=_port, default=0, help="the port (default: a free one)")
    command.add_argument(
        "--credential", metavar="SECRET", help="the only credential that is accepted (default: any is)"
    )
    strictness = command.add_mutually_exclusive_group()
    strictness.add_argument(
        "--strict", action="store_true", help="refuse fields and query parameters that the document lacks"
    )
    strictness.add_argument(
        "--lenient", dest="strict", action="store_false", help="let them through, and list them (the default)"
    )
    command.add_argument("--seed", metavar="N", type=int, default=0, help="what made values depend on (default: 0)")
    command.add_argument(
        "--behaviour",
        metavar="PATH",
        type=Path,
        help="a Python file or package that is RUN, and answers instead of the examples; none is taken unless named here",
    )
    exchanges = command.add_mutually_exclusive_group()
    exchanges.add_argument(
        "--record", metavar="FILE", type=Path, help="pass requests on to --upstream, and keep the exchanges in FILE"
    )
    exchanges.add_argument("--replay", metavar="FILE", type=Path, help="answer from exchanges that --record kept")
    command.add_argument("--upstream", metavar="URL", type=_web_address, help="the base URL of a real server")


def _add_site(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output", metavar="DIR", type=Path, help="the folder of the site")
    command.add_argument(
        "--templates", metavar="DIR", type=Path, help="a folder whose templates stand in for those of the same path"
    )
    command.add_argument("--title", default="", help="the title of the site (default: that of the document)")
    command.add_argument("--colour", metavar="#RRGGBB", type=_colour, help="the colour of links and marks")
    command.add_argument(
        "--guide", metavar="DIR", type=Path, help="a folder of Markdown pages, in the order of their names"
    )
    command.add_argument("--changelog", metavar="FILE", type=Path, help="a Markdown page of changes")
    command.add_argument(
        "--serve", action="store_true", help="serve the site on this machine, and build it anew when a file changes"
    )
    command.add_argument("--port", metavar="N", type=_port, default=0, help="the port of --serve (default: a free one)")


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--config", metavar="FILE", type=Path, help="an options file elsewhere than in the current folder"
    )
    command.add_argument(
        "--overlay",
        metavar="FILE",
        type=Path,
        action="append",
        dest="overlays",
        help="an OpenAPI Overlay that changes the document; may be given several times, and the order counts",
    )
    command.add_argument(
        "--accept-invalid",
        action=argparse.BooleanOptionalAction,
        help="only warn of faults with one sensible reading, and of what is assumed then",
    )
    command.add_argument(
        "--skip-unsupported",
        action=argparse.BooleanOptionalAction,
        help="leave operations out that cannot be generated, list them, and exit with 3",
    )
    command.add_argument(
        "--allow-remote-refs",
        action=argparse.BooleanOptionalAction,
        help="fetch SPEC, and what a $ref names, from other machines too, by http and https",
    )
    for limit in fields(Limits):
        command.add_argument(
            f"--{limit.name.replace('_', '-')}",
            metavar="N",
            type=_positive,
            help=f"{_LIMIT_HELP[limit.name]} (default: {limit.default})",
        )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it must be at least 1")
    return number


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise argparse.ArgumentTypeError("it must be written as #0b6e4f")
    return text.lower()


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError("it must be from 0 to 65535")
    return number


def _language(text: str) -> str:
    if not LANGUAGE_TAG.fullmatch(text):
        raise argparse.ArgumentTypeError("it must be a language tag, such as zh-CN")
    return text


def _web_address(text: str) -> str:
    if not re.match(r"https?://[^/\s]", text):
        raise argparse.ArgumentTypeError("it must begin with http:// or https://")
    return text


def _version() -> str:
    try:
        return version("specpress")
    except PackageNotFoundError:
        return "(not installed)"
