"""Checks of requests, and errors that name the faulty place."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from specpress.mock.calls import Call
from specpress.mock.document import Object
from specpress.mock.mock import UNDECLARED, Mock
from specpress.mock.serving import Server
from tests.mock.documents import document, served

CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, "model"),
        ({**CHAT, "messages": []}, "messages"),
        ({**CHAT, "messages": [{"role": "boss", "content": "Hi"}]}, "messages[0].role"),
        ({**CHAT, "messages": [*CHAT["messages"], {"content": "Hi"}]}, "messages[1].role"),
        ({**CHAT, "temperature": 3}, "temperature"),
        ({**CHAT, "logit_bias": {"5": 101}}, "logit_bias.5"),
        ({**CHAT, "stop": ["a"] * 5}, "stop"),
    ],
)
def test_a_body_that_does_not_fit_gets_the_documented_error_with_the_place(
    http: httpx.Client, body: dict[str, Any], place: str
) -> None:
    reply = http.post("/chat/completions", json=body)
    error = reply.json()["error"]
    assert reply.status_code == 400
    assert error["message"].startswith(f"{place}: ")
    assert (error["param"], error["type"]) == (place, "invalid_request_error")


def test_what_is_no_json_and_what_has_another_media_type_is_refused(http: httpx.Client) -> None:
    reply = http.post("/edits", content="{", headers={"Content-Type": "application/json"})
    assert (reply.status_code, "JSON" in reply.json()["error"]["message"]) == (400, True)
    reply = http.post("/edits", content="model=x", headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert (reply.status_code, "application/json" in reply.json()["error"]["message"]) == (400, True)
    assert http.post("/edits").status_code == 400


def test_an_unknown_path_names_the_nearest_and_an_unknown_method_those_that_there_are(http: httpx.Client) -> None:
    reply = http.get("/model")
    assert (reply.status_code, "/v1/models" in reply.json()["error"]["message"]) == (404, True)
    reply = http.put("/files")
    assert (reply.status_code, reply.headers["Allow"]) == (405, "GET, POST")


def test_forms_are_read_by_their_schemas(http: httpx.Client) -> None:
    file = {"image": ("otter.png", b"\x89PNG\x00\xff", "image/png")}
    assert http.post("/images/edits", files=file, data={"prompt": "x", "n": "2", "size": "256x256"}).status_code == 200
    reply = http.post("/images/edits", files=file, data={"prompt": "x", "n": "two"})
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, "n")
    reply = http.post("/images/edits", data={"prompt": "x"}, files={"mask": ("m.png", b"x")})
    assert (reply.status_code, reply.json()["error"]["param"]) == (400, "image")


def test_fields_that_the_document_lacks_are_let_through_and_listed(http: httpx.Client, server: Server) -> None:
    body = {"model": "m", "input": "x", "encoding_format": "float"}
    reply = http.post("/embeddings?beta=1", json=body)
    assert reply.status_code == 200
    assert reply.headers[UNDECLARED] == "query: beta, body: encoding_format"
    tool = {"type": "function"}
    http.post("/chat/completions", json={**CHAT, "messages": [*CHAT["messages"], *CHAT["messages"]], "tools": [tool]})
    listed = httpx.get(f"{server.url}/_mock/undeclared", trust_env=False).json()["undeclared"]
    assert listed == {
        "embeddings.create: query: beta": 1,
        "embeddings.create: body: encoding_format": 1,
        "chat.completions.create: body: tools": 1,
    }


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\r\nset-cookie: x", "a%0D%0Aset-cookie: x"),
        ("\x15\x00", "%15%00"),
        ("ä, €%", "%C3%A4%2C %E2%82%AC%25"),
        ("n" * 9000, "n" * 194),
    ],
)
def test_names_of_undeclared_fields_cannot_break_the_header(http: httpx.Client, name: str, shown: str) -> None:
    body = json.dumps({"model": "m", "input": "x", name: 1})
    reply = http.post("/embeddings", content=body, headers={"Content-Type": "application/json"})
    assert (reply.status_code, reply.headers[UNDECLARED]) == (200, f"body: {shown}")
    assert "set-cookie" not in reply.headers


def test_a_header_lists_only_so_many(http: httpx.Client) -> None:
    reply = http.post("/embeddings", json={"model": "m", "input": "x", **{f"f{count}": 1 for count in range(3000)}})
    assert reply.headers[UNDECLARED].endswith("body: f19 and 2980 more")


def test_strict_refuses_them(root: Object) -> None:
    with served(Mock(root, strict=True)) as client:
        client.headers["Authorization"] = "Bearer x"
        reply = client.post("/embeddings", json={"model": "m", "input": "x", "encoding_format": "float"})
        assert (reply.status_code, reply.json()["error"]["param"]) == (400, "encoding_format")
        reply = client.get("/models?beta=1")
        assert (reply.status_code, reply.json()["error"]["param"]) == (400, "beta")
        assert client.post("/embeddings", json={"model": "m", "input": "x"}).status_code == 200


def test_exact_refuses_only_what_the_document_forbids() -> None:
    paths = """
  /closed: {post: {operationId: closed, requestBody: {content: {application/json: {schema: {type: object,
    properties: {a: {type: string}}, additionalProperties: false}}}}, responses: {'200': {description: d}}}}
  /open: {post: {operationId: open, requestBody: {content: {application/json: {schema: {type: object,
    properties: {a: {type: string}}}}}}, responses: {'200': {description: d}}}}
