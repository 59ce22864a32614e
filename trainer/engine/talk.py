"""One answer being answered: what is known so far, what has happened, and what the client is about to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from trainer.engine.lines import Line, pick
from trainer.model import events as ev
from trainer.model.acts import PRESENTING, PROPOSING, QUESTIONS, Act, Band, NeedLevel, QuestionKind
from trainer.model.condition import Condition
from trainer.model.evolution import evolve
from trainer.model.holds import Now, holds
from trainer.model.material import Material
from trainer.model.phrases import PhraseKey, Phrases
from trainer.model.reading import ActReading, Reading, Request, TopicKind
from trainer.model.state import State
from trainer.model.style import Cause, Mood

MOST_LINES = 2
_OUTWEIGHING = (Act.SUMMARY, Act.PROMISE_TO_FOLLOW_UP, *QUESTIONS)
"""Of one of these, read more surely, a request is only a part: "I will see to it" asks for nothing."""
_VIEWS = frozenset({Request.WORRIES, Request.OPINION})
"""Whoever asks for the client's view wants that first."""
_SUMMED_UP, _PLAINLY_SUMMED_UP = 0.7, 0.9
"""So surely a summary must be read that ends in a question, and one that does not."""
_CRY = (16, 7)
"""Who says no more characters (in English, in Chinese) than this, and names nothing that is offered, shows nothing."""
SHORT = (8, 14)
"""An answer with no more words (or Chinese characters) than this leans on what was said before it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What one policy contributes: what happens and what is said."""

    events: tuple[ev.Event, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """
    The moment a policy looks at.

    `before` is the state before the trainee spoke, `state` what is true now, with everything that earlier
    policies of the same turn brought about.
    """

    material: Material
    reading: Reading
    before: State
    state: State
    events: tuple[ev.Event, ...] = ()
    lines: tuple[Line, ...] = ()

    def take(self, reply: Reply | None) -> "Talk":
        """Let a policy's contribution happen."""
        if reply is None:
            return self
        state = reduce(evolve, reply.events, self.state)
        events, lines = self.events + reply.events, self.lines + reply.lines
        return replace(self, state=state, events=events, lines=lines)

    def since(self, earlier: "Talk") -> Reply:
        """Give as one contribution what has happened and been said since an earlier moment of the same turn."""
        return Reply(self.events[len(earlier.events) :], self.lines[len(earlier.lines) :])

    @property
    def room(self) -> int:
        """How many more lines the reply can hold."""
        return MOST_LINES - len(self.lines)

    @property
    def asked(self) -> bool:
        """Whether the trainee asks for a commitment or proposes a step, also by naming the time asked for."""
        return self.completes_step or self.performed(PROPOSING)

    def performed(self, acts: Sequence[Act]) -> bool:
        """Tell whether one of the acts was performed and meant: more than could be, and no request by the way."""
        found = [one for one in self.reading.acts if one.act in acts and one.band is not Band.COULD_BE]
        found = [one for one in found if one.act not in PRESENTING or self._presents(one)]
        return any(one.act not in PROPOSING or self._asks_for(one) for one in found)

    def _presents(self, shown: ActReading) -> bool:
        """Tell whether something is presented plainly, or while speaking of what is offered."""
        says = len(shown.span.quote) > _CRY[self.state.language == "zh"]
        return self.names_offer or (shown.band is Band.CLEAR and says and not self.sums_up)

    @property
    def names_offer(self) -> bool:
        """Whether the answer may speak of a product or of something that is true of it."""
        return any(hit.kind in (TopicKind.PRODUCT, TopicKind.ATTRIBUTE) for hit in self.reading.topics)

    @property
    def sums_up(self) -> bool:
        """Whether the answer sums up what was told, and names nothing that is offered: that presents nothing."""
        summary = self.reading.first(Act.SUMMARY)
        if summary is None or self.reading.touched(TopicKind.PRODUCT, sure=False):
            return False
        checks = [one.question is not QuestionKind.NONE for one in self.reading.sentences[-1:]]
        return summary.confidence >= (_SUMMED_UP if any(checks) and self.before.told else _PLAINLY_SUMMED_UP)

    def _asks_for(self, asked: ActReading) -> bool:
        """Tell whether a request is what the answer is after: no asking leave, no question or summary outweighs it."""
        dated = self._dated(asked)
        if (asked.band is not Band.CLEAR or self._by_the_way(asked)) and not dated:
            return False
        if _VIEWS & {*self.reading.requests} and not self.ends_asking and not dated:
            return False
        others = (
            []
            if self.ends_asking
            else [one.confidence for one in self.reading.acts if one.act in _OUTWEIGHING]
        )
        step = self.reading.first(Act.NEXT_STEP)
        if asked.act is Act.COMMITMENT_REQUEST and step and step.confidence > asked.confidence:
            return False
        return not self.asks_leave and (dated or asked.confidence >= max(others, default=0.0))

    def _by_the_way(self, asked: ActReading) -> bool:
        """Tell whether a request is only half heard in a statement that does something else, with more after it."""
        last = len(self.reading.sentences) - 1
        if not 0 <= asked.sentence < last:
            return False
        there = self.reading.sentences[asked.sentence]
        return there.question is QuestionKind.NONE and there.act is not None and there.act not in PROPOSING

    def _dated(self, asked: ActReading) -> bool:
        """Tell whether a request names its day: with an hour, or in a question, or as the last thing said."""
        if asked.sentence < 0:
            return any(one.firm for one in self.reading.figures)
        there = self.reading.sentences[asked.sentence]
        open_to_it = (
            there.question is not QuestionKind.NONE or asked.sentence == len(self.reading.sentences) - 1
        )
        days = [one for one in self.reading.figures if there.span.start <= one.span.start < there.span.end]
        return any(one.firm or (one.appointed and open_to_it) for one in days)

    @property
    def ends_asking(self) -> bool:
        """Whether the last of several sentences is plainly a request: then that is what the answer is after."""
        last = len(self.reading.sentences) - 1
        plain = (one for one in self.reading.acts if one.act in PROPOSING and one.band is Band.CLEAR)
        return last > 0 and any(one.sentence == last for one in plain)

    @property
    def asks_leave(self) -> bool:
        """Whether what reads like a request only asks leave to go on as the agenda says."""
        agenda, asked = self.reading.first(Act.AGENDA), self.reading.first(*PROPOSING)
        if asked is None or self.before.benefits:
            return False
        # Whoever has only just said hello asks for nothing yet.
        hello = self.state.turn == 1 and self.reading.performs(Act.GREETING)
        return hello or (agenda is not None and agenda.confidence > asked.confidence)

    @property
    def leaving(self) -> bool:
        """Whether the trainee takes leave: with a goodbye, or with little else, and no question."""
        short = self.reading.measures.length <= SHORT[self.state.language == "zh"]
        goes = short or self.reading.performs(Act.GREETING)
        return Request.LEAVE in self.reading.requests and goes and not self.reading.performs(*QUESTIONS)

    @property
    def harm(self) -> ActReading | None:
        """What the client takes offence at; who asks something argues with nobody and runs nobody down."""
        harm = self.reading.harm
        said = self.reading.sentences[harm.sentence] if harm and harm.sentence >= 0 else None
        asks = said is not None and said.question is not QuestionKind.NONE
        return None if harm is None or (asks and harm.act is not Act.PRESSURE) else harm

    @property
    def completes_step(self) -> bool:
        """Whether the answer gives the time that the client asked for."""
        waiting = self.before.waiting
        named = any(figure.appointed for figure in self.reading.figures)
        return waiting is not None and waiting.kind == "step" and named

    @property
    def timed(self) -> bool:
        """Whether a day or an hour is proposed; how long something takes, or when something was, is no appointment."""
        if self.completes_step:
            return True
        asked = [one.span for one in self.reading.acts if one.act in PROPOSING]
        return any(
            one.firm or any(span.start <= one.span.start < span.end for span in asked)
            for one in self.reading.figures
            if one.appointed
        )

    @property
    def happened(self) -> frozenset[str]:
        """The kinds of event of this turn."""
        return frozenset(event.kind for event in self.events)

    def holds(self, condition: Condition, *, digging: bool = False) -> bool:
        """Tell whether an author's condition holds for this client now."""
        return holds(condition, self.state, Now(digging=digging, asked=self.asked))

    def mood(self, cause: Cause | Act) -> tuple[ev.Event, ...]:
        """Give the change of mood that the style's table has for a cause."""
        style = self.material.style
        mood = style.acts.get(cause) if isinstance(cause, Act) else style.causes.get(cause)
        if mood is None or mood == Mood():
            return ()
        changed = ev.MoodChanged(
            trust=mood.trust, patience=mood.patience, readiness=mood.readiness, cause=cause
        )
        return (changed,)

    def say(self, *pools: Sequence[str], slots: dict[str, str] | None = None) -> tuple[Line, ...]:
        """Pick one wording: from the first pool that has an unused one."""
        avoid = self.state.used | {line.wording for line in self.lines}
        line = pick(pools, avoid, f"{self.state.seed}/{self.state.turn}/{len(self.lines)}", slots or {})
        return (line,) if line else ()

    def wordings(self, key: PhraseKey) -> tuple[str, ...]:
        """Give every wording the client has for a moment."""
        bank = self.material.phrases.moments.get(key, Phrases())
        return (*self.material.scenario.lines.get(key, ()), *bank.of(self.material.style.disc))

    def aside(self, key: PhraseKey, **slots: str) -> tuple[Line, ...]:
        """Pick a wording that yields to whatever the client brings up of their own accord."""
        return tuple(replace(line, yields=True) for line in self.phrase(key, **slots))

    def phrase(self, key: PhraseKey, **slots: str) -> tuple[Line, ...]:
        """Pick a wording for a moment: the scenario's own first, then the style's, then any client's."""
        own = self.material.scenario.lines.get(key, ())
        bank = self.material.phrases.moments.get(key, Phrases())
        return self.say(own, getattr(bank, self.material.style.disc.value), bank.any, slots=slots)


def grown(talk: Talk, needs: Mapping[str, NeedLevel]) -> tuple[ev.Event, ...]:
    """Give the events by which needs rise to at least the given levels; a need never sinks."""
    happened: list[ev.Event] = []
    for need, level in needs.items():
        if level.rank > talk.state.level(need).rank:
            happened += [ev.NeedGrew(need=need, level=level), *talk.mood(Cause.NEED_GREW)]
    return tuple(happened)
