from __future__ import annotations

import copy
import logging
import multiprocessing
import pickle
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from types import FrameType, TracebackType
from typing import Any

import httpx2
import pytest

from openai_v1 import APIConnectionError, APIError, APIStatusError, AsyncOpenAI, OpenAI, OpenAIError
from openai_v1._core.credentials.credential import Secret
from openai_v1._core.credentials.redaction import Redactor
from openai_v1._core.headers import Headers
from openai_v1._core.operation.descriptors import Body, Events, Json, Operation, ResponseCase, StreamingOperation
from openai_v1._core.options.base_url import without_user
from openai_v1._core.response.http_response import HTTPResponse
from tests.contract.server import LoopbackServer, Reply

from .socket_server import SocketServer
from .twins import Twin

KEY = "sk-canary-0123456789"
JSON = ("Content-Type", "application/json")
THING: Operation[Any] = Operation(
    id="things.make", method="POST", path="/things", body=Body.JSON, cases=(ResponseCase({}, Json(dict[str, Any])),)
)
STREAM: StreamingOperation[Any, Any] = StreamingOperation(
    id="things.stream",
    method="POST",
    path="/things",
    cases=(ResponseCase({}, Events(Any, terminator="[DONE]", errors=("error",))),),
)


def make(client: Any, **options: Any) -> Any:
    return client.request(THING, body={"x": 1}, options=options)


def frames(trace: TracebackType | None) -> Iterator[FrameType]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def everything(error: BaseException) -> str:
    """All texts that an error shows, with the local variables of our frames."""
    texts = [*traceback.format_exception(error), repr(error), repr(vars(error)), str(error.args)]
    return "\n".join([*texts, *local_variables(error)])


def local_variables(error: BaseException) -> list[str]:
    """What tools show of the local variables of our frames."""
    shown: list[str] = []
    cause: BaseException | None = error
    while cause is not None:
        for frame in frames(cause.__traceback__):
            if "/openai_v1/" in frame.f_code.co_filename:
                shown += [one for value in frame.f_locals.values() for one in shown_by_tools(value)]
        cause = cause.__cause__ or cause.__context__
    return shown


def shown_by_tools(value: Any) -> list[str]:
    """The texts that cgitb and rich print for a local variable."""
    try:
        shown = [repr(value)]
    except RuntimeError:
        return []  # an object of a library that cannot be shown any more
    return [*shown, repr(value.__rich_repr__())] if hasattr(type(value), "__struct_fields__") else shown


ECHO = f'{{"error": {{"message": "Incorrect API key provided: {KEY}", "{KEY}": ["Bearer {KEY}"]}}}}'.encode()


class TestEchoes:
    def test_in_an_error_reply(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(401, (JSON, ("X-Echo", f"Bearer {KEY}")), ECHO))
        with pytest.raises(APIStatusError, match="Incorrect API key provided") as caught:
            twin.call(make, base_url=server.base_url, api_key=KEY)
        error = caught.value
        shown = everything(error) + repr(error.response.content) + repr(dict(error.headers)) + repr(error.body)
        assert KEY not in shown
        assert KEY.encode() not in pickle.dumps(error)
        assert "[redacted]" in str(error)

    def test_in_a_stream(self, server: LoopbackServer, twin: Twin) -> None:
        event = b"data: " + ECHO + b"\n\n"
        server.script(Reply(200, (("Content-Type", "text/event-stream"), ("X-Echo", KEY)), pieces=(event,)))
        with pytest.raises(APIError, match="Incorrect API key provided") as caught:
            twin.call(lambda client: client.request(STREAM, options={}), base_url=server.base_url, api_key=KEY)
        assert KEY not in str(caught.value) + repr(vars(caught.value)) + repr(dict(caught.value.headers))
        assert KEY.encode() not in pickle.dumps(caught.value)

    def test_in_a_reply_that_makes_no_sense(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, (("Content-Type", "text/html"),), f"<p>{KEY}".encode()))
        with pytest.raises(APIError) as caught:
            twin.call(make, base_url=server.base_url, api_key=KEY)
        assert KEY not in str(caught.value) + repr(vars(caught.value))
        assert KEY.encode() not in pickle.dumps(caught.value)

    @pytest.mark.parametrize("name", ["Authorization", "authorization", "api-key"])
    def test_a_key_that_stands_in_for_the_clients(self, server: LoopbackServer, twin: Twin, name: str) -> None:
        server.script(Reply(401, (JSON,), ECHO))
        with pytest.raises(APIStatusError) as caught:
            twin.call(lambda client: make(client, extra_headers={name: f"Bearer {KEY}"}), base_url=server.base_url)
        assert KEY not in str(caught.value) + repr(caught.value.body)

    def test_a_lost_connection(self, sockets: SocketServer, twin: Twin) -> None:
        sockets.answers = [b""]
        with pytest.raises(APIConnectionError) as caught:
            twin.call(make, base_url=sockets.base_url, api_key=KEY)
        assert KEY not in everything(caught.value)

    def test_a_lost_connection_of_pyreqwest_with_a_key_in_the_query(self, sockets: SocketServer, twin: Twin) -> None:
        sockets.answers = [b""]
        options: dict[str, Any] = {"default_query": {"key": KEY}, "transport": "pyreqwest"}
        with pytest.raises(APIConnectionError) as caught:
            twin.call(make, base_url=sockets.base_url, **options)
        assert KEY not in "\n".join(local_variables(caught.value))

    def test_a_cause_that_shows_the_key(self, twin: Twin) -> None:
        def refuse(request: httpx2.Request) -> httpx2.Response:
            raise httpx2.LocalProtocolError(f"illegal header {request.headers['Authorization']}")

        mock = httpx2.MockTransport(refuse)
        client: Any = httpx2.Client(transport=mock) if twin.name == "sync" else httpx2.AsyncClient(transport=mock)
        with pytest.raises(APIConnectionError, match=r"illegal header Bearer \[redacted\]") as caught:
            twin.call(make, base_url="http://127.0.0.1:1/v1", api_key=KEY, http_client=client)
        assert KEY not in "".join(traceback.format_exception(caught.value))

    def test_forms_of_a_key(self) -> None:
        redactor = Redactor((Secret("user:pass/word"), Secret("short")))
        assert redactor.text("user:pass/word, pass/word, user%3Apass%2Fword, short") == (
            "[redacted], [redacted], [redacted], short"
        )
        assert redactor.value({"pass/word": ["pass/word", 1, None]}) == {"[redacted]": ["[redacted]", 1, None]}
        assert "word" not in repr(redactor)
        for twin in (copy.copy(redactor), copy.deepcopy(redactor), pickle.loads(pickle.dumps(redactor))):
            assert twin.text("pass/word") == "pass/word"


