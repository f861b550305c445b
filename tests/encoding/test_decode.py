"""`decode`: any bytes become text, and the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.encoding import Decoded, decode

SIMPLIFIED = "会议强调，要抢抓农时推进春耕备耕，确保群众温暖过冬。"
TRADITIONAL = "會議強調，要搶抓農時推進春耕備耕，確保群眾溫暖過冬。"


@pytest.mark.parametrize("size", [10, 26])
@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "hz"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED, "utf-32"),
        (SIMPLIFIED, "utf-8-sig"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-16-le"),
    ],
)
def test_short_texts(text: str, codec: str, size: int) -> None:
    found = decode(text[:size].encode(codec))
    assert found.text == text[:size]
    assert not found.lossy


def test_iso_2022_cn() -> None:
    body = bytes(byte & 0x7F for byte in "中国新闻".encode("gb2312"))
    assert decode(b"\x1b$)A\x0e" + body + b"\x0f ok") == Decoded("中国新闻 ok", "iso-2022-cn", 0.98, False)


def test_what_is_declared_settles_what_the_bytes_leave_open() -> None:
    data = "內容".encode("big5")
    assert decode(data, declared="Big5").text == "內容"


def test_a_declaration_that_does_not_fit_is_passed_over() -> None:
    assert decode(SIMPLIFIED.encode("gbk"), declared="utf-8").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gbk"), declared="no such thing").text == SIMPLIFIED


@pytest.mark.parametrize("text", ["Größe où", "Größe où ist das Fräulein, déjà vu"])
def test_western_text_is_read_as_it_is_declared(text: str) -> None:
    assert decode(text.encode("cp1252"), declared="ISO-8859-1").text == text


@pytest.mark.parametrize("name", ["gb18030", "big5"])
def test_servers_declare_a_western_encoding_of_anything(name: str) -> None:
    text = "會議要求,抓好落實" * 3
    assert decode(text.encode(name), declared="ISO-8859-1").text == text
    assert decode(text.encode(name) + b"\xff", declared="ISO-8859-1").encoding == name


def test_gb2312_means_its_superset() -> None:
    assert decode("朱镕基".encode("gbk"), declared="gb2312").text == "朱镕基"


def test_a_broken_byte_is_told() -> None:
    data = SIMPLIFIED.encode("utf-8") * 3
    found = decode(data[:-1])
    assert found.lossy
    assert found.encoding == "utf-8"
    assert found.text.endswith("\ufffd")


def test_english() -> None:
    assert decode(b"plain text") == Decoded("plain text", "utf-8", 1.0, False)


@given(
    st.binary(max_size=300),
    st.none() | st.sampled_from(["gbk", "big5", "latin-1", "x", "utf-16", "rot13", "base64", ""]),
)
def test_any_bytes(data: bytes, declared: str | None) -> None:
    found = decode(data, declared)
    assert 0 <= found.confidence <= 1
    assert (
        found.lossy
        or found.encoding == "iso-2022-cn"
        or found.text == data.decode(found.encoding).removeprefix("\ufeff")
    )


def test_wrong_types() -> None:
    with pytest.raises(TypeError, match="str is text already"):
        decode("text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="name of an encoding"):
        decode(b"", 7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_character_of_hong_kong_behind_a_long_beginning() -> None:
    """The first part alone says Big5; the superset that reads all of it is found."""
    text = "香港特別行政區政府今日公布，有關工程將於下月展開。\n" * 400 + "佢哋話嘅嘢冇錯㗎"
    assert decode(text.encode("big5hkscs")) == Decoded(text, "big5hkscs", 0.99, False)


@pytest.mark.parametrize("line", ["\n", ""])
def test_a_long_text_is_not_cut_inside_a_character(line: str) -> None:
    text = ("会议要求，各县区要抢抓农时，把水送到田间地头。" + line) * 900
    for shift in range(4):
        assert decode((" " * shift + text).encode("gb18030")) == Decoded(" " * shift + text, "gb18030", 0.99, False)


def test_tildes_are_not_always_hz() -> None:
    for text in ("~{VP9z~}" + "~x" * 9, "~{VP9z~}" + "~{!" * 30):
        assert decode(text.encode()) == Decoded(text, "utf-8", 1.0, False)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides_though_a_character_is_broken(codec: str) -> None:
    data = "\ufeff青澜\ud800日报".encode(codec, "surrogatepass")
    assert decode(data) == Decoded("青澜\ufffd日报", "utf-16", 0.9, True)
    assert decode(data, declared="gbk") == decode(data)
