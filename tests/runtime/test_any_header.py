"""Any text in a header of a server or in a variable of the environment gives a value within its bounds, or an error."""

from __future__ import annotations

import zlib
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from openai_v1 import OpenAIError
from openai_v1._core.headers import Headers
from openai_v1._core.network.proxies import proxy_for
from openai_v1._core.network.retry import LONGEST_ASKED_DELAY, delay_before_retry
from openai_v1._core.response.content_coding import ContentCodingError, ContentDecoder, decode_whole

NUMBERS = st.floats().map(str) | st.integers().map(str)
DATES = st.datetimes().map(lambda time: time.strftime("%a, %d %b %Y %H:%M:%S GMT"))
WORDS = st.sampled_from(
    ["Sun", "99", "Jan", "-0000", "+9999", ":", ",", "9999999999999", "GMT", "1e999", "²", "\u0661"]
)
RETRY_VALUES = st.one_of(st.text(), NUMBERS, DATES, st.lists(WORDS, max_size=8).map(" ".join), st.none())


@given(RETRY_VALUES, RETRY_VALUES, st.integers(0, 10**6), st.floats(0, 1), st.floats(0, 10**10))
@example("Mon, 01 Jan 0001 00:00:00 -0000", None, 0, 0.0, 0.0)
@example(None, "1e-321", 0, 0.0, 0.0)
@example("1e-321", None, 0, 0.0, 0.0)
def test_any_wish_for_a_delay_is_kept_within_bounds(
    after: str | None, after_ms: str | None, attempt: int, random: float, now: float
) -> None:
    pairs = [("retry-after", after), ("retry-after-ms", after_ms)]
    headers = Headers([(name, value) for name, value in pairs if value is not None])
    delay = delay_before_retry(attempt, headers, random=lambda: random, now=lambda: now)
    assert delay is None or 0 < delay <= LONGEST_ASKED_DELAY


VARIABLES = ["http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "REQUEST_METHOD"]
ADDRESSES = st.lists(
    st.sampled_from(
        ["http://", "socks5://", "https:", "ftp://", "[", "::1", "]", ":", "@", "99999", "8080", "/", "%", "²"]
    )
    | st.text(max_size=3),
    max_size=6,
).map("".join)
EXCEPTIONS = st.lists(
    st.sampled_from([",", "*", ".", "h.example", "10.0.0.0/8", "/", ":", "80", "²", "[::1]", "9" * 5000])
    | st.text(max_size=3),
    max_size=6,
).map("".join)


@given(
    st.sampled_from(["http", "https"]),
    st.sampled_from(["h.example", "10.1.2.3", "::1"]),
    st.dictionaries(st.sampled_from(VARIABLES), ADDRESSES),
    EXCEPTIONS,
)
@example("http", "h.example", {"http_proxy": "http://p"}, "h.example:²")
@example("http", "h.example", {"http_proxy": "http://p"}, "h.example:" + "1" * 5000)
def test_any_proxy_variable_is_a_proxy_or_an_error_that_names_it(
    scheme: str, host: str, environment: dict[str, str], exceptions: str
) -> None:
    try:
        proxy = proxy_for(scheme, host, 80, {**environment, "no_proxy": exceptions})
    except OpenAIError as error:
        named = [name for name in environment if name in str(error)]
    else:
        named = ["none"]
        assert proxy is None or (proxy.url.partition("://")[0] in ("http", "https", "socks5", "socks5h"))
        assert proxy is None or ("@" not in proxy.url and " " not in proxy.url)
    assert named


def packed(content: bytes, coding: str) -> bytes:
    bits = {"gzip": 31, "deflate": 15, "raw": -15}[coding]
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(content) + packer.flush()


def unpacked(data: bytes, coding: str, places: list[int]) -> bytes:
    """The decompressed data, from input that is cut at these places."""
    decoder = ContentDecoder("gzip" if coding == "gzip" else "deflate")
    ends = [0, *sorted(place for place in places if place < len(data)), len(data)]
    pieces = [piece for start, end in pairwise(ends) for piece in decoder.decode(data[start:end])]
    decoder.finish()
    return b"".join(pieces)


CODINGS = st.sampled_from(["gzip", "deflate", "raw"])
CUTS = st.lists(st.integers(0, 40), max_size=5)


@given(st.binary(max_size=200), CODINGS, CUTS)
@example(b"content", "raw", [1])
def test_compressed_content_comes_out_however_it_is_cut(content: bytes, coding: str, places: list[int]) -> None:
    assert unpacked(packed(content, coding), coding, places) == content


@given(st.binary(min_size=1, max_size=200), CODINGS, CUTS, st.integers(1, 40))
def test_compressed_content_that_is_cut_short_is_an_error(
    content: bytes, coding: str, places: list[int], missing: int
) -> None:
    data = packed(content, coding)
    shortened = data[: max(1, len(data) - missing)]
    with pytest.raises(ContentCodingError):
        unpacked(shortened, coding, places)


@given(st.binary(max_size=60), CODINGS, CUTS)
def test_any_bytes_are_unpacked_or_an_error(data: bytes, coding: str, places: list[int]) -> None:
    try:
        found = unpacked(data, coding, places)
    except ContentCodingError:
        with pytest.raises(ContentCodingError):
            unpacked(data, coding, [])
    else:
        assert found == unpacked(data, coding, [])


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw"])
def test_content_that_unpacks_to_very_much_comes_in_bounded_pieces(coding: str) -> None:
    decoder = ContentDecoder("gzip" if coding == "gzip" else "deflate")
    sizes = [len(piece) for piece in decoder.decode(packed(bytes(5_000_000), coding))]
    assert sum(sizes) == 5_000_000
    assert max(sizes) <= 256 * 1024


@given(st.text(max_size=12) | st.sampled_from(["br", "gzip, gzip", "zstd"]))
def test_any_other_coding_is_refused_by_its_name(name: str) -> None:
    assume(name.strip(" ,").lower().split(",")[-1] not in ("", "identity", "gzip", "x-gzip", "deflate"))
    assume(name.strip().strip(","))
    with pytest.raises(ContentCodingError, match="not asked for"):
        decode_whole(b"", name)


@pytest.mark.parametrize("name", ["", "identity", " gzip ", "X-GZIP", "deflate", ",gzip"])
def test_these_codings_are_known(name: str) -> None:
    assert decode_whole(b"", name) == b""
