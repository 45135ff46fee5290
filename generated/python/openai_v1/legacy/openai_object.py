# Generated from openapi.yaml by specpress. Do not edit.
"""The class of the replies of `legacy`."""

from __future__ import annotations

from .._legacy.reply import LegacyReply


class OpenAIObject(
    LegacyReply,
    headers={"response_ms": "openai-processing-ms", "organization": "openai-organization"},
    absent=("refresh", "auto_paging_iter"),
):
    """A JSON object of a reply: a dict whose members are attributes too."""
