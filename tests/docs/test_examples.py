"""The contents of the examples, for all kinds of calls."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace

import pytest

from specpress import ir
from specpress.markdown.calls import Call, calls_of
from specpress.markdown.curl_example import curl_command
from specpress.markdown.python_example import async_python_program, python_program
from specpress.markdown.samples import Sampler
from specpress.markdown.types import annotation
from specpress.openapi.document import JSON
from tests.docs import small_api
from tests.docs.small_api import API, TEXT

SAMPLER = Sampler({one.name: one for one in API.declarations})


def first(operation: ir.Operation) -> Call:
    return calls_of(operation, SAMPLER)[0]


def curl(operation: ir.Operation, call: Call | None = None, api: ir.API = API) -> list[str]:
    return shlex.split(curl_command(api, operation, call or first(operation)).replace("\\\n", " "))


def python(operation: ir.Operation, call: Call | None = None) -> str:
    return python_program(API, ("birds",), operation, call or first(operation))


def test_curl_of_a_json_call() -> None:
    command = curl(small_api.SING)
    assert command[1] == "https://birds.test/v1/birds/a%2Fb%20c/songs?tags=a&tags=b&other%20key=$OTHER"
    assert command[2:8] == [
        *("-H", "Authorization: Bearer $BIRDS_KEY"),
        *("-H", "x-mood: it's"),
        *("-H", "Content-Type: application/json"),
    ]
    assert command[8] == "-d"
    assert '"text": "it\'s \\"q\\" $HOME `ls`"' in command[9]


def test_a_secret_in_the_query_is_a_variable_for_the_shell() -> None:
    assert '&other%20key=$OTHER"' in curl_command(API, small_api.SING, first(small_api.SING))


def test_curl_of_an_upload() -> None:
    command = curl(small_api.UPLOAD)
    assert command[-8:] == [
        *("-F", 'picture=@"a b;c.png"'),
        *("-F", "more=@1.png"),
        *("-F", "more=@2.png"),
        *("--form-string", "note=@x"),
    ]


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (small_api.REPLACE, ["-X", "PUT", "-H", "Content-Type: image/png", "--data-binary", "@upload.bin"]),
        (small_api.DOWNLOAD, ["--output", "download.bin"]),
        (small_api.DELETE, ["-X", "DELETE"]),
        (small_api.TELL, ["-H", "Content-Type: text/plain", "--data-raw", "text"]),
        (small_api.SEARCH, ["--data-urlencode", "q=a&b"]),
        (small_api.LIST, []),
    ],
    ids=lambda one: one.name if isinstance(one, ir.Operation) else "",
)
def test_curl_of_other_calls(operation: ir.Operation, expected: list[str]) -> None:
    command = curl(replace(operation, security=(("key",),)))
    assert [part for part in command[2:] if part not in ("-H", "Authorization: Bearer $BIRDS_KEY")] == [
        part for part in expected if part != "-H"
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("bearer", "-H 'Authorization: Bearer $K'"),
        ("http", "-H 'Authorization: Token $K'"),
        ("header", "-H 'Token: $K'"),
        ("cookie", "-b 'Token=$K'"),
        ("basic", "-u $K"),
    ],
)
def test_curl_of_each_credential(kind: ir.CredentialKind, expected: str) -> None:
    one = ir.Credential("one", "key", "K", kind, "Token", False, ir.Doc())
    operation = replace(small_api.LIST, security=(("one",), ("two",)))
    assert curl(operation, api=replace(API, credentials=(one,)))[2:] == shlex.split(expected)


def test_curl_without_credentials() -> None:
    assert curl(replace(small_api.LIST, security=())) == ["curl", "https://birds.test/v1/birds"]


def test_curl_has_the_credentials_that_the_document_asks_of_operations_that_ask_for_none() -> None:
    asking = replace(API, security=(("key",),))
    assert "Authorization: Bearer $BIRDS_KEY" in curl(small_api.LIST, api=asking)
    assert curl(small_api.LIST, api=replace(API, security=())) == ["curl", "https://birds.test/v1/birds"]


@pytest.mark.parametrize("path", ["/v1", "v1/", "/v1/"])
def test_a_server_that_is_only_a_path_is_part_of_the_base_url(path: str) -> None:
    api = replace(API, servers=(ir.Server(path, ir.Doc()),))
    assert curl(replace(small_api.LIST, security=()), api=api) == ["curl", "http://localhost/v1/birds"]
    program = python_program(api, ("birds",), small_api.LIST, first(small_api.LIST))
    assert 'base_url="http://localhost/v1"' in program


@pytest.mark.parametrize("servers", [(), (ir.Server("/", ir.Doc()),)])
def test_without_a_server_the_base_url_is_this_machine(servers: tuple[ir.Server, ...]) -> None:
    api = replace(API, servers=servers)
    assert curl(replace(small_api.LIST, security=()), api=api) == ["curl", "http://localhost/birds"]
    assert 'base_url="http://localhost"' in python_program(api, ("birds",), small_api.LIST, first(small_api.LIST))


def test_python_of_a_json_call() -> None:
    assert python(small_api.SING) == (
        "from birds_v1 import Birds\n\n"
        'client = Birds(other="…")\n'
        "reply = client.birds.sing(\n"
        '    id="a/b c",\n'
        '    x_mood="it\'s",\n'
        '    tags=["a", "b"],\n'
        "    text='it\\'s \"q\" $HOME `ls`',\n"
        '    extra_body={"unknown": [None, True]},\n'
        ")\n"
        "print(reply)"
    )


def test_a_condition_without_a_sample_is_added_to_the_first_one() -> None:
    calls = calls_of(small_api.SING, SAMPLER)
    assert [call.response.when for call in calls] == [(), (small_api.STREAM,)]
    program = async_python_program(API, ("birds",), small_api.SING, calls[1])
    assert "            loud=True,\n" in program
    assert "        stream = await client.birds.sing(\n" in program
    assert "        async for event in stream:\n            print(event)\n" in program
    assert calls[1].sample is not None
    assert calls[1].sample.value == [{"n": 1}, {"n": 2}]


def test_a_sample_that_meets_a_condition_is_taken() -> None:
    asked = ir.Example("loud", "Loudly", {"text": "hey", "loud": True})
    body = small_api.body("json", small_api.SING.body.fields if small_api.SING.body else (), asked)
    calls = calls_of(replace(small_api.SING, body=body), SAMPLER)
    assert [call.title for call in calls] == ["", "Loudly"]


@pytest.mark.parametrize(
    ("operation", "lines"),
    [
        (small_api.LIST, ["for item in client.birds.list():", "    print(item)"]),
        (small_api.DOWNLOAD, ["reply = client.birds.download()", 'reply.write_to_file("download.bin")']),
        (small_api.DELETE, ["client.birds.delete()"]),
        (small_api.REPLACE, ['reply = client.birds.replace(body=Path("upload.bin"))', "print(reply)"]),
        (small_api.TELL, ['reply = client.birds.tell(body="text")', "print(reply)"]),
    ],
    ids=lambda one: one.name if isinstance(one, ir.Operation) else "",
)
def test_python_of_other_calls(operation: ir.Operation, lines: list[str]) -> None:
    assert python(operation).splitlines()[-len(lines) :] == lines


def test_python_of_an_upload() -> None:
    program = python(small_api.UPLOAD)
    assert program.startswith("from pathlib import Path\n\nfrom birds_v1 import Birds\n")
    assert '    picture=Path("a b;c.png"),\n    more=[Path("1.png"), Path("2.png")],\n' in program


def test_long_values_are_spread_over_lines() -> None:
    value: JSON = {"text": [{"a": "x" * 40, "b": "y" * 40}]}
    body = small_api.body("json", None, ir.Example("default", "", value), one=ir.AnyType())
    program = python(replace(small_api.TELL, body=body))
    assert (
        "    body={\n"
        '        "text": [\n'
        "            {\n"
        f'                "a": "{"x" * 40}",\n'
        f'                "b": "{"y" * 40}",\n'
        "            },\n"
        "        ],\n"
        "    },\n"
    ) in program


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (ir.Nullable(TEXT), "str | None"),
        (ir.Array(ir.Scalar("number")), "list[float]"),
        (ir.Map(ir.Scalar("integer")), "dict[str, int]"),
        (ir.Literal(("a", 1)), 'Literal["a", 1]'),
        (ir.Union((ir.NullType(), TEXT, ir.Nullable(ir.Scalar("boolean")), TEXT)), "str | bool | None"),
        (ir.Tuple((TEXT, ir.Scalar("integer")), None), "tuple[str, int]"),
        (ir.Tuple((TEXT,), ir.AnyType()), "list[str | object]"),
        (ir.Scalar("string", "date-time"), "datetime"),
        (ir.Scalar("string", "byte"), "bytes"),
        (ir.Binary(), "FileInput"),
        (ir.Array(ir.Reference(ir.DeclarationName("Bird"))), "list[Bird]"),
    ],
)
def test_types_in_the_words_of_python(one: ir.Type, expected: str) -> None:
    assert annotation(one) == expected


def test_a_sample_for_every_type() -> None:
    bird = SAMPLER.value(ir.Reference(ir.DeclarationName("Bird")))
    assert bird == {"sound": "a"}
    assert SAMPLER.value(ir.Scalar("integer"), ir.Constraints(exclusive_minimum=4)) == 5
    assert SAMPLER.value(ir.Scalar("number"), ir.Constraints(maximum=0.5)) == 0.5
    assert SAMPLER.value(ir.Scalar("integer"), ir.Constraints(multiple_of=5)) == 5
    assert repr(SAMPLER.value(ir.Scalar("number"), ir.Constraints(minimum=5))) == "5"
    assert SAMPLER.value(ir.Scalar("number"), ir.Constraints(minimum=5.5)) == 5.5
    assert SAMPLER.value(TEXT, ir.Constraints(min_length=6)) == "texttt"
    assert SAMPLER.value(ir.Array(TEXT), ir.Constraints(min_items=2)) == ["text", "text"]
    assert SAMPLER.value(ir.Reference(ir.DeclarationName("Size"))) == "small"


@pytest.mark.parametrize(
    ("constraints", "expected"),
    [
        (ir.Constraints(pattern=r"^\d{5}$"), r"\d{5}"),
        (ir.Constraints(pattern=r"^[A-Z]{3}-\d+$", max_length=20), r"[A-Z]{3}-\d+"),
        (ir.Constraints(pattern="^[a-z]+$"), "text"),
        (ir.Constraints(pattern="^[[a-z]||[0-9]--$"), "text"),
        (ir.Constraints(pattern=r"^(?=x)\p{L}+$"), "text"),
        (ir.Constraints(pattern=r"^\d{5}$", max_length=3), "tex"),
    ],
)
@pytest.mark.filterwarnings("error")
def test_a_sample_matches_its_pattern(constraints: ir.Constraints, expected: str) -> None:
    assert re.fullmatch(expected, str(SAMPLER.value(TEXT, constraints)))


def test_an_empty_example_is_no_sample_of_a_path_parameter() -> None:
    assert SAMPLER.argument(replace(small_api.parameter("id", "path", TEXT, examples=("",)), default=None)) == "text"
    assert SAMPLER.argument(small_api.parameter("q", "query", TEXT, examples=("",))) == ""


@pytest.mark.parametrize(
    ("form", "expected"),
    [("ipv4", "192.0.2.1"), ("url", "https://example.com"), ("idn-email", "someone@example.com"), ("other", "text")],
)
def test_a_sample_fits_its_format(form: str, expected: str) -> None:
    assert SAMPLER.value(ir.Scalar("string", form)) == expected


def test_samples_of_recursive_types_end() -> None:
    nest = small_api.model(
        "Nest", ("birds",), small_api.field("inner", ir.Reference(ir.DeclarationName("Nest")), required=True)
    )
    loop = replace(
        small_api.SIZE, name=ir.DeclarationName("Loop"), type=ir.Array(ir.Reference(ir.DeclarationName("Loop")))
    )
    sampler = Sampler({"Nest": nest, "Loop": loop})
    assert "inner" in str(sampler.value(ir.Reference(ir.DeclarationName("Nest"))))
    assert isinstance(sampler.value(ir.Reference(ir.DeclarationName("Loop"))), list)
