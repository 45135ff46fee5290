"""Responses to valid requests: documented examples, or values made from schemas."""

from __future__ import annotations

import json
import re

import httpx
import pytest

from specpress.mock.document import JSON, Document, Object
from specpress.mock.mock import Mock
from specpress.mock.patterns import matching
from specpress.mock.validators import Validators
from specpress.mock.values import ValueMaker
from tests.mock.documents import document, served

KEY = {"Authorization": "Bearer x"}


def test_the_documented_example_that_goes_with_the_request(root: Object) -> None:
    with served(Mock(root)) as client:
        client.headers.update(KEY)
        plain = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
        assert client.post("/chat/completions", json=plain).json()["id"] == "chatcmpl-123"
        warm = {**plain, "messages": [{"role": "user", "content": "Say this is a test!"}], "temperature": 0.7}
        assert client.post("/chat/completions", json=warm).json()["id"] == "chatcmpl-abc123"
        assert client.get("/models").headers["openai-version"] == "2020-10-01"


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/event-stream"])
def test_the_form_follows_the_request_whatever_accept_says(root: Object, accept: str) -> None:
    with served(Mock(root)) as client:
        client.headers.update({**KEY, "Accept": accept})
        body = {"model": "m", "prompt": "x", "stream": True}
        stream = client.post("/completions", json=body)
        assert stream.headers["Content-Type"] == "text/event-stream"
        data = [line.removeprefix("data: ") for line in stream.text.splitlines() if line]
        assert [json.loads(one)["object"] for one in data[:-1]] == ["text_completion"] * 3
        assert data[-1] == "[DONE]"
        whole = client.post("/completions", json={**body, "stream": False})
        assert whole.json()["object"] == "text_completion"
        sound = {"file": ("a.mp3", b"x")}
        verbose = client.post(
            "/audio/translations", files=sound, data={"model": "w", "response_format": "verbose_json"}
        )
        assert "segments" in verbose.json()
        text = client.post("/audio/translations", files=sound, data={"model": "w", "response_format": "text"})
        assert text.headers["Content-Type"].startswith("text/plain")


LINES = """
  /lines:
    get:
      operationId: lines
      responses:
        '200':
          description: ok
          content:
            application/x-ndjson:
              schema: {type: object, required: [n], properties: {n: {type: integer}}}
              examples: {a: {value: {n: 1}}, b: {value: {n: 2}}}
"""


def test_lines_are_sent_one_by_one() -> None:
    with served(Mock(document(LINES))) as client:
        reply = client.get("/lines")
        assert reply.headers["Content-Type"] == "application/x-ndjson"
        assert [json.loads(line) for line in reply.text.splitlines()] == [{"n": 1}, {"n": 2}]


SCHEMAS: dict[str, JSON] = {
    "formats": {
        "type": "object",
        "properties": {
            name: {"type": "string", "format": name}
            for name in ("date-time", "date", "time", "duration", "uuid", "email", "hostname", "uri", "ipv4", "ipv6")
        },
    },
    "numbers": {
        "type": "array",
        "prefixItems": [
            {"type": "integer", "minimum": 5, "maximum": 6},
            {"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 1.5},
            {"type": "integer", "multipleOf": 7, "minimum": 15},
            {"type": "integer", "maximum": -3},
        ],
    },
    "texts": {
        "type": "array",
        "items": {"type": "string", "minLength": 30, "maxLength": 40},
        "minItems": 3,
        "uniqueItems": True,
    },
    "pattern": {"type": "string", "pattern": r"^[A-Z]{2}-\d{4}(?:x|yz)+$"},
    "enum": {"enum": ["b", "c"]},
    "either": {"oneOf": [{"type": "null"}, {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}}]},
    "all": {
        "allOf": [
            {"type": "object", "properties": {"day": {"type": "string", "format": "date"}}},
            {"required": ["day", "kind"], "properties": {"kind": {"enum": ["x"]}}},
        ]
    },
    "map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2},
    "tree": {"$ref": "#/components/schemas/Tree"},
    "pet": {"$ref": "#/components/schemas/Pet"},
}
COMPONENTS = """
  schemas:
    Tree: {type: object, required: [name, children], properties: {name: {type: string}, parent: {$ref: '#/components/schemas/Tree'},
      children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
    Cat: {type: object, required: [kind, lives], properties: {kind: {type: string, const: Cat}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, const: Dog}}}
"""


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("seed", [0, 1, 2, 7])
def test_made_values_fit_and_are_the_same_for_a_seed(name: str, seed: int) -> None:
    root = Document(document("  {}", COMPONENTS))
    validators = Validators(root)
    made = ValueMaker(root, validators, seed).make(SCHEMAS[name])
    assert validators.problem(SCHEMAS[name], made, "reply") is None
    assert validators.of(SCHEMAS[name], "reply") is not None
    assert ValueMaker(root, Validators(root), seed).make(SCHEMAS[name]) == made
    assert len(json.dumps(made)) < 20_000


def test_another_seed_makes_another_value() -> None:
    root = Document(document("  {}"))
    made = {json.dumps(ValueMaker(root, Validators(root), seed).make(SCHEMAS["texts"])) for seed in range(4)}
    assert len(made) == 4


@pytest.mark.parametrize(
    "pattern", [r"^a+b*c?$", r"[^abc]{3}", r"(foo|bar)\.\d", r"^\p{L}$", r"(?=x)x", "^(0|[1-9][0-9]*)$"]
)
def test_texts_for_patterns_match_or_are_none(pattern: str) -> None:
    import random

    made = matching(pattern, random.Random(1))
    assert made is None or re.search(pattern, made)


def test_a_head_request_and_an_empty_reply(http: httpx.Client) -> None:
    paths = """
  /a:
    head: {operationId: h, responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}}
    delete: {operationId: d, responses: {'204': {description: gone}}}
"""
    del http
    with served(Mock(document(paths))) as client:
        assert client.head("/a").content == b""
        reply = client.delete("/a")
        assert (reply.status_code, reply.content) == (204, b"")
