"""The commands, in the order in which the help lists them; there is no other list."""

import typer

from trainer.cli.demo import demo
from trainer.cli.explain import explain
from trainer.cli.history import history
from trainer.cli.listing import list_scenarios
from trainer.cli.playtest import run_playtests
from trainer.cli.practice import practice
from trainer.cli.report import report
from trainer.cli.resume import resume
from trainer.cli.rules import rules
from trainer.cli.validate import validate


def register(app: typer.Typer) -> None:
    """Add every command to the program."""
    app.command("list")(list_scenarios)
    for command in (practice, resume, history, report, explain, validate):
        app.command()(command)
    app.command("test")(run_playtests)
    app.command()(rules)
    app.command()(demo)
