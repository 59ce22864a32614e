"""R214 unknown-list."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, pack_rule
from trainer.model.compliance import Pack
from trainer.model.diagnostic import Message, Severity

_LIST = Message("词表", "list")


@pack_rule("R214", "unknown-list", Severity.ERROR)
def unknown_list(pack: Pack) -> Iterator[Finding]:
    """
    A pattern of a red line uses a list of wordings that the pack does not have in that language.

    Such a pattern would never be found in anything a trainee says.

    Bad::

        rules:
          - patterns: {zh: ["<promise>…本金"]}

    Bad::

        lists:
          zh: {promise: [保证, 承诺]}
        rules:
          - innocent: {en: ["<promise> … nothing"]}

    Good::

        lists:
          zh: {promise: [保证, 承诺]}
        rules:
          - patterns: {zh: ["<promise>…本金"]}
    """
    for index, rule in enumerate(pack.rules):
        for loc, language, name in rule.lists():
            known = pack.lists.get(language, {})
            if name not in known:
                yield unknown(("rules", index, *loc), _LIST, name, known)
