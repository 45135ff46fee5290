"""Makes calls with an early 1.x of the official client; runs in another environment, which does not have our modules.

Reads `{"base_url": …, "calls": [{"operation": …, "arguments": …}]}` from standard input. Writes one JSON line with the
type names of the results in order.
"""

import functools
import json
import sys
from typing import Any

import openai


def main() -> None:
    """Make the calls one after the other."""
    task = json.load(sys.stdin)
    client = openai.OpenAI(api_key="sk-test", base_url=task["base_url"], max_retries=0)
    results: list[str] = []
    for call in task["calls"]:
        method: Any = functools.reduce(getattr, call["operation"].split("."), client)
        result: Any = method(**call["arguments"])
        name = type(result).__name__
        results.append(name)
        if name == "Stream":
            list(result)
    json.dump(results, sys.stdout)


main()
