from __future__ import annotations

from pathlib import Path

import pytest

from openai_v1.testing import OpenAIMock
from tests.examples.running import KEY, Bulk


@pytest.fixture(name="bulk")
def bulk_fixture(openai_mock: OpenAIMock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulk:
    monkeypatch.setenv("OPENAI_BASE_URL", openai_mock.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    return Bulk(tmp_path / "input.jsonl", tmp_path / "output")
