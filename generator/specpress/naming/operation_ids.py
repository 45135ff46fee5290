"""Names of functions from operationIds: frameworks write a prefix or suffix around the name, which is removed here.

Each reader knows the habit of one framework: it takes one operationId and returns the name inside it, or None if the
operationId does not follow that habit. Whether the whole document follows it is decided in `method_names`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from specpress.naming.calls import Call, lower_words
from specpress.naming.english import ACTIONS, VERBS
from specpress.naming.groups import Group
from specpress.naming.identifiers import words
from specpress.naming.plurals import singular
from specpress.openapi.objects import METHODS

_CONTROLLER: Final = re.compile(r"(?:[\w.]*\.)?(\w*?)Controller[_.](\w+)")
_PHP_METHOD: Final = re.compile(r"(?:[\w\\]*\\)?(\w+?)(?:Controller)?(?:::|@)(\w+?)(?:Action)?")
_DIGEST: Final = re.compile(
    r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE
)
_VERSION: Final = re.compile(r"(\w+)_v\d+")
_NUMBERED: Final = re.compile(r"(.*[^\W\d_])_\d+")
_USING: Final = re.compile(r"(\w+)Using([A-Z]+)(?:_\d+)?")
_NAMESPACE: Final = re.compile(r"[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*")
_LITESTAR_SEPARATORS: Final = re.compile(r"[!#$%&'*+\-.^_`|~:]+")
_MODULES: Final = frozenset(
    [
        "api",
        "apis",
        "app",
        "apps",
        "controllers",
        "endpoints",
        "handlers",
        "main",
        "rest",
        "routers",
        "router",
        "routes",
        "urls",
        "v1",
        "v2",
        "v3",
        "view",
        "views",
    ]
)
_ACTIONS: Final = {
    "get": ("_list", "_retrieve"),
    "post": ("_create",),
    "put": ("_update",),
    "patch": ("_partial_update",),
    "delete": ("_destroy",),
}
_MOST: Final = 0.75
"""The share of operationIds that must begin with the same words."""


def without_path_after(call: Call) -> str | None:
    """FastAPI: `read_item_items__item_id__get` is the function, the path and the HTTP method."""
    text, _, method = call.id.rpartition("_")
    return _without_path(text, call) if method.lower() in METHODS else None


def is_of_unnamed_function(call: Call) -> bool:
    """FastAPI: `__items_get` is the function `_`, the path and the HTTP method."""
    name = without_path_after(call)
    return name is not None and not re.search(r"[^\W_]", name)


def without_long_path_after(call: Call) -> str | None:
    """FastAPI without the HTTP method. Only for long paths: authors write short ones by hand, too."""
    end = re.sub(r"\W", "_", call.path)
    return call.id.removesuffix(end) or None if len(call.segments) > 2 and call.id.endswith(end) else None


def _without_path(text: str, call: Call) -> str | None:
    path = call.path.partition("#")[0]
    for start in (index for index, character in enumerate(path) if character == "/"):
        # A server in front of the application may have put more before the path.
        end = re.sub(r"\W", "_", path[start:])
        if text.endswith(end) and text != end and (start == 0 or end.count("_") > 1):
            return text.removesuffix(end)
    return None


def without_path_before(call: Call) -> str | None:
    """Litestar: `PetsPetIdGetPet` is the path and the function, each part of the path once."""
    path = ""
    for segment in call.segments:
        part = segment.strip("{}").partition(":")[0].title()
        if part not in path:
            path += part
    path = _LITESTAR_SEPARATORS.sub("", path)
    rest = call.id.removeprefix(path)
    is_cut = path and rest != call.id and rest[:1].isupper()
    return rest if is_cut and controller_of(call.id) is None else None


def says_only_path(call: Call) -> bool:
    """Whether an operationId only repeats the HTTP method and the whole path, in either order.

    Elysia writes `getPetsById`, API Platform `api_books_id_get`.
    """
    path = [word for segment in call.segments for word in lower_words(segment)]
    by = [word for one in call.segments for word in (["by"] if "{" in one else []) + list(lower_words(one))]
    told = lower_words(call.id)
    if told in ((call.method, *path), (*path, call.method), (call.method, *by)):
        return True
    # API Platform joins what follows a parameter, and says where a list comes: `api_books_idreviews_get_collection`.
    return "".join(told).removesuffix("collection") == "".join((*path, call.method))


def is_digest(text: str) -> bool:
    """Whether an operationId is a checksum or a UUID, which swagger-php writes where the author gave none."""
    return _DIGEST.fullmatch(text) is not None


def without_method(call: Call, group: Group) -> str | None:
    """APIFlask and Sanic: `get_get_pet`, `get~pets.get_pet` are the HTTP method and the function."""
    method, separator, rest = call.id.partition("~")
    if separator and method.lower() == call.method:
        return rest or None
    told = lower_words(call.id)
    if len(told) < 2 or told[0] != call.method:
        return None
    rest = call.id[len(call.method) :].lstrip("_-")
    after = told[1:]
    named = lower_words(group.name)
    if after[: len(named)] == named and len(after) > len(named):
        after = after[len(named) :]
    return rest if after[0] in VERBS else None


def without_using(call: Call) -> str | None:
    """springfox: `getPetUsingGET` and `getPetUsingGET_1` are the function, the HTTP method and a number."""
    found = _USING.fullmatch(call.id)
    return found[1] if found and found[2].lower() == call.method else None


def controller_of(text: str) -> tuple[str, str] | None:
    r"""NestJS, Phoenix, Symfony, Laravel: the controller and the method.

    Of `UsersController_findOne`, `Shop.UserController.show`, `App\UserController::showAction`, `UserController@show`.
    """
    found = _CONTROLLER.fullmatch(text) or _PHP_METHOD.fullmatch(text)
    return (found[1], found[2]) if found and found[1] else None


def without_version(text: str) -> str | None:
    """NestJS: `findOne_v1` is a method and the version of its controller."""
    found = _VERSION.fullmatch(text)
    return found[1] if found else None


def without_number(text: str, every: frozenset[str]) -> str | None:
    """springdoc: `getPet_1` is the second `getPet`."""
    found = _NUMBERED.fullmatch(text)
    return found[1] if found and found[1] in every else None


def without_module(text: str) -> str | None:
    """django-ninja: `shop_api_create_pet` is the module and the function."""
    parts = words(text)
    end = 0
    for index, word in enumerate(parts[:-1]):
        if word.lower() in VERBS:
            break
        if word.lower() in _MODULES:
            end = index + 1
    return "_".join(parts[end:]) if end else None


def common_start(texts: Sequence[str]) -> tuple[str, ...]:
    """The words that most of the names begin with, if they can be a module: several, or one with a verb after it."""
    split = [lower_words(text) for text in texts]
    found: tuple[str, ...] = ()
    while True:
        longer = Counter(parts[: len(found) + 1] for parts in split if len(parts) > len(found) + 1)
        best = next((one for one, count in longer.most_common(1) if count >= max(3, _MOST * len(texts))), ())
        if not best or best[-1] in VERBS or best[:-1] != found:
            break
        found = best
    if len(found) != 1:
        return found
    followed = [parts[1] in VERBS for parts in split if parts[:1] == found and len(parts) > 1]
    return found if sum(followed) * 2 >= len(texts) else ()


def without_start(text: str, start: tuple[str, ...]) -> str | None:
    """A name without the words that it begins with."""
    parts = words(text)
    begins = tuple(word.lower() for word in parts[: len(start)]) == start
    return "_".join(parts[len(start) :]) if start and begins and len(parts) > len(start) else None


def without_group(text: str, group: Group) -> str | None:
    """`books_list` in the group of books; the first segments of the path may precede it."""
    parts = lower_words(text)
    prefix = tuple(word for segment in group.prefix for word in lower_words(segment))
    for named in (_singular(lower_words(group.tag)), _singular(lower_words(group.name))):
        for before in (prefix[start:] for start in range(len(prefix) + 1) if named):
            after = parts[len(before) :]
            length = _length_of(named, after)
            if parts[: len(before)] == before and 0 < length < len(after):
                return "_".join(words(text)[len(before) + length :])
    return None


def _length_of(named: tuple[str, ...], parts: tuple[str, ...]) -> int:
    """How many words at the beginning say a name, however it is parted (`Enduser` and `EndUser`); 0 if none do."""
    whole = "".join(named)
    return next((end for end in range(1, len(parts) + 1) if "".join(_singular(parts[:end])) == whole), 0)


def without_namespace(text: str, title: str, group: Group) -> str | None:
    """fastapi-users: `users:delete_user` in the group `users`, of which FastAPI keeps the colon in the summary alone.

    A namespace that the name itself begins with says nothing either (`reset:reset_password`, `verify:verify`).
    """
    before, colon, after = title.partition(":")
    namespace, own = (lower_words(before), lower_words(after)) if colon else ((), ())
    if not namespace or not own or lower_words(text) != namespace + own:
        return None
    named = (_singular(lower_words(group.tag)), _singular(lower_words(group.name)), _singular(own[: len(namespace)]))
    return "_".join(own) if _singular(namespace) in named else None


def is_of_endpoint(text: str) -> bool:
    """FastEndpoints: whether an operationId is a namespace and a class, `ShopOrdersCreateCreateOrderEndpoint`."""
    is_class = text[:1].isupper() and text.endswith("Endpoint")
    return is_class or _NAMESPACE.fullmatch(text) is not None


def without_repeats(text: str) -> str | None:
    """FastEndpoints: the words of namespace and class, each once, at its last place: `create_order`."""
    parts = words(text)
    parts = parts[:-1] if len(parts) > 1 and parts[-1] == "Endpoint" else parts
    told = [singular(part.lower()) for part in parts]
    kept = [part for index, part in enumerate(parts) if told[index] not in told[index + 1 :]]
    return "_".join(kept) if len(kept) < len(words(text)) else None


def _singular(parts: tuple[str, ...]) -> tuple[str, ...]:
    return (*parts[:-1], singular(parts[-1])) if parts else ()


def ends_with_action(call: Call) -> bool:
    """Whether an operationId ends as drf-spectacular ends those of an HTTP method."""
    return call.id.lower().endswith(_ACTIONS.get(call.method, ("_",)))


def without_action(text: str, call: Call) -> str | None:
    """drf-spectacular: `recent_retrieve` is named `recent`, `set_price_create` is named `set_price`."""
    ends = _ACTIONS.get(call.method, ())
    rest = next((text[: -len(end)] for end in ends if end != "_list" and text.lower().endswith(end)), "")
    begins = lower_words(rest)[:1]
    return rest if rest and (call.method == "get" or begins[0] in ACTIONS) else None
