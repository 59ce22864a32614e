"""What the client tells: facts in layers, behind trust and digging, and honest words where there is no fact."""

from trainer.engine.asking import asks_there, is_asking
from trainer.engine.mood import interrogating
from trainer.engine.talk import SHORT, Reply, Talk, grown
from trainer.model import events as ev
from trainer.model.acts import QUESTIONS, Act, Band, FactKind, NeedLevel
from trainer.model.condition import Condition
from trainer.model.phrases import PhraseKey
from trainer.model.reading import TopicHit, TopicKind
from trainer.model.scenario import Fact, Need
from trainer.model.style import Cause

DEEP = (
    Act.PROBLEM_QUESTION,
    Act.IMPLICATION_QUESTION,
    Act.NEED_PAYOFF_QUESTION,
    Act.CLARIFYING_QUESTION,
)
_KIND_OF = {
    Act.SITUATION_QUESTION: FactKind.SITUATION,
    Act.PROBLEM_QUESTION: FactKind.PROBLEM,
    Act.IMPLICATION_QUESTION: FactKind.IMPLICATION,
    Act.NEED_PAYOFF_QUESTION: FactKind.PAYOFF,
    Act.CLARIFYING_QUESTION: FactKind.PROBLEM,
}
_KINDS_FOR = {
    Act.SITUATION_QUESTION: (FactKind.SITUATION, FactKind.PROBLEM, FactKind.IMPLICATION, FactKind.PERSONAL),
    Act.PROBLEM_QUESTION: (FactKind.SITUATION, FactKind.PROBLEM, FactKind.IMPLICATION, FactKind.PERSONAL),
    Act.IMPLICATION_QUESTION: (FactKind.IMPLICATION, FactKind.PROBLEM, FactKind.PERSONAL),
    Act.NEED_PAYOFF_QUESTION: (FactKind.PAYOFF,),
}
_UNKNOWN = {
    Act.SITUATION_QUESTION: PhraseKey.UNKNOWN_SITUATION,
    Act.PROBLEM_QUESTION: PhraseKey.UNKNOWN_PROBLEM,
    Act.IMPLICATION_QUESTION: PhraseKey.UNKNOWN_IMPLICATION,
    Act.NEED_PAYOFF_QUESTION: PhraseKey.UNKNOWN_PAYOFF,
    Act.SUITABILITY_CHECK: PhraseKey.SUITABILITY,
}

_LIKELY = 0.4
"""A fact touched this much, with no other left that may have been meant, is told without asking back."""
Pair = tuple[Fact, TopicHit]


def questions(talk: Talk) -> Reply | None:
    """
    Answer what was asked: with facts, a wish, a thought, a question back, or an honest "I do not know".

    When an objection or a question has just been answered, only facts that are plainly meant are added.
    """
    if not is_asking(talk) or (talk.lines and "objection_explored" in talk.happened):
        return None
    sure = _facts(talk, sure=True)
    ready = [pair for pair in sure if _ready(talk, *pair)]
    fitting = [pair for pair in ready if _suits(talk, *pair)]
    if fitting:
        return _tell_all(talk, fitting)
    if talk.lines:
        return None
    return wish(talk) or _less_sure(talk, sure, ready)


def _less_sure(talk: Talk, sure: list[Pair], ready: list[Pair]) -> Reply | None:
    """Give the next best answer when no fact fits the question squarely."""
    return (
        _muse(talk, _named_needs(talk))
        or _ask_back(talk, fitting=True)
        or _tell_all(talk, ready or sure)
        or _ask_back(talk, fitting=False)
        or _muse(talk, _recent_needs(talk))
    )


def plain_facts(talk: Talk) -> Reply | None:
    """Tell only what a plain question about a fact earns."""
    fitting = [pair for pair in _facts(talk, sure=True) if _ready(talk, *pair) and _suits(talk, *pair)]
    return _tell_all(talk, fitting) if is_asking(talk) else None


def _ready(talk: Talk, fact: Fact, hit: TopicHit) -> bool:
    """Tell whether the fact's next layer can be told now."""
    due = _first_due(talk, fact)
    told = talk.state.told.get(due.id, 0)
    if told == len(due.layers):
        return False
    digging = told > 0 or _act_at(talk, hit) in DEEP
    return _opens(talk, due.layers[told].when, digging=digging)


def _suits(talk: Talk, fact: Fact, hit: TopicHit) -> bool:
    """
    Tell whether a fact answers the kind of question that its sentence asks.

    Someone who asks what a thing leads to, or what a solution is worth, is not served with a background fact that
    happens to share a word; and nobody speaks of the worth of a solution when asked for a plain fact.
    """
    asked = talk.reading.first(*QUESTIONS)
    act = _act_at(talk, hit)
    unsure = asked is None or asked.band is not Band.CLEAR
    return unsure or act not in _KINDS_FOR or fact.kind in _KINDS_FOR[act]


