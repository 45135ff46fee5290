"""Keys that an object may not have, each at its own place and with the key that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Survey
from specpress.openapi.objects import SHAPES, UNLISTED

_STATUS = re.compile(r"[1-5](\d\d|XX)|default|x-.*", re.DOTALL)


def check(survey: Survey) -> Iterator[Diagnostic]:
    """Unknown keys of all objects but schemas, and response codes."""
    for found in survey.objects:
        if found.kind in UNLISTED or (found.ref is not None and found.kind != "path item"):
            continue
        known = SHAPES[found.kind].keys | ({"$ref"} if found.kind == "path item" else set[str]())
        for key, node in found.node.members():
            if key not in known and not key.startswith("x-"):
                hint = nearest(key, known, "remove it, or begin its name with x-")
                yield Diagnostic(
                    node.location, f"{_article(found.kind)} {found.kind} has no key {shown(key)}", hint, "remove"
                )
        if found.kind == "operation":
            for status, node in found.node.members("responses"):
                if not _STATUS.fullmatch(status):
                    hint = "write a code such as '200', a range such as '4XX', or default"
                    yield Diagnostic(node.location, f"{shown(status)} is no response code", hint)


def _article(kind: str) -> str:
    return "an" if kind[0] in "aeio" else "a"
