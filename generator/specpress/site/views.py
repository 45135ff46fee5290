"""Values for the templates of the site; `Markup` is HTML that is safe as it is, all other text is escaped."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from specpress import ir


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to a page of the site; `address` is relative to the page that shows it."""

    text: str
    address: str
    is_current: bool = False
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class GroupView:
    """A part of the navigation: a page and the pages below it."""

    page: LinkView
    entries: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The same page in one of the languages of the site."""

    code: str
    name: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ServerView:
    """A choice of the box for the base URL: where a server is, and the values that it knows for some arguments."""

    name: str
    url: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SiteView:
    """The parts that all pages of one language share; addresses in it are relative to the site's folder."""

    title: str
    version: str
    language: str
    source: str
    servers: tuple[ServerView, ...]
    arguments: tuple[str, ...]
    has_later: bool


@dataclass(frozen=True, slots=True)
class FrameView:
    """The frame around the content of a page.

    `root` is the relative URL of the site's folder, `home` that of the folder of the page's language.
    """

    path: str
    root: str
    home: str
    title: str
    description: str
    markdown: str
    languages: tuple[LanguageView, ...]
    navigation: tuple[GroupView, ...]
    contents: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldView:
    """A parameter, a member of a body or a field of a model, with the fields inside of it.

    `values` are the documented ones where it has no others; `branches` are the models that its value may be.
    """

    name: str
    type: Markup
    description: Markup
    required: bool
    nullable: bool
    deprecated: bool
    later: bool
    access: ir.Access
    default: str | None
    constraints: ir.Constraints
    values: tuple[str, ...]
    branches: tuple[BranchView, ...] = ()


@dataclass(frozen=True, slots=True)
class BranchView:
    """One model that a value may be, opened on demand."""

    name: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ParametersView:
    """The parameters in one place."""

    place: ir.Place
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """The body of a request: the fields of an object, or one value."""

    media_types: tuple[str, ...]
    required: bool
    description: Markup
    type: Markup
    fields: tuple[FieldView, ...]
    branches: tuple[BranchView, ...]


@dataclass(frozen=True, slots=True)
class ConditionView:
    """An argument has one of some values."""

    argument: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderView:
    """A header of a response."""

    name: str
    type: Markup
    description: Markup


@dataclass(frozen=True, slots=True)
class ResponseView:
    """The response in one case."""

    status: str
    when: tuple[ConditionView, ...]
    media_type: str
    kind: ir.ContentKind | None
    type: Markup
    terminator: str | None
    description: Markup
    headers: tuple[HeaderView, ...]
    branches: tuple[BranchView, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One documented error."""

    status: str
    exception: str
    type: Markup
    description: Markup


@dataclass(frozen=True, slots=True)
class CallView:
    """One call in several languages, and what comes back."""

    title: str
    when: tuple[ConditionView, ...]
    samples: Markup
    reply: Markup


@dataclass(frozen=True, slots=True)
class OperationView:
    """One operation with all that is known about it."""

    anchor: str
    name: str
    method: str
    path: str
    summary: Markup
    description: Markup
    link: str
    deprecated: bool
    later: bool
    parameters: tuple[ParametersView, ...]
    body: BodyView | None
    responses: tuple[ResponseView, ...]
    errors: tuple[ErrorView, ...]
    calls: tuple[CallView, ...]


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """All operations of one resource."""

    title: str
    description: Markup
    link: str
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True)
class ModelPage:
    """A type that has a name, and the operations that use it."""

    title: str
    description: Markup
    deprecated: bool
    later: bool
    type: Markup | None
    fields: tuple[FieldView, ...]
    values: tuple[str, ...]
    branches: tuple[BranchView, ...]
    additional: Markup | None
    uses: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page that is written as Markdown; `weight` is how much its words count in a search."""

    html: Markup
    weight: str
