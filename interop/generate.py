"""Generators whose output must import, or pass TypeScript's strict checks."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interop.programs import BUILDS, NPM, Ended, npm_program, npm_version, python, python_version, run
from interop.row import Row

_IMPORT_ALL = (
    "import importlib, pkgutil, sys; package = importlib.import_module(sys.argv[1]); "
    "[importlib.import_module(one.name) for one in pkgutil.walk_packages(package.__path__, package.__name__ + '.')]"
)
_TSCONFIG = """{"compilerOptions": {"strict": true, "noEmit": true, "target": "es2022", "module": "esnext",
"moduleResolution": "bundler", "lib": ["es2022", "dom", "dom.iterable"], "types": []}, "include": ["./**/*.ts"]}"""


@dataclass(frozen=True, slots=True)
class _TypeScript:
    package: str
    program: str
    arguments: tuple[str, ...]


_TYPESCRIPT = (
    _TypeScript("openapi-typescript", "openapi-typescript", ("{build}", "-o", "{output}/api.ts")),
    _TypeScript("@hey-api/openapi-ts", "openapi-ts", ("-i", "{build}", "-o", "{output}")),
    _TypeScript("orval", "orval", ("--input", "{build}", "--output", "{output}/api.ts", "--client", "fetch")),
    _TypeScript(
        "swagger-typescript-api", "swagger-typescript-api", ("generate", "--path", "{build}", "-o", "{output}")
    ),
)


def rows() -> Iterator[Row]:
    """A row for every generator on the builds of 3.1 and 3.0; openapi-generator on 3.0 alone, as it advises."""
    # Below the folder of the npm packages, so that the output can import them.
    work = Path(tempfile.mkdtemp(prefix=".output-", dir=NPM / "generate"))
    try:
        for kind in ("3.1", "3.0"):
            for tool in _TYPESCRIPT:
                yield _typescript(tool, kind, work / f"{tool.program}-{kind}")
            yield _models("pydantic_v2.BaseModel", kind, work)
            yield _models("msgspec.Struct", kind, work)
            yield _python_client(kind, work)
        yield _openapi_generator_python(work)
        yield _openapi_generator_typescript(work)
    finally:
        shutil.rmtree(work)


def _build(kind: str) -> str:
    return str(BUILDS / f"openapi-{kind}.json")


def _row(tool: str, version: str, kind: str, steps: tuple[Ended, ...], good: str) -> Row:
    bad = next((step for step in steps if step.status != 0), None)
    name = Path(_build(kind)).name
    return Row("generate", tool, version, name, bad.last_line if bad else good, passed=bad is None)


def _typescript(tool: _TypeScript, kind: str, output: Path) -> Row:
    output.mkdir()
    arguments = [one.format(build=_build(kind), output=output) for one in tool.arguments]
    made = run([*npm_program("generate", tool.program), *arguments], folder=NPM / "generate")
    version = npm_version("generate", tool.package)
    return _row(tool.package, version, kind, (made, _type_check(output)), "passes tsc --strict")


def _type_check(output: Path) -> Ended:
    (output / "tsconfig.json").write_text(_TSCONFIG, encoding="utf-8")
    return run([*npm_program("generate", "tsc"), "-p", str(output)])


def _models(base: str, kind: str, work: Path) -> Row:
    name = f"models_{base.partition('.')[0]}_{kind.replace('.', '_')}"
    options = ["--input-file-type", "openapi", "--output-model-type", base, "--formatters", "black", "isort"]
    command = [python("interop", "datamodel-codegen"), "--input", _build(kind), "--output", str(work / f"{name}.py")]
    made = run([*command, *options])
    checked = run([python("interop"), "-c", f"import {name}"], folder=work)
    tool = f"datamodel-code-generator, {base}"
    return _row(tool, python_version("datamodel-code-generator"), kind, (made, checked), "the models import")


def _python_client(kind: str, work: Path) -> Row:
    name = f"client_{kind.replace('.', '_')}"
    command = [python("interop", "openapi-python-client"), "generate", "--fail-on-warning", "--meta", "none"]
    made = run([*command, "--path", _build(kind), "--output-path", str(work / name)])
    checked = run([python("interop"), "-c", _IMPORT_ALL, name], folder=work)
    count = len([one for one in (work / name / "api").glob("*/*.py") if one.name != "__init__.py"])
    good = f"{count} of 25 operations, no warning, every module imports"
    row = _row("openapi-python-client", python_version("openapi-python-client"), kind, (made, checked), good)
    return row if count == 25 else Row(row.group, row.tool, row.version, row.build, row.result, passed=False)


def _openapi_generator(language: str, output: Path) -> Ended:
    command = [python("interop", "openapi-generator-cli"), "generate", "-g", language, "-i", _build("3.0")]
    return run([*command, "-o", str(output)])


def _openapi_generator_python(work: Path) -> Row:
    made = _openapi_generator("python", work / "python")
    checked = run([python("interop"), "-c", _IMPORT_ALL, "openapi_client"], folder=work / "python")
    version = python_version("openapi-generator-cli")
    return _row("openapi-generator, python", version, "3.0", (made, checked), "every module imports")


def _openapi_generator_typescript(work: Path) -> Row:
    made = _openapi_generator("typescript-fetch", work / "typescript-fetch")
    checked = _type_check(work / "typescript-fetch")
    version = python_version("openapi-generator-cli")
    return _row("openapi-generator, typescript-fetch", version, "3.0", (made, checked), "passes tsc --strict")
