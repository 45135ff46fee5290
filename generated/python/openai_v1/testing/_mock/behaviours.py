# Generated from openapi.yaml by specpress. Do not edit.
"""How one API behaves: Python functions for some of its operations, which answer instead of the document's examples."""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import sys
from collections.abc import AsyncIterable, Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias, cast

from .calls import Call
from .document import JSON
from .operations import is_json
from .replies import EVENTS, Reply, Stream, bytes_reply, is_stream, json_reply, text_reply

Handler: TypeAlias = "Callable[[Call], object]"
"""Answers a call, directly or as a coroutine, with JSON, text or bytes in the form that the call asks for, an iterator
of the events of a stream, a whole `Reply`, or None for the documented example. `RefusedError` is a documented error."""
Behaviour: TypeAlias = "Callable[[], Mapping[str, Handler]]"
"""Gives the handlers by the ids of their operations, with a state of their own; called again at each reset."""

NO_BEHAVIOUR: Final[Behaviour] = dict[str, Handler]


class BehaviourError(Exception):
    """A file of a behaviour that cannot be used; the message says why."""


def load_behaviour(path: Path) -> Behaviour:
    """Run a Python file, or a folder that is a package, and take its function `operations`."""
    file = path / "__init__.py" if path.is_dir() else path
    if not file.is_file():
        raise BehaviourError(f"{file}: there is no such file")
    name = f"behaviour_{hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:16]}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise BehaviourError(f"{path} is no Python file; its name must end with .py")
    module = importlib.util.module_from_spec(spec)
    # Its own modules are found by way of it.
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise BehaviourError(f"{path} cannot be run: {type(error).__name__}: {error}") from error
    operations = getattr(module, "operations", None)
    if not callable(operations):
        raise BehaviourError(f"{path} has no function `operations` that gives the handlers by the ids of operations")
    return cast("Behaviour", operations)


async def answer(handler: Handler, call: Call) -> Reply | None:
    """The result of a handler as a reply; None for the documented example."""
    result = handler(call)
    if inspect.isawaitable(result):
        result = await cast("Awaitable[object]", result)
    if result is None or isinstance(result, Reply):
        return result
    media_type = call.case.media_type or "application/json"
    if isinstance(result, AsyncIterable | Iterator):
        events = cast("AsyncIterable[JSON] | Iterator[JSON]", result)
        kind = media_type if is_stream(media_type) else EVENTS
        return Reply(200, (("content-type", kind),), stream=Stream(events, kind, call.case.terminator))
    if isinstance(result, bytes):
        return bytes_reply(result, media_type)
    if isinstance(result, str) and not is_json(media_type):
        return text_reply(result, f"{media_type}; charset=utf-8")
    value = cast("JSON", result)
    return json_reply(value, media_type=media_type if is_json(media_type) else "application/json")
