"""The viewers that the site is compared with. Each is a folder with the same document."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node" / "node_modules"
_HEAD = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>API</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A viewer as its own documentation says to use it: the files of its package, and its page for `openapi.json`."""

    name: str
    package: str
    files: tuple[str, ...]
    page: str

    @property
    def title(self) -> str:
        """The name with the version that is installed."""
        found = json.loads((MODULES / self.package / "package.json").read_text(encoding="utf-8"))
        return f"{self.name} {found['version']}"

    def write(self, folder: Path, document: Path) -> None:
        """Put the viewer and the document into a folder."""
        folder.mkdir(parents=True)
        for name in self.files:
            shutil.copy(MODULES / self.package / name, folder / Path(name).name)
        shutil.copy(document, folder / "openapi.json")
        (folder / "index.html").write_text(f"{_HEAD}{self.page}</html>\n", encoding="utf-8")


VIEWERS = (
    Viewer(
        "Redoc",
        "redoc",
        ("bundles/redoc.standalone.js",),
        '</head><body><redoc spec-url="openapi.json"></redoc><script src="redoc.standalone.js"></script></body>',
    ),
    Viewer(
        "Swagger UI",
        "swagger-ui-dist",
        ("swagger-ui.css", "swagger-ui-bundle.js"),
        '<link rel="stylesheet" href="swagger-ui.css"></head><body><div id="swagger-ui"></div>'
        '<script src="swagger-ui-bundle.js"></script>'
        '<script>SwaggerUIBundle({url: "openapi.json", dom_id: "#swagger-ui"})</script></body>',
    ),
    Viewer(
        "Scalar",
        "@scalar/api-reference",
        ("dist/browser/standalone.js",),
        '</head><body><div id="app"></div><script src="standalone.js"></script>'
        '<script>Scalar.createApiReference("#app", {url: "openapi.json"})</script></body>',
    ),
)
