from __future__ import annotations

import pickle
from typing import Any, cast

import httpx2
import pytest

from openai_v1 import AsyncOpenAI, OpenAI, OpenAIError, Timeout, omit
from openai_v1._core.credentials.credential import Credential
from openai_v1._core.operation.descriptors import Body, Empty, Json, Operation, Parameter, ResponseCase
from tests.contract.server import LoopbackServer, Reply

from .twins import Twin

JSON = (("Content-Type", "application/json"), ("X-Request-Id", "req_1"))
THING: Operation[Any] = Operation(
    id="things.make",
    method="POST",
    path="/things/{id}",
    body=Body.JSON,
    parameters=(Parameter("query", "ids", "form", explode=False), Parameter("header", "X-List", "simple")),
    cases=(ResponseCase({}, Json(dict[str, Any])),),
)


def make(client: Any, **arguments: Any) -> Any:
    options = arguments.pop("options", {})
    return client.request(THING, **{"path": {"id": "a"}, "body": {"x": 1}, **arguments}, options=options)


class TestSettings:
    def test_a_missing_key_names_variable_and_option(self) -> None:
        for client in (OpenAI, AsyncOpenAI):
            with pytest.raises(OpenAIError, match=r"api_key.*OPENAI_API_KEY"):
                client()

    def test_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
        monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v9/")
        assert OpenAI().base_url == "http://127.0.0.1:1/v9"
        assert OpenAI(base_url="https://b/").base_url == "https://b"
        monkeypatch.setenv("OPENAI_BASE_URL", " ")
        assert OpenAI().base_url.startswith("https://")

    @pytest.mark.parametrize("url", ["", "ftp://x", "api.example.com/v1", "https://", "https://a b"])
    def test_a_wrong_base_url_is_refused(self, url: str) -> None:
        with pytest.raises(OpenAIError, match="base URL"):
            OpenAI(api_key="sk-x", base_url=url)

    @pytest.mark.parametrize("retries", [-1, 1.5, "2", True, None])
    def test_a_wrong_number_of_retries_is_refused(self, retries: Any) -> None:
        with pytest.raises(OpenAIError, match="max_retries"):
            OpenAI(api_key="sk-x", max_retries=retries)

    def test_timeouts(self) -> None:
        assert OpenAI(api_key="sk-x").timeout == Timeout(connect=5.0, read=600.0, write=600.0, pool=600.0)
        assert OpenAI(api_key="sk-x", timeout=3).timeout == Timeout(3, 3, 3, 3)
        assert OpenAI(api_key="sk-x", timeout=None).timeout == Timeout(None, None, None, None)
        for wrong in (-1, 0, float("nan"), float("inf")):
            with pytest.raises(ValueError, match="more than 0"):
                OpenAI(api_key="sk-x", timeout=wrong)
        assert OpenAI(api_key="sk-x", timeout=httpx2.Timeout(20, connect=5)).timeout == Timeout(20, connect=5)
        for wrong_type in ("3", (1, 2), True):
            with pytest.raises(TypeError, match="Timeout"):
                OpenAI(api_key="sk-x", timeout=wrong_type)  # type: ignore[arg-type]

    def test_the_key_does_not_show(self) -> None:
        client: Any = OpenAI(api_key="sk-canary")
        assert "canary" not in repr(client) + repr(vars(client)) + repr(client._config)
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(client)

    def test_with_options(self) -> None:
        client: Any = OpenAI(api_key="sk-x", default_headers={"A": "1"}, default_query={"q": 1})
        other = client.with_options(api_key="sk-y", timeout=1, max_retries=7, default_headers={"B": "2"})
        assert (other.timeout.read, other.max_retries) == (1, 7)
        assert other._config.headers == {"A": "1", "B": "2"}
        assert other._channel is client._channel
        assert client.max_retries == 2
        replaced = client.copy(set_default_headers={"B": "2"}, set_default_query={}, base_url="http://127.0.0.1/x")
        assert (replaced._config.headers, replaced._config.query) == ({"B": "2"}, {})
        assert type(replaced.chat.completions).__name__ == type(client.chat.completions).__name__
        with pytest.raises(TypeError, match="exclude each other"):
            client.copy(default_headers={}, set_default_headers={})
        with pytest.raises(TypeError, match="exclude each other"):
            client.copy(default_query={}, set_default_query={})