"""
    with served(Mock(document(paths), exact=True)) as client:
        assert client.post("/closed", json={"a": "x", "b": 1}).status_code == 400
        assert client.post("/closed", json={"a": "x"}).status_code == 200
        assert client.post("/open?c=1", json={"a": "x", "b": 1}).status_code == 200
    with served(Mock(document(paths))) as client:
        assert client.post("/closed", json={"a": "x", "b": 1}).status_code == 200


@pytest.mark.parametrize("written", ["2", "2.0", "2e0"])
def test_a_whole_number_is_an_integer_however_it_is_written(written: str) -> None:
    seen = list[object]()
    paths = """
  /a: {post: {operationId: a, parameters: [{name: n, in: query, schema: {type: integer}}], requestBody: {content:
    {application/json: {schema: {type: object, properties: {n: {type: integer}}}}}}, responses: {'200': {description: d}}}}
"""

    def keep(call: Call) -> None:
        seen.extend((call.fields["n"], call.argument("n")))

    with served(Mock(document(paths), behaviour=lambda: {"a": keep})) as client:
        headers = {"Content-Type": "application/json"}
        assert client.post(f"/a?n={written}", content=f'{{"n": {written}}}', headers=headers).status_code == 200
    assert [(type(one), one) for one in seen] == [(int, 2), (int, 2)]


def test_a_number_that_no_float_holds_is_refused(http: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    reply = http.post("/chat/completions", content='{"temperature": 1e400}', headers=headers)
    assert (reply.status_code, "1e400" in reply.json()["error"]["message"]) == (400, True)


STYLES = """
  /{id}/items:
    get:
      operationId: items
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: tags, in: query, schema: {type: array, items: {type: integer}}}
        - {name: pipes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {age: {type: integer}}}}
        - {name: json, in: query, content: {application/json: {schema: {type: object, required: [a]}}}}
        - {name: X-Numbers, in: header, schema: {type: array, items: {type: integer}}}
        - {name: flag, in: cookie, schema: {type: boolean}}
        - {name: point, in: query, schema: {type: object, properties: {x: {type: integer}, y: {type: integer}}}}
      responses: {'200': {description: ok}}
"""


def test_parameters_are_read_in_their_styles() -> None:
    mock = Mock(document(STYLES))
    with served(mock) as client:
        good = "/5/items?tags=1&tags=2&pipes=a|b%20c&filter[age]=3&json=%7B%22a%22%3A1%7D&x=1&y=2"
        reply = client.get(good, headers={"X-Numbers": "1, 2", "Cookie": "flag=true"})
        assert (reply.status_code, UNDECLARED in reply.headers) == (200, False)
        for target, headers, place in (
            ("/five/items", {}, "id"),
            ("/5/items?tags=a", {}, "tags[0]"),
            ("/5/items?filter[age]=x", {}, "filter.age"),
            ("/5/items?json=%7B", {}, "json"),
            ("/5/items?json=%7B%7D", {}, "json.a"),
            ("/5/items?x=a", {}, "point.x"),
            ("/5/items", {"X-Numbers": "1,b"}, "X-Numbers[1]"),
            ("/5/items", {"Cookie": "flag=maybe"}, "flag"),
        ):
            reply = client.get(target, headers=headers)
            assert (reply.status_code, reply.json()["detail"].partition(":")[0]) == (400, place)


FORMS = """
  /form:
    post:
      operationId: form
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [count]
              properties: {count: {type: integer}, tags: {type: array, items: {type: string}}, at: {type: string, format: date}}
          text/plain: {schema: {type: string, maxLength: 3}}
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {'200': {description: ok}, '422': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Bad'}}}}}
"""
BAD = "{schemas: {Bad: {type: object, required: [errors], properties: {errors: {type: array, items: {type: object, required: [message, field], properties: {message: {type: string}, field: {type: string}}}}}}}}"


def test_other_bodies_and_the_documents_own_form_of_errors() -> None:
    with served(Mock(document(FORMS, BAD))) as client:
        assert client.post("/form", data={"count": "3", "tags": ["a", "b"], "at": "2024-02-03"}).status_code == 200
        for data, place in (({"count": "x"}, "count"), ({"tags": "a"}, "count"), ({"count": "1", "at": "soon"}, "at")):
            reply = client.post("/form", data=data)
            assert reply.status_code == 422
            assert reply.json()["errors"][0]["field"] == place
        assert client.post("/form", content="abc", headers={"Content-Type": "text/plain"}).status_code == 200
        assert client.post("/form", content="abcd", headers={"Content-Type": "text/plain"}).status_code == 422
        octets = {"Content-Type": "application/octet-stream"}
        assert client.post("/form", content=b"\x00\xff", headers=octets).status_code == 200
        assert client.post("/form").status_code == 200


def test_schemas_of_3_0_mean_what_they_say_there() -> None:
    paths = """
  /a:
    post:
      operationId: a
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                n: {type: integer, minimum: 0, exclusiveMinimum: true, nullable: true}
                id: {type: string, readOnly: true}
              required: [n, id]
      responses: {'200': {description: ok}}
"""
    with served(Mock(document(paths, version="3.0.3"))) as client:
        assert client.post("/a", json={"n": None}).status_code == 200
        assert client.post("/a", json={"n": 1}).status_code == 200
        assert client.post("/a", json={"n": 0}).status_code == 400


def test_base_paths_and_literal_segments_before_variables() -> None:
    paths = """
  /pets/{id}:
    get: {operationId: one, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok}}}
  /pets/mine:
    get: {operationId: mine, responses: {'204': {description: ok}}}
