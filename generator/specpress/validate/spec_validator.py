"""openapi-spec-validator's own walk over a document, with the place of each of its errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from jsonschema.exceptions import ValidationError
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ExtraParametersError,
    OpenAPIValidationError,
)
from openapi_spec_validator.validation.keywords import (
    KeywordValidator,
    OpenAPIV30SchemaValidator,
    OpenAPIV31SchemaValidator,
    OperationValidator,
    ParametersValidator,
    SchemaValidator,
)
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON, Document, Pointer, to_text
from specpress.openapi.refs import RefError, Target, find, follow
from specpress.openapi.remedies import KEPT
from specpress.validate.messages import leaves, sentence
from specpress.validate.structure import General
from specpress.workers.deep_stack import with_deep_stack
from specpress.workers.processes import Submit

# The attribute that errors carry their place in; jsonschema leaves it alone.
_PLACE = "specpress_place"
_COMPONENT = "#/components/schemas/"


class _Ids(list[int]):
    """The list of visited ids that the walk keeps, with a membership test that does not read all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[int] = set()

    def append(self, value: int, /) -> None:
        self._known.add(value)

    def __contains__(self, value: object) -> bool:
        return value in self._known


class _Located(SchemaValidator):
    """Adds the place to errors, and goes through each schema once, where it is declared."""

    def __init__(self, registry: KeywordValidatorRegistry) -> None:
        super().__init__(registry)
        self.visited_schema_ids = _Ids()
        self.meta_checked_schema_ids = _Ids()

    def __call__(
        self, schema: SchemaPath, require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        if _stands_for_component(schema):
            return
        yield from _placed(schema, super().__call__(schema, require_properties, meta_checked))

    def _collect_properties(self, schema: SchemaPath) -> set[str]:
        """Collect nothing: only `ExtraParametersError` uses the result, and the original takes exponential time."""
        del schema
        return set()

    def _validate_schema_meta(self, schema: SchemaPath, schema_value: Any) -> OpenAPIValidationError | None:
        """Do nothing: `metaschema.py` reports all errors, the original only the first."""
        del schema, schema_value
        return None


class _Schema30(_Located, OpenAPIV30SchemaValidator):
    pass


class _Schema31(_Located, OpenAPIV31SchemaValidator):
    pass


class _Default(KeywordValidator):
    """Does nothing: `values.py` checks defaults, without regular expressions that take exponential time."""

    def __call__(self, schema: SchemaPath, value: Any) -> Iterator[ValidationError]:
        del schema, value
        return iter(())


class _Operation(OperationValidator):
    def __call__(
        self, url: str, name: str, operation: SchemaPath, path_parameters: SchemaPath | None
    ) -> Iterator[ValidationError]:
        yield from _placed(operation, super().__call__(url, name, operation, path_parameters))


class _Parameters(ParametersValidator):
    def __call__(self, parameters: SchemaPath) -> Iterator[ValidationError]:
        yield from _placed(parameters, super().__call__(parameters))


class _Validator30(OpenAPIV30SpecValidator):
    keyword_validators: dict[str, type[KeywordValidator]] = {  # noqa: RUF012 - as in the base class
        **OpenAPIV30SpecValidator.keyword_validators,
        "schema": _Schema30,
        "default": _Default,
        "operation": _Operation,
        "parameters": _Parameters,
    }


class _Validator31(OpenAPIV31SpecValidator):
    keyword_validators: dict[str, type[KeywordValidator]] = {  # noqa: RUF012 - as in the base class
        **OpenAPIV31SpecValidator.keyword_validators,
        "schema": _Schema31,
        "default": _Default,
        "operation": _Operation,
        "parameters": _Parameters,
    }


@dataclass(frozen=True, slots=True)
class _Finding:
    """An error by the library's own path to an object, and the path from there."""

    place: Pointer
    path: Pointer
    message: str


def begin_spec_validator(document: Document, submit: Submit) -> Callable[[], list[General]]:
    """Start openapi-spec-validator on a document with a valid structure and valid references.

    It takes as long as all our rules, so it runs in the background. The returned function waits for its faults.
    """
    findings = submit(_findings, document.root)
    return lambda: [_general(document, one) for one in findings()]


def _general(document: Document, finding: _Finding) -> General:
    pointer = (*_declared(document, finding.place), *finding.path)
    return General(Diagnostic(document.locate(pointer), finding.message, "", KEPT), "value")


def _findings(root: dict[str, JSON]) -> list[_Finding]:
    return with_deep_stack(lambda: list(_walk(root)))


def _walk(root: dict[str, JSON]) -> Iterator[_Finding]:
    validator = (_Validator30 if str(root["openapi"]).startswith("3.0") else _Validator31)(root)
    for error in _until_it_breaks(validator.root_validator(validator.schema_path)):
        if isinstance(error, ExtraParametersError | DuplicateOperationIDError):
            # A required name without a declared property is legal JSON Schema; our own rule for operationIds knows
            # path items that two paths refer to.
            continue
        for leaf in leaves(error):
            message = sentence(leaf) if leaf.validator else leaf.message
            yield _Finding(getattr(error, _PLACE, ()), tuple(str(part) for part in leaf.absolute_path), message)


def _until_it_breaks(errors: Iterator[ValidationError]) -> Iterator[ValidationError]:
    """The errors up to the first other exception: the library fails where it takes plain values for references."""
    try:
        yield from errors
    except Exception:  # noqa: BLE001 - whatever the library raises
        return


def _stands_for_component(path: SchemaPath) -> bool:
    """Whether this refers to a component, which is checked anyway; following it would recurse for each schema."""
    holder = path.parent
    if not path.parts:
        return False
    siblings: Any = holder.read_value()
    key = path.parts[-1]
    try:
        value = siblings[key]
    except (KeyError, IndexError, TypeError):
        return False
    return isinstance(value, dict) and str(cast("dict[str, object]", value).get("$ref")).startswith(_COMPONENT)


def _declared(document: Document, path: Pointer) -> Pointer:
    """The pointer of a value that was reached by a path through references."""
    target = Target((), document.root)
    try:
        for part in path:
            target = follow(document, target.value, target.pointer)
            target = Target(
                (*target.pointer, part), find(document, "#" + quote(to_text((*target.pointer, part)))).value
            )
    except RefError:
        return path
    return target.pointer


def _placed(path: SchemaPath, errors: Iterator[ValidationError]) -> Iterator[ValidationError]:
    for error in errors:
        if not hasattr(error, _PLACE):
            setattr(error, _PLACE, tuple(str(part) for part in path.parts))
        yield error
