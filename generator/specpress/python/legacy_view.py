"""The names of an older client → the modules of `legacy`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.naming import identifiers as names
from specpress.openapi.legacy import CALL_OPTIONS, INSTALL
from specpress.python.imports import Imports
from specpress.python.literals import docstring, literal, texts
from specpress.python.operations_view import is_streaming

MODULE = "legacy"
_CLASSES = (MODULE, "_classes")
_ANNOTATIONS = {"timeout": "float | tuple[float, float] | None", "extra_headers": "Mapping[str, str] | None"}


@dataclass(frozen=True, slots=True)
class LegacyMethodView:
    """One class method, blocking or asynchronous, as it is written."""

    name: str
    is_async: bool
    parameters: tuple[str, ...]
    returns: str
    doc: str
    call: str


@dataclass(frozen=True, slots=True)
class LegacyClassView:
    """One class: the operations that one class of the older client had."""

    name: str
    kind: str
    absent: str
    doc: str
    methods: tuple[LegacyMethodView, ...]


@dataclass(frozen=True, slots=True)
class LegacySettingView:
    """A value of the module, as it is written: its annotation and its value at the import."""

    name: str
    annotation: str
    assigned: str


@dataclass(frozen=True, slots=True)
class LegacyErrorView:
    """An exception class, with its bases and keywords, as they are written."""

    name: str
    bases: str
    doc: str


@dataclass(frozen=True, slots=True)
class LegacyView:
    """The contents of the modules of `legacy`."""

    package: str
    client: str
    imports: tuple[str, ...]
    runtime_settings: tuple[str, ...]
    classes: tuple[LegacyClassView, ...]
    settings: tuple[LegacySettingView, ...]
    error: str
    error_module: str
    errors: tuple[LegacyErrorView, ...]
    has_argument_error: bool
    exported: tuple[str, ...]
    reply: str
    reply_module: str
    reply_headers: str
    reply_absent: str
    version: str
    modules: str

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names of the classes, in alphabetical order."""
        return tuple(sorted(one.name for one in self.classes))

    @property
    def reads_environment(self) -> bool:
        """Whether some value comes from a variable of the environment."""
        return any("environ" in one.assigned for one in self.settings)

    @property
    def has_context_variables(self) -> bool:
        """Whether some value is a context variable."""
        return any("ContextVar" in one.assigned for one in self.settings)

    @property
    def takes_mappings(self) -> bool:
        """Whether an annotation of a value names mappings."""
        return any("Mapping" in one.annotation for one in self.settings)

    @property
    def public(self) -> tuple[str, ...]:
        """The public names of the module `legacy`."""
        classes, settings = (one.name for one in self.classes), (one.name for one in self.settings)
        return tuple(sorted({*classes, *settings, *self.exported, self.error_module, self.reply_module, INSTALL}))


def legacy_view(api: ir.API, legacy: ir.Legacy) -> LegacyView:
    """The metadata of the modules."""
    imports = Imports(_CLASSES)
    imports.name("typing", "Any")
    imports.name("typing", "Final")
    imports.own(("_sync", "api"), api.package.client)
    imports.own(("_async", "api"), f"Async{api.package.client}")
    imports.own(("_legacy", "calls"), "LegacyCalls")
    imports.own(("_legacy", "settings"), "Setting")
    imports.own((MODULE, legacy.error_module), legacy.error)
    imports.own((MODULE, legacy.reply_module), legacy.reply)
    methods = _Methods(api.package.client, legacy, imports)
    classes = tuple(_class(one, methods, legacy) for one in legacy.classes)
    return LegacyView(
        package=api.package.name,
        client=api.package.client,
        imports=imports.lines,
        runtime_settings=tuple(map(_runtime_setting, legacy.settings)),
        classes=classes,
        settings=tuple(_setting(one) for one in legacy.settings if one.where == "module"),
        error=legacy.error,
        error_module=legacy.error_module,
        errors=tuple(_error(one, legacy.error) for one in legacy.errors),
        has_argument_error=any("argument" in one.causes for one in legacy.errors),
        exported=legacy.exported,
        reply=legacy.reply,
        reply_module=legacy.reply_module,
        reply_headers=literal({name: header.lower() for name, header in legacy.reply_headers}),
        reply_absent=_absent(legacy.reply, legacy),
        version=legacy.version,
        modules=texts(legacy.modules),
    )


def _class(one: ir.LegacyClass, methods: _Methods, legacy: ir.Legacy) -> LegacyClassView:
    views = tuple(view for method in one.methods for view in methods.of(method))
    paths = dict.fromkeys(".".join(method.path) for method in one.methods)
    doc = f"The operations of {' and '.join(paths)}." if paths else "Objects of replies."
    kind = literal(one.kind) if one.kind else ""
    return LegacyClassView(one.name, kind, _absent(one.name, legacy), docstring(doc, 4), views)


def _absent(owner: str, legacy: ir.Legacy) -> str:
    """The methods that a class lacks."""
    names = [name.partition(".")[2] for name, _ in legacy.absent if name.startswith(f"{owner}.")]
    return texts(names) if names else ""


