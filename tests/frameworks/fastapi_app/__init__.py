"""A FastAPI application with every shape that FastAPI puts into a document; most operations return their input."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

from . import credentials, errors, files, item_streams, parameters, repeats, streams, values

ROUTERS = tuple(part.router for part in (files, streams, values, parameters, credentials, errors, repeats))
ITEM_STREAMS = (item_streams.router,)


def application(title: str, routers: tuple[APIRouter, ...]) -> FastAPI:
    """An application as a user of FastAPI would write it, without operationIds set by hand."""
    app = FastAPI(title=title, version="1.2.3")
    for router in routers:
        app.include_router(router)
    return app
