"""A body is sent in its media type; if there are several, the caller may choose one."""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable
from typing import Any, get_overloads

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

THING = {"name": "a b", "size": None}


def sent(case: Case, method_name: str, /, **arguments: object) -> tuple[str | None, bytes]:
    case.replies([Reply(204)])
    method: Callable[..., Any] = getattr(case.client().things, method_name)
    method(**arguments)
    return case.sent.header("Content-Type"), case.sent.body


def test_json_is_preferred(case: Case) -> None:
    assert sent(case, "several", **THING) == ("application/json", b'{"name":"a b","size":null}')


def test_the_same_arguments_in_another_media_type(case: Case) -> None:
    form = "application/x-www-form-urlencoded"
    assert sent(case, "several", name="a b", size=2, content_type=form) == (form, b"name=a+b&size=2")


def test_a_media_type_without_fields_takes_a_body(case: Case) -> None:
    found = sent(case, "several", body="<thing/>", content_type="application/xml")
    assert found == ("application/xml", b"<thing/>")


def test_another_shape_takes_a_body(case: Case) -> None:
    assert sent(case, "two_shapes", name="a") == ("application/json", b'{"name":"a"}')
    media_type = "application/vnd.things+json"
    assert sent(case, "two_shapes", body=[{"name": "a"}], content_type=media_type) == (media_type, b'[{"name":"a"}]')


def test_an_unknown_media_type_is_refused(case: Case) -> None:
    with pytest.raises(ValueError, match=r"'text/html': it may be application/json, application/xml"):
        case.client().things.several(name="a", content_type="text/html")


def test_other_names_of_plain_json_are_no_choice(case: Case) -> None:
    assert sent(case, "names_of_json", name="a") == ("application/json", b'{"name":"a"}')
    assert "content_type" not in inspect.signature(case.client().things.names_of_json).parameters


def test_a_patch_or_another_shape_is_a_choice(case: Case) -> None:
    patch = "application/json-patch+json"
    assert sent(case, "kinds_of_json", name="a", content_type=patch) == (patch, b'{"name":"a"}')
    own = "application/things+json"
    assert sent(case, "kinds_of_json", body=[{"name": "a"}], content_type=own) == (own, b'[{"name":"a"}]')


def test_json_with_a_suffix(case: Case) -> None:
    assert sent(case, "patch", name="a") == ("application/merge-patch+json", b'{"name":"a"}')


def test_a_merge_patch_has_no_required_properties(case: Case) -> None:
    assert sent(case, "patch", size=None) == ("application/merge-patch+json", b'{"size":null}')


def test_text_bytes_and_lines(case: Case) -> None:
    assert sent(case, "text", body="grüße") == ("text/plain", "grüße".encode())
    assert sent(case, "bytes", body=b"\x00\xff") == ("application/octet-stream", b"\x00\xff")
    assert sent(case, "bytes", body=io.BytesIO(b"\x00\xff"))[1] == b"\x00\xff"
    assert sent(case, "lines", body=[{"name": "a"}, {"name": "b"}]) == (
        "application/x-ndjson",
        b'{"name":"a"}\n{"name":"b"}\n',
    )


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("list", [{"name": "a"}], b'[{"name":"a"}]'),
        ("map", {"a": 1}, b'{"a":1}'),
        ("either", {"name": "a"}, b'{"name":"a"}'),
        ("either", "a", b'"a"'),
        ("either", None, b"null"),
    ],
)
def test_bodies_that_are_one_value(case: Case, name: str, body: object, expected: bytes) -> None:
    assert sent(case, name, body=body) == ("application/json", expected)


def test_an_optional_body_may_be_left_out(case: Case) -> None:
    assert sent(case, "optional") == (None, b"")
    assert sent(case, "optional", name="a") == ("application/json", b'{"name":"a"}')


def test_a_body_that_may_be_left_out_is_whole_or_none(case: Case) -> None:
    whole, none = (inspect.signature(one) for one in get_overloads(type(case.client().things).optional))
    assert whole.parameters["name"].default is inspect.Parameter.empty
    assert "size" in whole.parameters
    assert list(none.parameters) == ["self", "options"]
    assert sent(case, "optional") == (None, b"")
    assert sent(case, "optional", name="a") == ("application/json", b'{"name":"a"}')


def test_a_schema_that_is_written_out_for_each_media_type_is_one(case: Case) -> None:
    media_type, body = sent(case, "written_out", file=("a.txt", b"abc"))
    assert (media_type or "").startswith("multipart/form-data")
    assert b'name="file"; filename="a.txt"' in body
    assert b"abc" in body


def test_schemas_of_several_media_types_are_named_by_them(case: Case) -> None:
    names = {f"ThingsOwnShapesRequest{suffix}Param" for suffix in ("Form", "Multipart", "VndThingsJson")}
    assert names <= set(dir(case.types))
    form = "application/x-www-form-urlencoded"
    assert sent(case, "own_shapes", body={"b": "c d"}, content_type=form) == (form, b"b=c+d")
