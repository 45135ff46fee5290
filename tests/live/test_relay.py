"""The client on a relay of LiteLLM, in front of a model that the relay makes up and of the mock; `make test-relay`."""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import Final

import pytest

from tests.clients.running import mock
from tests.live.checks import CHECKS, Server
from tests.live.smoke import PASSED, results
from tests.live.starting import HOST, free_port, program, started

pytestmark = pytest.mark.clients

_KEY: Final = "sk-of-the-relay"
_MADE_UP: Final = "made-up"
_PASSED_ON: Final = {
    "gpt-3.5-turbo": "openai/gpt-3.5-turbo",
    "gpt-3.5-turbo-instruct": "text-completion-openai/gpt-3.5-turbo-instruct",
    "text-embedding-ada-002": "openai/text-embedding-ada-002",
    "text-moderation-latest": "openai/text-moderation-latest",
}


@pytest.fixture(name="base_url", scope="module")
def base_url_fixture(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    folder = tmp_path_factory.mktemp("relay")
    port = free_port()
    with mock() as upstream:
        made_up = {"model": "openai/gpt-3.5-turbo", "api_key": "sk-none", "mock_response": "Hello from the relay."}
        there = {"api_base": upstream.base_url, "api_key": "sk-of-the-mock"}
        models: list[object] = [{"model_name": _MADE_UP, "litellm_params": made_up}]
        models += [
            {"model_name": name, "litellm_params": {"model": model, **there}} for name, model in _PASSED_ON.items()
        ]
        files = [{"custom_llm_provider": "openai", **there}]
        settings = {"model_list": models, "files_settings": files, "general_settings": {"master_key": _KEY}}
        # JSON is YAML as well.
        (folder / "relay.yaml").write_text(json.dumps(settings), encoding="utf-8")
        command = [program("relay", "litellm"), "--config", "relay.yaml", "--host", HOST, "--port", str(port)]
        # What it does not pass on by a model, such as moderations, goes where its environment says.
        variables = {
            "LITELLM_LOCAL_MODEL_COST_MAP": "True",
            "LITELLM_MODE": "PRODUCTION",
            "LITELLM_TELEMETRY": "False",
            "OPENAI_API_KEY": "sk-of-the-mock",
            "OPENAI_BASE_URL": upstream.base_url,
        }
        with started(command, port, folder, variables):
            yield f"http://{HOST}:{port}/v1"


@pytest.mark.parametrize("model", [_MADE_UP, "gpt-3.5-turbo"])
def test_every_call_works(base_url: str, model: str) -> None:
    made = list(results(Server(base_url, _KEY, model, "text-embedding-ada-002")))
    assert {one.name: one.said for one in made if one.outcome != PASSED} == {}
    assert [one.name for one in made] == [*CHECKS]