"""
    mock = Mock(
        document(paths, rest="servers: [{url: 'https://x.test/{v}', variables: {v: {default: v2}}}, {url: /old}]")
    )
    with served(mock) as client:
        assert client.base_url.path == "/v2/"
        assert client.get("/pets/mine").status_code == 204
        assert client.get("/pets/a%2Fb").status_code == 200
        assert client.get(str(client.base_url).replace("/v2", "/old") + "pets/mine").status_code == 204
    assert [one.operation for one in mock.calls] == ["mine", "one", "mine"]


def test_text_of_paths_in_any_script_is_found_percent_encoded() -> None:
    paths = """
  /用户/{id}/été:
    get: {operationId: one, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}
  /用户:
    get: {operationId: every, responses: {'204': {description: ok}}}
"""
    mock = Mock(document(paths))
    with served(mock) as client:
        assert client.get("/%E7%94%A8%e6%88%b7/1/%C3%A9t%C3%A9").status_code == 204
        assert client.get("/%E7%94%A8%E6%88%B7").status_code == 204
    assert [one.operation for one in mock.calls] == ["one", "every"]


def test_the_members_of_an_object_are_read_from_fields_of_a_form() -> None:
    paths = """
  /files:
    post:
      operationId: create
      requestBody:
        content:
          multipart/form-data:
            encoding: {expires: {style: deepObject, explode: true}}
            schema:
              type: object
              properties:
                file: {type: string, format: binary}
                expires: {anyOf: [{const: never}, {type: object, required: [after], properties: {after: {type: integer}}}]}
      responses: {'204': {description: ok}, '400': {description: bad}}
"""
    with served(Mock(document(paths))) as client:
        for fields, status in (
            ({"expires[after]": "3600"}, 204),
            ({"expires": "never"}, 204),
            ({"expires[after]": "soon"}, 400),
            ({"expires[before]": "1"}, 400),
        ):
            reply = client.post("/files", data=fields, files={"file": ("a.txt", b"x")})
            assert reply.status_code == status, (fields, reply.text)


@pytest.mark.parametrize(
    ("path", "hint"),
    [("/responses", ""), ("/batches", ""), ("/chat/completion", "; did you mean /v1/chat/completions?")],
)
def test_a_path_that_the_document_lacks_is_told_in_the_form_of_the_api(
    http: httpx.Client, path: str, hint: str
) -> None:
    reply = http.post(path, json={"model": "m"})
    error = reply.json()["error"]
    assert reply.status_code == 404
    assert error["message"] == f"nothing is served at /v1{path}: the document has no such path{hint}"
    # No code of another error: programs go on with another model after `model_not_found`.
    assert (error["type"], error["param"], error["code"]) == ("invalid_request_error", None, None)


def test_a_merge_patch_may_lack_what_is_required_but_no_type() -> None:
    schema = "{type: object, required: [title], properties: {title: {type: string}, pages: {type: integer}}}"
    contents = f"{{application/merge-patch+json: {{schema: {schema}}}, application/json: {{schema: {schema}}}}}"
    operation = f"{{requestBody: {{content: {contents}}}, responses: {{'204': {{description: Done.}}}}}}"
    with served(Mock(document(f"  /book: {{patch: {operation}}}"))) as client:
        patch = {"Content-Type": "application/merge-patch+json; charset=utf-8"}
        assert client.patch("/book", content=b'{"pages": 3}', headers=patch).status_code == 204
        assert client.patch("/book", content=b'{"pages": "x"}', headers=patch).status_code == 400
        assert client.patch("/book", json={"pages": 3}).status_code == 400
