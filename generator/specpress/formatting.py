"""black, in process, for the Python files of the output."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from specpress.diagnostics import SpecpressError
from specpress.files import File
from specpress.long_lines import black_layout, shorten_lines
from specpress.splitting import LINE_LENGTH

# Starting processes takes about a second, in which black formats so many characters.
_WORTH_PROCESSES = 600_000
_CACHE_ENTRY = re.compile(r"[0-9a-f]{64}")


class FormattingError(SpecpressError):
    """A rendered file is no Python: a defect of a template, not of the document."""


def format_files(files: tuple[File, ...], cache: Path | None = None) -> tuple[File, ...]:
    """The files with every `.py` in black's layout.

    `cache` is a folder that keeps the results by content, so that files which did not change take no time.
    """
    rendered = [file for file in files if file.path.suffix == ".py" and not file.is_formatted]
    sources = {file.text for file in rendered}
    known = _read_cache(cache, sources) if cache else {}
    done = known | _format_all([file for file in rendered if file.text not in known])
    if cache:
        _write_cache(cache, done, fresh=done.keys() - known.keys())
    return tuple(
        (
            replace(file, text=done[file.text], is_formatted=True)
            if file.path.suffix == ".py" and not file.is_formatted
            else file
        )
        for file in files
    )


def _format_all(files: list[File]) -> dict[str, str]:
    if sum(len(file.text) for file in files) < _WORTH_PROCESSES or (os.cpu_count() or 1) < 2:
        return {file.text: _format_one(file) for file in files}
    # Largest first, so that no process is left with a large file when the others are done.
    ordered = sorted(files, key=lambda file: -len(file.text))
    with ProcessPoolExecutor(min(os.cpu_count() or 1, 8), mp_context=get_context("spawn")) as pool:
        return dict(zip((file.text for file in ordered), pool.map(_format_one, ordered), strict=True))


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


def _key(text: str) -> str:
    return hashlib.sha256(f"{version('black')}\n{LINE_LENGTH}\n{text}".encode()).hexdigest()


def _read_cache(folder: Path, sources: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for source in sources:
        try:
            digest, _, text = (folder / _key(source)).read_bytes().decode("utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            continue
        if digest == hashlib.sha256(text.encode()).hexdigest():
            found[source] = text
    return found


def _write_cache(folder: Path, results: dict[str, str], fresh: Iterable[str]) -> None:
    """Keep exactly these results, of which some are new; a cache that cannot be written is no error."""
    wanted = {_key(source): text for source, text in results.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = {entry.name for entry in folder.iterdir() if _CACHE_ENTRY.fullmatch(entry.name)}
        for name in present - wanted.keys():
            (folder / name).unlink(missing_ok=True)
        for name in map(_key, fresh):
            content = hashlib.sha256(wanted[name].encode()).hexdigest() + "\n" + wanted[name]
            temporary = folder / f"{name}.{os.getpid()}.tmp"
            temporary.write_bytes(content.encode("utf-8"))
            temporary.replace(folder / name)
    except OSError:
        return
