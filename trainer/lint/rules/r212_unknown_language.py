"""R212 unknown-language."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity

_LANGUAGE = Message("语言", "language")


@scenario_rule("R212", "unknown-language", Severity.ERROR)
def unknown_language(scene: Scene) -> Iterator[Finding]:
    """
    A scenario or a product sheet is in a language that cannot be played with it.

    Words are understood by lexicons, and there is one for `zh` and one for `en`. A scenario's product sheets
    have to be in its own language.

    Bad::

        language: fr

    Bad::

        # The product sheets are in English.
        language: zh

    Good::

        language: en
    """
    scenario, around = scene.scenario, scene.around
    if scenario.language not in around.languages:
        yield unknown(("language",), _LANGUAGE, scenario.language, around.languages)
        return
    written = {sheet.id: sheet.language for sheet in around.sheets}
    for index, product in enumerate(scenario.products):
        language = written.get(product, scenario.language)
        if language != scenario.language:
            message = Message(
                f"产品说明 `{product}` 的语言是 {language}", f"the product sheet `{product}` is in {language}"
            )
            hint = Message(f"用 {scenario.language} 的产品说明", f"use a sheet in {scenario.language}")
            yield Finding(("products", index), message, hint)
