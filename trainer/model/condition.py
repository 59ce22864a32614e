"""Conditions over the state of a talk, as authors write them under `when:` and `unless:`."""

from trainer.model.acts import Act, NeedLevel
from trainer.model.authored import Authored


class Condition(Authored):
    """
    What must be true of the talk; every part that is given must hold, and an empty condition always holds.

    Numbers run from 0 to 100 except `turn` and `benefits`, which count.
    """

    trust: int | None = None
    """Trust is at least this."""
    trust_below: int | None = None
    """Trust is under this."""
    patience_below: int | None = None
    """Patience is under this."""
    readiness: int | None = None
    """Readiness to commit is at least this."""
    turn: int | None = None
    """At least this many answers have been given, the present one counted."""
    digging: bool | None = None
    """The present question goes deeper into something already told, or is more than a situation question."""
    need: dict[str, NeedLevel] = {}
    """Each of these needs is at least at this level."""
    need_below: dict[str, NeedLevel] = {}
    """Each of these needs is still under this level."""
    any_need: NeedLevel | None = None
    """Some need of the client is at least at this level."""
    told: tuple[str, ...] = ()
    """These facts have been told, at least in their first layer."""
    resolved: tuple[str, ...] = ()
    """These objections are resolved."""
    open_objection: bool | None = None
    """Whether some objection is raised and not yet resolved."""
    benefits: int | None = None
    """At least this many voiced needs have been met with a benefit."""
    acts: tuple[Act, ...] = ()
    """Each of these acts has been performed in the talk."""
    any_act: tuple[Act, ...] = ()
    """One of these acts has been performed in the talk."""
    asked: bool | None = None
    """Whether the present answer asks for a commitment or proposes a next step."""
    agreed: bool | None = None
    """Whether the client has agreed to something."""
    red_line: bool | None = None
    """Whether a hard or strong red line has been crossed in the talk."""
