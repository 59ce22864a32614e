"""Follow a pydantic location through the model's types: what the author wrote, what pydantic put in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from trainer.model.source import Loc

KEY = "[key]"
"""The segment pydantic adds when the key of a mapping is wrong, not its value."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A union that was passed: where it stands in the file, and which member pydantic tried."""

    loc: Loc
    member: str | int


@dataclass(frozen=True, slots=True)
class Spot:
    """A location in the file, and the type that is declared there."""

    loc: Loc
    declared: Any
    choices: tuple[Choice, ...] = ()

    @property
    def field_names(self) -> tuple[str, ...]:
        """List the fields one may write here."""
        models = (member for member in _members(self.declared) if _is_model(member))
        return tuple(dict.fromkeys(name for model in models for name in _fields(model)))

    def step(self, segment: str | int) -> Iterator["Spot"]:
        """Follow one segment; a union without a recognisable member is followed into each of them."""
        members = _members(self.declared)
        if len(members) > 1:
            choice = Choice(self.loc, segment)
            chosen = [member for member in members if _answers_to(member, segment)] or members
            for member in chosen:
                yield replace(self, declared=member, choices=(*self.choices, choice))
            return
        declared = members[0] if members else None
        if _has_child(declared, segment):
            yield replace(self, loc=(*self.loc, segment), declared=_child(declared, segment))
        else:
            # A label such as `function-after[...]`, or a field that is not declared.
            yield replace(self, loc=(*self.loc, segment) if _is_model(declared) else self.loc)


def locate(model: type[BaseModel], loc: Loc) -> Spot:
    """Find the file's own location behind a pydantic one."""
    spots = [Spot((), model)]
    for segment in loc:
        spots = [following for spot in spots for following in spot.step(segment)]
    return max(spots, key=lambda spot: len(spot.loc))


def _members(declared: Any) -> list[Any]:  # noqa: ANN401 - a type expression has no common type
    """Unwrap a type expression into the members of its union, None left out."""
    origin = get_origin(declared)
    if origin is Annotated:
        inner = get_args(declared)[0]
        # A tag is how a callable discriminator names a member: keep it on a single type.
        return _members(inner) if len(_members(inner)) != 1 or not _tags(declared) else [declared]
    if origin in (Union, UnionType):
        members = [member for argument in get_args(declared) for member in _union_member(argument)]
        return members if len(members) != 1 or members == [declared] else _members(members[0])
    if hasattr(declared, "__value__"):
        return _members(declared.__value__)
    return [] if declared in (None, NoneType) else [declared]


def _union_member(argument: Any) -> list[Any]:  # noqa: ANN401
    """Keep a nested, annotated union as one member: pydantic gives it a segment of its own."""
    members = _members(argument)
    return [argument] if len(members) > 1 else members


def _tags(declared: Any) -> tuple[str, ...]:  # noqa: ANN401
    if get_origin(declared) is not Annotated:
        return ()
    return tuple(extra.tag for extra in get_args(declared)[1:] if isinstance(extra, Tag))


def _bare(declared: Any) -> Any:  # noqa: ANN401
    return get_args(declared)[0] if get_origin(declared) is Annotated else declared


def _is_model(declared: Any) -> bool:  # noqa: ANN401
    bare = _bare(declared)
    return isinstance(bare, type) and issubclass(bare, BaseModel)


def _fields(model: Any) -> dict[str, Any]:  # noqa: ANN401
    """List a model's fields by the name one writes."""
    fields = _bare(model).model_fields
    return {info.alias or name: info.annotation for name, info in fields.items()}


def _answers_to(member: Any, segment: str | int) -> bool:  # noqa: ANN401
    """Tell whether a union's member is the one that a tag or label names."""
    if segment in _tags(member):
        return True
    if not _is_model(member):
        return segment == str(_bare(member)) or segment == getattr(_bare(member), "__name__", None)
    return segment == _bare(member).__name__ or segment in _literals(_fields(member).values())


def _literals(annotations: Iterable[Any]) -> set[Any]:
    return {value for each in annotations if get_origin(each) is Literal for value in get_args(each)}


def _has_child(declared: Any, segment: str | int) -> bool:  # noqa: ANN401
    if _is_model(declared):
        return segment in _fields(declared)
    origin = get_origin(_bare(declared))
    if not isinstance(origin, type) or segment == KEY:
        return False
    return issubclass(origin, Mapping) or isinstance(segment, int)


def _child(declared: Any, segment: str | int) -> Any:  # noqa: ANN401
    if _is_model(declared):
        return _fields(declared)[str(segment)]
    arguments = get_args(_bare(declared))
    if isinstance(segment, int) and len(arguments) > 1 and arguments[1] is not Ellipsis:
        return arguments[segment] if 0 <= segment < len(arguments) else None
    origin = get_origin(_bare(declared))
    return arguments[1] if issubclass(origin, Mapping) else arguments[0]
