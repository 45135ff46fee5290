"""What a build need not do again, because an earlier one found the document faultless, and what workers do of it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from specpress.command.site import site_cache
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.location import Location
from specpress.openapi.node import Unsupported
from specpress.output import program_digest
from specpress.output.cache import NO_CACHE
from specpress.pipeline.site import build_site
from specpress.validate import Validation, checks
from specpress.workers import processes as background
from specpress.workers.processes import Submit
from tests.site.test_cache import Project

FAULTS = {
    "structure": ("title: Birds", "titel: Birds"),
    "schema": ("maxLength: 20", "maxLength: many"),
    "reference": ("schemas/Feathers'}\n        parent", "schemas/Fethers'}\n        parent"),
    "value": ("examples: [3]", "examples: [three]"),
    "default": ("default: 2", "default: two"),
    "the same operation twice": ("operationId: nests.create", "operationId: birds.list"),
    "a sentence that is no text": ("summary: List all birds.", "summary: [List all birds.]"),
    "found while loading": ("      summary: List all birds.", "      summary: List all birds.\n      summary: Twice."),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.mark.parametrize(("old", "new"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_after_a_faultless_build(project: Project, old: str, new: str) -> None:
    text = (project.folder / "birds.yaml").read_text(encoding="utf-8")
    project.pages()
    project.edit("birds.yaml", old, new)
    with pytest.raises(Diagnostics) as fresh:
        project.fresh()
    with pytest.raises(Diagnostics) as cached:
        project.pages()
    assert cached.value.diagnostics == fresh.value.diagnostics
    (project.folder / "birds.yaml").write_text(text, encoding="utf-8")
    assert project.pages() == project.fresh()


def test_an_unchanged_document_is_checked_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []
    real = checks.check

    def check(document: Document, submit: Submit) -> Validation:
        checked.append(document.file)
        return real(document, submit)

    monkeypatch.setattr(checks, "check", check)
    changes: list[tuple[Callable[[], None], int]] = [
        (lambda: None, 1),
        (lambda: None, 0),
        (lambda: project.edit("guide/feeding.md", "See", "Look at"), 0),
        (lambda: project.edit("locale/zh_CN/spec.po", "一只鸟", "鸟"), 0),
        (lambda: project.edit("birds.yaml", "List all", "List some"), 0),
        (lambda: project.edit("birds.yaml", "examples: [3]", "examples: [4]"), 1),
        (lambda: project.edit("overlay.yaml", "update: {}", "update: {info: {description: More.}}"), 1),
        (lambda: monkeypatch.setattr(program_digest, "_code", lambda: "another program"), 1),
    ]
    for change, times in changes:
        change()
        checked.clear()
        project.pages()
        assert len(checked) == times


def test_a_document_with_warnings_is_checked_and_warned_of_each_time(project: Project) -> None:
    project.edit("birds.yaml", "default: 2", "default: two")
    project.accept_invalid()
    spec = project.folder / "birds.yaml"
    warnings = [build_site(spec, project.options, cache=site_cache(project.options)).warnings for _ in range(2)]
    assert warnings[0]
    assert warnings[0] == warnings[1] == build_site(spec, project.options, cache=NO_CACHE).warnings


IN_VAIN = (
    *("openapi_spec_validator", "jsonschema", "pydantic", "black", "http.client", "http.server"),
    *("specpress.pipeline.run", "specpress.command.mock", "specpress.recorder"),
)


def test_what_a_build_does_not_need_is_not_imported(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.pages()
    program = (
        "import sys; from specpress.command.cli import main; "
        f"code = main(['site', {str(tmp_path / 'birds.yaml')!r}, '--cache', {str(tmp_path / 'cache')!r}, "
        f"'--overlay', {str(tmp_path / 'overlay.yaml')!r}, '--output', {str(tmp_path / 'out')!r}, '--quiet', "
        f"'--templates', {str(tmp_path / 'own')!r}]); "
        f"print(code, [one for one in {IN_VAIN} if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []", done.stderr


@pytest.mark.slow
def test_workers_make_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    spec, wanted = project.folder / "birds.yaml", project.fresh()
    with background.processes() as submit:
        for cache in (NO_CACHE, site_cache(project.options), site_cache(project.options)):
            files = build_site(spec, project.options, cache=cache, submit=submit).files
            assert {one.path.as_posix(): one.text for one in files} == wanted
        project.edit("birds.yaml", "examples: [3]", "examples: [three]")
        with pytest.raises(Diagnostics, match="does not fit"):
            build_site(spec, project.options, submit=submit)
        project.edit("birds.yaml", "examples: [three]", "examples: [5]")
        files = build_site(spec, project.options, cache=site_cache(project.options), submit=submit).files
        assert {one.path.as_posix(): one.text for one in files} == project.fresh()


@pytest.mark.parametrize("kind", [Unsupported, lambda one: Diagnostics([one, one])], ids=["one", "several"])
def test_a_worker_can_raise_what_is_wrong(kind: Callable[[Diagnostic], Exception]) -> None:
    error = kind(Diagnostic(Location("birds.yaml", 3, 4, "/info", "text"), "wrong", "mend it"))
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
