"""Encodes arguments as the body of a request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import lru_cache
from math import isfinite
from typing import Protocol, TypeAlias, cast

from ..errors import InvalidArgumentError
from ..models.encode import as_mapping, encode_json, items_of, text_of, without_omitted
from ..models.fill import SCALARS, Filler, filler_of
from ..models.model import Model
from ..operation.descriptors import Body, Encoding, Parameter
from ..operation.media_types import is_json
from ..options.omit import Omit
from .files import FileSource, NamedFile, looks_like_file
from .multipart import NO_HEADERS, Multipart, Part
from .parameters import header_value, query_pairs
from .part import HeadedPart


class StreamedContent(Protocol):
    """A body that is sent in chunks; `length` is its number of bytes, None if unknown beforehand."""

    @property
    def length(self) -> int | None: ...

    @property
    def repeatable(self) -> bool: ...

    def pieces(self) -> Iterator[bytes]: ...

    def apieces(self) -> AsyncIterator[bytes]: ...


Content: TypeAlias = bytes | StreamedContent


class FileBody:
    """A body that is one file."""

    def __init__(self, source: FileSource) -> None:
        self._source = source
        self.length = source.length
        self.repeatable = source.repeatable

    def pieces(self) -> Iterator[bytes]:
        """The chunks of the file."""
        return self._source.pieces()

    def apieces(self) -> AsyncIterator[bytes]:
        """The chunks of the file, for an async client."""
        return self._source.apieces()


def build_body(body: Body, value: object, extra: object) -> tuple[str, Content] | None:
    """The media type and content of the body; None if there is no body.

    Raises InvalidArgumentError for a value that the media type cannot express.
    """
    if isinstance(value, Omit) and extra is None:
        return None
    fields = None if isinstance(value, Model) else as_mapping(value)
    if fields is not None:
        value = without_omitted(fields)
    value = _filled_in(body, value)
    if body.decimals is not None or body.decimal_fields:
        value = _with_numbers(body, value)
    match body.kind:
        case "json":
            return _json_body(body, value, extra)
        case "multipart":
            parts = list(_parts(body, _fields(value, extra)))
            form = Multipart(parts)
            return f"{body.media_type}; boundary={form.boundary}", form
        case "form":
            return body.media_type, "&".join(_pairs(body, _fields(value, extra))).encode()
        case "text":
            return _text_body(body, value)
        case "lines":
            items = items_of(value)
            begin = b"\x1e" if body.media_type.partition(";")[0].endswith("json-seq") else b""
            lines = (begin + encode_json(one) + b"\n" for one in ([value] if items is None else items))
            return body.media_type, b"".join(lines)
        case "binary":
            return _binary_body(body, value)


def undeclared_body(value: object) -> tuple[str, Content] | None:
    """The body of an operation that declares none: a file or bytes as they are, files by name as a form, else JSON."""
    if value is None or isinstance(value, Omit):
        return None
    return build_body(body_for(value), value, None)


def body_for(value: object) -> Body:
    """The encoding of a body that the document does not describe: a form where one of its members is a file.

    Bytes as a member may be base64 in JSON, so they are no file.
    """
    for member in (as_mapping(value) or {}).values():
        one = next(iter(cast("list[object]", member)), None) if isinstance(member, list) else member
        if looks_like_file(one) and not isinstance(one, (bytes, bytearray, memoryview)):
            return Body(kind="multipart", media_type="multipart/form-data")
    is_binary = looks_like_file(value) or isinstance(value, (bytes, bytearray, memoryview))
    return Body(kind="binary", media_type="application/octet-stream") if is_binary else Body.JSON


def _filled_in(body: Body, value: object) -> object:
    """The value with what the document says must be in it."""
    if body.type is not None:
        filler = filler_of(body.type)
        return value if filler is None else filler.fill(value)
    fillers = fillers_of(body)
    if not (fillers or body.constants) or isinstance(value, Model):
        return value
    fields = as_mapping(value)
    if not fields:
        return value
    found = {**body.constants, **fields}
    for name, filler in fillers:
        one = found.get(name)
        if one.__class__ not in SCALARS:
            found[name] = filler.fill(one)
    return found


@lru_cache(maxsize=1000)
def fillers_of(body: Body) -> tuple[tuple[str, Filler], ...]:
    """The fields in which something may be filled in."""
    fillers = ((name, filler_of(type_)) for name, type_ in body.types.items())
    return tuple((name, filler) for name, filler in fillers if filler is not None)


def _with_numbers(body: Body, value: object) -> object:
    """The value with those decimals as numbers that the document says are numbers."""
    from ..models.numbers import with_numbers  # which few bodies need

    try:
        if body.decimals is not None:
            return with_numbers(value, body.decimals)
        fields = as_mapping(value)
        if fields is None:
            return value
        return {name: with_numbers(one, body.decimal_fields.get(name)) for name, one in fields.items()}
    except RecursionError:
        raise InvalidArgumentError("The body contains itself, or is nested too deeply.") from None


def _json_body(body: Body, value: object, extra: object) -> tuple[str, Content] | None:
    fields = None if isinstance(value, Model) else as_mapping(value)
    if fields is not None:
        for name, one in fields.items():
            if isinstance(one, float) and not isfinite(one):
                raise InvalidArgumentError(f"{name} is {one!r}, which JSON cannot express.")
        if not fields and extra is None and not body.required:
            return None
    if extra is not None:
        present = as_mapping({} if isinstance(value, Omit) else value)
        added = as_mapping(extra)
        value = extra if present is None or added is None else {**present, **without_omitted(added)}
    return body.media_type, encode_json(value)


def _text_body(body: Body, value: object) -> tuple[str, Content]:
    """A text, or a file that holds one; a str is the text itself, never a path."""
    if looks_like_file(value):
        return _binary_body(body, value)
    _check_one_value(body, value)
    return body.media_type, text_of(value).encode()


def _check_one_value(body: Body, value: object) -> None:
    fields = as_mapping(value)
    if fields is not None:
        raise InvalidArgumentError(
            f"A body of {body.media_type} is one text or file, not fields such as {', '.join(fields) or 'none'}."
        )


def _binary_body(body: Body, value: object) -> tuple[str, Content]:
    _check_one_value(body, value)
    if "*" in body.media_type:
        # A wildcard leaves it to the file what it is.
        named = NamedFile(value)
        return named.media_type, FileBody(named.source)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return body.media_type, bytes(cast("bytes", value))
    if isinstance(value, tuple):
        named = NamedFile(cast("object", value), body.media_type)
        return named.media_type, FileBody(named.source)
    return body.media_type, FileBody(FileSource(value))


def _fields(value: object, extra: object) -> dict[str, object]:
    fields: dict[str, object] = {}
    for source in (value, extra):
        if source is None or isinstance(source, Omit):
            continue
        mapping = as_mapping(source)
        if mapping is None:
            raise InvalidArgumentError(f"A form needs named fields, not {type(source).__name__}.")
        fields.update(without_omitted(mapping))
    return fields


def _pairs(body: Body, fields: Mapping[str, object]) -> Iterator[str]:
    encodings = {encoding.name: encoding for encoding in body.encodings}
    for name, value in fields.items():
        encoding = encodings.get(name) or Encoding(name)
        as_json = as_mapping(value) is not None and encoding.style is None
        parameter = Parameter(
            "query",
            name,
            encoding.style or "form",
            explode=encoding.explode if encoding.explode is not None else encoding.style in (None, "form"),
            allow_reserved=encoding.allow_reserved,
            content="application/json" if as_json or _is_json(encoding.content_type) else None,
            array_format=encoding.array_format,
        )
        for key, text in query_pairs(value, parameter):
            yield f"{key}={text.replace('%20', '+')}"


def _parts(body: Body, fields: Mapping[str, object]) -> Iterator[Part]:
    encodings = {encoding.name: encoding for encoding in body.encodings}
    for name, given in fields.items():
        encoding = encodings.get(name) or Encoding(name)
        headers = _headers(given.headers, encoding) if isinstance(given, HeadedPart) else NO_HEADERS
        value = given.value if isinstance(given, HeadedPart) else given
        if name in body.files and value is not None:
            files = cast("list[object]", value) if isinstance(value, list) else [value]
            key = _several(name, encoding) if isinstance(value, list) else name
            yield from (Part.file(key, NamedFile(file, _single(encoding.content_type)), headers) for file in files)
        elif looks_like_file(value):
            yield Part.file(name, NamedFile(value), headers)
        elif _is_json(encoding.content_type):
            yield Part.text(name, encode_json(value).decode(), encoding.content_type, headers)
        elif encoding.style is not None:
            yield from _styled_parts(name, value, encoding, headers)
        else:
            items = items_of(value)
            kind = _single(encoding.content_type)
            key = name if items is None else _several(name, encoding)
            for one in [value] if items is None else items:
                yield _file_or_plain_part(key, one, kind, headers)


def _several(name: str, encoding: Encoding) -> str:
    """The name of each of several parts."""
    return f"{name}[]" if encoding.array_format == "brackets" else name


def _headers(values: Mapping[str, object], encoding: Encoding) -> dict[str, str]:
    """Encode the headers of a part."""
    styles = {one.name: one for one in encoding.headers}
    return {
        name: header_value(value, styles.get(name) or Parameter("header", name, "simple"))
        for name, value in values.items()
    }


def _file_or_plain_part(name: str, value: object, content_type: str | None, headers: Mapping[str, str]) -> Part:
    if looks_like_file(value):
        return Part.file(name, NamedFile(value, content_type), headers)
    return _plain_part(name, value, content_type, headers)


def _plain_part(name: str, value: object, content_type: str | None, headers: Mapping[str, str]) -> Part:
    if as_mapping(value) is not None or items_of(value) is not None:
        return Part.text(name, encode_json(value).decode(), content_type or "application/json", headers)
    return Part.text(name, text_of(value), content_type, headers)


def _styled_parts(name: str, value: object, encoding: Encoding, headers: Mapping[str, str]) -> Iterator[Part]:
    from urllib.parse import unquote

    explode = encoding.style == "form" if encoding.explode is None else encoding.explode
    style, array_format = encoding.style or "form", encoding.array_format
    for key, text in query_pairs(value, Parameter("query", name, style, explode, array_format=array_format)):
        yield Part.text(unquote(key), unquote(text), None, headers)


def _single(content_type: str | None) -> str | None:
    """The media type if it is a single one; None for `image/png, image/*`, where the file decides."""
    return None if content_type is None or "," in content_type or "*" in content_type else content_type


def _is_json(content_type: str | None) -> bool:
    return is_json(content_type or "")
