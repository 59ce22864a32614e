"""Whatever the bytes are, loading them gives diagnostics or a document, and their places are in the file."""

import json
from typing import Annotated, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from trainer.loading import yaml_events
from trainer.loading.documents import Loaded, load
from trainer.model.authored import Authored, Bilingual
from trainer.model.source import split_lines
from trainer.render.diagnostics import as_text


class Leaf(Authored):
    kind: Literal["leaf"]
    leaf: str


class Branch(Authored):
    kind: Literal["branch"]
    branch: "tuple[Annotated[Leaf | Branch, Field(discriminator='kind')], ...]" = ()


class Tree(Authored):
    title: Bilingual | None = None
    root: Annotated[Leaf | Branch, Field(discriminator="kind")]
    kind: str | tuple[str, ...] | Leaf = ""
    leaf: dict[str, tuple[str, int]] = Field(default={})


WORDS = [
    "title",
    "root",
    "kind",
    "leaf",
    "branch",
    "zh",
    "en",
    "str",
    "Leaf",
    "yes",
    "12:30",
    "你好",
    "a：b",
    "",
]
SIGNS = [
    ": ",
    ":\n  ",
    "\n",
    "\n- ",
    "  ",
    "\t",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "，",
    "：",
    "'",
    '"',
    "\\",
    "|\n",
    "#",
]
SIGNS += [
    "&a ",
    "*a",
    "!t ",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "<<: ",
    "\ufeff",
    "\x1b",
    "\r",
    "\u2028",
    "@",
    "\u3000",
]

yaml_like = st.lists(st.sampled_from(WORDS + SIGNS), max_size=40).map("".join)
scalars = st.sampled_from([*WORDS, 0, 1.5, True, None, 10**30])
data = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5),
    max_leaves=25,
)


def check(loaded: Loaded[Tree]) -> None:
    assert (loaded.document is None) == any(each.severity == "error" for each in loaded.diagnostics)
    lines = split_lines(loaded.text)
    for each in loaded.diagnostics:
        assert 1 <= each.line <= len(lines)
        assert 1 <= each.column <= len(lines[each.line - 1]) + 1
    shown = as_text(loaded.diagnostics, {"a.yaml": loaded.text}, "zh")
    assert not set(shown) & {"\x1b", "\u2028", "\ufeff", "\r"}


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], scope="module", autouse=True)
def parser(request: pytest.FixtureRequest) -> object:
    """Run each property with both parsers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "_PARSER", getattr(yaml, request.param, yaml.SafeLoader))
        yield


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    check(load("a.yaml", raw, Tree))


@given(st.text(max_size=100))
def test_no_text_makes_it_raise(text: str) -> None:
    check(load("a.yaml", text.encode(errors="surrogatepass"), Tree))


@given(yaml_like)
def test_nothing_like_yaml_makes_it_raise(text: str) -> None:
    check(load("a.yaml", text.encode(), Tree))


@given(data)
def test_no_data_makes_it_raise(content: object) -> None:
    check(load("a.yaml", json.dumps(content, ensure_ascii=False, indent=1).encode(), Tree))
    check(load("a.yaml", yaml.safe_dump(content, allow_unicode=True).encode(), Tree))
