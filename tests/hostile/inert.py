"""What a generated package must be like, whatever its document says; checked in this process."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import msgspec

from specpress import ir
from specpress.files import File

CANARY = "specpress_canary"
"""A file that hostile text tries to make."""


def check(api: ir.API, files: tuple[File, ...], folder: Path) -> None:
    """The package imports, its canary stays unborn, and models give back what they were read from."""
    for file in files:
        path = folder / "output" / file.path
        assert path.resolve().is_relative_to((folder / "output").resolve())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
        if path.suffix == ".py":
            compile(file.text, str(path), "exec", dont_inherit=True)
    sys.path.insert(0, str(folder / "output" / "python"))
    try:
        types = importlib.import_module(f"{api.package.name}.types")
        for name in types.__all__:
            getattr(types, name)
        importlib.import_module(f"{api.package.name}._sync.api")
        for declaration in api.declarations:
            if isinstance(declaration, ir.Model):
                check_names_on_the_wire(declaration, types)
    finally:
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.partition(".")[0] == api.package.name]:
            del sys.modules[name]
    assert not Path(CANARY).exists()


def check_names_on_the_wire(model: ir.Model, types: Any) -> None:
    """A struct knows each property by the name that the document gives, byte for byte."""
    struct = getattr(types, model.name, None)
    if not isinstance(struct, type) or not issubclass(struct, msgspec.Struct):
        return
    hidden = "write" if model.usage.reply else "read"
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    assert {one.wire_name for one in model.fields if one.access != hidden} <= known
