"""`trainer resume`: go on where a talk was cut off."""

from typing import Annotated

import typer

from trainer.cli import voice


def resume(
    attempt: Annotated[
        int | None,
        typer.Argument(metavar="[ATTEMPT]", help="Its number; the newest unfinished one if none. 记录编号。"),
    ] = None,
    _ui: voice.Ui = None,
) -> None:
    """继续上次的对话。 Go on where a talk was cut off."""
    from trainer.cli.sitting import go_on

    raise typer.Exit(go_on(attempt))
