# Generated from openapi.yaml by specpress. Do not edit.
"""The mock of one API: its replies, the calls it received, and the replies that tests ordered."""

from __future__ import annotations

import difflib
import sys
import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote

from .behaviours import NO_BEHAVIOUR, Behaviour, BehaviourError, answer
from .calls import NO_BODY, Body, Call, Recorded, RefusedError
from .checking import Checker, Incoming
from .document import Document, GivenJSON, Object, items
from .errors import Errors
from .examples import Examples
from .operations import MockOperation, base_paths, is_json, read_operations
from .parameters import UnreadableError, parsed
from .replies import Reply
from .routes import Match, Routes
from .scripts import FOREVER, NO_FAULTS, Faults, Script, Scripts, script_of
from .storage import Media, RecordedCalls
from .validators import Problem, Validators
from .values import ValueMaker

UNDECLARED = "x-mock-undeclared"
"""The header of a reply that lists the fields of the request that the document lacks."""


_MOST_NAMED = 20
_LONGEST_PLACE = 200
_SIMILAR = 0.85
"""How similar a path of the document must be to one that is asked for, from 0 to 1, to be suggested."""
_PRINTABLE = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in "%,")


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and its faults."""

    reply: Reply
    faults: Faults = NO_FAULTS


class UnknownOperationError(LookupError):
    """The document has no operation of this id; the message names the nearest ones."""


class Mock:
    """Answers requests for one document.

    Args:
        root: the OpenAPI document as JSON values, without references to other files.
        strict: refuse fields and query parameters that the document lacks; otherwise they are listed in `undeclared`.
        exact: refuse such fields only where the document forbids them (`additionalProperties: false`).
        seed: what made values depend on.
        credential: the only one that is accepted, `user:password` for basic authentication; None accepts any.
        behaviour: functions that answer some operations; without one the documented examples are sent.
        on_undeclared: told of each undeclared field once.
    """

    def __init__(
        self,
        root: Object,
        *,
        strict: bool = False,
        exact: bool = False,
        seed: int = 0,
        credential: str | None = None,
        behaviour: Behaviour = NO_BEHAVIOUR,
        on_undeclared: Callable[[str], None] | None = None,
    ) -> None:
        document = self.document = Document(root)
        validators = Validators(document)
        self.base_path = base_paths(items(root, "servers"))[0]
        self.operations = {one.id: one for one in read_operations(document)}
        self._routes = Routes(self.operations.values())
        self._checker = Checker(document, validators, strict=strict, exact=exact, credential=credential)
        self._examples = Examples(document, validators, ValueMaker(document, validators, seed))
        self._errors = Errors(self._examples, validators, self.operations.values())
        self.behaviour = behaviour
        self._on_undeclared = on_undeclared
        self._headers: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self.calls = RecordedCalls()
        self.media = Media()
        self.scripts = Scripts()
        self.undeclared: dict[str, int] = {}
        self.answers_instead: Callable[[Incoming, Match | None], Awaitable[Reply]] | None = None
        self._handlers = self._checked_handlers()

    def respond(
        self,
        operation: str,
        json: GivenJSON = None,
        *,
        text: str | None = None,
        content: bytes | None = None,
        events: Sequence[GivenJSON] | None = None,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        wait: float = 0.0,
        delay: float = 0.0,
        cut_after: int | None = None,
        malformed_after: int | None = None,
        error_after: int | None = None,
        error: GivenJSON = None,
        reset: bool = False,
        times: int | None = 1,
    ) -> None:
        """Order the next reply of an operation; several orders are used up one after the other.

        The body is `json`, `text`, `content` or the `events` of a stream. Without any of them a `status` from 400 on
        gives the documented error, and otherwise the usual reply comes with the faults: `wait` seconds before it,
        `delay` seconds before each event, the connection cut after some events or `reset`, an event that is no JSON,
        the event `error`. `times` is how often, None for ever. `UnknownOperationError` where the document has no such
        operation.
        """
        known = self.operation(operation)
        terminator = next((case.terminator for case in known.cases if case.terminator is not None), None)
        faults = Faults(wait, delay, cut_after, malformed_after, error_after, error, reset)
        if error_after is not None and error is None:
            body = self._errors.reply(known, 500, Problem("", "the stream broke off")).body
            faults = replace(faults, error=parsed(body))
        script = script_of(
            json,
            text=text,
            content=content,
            events=events,
            terminator=terminator,
            status=status,
            headers=headers,
            retry_after=retry_after,
            faults=faults if faults != NO_FAULTS else NO_FAULTS,
            times=FOREVER if times is None else times,
        )
        self.scripts.add(operation, script)

    def calls_of(self, operation: str) -> list[Recorded]:
        """The calls of one operation, the oldest first."""
        self.operation(operation)
        return [one for one in self.calls if one.operation == operation]

    def operation(self, name: str) -> MockOperation:
        """The operation of an id."""
        if name not in self.operations:
            near = difflib.get_close_matches(name, self.operations, n=3) or list(self.operations)[:8]
            raise UnknownOperationError(f"the document has no operation {name!r}; there are {', '.join(near)}")
        return self.operations[name]

    def reset(self) -> None:
        """Forget calls, orders and the state of the behaviour."""
        self.calls.clear()
        self.media.clear()
        self.scripts = Scripts()
        self.undeclared.clear()
        self._handlers = dict(self.behaviour())

    async def answer(self, incoming: Incoming, publish: Callable[[bytes, str], str]) -> Answer:
        """The answer to one request, which is recorded."""
        match = self._routes.find(incoming.method, incoming.path)
        if self.answers_instead is not None:
            known = match if isinstance(match, Match) else None
            instead = await self.answers_instead(incoming, known)
            return self._record(known.operations[0] if known is not None else None, incoming, None, Answer(instead))
        if not isinstance(match, Match):
            return self._record(None, incoming, None, self._nowhere(incoming, match))
        operation = match.operations[0]
        try:
            call = await self._checker.check(match, incoming, publish)
        except RefusedError as error:
            return self._record(operation, incoming, None, Answer(self._refused(operation, error)))
        operation = call.operation
        script = self.scripts.next(operation.id)
        reply = await self._ordered(call, script) if script is not None else await self._usual(call)
        faults = script.faults if script is not None else NO_FAULTS
        extra = script.headers if script is not None else ()
        if call.undeclared:
            extra += ((UNDECLARED, _header_of(call.undeclared)),)
            self._note(call.undeclared, operation)
        if extra:
            kept = tuple(one for one in reply.headers if one[0] not in {name for name, _ in extra})
            reply = replace(reply, headers=(*kept, *extra))
        return self._record(operation, incoming, call, Answer(reply, faults))

    async def _ordered(self, call: Call, script: Script) -> Reply:
        if script.reply is not None:
            return script.reply
        if script.status is not None and script.status >= 400:
            message = Problem("", f"ordered by the test: status {script.status}")
            return self._errors.reply(call.operation, script.status, message)
        usual = await self._usual(call)
        return usual if script.status is None else replace(usual, status=script.status)

    async def _usual(self, call: Call) -> Reply:
        handler = self._handlers.get(call.operation.id)
        if handler is None:
            return self._examples.reply(call)
        try:
            reply = await answer(handler, call)
        except RefusedError as error:
            return self._refused(call.operation, error)
        except Exception as error:  # noqa: BLE001 - a user's function may fail in any way
            traceback.print_exc(file=sys.stderr)
            problem = Problem("", f"the behaviour of {call.operation.id} failed: {type(error).__name__}: {error}")
            return self._errors.reply(call.operation, 500, problem)
        if reply is None:
            return self._examples.reply(call)
        key = (call.operation.id, call.case.response.status)
        if key not in self._headers:
            self._headers[key] = self._examples.headers(call.case.response, call.operation.id)
        return replace(reply, headers=(*reply.headers, *self._headers[key]))

    def _refused(self, operation: MockOperation, error: RefusedError) -> Reply:
        return self._errors.reply(operation, error.status, error.problem, error.fields)

    def _nowhere(self, incoming: Incoming, allowed: list[str]) -> Answer:
        if allowed:
            problem = Problem("", f"{incoming.path} takes {', '.join(allowed)}, not {incoming.method}")
            reply = self._errors.reply(None, 405, problem)
            return Answer(replace(reply, status=405, headers=(*reply.headers, ("allow", ", ".join(allowed)))))
        paths = [path for one in self.operations.values() for path in one.paths]
        near = difflib.get_close_matches(incoming.path, paths, n=1, cutoff=_SIMILAR)
        hint = f"; did you mean {near[0]}?" if near else ""
        message = f"nothing is served at {incoming.path}: the document has no such path{hint}"
        return Answer(self._errors.reply(None, 404, Problem("", message)))

    def _note(self, places: tuple[str, ...], operation: MockOperation) -> None:
        for place in places:
            text = f"{operation.id}: {place}"
            if text not in self.undeclared:
                if len(self.undeclared) >= 10_000:
                    return
                if self._on_undeclared is not None:
                    self._on_undeclared(text)
            self.undeclared[text] = self.undeclared.get(text, 0) + 1

    def _record(self, operation: MockOperation | None, incoming: Incoming, call: Call | None, made: Answer) -> Answer:
        query: Object = dict(parse_qsl(incoming.query, keep_blank_values=True)) if incoming.query else {}
        self.calls.add(
            Recorded(
                operation.id if operation is not None else None,
                incoming.method,
                incoming.path,
                query,
                incoming.headers,
                call.body if call is not None else _unchecked_body(incoming),
                call.undeclared if call is not None else (),
                made.reply.status,
            )
        )
        return made

    def _checked_handlers(self) -> dict[str, Callable[[Call], object]]:
        handlers = dict(self.behaviour())
        for name in handlers:
            try:
                self.operation(name)
            except UnknownOperationError as error:
                raise BehaviourError(
                    f"the behaviour has a function for an operation that is not there: {error}"
                ) from None
        return handlers


def _unchecked_body(incoming: Incoming) -> Body:
    media_type = incoming.headers.get("content-type", "")
    if not incoming.body:
        return NO_BODY
    try:
        return Body(media_type, parsed(incoming.body) if is_json(media_type) else None, incoming.body)
    except UnreadableError:
        return Body(media_type, None, incoming.body)


def _header_of(places: Sequence[str]) -> str:
    """The places as the value of a header: shortened, and with control characters percent-encoded."""
    named = ", ".join(quote(one, safe=_PRINTABLE)[:_LONGEST_PLACE] for one in places[:_MOST_NAMED])
    return named if len(places) <= _MOST_NAMED else f"{named} and {len(places) - _MOST_NAMED} more"
