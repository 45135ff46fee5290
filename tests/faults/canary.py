"""Checks for every case: errors survive pickling, and no text of an error contains the key."""

from __future__ import annotations

import copy
import pickle
import traceback

from openai_v1 import OpenAIError

from .case import KEY, Outcome


def leak(outcome: Outcome) -> str:
    """The fault of the error of an outcome."""
    error = outcome.error
    if error is None:
        return ""
    for where, text in shown(error).items():
        if KEY in text:
            return f"the key stands in the error's {where}"
    if isinstance(error, OpenAIError):
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            if type(again) is not type(error) or str(again) != str(error):
                return f"another error after pickling or copying: {again!r}"
            for name in ("status_code", "request_id", "code", "type", "param", "body"):
                if getattr(again, name, None) != getattr(error, name, None):
                    return f"{name} is lost by pickling or copying"
    return ""


def shown(error: BaseException) -> dict[str, str]:
    """All texts of an error that programs print or log."""
    texts = {
        "message": str(error),
        "repr": repr(error),
        "vars": repr(vars(error)),
        "traceback": "".join(traceback.format_exception(error)),
    }
    if isinstance(error, OpenAIError):
        texts["pickle"] = pickle.dumps(error).decode("latin-1")
    return texts
