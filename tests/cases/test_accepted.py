"""The results of `--accept-invalid` for documents with one local fault each: the warnings, and the client.

`accepted/faults.yaml` is a table of changes of `accepted/base.yaml`, taken in both versions of OpenAPI;
`accepted/documents` has whole documents. `accepted/expected.txt` has the results of them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from specpress import ir
from specpress.command.cli import main
from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline import Accepted, load_api
from specpress.pipeline.options import Options
from tests.stages import rendered

ACCEPTED = Path(__file__).parent / "accepted"
EXPECTED = ACCEPTED / "expected.txt"
# Any, in this file: documents are plain data, and wrong on purpose.
FAULTS: Final[dict[str, dict[str, Any]]] = yaml.safe_load((ACCEPTED / "faults.yaml").read_text(encoding="utf-8"))
DOCUMENTS = {path.name: path for path in sorted((ACCEPTED / "documents").glob("*.yaml"))}
VERSIONS: Final = ("3.0.3", "3.1.0")
CASES: Final = (*(f"{name} in {version}" for name in FAULTS for version in VERSIONS), *DOCUMENTS)
PLACES: Final = {"OP": ("paths", "/a/{id}", "post"), "T": ("components", "schemas", "Thing", "properties", "t")}


def write_document(case: str, folder: Path) -> Path:
    """The document of a case."""
    spec = folder / "spec.yaml"
    if case in DOCUMENTS:
        spec.write_bytes(DOCUMENTS[case].read_bytes())
        return spec
    name, _, version = case.partition(" in ")
    root = yaml.safe_load((ACCEPTED / "base.yaml").read_text(encoding="utf-8"))
    root["openapi"] = version
    for place, value in FAULTS[name].items():
        first, *rest = place.split("|")
        *way, last = (*PLACES.get(first, (first,)), *rest)
        holder: Any = root
        for step in way:
            holder = holder[int(step)] if isinstance(holder, list) else holder[step]
        if value == "removed":
            del holder[last]
        elif isinstance(holder, list):
            holder[len(holder) if last == "+" else int(last) : len(holder) if last == "+" else int(last) + 1] = [value]
        else:
            holder[last] = value
    spec.write_text(yaml.safe_dump(root, sort_keys=False), encoding="utf-8")
    return spec


def told(meaning: Accepted) -> Iterator[str]:
    """The warnings, then types and operations of the client."""
    for warning in Diagnostics(meaning.warnings).diagnostics:
        yield f"{warning.location.line}:{warning.location.column}: {warning.warning}"
    for declaration in meaning.api.declarations:
        if isinstance(declaration, ir.Model):
            for field in declaration.fields:
                yield f"  {declaration.name}.{field.name}: {field.type}{' required' if field.required else ''}"
        else:
            yield f"  {declaration.name} = {declaration.type}"
    yield from operations(meaning.api.root)


def operations(resource: ir.Resource) -> Iterator[str]:
    for one in resource.operations:
        yield f"  {one.method} {one.path} {'.'.join((*resource.path, one.name))}"
        for parameter in one.parameters:
            must = " required" if parameter.required else ""
            yield f"    {parameter.place} {parameter.name}: {parameter.type}{must}"
        for sent in one.body.contents if one.body else ():
            yield f"    body {sent.media_type}: {sent.type}"
        contents = [(reply.status, reply.content) for reply in one.responses]
        for status, content in (*contents, *((error.status, error.content) for error in one.errors)):
            yield f"    {status}: {content.type if content else 'nothing'}"
    for child in resource.children:
        yield from operations(child)


def sections() -> dict[str, str]:
    """The expected result of each case."""
    parts = EXPECTED.read_text(encoding="utf-8").split("## ")[1:] if EXPECTED.is_file() else []
    return {name: text for name, _, text in (part.partition("\n") for part in parts)}


@pytest.fixture(name="found", scope="module")
def found_fixture(request: pytest.FixtureRequest) -> Iterator[dict[str, str]]:
    """The results of the cases; with `--update` they are written at the end."""
    found: dict[str, str] = {}
    yield found
    if request.config.getoption("--update"):
        kept = {**sections(), **found}
        EXPECTED.write_text("".join(f"## {one}\n{kept[one]}" for one in CASES if one in kept), encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_every_fault_is_a_warning_with_a_meaning(
    case: str, tmp_path: Path, update: bool, found: dict[str, str]
) -> None:
    spec = write_document(case, tmp_path)

    meaning = load_api(spec, Options(accept_invalid=True))

    found[case] = "".join(f"{line}\n" for line in told(meaning))
    if not update:
        assert found[case] == sections()[case]
    assert "pagination" in case or case == "title.yaml" or meaning.warnings or " in " in case
    assert all(one.remedy for one in meaning.warnings)
    if case in DOCUMENTS:
        assert rendered(meaning)


def test_no_case_has_gone() -> None:
    assert tuple(sections()) == CASES


def test_the_refusal_names_the_way_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = write_document("type-any in 3.1.0", tmp_path)

    assert main(["validate", str(spec)]) == 1

    last = capsys.readouterr().err.splitlines()[-1]
    assert "--accept-invalid" in last
    assert "--skip-unsupported" in last
    assert main(["validate", str(spec), "--accept-invalid"]) == 0
    assert ": warning: unknown schema type 'any'; it is taken as any value" in capsys.readouterr().err


def test_what_cannot_be_assumed_is_refused_with_a_way_around(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "spec.yaml"
    text = (ACCEPTED / "base.yaml").read_text(encoding="utf-8")
    spec.write_text(text.replace("  /a/{id}:", "  /b/{id: {get: {responses: {'200': {description: x}}}}\n  /a/{id}:"))

    assert main(["validate", str(spec), "--accept-invalid"]) == 1
    printed = capsys.readouterr().err
    assert "has a brace without its twin" in printed
    assert "--skip-unsupported" in printed
    assert main(["validate", str(spec), "--accept-invalid", "--skip-unsupported"]) == 3


THEIRS: Final = (
    "x-pagination: true",
    "x-pagination: {limitParam: limit, resultsPath: data}",
    "x-pagination: {items: 5}",
    "x-pagination: []",
    "x-telemetry: {enabled: true}",
    "x-telemetry: [a]",
    "x-response-cases: {a: b}",
    "x-response-cases: [a, {b: c}]",
    "x-retry: 5",
)


@pytest.mark.parametrize("extension", THEIRS)
def test_extensions_of_other_vendors_are_no_fault(extension: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    text = (ACCEPTED / "base.yaml").read_text(encoding="utf-8")
    plain = write_document("type-any in 3.0.3", tmp_path)
    plain.write_text(text, encoding="utf-8")
    expected = list(operations(load_api(plain).api.root))
    spec.write_text(text.replace("      tags: [a]", f"      tags: [a]\n      {extension}"), encoding="utf-8")

    meaning = load_api(spec)

    assert meaning.warnings == ()
    assert list(operations(meaning.api.root)) == expected
    assert rendered(meaning)


def test_a_block_of_ours_with_a_mistake_is_told(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    text = (ACCEPTED / "base.yaml").read_text(encoding="utf-8")
    spec.write_text(text.replace("      tags: [a]", "      tags: [a]\n      x-pagination: {items: data, curser: {}}"))

    with pytest.raises(Diagnostics, match="no key 'curser'"):
        load_api(spec)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("enum: [a, b]", f"enum: [{', '.join(f'v{one}' for one in range(2001))}]", "2001 values are more"),
        ("type: string, enum: [a, b]", "enum: [{a: 1}, {a: 2}]", "it is only documented"),
        ("{name: limit, in: query", "{name: Authorization, in: header", "'Authorization' is left out"),
    ],
)
def test_nothing_is_widened_in_silence(old: str, new: str, message: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text((ACCEPTED / "base.yaml").read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    (warning,) = load_api(spec).warnings

    assert message in warning.warning
    assert warning.location.line > 1
