"""An API of Django REST framework, as its users write one, with the default parsers and settings of drf-spectacular."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.authentication import BasicAuthentication, SessionAuthentication, TokenAuthentication
from rest_framework.renderers import BaseRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class CardSerializer(serializers.Serializer):
    """A serializer with a file: every parser is offered for it."""

    title = serializers.CharField()
    picture = serializers.FileField()
    note = serializers.CharField(required=False, allow_blank=True)


class ReceivedSerializer(serializers.Serializer):
    title = serializers.CharField()
    name = serializers.CharField()
    content = serializers.CharField()
    media_type = serializers.CharField()


class JarSerializer(serializers.Serializer):
    id = serializers.IntegerField(read_only=True)
    label = serializers.CharField(max_length=5)
    price = serializers.DecimalField(max_digits=20, decimal_places=2)
    secret = serializers.CharField(write_only=True, required=False)
    kept_for = serializers.DurationField(required=False)
    opened = serializers.DateTimeField(required=False, allow_null=True)
    size = serializers.ChoiceField(choices=["small", "large"], default="small")
    tags = serializers.ListField(child=serializers.CharField(), required=False)


class SentSerializer(serializers.Serializer):
    sent = serializers.JSONField()


class CardView(APIView):
    @extend_schema(request=CardSerializer, responses=ReceivedSerializer)
    def post(self, request: Any) -> Response:
        card = CardSerializer(data=request.data)
        card.is_valid(raise_exception=True)
        file = card.validated_data["picture"]
        given = {"title": card.validated_data["title"], "name": file.name, "content": file.read().decode("latin-1")}
        return Response({**given, "media_type": request.content_type.partition(";")[0]})


class JarsView(APIView):
    @extend_schema(responses=JarSerializer(many=True), parameters=[OpenApiParameter("tags", str, many=True)])
    def get(self, request: Any) -> Response:
        tags = request.query_params.getlist("tags")
        return Response([{"id": 1, "label": "rice", "price": "1.10", "size": "small", "tags": tags}])

    @extend_schema(request=JarSerializer, responses={201: JarSerializer})
    def post(self, request: Any) -> Response:
        jar = JarSerializer(data=request.data)
        jar.is_valid(raise_exception=True)
        return Response(JarSerializer({"id": 7, **jar.validated_data}).data, status=status.HTTP_201_CREATED)


class JarView(APIView):
    @extend_schema(request=JarSerializer, responses=SentSerializer)
    def put(self, request: Any, number: int) -> Response:
        return Response({"sent": request.data})

    @extend_schema(request=JarSerializer(partial=True), responses=SentSerializer)
    def patch(self, request: Any, number: int) -> Response:
        return Response({"sent": request.data})

    @extend_schema(responses={204: None})
    def delete(self, request: Any, number: int) -> Response:
        return Response(status=status.HTTP_204_NO_CONTENT)


class PdfRenderer(BaseRenderer):
    media_type = "application/pdf"
    format = "pdf"


class LabelView(APIView):
    renderer_classes = [PdfRenderer]

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Any) -> HttpResponse:
        head = {"Content-Disposition": 'attachment; filename="label.pdf"'}
        return HttpResponse(b"%PDF-1.7", content_type="application/pdf", headers=head)


class KeptView(APIView):
    """A view that requires a token."""

    authentication_classes = [TokenAuthentication, BasicAuthentication, SessionAuthentication]
    permission_classes: list[Any] = []

    def perform_authentication(self, request: Any) -> None:
        """There is no database here."""

    @extend_schema(responses=SentSerializer)
    def get(self, request: Any) -> Response:
        return Response({"sent": request.META.get("HTTP_AUTHORIZATION")})


class FailingView(APIView):
    @extend_schema(responses=SentSerializer)
    def get(self, request: Any) -> Response:
        raise serializers.ValidationError({"price": ["Too dear."], "items": [{}, {"count": ["Too many."]}]})


urlpatterns = [
    path("pantry/cards/", CardView.as_view()),
    path("pantry/jars/", JarsView.as_view()),
    path("pantry/jars/<int:number>/", JarView.as_view()),
    path("pantry/label/", LabelView.as_view()),
    path("pantry/kept/", KeptView.as_view()),
    path("pantry/failing/", FailingView.as_view()),
]
