"""Files, however the document says so."""

from pathlib import Path

from ff import Ff

client = Ff(base_url="http://127.0.0.1")


def uploads(path: Path) -> None:
    client["POST /a"](f=[path, b"content"])
    client["POST /b"](f=[path, b"content"])
    client["POST /c"](f=[path, b"content"])
    client["POST /d"](f=[path, b"content"])
    client["POST /e"](f=path)
    client["POST /e"](f=[path, b"content"])
    client["POST /g"](f=[path], g=path, h=path, i=path)
    client["POST /a"](f=[3])  # refused
