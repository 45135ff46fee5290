"""The copied samples are still equal to the reference material; needs ../shared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from .cases import CallCase, load_cases

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "fixtures"
CASES = {str(case): case for case in load_cases()}
# Folder of the reference material: our copy of it.
COPIES = {
    "createChatCompletion": "chat.completions.create-sample",
    "createChatCompletion/variants/intro": "chat.completions.create-introduction",
    "createCompletion": "completions.create-sample",
    "createEdit": "edits.create-sample",
    "createEmbedding": "embeddings.create-sample",
    "createFile": "files.create-sample",
    "createFile/variants/000": "files.create-sample",
    "createFile/variants/001": "files.create-sample",
    "createImage": "images.generate-sample",
    "createImage/variants/misplaced": "images.generate-sample",
    "createImageEdit": "images.edit-sample",
    "createImageVariation": "images.create_variation-sample",
    "createTranscription": "audio.transcriptions.create-sample",
    "createTranslation": "audio.translations.create-sample",
    "deleteFile": "files.delete-sample",
    "deleteFile/variants/000": "files.delete-sample",
    "deleteFile/variants/001": "files.delete-sample",
    "downloadFile": "files.content-sample",
    "listFiles": "files.list-sample",
    "listFiles/variants/000": "files.list-sample",
    "listFiles/variants/001": "files.list-sample",
    "listModels": "models.list-sample",
    "listModels/variants/organization": "models.list-organization",
    "retrieveFile": "files.retrieve-sample",
    "retrieveFile/variants/000": "files.retrieve-sample",
    "retrieveFile/variants/001": "files.retrieve-sample",
    "retrieveModel": "models.retrieve-sample",
}
# A printed request that differs from the one that the curl call beside it sends.
REQUESTS = {"createCompletion": "completions.create-effective_request"}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REFERENCE.is_dir(), reason="../shared/reference/fixtures is not on this machine"),
]


def read(folder: str, name: str) -> Any:  # JSON of the reference material
    path = REFERENCE / folder / name
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def test_every_sample_has_a_copy() -> None:
    samples = {
        str(path.parent.relative_to(REFERENCE)) for path in REFERENCE.rglob("*.json") if path.name != "request.json"
    }
    assert samples == set(COPIES)


@pytest.mark.parametrize("folder", sorted(COPIES))
def test_response_is_copied(folder: str) -> None:
    response = read(folder, "response.json")
    if response is not None:
        assert CASES[COPIES[folder]].reply.content == response


@pytest.mark.parametrize("folder", sorted(COPIES))
def test_curl_call_is_copied(folder: str) -> None:
    curl = read(folder, "curl.parsed.json")
    if curl is None:
        return
    case = CASES[COPIES[folder]]
    assert (case.request.method, case.request.path) == (curl["method"], urlsplit(str(curl["url"])).path)
    assert case.request.headers["Authorization"] == curl["headers"]["Authorization"].replace(
        "$OPENAI_API_KEY", "sk-test"
    )
    assert case.request.headers.get("OpenAI-Organization") == curl["headers"].get("OpenAI-Organization")
    assert case.request.json == curl.get("json")
    assert parts_of(case) == [
        (part["name"], Path(part["file"]).name if "file" in part else part["value"]) for part in curl.get("form", [])
    ]


@pytest.mark.parametrize("folder", sorted(folder for folder in COPIES if read(folder, "request.json")))
def test_printed_request_is_copied(folder: str) -> None:
    case = CASES[REQUESTS.get(folder, COPIES[folder])]
    printed = read(folder, "request.json")
    assert case.request.json == printed or dict(parts_of(case)) == printed


def parts_of(case: CallCase) -> list[tuple[str, str]]:
    return [(part.name, part.filename or part.content.decode()) for part in case.request.parts or ()]
