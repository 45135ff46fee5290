"""The spec says what the fact table says: every operation, parameter and property, mechanically compared.

The fact table and the documented samples live beside the checkout; without them these tests are skipped.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.spec.openapi_document import JSON, SPEC, Object, a_list, a_text, an_object, at, load, operations, resolve

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
FACT_TABLE = REFERENCE / "api-facts.yaml"

if not FACT_TABLE.exists():
    pytest.skip("the fact table ../shared/reference/api-facts.yaml is not on this machine", allow_module_level=True)

FACTS = load(FACT_TABLE)
DOCUMENT = load(SPEC)
OPERATIONS = {(method, path): operation for method, path, operation in operations(DOCUMENT)}
FACT_OPERATIONS = an_object(FACTS["operations"])
FACT_SCHEMAS = an_object(FACTS["schemas"])

# The fact table has the names of the public description; the spec has those of the official Python client.
COMPONENTS = {
    "ListModelsResponse": "ModelList",
    "DeleteModelResponse": "ModelDeleted",
    "CreateCompletionRequest": "CompletionCreateRequest",
    "CreateCompletionResponse": "Completion",
    "Usage": "CompletionUsage",
    "ChatCompletionRequestMessage": "ChatCompletionMessage",
    "ChatCompletionResponseMessage": "ChatCompletionMessage",
    "ChatCompletionStreamDelta": "ChatCompletionChunkDelta",
    "CreateChatCompletionRequest": "ChatCompletionCreateRequest",
    "CreateChatCompletionResponse": "ChatCompletion",
    "CreateEditRequest": "EditCreateRequest",
    "CreateEditResponse": "Edit",
    "CreateImageRequest": "ImageGenerateRequest",
    "CreateImageEditRequest": "ImageEditRequest",
    "CreateImageVariationRequest": "ImageCreateVariationRequest",
    "CreateEmbeddingRequest": "EmbeddingCreateRequest",
    "CreateTranscriptionRequest": "TranscriptionCreateRequest",
    "CreateTranscriptionResponse": "Transcription",
    "CreateTranslationRequest": "TranslationCreateRequest",
    "CreateTranslationResponse": "Translation",
    "TranscriptionVerboseJson": "TranscriptionVerbose",
    "ListFilesResponse": "FileList",
    "CreateFileRequest": "FileCreateRequest",
    "OpenAIFile": "FileObject",
    "DeleteFileResponse": "FileDeleted",
    "CreateFineTuneRequest": "FineTuneCreateRequest",
    "ListFineTunesResponse": "FineTuneList",
    "ListFineTuneEventsResponse": "FineTuneEventList",
    "CreateModerationRequest": "ModerationCreateRequest",
    "CreateModerationResponse": "ModerationCreateResponse",
    "ModerationResult": "Moderation",
    "ListEnginesResponse": "EngineList",
}
# Components that no fact schema stands for: enums that two operations share, and the settings of a fine-tune job,
# whose members the fact table only knows from a sample.
OWN_COMPONENTS = {
    "ChatCompletionRole",
    "ImageSize",
    "ImageResponseFormat",
    "AudioResponseFormat",
    "FineTuneHyperparams",
}
# Entries of the fact table that its notes correct.
PROPERTY_READINGS: dict[tuple[str, str], Object] = {
    ("Error", "code"): {"type": ["integer", "string"], "nullable": True},  # some replies carried a number
    ("FineTune", "hyperparams"): {"ref": "FineTuneHyperparams"},
}
REQUIRED_READINGS = {
    "Error": {"type", "message"},  # treat param and code as optional
    # The facts require nothing of a choice; every sample has these, and a type checker must let users read them.
    "ChatCompletionChoice": {"index", "message"},
    "CompletionChoice": {"text", "index"},
}
EXAMPLE_READINGS: dict[tuple[str, str], list[JSON]] = {
    ("FineTune", "organization_id"): ["org-acmeco"]
}  # "org-..." is a placeholder

CONSTRAINTS = (
    "format",
    "const",
    "enum",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
)


def component(fact_name: str) -> str:
    """The component of the spec for a schema of the fact table."""
    return COMPONENTS.get(fact_name, fact_name)


def fact_form(fact: Object) -> Object:
    """A property of the fact table in the form for the comparison."""
    form: Object = {key: fact[key] for key in (*CONSTRAINTS, "type", "default") if key in fact}
    if "ref" in fact:
        form["ref"] = component(a_text(fact["ref"]))
    if fact.get("nullable"):
        form["nullable"] = True
    if "items" in fact:
        form["items"] = fact_form(an_object(fact["items"]))
    if "oneOf" in fact:
        form["oneOf"] = [fact_form(an_object(one)) for one in a_list(fact["oneOf"])]
    if "additionalProperties" in fact:
        form["additionalProperties"] = fact_form(an_object(fact["additionalProperties"]))
    return form


def spec_form(schema: Object) -> Object:
    """A schema of the spec in the form for the comparison: null is a flag, enums are inlined."""
    form: Object = {key: schema[key] for key in (*CONSTRAINTS, "type", "default") if key in schema}
    if "$ref" in schema:
        name = a_text(schema["$ref"]).rpartition("/")[2]
        target = resolve(DOCUMENT, schema)
        form |= spec_form(target) if "enum" in target else {"ref": name}
    if "const" in schema:
        form["type"] = "string"
    if isinstance(schema.get("type"), list):
        types = a_list(schema["type"])
        kinds: list[JSON] = sorted((one for one in types if one != "null"), key=str)
        form["type"] = kinds[0] if len(kinds) == 1 else kinds
        if "null" in types:
            form["nullable"] = True
    if "items" in schema:
        form["items"] = spec_form(an_object(schema["items"]))
    if choices := schema.get("oneOf", schema.get("anyOf")):
        variants = [an_object(one) for one in a_list(choices)]
        others = [one for one in variants if one != {"type": "null"}]
        form |= spec_form(others[0]) if len(others) == 1 else {"oneOf": [spec_form(one) for one in others]}
        if len(others) < len(variants):
            form["nullable"] = True
    if isinstance(schema.get("additionalProperties"), dict):
        form["additionalProperties"] = spec_form(at(schema, "additionalProperties"))
    return form


def is_reply_only(fact_name: str) -> bool:
    """Whether a schema describes only the response, although its component is sent, too."""
    return fact_name == "ChatCompletionResponseMessage"


def component_properties(fact_name: str) -> Object:
    """The properties of the component; if the facts are about a response, without those that are only sent."""
    properties = at(DOCUMENT, "components", "schemas", component(fact_name), "properties")
    if is_reply_only(fact_name):
        return {key: one for key, one in properties.items() if not at(one).get("writeOnly")}
    return properties


def example_values(place: Object) -> list[JSON]:
    """The values of the named examples of a media type or parameter."""
    return [an_object(example)["value"] for example in at(place, "examples").values()]


def operation_of(fact_name: str) -> Object:
    """The operation of the spec with the method and path that the facts have."""
    fact = at(FACT_OPERATIONS, fact_name)
    return OPERATIONS[a_text(fact["method"]), a_text(fact["path"])]


def body_examples(fact_name: str) -> list[JSON]:
    """Every example of the request body."""
    content = at(operation_of(fact_name), "requestBody", "content")
    return [value for media in content.values() for value in example_values(an_object(media))]


def reply_examples(fact_name: str) -> list[JSON]:
    """Every example of the reply."""
    content = at(operation_of(fact_name), "responses", "200", "content")
    return [value for media in content.values() for value in example_values(an_object(media))]


def referenced(schema: JSON) -> set[str]:
    """The components that a body's schema names; `string` or `binary` for those without one."""
    value = an_object(schema)
    if "anyOf" in value:
        return {name for one in a_list(value["anyOf"]) for name in referenced(one)}
    if "$ref" in value:
        return {a_text(value["$ref"]).rpartition("/")[2]}
    return {a_text(value.get("format", value["type"]))}