@dataclass(frozen=True, slots=True)
class _Methods:
    """Writes the methods of all classes, and collects their imports."""

    client: str
    legacy: ir.Legacy
    imports: Imports

    def of(self, method: ir.LegacyMethod) -> Iterator[LegacyMethodView]:
        """The method and its asynchronous twin."""
        parameters = tuple(self._parameters(method))
        local = "_".join(method.path)
        alias = method.path[-1] if local == method.path[-1] else f"{method.path[-1]} as {local}"
        self.imports.own(("_operations", *method.path[:-1]), alias)
        declared = [f"{literal(name)}: {literal(value)}" for name, value in method.constants]
        renamed = dict(method.renamed)
        declared += [f"{literal(renamed.get(name, name))}: {name}" for name in method.arguments]
        arguments = [f"{local}.{names.constant_name(method.operation.name)}", f"{{{', '.join(declared)}}}", "params"]
        arguments += self._hints(method)
        call, path = ", ".join(arguments), ".".join((*method.path, method.operation.name))
        returns = _returns(method.operation, self.legacy.reply)
        doc = docstring(f"Now `{self.client}().{path}`.", 8)
        yield LegacyMethodView(method.name, False, parameters, returns, doc, f"CALLS.send({call})")
        doc = docstring(f"Now `Async{self.client}().{path}`.", 8)
        name = f"{self.legacy.prefix}{method.name}"
        yield LegacyMethodView(name, True, parameters, returns, doc, f"await CALLS.asend({call})")

    def _parameters(self, method: ir.LegacyMethod) -> Iterator[str]:
        settings = {one.name: one for one in self.legacy.settings}
        renamed = dict(method.renamed)
        needed = {one.wire_name: "str" for one in method.operation.parameters if one.place == "path"}
        body = method.operation.body
        if body is not None and body.fields is not None:
            needed |= {one.wire_name: "Any" for one in body.fields if one.required}
        is_optional = False
        for name in method.arguments:
            if name in settings:
                annotation = _ANNOTATIONS.get(settings[name].option, "str | None")
                if "Mapping" in annotation:
                    self.imports.name("collections.abc", "Mapping")
            else:
                annotation = needed.get(renamed.get(name, name), "")
            is_optional = is_optional or name in settings or not annotation
            yield f"{name}: {annotation or 'Any'}{' = None' if is_optional else ''}"

    def _hints(self, method: ir.LegacyMethod) -> Iterator[str]:
        """Where arguments go that cannot be told from the operation, and the one that must be given."""
        operation = method.operation
        in_query = [one.wire_name for one in operation.parameters if one.place == "query"]
        if operation.body is not None and in_query:
            yield f"query={texts(in_query)}"
        fields = () if operation.body is None else operation.body.fields or ()
        for one in fields:
            if one.required and one.wire_name in self.legacy.other_names and one.wire_name not in method.arguments:
                yield f"needs={literal(one.wire_name)}"
                return


def _returns(operation: ir.Operation, reply: str) -> str:
    kinds = {one.content.kind if one.content is not None else "" for one in operation.expected}
    if is_streaming(operation) or "text" in kinds:
        return "Any"
    return "bytes" if kinds == {"binary"} else reply if kinds == {"json"} else "Any"


def _runtime_setting(one: ir.LegacySetting) -> str:
    parts = [literal(one.name)]
    parts += [
        f"{key}={literal(value)}"
        for key in ("option", "header", "argument", "filename")
        if (value := getattr(one, key))
    ]
    parts += [f"{key}=True" for key in ("from_file", "proxy", "log", "required") if getattr(one, key)]
    parts += [] if one.only is None else [f"only={texts(one.only)}"]
    parts += [f"{key}={literal(value)}" for key in ("hint", "variable") if (value := getattr(one, key))]
    return f"Setting({', '.join(parts)})"


def _setting(one: ir.LegacySetting) -> LegacySettingView:
    default = None if one.default is None else one.default.json
    if one.is_context_variable:
        return LegacySettingView(one.name, "ContextVar[object]", f"ContextVar({literal(one.name)}, default=None)")
    if one.variable:
        arguments = literal(one.variable) + ("" if default is None else f", {literal(default)}")
        annotation = "str | None" if default is None else "str"
        return LegacySettingView(one.name, annotation, f"os.environ.get({arguments})")
    if one.proxy:
        return LegacySettingView(one.name, "str | Mapping[str, str] | None", literal(default))
    is_text = one.option not in CALL_OPTIONS and (one.option or one.header or one.log)
    return LegacySettingView(one.name, "str | None" if is_text else "object", literal(default))


def _error(one: ir.LegacyError, root: str) -> LegacyErrorView:
    bases = f"LegacyArgumentError, {root}" if "argument" in one.causes else root
    causes = f", causes={texts(one.causes)}" if one.causes else ""
    return LegacyErrorView(one.name, f"{bases}{causes}", docstring(_about(one), 4))


_WORDS = {
    "status": "any other error status",
    "response": "a response that is not as documented",
    "connection": "a connection that failed",
    "timeout": "a call that took too long",
    "argument": "an argument that cannot be sent",
    "credentials": "a credential that is missing",
    "setting": "a setting that is not supported",
}


def _about(one: ir.LegacyError) -> str:
    statuses = [cause for cause in one.causes if cause not in _WORDS]
    parts = [f"the status {', '.join(statuses)}"] if statuses else []
    parts += [_WORDS[cause] for cause in one.causes if cause in _WORDS]
    return f"For {', or '.join(parts)}." if parts else "Not raised; programs name it."
