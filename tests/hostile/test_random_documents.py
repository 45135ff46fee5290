"""Documents made up at random from hostile text: refused with a place, or the package compiles, imports and works."""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specpress import ir, pipeline
from specpress.deep_stack import with_deep_stack
from specpress.diagnostics import Diagnostics
from specpress.files import File
from specpress.options import Options

pytestmark = pytest.mark.slow

CANARY = "specpress_canary"
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
parameter = st.fixed_dictionaries(
    {"name": text, "in": st.sampled_from(["query", "header", "cookie"]), "schema": schema},
    optional={"description": text, "example": value},
)
operation = st.fixed_dictionaries(
    {
        "responses": st.fixed_dictionaries(
            {
                "200": st.fixed_dictionaries(
                    {
                        "description": text,
                        "content": st.fixed_dictionaries(
                            {"application/json": st.fixed_dictionaries({"schema": schema})}
                        ),
                    }
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
            {"content": st.fixed_dictionaries({"application/json": st.fixed_dictionaries({"schema": schema})})}
        ),
    },
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
            {"schemas": st.fixed_dictionaries({"A": schema, "B": schema, "C": schema})}
        ),
    },
    optional={
        "tags": st.lists(st.fixed_dictionaries({"name": text, "description": text}), max_size=2),
        "x-specpress": st.dictionaries(
            st.sampled_from(["package", "distribution", "version", "client"]), text, max_size=2
        ),
    },
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    derandomize=True,
)
@given(document)
def test_refused_with_a_place_or_inert(one: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "openapi.json"
        spec.write_text(json.dumps(one), encoding="utf-8")
        try:
            meaning, files = with_deep_stack(lambda: rendered(spec))
        except Diagnostics as refused:
            problems = refused.diagnostics
        else:
            check(meaning.api, files, Path(folder))
            return
    assert problems
    assert all(one.location.line >= 1 and one.message for one in problems)


def rendered(spec: Path) -> tuple[pipeline.Meaning, tuple[File, ...]]:
    """All stages but black's, which takes longer than the others together."""
    meaning = pipeline.load_api(spec, Options(accept_invalid=True))
    return meaning, pipeline.render_files(meaning, Options())


def check(api: ir.API, files: tuple[File, ...], folder: Path) -> None:
    """The package imports, its canary stays unborn, and models give back what they were read from."""
    for file in files:
        path = folder / "output" / file.path
        assert path.resolve().is_relative_to((folder / "output").resolve())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
        if path.suffix == ".py":
            compile(file.text, str(path), "exec", dont_inherit=True)
    sys.path.insert(0, str(folder / "output" / "python"))
    try:
        types = importlib.import_module(f"{api.package.name}.types")
        for name in types.__all__:
            getattr(types, name)
        importlib.import_module(f"{api.package.name}._sync.api")
        for declaration in api.declarations:
            if isinstance(declaration, ir.Model):
                check_names_on_the_wire(declaration, types)
    finally:
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.partition(".")[0] == api.package.name]:
            del sys.modules[name]
    assert not Path(CANARY).exists()


def check_names_on_the_wire(model: ir.Model, types: Any) -> None:
    """A struct knows each property by the name that the document gives, byte for byte."""
    struct = getattr(types, model.name, None)
    if not isinstance(struct, type) or not issubclass(struct, msgspec.Struct):
        return
    hidden = "write" if model.usage.reply else "read"
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    assert {one.wire_name for one in model.fields if one.access != hidden} <= known
