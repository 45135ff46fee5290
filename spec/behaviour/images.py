"""Pictures of one colour, in the size that is asked for."""

from __future__ import annotations

import base64
import hashlib
import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .texts import START

if TYPE_CHECKING:
    from specpress.mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]


def draw(call: Call, seed: bytes) -> Object:
    """Pictures whose colours depend on the seed, as links to this server or as data."""
    asked = call.fields
    width, height = map(int, asked.get("size", "1024x1024").split("x"))
    data = list[Object]()
    for index in range(asked.get("n", 1)):
        red, green, blue = hashlib.sha256(seed + bytes([index])).digest()[:3]
        content = png(width, height, red, green, blue)
        if asked.get("response_format") == "b64_json":
            data.append({"b64_json": base64.b64encode(content).decode()})
        else:
            data.append({"url": call.publish(content, "image/png")})
    return {"created": START, "data": data}


@lru_cache(maxsize=32)
def png(width: int, height: int, red: int, green: int, blue: int) -> bytes:
    """The bytes of a PNG."""
    from PIL import Image  # noqa: PLC0415 - only images need it, and it is heavy

    file = io.BytesIO()
    Image.new("RGB", (width, height), (red, green, blue)).save(file, "PNG")
    return file.getvalue()
