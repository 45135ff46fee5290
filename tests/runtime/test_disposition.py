"""A safe file name for a download, from any header that servers send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1._core.headers import Headers
from openai_v1._core.response.disposition import filename_of


def name(header: str) -> str | None:
    return filename_of(Headers([("Content-Disposition", header)]))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("attachment; filename=a.txt", "a.txt"),
        ('attachment; filename="a b; c.txt"', "a b; c.txt"),
        ('attachment; filename="a \\"b\\".txt"', "a _b_.txt"),
        ("attachment; filename*=UTF-8''M%C3%A4rz.txt", "März.txt"),
        ("attachment; filename*=iso-8859-1'de'M%E4rz.txt; filename=other.txt", "März.txt"),
        ("attachment; filename=other.txt; filename*=UTF-8''%e2%82%ac.txt", "€.txt"),
        ("attachment; filename=kept.txt; filename*=nonsense''%ff", "kept.txt"),
        ("attachment; filename=kept.txt; filename*=UTF-8''%ff", "kept.txt"),
        ("Attachment; FileName = a.txt ", "a.txt"),
        ('inline;filename="März.txt"'.encode().decode("latin-1"), "März.txt"),
        ('inline;filename="M\xe4rz.txt"', "März.txt"),
        ("filename=a.txt", "a.txt"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\dir\\\\a.txt"', "a.txt"),
        ('attachment; filename="C:\\dir\\a.txt"', "a.txt"),
        ("attachment; filename*=UTF-8''..%2F..%2Fa.txt", "a.txt"),
        ("attachment; filename*=UTF-8''a%00b%0A.txt", "a_b_.txt"),
        ("attachment; filename*=UTF-8''a%E2%80%AEtxt.exe", "a_txt.exe"),
        ("attachment; filename=.bashrc", "bashrc"),
        ("attachment; filename=..", None),
        ('attachment; filename=""', None),
        ('attachment; filename="a.txt. "', "a.txt"),
        ("attachment; filename=NUL.txt", "_NUL.txt"),
        ('attachment; filename="a:b?.txt"', "a_b_.txt"),
        ("attachment", None),
        ("", None),
    ],
)
def test_names(header: str, expected: str | None) -> None:
    assert name(header) == expected


def test_no_header() -> None:
    assert filename_of(Headers()) is None


def test_a_long_name_keeps_its_extension() -> None:
    found = name(f"attachment; filename={'ä' * 300}.tar")
    assert found is not None
    assert found.endswith("ä.tar")
    assert len(found.encode()) <= 200


@given(st.text(max_size=300), st.sampled_from(['attachment; filename="{}"', "attachment; filename*=UTF-8''{}", "{}"]))
def test_no_header_gives_an_unsafe_name(text: str, form: str) -> None:
    found = name(form.format(text))
    if found is not None:
        assert found
        assert not found.startswith(".")
        assert not set(found) & set('/\\<>:"|?*\0\n\r')
        assert len(found.encode()) <= 200
