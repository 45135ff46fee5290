# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from datetime import date
from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class PaymentCardNow(Model):
    """Card."""

    amount: int
    card: str
    now: bool


class PaymentCardLater(Model):
    """Card."""

    amount: int
    card: str
    due: date


class PaymentBankAccountNow(Model):
    """Bank account."""

    amount: int
    iban: str
    now: bool


class PaymentBankAccountLater(Model):
    """Bank account."""

    amount: int
    iban: str
    due: date


class Filter(Model):
    """Only which properties there must be, which types do not say."""

    name: str | None = ABSENT
    id: int | None = ABSENT


class Reply(Model):
    payment: Payment | None = ABSENT
    filter: Filter | None = ABSENT


class PaymentCardNowDict(TypedDict):
    """What PaymentCardNow holds, as a plain dict."""

    amount: int
    card: str
    now: bool


class PaymentCardLaterDict(TypedDict):
    """What PaymentCardLater holds, as a plain dict."""

    amount: int
    card: str
    due: date | str


class PaymentBankAccountNowDict(TypedDict):
    """What PaymentBankAccountNow holds, as a plain dict."""

    amount: int
    iban: str
    now: bool


class PaymentBankAccountLaterDict(TypedDict):
    """What PaymentBankAccountLater holds, as a plain dict."""

    amount: int
    iban: str
    due: date | str


class FilterDict(TypedDict):
    """What Filter holds, as a plain dict."""

    name: NotRequired[str]
    id: NotRequired[int]


class ReplyDict(TypedDict):
    """What Reply holds, as a plain dict."""

    payment: NotRequired[PaymentParam]
    filter: NotRequired[FilterParam]


Payment: TypeAlias = PaymentCardNow | PaymentCardLater | PaymentBankAccountNow | PaymentBankAccountLater
PaymentCardNowParam: TypeAlias = PaymentCardNow | PaymentCardNowDict
"""What may be passed where PaymentCardNow is asked for."""

PaymentCardLaterParam: TypeAlias = PaymentCardLater | PaymentCardLaterDict
"""What may be passed where PaymentCardLater is asked for."""

PaymentBankAccountNowParam: TypeAlias = PaymentBankAccountNow | PaymentBankAccountNowDict
"""What may be passed where PaymentBankAccountNow is asked for."""

PaymentBankAccountLaterParam: TypeAlias = PaymentBankAccountLater | PaymentBankAccountLaterDict
"""What may be passed where PaymentBankAccountLater is asked for."""

FilterParam: TypeAlias = Filter | FilterDict
"""What may be passed where Filter is asked for."""

PaymentParam: TypeAlias = (
    PaymentCardNowParam | PaymentCardLaterParam | PaymentBankAccountNowParam | PaymentBankAccountLaterParam
)
"""What may be passed where Payment is asked for."""
