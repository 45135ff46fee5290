"""The spec as other tools read it: one JSON file for each OpenAPI version, and one for mock servers."""

from __future__ import annotations

from pathlib import PurePosixPath

from specpress.export.canonical import canonical
from specpress.export.mock import to_mock
from specpress.export.openapi_3_0 import to_3_0
from specpress.export.openapi_3_2 import to_3_2
from specpress.export.streams import without_item_schemas
from specpress.export.text import to_text
from specpress.openapi.document import Document
from specpress.output.files import File

__all__ = ["export"]


def export(document: Document) -> tuple[File, ...]:
    """The files below `spec/`; a 3.0 document is written as it is, and for mock servers, but not turned into a newer one."""
    source = PurePosixPath(document.file.replace("\\", "/")).name
    root = canonical(document.root)
    if str(root.get("openapi", "")).startswith("3.0."):
        builds = {"openapi-3.0.json": without_item_schemas(root), "openapi-mock.json": to_mock(root)}
    else:
        builds = {
            "openapi-3.0.json": to_3_0(without_item_schemas(root)),
            "openapi-3.1.json": without_item_schemas(root),
            "openapi-3.2.json": to_3_2(root),
            "openapi-mock.json": to_mock(root),
        }
    return tuple(File(PurePosixPath("spec", name), to_text(build, source)) for name, build in builds.items())
