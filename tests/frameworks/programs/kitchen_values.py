"""Bodies, replies and parameters of FastAPI."""

from datetime import UTC, datetime
from typing import assert_type

from kitchen import AsyncKitchen, Kitchen
from kitchen.types.values import Cat, Dog

client = Kitchen(base_url="http://127.0.0.1")


def values() -> None:
    assert_type(client["POST /values/pet"](body={"kind": "dog", "good": False}), Cat | Dog)
    assert_type(client["GET /parameters/deep/{rest}"]("a/b"), str)
    assert_type(client["DELETE /values/gone/{number}"](3), None)
    client["PATCH /values/patch"](name=None)
    client["GET /parameters/query"](name="n", numbers=[1, 2], when=datetime.now(UTC))
    client["GET /parameters/query"](nam="n")  # refused
    client["GET /parameters/query"](name=3)  # refused
    client["POST /values/form"](name="n", tags=["a"], agreed=True)


async def asynchronous() -> str:
    async with AsyncKitchen(base_url="http://127.0.0.1") as other:
        tree = await other["POST /values/tree"](name="a", children=[{"name": "b"}])
        return tree.children[0].name if tree.children else ""
