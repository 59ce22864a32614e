"""`trainer validate`: everything that is wrong with authored files."""

from typing import Annotated, Literal

import typer

from trainer.cli import voice


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; what is shipped if none. 文件或文件夹。"),
    ] = None,
    format: Annotated[
        Literal["text", "json", "github"], typer.Option("--format", help="What to write. 输出格式。")
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="Warnings count as well. 警告也算不合格。")
    ] = False,
    _ui: voice.Ui = None,
) -> None:
    """检查情景文件。 Check scenarios, rubrics, products and playtests."""
    from trainer.app.errors import FINDINGS
    from trainer.app.validate import validate as find
    from trainer.model.diagnostic import Severity
    from trainer.render import diagnostics

    found, language = find(paths or ()), voice.language()
    errors, warnings = found.count(Severity.ERROR), found.count(Severity.WARNING)
    if format == "json":
        voice.write(diagnostics.as_json(found.diagnostics, found.files, language))
    elif format == "github":
        typer.echo(diagnostics.as_github(found.diagnostics, language), nl=False)
    else:
        typer.echo(diagnostics.as_text(found.diagnostics, found.texts, language), nl=False)
        voice.tell("validate.summary", files=found.files, errors=errors, warnings=warnings)
    raise typer.Exit(FINDINGS if errors or (strict and warnings) else 0)
