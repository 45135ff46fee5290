"""Files for FastAPI, in each of the forms that they can be given in."""

from io import BytesIO
from pathlib import Path

from kitchen import AsyncKitchen, Kitchen

client = Kitchen(base_url="http://127.0.0.1")


def uploads(path: Path) -> None:
    with path.open("rb") as opened:
        client["POST /files/one"](file=opened)
    client["POST /files/one"](file=path)
    client["POST /files/one"](file=b"content")
    client["POST /files/one"](file=BytesIO(b"content"))
    client["POST /files/one"](file=("a.png", b"content", "image/png"))
    client["POST /files/many"](files=[path, b"content", ("a.png", b"content")])
    client["POST /files/optional"]()
    client["POST /files/optional"](file=path)
    client["POST /files/optional-many"](files=[path])
    client["POST /files/with-fields"](file=path, title="t", tags=["a"])
    client["POST /files/bytes"](file=b"content")
    client["POST /files/base64"](name="n", content=b"content")
    client["POST /files/one"](file=3)  # refused


async def asynchronous(path: Path) -> str | None:
    async with AsyncKitchen(base_url="http://127.0.0.1") as other:
        got = await other["POST /files/one"](file=path)
        return got.name
