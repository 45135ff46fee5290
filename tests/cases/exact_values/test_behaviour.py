"""Values that lose something as a float, a string or a list: decimals, large integers, vectors and the like."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

DIGITS = "12345678901234567890.10"


def received(case: Case, text: str, **options: Any) -> Any:  # Any, twice: the package exists only while the test runs
    case.reply(text.encode())
    return case.client(**options).things.create()


@pytest.mark.parametrize(
    "more", ["", ', "unknown": 2.5', ', "count": "3"'], ids=["as documented", "extra", "deviating"]
)
def test_decimals_of_a_reply_keep_their_digits(case: Case, more: str) -> None:
    lines = f'{{"amount": {DIGITS}, "rate": 0.5, "below": [{{"amount": 1E-7, "more": 1.5}}]}}'
    text = (
        f'{{"price": {DIGITS}, "text": "{DIGITS}", "either": {DIGITS}, "limited": {DIGITS}, "written": "{DIGITS}", "weight": 0.10,'
        f' "prices": {{"a": {DIGITS}}}, "lines": [{lines}], "pair": ["p", {lines}], "anything": [0.5]{more}}}'
    )

    thing = received(case, text)

    exact = (thing.price, thing.text, thing.either, thing.limited, thing.written)
    assert [str(one) for one in exact] == [DIGITS] * 5
    assert str(thing.prices["a"]) == str(thing.lines[0].amount) == str(thing.pair[1].amount) == DIGITS
    assert (thing.lines[0].below[0].amount, thing.lines[0].below[0].extra) == (Decimal("1E-7"), {"more": 1.5})
    plain = (thing.weight, thing.anything[0], thing.lines[0].rate, *thing.extra.values())
    assert {type(one) for one in plain} == {float}


def test_decimals_of_a_stream_keep_their_digits(case: Case) -> None:
    lines = f'{{"amount": {DIGITS}}}\n{{"amount": 1.10, "rate": 2.5}}\n'
    case.replies([Reply(200, (("Content-Type", "application/x-ndjson"),), lines.encode())])
    line = case.types.Line(amount=Decimal("1.10"))

    one, other = case.client().things.append(body=[{"amount": Decimal(DIGITS)}, line])

    assert (str(one.amount), str(other.amount), other.rate) == (DIGITS, "1.10", 2.5)
    assert case.sent.body == f'{{"amount":{DIGITS}}}\n{{"amount":1.10}}\n'.encode()


def test_a_decimal_is_sent_as_the_document_says(case: Case) -> None:
    case.reply({})
    number, line = Decimal(DIGITS), case.types.Line(amount=Decimal("1.10"), label=Decimal("2.20"))

    case.client().things.create(
        price=number,
        text=number,
        either=number,
        limited=number,
        open=number,
        prices={"a": number},
        lines=(one for one in [line, {"amount": number, "label": number, "below": [line]}]),
        entry={"kind": "cost", "amount": number},
        pair=("p", line),
        anything=1.5,
    )

    sent = '{"amount":1.10,"label":"2.20"}'
    assert case.sent.body.decode() == (
        f'{{"price":{DIGITS},"text":"{DIGITS}","either":"{DIGITS}","limited":"{DIGITS}","open":"{DIGITS}","prices":{{"a":{DIGITS}}},'
        f'"lines":[{sent},{{"amount":{DIGITS},"label":"{DIGITS}","below":[{sent}]}}],'
        f'"entry":{{"kind":"cost","amount":{DIGITS}}},"pair":["p",{sent}],"anything":1.5}}'
    )


def test_the_variant_of_a_dict_decides(case: Case) -> None:
    case.reply({})
    case.client().things.create(entry={"kind": "note", "amount": "1.10"})
    assert case.sent_json == {"entry": {"kind": "note", "amount": "1.10"}}


def test_a_fetched_model_is_sent_as_it_came(case: Case) -> None:
    line = received(case, f'{{"lines": [{{"amount": {DIGITS}, "label": "1.10", "rate": 1.0}}]}}').lines[0]
    for again in (line, line.to_dict()):
        case.reply({})
        case.client().things.replace(body=[again])
        assert case.sent.body.decode() == f'[{{"amount":{DIGITS},"label":"1.10","rate":1.0}}]'


def test_no_number_is_refused(case: Case) -> None:
    with pytest.raises(case.module().InvalidArgumentError, match="NaN is no number"):
        case.client().things.create(price=Decimal("NaN"))


def test_parameters_and_forms(case: Case) -> None:
    case.replies([Reply(200, (("Content-Type", "application/json"),), b"{}")] * 4)
    things, wait = case.client().things, timedelta(days=1, seconds=3.5)

    things.find(wait, since="P1M", prices=[Decimal("1.10"), 2], at=(1.5, 2), x_wait=-wait)
    assert case.sent.target == "/v1/things/P1DT3.5S?since=P1M&prices=1.10&prices=2&at=1.5,2"
    assert case.sent.header("X-Wait") == "-P1DT3.5S"
    things.find(wait, line={"amount": Decimal("1.10"), "label": Decimal("2.20")})
    assert case.sent.query == [("line", '{"amount":1.10,"label":"2.20"}')]

    things.fill(wait=wait, price=Decimal("1.10"), at=("a", 1))
    assert case.sent.body == b"wait=P1DT3.5S&price=1.10&at=a&at=1"

    things.upload(wait=wait, price=Decimal("1.10"), line={"amount": Decimal("1.10")})
    parts = [part.partition(b"\r\n\r\n")[2] for part in case.sent.body.split(b"\r\n--")[:3]]
    assert parts == [b"P1DT3.5S", b"1.10", b'{"amount":1.10}']


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("PT1H", timedelta(hours=1)),
        ("P1DT2H3M4.5S", timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
        ("P2W", timedelta(weeks=2)),
        ("-PT5S", timedelta(seconds=-5)),
        ("PT-5S", timedelta(seconds=-5)),
        ("PT1,5S", timedelta(seconds=1.5)),
        ("1 02:03:04.5", timedelta(days=1, hours=2, minutes=3, seconds=4.5)),
        ("1 day, 2:03:04", timedelta(days=1, hours=2, minutes=3, seconds=4)),
        ("1.02:03:04", timedelta(days=1, hours=2, minutes=3, seconds=4)),
        ("-1 23:59:55", timedelta(seconds=-5)),
    ],
)
def test_durations(case: Case, text: str, duration: timedelta) -> None:
    thing = received(case, f'{{"wait": "{text}", "waits": {{"a": "{text}"}}}}')
    assert (thing.wait, thing.waits) == (duration, {"a": duration})


@pytest.mark.parametrize("text", ["P1M", "P1Y2M3D", "P1YT1H", "P", "PT", "1:2", "P99999999999D", "soon"])
def test_a_duration_of_no_fixed_length_is_kept_as_a_defect(case: Case, text: str) -> None:
    thing = received(case, f'{{"wait": "{text}", "count": 1}}')
    with pytest.raises(case.module().ResponseFieldError, match="without months and years"):
        _ = thing.wait
    assert thing.to_dict() == {"wait": text, "count": 1}


def test_a_duration_is_sent_as_iso_8601(case: Case) -> None:
    case.reply({})
    case.client().things.create(wait=timedelta(hours=1), waits={"a": timedelta(days=-1), "b": "P1M"})
    assert case.sent_json == {"wait": "PT3600S", "waits": {"a": "-P1D", "b": "P1M"}}


def test_numbers_in_strings(case: Case) -> None:
    thing = received(
        case,
        '{"count": "-7", "weight": "1.50", "counts": ["1", 2.0, "3.0"], "days": "3", "ratio": "1e3", "code": "007",'
        ' "open": "1.5", "place": ["1", 2.5], "price": "1.10", "lines": [{"amount": "2.20", "rate": "Infinity"}]}',
    )
    assert (thing.count, thing.weight, thing.counts, thing.days, thing.ratio) == (-7, 1.5, [1, 2, 3], 3, 1000.0)
    assert {type(one) for one in (thing.count, thing.days, *thing.counts)} == {int}
    assert (thing.code, thing.open, thing.place, str(thing.price)) == ("007", "1.5", (1.0, 2.5), "1.10")
    assert (str(thing.lines[0].amount), thing.lines[0].rate) == ("2.20", float("inf"))


@pytest.mark.parametrize("text", ["", "x", "1x", "1.5", "0x10", "1_0", " 1", "٣"])
def test_other_strings_are_no_whole_numbers(case: Case, text: str) -> None:
    thing = received(case, f'{{"count": "{text}"}}')
    with pytest.raises(case.module().ResponseFieldError):
        _ = thing.count


@pytest.mark.parametrize(
    "text", ['{"count": "7"}', '{"weight": "1.5"}', '{"counts": ["1"]}', '{"wait": "1 02:03:04"}', '{"place": [1]}']
)
def test_a_strict_client_refuses_what_the_document_does_not_allow(case: Case, text: str) -> None:
    with pytest.raises(case.module().ResponseDecodeError):
        received(case, text, strict=True)


def test_a_strict_client_takes_what_the_document_allows(case: Case) -> None:
    thing = received(case, '{"days": "3", "ratio": "1.5", "either": 1.10, "wait": "P1W", "count": 2.0}', strict=True)
    assert (thing.days, thing.ratio, str(thing.either)) == (3, 1.5, "1.10")
    assert (thing.wait, thing.count) == (timedelta(weeks=1), 2)


def test_tuples(case: Case) -> None:
    thing = received(case, '{"pair": ["a", {"amount": 1, "more": true}], "place": [1, 2.5]}')
    assert (thing.place, thing.pair[0], thing.pair[1].extra) == ((1.0, 2.5), "a", {"more": True})
    assert thing.to_dict()["pair"][1]["more"] is True

    broken = received(case, '{"place": [1], "count": 1}')
    with pytest.raises(case.module().ResponseFieldError, match="a list of 2"):
        _ = broken.place
    assert broken.to_dict() == {"place": [1], "count": 1}


HALF_AND_ONE = ("AAAAPwAAgD8=", "AAAAAAAA4D8AAAAAAADwPw==")
"""0.5 and 1.0 as `float32` and as `float64`, the lowest byte first."""


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("padding", ["=", ""])
def test_packed_numbers_are_read_as_a_list(case: Case, strict: bool, padding: str) -> None:
    short, long = (text.rstrip("=") + padding for text in HALF_AND_ONE)
    if padding:
        short, long = HALF_AND_ONE
    thing = received(case, f'{{"vector": "{short}", "packed": "{long}"}}', strict=strict)
    assert (thing.vector, thing.floats, thing.packed, thing.doubles) == ([0.5, 1.0], [0.5, 1.0], long, [0.5, 1.0])


def test_lists_of_numbers_stay_what_they_are(case: Case) -> None:
    thing = received(case, '{"vector": [0.5, 2], "packed": [0.25]}')
    assert (thing.vector, thing.floats, thing.doubles) == ([0.5, 2.0], [0.5, 2.0], [0.25])


@pytest.mark.parametrize("text", ["AAA=", "AAAAPw", "no Base64"])
def test_what_holds_no_packed_numbers_is_an_error_when_they_are_read(case: Case, text: str) -> None:
    thing = received(case, f'{{"packed": "{text}"}}')
    assert thing.packed == text
    with pytest.raises(case.module().ResponseFieldError, match="packed is neither a list of numbers nor Base64"):
        _ = thing.doubles
