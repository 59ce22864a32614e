"""What the client tells: facts in layers, behind trust and digging, and honest words where there is no fact."""

from trainer.engine.asking import PLAINLY_ASKED, asks_there, is_asking
from trainer.engine.mood import interrogating
from trainer.engine.musing import muse, named_needs, recent_needs, wish
from trainer.engine.talk import Reply, Talk
from trainer.engine.telling import DEEP, fact_named, first_due, more_to_tell, opens, tell
from trainer.model import events as ev
from trainer.model.acts import PRESENTING, QUESTIONS, Act, Band, FactKind, QuestionKind
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request, TopicHit, TopicKind
from trainer.model.scenario import Fact

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

_NEAR_BEST = 0.85
"""What a fact must reach against the best of its sentence to be meant as well."""
_WORTH_ASKING = 0.3
"""A fact touched less than this is not asked back about: a wrong guess is worse than an honest "I cannot say"."""
_SURE_OF_KIND = 0.7
"""Less than this, and an answer fit for one kind of question may be beside the point."""
_CLEARLY = 0.75
"""A fact touched this much is meant, though it has been told."""
_LEAD = 0.12
_LIKELY = 0.3
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
    again = _said_again(talk, sure)
    if again:
        return again
    ready = [pair for pair in sure if _ready(talk, *pair)]
    fitting = [pair for pair in ready if _suits(talk, *pair)]
    if fitting:
        return _tell_all(talk, fitting)
    if talk.lines or _checks_own_words(talk):
        return None
    return wish(talk) or _less_sure(talk, sure, ready)


def _said_again(talk: Talk, sure: list[Pair]) -> Reply | None:
    """Say once more what was told of a fact, to somebody who asks to hear just that again."""
    if Request.REPEAT not in talk.reading.requests or not sure or sure[0][1].score < _CLEARLY:
        return None
    fact = sure[0][0]
    told = [line for layer in fact.layers for line in layer.says if line in talk.state.used]
    return Reply((), talk.phrase(PhraseKey.REPEAT_SELF) + talk.say(told[-1:])) if told else None


def _checks_own_words(talk: Talk) -> bool:
    """Tell whether a closed question only asks how what was just presented goes down."""
    presented = talk.reading.first(*PRESENTING)
    plainly = presented is not None and presented.band is Band.CLEAR
    return (
        plainly
        and talk.reading.question is not QuestionKind.OPEN
        and not talk.reading.touched(TopicKind.FACT)
    )


def _less_sure(talk: Talk, sure: list[Pair], ready: list[Pair]) -> Reply | None:
    """Give the next best answer when no fact fits the question squarely."""
    exhausted = [
        pair
        for pair in sure[:1]
        if pair[1].sure and pair[1].score >= _CLEARLY and not more_to_tell(talk, pair[0])
    ]
    return (
        _tell_all(talk, exhausted)
        or _likeliest(talk)
        or muse(talk, named_needs(talk))
        or _ask_back(talk, fitting=True)
        or _tell_all(talk, ready or sure)
        or _ask_back(talk, fitting=False)
        or muse(talk, recent_needs(talk))
    )


def plain_facts(talk: Talk) -> Reply | None:
    """Tell only what a plain question about a fact earns."""
    fitting = [pair for pair in _facts(talk, sure=True) if _ready(talk, *pair) and _suits(talk, *pair)]
    return _tell_all(talk, fitting) if is_asking(talk) else None


def _ready(talk: Talk, fact: Fact, hit: TopicHit) -> bool:
    """Tell whether the fact's next layer can be told now."""
    due = first_due(talk, fact)
    told = talk.state.told.get(due.id, 0)
    if told == len(due.layers):
        return False
    digging = told > 0 or _act_at(talk, hit) in DEEP
    return opens(talk, due.layers[told].when, digging=digging)


def _suits(talk: Talk, fact: Fact, hit: TopicHit) -> bool:
    """
    Tell whether a fact answers the kind of question that its sentence asks.

    Someone who asks what a thing leads to, or what a solution is worth, is not served with a background fact that
    happens to share a word; and nobody speaks of the worth of a solution when asked for a plain fact.
    """
    asked = talk.reading.first(*QUESTIONS)
    act = _act_at(talk, hit)
    unsure = asked is None or asked.band is not Band.CLEAR or hit.score >= PLAINLY_ASKED
    return unsure or act not in _KINDS_FOR or fact.kind in _KINDS_FOR[act]


def confirmed(talk: Talk, fact_id: str) -> Reply:
    """Tell the fact that the client had asked back about."""
    return tell(talk, fact_named(talk, fact_id), Act.CLARIFYING_QUESTION)


