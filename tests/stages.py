"""The stages of the generator, for tests that need the result of one stage and not the work of the later ones."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document
from specpress.output.cache import Cache
from specpress.output.derive_sync import begin_deriving
from specpress.output.files import File
from specpress.output.formatting import begin_formatting
from specpress.pipeline import Accepted
from specpress.pipeline.render import render_package, render_rest
from specpress.validate import validate
from specpress.workers.processes import here

_P = ParamSpec("_P")
_T = TypeVar("_T")


def require_valid(document: Document) -> None:
    """Raise `Diagnostics` with every fault of a document."""
    faults = validate(document).all_faults()
    if faults:
        raise Diagnostics(faults)


def remembering(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
    """A `Submit` that makes each call once in a process: the modules of the runtime are the same in every package."""
    call = pickle.dumps((function, args, kwargs))
    if call not in _results:
        _results[call] = function(*args, **kwargs)
    result: _T = _results[call]
    return lambda: result


_results: dict[bytes, Any] = {}  # Any: whatever a function gives


def with_twins(files: tuple[File, ...]) -> tuple[File, ...]:
    """The files of a package with the blocking twins."""
    return tuple(sorted((*files, *begin_deriving(files, remembering)()), key=lambda file: file.path.as_posix()))


def rendered(accepted: Accepted) -> tuple[File, ...]:
    """All files of the output before black has formatted them, which takes longer than everything else."""
    package = with_twins(render_package(accepted.api, accepted.document))
    return (*package, *render_rest(accepted.api, accepted.document))


def formatted(files: tuple[File, ...], folder: Path | None = None) -> tuple[File, ...]:
    """The files in black's layout; `folder` is the cache."""
    cache = Cache(folder)
    done = begin_formatting(files, here, cache)()
    cache.drop_the_rest()
    return done
