"""Endpoints of FastAPI return results of our client and of the official one, which give the same JSON."""

from __future__ import annotations

from types import GenericAlias, ModuleType
from typing import Any

import openai
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from openai.types.chat import ChatCompletion as OfficialChatCompletion

import openai_v1
from openai_v1.types.chat import ChatCompletion

MODELS: dict[ModuleType, Any] = {openai_v1: ChatCompletion, openai: OfficialChatCompletion}
WHOLE = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [
        {"index": 0, "message": {"role": "assistant", "content": "Hi", "mood": {"deep": [1]}}, "finish_reason": "stop"}
    ],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    "surprise": {"deep": [1]},
}


@pytest.fixture(params=MODELS, ids=lambda library: library.__name__)
def application(request: pytest.FixtureRequest) -> FastAPI:
    model = MODELS[request.param]
    reply = model.model_validate(WHOLE)
    app = FastAPI()

    def endpoint(path: str, returned: object, response_model: object, **options: Any) -> None:
        app.add_api_route(path, lambda: returned, response_model=response_model, **options)

    endpoint("/plain", reply, None)
    endpoint("/model", reply, model, response_model_exclude_none=True)
    endpoint("/optional", reply, model | None, response_model_exclude_none=True)
    several, by_key = GenericAlias(list, model), GenericAlias(dict, (str, model))
    endpoint("/list", [reply], several, response_model_exclude_none=True)
    endpoint("/by-key", {"a": reply}, by_key, response_model_exclude_none=True)
    endpoint("/some", reply, model, response_model_include={"id", "model"})
    endpoint("/others", reply, model, response_model_exclude={"choices", "usage"}, response_model_exclude_none=True)

    body = Body()

    def taken(given: Any = body) -> object:
        return {"content": given.choices[0].message.content, "is_model": isinstance(given, model)}

    taken.__annotations__["given"] = model
    app.add_api_route("/taken", taken, methods=["POST"])
    return app


def test_an_endpoint_returns_the_whole_reply(application: FastAPI) -> None:
    with TestClient(application) as client:
        assert without_none(client.get("/plain").json()) == WHOLE
        assert client.get("/model").json() == client.get("/optional").json() == WHOLE
        assert client.get("/list").json() == [WHOLE]
        assert client.get("/by-key").json() == {"a": WHOLE}


def test_an_endpoint_returns_the_members_that_it_names(application: FastAPI) -> None:
    with TestClient(application) as client:
        assert client.get("/some").json() == {"id": "chatcmpl-1", "model": "m"}
        others = {name: value for name, value in WHOLE.items() if name not in ("choices", "usage")}
        assert client.get("/others").json() == others


# FastAPI gives pydantic its own kind of field, of which this release of pydantic warns for every model.
@pytest.mark.filterwarnings("ignore::pydantic.warnings.UnsupportedFieldAttributeWarning")
def test_an_endpoint_takes_a_reply(application: FastAPI) -> None:
    with TestClient(application) as client:
        assert client.post("/taken", json=WHOLE).json() == {"content": "Hi", "is_model": True}
        assert client.post("/taken", json={"id": 3}).status_code == 422
        assert client.get("/openapi.json").status_code == 200


def without_none(value: Any) -> Any:
    """The official client fills in absent fields with None."""
    if isinstance(value, dict):
        return {name: without_none(one) for name, one in value.items() if one is not None}
    return [without_none(one) for one in value] if isinstance(value, list) else value