def fact_names(value: JSON) -> set[str]:
    """The components that the facts name for one media type."""
    return {component(a_text(one)) for one in (value if isinstance(value, list) else [value])}


each_operation = pytest.mark.parametrize("name", FACT_OPERATIONS)
each_schema = pytest.mark.parametrize("name", FACT_SCHEMAS)


def test_operations_are_the_same() -> None:
    assert OPERATIONS.keys() == {
        (a_text(one["method"]), a_text(one["path"])) for one in map(an_object, FACT_OPERATIONS.values())
    }
    assert len(OPERATIONS) == at(FACTS, "meta", "counts")["operations"]


def test_components_are_the_same() -> None:
    declared = at(DOCUMENT, "components", "schemas").keys()
    assert declared == {component(name) for name in FACT_SCHEMAS} | OWN_COMPONENTS


def test_request_properties_are_all_there() -> None:
    bodies = [
        resolve(DOCUMENT, an_object(media)["schema"])
        for operation in OPERATIONS.values()
        for media in at(operation, "requestBody", "content").values()
    ]
    counts = at(FACTS, "meta", "counts")
    assert len(bodies) == counts["request_schemas"]
    assert sum(len(at(body, "properties")) for body in bodies) == counts["request_body_properties"]


def test_server_and_headers() -> None:
    world = an_object(FACTS["global"])
    assert [an_object(server)["url"] for server in a_list(DOCUMENT["servers"])] == [at(world, "server")["url"]]
    schemes = at(DOCUMENT, "components", "securitySchemes")
    assert {a_text(at(one).get("scheme", at(one).get("name"))) for one in schemes.values()} == {
        "bearer",
        "OpenAI-Organization",
    }
    headers = {a_text(an_object(one)["name"]) for one in a_list(world["response_headers"])}
    response = at(DOCUMENT, "components", "responses", "RateLimited")
    assert at(response, "headers").keys() == headers


