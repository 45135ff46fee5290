# Generated from openapi.yaml by specpress. Do not edit.
"""Settings of the module `legacy`, and arguments of its calls that are no arguments of the operation."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from .._core.options.request_options import Timeout
from .._settings import PACKAGE, RootError


class Setting(NamedTuple):
    """One of them, and what it becomes; one that becomes nothing is accepted, and changes nothing.

    `option`: an option of the client or of a call; `from_file`: the value is the path of a file that holds the option;
    `header`: a header of the request; `argument`: another name of an argument; `filename`: the name of the file in this
    argument; `proxy`: the URL of a proxy, or one by scheme; `log`: the level of what is printed to stderr. `only`: the
    values that are allowed beside None, `hint` what to do instead of others. `required`: a call needs a value for the
    option.
    """

    name: str
    option: str = ""
    from_file: bool = False
    header: str = ""
    argument: str = ""
    filename: str = ""
    proxy: bool = False
    log: bool = False
    only: tuple[str, ...] | None = None
    hint: str = ""
    variable: str = ""
    required: bool = False


class Plan(NamedTuple):
    """The options of the client and of the call, and the arguments of the operation."""

    client: dict[str, Any]  # Any, three times: values of the caller's
    call: dict[str, Any]
    arguments: dict[str, Any]


CALL_OPTIONS = frozenset(("timeout", "extra_headers"))


def plan_of(
    settings: Mapping[str, Setting],
    module: Mapping[str, object],
    declared: Mapping[str, object],
    params: dict[str, Any],
) -> Plan:
    """Sort settings of the module, declared arguments (None is not given) and other arguments by what they become.

    A setting that is empty, such as `""` or `{}`, is not given either: programs pass what they read from a
    configuration. Raises RootError for a value that is not allowed.
    """
    given = {**{name: value for name, value in declared.items() if value is not None}, **params}
    plan = Plan({}, {}, {name: value for name, value in given.items() if name not in settings})
    headers: dict[str, str] = {}
    for values in (module, given):
        for name, value in values.items():
            if value and name in settings:
                _apply(settings[name], value, plan, headers)
    for name, setting in settings.items():
        if setting.log:
            _LOG.show(given.get(name) or module.get(name))
    if headers:
        plan.call["extra_headers"] = {**headers, **plan.call.get("extra_headers", {})}
    return plan


def missing(settings: Iterable[Setting], plan: Plan) -> Setting | None:
    """A setting that a call needs and that no one has given."""
    return next((one for one in settings if one.required and one.option not in plan.client), None)


def _apply(setting: Setting, value: Any, plan: Plan, headers: dict[str, str]) -> None:  # Any: the caller's value
    if setting.only is not None and str(value).lower() not in setting.only:
        allowed = f" can only be {' or '.join(map(repr, setting.only))}" if setting.only else " has no effect here"
        raise RootError(f"{setting.name} = {value!r}:{allowed}{f'; {setting.hint}' if setting.hint else ''}")
    if setting.option:
        found = Path(value).read_text(encoding="utf-8").strip() if setting.from_file else value
        options = plan.call if setting.option in CALL_OPTIONS else plan.client
        options[setting.option] = timeout_of(found) if setting.option == "timeout" else found
    elif setting.header:
        headers[setting.header] = str(value)
    elif setting.argument:
        plan.arguments.setdefault(setting.argument, value)
    elif setting.filename and setting.filename in plan.arguments:
        plan.arguments[setting.filename] = (value, plan.arguments[setting.filename])
    elif setting.proxy:
        plan.client["http_client"] = value if isinstance(value, str) else tuple(sorted(dict(value).items()))


def timeout_of(value: object) -> object:
    """Seconds, or seconds to connect and for the rest."""
    if isinstance(value, tuple):
        connect, rest = cast("tuple[float | None, float | None]", value)
        return Timeout(rest, connect=connect)
    return value


class _Log:
    """The package's log as a setting shows it on stderr: from the call that sets a level to the one that sets none."""

    def __init__(self) -> None:
        self._handler: logging.Handler = logging.NullHandler()
        self._before: int | None = None

    def show(self, level: object) -> None:
        """Print what is of this level at least; nothing if it is empty."""
        logger = logging.getLogger(PACKAGE)
        if level:
            self._before = logger.level if self._before is None else self._before
            logger.setLevel(str(level).upper())
            if not logger.handlers:
                self._handler = logging.StreamHandler(sys.stderr)
                logger.addHandler(self._handler)
        elif self._before is not None:
            logger.setLevel(self._before)
            logger.removeHandler(self._handler)
            self._before = None


_LOG = _Log()
