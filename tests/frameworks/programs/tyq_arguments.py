"""What is wrong inside a dict is a type error."""

from tyq import Tyq

client = Tyq()


def orders() -> None:
    client["POST /pets"](pet={"kind": "cat", "lives": 3}, size="s")
    client["POST /pets"](pet={"kind": "dog", "bark": "b"})
    client["POST /pets"](pet={"kind": "cat", "life": 3})  # refused
    client["POST /pets"](pet={"kind": "eel", "lives": 3})  # refused
    client["POST /pets"](pet={"kind": "cat", "lives": "three"})  # refused
    client["POST /pets"](pet={"kind": "cat", "bark": "b"})  # refused
    client["POST /pets"](pet={"kind": "cat", "lives": 3}, size="xl")  # refused
