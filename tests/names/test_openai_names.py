"""The public names of the flagship: none of them may change."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.load import load
from specpress.lower import lower
from specpress.naming.package import read_config
from tests.conftest import ROOT
from tests.names.naming import FOLDER, every_call

KEPT = FOLDER / "openai_v1.txt"


def test_public_names(update: bool) -> None:
    document = load(ROOT / "spec" / "openapi.yaml")
    found = "\n".join(_lines(lower(document, read_config(document)))) + "\n"
    if update:
        KEPT.write_text(found, encoding="utf-8")
    assert found == KEPT.read_text(encoding="utf-8")


def _lines(api: ir.API) -> Iterator[str]:
    yield f"{api.package.name}.{api.package.client}({', '.join(one.option for one in api.credentials)})"
    for call in every_call(api.root):
        body = call.operation.body
        fields = [] if body is None else [one.name for one in body.fields] if body.fields is not None else ["body"]
        yield f"{call.text}({', '.join([*(one.name for one in call.operation.parameters), *fields])})"
    for one in api.declarations:
        place = ".".join(("types", *one.module))
        fields = [field.name for field in one.fields] if isinstance(one, ir.Model) else []
        yield f"{place}.{one.name}({', '.join(fields)})"
