# Generated from openapi.yaml by specpress. Do not edit.
"""Bodies that are passed as arguments in some media types, and as `body=` in others."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import InvalidArgumentError
from ..models.encode import as_mapping, without_omitted
from ..operation.media_types import fits
from ..options.omit import Omit


def fields_or_body(
    fields: Mapping[str, object],
    body: object,
    content_type: str | Omit,
    *,
    fields_as: tuple[str, ...],
    body_as: tuple[str, ...],
) -> object:
    """The arguments or the body, whichever was given; the media types say which of them takes what.

    Raises InvalidArgumentError for both of them, and for one that the media type does not take.
    """
    given = ", ".join(without_omitted(fields))
    takes_body = not isinstance(content_type, Omit) and (
        content_type in body_as
        or (any(fits(content_type, one) for one in body_as) and not any(fits(content_type, one) for one in fields_as))
    )
    if isinstance(body, Omit):
        if given and takes_body:
            raise InvalidArgumentError(f"A body of {content_type} is passed as body=, not as {given}.")
        return body if takes_body else fields
    if given:
        raise InvalidArgumentError(f"The body is given twice: as body= and as {given}.")
    if not takes_body and as_mapping(body) is None:
        raise InvalidArgumentError(
            f"body= is {type(body).__name__}, which is not sent as {fields_as[0]}: "
            f"pass content_type= as well, {' or '.join(map(repr, body_as))}."
        )
    return body
