"""Generated packages and programs that call them, side by side, so that each type checker is started once for all."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from tests.cases.case import Generated, every_case, generate
from tests.conftest import ROOT
from tests.frameworks.calls import names
from tests.frameworks.fastapi_app import ROUTERS, application
from tests.frameworks.package import Package, Packages
from tests.frameworks.wire.exchange import Wire
from tests.generator.our_names import document
from tests.typing import bare_environment

HERE = Path(__file__).parent
WHOLE = "openai_v1"
"""The package with the runtime: the others import its modules where their own would be equal."""

_GENERATED = ROOT / "generated" / "python"
_PROGRAMS = ROOT / "tests" / "frameworks" / "programs"
_CALL = re.compile(r'\b(client|other)\["([^"]+)"\]')
_IMPORT = re.compile(r"^ *(?:from|import) (\w+)", re.MULTILINE)
_REFUSED = re.compile(r"# (?:refused|expect-error)\b")


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with packages and programs, and an environment that has only the dependencies that packages declare."""

    folder: Path
    python: Path
    packages: tuple[str, ...]
    programs: tuple[str, ...]

    def refused(self) -> set[tuple[str, int]]:
        """The file and line of each mistake in the programs."""
        return {
            (name, number)
            for name in self.programs
            for number, line in enumerate((self.folder / name).read_text(encoding="utf-8").splitlines(), 1)
            if _REFUSED.search(line)
        }


def make(folder: Path, *, with_cases: bool) -> Workspace:
    """Write the flagship, packages of frameworks, one with our own names everywhere, and programs that call them.

    `with_cases`: the packages of all cases, too.
    """
    packages = Packages(folder.with_name("made"))
    called = {
        "kitchen": packages.of_document("Kitchen", application("Kitchen", ROUTERS).openapi()),
        "tyq": packages.of_file(Wire.document("typed-arguments")),
        "ff": packages.of_file(Wire.document("files-by-reference")),
    }
    texts = {program.name: _written_out(program, called) for program in sorted(_PROGRAMS.glob("*.py"))}
    texts |= {name: (HERE / name).read_text(encoding="utf-8") for name in ("accepted.py", "moved.py", "rejected.py")}
    made = [*called.values(), packages.of_document("Tasks", document())]
    cases = map(generate, every_case()) if with_cases else ()
    return _workspace(folder, (*(one.generated for one in made), *cases), texts)


def _workspace(folder: Path, made: Iterable[Generated], programs: Mapping[str, str]) -> Workspace:
    folder.mkdir()
    (folder / WHOLE).symlink_to(_GENERATED / WHOLE)
    packages = [WHOLE]
    for one in made:
        packages.append(one.package.name)
        for file in one.files:
            if not file.path.is_relative_to(one.package):
                continue
            inner = file.path.relative_to(one.package)
            path = folder / one.package.name / inner
            path.parent.mkdir(parents=True, exist_ok=True)
            text = one.laid_out(file)
            module = _without_marker(text)
            is_copy = _is_runtime(inner) and _of_the_flagship(inner) == module
            path.write_text(_import_of(inner, module) if is_copy else text, encoding="utf-8")
    for name, text in programs.items():
        (folder / name).write_text(text, encoding="utf-8")
    python = bare_environment.make(folder.with_name("environment"), _GENERATED / "pyproject.toml", "testing")
    return Workspace(folder, python, tuple(packages), tuple(programs))


def modules_with_optional_imports(workspace: Workspace) -> list[str]:
    """The modules of the flagship that import packages which its environment does not have."""
    (site,) = workspace.python.parents[1].glob("lib/python*/site-packages")
    installed = {path.name.partition(".")[0] for path in site.iterdir()} | sys.stdlib_module_names
    return [
        path.relative_to(workspace.folder).as_posix()
        for path in sorted((workspace.folder / WHOLE).glob("_*/**/*.py"))
        if not installed.issuperset(_IMPORT.findall(path.read_text(encoding="utf-8")))
    ]


def _written_out(program: Path, packages: Mapping[str, Package]) -> str:
    """A program with the current names of methods."""
    known = names(packages[program.stem.partition("_")[0]])
    return _CALL.sub(lambda found: f"{found[1]}.{known[found[2]]}", program.read_text(encoding="utf-8"))


def _is_runtime(inner: PurePosixPath) -> bool:
    if inner.suffix != ".py" or inner.name == "__init__.py":
        return False
    return inner.parts[0] == "_core" or (inner.parts[0] in ("_async", "_sync") and inner.parts[1] != "resources")


@cache
def _of_the_flagship(inner: PurePosixPath) -> str:
    path = _GENERATED / WHOLE / inner
    return _without_marker(path.read_text(encoding="utf-8")) if path.is_file() else ""


def _without_marker(text: str) -> str:
    """A module without its first line, which names the document."""
    return text.partition("\n")[2]


@cache  # most packages have the same modules
def _import_of(inner: PurePosixPath, text: str) -> str:
    """A module that has the public names of the flagship's."""
    module = ".".join((WHOLE, *inner.with_suffix("").parts))
    names = sorted({name for name in _defined(ast.parse(text).body) if not name.startswith("_")})
    return f"from {module} import {', '.join(f'{name} as {name}' for name in names)}\n" if names else ""


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                yield from ast.literal_eval(value)
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case _:
                pass
