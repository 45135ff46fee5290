"""The spec keeps its own rules, which `spec/README.md` lists."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.spec.openapi_document import (
    JSON,
    SPEC,
    Object,
    a_list,
    a_text,
    an_object,
    at,
    load,
    operations,
    resolve,
    walk,
)

DOCUMENT = load(SPEC)
OPERATIONS = {a_text(operation["operationId"]): (path, operation) for _, path, operation in operations(DOCUMENT)}
SCHEMAS = an_object(at(DOCUMENT, "components")["schemas"])
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (for jsonschema and referencing, whose signatures are not all typed)
REGISTRY = Registry().with_resource("urn:spec", Resource.from_contents(DOCUMENT, default_specification=DRAFT202012))
ERRORS = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "PermissionDenied",
    "404": "NotFound",
    "409": "Conflict",
    "429": "RateLimited",
    "500": "InternalServerError",
    "503": "ServiceUnavailable",
}
GENERAL_HEADERS = {"x-request-id", "openai-organization", "openai-processing-ms", "openai-version"}

each_operation = pytest.mark.parametrize("name", OPERATIONS)


def is_schema(pointer: tuple[str, ...]) -> bool:
    """Whether `pointer` leads into a schema, and not into an example in it."""
    in_component = pointer[:2] == ("components", "schemas") and len(pointer) > 2
    return (in_component or "schema" in pointer) and not {"examples", "example"} & set(pointer[:-1])


def schema_errors(schema: JSON, value: JSON) -> list[str]:
    """The errors of `value` under Draft 2020-12; references point into the spec."""
    # The schema is the root for the validator, so that its references must say that they mean the spec.
    absolute = json.loads(json.dumps(schema).replace('"#/components/', '"urn:spec#/components/'))
    found: Iterator[ValidationError] = Draft202012Validator(absolute, registry=REGISTRY).iter_errors(value)
    return [str(error.message) for error in found]


def example_values(place: Object) -> list[JSON]:
    """The values of the `examples` or the `example` of a media type, parameter or header."""
    named = [an_object(example)["value"] for example in at(place, "examples").values()]
    return named + ([place["example"]] if "example" in place else [])


def test_version() -> None:
    assert DOCUMENT["openapi"] == "3.1.0"


def test_is_valid_openapi() -> None:
    assert [str(error) for error in OpenAPIV31SpecValidator(DOCUMENT).iter_errors()] == []


def test_text_is_plain() -> None:
    text = SPEC.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if not line.isascii()] == []
    assert [line for line in text.splitlines() if len(line) > 120 or line != line.rstrip() or "\t" in line] == []


def test_no_infinity() -> None:
    infinite = [pointer for pointer, value in walk(DOCUMENT) if value in ("inf", ".inf", float("inf"), float("-inf"))]
    assert infinite == []


def test_info() -> None:
    info = an_object(DOCUMENT["info"])
    assert info.keys() == {"title", "version", "summary", "description", "contact", "license"}
    assert info["contact"] == {"name": "OpenAI Help Center", "url": "https://help.openai.com"}
    assert info["license"] == {"name": "MIT", "identifier": "MIT"}


def test_servers_and_tags_are_described() -> None:
    for value in [*a_list(DOCUMENT["servers"]), *a_list(DOCUMENT["tags"])]:
        assert a_text(an_object(value)["description"])
    used = {a_text(tag) for _, operation in OPERATIONS.values() for tag in a_list(operation["tags"])}
    declared = [a_text(an_object(tag)["name"]) for tag in a_list(DOCUMENT["tags"])]
    assert sorted(used) == sorted(declared)


def test_settings_name_declared_schemes() -> None:
    schemes = at(DOCUMENT, "components", "securitySchemes").keys()
    assert at(DOCUMENT, "x-specpress", "credentials").keys() == schemes
    required = {name for one in a_list(DOCUMENT["security"]) for name in an_object(one)}
    assert required == schemes


def test_every_component_is_used() -> None:
    used = {a_text(value) for pointer, value in walk(DOCUMENT) if pointer and pointer[-1] == "$ref"}
    components = at(DOCUMENT, "components")
    declared = {
        f"#/components/{section}/{name}"
        for section in ("schemas", "responses", "headers", "parameters")
        for name in at(components, section)
    }
    assert declared == used


@each_operation
def test_operation_is_described(name: str) -> None:
    _, operation = OPERATIONS[name]
    assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", name)
    assert len(a_list(operation["tags"])) == 1
    assert re.fullmatch(r"[A-Z][^.]{5,70}\.", a_text(operation["summary"]))
    assert a_text(operation["description"])
    group = a_text(at(operation, "externalDocs")["url"])
    assert re.fullmatch(r"https://platform\.openai\.com/docs/api-reference/[a-z-]+/[a-z-]+", group)


@each_operation
def test_operation_has_every_error(name: str) -> None:
    responses = at(OPERATIONS[name][1], "responses")
    errors = {status: response for status, response in responses.items() if status != "200"}
    assert errors == {status: {"$ref": f"#/components/responses/{error}"} for status, error in ERRORS.items()}


@each_operation
def test_operation_has_examples(name: str) -> None:
    _, operation = OPERATIONS[name]
    places = [resolve(DOCUMENT, parameter) for parameter in a_list(operation["parameters"])]
    places += [an_object(media) for media in at(operation, "requestBody", "content").values()]
    places += [an_object(media) for media in at(operation, "responses", "200", "content").values()]
    assert [place for place in places if not example_values(place)] == []


@each_operation
def test_operation_declares_headers(name: str) -> None:
    assert at(OPERATIONS[name][1], "responses", "200", "headers").keys() >= GENERAL_HEADERS


@each_operation
def test_path_parameters_are_declared(name: str) -> None:
    path, operation = OPERATIONS[name]
    parameters = [resolve(DOCUMENT, parameter) for parameter in a_list(operation["parameters"])]
    assert re.findall(r"\{(\w+)\}", path) == [one["name"] for one in parameters if one["in"] == "path"]
    assert [one for one in parameters if not one.get("description")] == []


@each_operation
def test_response_cases_fit_the_operation(name: str) -> None:
    _, operation = OPERATIONS[name]
    content = at(operation, "responses", "200", "content")
    if "x-response-cases" not in operation:
        assert len(content) == 1, "several media types, and nothing says which one comes back"
        return
    cases = [an_object(case) for case in a_list(operation["x-response-cases"])]
    assert ["when" in case for case in cases] == [True] * (len(cases) - 1) + [False]
    assert {a_text(case["content"]) for case in cases} == content.keys()
    arguments: dict[str, JSON] = {
        a_text(one["name"]): one["schema"]
        for one in (resolve(DOCUMENT, parameter) for parameter in a_list(operation["parameters"]))
    }
    for media in at(operation, "requestBody", "content").values():
        arguments |= at(resolve(DOCUMENT, an_object(media)["schema"]), "properties")
    for case in cases:
        declared = at(content, a_text(case["content"]))["schema"]
        assert case["schema"] in [declared, *a_list(an_object(declared).get("anyOf", []))]
        assert ("terminator" in case) == (case["content"] == "text/event-stream")
        for argument, values in at(case, "when").items():
            assert [value for value in a_list(values) if schema_errors(arguments[argument], value)] == []


@each_operation
def test_pagination_names_a_list(name: str) -> None:
    _, operation = OPERATIONS[name]
    schema = at(operation, "responses", "200", "content", "application/json").get("schema", {})
    properties = at(resolve(DOCUMENT, schema), "properties")
    if "list" in name:
        assert at(operation, "x-pagination")["items"] == "data"
        assert at(properties, "data")["type"] == "array"
    else:
        assert "x-pagination" not in operation


@pytest.mark.parametrize("name", at(DOCUMENT, "components", "responses"))
def test_error_has_body_example_and_headers(name: str) -> None:
    response = at(DOCUMENT, "components", "responses", name)
    media = at(response, "content", "application/json")
    assert media["schema"] == {"$ref": "#/components/schemas/ErrorResponse"}
    assert example_values(media)
    limits = {header for header in at(response, "headers") if header.startswith("x-ratelimit-")}
    assert len(limits) == 6
    assert at(response, "headers").keys() == GENERAL_HEADERS | limits


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_described(name: str) -> None:
    schema = at(SCHEMAS, name)
    assert a_text(schema["description"])
    for pointer, value in walk(schema):
        if pointer and pointer[-1] == "properties" and "examples" not in pointer:
            assert [key for key, one in an_object(value).items() if not at(one).get("description")] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_required_properties_exist(name: str) -> None:
    schema = at(SCHEMAS, name)
    required = [a_text(one) for one in a_list(schema.get("required", []))]
    assert len(set(required)) == len(required)
    assert set(required) <= at(schema, "properties").keys()


def test_null_stands_at_the_use_site() -> None:
    for name, schema in SCHEMAS.items():
        if "enum" in an_object(schema):
            assert None not in a_list(at(schema)["enum"]), name
            assert at(schema)["type"] == "string", name
    for pointer, value in walk(DOCUMENT):
        if is_schema(pointer) and isinstance(value, dict):
            assert "nullable" not in value, pointer


def test_object_is_a_constant() -> None:
    for name, schema in SCHEMAS.items():
        kind = at(schema, "properties", "object")
        assert not kind or kind.keys() == {"const", "description"}, name


def test_uploads_and_downloads_are_binary() -> None:
    binary = [pointer for pointer, value in walk(DOCUMENT) if pointer[-1:] == ("format",) and value == "binary"]
    uploads = [pointer[2] for pointer in binary if pointer[0] == "components"]
    bodies = {
        a_text(an_object(media)["schema"]["$ref"]).rpartition("/")[2]  # type: ignore[index,call-overload]  # always a $ref
        for _, operation in OPERATIONS.values()
        for kind, media in at(operation, "requestBody", "content").items()
        if kind == "multipart/form-data"
    }
    assert set(uploads) == bodies
    downloads = [pointer for pointer in binary if pointer[0] == "paths"]
    assert [pointer[-3] for pointer in downloads] == ["application/octet-stream"]


def media_types() -> list[tuple[str, Object]]:
    """Every place of the spec that has both a schema and examples."""
    return [
        ("/".join(pointer), value)
        for pointer, value in walk(DOCUMENT)
        if isinstance(value, dict) and "schema" in value and example_values(value) and "example" not in pointer
    ]


MEDIA_TYPES = dict(media_types())


@pytest.mark.parametrize("pointer", MEDIA_TYPES)
def test_examples_fit(pointer: str) -> None:
    place = MEDIA_TYPES[pointer]
    assert [error for value in example_values(place) for error in schema_errors(place["schema"], value)] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_property_examples_and_defaults_fit(name: str) -> None:
    for key, value in at(SCHEMAS, name, "properties").items():
        schema = an_object(value)
        values = a_list(schema.get("examples", [])) + ([schema["default"]] if "default" in schema else [])
        assert [error for one in values for error in schema_errors(schema, one)] == [], key


def test_examples_are_judged() -> None:
    request: Object = {"$ref": "#/components/schemas/ChatCompletionCreateRequest"}
    good: Object = {"model": "m", "messages": [{"role": "user", "content": "Hello!"}]}
    assert schema_errors(request, good) == []
    assert schema_errors(request, {**good, "temperature": 3})
    assert schema_errors(request, {**good, "messages": [{"role": "robot", "content": "Hello!"}]})
