"""Guesses the media type of a file: by its name, else by its first bytes."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "application/octet-stream"
_BY_EXTENSION: Final = {
    "aac": "audio/aac",
    "flac": "audio/flac",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "m4a": "audio/mp4",
    "md": "text/markdown",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "mpeg": "video/mpeg",
    "mpga": "audio/mpeg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webp": "image/webp",
    "zip": "application/zip",
}
"""Fixed, so that they do not depend on the machine's registry."""
_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"\xff\xf2", "mp3"),
    (b"\xff\xf1", "aac"),
    (b"\xff\xf9", "aac"),
    (b"\x1a\x45\xdf\xa3", "webm"),
    (b"PK\x03\x04", "zip"),
)
HEAD: Final = 16
"""How many bytes of a file are needed to guess its media type."""


def type_of_name(name: str) -> str | None:
    """The media type of a file name's extension; None if it is unknown."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    if extension in _BY_EXTENSION:
        return _BY_EXTENSION[extension]
    import mimetypes  # slow to import, needed for rare kinds only

    return mimetypes.guess_type(name)[0]


def extension_of_content(head: bytes) -> str | None:
    """The extension for content with these first bytes; None if they are not known."""
    if head[:4] == b"RIFF":
        return {b"WAVE": "wav", b"WEBP": "webp"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return "m4a" if head[8:11] == b"M4A" else "mp4"
    return next((extension for beginning, extension in _BEGINNINGS if head.startswith(beginning)), None)


def type_of_extension(extension: str | None) -> str | None:
    """The media type of an extension; None if this module does not list it."""
    return None if extension is None else _BY_EXTENSION.get(extension)
