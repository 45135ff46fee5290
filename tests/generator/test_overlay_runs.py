"""Runs of the command line with overlays: messages with their places, the options file, and the written files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specpress.command.cli import main

from .overlaid import HEAD, PETS

Printed = pytest.CaptureFixture[str]


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("pets.yaml").write_text(PETS, encoding="utf-8")
    return tmp_path


class TestCommand:
    def test_a_warning_is_printed_and_the_run_goes_on(self, folder: Path, capsys: Printed) -> None:
        folder.joinpath("o.yaml").write_text(f"{HEAD}actions:\n- {{target: $.gone, remove: true}}\n", encoding="utf-8")
        assert main(["validate", "pets.yaml", "--overlay", "o.yaml", "--quiet"]) == 0
        printed = capsys.readouterr()
        assert "o.yaml:4:4: warning: the target '$.gone' matches nothing" in printed.err
        assert "1 warnings" in printed.out

    def test_a_fault_leads_to_the_overlay_with_its_line(self, folder: Path, capsys: Printed) -> None:
        wrong = (
            "- {target: $.paths.*.get.parameters, update: {name: d, in: query, schema: {type: integer, default: x}}}"
        )
        folder.joinpath("o.yaml").write_text(f"{HEAD}actions:\n{wrong}\n", encoding="utf-8")
        assert main(["validate", "pets.yaml", "--overlay", "o.yaml", "--quiet"]) == 1
        told = capsys.readouterr().err
        assert "o.yaml:4:91: default does not fit its schema" in told
        assert wrong[30:60] in told
        assert main(["validate", "pets.yaml", "--overlay", "o.yaml", "--quiet", "--accept-invalid"]) == 0
        assert "o.yaml:4:91: warning: default does not fit" in capsys.readouterr().err

    def test_a_missing_overlay_is_told(self, folder: Path, capsys: Printed) -> None:
        assert main(["validate", "pets.yaml", "--overlay", "gone.yaml", "--quiet"]) == 1
        assert "gone.yaml:1:1: there is no such file" in capsys.readouterr().err

    def test_overlays_of_the_options_file_are_for_its_document(self, folder: Path, capsys: Printed) -> None:
        folder.joinpath("sub").mkdir()
        folder.joinpath("sub", "o.yaml").write_text(f"{HEAD}actions:\n- {{target: $.gone, remove: true}}\n")
        folder.joinpath("dogs.yaml").write_text(PETS, encoding="utf-8")
        options = folder / "sub" / "specpress.toml"
        options.write_text('spec = "../pets.yaml"\noverlays = ["o.yaml"]\n', encoding="utf-8")
        told = "matches nothing"
        for arguments, expected in (([], True), (["pets.yaml"], True), (["dogs.yaml"], False)):
            assert main(["validate", *arguments, "--config", str(options), "--quiet"]) == 0
            assert (told in capsys.readouterr().err) is expected, arguments
        options.write_text('spec = "../pets.yaml"\noverlays = "o.yaml"\n', encoding="utf-8")
        assert main(["validate", "--config", str(options), "--quiet"]) == 1
        assert "write a list of paths in quotes" in capsys.readouterr().err


class TestOutput:
    @pytest.fixture(name="made")
    def made_fixture(self, folder: Path) -> Path:
        overlay = "- {target: $.components.schemas.Pet.properties, update: {age: {type: integer}}}\n"
        folder.joinpath("o.yaml").write_text(f"{HEAD}actions:\n{overlay}", encoding="utf-8")
        assert main(["generate", "pets.yaml", "--overlay", "o.yaml", "--output", "out", "--quiet"]) == 0
        return folder / "out"

    def test_both_builds_are_written(self, made: Path) -> None:
        kinds = ("3.0", "3.1", "3.2", "mock")
        names = {f"openapi-{kind}{suffix}.json" for kind in kinds for suffix in ("", "-later")}
        assert {path.name for path in (made / "spec").glob("*.json")} == names
        properties = {
            suffix: list(
                json.loads((made / "spec" / f"openapi-3.1{suffix}.json").read_text())["components"]["schemas"]["Pet"][
                    "properties"
                ]
            )
            for suffix in ("", "-later")
        }
        assert properties == {"": ["name"], "-later": ["name", "age"]}

    @pytest.mark.slow
    def test_check_knows_the_overlay_and_so_does_the_digest(self, made: Path, capsys: Printed) -> None:
        arguments = ["check", "pets.yaml", "--output", "out", "--quiet"]
        assert main([*arguments, "--overlay", "o.yaml"]) == 0
        assert main(arguments) == 1
        overlay = made.parent / "o.yaml"
        overlay.write_text(overlay.read_text() + "# more\n", encoding="utf-8")
        capsys.readouterr()
        assert main([*arguments, "--overlay", "o.yaml"]) == 1
        assert "_version.py: not what the document gives" in capsys.readouterr().err

    def test_a_document_that_is_only_good_with_its_overlay_has_one_build(self, folder: Path, capsys: Printed) -> None:
        folder.joinpath("pets.yaml").write_text(PETS.replace("operationId", "operationID"), encoding="utf-8")
        repairing = "- {target: $.paths.*.get.operationID, remove: true}\n"
        folder.joinpath("o.yaml").write_text(f"{HEAD}actions:\n{repairing}", encoding="utf-8")
        assert main(["generate", "pets.yaml", "--overlay", "o.yaml", "--output", "out", "--quiet"]) == 0
        assert "without its overlays this document is not accepted" in capsys.readouterr().err
        assert all("-later" in path.name for path in (folder / "out" / "spec").glob("*.json"))
