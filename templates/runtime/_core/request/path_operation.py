"""Describes calls of paths that the document lacks, as the document describes its own operations."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from ..errors import InvalidArgumentError
from ..operation.descriptors import Binary, Events, Json, Operation, ResponseCase, Text
from ..options.omit import Omit
from .body import body_for

_SAFE: Final = "/:%!$&'()*+,;=@~[]?"


def path_operation(
    method: str, path: str, cast_to: Any, *, body: object, stream: bool
) -> Operation[Any]:  # Any, twice: a type given as a value, and what it makes the call return
    """The operation. Raises InvalidArgumentError for a path that is a URL, or has a fragment."""
    if "://" in path or path.startswith("//") or "#" in path:
        raise InvalidArgumentError(f"A path such as /things is appended to the base URL, which {path!r} cannot be.")
    if hasattr(cast_to, "raise_for_status"):
        kind = getattr(cast_to, "__name__", "…")
        raise InvalidArgumentError(f"cast_to={kind}: the content alone is given. Write cast_to=bytes, str or a model.")
    type_ = Any if cast_to in (None, object) else cast_to
    content: Events | Text | Binary | Json
    if stream:
        content = Events(type_, errors=("error",), marked_end=True)
    elif cast_to is str:
        content = Text()
    elif cast_to is bytes:
        content = Binary()
    else:
        content = Json(type_)
    return Operation(
        id=method.lower(),
        method=method,
        path="/" + quote(path.removeprefix("/"), safe=_SAFE),
        cases=(ResponseCase({}, content),),
        accept="text/event-stream" if stream else "*/*" if cast_to in (str, bytes) else "application/json",
        body=None if isinstance(body, Omit) else body_for(body),
        is_declared=False,
    )
