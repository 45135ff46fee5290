"""The overlay says what the table of later facts says: every operation, member and value in it.

The fact table lies beside the checkout; without it these tests are skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spec.openapi_document import JSON, SPEC, Object, a_list, a_text, an_object, at, load, operations, resolve

FACT_TABLE = Path(__file__).parents[3] / "shared" / "reference" / "later-api-facts.yaml"

if not FACT_TABLE.exists():
    pytest.skip("the fact table of later fields is not on this machine", allow_module_level=True)

FACTS = load(FACT_TABLE)
FACTS["components"] = {"schemas": FACTS["schemas"]}
BUILD = SPEC.parents[1] / "generated" / "spec" / "openapi-3.1-later.json"
DOCUMENT = an_object(json.loads(BUILD.read_text(encoding="utf-8")))
OPERATIONS = {f"{method} {path}": operation for method, path, operation in operations(DOCUMENT)}
FACT_OPERATIONS = at(FACTS, "operations")
OTHER_BODIES = {("POST /images/edits", "application/json")}
"""Bodies that the spec does not have: the official client sends a form as well."""


def layers(document: Object, value: JSON) -> Iterator[Object]:
    """A schema, the targets of its references, and the parts of its `allOf`, `anyOf` and `oneOf`."""
    waiting: list[JSON] = [value]
    while waiting:
        one = resolve(document, waiting.pop())
        yield one
        for keyword in ("allOf", "anyOf", "oneOf"):
            waiting += a_list(one.get(keyword, []))


def members(document: Object, value: JSON) -> dict[str, list[JSON]]:
    """The members of an object by their names, each with its schemas in all forms of the object."""
    found: dict[str, list[JSON]] = {}
    for layer in layers(document, value):
        for name, schema in at(layer, "properties").items():
            found.setdefault(name.removesuffix("[]"), []).append(schema)
    return found


def joined(schemas: list[JSON]) -> Object:
    return {"anyOf": schemas}


def missing(fact: JSON, schema: JSON, place: str, depth: int = 0) -> Iterator[str]:
    """The facts that are missing in the spec."""
    assert depth < 20, place
    known = members(DOCUMENT, schema)
    for name, facts in members(FACTS, fact).items():
        if name not in known:
            yield f"{place}.{name}"
        else:
            yield from missing(joined(facts), joined(known[name]), f"{place}.{name}", depth + 1)
    items = [an_object(one)["items"] for one in layers(FACTS, fact) if "items" in one]
    known_items = [an_object(one)["items"] for one in layers(DOCUMENT, schema) if "items" in one]
    if items and not known_items:
        yield f"{place}[]"
    elif items:
        yield from missing(joined(items), joined(known_items), f"{place}[]", depth + 1)
    values = [value for one in layers(FACTS, fact) for value in a_list(one.get("enum", []))]
    yield from (f"{place} = {value}" for value in values if not takes(schema, value))


def takes(schema: JSON, value: JSON) -> bool:
    """Whether a value is one of the documented ones, or any text is allowed."""
    for one in layers(DOCUMENT, schema):
        if value in a_list(one.get("enum", [])) or one.get("const") == value:
            return True
        types = one.get("type")
        is_text = types == "string" or (isinstance(types, list) and "string" in types)
        if is_text and "enum" not in one:
            return True
    return False


@pytest.mark.parametrize("name", FACT_OPERATIONS)
def test_operation_takes_and_gives_what_the_facts_say(name: str) -> None:
    fact, operation = at(FACT_OPERATIONS, name), OPERATIONS[name]
    gaps: list[str] = []
    parameters = {
        a_text(one["name"]): one for one in (resolve(DOCUMENT, one) for one in a_list(operation["parameters"]))
    }
    for given in map(an_object, a_list(fact["parameters"])):
        parameter = a_text(given["name"])
        if parameter not in parameters:
            gaps.append(parameter)
        else:
            gaps += missing(given["schema"], parameters[parameter]["schema"], parameter)
    for media, schema in at(fact, "request").items():
        if (name, media) not in OTHER_BODIES:
            gaps += missing(schema, at(operation, "requestBody", "content", media)["schema"], "body")
    for media, schema in at(fact, "responses", "200").items():
        gaps += missing(schema, at(operation, "responses", "200", "content", media)["schema"], media)
    assert gaps == []


def test_what_is_added_is_marked() -> None:
    """A new component as a whole, a new member of an old component by itself, a new parameter and operation."""
    plain = load(SPEC)
    before, after = at(plain, "components", "schemas"), at(DOCUMENT, "components", "schemas")
    unmarked = [name for name in after if name not in before and "x-later" not in an_object(after[name])]
    for name in before:
        old = at(before, name, "properties")
        for key, value in at(after, name, "properties").items():
            if key not in old and "x-later" not in an_object(value):
                unmarked.append(f"{name}.{key}")
    old_operations = {f"{method} {path}": one for method, path, one in operations(plain)}
    for name, operation in OPERATIONS.items():
        if name not in old_operations:
            unmarked += [] if "x-later" in operation else [name]
            continue
        known = a_list(old_operations[name]["parameters"])
        new = [an_object(one) for one in a_list(operation["parameters"]) if one not in known]
        unmarked += [f"{name} {one['name']}" for one in new if "x-later" not in one]
    assert unmarked == []


def test_nothing_of_the_spec_is_lost() -> None:
    """The overlay only adds: every documented part is still there, perhaps with more in it."""
    plain = load(SPEC)
    for name, schema in at(plain, "components", "schemas").items():
        properties = at(DOCUMENT, "components", "schemas", name, "properties")
        assert at(an_object(schema), "properties").keys() <= properties.keys(), name
    assert {f"{method} {path}" for method, path, _ in operations(plain)} <= OPERATIONS.keys()
