"""`trainer report`: the debrief of an attempt."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from trainer.cli import voice

Format = Literal["text", "json", "md", "html"]


def report(
    attempt: Annotated[
        int | None, typer.Argument(metavar="[ATTEMPT]", help="Its number; the newest if none. 记录编号。")
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="What to write. 输出格式。")] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file. 写入文件。")
    ] = None,
    _ui: voice.Ui = None,
) -> None:
    """复盘报告。 Show the debrief of an attempt."""
    from trainer.app.recording import open_history
    from trainer.app.report import changed_since, kept_attempt, reopen

    history = open_history()
    session = reopen(history, kept_attempt(history, attempt))
    if changed_since(session):
        voice.tell("warning.changed_since")
    from trainer.cli.reports import save, written

    if format == "text" and output is None:
        from trainer.cli.reports import print_debrief

        print_debrief(session, session.scorecard(), whole=True)
        return
    text = written(session, session.scorecard(), format)
    if output is None:
        voice.write(text)
    else:
        save(output, text)
