"""
YAML read strictly: plain data, the place of every key and value, and a diagnostic for all that is refused.

The data is built from parser events, because composing nodes recurses in C: a deeply nested file would end
the process.
"""

from dataclasses import dataclass, field

import yaml

from trainer.loading import faults, scalars, syntax
from trainer.loading.encoding import CONTROL, control_character, decode
from trainer.loading.slips import PlainScalar, slips
from trainer.loading.yaml_events import parse
from trainer.model.diagnostic import Diagnostic, Fault, Message
from trainer.model.source import START, Loc, Place, SourceMap, split_lines

MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class StrictYaml:
    """What was read; `data` is only worth validating if `readable`."""

    text: str
    data: object
    source: SourceMap
    diagnostics: tuple[Diagnostic, ...]
    readable: bool


def read_yaml(path: str, data: bytes) -> StrictYaml:
    """Read one YAML document; whatever the bytes are, the answer is data or diagnostics, no exception."""
    decoded = decode(path, data)
    if decoded.diagnostics:
        return StrictYaml(decoded.text, None, SourceMap(), decoded.diagnostics, readable=False)
    lines = split_lines(decoded.text)
    builder = _Builder(path, lines, [len(line.rstrip()) for line in lines])
    readable = builder.run(decoded.text)
    source = SourceMap(builder.keys, builder.values)
    return StrictYaml(decoded.text, builder.root, source, tuple(sorted(set(builder.found))), readable)


