"""An API of flask-smorest, as its users write one."""

from __future__ import annotations

import warnings
from typing import Any

from flask import Flask, Response, request

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from flask_smorest import Api, Blueprint, abort
    from flask_smorest.fields import Upload
    from marshmallow import Schema, fields, validate

cellar = Blueprint("cellar", "cellar", url_prefix="/cellar", description="Bottles")


class LabelSchema(Schema):
    text = fields.String(required=True)


class BottleSchema(Schema):
    id = fields.Integer(dump_only=True)
    name = fields.String(required=True)
    price = fields.Decimal(as_string=True)
    year = fields.Integer(validate=validate.Range(min=1900))
    code = fields.String(load_only=True)
    label = fields.Nested(LabelSchema, allow_none=True)
    drunk = fields.Date(allow_none=True)


class FilterSchema(Schema):
    names = fields.List(fields.String())
    limit = fields.Integer(load_default=10)


class UploadSchema(Schema):
    file_1 = Upload(required=True)
    file_2 = Upload()


class FormSchema(Schema):
    name = fields.String(required=True)
    years = fields.List(fields.Integer())


class AnySchema(Schema):
    sent = fields.Raw()


@cellar.route("/bottles", methods=["POST"])
@cellar.arguments(BottleSchema)
@cellar.response(201, BottleSchema)
def add_bottle(bottle: dict[str, Any]) -> dict[str, Any]:
    return {"id": 1, **bottle}


@cellar.route("/bottles", methods=["GET"])
@cellar.arguments(FilterSchema, location="query")
@cellar.response(200, AnySchema)
def list_bottles(filters: dict[str, Any]) -> dict[str, Any]:
    return {"sent": filters}


@cellar.route("/bottles/<int:number>", methods=["PUT"])
@cellar.arguments(BottleSchema)
@cellar.response(200, AnySchema)
def put_bottle(bottle: dict[str, Any], number: int) -> dict[str, Any]:
    return {"sent": request.get_json()}


@cellar.route("/bottles/<int:number>", methods=["DELETE"])
@cellar.response(204)
def remove_bottle(number: int) -> None:
    return None


@cellar.route("/labels", methods=["POST"])
@cellar.arguments(UploadSchema, location="files")
@cellar.response(200, AnySchema)
def upload(files: dict[str, Any]) -> dict[str, Any]:
    return {"sent": {name: [file.filename, file.read().decode("latin-1")] for name, file in files.items()}}


@cellar.route("/form", methods=["POST"])
@cellar.arguments(FormSchema, location="form")
@cellar.response(200, AnySchema)
def form(form: dict[str, Any]) -> dict[str, Any]:
    return {"sent": form}


@cellar.route("/file", methods=["GET"])
@cellar.response(200, {"format": "binary", "type": "string"}, content_type="application/pdf")
def download() -> Response:
    return Response(b"%PDF-1.7", mimetype="application/pdf", headers={"Content-Disposition": "inline; filename=a.pdf"})


@cellar.route("/failing", methods=["GET"])
@cellar.response(200, AnySchema)
def failing() -> None:
    abort(409, message="Corked.", errors={"json": {"cork": ["Broken."]}})


def application() -> tuple[Flask, dict[str, Any]]:
    """The application, and the document that it writes of itself."""
    app = Flask("cellar")
    app.config.update(API_TITLE="Cellar", API_VERSION="v1", OPENAPI_VERSION="3.0.3")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = Api(app)
        api.register_blueprint(cellar)
        with app.app_context():
            return app, api.spec.to_dict()
