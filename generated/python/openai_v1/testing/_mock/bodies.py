# Generated from openapi.yaml by specpress. Do not edit.
"""The bytes of a request's body → a value that can be validated against a schema."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from urllib.parse import quote_plus, unquote_plus

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from .calls import Body, Upload
from .document import JSON, Document, Object, items, member, text
from .operations import Parameter, bare, is_json
from .parameters import ABSENT, Pairs, Reader, UnreadableError, as_json, parsed, split_pairs
from .schemas import properties_of, types_of
from .xml_bodies import XMLReader

_MOST_PARTS = 1000
_LARGEST_FIELD = 64 * 1024 * 1024


def declared_content(contents: dict[str, Object], media_type: str) -> tuple[str, Object] | None:
    """The Media Type Object for a media type: its own, else a range such as `image/*`."""
    name = bare(media_type)
    main = name.partition("/")[0]
    by_name = {bare(one): (one, declared) for one, declared in contents.items()}
    return by_name.get(name) or by_name.get(f"{main}/*") or by_name.get("*/*")


class BodyReader:
    """Reads bodies by their media types."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reader = Reader(document)
        self._xml = XMLReader(document, self._reader)

    async def read(self, media_type: str, raw: bytes, declared: Object) -> Body:
        """The body; `UnreadableError` where the bytes are not what their media type says."""
        name = bare(media_type)
        schema = declared.get("schema", {})
        if name == "multipart/form-data":
            return await self._multipart(media_type, raw, declared)
        if name == "application/x-www-form-urlencoded":
            return Body(media_type, self._form(raw, schema, member(declared, "encoding")), raw)
        if is_json(name):
            return Body(media_type, parsed(raw), raw)
        if name in ("application/xml", "text/xml") or name.endswith("+xml"):
            return Body(media_type, self._xml.read(raw, schema), raw)
        if name.startswith("text/") or name in ("application/x-ndjson", "application/jsonl"):
            try:
                return Body(media_type, raw.decode(), raw)
            except UnicodeDecodeError:
                raise UnreadableError("this is not text in UTF-8") from None
        return Body(media_type, "", raw)

    def _form(self, raw: bytes, schema: JSON, encodings: Object) -> Object:
        try:
            pairs = split_pairs(raw.decode())
        except UnicodeDecodeError:
            raise UnreadableError("this is not a form in UTF-8") from None
        known = properties_of(self._document, schema)
        found: Object = {}
        for name, declared in known.items():
            encoding = member(encodings, name)
            content = text(encoding, "contentType") or None
            is_nested = "object" in types_of(self._document, declared) and content is None
            style = text(encoding, "style", "deepObject" if is_nested else "form")
            explode = encoding.get("explode") is not False
            json_content = content if content is not None and is_json(content) else None
            parameter = Parameter(name, "body", False, declared, style, explode, json_content, None)
            value = self._reader.pairs(parameter, pairs)
            if value is not ABSENT:
                found[name] = as_json(value)
        for key, one in pairs:
            name = unquote_plus(key)
            if name.partition("[")[0] not in known:
                found[name] = unquote_plus(one)
        return found

    async def _multipart(self, media_type: str, raw: bytes, declared: Object) -> Body:
        async def stream() -> AsyncGenerator[bytes, None]:
            yield raw

        headers = Headers({"content-type": media_type})
        parser = MultiPartParser(
            headers, stream(), max_files=_MOST_PARTS, max_fields=_MOST_PARTS, max_part_size=_LARGEST_FIELD
        )
        try:
            form = await parser.parse()
        except (MultiPartException, KeyError) as error:
            message = getattr(error, "message", "the boundary is missing")
            raise UnreadableError(f"this is not a multipart form: {message}") from None
        known = properties_of(self._document, declared.get("schema", {}))
        values, files = dict[str, list[JSON]](), dict[str, list[Upload]]()
        nested: list[tuple[str, str]] = []
        for key, value in form.multi_items():
            name = key if key in known else key.removesuffix("[]").partition("[")[0]
            if isinstance(value, str) and key not in known and "[" in key.removesuffix("[]"):
                nested.append((quote_plus(key), quote_plus(value)))
            elif isinstance(value, UploadFile):
                content = await value.read()
                files.setdefault(name, []).append(Upload(value.filename or "", value.content_type or "", content))
                is_json_part = is_json(value.content_type or "") and not self._takes_text(known.get(name, {}))
                values.setdefault(name, []).append(parsed(content) if is_json_part else value.filename or "")
            else:
                values.setdefault(name, []).append(self._field(known.get(name, {}), value))
        await form.close()
        fields: Object = {name: self._joined(known.get(name, {}), found) for name, found in values.items()}
        fields |= self._nested(known, nested)
        return Body(media_type, fields, raw, {name: tuple(found) for name, found in files.items()})

    def _nested(self, known: Object, pairs: Pairs) -> Object:
        """The objects whose members are fields of their own: `a[b]=x`."""
        found: Object = {}
        for name in dict.fromkeys(unquote_plus(key).partition("[")[0] for key, _ in pairs):
            parameter = Parameter(name, "body", False, known.get(name, {}), "deepObject", True, None, None)
            value = self._reader.pairs(parameter, pairs)
            if value is not ABSENT:
                found[name] = as_json(value)
        return found

    def _field(self, schema: JSON, value: str) -> JSON:
        types = types_of(self._document, schema)
        if "string" not in types and types & {"object", "array"} and value[:1] in ("{", "["):
            return parsed(value)
        if "array" in types and "string" not in types:
            return self._reader.typed(self._document.resolve(schema).get("items", {}), value)
        return self._reader.typed(schema, value)

    def _joined(self, schema: JSON, found: list[JSON]) -> JSON:
        types = types_of(self._document, schema)
        if "array" not in types:
            return found[0] if len(found) == 1 else found
        return found[0] if len(found) == 1 and isinstance(found[0], list) else found

    def _takes_text(self, schema: JSON) -> bool:
        declared = self._document.resolve(schema)
        inner = self._document.resolve(declared.get("items", declared))
        return "string" in types_of(self._document, inner) or not (items(inner, "allOf") or inner)
