"""Bodies as they were before a server compressed them."""

from __future__ import annotations

import zlib
from typing import Final

_GZIP: Final = frozenset(("gzip", "x-gzip"))
_WITH_GZIP_HEAD: Final = 16 + zlib.MAX_WBITS


def decoded(content: bytes, encoding: str) -> bytes | None:
    """The bytes without the codings of a `Content-Encoding`; None for an unknown coding, or if they do not have it."""
    for coding in reversed([one.strip().lower() for one in encoding.split(",")]):
        try:
            if coding in _GZIP:
                content = _inflated(content, _WITH_GZIP_HEAD)
            elif coding == "deflate":
                # Servers send it with the head that the standard asks for, or without.
                has_head = content[:1] == b"\x78"
                content = _inflated(content, zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS)
            elif coding not in ("", "identity"):
                return None
        except zlib.error:
            return None
    return content


def _inflated(content: bytes, form: int) -> bytes:
    """All members of a compressed body, one after the other."""
    made = list[bytes]()
    while content:
        stream = zlib.decompressobj(form)
        made.append(stream.decompress(content))
        if not stream.eof:
            raise zlib.error("the body is cut off")
        content = stream.unused_data
    return b"".join(made)
