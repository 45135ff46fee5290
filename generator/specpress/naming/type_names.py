"""Class names for the schemas of a document, without the prefixes and suffixes that frameworks add."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from specpress.naming.dotnet_names import generic_name
from specpress.naming.identifiers import class_name, distinct
from specpress.naming.rules import Applied, NameRules

_QUALIFIED: Final = re.compile(r"(?:[A-Za-z]\w*(?:\.|__|::))+([A-Z]\w*)")
_CHECKED: Final = re.compile(r"(\w+)\.[0-9a-f]{7}(?:\.(\w+))?")
_NUMBERED: Final = re.compile(r"def-\d+")
_WORDS: Final = re.compile(r"[^\W\d][\w .-]*")
_BODY: Final = "Body_"
_HALF: Final = 0.5
_FASTAPI: Final = "FastAPI's default"
_SPECTREE: Final = "SpecTree's default"


def type_names(
    schemas: Mapping[str, str], methods: Mapping[str, str], rules: NameRules
) -> tuple[dict[str, str], list[Applied]]:
    """The class of each component schema, given with its title; `methods` has the names of methods by operationId.

    A short name that another schema has too is not taken.
    """
    keys = list(schemas)
    plain = distinct(keys, class_name, "capital")
    if not rules.types:
        return plain, []
    found = dict(plain)
    applied: list[Applied] = []
    for what, sign, short in (
        ("cut the path and the HTTP method from", _FASTAPI, _bodies(keys, methods)),
        ("cut 'Output' from", _FASTAPI, _outputs(keys)),
        ("cut the checksum from", _SPECTREE, _without_checksums(keys)),
        ("cut the module from", _SPECTREE, _nested(keys)),
        ("cut the module from", "", _unqualified(keys)),
        ("cut the namespace and the assembly from", ".NET's default", _generics(keys)),
        ("put the title in place of", "Fastify's default", _numbered(schemas)),
    ):
        wanted = {key: class_name(text) for key, text in short.items()}
        count = Counter([*found.values(), *wanted.values()])
        free = {key: name for key, name in wanted.items() if count[name] == 1}
        found |= free
        if free:
            applied.append(Applied("types", what, len(free), len(keys), "names of schemas", sign))
    return found, applied


def _bodies(keys: list[str], methods: Mapping[str, str]) -> dict[str, str]:
    """FastAPI: `Body_` and an operationId."""
    return {
        key: f"{methods[key.removeprefix(_BODY)]} body"
        for key in keys
        if key.startswith(_BODY) and key.removeprefix(_BODY) in methods
    }


def _outputs(keys: list[str]) -> dict[str, str]:
    """FastAPI: `Item-Input`, `Item-Output` where requests and responses differ; users read responses most."""
    every = set(keys)
    ends = ("-Output", "-Input")
    return {
        key: base
        for key in keys
        if key.endswith(ends[0]) and (base := key.removesuffix(ends[0])) + ends[1] in every and base not in every
    }


def _without_checksums(keys: list[str]) -> dict[str, str]:
    """SpecTree: `JobList.c5eb086`, and `JobList.c5eb086.Job` for a model inside it."""
    found = {key: match for key in keys if (match := _CHECKED.fullmatch(key))}
    return {key: f"{match[1]} {match[2] or ''}" for key, match in found.items()}


def _nested(keys: list[str]) -> dict[str, str]:
    """SpecTree: `Job` of `JobList.c5eb086.Job`."""
    return {key: match[2] for key in keys if (match := _CHECKED.fullmatch(key)) and match[2]}


def _generics(keys: list[str]) -> dict[str, str]:
    """ABP: the full name of a generic class, as .NET has it."""
    return {key: name for key in keys if (name := generic_name(key))}


def _numbered(schemas: Mapping[str, str]) -> dict[str, str]:
    """@fastify/swagger: `def-0` whose title is the `$id` of a schema, if that is no URL."""
    return {key: title for key, title in schemas.items() if _NUMBERED.fullmatch(key) and _WORDS.fullmatch(title)}


def _unqualified(keys: list[str]) -> dict[str, str]:
    """`models.User`, `Shop.Models.User`, `app__models__User`: names with their modules, if most names have them."""
    found = {key: match[1] for key in keys if (match := _QUALIFIED.fullmatch(key))}
    separators = [key for key in found if "__" not in key]
    # FastAPI writes modules only where two types share a name, so that one is enough to tell.
    return found if len(found) >= _HALF * len(keys) else {key: found[key] for key in found if key not in separators}
