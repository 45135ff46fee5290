"""The builds of the spec: each is valid by its own version's rules, and says what its version can say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_schema_validator import OAS30Validator
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from specpress.export import export
from specpress.load import load

SPEC = Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml"
VALIDATORS: dict[str, Any] = {
    "openapi-3.0.json": OpenAPIV30SpecValidator,
    "openapi-3.1.json": OpenAPIV31SpecValidator,
    "openapi-3.2.json": OpenAPIV32SpecValidator,
    "openapi-mock.json": OpenAPIV31SpecValidator,
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {file.path.name: file.text for file in export(load(SPEC))}


@pytest.fixture(scope="module")
def builds(texts: dict[str, str]) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in texts.items()}


def streams(build: Any) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for path, item in build["paths"].items():
        for method in item.keys() & {"get", "post"}:
            replies: dict[str, Any] = item[method]["responses"]
            contents = [reply.get("content", {}) for reply in replies.values()]
            found += [(f"{method} {path}", one["text/event-stream"]) for one in contents if "text/event-stream" in one]
    return found


def test_there_are_the_four_builds(texts: dict[str, str]) -> None:
    assert sorted(texts) == sorted(VALIDATORS)


@pytest.mark.parametrize("name", VALIDATORS)
def test_each_build_is_valid(builds: dict[str, Any], name: str) -> None:
    problems = [error.message for error in VALIDATORS[name](builds[name]).iter_errors()]
    assert problems == []


@pytest.mark.parametrize("name", VALIDATORS)
def test_the_first_line_says_that_it_is_generated(texts: dict[str, str], name: str) -> None:
    first = texts[name].splitlines()[0]
    assert first == '{"x-generated": "Generated from openapi.yaml by specpress. Do not edit.",'
    assert texts[name].endswith("}\n")


def test_no_build_carries_the_generator_block(builds: dict[str, Any]) -> None:
    assert not [name for name, build in builds.items() if "x-specpress" in build]


def test_every_stream_of_3_2_describes_one_event(builds: dict[str, Any]) -> None:
    assert streams(builds["openapi-3.2.json"])
    for place, content in streams(builds["openapi-3.2.json"]):
        assert "schema" not in content, place
        data = content["itemSchema"]["properties"]["data"]
        assert data["type"] == "string"
        event, terminator = data["anyOf"]
        assert event["contentMediaType"] == "application/json"
        assert event["contentSchema"] != {}, place
        assert terminator == {"const": "[DONE]"}


def test_every_stream_of_the_mock_is_the_wire(builds: dict[str, Any]) -> None:
    assert streams(builds["openapi-mock.json"])
    for place, content in streams(builds["openapi-mock.json"]):
        assert content["schema"] == {"type": "string"}
        *events, terminator, end = content["example"].split("\n\n")
        assert events, place
        assert (terminator, end) == ("data: [DONE]", "")
        for event in events:
            assert isinstance(json.loads(event.removeprefix("data: ")), dict)


def examples(operation: Any) -> list[tuple[str, Any, Any]]:
    replies = [reply for reply in operation["responses"].values() if "$ref" not in reply]
    bodies = [operation["requestBody"]] if "requestBody" in operation else []
    return [
        (media_type, content["schema"], example["value"])
        for holder in (*bodies, *replies)
        for media_type, content in holder.get("content", {}).items()
        if media_type != "text/event-stream" and "schema" in content
        for example in content.get("examples", {}).values()
        if "value" in example
    ]


def test_every_documented_sample_fits_the_3_0_build(builds: dict[str, Any]) -> None:
    """Samples with nulls, too: 3.0 has other keywords for them, and its validators are strict about these."""
    build = builds["openapi-3.0.json"]
    checked = 0
    for path, item in build["paths"].items():
        for method, operation in item.items():
            if method not in ("get", "post", "delete", "put", "patch"):
                continue
            for media_type, schema, value in examples(operation):
                validator = OAS30Validator({**schema, "components": build["components"]})
                checked += 1
                assert [error.message for error in validator.iter_errors(value)] == [], (method, path, media_type)
    assert checked > 25
