"""The program's words: the same keys with the same slots in every language, and none that nobody says."""

import re
from pathlib import Path

from trainer.loading.library import Library

PACKAGE = Path(__file__).parents[2] / "trainer"
_SLOT = re.compile(r"\{(\w+)\}")
_KEY = re.compile(r"""["']([a-z]+\.[a-z_]+)["']""")
_MADE = re.compile(r"""f["']([a-z]+)\.(?:\w+_)?\{""")


def test_both_languages_have_the_same_keys() -> None:
    zh, en = (Library().catalogue(language).texts for language in ("zh", "en"))

    assert list(zh) == list(en)


def test_both_languages_have_the_same_slots() -> None:
    zh, en = (Library().catalogue(language).texts for language in ("zh", "en"))

    assert {key: set(_SLOT.findall(text)) for key, text in zh.items()} == {
        key: set(_SLOT.findall(text)) for key, text in en.items()
    }


def test_every_text_is_said_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    said, families = set(_KEY.findall(code)), set(_MADE.findall(code))
    unsaid = [
        key
        for key in Library().catalogue("en").texts
        if key not in said and key.split(".")[0] not in families
    ]

    assert unsaid == []