class TestWhereKeysAreHeld:
    def test_in_a_client(self) -> None:
        for kind in (OpenAI, AsyncOpenAI):
            client: Any = kind(api_key=KEY, base_url="http://me:hunter22@127.0.0.1/v1", default_headers={"X-Key": KEY})
            shown = repr(client) + repr(vars(client)) + repr(client._config) + str(client._config.__rich_repr__())
            assert KEY not in shown
            assert "hunter22" not in shown
            for spread in (pickle.dumps, copy.deepcopy):
                with pytest.raises(TypeError, match="pickle"):
                    spread(client)

    def test_a_name_before_the_host(self, server: LoopbackServer, twin: Twin, caplog: pytest.LogCaptureFixture) -> None:
        base_url = server.base_url.replace("http://", "http://me:hunter22@")
        server.script(Reply(500, (JSON,), b"{}"))
        with caplog.at_level(logging.DEBUG, "openai_v1"), pytest.raises(OpenAIError) as caught:
            twin.call(make, base_url=base_url)
        assert "hunter22" not in str(caught.value) + repr(vars(caught.value)) + caplog.text
        assert without_user("http://a/b@c") == "http://a/b@c"

    def test_blanks_around_a_key_are_taken_off(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, (JSON,), b"{}"))
        twin.call(make, base_url=server.base_url, api_key=f" {KEY} ")
        assert server.requests[0].header("Authorization") == f"Bearer {KEY}"


class TestFunctions:
    @pytest.mark.parametrize(
        ("value", "words"), [(None, "must give a string"), ("", "is blank"), ("a\nb", "newline"), ("–", "characters")]
    )
    def test_what_they_give_is_checked(self, twin: Twin, value: Any, words: str) -> None:
        with pytest.raises((TypeError, OpenAIError), match=f"the function given as api_key.* {words}"):
            twin.call(make, api_key=lambda: value, base_url="http://127.0.0.1:1/v1")

    def test_a_blocking_client_cannot_await(self) -> None:
        async def key() -> str:
            return KEY

        with pytest.raises(TypeError, match="api_key: a blocking client needs a function that is not async"):
            Twin("sync").call(make, api_key=key, base_url="http://127.0.0.1:1/v1")


def fail() -> None:
    headers = Headers([("X-Request-Id", "req_1")])
    response = HTTPResponse(status_code=429, headers=headers, redactor=Redactor((Secret(KEY),)))
    raise APIStatusError(f"no, {KEY}", response=response, body={"key": KEY}, code="c", type="t", param="p")


def test_errors_come_back_from_other_processes() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        error = pool.submit(fail).exception(timeout=60)
    assert isinstance(error, APIStatusError)
    assert (error.status_code, error.code, error.type, error.param) == (429, "c", "t", "p")
    assert (error.request_id, error.body, error.message) == ("req_1", {"key": "[redacted]"}, "no, [redacted]")
