"""The block `legacy`: any document may have one, its mistakes are reported; without it there is no legacy module."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline import load_api
from tests.contract.server import LoopbackServer, Reply
from tests.stages import rendered, require_valid

LEGACY = """
replies: {class: Thing, module: things, headers: {took: X-Took}}
errors:
  class: ShopError
  module: failures
  subclasses: {Busy: ['503'], Wrong: [4XX, argument], NoKey: [credentials], Down: [connection], Odd: [status, response]}
  exported: [Busy]
settings:
  key: {option: token, variable: SHOP_TOKEN, default: none}
  base: {option: base_url}
  limits: {}
arguments:
  wait: {option: timeout}
  extra: {option: extra_headers}
  name: {argument: title}
call-settings: [key, wait]
async-prefix: async_
version: '0.9'
modules: [resources, resources.pets]
successors: {_tools: use none, _errors.Trap: it is gone, parts.toys: buy some,
  Feeder: it is Food, Shop: it is the client, client.cats: there are pets only, client.pets.feed: call put,
  client.pets.list: no longer, types.Cat: write Pet, timeout: write Shop(timeout=...)}
reexports:
  _errors: {Failure: ShopError, Lost: NoSuchThing, Wait: DEFAULT_TIMEOUT, Gone: NoSuchThing, number: __version__}
  parts.pets.pets: {Pets: Pets, AsyncPets: AsyncPets, Toys: Toys}
  types: {Animal: Pet}
  types.pets: {Tom: Pet, Lost: NoSuchThing}
  types.deep: {Creature: Pet}
  types.deep.pet: {Pet: Pet, Beast: [Pet, PetOwner], Other: [Pet, NoSuchThing]}
  nothing.at.all: {Lost: NoSuchThing}
package-names: [_errors.Wait, _errors.Gone, _errors.number]
method-classes: parts
overrides: {feed: write Shop(food=...), close: this one is called}
absent: {Dog: there are cats only, plugins: write your own, Pet.feed: call Pet.make, Thing.reload: call find again}
classes:
  Pet:
    kind: pet
    methods:
      find: {operation: getPet, arguments: [id, key, extra], rename: {id: petId}}
      all: listPets
      make: {operation: makePet, set: {kind: cat}}
"""
DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'http://127.0.0.1/v1'}]
security: [{auth: []}]
x-specpress: {credentials: {auth: {option: token}}}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'200': {$ref: '#/components/responses/Pet'}}}
    post:
      operationId: makePet
      tags: [pets]
      parameters: [{name: dry, in: query, schema: {type: boolean}}]
      requestBody:
        content: {application/json: {schema: {type: object, required: [title], properties: {title: {type: string}}}}}
      responses: {'200': {$ref: '#/components/responses/Pet'}}
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
      responses: {'200': {$ref: '#/components/responses/Pet'}}
components:
  securitySchemes: {auth: {type: http, scheme: bearer}}
  responses:
    Pet: {description: A pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
  schemas:
    Pet: {type: object, properties: {id: {type: string}, owner: {$ref: '#/components/schemas/PetOwner'}}}
    PetOwner: {type: object, properties: {name: {type: string}}}
"""


def written(folder: Path, legacy: str | None) -> Path:
    document = yaml.safe_load(DOCUMENT)
    if legacy is not None:
        document["x-specpress"]["legacy"] = yaml.safe_load(legacy)
    path = folder / "shop.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return path


def test_without_the_block_nothing_is_there(tmp_path: Path) -> None:
    paths = {file.path.as_posix(): file.text for file in rendered(load_api(written(tmp_path, None)))}
    assert not [path for path in paths if "legacy" in path.lower() or path.endswith("_old_names.py")]
    assert "guard" not in paths["python/shop/__init__.py"]


