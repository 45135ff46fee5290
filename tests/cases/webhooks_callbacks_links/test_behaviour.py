"""The body of a webhook or callback becomes a typed value."""

from __future__ import annotations

import inspect

import pytest

from tests.cases.case import Case


def test_a_webhook(case: Case) -> None:
    pet = case.module().webhooks.pet_created(b'{"type": "pet", "name": "Rex", "kind": "bird", "new": 1}')

    assert isinstance(pet, case.types.Pet)
    assert (pet.name, pet.kind, pet.extra) == ("Rex", "bird", {"new": 1})


def test_a_webhook_of_several_kinds(case: Case) -> None:
    decode = case.module("webhooks").changes_post_changes

    assert isinstance(decode('{"type": "pet", "name": "Rex"}'), case.types.Pet)
    assert decode('{"type": "gone", "at": "2024-02-29T12:00:00Z"}').at.year == 2024
    assert inspect.signature(decode).return_annotation == "Pet | Gone"


def test_text(case: Case) -> None:
    assert case.module("webhooks").changes_put_changes(b"hello") == "hello"


def test_a_callback(case: Case) -> None:
    assert case.module().callbacks.subscriptions_create_on_data(b'{"value": 3}').value == 3


def test_what_is_no_payload_is_refused(case: Case) -> None:
    error = case.module("_core.errors").InvalidArgumentError
    with pytest.raises(error, match=r"webhook pet.created: the payload is not JSON"):
        case.module("webhooks").pet_created(b"<html>")
    with pytest.raises(error, match=r"the payload has another shape"):
        case.module("webhooks").pet_created(b"[]")


def test_the_reference_tells_of_links_and_events(case: Case) -> None:
    texts = {file.path.as_posix(): file.text for file in case.files}

    assert (
        "Link `stop`: `subscriptions.delete` with `id` = `$response.body#/id`. Ends it again."
        in texts["docs/resources/subscriptions.md"]
    )
    assert "`webhooks.pet_created(data)`" in texts["docs/README.md"]
    assert "`callbacks.subscriptions_create_on_data(data)`" in texts["docs/README.md"]
