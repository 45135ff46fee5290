"""The site of this repository's document, built once."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from specpress.pipeline.loading import load_document
from specpress.pipeline.options import Options, SiteOptions
from specpress.pipeline.site import build_site
from tests.contract.cases import FILES
from tests.shared_results import shared
from tests.site.reading import Page, Sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"
FILE_NAME = re.compile(r"[\"'@]([\w-]+\.(?:png|mp3|m4a|jsonl))\b")
OPTIONS = Options(
    overlays=(ROOT / "spec" / "overlays" / "later-fields.yaml",),
    locale=ROOT / "spec" / "locale",
    site=SiteOptions(changelog=ROOT / "CHANGELOG.md", guide=ROOT / "docs" / "guide"),
)


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """The texts of all files by their paths; the first worker that asks builds the site."""

    def build() -> dict[str, str]:
        return {file.path.as_posix(): file.text for file in build_site(SPEC, OPTIONS).files}

    return shared("site", SPEC.read_bytes(), build)


@pytest.fixture(scope="session")
def pages(files: dict[str, str]) -> dict[str, Page]:
    """The pages, read."""
    return {path: Page(path, text) for path, text in files.items() if path.endswith(".html")}


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The mock of this API; it rejects requests that the document does not have."""
    document = load_document(SPEC, OPTIONS, lambda _: None)
    with Server(Mock(document.root, strict=True)) as server:
        yield server


@pytest.fixture(scope="session")
def samples(pages: dict[str, Page]) -> list[Sample]:
    return [
        sample
        for page in pages.values()
        for sample in page.samples
        if "pip install" not in sample.code and "npm install" not in sample.code
    ]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, samples: list[Sample]) -> Path:
    """The working folder of the samples, with the files that they upload."""
    found = tmp_path_factory.mktemp("samples")
    for sample in samples:
        for name in FILE_NAME.findall(sample.code):
            if not (found / name).exists():
                shutil.copy(next(FILES.glob(f"*{Path(name).suffix}")), found / name)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    assert path is not None, "there is no chromium; `make test-site` installs it"
    with sync_playwright() as playwright:
        # Containers run as root, for whom chromium has no sandbox.
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()
