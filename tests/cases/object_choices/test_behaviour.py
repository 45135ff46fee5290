"""Choices inside an object become one model for each combination."""

from __future__ import annotations

import datetime as dt

from tests.cases.case import Case


def test_combinations(case: Case) -> None:
    case.reply({"payment": {"amount": 5, "iban": "DE00", "due": "2030-01-02"}, "filter": {"id": 3}})

    reply = case.client().things.create(payment={"amount": 5, "card": "4", "now": True})

    assert isinstance(reply.payment, case.types.PaymentBankAccountLater)
    assert (reply.payment.iban, reply.payment.due) == ("DE00", dt.date(2030, 1, 2))
    assert isinstance(reply.filter, case.types.Filter)
    assert reply.filter.id == 3


def test_request(case: Case) -> None:
    case.reply({})

    case.client().things.create(payment={"amount": 5, "card": "4", "now": True}, filter={"name": "x"})

    assert case.sent_json == {"payment": {"amount": 5, "card": "4", "now": True}, "filter": {"name": "x"}}
