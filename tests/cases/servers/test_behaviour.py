"""The server and the URL that a request is sent to."""

from __future__ import annotations

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


def test_variables_have_their_defaults(case: Case) -> None:
    assert case.module().Servers().base_url == "https://api.example.com:8443/eu/v1/short"


def test_variables_are_options_of_the_client(case: Case) -> None:
    for client in (case.module().Servers, case.module().AsyncServers):
        made = client(region="us", base="v2/beta", timeout_="long")

        assert made.base_url == "https://api.example.com:8443/us/v2/beta/long"


def test_variables_can_be_changed_for_some_calls(case: Case) -> None:
    client = case.module().Servers(region="us")

    assert client.with_options(port="9000").base_url == "https://api.example.com:9000/us/v1/short"
    assert client.with_options(timeout=3).base_url == client.base_url
    assert client.base_url == "https://api.example.com:8443/us/v1/short"


def test_a_request_goes_where_the_variables_lead(case: Case) -> None:
    case.replies([Reply(204)])
    port = case.server.url.rpartition(":")[2]

    with case.module().Servers(scheme="http", host="127.0.0.1", port=port, base="there", max_retries=0) as client:
        client.things.usual()

    assert case.sent.target == "/eu/there/short/usual"


def test_the_base_url_stands_above_variables(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    servers = case.module().Servers
    assert servers(base_url="http://127.0.0.1/a", region="us").base_url == "http://127.0.0.1/a"
    assert servers(region="us").with_options(base_url="http://127.0.0.1/a").base_url == "http://127.0.0.1/a"

    monkeypatch.setenv("SERVERS_BASE_URL", "http://127.0.0.1/b")

    assert servers(region="us").base_url == "http://127.0.0.1/b"


@pytest.mark.parametrize(
    "wrong",
    [
        {"host": "evil.example/"},
        {"host": "a@evil"},
        {"port": "1#"},
        {"base": "v1?x"},
        {"base": 3},
        {"host": "a b"},
    ],
)
def test_no_variable_leads_to_another_host(case: Case, wrong: dict[str, object]) -> None:
    with pytest.raises(case.module().ServersError):
        case.module().Servers(**wrong)


def test_an_operation_with_a_server_of_its_own(case: Case) -> None:
    client = case.module().Servers(max_retries=0, region="us")
    for method, url in ((client.things.own_server, "9/files/upload"), (client.things.path_server, "9/path/upload")):
        with pytest.raises(case.module().APIConnectionError, match=f"http://127.0.0.1:{url}"):
            method()


def test_a_base_url_of_the_user_holds_for_all(case: Case) -> None:
    case.replies([Reply(204), Reply(204)])

    client = case.client()
    client.things.usual()
    client.things.own_server()

    assert [request.target for request in case.server.requests] == ["/v1/usual", "/v1/upload"]
