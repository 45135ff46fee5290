"""The `specpress` command: the edge where arguments come in and messages go out."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from specpress import pipeline
from specpress.deep_stack import with_deep_stack
from specpress.diagnostics import Diagnostics, SpecpressError
from specpress.excerpt import render
from specpress.formatting import FormattingError
from specpress.node import Unsupported
from specpress.progress import Progress
from specpress.write import compare, write

OK: Final = 0
PROBLEMS: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130

_EPILOG = """\
examples:
  specpress validate openapi.yaml
  specpress generate openapi.yaml --output generated
  specpress check openapi.yaml --output generated

exit codes:
  0  done; for check: the folder is up to date
  1  the document has problems, or for check: the folder differs; nothing was written
  2  the command was not understood
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the result is the exit code of the process."""
    options = _parser().parse_args(arguments)
    progress = Progress(None if options.quiet else sys.stderr)
    try:
        code = with_deep_stack(lambda: _run(options, progress))
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Python would report the closed pipe once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except Exception as error:  # noqa: BLE001 - the last resort: a crash trace helps no user
        return _defect(error, options)
    finally:
        progress.stop()
    return code


def _run(options: argparse.Namespace, progress: Progress) -> int:
    try:
        return _command(options, progress)
    except Diagnostics as error:
        progress.stop()
        _report(error)
    except Unsupported as error:
        progress.stop()
        _report(Diagnostics([error.diagnostic]))
    except FormattingError as error:
        progress.stop()
        return _defect(error, options)
    except SpecpressError as error:
        progress.stop()
        _say(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        progress.stop()
        _say(f"{error.filename or options.spec}: {error.strerror or error}")
    return PROBLEMS


def _command(options: argparse.Namespace, progress: Progress) -> int:
    spec: Path = options.spec
    if options.command == "validate":
        pipeline.load_api(spec, stage=progress.stage)
        progress.stop()
        print(f"{spec}: no problems found")
        return OK
    result = pipeline.generate(spec, stage=progress.stage, cache=options.cache)
    output: Path = options.output
    if options.command == "check":
        progress.stage("comparing")
        return _check(result, output, progress)
    progress.stage("writing")
    changes = write(result.files, output)
    progress.stop()
    print(
        f"{_counts(result)}; {len(changes.written)} files written, {len(changes.unchanged)} unchanged, "
        f"{len(changes.removed)} removed in {output}"
    )
    return OK


def _check(result: pipeline.Result, output: Path, progress: Progress) -> int:
    differences = compare(result.files, output)
    progress.stop()
    for difference in differences:
        _say(f"{output / difference.path}: {_KINDS[difference.kind]}")
        if difference.detail:
            print("\n".join("  " + line for line in difference.detail.splitlines()), file=sys.stderr)
    if differences:
        _say(
            f"{len(differences)} differences in {output}; run `specpress generate` again, and edit the document, not its output"
        )
        return PROBLEMS
    print(f"{_counts(result)}; {len(result.files)} files in {output} are up to date")
    return OK


_KINDS: Final = {
    "missing": "missing",
    "different": "not what the document gives",
    "stale": "written by an earlier run, and no longer part of the output",
    "unknown": "not written by specpress",
}


def _counts(result: pipeline.Result) -> str:
    operations, models = result.operations, result.models
    return f"{operations.generated} of {operations.declared} operations, {models.generated} of {models.declared} models generated"


def _report(error: Diagnostics) -> None:
    texts: dict[str, str] = {}
    for file in {one.location.file for one in error.diagnostics}:
        try:
            texts[file] = Path(file).read_text(encoding="utf-8-sig", errors="replace")
        except (OSError, ValueError):
            continue
    sys.stderr.write(render(error.diagnostics, texts))
    count = len(error.diagnostics)
    _say("1 problem; nothing was written" if count == 1 else f"{count} problems; nothing was written")


def _defect(error: Exception, options: argparse.Namespace) -> int:
    if options.debug:
        traceback.print_exception(error, file=sys.stderr)
    _say(f"this is a defect of specpress, not of your document: {type(error).__name__}: {str(error)[:500]}")
    _say("please report it with the document, the version and the trace that --debug prints")
    return PROBLEMS


def _say(text: str) -> None:
    print(f"specpress: {text}", file=sys.stderr)


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
        command = commands.add_parser(
            name,
            help=summary,
            description=description,
            epilog=_EPILOG,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_argument("spec", metavar="SPEC", type=Path, help="the OpenAPI document, YAML or JSON")
        if name != "validate":
            command.add_argument(
                "--output", metavar="DIR", type=Path, required=True, help="the folder of the generated files"
            )
            command.add_argument(
                "--cache", metavar="DIR", type=Path, help="a folder that keeps formatted files, to be faster next time"
            )
        command.add_argument("--quiet", action="store_true", help="no progress on stderr, only problems")
        command.add_argument("--debug", action="store_true", help="print the trace of an unexpected error")
    return parser


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
        "validate",
        "look for problems in the document",
        "Reports every problem of SPEC with file, line, column and a hint; writes nothing.",
    ),
)


def _version() -> str:
    try:
        return version("specpress")
    except PackageNotFoundError:
        return "(not installed)"
