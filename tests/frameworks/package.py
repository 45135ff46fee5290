"""A package that is generated from a document: on disk, importable, and generated once for all tests."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cases.case import CaseMetadata, Generated, generate


@dataclass(frozen=True, slots=True)
class Package:
    """A generated package, and the folder to import it from."""

    generated: Generated
    source: Path

    @property
    def name(self) -> str:
        return self.generated.api.package.name

    # Any, twice: the contents of the package are known only at run time.
    @property
    def types(self) -> Any:
        return importlib.import_module(f"{self.name}.types")

    def client_class(self, twin: str) -> Any:
        prefix = "Async" if twin == "async" else ""
        return getattr(importlib.import_module(self.name), prefix + self.generated.api.package.client)


class Packages:
    """All packages of a test session."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Package | Exception] = {}

    def of_file(self, document: Path) -> Package:
        """The package of a document in the checkout."""
        return self._of(str(document), document, None)

    def of_document(self, name: str, document: Mapping[str, Any]) -> Package:
        """The package of a document that an application wrote."""
        return self._of(name, None, document)

    def _of(self, key: str, file: Path | None, document: Mapping[str, Any] | None) -> Package:
        if key not in self._made:
            try:
                self._made[key] = self._make(key, file, document)
            except Exception as error:  # noqa: BLE001 - each test that needs the package tells the same
                self._made[key] = error
        made = self._made[key]
        if isinstance(made, Exception):
            raise made
        return made

    def _make(self, key: str, file: Path | None, document: Mapping[str, Any] | None) -> Package:
        name = file.stem if file is not None else key
        folder = self._folder / name
        (folder / "document").mkdir(parents=True)
        if file is not None:
            shutil.copy(file, folder / "document" / f"spec{file.suffix}")
        else:
            (folder / "document" / "spec.json").write_text(json.dumps(document), encoding="utf-8")
        generated = generate(CaseMetadata(name, folder / "document", "Operations", name, ()))
        source = generated.write(folder)
        sys.path.insert(0, str(source))
        importlib.invalidate_caches()
        return Package(generated, source)