def test_names_of_any_document(tmp_path: Path) -> None:
    for file in rendered(load_api(written(tmp_path, LEGACY))):
        target = tmp_path / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    program = """
import asyncio, json, sys
import shop, shop.legacy as old
old.base = sys.argv[1]
pet = old.Pet.find("cat-1", extra={"X-A": "1"})
made = old.Pet.make(name="Tom", dry=True, wait=5)
again = asyncio.run(old.Pet.async_all(key="other"))
try:
    old.Pet.make()
except old.failures.Wrong as error:
    wrong = error.param
try:
    old.Pet.all()
except old.Busy as error:
    busy = [error.http_status, type(error).__mro__[1].__name__]
try:
    shop.Pet
except AttributeError as error:
    told = str(error)
missing = []
for line in ("from shop.legacy import Dog", "import shop.legacy.plugins", "old.Pet.feed", "pet.reload", "old.Dog"):
    try:
        exec(line)
    except (ImportError, AttributeError) as error:
        missing.append(f"{type(error).__name__}: {error}")
client = shop.Shop(token="t")
for line in ("from shop import Feeder", "shop.Feeder", "client.cats", "client.pets.feed", "client.other", "shop.pets"):
    try:
        exec(line)
    except (ImportError, AttributeError) as error:
        missing.append(f"{type(error).__name__}: {error}")
old.install_as("older")
from older.resources.pets import Pet
import older.things
print(json.dumps([missing, older.__version__, Pet is old.Pet, isinstance(made, older.things.Thing)]))
print(json.dumps([type(pet).__name__, pet.took, pet["id"], made, again.id, wrong, busy, told, hasattr(shop, "legacy")]))
"""
    reply = Reply(200, (("Content-Type", "application/json"), ("X-Took", "3")), b'{"object": "pet", "id": "cat-1"}')
    busy = Reply(503, (("Content-Type", "application/json"),), b'{"error": {"message": "later"}}')
    with LoopbackServer() as server:
        server.script(reply, reply, reply, busy)
        done = subprocess.run(
            [sys.executable, "-c", program, server.base_url],
            capture_output=True,
            text=True,
            env={"PYTHONPATH": str(tmp_path / "python")},
            check=False,
            timeout=60,
        )
        sent = [(one.method, one.target, one.body, one.header("Authorization")) for one in server.requests]
        assert server.requests[0].header("X-A") == "1"
    assert done.stderr == ""
    modules, calls = map(json.loads, done.stdout.splitlines())
    assert modules == [
        [
            "ImportError: cannot import name 'Dog' from 'shop.legacy': there are cats only",
            "ModuleNotFoundError: No module named 'shop.legacy.plugins': write your own",
            "AttributeError: 'Pet' has no attribute 'feed': call Pet.make",
            "AttributeError: 'Pet' has no attribute 'reload': call find again",
            "AttributeError: module 'shop.legacy' has no attribute 'Dog': there are cats only",
            "ImportError: cannot import name 'Feeder' from 'shop': it is Food",
            "AttributeError: module 'shop' has no attribute 'Feeder': it is Food",
            "AttributeError: 'Shop' object has no attribute 'cats': there are pets only",
            "AttributeError: 'Pets' object has no attribute 'feed': call put",
            "AttributeError: 'Shop' object has no attribute 'other'",
            "AttributeError: module 'shop' has no attribute 'pets': it is a part of a client: Shop().pets.",
        ],
        *("0.9", True, True),
    ]
    kind, took, name, made, other, wrong, status, told, is_there = calls
    assert (kind, took, name, other) == ("Pet", 3, "cat-1", "cat-1")
    assert made == {"object": "pet", "id": "cat-1"}
    assert (wrong, status, is_there) == ("name", [503, "ShopError"], True)
    assert "shop.Pet.find(…) is now Shop().pets.get_pet(…)" in told
    assert sent == [
        ("GET", "/v1/pets/cat-1", b"", "Bearer none"),
        ("POST", "/v1/pets?dry=true", b'{"kind":"cat","title":"Tom"}', "Bearer none"),
        ("GET", "/v1/pets", b"", "Bearer other"),
        ("GET", "/v1/pets", b"", "Bearer none"),
    ]


