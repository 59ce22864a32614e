"""What can go wrong outside, told in one sentence."""

FINDINGS = 1
USAGE = 2
UNREADABLE = 3


class PlainError(Exception):
    """Something a person can mend: a key of the catalogue, its slots, and the exit code."""

    def __init__(self, key: str, code: int = UNREADABLE, **slots: object) -> None:
        super().__init__(key)
        self.key = key
        self.code = code
        self.slots = slots
