"""Documents as frameworks write them, and the names that a person would choose for their operations and types."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.names.naming import DOCUMENTS, FOLDER, NO_RULES, calls, every_call, read

PAGE = ROOT / "docs" / "names.md"
SHOWN = {
    "fastapi": "FastAPI",
    "drf_spectacular": "Django REST Framework (drf-spectacular)",
    "django_ninja": "django-ninja",
    "litestar": "Litestar",
    "nestjs": "NestJS",
}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_names(document: Path, update: bool) -> None:
    api = read(document.stem)
    lines = [f"{route}  {call}" for route, call in calls(api).items()]
    lines += ["", *(one.name for one in api.declarations), "", *api.names]
    found = "\n".join(lines) + "\n"
    kept = FOLDER / "expected" / f"{document.stem}.txt"
    if update:
        kept.write_text(found, encoding="utf-8")
    assert found == kept.read_text(encoding="utf-8"), "see the change with `pytest tests/names --update`"


@pytest.mark.parametrize(
    ("document", "route", "call"),
    [
        ("drf_spectacular", "PATCH /api/v1/books/{id}/", "client.books.partial_update"),
        ("drf_spectacular_one_view", "PATCH /api/books/{id}/", "client.books.partial_update"),
        ("django_ninja", "POST /api/pets", "client.pets.create_pet"),
        ("litestar", "GET /api/v1/pets/{pet_id}", "client.pets.get_pet"),
        ("fastapi_tutorial", "GET /items/{item_id}", "client.items.read_item"),
        ("nestjs", "GET /users/{id}", "client.users.find_one"),
        ("nestjs_one_controller", "GET /cats/{id}", "client.cats.find_one"),
        ("apiflask", "GET /pets/{pet_id}", "client.pets.get_pet"),
        ("sanic", "GET /v1/pets/{pet_id}", "client.pets.get_pet"),
        ("robyn", "GET /pets/{pet_id}", "client.pets.get"),
        ("api_platform", "GET /api/books/{id}", "client.book.get"),
        ("springdoc", "POST /api/users", "client.user.create"),
        ("aspnet_minimal", "GET /weatherforecast", "client.weatherforecast.get_weather_forecast"),
        ("aspnet_minimal", "PUT /todos/{id}/complete", "client.todos.complete"),
        ("spring_data_rest", "GET /pets", "client.pet.list"),
        ("spring_data_rest", "GET /pets/search/countByCode", "client.pet.count_by_code"),
        ("spring_data_rest", "PUT /pets/{id}/owner", "client.pet.replace_owner"),
        ("springfox", "GET /api/pets/{id}", "client.pet.get_pet"),
        ("springfox", "GET /api/users", "client.user.list"),
        ("swagger_php", "GET /api/pets/{pet}", "client.pets.get"),
        ("swagger_php", "POST /api/login", "client.accounts.login"),
        ("fastapi_users", "PATCH /users/me", "client.users.patch_current_user"),
        ("fastapi_users", "POST /auth/jwt/login", "client.auth.jwt_login"),
        ("fastapi_users", "POST /auth/verify", "client.auth.verify"),
        ("fastapi_users", "POST /auth/request-verify-token", "client.auth.verify_request_token"),
        ("fastendpoints", "POST /orders", "client.orders.create_order"),
        ("fastendpoints", "PUT /customers/{id}", "client.customers.update"),
        ("fastendpoints_namespaces", "GET /api/v1/enduser/orders", "client.enduser.search_order"),
        ("fastendpoints_namespaces", "POST /api/v1/seller/orders", "client.seller.create_order"),
        ("symfony", "GET /api/v2/lists/{list}/members", "client.lists.get_members"),
    ],
)
def test_what_a_person_would_write(document: str, route: str, call: str) -> None:
    assert calls(read(document))[route] == call


@pytest.mark.parametrize("document", ["handwritten", "huma"])
def test_chosen_names_are_left_alone(document: str) -> None:
    assert calls(read(document)) == calls(read(document, NO_RULES))
    assert read(document).names == ()


@pytest.mark.parametrize("document", SHOWN)
def test_page(document: str, update: bool) -> None:
    begin, end = f"<!-- names of {document} -->\n", "<!-- end -->"
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    shown, _, after = rest.partition(end)
    if update:
        PAGE.write_text(f"{before}{begin}{_table(document)}{end}{after}", encoding="utf-8")
    else:
        assert shown == _table(document), "write docs/names.md with `pytest tests/names --update`"


def _table(document: str) -> str:
    before = {call.route: call.text for call in every_call(read(document, NO_RULES).root)}
    after = list(every_call(read(document).root))
    rows = [
        f"| `{call.operation.id}` | `{before[call.route]}()` | `{call.text}()` |"
        for call in sorted(after, key=lambda call: list(before).index(call.route))
    ]
    return "\n".join(["| operationId | without the rules | the method is |", "|---|---|---|", *rows]) + "\n"
