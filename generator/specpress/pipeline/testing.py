"""Renders the package `testing` for tests of users: a copy of the mock server, and the document that it serves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import jinja2

from specpress import ir
from specpress.export.canonical import canonical
from specpress.openapi.document import Document
from specpress.output.files import File
from specpress.python.literals import literal

_MOCK = Path(__file__).resolve().parent.parent / "mock"
_VERSION_SUFFIX = re.compile(r"(?<=.)_v\d+(_\d+)*$")
_TYPES_OF_THE_MOCK = re.compile(r"^(\s+)from specpress\.mock\.", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TestingView:
    """Names of the mock of one package.

    `credentials` are arguments of its client, `variables` are variables of the environment.
    """

    client: str
    mock: str
    fixture: str
    install: str
    replies: str
    credentials: str
    variables: tuple[tuple[str, str], ...]
    has_behaviour: bool


def testing_view(api: ir.API, *, has_behaviour: bool) -> TestingView:
    """The names of one package; the pytest fixture is called like the package without its version."""
    fixture = f"{_VERSION_SUFFIX.sub('', api.package.name)}_mock"
    needed = [one for one in api.credentials if one.required]
    url = api.package.base_url_variable
    variables = [(url, f"_{fixture}_server.base_url")] if url is not None else []
    variables += [(one.variable, _sample(one)) for one in needed if one.variable is not None and one.kind != "basic"]
    return TestingView(
        client=api.package.client,
        mock=f"{api.package.client}Mock",
        fixture=fixture,
        install="pip install '.[testing]' in the folder of this package",
        replies=(
            "those of the package's own behaviour" if has_behaviour else "the documented examples, or made from schemas"
        ),
        credentials="".join(f"{literal(one.option)}: {_sample(one)}, " for one in needed),
        variables=tuple(variables),
        has_behaviour=has_behaviour,
    )


def testing_files(
    document: Document, behaviour: Path | None, package: PurePosixPath, first_line: str
) -> Iterator[File]:
    """The copied files: the server, the document as JSON, and the user's behaviour, which is not executed here."""
    for path in sorted(_MOCK.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        yield File(package / "testing" / "_mock" / path.name, f"{first_line}\n{text}", is_formatted=True)
    root = {"x-generated": first_line.removeprefix("# "), **canonical(document.root)}
    yield File(package / "testing" / "openapi.json", json.dumps(root, ensure_ascii=False, separators=(",", ":")) + "\n")
    if behaviour is None:
        return
    sources = sorted(behaviour.rglob("*.py")) if behaviour.is_dir() else [behaviour]
    for path in sources:
        name = path.relative_to(behaviour) if behaviour.is_dir() else Path("__init__.py")
        # They may import the types of the mock, which the package has next to them.
        dots = "." * (len(name.parts) + 1)
        text = _TYPES_OF_THE_MOCK.sub(rf"\1from {dots}_mock.", path.read_text(encoding="utf-8"))
        target = package.joinpath("testing", "_behaviour", *name.parts)
        yield File(target, f"{first_line}\n{text}", is_formatted=True)


def render_testing(
    templates: jinja2.Environment, view: TestingView, package: PurePosixPath, first_line: str
) -> Iterator[File]:
    """The rendered files: the server with clients, and the plugin of pytest."""
    for name, target in (("server", "_server"), ("plugin", "plugin")):
        text = templates.get_template(f"testing/{name}.py.jinja").render(view=view, header=first_line)
        yield File(package / "testing" / f"{target}.py", text)


def _sample(credential: ir.Credential) -> str:
    return '("test", "test")' if credential.kind == "basic" else '"test"'