class TestRequests:
    def test_everything_stands_where_it_belongs(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b'{"ok": true}'))
        result = twin.call(
            lambda client: make(
                client,
                query={"ids": [1, 2], "flag": True, "none": omit},
                header={"X-List": ["a", "b"], "X-None": omit},
                cookie={"c": "d"},
                options={
                    "extra_headers": {"X-Extra": "e", "Accept": omit},
                    "extra_query": {"deep": {"k": "v"}},
                    "extra_body": {"y": 2},
                },
            ),
            base_url=server.base_url,
            organization="org",
            default_headers={"X-Default": "f"},
            default_query={"default": 1},
        )
        assert result == {"ok": True}
        [request] = server.requests
        assert request.method == "POST"
        assert request.target == "/v1/things/a?default=1&ids=1,2&flag=true&deep%5Bk%5D=v"
        assert request.body == b'{"x":1,"y":2}'
        expected = {
            "X-List": "a,b",
            "Cookie": "c=d",
            "X-Extra": "e",
            "X-Default": "f",
            "Authorization": "Bearer sk-test-key",
            "OpenAI-Organization": "org",
            "Content-Type": "application/json",
            "Content-Length": "13",
        }
        assert {name: request.header(name) for name in expected} == expected
        assert request.header("X-None") is None
        assert request.header("User-Agent") == "openai-v1-client/" + (request.header("User-Agent") or "").split("/")[1]

    def test_credentials_can_be_replaced_for_one_call(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b"{}"), Reply(200, JSON, b"{}"))
        base = server.base_url
        twin.call(lambda client: make(client, options={"extra_headers": {"authorization": "x"}}), base_url=base)
        twin.call(lambda client: make(client, options={"extra_headers": {"Authorization": omit}}), base_url=base)
        assert [request.header("Authorization") for request in server.requests] == ["x", None]

    def test_a_key_that_is_a_function(self, server: LoopbackServer, twin: Twin) -> None:
        keys = iter(["sk-first", "sk-second"])

        async def later() -> str:
            return next(keys)

        def use(client: Any) -> Any:
            if twin.name == "sync":
                return make(client), make(client)

            async def both() -> None:
                await make(client)
                await make(client)

            return both()

        server.script(Reply(200, JSON, b"{}"), Reply(200, JSON, b"{}"))
        key = (lambda: next(keys)) if twin.name == "sync" else later
        twin.call(use, base_url=server.base_url, api_key=key)
        assert [request.header("Authorization") for request in server.requests] == [
            "Bearer sk-first",
            "Bearer sk-second",
        ]

    def test_an_unknown_keyword_is_a_type_error(self, server: LoopbackServer, twin: Twin) -> None:
        with pytest.raises(
            TypeError, match=r"make\(\) got an unexpected keyword argument 'timeut'. Did you mean 'timeout'"
        ):
            twin.call(lambda client: make(client, options={"timeut": 1}), base_url=server.base_url)
        with pytest.raises(TypeError, match="Did you mean 'colour'"):
            twin.call(
                lambda client: make(client, body={"colour": omit}, options={"color": 1}), base_url=server.base_url
            )
        with pytest.raises(TypeError, match="extra_body"):
            twin.call(lambda client: make(client, options={"zzz": 1}), base_url=server.base_url)
        assert server.requests == []

    @pytest.mark.parametrize("segment", ["", ".", ".."])
    def test_a_path_parameter_that_leads_elsewhere_is_not_sent(
        self, server: LoopbackServer, twin: Twin, segment: str
    ) -> None:
        with pytest.raises(ValueError, match="'id' must not"):
            twin.call(lambda client: make(client, path={"id": segment}), base_url=server.base_url)
        assert server.requests == []

    def test_a_segment_arrives_as_one(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b"{}"))
        twin.call(lambda client: make(client, path={"id": "a/../b?c#d;e%2f é"}), base_url=server.base_url)
        assert server.requests[0].target == "/v1/things/a%2F..%2Fb%3Fc%23d%3Be%252f%20%C3%A9"

    def test_a_header_that_would_start_another_is_not_sent(self, server: LoopbackServer, twin: Twin) -> None:
        with pytest.raises(ValueError, match="newline"):
            twin.call(
                lambda client: make(client, options={"extra_headers": {"X-A": "b\r\nX-C: d"}}),
                base_url=server.base_url,
            )
        assert server.requests == []

    def test_an_empty_reply_is_none(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(204))
        operation = Operation[None](id="x", method="DELETE", path="/x", cases=(ResponseCase({}, Empty()),))
        assert twin.call(lambda client: client.request(operation, options={}), base_url=server.base_url) is None
        assert server.requests[0].header("Idempotency-Key") is None

    def test_an_operation_without_security_gets_no_key(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b"{}"))
        operation = Operation[Any](id="x", method="GET", path="/x", security=(), cases=(ResponseCase({}, Json(Any)),))
        twin.call(lambda client: client.request(operation, options={}), base_url=server.base_url)
        assert server.requests[0].header("Authorization") is None

    def test_a_key_in_the_query_shows_in_no_error(
        self, server: LoopbackServer, twin: Twin, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        credential = Credential(scheme="bearer", option="api_key", kind="query", name="key")
        monkeypatch.setattr("openai_v1._core.options.config.CREDENTIALS", (credential,))
        monkeypatch.setattr("openai_v1._core.request.plan.CREDENTIALS", (credential,))
        server.script(Reply(401, JSON, b'{"error": {"message": "Incorrect API key provided: sk-test-key"}}'))
        with pytest.raises(OpenAIError) as caught:
            twin.call(make, base_url=server.base_url)
        assert server.requests[0].target == "/v1/things/a?key=sk-test-key"
        error = cast("Any", caught.value)
        shown = str(error) + repr(error) + str(error.__dict__) + str(error.response) + error.response.url
        assert "sk-test-key" not in shown
        assert b"sk-test-key" not in pickle.dumps(error)


class TestConnections:
    def test_the_users_own_client(self, server: LoopbackServer) -> None:
        server.script(Reply(200, JSON, b"{}"))
        with httpx2.Client(headers={"X-Own": "yes"}) as own:
            with OpenAI(api_key="sk-x", base_url=server.base_url, http_client=own) as client:
                make(client)
            assert not own.is_closed
        assert server.requests[0].header("X-Own") == "yes"

    def test_a_client_of_the_wrong_kind_is_refused_at_once(self) -> None:
        with pytest.raises(TypeError, match=r"must be a httpx2\.Client, not a"):
            OpenAI(api_key="sk-x", http_client=httpx2.AsyncClient())
        with pytest.raises(TypeError, match=r"must be a httpx2\.AsyncClient, not a"):
            AsyncOpenAI(api_key="sk-x", http_client=object())

    def test_a_closed_client_says_so(self, server: LoopbackServer, twin: Twin) -> None:
        def use(client: Any) -> Any:
            if twin.name == "sync":
                client.close()
                return make(client)

            async def main() -> None:
                await client.close()
                await make(client)

            return main()

        with pytest.raises(OpenAIError, match="client is closed"):
            twin.call(use, base_url=server.base_url)
