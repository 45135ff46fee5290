"""Options files, `--accept-invalid`, `--skip-unsupported`, templates of the user, and `specpress init`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from specpress.command.cli import main
from specpress.command.command_line import parse
from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline.options import RUN_KEYS, TABLES, MockOptions
from specpress.pipeline.options_file import find_options_file, read_options

Printed = pytest.CaptureFixture[str]

INVALID = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: pets.list
      responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
  /dogs:
    get:
      operationId: pets.list
      parameters: [{name: a, in: query, schema: {type: integer, default: x}}]
      responses: {'204': {description: None.}}
components:
  schemas:
    Pet:
      type: object
      required: [name, name]
      properties:
        name: {type: string, example: 1}
        gone: {$ref: '#/components/schemas/Gone'}
"""
WRONG = """\
  /bad:
    get:
      operationId: pets.bad
      parameters: [{name: a, in: nowhere, schema: {type: string}}]
      responses: {'204': {description: None.}}
"""


@pytest.fixture(name="spec")
def spec_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "openapi.yaml"
    path.write_text(INVALID, encoding="utf-8")
    return path


def test_harmless_faults_are_warnings_if_asked_for(spec: Path, capsys: Printed) -> None:
    assert main(["validate", spec.name, "--quiet"]) == 1
    refused = capsys.readouterr().err
    assert main(["validate", spec.name, "--quiet", "--accept-invalid"]) == 0
    printed = capsys.readouterr()
    assert "5 warnings" in printed.out
    for place, message in (
        (10, "operationId 'pets.list' stands at line 6 already"),
        (11, "default does not fit its schema"),
        (17, "the list holds the same value twice"),
        (19, "example does not fit its schema"),
        (20, "'#/components/schemas/Gone' leads nowhere"),
    ):
        assert f"openapi.yaml:{place}:" in refused
        assert any(f"openapi.yaml:{place}:" in line and message in line for line in printed.err.splitlines())


def test_a_server_and_a_type_of_errors_that_nobody_can_use_are_left_out_if_asked_for(
    spec: Path, capsys: Printed
) -> None:
    error = "'404': {description: None., content: {message: {schema: {type: string}}}}"
    beside = "content: {example: {}, application/json: {"
    spec.write_text(
        INVALID.replace("paths:", "servers: [{url: Your API}]\npaths:")
        .replace("{'204'", f"{{{error}, '204'")
        .replace("content: {application/json: {", beside),
        encoding="utf-8",
    )
    assert main(["validate", spec.name, "--quiet"]) == 1
    refused = capsys.readouterr().err
    assert main(["generate", spec.name, "--output", "output", "--quiet", "--accept-invalid"]) == 0
    printed = capsys.readouterr()
    for message in (
        "server URL 'Your API' holds the character ' '",
        "'message' is no media type",
        "'example' is no media type",
    ):
        assert message in refused
        assert f"warning: {message}" in printed.err
    settings = next(Path("output/python").glob("*/_settings.py")).read_text(encoding="utf-8")
    assert "BASE_URL: Final[str | None] = None" in settings


def test_what_touches_the_meaning_stays_an_error(spec: Path, capsys: Printed) -> None:
    spec.write_text(INVALID.replace("components:\n", WRONG + "components:\n"), encoding="utf-8")
    assert main(["validate", spec.name, "--quiet", "--accept-invalid"]) == 1
    assert "a parameter cannot stand in 'nowhere'" in capsys.readouterr().err


def test_operations_can_be_left_out(spec: Path, capsys: Printed) -> None:
    spec.write_text(INVALID.replace("components:\n", WRONG + "components:\n"), encoding="utf-8")
    arguments = ["generate", spec.name, "--output", "output", "--quiet", "--accept-invalid", "--skip-unsupported"]
    assert main(arguments) == 3
    printed = capsys.readouterr()
    assert "left out: GET /bad: a parameter cannot stand in 'nowhere'" in printed.err
    assert printed.out.startswith("2 of 3 operations, 1 of 1 models generated;")


@pytest.mark.slow
def test_an_options_file_says_the_same(spec: Path, capsys: Printed) -> None:
    Path("specpress.toml").write_text(
        'spec = "openapi.yaml"\noutput = "out"\naccept-invalid = true\npackage = "zoo"\n', encoding="utf-8"
    )
    assert main(["generate", "--quiet"]) == 0
    assert Path("out/python/zoo/__init__.py").is_file()
    assert main(["check", "--quiet"]) == 0
    capsys.readouterr()
    assert main(["check", "--quiet", "--no-accept-invalid"]) == 1


