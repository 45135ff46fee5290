"""The start page alone leads a newcomer to a first stream: all steps are on it, in their order, in each language."""

from __future__ import annotations

import re

import pytest

STEPS = (
    r"Python 3\.11",
    r"```bash title=\"Python\"\npip install \.\n```",
    r"```sh\nexport OPENAI_API_KEY=…\n```",
    r"`specpress mock`",
    r"\]\(guide/README\.md\)",
    r"`python call\.py`",
    r"\nprint\(reply\)\n",
    r"stream=True",
    r"\nfor event in stream:\n",
    r"`OPENAI_BASE_URL`",
    r"http://localhost:8000/v1",
)
GUIDE = (
    r"Python 3\.11",
    r"pip install \./generated/python",
    r"export OPENAI_API_KEY=sk-…",
    r"`make mock`",
    r"`OPENAI_BASE_URL`",
    r"`python call\.py`",
    r"client = OpenAI\(\)",
    r"\]\(streams\.md\)",
)


@pytest.mark.parametrize("folder", ["", "zh-CN/"])
@pytest.mark.parametrize(("page", "steps"), [("index.md", STEPS), ("guide/first-call.md", GUIDE)])
def test_every_step_stands_before_the_next(
    files: dict[str, str], folder: str, page: str, steps: tuple[str, ...]
) -> None:
    text, place = files[folder + page], 0
    for step in steps:
        found = re.search(step, text[place:])
        assert found is not None, step
        place += found.end()


@pytest.mark.parametrize("folder", ["", "zh-CN/"])
def test_the_first_pages_lead_on(files: dict[str, str], folder: str) -> None:
    index = files[f"{folder}guide/README.md"]
    first = re.findall(r"\]\((\w[\w-]*\.md)\)", index.partition("1. ")[2])
    assert first[:2] == ["first-call.md", "streams.md"]
