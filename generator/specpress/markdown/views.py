"""Views for the Markdown templates; every text is safe Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.markdown.options import OptionRow


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """One row of a table of arguments or fields; `place` is only shown for arguments."""

    name: str
    place: str
    type: str
    required: str
    default: str
    limits: str
    description: str


@dataclass(frozen=True, slots=True)
class ResponseView:
    """One row of the table of responses."""

    when: str
    status: str
    media_type: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class HeaderView:
    """One header of a response."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One documented error."""

    status: str
    exception: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One call in three languages, and its response."""

    title: str
    curl: str
    python: str
    async_python: str
    response: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """One operation with all that is known about it."""

    heading: str
    route: str
    signature: str
    summary: str
    description: str
    link: str
    deprecated: bool
    arguments: tuple[ArgumentView, ...]
    body: str
    responses: tuple[ResponseView, ...]
    headers: tuple[HeaderView, ...]
    errors: tuple[ErrorView, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class TypeView:
    """A model with its fields, or another name for a type."""

    heading: str
    description: str
    deprecated: bool
    alias: str
    fields: tuple[ArgumentView, ...]
    additional: str
    constants: tuple[ConstantRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ConstantRow:
    """A named value of an enum."""

    name: str
    literal: str
    description: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page."""

    marker: str
    title: str
    description: str
    link: str
    index: str
    languages: str
    operations: tuple[OperationView, ...]
    types: tuple[TypeView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An operation in the index."""

    call: str
    route: str
    summary: str


@dataclass(frozen=True, slots=True)
class CredentialView:
    """An option of the client that holds a credential."""

    option: str
    variable: str
    sent: str
    required: str
    description: str


@dataclass(frozen=True, slots=True)
class ListedPageView:
    """A page in the lists of the index and of `llms.txt`."""

    link: str
    about: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index, and `llms.txt`."""

    marker: str
    title: str
    summary: str
    description: str
    languages: str
    program: str
    guide: str
    servers: tuple[str, ...]
    credentials: tuple[CredentialView, ...]
    client_options: tuple[OptionRow, ...]
    request_options: tuple[OptionRow, ...]
    operations: tuple[EntryView, ...]
    events: tuple[EntryView, ...]
    resources: tuple[ListedPageView, ...]
    types: tuple[ListedPageView, ...]
