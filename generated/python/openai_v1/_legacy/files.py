# Generated from openapi.yaml by specpress. Do not edit.
"""Files as the older client took them: in text mode too, and their content as text."""

from __future__ import annotations

from io import TextIOBase
from pathlib import PurePath
from typing import Any, cast


def file_in_bytes(file: Any) -> Any:  # Any, twice: what a caller gives for a file, and what the client takes for one
    """The file in a form that the client takes: text is content, not a path, and a file in text mode is read.

    With its name, a file is a tuple of the name and the file.
    """
    if isinstance(file, tuple):
        named = cast("tuple[object, ...]", file)
        return (*named[:1], *map(_in_bytes, named[1:2]), *named[2:])
    name = getattr(file, "name", None)
    content = _in_bytes(file)
    return content if content is file or not isinstance(name, str) else (PurePath(name).name, content)


def _in_bytes(content: Any) -> Any:
    if isinstance(content, str):
        return content.encode()
    # Wrappers of a file in text mode, such as those of tempfile, have its attribute `encoding`.
    is_text = isinstance(content, TextIOBase) or getattr(content, "encoding", None) is not None
    return content.read().encode() if is_text else content
