"""`trainer practice`: play one scenario."""

from typing import Annotated, Literal

import typer

from trainer.cli import voice

Mode = Annotated[
    Literal["learn", "practice", "exam"],
    typer.Option("--mode", help="How much help there is. 学、练、考。"),
]
MOST_SEED = 2**63 - 1
"""The largest number that the history can keep."""

Seed = Annotated[
    int | None,
    typer.Option("--seed", min=0, max=MOST_SEED, help="The same seed gives the same talk. 随机种子。"),
]
Answers = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Take the answers from a file, - for standard input: one a line, or separated by lines of ---. "
        "从文件读取回答。",
    ),
]


def practice(
    *,
    scenario: Annotated[
        str | None, typer.Argument(metavar="[SCENARIO]", help="Id, file or folder. 情景编号或路径。")
    ] = None,
    mode: Mode = "practice",
    seed: Seed = None,
    answers: Answers = None,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="What to write at the end. 输出格式。")
    ] = "text",
    no_record: Annotated[bool, typer.Option("--no-record", help="Keep nothing of it. 不保存。")] = False,
    _ui: voice.Ui = None,
) -> None:
    """练一场对话。 Play one scenario."""
    from trainer.cli.sitting import Wanted, sit

    wanted = Wanted(scenario or "", mode, seed, answers, format, recorded=not no_record)
    raise typer.Exit(sit(wanted))
