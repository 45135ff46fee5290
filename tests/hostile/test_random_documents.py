"""Documents made up at random from hostile text: refused with a place, or the package compiles, imports and works."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specpress import pipeline
from specpress.openapi.diagnostics import Diagnostics
from specpress.output.files import File
from specpress.pipeline.options import Options
from specpress.workers.deep_stack import with_deep_stack
from tests.hostile.inert import CANARY, check
from tests.stages import rendered

pytestmark = pytest.mark.slow

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
"""`make hostile EXAMPLES=…` tries so many documents, new ones each time; by default they are few, always the same."""
HOSTILE = [
    f'"""\nopen("{CANARY}","w").close()\n"""',
    f"'+str(open('{CANARY}','w').close())+'",
    f'"]; open("{CANARY}","w").close() #',
    "{{ 7*7 }}{% raw %}",
    "${jndi}{0.__class__}%s%(x)s",
    "../../../etc/passwd",
    "..\\..\\x",
    "a\u202eb\u2066c",
    "\u2028\u2029\x85\x0b\x0c",
    "<script>alert(1)</script>",
    "```\n# heading\n| a | b |\n",
    "--> <!--",
    "\\",
    '"',
    '"""',
    "'''",
    "\\N{BULLET}\\x41\\",
    "#",
    "__init__",
    "__class__",
    "self",
    "class",
    "None",
    "True",
    "field",
    "Model",
    "str",
    "list",
    "type",
    "property",
    "import os",
    "",
    " ",
    "-",
    "1",
    "é́",
    "ﬁ",
    "名前",
    "\U0001f4a9",
    "a" * 300,
    "CON",
    "x\ty",
    "\ufeff",
    "to_dict",
    "__slots__",
    "msgspec",
]
text = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))
value = st.recursive(
    st.one_of(text, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(text, inner, max_size=2)),
    max_leaves=4,
)
prose = st.fixed_dictionaries({}, optional={"title": text, "description": text, "deprecated": st.booleans()})
plain: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    st.sampled_from(["string", "integer", "boolean", "object", "null"]).map(lambda kind: {"type": kind}),
    st.lists(text, min_size=1, max_size=4, unique=True).map(lambda values: {"enum": values}),
    st.lists(text, min_size=1, max_size=2, unique=True).map(lambda values: {"enum": values, "default": values[0]}),
    st.builds(lambda one, other: {"type": "string", "default": one, "pattern": other}, text, text),
    text.map(lambda one: {"const": one}),
    st.sampled_from(["A", "B", "C"]).map(lambda name: {"$ref": f"#/components/schemas/{name}"}),
)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)[:1]}


schema = st.recursive(
    st.tuples(plain, prose).map(lambda both: {**both[1], **both[0]}),
    lambda inner: st.one_of(
        st.dictionaries(text, inner, max_size=4).map(_object),
        inner.map(lambda items: {"type": "array", "items": items}),
        st.lists(inner, min_size=1, max_size=3).map(lambda variants: {"oneOf": variants}),
        inner.map(lambda other: {"type": "object", "additionalProperties": other}),
    ),
    max_leaves=6,
)
token = st.sampled_from(["X-A", "__class__", "'", "a`b", "self", "x|y", "#", "$ref", "%s", "Content-Type", "Host"])
media_type = st.sampled_from(
    [
        "application/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/octet-stream",
        "application/vnd.a'b+json",
        "text/event-stream",
        'application/json; a="{}\'#"',
    ]
)
parameter = st.fixed_dictionaries(
    {"name": st.one_of(token, text), "in": st.sampled_from(["query", "header", "cookie"]), "schema": schema},
    optional={"description": text, "example": value},
)
operation = st.fixed_dictionaries(
    {
        "responses": st.fixed_dictionaries(
            {
                "200": st.fixed_dictionaries(
                    {
                        "description": text,
                        "content": st.dictionaries(
                            media_type,
                            st.fixed_dictionaries({"schema": schema}, optional={"example": value}),
                            max_size=2,
                        ),
                    },
                    optional={
                        "headers": st.dictionaries(
                            st.one_of(token, text),
                            st.fixed_dictionaries({"schema": schema, "description": text}),
                            max_size=2,
                        )
                    },
                )
            }
        )
    },
    optional={
        "operationId": text,
        "summary": text,
        "description": text,
        "tags": st.lists(text, max_size=2),
        "parameters": st.lists(parameter, max_size=3),
        "requestBody": st.fixed_dictionaries(
            {"content": st.dictionaries(media_type, st.fixed_dictionaries({"schema": schema}), min_size=1, max_size=2)}
        ),
    },
)
scheme = st.one_of(
    st.builds(
        lambda name, place: {"type": "apiKey", "in": place, "name": name},
        st.one_of(token, text),
        st.sampled_from(["header", "query", "cookie"]),
    ),
    st.builds(
        lambda name: {"type": "http", "scheme": name}, st.one_of(token, text, st.sampled_from(["bearer", "basic"]))
    ),
)
server = st.one_of(
    st.builds(lambda one: {"url": f"https://example.com/{one}"}, text),
    st.builds(
        lambda one, other: {
            "url": "https://{a}.example.com/v1",
            "description": other,
            "variables": {"a": {"default": one, "description": other}},
        },
        text,
        text,
    ),
    text.map(lambda one: {"url": one}),
)
document = st.fixed_dictionaries(
    {
        "openapi": st.just("3.1.0"),
        "info": st.fixed_dictionaries({"title": text, "version": text}, optional={"description": text}),
        "paths": st.dictionaries(
            st.sampled_from(["/a", "/b/c", "/a/b", "/"]),
            st.dictionaries(st.sampled_from(["get", "post", "delete"]), operation, max_size=2),
            max_size=2,
        ),
        "components": st.fixed_dictionaries(
            {"schemas": st.fixed_dictionaries({"A": schema, "B": schema, "C": schema})},
            optional={
                "securitySchemes": st.dictionaries(st.sampled_from(["a", "__init__", "class"]), scheme, max_size=2)
            },
        ),
    },
    optional={
        "tags": st.lists(st.fixed_dictionaries({"name": text, "description": text}), max_size=2),
        "servers": st.lists(server, max_size=2),
        "x-made-up": value,
        "x-specpress": st.dictionaries(
            st.sampled_from(["package", "distribution", "version", "client"]), text, max_size=2
        ),
    },
)


@pytest.mark.long
@settings(
    max_examples=EXAMPLES or 30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    derandomize=not EXAMPLES,
)
@given(document)
def test_refused_with_a_place_or_inert(one: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "openapi.json"
        spec.write_text(json.dumps(one), encoding="utf-8")
        try:
            meaning, files = with_deep_stack(lambda: outcome(spec))
        except Diagnostics as refused:
            problems = refused.diagnostics
        else:
            check(meaning.api, files, Path(folder))
            return
    assert problems
    assert all(one.location.line >= 1 and one.message for one in problems)


def outcome(spec: Path) -> tuple[pipeline.Accepted, tuple[File, ...]]:
    """All stages but black's, which takes longer than the others together."""
    meaning = pipeline.load_api(spec, Options(accept_invalid=True))
    return meaning, rendered(meaning)
