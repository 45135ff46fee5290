"""A constructor fills in what can have one value only."""

from typing import assert_type

from kitchen import Kitchen
from kitchen.types.values import Cat, Dog, Home

client = Kitchen(base_url="http://127.0.0.1")


def constants() -> None:
    cat, dog = Cat(lives=3), Dog()
    client["POST /values/pet"](body=cat)
    client["POST /values/home"](owner="o", pet=cat, others=[dog])
    assert_type(Home(owner="o", pet=dog).pet, Cat | Dog)
    Cat(lives="three")  # refused
