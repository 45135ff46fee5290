"""Where a request goes."""

from __future__ import annotations

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


def test_variables_have_their_defaults(case: Case) -> None:
    assert case.module().Servers().base_url == "https://eu.example.com:8443/v1"


def test_an_operation_with_a_server_of_its_own(case: Case) -> None:
    client = case.module().Servers(max_retries=0)
    for method, url in ((client.things.own_server, "9/files/upload"), (client.things.path_server, "9/path/upload")):
        with pytest.raises(case.module().APIConnectionError, match=f"http://127.0.0.1:{url}"):
            method()


def test_a_base_url_of_the_user_holds_for_all(case: Case) -> None:
    case.replies([Reply(204), Reply(204)])

    client = case.client()
    client.things.usual()
    client.things.own_server()

    assert [request.target for request in case.server.requests] == ["/v1/usual", "/v1/upload"]
