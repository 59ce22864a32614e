"""Stems of English words, by which their inflections meet."""

from functools import lru_cache

_SHORT_WORD = 3


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """
    Take the common English endings off a word, so that its inflections meet.

    The stem need not be a word; it only has to be the same for "charge", "charges", "charged" and "charging".
    """
    word = word.removesuffix("'s")
    if not word.isascii() or len(word) <= _SHORT_WORD or word.endswith("ss"):
        return word
    if word.endswith(("teed", "greed")) and len(word) > len("greed"):
        word = word[:-1]
    if word.endswith("ies"):
        return word[:-2]
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    for ending in ("ing", "ed", "s"):
        root = word.removesuffix(ending)
        if (
            root != word
            and len(root) >= _SHORT_WORD
            and not word.endswith(("eed", "us"))
            and _has_vowel(root)
        ):
            word = _undoubled(root) if ending in ("ing", "ed") else root
            break
    if len(word) > _SHORT_WORD and word.endswith("e"):
        return word[:-1]
    if len(word) > _SHORT_WORD and word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "i"
    return word


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiouy" for letter in word)


def _undoubled(root: str) -> str:
    return root[:-1] if root[-1] == root[-2] and root[-1] not in "elsz" else root