def test_names_of_an_options_file_are_checked_like_those_of_the_document(spec: Path, capsys: Printed) -> None:
    Path("specpress.toml").write_text('spec = "openapi.yaml"\naccept-invalid = true\n\npackage = "../evil"\n')
    assert main(["validate", "--quiet"]) == 1
    assert "specpress.toml:4:1: " in capsys.readouterr().err


def test_unknown_and_wrong_options_are_told_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.specpress]\noutptu = "a"\nmax-depth = 0\naccept-invalid = "yes"\n')
    assert find_options_file(tmp_path) == path
    with pytest.raises(Diagnostics) as caught:
        read_options(path)
    assert [f"{one.location.line}: {one.message} {one.hint}" for one in caught.value.diagnostics] == [
        "4: [tool.specpress] has no option 'outptu' did you mean 'output'?",
        "5: 0 is no value for 'max-depth' write a positive whole number",
        "6: 'yes' is no value for 'accept-invalid' write true or false",
    ]


WRONG_OPTIONS: list[tuple[str, str]] = [
    ("[mock]\nprot = 1", "2:1: [mock] has no option 'prot' did you mean 'port'?"),
    ("[site]\ncredential = 'x'", "2:1: [site] has no option 'credential' write it below [mock]"),
    ("[site]\naccept-invalid = true", "2:1: [site] has no option 'accept-invalid' write it above all tables,"),
    ("[mock]\npackage = 'zoo'", "2:1: [mock] has no option 'package' write it above all tables,"),
    ("title = 'x'", "1:1: specpress has no option 'title' write it below [site]"),
    ("port = 1", "1:1: specpress has no option 'port' write it below [mock] or [site]"),
    ("[generate]\noutput = 'x'", "1:2: specpress has no option 'generate' the options are spec, "),
    ("site = 'x'", "1:1: 'x' is no value for 'site' write a table [site] with the options of `specpress site`"),
    ("mock = {port = 1, seed = 'x'}", "1:19: 'x' is no value for 'seed' write a whole number"),
    ("[mock]\nport = 65536", "2:1: 65536 is no value for 'port' write a whole number from 0 to 65535"),
    ("[mock]\nport = '8000'", "2:1: '8000' is no value for 'port' write a whole number from 0 to 65535"),
    ("[mock]\nport = true", "2:1: true is no value for 'port' write a whole number from 0 to 65535"),
    ("[mock]\nseed = 1.5", "2:1: 1.5 is no value for 'seed' write a whole number"),
    ("[mock]\nstrict = 1", "2:1: 1 is no value for 'strict' write true or false"),
    ("[mock]\ncredential = ''", "2:1: '' is no value for 'credential' write text in quotes"),
    ("[mock]\nrecord = 2026-01-01", "2:1: \"2026-01-01\" is no value for 'record' write a path in quotes"),
    ("[mock]\nupstream = 'example.com'", "2:1: 'example.com' is no value for 'upstream' write a URL that begins with"),
    ("[site]\ncolour = 'red'", "2:1: 'red' is no value for 'colour' write a colour such as #0b6e4f in quotes"),
    ("[site]\nguide = ['a']", "2:1: a list is no value for 'guide' write a path in quotes"),
    ("[site]\nserve = 'no'", "2:1: 'no' is no value for 'serve' write true or false"),
    ("languages = ['zh_CN']", "1:1: a list is no value for 'languages' write a list of language tags such as zh-CN"),
    ("quiet = 'yes'", "1:1: 'yes' is no value for 'quiet' write true or false"),
]


