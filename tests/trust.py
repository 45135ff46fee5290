"""One trusted certificate for the clients of the tests, instead of all that the machine has.

A client reads the trusted certificates before its first request. That takes about ten milliseconds for those of a
machine, which is longer than most tests. The servers of the tests use no TLS, or an authority that the tests made.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

AUTHORITY = Path(__file__).parent / "authority.pem"
"""A certificate that signed no other; its key was thrown away."""


@contextmanager
def one_certificate() -> Generator[None]:
    """Set the environment so that clients, and programs that tests start, read this one certificate."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(AUTHORITY))
        patch.delenv("SSL_CERT_DIR", raising=False)
        yield
