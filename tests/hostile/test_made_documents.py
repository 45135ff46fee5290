"""Documents beyond the collection are refused with a place and a reason, or generated and inert."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from specpress import ir, pipeline
from specpress.openapi.diagnostics import Diagnostics
from specpress.output.files import File
from specpress.pipeline.options import Options
from specpress.workers.deep_stack import with_deep_stack
from tests.hostile.generating import check_output, check_page, generate, import_in_a_process
from tests.hostile.inert import check
from tests.hostile.made import DOCUMENTS
from tests.hostile.made.parts import Made, document, schemas
from tests.stages import rendered

pytestmark = pytest.mark.slow

LARGE = [name for name in DOCUMENTS if name.startswith(("68", "70", "74", "90", "92", "102"))]
"""Documents that were made to take long: they run in another process, which has limits."""
QUICK = ("68-anchor-of-a-megabyte", "70-references-that-double")
"""One of each kind in `make test`; an `allOf` that doubles is in the collection of test_documents.py, too."""


def written(made: Made, folder: Path) -> Path:
    is_json = made.content[:1] in ("{", b"{")
    path = folder / ("openapi.json" if is_json else "openapi.yaml")
    path.write_bytes(made.content if isinstance(made.content, bytes) else made.content.encode())
    return path


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name not in LARGE])
def test_document(name: str, tmp_path: Path) -> None:
    made = DOCUMENTS[name]
    spec = written(made, tmp_path)

    def outcome() -> tuple[ir.API, tuple[File, ...]]:
        meaning = pipeline.load_api(spec, Options())
        return meaning.api, rendered(meaning)

    if made.outcome == "generated":
        api, files = with_deep_stack(outcome)
        check(api, files, tmp_path)
        for file in files:
            if file.path.suffix == ".md":
                check_page(file.text, str(file.path))
        return
    with pytest.raises(Diagnostics) as caught:
        with_deep_stack(outcome)
    for one in caught.value.diagnostics:
        assert Path(one.location.file) == spec
        assert one.location.line >= 1
        assert one.location.column >= 1
    assert made.says in " ".join(f"{one.message} {one.hint}" for one in caught.value.diagnostics)


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.long) for name in LARGE]
)
def test_large_document(name: str, tmp_path: Path) -> None:
    made = DOCUMENTS[name]
    spec = written(made, tmp_path)
    folder = tmp_path / "run"
    folder.mkdir()
    done = generate(spec, folder)
    assert "defect of specpress" not in done.output
    if made.outcome == "generated":
        assert done.code == 0, done.output
        check_output(folder, import_in_a_process)
        return
    assert done.code == 1, done.output
    assert re.match(rf"\S*{spec.name}:\d+:\d+: \S", done.output), done.output
    assert made.says in done.output
    assert not list(folder.iterdir()), "something was written"


def test_98_symbolic_link_out_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.json").write_text('{"type": "string", "title": "secret"}')
    (inside / "file.json").symlink_to(outside / "secret.json")
    (inside / "folder").symlink_to(outside)
    links = {"A": {"$ref": "file.json"}, "B": {"$ref": "folder/secret.json"}}
    spec = inside / "openapi.json"
    spec.write_text(json.dumps(document(components=schemas(**links))))
    with pytest.raises(Diagnostics) as caught:
        pipeline.load_api(spec, Options())
    messages = [one.message for one in caught.value.diagnostics]
    assert len(messages) == len(links), messages
    assert all("leads out of the document's folder" in message for message in messages), messages
    assert all(one.location.line == 1 and one.location.column > 1 for one in caught.value.diagnostics)
