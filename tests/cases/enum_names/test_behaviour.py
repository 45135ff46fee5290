"""Values with names of the document: each is a constant of the right type, with its description."""

from __future__ import annotations

from tests.cases.case import Case


def test_constants_are_the_values(case: Case) -> None:
    case.reply([{"status": "d-1", "priority": 2}])

    types = case.types
    (order,) = case.client().orders.list(status=types.StatusValues_.OPEN, order=types.OrdersListOrderValues.Descending)

    assert case.sent.query == [("status", "o"), ("order", "desc")]
    assert order.status == types.StatusValues_.DELIVERED_TO_DOOR
    assert order.priority == types.PriorityValues.High


def test_names_that_do_not_fit_are_warned_of_and_not_used(case: Case) -> None:
    told = [one.message for one in case.api.warnings]

    assert told == [
        "x-enumNames does not fit the values of the enum, and is not used",
        "x-enum-varnames does not fit the values of the enum, and is not used",
        "x-enum-descriptions does not fit the values of the enum, and is not used",
        "x-enum-varnames has 'A-B' and 'A_B', which are one name in Python, and is not used",
        "x-enum-varnames does not fit the values of the enum, and is not used",
        "x-enum-descriptions does not fit the values of the enum, and is not used",
    ]
    assert all(one.location.line for one in case.api.warnings)
    assert not hasattr(case.types, "TooFewValues")


def test_reference_has_names_and_descriptions(case: Case) -> None:
    pages = "\n".join(file.text for file in case.files if file.path.parts[0] == "docs")

    assert '| `StatusValues_.OPEN` | `"o"` | Not paid yet. |' in pages
    assert "Mostly in Germany." in pages
