"""Parts of the document may stand in other files of its folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from tests.cases.case import Case
from tests.stages import require_valid

REPLY = {"id": 1, "owner": {"name": "Ann", "pets": [{"id": 2}]}, "tag": "x"}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    pet = case.client().pets.get(7)

    assert isinstance(pet, case.types.Pet)
    assert isinstance(pet.owner, case.types.Owner)
    assert isinstance(pet.owner.pets[0], case.types.Pet), "files may refer to each other"
    assert case.sent.path.endswith("/pets/7")
    assert pet.to_dict() == REPLY


def test_place_of_a_fault_is_in_its_own_file(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent, tmp_path / "copy")
    broken = tmp_path / "copy" / "schemas" / "pet.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("integer", "intger"), encoding="utf-8")

    with pytest.raises(Diagnostics) as caught:
        require_valid(load(tmp_path / "copy" / "spec.yaml"))

    assert any("pet.yaml:3" in str(one.location) for one in caught.value.diagnostics)
