"""A certificate authority of the tests; it is made in each run."""

from __future__ import annotations

import atexit
import ssl
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import trustme

LOCAL = "127.0.0.1"
ELSEWHERE = "elsewhere.example"


@cache
def _authority() -> trustme.CA:
    import trustme  # takes long to load, and few cases need it

    return trustme.CA()


class _Place:
    """The folder of the certificate."""

    folder: Path | None = None


def keep_in(folder: Path) -> None:
    """Write the certificate into a folder that the caller removes, as pytest does, even after a run that was killed."""
    _Place.folder = folder


@cache
def authority_file() -> Path:
    """The file with the certificate of the authority, which has signed all the others."""
    if _Place.folder is None:
        folder = tempfile.TemporaryDirectory(prefix="authority-")
        atexit.register(folder.cleanup)
        _Place.folder = Path(folder.name)
    file = _Place.folder / "authority.pem"
    _authority().cert_pem.write_to_path(file)
    return file


def issued(name: str) -> trustme.LeafCert:
    """A certificate of a server or a client."""
    return _authority().issue_cert(name)


@cache
def server_context(host: str) -> ssl.SSLContext:
    """The TLS context of a server with a certificate for a host name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _authority().issue_cert(host).configure_cert(context)
    return context
