"""Reserved names: generated code uses them itself, so names from a document that equal one get an underscore."""

from __future__ import annotations

import builtins
from typing import Final

from specpress.runtime.contract import contract

_CONTRACT: Final = contract()

REQUEST_OPTIONS: Final = frozenset(option.name for option in _CONTRACT.request_options)
"""The options that every method takes beside the arguments of its operation."""

_WRAPPERS: Final = frozenset({"async_raw", "async_streamed"})
"""Functions that wrap methods of resources; the blocking twin has other names for them."""

ARGUMENTS: Final = REQUEST_OPTIONS | _WRAPPERS | {"self", "options", "omit", "operations", "body", "content_type"}
"""Parameters of methods, and names that their bodies use."""

FIELDS: Final = _CONTRACT.model_members | {"copy", "items_type", "self"}
"""Attributes of models."""

METHODS: Final = (
    _CONTRACT.resource_members
    | _WRAPPERS
    | {
        "with_raw_response",
        "with_streaming_response",
        "omit",
        "operations",
        "overload",
        "cached_property",
    }
)
"""Attributes of resources, and names that their modules use."""

RESOURCES: Final = METHODS | _CONTRACT.client_members | {"shared", "pages", "copy", "with_options"}
"""Attributes of clients, and names of modules beside those of resources."""

CLIENT_OPTIONS: Final = frozenset(option.name for option in (*_CONTRACT.client_options, *_CONTRACT.changed_options)) | {
    "self",
    "super",
    "omit",
}
"""Arguments that every client has, and names that its constructor uses; a credential has another name."""

ANNOTATIONS: Final = frozenset(
    {
        "Annotated",
        "Any",
        "AsNumber",
        "Decimal",
        "Iterable",
        "Iterator",
        "Literal",
        "Mapping",
        "OrString",
        "Self",
        "TYPE_CHECKING",
        "UUID",
        "Unpack",
    }
)
"""Classes in the annotations of generated modules."""

RESOURCE_CLASSES: Final = (
    frozenset(name.removeprefix("Async") for name in (*_CONTRACT.exports, *_CONTRACT.modules))
    | {"APIClient", "FileInput", "Resource", "SecretInput"}
    | ANNOTATIONS
)
"""Classes that the modules of resources and of the client import, as they are or with the prefix `Async`."""

_OTHER_CLASSES: Final = frozenset(
    {"AsyncAPIClient", "APIClient", "AsyncSecretInput", "SecretInput", "CertificateInput", "RootError", "Credential"}
    | {"Final", "Literal", "RetryRules", "Self", "TypeAlias", "TYPE_CHECKING"}
)
"""Names that the modules of clients and settings use beside those of the runtime."""
_CLASSES: Final = frozenset(
    {*_CONTRACT.exports, *_CONTRACT.modules, *_OTHER_CLASSES, *dir(builtins)}
    | {f"{word}Error" for word in ("Runtime", "Type", "Value")}
)


def is_taken_by_client(name: str) -> bool:
    """Whether a client of this name, its asynchronous twin or its root error would hide something else."""
    return not _CLASSES.isdisjoint({name, f"Async{name}", f"{name}Error"})
