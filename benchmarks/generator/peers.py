"""The generators that are measured side by side: how each is called, and the Python that its output runs under."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator: `lock` is the file of its environment, None for ours, which runs in the one of the checkout."""

    title: str
    lock: str | None
    command: Callable[[Path, Path], list[str]]


def _ours(document: Path, output: Path) -> list[str]:
    cache_folder = output.with_name(f"{output.name}-cache")
    options = ["--accept-invalid", "--skip-unsupported", "--quiet", "--cache", str(cache_folder)]
    return ["python", "-m", "specpress", "generate", str(document), "--output", str(output), *options]


def _openapi_python_client(document: Path, output: Path) -> list[str]:
    return ["openapi-python-client", "generate", "--path", str(document), "--output-path", str(output), "--overwrite"]


def _openapi_generator(document: Path, output: Path) -> list[str]:
    options = ["-g", "python", "-i", str(document), "-o", str(output), "--skip-validate-spec"]
    return ["openapi-generator-cli", "generate", *options]


def _datamodel_code_generator(document: Path, output: Path) -> list[str]:
    options = ["--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel"]
    return ["datamodel-codegen", "--input", str(document), "--output", str(output / "models.py"), *options]


OURS = Generator("specpress", None, _ours)
PEERS = (
    Generator("openapi-python-client", "bench-openapi-python-client", _openapi_python_client),
    Generator("openapi-generator", "bench-openapi-generator", _openapi_generator),
    Generator("datamodel-code-generator (models only)", "bench-datamodel-code-generator", _datamodel_code_generator),
)


@cache
def programs(generator: Generator) -> Path:
    """The folder with the programs of a generator's environment, which is made if need be."""
    if generator.lock is None:
        return Path(sys.executable).parent
    folder = ROOT / ".venvs" / generator.lock
    subprocess.run(["make", f".set-up-{generator.lock}"], check=True, cwd=ROOT, stdout=sys.stderr)
    return folder / "bin"
