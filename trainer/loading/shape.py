"""What pydantic found wrong, said in the author's terms: one sentence and one hint for each type of error."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from pydantic_core import ErrorDetails

from trainer.loading import faults
from trainer.loading.fields import Spot
from trainer.loading.wording import LOOK_UP, OTHER, TYPES, closest, given, label, one_of, shorten, type_hint
from trainer.model.diagnostic import Fault, Message

Context = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One pydantic error, and the spot in the file it is about."""

    type: str
    spot: Spot
    value: object
    context: Context
    on_key: bool = False
    """The key is wrong, not the value."""
    alternatives: tuple[str, ...] = ()
    """The types of error of all the members of a union, if what was written fits none of them."""

    @property
    def label(self) -> str:
        """Name the spot as an author would look for it, such as `facts[0].cues`."""
        return label(self.spot.loc)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What to tell the author."""

    fault: Fault
    message: Message
    hint: Message


def trouble(details: ErrorDetails, spot: Spot, *, on_key: bool) -> Trouble:
    """Take what matters out of pydantic's error; not its English sentence, which changes between versions."""
    return Trouble(details["type"], spot, details["input"], details.get("ctx", {}), on_key)


def explain(trouble: Trouble) -> Explanation:
    """Explain one error, whatever its type."""
    if "zh" in trouble.context and "en" in trouble.context:
        return _own_words(trouble.context)
    if trouble.type in TYPES:
        return _wrong_type(trouble, trouble.alternatives or (trouble.type,))
    return _EXPLAIN.get(trouble.type, _unfit)(trouble)


def _wrong_type(trouble: Trouble, types: Iterable[str]) -> Explanation:
    """Say what should stand here, and what does."""
    wanted = list(dict.fromkeys(TYPES.get(each, OTHER) for each in types))
    zh, en = "或".join(each.zh for each in wanted), " or ".join(each.en for each in wanted)
    subject, found = _subject(trouble), given(trouble.value)
    message = Message(f"{subject.zh}应为{zh}，这里是{found.zh}", f"{subject.en} must be {en}, not {found.en}")
    return Explanation(faults.WRONG_TYPE, message, type_hint(trouble.value, wanted))


def _own_words(context: Context) -> Explanation:
    """Use what one of our own validators says."""
    hint = Message(str(context.get("hint_zh", LOOK_UP.zh)), str(context.get("hint_en", LOOK_UP.en)))
    return Explanation(faults.FAILED_CHECK, Message(str(context["zh"]), str(context["en"])), hint)


def _subject(trouble: Trouble) -> Message:
    if not trouble.spot.loc:
        return Message("文件内容", "the file")
    if trouble.on_key:
        return Message("这里的键", "the key")
    return Message(f"`{trouble.label}` ", f"`{trouble.label}`")


def _missing(trouble: Trouble) -> Explanation:
    name = trouble.spot.loc[-1] if trouble.spot.loc else ""
    if isinstance(name, int):
        return _missing_item(trouble, name)
    place = label(trouble.spot.loc[:-1])
    message = Message(
        f"`{place}` 缺少 `{name}`" if place else f"缺少 `{name}`",
        f"`{place}` has no `{name}`" if place else f"`{name}` is missing",
    )
    return Explanation(faults.MISSING_FIELD, message, Message(f"加上一行 `{name}:`", f"add `{name}:`"))


def _missing_item(trouble: Trouble, index: int) -> Explanation:
    place = label(trouble.spot.loc[:-1])
    message = Message(f"`{place}` 缺少第 {index + 1} 项", f"`{place}` has no item {index + 1}")
    return Explanation(faults.WRONG_LENGTH, message, Message("补上这一项", "add the item"))


def _unknown_field(trouble: Trouble) -> Explanation:
    name = str(trouble.spot.loc[-1])
    known = trouble.spot.field_names
    message = Message(f"没有 `{shorten(name)}` 这个字段", f"there is no field `{shorten(name)}` here")
    if meant := closest(name, known):
        hint = Message(f"是不是想写 `{meant}`？", f"did you mean `{meant}`?")
    else:
        hint = one_of(known)
    return Explanation(faults.UNKNOWN_FIELD, message, hint)


def _unknown_tag(trouble: Trouble) -> Explanation:
    """Explain that the field which tells the form names none; it is that field that has to be mended."""
    field = discriminator(trouble.context)
    if field is None:
        return _unknown_value(trouble)
    return _unknown_value(replace(trouble, spot=Spot((*trouble.spot.loc, field), None)))


