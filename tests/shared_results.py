"""Results that the tests of one run share: most files of every package are the same, so each is made once.

The key of a result is the text that it is made from. The worker processes of pytest-xdist share a folder, which the
process that started them removes at the end of the run.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import pickle
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from importlib.machinery import SourceFileLoader
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from types import CodeType
from typing import Any, TypeVar

import pytest

from specpress.output import derive_sync, formatting
from specpress.output.cache import Cache
from specpress.output.files import File

_T = TypeVar("_T")
_FOLDER = "SPECPRESS_TEST_RESULTS"
"""The variable of the environment that tells worker processes the folder."""
_HEADER = re.compile(r"\A# Generated from .{1,40} by specpress\. Do not edit\.$", re.MULTILINE)
"""The first line of a module, which names the document. The layout of the other lines does not depend on it."""
_NEUTRAL = "# Generated."


def begin() -> None:
    """Make the folder of this run. Worker processes have one already."""
    os.environ[_FOLDER] = mkdtemp(prefix="specpress-tests-")


def end() -> None:
    """Remove the folder of this run."""
    rmtree(os.environ.pop(_FOLDER), ignore_errors=True)


def shared(name: str, source: bytes, make: Callable[[], _T]) -> _T:
    """The result of `make` for this source. The first process calls `make`; the others read its result."""
    path = _folder() / f"{name}-{hashlib.sha256(source).hexdigest()}"
    if path.is_file():
        kept: _T = pickle.loads(path.read_bytes())
        return kept
    made = make()
    temporary = path.with_suffix(f".{os.getpid()}")
    temporary.write_bytes(pickle.dumps(made))
    temporary.replace(path)
    return made


def layouts() -> Path:
    """The folder with the texts that black laid out in this run; it has the format of `specpress generate --cache`."""
    return _folder() / "layouts"


def copy_layouts(folder: Path) -> Path:
    """A copy of `layouts()` for a program with `--cache`: the program removes entries that it does not use."""
    folder.mkdir()
    for entry in layouts().glob("?" * 64):
        os.link(entry, folder / entry.name)
    return folder


@contextmanager
def sharing() -> Generator[None]:
    """Lay out each text and derive each blocking twin once in a run, and compile each module once in a process.

    Python does not compile modules that have a file of bytecode, such as those of the checkout.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formatting, "_format_one", _format_one)
        patch.setattr(derive_sync, "derive_module", _derive_module)
        patch.setattr(SourceFileLoader, "source_to_code", _source_to_code)
        yield


def compiled(text: str, path: str) -> CodeType:
    """The code of a module. Raises `SyntaxError` if the text is no Python."""
    return _moved(_compiled(text), path)


def _folder() -> Path:
    return Path(os.environ[_FOLDER])


format_now = formatting._format_one
"""Lays out a file, even if its layout is known."""


def _format_one(file: File) -> str:
    cache, key = _layouts(), formatting._key(file.text)
    text = cache.get(key)
    if text is None:
        text = _for_any_name(file.text, lambda neutral: _format_neutral(replace(file, text=neutral)))
        cache.put(key, text)
    return text


def _format_neutral(file: File) -> str:
    cache, key = _layouts(), formatting._key(file.text)
    text = cache.get(key)
    if text is None:
        text = format_now(file)
        cache.put(key, text)
    return text


_derive_now = derive_sync.derive_module


def _derive_module(text: str, names: dict[str, str], *, is_rendered: bool = False) -> str:
    def derive(neutral: str) -> str:
        source = pickle.dumps((neutral, sorted(names.items()), is_rendered))
        return shared("twin", source, lambda: _derive_now(neutral, names, is_rendered=is_rendered))

    return _for_any_name(text, derive)


def _for_any_name(text: str, change: Callable[[str], str]) -> str:
    """The result of `change` for a module; modules that differ only in the document's name share it."""
    found = _HEADER.match(text)
    if found is None:
        return change(text)
    return found[0] + change(_NEUTRAL + text[found.end() :]).removeprefix(_NEUTRAL)


# `submit` sends a function to other processes by its name.
_format_one.__module__, _format_one.__qualname__ = formatting.__name__, format_now.__qualname__
_derive_module.__module__, _derive_module.__qualname__ = derive_sync.__name__, _derive_now.__qualname__


@cache
def _layouts() -> Cache:
    return Cache(layouts())


def _source_to_code(
    loader: SourceFileLoader, data: bytes, path: str, **_: Any
) -> CodeType:  # Any: options of importlib
    return _moved(_compiled(data), path)


@cache
def _compiled(source: str | bytes) -> Callable[[], CodeType]:
    code = compile(source, "", "exec", dont_inherit=True)
    return partial(marshal.loads, marshal.dumps(code))


def _moved(code: Callable[[], CodeType], path: str) -> CodeType:
    """A copy of a code object, with this file as its place."""

    def moved(one: CodeType) -> CodeType:
        inner = tuple(moved(constant) if isinstance(constant, CodeType) else constant for constant in one.co_consts)
        return one.replace(co_filename=path, co_consts=inner)

    return moved(code())
