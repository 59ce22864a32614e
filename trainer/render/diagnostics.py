"""Diagnostics as text with a code frame, as GitHub annotations, and as JSON."""

import json
from collections.abc import Iterable, Mapping

from trainer.model.diagnostic import Diagnostic, Message, Severity
from trainer.model.source import split_lines
from trainer.render.cells import printable, width

_FRAME_COLUMNS = 90
_LEAD_COLUMNS = 30

_HELP = Message("提示", "help")
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], language: str) -> str:
    """
    Write diagnostics for people, each with the line it is about.

    Args:
        diagnostics: What to write, in this order.
        texts: The text of each file by its path; a diagnostic of another file gets no frame.
        language: `zh` or `en`.

    """
    lines = {path: split_lines(text) for path, text in texts.items()}
    return "".join(_block(each, lines.get(each.path, []), language) + "\n" for each in diagnostics)


def _block(diagnostic: Diagnostic, lines: list[str], language: str) -> str:
    parts = [_headline(diagnostic, language)]
    gutter = len(str(diagnostic.line))
    if diagnostic.line <= len(lines) and lines[diagnostic.line - 1].strip():
        parts += _frame(diagnostic, lines[diagnostic.line - 1], gutter)
    if diagnostic.hint is not None:
        parts.append(f"{' ' * gutter} = {_HELP.text(language)}: {printable(diagnostic.hint.text(language))}")
    return "\n".join(parts) + "\n"


def _headline(diagnostic: Diagnostic, language: str) -> str:
    place = f"{printable(diagnostic.path)}:{diagnostic.line}:{diagnostic.column}"
    return f"{place}: {diagnostic.code} {printable(diagnostic.message.text(language))} [{diagnostic.name}]"


def _frame(diagnostic: Diagnostic, line: str, gutter: int) -> list[str]:
    """Show the line and underline what is meant; long lines are cut around it."""
    start = diagnostic.column - 1
    end = max(diagnostic.end_column or 0, diagnostic.column + 1) - 1
    # A line can be a megabyte: nothing beyond the frame is looked at.
    before = _cut(printable(line[max(0, start - _FRAME_COLUMNS) : start])[::-1], _LEAD_COLUMNS)[::-1]
    marked = _cut(printable(line[start : min(end, start + _FRAME_COLUMNS)]), _FRAME_COLUMNS - _LEAD_COLUMNS)
    room = _FRAME_COLUMNS - width(before) - width(marked)
    after = _cut(printable(line[end : end + _FRAME_COLUMNS].rstrip()), room) if end - start < room else ""
    margin = " " * gutter
    carets = " " * width(before) + "^" * max(1, width(marked))
    return [f"{margin} |", f"{diagnostic.line} | {before}{marked}{after}", f"{margin} | {carets}"]


def _cut(text: str, columns: int) -> str:
    """Keep the beginning of a text, with a mark where the rest is left out."""
    taken, used = "", 0
    for character in text:
        used += width(character)
        if used > columns:
            return taken[:-1] + "…"
        taken += character
    return text


def as_github(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """Write one GitHub workflow annotation a line."""
    return "".join(_annotation(each, language) + "\n" for each in diagnostics)


def _annotation(diagnostic: Diagnostic, language: str) -> str:
    properties = {
        "file": diagnostic.path,
        "line": diagnostic.line,
        "col": diagnostic.column,
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    message = diagnostic.message.text(language)
    if diagnostic.hint is not None:
        message += f"\n{_HELP.text(language)}: {diagnostic.hint.text(language)}"
    return f"::{_GITHUB_LEVELS[diagnostic.severity]} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def as_json(diagnostics: Iterable[Diagnostic], files: int, language: str) -> str:
    """Write one JSON object: how many files, errors and warnings, and every finding."""
    found = list(diagnostics)
    report = {
        "files": files,
        "errors": sum(each.severity is Severity.ERROR for each in found),
        "warnings": sum(each.severity is Severity.WARNING for each in found),
        "findings": [_entry(each, language) for each in found],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _entry(diagnostic: Diagnostic, language: str) -> dict[str, str | int]:
    return {
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message.text(language),
        "hint": diagnostic.hint.text(language) if diagnostic.hint is not None else "",
    }
