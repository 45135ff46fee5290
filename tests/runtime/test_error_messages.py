"""The error bodies of frameworks and standards, and the messages that are made of them."""

from __future__ import annotations

from typing import Any

import pytest

from openai_v1._core.response.error_message import error_text

VIOLATION = {"field": "price", "description": "Too dear."}
BODIES: list[Any] = [
    pytest.param({"detail": "No."}, "No.", id="FastAPI"),
    pytest.param({"detail": [{"loc": ["body", "price"], "msg": "Too dear", "type": "x"}]}, "body.price: Too dear", id="pydantic"),
    pytest.param({"detail": {"reason": "burnt", "dish": "rice"}}, '{"detail":{"reason":"burnt","dish":"rice"}}', id="detail of an object"),
    pytest.param({"price": ["Too dear."], "non_field_errors": ["No."]}, "price: Too dear. No.", id="DRF"),
    pytest.param({"lines": [{}, {"qty": ["Too many."]}]}, "lines[1].qty: Too many.", id="DRF, nested"),
    pytest.param({"title": ["Required."], "message": ["Required."]}, "title: Required. message: Required.", id="DRF, fields named as messages are"),
    pytest.param({"errors": {"name": ["can't be blank", "is short"]}}, "name: can't be blank; name: is short", id="Rails"),
    pytest.param({"errors": ["Name can't be blank"]}, "Name can't be blank", id="Rails, full messages"),
    pytest.param({"code": 422, "status": "Unprocessable", "errors": {"json": {"price": ["Too dear."]}}}, "json.price: Too dear.", id="flask-smorest"),
    pytest.param({"message": "The data was invalid.", "errors": {"title": ["Required."]}}, "The data was invalid. title: Required.", id="Laravel"),
    pytest.param({"title": "Errors occurred.", "status": 400, "errors": {"Price": ["Too dear."]}}, "Errors occurred. Price: Too dear.", id="ASP.NET"),
    pytest.param({"Message": "Invalid.", "ModelState": {"m.Price": ["Too dear."]}}, "Invalid. m.Price: Too dear.", id="ASP.NET, older"),
    pytest.param({"type": "about:blank", "title": "Bad", "detail": "Too dear.", "invalid-params": [{"name": "price", "reason": "is 9"}]}, "Bad: Too dear. price: is 9", id="problem details"),
    pytest.param({"errors": [{"title": "Invalid", "detail": "Too dear", "source": {"pointer": "/data/price"}}]}, "/data/price: Invalid: Too dear", id="JSON:API"),
    pytest.param({"error": {"code": 400, "message": "Invalid.", "details": [{"@type": "x", "fieldViolations": [VIOLATION]}]}}, "Invalid. price: Too dear.", id="Google"),
    pytest.param({"error": "invalid_client", "error_description": "Who?"}, "invalid_client: Who?", id="OAuth"),
    pytest.param({"status": 400, "error": "Bad Request", "errors": [{"field": "price", "defaultMessage": "Too dear"}], "path": "/v1"}, "Bad Request; price: Too dear", id="Spring"),
    pytest.param({"statusCode": 400, "message": ["price is dear", "age is old"], "error": "Bad Request"}, "Bad Request; price is dear; age is old", id="NestJS"),
    pytest.param({"errors": [{"message": "No such field", "path": ["user", "name"]}]}, "user.name: No such field", id="GraphQL"),
    pytest.param({"message": "Failed", "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}]}, "Failed; title: missing_field", id="GitHub"),
    pytest.param({"title": "Violation", "violations": [{"propertyPath": "price", "message": "Too dear"}]}, "Violation; price: Too dear", id="Symfony"),
    pytest.param({"success": False, "error": {"name": "ZodError", "issues": [{"path": ["price"], "message": "Required"}]}}, "price: Required", id="zod"),
    pytest.param({"errors": [{"type": "field", "msg": "Invalid", "path": "price", "location": "body"}]}, "price: Invalid", id="express-validator"),
    pytest.param({"title": "Bad", "detail": "failed", "errors": [{"message": "too big", "location": "body.price"}]}, "Bad: failed; body.price: too big", id="huma"),
    pytest.param({"status_code": 400, "detail": "Failed", "extra": [{"message": "Too dear", "key": "price", "source": "body"}]}, "Failed; body: Too dear", id="Litestar"),
    pytest.param({"error": {"message": "Too dear", "param": "price", "code": None}}, "price: Too dear", id="OpenAI and Stripe"),
    pytest.param({"fault": {"faultstring": "No."}}, "No.", id="Apigee"),
    pytest.param({"code": 7, "ok": False}, '{"code":7,"ok":false}', id="of no known shape"),
    pytest.param([1, 2], "[1,2]", id="a list"),
    pytest.param({"error": None}, "", id="nothing"),
    pytest.param('<?xml version="1.0"?><error><text>Too &amp; dear</text></error>', "Too & dear", id="XML"),
    pytest.param("<html><title>Bad gateway</title></html>", "the server sent a web page: Bad gateway", id="a web page"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), BODIES)
def test_the_words_of_the_server(body: object, text: str) -> None:
    assert error_text(body) == text


@pytest.mark.parametrize("body", ["x" * 5_000, {"a": "x" * 5_000}, {"errors": ["x" * 300] * 50}])
def test_a_message_is_bounded(body: object) -> None:
    assert len(error_text(body)) <= 1_001
