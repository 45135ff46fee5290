"""black, for the Python files of the output."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache as once
from importlib.metadata import version

from specpress.openapi.diagnostics import SpecpressError
from specpress.output.cache import Cache, key_of
from specpress.output.files import File
from specpress.output.long_lines import black_layout, shorten_lines
from specpress.output.splitting import LINE_LENGTH
from specpress.workers.processes import Submit


class FormattingError(SpecpressError):
    """A rendered file is invalid Python: a defect of a template, not of the document."""


def begin_formatting(files: tuple[File, ...], submit: Submit, cache: Cache) -> Callable[[], tuple[File, ...]]:
    """Start formatting every `.py` file; the returned function waits for all files, and returns them in their order.

    Texts in the cache take no time. The function raises `FormattingError` if a text is invalid Python.
    """
    wanting = [file for file in files if _is_wanting(file)]
    known = {file.text: text for file in wanting if (text := cache.get(_key(file.text))) is not None}
    # Largest first, so that no process is left with a large file when the others are done.
    largest = sorted(wanting, key=lambda file: -len(file.text))
    jobs = {file.text: submit(_format_one, file) for file in largest if file.text not in known}

    def finish() -> tuple[File, ...]:
        fresh = {source: job() for source, job in jobs.items()}
        for source, text in fresh.items():
            cache.put(_key(source), text)
        done = known | fresh
        return tuple(
            replace(file, text=done[file.text], is_formatted=True) if _is_wanting(file) else file for file in files
        )

    return finish


def _is_wanting(file: File) -> bool:
    return file.path.suffix == ".py" and not file.is_formatted


def _key(source: str) -> str:
    return key_of(_black_version(), str(LINE_LENGTH), source)


@once
def _black_version() -> str:
    """The version of black, found once: that costs as much as formatting a short module."""
    return version("black")


def _format_one(file: File) -> str:
    try:
        formatted = (shorten_lines if file.is_laid_out else black_layout)(file.text)
        compile(formatted, str(file.path), "exec", dont_inherit=True)
    except Exception as error:
        raise _defect(file, error) from error
    return formatted


def _defect(file: File, error: Exception) -> FormattingError:
    handle, name = tempfile.mkstemp(prefix="specpress-", suffix=f"-{file.path.name}")
    with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as dump:
        dump.write(file.text)
    return FormattingError(f"the text rendered for {file.path} is no Python: {error}; it lies in {name}")
