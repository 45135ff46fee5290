"""Another project's mock server on the mock build, and a fuzzer against our own mock."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import subprocess
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any

import httpx

from interop.programs import BUILDS, ROOT, npm_program, npm_version, python, python_version, run
from interop.row import Row

_REQUESTS = 38
_EXAMPLES = 50
_CONFIGURATION = ROOT / "interop" / "schemathesis.toml"


def rows() -> Iterator[Row]:
    """A row for Prism, which must answer every documented request."""
    yield prism()


def fuzz_rows() -> Iterator[Row]:
    """A row for Schemathesis against the mock; it takes several minutes."""
    yield schemathesis()


def prism() -> Row:
    """Start Prism on the mock build, and send every request example to it."""
    build = BUILDS / "openapi-mock.json"
    with _serving(lambda port: [*npm_program("serve", "prism"), "mock", "--port", str(port), str(build)]) as url:
        statuses = list(_send_examples(url, json.loads(build.read_text(encoding="utf-8"))))
    answered = [status for status in statuses if status < 300]
    result = f"{len(answered)} of {len(statuses)} request examples answered"
    passed = len(answered) == len(statuses) == _REQUESTS
    return Row("serve", "Prism", npm_version("serve", "@stoplight/prism-cli"), build.name, result, passed=passed)


def schemathesis() -> Row:
    """Run all checks of Schemathesis, with multipart; every run has the same examples."""
    document, behaviour = str(BUILDS / "openapi-3.2.json"), str(ROOT / "spec" / "behaviour")
    options = ["--checks", "all", "--max-examples", str(_EXAMPLES), "--seed", "1"]
    with _serving(
        lambda port: [
            *(
                str(ROOT / ".venv/bin/python"),
                "-m",
                "specpress",
                "mock",
                str(ROOT / "spec" / "openapi.yaml"),
                "--behaviour",
                behaviour,
            ),
            *("--exact", "--credential", "sk-right", "--port", str(port)),
        ]
    ) as url:
        config = ["--config-file", str(_CONFIGURATION)]
        command = [python("interop", "schemathesis"), *config, "run", document, "--url", f"{url}/v1", *options]
        command += ["--header", "Authorization: Bearer sk-right"]
        ended = run(command, seconds=1800)
    cases = re.search(r"(\d+) generated", ended.text)
    codes = re.findall(r"[❌🚫] ((?:ST\d+ )?[A-Z][^:\n]+: \d+)", ended.text)
    passed = ended.status == 0 and cases is not None
    generated = cases.group(1) if cases else "no"
    found = "; ".join(codes) or ended.last_line
    result = f"nothing found in {generated} cases" if passed else f"{generated} cases; {found}"
    version = python_version("schemathesis")
    return Row("fuzz", "Schemathesis against specpress mock", version, "openapi-3.2.json", result, passed=passed)


@contextlib.contextmanager
def _serving(command: Callable[[int], list[str]]) -> Generator[str]:
    """Run a server on a free port of this machine, and stop it at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(command(port), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=ROOT)
    try:
        deadline = time.monotonic() + 120
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{command(port)[-3:]} did not start")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _send_examples(url: str, document: Any) -> Iterator[int]:
    """Send each documented request of each operation; the result is the statuses of the responses."""
    headers = {"Authorization": "Bearer sk-test"}
    with httpx.Client(base_url=url, headers=headers, trust_env=False, timeout=60) as http:
        for path, item in document["paths"].items():
            for method in item.keys() & {"get", "post", "delete"}:
                operation = item[method]
                filled = path
                for parameter in (*item.get("parameters", ()), *operation.get("parameters", ())):
                    one = _resolved(document, parameter)
                    if one["in"] == "path":
                        filled = filled.replace(f"{{{one['name']}}}", _sample(document, one))
                for body in _bodies(document, operation):
                    yield http.request(method, filled, **body).status_code


def _sample(document: Any, parameter: Any) -> str:
    schema = _resolved(document, parameter["schema"])
    return str(parameter.get("example", (schema.get("examples") or ["x"])[0]))


def _bodies(document: Any, operation: Any) -> Iterator[dict[str, Any]]:
    content = operation.get("requestBody", {}).get("content", {})
    if not content:
        yield {}
        return
    media_type, media = next(iter(content.items()))
    for example in media["examples"].values():
        value = example["value"]
        if "json" in media_type:
            yield {"json": value}
            continue
        properties = _resolved(document, media["schema"])["properties"]
        parts: list[Any] = []
        for name, one in value.items():
            if "contentMediaType" in _resolved(document, properties[name]):
                parts.append((name, (str(one), b"content")))
            else:
                parts.append((name, (None, one if isinstance(one, str) else json.dumps(one))))
        yield {"files": parts}


def _resolved(document: Any, value: Any) -> Any:
    while "$ref" in value:
        target = document
        for part in value["$ref"][2:].split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        value = target
    return value
