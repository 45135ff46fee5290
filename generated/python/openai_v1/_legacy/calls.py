# Generated from openapi.yaml by specpress. Do not edit.
"""Legacy calls: made with the clients of the package, whose replies they give as dicts."""

from __future__ import annotations

import atexit
import json
import re
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from http import HTTPStatus
from threading import Lock
from typing import Any, Final, NamedTuple

import msgspec

from .._core.errors import ResponseDecodeError
from .._core.operation.descriptors import Binary, Events, ExpectedContent, Json, Lines, Operation, ResponseCase
from .._core.options.request_options import Mode
from .._core.response.http_response import HTTPResponse
from .errors import LegacyError
from .failures import argument_error, raising
from .files import file_in_bytes
from .reply import LegacyReply
from .settings import Plan, Setting, missing, plan_of

_IN_PATH: Final = re.compile(r"\{([^{}]+)\}")
_MOST_CLIENTS: Final = 32
"""How many clients are kept: each set of settings that the program calls with needs one."""


class _Call(NamedTuple):
    """An operation with its arguments by place, and the content that is expected for them."""

    operation: Operation[Any]  # Any: plain values
    places: dict[str, dict[str, object]]
    expected: ExpectedContent

    @property
    def streams(self) -> bool:
        """Whether the reply is a stream."""
        return isinstance(self.expected, Events | Lines)


