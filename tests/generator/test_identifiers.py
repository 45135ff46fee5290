"""Names of Python from names in documents."""

from __future__ import annotations

import pytest

from specpress.naming.identifiers import class_name, snake_case


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OAuth2PasswordBearer", "oauth2_password_bearer"),
        ("oAuth2", "oauth2"),
        ("myOAuthToken", "my_oauth_token"),
        ("x-oAuth", "x_oauth"),
        ("OpenIdConnect", "openid_connect"),
        ("openIdConnect", "openid_connect"),
        ("OpenIDConnect", "openid_connect"),
        ("OpenIdentity", "open_identity"),
        ("reopenId", "reopen_id"),
        ("NoAuth", "no_auth"),
        ("TODOAuthor", "todo_author"),
        ("HTTPBearer", "http_bearer"),
    ],
)
def test_oauth_and_openid_are_one_word_each(text: str, expected: str) -> None:
    assert snake_case(text) == expected


def test_classes_keep_their_capitals() -> None:
    assert class_name("OAuth2PasswordBearer") == "OAuth2PasswordBearer"
    assert class_name("openIdConnect") == "OpenIdConnect"
