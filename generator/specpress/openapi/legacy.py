"""The keys of the block `legacy` of `x-specpress`."""

from __future__ import annotations

from typing import Final

KEY: Final = "legacy"
OF_CLIENT: Final = "client."
"""What the names of `successors` begin with that are attributes of a client, or of its resources."""
OF_TYPES: Final = "types."
"""What the names of `successors` begin with that are types."""
VERSION: Final = "__version__"
"""The name in the package that has its version."""
INSTALL: Final = "install_as"
"""The function of the module that gives it a further name for imports."""
KEYS: Final = (
    *("classes", "settings", "arguments", "call-settings", "errors", "replies", "async-prefix"),
    *("version", "modules", "absent", "successors", "reexports", "package-names", "method-classes", "overrides"),
)
REPLY_KEYS: Final = ("class", "module", "headers")
ERROR_KEYS: Final = ("class", "module", "subclasses", "exported")
CLASS_KEYS: Final = ("kind", "methods")
METHOD_KEYS: Final = ("operation", "arguments", "rename", "set")
BECOMES: Final = ("option", "header", "argument", "filename", "proxy", "log")
"""The kinds of values that a setting becomes; it has at most one."""
SETTING_KEYS: Final = (*BECOMES, "file", "only", "hint", "variable", "default", "context-variable")
CAUSES: Final = ("status", "response", "connection", "timeout", "argument", "credentials", "setting")
"""The failures that an exception can report, apart from statuses such as `429` and `5XX`."""
CALL_OPTIONS: Final = ("timeout", "extra_headers")
"""The options of a call that a setting may become; all others are those of the client."""
