# Generated from openapi.yaml by specpress. Do not edit.
"""Calls of tools, and of functions in the older form, where a request asks for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from .texts import identifier

if TYPE_CHECKING:
    from .._mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

_INPUT: Final = {"function": "arguments", "custom": "input"}
"""The member of a called tool that has what the model wrote."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that is to be called: a function, one that takes any text (`custom`), or a function in the older form."""

    kind: Literal["function", "custom", "older"]
    name: str
    schema: Object

    @property
    def reason(self) -> str:
        """Why the answer ends."""
        return "function_call" if self.kind == "older" else "tool_calls"

    def message(self, written: str) -> Object:
        """The members of the message that calls it."""
        if self.kind == "older":
            return {"content": None, "function_call": {"name": self.name, "arguments": written}}
        return {"content": None, "tool_calls": [self._called(written)]}

    def first(self, written: str) -> Object:
        """What begins the call in a stream, for what the pieces will be together."""
        if self.kind == "older":
            return {"content": None, "function_call": {"name": self.name, "arguments": ""}}
        called = self._called(written)
        return {"tool_calls": [{"index": 0, **called, self.kind: {**called[self.kind], _INPUT[self.kind]: ""}}]}

    def further(self, piece: str) -> Object:
        """What appends a piece to the call in a stream."""
        if self.kind == "older":
            return {"function_call": {"arguments": piece}}
        return {"tool_calls": [{"index": 0, self.kind: {_INPUT[self.kind]: piece}}]}

    def _called(self, written: str) -> Object:
        called = {"name": self.name, _INPUT[self.kind]: written}
        return {"id": identifier("call_", called), "type": self.kind, self.kind: called}


def wanted_tool(call: Call) -> Tool | None:
    """The tool that a request asks for by its name, or the first one where it requires any."""
    try:
        return _wanted(call, call.fields)
    except (AttributeError, KeyError, TypeError):
        # The source documents do not have these fields, so that the mock of them alone has not checked them.
        raise call.refuse(400, "the tools, or the choice among them, are not in the form of the API", "tools") from None


def _wanted(call: Call, asked: Object) -> Tool | None:
    choice: Object | str | None = asked.get("tool_choice", asked.get("function_call"))
    known = [_tool(one) for one in asked.get("tools", [])]
    known += [Tool("older", one["name"], one.get("parameters", {})) for one in asked.get("functions", [])]
    if isinstance(choice, dict) and "allowed_tools" in choice:
        allowed: Object = choice["allowed_tools"]
        names = {_tool(one).name for one in allowed["tools"]}
        known = [one for one in known if one.name in names]
        choice = str(allowed["mode"])
    if not isinstance(choice, dict):
        return next(iter(known), None) if choice == "required" else None
    named: Object = choice.get(choice.get("type", ""), choice)
    for one in known:
        if one.name == named["name"]:
            return one
    place = "tool_choice" if "tool_choice" in asked else "function_call"
    raise call.refuse(400, f"there is no tool {named['name']!r} in the request", place)


def _tool(declared: Object) -> Tool:
    if declared.get("type") == "custom":
        return Tool("custom", declared["custom"]["name"], {})
    function: Object = declared["function"]
    return Tool("function", function["name"], function.get("parameters", {}))
