"""Tokens are fetched once, kept, and renewed."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import anyio
import pytest

from tests.cases.case import Case
from tests.contract.server import Reply, Request

JSON = (("Content-Type", "application/json"),)


class Service:
    """Gives tokens, and takes those that it gave last."""

    def __init__(self, expires_in: float | None = 3600) -> None:
        self.expires_in = expires_in
        self.asked: list[Request] = []
        self.used: list[str | None] = []
        self.refuse = False

    def __call__(self, request: Request) -> Reply:
        if request.target in ("/oauth/token", "/v1/sign-in"):
            self.asked.append(request)
            lifetime = {} if self.expires_in is None else {"expires_in": self.expires_in}
            return Reply(200, JSON, json.dumps({"access_token": f"token-{len(self.asked)}", **lifetime}).encode())
        self.used.append(request.header("Authorization"))
        return Reply(401, JSON, b'{"error": "no"}') if self.refuse else Reply(204)


@pytest.fixture
def service(case: Case) -> Iterator[Service]:
    service = Service()
    case.server.respond = service
    yield service
    case.server.script()


def credentials(case: Case, **options: Any) -> Any:  # Any, twice: the class exists only while the test runs
    return case.module().ClientCredentials("my id", "my:secret", **options)


def test_a_token_is_fetched_once(case: Case, service: Service) -> None:
    client = case.client(account=credentials(case, scopes=["read", "write"], extra={"audience": "all"}))

    client.things.list()
    client.with_options(max_retries=1).things.list()

    assert service.used == ["Bearer token-1"] * 2
    (asked,) = service.asked
    assert asked.method == "POST"
    assert parse_qsl(asked.body.decode()) == [
        ("grant_type", "client_credentials"),
        ("audience", "all"),
        ("scope", "read write"),
    ]
    encoded = base64.b64encode(b"my+id:my%3Asecret").decode()
    assert asked.header("Authorization") == f"Basic {encoded}"


def test_name_and_secret_in_the_body(case: Case, service: Service) -> None:
    case.client(account=credentials(case, sent_in="body")).things.list()

    fields = dict(parse_qsl(service.asked[0].body.decode()))
    assert (fields["client_id"], fields["client_secret"]) == ("my id", "my:secret")
    assert service.asked[0].header("Authorization") is None


def test_a_token_is_renewed_before_it_expires(case: Case, service: Service) -> None:
    service.expires_in = 0
    client = case.client(account=credentials(case))

    client.things.list()
    client.things.list()

    assert service.used == ["Bearer token-1", "Bearer token-2"]


def test_a_refused_token_is_forgotten(case: Case, service: Service) -> None:
    client = case.client(account=credentials(case))
    service.refuse = True
    with pytest.raises(case.module().AuthenticationError):
        client.things.list()
    service.refuse = False

    client.things.list()

    assert service.used == ["Bearer token-1", "Bearer token-2"]


def test_many_threads_ask_once(case: Case, service: Service) -> None:
    client = case.client(account=credentials(case))
    threads = [threading.Thread(target=client.things.list) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert service.used == ["Bearer token-1"] * 8


@pytest.mark.anyio
async def test_the_async_client_asks_once(case: Case, service: Service) -> None:
    async with case.async_client(account=credentials(case)) as client, anyio.create_task_group() as group:
        for _ in range(8):
            group.start_soon(client.things.list)

    assert service.used == ["Bearer token-1"] * 8


def test_a_token_of_the_caller(case: Case, service: Service) -> None:
    case.client(account="mine").things.list()
    case.client(account=lambda: "asked").things.list()

    assert service.used == ["Bearer mine", "Bearer asked"]
    assert service.asked == []


def test_what_the_token_endpoint_refuses(case: Case) -> None:
    refusal = b'{"error": "invalid_client", "error_description": "Unknown my:secret"}'
    case.replies([Reply(401, JSON, refusal), Reply(200, JSON, b'{"nothing": 1}')])
    client = case.client(account=credentials(case))

    with pytest.raises(case.module().AuthenticationError, match="invalid_client"):
        client.things.list()
    with pytest.raises(case.module().ResponseDecodeError, match="gave no access_token"):
        client.things.list()


def test_the_secret_does_not_show(case: Case) -> None:
    given = credentials(case)

    assert "secret" not in repr(given)
    assert "my:secret" not in repr(case.client(account=given))
    with pytest.raises(case.module().OAuthTwoError, match="not blank"):
        case.module().ClientCredentials("id", " ")


def password(case: Case, **options: Any) -> Any:  # Any, twice: as above
    return case.module().PasswordCredentials("anna", "p:ss wörd", **options)


def test_a_password_becomes_a_token(case: Case, service: Service) -> None:
    client = case.client(account=password(case, scopes=["read"]))

    client.things.list()
    client.things.list()

    assert service.used == ["Bearer token-1"] * 2
    (asked,) = service.asked
    assert asked.target == "/v1/sign-in"
    assert parse_qsl(asked.body.decode()) == [
        ("grant_type", "password"),
        ("username", "anna"),
        ("password", "p:ss wörd"),
        ("scope", "read"),
    ]
    assert asked.header("Authorization") is None


def test_a_token_for_a_password_is_renewed(case: Case, service: Service) -> None:
    service.expires_in = 0
    client = case.client(account=password(case))

    client.things.list()
    client.things.list()

    assert service.used == ["Bearer token-1", "Bearer token-2"]


def test_the_program_beside_the_password(case: Case, service: Service) -> None:
    case.client(account=password(case, client_id="app")).things.list()
    case.client(account=password(case, client_id="app", client_secret="s3cret")).things.list()
    case.client(account=password(case, client_id="app", client_secret="s3cret", sent_in="body")).things.list()

    forms = [dict(parse_qsl(asked.body.decode())) for asked in service.asked]
    assert [(form.get("client_id"), form.get("client_secret")) for form in forms] == [
        ("app", None),
        (None, None),
        ("app", "s3cret"),
    ]
    assert service.asked[1].header("Authorization") == f"Basic {base64.b64encode(b'app:s3cret').decode()}"


def test_the_password_does_not_show(case: Case) -> None:
    case.replies([Reply(400, JSON, '{"error": "no p:ss wörd"}'.encode())])
    client = case.client(account=password(case))

    with pytest.raises(case.module().BadRequestError) as caught:
        client.things.list()
    assert "p:ss" not in str(caught.value)
    assert "p:ss" not in repr(password(case))
    with pytest.raises(case.module().OAuthTwoError, match="not blank"):
        case.module().PasswordCredentials(" ", "x")
    with pytest.raises(case.module().OAuthTwoError, match="client_id"):
        case.module().PasswordCredentials("x", "x", client_secret="s")
