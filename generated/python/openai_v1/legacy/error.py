# Generated from openapi.yaml by specpress. Do not edit.
"""The exceptions of `legacy`."""

from __future__ import annotations

from .._legacy.errors import LegacyArgumentError, LegacyError
from .openai_object import OpenAIObject


class OpenAIError(LegacyError, reply=OpenAIObject):
    """Root of the exceptions of `legacy`."""


class APIError(OpenAIError, causes=("status", "response")):
    """For any other error status, or a response that is not as documented."""


class TryAgain(OpenAIError, causes=("409",)):
    """For the status 409."""


class Timeout(OpenAIError, causes=("timeout",)):
    """For a call that took too long."""


class APIConnectionError(OpenAIError, causes=("connection",)):
    """For a connection that failed."""


class InvalidRequestError(LegacyArgumentError, OpenAIError, causes=("400", "404", "415", "argument")):
    """For the status 400, 404, 415, or an argument that cannot be sent."""


class AuthenticationError(OpenAIError, causes=("401", "credentials")):
    """For the status 401, or a credential that is missing."""


class PermissionError(OpenAIError, causes=("403",)):
    """For the status 403."""


class RateLimitError(OpenAIError, causes=("429",)):
    """For the status 429."""


class ServiceUnavailableError(OpenAIError, causes=("503",)):
    """For the status 503."""


class InvalidAPIType(OpenAIError, causes=("setting",)):
    """For a setting that is not supported."""


class SignatureVerificationError(OpenAIError):
    """Not raised; programs name it."""
