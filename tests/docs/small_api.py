"""A small API, written by hand, with hostile text wherever a document has text."""

from __future__ import annotations

from dataclasses import replace

from specpress import ir
from specpress.openapi.document import JSON
from specpress.openapi.location import Location

HERE = Location("birds.yaml", 1, 1)
HOSTILE = "# Oops\n<script>x</script> | a `b` {{ 7 * 7 }}\n\n```\nopen"
LINE = "Says <b>|</b> `x|y` {% raw %}\nand more"
TEXT = ir.Scalar("string")
ALL = ir.Usage(request=True, body=False, response=True)


def field(name: str, one: ir.Type, *, required: bool = False, examples: tuple[JSON, ...] = ()) -> ir.Field:
    return ir.Field(
        name=name,
        wire_name=name,
        type=one,
        required=required,
        default=None,
        doc=ir.Doc(description=LINE),
        constraints=ir.Constraints(pattern="^a|`b`$", max_length=7),
        access="both",
        deprecated=False,
        examples=examples,
        location=HERE,
    )


def parameter(name: str, place: ir.Place, one: ir.Type, *, examples: tuple[JSON, ...] = ()) -> ir.Parameter:
    return ir.Parameter(
        name=name.replace("-", "_"),
        wire_name=name,
        place=place,
        type=one,
        required=True,
        default=ir.Value("a|`b`"),
        style="form",
        explode=True,
        allow_reserved=False,
        content=None,
        doc=ir.Doc(description=HOSTILE),
        constraints=ir.Constraints(),
        deprecated=True,
        examples=examples,
        location=HERE,
    )


def model(name: str, module: tuple[str, ...], *fields: ir.Field) -> ir.Model:
    return ir.Model(
        name=ir.DeclarationName(name),
        module=module,
        fields=fields,
        additional=TEXT,
        items=None,
        usage=ALL,
        doc=ir.Doc(description=HOSTILE),
        deprecated=True,
        location=HERE,
    )


BIRD = model(
    "Bird",
    ("birds",),
    field("sound", TEXT, required=True),
    field("mate", ir.Nullable(ir.Reference(ir.DeclarationName("Bird")))),
)
SIZE = ir.Alias(
    ir.DeclarationName("Size"),
    ("shared",),
    ir.Literal(("small", "a|b`")),
    ALL,
    ir.Doc(),
    deprecated=False,
    location=HERE,
)
SONG = model(
    "BirdsSing", ("birds",), field("notes", ir.Array(ir.Union((TEXT, ir.Reference(ir.DeclarationName("Size"))))))
)

JSON_REPLY = ir.Content(
    "application/json",
    "json",
    ir.Reference(ir.DeclarationName("Bird")),
    examples=(ir.Example("default", "", {"a": "```"}),),
)
EVENTS = ir.Content(
    "text/event-stream",
    "events",
    ir.Reference(ir.DeclarationName("BirdsSing")),
    terminator="[END|]",
    examples=(ir.Example("one", "", {"n": 1}), ir.Example("two", "", {"n": 2})),
)
HEADER = ir.Header("x-id", TEXT, ir.Doc(description=LINE), required=True)


def reply(content: ir.Content | None, *when: ir.Condition) -> ir.Response:
    return ir.Response(when, "200", content, (HEADER,), ir.Doc(description=LINE))


def body(
    kind: ir.ContentKind, fields: tuple[ir.Field, ...] | None, *examples: ir.Example, one: ir.Type = TEXT
) -> ir.Body:
    media = {
        "json": "application/json",
        "multipart": "multipart/form-data",
        "binary": "image/png",
        "text": "text/plain",
    }
    content = ir.Content(media.get(kind, "application/x-www-form-urlencoded"), kind, one, examples=examples)
    return ir.Body(True, (content,), fields, None, ir.Doc(description=LINE), HERE)


def operation(name: str, method: str, path: str, **changes: object) -> ir.Operation:
    plain = ir.Operation(
        id=f"birds.{name}",
        name=name,
        method=method,
        path=path,
        parameters=(),
        body=None,
        responses=(reply(JSON_REPLY),),
        errors=(
            ir.ErrorResponse("404", JSON_REPLY, (), ir.Doc(description=LINE)),
            ir.ErrorResponse("5XX", None, (), ir.Doc(description=LINE)),
            ir.ErrorResponse("default", None, (), ir.Doc()),
        ),
        pagination=None,
        security=None,
        tags=(),
        doc=ir.Doc(summary=LINE, description=HOSTILE, url="javascript:alert(1)"),
        deprecated=False,
        location=HERE,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name the fields that they change


STREAM = ir.Condition("loud", "loud", "body", (True,))
SING = operation(
    "sing",
    "POST",
    "/birds/{id}/songs",
    parameters=(
        parameter("id", "path", TEXT, examples=("a/b c",)),
        parameter("x-mood", "header", TEXT, examples=("it's",)),
        parameter("tags", "query", ir.Array(TEXT), examples=(["a", "b"],)),
    ),
    body=body(
        "json",
        (field("text", TEXT, required=True), field("loud", ir.Scalar("boolean"))),
        ir.Example("default", LINE, {"text": 'it\'s "q" $HOME `ls`', "unknown": [None, True]}),
        ir.Example("long", "Long", {"text": "x" * 90}),
    ),
    responses=(reply(EVENTS, STREAM), reply(JSON_REPLY)),
)
LIST = operation(
    "list", "GET", "/birds", pagination=ir.Pagination("data", "data", ir.Reference(ir.DeclarationName("Bird")))
)
UPLOAD = operation(
    "upload",
    "POST",
    "/birds/pictures",
    body=body(
        "multipart",
        (field("picture", ir.Binary(), required=True), field("more", ir.Array(ir.Binary())), field("note", TEXT)),
        ir.Example("default", "", {"picture": "a b;c.png", "more": ["1.png", "2.png"], "note": "@x"}),
    ),
)
REPLACE = operation("replace", "PUT", "/birds/raw", body=body("binary", None, one=ir.Binary()))
DOWNLOAD = operation(
    "download", "GET", "/birds/raw", responses=(reply(ir.Content("image/png", "binary", ir.Binary())),)
)
DELETE = operation("delete", "DELETE", "/birds", responses=(reply(None),), deprecated=True)
TELL = operation(
    "tell", "POST", "/tell", body=body("text", None), responses=(reply(ir.Content("text/plain", "text", TEXT)),)
)
SEARCH = operation(
    "search", "POST", "/search", body=body("form", (field("q", TEXT, required=True, examples=("a&b",)),))
)

OPERATIONS = (SING, LIST, UPLOAD, REPLACE, DOWNLOAD, DELETE, TELL, SEARCH)

API = ir.API(
    title=HOSTILE,
    version="1",
    openapi="3.1.0",
    doc=ir.Doc(description=HOSTILE),
    license=None,
    package=ir.Package("birds_v1", "birds-v1", "1", "Birds", None, "BIRDS_V1_TRANSPORT"),
    servers=(ir.Server("https://birds.test/v1", ir.Doc(description=LINE)),),
    credentials=(
        ir.Credential("key", "api_key", "BIRDS_KEY", "bearer", "Authorization", True, ir.Doc(description=LINE)),
        ir.Credential("other", "other", None, "query", "other key", True, ir.Doc()),
    ),
    security=None,
    root=ir.Resource(
        (), "", ir.Doc(), (), (ir.Resource(("birds",), "BirdsResource", ir.Doc(description=HOSTILE), OPERATIONS, ()),)
    ),
    declarations=(BIRD, SONG, SIZE),
    source="some/birds.yaml",
)
