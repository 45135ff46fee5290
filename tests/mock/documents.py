"""Documents for the mock server of the tests."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import httpx
import yaml

from specpress.mock.document import Object
from specpress.mock.mock import Mock
from specpress.mock.serving import Server
from specpress.pipeline.loading import load_document
from specpress.pipeline.options import Options

SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"


def read(path: Path) -> Object:
    """A document as the command reads it."""
    return load_document(path, Options(), lambda _: None).root


def document(paths: str, components: str = "{}", version: str = "3.1.0", rest: str = "") -> Object:
    """A document from its paths and components in YAML."""
    text = (
        f"openapi: {version}\ninfo: {{title: Test, version: '1'}}\n{rest}\npaths:\n{paths}\ncomponents: {components}\n"
    )
    return cast(Object, yaml.safe_load(text))


@contextmanager
def served(mock: Mock) -> Generator[httpx.Client]:
    """A client of a mock on loopback."""
    with Server(mock) as server, httpx.Client(base_url=server.base_url, trust_env=False) as client:
        yield client
