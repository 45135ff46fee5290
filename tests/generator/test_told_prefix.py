"""The scheme that the description of a key in `Authorization` asks for."""

from __future__ import annotations

import pytest

from specpress.lower.security import told_prefix


@pytest.mark.parametrize(
    ("description", "prefix"),
    [
        ('Token-based authentication with required prefix "Token"', "Token"),
        ('JWT Authorization header using the Bearer scheme. Example: "Authorization: Bearer {token}"', "bearer"),
        ("Enter 'Bearer' [space] and then your token", "bearer"),
        ('The key itself, without the "Bearer" prefix.', ""),
        ("Paste the token, no 'Bearer' in front of it", ""),
        ("Don't write 'Bearer ' before the key", ""),
        ('The key is sent with the prefix "Token", and not as "Bearer"', ""),
        ("The key of your account", ""),
        ("", ""),
    ],
)
def test_the_scheme_is_sent_only_where_the_description_asks_for_it(description: str, prefix: str) -> None:
    assert told_prefix(description) == prefix
