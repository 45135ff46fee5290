"""`specpress mock`: the server of a document, or of recorded exchanges, on a port of this machine."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from specpress import ir
from specpress.markdown.calls import calls_of
from specpress.markdown.curl_example import curl_command, secret_variable
from specpress.markdown.samples import Sampler
from specpress.openapi.diagnostics import SpecpressError
from specpress.pipeline import Accepted
from specpress.pipeline.options import MockOptions

if TYPE_CHECKING:
    from specpress.mock.behaviours import Behaviour

EXTRA: Final = ("starlette", "uvicorn", "python_multipart")


class MockError(SpecpressError):
    """The server cannot be started; the message says why."""


def check_extra() -> None:
    """Refuse to start without the packages of the extra."""
    missing = [name for name in EXTRA if find_spec(name) is None]
    if missing:
        raise MockError(
            f"the mock server needs packages that are not installed ({', '.join(missing)}); "
            "they come with the extra `mock`: pip install '.[mock]' in a clone of its repository"
        )


def serve(accepted: Accepted, options: MockOptions, say: Callable[[str], None]) -> None:
    """Serve until the process is interrupted; `say` is called with each line for the user."""
    # Imported here because these packages come with an extra.
    from specpress.mock.behaviours import NO_BEHAVIOUR, BehaviourError, load_behaviour
    from specpress.mock.mock import Mock
    from specpress.mock.serving import PortTakenError, Server
    from specpress.recorder.recording import Recording
    from specpress.recorder.replaying import Replaying

    behaviour: Behaviour = NO_BEHAVIOUR
    try:
        if options.behaviour is not None:
            behaviour = load_behaviour(options.behaviour)
        mock = Mock(
            accepted.document.root,
            strict=options.strict,
            seed=options.seed,
            credential=options.credential,
            behaviour=behaviour,
            on_undeclared=lambda place: say(f"not in the document: {place}"),
        )
        if options.record is not None:
            mock.answers_instead = Recording(mock, options.record, options.upstream or "", say)
        elif options.replay is not None:
            mock.answers_instead = Replaying(mock, options.replay)
        server = Server(mock, options.port)
    except BehaviourError as error:
        raise MockError(str(error)) from None
    except PortTakenError as error:
        raise MockError(f"{error.strerror}; give another one with --port, or none for a free one") from None
    print("\n".join(_greeting(accepted.api, server.url, server.base_url, options)), flush=True)
    server.run()


def _greeting(api: ir.API, url: str, base_url: str, options: MockOptions) -> Iterator[str]:
    yield f"{api.title} is served at {base_url} (stop it with Ctrl-C)"
    if options.record is not None:
        yield f"Every exchange with {options.upstream} is kept below {options.record}."
    credentials = {one.option: "test" for one in api.credentials if one.required}
    given = "".join(f', {name}="{value}"' for name, value in credentials.items())
    package = api.package
    yield ""
    yield f'  Python    {package.name}.{package.client}(base_url="{base_url}"{given})'
    yield from _environment(api, base_url, credentials)
    yield f"  curl      {_curl(api, base_url)}"
    yield f"  the server itself: {url}/_mock/calls, …/undeclared, …/respond, …/reset (docs/mock.md)"


def _environment(api: ir.API, base_url: str, credentials: Mapping[str, str]) -> Iterator[str]:
    """The environment variables that the generated client reads."""
    variable = api.package.base_url_variable
    if variable is None:
        return
    keys = [f"{one.variable}=test" for one in api.credentials if one.option in credentials and one.variable]
    yield f"  or by the environment, as other clients do: {' '.join([f'{variable}={base_url}', *keys])}"


def _curl(api: ir.API, base_url: str) -> str:
    """The documented curl command of the simplest GET, sent to this server, with made-up secrets."""
    simple = min(
        (one for one in _operations(api.root) if one.method == "GET"),
        key=lambda one: (one.path.count("{"), len(one.path)),
        default=None,
    )
    if simple is None:
        return f"curl {base_url}/"
    here = replace(api, servers=(ir.Server(base_url, ir.Doc("", "")),))
    call = calls_of(simple, Sampler({one.name: one for one in api.declarations}))[0]
    command = curl_command(here, simple, call).replace(" \\\n  ", " ")
    for one in sorted(api.credentials, key=lambda one: len(secret_variable(one)), reverse=True):
        command = command.replace(secret_variable(one), "test:test" if one.kind == "basic" else "test")
    return command


def _operations(resource: ir.Resource) -> Iterator[ir.Operation]:
    yield from resource.operations
    for child in resource.children:
        yield from _operations(child)


def say(text: str) -> None:
    """One line on stderr."""
    print(f"specpress: {text}", file=sys.stderr, flush=True)
