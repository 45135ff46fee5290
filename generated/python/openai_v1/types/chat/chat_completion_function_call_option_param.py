# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_function_call_option_param`."""

from __future__ import annotations

from .. import ChatCompletionFunctionCallOptionDict as ChatCompletionFunctionCallOptionParam

__all__ = [
    "ChatCompletionFunctionCallOptionParam",
]
