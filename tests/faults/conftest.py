from __future__ import annotations

import pytest

from .authority import keep_in


@pytest.fixture(scope="session", autouse=True)
def _certificates(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:  # pyright: ignore[reportUnusedFunction]  # pytest uses it
    keep_in(tmp_path_factory.mktemp("authority"))
