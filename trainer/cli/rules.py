"""`trainer rules`: the manual pages of the lint rules."""

from typing import Annotated

import typer

from trainer.cli import voice


def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code or name, such as R203. 规则编号。")
    ] = None,
    _ui: voice.Ui = None,
) -> None:
    """规则手册。 List the rules for authored files, or show one."""
    from trainer.app.errors import USAGE, PlainError
    from trainer.lint.rules import RULES

    ordered = sorted(RULES, key=lambda rule: rule.code)
    if code is None:
        for rule in ordered:
            typer.echo(f"{rule.code}  {rule.severity.value:<8} {rule.name:<22} {rule.summary}")
        return
    wanted = next((rule for rule in ordered if code.lower() in (rule.code.lower(), rule.name)), None)
    if wanted is None:
        raise PlainError("error.no_such_rule", USAGE, name=code)
    typer.echo(f"{wanted.code} {wanted.name} ({wanted.severity.value})\n\n{wanted.manual}")
