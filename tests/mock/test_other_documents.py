"""Faults that fuzzing the mock with other documents found, each in a small document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from specpress.mock.mock import Mock
from tests.mock.documents import document, served

PET = """{type: object, required: [name], additionalProperties: false, properties: {
  name: {type: string}, age: {type: integer, minimum: 0}, id: {type: integer, xml: {attribute: true}},
  tags: {type: array, items: {type: string, xml: {name: tag}}},
  photos: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: photo}}},
  owner: {type: object, xml: {name: keeper}, properties: {name: {type: string}}}}}"""


def responds(body: str, rest: str = "") -> str:
    return f"{{operationId: a, {rest} requestBody: {{required: true, content: {body}}}, responses: {{'204': {{description: d}}}}}}"


@pytest.mark.parametrize(
    ("schema", "fits", "does_not"),
    [
        ("{type: integer, format: int32}", [2**31 - 1, -(2**31)], [2**31, -(2**31) - 1]),
        ("{type: integer, format: int64}", [2**63 - 1], [2**63]),
        ("{type: integer, format: uint8}", [0, 255], [-1, 256]),
        ("{type: integer, format: int32, minimum: 1}", [1], [0, 2**31]),
        ("{type: [integer, 'null'], format: int32}", [None, 1], [2**40]),
        # In JSON a file is still a string.
        ("{type: string, contentMediaType: image/png}", ["x"], [{}, 1, ["x"]]),
        ("{type: string, format: binary}", [""], [{}, None]),
        ("{type: [string, 'null'], contentMediaType: image/png, contentEncoding: base64}", [None, "eA=="], [7]),
    ],
)
def test_formats_limit_what_fits(schema: str, fits: list[Any], does_not: list[Any]) -> None:
    operation = responds(f"{{application/json: {{schema: {schema}}}}}")
    with served(Mock(document(f"  /a: {{post: {operation}}}"))) as client:
        client.headers["Content-Type"] = "application/json"
        assert [client.post("/a", content=json.dumps(one)).status_code for one in fits] == [204] * len(fits)
        assert [client.post("/a", content=json.dumps(one)).status_code for one in does_not] == [400] * len(does_not)


@pytest.mark.parametrize(
    ("pattern", "fits", "does_not"),
    [
        ("/^[a-z]+$/", ["abc"], ["ABC", "/abc/"]),
        ("/^[a-z]+$/i", ["ABC"], ["1"]),
        (r"/K(SV|CL)(-[\dA-Z]{4}){2}/", ["KSV-1A2B-00ZZ"], ["KXX-1A2B-00ZZ"]),
        (r"/^a\/b$/", ["a/b"], ["ab"]),
        ("/^[a/]+$/g", ["a/"], ["b"]),
        # As JSON Schema has it: a path.
        ("^/api/", ["/api/x"], ["x"]),
        ("/a/b/", ["/a/b/"], ["a/b"]),
    ],
)
def test_a_pattern_may_be_written_as_in_javascript(pattern: str, fits: list[str], does_not: list[str]) -> None:
    operation = responds(f"{{application/json: {{schema: {{type: string, pattern: '{pattern}'}}}}}}")
    with served(Mock(document(f"  /a: {{post: {operation}}}"))) as client:
        assert [client.post("/a", json=one).status_code for one in fits] == [204] * len(fits)
        assert [client.post("/a", json=one).status_code for one in does_not] == [400] * len(does_not)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<pet><name>Rex</name></pet>", ""),
        ("<pet id='7'><name>Rex</name><age>3</age></pet>", ""),
        ("<p:pet xmlns:p='urn:p'><p:name>Rex</p:name></p:pet>", ""),
        ("<pet><name>Rex</name><tag>a</tag><tag>b</tag><photos><photo>x</photo></photos></pet>", ""),
        ("<pet><name>Rex</name><photos/><keeper><name>Ann</name></keeper></pet>", ""),
        ("<pet/>", "name: this is required"),
        ("<pet><name>Rex</name><age>old</age></pet>", "age: "),
        ("<pet><name>Rex</name><age>-3</age></pet>", "age: "),
        ("<pet id='x'><name>Rex</name></pet>", "id: "),
        ("<pet><name>Rex</name><name>Max</name></pet>", "name: "),
        ("<pet><name>Rex</name><keeper>Ann</keeper></pet>", "owner: "),
        ("<pet><name>Rex</name><colour>red</colour></pet>", "'colour'"),
        ("<pet><name>Rex</name>", "this is not XML"),
        ("{}", "this is not XML"),
        ("", "this is not XML"),
    ],
)
@pytest.mark.parametrize("media_type", ["application/xml", "text/xml", "application/vnd.pets+xml"])
def test_xml_is_read_as_its_schema_says(media_type: str, body: str, problem: str) -> None:
    operation = responds(f"{{{media_type}: {{schema: {PET}}}}}")
    with served(Mock(document(f"  /a: {{post: {operation}}}"), exact=True)) as client:
        reply = client.post("/a", content=body, headers={"Content-Type": media_type})
    assert (reply.status_code, problem in reply.text) == (400 if problem else 204, True)


def test_elements_may_be_deep_but_not_without_end() -> None:
    operation = responds("{application/xml: {schema: {$ref: '#/components/schemas/Node'}}}")
    node = "{schemas: {Node: {type: object, properties: {n: {$ref: '#/components/schemas/Node'}}}}}"
    with served(Mock(document(f"  /a: {{post: {operation}}}", node))) as client:
        headers = {"Content-Type": "application/xml"}
        assert client.post("/a", content="<n>" * 50 + "</n>" * 50, headers=headers).status_code == 204
        assert client.post("/a", content="<n>" * 5000 + "</n>" * 5000, headers=headers).status_code == 400
        bomb = "<!DOCTYPE n [" + "".join(
            f'<!ENTITY e{one} "{f"&e{one - 1};" * 10 if one else "x" * 100}">' for one in range(12)
        )
        assert client.post("/a", content=f"{bomb}]><n>&e11;</n>", headers=headers).status_code == 400


@pytest.mark.parametrize(
    ("schema", "query", "status"),
    [
        ("{type: integer}", "a=1", 204),
        ("{type: integer}", "a=1&a=2", 400),
        ("{type: string}", "a=1&a=2", 400),
        ("{type: array, items: {type: integer}}", "a=1&a=2", 204),
        ("{type: array, items: {type: integer}}", "a=1", 204),
        ("{anyOf: [{type: string}, {type: array, items: {type: string}}]}", "a=1&a=2", 204),
        ("{anyOf: [{type: string}, {type: array, items: {type: string}, maxItems: 2}]}", "a=1&a=2&a=3", 400),
        ("{type: object, properties: {page: {type: integer}}}", "", 204),
        ("{type: object, properties: {page: {type: integer}}}", "page=x", 400),
        ("{type: object, required: [page], properties: {page: {type: integer}}}", "", 400),
        ("{type: object, additionalProperties: {type: string}}", "", 204),
    ],
)
def test_required_parameters_that_come_several_times_or_send_nothing(schema: str, query: str, status: int) -> None:
    parameters = f"[{{in: query, name: a, required: true, schema: {schema}}}]"
    operation = f"{{operationId: a, parameters: {parameters}, responses: {{'204': {{description: d}}}}}}"
    with served(Mock(document(f"  /a: {{get: {operation}}}"))) as client:
        assert client.get(f"/a?{query}").status_code == status


def test_a_path_without_variables_has_its_own_methods_alone() -> None:
    reply = "responses: {'204': {description: d}}"
    identified = "parameters: [{in: path, name: id, required: true, schema: {type: string}}]"
    paths = f"""  /pets/find: {{get: {{operationId: find, {reply}}}}}
  /pets/{{id}}: {{{identified}, get: {{operationId: one, {reply}}}, delete: {{operationId: drop, {reply}}}}}
  /pets/{{id}}/{{what}}: {{{identified}, put: {{operationId: put, {reply}}}}}
  /pets/{{id}}/name: {{{identified}, get: {{operationId: name, {reply}}}}}"""
    with served(Mock(document(paths))) as client:
        found = {path: client.options(path).headers["allow"] for path in ("/pets/find", "/pets/7", "/pets/7/name")}
        assert found == {"/pets/find": "GET", "/pets/7": "GET, DELETE", "/pets/7/name": "GET"}
        assert client.delete("/pets/find").status_code == 405
        assert client.put("/pets/7/name").status_code == 405
        assert client.delete("/pets/7").status_code == 204


def test_of_paths_that_differ_in_their_query_the_one_that_was_asked_for_answers() -> None:
    replies = [
        f"""  "/a{query}": {{get: {{operationId: a{index}, responses: {{'200': {{description: d, content:
    {{application/json: {{schema: {{const: {index}}}}}}}}}}}}}}}"""
        for index, query in enumerate(("", "?beta=true", "?beta=true&also=1", "?beta=other", "#more"))
    ]
    with served(Mock(document("\n".join(replies)), strict=True)) as client:
        asked = ("", "?beta=true", "?beta=true&also=1", "?also=1&beta=true", "?beta=other")
        assert [client.get(f"/a{query}").json() for query in asked] == [0, 1, 2, 2, 3]


@pytest.mark.parametrize("base", ["/_mock/docs", "/_mock"])
def test_a_document_may_be_served_below_the_path_of_the_server_itself(base: str) -> None:
    paths = "  /pets: {get: {operationId: a, responses: {'204': {description: d}}}}"
    with served(Mock(document(paths, rest=f"servers: [{{url: 'https://a.example{base}'}}]"))) as client:
        assert client.get("/pets").status_code == 204
        assert client.get(str(client.base_url.join("/_mock/calls"))).json()["calls"][0]["path"] == f"{base}/pets"


def test_a_path_of_variables_alone_does_not_hide_the_server_itself() -> None:
    given = "[{in: path, name: a, required: true, schema: {}}, {in: path, name: b, required: true, schema: {}}]"
    paths = (
        f"  /{{a}}/{{b}}: {{get: {{operationId: a, parameters: {given}, responses: {{'204': {{description: d}}}}}}}}"
    )
    with served(Mock(document(paths))) as client:
        assert client.get("/_mock/calls").json() == {"calls": []}


@pytest.mark.parametrize(
    ("content", "media_type", "text"),
    [
        ("{text/html: {schema: {type: string}}}", "text/html", "body"),
        ("{text/plain: {schema: {type: string, maxLength: 5}, example: Wrong}}", "text/plain", "Wrong"),
        ("{text/html: {}, application/json: {schema: {type: object}}}", "application/json", "{"),
        ("{application/pdf: {}}", "application/problem+json", "body"),
    ],
)
def test_an_error_that_is_documented_as_text_comes_as_text(content: str, media_type: str, text: str) -> None:
    body = "requestBody: {required: true, content: {application/json: {schema: {type: object}}}}"
    errors = f"'400': {{description: d, content: {content}}}"
    paths = f"  /a: {{post: {{operationId: a, {body}, responses: {{'204': {{description: d}}, {errors}}}}}}}"
    with served(Mock(document(paths))) as client:
        reply = client.post("/a", content="{", headers={"Content-Type": "application/json"})
    assert (reply.status_code, reply.headers["content-type"], text in reply.text) == (400, media_type, True)


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        ("{non_field_errors: {type: array, items: {type: string}}, code: {type: string}}", "non_field_errors"),
        ("{errors: {type: array, items: {type: string}}, status: {type: integer}}", "errors"),
        ("{message: {type: array, items: {type: string}}, statusCode: {type: number}}", "message"),
    ],
)
def test_an_error_whose_messages_are_a_list_tells_the_problem(schema: str, shown: str) -> None:
    body = "requestBody: {required: true, content: {application/json: {schema: {type: object, required: [n]}}}}"
    error = f"{{description: d, content: {{application/json: {{schema: {{type: object, properties: {schema}}}}}}}}}"
    paths = f"  /a: {{post: {{operationId: a, {body}, responses: {{'204': {{description: d}}, '400': {error}}}}}}}"
    with served(Mock(document(paths))) as client:
        reply = client.post("/a", json={})
    assert (reply.status_code, reply.json()[shown]) == (400, ["n: this is required"])


NUMBER = "{type: object, required: [n], properties: {n: {const: 7}}}"
EVENT = "{type: object, required: [data], properties: {data: %s, event: {const: tick}, id: {type: integer}, retry: {type: integer}}}"


@pytest.mark.parametrize(
    ("content", "wire"),
    [
        (f"{{text/event-stream: {{itemSchema: {NUMBER}}}}}", 'data: {"n":7}\n\n' * 3),
        (f"{{text/event-stream: {{schema: {NUMBER}}}}}", 'data: {"n":7}\n\n' * 3),
        (f"{{text/event-stream: {{schema: {{type: array, items: {NUMBER}}}}}}}", 'data: {"n":7}\n\n' * 3),
        (f"{{application/x-ndjson: {{itemSchema: {NUMBER}}}}}", '{"n":7}\n' * 3),
        # Schemas of the events themselves, as 3.2, FastAPI and Huma write them.
        (f"{{text/event-stream: {{itemSchema: {EVENT % NUMBER}}}}}", 'event: tick\ndata: {"n":7}\n\n' * 3),
        (
            "{text/event-stream: {itemSchema: %s}}"
            % (EVENT % f"{{type: string, contentMediaType: application/json, contentSchema: {NUMBER}}}"),
            'event: tick\ndata: {"n":7}\n\n' * 3,
        ),
        (
            f"{{text/event-stream: {{schema: {{type: array, items: {{oneOf: [{EVENT % NUMBER}, {EVENT % '{const: end}'}]}}}}}}}}",
            'event: tick\ndata: {"n":7}\n\nevent: tick\ndata: end\n\nevent: tick\ndata: {"n":7}\n\n',
        ),
        (
            f"{{text/event-stream: {{itemSchema: {EVENT % NUMBER}, example: [{{event: tick, id: 4, data: {{n: 7}}}}]}}}}",
            'event: tick\nid: 4\ndata: {"n":7}\n\n',
        ),
        # An object that has data beside other fields is no event.
        (
            "{text/event-stream: {itemSchema: {type: object, properties: {data: {const: 1}, more: {const: 2}}}}}",
            'data: {"data":1,"more":2}\n\n' * 3,
        ),
    ],
)
def test_streams_whose_events_are_described_in_each_way(content: str, wire: str) -> None:
    paths = f"  /a: {{get: {{operationId: a, responses: {{'200': {{description: d, content: {content}}}}}}}}}"
    with served(Mock(document(paths))) as client:
        assert client.get("/a").text == wire
