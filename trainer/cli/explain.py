"""`trainer explain`: how a sentence is understood."""

from typing import Annotated, Literal

import typer

from trainer.cli import voice


def explain(
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="[TEXT]", help="The sentence; with jsonl a file, - for standard input. 句子或文件。"
        ),
    ] = None,
    lang: Annotated[
        Literal["zh", "en"] | None,
        typer.Option("--lang", help="Language of the text; guessed if not given. 文本语言。"),
    ] = None,
    scenario: Annotated[
        str | None, typer.Option("--scenario", help="Read it as an answer in this scenario. 情景。")
    ] = None,
    format: Annotated[
        Literal["text", "json", "jsonl"], typer.Option("--format", help="What to write. 输出格式。")
    ] = "text",
    _ui: voice.Ui = None,
) -> None:
    """解释一句话是怎样被理解的。 Say how a sentence is understood, and because of which words."""
    from trainer.app.explain import Reader, stream, text_given
    from trainer.loading.library import Library
    from trainer.render import explanations

    if format == "jsonl":
        for line in stream(text or "-", Reader.made(lang, scenario)):
            typer.echo(line)
        return
    given = text_given(text)
    reader = Reader.made(lang, scenario, sample=given)
    reading, likely = reader.closely(given)
    if format == "json":
        voice.write(explanations.as_json(reading, given, None, likely=likely))
    else:
        voice.console().print(explanations.as_text(reading, voice.words(), Library().wording()))
