"""Names of the generated package: those of the `x-specpress` block, and derived ones for the rest."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from specpress.naming.identifiers import class_name, distinct, snake_case
from specpress.naming.renames import NO_RENAMES, Renames, read_renames
from specpress.naming.reserved import CLIENT_OPTIONS
from specpress.naming.rules import ALL_RULES, NameRules, read_rules
from specpress.openapi.document import Document
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.legacy import KEY as LEGACY
from specpress.openapi.node import Node, root

KEYS: Final = (
    *("package", "distribution", "version", "client", "base-url-variable", "credentials", "never-retry-codes"),
    *("names", "rename", LEGACY, "documentation"),
)
CERTIFICATE_OPTION: Final = "client_cert"
"""The option of the only security scheme that is a client certificate."""
CREDENTIAL_KEYS: Final = ("option", "variable")

VERSION: Final = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?")
"""Versions in the normal form of PEP 440, which pip does not change."""

# Standard modules of only some supported Python versions; the others would make names depend on the version.
_SOMETIMES_STANDARD = frozenset(
    {
        "aifc",
        "annotationlib",
        "asynchat",
        "asyncore",
        "audioop",
        "cgi",
        "cgitb",
        "chunk",
        "compression",
        "crypt",
        "distutils",
        "imghdr",
        "imp",
        "mailcap",
        "msilib",
        "nis",
        "nntplib",
        "ossaudiodev",
        "pipes",
        "smtpd",
        "sndhdr",
        "spwd",
        "sunau",
        "telnetlib",
        "uu",
        "xdrlib",
        "lib2to3",
    }
)
_DEPENDENCIES = frozenset({"httpx2", "msgspec", "pyreqwest"})
_LONGEST_NAME = 48


@dataclass(frozen=True, slots=True)
class CredentialConfig:
    """The client option and the environment variable of one security scheme."""

    option: str
    variable: str | None


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """Names that OpenAPI has no place for."""

    package: str
    distribution: str
    version: str
    client: str
    base_url_variable: str | None
    transport_variable: str
    credentials: Mapping[str, CredentialConfig]
    """By the name of the security scheme; one for each that the document declares."""
    never_retry_codes: tuple[str, ...] = ()
    rules: NameRules = ALL_RULES
    renames: Renames = NO_RENAMES


def read_config(document: Document) -> PackageConfig:
    """The block of a valid document, completed."""
    top = root(document)
    info = top.get("info") or Node(document, ("info",), {})
    block = top.get(PACKAGE) or Node(document, (PACKAGE,), {})
    title = _shortened(info.text("title"))
    package = block.text("package") or _package(title)
    prefix = package.upper()
    renames = read_renames(top, block)
    base_url_variable = block.text("base-url-variable") or f"{prefix}_BASE_URL"
    return PackageConfig(
        package=package,
        distribution=block.text("distribution") or package.replace("_", "-").strip("-"),
        version=block.text("version") or _version(info.text("version")),
        client=block.text("client") or class_name(title or "API"),
        base_url_variable=base_url_variable,
        transport_variable=_transport_variable(base_url_variable, prefix),
        never_retry_codes=tuple(str(node.value) for node in block.items("never-retry-codes")),
        credentials=_credentials(top, block, prefix, renames),
        rules=read_rules(block),
        renames=renames,
    )


def _transport_variable(base_url_variable: str, prefix: str) -> str:
    """A variable that begins as the one of the base URL does."""
    stem = base_url_variable.removesuffix("_BASE_URL")
    return f"{prefix if stem == base_url_variable else stem}_TRANSPORT"


def _credentials(top: Node, block: Node, prefix: str, renames: Renames) -> Mapping[str, CredentialConfig]:
    components = top.get("components")
    given = block.get("credentials")
    found: dict[str, CredentialConfig] = {}
    declared = dict(components.members("securitySchemes")) if components else {}
    schemes = list(declared)
    usual = distinct(schemes, _credential_option, "lower")
    certificates = [one for one, node in declared.items() if node.target().text("type") == "mutualTLS"]
    if len(certificates) == 1 and CERTIFICATE_OPTION not in usual.values():
        usual[certificates[0]] = CERTIFICATE_OPTION
    for scheme in schemes:
        names = given.get(scheme) if given else None
        renamed = renames.options.get(scheme)
        option = renamed.name if renamed else (names.text("option") if names else "") or usual[scheme]
        variable = (names.text("variable") if names else "") or f"{prefix}_{option.upper().strip('_')}"
        found[scheme] = CredentialConfig(option, variable)
    return found


def _credential_option(scheme: str) -> str:
    return snake_case(scheme, reserved=CLIENT_OPTIONS, prefix="credential")


def _package(title: str) -> str:
    # pip and environment variables take ASCII only.
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    name = snake_case(plain, prefix="api").strip("_") if any(map(str.isalnum, plain)) else "api"
    taken = sys.stdlib_module_names | _SOMETIMES_STANDARD | _DEPENDENCIES | {"api"}
    return f"{name}_client" if name in taken or not name.isidentifier() or keyword.iskeyword(name) else name


def _version(text: str) -> str:
    if VERSION.fullmatch(text):
        return text
    return ".".join(str(int(part)) for part in re.findall(r"[0-9]{1,9}", text)[:4]) or "0.0.0"


def _shortened(title: str) -> str:
    """The first words of a title that is longer than a name may be."""
    plain = " ".join(title.split())
    if len(plain) <= _LONGEST_NAME:
        return plain
    return plain[:_LONGEST_NAME].rpartition(" ")[0] or plain[:_LONGEST_NAME]
