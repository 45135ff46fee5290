"""The `specpress` command: the edge where arguments come in and messages go out."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterable, Sequence
from multiprocessing import active_children
from pathlib import Path
from typing import Final, NoReturn

from specpress import pipeline
from specpress.command.command_line import CommandLine, parse
from specpress.command.excerpt import visible, with_excerpts
from specpress.command.progress import Progress
from specpress.command.project import write_project
from specpress.command.site import SITE, check_extra, site_cache, write_site
from specpress.command.warning_lines import each_warning, warning_lines
from specpress.edit.prune import Skipped
from specpress.load.address import Address
from specpress.openapi.diagnostics import Diagnostic, Diagnostics, SpecpressError
from specpress.openapi.node import Unsupported
from specpress.output.formatting import FormattingError
from specpress.output.write import OutputError, compare, holds, write
from specpress.pipeline.options import Options
from specpress.workers.deep_stack import with_deep_stack
from specpress.workers.processes import terminate_processes

OK: Final = 0
PROBLEMS: Final = 1
USAGE: Final = 2
SKIPPED: Final = 3
INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the result is the exit code of the process."""
    given = parse(arguments)
    progress = Progress(None if given.quiet else sys.stderr)
    collecting = gc.isenabled()
    gc.disable()  # a run makes millions of values that live to its end; looking through them takes a fifth of its time
    try:
        code = with_deep_stack(lambda: _run(given, progress))
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Python would report the closed pipe once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except Exception as error:  # noqa: BLE001 - the last resort: a crash trace helps no user
        return _defect(error, debug=bool(given.debug))
    finally:
        progress.stop()
        if collecting:
            gc.enable()
    return code


def command() -> NoReturn:
    """The process of the command."""
    signal.signal(signal.SIGTERM, _terminate)
    code = main()
    if code == INTERRUPTED:
        # After an interrupt, threads would report that their worker processes are gone.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        terminate_processes()
    # The interpreter would look through all values of the run once more before it ends.
    gc.freeze()
    sys.exit(code)


