"""Small values of the public interface: binary responses, headers, proxies, errors of construction."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import zlib
from datetime import date, time
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

import msgspec
import pytest

from openai_v1 import omit
from openai_v1._core.errors import InvalidArgumentError, ResponseFieldError
from openai_v1._core.headers import Headers
from openai_v1._core.models.encode import encode_json, text_of
from openai_v1._core.models.match_score import best_first
from openai_v1._core.models.metaclass import Irregular
from openai_v1._core.models.model import ABSENT, Model
from openai_v1._core.network.proxies import proxy_for
from openai_v1._core.operation.descriptors import (
    Binary,
    Empty,
    Finish,
    Json,
    Operation,
    Parameter,
    ResponseCase,
    Text,
    chosen_content,
)
from openai_v1._core.request.parameters import path_segment
from openai_v1._core.response.binary import BinaryResponse
from openai_v1._core.response.content_coding import decode_whole
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.response.lenient import build
from openai_v1._core.response.pagination import LAST, value_at
from openai_v1._core.response.payload import decode_payload
from openai_v1._core.response.reading import Reading
from openai_v1._core.response.results import parse as parsed
from openai_v1._core.streams.ending import Ending
from openai_v1._core.url import URL

from .either import given, run
from .twins import Twin


class Note(Model):
    text: str
    tone: Literal["loud", 1] = ABSENT


def response(content: bytes = b"", status: int = 200, **headers: str) -> HTTPResponse:
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return HTTPResponse(
        status_code=status, headers=Headers(pairs), content=content, method="GET", url=URL("http://127.0.0.1/v1/x")
    )


class TestBinary:
    def test_it_gives_its_content_in_every_form(self) -> None:
        found = BinaryResponse(response(b'{"a": 1}', x_request_id="req_3", content_type="application/json"))
        assert (found.status_code, found.request_id) == (200, "req_3")
        assert found.headers["Content-Type"] == "application/json"
        assert found.text == '{"a": 1}'
        assert repr(found) == "<BinaryResponse 8 bytes>"
        assert found.json() == {"a": 1}
        assert list(found.iter_bytes(3)) == [b'{"a', b'": ', b"1}"]

    def test_code_that_awaits_it_may_go_on_to_do_so(self) -> None:
        found = BinaryResponse(response(b"abcd"))

        async def read() -> list[bytes]:
            return [await found.aread(), *[piece async for piece in found.aiter_bytes(3)]]

        assert asyncio.run(read()) == [b"abcd", b"abc", b"d"]


class TestHeaders:
    def test_they_are_a_mapping_whose_names_have_no_case(self) -> None:
        headers = Headers([("A", "1"), ("b", "2"), ("a", "3")])
        assert set(headers) == {"a", "b"}
        assert len(headers) == 2
        assert "B" in headers
        assert object() not in headers
        assert headers.get_list("A") == ["1", "3"]
        assert "'b': '2'" in repr(headers)
        assert pickle.loads(pickle.dumps(headers)).pairs == headers.pairs


def test_a_proxy_does_not_show_its_password() -> None:
    proxy = proxy_for("http", "h.example", 80, {"http_proxy": "http://me:hidden@p.example:3128"})
    assert proxy is not None
    assert proxy.password == "hidden"
    assert repr(proxy) == "Proxy('http://p.example:3128')"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2023, 3, 1), "2023-03-01"),
        (time(1, 2, 3), "01:02:03"),
        (b"raw", "raw"),
        (None, ""),
        ({"a": [1]}, '{"a":[1]}'),
    ],
)
def test_values_have_one_text(value: object, text: str) -> None:
    assert text_of(value) == text


class TestFitness:
    @pytest.mark.parametrize(
        ("value", "best"),
        [
            ("loud", Literal["loud"]),
            ({"text": "a"}, Note),
            ({"a": 1}, dict[str, int]),
            ([{"text": "a"}], list[Note]),
            (True, bool),
            (1, float),
            (None, type(None)),
        ],
    )
    def test_the_variant_that_fits_is_tried_first(self, value: object, best: Any) -> None:
        variants = (
            Any,
            list[Note],
            Note,
            Literal["loud"],
            dict[str, int],
            float,
            bool,
            type(None),
        )
        assert best_first(variants, value)[0] == best

    def test_the_inner_type_of_an_annotation_counts(self) -> None:
        variants = (list[int], Annotated[Note, msgspec.Meta(title="a note")])
        assert best_first(variants, {"text": "a"})[0] == variants[1]
        assert best_first((Annotated[str, "x"] | int, Note), {"text": "a"})[0] is Note

    def test_a_wrong_kind_in_a_limited_field_counts_against_a_variant(self) -> None:
        class Other(Model):
            text: int

        assert best_first((Note, Other), {"text": 1})[0] is Other

    def test_an_object_is_the_kind_of_a_model(self) -> None:
        class Wrapping(Model):
            text: Note

        assert best_first((Note, Wrapping), {"text": {}})[0] is Wrapping
        assert best_first((Wrapping, Note), {"text": "a"})[0] is Note


class TestLenient:
    def test_an_annotated_type_is_read_like_the_type(self) -> None:
        assert build({"text": "a"}, Annotated[Note, msgspec.Meta(title="a note")], Reading(response())).text == "a"

    def test_a_field_of_the_wrong_kind_is_an_error_only_when_read(self) -> None:
        class Held(Model):
            notes: dict[str, Note]
            mode: Literal["a"]

        found = build({"notes": [1], "mode": 3}, Held, Reading(response()))
        with pytest.raises(ResponseFieldError, match="an object"):
            _ = found.notes
        with pytest.raises(ResponseFieldError, match="one of 'a'"):
            _ = found.mode
        assert found.to_dict() == {"notes": [1], "mode": 3}


class TestModels:
    def test_json_without_nulls(self) -> None:
        class Pair(Model):
            one: int | None
            two: int | None = ABSENT

        assert Pair(one=None, two=1).model_dump_json(exclude_none=True) == '{"two":1}'
        assert Pair(one=None).model_dump_json() == '{"one":null}'

    def test_models_of_other_classes_are_unequal(self) -> None:
        assert Note(text="a") != 1
        assert Note(text="a") != response()
        assert Note(text="a") not in [1, response()]

    def test_rich_shows_the_fields_that_have_a_value(self) -> None:
        assert Note(text="a").__rich_repr__() == [("text", "a")]


class TestOperations:
    def test_a_case_that_nothing_asks_for_leaves_the_last_one(self) -> None:
        operation = Operation[Any](
            id="x",
            method="GET",
            path="/x",
            cases=(ResponseCase({"a": (1,)}, Text()), ResponseCase({"a": (2,)}, Json(Note))),
        )
        assert operation.case({"query": {}}) is operation.cases[-1]

    def test_a_stream_is_not_parsed_as_a_whole(self) -> None:
        from openai_v1._core.operation.descriptors import Lines

        with pytest.raises(TypeError, match="not parsed as a whole"):
            parsed(Lines(Note), response(b"{}"))


def test_a_file_in_a_place_that_is_no_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InvalidArgumentError, match="Nothing can be written"):
        BinaryResponse(response(b"a")).write_to_file(tmp_path / "file" / "below")


def test_a_client_knows_whether_it_is_closed(twin: Twin) -> None:
    async def main(client: Any) -> list[bool]:
        before = client.is_closed()
        await given(client.close())
        return [before, client.is_closed()]

    assert run(twin, main, base_url="http://127.0.0.1:9/v1") == [False, True]


class TestPayloads:
    """The payloads of webhooks of the service."""

    @pytest.mark.parametrize("data", [b'{"text": "a"}', '{"text": "a"}'])
    def test_it_is_typed_as_a_reply_is(self, data: bytes | str) -> None:
        assert decode_payload(data, Note, "note").text == "a"
        assert decode_payload(data, bytes, "note") == b'{"text": "a"}'
        assert decode_payload(data, str, "note") == '{"text": "a"}'

    def test_what_is_none_is_named(self) -> None:
        with pytest.raises(InvalidArgumentError, match="note: the payload is not JSON"):
            decode_payload(b"<html>", Note, "note")


class TestPlaces:
    @pytest.mark.parametrize(
        ("reply", "path", "found"),
        [
            ({"a": [{"b": 1}]}, ("a", LAST, "b"), 1),
            ({"a": []}, ("a", LAST, "b"), None),
            ({"a": None}, ("a", "b"), None),
            (Note(text="x"), ("text",), "x"),
            (Note(text="x"), ("other",), None),
        ],
    )
    def test_what_stands_at_a_place_of_a_reply(self, reply: object, path: tuple[str, ...], found: object) -> None:
        assert value_at(reply, path) == found

    def test_a_path_parameter_may_be_json(self) -> None:
        parameter = Parameter("path", "filter", "simple", content="application/json")
        assert path_segment("filter", {"a": [1]}, parameter) == "%7B%22a%22%3A%5B1%5D%7D"


class TestReplyOfAStatus:
    def test_the_media_type_that_fits_best_is_taken(self) -> None:
        exact, image, empty = (
            ResponseCase({}, Text("text/csv")),
            ResponseCase({}, Binary("image/*")),
            ResponseCase({}, Empty(), status="204"),
        )
        other = (image, empty)
        assert chosen_content(exact, other, 200, "image/png") is image.content
        assert chosen_content(exact, other, 200, "text/csv") is exact.content
        assert chosen_content(exact, other, 204, "text/csv") is empty.content
        assert chosen_content(exact, other, 204, "") is empty.content


def test_models_of_regular_replies_are_compared_by_msgspec(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Irregular, "seen", False)
    assert Note(text="a") == Note(text="a")
    assert Note(text="a") != Note(text="b")


def test_padding_after_compressed_content_is_passed_over() -> None:
    assert decode_whole(gzip.compress(b"content") + bytes(8), "gzip") == b"content"


@pytest.mark.parametrize("trailing", [1, 100, 258])
def test_what_the_decoder_has_left_at_the_end_of_its_input_comes_too(trailing: int) -> None:
    # A piece is full just before the end: what is left has no input of its own, nor a checksum after it.
    content = bytes(256 * 1024 + trailing)
    compressor = zlib.compressobj(wbits=-15)
    assert decode_whole(compressor.compress(content) + compressor.flush(), "deflate") == content


@pytest.mark.parametrize(("event", "ends"), [({"end": "stop"}, True), ([1], False), (Note(text="a"), False)])
def test_the_end_is_seen_in_other_objects_as_in_models(event: object, ends: bool) -> None:
    ending = Ending(Finish("end"))
    ending.see(event)
    assert ending.reached is ends


def test_the_end_is_seen_in_a_field_of_a_model() -> None:
    ending = Ending(Finish("text"))
    ending.see(Note(text="a"))
    assert ending.reached


def test_a_number_that_json_cannot_hold_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="cannot be written as JSON"):
        encode_json(10**5000)


def test_a_model_of_pydantic_is_sent_without_what_was_not_set() -> None:
    class Foreign:
        def model_dump(self, *, mode: str, exclude_unset: bool) -> dict[str, object]:
            return {"mode": mode, "unset": exclude_unset}

    assert encode_json({"a": Foreign()}) == b'{"a":{"mode":"json","unset":true}}'


@pytest.mark.parametrize("irregular", [False, True])
def test_mappings_of_every_kind_are_objects(irregular: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Irregular, "seen", irregular)
    assert encode_json({"a": MappingProxyType({"b": 1})}) == b'{"a":{"b":1}}'


@pytest.mark.parametrize("irregular", [False, True])
def test_what_was_left_out_inside_other_values_is_left_out_everywhere(
    irregular: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Replies that were not as documented, of other tests maybe, have everything written the thorough way.
    monkeypatch.setattr(Irregular, "seen", irregular)
    assert encode_json({"a": [omit, 1], "b": MappingProxyType({"c": 2})}) == b'{"a":[1],"b":{"c":2}}'