def test_modules_of_other_versions_of_any_document(tmp_path: Path) -> None:
    for file in rendered(load_api(written(tmp_path, LEGACY))):
        target = tmp_path / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    program = """
import importlib.util, typing
client_of = lambda token: shop.Shop(token=token)
from unittest.mock import patch
import shop, shop.types
from shop._errors import Failure
from shop.types import Animal
from shop.types.deep import Creature
from shop.types.deep.pet import Beast, Pet
from shop.types.pets import Tom
assert Tom is shop.types.Pet and not hasattr(shop.types.pets, "Lost") and not hasattr(shop.types.pets, "Jerry")
assert Failure is shop.ShopError and Pet is Animal is Creature is shop.types.Pet
assert shop.Wait == client_of("t").timeout and shop.number == shop.__version__ and "Gone" not in shop.__all__
assert importlib.util.find_spec("shop._tools") is None
import shop.parts.pets.pets as inner
assert inner.Pets is shop.parts.pets.Pets and not hasattr(inner, "Toys")
assert typing.get_args(Beast) == (shop.types.Pet, shop.types.PetOwner)
client = shop.Shop(token="t")
assert shop.parts.pets.Pets is shop.parts.Pets is type(client.pets)
with patch("shop.parts.pets.Pets.get_pet", return_value=7):
    assert client.pets.get_pet("a") == 7
for module, name in (("_errors", "Lost"), ("types.deep.pet", "Other"), ("types.deep.pet", "Lost")):
    assert not hasattr(importlib.import_module(f"shop.{module}"), name)
class Own(shop.Shop):
    close = lambda self: None
class Fed(Own):
    feed = 3
Own(token="t")
for line in (
    "Fed(token='t')",
    *("import shop.nothing", "shop.types.Cat", "from shop.types import Cat", "shop.timeout", "shop.timeout = 3"),
    *("import shop._tools", "from shop._tools.saw import blade", "import shop.parts.toys", "from shop._errors import Trap"),
    *("from shop._errors import Feeder", "from shop.parts import dogs", "from shop._errors import x", "import shopping"),
):
    try:
        exec(line)
    except (ImportError, AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path / "python")},
        check=False,
        timeout=60,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.splitlines() == [
        "TypeError: Fed.feed would never be called: write Shop(food=...)",
        "ModuleNotFoundError: No module named 'shop.nothing'",
        "AttributeError: module 'shop.types' has no attribute 'Cat': write Pet",
        "ImportError: cannot import name 'Cat' from 'shop.types': write Pet",
        "AttributeError: module 'shop' has no attribute 'timeout': write Shop(timeout=...)",
        "AttributeError: module 'shop' has no setting 'timeout': write Shop(timeout=...)",
        "ModuleNotFoundError: No module named 'shop._tools': use none",
        "ModuleNotFoundError: No module named 'shop._tools': use none",
        "ModuleNotFoundError: No module named 'shop.parts.toys': buy some",
        "ImportError: cannot import name 'Trap' from 'shop._errors': it is gone",
        "ImportError: cannot import name 'Feeder' from 'shop._errors': it is Food",
        f"ImportError: cannot import name 'dogs' from 'shop.parts' ({tmp_path}/python/shop/parts/__init__.py)",
        f"ImportError: cannot import name 'x' from 'shop._errors' ({tmp_path}/python/shop/_errors.py)",
        "ModuleNotFoundError: No module named 'shopping'",
    ]


@pytest.mark.parametrize(
    ("legacy", "message"),
    [
        ("[1]", "legacy is an object of names"),
        ("{clases: {}}", "legacy has no key 'clases'"),
        ("{classes: {Pet: {methods: {find: getPets}}}}", "there is no operation 'getPets'"),
        ("{classes: {Pet: {methods: {find: {}}}}}", "names its operation"),
        ("{classes: {Pet: {methods: {find: {operation: getPet, argument: [a]}}}}}", "has no key 'argument'"),
        ("{classes: {Pet: {methods: {find: {operation: getPet, arguments: [a-b]}}}}}", "'a-b' is no name in Python"),
        ("{classes: {Pet: {methods: {update: getPet}}}}", "'update' is a method of every reply"),
        ("{classes: {class: {}}}", "'class' is no name in Python"),
        ("{classes: {Pet: {}}, settings: {Pet: {}}}", "the name 'Pet' stands at line"),
        ("{settings: {key: {option: a, header: B}}}", "a setting becomes one thing"),
        ("{settings: {key: {file: yes please}}}", "file is true or false"),
        ("{settings: {key: {variable: a b}}}", "'a b' is no variable"),
        ("{settings: {key: {only: plain}}}", "only is a list of texts"),
        ("{settings: {key: 3}}", "a setting of legacy is an object"),
        ("{call-settings: [key]}", "there is no setting 'key'"),
        ("{errors: {class: 3}}", "3 is no name in Python"),
        ("{errors: {subclasses: {Bad: [statuses]}}}", "nothing is called 'statuses' here"),
        ("{errors: {subclasses: {Bad: '429'}}}", "Bad is a list"),
        ("{errors: {exported: [Bad]}}", "there is no exception 'Bad'"),
        ("{replies: {headers: {a: 'b c'}}}", "'b c' is no name of a header"),
        ("{version: 0.9}", "version is a text, not 0.9"),
        ("{modules: resources}", "modules is a list"),
        ("{modules: [resources.my pets]}", "'my pets' is no name in Python"),
        ("{absent: [Dog]}", "absent is an object"),
        ("{absent: {Pet.find: no}, classes: {Pet: {methods: {find: getPet}}}}", "'Pet.find' is a method of the module"),
        ("{absent: {Dog: 3}}", "3 says nothing about Dog"),
        ("{successors: [Dog]}", "successors is an object"),
        ("{successors: {Dog: [a]}}", "says nothing about Dog"),
        ("{successors: {pets.feed: call put}}", "'pets.feed' is a name neither of the package nor of a client"),
        ("{absent: {Do-g: use cats}}", "'Do-g' is no name in Python"),
        ("{settings: {install_as: {}}}", "'install_as' is a function of the module"),
        ("{async-prefix: 3}", "3 begins no name"),
        ("{overrides: [feed]}", "overrides is an object"),
        ("{overrides: {feed: 3}}", "3 says nothing about feed"),
        ("{package-names: a}", "package-names is a list"),
        ("{reexports: {_a: {Pet: Pet}}, package-names: [_a.Pat]}", "reexports has no '_a.Pat'"),
        ("{package-names: [3]}", "reexports has no 3"),
        ("{method-classes: a b}", "'a b' is no name in Python"),
        ("{reexports: [types]}", "reexports is an object"),
        ("{reexports: {types.pet: [Pet]}}", "types.pet is an object of names"),
        ("{reexports: {types.my pet: {Pet: Pet}}}", "'my pet' is no name in Python"),
        ("{reexports: {types.pet: {P-t: Pet}}}", "'P-t' is no name in Python"),
        ("{reexports: {types.pet: {Pet: types.Pet}}}", "'types.Pet' is no name in Python"),
        ("{reexports: {types.pet: {Pet: []}}}", "a list is no name in Python"),
        ("{reexports: {types.pet: {Pet: [Pet, 3]}}}", "3 is no name in Python"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, legacy: str, message: str) -> None:
    with pytest.raises(Diagnostics) as caught:
        require_valid(load(written(tmp_path, legacy)))
    found = [one for one in caught.value.diagnostics if message in one.message]
    assert found, [one.message for one in caught.value.diagnostics]
    assert found[0].location.line > 1
    assert found[0].hint
