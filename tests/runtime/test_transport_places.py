"""Redirects, proxies and certificates, with both adapters."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
import trustme

from openai_v1 import APIConnectionError, APIStatusError, OpenAI, OpenAIError
from openai_v1._core.network.proxies import proxy_for

from .conversation import ConversationServer, Peer, answer_all
from .twins import Twin

TransportName = Literal["httpx2", "pyreqwest"]


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    """Each of the two adapters."""
    name: TransportName = request.param
    return name


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority that no machine trusts."""
    return trustme.CA()


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[ConversationServer]:
    """A server with a certificate of that authority."""
    with ConversationServer(context=certified(authority)) as server:
        yield server


def certified(authority: trustme.CA) -> ssl.SSLContext:
    """The TLS context of a server with a certificate of that authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate: Any = authority.issue_cert("127.0.0.1")  # Any: its types name pyOpenSSL, which is not here
    certificate.configure_cert(context)
    return context


def list_models(client: Any) -> Any:
    return client.models.list()


def chat(client: Any) -> Any:
    return client.chat.completions.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": "Hello!"}])


def pointing(location: str, status: str = "307 Elsewhere") -> Any:
    """A program that redirects the first request, and answers the following ones."""

    def program(peer: Peer) -> None:
        peer.read()
        peer.reply(status=status, head=f"Location: {location}\r\n")
        answer_all(peer)

    return program


class TestRedirects:
    @pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
    def test_a_get_follows_on_the_same_server(self, twin: Twin, transport: TransportName, status: str) -> None:
        with ConversationServer(pointing("/v2/models?a=b#c", status)) as server:
            twin.call(list_models, base_url=server.base_url, transport=transport)
        first, second = server.requests
        assert second.line == "GET /v2/models?a=b HTTP/1.1"
        assert second.headers["authorization"] == first.headers["authorization"]

    def test_no_other_server_is_asked(self, twin: Twin, transport: TransportName) -> None:
        with (
            ConversationServer() as other,
            ConversationServer(pointing(f"{other.base_url}/models")) as server,
            pytest.raises(APIStatusError, match=f"points to 'http://127.0.0.1:{other.port}/v1/models'") as caught,
        ):
            twin.call(list_models, base_url=server.base_url, transport=transport, max_retries=2)
        assert caught.value.status_code == 307
        assert other.connections == 0
        assert len(server.requests) == 1

    @pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary"])
    def test_a_post_is_not_sent_elsewhere(self, twin: Twin, transport: TransportName, status: str) -> None:
        refused = pytest.raises(APIStatusError, match="a POST is not sent to another place")
        with ConversationServer(pointing("/v2/chat", status)) as server, refused:
            twin.call(chat, base_url=server.base_url, transport=transport, max_retries=2)
        assert len(server.requests) == 1

    def test_https_does_not_become_http(
        self, transport: TransportName, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        with ConversationServer(context=certified(authority)) as server:
            server.programs = (pointing(server.base_url.replace("https", "http") + "/models"),)
            client = OpenAI(api_key="sk-x", base_url=server.base_url, transport=transport)
            with client, pytest.raises(APIStatusError, match="which is not followed"):
                client.models.list()
        assert len(server.requests) == 1

    def test_a_circle_ends(self, twin: Twin, transport: TransportName) -> None:
        def program(peer: Peer) -> None:
            while peer.read() is not None:
                peer.reply(status="302 Found", head="Location: /v1/models\r\n")

        refused = pytest.raises(APIStatusError, match="5 redirects were followed already")
        with ConversationServer(program) as server, refused:
            twin.call(list_models, base_url=server.base_url, transport=transport)
        assert len(server.requests) == 6


class TestCertificates:
    def test_one_that_nobody_trusts_is_named(
        self, twin: Twin, transport: TransportName, secure: ConversationServer
    ) -> None:
        with pytest.raises(APIConnectionError, match="certificate is not trusted") as caught:
            twin.call(list_models, base_url=secure.base_url, transport=transport, max_retries=2)
        assert not caught.value.retryable
        assert secure.connections == 1

    def test_the_authority_of_ssl_cert_file_is_trusted(  # noqa: PLR0917  # fixtures
        self,
        twin: Twin,
        transport: TransportName,
        secure: ConversationServer,
        authority: trustme.CA,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        twin.call(list_models, base_url=secure.base_url, transport=transport)
        assert secure.requests[0].line == "GET /v1/models HTTP/1.1"

    def test_a_missing_file_is_named(
        self, twin: Twin, secure: ConversationServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/authority.pem")
        with pytest.raises(APIConnectionError, match="SSL_CERT_FILE names cannot be read"):
            twin.call(list_models, base_url=secure.base_url, transport="httpx2", max_retries=2)


class TestProxies:
    @pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "ALL_PROXY"])
    def test_requests_go_through_the_proxy(
        self, twin: Twin, transport: TransportName, variable: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with ConversationServer() as proxy:
            monkeypatch.setenv(variable, f"http://user:pass%20word@127.0.0.1:{proxy.port}")
            twin.call(list_models, base_url="http://api.invalid/v1", transport=transport)
        (request,) = proxy.requests
        assert request.line == "GET http://api.invalid/v1/models HTTP/1.1"
        assert request.headers["proxy-authorization"] == "Basic dXNlcjpwYXNzIHdvcmQ="

    def test_https_goes_through_a_tunnel(
        self, twin: Twin, transport: TransportName, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def program(peer: Peer) -> None:
            peer.read()
            peer.reply(status="403 Forbidden")

        with ConversationServer(program) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{proxy.port}")
            with pytest.raises(APIConnectionError):
                twin.call(list_models, base_url="https://api.invalid/v1", transport=transport)
        assert proxy.requests[0].line == "CONNECT api.invalid:443 HTTP/1.1"
        assert "authorization" not in proxy.requests[0].headers

    def test_no_proxy_is_honoured(self, twin: Twin, transport: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("NO_PROXY", "elsewhere.invalid, 127.0.0.0/8")
        with ConversationServer() as server:
            twin.call(list_models, base_url=server.base_url, transport=transport)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("value", ["ftp://127.0.0.1:1", "http://", "http://127.0.0.1:port", "http://a b:1"])
    def test_a_malformed_variable_is_named_without_its_value(
        self, twin: Twin, transport: TransportName, value: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", value)
        with pytest.raises(OpenAIError, match="The environment variable HTTP_PROXY names no proxy") as caught:
            twin.call(list_models, base_url="http://api.invalid/v1", transport=transport, max_retries=2)
        assert "127.0.0.1" not in str(caught.value)


@pytest.mark.parametrize(
    ("exceptions", "direct"),
    [
        ("*", True),
        ("example.com", True),
        (".example.com", True),
        ("*.example.com", True),
        ("ample.com", False),
        ("api.example.com:8443", True),
        ("api.example.com:443", False),
        ("other.com,EXAMPLE.COM", True),
        ("", False),
        ("10.0.0.0/8", False),
    ],
)
def test_no_proxy_is_read_as_curl_reads_it(exceptions: str, direct: bool) -> None:
    environment = {"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": exceptions}
    assert (proxy_for("https", "api.example.com", 8443, environment) is None) is direct


def test_the_header_of_a_caller_of_a_cgi_program_is_no_proxy() -> None:
    environment = {"HTTP_PROXY": "http://proxy:3128", "REQUEST_METHOD": "GET"}
    assert proxy_for("http", "api.example.com", 80, environment) is None
