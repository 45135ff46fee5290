# Generated from openapi.yaml by specpress. Do not edit.
"""Loads pyreqwest, with all that its Rust code imports later.

Rust imports `pyreqwest.exceptions` when it raises its first error, and aborts the process if it cannot: in a program
that was frozen without that module, for instance. So everything is loaded before the first use, by statements that
programs which freeze others can read.

The thread that loads pyreqwest must last as long as the process: the memory allocator of its Rust code crashes the
process when it is used after the end of that thread.
"""

from __future__ import annotations

from functools import cache
from threading import Event, Thread, get_ident, main_thread
from typing import TYPE_CHECKING


@cache
def engine_problem() -> str | None:
    """Why pyreqwest cannot be used in any process; None if it can. A broken or incomplete installation is no error."""
    try:
        _load_on_lasting_thread()
    except ModuleNotFoundError as error:
        if error.name == "pyreqwest":
            return "the package pyreqwest is not installed: install this client with the extra [fast]"
        return _broken(error)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001  # an extension may raise anything; a panic of Rust is no Exception
        return _broken(error)
    return None


def _broken(error: BaseException) -> str:
    return f"the package pyreqwest is broken: {type(error).__name__}: {error}"


def _load_on_lasting_thread() -> None:
    if get_ident() == main_thread().ident:
        _load()
        return
    failures: list[BaseException] = []
    loaded = Event()

    def load_and_stay() -> None:
        try:
            _load()
        except BaseException as error:  # noqa: BLE001  # raised again where the engine is wanted
            failures.append(error)
        loaded.set()
        Event().wait()

    Thread(target=load_and_stay, name="pyreqwest", daemon=True).start()
    loaded.wait()
    if failures:
        raise failures[0]


def _load() -> None:
    if not TYPE_CHECKING:  # it need not be installed where types are checked
        import json

        import pyreqwest  # by itself, because its absence is no breakage
        import pyreqwest.bytes
        import pyreqwest.client
        import pyreqwest.exceptions
        import pyreqwest.http
        import pyreqwest.proxy
        import pyreqwest.request
        import pyreqwest.response

        # The names that the transports and Rust look up; an attribute that is missing is found here.
        _ = (
            json.JSONDecodeError,
            pyreqwest.bytes.Bytes,
            pyreqwest.client.ClientBuilder,
            pyreqwest.client.SyncClientBuilder,
            pyreqwest.exceptions.ClientClosedError,
            pyreqwest.http.Url,
            pyreqwest.proxy.ProxyBuilder,
            pyreqwest.request.StreamRequest,
            pyreqwest.request.SyncStreamRequest,
            pyreqwest.response.Response,
            pyreqwest.response.SyncResponse,
        )
