from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from specpress.command.cli import main
from specpress.output.formatting import FormattingError

ROOT = Path(__file__).parents[2]
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: https://example.com}]
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        '200':
          description: All pets.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}
components:
  schemas:
    Pets: {type: object, properties: {names: {type: array, items: {type: string}}}}
"""

Printed = pytest.CaptureFixture[str]


@pytest.fixture(name="cache", scope="module")
def cache_fixture(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The cache of layouts, which all tests share: formatting the runtime takes most of the time of a run."""
    return str(tmp_path_factory.mktemp("formatted"))


@pytest.fixture(name="spec")
def spec_fixture(tmp_path: Path) -> Path:
    path = tmp_path / "spec.yaml"
    path.write_text(PETS, encoding="utf-8")
    return path


def test_validate_says_that_all_is_well(spec: Path, capsys: Printed) -> None:
    assert main(["validate", str(spec), "--quiet"]) == 0
    printed = capsys.readouterr()
    assert printed.out == f"{spec}: no problems found\n"
    assert printed.err == ""


def test_generate_then_check_then_edit_then_check(spec: Path, tmp_path: Path, cache: str, capsys: Printed) -> None:
    output = tmp_path / "output"
    arguments = [str(spec), "--output", str(output), "--quiet", "--cache", cache]

    assert main(["generate", *arguments]) == 0
    summary = capsys.readouterr().out
    assert re.fullmatch(
        r"1 of 1 operations, 1 of 1 models generated; \d+ files written, 0 unchanged, 0 removed in .*\n", summary
    )

    assert main(["check", *arguments]) == 0
    assert capsys.readouterr().err == ""

    times = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    assert list(Path(cache).iterdir())
    assert main(["generate", *arguments]) == 0
    assert " 0 files written" in capsys.readouterr().out
    assert times == {path: path.stat().st_mtime_ns for path in output.rglob("*")}

    edited = next(path for path in sorted(output.rglob("*.py")) if path.stat().st_size > 100)
    edited.write_text(edited.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    (output / "mine.txt").write_text("mine")
    assert main(["check", *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"{edited}: not what the document gives" in printed.err
    assert "-# mine" in printed.err
    assert f"{output / 'mine.txt'}: not written by specpress" in printed.err
    assert "2 differences" in printed.err

    assert main(["generate", *arguments]) == 0
    assert "1 files written" in capsys.readouterr().out
    assert (output / "mine.txt").read_text() == "mine"


def test_check_of_an_empty_folder_writes_nothing(spec: Path, tmp_path: Path, cache: str, capsys: Printed) -> None:
    output = tmp_path / "output"
    assert main(["check", str(spec), "--output", str(output), "--quiet", "--cache", cache]) == 1
    assert "missing" in capsys.readouterr().err
    assert not output.exists()


def test_problems_go_to_stderr_and_nothing_is_written(spec: Path, tmp_path: Path, capsys: Printed) -> None:
    spec.write_text(PETS.replace("type: string", "type: strin"), encoding="utf-8")
    output = tmp_path / "output"
    for command in (["generate", "--output", str(output)], ["check", "--output", str(output)], ["validate"]):
        assert main([*command, str(spec), "--quiet"]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "unknown schema type 'strin'" in printed.err
        assert "did you mean 'string'?" in printed.err
    assert not output.exists()


def test_validate_finds_what_only_building_finds(spec: Path, capsys: Printed) -> None:
    # `pets.List` is a resource too, so its method takes the HTTP method as well, which is the name of the third one.
    names = {"/dogs": "pets.list.all", "/cats": "pets.list_get"}
    more = "".join(
        f"  {path}:\n    get: {{operationId: {name}, responses: {{'204': {{description: None.}}}}}}\n"
        for path, name in names.items()
    )
    spec.write_text(PETS.replace("components:", f"{more}components:"), encoding="utf-8")
    assert main(["validate", str(spec), "--quiet"]) == 1
    assert "both become pets.list_get" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["nothing"], ["generate"], ["generate", "a.yaml"], ["check", "a.yaml"], ["validate"], ["validate", "a", "b"]],
)
def test_a_command_that_is_not_understood_is_code_2(arguments: list[str], capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: specpress" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "--help"], ["check", "--help"], ["validate", "--help"]])
def test_help_says_what_how_and_codes(arguments: list[str], capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert "specpress generate openapi.yaml --output generated" in shown
    assert "exit codes:" in shown
    assert max(map(len, shown.splitlines())) <= 120


def test_version(capsys: Printed) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("specpress ")


@pytest.mark.parametrize("error", [RuntimeError("boom"), FormattingError("boom"), RecursionError("boom")])
def test_a_defect_is_told_without_a_trace(
    spec: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("specpress.pipeline.load_api", fail)
    assert main(["validate", str(spec)]) == 1
    told = capsys.readouterr().err
    assert "defect of specpress" in told
    assert "boom" in told
    assert "Traceback" not in told
    assert main(["validate", str(spec), "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_output_that_cannot_be_is_no_defect(spec: Path, tmp_path: Path, cache: str, capsys: Printed) -> None:
    for output in (spec, tmp_path / "spec.yaml" / "below"):
        assert main(["generate", str(spec), "--output", str(output), "--quiet", "--cache", cache]) == 1
        told = capsys.readouterr().err
        assert "defect" not in told
        assert str(spec) in told


# A shell makes what runs in the background ignore Ctrl-C, and children inherit that. A function for `preexec_fn` would
# run the fork hooks of all libraries that other tests of this process have imported.
PROGRAM = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("specpress", run_name="__main__", alter_sys=True)
"""


def run(*arguments: str, stdout: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        text=True,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def test_as_a_module_with_a_closed_pipe(spec: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    process = run("validate", str(spec), "--quiet", stdout=write)
    os.close(write)
    _, told = process.communicate(timeout=120)
    assert told == ""


@pytest.mark.slow
def test_slow_stages_are_named_and_an_interrupt_is_quiet(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    links = "".join(
        f"    S{i}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/S{i + 1}'}}}}}}\n"
        for i in range(20_000)
    )
    spec.write_text(PETS + links + "    S20000: {type: string}\n", encoding="utf-8")
    process = run("validate", str(spec), stdout=subprocess.PIPE)
    assert process.stderr is not None
    assert process.stderr.readline() in {"specpress: loading …\n", "specpress: validating …\n"}
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    _, told = process.communicate(timeout=60)
    assert time.monotonic() - started < 30
    assert told.endswith("specpress: interrupted\n")
    assert "Traceback" not in told
    assert process.returncode == 130