def confirmed(talk: Talk, fact_id: str) -> Reply:
    """Tell the fact that the client had asked back about."""
    return _tell(talk, _fact(talk, fact_id), Act.CLARIFYING_QUESTION)


def _fact(talk: Talk, fact_id: str) -> Fact:
    return next(fact for fact in talk.material.scenario.facts if fact.id == fact_id)


def _facts(talk: Talk, *, sure: bool) -> list[Pair]:
    """Give the facts touched, best first, none twice."""
    touched = [hit for hit in talk.reading.touched(TopicKind.FACT, sure=False) if asks_there(talk, hit)]
    hits = [hit for hit in touched if _meant(talk, hit) is sure]
    return [(_fact(talk, hit.id), hit) for hit in {hit.id: hit for hit in reversed(hits)}.values()][::-1]


def _meant(talk: Talk, hit: TopicHit) -> bool:
    """Tell whether a fact is meant: surely touched, or touched while the talk is about it or the client asked back."""
    return hit.sure or hit.id == talk.before.topic or hit.id == _asked_back(talk)


def _asked_back(talk: Talk) -> str:
    waiting = talk.before.waiting
    return waiting.id if waiting and waiting.kind == "ask_back" else ""


def _tell_all(talk: Talk, facts: list[Pair]) -> Reply | None:
    """Tell as many facts as this style tells at once, and one for each sentence that asks; the new ones first."""
    if not facts:
        return None
    untold = [pair for pair in facts if _more_to_tell(talk, pair[0])] or facts[:1]
    asked = len({hit.sentence for _, hit in untold})
    most = min(max(talk.material.style.facts_per_turn, asked), max(talk.room, 1))
    moment = talk
    for fact, hit in untold[:most]:
        moment = moment.take(_tell(moment, fact, _act_at(talk, hit)))
    return Reply(moment.events[len(talk.events) :], moment.lines[len(talk.lines) :])


def _act_at(talk: Talk, hit: TopicHit) -> Act | None:
    """Name the question that touched the fact: the one in its sentence, else the answer's surest."""
    there = [act for act in talk.reading.acts if act.act in QUESTIONS and act.sentence == hit.sentence]
    reading = there[0] if there else talk.reading.first(*QUESTIONS)
    return reading.act if reading else None


def _more_to_tell(talk: Talk, fact: Fact) -> bool:
    return talk.state.told.get(fact.id, 0) < len(fact.layers)


def _tell(talk: Talk, fact: Fact, act: Act | None) -> Reply:
    """Tell the next layer of a fact if trust and digging allow; of what must come first, tell that."""
    fact = _first_due(talk, fact)
    told = talk.state.told.get(fact.id, 0)
    if told == len(fact.layers):
        return _again(talk, fact)
    digging = told > 0 or act in DEEP
    layer = fact.layers[told]
    if not _opens(talk, layer.when, digging=digging):
        return _held_back(talk, fact, told)
    happened: list[ev.Event] = [ev.FactDisclosed(fact=fact.id, layer=told, earned=True, act=act)]
    happened += talk.mood(_cause(fact, told))
    happened += grown(talk, layer.need)
    return Reply(tuple(happened), talk.say(layer.says))


def _first_due(talk: Talk, fact: Fact) -> Fact:
    missing = [name for name in fact.after if not talk.state.told.get(name)]
    return _first_due(talk, _fact(talk, missing[0])) if missing else fact


def _cause(fact: Fact, told: int) -> Cause:
    if fact.kind is FactKind.PERSONAL:
        return Cause.PERSONAL
    return Cause.LISTENED if told else Cause.FACT_TOLD


def _opens(talk: Talk, when: Condition, *, digging: bool) -> bool:
    """Tell whether a layer's condition holds; an open style tells it at a little less trust."""
    trust = when.trust
    if trust is not None:
        when = when.model_copy(update={"trust": trust - talk.material.style.openness})
    return talk.holds(when, digging=digging)


def _held_back(talk: Talk, fact: Fact, told: int) -> Reply:
    """Say that this is for later; what was told already is not told as if it were new."""
    touched = (ev.TopicTouched(topic=fact.id),)
    if told and not fact.guarded:
        return Reply(touched, talk.phrase(PhraseKey.ALREADY_TOLD, told=fact.label))
    line = talk.say(fact.guarded) if fact.guarded and _unused(talk, fact.guarded) else ()
    return Reply(touched, line or talk.phrase(PhraseKey.GUARDED, label=fact.label))


