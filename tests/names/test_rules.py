"""The rules for names: which names they change and which they keep, for documents of any framework."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specpress.load import load
from tests.names.naming import FOLDER, api_of, calls, read, small

FASTAPI = {
    "GET /api/items/{id}": "read_item_api_items__id__get",
    "PUT /api/items/{id}": "update_item_api_items__id__put",
    "GET /api/users": "read_users_api_users_get",
}


@pytest.mark.parametrize(
    ("rule", "document", "route", "call"),
    [
        ("path-prefix", "aspnet_minimal", "GET /todos/{id}", "client.todo_list_web_api.get_todo"),
        ("path-prefix", "django_ninja", "POST /api/pets", "client.api.create_pet"),
        ("path", "fastapi", "GET /api/v1/users/me", "client.users.read_me_api_v1_users_me_get"),
        ("method", "apiflask", "POST /pets", "client.pets.post_create_pet"),
        ("method", "drf_spectacular", "GET /api/v1/books/recent/", "client.books.recent_retrieve"),
        ("module", "django_ninja", "POST /api/pets", "client.pets.shop_api_create_pet"),
        ("module", "nestjs", "GET /", "client.api.app_controller_get_hello"),
        ("group", "nswag", "GET /api/Users/{id}", "client.users.users_get"),
        ("group", "springdoc", "GET /api/pets", "client.pet_controller.get_all"),
        ("method", "springfox", "GET /api/pets/{id}", "client.pet.get_pet_using_get"),
        ("number", "springdoc", "POST /api/users", "client.user.create_1"),
        ("module", "symfony", "POST /api/v2/sessions", "client.sessions.shop_api_sessions_create"),
        ("verbs", "swagger_php", "GET /api/pets", "client.pets.get_459dbb04160e41b61c8cdfdd27cdac79"),
        ("verbs", "flask_smorest", "GET /pets/{pet_id}", "client.pets.get_pets_pet_id"),
    ],
)
def test_each_rule_can_be_turned_off(rule: str, document: str, route: str, call: str) -> None:
    assert calls(read(document))[route] != call
    assert calls(read(document, {rule: False}))[route] == call


def test_types_can_be_turned_off() -> None:
    short = {one.name for one in read("fastapi").declarations}
    long = {one.name for one in read("fastapi", {"types": False}).declarations}

    assert short - long == {"Item", "LoginBody", "UploadImageBody"}
    assert long - short == {
        "ItemOutput",
        "BodyLoginApiV1UsersLoginAccessTokenPost",
        "BodyUploadImageApiV1ItemsItemIdImagePost",
    }


def test_all_that_would_meet_keep_their_longer_names(tmp_path: Path) -> None:
    document = small(
        tmp_path,
        {
            **FASTAPI,
            "GET /api/items/{Id}/": "read_item_api_items__Id___get",
        },
    )

    assert calls(api_of(document)) == {
        "GET /api/items/{id}": "client.items.get_api_items_by_id",
        "PUT /api/items/{id}": "client.items.update_item",
        "GET /api/items/{Id}/": "client.items.get_api_items_by_id_slash",
        "GET /api/users": "client.users.read_users",
    }


def test_paths_tell_the_uses_of_one_function_apart(tmp_path: Path) -> None:
    document = small(
        tmp_path,
        {
            **FASTAPI,
            "GET /api/items/of/{name}": "read_item_api_items_of__name__get",
            "GET /api/users/all": "read_users_api_users_all_get",
            "GET /api/items/{id}/touch": "touch_api_items__id__touch_get",
            "PUT /api/items/{id}/touch": "touch_api_items__id__touch_put",
            "GET /api/icon": "icon_api_icon_get",
            "GET /api/icon/{size}": "icon_api_icon__size__get",
            "GET /api/queue/{id}/state": "state_api_queue__id__state_get",
            "GET /api/queue/{id}/state/": "state_api_queue__id__state__get",
        },
    )

    assert calls(api_of(document)) == {
        "GET /api/items/{id}": "client.items.read_item",
        "PUT /api/items/{id}": "client.items.update_item",
        "GET /api/items/of/{name}": "client.items.read_item_of",
        "GET /api/users": "client.users.read_users",
        "GET /api/users/all": "client.users.read_users_all",
        "GET /api/items/{id}/touch": "client.items.touch_get",
        "PUT /api/items/{id}/touch": "client.items.touch_put",
        "GET /api/icon": "client.icon.icon",
        "GET /api/icon/{size}": "client.icon.icon_by_size",
        "GET /api/queue/{id}/state": "client.queue.state",
        "GET /api/queue/{id}/state/": "client.queue.state_slash",
    }


def test_a_function_without_a_name_gives_none(tmp_path: Path) -> None:
    document = small(tmp_path, {**FASTAPI, "GET /api/favicon.ico": "__api_favicon_ico_get"})

    assert calls(api_of(document))["GET /api/favicon.ico"] == "client.favicon_ico.get_favicon_ico"
    assert calls(api_of(document, {"path": False}))["GET /api/favicon.ico"] == "client.favicon_ico.api_favicon_ico_get"


@pytest.mark.parametrize(
    "name", ["fastapi", "litestar", "django_ninja", "drf_spectacular", "nestjs", "sanic", "springdoc"]
)
def test_another_operation_changes_no_name(name: str, tmp_path: Path) -> None:
    before = read(name)
    text = json.loads((FOLDER / "documents" / f"{name}.json").read_text(encoding="utf-8"))
    text["paths"]["/other/thing"] = {
        "get": {"operationId": "anotherThing", "tags": ["others"], "responses": {"204": {"description": "Done."}}}
    }
    file = tmp_path / "more.json"
    file.write_text(json.dumps(text), encoding="utf-8")

    found = calls(api_of(load(file)))

    assert found.pop("GET /other/thing") == "client.others.another_thing"
    assert found == calls(before)


def test_words_of_the_path_in_a_chosen_name_are_left(tmp_path: Path) -> None:
    chosen = {"GET /voice/regions": "list_voice_regions", "GET /guilds/{id}/voice/state": "get_guild_voice_state"}
    document = small(tmp_path, {**chosen, "GET /users/{id}": "get_user"})

    assert calls(api_of(document))["GET /voice/regions"] == "client.voice.list_voice_regions"
    assert api_of(document).names == ()


def test_a_lone_operation_named_like_its_path_has_no_group_of_that_name(tmp_path: Path) -> None:
    document = small(tmp_path, {**FASTAPI, "GET /health": "health_health_get"})

    assert calls(api_of(document))["GET /health"] == "client.api.health"


def test_what_every_path_begins_with_is_no_group(tmp_path: Path) -> None:
    document = small(
        tmp_path, {"GET /shop/pets": "listPets", "POST /shop/pets": "addPet", "GET /shop/toys": "listToys"}
    )

    assert set(calls(api_of(document)).values()) == {
        "client.pets.list_pets",
        "client.pets.add_pet",
        "client.toys.list_toys",
    }


def test_what_every_path_begins_with_is_the_group_if_nothing_else_can_be(tmp_path: Path) -> None:
    document = small(tmp_path, {"POST /users/login": "login", "POST /users/logout": "logout"})

    assert set(calls(api_of(document)).values()) == {"client.users.login", "client.users.logout"}


def test_modules_of_types(tmp_path: Path) -> None:
    one = {"type": "object"}
    document = small(tmp_path, {}, **{"shop.Pet": one, "shop.User": one, "auth.User": one, "Error": one})

    assert [one.name for one in api_of(document).declarations] == ["Pet", "ShopUser", "AuthUser", "Error"]


def test_what_was_cut_is_told() -> None:
    assert read("fastapi").names[0] == (
        "names: cut the path and the HTTP method from 10 of 10 operationIds (FastAPI's default); "
        "`path = false` below [names] keeps the longer names"
    )


def test_a_path_that_ends_in_a_verb_is_called_so(tmp_path: Path) -> None:
    routes = (
        "PUT /users/{id}/activate",
        "PATCH /users/{id}/approve",
        "GET /users/{id}/filter",
        "PUT /users/{id}/filter",
        "PUT /users/{id}/address",
        "DELETE /users/{id}/activate",
        "POST /users/{id}/notify",
        "POST /users/{id}/like",
        "POST /users/{id}/photo",
        "GET /shops/{id}",
        "POST /backups/restore/{id}",
        "PUT /backups/archive/{id}",
        "DELETE /backups/archive/{id}",
        "POST /backups/parts/{id}",
    )
    document = small(tmp_path, {route: {} for route in routes})

    assert list(calls(api_of(document)).values()) == [
        "client.users.activate",
        "client.users.delete_activate",
        "client.users.approve",
        "client.users.get_filter",
        "client.users.replace_filter",
        "client.users.replace_address",
        "client.users.notify",
        "client.users.like",
        "client.users.post_photo",
        "client.shops.get",
        "client.backups.restore",
        "client.backups.archive",
        "client.backups.delete_archive",
        "client.backups.post_part",
    ]


def test_a_verb_in_the_path_is_not_said_twice(tmp_path: Path) -> None:
    routes = (
        "DELETE /library/delete",
        "GET /library/list",
        "GET /reader/get-bookmarks",
        "GET /reader/get-page/{id}",
        "GET /reader/getter",
        "DELETE /reader/remove-bookmark/{id}",
        "DELETE /shops/delete",
        "DELETE /shops/{id}",
    )
    document = small(tmp_path, {route: {} for route in routes})

    assert list(calls(api_of(document)).values()) == [
        "client.library.delete",
        "client.library.list",
        "client.reader.get_bookmarks",
        "client.reader.get_page",
        "client.reader.get_getter",
        "client.reader.remove_bookmark",
        "client.shops.delete_delete",
        "client.shops.delete",
    ]


def test_numbered_schemas_of_fastify_have_their_titles(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    document = small(
        tmp_path,
        {"GET /pets": "listPets"},
        **{
            "def-0": {**schema, "title": "pet"},
            "def-1": {**schema, "title": "Order"},
            "def-2": {**schema, "title": "order"},
            "def-3": schema,
            "def-4": {**schema, "title": "https://example.com/pet#"},
            "Def": {**schema, "title": "Other"},
        },
    )

    assert {one.name for one in api_of(document).declarations} == {"Pet", "Def1", "Def2", "Def3", "Def4", "Def"}
    assert "Def0" in {one.name for one in api_of(document, {"types": False}).declarations}
