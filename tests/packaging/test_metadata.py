"""License and authors of a document are in the metadata of the wheel, and no such text breaks the build."""

from __future__ import annotations

import tomllib
import zipfile
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from specpress import ir
from specpress.markdown.editions import ENGLISH_ALONE
from specpress.output.files import File
from specpress.pipeline.render import _project, _readme
from tests.docs.small_api import API
from tests.packaging.test_wheels import build

NASTY = 'a "quoted" \\ \x00\x1b\x7f\u202e\ud800 \n\r name\'s, [x] = {y} # z'
FULL = replace(
    API,
    title="Birds",
    license=ir.License("MIT License", "mit or Apache-2.0", "https://example.com/license"),
    contact=ir.Contact("Bird Friends, Inc.", "https://example.com/help", "birds@example.com"),
    terms_of_service="https://example.com/terms",
    doc=ir.Doc(url="https://example.com/docs"),
)


def project(api: ir.API) -> tuple[File, dict[str, object]]:
    file = _project(api, None)
    return file, tomllib.loads(file.text)["project"]


def test_what_the_document_names_is_there() -> None:
    _, found = project(FULL)
    assert found["license"] == "MIT OR Apache-2.0"
    assert found["authors"] == [{"name": "Bird Friends Inc.", "email": "birds@example.com"}]
    assert found["urls"] == {
        "Documentation": "https://example.com/docs",
        "Support": "https://example.com/help",
        "Terms of Service": "https://example.com/terms",
        "License": "https://example.com/license",
    }


def test_what_it_does_not_name_is_not() -> None:
    plain = replace(API, license=None, contact=ir.Contact(), terms_of_service="", doc=ir.Doc())
    assert not {"license", "authors", "urls", "license-files"} & project(plain)[1].keys()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (ir.License("Apache 2.0", "Apache-2.0"), "Apache-2.0"),
        (ir.License("mit"), "MIT"),
        (ir.License("Apache 2.0"), {"text": "Apache 2.0"}),
        (ir.License("Ours", "not a license"), {"text": "Ours"}),
        (ir.License("MIT OR"), {"text": "MIT OR"}),
        (ir.License("(" * 90), {"text": "(" * 90}),
        (ir.License("(" * 5000 + "MIT"), {"text": "(" * 500}),
        (ir.License("LicenseRef-Our-Own"), "LicenseRef-Our-Own"),
        (ir.License("", "", "https://example.com"), None),
        (ir.License("\x00\n"), None),
    ],
    ids=str,
)
def test_licenses(given: ir.License, expected: object) -> None:
    assert project(replace(API, license=given))[1].get("license") == expected


@pytest.mark.parametrize(
    "email", ["", "nobody", "a@b", "a b@c.de", "a..b@c.de", "a@b.c\nBcc: x@y.z", "<a@b.cd>", "ä@b.cd", "a@b.cd, e@f.gh"]
)
def test_an_invalid_address_is_left_out(email: str) -> None:
    found = project(replace(API, contact=ir.Contact("Birds", "", email)))[1]
    assert found["authors"] == [{"name": "Birds"}]


@pytest.mark.parametrize(
    "url", ["", "docs/x.html", "javascript:alert(1)", "https://", "https://a b", 'https://a"b', "https://a\nb"]
)
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    api = replace(
        API,
        license=ir.License("MIT", "", url),
        contact=ir.Contact("", url, ""),
        terms_of_service=url,
        doc=ir.Doc(url=url),
    )
    assert "urls" not in project(api)[1]


def metadata(api: ir.API, folder: Path) -> Message:
    """The metadata of the wheel that hatchling builds."""
    source = folder / "source"
    package = source / api.package.name
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (source / "LICENSE").write_text("Do as you like.", "utf-8")
    for file in (_project(api, None), _readme(api, None, ENGLISH_ALONE)):
        (source / file.path.name).write_text(file.text, "utf-8")
    with zipfile.ZipFile(build(source, folder)) as wheel:
        assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())
        (name,) = [name for name in wheel.namelist() if name.endswith("/METADATA")]
        return message_from_bytes(wheel.read(name))


@pytest.mark.slow
def test_the_wheel_has_it(tmp_path: Path) -> None:
    found = metadata(FULL, tmp_path)
    assert found["License-Expression"] == "MIT OR Apache-2.0"
    assert found["Author-email"] == '"Bird Friends Inc." <birds@example.com>'
    assert "Terms of Service, https://example.com/terms" in found.get_all("Project-URL", [])
    assert found["License-File"] == "LICENSE", "a license that someone puts beside it goes into the wheel"


@pytest.mark.slow
@pytest.mark.parametrize("email", ["a{b}|`@c.de", NASTY])
def test_a_wheel_is_built_from_anything(email: str, tmp_path: Path) -> None:
    nasty = replace(
        FULL,
        title=NASTY,
        license=ir.License(NASTY, NASTY, f"https://example.com/{NASTY}"),
        contact=ir.Contact(NASTY, "https://example.com/'#]", email),
    )
    found = metadata(nasty, tmp_path)
    assert 'a "quoted" \\ name\'s' in str(found["License"])
    assert found.defects == []
