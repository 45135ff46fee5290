from __future__ import annotations

from pathlib import Path

import pytest

from specpress.load import load
from specpress.naming.package import CredentialConfig, PackageConfig, read_config
from tests.stages import require_valid


def config(folder: Path, text: str) -> PackageConfig:
    path = folder / "spec.yaml"
    path.write_text("openapi: 3.1.0\npaths: {}\n" + text, encoding="utf-8")
    document = load(path)
    require_valid(document)
    return read_config(document)


def titled(folder: Path, title: str, version: str = "1.0") -> PackageConfig:
    return config(folder, f"info: {{title: {title!r}, version: {version!r}}}\n")


def test_everything_can_be_said(tmp_path: Path) -> None:
    assert (
        config(
            tmp_path,
            """\
info: {title: Pets, version: '1'}
x-specpress:
  package: pets_v1
  distribution: pets-client
  version: 0.2.0
  client: PetStore
  base-url-variable: PETS_URL
  never-retry-codes: [used_up]
  credentials:
    key: {option: api_key, variable: PETS_KEY}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
""",
        )
        == PackageConfig(
            "pets_v1",
            "pets-client",
            "0.2.0",
            "PetStore",
            "PETS_URL",
            "PETS_V1_TRANSPORT",
            {"key": CredentialConfig("api_key", "PETS_KEY")},
            ("used_up",),
        )
    )


def test_everything_is_derived(tmp_path: Path) -> None:
    assert (
        config(
            tmp_path,
            """\
info: {title: Pet Store API, version: 2023-05-01}
components:
  securitySchemes:
    bearerAuth: {type: http, scheme: bearer}
    timeout: {type: apiKey, in: query, name: t}
""",
        )
        == PackageConfig(
            "pet_store_api",
            "pet-store-api",
            "2023.5.1",
            "PetStoreAPI",
            "PET_STORE_API_BASE_URL",
            "PET_STORE_API_TRANSPORT",
            {
                "bearerAuth": CredentialConfig("bearer_auth", "PET_STORE_API_BEARER_AUTH"),
                "timeout": CredentialConfig("timeout_", "PET_STORE_API_TIMEOUT"),
            },
        )
    )


def test_the_variables_of_a_client_begin_alike(tmp_path: Path) -> None:
    text = "x-specpress: {package: pets_v1, base-url-variable: PETS_BASE_URL}\ninfo: {title: Pets, version: 1.0.0}\n"
    read = config(tmp_path, text)
    assert read.transport_variable == "PETS_TRANSPORT"


@pytest.mark.parametrize(
    "title",
    [
        "json",
        "asyncio",
        "distutils",
        "httpx2",
        "",
        "3",
        "class",
        "日本",
        "___",
        '"""; import os',
        "a" * 500,
        "many words " * 50,
    ],
)
def test_any_title_gives_usable_names(tmp_path: Path, title: str) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(f"openapi: 3.1.0\npaths: {{}}\ninfo: {{title: {title!r}, version: '1'}}\n", encoding="utf-8")
    found = read_config(load(path))
    assert found.package.isidentifier()
    assert found.package.isascii()
    assert found.package not in {"json", "asyncio", "distutils", "httpx2"}
    assert found.client.isidentifier()
    assert found.distribution
    assert len(found.package) < 80


@pytest.mark.parametrize(
    ("version", "derived"),
    [
        ("1.2.3", "1.2.3"),
        ("1.0rc1", "1.0rc1"),
        ("v2", "2"),
        ("1.0.0-beta", "1.0.0"),
        ("", "0.0.0"),
        ("latest", "0.0.0"),
    ],
)
def test_versions_are_what_pip_takes(tmp_path: Path, version: str, derived: str) -> None:
    assert titled(tmp_path, "Pets", version).version == derived
