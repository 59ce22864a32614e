"""What can be counted, and what is asked of the talk itself."""

import pytest

from tests.unit.signals.ear import hear
from trainer.model.reading import Request


def test_measures() -> None:
    measures = hear("zh", "谢谢您。因为利率是2.8%，所以您可能会省一些，您看可以吗？").measures

    assert measures.sentences == 2
    assert measures.questions == 1
    assert measures.figures == 1
    assert measures.reasons == 2
    assert measures.thanks == 1
    assert measures.you == 3
    assert measures.softeners >= 2


def test_length_in_words() -> None:
    assert hear("en", "Thank you, that is very kind.").measures.length == 6


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "不好意思，您刚才说什么？", (Request.REPEAT,)),
        ("zh", "您稍等一下。", (Request.WAIT,)),
        ("zh", "那我就不打扰您了，再见。", (Request.LEAVE,)),
        ("zh", "谢谢您！", (Request.THANKS,)),
        ("zh", "谢谢您告诉我，那账期一般多久？", ()),
        ("en", "Could you repeat that?", (Request.REPEAT,)),
        ("en", "Bear with me for a moment.", (Request.WAIT,)),
        ("en", "I'll leave you to it, goodbye.", (Request.LEAVE,)),
        ("en", "Thanks a lot", (Request.THANKS,)),
        ("en", "Thanks, how long does it take?", ()),
    ],
)
def test_requests(language: str, text: str, expected: tuple[Request, ...]) -> None:
    assert hear(language, text).requests == expected
