"""The intermediate representation: what an OpenAPI document means, free of OpenAPI's and Python's spelling.

A closed set of small frozen classes. Names are final Python identifiers (`names.py` made them); annotations, imports
and prose layout are not decided here. `Reference` breaks cycles, so that the whole is a tree.
"""

from __future__ import annotations

from specpress.ir.api import (
    API,
    Challenge,
    Contact,
    Credential,
    CredentialKind,
    License,
    Package,
    Server,
    ServerVariable,
)
from specpress.ir.contents import Collect, Content, ContentKind, Encoding, Example, Finish, Framing
from specpress.ir.declarations import Alias, Constant, Declaration, Field, Model, PackedNumbers, Usage
from specpress.ir.documentation import CompatibleServer, Documentation, JavaScriptClient
from specpress.ir.legacy import Legacy, LegacyClass, LegacyError, LegacyMethod, LegacySetting
from specpress.ir.metadata import Access, Constraints, DeclarationName, Doc, Value
from specpress.ir.operations import (
    CodeSample,
    Event,
    NextPage,
    Operation,
    Pagination,
    PlacedOperation,
    Resource,
    Retry,
    Telemetry,
)
from specpress.ir.requests import Body, Parameter, PartHeader, Place
from specpress.ir.responses import Condition, ErrorResponse, Header, Link, Response
from specpress.ir.types import (
    AnyType,
    Array,
    Binary,
    Discriminator,
    Literal,
    Map,
    Nullable,
    NullType,
    Reference,
    Scalar,
    ScalarKind,
    Tuple,
    Type,
    Union,
)

__all__ = [
    "API",
    "Access",
    "Alias",
    "AnyType",
    "Array",
    "Binary",
    "Body",
    "Challenge",
    "CodeSample",
    "Collect",
    "CompatibleServer",
    "Condition",
    "Constant",
    "Constraints",
    "Contact",
    "Content",
    "ContentKind",
    "Credential",
    "CredentialKind",
    "Declaration",
    "DeclarationName",
    "Discriminator",
    "Doc",
    "Documentation",
    "Encoding",
    "ErrorResponse",
    "Event",
    "Example",
    "Field",
    "Finish",
    "Framing",
    "Header",
    "JavaScriptClient",
    "Legacy",
    "LegacyClass",
    "LegacyError",
    "LegacyMethod",
    "LegacySetting",
    "License",
    "Link",
    "Literal",
    "Map",
    "Model",
    "NextPage",
    "NullType",
    "Nullable",
    "Operation",
    "Package",
    "PackedNumbers",
    "Pagination",
    "Parameter",
    "PartHeader",
    "Place",
    "PlacedOperation",
    "Reference",
    "Resource",
    "Response",
    "Retry",
    "Scalar",
    "ScalarKind",
    "Server",
    "ServerVariable",
    "Telemetry",
    "Tuple",
    "Type",
    "Union",
    "Usage",
    "Value",
]
