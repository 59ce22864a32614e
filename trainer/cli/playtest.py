"""`trainer test`: run playtests."""

from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli import voice

if TYPE_CHECKING:
    from trainer.app.playtest import Result


def run_playtests(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help="Scenarios or playtests; all that are shipped if none. 情景或脚本。"
        ),
    ] = None,
    _ui: voice.Ui = None,
) -> None:
    """运行对话脚本。 Run playtests and say what they cover."""
    from trainer.app.errors import FINDINGS
    from trainer.app.playtest import run

    failed = count = 0
    for result in run(paths or ()):
        count += 1
        failed += bool(result.failures)
        _report(result)
    voice.tell("test.summary", count=count, failed=failed)
    raise typer.Exit(FINDINGS if failed else 0)


def _report(result: "Result") -> None:
    say = voice.words().say
    sign = "✗" if result.failures else "✓"
    outcome = say(f"outcome.{result.outcome}")
    passed = say("debrief.passed" if result.passed else "debrief.failed")
    typer.echo(f"{sign} {result.path}: {outcome}, {result.total}, {passed}")
    for one in result.failures:
        what = say(one.key, expected=one.expected)
        typer.echo(f"  {one.path}:{one.line}: {what} {say('test.found', actual=one.actual)}")
    covered = {
        name: "/".join(map(str, getattr(result.coverage, name)))
        for name in ("facts", "layers", "objections", "checks")
    }
    typer.echo(f"    {say('test.coverage', **covered)}")
    if result.unplayed:
        typer.echo(f"    {say('test.unplayed', count=result.unplayed)}")