def _facts(talk: Talk, *, sure: bool) -> list[Pair]:
    """Give the facts touched, best first, none twice; of each sentence only those that come near its best."""
    touched = [hit for hit in talk.reading.touched(TopicKind.FACT, sure=False) if asks_there(talk, hit)]
    best: dict[int, float] = {}
    for hit in touched:
        best[hit.sentence] = max(best.get(hit.sentence, 0.0), hit.score)
    hits = [
        hit
        for hit in touched
        if _meant(talk, hit) is sure and (not sure or hit.score >= best[hit.sentence] * _NEAR_BEST)
    ]
    return [(fact_named(talk, hit.id), hit) for hit in {hit.id: hit for hit in reversed(hits)}.values()][::-1]


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
    leads = {hit.sentence: fact.id for fact, hit in reversed(facts)}
    # Where what is asked for has been told, the next best guess would answer another question.
    untold = [pair for pair in facts if more_to_tell(talk, pair[0]) and _leads(talk, pair, leads)] or facts[
        :1
    ]
    asked = len({hit.sentence for _, hit in untold})
    most = min(max(talk.material.style.facts_per_turn, asked), max(talk.room, 1))
    moment = talk
    for fact, hit in untold[:most]:
        moment = moment.take(tell(moment, fact, _act_at(talk, hit)))
    return moment.since(talk)


def _leads(talk: Talk, pair: Pair, leads: dict[int, str]) -> bool:
    """Tell whether a fact is the first of its sentence, or the first one still has something to tell."""
    first = leads[pair[1].sentence]
    return first == pair[0].id or more_to_tell(talk, fact_named(talk, first))


def _act_at(talk: Talk, hit: TopicHit) -> Act | None:
    """Name the question that touched the fact: the one in its sentence, else the answer's surest."""
    there = [act for act in talk.reading.acts if act.act in QUESTIONS and act.sentence == hit.sentence]
    reading = there[0] if there else talk.reading.first(*QUESTIONS)
    return reading.act if reading else None


def _likeliest(talk: Talk) -> Reply | None:
    """Tell without asking back what is likeliest meant, if nothing else comes near it."""
    maybes = [
        pair for pair in _facts(talk, sure=False) if more_to_tell(talk, pair[0]) and _suits(talk, *pair)
    ]
    if not maybes or _held(talk):
        return None
    (fact, hit), *others = maybes
    alone = not others or hit.score - others[0][1].score >= _LEAD
    return (
        tell(talk, fact, _act_at(talk, hit))
        if alone and hit.score >= _LIKELY and _ready(talk, fact, hit)
        else None
    )


def _ask_back(talk: Talk, *, fitting: bool) -> Reply | None:
    """
    Ask which fact was meant when one may have been; it costs the trainee nothing. Nobody guesses aloud twice running.

    If only one of those that may have been meant is still to be told, there is nothing to ask.
    """
    guessed = _asked_back(talk) != ""
    if _held(talk) and not guessed:
        return None
    likely = [pair for pair in _facts(talk, sure=False) if pair[1].score >= _WORTH_ASKING]
    maybes = [pair for pair in likely if more_to_tell(talk, pair[0])]
    meant = [pair for pair in maybes if _suits(talk, *pair) or not fitting]
    if not meant:
        return None
    fact, hit = meant[0]
    if guessed:
        return tell(talk, fact, _act_at(talk, hit)) if _ready(talk, fact, hit) else None
    return Reply((ev.AskedBack(fact=fact.id),), talk.phrase(PhraseKey.ASK_BACK, label=fact.label))


def _held(talk: Talk) -> bool:
    """Tell whether the client has something of their own in mind, or has just guessed wrong."""
    waiting = talk.state.waiting
    if waiting is None:
        return _asked_back(talk) != ""
    taken_up = waiting.kind == "objection" and talk.state.objection(waiting.id).acknowledged
    return not taken_up


def unknown(talk: Talk) -> Reply | None:
    """Own up to having nothing to tell, in a way that leads back to what matters, if nothing else was said."""
    if talk.lines or not is_asking(talk):
        return None
    if interrogating(talk):
        return Reply((), talk.phrase(PhraseKey.ENOUGH_QUESTIONS))
    if _at_a_loss(talk):
        stage = next(one for one in talk.material.stages if one.id == talk.state.stage)
        return Reply((), talk.phrase(stage.nudge))
    asked = talk.reading.first(*QUESTIONS)
    plain = asked is not None and asked.confidence >= _SURE_OF_KIND
    if talk.state.agreed and not plain:
        return Reply((), talk.phrase(PhraseKey.HEARD))
    key = (
        _UNKNOWN.get(asked.act, PhraseKey.UNKNOWN_CLARIFYING)
        if asked and plain
        else PhraseKey.UNKNOWN_CLARIFYING
    )
    return Reply((), talk.phrase(key))


def _at_a_loss(talk: Talk) -> bool:
    """Tell whether the client had nothing to tell last time either: nobody asks "which do you mean?" twice running."""
    last = talk.before.client_lines[-1:]
    keys = (*_UNKNOWN.values(), PhraseKey.UNKNOWN_CLARIFYING, PhraseKey.NO_MORE)
    return any(line.endswith(wording) for line in last for key in keys for wording in talk.wordings(key))
