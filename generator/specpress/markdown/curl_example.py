"""A call as a curl command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from specpress import ir
from specpress.markdown.calls import Call
from specpress.markdown.python_example import sample_base_url
from specpress.openapi.document import JSON
from specpress.openapi.escaped_path import escaped_path

_PLAIN = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_UNRESERVED = "-._~"


def curl_command(api: ir.API, operation: ir.Operation, call: Call) -> str:
    """The command for a POSIX shell; secrets come from environment variables."""
    credentials = _credentials(api, operation)
    parts = [f"curl {_url(api, operation, call, credentials)}"]
    method = _method(operation, call)
    if method:
        parts.append(method)
    parts += _authentication(credentials)
    parts += [f"-H {_word(f'{one.wire_name}: {_text(value)}')}" for one, value in call.values("header")]
    cookies = "; ".join(f"{one.wire_name}={_encoded(value)}" for one, value in call.values("cookie"))
    parts += [f"-b {_word(cookies)}"] if cookies else []
    parts += _body(operation, call)
    kind = call.response.content.kind if call.response.content is not None else "none"
    if kind in ("events", "lines"):
        parts.append("--no-buffer")
    if kind == "binary":
        parts.append(f"--output {operation.name}.bin")
    return " \\\n  ".join(parts)


def _method(operation: ir.Operation, call: Call) -> str:
    has_body = operation.body is not None and bool(call.body or call.fields() or operation.body.required)
    if operation.method.upper() == "HEAD":
        return "--head"
    implied = "POST" if has_body else "GET"
    return "" if operation.method.upper() == implied else f"-X {operation.method.upper()}"


def _url(api: ir.API, operation: ir.Operation, call: Call, credentials: list[ir.Credential]) -> str:
    path = escaped_path(operation.path)
    for one, value in call.values("path"):
        path = path.replace("{" + one.wire_name + "}", _encoded(value))
    pairs = [pair for one, value in call.values("query") for pair in _pairs(one, value)]
    secrets = [f"{_encoded(one.wire_name)}={secret_variable(one)}" for one in credentials if one.kind == "query"]
    plain = sample_base_url(api).rstrip("/") + path + ("?" + "&".join(pairs) if pairs else "")
    if not secrets:
        return _word(plain)
    return f'"{_double_quoted(plain)}{"&" if pairs else "?"}{"&".join(secrets)}"'


def _pairs(one: ir.Parameter, value: JSON) -> Iterator[str]:
    name = _encoded(one.wire_name)
    if one.content is not None:
        yield f"{name}={_encoded(json.dumps(value, separators=(',', ':')))}"
    elif one.style == "deepObject":
        yield from _deep_pairs(name, value, one.array_format)
    elif isinstance(value, list):
        delimiter = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(one.style, ",")
        items = [_encoded(item) for item in value]
        yield from (f"{name}={item}" for item in items) if one.explode else (f"{name}={delimiter.join(items)}",)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (f"{_encoded(key)}={_encoded(each)}" for each in (item if isinstance(item, list) else [item]))
    else:
        yield f"{name}={_encoded(value)}"


def _deep_pairs(name: str, value: JSON, array_format: str | None) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _deep_pairs(f"{name}%5B{_encoded(key)}%5D", item, array_format)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            place = {"brackets": "%5B%5D", "repeat": ""}.get(array_format or "", f"%5B{index}%5D")
            yield from _deep_pairs(f"{name}{place}", item, array_format)
    else:
        yield f"{name}={_encoded(value)}"


def _credentials(api: ir.API, operation: ir.Operation) -> list[ir.Credential]:
    """The credentials of the first alternative of the operation, or else the default ones."""
    security = api.security if operation.security is None else operation.security
    if security is not None:
        schemes = security[0] if security else ()
        return [one for one in api.credentials if one.scheme in schemes]
    return [one for one in api.credentials if one.required] or list(api.credentials[:1])


def _authentication(credentials: list[ir.Credential]) -> Iterator[str]:
    for one in credentials:
        match one.kind:
            case "header":
                yield f'-H "{_double_quoted(one.wire_name)}: {secret_variable(one)}"'
            case "cookie":
                yield f'-b "{_double_quoted(one.wire_name)}={secret_variable(one)}"'
            case "basic":
                yield f'-u "{secret_variable(one)}"'
            case "query":
                continue
            case "http":
                yield f'-H "Authorization: {_double_quoted(one.wire_name)} {secret_variable(one)}"'
            case "bearer" | "oauth2" | "openid":
                yield f'-H "Authorization: Bearer {secret_variable(one)}"'
            case "certificate":
                yield f'--cert "{secret_variable(one)}"'


def secret_variable(one: ir.Credential) -> str:
    """The shell variable that holds the secret."""
    return "$" + (one.variable or one.option.upper())


def _body(operation: ir.Operation, call: Call) -> Iterator[str]:
    body = operation.body
    if body is None or not (call.body or call.fields() or body.required):
        return
    content = body.contents[0]
    whole = {name: value for name, (_, value) in call.fields().items()}
    value: JSON = whole if call.body is None else call.body.json
    if content.kind == "multipart":
        yield from (part for name, (one, item) in call.fields().items() for part in _part(content, name, one, item))
        return
    if content.kind == "form":
        yield from (f"--data-urlencode {_word(f'{key}={_text(item)}')}" for key, item in whole.items())
        return
    yield f"-H {_word(f'Content-Type: {content.media_type}')}"
    if content.kind == "binary":
        yield f"--data-binary {_word(f'@{value}')}"
    elif content.kind == "text":
        yield f"--data-raw {_word(_text(value))}"
    else:
        yield f"-d {_word(json.dumps(value, indent=2, ensure_ascii=False))}"


def _part(content: ir.Content, name: str, one: ir.Field | None, value: JSON) -> Iterator[str]:
    encoding = next((item for item in content.encodings if item.wire_name == name), None)
    is_file = name in content.files or (one is not None and _is_file(one.type))
    media_type = encoding.content_type if encoding is not None else None
    if encoding is not None and encoding.style == "deepObject" and isinstance(value, (dict, list)):
        for pair in _deep_pairs(_encoded(name), value, encoding.array_format):
            key, _, text = pair.partition("=")
            yield _text_part(unquote(key), unquote(text))
        return
    if isinstance(value, list) and encoding is not None and encoding.array_format == "brackets":
        name = f"{name}[]"
    for item in value if isinstance(value, list) else [value]:
        if is_file:
            kind = f";type={media_type}" if media_type and "," not in media_type and "*" not in media_type else ""
            yield f"-F {_word(f'{name}=@{_file_name(_text(item))}{kind}')}"
        elif isinstance(item, (dict, list)):
            yield f"-F {_word(f'{name}={_file_name(_text(item))};type=application/json')}"
        else:
            yield _text_part(name, _text(item))


def _text_part(name: str, text: str) -> str:
    option = "--form-string" if text.startswith(("@", "<", '"')) or ";" in text else "-F"
    return f"{option} {_word(f'{name}={text}')}"


def _is_file(one: ir.Type) -> bool:
    match one:
        case ir.Nullable(inner=inner) | ir.Array(items=inner):
            return _is_file(inner)
        case _:
            return isinstance(one, ir.Binary)


def _file_name(text: str) -> str:
    """A file name for curl, quoted if it contains curl's special characters."""
    if not re.search(r'[;,"\\\s]', text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _text(value: JSON) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _encoded(value: JSON) -> str:
    text = ",".join(_text(item) for item in value) if isinstance(value, list) else _text(value)
    return quote(text, safe=_UNRESERVED, errors="replace")


def _word(text: str) -> str:
    """One word of a shell."""
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "'\\''") + "'"


def _double_quoted(text: str) -> str:
    return re.sub(r'([\\"$`])', r"\\\1", text)
