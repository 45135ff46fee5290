"""Checks in this process that a generated package is inert, whatever its document contains."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import msgspec

from specpress import ir
from specpress.output.files import File
from tests.shared_results import compiled

CANARY = "specpress_canary"
"""A file that hostile text tries to make."""


def check(api: ir.API, files: tuple[File, ...], folder: Path) -> None:
    """The package imports without creating the canary file, and its models encode the data that they decoded."""
    for file in files:
        path = folder / "output" / file.path
        assert path.resolve().is_relative_to((folder / "output").resolve())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
        if path.suffix == ".py":
            compiled(file.text, str(path))
    sys.path.insert(0, str(folder / "output" / "python"))
    try:
        types = importlib.import_module(f"{api.package.name}.types")
        for name in types.__all__:
            getattr(types, name)
        importlib.import_module(f"{api.package.name}._sync.api")
        for declaration in api.declarations:
            if isinstance(declaration, ir.Model):
                check_names_on_the_wire(declaration, types)
                check_round_trip(declaration, types, api.package.name)
    finally:
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.partition(".")[0] == api.package.name]:
            del sys.modules[name]
    assert not Path(CANARY).exists()


def check_round_trip(model: ir.Model, types: Any, package: str) -> None:
    """Data with the names of the document is decoded and encoded without a change."""
    struct = getattr(types, model.name, None)
    if not isinstance(struct, type) or not issubclass(struct, msgspec.Struct):
        return
    decode = importlib.import_module(f"{package}._core.response.decode")
    response = importlib.import_module(f"{package}._core.response.http_response")
    headers = importlib.import_module(f"{package}._core.headers")
    encode = importlib.import_module(f"{package}._core.models.encode")

    def read(content: bytes) -> Any:
        reply = response.HTTPResponse(status_code=200, headers=headers.Headers(), content=content)
        return decode.decode_json(content, struct, reply)

    for value in ("text", 7, None, ["text"], {"a": "text"}):
        sent = {one.wire_name: value for one in model.fields}
        found = read(msgspec.json.encode(sent))
        again = encode.encode_json(found)
        # A number is a decimal too, which is written as text.
        assert found.to_dict() == sent or value == 7
        assert found.to_dict().keys() == sent.keys()
        assert msgspec.json.decode(again) == found.to_dict()
        assert read(again) == found


def check_names_on_the_wire(model: ir.Model, types: Any) -> None:
    """A struct knows each property by the name that the document gives, byte for byte."""
    struct = getattr(types, model.name, None)
    if not isinstance(struct, type) or not issubclass(struct, msgspec.Struct):
        return
    hidden = "write" if model.usage.response else "read"
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    assert {one.wire_name for one in model.fields if one.access != hidden} <= known
