"""Both distributions build as wheels, and work from there, far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import textwrap
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"

pytestmark = pytest.mark.slow

CALL = """
    import json, threading
    from http.server import BaseHTTPRequestHandler, HTTPServer

    import openai_v1


    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            known = self.path == "/v1/models" and self.headers["Authorization"] == "Bearer sk-test"
            model = {"id": "text-davinci-003", "object": "model", "created": 1, "owned_by": "openai"}
            body = json.dumps({"object": "list", "data": [model]}).encode()
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass


    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            client = openai_v1.OpenAI(api_key="sk-test", base_url=f"http://127.0.0.1:{server.server_port}/v1")
            print(openai_v1.__file__)
            print([model.id for model in client.models.list()])
        finally:
            server.shutdown()
"""


OTHER_SETTINGS = {"PYTHONHASHSEED": "12345", "LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "Asia/Kathmandu"}


def run(command: list[str | Path], folder: Path, settings: Mapping[str, str] | None = None) -> str:
    """The output of a program, run without the developer's Python settings and keys."""
    left_out = ("PYTHON", "OPENAI_", "COV_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    own = {key: value for key, value in os.environ.items() if not key.upper().startswith(left_out)} | {
        **(settings or {})
    }
    done = subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build(source: Path, folder: Path) -> Path:
    """The wheel of a source tree, made by the build backend that the lock pins."""
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    run([sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", folder, source], folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """A fresh environment with the wheel in it, and its Python.

    Dependencies are those of the running environment, through a `.pth` file: its folder is searched last, and its own
    `.pth` files, which lead to the checkout, are not read.
    """
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    options = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", "--no-warn-script-location"]
    run([sys.executable, "-m", "pip", "--python", python, "install", *options, wheel], folder)
    packages = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip()
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder, but for what Python leaves behind."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def generator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the generator's wheel."""
    folder = tmp_path_factory.mktemp("generator")
    return install(build(ROOT, folder), folder / "environment")


def test_the_output_depends_on_the_document_alone(generator: Path, tmp_path: Path) -> None:
    """The generator's wheel, elsewhere and with other settings, makes the bytes that `make generate` made here."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("__pycache__"))
    place = run([generator, "-c", "import specpress; print(specpress.__file__)"], tmp_path)
    assert not Path(place).is_relative_to(ROOT)
    given: list[str | Path] = ["--overlay", tmp_path / "spec/overlays/later-fields.yaml", "--locale", "spec/locale"]
    given += ["--behaviour", "spec/behaviour", "--tool-results", "spec/interop.json", "--cache", "cache"]
    command = ["generate", tmp_path / "spec/openapi.yaml", *given, "--output", "made"]
    printed = run([generator.with_name("specpress"), *command], tmp_path, OTHER_SETTINGS)
    assert " 0 unchanged" in printed
    made, committed = contents(tmp_path / "made"), contents(GENERATED)
    assert len(made) > 50
    assert made.keys() == committed.keys()
    assert [path for path in made if made[path] != committed[path]] == [], "or `make generate` was not run"
    for path, content in made.items():
        assert str(tmp_path).encode() not in content, path
        assert str(ROOT).encode() not in content, path
        assert b"\r" not in content, path
        assert content.endswith(b"\n") or not content, path


def test_the_wheel_of_the_generator_holds_all_templates(tmp_path: Path) -> None:
    names = zipfile.ZipFile(build(ROOT, tmp_path)).namelist()
    prefix = "specpress/_templates/"
    packed = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert packed
    assert packed == contents(ROOT / "templates").keys()
    assert "specpress/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_a_new_project_works_with_the_installed_generator(generator: Path, tmp_path: Path) -> None:
    project = tmp_path / "pets"
    specpress = generator.with_name("specpress")
    run([specpress, "new", "pets"], tmp_path)
    path = f"PATH={generator.parent}:{os.environ['PATH']}"
    run(["env", path, "make"], project)
    run(["env", path, "make", "check"], project)
    python = install(build(project / "generated" / "python", tmp_path), tmp_path / "environment")
    place = run([python, "-W", "error", "-c", "import pets; pets.Pets(token='a'); print(pets.__file__)"], tmp_path)
    assert Path(place.strip()).is_relative_to(tmp_path / "environment")


def test_the_client_calls_from_its_wheel(tmp_path: Path) -> None:
    source = tmp_path / "source"
    # A copy: a build must not leave anything in generated/.
    shutil.copytree(GENERATED / "python", source, ignore=shutil.ignore_patterns("__pycache__", "dist", "build"))
    wheel = build(source, tmp_path)
    assert wheel.name.startswith("openai_v1_client-")
    assert "openai_v1/py.typed" in zipfile.ZipFile(wheel).namelist()
    python = install(wheel, tmp_path / "environment")
    place, models = run([python, "-W", "error", "-c", textwrap.dedent(CALL)], tmp_path).splitlines()
    assert not Path(place).is_relative_to(ROOT)
    assert models == "['text-davinci-003']"
