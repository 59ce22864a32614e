"""The command line: options are read here, the work is imported only when it is needed."""

import os
import sys
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from trainer import __version__
from trainer.app.errors import PlainError
from trainer.cli import commands, voice
from trainer.render.cells import printable


class _Boundary(TyperGroup):
    """Turns what can go wrong into a sentence and an exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  typer brings its own copy of click, whose names are private
        try:
            return super().invoke(ctx)
        except PlainError as error:
            voice.tell(error.key, **error.slots)
            raise typer.Exit(error.code) from None
        except BrokenPipeError:
            _nobody_reads()
            raise typer.Exit(0) from None


app = typer.Typer(
    cls=_Boundary,
    help="Practise sales talks with simulated bank clients. 与模拟客户练习银行销售对话。",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"trainer {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    ui: voice.Ui = None,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version. 版本。"),
    ] = False,
) -> None:
    """与模拟客户练习银行销售对话。 Practise sales talks with simulated bank clients."""
    if ui is None:
        voice.forget()
    if context.invoked_subcommand is None:
        from trainer.cli.menu import menu

        menu(context)


def main() -> None:
    """Run the program; whatever happens, a person reads a sentence and not a traceback."""
    voice.prepare_streams()
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _nobody_reads()
        sys.exit(0)
    except Exception as error:  # the last line of defence
        if os.environ.get("TRAINER_DEBUG"):
            raise
        _unexpected(error)


def _nobody_reads() -> None:
    """Let go of stdout when its reader has gone: Python would complain once more while closing it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> None:
    what = printable(f"{type(error).__name__}: {error}".replace("\n", " "))
    zh = f"程序出错了：{what}。设置 TRAINER_DEBUG=1 再运行一次可以看到细节。"
    en = f"Something went wrong: {what}. Run it again with TRAINER_DEBUG=1 to see the details."
    # Said without the catalogue, which may be what is broken.
    with suppress(OSError):
        typer.echo(zh if voice.language() == "zh" else en, err=True)
    sys.exit(3)


commands.register(app)