def test_error_statuses() -> None:
    statuses = at(FACTS, "global", "errors", "http_status").keys() - {"415"}
    for key, operation in OPERATIONS.items():
        assert at(operation, "responses").keys() - {"200"} == statuses, key


@each_operation
def test_operation(name: str) -> None:
    fact, operation = at(FACT_OPERATIONS, name), operation_of(name)
    assert operation.get("deprecated", False) == fact.get("deprecated", False)

    request = at(fact, "request")
    body = at(operation, "requestBody")
    assert body.get("required") == request.get("required")
    expected = {media: fact_names(value) for media, value in at(request, "media").items()}
    assert {media: referenced(an_object(one)["schema"]) for media, one in at(body, "content").items()} == expected

    content = at(operation, "responses", "200", "content")
    expected = {media: fact_names(value) for media, value in at(fact, "responses", "200").items()}
    assert {media: referenced(an_object(one)["schema"]) for media, one in content.items()} == expected


@each_operation
def test_parameters(name: str) -> None:
    facts = {a_text(an_object(one)["name"]): an_object(one) for one in a_list(at(FACT_OPERATIONS, name)["parameters"])}
    resolved = [resolve(DOCUMENT, one) for one in a_list(operation_of(name)["parameters"])]
    parameters = {a_text(one["name"]): one for one in resolved}
    assert parameters.keys() == facts.keys()
    for key, fact in facts.items():
        assert parameters[key]["in"] == fact["in"]
        assert parameters[key].get("required", False) == fact["required"]
        assert spec_form(at(parameters[key], "schema")) == fact_form(fact)
        if "example" in fact:
            assert fact["example"] in example_values(parameters[key])


@each_operation
def test_switch_of_the_reply(name: str) -> None:
    fact, operation = at(FACT_OPERATIONS, name), operation_of(name)
    cases = [an_object(one) for one in a_list(operation.get("x-response-cases", []))]
    actual = {
        a_text(value) if isinstance(value, str) else "stream": referenced(case["schema"])
        for case in cases
        for values in at(case, "when").values()
        for value in a_list(values)
    }
    expected: dict[str, set[str]] = {}
    if "stream" in fact:
        expected["stream"] = {component(a_text(at(fact, "stream")["chunk"]))}
    for form, reply in at(fact, "response_by_format").items():
        if form != "json":  # the default, which is the last case
            expected[form] = {"string"} if reply == "text/plain" else {component(a_text(reply).split()[0])}
    assert actual == expected


@each_schema
def test_required(name: str) -> None:
    expected = REQUIRED_READINGS.get(name)
    if expected is None:
        expected = {a_text(one) for one in a_list(at(FACT_SCHEMAS, name).get("required", []))}
    schema = at(DOCUMENT, "components", "schemas", component(name))
    assert schema["type"] == "object"
    assert {a_text(one) for one in a_list(schema.get("required", []))} == expected
    assert schema.get("additionalProperties") == at(FACT_SCHEMAS, name).get("additionalProperties")


@each_schema
def test_properties(name: str) -> None:
    facts, properties = at(FACT_SCHEMAS, name, "properties"), component_properties(name)
    assert properties.keys() == facts.keys()
    for key, fact in facts.items():
        expected = PROPERTY_READINGS.get((name, key)) or fact_form(an_object(fact))
        assert spec_form(an_object(properties[key])) == expected, key


@each_schema
def test_property_examples(name: str) -> None:
    properties = component_properties(name)
    for key, value in at(FACT_SCHEMAS, name, "properties").items():
        fact = an_object(value)
        known = [*a_list(fact.get("examples", [])), *a_list(fact.get("observed", []))]
        known += [fact["example"]] if "example" in fact else []
        if (name, key) in EXAMPLE_READINGS:
            known = EXAMPLE_READINGS[name, key]
        examples = a_list(at(properties, key).get("examples", []))
        assert [one for one in known if one not in examples] == [], key


@each_operation
def test_documented_examples(name: str) -> None:
    fact = at(FACT_OPERATIONS, name)
    if "request_example" in fact:
        assert fact["request_example"] in body_examples(name)
    if "response_example" in fact:
        assert fact["response_example"] in reply_examples(name)
    # A variant is the same sample in another source, or a sample of its own.
    for file in sorted((REFERENCE / "fixtures" / name).rglob("*.json")):
        sample = json.loads(file.read_text(encoding="utf-8"))
        if file.name == "response.json" and file.parent.name not in ("000", "001"):
            assert sample in reply_examples(name), file
        elif file.name == "request.json":
            assert sample in body_examples(name), file
        elif file.name == "curl.parsed.json" and "json" in sample:
            assert sample["json"] in body_examples(name), file
        elif file.name == "curl.parsed.json" and "form" in sample:
            # A form carries text and file names; numbers of the example are compared as their text.
            form = {part["name"]: Path(part.get("value", part.get("file"))).name for part in sample["form"]}
            texts = [{key: str(value) for key, value in at(one).items()} for one in body_examples(name)]
            assert form in texts, file
