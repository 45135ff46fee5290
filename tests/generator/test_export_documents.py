"""The parts of each build around the schemas; every build is valid."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from specpress.export import export, export_paths
from specpress.openapi.document import Document

PIECE = {"$ref": "#/components/schemas/Piece"}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "x-specpress": {"package": "birds"},
    "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
    "info": {
        "title": "Birds",
        "summary": "About birds",
        "version": "1",
        "license": {"name": "MIT", "identifier": "MIT"},
    },
    "security": [{"certificate": [], "key": ["role"]}, {"login": ["read"]}],
    "paths": {
        "/birds": {"$ref": "#/components/pathItems/birds"},
        "/songs": {
            "get": {
                "x-response-cases": [
                    {"when": {"stream": [True]}, "content": "text/event-stream", "schema": PIECE, "terminator": "END"},
                    {"content": "application/json", "schema": {"type": ["string", "null"]}},
                ],
                "parameters": [{"$ref": "#/components/parameters/stream", "description": "another"}],
                "responses": {
                    "200": {
                        "description": "A song.",
                        "content": {
                            "application/json": {"schema": {"type": ["string", "null"]}},
                            "text/event-stream": {
                                "schema": {"type": "object"},
                                "examples": {
                                    "first": {"$ref": "#/components/examples/first"},
                                    "last": {"value": {"sound": "tü"}},
                                },
                            },
                        },
                    }
                },
            }
        },
        "/raw": {
            "get": {
                "responses": {
                    "200": {"$ref": "#/components/responses/Pieces"},
                    "206": {
                        "description": "The wire.",
                        "content": {"text/event-stream; charset=utf-8": {"example": "data: 1\n\n"}},
                    },
                    "207": {
                        "description": "Lines.",
                        "content": {"application/x-ndjson": {"schema": PIECE, "example": [{"sound": "a"}, {}]}},
                    },
                }
            }
        },
    },
    "webhooks": {"hatched": {"post": {"responses": {"200": {"description": "Seen."}}}}},
    "components": {
        "examples": {"first": {"value": {"sound": "tweet"}}},
        "parameters": {"stream": {"name": "stream", "in": "query", "schema": {"type": ["boolean", "null"]}}},
        "pathItems": {"birds": {"get": {"security": [{"key": []}]}}},
        "responses": {"Pieces": {"description": "Pieces.", "content": {"text/event-stream": {"schema": PIECE}}}},
        "schemas": {
            "Piece": {
                "type": "object",
                "properties": {"sound": {"type": "string"}},
                "examples": [{"sound": "hoot"}],
            }
        },
        "securitySchemes": {
            "certificate": {"type": "mutualTLS"},
            "key": {"type": "apiKey", "in": "header", "name": "key"},
            "login": {"type": "openIdConnect", "openIdConnectUrl": "https://birds.test/login"},
        },
    },
}


def builds(root: dict[str, Any]) -> dict[str, Any]:
    files = export(Document(file="some/where/birds.yaml", text="", root=root, positions={}))
    assert {str(file.path.parent) for file in files} == {"spec"}
    return {file.path.stem: json.loads(file.text) for file in files}


@pytest.fixture(scope="module")
def converted() -> dict[str, Any]:
    return builds(DOCUMENT)


def test_each_is_valid(converted: dict[str, Any]) -> None:
    validators: dict[str, Any] = {
        "openapi-3.0": OpenAPIV30SpecValidator,
        "openapi-3.1": OpenAPIV31SpecValidator,
        "openapi-3.2": OpenAPIV32SpecValidator,
        "openapi-mock": OpenAPIV31SpecValidator,
    }
    assert {
        name: [error.message for error in validators[name](build).iter_errors()] for name, build in converted.items()
    } == {name: [] for name in validators}


def test_the_source_is_left_alone_and_the_text_is_always_the_same() -> None:
    source = copy.deepcopy(DOCUMENT)
    first = export(Document(file="birds.yaml", text="", root=source, positions={}))
    assert source == DOCUMENT
    assert export(Document(file="elsewhere/birds.yaml", text="", root=source, positions={})) == first


def test_3_1_is_the_document_in_its_order(converted: dict[str, Any]) -> None:
    build = converted["openapi-3.1"]
    assert build.pop("x-generated") == "Generated from birds.yaml by specpress. Do not edit."
    expected = {key: value for key, value in DOCUMENT.items() if key != "x-specpress"}
    assert json.dumps(build) == json.dumps(expected)


def test_text_is_ascii() -> None:
    files = export(Document(file="birds.yaml", text="", root=DOCUMENT, positions={}))
    assert all(file.text.isascii() and file.text.endswith("\n}\n") for file in files)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_readers_of_yaml_read_the_text_too(language: str) -> None:
    words = "".join(map(chr, (0x7F, 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0x1F980, 0x10FFFF))) + ' Ä 鸟 \\ " \n\t'
    root: dict[str, Any] = {**DOCUMENT, "info": {"title": words, "version": "1", f"x-{words}": [words]}}
    for file in export(Document(file="birds.yaml", text="", root=root, positions={}, language=language)):
        read = yaml.safe_load(file.text)["info"]
        assert read == json.loads(file.text)["info"]
        assert (read["title"], read[f"x-{words}"]) == (words, [words])


def test_3_0_root(converted: dict[str, Any]) -> None:
    build = converted["openapi-3.0"]
    assert build["openapi"] == "3.0.3"
    assert build["info"] == {
        "title": "Birds",
        "version": "1",
        "license": {"name": "MIT", "url": "https://spdx.org/licenses/MIT.html"},
    }
    assert "jsonSchemaDialect" not in build
    assert "webhooks" not in build
    assert build["x-webhooks"]["hatched"]["post"]["responses"] == {"200": {"description": "Seen."}}


@pytest.mark.parametrize(
    ("license_3_1", "license_3_0"),
    [
        ({"name": "A", "identifier": "Apache-2.0"}, {"name": "A", "url": "https://spdx.org/licenses/Apache-2.0.html"}),
        ({"name": "A", "url": "https://birds.test/license"}, {"name": "A", "url": "https://birds.test/license"}),
        ({"name": "Two", "identifier": "MIT OR Apache-2.0"}, {"name": "Two"}),
        ({"name": "Own", "identifier": "LicenseRef-Birds"}, {"name": "Own"}),
    ],
)
def test_3_0_names_a_license_by_its_url(license_3_1: dict[str, Any], license_3_0: dict[str, Any]) -> None:
    root: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "t", "version": "1", "license": license_3_1}}
    assert builds({**root, "paths": {}})["openapi-3.0"]["info"]["license"] == license_3_0


def test_3_0_has_no_extensions_where_its_published_schema_refuses_them() -> None:
    form = {"schema": {"type": "object"}, "encoding": {"a": {"contentType": "text/plain", "x-array-format": "comma"}}}
    post: dict[str, Any] = {"requestBody": {"content": {"multipart/form-data": form}}, "responses": {}}
    made = builds({"openapi": "3.1.0", "info": DOCUMENT["info"], "paths": {"/a": {"post": post}}})
    encodings = {
        name: build["paths"]["/a"]["post"]["requestBody"]["content"]["multipart/form-data"]["encoding"]["a"]
        for name, build in made.items()
    }
    assert encodings["openapi-3.0"] == {"contentType": "text/plain"}
    assert encodings["openapi-3.1"] == {"contentType": "text/plain", "x-array-format": "comma"}


def test_3_0_has_paths_even_if_there_are_only_webhooks() -> None:
    only: dict[str, Any] = {"openapi": "3.1.0", "info": DOCUMENT["info"], "webhooks": {}}
    assert builds(only)["openapi-3.0"]["paths"] == {}


def test_a_3_0_document_stays_one() -> None:
    schema = {"type": "string", "nullable": True, "minimum": 1, "exclusiveMinimum": True}
    root: dict[str, Any] = {"openapi": "3.0.3", "info": {}, "paths": {}, "components": {"schemas": {"A": schema}}}
    found = builds(root)
    assert sorted(found) == ["openapi-3.0", "openapi-mock"]
    for build in found.values():
        assert build["openapi"] == "3.0.3"
        assert build["components"]["schemas"]["A"] == schema


def test_3_0_path_items_are_copied_to_their_users(converted: dict[str, Any]) -> None:
    build = converted["openapi-3.0"]
    assert build["paths"]["/birds"]["get"]["responses"] == {"default": {"description": "Any reply."}}
    assert "pathItems" not in build["components"]


def test_3_0_path_items_that_lead_in_circles_end() -> None:
    root = copy.deepcopy(DOCUMENT)
    root["components"]["pathItems"]["birds"] = {"$ref": "#/components/pathItems/birds"}
    assert builds(root)["openapi-3.0"]["paths"]["/birds"] == {"$ref": "#/components/pathItems/birds"}


def test_3_0_references_stand_alone(converted: dict[str, Any]) -> None:
    (parameter,) = converted["openapi-3.0"]["paths"]["/songs"]["get"]["parameters"]
    assert parameter == {"$ref": "#/components/parameters/stream"}


def test_3_0_converts_schemas_wherever_they_stand(converted: dict[str, Any]) -> None:
    build = converted["openapi-3.0"]
    nullable = {"type": "string", "nullable": True}
    operation = build["paths"]["/songs"]["get"]
    assert operation["responses"]["200"]["content"]["application/json"]["schema"] == nullable
    assert operation["x-response-cases"][1]["schema"] == nullable
    assert build["components"]["parameters"]["stream"]["schema"] == {"type": "boolean", "nullable": True}
    assert build["components"]["schemas"]["Piece"]["example"] == {"sound": "hoot"}


def test_3_0_has_no_mutual_tls_and_no_roles(converted: dict[str, Any]) -> None:
    build = converted["openapi-3.0"]
    assert sorted(build["components"]["securitySchemes"]) == ["key", "login"]
    assert build["security"] == [{"key": []}, {"login": ["read"]}]


def test_3_2_describes_one_event(converted: dict[str, Any]) -> None:
    content = converted["openapi-3.2"]["paths"]["/songs"]["get"]["responses"]["200"]["content"]["text/event-stream"]
    assert content == {
        "itemSchema": {
            "type": "object",
            "required": ["data"],
            "properties": {
                "event": {"type": "string"},
                "data": {
                    "type": "string",
                    "anyOf": [
                        {"contentMediaType": "application/json", "contentSchema": PIECE},
                        {"const": "END"},
                    ],
                },
                "id": {"type": "string"},
                "retry": {"type": "integer", "minimum": 0},
            },
        },
        "examples": {
            "stream": {"dataValue": [{"data": '{"sound":"tweet"}'}, {"data": '{"sound":"tü"}'}, {"data": "END"}]}
        },
    }


def test_3_2_without_a_terminator_every_event_is_json(converted: dict[str, Any]) -> None:
    content = converted["openapi-3.2"]["components"]["responses"]["Pieces"]["content"]["text/event-stream"]
    data = content["itemSchema"]["properties"]["data"]
    assert data == {"type": "string", "contentMediaType": "application/json", "contentSchema": PIECE}


def test_3_2_wire_and_lines(converted: dict[str, Any]) -> None:
    replies = converted["openapi-3.2"]["paths"]["/raw"]["get"]["responses"]
    wire = replies["206"]["content"]["text/event-stream; charset=utf-8"]
    assert wire["examples"] == {"stream": {"serializedValue": "data: 1\n\n"}}
    lines = replies["207"]["content"]["application/x-ndjson"]
    assert lines == {"itemSchema": PIECE, "examples": {"stream": {"dataValue": [{"sound": "a"}, {}]}}}


def test_mock_streams_are_texts(converted: dict[str, Any]) -> None:
    mock = converted["openapi-mock"]
    songs = mock["paths"]["/songs"]["get"]["responses"]["200"]["content"]["text/event-stream"]
    wire = 'data: {"sound":"tweet"}\n\ndata: {"sound":"tü"}\n\ndata: END\n\n'
    assert songs == {"schema": {"type": "string"}, "example": wire}
    pieces = mock["components"]["responses"]["Pieces"]["content"]["text/event-stream"]
    assert pieces["example"] == 'data: {"sound":"hoot"}\n\n'
    raw = mock["paths"]["/raw"]["get"]["responses"]
    assert raw["206"]["content"]["text/event-stream; charset=utf-8"]["example"] == "data: 1\n\n"
    assert raw["207"]["content"]["application/x-ndjson"]["example"] == '{"sound":"a"}\n{}\n'


def test_the_mock_has_no_component_that_only_its_streams_used() -> None:
    def reference(name: str) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/{name}"}

    event, inner = {"type": "object", "properties": {"inner": reference("Inner")}}, {"type": "string"}
    schemas: dict[str, Any] = {"Event": event, "Inner": inner, "Unused": inner, "Reply": event | {"title": "Reply"}}
    schemas["Shared"] = {"type": "integer"}
    schemas["Event"]["properties"]["shared"] = reference("Shared")
    schemas["Reply"] = {"type": "object", "properties": {"shared": reference("Shared")}}
    content = {
        "text/event-stream": {"schema": reference("Event")},
        "application/json": {"schema": reference("Reply")},
    }
    cases = [
        {"when": {"stream": [True]}, "content": "text/event-stream", "schema": reference("Event"), "terminator": "END"},
        {"content": "application/json", "schema": reference("Reply")},
    ]
    get: dict[str, Any] = {"responses": {"200": {"description": "d", "content": content}}, "x-response-cases": cases}
    root: dict[str, Any] = {"openapi": "3.1.0", "info": DOCUMENT["info"], "paths": {"/a": {"get": get}}}
    mock = builds({**root, "components": {"schemas": schemas}})["openapi-mock"]
    assert sorted(mock["components"]["schemas"]) == ["Reply", "Shared", "Unused"]
    assert mock["paths"]["/a"]["get"]["x-response-cases"] == [
        {"when": {"stream": [True]}, "content": "text/event-stream"},
        cases[1],
    ]


def test_the_mock_has_no_empty_section_of_components() -> None:
    content = {"application/jsonl": {"schema": {"$ref": "#/components/schemas/Line"}, "example": [1]}}
    get: dict[str, Any] = {"responses": {"200": {"description": "d", "content": content}}}
    root: dict[str, Any] = {"openapi": "3.1.0", "info": DOCUMENT["info"], "paths": {"/a": {"get": get}}}
    assert (
        builds({**root, "components": {"schemas": {"Line": {"type": "integer"}}}})["openapi-mock"]["components"] == {}
    )


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_the_paths_of_the_builds_are_known_before_these_are_made(version: str, language: str) -> None:
    document = Document("birds.yaml", "", {**copy.deepcopy(DOCUMENT), "openapi": version}, {}, language=language)
    assert export_paths(document) == tuple(one.path for one in export(document))
    assert len(export_paths(document)) == {"3.0.3": 2, "3.1.0": 4}[version] - (language != "en")
