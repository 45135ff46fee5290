# Generated from openapi.yaml by specpress. Do not edit.
"""A certificate by which a client shows a server who it is (mutual TLS)."""

from __future__ import annotations

import os
from typing import NoReturn, TypeAlias, cast

from ..._settings import RootError
from .credential import PLACEHOLDER

_Path: TypeAlias = str | os.PathLike[str]

CertificateInput: TypeAlias = _Path | tuple[_Path, _Path] | tuple[_Path, _Path, str]
"""A PEM file with certificate and private key, or two files, the certificate first, and the password of the key."""

_MOST_PARTS = 3


class ClientCertificate:
    """The files of a client certificate, and the password of its private key, which is hidden from repr."""

    __slots__ = ("__password", "certificate", "key")

    def __init__(self, certificate: str, key: str | None = None, password: str | None = None) -> None:
        self.certificate = certificate
        self.key = key
        self.__password = password

    @classmethod
    def of(cls, value: object, source: str) -> ClientCertificate:
        """Read the value of an option or a variable. Raises the package's root error if there is no such file."""
        parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        if not 1 <= len(parts) <= _MOST_PARTS or not all(isinstance(part, (str, os.PathLike)) for part in parts):
            raise TypeError(f"{source} must be the path of a PEM file, or a tuple (certificate, key) of two paths")
        paths = [os.fspath(cast("_Path", part)) for part in parts[:2]]
        for path in paths:
            if not os.path.isfile(path):  # noqa: PTH113 - pathlib would slow the import of every client down
                raise RootError(f"The client certificate of {source} cannot be read: there is no file {path!r}.")
        password = str(parts[2]) if len(parts) == _MOST_PARTS else None
        return cls(paths[0], paths[1] if len(paths) > 1 else None, password)

    def reveal_password(self) -> str | None:
        """The password of the private key, for the TLS library."""
        return self.__password

    def __repr__(self) -> str:
        return f"ClientCertificate({self.certificate!r}, {PLACEHOLDER!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client with a certificate is not pickled: create it anew where it is needed.")