class LegacyCalls:
    """Makes the calls of one package; `module` is the module that has the settings as attributes."""

    def __init__(
        self,
        *,
        module: str,
        clients: tuple[Callable[..., Any], Callable[..., Any]],  # Any, twice: a client, blocking and asynchronous
        settings: tuple[Setting, ...],
        reply: type[LegacyReply],
        error: type[LegacyError],
    ) -> None:
        self._module = module
        self._classes = clients
        self._settings = {one.name: one for one in settings}
        # Messages use the first name of an option.
        self._names = {one.option: one.name for one in reversed(settings) if one.option}
        self._reply = reply
        self._error = error
        self._clients: dict[tuple[object, ...], Any] = {}
        self._roots: dict[tuple[bool, object], Any] = {}
        self._lock = Lock()
        self._operations: dict[str, Operation[Any]] = {}  # Any: plain values

    def send(
        self,
        operation: Operation[Any],
        declared: Mapping[str, object],
        params: Mapping[str, object],
        query: tuple[str, ...] = (),
        needs: str = "",
    ) -> Any:  # Any, from here on: JSON values, replies and streams of them
        """Call an operation.

        `declared` are arguments of the method, left out where they are None; `params` are all others. `query`: those
        that a call with a body sends in the query. `needs`: an argument that has several names, and must be given.
        """
        with self._raising():
            plan = self._plan(declared, params, needs)
            client = self._client(plan, asynchronous=False).in_mode(Mode.RAW)
            call = self._call(operation, plan, query)
            found = client.request(call.operation, **call.places, options=plan.call)
            return self._chunks(found.parse()) if call.streams else self._value(call, found.http_response)

    async def asend(
        self,
        operation: Operation[Any],
        declared: Mapping[str, object],
        params: Mapping[str, object],
        query: tuple[str, ...] = (),
        needs: str = "",
    ) -> Any:
        """Call an operation with the asynchronous client; otherwise like `send`."""
        with self._raising():
            plan = self._plan(declared, params, needs)
            client = self._client(plan, asynchronous=True).in_mode(Mode.RAW)
            call = self._call(operation, plan, query)
            found = await client.request(call.operation, **call.places, options=plan.call)
            return self._achunks(found.parse()) if call.streams else self._value(call, found.http_response)

    def _raising(self) -> AbstractContextManager[None]:
        return raising(self._error, self._names)

    def _plan(self, declared: Mapping[str, object], params: Mapping[str, object], needs: str) -> Plan:
        plan = plan_of(self._settings, vars(sys.modules[self._module]), declared, dict(params))
        absent = missing(self._settings.values(), plan)
        if absent is not None:
            variable = f", or the environment variable {absent.variable} before the import" if absent.variable else ""
            raise self._error.of_cause("credentials")(
                f"No {absent.name} is given. Set {self._module}.{absent.name} = …, pass {absent.name}=…{variable}."
            )
        if needs and plan.arguments.get(needs) is None:
            names = [*(one.name for one in self._settings.values() if one.argument == needs), needs]
            raise argument_error(self._error, f"The call needs one of the arguments {', '.join(names)}.", names[0])
        return plan

    def _client(self, plan: Plan, *, asynchronous: bool) -> Any:
        """The client for the options of a call. All of one kind share their connections."""
        key = (asynchronous, *sorted(plan.client.items()))
        with self._lock:
            client = self._clients.get(key)
            if client is None:
                options = dict(plan.client)
                client = self._root(options, options.pop("http_client", None), asynchronous).with_options(**options)
                if len(self._clients) >= _MOST_CLIENTS:
                    del self._clients[next(iter(self._clients))]
                self._clients[key] = client
            return client

    def _root(self, options: Mapping[str, Any], proxy: object, asynchronous: bool) -> Any:
        """The client that has the connections; the others are its copies."""
        root = self._roots.get((asynchronous, proxy))
        if root is None:
            needed = {one.option: options[one.option] for one in self._settings.values() if one.required}
            http_client = None if proxy is None else _through_proxy(proxy, asynchronous=asynchronous)
            # Programs of that time repeat calls themselves.
            root = self._classes[asynchronous](**needed, http_client=http_client, max_retries=0)
            self._roots[asynchronous, proxy] = root
            if not asynchronous:
                atexit.register(root.close)
        return root

    def _plain(self, operation: Operation[Any]) -> Operation[Any]:
        """The operation, whose replies are plain JSON values; the same object every time."""
        found = self._operations.get(operation.id)
        if found is None:
            cases = tuple(ResponseCase(one.when, _plain(one.content), one.status) for one in operation.cases)
            plain = msgspec.structs.replace(operation, cases=cases, alternatives=(), pagination=None)
            found = self._operations.setdefault(operation.id, plain)
        return found

    def _call(self, operation: Operation[Any], plan: Plan, query: tuple[str, ...]) -> _Call:
        plain = self._plain(operation)
        places: dict[str, dict[str, object]] = {"path": {}, "query": {}}
        if operation.body is not None:
            places["body"] = {}
        in_path = _IN_PATH.findall(operation.path)
        files = () if operation.body is None else operation.body.files
        for name, value in plan.arguments.items():
            place = "path" if name in in_path else "query" if name in query or operation.body is None else "body"
            places[place][name] = file_in_bytes(value) if name in files else value
        return _Call(plain, places, plain.case(places).content)

    def _value(self, call: _Call, response: HTTPResponse) -> Any:
        """The content of a response: objects, text, or the bytes of a download."""
        if isinstance(call.expected, Binary):
            return response.content
        if response.content_type == "text/plain":
            return response.text
        if response.status_code == HTTPStatus.NO_CONTENT:
            return None
        try:
            value = json.loads(response.content)
        except ValueError:
            problem = f"HTTP code {response.status_code} from API ({response.text})"
            raise ResponseDecodeError(problem, response=response) from None
        return self._reply.wrapped(value, response.headers)

    def _chunks(self, stream: Any) -> Iterator[Any]:
        with self._raising(), stream:
            for value in stream:
                yield self._reply.wrapped(value, stream.response.headers)

    async def _achunks(self, stream: Any) -> AsyncIterator[Any]:
        with self._raising():
            async with stream:
                async for value in stream:
                    yield self._reply.wrapped(value, stream.response.headers)


def _plain(content: ExpectedContent) -> ExpectedContent:
    """The same content as plain JSON values."""
    if isinstance(content, Json | Lines):
        return msgspec.structs.replace(content, type=Any)
    if isinstance(content, Events):
        return msgspec.structs.replace(content, type=Any, collect=None, envelope=False, errors=("error",))
    return content


def _through_proxy(given: Any, *, asynchronous: bool) -> object:
    """An HTTP client that uses a proxy: a URL, or pairs of a scheme and a URL."""
    import httpx2  # rarely needed here

    pairs = (("all", given),) if isinstance(given, str) else given
    proxies = {f"{scheme}://": httpx2.Proxy(url) for scheme, url in pairs}
    if asynchronous:
        # No connection is kept, because the next call may be made in another event loop.
        limits = httpx2.Limits(max_keepalive_connections=0)
        routes = {to: httpx2.AsyncHTTPTransport(proxy=one, limits=limits) for to, one in proxies.items()}
        return httpx2.AsyncClient(mounts=routes)
    return httpx2.Client(mounts={to: httpx2.HTTPTransport(proxy=one) for to, one in proxies.items()})