class _StopReadingError(Exception):
    """Nothing after this event can be trusted."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    content: dict[str, object] | list[object]
    loc: Loc
    flow: bool
    dropped: bool
    """Inside a duplicate or an unusable key: read on for diagnostics, but keep nothing."""
    as_key: bool = False
    """Stands where a key should; its value has nowhere to go."""
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    key_dropped: bool = False

    @property
    def wants_key(self) -> bool:
        return isinstance(self.content, dict) and self.key is None

    def next_loc(self) -> Loc:
        return (*self.loc, len(self.content) if self.key is None else self.key)


@dataclass(slots=True)
class _Builder:
    """Builds data from events; one per file."""

    path: str
    lines: list[str]
    ends: list[int]
    """How long each line is, the space at its end left out."""
    found: list[Diagnostic] = field(default_factory=list)
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    frames: list[_Frame] = field(default_factory=list)
    root: object = None
    documents: int = 0
    last: Place = START

    def run(self, text: str) -> bool:
        """Consume the events of a text; tell whether its data is complete."""
        try:
            for event in parse(text):
                self.last = self._inside(_place(event))
                self._consume(event)
        except _StopReadingError:
            return False
        except yaml.MarkedYAMLError as error:
            self.found.append(syntax.explain(self.path, self.lines, self._breakdown(error)))
            return False
        except (yaml.YAMLError, ValueError, OverflowError):
            # The pure parser lets the failures of chr() and int() through.
            self.found.append(
                syntax.explain(self.path, self.lines, syntax.Breakdown("", self.last, self.last))
            )
            return False
        return self._has_content()

    def _inside(self, place: Place) -> Place:
        """Move the place of an empty value beyond the last line to the end of that line."""
        count = len(self.lines)
        return place if place.line <= count else Place(count, len(self.lines[-1]) + 1)

    def _breakdown(self, error: yaml.MarkedYAMLError) -> syntax.Breakdown:
        mark, opened = error.problem_mark, error.context_mark
        return syntax.Breakdown(
            problem=error.problem or "",
            place=Place(mark.line + 1, mark.column + 1) if mark else self.last,
            before=self.last,
            opened=Place(opened.line + 1, opened.column + 1) if opened else None,
        )

    def _has_content(self) -> bool:
        if self.root is None and not self.found:
            message = Message("文件是空的", "the file is empty")
            hint = Message("用 `trainer new` 生成一份样例", "`trainer new` writes a file to begin with")
            self._report(faults.EMPTY_FILE, START, message, hint)
        return self.root is not None

    def _report(self, fault: Fault, place: Place, message: Message, hint: Message) -> None:
        self.found.append(fault.at(self.path, place, message, hint))

    def _consume(self, event: yaml.Event) -> None:
        match event:
            case yaml.DocumentStartEvent():
                self._start_document()
            case yaml.AliasEvent():
                self._refuse(f"*{event.anchor}", self.last)
                self._add_scalar(None, self.last)
            case yaml.ScalarEvent():
                self._refuse_properties(event)
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open({}, event)
            case yaml.SequenceStartEvent():
                self._open([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close()
            case _:
                pass

    def _start_document(self) -> None:
        self.documents += 1
        if self.documents == 1:
            return
        message = Message("一个文件里有第二份文档", "a second document begins here")
        hint = Message("去掉 `---`，或拆成两个文件", "remove the `---`, or make it two files")
        self._report(faults.SEVERAL_DOCUMENTS, self.last, message, hint)
        raise _StopReadingError

    def _refuse_properties(self, event: yaml.NodeEvent) -> None:
        """Report an anchor or a tag; the value itself is kept as if it stood there without."""
        if event.anchor is not None:
            self._refuse(f"&{event.anchor}", self.last)
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            self._refuse("!!" + tag.removeprefix("tag:yaml.org,2002:") if ":" in tag else tag, self.last)

    def _refuse(self, written: str, place: Place) -> None:
        shown = Message(f"这里不能用 `{written}`", f"`{written}` cannot be used here")
        hint = Message(
            "锚点、别名、标签和 `<<` 都不支持；把内容原样写出来，文字请加引号",
            "anchors, aliases, tags and `<<` are not supported; write the value out, quoted if it is text",
        )
        self._report(faults.ANCHOR_OR_TAG, place, shown, hint)

    def _open(self, content: dict[str, object] | list[object], event: yaml.CollectionStartEvent) -> None:
        self._refuse_properties(event)
        if len(self.frames) >= MAX_DEPTH:
            message = Message(f"嵌套超过 {MAX_DEPTH} 层", f"nested more than {MAX_DEPTH} levels deep")
            hint = Message("多半是括号或缩进写错了", "most likely a slip in brackets or indentation")
            self._report(faults.TOO_DEEP, self.last, message, hint)
            raise _StopReadingError
        parent = self.frames[-1] if self.frames else None
        if parent and parent.wants_key:
            self._complex_key(self.last)
            self.frames.append(_Frame(content, (), bool(event.flow_style), dropped=True, as_key=True))
            return
        loc = parent.next_loc() if parent else ()
        dropped = parent is not None and (parent.dropped or parent.key_dropped)
        self._put(content, self._to_line_end(self.last))
        self.frames.append(_Frame(content, loc, bool(event.flow_style), dropped))

    def _to_line_end(self, place: Place) -> Place:
        """Let a mapping or list be shown by its first line."""
        return Place(place.line, place.column, max(place.column, self.ends[place.line - 1]) + 1)

    def _close(self) -> None:
        if self.frames.pop().as_key:
            self._drop_key()

    def _drop_key(self) -> None:
        """Take an unusable key as read, so that the value after it is dropped."""
        self.frames[-1].key = ""
        self.frames[-1].key_dropped = True

    def _complex_key(self, place: Place) -> None:
        message = Message("键只能是一个词", "a key must be a single word")
        hint = Message(
            "写成 `key: value`；文字以括号开头时请加引号",
            "write `key: value`; quote a text that begins with a bracket",
        )
        self._report(faults.COMPLEX_KEY, place, message, hint)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        if found := CONTROL.search(text):
            self.found.append(control_character(self.path, self.last, found.group()))
        plain = event.implicit[0] and event.tag is None
        if self.frames and self.frames[-1].wants_key:
            self._add_key(text, plain=plain)
            return
        if plain:
            self.found += slips(self._plain(text))
        self._add_scalar(scalars.resolve(text) if plain else text, self.last)

    def _plain(self, text: str) -> PlainScalar:
        frame = self.frames[-1] if self.frames else None
        listed = frame is not None and isinstance(frame.content, list)
        return PlainScalar(
            path=self.path,
            place=self.last,
            line=self.lines[self.last.line - 1],
            text=text,
            listed=listed,
            bracketed=listed and frame is not None and frame.flow,
        )

    def _add_scalar(self, value: scalars.Scalar, place: Place) -> None:
        if self.frames and self.frames[-1].wants_key:
            # Only an alias gets here: it was reported, and cannot serve as a key.
            self._drop_key()
            return
        self._put(value, place)

    def _add_key(self, key: str, *, plain: bool) -> None:
        frame = self.frames[-1]
        loc = (*frame.loc, key)
        frame.key = key
        frame.key_dropped = True
        if plain and key == "<<":
            self._refuse("<<", self.last)
        elif plain and key != key.strip(syntax.WIDE_SPACES):
            self._report(faults.FULL_WIDTH_PUNCTUATION, self.last, syntax.SPACE_MESSAGE, syntax.SPACE_HINT)
        elif frame.dropped:
            frame.key_dropped = False
        elif loc in self.keys:
            self._duplicate(key, self.keys[loc])
        else:
            frame.key_dropped = False
            self.keys[loc] = self.last

    def _duplicate(self, key: str, first: Place) -> None:
        message = Message(f"键 `{key}` 出现了两次", f"the key `{key}` stands here twice")
        hint = Message(
            f"第一次在第 {first.line} 行；留下一个", f"it first stands on line {first.line}; keep one of them"
        )
        self._report(faults.DUPLICATE_KEY, self.last, message, hint)

    def _put(self, value: object, place: Place) -> None:
        """Hand a value to the innermost open mapping or list."""
        if not self.frames:
            self.root = value
            self.values[()] = place
            return
        frame = self.frames[-1]
        loc = frame.next_loc()
        key, kept = frame.key, not (frame.dropped or frame.key_dropped)
        if kept:
            # An empty value has no text of its own: show its key.
            self.values[loc] = (
                self.keys.get(loc, place) if value is None and place.end_column is None else place
            )
        frame.key = None
        if isinstance(frame.content, list):
            frame.content.append(value)
        elif key is not None and not frame.key_dropped:
            frame.content[key] = value
        frame.key_dropped = False


def _place(event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return START  # for the types only: parsers mark every event
    one_line = start.line == end.line and end.column > start.column
    return Place(start.line + 1, start.column + 1, end.column + 1 if one_line else None)