def _unused(talk: Talk, wordings: tuple[str, ...]) -> bool:
    return any(wording not in talk.state.used for wording in wordings)


def _again(talk: Talk, fact: Fact) -> Reply:
    """Remind the trainee that this was said; a deeper question about its need may still be worth a thought."""
    own = _need_of_fact(talk, fact.id)
    deeper = wish(talk) or _muse(talk, _named_needs(talk) or ([own] if own else [])) if _deep(talk) else None
    if deeper:
        return deeper
    happened = (*talk.mood(Cause.REPEATED_QUESTION), ev.TopicTouched(topic=fact.id))
    return Reply(happened, talk.phrase(PhraseKey.ALREADY_TOLD, told=fact.label))


def _deep(talk: Talk) -> bool:
    asked = talk.reading.first(*QUESTIONS)
    return asked is not None and asked.act in DEEP


def _named_needs(talk: Talk) -> list[Need]:
    """Give the needs the answer is plainly about."""
    by_id = {need.id: need for need in talk.material.scenario.needs}
    return [by_id[hit.id] for hit in talk.reading.touched(TopicKind.NEED)]


def _recent_needs(talk: Talk) -> list[Need]:
    """Give the need that the talk was just about, for a question too short to name anything itself."""
    if talk.reading.measures.length > SHORT[talk.state.language == "zh"] or talk.reading.topics:
        return []
    by_id = {need.id: need for need in talk.material.scenario.needs}
    recent = by_id.get(talk.before.topic) or _need_of_fact(talk, talk.before.topic)
    return [recent] if recent else []


def _need_of_fact(talk: Talk, fact_id: str) -> Need | None:
    by_id = {need.id: need for need in talk.material.scenario.needs}
    for fact in talk.material.scenario.facts:
        if fact.id == fact_id:
            names = [name for layer in fact.layers for name in layer.need]
            return by_id.get(names[0]) if names else None
    return None


def wish(talk: Talk) -> Reply | None:
    """
    Let a felt need become a wish when its worth is asked for.

    This is Rackham's need-payoff question: the client says the benefit.
    """
    if not talk.reading.performs(Act.NEED_PAYOFF_QUESTION):
        return None
    for need in _named_needs(talk) or _recent_needs(talk):
        if talk.state.level(need.id) is NeedLevel.FELT:
            happened = (*grown(talk, {need.id: NeedLevel.WANTED}), ev.TopicTouched(topic=need.id))
            return Reply(happened, talk.say(need.explicit))
    return None


def _muse(talk: Talk, needs: list[Need]) -> Reply | None:
    """Think aloud about a need in answer to a question no fact answers; an implication makes it felt."""
    asked = talk.reading.first(*_KIND_OF)
    if asked is None:
        return None
    kind = _KIND_OF[asked.act]
    for need in needs:
        lines = need.musings.get(kind, ())
        if not _unused(talk, lines):
            continue
        happened: list[ev.Event] = [ev.TopicTouched(topic=need.id)]
        voiced = talk.state.level(need.id) is NeedLevel.IMPLIED
        if kind is FactKind.IMPLICATION and voiced and need in _named_needs(talk):
            happened += grown(talk, {need.id: NeedLevel.FELT})
        return Reply(tuple(happened), talk.say(lines))
    return None


def _ask_back(talk: Talk, *, fitting: bool) -> Reply | None:
    """
    Ask which fact was meant when one may have been; it costs the trainee nothing.

    If only one of those that may have been meant is still to be told, there is nothing to ask.
    """
    if talk.state.waiting:
        return None
    maybes = [pair for pair in _facts(talk, sure=False) if _more_to_tell(talk, pair[0])]
    meant = [pair for pair in maybes if _suits(talk, *pair) or not fitting]
    if not meant:
        return None
    (fact, hit), *others = meant
    if not others and hit.score >= _LIKELY and _ready(talk, fact, hit):
        return _tell(talk, fact, _act_at(talk, hit))
    return Reply((ev.AskedBack(fact=fact.id),), talk.phrase(PhraseKey.ASK_BACK, label=fact.label))


def unknown(talk: Talk) -> Reply | None:
    """Own up to having nothing to tell, in a way that leads back to what matters, if nothing else was said."""
    if talk.lines or not is_asking(talk):
        return None
    if interrogating(talk):
        return Reply((), talk.phrase(PhraseKey.ENOUGH_QUESTIONS))
    asked = talk.reading.first(*QUESTIONS)
    key = _UNKNOWN.get(asked.act, PhraseKey.UNKNOWN_CLARIFYING) if asked else PhraseKey.UNKNOWN_CLARIFYING
    return Reply((), talk.phrase(key))
