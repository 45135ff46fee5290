"""Credentials that are not sent in a header, and servers that get no credentials."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.cases.case import Case
from tests.contract.server import Reply
from tests.faults.authority import authority_file, issued, keep_in
from tests.runtime.conversation import ConversationServer


def key_sent(case: Case, name: str, **options: Any) -> str | None:
    case.replies([Reply(204)])
    getattr(case.client(**{"key": "k", **options}).things, name)()
    return case.sent.header("X-Key")


def test_another_origin_gets_a_key_only_where_the_operation_asks_for_it(case: Case) -> None:
    seen: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(204)

    made = getattr(case.module(), case.api.package.client)
    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:
        things = made(key="k", http_client=http_client).things
        things.usual()
        things.elsewhere()
        things.elsewhere_with_key()
    assert [(one.url.host, one.headers.get("X-Key")) for one in seen] == [
        ("api.example.com", "k"),
        ("127.0.0.1", None),
        ("127.0.0.1", "k"),
    ]


def test_digest_is_refused_with_a_reason(case: Case) -> None:
    with pytest.raises(case.module().ConnectionsError, match=r"DigestAuth"):
        case.client(key="k").things.digest()
    assert key_sent(case, "either") == "k"


def test_digest_is_left_to_the_users_client(case: Case) -> None:
    challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256'
    case.replies([Reply(401, (("WWW-Authenticate", challenge),)), Reply(204)])
    with httpx2.Client(auth=httpx2.DigestAuth("anna", "pass")) as http_client:
        case.client(key="k", http_client=http_client).things.digest()
    assert (case.sent.header("Authorization") or "").startswith("Digest username=")


def test_a_certificate_is_never_required(case: Case) -> None:
    assert key_sent(case, "certified") is None
    assert key_sent(case, "both") == "k"


def test_a_certificate_that_is_not_there_is_refused(case: Case, tmp_path: Path) -> None:
    with pytest.raises(case.module().ConnectionsError, match="there is no file"):
        case.client(key="k", client_cert=tmp_path / "none.pem")
    with pytest.raises(TypeError, match="path of a PEM file"):
        case.client(key="k", client_cert=5)


def test_a_certificate_beside_an_own_client_is_refused(case: Case, tmp_path: Path) -> None:
    (tmp_path / "client.pem").write_text("", encoding="utf-8")
    with httpx2.Client() as http_client:
        client = case.client(key="k", client_cert=tmp_path / "client.pem", http_client=http_client)
        with pytest.raises(case.module().ConnectionsError, match="SSL context"):
            client.things.certified()


@pytest.fixture
def secure(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConversationServer]:
    """A server that answers only clients with a certificate."""
    keep_in(tmp_path_factory.mktemp("authority"))
    monkeypatch.setenv("SSL_CERT_FILE", str(authority_file()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issued("127.0.0.1").configure_cert(context)
    context.load_verify_locations(authority_file())
    context.verify_mode = ssl.CERT_REQUIRED
    with ConversationServer(context=context) as server:
        yield server


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
def test_the_server_is_shown_the_certificate(
    case: Case, secure: ConversationServer, tmp_path: Path, transport: str
) -> None:
    file = tmp_path / "client.pem"
    issued("client.example").private_key_and_cert_chain_pem.write_to_path(str(file))
    options: dict[str, Any] = {"base_url": f"https://127.0.0.1:{secure.port}/v1", "transport": transport, "key": "k"}

    case.client(**options, client_cert=file).things.certified()
    case.client(**options, client_cert=(file, file)).things.both()
    with pytest.raises(case.module().APIConnectionError):
        case.client(**options, client_cert=file).things.usual()


@pytest.mark.anyio
async def test_the_server_is_shown_the_certificate_async(
    case: Case, secure: ConversationServer, tmp_path: Path
) -> None:
    file = tmp_path / "client.pem"
    issued("client.example").private_key_and_cert_chain_pem.write_to_path(str(file))
    url = f"https://127.0.0.1:{secure.port}/v1"
    async with case.async_client(base_url=url, key="k", client_cert=file) as client:
        await client.things.certified()
