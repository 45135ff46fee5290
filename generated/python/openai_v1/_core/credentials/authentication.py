# Generated from openapi.yaml by specpress. Do not edit.
"""The credentials of a client: read from options and environment, checked, and added to requests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, cast

from ..._settings import RootError
from .credential import Credential, Secret
from .oauth import ClientCredentials, HeldToken, PasswordCredentials

if TYPE_CHECKING:
    from .certificate import ClientCertificate

SecretFunction: TypeAlias = Callable[[], str | Awaitable[str]]

HeldSecret: TypeAlias = "Secret | SecretFunction | HeldToken | ClientCertificate"


def read_credentials(
    credentials: tuple[Credential, ...],
    values: Mapping[str, object],
    environment: Mapping[str, str],
    carriers: frozenset[str] = frozenset(),
) -> dict[str, HeldSecret]:
    """The credentials by security scheme: from the options, else from the environment, where blank counts as unset.

    `carriers` are those that the user fills in, which need no credential.
    """
    held: dict[str, HeldSecret] = {}
    for credential in credentials:
        if credential.kind == "challenge":
            continue
        given = values.get(credential.option)
        variable = environment.get(credential.variable, "") if credential.variable else ""
        if given is not None:
            held[credential.scheme] = _held(credential, given, f"the option {credential.option}")
        elif variable.strip():
            held[credential.scheme] = _held(credential, variable, f"the variable {credential.variable}")
        elif credential.required and credential.carrier not in carriers:
            raise RootError(_missing(credential))
    return held


def _held(credential: Credential, given: object, source: str) -> HeldSecret:
    if credential.kind == "certificate":
        from .certificate import ClientCertificate  # most clients have none

        return ClientCertificate.of(given, source)
    if isinstance(given, str):
        return checked_secret(credential, given, source)
    if credential.kind == "basic" and isinstance(given, tuple):
        return checked_secret(credential, ":".join(cast("tuple[str, ...]", given)), source)
    if credential.kind == "oauth2" and isinstance(given, ClientCredentials):
        return HeldToken(given, credential.token_url)
    if credential.kind == "oauth2" and isinstance(given, PasswordCredentials):
        return HeldToken(given, credential.password_token_url)
    if callable(given):
        return cast("SecretFunction", given)
    raise TypeError(f"{credential.option} must be a string or a function, not {type(given).__name__}")


def forget_tokens(held: Mapping[str, HeldSecret]) -> None:
    """Fetch new tokens for the next request, because the server refused the current ones."""
    for secret in held.values():
        if isinstance(secret, HeldToken):
            secret.forget()


def checked_secret(credential: Credential, value: object, source: str) -> Secret:
    """Check that a value can be sent in a header; errors name the source of the value, never the value."""
    if not isinstance(value, str):
        raise TypeError(f"{source} must give a string, not {type(value).__name__}")
    if not value.strip():
        raise RootError(f"{_missing(credential)} ({source} is blank)")
    if any(ord(character) < 32 or ord(character) == 127 for character in value):
        raise RootError(f"The value of {source} has a newline or another control character in it: give the bare key.")
    try:
        value.encode("utf-8" if credential.kind == "basic" else "latin-1")
    except UnicodeEncodeError:
        raise RootError(
            f"The value of {source} has characters that no header can carry: was it copied with typographic dashes?"
        ) from None
    return Secret(value.strip())


def _missing(credential: Credential) -> str:
    variable = f", or set the environment variable {credential.variable}" if credential.variable else ""
    return f"A credential is missing: pass {credential.option}=…{variable}.{_without(credential)}"


def _without(credential: Credential) -> str:
    """What to write where a server needs no credential after all; empty if no header or parameter of its own has it."""
    if credential.kind in ("cookie", "certificate", "challenge"):
        return ""
    option = "default_query" if credential.kind == "query" else "default_headers"
    name = credential.name if credential.kind in ("header", "query") else "Authorization"
    return f' If the server needs none: {option}={{"{name}": None}}.'


def challenge_problem(credential: Credential) -> str:
    """Why an operation cannot be called, and what to do: the client answers no challenges itself."""
    example = (
        " such as httpx2.Client(auth=httpx2.DigestAuth(name, password))" if credential.name.lower() == "digest" else ""
    )
    return (
        f"This operation takes HTTP {credential.name}, whose answer depends on a challenge of the server: pass an "
        f"http_client that answers it,{example or ' set up with your own authentication'}."
    )


class Authentication:
    """The headers, query parameters and cookies that credentials become; `names` of headers are in lower case."""

    __slots__ = ("cookies", "headers", "names", "query")

    def __init__(self, credentials: Iterable[Credential], secrets: Mapping[str, Secret]) -> None:
        self.headers: dict[str, str] = {}
        self.query: dict[str, str] = {}
        self.cookies: dict[str, str] = {}
        for credential in credentials:
            self._add(credential, secrets[credential.scheme])
        self.names = frozenset(name.lower() for name in self.headers)

    def _add(self, credential: Credential, secret: Secret) -> None:
        """Add one credential to the headers, the query or the cookies, as its kind says."""
        value = secret.reveal()
        match credential.kind:
            case "header":
                self.headers[credential.name] = value
            case "query":
                self.query[credential.name] = value
            case "cookie":
                self.cookies[credential.name] = value
            case "basic":
                from binascii import b2a_base64  # `base64` itself would load `re`

                self.headers["Authorization"] = f"Basic {b2a_base64(value.encode(), newline=False).decode()}"
            case "http":
                self.headers["Authorization"] = _with_scheme(credential.name, value)
            case "bearer" | "oauth2" | "openid":
                self.headers["Authorization"] = _with_scheme("Bearer", value)
            case _:
                raise TypeError(f"a {credential.kind} is no part of a request")


def _with_scheme(scheme: str, value: str) -> str:
    """The value of `Authorization`; a user may have put the scheme before the secret already."""
    return value if value.lower().startswith(f"{scheme.lower()} ") else f"{scheme} {value}"


def chosen_credentials(
    credentials: tuple[Credential, ...],
    held: Mapping[str, HeldSecret],
    security: tuple[tuple[str, ...], ...] | None,
    carriers: frozenset[str] = frozenset(),
) -> tuple[Credential, ...] | None:
    """Choose the credentials for an operation; None if no alternative can be satisfied.

    Of the alternatives in `security` that the client can satisfy, the one with the most credentials wins. Without
    `security`, it is all credentials that the client holds but those of the query, which end up in logs. Certificates
    and challenges need not be held: the user's own HTTP client or a proxy may have them. Nor need those be whose
    `carriers` the user fills in.
    """
    return _chosen(credentials, tuple(held), security, carriers)


@lru_cache(maxsize=1000)
def _chosen(
    credentials: tuple[Credential, ...],
    held: tuple[str, ...],
    security: tuple[tuple[str, ...], ...] | None,
    carriers: frozenset[str],
) -> tuple[Credential, ...] | None:
    if security is None:
        return tuple(one for one in credentials if one.scheme in held and one.kind != "query")
    of_connection = {one.scheme for one in credentials if one.kind in ("certificate", "challenge")}
    own = {one.scheme for one in credentials if one.carrier in carriers}
    served = [names for names in security if {*names} <= {*held, *of_connection, *own}]
    if security and not served:
        return None
    best = max(served, key=lambda names: sum(name in held for name in names), default=())
    return tuple(one for one in credentials if one.scheme in best and one.scheme in {*held, *of_connection})


def missing_credential(
    credentials: tuple[Credential, ...], held: Iterable[str], security: tuple[tuple[str, ...], ...]
) -> RootError:
    """The error for an operation of which no alternative can be satisfied."""
    if len(security) != 1:
        choices = (" and ".join(one.option for one in credentials if one.scheme in names) for names in security)
        return RootError(f"A credential is missing: this operation takes {', or '.join(choices)}.")
    [names] = security
    there = {*held, *(one.scheme for one in credentials if one.kind in ("certificate", "challenge"))}
    wanted = [one for one in credentials if one.scheme in names and one.scheme not in there]
    return RootError(" ".join(map(_missing, wanted)) or "The client has no credential that this operation takes.")