def _unknown_value(trouble: Trouble) -> Explanation:
    expected = str(trouble.context.get("expected", trouble.context.get("expected_tags", "")))
    known = re.findall(r"'([^']*)'", expected) or re.split(r", | or ", expected)
    value = trouble.context.get("tag", trouble.value)
    subject, found = _subject(trouble), given(value)
    message = Message(f"{subject.zh}不能是{found.zh}", f"{subject.en} cannot be {found.en}")
    meant = closest(value, known) if isinstance(value, str) else None
    hint = one_of(known)
    if meant:
        hint = Message(f"是不是想写 `{meant}`？{hint.zh}", f"did you mean `{meant}`? {hint.en}")
    return Explanation(faults.UNKNOWN_VALUE, message, hint)


def _no_tag(trouble: Trouble) -> Explanation:
    """Explain that the field is missing that tells which form this is."""
    if not isinstance(trouble.value, dict):
        return _wrong_type(trouble, ("model_type",))
    field = discriminator(trouble.context)
    if field is None:
        return _unfit(trouble)
    return _missing(Trouble("missing", Spot((*trouble.spot.loc, field), None), None, {}))


def discriminator(context: Context) -> str | None:
    """Read the field that selects a union's member; None if a function selects it."""
    found = re.fullmatch(r"'([^']*)'.*", str(context.get("discriminator", "")))
    return found[1] if found else None


def _too_short(trouble: Trouble) -> Explanation:
    least = trouble.context.get("min_length")
    subject = _subject(trouble)
    if trouble.type == "string_too_short":
        message = Message(f"{subject.zh}至少 {least} 字", f"{subject.en} needs at least {least} characters")
    else:
        actual = trouble.context.get("actual_length")
        message = Message(
            f"{subject.zh}至少 {least} 项，这里有 {actual} 项",
            f"{subject.en} needs at least {least} items and has {actual}",
        )
    if not trouble.value:
        message = Message(f"{subject.zh}不能是空的", f"{subject.en} must not be empty")
    return Explanation(faults.WRONG_LENGTH, message, Message("补足内容", "add what is missing"))


def _too_long(trouble: Trouble) -> Explanation:
    most = trouble.context.get("max_length")
    subject = _subject(trouble)
    unit = Message("个字符", "characters") if trouble.type == "string_too_long" else Message("项", "items")
    message = Message(f"{subject.zh}最多 {most} {unit.zh}", f"{subject.en} may have at most {most} {unit.en}")
    return Explanation(faults.WRONG_LENGTH, message, Message("删掉多余的", "remove what is too much"))


_BOUNDS = {
    "greater_than": ("gt", Message("大于", "greater than")),
    "greater_than_equal": ("ge", Message("不小于", "at least")),
    "less_than": ("lt", Message("小于", "less than")),
    "less_than_equal": ("le", Message("不大于", "at most")),
    "multiple_of": ("multiple_of", Message("整除于", "a multiple of")),
}


def _out_of_range(trouble: Trouble) -> Explanation:
    name, words = _BOUNDS[trouble.type]
    bound = trouble.context.get(name)
    subject, found = _subject(trouble), shorten(str(trouble.value))
    message = Message(
        f"{subject.zh}应{words.zh} {bound}，这里是 {found}",
        f"{subject.en} must be {words.en} {bound}, not {found}",
    )
    return Explanation(faults.OUT_OF_RANGE, message, Message("改成范围内的数", "change the number"))


def _not_finite(trouble: Trouble) -> Explanation:
    subject = _subject(trouble)
    message = Message(f"{subject.zh}的数字太大", f"{subject.en} is too large a number")
    return Explanation(faults.OUT_OF_RANGE, message, Message("改成较小的数", "write a smaller number"))


def _wrong_pattern(trouble: Trouble) -> Explanation:
    pattern = str(trouble.context.get("pattern"))
    subject = _subject(trouble)
    if pattern == r"\S":
        message = Message(f"{subject.zh}不能是空的", f"{subject.en} must not be empty")
        return Explanation(faults.WRONG_LENGTH, message, Message("补足内容", "add what is missing"))
    message = Message(f"{subject.zh}的写法不对", f"{subject.en} is not written as it should be")
    hint = Message(f"应符合 `{pattern}`", f"it has to match `{pattern}`")
    return Explanation(faults.WRONG_PATTERN, message, hint)


def _unfit(trouble: Trouble) -> Explanation:
    """Explain an error of a type not known here: at least say where, and pydantic's name for it."""
    subject = _subject(trouble)
    message = Message(f"{subject.zh}不对（{trouble.type}）", f"{subject.en} does not fit ({trouble.type})")
    return Explanation(faults.UNFIT_VALUE, message, LOOK_UP)


_EXPLAIN: Mapping[str, Callable[[Trouble], Explanation]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "enum": _unknown_value,
    "literal_error": _unknown_value,
    "union_tag_invalid": _unknown_tag,
    "union_tag_not_found": _no_tag,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "too_long": _too_long,
    **dict.fromkeys(_BOUNDS, _out_of_range),
    "finite_number": _not_finite,
    "string_pattern_mismatch": _wrong_pattern,
}