@pytest.mark.parametrize(("text", "told"), WRONG_OPTIONS)
def test_wrong_options_are_told_with_their_places(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "specpress.toml"
    path.write_text(f"{text}\n", encoding="utf-8")
    with pytest.raises(Diagnostics) as caught:
        read_options(path)
    (one,) = caught.value.diagnostics
    assert f"{one.location.line}:{one.location.column}: {one.message} {one.hint}".startswith(told)


def test_tables_of_pyproject_are_named_in_full(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.specpress]\n[tool.specpress.mock]\ntitle = 'x'\nport = -1\n", encoding="utf-8")
    with pytest.raises(Diagnostics) as caught:
        read_options(path)
    assert [f"{one.location.line}: {one.message} {one.hint}" for one in caught.value.diagnostics] == [
        "3: [tool.specpress.mock] has no option 'title' write it below [tool.specpress.site]",
        "4: -1 is no value for 'port' write a whole number from 0 to 65535",
    ]


@pytest.mark.parametrize("command", ["generate", "check", "validate", "locale", "mock", "site"])
def test_every_option_of_every_command_may_stand_in_an_options_file(command: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    options = set(re.findall(r"^  --([a-z-]+)", capsys.readouterr().out, re.MULTILINE)) - {"config"}
    several = {"overlay": "overlays", "language": "languages"}
    of_command = TABLES.get(command, {})
    known = RUN_KEYS.keys() | of_command.keys()
    assert {several.get(one, one) for one in options} - known == ({"lenient"} if command == "mock" else set())
    assert options >= of_command.keys()


def test_the_command_line_wins_over_an_options_file(spec: Path) -> None:
    Path("specpress.toml").write_text(
        'spec = "openapi.yaml"\nbehaviour = "of-the-package.py"\n[mock]\nport = 8000\nstrict = true\nseed = 7\n'
        'credential = "secret"\nrecord = "kept.json"\nupstream = "https://example.com"\n',
        encoding="utf-8",
    )
    kept = parse(["mock"]).options().mock
    assert kept == MockOptions(
        port=8000,
        strict=True,
        seed=7,
        credential="secret",
        behaviour=Path("of-the-package.py"),
        record=Path("kept.json"),
        upstream="https://example.com",
    )
    arguments = ["--port", "0", "--lenient", "--seed", "0", "--behaviour", "mine.py", "--replay", "kept.json"]
    assert parse(["mock", *arguments]).options().mock == MockOptions(
        credential="secret", behaviour=Path("mine.py"), replay=Path("kept.json")
    )


def test_a_file_can_ask_for_the_trace_of_a_defect(spec: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("specpress.pipeline.load_api", broken)
    Path("specpress.toml").write_text("debug = true\n", encoding="utf-8")
    assert main(["validate", spec.name]) == 1
    assert "Traceback" in capsys.readouterr().err
    assert main(["validate", spec.name, "--no-debug"]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("text", ["spec = ", "a = [[[", "tool = 1\x00"])
def test_a_file_that_is_no_toml(tmp_path: Path, text: str) -> None:
    path = tmp_path / "specpress.toml"
    path.write_text(text)
    with pytest.raises(Diagnostics, match="this is not TOML"):
        read_options(path)


@pytest.mark.slow
def test_one_template_can_be_replaced(spec: Path, capsys: Printed) -> None:
    own = Path("own/python")
    own.mkdir(parents=True)
    (own / "README.md.jinja").write_text("Mine: {{ manual.title }}\n")
    arguments = ["generate", spec.name, "--accept-invalid", "--output", "out", "--templates", "own", "--quiet"]
    assert main(arguments) == 0
    assert Path("out/python/README.md").read_text() == "Mine: Pets\n"

    (own / "README.md.jinja").write_text("\n{{ missing }}\n")
    assert main(arguments) == 1
    assert "README.md.jinja:2: 'missing' is undefined" in capsys.readouterr().err

    (own / "README.md.jinja").write_text("{% if %}\n")
    assert main(arguments) == 1
    assert "README.md.jinja:1: " in capsys.readouterr().err

    (own / "README.md.jinja").rename(own / "REEDME.md.jinja")
    assert main(arguments) == 1
    assert "did you mean 'python/README.md.jinja'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("python/README.md.jinja", b"\n{{ 1 // 0 }}\n", "own/python/README.md.jinja:2: "),
        ("python/README.md.jinja", b"\n{{ title + 1 }}\n", "own/python/README.md.jinja:2: "),
        ("python/README.md.jinja", b"{{ title | upcase }}", "own/python/README.md.jinja:1: "),
        ("python/README.md.jinja", b"\n{% include 'nowhere' %}", "own/python/README.md.jinja:2: "),
        ("python/README.md.jinja", b"\xff", "not UTF-8"),
        (
            "runtime/_core/network/retry.py",
            b"a = 1\nb = (\n",
            "own/runtime/_core/network/retry.py:2: this is no Python",
        ),
        ("runtime/_core/network/retry.py", b"\xff", "own/runtime/_core/network/retry.py is not UTF-8"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_with_its_place(
    spec: Path, capsys: Printed, path: str, content: bytes, message: str
) -> None:
    own = Path("own", path)
    own.parent.mkdir(parents=True)
    own.write_bytes(content)
    arguments = ["generate", spec.name, "--accept-invalid", "--output", "out", "--templates", "own", "--quiet"]
    assert main(arguments) == 1
    told = capsys.readouterr().err
    assert message in told
    assert "defect" not in told
    assert not Path("out").exists()


@pytest.mark.slow
def test_a_new_project_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    folder = tmp_path / "pets"
    assert main(["new", str(folder)]) == 0
    assert (folder / ".github" / "workflows" / "ci.yaml").is_file()
    monkeypatch.chdir(folder)
    assert main(["generate", "--quiet"]) == 0
    assert main(["check", "--quiet"]) == 0
    assert "2 of 2 operations, 3 of 3 models" in capsys.readouterr().out
    assert main(["new", str(folder)]) == 1
    assert "is not empty" in capsys.readouterr().err
