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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("listTaskIDs", "list_task_ids"),
        ("IDs", "ids"),
        ("callbackURLsAndIDs", "callback_urls_and_ids"),
        ("webhookURLs-v2", "webhook_urls_v2"),
        ("DNSsuffix", "dn_ssuffix"),
        ("getISBNStatus", "get_isbn_status"),
        ("thisIsAsGood", "this_is_as_good"),
    ],
)
def test_abbreviations_in_the_plural_are_one_word_each(text: str, expected: str) -> None:
    assert snake_case(text) == expected


def test_classes_keep_their_capitals() -> None:
    assert class_name("OAuth2PasswordBearer") == "OAuth2PasswordBearer"
    assert class_name("openIdConnect") == "OpenIdConnect"