def _terminate(number: int, frame: object) -> None:
    """End at once, or where there are worker processes, together with them and what Python shares with them."""
    del frame
    if active_children():
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        terminate_processes()
        sys.exit(128 + number)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _run(given: CommandLine, progress: Progress) -> int:
    debug = bool(given.debug)
    try:
        if given.folder is not None:
            return _new(given.folder)
        options = given.options()
        debug = options.debug
        if options.quiet:
            progress.silence()
        return _command(given.command, options, progress)
    except Diagnostics as error:
        progress.stop()
        _report(error)
    except Unsupported as error:
        progress.stop()
        _report(Diagnostics([error.diagnostic]))
    except FormattingError as error:
        progress.stop()
        return _defect(error, debug=debug)
    except SpecpressError as error:
        progress.stop()
        _say(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        progress.stop()
        _say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:  # noqa: BLE001 - the last resort: a crash trace helps no user
        progress.stop()
        return _defect(error, debug=debug)
    return PROBLEMS


def _new(folder: Path) -> int:
    for path in write_project(folder):
        print(path)
    print(f"{folder} is ready: run `make` in it")
    return OK


def _command(command: str, options: Options, progress: Progress) -> int:
    spec, output = options.spec or Path(), options.output or Path()
    if command == "mock":
        return _mock(spec, options, progress)
    if command == "site":
        return _site(spec, options, progress)
    if command == "validate":
        meaning = pipeline.load_api(spec, options, stage=progress.stage)
        progress.stop()
        for line in each_warning(meaning.warnings):
            print(line, file=sys.stderr)
        _tell_skipped(meaning.skipped)
        print(f"{spec}: no problems found" if not meaning.warnings else f"{spec}: {len(meaning.warnings)} warnings")
        return SKIPPED if meaning.skipped else OK
    if command == "locale":
        return _locale(spec, options, progress)
    if holds(output, SITE):
        raise OutputError(
            f"{output} holds a site that `specpress site` wrote, and a client would replace it; name another folder with --output"
        )
    result = pipeline.generate(spec, options, stage=progress.stage)
    if command == "check":
        progress.stage("comparing")
        return _check(result, output, progress)
    progress.stage("writing")
    changes = write(result.files, output)
    progress.stop()
    _warn((*result.warnings, *result.untranslated), result.skipped)
    for one in result.names:
        _say(visible(one))
    print(
        f"{_counts(result)}; {len(changes.written)} files written, {len(changes.unchanged)} unchanged, "
        f"{len(changes.removed)} removed in {output}"
    )
    return SKIPPED if result.skipped else OK


def _mock(spec: Path | Address, options: Options, progress: Progress) -> int:
    # Imported here, as are other rooms that one command alone needs: most of a short run is the time of imports.
    from specpress.command import mock

    mock.check_extra()
    accepted = pipeline.load_api(spec, options, stage=progress.stage)
    progress.stop()
    _warn(accepted.warnings, accepted.skipped)
    gc.enable()  # unlike the other commands this one lives long
    mock.serve(accepted, options.mock, mock.say)
    return OK


def _locale(spec: Path | Address, options: Options, progress: Progress) -> int:
    assert options.locale is not None
    catalogs = pipeline.update_locale(spec, options.locale, options, progress.stage)
    progress.stop()
    if not catalogs:
        _say(f"{options.locale} has no catalogue; name the languages that you want with --language, such as zh-CN")
        return PROBLEMS
    for one in catalogs:
        one.path.parent.mkdir(parents=True, exist_ok=True)
        one.path.write_text(one.text, encoding="utf-8", newline="\n")
        print(f"{one.path}: {one.entries} texts, {one.open} to translate, {one.obsolete} obsolete")
    return OK


def _site(spec: Path | Address, options: Options, progress: Progress) -> int:
    check_extra()
    cache, begun = site_cache(options), time.time_ns()
    result, changes = write_site(spec, options, progress.stage, cache=cache)
    progress.stop()
    _warn(result.warnings, result.skipped)
    print(
        f"{len(changes.written)} files written, {len(changes.unchanged)} unchanged, {len(changes.removed)} removed "
        f"in {options.site.output}",
        flush=True,
    )
    if options.site.serve:
        from specpress.command.serve_site import serve_site  # as in `_mock`

        serve_site(spec, options, result, begun=begun, cache=cache, report=_report_problem)
    return SKIPPED if result.skipped else OK


def _report_problem(error: Exception) -> str:
    """Report why a site that is being served could not be built; its last state stays."""
    match error:
        case Unsupported():
            text = _problems(Diagnostics([error.diagnostic]))
        case Diagnostics():
            text = _problems(error)
        case SpecpressError():
            text = f"specpress: {error}\n"
        case OSError():
            text = f"specpress: {error.filename}: {error.strerror}\n" if error.filename else f"specpress: {error}\n"
        case _:
            text = f"specpress: this is a defect of specpress: {type(error).__name__}: {str(error)[:500]}\n"
    sys.stderr.write(text)
    sys.stderr.flush()
    return text


def _warn(warnings: Iterable[Diagnostic], skipped: Sequence[Skipped]) -> None:
    for line in warning_lines(warnings):
        print(line, file=sys.stderr)
    _tell_skipped(skipped)


def _tell_skipped(skipped: Sequence[Skipped]) -> None:
    for one in skipped:
        _say(visible(f"left out: {one}"))


def _check(result: pipeline.Result, output: Path, progress: Progress) -> int:
    differences = compare(result.files, output)
    progress.stop()
    for difference in differences:
        _say(f"{output / difference.path}: {_KINDS[difference.kind]}")
        if difference.detail:
            print("\n".join("  " + line for line in difference.detail.splitlines()), file=sys.stderr)
    if result.untranslated:
        sys.stderr.write(with_excerpts(Diagnostics(result.untranslated).diagnostics))
        _say(f"{len(result.untranslated)} problems of translations; each text needs a finished one")
    if differences:
        _say(
            f"{len(differences)} differences in {output}; run `specpress generate` again, and edit the document, not its output"
        )
        return PROBLEMS
    if result.untranslated:
        return PROBLEMS
    _warn(result.warnings, result.skipped)
    print(f"{_counts(result)}; {len(result.files)} files in {output} are up to date")
    return SKIPPED if result.skipped else OK


_PARTS: Final = ("/paths/", "/webhooks/", "/components/")
"""The parts of a document that can be left out."""

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
    sys.stderr.write(_problems(error))
    way = _way_through(error.diagnostics)
    if way:
        _say(f"a document that you cannot correct is taken with {way}")


def _problems(error: Diagnostics) -> str:
    count = len(error.diagnostics)
    written = "1 problem; nothing was written" if count == 1 else f"{count} problems; nothing was written"
    return f"{with_excerpts(error.diagnostics)}specpress: {written}\n"


def _way_through(faults: Sequence[Diagnostic]) -> str:
    """The options with which the document would be accepted; empty if there are none."""
    hopeless = [one for one in faults if one.remedy is None]
    if not hopeless:
        return (
            "--accept-invalid, and these become warnings; "
            "--skip-unsupported leaves out operations that cannot be generated"
        )
    if not all(one.location.pointer.startswith(_PARTS) for one in hopeless):
        return ""
    if len(hopeless) == len(faults):
        return "--accept-invalid --skip-unsupported, which leaves out the operations that lead here"
    return (
        "--accept-invalid --skip-unsupported: "
        f"{len(hopeless)} of these leave out the operations that lead to them, the others become warnings"
    )


def _defect(error: Exception, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    _say(f"this is a defect of specpress, not of your document: {type(error).__name__}: {str(error)[:500]}")
    _say("please report it with the document, the version and the trace that --debug prints")
    return PROBLEMS


def _say(text: str) -> None:
    print(f"specpress: {text}", file=sys.stderr)
