"""Every kind of credential, and operations without credentials."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
)

router = APIRouter(prefix="/credentials", tags=["credentials"])


def shown(request: Request) -> dict[str, Any]:
    """All parts of a request that could be credentials."""
    return {
        name: value
        for name, value in (
            ("authorization", request.headers.get("authorization")),
            ("header", request.headers.get("x-key")),
            ("query", request.query_params.get("api_key")),
            ("cookie", request.cookies.get("session")),
        )
        if value is not None
    }


@router.get("/bearer", dependencies=[Depends(HTTPBearer())])
async def bearer(request: Request) -> dict[str, Any]:
    return shown(request)


@router.get("/basic")
async def basic(request: Request, user: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> dict[str, Any]:
    return {**shown(request), "user": user.username, "password": user.password}


@router.get("/header", dependencies=[Depends(APIKeyHeader(name="X-Key"))])
async def header(request: Request) -> dict[str, Any]:
    return shown(request)


@router.get("/query", dependencies=[Depends(APIKeyQuery(name="api_key"))])
async def query(request: Request) -> dict[str, Any]:
    return shown(request)


@router.get("/cookie", dependencies=[Depends(APIKeyCookie(name="session"))])
async def cookie(request: Request) -> dict[str, Any]:
    return shown(request)


@router.get("/password", dependencies=[Depends(OAuth2PasswordBearer(tokenUrl="credentials/token"))])
async def password(request: Request) -> dict[str, Any]:
    return shown(request)


@router.post("/token")
async def token(
    username: Annotated[str, Form()], password: Annotated[str, Form()], grant_type: Annotated[str, Form()] = ""
) -> dict[str, Any]:
    assert grant_type == "password"
    return {"access_token": f"{username}:{password}", "token_type": "bearer", "expires_in": 3600}


@router.get("/public")
async def public(request: Request) -> dict[str, Any]:
    return shown(request)


@router.get("/optional", dependencies=[Depends(HTTPBearer(auto_error=False))])
async def optional(request: Request) -> dict[str, Any]:
    return shown(request)
