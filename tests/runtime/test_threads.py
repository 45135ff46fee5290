"""The first calls of a process, from several threads at the same time."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import threading
from openai_v1._core.response.decode import decoder_of
from openai_v1.types.chat import ChatCompletion

message = b'{"role":"assistant","content":"Hi","tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]}'
content = b'{"id":"a","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":' + message
content += b',"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}'
start = threading.Barrier(16)
found = []

def decode():
    start.wait()
    for _ in range(20):
        reply = decoder_of(ChatCompletion).decode_regular(content)
    found.append(reply.choices[0].message.tool_calls[0].function.name)

threads = [threading.Thread(target=decode) for _ in range(16)]
for one in threads: one.start()
for one in threads: one.join()
assert found == ["f"] * 16
"""


def test_the_first_replies_may_come_at_the_same_time() -> None:
    """msgspec reads the annotations of a class once; if two threads begin that together, it crashes the process."""
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
