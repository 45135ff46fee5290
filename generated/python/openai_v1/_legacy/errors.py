# Generated from openapi.yaml by specpress. Do not edit.
"""The base classes of the exceptions that legacy calls raise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .._core.models.json_values import object_in
from .reply import LegacyReply


class LegacyError(Exception):
    """Root of the exceptions of legacy calls.

    `reply` of a package's root error is the class of its replies. `causes` of a subclass are the failures it reports:
    statuses such as `"429"`, `status` for any other, `response`, `connection`, `timeout`, `argument`, `credentials`
    and `setting`.
    """

    _reply: ClassVar[type[LegacyReply]] = LegacyReply
    _classes: ClassVar[dict[str, type[LegacyError]]]

    def __init_subclass__(cls, *, causes: tuple[str, ...] = (), reply: type[LegacyReply] | None = None) -> None:
        super().__init_subclass__()
        if reply is not None:
            cls._classes, cls._reply = {}, reply
        if causes:
            cls._classes.update(dict.fromkeys(causes, cls))

    def __init__(  # noqa: PLR0917  # programs give them by position, in this order
        self,
        message: str | None = None,
        http_body: str | bytes | None = None,
        http_status: int | None = None,
        json_body: Any = None,  # Any: a JSON value
        headers: Mapping[str, str] | None = None,
        code: str | None = None,
        *,
        param: str | None = None,
        should_retry: bool = False,
    ) -> None:
        super().__init__(message)
        self._message = message
        self.http_body = http_body.decode("utf-8", errors="replace") if isinstance(http_body, bytes) else http_body
        self.http_status = http_status
        self.json_body = json_body
        self.headers: Mapping[str, str] = headers or {}
        self.code = code
        self.param = param
        self.should_retry = should_retry
        self.request_id = self.headers.get("request-id")
        vars(self).update(self._reply.from_headers(self.headers))
        self.error: Any = self._error_object()  # Any: None, or an object of any members

    @property
    def user_message(self) -> str | None:
        """The message without the id of the request."""
        return self._message

    def _error_object(self) -> LegacyReply | None:
        details = object_in((object_in(self.json_body) or {}).get("error"))
        return None if details is None else self._reply.construct_from({"message": None, "type": None, **details})

    @classmethod
    def of_cause(cls, *causes: str) -> type[LegacyError]:
        """The class for the first of these causes that has one; the root if none has."""
        return next((cls._classes[cause] for cause in causes if cause in cls._classes), cls)

    def __str__(self) -> str:
        message = self._message or "<empty message>"
        return message if self.request_id is None else f"Request {self.request_id}: {message}"

    def __repr__(self) -> str:
        shown = f"message={self._message!r}, http_status={self.http_status!r}, request_id={self.request_id!r}"
        return f"{type(self).__name__}({shown})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.args, vars(self))


class LegacyArgumentError(LegacyError):
    """An exception about one argument, which is its second argument."""

    def __init__(  # noqa: PLR0917  # as above
        self,
        message: str | None,
        param: str | None,
        code: str | None = None,
        http_body: str | bytes | None = None,
        http_status: int | None = None,
        json_body: Any = None,  # Any: a JSON value
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message, http_body, http_status, json_body, headers, code, param=param)

    def __repr__(self) -> str:
        shown = f"param={self.param!r}, code={self.code!r}, http_status={self.http_status!r}"
        return f"{type(self).__name__}(message={self._message!r}, {shown}, request_id={self.request_id!r})"


def _rebuilt(cls: type[LegacyError], arguments: tuple[Any, ...], attributes: dict[str, Any]) -> LegacyError:
    error = cls.__new__(cls, *arguments)
    vars(error).update(attributes)
    return error
