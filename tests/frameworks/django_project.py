"""A Django project with two APIs: one of REST framework, documented by drf-spectacular, and one of Ninja."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from typing import Any

import django
from django.conf import settings

SETTINGS: Mapping[str, Any] = {
    "DEBUG": False,
    "SECRET_KEY": "no secret",
    "ALLOWED_HOSTS": ["127.0.0.1"],
    "ROOT_URLCONF": "tests.frameworks.django_urls",
    "INSTALLED_APPS": ["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "drf_spectacular"],
    "MIDDLEWARE": [],
    "DATABASES": {},
    "USE_TZ": True,
    "REST_FRAMEWORK": {
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
    },
    "SPECTACULAR_SETTINGS": {"TITLE": "Pantry", "VERSION": "1.0.0"},
    "LOGGING_CONFIG": None,
}


def start() -> Any:
    """The WSGI application; Django can be set up only once in a process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if not settings.configured:
            settings.configure(**SETTINGS)
            django.setup()
        from django.core.wsgi import get_wsgi_application

        return get_wsgi_application()


def pantry_document(*, split: bool) -> Any:
    """The document that drf-spectacular writes for REST framework; `split`: with separate schemas for requests."""
    from drf_spectacular.generators import SchemaGenerator
    from drf_spectacular.renderers import OpenApiJsonRenderer
    from drf_spectacular.settings import patched_settings

    title = "Split Pantry" if split else "Pantry"
    with patched_settings({"COMPONENT_SPLIT_REQUEST": split, "TITLE": title}):
        return json.loads(OpenApiJsonRenderer().render(SchemaGenerator().get_schema(request=None, public=True)))


def larder_document() -> Any:
    """The document that Ninja writes for its API."""
    from tests.frameworks.django_urls import larder

    return json.loads(json.dumps(larder.get_openapi_schema(), default=str))
