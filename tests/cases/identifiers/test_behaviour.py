"""References by `$id` and `$anchor` are resolved; a dynamic reference is resolved in its dynamic scope."""

from __future__ import annotations

from tests.cases.case import Case


def test_a_dynamic_reference_means_what_the_outermost_scope_says(case: Case) -> None:
    case.reply({"items": [{"name": "Rex"}], "first": {"name": "Rex", "owner": {"name": "Ada"}}})

    page = case.client().things.pets()

    assert isinstance(page, case.types.PetPage)
    assert [type(one) for one in page.items] == [case.types.Pet]
    assert page.first.owner.name == "Ada"


def test_a_schema_refers_to_itself_in_its_own_scope(case: Case) -> None:
    case.reply({"items": [], "next": {"items": [{"name": "Tom"}]}})

    page = case.client().things.pets()

    assert isinstance(page.next, case.types.PetPage)
    assert isinstance(page.next.items[0], case.types.Pet)


def test_the_scope_holds_behind_further_references(case: Case) -> None:
    person = {"name": "Ada", "pets": [{"name": "Rex"}]}
    case.reply({"count": 1, "page": {"items": [person], "next": {"items": [person]}}})

    found = case.client().things.people()

    for page in (found.page, found.page.next):
        assert page.items[0].name == "Ada"
        assert isinstance(page.items[0].pets[0], case.types.Pet)


def test_by_itself_it_means_what_stands_there(case: Case) -> None:
    case.reply({"items": [1, {"a": 2}], "next": {"items": ["x"]}})

    page = case.client().things.anything()

    assert isinstance(page, case.types.Page)
    assert isinstance(page.next, case.types.Page)
    assert page.items == [1, {"a": 2}]


def test_a_tree_whose_nodes_are_extended(case: Case) -> None:
    reply = {"value": 1, "label": "root", "children": [{"value": 2, "label": "leaf", "children": []}]}
    case.reply(reply)
    case.reply(reply)

    tree = case.client().things.labelled_tree()

    assert isinstance(tree, case.types.LabelledTree)
    assert isinstance(tree.children[0], case.types.LabelledTree)
    assert tree.children[0].label == "leaf"


def test_the_tree_that_is_not_extended(case: Case) -> None:
    case.reply({"value": 1, "children": [{"value": 2}]})

    tree = case.client().things.tree()

    assert isinstance(tree, case.types.Tree)
    assert isinstance(tree.children[0], case.types.Tree)
    assert "label" not in type(tree).__struct_fields__


def test_anchors_and_relative_identifiers(case: Case) -> None:
    pet = {"name": "Rex", "collar": {"colour": "red"}, "friend": {"name": "Tom"}}
    case.reply({"person": {"name": "Ada", "pets": [pet]}})

    owner = case.client().things.owner()

    assert isinstance(owner, case.types.Owner)
    assert isinstance(owner.person.pets[0], case.types.Pet)
    assert owner.person.pets[0].collar.colour == "red"
    assert isinstance(owner.person.pets[0].friend, case.types.Pet)
