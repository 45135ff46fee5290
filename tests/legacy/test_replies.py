"""Uses of the older client's results in programs."""

from __future__ import annotations

import copy
import json
import pickle
from abc import ABC
from typing import Any

import pytest

import openai_v1.legacy as openai
from openai_v1.legacy.openai_object import OpenAIObject
from tests.contract.server import LoopbackServer, Reply

BODY = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "empty": "",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}],
    "usage": {"total_tokens": 21},
}
HEADERS = (("Content-Type", "application/json"), ("OpenAI-Processing-Ms", "12.6"), ("OpenAI-Organization", "org-a"))


@pytest.fixture
def reply(server: LoopbackServer) -> Any:
    server.script(Reply(200, HEADERS, json.dumps(BODY).encode()))
    return openai.ChatCompletion.create(model="m", messages=[])


def test_reply_is_a_dict_with_attributes(reply: Any) -> None:
    assert isinstance(reply, dict)
    assert isinstance(reply, OpenAIObject)
    assert reply == BODY
    assert reply["choices"][0]["message"]["content"] == reply.choices[0].message.content == "Hi"
    assert (reply.get("nothing"), reply.get("id"), "usage" in reply, {**reply}["id"]) == (
        *(None, "chatcmpl-1"),
        *(True, "chatcmpl-1"),
    )
    with pytest.raises(AttributeError, match="nothing"):
        _ = reply.nothing
    with pytest.raises(KeyError):
        _ = reply["nothing"]
    assert not hasattr(reply, "_private")


def test_reply_knows_its_headers(reply: Any) -> None:
    assert (reply.response_ms, reply.organization, reply.choices[0].response_ms) == (13, "org-a", None)


def test_reply_prints_as_json(reply: Any) -> None:
    assert str(reply) == json.dumps(BODY, indent=2)
    assert repr(reply) == f"<OpenAIObject chat.completion id=chatcmpl-1 at {hex(id(reply))}> JSON: {reply}"
    assert repr(reply.usage).startswith("<OpenAIObject at ")
    assert json.loads(json.dumps(reply)) == BODY


def test_reply_becomes_plain(reply: Any) -> None:
    plain = reply.to_dict_recursive()
    assert plain == BODY
    assert {type(plain), type(plain["choices"][0]), type(plain["usage"])} == {dict}
    assert type(reply.to_dict()) is dict


def test_reply_takes_other_members(reply: Any) -> None:
    reply.refresh_from({"a": [{"b": 1}], "empty": ""}, "sk-test")
    assert (dict(reply), reply.a[0].b, type(reply.a[0])) == ({"a": [{"b": 1}], "empty": ""}, 1, OpenAIObject)


def test_objects_are_made_with_the_settings_of_the_older_client() -> None:
    made = OpenAIObject("id-1", "sk-test", "2020-10-01", "open_ai", "org-1", 12, "http://127.0.0.1", "davinci", x=1)
    assert made == {"id": "id-1"}
    assert OpenAIObject.construct_from({"a": {"b": 1}}, "sk-test", "2020-10-01").a.b == 1


def test_classes_can_be_bases_beside_abstract_ones() -> None:
    """GPTCache derives from `ChatCompletion` and from an abstract class of its own."""

    class Cached(openai.ChatCompletion, ABC):
        @classmethod
        def create(cls, *_arguments: Any, **params: Any) -> Any:
            return params

    assert Cached.create(model="m") == {"model": "m"}
    assert isinstance(Cached(id="a"), OpenAIObject)


def test_a_member_may_be_called_as_a_method_that_is_missing(reply: Any) -> None:
    reply.refresh_from({"refresh": 1, "auto_paging_iter": 2})
    assert (reply.refresh, reply["auto_paging_iter"], hasattr(OpenAIObject, "refresh")) == (1, 2, False)


def test_pickles_of_the_older_client_are_read() -> None:
    """They name its class, and have the members as their state."""

    class Older(dict[str, Any]):
        def __reduce__(self) -> tuple[Any, ...]:
            return OpenAIObject, (self.get("id"), "sk-test", None, None, "org-1"), dict(self)

    found = pickle.loads(pickle.dumps(Older(id="a", choices=[Older(text="")])))
    assert (found, type(found.choices[0]), found.response_ms) == (
        {"id": "a", "choices": [{"text": ""}]},
        OpenAIObject,
        None,
    )


def test_members_can_be_set(reply: Any) -> None:
    reply.extra = 3
    reply["more"] = 4
    assert (reply["extra"], reply.more) == (3, 4)
    reply._hidden = 5
    assert "_hidden" not in reply
    del reply._hidden
    with pytest.raises(ValueError, match="x cannot be an empty string"):
        reply.x = ""
    with pytest.raises(NotImplementedError, match="dict"):
        del reply["extra"]
    with pytest.raises(NotImplementedError):
        del reply.extra


@pytest.mark.parametrize("twin", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_reply_can_be_copied(reply: Any, twin: Any) -> None:
    found = twin(reply)
    assert (type(found), found, found.response_ms) == (OpenAIObject, BODY, 13)
    assert isinstance(found.choices[0], OpenAIObject)
    assert (found.choices is reply.choices) == (twin is copy.copy)


def test_objects_of_a_kind_have_its_class(server: LoopbackServer) -> None:
    files = openai.File.list()
    assert {type(one) for one in files["data"]} == {openai.File}
    assert isinstance(openai.Model.retrieve("m"), openai.Model)
    assert isinstance(openai.FineTune.retrieve("ft-1"), openai.FineTune)


def test_objects_can_be_made() -> None:
    assert OpenAIObject.construct_from({"a": [{"b": {"c": ""}}]}).a[0].b == {"c": ""}
    assert OpenAIObject("id-1", api_key="sk") == {"id": "id-1"}
    assert OpenAIObject() == {}


def test_reply_can_be_sent_back(server: LoopbackServer, reply: Any) -> None:
    server.script(Reply(200, HEADERS, b"{}"))
    openai.ChatCompletion.create(model="m", messages=[reply.choices[0].message])
    assert json.loads(server.requests[0].body)["messages"] == [{"role": "assistant", "content": "Hi"}]


def test_headers_that_are_no_numbers_are_texts(server: LoopbackServer) -> None:
    server.script(Reply(200, (*HEADERS[:1], ("OpenAI-Processing-Ms", "soon")), b"{}"))
    assert openai.ChatCompletion.create(model="m", messages=[]).response_ms == "soon"
