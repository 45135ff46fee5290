# Generated from openapi.yaml by specpress. Do not edit.
"""The name of a download, from its header Content-Disposition (RFC 6266), made safe."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from ..headers import Headers

_PARAMETER: Final = re.compile(r';\s*(filename\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', re.IGNORECASE)
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]')
"""Control characters, those that turn the direction of text, and what Windows does not allow in a name."""
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST: Final = 200
"""Bytes of a name; most file systems allow 255, and a download in progress has a longer name."""


def filename_of(headers: Headers) -> str | None:
    """The name that the server gives to a download; None if it gives none that can be used.

    It is the last part of a path at most, never hidden, and has no characters that a file system refuses.
    """
    header = headers.get("content-disposition", "")
    found = {name.lower(): value.strip() for name, value in reversed(_PARAMETER.findall(_parameters(header)))}
    for name, read in (("filename*", _extended), ("filename", _plain)):
        safe = _safe(read(found[name])) if name in found else ""
        if safe:
            return safe
    return None


def _parameters(header: str) -> str:
    """The parameters alone; some servers leave the type before them out."""
    kind, semicolon, rest = header.partition(";")
    return f";{rest}" if semicolon and "=" not in kind else f";{header}"


def _extended(value: str) -> str:
    """The form with a charset: `UTF-8''M%C3%A4rz.txt` (RFC 8187)."""
    charset, _, rest = value.strip('"').partition("'")
    try:
        return unquote_to_bytes(rest.partition("'")[2]).decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return ""


def _plain(value: str) -> str:
    if value.startswith('"'):
        # A backslash before anything but a quote is one of a path that some servers send.
        value = re.sub(r'\\(["\\])', r"\1", value[1:-1])
    try:
        # Headers are read as latin-1, but most servers write UTF-8.
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _safe(name: str) -> str:
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    bare = _UNSAFE.sub("_", last).strip().lstrip(".").rstrip(". ").strip()
    if _DEVICE.match(bare):
        bare = f"_{bare}"
    return _shortened(bare)


def _shortened(name: str) -> str:
    if len(name.encode(errors="replace")) <= _LONGEST:
        return name.encode(errors="replace").decode()
    stem, dot, extension = name.rpartition(".")
    end = f"{dot}{extension}" if stem and len(extension) <= 20 else ""
    start = (stem if end else name).encode(errors="replace")[: _LONGEST - len(end.encode())]
    return start.decode(errors="ignore") + end
