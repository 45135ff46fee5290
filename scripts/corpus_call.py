"""Call every method of the generated package below a folder with its required arguments, against a server on loopback.

Each call has to reach the server with the method and the path of its operation. Prints how many were called, and a line
for each that did not.

Where the document is named too, each call is made once more with all arguments and hard values, and its request is
read by the document alone: it must say what was passed.

Usage: python scripts/corpus_call.py FOLDER [DOCUMENT]
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import FunctionType
from typing import Any, cast
from urllib.parse import unquote

import yaml
from corpus_arguments import CannotMakeError, required_arguments
from corpus_import import arguments as constructor_arguments
from request_check import RequestCheck, Sent
from wire_arguments import hard_arguments

SEEN = list[tuple[str, str, dict[str, str], bytes]]()


class Handler(BaseHTTPRequestHandler):
    """Record each request, and answer with an empty object."""

    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        """Handle any HTTP method, even one that `http.server` does not know."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = (
            self.rfile.read(int(self.headers.get("Content-Length") or 0)) if "Content-Length" in self.headers else b""
        )
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = b"".join(self._chunks())
        SEEN.append((self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(b"{}")

    def _chunks(self) -> Iterator[bytes]:
        while size := int(self.rfile.readline().strip() or b"0", 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base's
        """Say nothing."""


def main(source: Path, document: Path | None = None) -> int:
    """Exit code 1 if a call did not do what its operation says."""
    (folder,) = (path for path in source.iterdir() if (path / "__init__.py").is_file())
    sys.path.insert(0, str(source))
    package = importlib.import_module(folder.name)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base_url = f"http://127.0.0.1:{server.server_address[1]}/base"
    # This server is the proxy for all others: no request leaves this machine, whatever server a document names.
    os.environ.update(HTTP_PROXY=base_url, HTTPS_PROXY=base_url, ALL_PROXY=base_url, NO_PROXY="127.0.0.1")
    client_class = blocking_client(package)
    given: dict[str, Any] = {**constructor_arguments(client_class), "base_url": base_url}
    failures = list[str]()
    called, untried, checked = 0, 0, 0
    misread = dict[str, list[str]]()
    check = RequestCheck(yaml.load(document.read_text(encoding="utf-8"), yaml.CSafeLoader)) if document else None
    with client_class(**given, max_retries=0, timeout=10.0) as client:
        for resource, name, operation in methods(client, folder.name):
            try:
                problem = call(resource, name, operation)
            except CannotMakeError:
                untried += 1
                continue
            called += problem is None
            failures += [f"{operation.method} {operation.path}: {problem}"] if problem else []
            if check is not None and not problem and check.knows(operation.method, operation.path):
                checked += 1
                faults = wire_faults(check, resource, name, operation)
                misread |= {f"{operation.method} {operation.path}": faults} if faults else {}
    server.shutdown()
    server.server_close()
    print(
        json.dumps({"called": called, "untried": untried, "checked": checked, "misread": misread, "failures": failures})
    )
    return 1 if failures or misread else 0


# Any here and below: the contents of a generated package are known only at run time.
def blocking_client(package: Any) -> Any:
    """The class of the blocking client."""
    for name in package.__all__:
        value = getattr(package, name)
        if isinstance(value, type) and hasattr(value, "with_options"):
            close: Any = vars(value).get("close") or getattr(value, "close", None)
            if not inspect.iscoroutinefunction(close):
                return cast("Any", value)
    raise LookupError(f"no blocking client in {package.__all__}")


def methods(holder: object, package: str) -> Iterator[tuple[Any, str, Any]]:
    """Each method below a client that calls an operation on the document's own server, with its operation."""
    for name, value in vars(type(holder)).items():
        kind = type(value).__name__
        if kind == "function":
            operation = operation_of(value)
            if operation is not None and operation.server is None:
                yield holder, name, operation
        elif kind in ("cached_property", "property", "lazy_resource") and not name.startswith("with_"):
            inner = getattr(holder, name)
            if type(inner).__module__.startswith(f"{package}._sync.resources"):
                yield from methods(inner, package)


def operation_of(method: FunctionType) -> Any:
    """The operation that a method names, if it names one."""
    written = inspect.unwrap(method)
    operations = written.__globals__.get("operations")
    for name in written.__code__.co_names:
        value = getattr(operations, name, None)
        if type(value).__name__.endswith("Operation"):
            return value
    return None


def call(resource: object, name: str, operation: Any) -> str | None:
    """The fault of one call's request, or nothing."""
    SEEN.clear()
    method = getattr(type(resource), name)
    given = required_arguments(method)
    outcome = ""
    try:
        getattr(resource, name)(**given)
    except Exception as error:  # noqa: BLE001 - `{}` is no reply that every operation can read; the request is checked
        outcome = f" ({type(error).__name__}: {str(error)[:200]})"
    if not SEEN:
        return f"no request{outcome}"
    verb, target, _, _ = SEEN[0]
    pattern = "/base" + re.sub(r"\\\{.*?\\\}", "[^/]*", re.escape(re.split("[?#]", operation.path)[0]))
    path = unquote(target.split("?")[0])
    if verb != operation.method or not re.fullmatch(pattern, path):
        return f"sent {verb} {target}{outcome}"
    return None


def wire_faults(check: RequestCheck, resource: object, name: str, operation: Any) -> list[str]:
    """The arguments that did not arrive when all were given, with values that are hard to encode."""
    try:
        given = hard_arguments(getattr(type(resource), name), check.ascii_names(operation.method, operation.path))
    except CannotMakeError:
        return []
    SEEN.clear()
    outcome = ""
    try:
        getattr(resource, name)(**given)
    except Exception as error:  # noqa: BLE001 - as above
        outcome = f"{type(error).__name__}: {str(error)[:200]}"
    if not SEEN:
        return [f"nothing was sent ({outcome})"]
    _, target, headers, body = SEEN[0]
    path, _, query = target.removeprefix("/base").partition("?")
    return check.faults(operation.method, operation.path, Sent(path, query, headers, body), given)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
