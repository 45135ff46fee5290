"""The addresses of the Django project."""

from __future__ import annotations

from django.urls import path

from tests.frameworks.ninja_api import larder
from tests.frameworks.rest_framework_api import urlpatterns as rest_framework_patterns

urlpatterns = [*rest_framework_patterns, path("larder/", larder.urls)]
