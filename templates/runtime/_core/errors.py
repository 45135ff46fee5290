"""The exceptions that the client raises.

    RootError (the name the document gives it)
      InvalidArgumentError        an argument is refused before sending; also a ValueError
      ResponseFieldError          a field that the response lacks was read; also an AttributeError
      APIError
        APIConnectionError        no response
          APITimeoutError
        ResponseDecodeError       a response that is not what the operation promises
        IncompleteStreamError     a stream that broke off
        IncompleteDownloadError   a download that broke off
        APIStatusError            a response with an error status
          BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403, NotFoundError 404, ConflictError 409,
          UnprocessableEntityError 422, RateLimitError 429, InternalServerError 500 and above

Every argument but the message is a keyword with a default, and everything is kept in `__dict__`: this is what makes the
exceptions pickle and copy. Tests of programs make exceptions themselves, with the response of any HTTP library.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast

from .._settings import RootError
from .headers import Headers
from .lazy import show_as_exported

if TYPE_CHECKING:
    from .http_request import HTTPRequest
    from .response.http_response import HTTPResponse

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "IncompleteDownloadError",
    "IncompleteStreamError",
    "InternalServerError",
    "InvalidArgumentError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseDecodeError",
    "ResponseFieldError",
    "UnprocessableEntityError",
]


class ResponseLike(Protocol):
    """A response as any HTTP library has it."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...


def request_of(response: object) -> object:
    """The request of a response; None for one of httpx that was made without a request, which refuses the question."""
    try:
        return getattr(response, "request", None)
    except RuntimeError:
        return None


class InvalidArgumentError(RootError, ValueError):
    """An argument that cannot be sent."""


class ResponseFieldError(RootError, AttributeError):
    """The program read a field that the response lacks, or whose value has not the documented type."""

    def __init__(
        self,
        message: str,
        *,
        field: str = "",
        place: str = "",
        status_code: int | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.field = field
        self.place = place
        self.status_code = status_code
        self.request_id = request_id


class APIError(RootError):
    """A call that failed; `code`, `param` and `type` are what the server reports, None where it does not.

    `body` is the error as plain values, `data` as the model that the document gives for its status, if it fits.
    `request` has the method and the URL of the request; it is None where none was made.
    """

    message: str
    request: HTTPRequest | None
    body: object
    data: object
    code: str | None
    param: str | None
    type: str | None

    def __init__(
        self,
        message: str,
        request: object = None,
        *,
        response: ResponseLike | None = None,
        body: object = None,
        data: object = None,
        code: str | None = None,
        param: str | None = None,
        type: str | None = None,  # noqa: A002  # the server's own word, and the official client's
    ) -> None:
        # The class is asked, for a mock has every attribute.
        own = cast("HTTPResponse | None", response) if hasattr(response.__class__, "redactor") else None
        if own is not None:
            # Keys are removed here, so that no subclass can forget it.
            message, body = own.redactor.text(message), own.redactor.value(body)
            response = own.without_keys()
        details = error_fields(cast("dict[str, Any]", body)) if isinstance(body, dict) else {}
        super().__init__(message)
        self.message = message
        known = request_of(response if own is None else own) if request is None else request
        self.request = cast("HTTPRequest | None", known)
        self.response = cast("HTTPResponse | None", response)
        self.body = body
        self.data = data
        self.code = details.get("code") if code is None else code
        self.param = details.get("param") if param is None else param
        self.type = details.get("type") if type is None else type

    @property
    def status_code(self) -> int | None:
        """The HTTP status; None if there was no response."""
        return None if self.response is None else self.response.status_code

    @property
    def request_id(self) -> str | None:
        """The server's id of this request, to give to its support; None if the response has none."""
        return self.headers.request_id

    @property
    def headers(self) -> Headers:
        """The headers of the response; empty if there was none."""
        found: Mapping[str, str] = {} if self.response is None else self.response.headers
        return found if isinstance(found, Headers) else Headers(found.items())


class APIConnectionError(APIError):
    """There was no complete response.

    `retryable` says whether another attempt could help, `unsent` that no byte of the request was sent.
    """

    def __init__(
        self,
        message: str = "Connection error.",
        request: object = None,
        *,
        retryable: bool = True,
        unsent: bool = False,
    ) -> None:
        super().__init__(message, request)
        self.retryable = retryable
        self.unsent = unsent


class APITimeoutError(APIConnectionError):
    """The response took longer than the timeout allows."""

    def __init__(
        self,
        message: object = "Request timed out.",
        request: object = None,
        *,
        retryable: bool = True,
        unsent: bool = False,
    ) -> None:
        if not isinstance(message, str):  # only the request is given
            message, request = "Request timed out.", message
        super().__init__(message, request, retryable=retryable, unsent=unsent)


class ResponseDecodeError(APIError):
    """The response is not what the document promises: a web page, nothing, invalid JSON, another shape."""

    def __init__(
        self,
        message: str = "The response is not as documented.",
        request: object = None,
        *,
        response: ResponseLike | None = None,
        body: object = None,
        data: object = None,
    ) -> None:
        super().__init__(message, request, response=response, body=body, data=data)


APIResponseValidationError = ResponseDecodeError


class IncompleteStreamError(APIError):
    """The stream ended before the server said that it is complete."""


class IncompleteDownloadError(APIError):
    """The download has fewer or more bytes than the server announced; no file was written."""


class APIStatusError(APIError):
    """A response with an error status."""

    if TYPE_CHECKING:
        response: HTTPResponse

        @property
        def status_code(self) -> int: ...


class BadRequestError(APIStatusError):
    """400: the request is malformed or an argument is wrong."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: the resource does not exist, or the base URL has no such path."""


class ConflictError(APIStatusError):
    """409: the request conflicts with another change."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed, but its content is invalid."""


class RateLimitError(APIStatusError):
    """429: too many requests, or a quota is used up."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status_code: int) -> type[APIStatusError]:
    """The exception class for an HTTP status of 300 and above."""
    return STATUS_ERRORS.get(status_code) or (InternalServerError if status_code >= 500 else APIStatusError)


def error_fields(value: dict[str, Any]) -> dict[str, str | None]:
    """The `code`, `param` and `type` of an error object, as text."""
    return {key: None if value.get(key) is None else str(value[key]) for key in ("code", "param", "type")}


show_as_exported(__name__)
