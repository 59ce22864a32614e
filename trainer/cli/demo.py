"""`trainer demo`: the recommended first practice."""

import typer

from trainer.cli import voice


def demo(_ui: voice.Ui = None) -> None:
    """演示。 Play the recommended first scenario; without a terminal, show a strong talk."""
    from trainer.cli.sitting import show

    raise typer.Exit(show())
