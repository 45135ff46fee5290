"""The options of commands, in groups, and the checks of their values."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Final

from specpress.openapi.limits import Limits
from specpress.pipeline.option_values import COLOUR, LANGUAGE, PORT, POSITIVE, WEB_ADDRESS, WHOLE, Kind, shown_value

_LIMIT_HELP: Final = {
    "max_bytes": "the most bytes of a document, all its files together",
    "max_depth": "the most objects and lists inside each other",
    "max_aliased_values": "the most values that YAML aliases may repeat",
    "max_fetch_seconds": "the most seconds that fetching from other machines may take, where that is allowed",
    "max_fields": "the most fields of all classes, inherited ones included",
}


def add_output(command: argparse.ArgumentParser) -> None:
    """Add the options that say where files are written, and how."""
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
    command.add_argument(
        "--tool-results",
        metavar="FILE",
        type=Path,
        help="a JSON list of what other tools made of the builds in spec/, for their README",
    )


def add_languages(command: argparse.ArgumentParser) -> None:
    """Add the options for catalogues and languages."""
    command.add_argument(
        "--locale", metavar="DIR", type=Path, help="a folder with a catalogue for each language, such as zh_CN/spec.po"
    )
    command.add_argument(
        "--language",
        metavar="TAG",
        type=_argument(LANGUAGE),
        action="append",
        dest="languages",
        help="a language of the pages beside English, such as zh-CN; may be given several times (default: all that have a catalogue)",
    )


def add_mock(command: argparse.ArgumentParser) -> None:
    """Add the options of `specpress mock`."""
    command.add_argument("--port", metavar="N", type=_argument(PORT), help="the port (default: a free one)")
    command.add_argument(
        "--credential", metavar="SECRET", help="the only credential that is accepted (default: any is)"
    )
    strictness = command.add_mutually_exclusive_group()
    strictness.add_argument(
        "--strict", action="store_true", default=None, help="refuse fields and query parameters that the document lacks"
    )
    strictness.add_argument(
        "--exact",
        action="store_true",
        default=None,
        help="refuse them only where the document forbids them, as fuzzers expect",
    )
    strictness.add_argument(
        "--lenient",
        dest="strict",
        action="store_false",
        default=None,
        help="let them through, and list them (the default)",
    )
    command.add_argument("--seed", metavar="N", type=_argument(WHOLE), help="what made values depend on (default: 0)")
    command.add_argument(
        "--behaviour",
        metavar="PATH",
        type=Path,
        help="a Python file or package that is RUN, and answers instead of the examples; none is taken that is not named",
    )
    exchanges = command.add_mutually_exclusive_group()
    exchanges.add_argument(
        "--record", metavar="FILE", type=Path, help="pass requests on to --upstream, and keep the exchanges in FILE"
    )
    exchanges.add_argument("--replay", metavar="FILE", type=Path, help="answer from exchanges that --record kept")
    command.add_argument("--upstream", metavar="URL", type=_argument(WEB_ADDRESS), help="the base URL of a real server")


def add_site(command: argparse.ArgumentParser) -> None:
    """Add the options of `specpress site`."""
    command.add_argument("--output", metavar="DIR", type=Path, help="the folder of the site")
    command.add_argument(
        "--templates", metavar="DIR", type=Path, help="a folder whose templates stand in for those of the same path"
    )
    command.add_argument(
        "--cache", metavar="DIR", type=Path, help="a folder that keeps finished pages, to be faster next time"
    )
    command.add_argument("--title", metavar="TEXT", help="the title of the site (default: that of the document)")
    command.add_argument("--colour", metavar="#RRGGBB", type=_argument(COLOUR), help="the colour of links and marks")
    command.add_argument(
        "--guide", metavar="DIR", type=Path, help="a folder of Markdown pages, in the order of their names"
    )
    command.add_argument("--changelog", metavar="FILE", type=Path, help="a Markdown page of changes")
    command.add_argument(
        "--serve",
        action=argparse.BooleanOptionalAction,
        help="serve the site on this machine, and build it anew when a file changes",
    )
    command.add_argument("--port", metavar="N", type=_argument(PORT), help="the port of --serve (default: a free one)")


def add_reading(command: argparse.ArgumentParser) -> None:
    """Add the options that say how the document is read."""
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
            type=_argument(POSITIVE),
            help=f"{_LIMIT_HELP[limit.name]} (default: {limit.default})",
        )


def add_messages(command: argparse.ArgumentParser) -> None:
    """Add the options for the printed output."""
    command.add_argument("--quiet", action=argparse.BooleanOptionalAction, help="no progress on stderr, only problems")
    command.add_argument(
        "--debug", action=argparse.BooleanOptionalAction, help="print the trace of an unexpected error"
    )


def _argument(kind: Kind) -> Callable[[str], object]:
    """The type of an argument for argparse: its value, or an error that says what to write."""

    def read(text: str) -> object:
        value = kind.of_text(text)
        if value is None:
            raise argparse.ArgumentTypeError(f"{shown_value(text)} is no value for it; write {kind.wanted}")
        return value

    return read
